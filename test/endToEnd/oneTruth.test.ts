/** One engine, one truth: every output format of the command line and the editor say the same about the same folder. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAID_BY, said } from '../cli/said.ts';
import { copyFolder, Editor, ROOT } from '../lsp/harness.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** Every format of one run, by its name. */
function commandLine(folder: string): Readonly<Record<string, string>> {
	const formats = Object.keys(SAID_BY);
	const argv = ['lint', '.', ...formats.flatMap((format) => ['--format', `${format}:.out/${format}`])];
	const { stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.cjs'), ...argv], {
		cwd: folder,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	return Object.fromEntries(formats.map((format) => [format, readFileSync(join(folder, '.out', format), 'utf8')]));
}

/** What the editor is told of the folder while one of its drafts is open. */
async function editor(folder: string, draft: string): Promise<string[]> {
	const client = await Editor.start(folder);
	const text = readFileSync(join(folder, draft), 'utf8');
	await client.open(draft, text);
	await client.at(draft, 1);
	// Whatever was sent with it has arrived once a later request is answered.
	await client.hover(draft, text.slice(0, 1));
	const newest = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
	await client.stop();
	return [...newest].flatMap(([uri, diagnostics]) => {
		const file = decodeURIComponent(new URL(uri).pathname).slice(folder.length + 1);
		return diagnostics.map(({ code, severity, range }) =>
			said(file, range.start.line + 1, SEVERITIES[(severity ?? 0) - 1] ?? '', String(code)),
		);
	});
}

it.each([
	['test/lsp/fiction', 'drafts/house.md'],
	['examples', 'drafts/20-F-2025/item-05-operating-and-financial-review.md'],
])('all formats and the editor agree on %s', async (name, draft) => {
	const folder = copyFolder(name);
	const outputs = commandLine(folder);
	const truth = (await editor(folder, draft)).sort();
	expect(truth.length).toBeGreaterThan(0);
	for (const [format, output] of Object.entries(outputs)) {
		expect([format, SAID_BY[format]?.(output).sort()]).toEqual([format, truth]);
	}
});
