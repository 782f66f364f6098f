/** A commitments file that nobody has touched is not read at every key stroke in a draft. */
import { expect, it } from 'vitest';
import { Engine } from '../../server/src/lsp/engine.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';
import type { Workspace } from '../../server/src/project/types.ts';
import { FILES } from './fiction.ts';

const LEDGER = '/p/commitments.yaml';

it('is read again when its stamp is another, and only then', async () => {
	const disk = memoryWorkspace(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`/p/${name}`, text])));
	const { settings } = readSettings({});
	const engine = new Engine();
	let stamp = 'first';
	let reads = 0;
	const workspace: Workspace = {
		...disk,
		stamp: async (path) => (path === LEDGER ? stamp : null),
		read: (path) => {
			if (path === LEDGER) reads++;
			return disk.read(path);
		},
	};
	const readsOfCheck = async (version: number): Promise<number> => {
		reads = 0;
		const open = new Map([['/p/drafts/house.md', { version }]]);
		const check = await engine.check(
			workspace,
			LEDGER,
			settings,
			'2026-03-01',
			open,
			async () => {},
			() => {},
		);
		expect(check?.project?.ledger.usable).toBe(true);
		return reads;
	};
	expect(await readsOfCheck(1)).toBeGreaterThan(0);
	expect(await readsOfCheck(2)).toBe(0);
	stamp = 'second';
	expect(await readsOfCheck(3)).toBeGreaterThan(0);
	expect(await readsOfCheck(4)).toBe(0);
});
