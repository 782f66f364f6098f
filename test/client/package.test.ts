/** What goes into the .vsix, and what package.json tells VS Code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the package', () => {
	it('holds what the extension needs and nothing else', { timeout: 120_000 }, async () => {
		const files = await listFiles({ cwd: root, packageManager: 0 });
		const needed = [
			'package.json',
			'README.md',
			'LICENSE',
			'CHANGELOG.md',
			'dist/extension.cjs',
			'dist/server.cjs',
			'dist/engine.cjs',
			'dist/web/extension.cjs',
			'dist/web/server.js',
			'dist/matrix.js',
			'dist/matrix.css',
			'package.nls.json',
			'client/l10n/bundle.l10n.json',
			'schemas/commitments.schema.json',
			'schemas/reader-readings.schema.json',
			'syntaxes/commitments-markdown.tmLanguage.json',
			'syntaxes/commitments-yaml.tmLanguage.json',
		];
		expect(files).toEqual(expect.arrayContaining(needed));
		const allowed =
			/^(?:docs\/rules\/[\w-]+\.md|dist\/(?:web\/)?(?:extension|server|engine)\.c?js\.LEGAL\.txt|client\/media\/(?:walkthrough\/\w+\.md|[\w-]+\.svg))$/;
		expect(files.filter((file) => !needed.includes(file) && !allowed.test(file))).toEqual([]);
	});

	it('has every file that package.json points at', () => {
		const { contributes, main, browser } = manifest;
		const paths: string[] = [
			main,
			browser,
			...contributes.grammars.map(({ path }: { path: string }) => path),
			...contributes.yamlValidation.map(({ url }: { url: string }) => url),
			...contributes.walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown),
			contributes.viewsContainers.activitybar[0].icon,
		];
		expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('has entries that VS Code takes for CommonJS, in Node and in a browser', () => {
		expect(manifest.type).toBe('module');
		expect([manifest.main, manifest.browser].filter((entry) => !entry.endsWith('.cjs'))).toEqual([]);
	});

	it('answers an editor before it loads what checks drafts', () => {
		const server = readFileSync(join(root, 'dist/server.cjs'), 'utf8');
		expect(server).toContain('import("./engine.cjs")');
		// One copy of the protocol, and no reader of YAML.
		expect(server.length).toBeLessThan(300_000);
	});

	it('works in workspaces that nobody trusts, and in those that lie on no disk', () => {
		expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
	});

	it('leaves the commitments file to its own server: the YAML extension is told no schema for it', () => {
		const matches = manifest.contributes.yamlValidation.flatMap(({ fileMatch }: { fileMatch: string[] }) => fileMatch);
		expect(matches).toEqual(['*.readings.yaml']);
	});

	it('wakes VS Code only in workspaces with a commitments file', () => {
		expect(manifest.activationEvents).toEqual([
			'workspaceContains:**/commitments.yaml',
			'workspaceContains:**/commitments.yml',
		]);
	});

	it('registers exactly the commands that it shows', () => {
		const shown: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
		const source = readFileSync(join(root, 'client/src/commands.ts'), 'utf8');
		const registered = [...source.matchAll(/register\('(\w+)'/g)].map((match) => `disclosureCommitments.${match[1]}`);
		expect(registered.sort()).toEqual(shown.sort());
	});

	it('has words for every text that package.json leaves to them, and no others', () => {
		const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
		const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
		expect([...used].filter((key) => typeof words[key ?? ''] !== 'string')).toEqual([]);
		expect(
			Object.keys(words).filter((key) => !used.has(key) && key !== 'displayName' && key !== 'description'),
		).toEqual([]);
	});

	it('leads the walkthrough only to commands that are there', () => {
		const shown: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
		const views: string[] = manifest.contributes.views.disclosureCommitments.map(
			({ id }: { id: string }) => `${id}.focus`,
		);
		const words = readFileSync(join(root, 'package.nls.json'), 'utf8');
		const led = [...words.matchAll(/command:(disclosureCommitments[\w.]+)/g)].map(([, command]) => command ?? '');
		expect(led.length).toBeGreaterThan(0);
		expect(led.filter((command) => !shown.includes(command) && !views.includes(command))).toEqual([]);
	});

	it('shows no text of the client that cannot be put into another language', () => {
		const folder = join(root, 'client/src');
		const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
		const shown = /(?:show(?:Information|Warning|Error)Message|prompt|placeHolder|title):?\(?\s*['`][A-Z]/;
		expect(sources.filter((source) => shown.test(source))).toEqual([]);
	});
});
