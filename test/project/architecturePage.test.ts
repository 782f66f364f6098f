/** The table of doors in docs/architecture.md names what the rooms really export. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const rows = [...page.slice(page.indexOf('| door | signature |')).matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];

describe('the doors of the architecture page', () => {
	it.each(rows.map(([, room = '', names = '']) => [room, names]))('%s', async (room, names) => {
		const door = join(root, 'server/src', room, 'index.ts');
		const exported = new Set(Object.keys(await import(door)));
		// Types leave no trace at run time: they are looked up in the source.
		for (const [, type = ''] of readFileSync(door, 'utf8').matchAll(/\btype (?:\{ )?(\w+)/g)) exported.add(type);
		const named = [...names.matchAll(/`([A-Za-z_]+)[^`]*`/g)].map(([, name = '']) => name);
		const elsewhere = new Set(['Workspace']);
		expect(named.filter((name) => !exported.has(name) && !elsewhere.has(name))).toEqual([]);
		expect(named.length).toBeGreaterThan(0);
	});

	it('has a row for every room', () => {
		expect(rows.map(([, room]) => room).sort()).toEqual(
			[
				'cli',
				'desk',
				'draft',
				'evidence',
				'ledger',
				'letter',
				'lsp',
				'mcp',
				'project',
				'reader',
				'report',
				'rules',
				'topics',
			].sort(),
		);
	});
});
