/** What goes into the .vsix, and what package.json tells VS Code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the package', () => {
	it('holds what the extension needs and nothing else', async () => {
		const files = await listFiles({ cwd: root, packageManager: 0 });
		const needed = [
			'package.json',
			'README.md',
			'LICENSE',
			'CHANGELOG.md',
			'dist/extension.cjs',
			'dist/server.cjs',
			'dist/engine.cjs',
			'schemas/commitments.schema.json',
			'schemas/reader-readings.schema.json',
			'syntaxes/commitments-markdown.tmLanguage.json',
			'syntaxes/commitments-yaml.tmLanguage.json',
		];
		expect(files).toEqual(expect.arrayContaining(needed));
		const more = files.filter((file) => !needed.includes(file));
		expect(
			more.filter(
				(file) => !/^(?:docs\/rules\/[\w-]+\.md|dist\/(?:extension|server|engine)\.cjs\.LEGAL\.txt)$/.test(file),
			),
		).toEqual([]);
	});

	it('has every file that package.json points at', () => {
		const { contributes, main } = manifest;
		const paths: string[] = [
			main,
			...contributes.grammars.map(({ path }: { path: string }) => path),
			...contributes.yamlValidation.map(({ url }: { url: string }) => url),
		];
		expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('answers an editor before it loads what checks drafts', () => {
		expect(readFileSync(join(root, 'dist/server.cjs'), 'utf8')).toContain('import("./engine.cjs")');
	});

	it('wakes VS Code only in workspaces with a commitments file', () => {
		expect(manifest.activationEvents).toEqual([
			'workspaceContains:**/commitments.yaml',
			'workspaceContains:**/commitments.yml',
		]);
	});

	it('registers exactly the commands that it shows', () => {
		const shown: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
		const source = readFileSync(join(root, 'client/src/extension.ts'), 'utf8');
		const registered = [...source.matchAll(/register\('(\w+)'/g)].map((match) => `disclosureCommitments.${match[1]}`);
		expect(registered.sort()).toEqual(shown.sort());
	});
});
