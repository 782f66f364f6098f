/** The settings for other editors in docs/editors.md are what they say: they parse, and the command in them starts the server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { afterEach, describe, expect, it } from 'vitest';
import { FILES, HOUSE } from './fiction.ts';
import { Editor, makeFolder, ROOT } from './harness.ts';

interface Languages {
	readonly 'language-server': Readonly<Record<string, { readonly command: string; readonly args: readonly string[] }>>;
	readonly language: readonly { readonly name: string; readonly 'language-servers': readonly string[] }[];
}

const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(page)?.[1] ?? '';
const helix = parse(block('toml')) as unknown as Languages;

let editor: Editor | undefined;
afterEach(async () => {
	await editor?.stop();
	editor = undefined;
});

describe('the settings for Helix', () => {
	it('give the server to drafts and to the commitments file', () => {
		expect(Object.keys(helix['language-server'])).toEqual(['commitments']);
		expect(helix.language.map(({ name }) => name)).toEqual(['markdown', 'yaml']);
		expect(helix.language.filter((one) => !one['language-servers'].includes('commitments'))).toEqual([]);
	});

	it('start the server with the command that they name', async () => {
		const { command, args } = helix['language-server'].commitments ?? { command: '', args: [] };
		expect([command, args.at(-1)]).toEqual(['node', '--stdio']);
		const script = (args[0] ?? '').replace('/path/to', ROOT);
		editor = await Editor.start(makeFolder(FILES), { command: [script] });
		await editor.open('drafts/house.md', HOUSE);
		const [finding] = await editor.diagnostics('drafts/house.md', ({ diagnostics }) => diagnostics.length > 0);
		expect(finding?.code).toBe('missing-disclosure');
	});
});
