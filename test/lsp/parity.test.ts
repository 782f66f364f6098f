/** One engine, one truth: the command line and the server say the same about the same folder. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { copyFolder, Editor, ROOT } from './harness.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** One finding as both can say it. */
interface Said {
	readonly file: string;
	readonly rule: string;
	readonly severity: string;
	readonly range: unknown;
	readonly message: string;
	readonly commitment: string | null;
	readonly element: string | null;
}

function byText(said: readonly Said[]): string[] {
	return said.map((one) => JSON.stringify(one)).sort();
}

function saidByCommandLine(folder: string): Said[] {
	const { stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.cjs'), 'lint', '.', '--format', 'json'], {
		cwd: folder,
		encoding: 'utf8',
	});
	const { findings }: { findings: Said[] } = JSON.parse(stdout);
	return findings.map(({ file, rule, severity, range, message, commitment, element }) => ({
		file: join(folder, file).slice(folder.length + 1),
		rule,
		severity,
		range,
		message,
		commitment,
		element,
	}));
}

function saidByServer(folder: string, uri: string, diagnostics: readonly Diagnostic[]): Said[] {
	return diagnostics.map(({ code, severity, range, message, data }) => ({
		file: decodeURIComponent(new URL(uri).pathname).slice(folder.length + 1),
		rule: String(code),
		severity: SEVERITIES[(severity ?? 0) - 1] ?? '',
		range,
		message: typeof message === 'string' ? message.replace('\n', ' ') : message.value,
		commitment: data.commitment,
		element: data.element,
	}));
}

describe('the command line and the server', () => {
	it.each([
		['test/lsp/fiction', 'drafts/house.md'],
		['examples', 'drafts/20-F-2025/item-05-operating-and-financial-review.md'],
	])('report the same findings for %s', async (name, draft) => {
		const folder = copyFolder(name);
		const editor = await Editor.start(folder);
		const text = readFileSync(join(folder, draft), 'utf8');
		await editor.open(draft, text);
		await editor.at(draft, 1);
		// Whatever was sent with it has arrived once a later request is answered.
		await editor.hover(draft, text.slice(0, 1));
		const newest = new Map(editor.published.map((params) => [params.uri, params.diagnostics]));
		const server = [...newest].flatMap(([uri, diagnostics]) => saidByServer(folder, uri, diagnostics));
		const commandLine = saidByCommandLine(folder);
		await editor.stop();
		expect(commandLine.length).toBeGreaterThan(0);
		expect(byText(server)).toEqual(byText(commandLine));
	});
});
