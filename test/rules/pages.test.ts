/** The pages of the rules: each has its parts, and its examples do what they say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintPassage } from '../../server/src/evidence/index.ts';
import { lintLedger, memoryWorkspace } from '../../server/src/project/index.ts';
import { helpOf, RULE_METAS } from '../../server/src/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const PARTS = ['What it means', 'Why', 'Example', 'How to fix it', 'How to silence it', 'Severity'];

/** The files of one example (`broken` or `kept`): fences say after their language which file they are, of which example. */
function filesOf(page: string, example: 'broken' | 'kept'): Record<string, string> {
	const files: Record<string, string> = { '/p/letters/2025-06-18-response.txt': 'A letter.' };
	for (const [, language, info = '', body = ''] of page.matchAll(/^```(\w+) ([^\n]+)\n([\s\S]*?)^```$/gm)) {
		const words = info.split(' ');
		const kind = words.find((word) => word === 'broken' || word === 'kept');
		if (kind && kind !== example) continue;
		const name = words.find((word) => word.includes('.')) ?? (language === 'markdown' ? 'draft.md' : '');
		files[`/p/${name}`] = body.replace(
			'FINGERPRINT',
			fingerprintPassage('The money lent to the carrier falls due in June 2027.'),
		);
	}
	return files;
}

async function rulesIn(files: Record<string, string>): Promise<readonly string[]> {
	const options = { severity: {}, today: '2026-03-01' };
	const { project } = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', options);
	if (!project) throw new Error('the example has no commitments file');
	return project.findings.map(({ rule }) => rule);
}

describe.each(RULE_METAS.map(({ id }) => id))('the page of %s', (id) => {
	const page = readFileSync(join(root, helpOf(id)), 'utf8');

	it('has its parts in order', () => {
		expect(page.startsWith(`# ${id}\n`)).toBe(true);
		expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(expect.arrayContaining(PARTS));
	});

	it('has a broken example with the finding and a kept one without', async () => {
		expect(await rulesIn(filesOf(page, 'broken'))).toContain(id);
		expect(await rulesIn(filesOf(page, 'kept'))).not.toContain(id);
	});

	it('links only to pages that are there', () => {
		for (const [, target = ''] of page.matchAll(/\]\(([^)#]+\.md)\)/g)) {
			expect(existsSync(join(root, 'docs/rules', target)), target).toBe(true);
		}
	});
});

describe('the list of rules', () => {
	const pages = readdirSync(join(root, 'docs/rules')).filter((name) => name !== 'README.md');

	it('has a page for every rule and a rule for every page; one more for what cannot be read', () => {
		const codes = [...RULE_METAS.map(({ id }) => id), 'unreadable'];
		expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
	});

	it('names every rule with its severity and description', () => {
		const list = readFileSync(join(root, 'docs/rules/README.md'), 'utf8');
		for (const { id, severity, description } of RULE_METAS) {
			expect(list).toContain(`| [${id}](${id}.md) | ${severity} | ${description} |`);
		}
	});
});
