/** Red Hat's YAML server, the one behind the YAML extension, and ours upon one commitments file: two real processes. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { CompletionRequest, type Diagnostic } from 'vscode-languageserver-protocol';
import { FILES, LEDGER } from './fiction.ts';
import { Editor, makeFolder, type Options, ROOT } from './harness.ts';

const LEDGER_YAML = 'commitments.yaml';
const PACKAGE = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
const BIN = join(dirname(PACKAGE), 'bin/yaml-language-server');
const SCHEMA = pathToFileURL(join(ROOT, 'schemas/commitments.schema.json')).href;

let editors: readonly Editor[] = [];
afterEach(async () => {
	for (const editor of editors) await editor.stop();
	editors = [];
});

/** What the YAML extension asks of its server where nobody has set anything, without the schemas of a site. */
const YAML = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };

async function start(text: string, options: Options = {}): Promise<Editor> {
	const on = await Editor.start(makeFolder({ ...FILES, [LEDGER_YAML]: text }), options);
	editors = [...editors, on];
	await on.open(LEDGER_YAML, text);
	return on;
}

const startTheirs = (text: string) => start(text, { command: [BIN], settings: YAML });

const first = (on: Editor, wished: (all: readonly Diagnostic[]) => boolean = () => true) =>
	on.diagnostics(LEDGER_YAML, ({ diagnostics }) => wished(diagnostics));

async function labels(on: Editor, find: string): Promise<readonly string[]> {
	const position = on.rangeOf(LEDGER_YAML, find).end;
	const textDocument = { uri: on.uri(LEDGER_YAML) };
	const found = await on.connection.sendRequest(CompletionRequest.type, { textDocument, position });
	return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
}

describe('beside the YAML extension', () => {
	it('what is wrong with a commitments file is said once', async () => {
		const slip = LEDGER.replace('disposition: promised', 'disposition: promissed');
		const [ours, theirs] = [await start(slip), await startTheirs(slip)];
		expect(await first(ours, (all) => all.length > 0)).toMatchObject([{ source: 'commitments' }]);
		expect(await first(theirs)).toEqual([]);
	});

	it('no key or value is offered twice, and nothing is explained twice', async () => {
		const text = LEDGER.replace('disposition: promised', 'disposition: ');
		const [ours, theirs] = [await start(text), await startTheirs(text)];
		await first(theirs);
		for (const [find, wanted] of [
			['disposition: ', 'promised'],
			['    dispo', 'disposition'],
			['letter: first', 'first'],
		] as const) {
			expect(await labels(ours, find)).toContain(wanted);
			expect((await labels(theirs, find)).filter((label) => label === wanted)).toEqual([]);
		}
		expect(await ours.hover(LEDGER_YAML, 'disposition: ')).not.toBeNull();
		expect(await theirs.hover(LEDGER_YAML, 'disposition: ')).toBeNull();
	});

	it('where a person gives it our schema all the same, it says nothing else than we do', async () => {
		const slip = `# yaml-language-server: $schema=${SCHEMA}\n${LEDGER.replace(': promised', ': promissed')}`;
		const [ours, theirs] = [await start(slip), await startTheirs(slip)];
		const places = (all: readonly Diagnostic[]) => all.map(({ range, severity }) => ({ range, severity }));
		const said = places(await first(ours, (all) => all.length > 0));
		expect(places(await first(theirs, (all) => all.length > 0))).toEqual(said);
		for (const on of [ours, theirs]) {
			await on.replace(LEDGER_YAML, 'promissed', 'promised');
			await first(on, (all) => all.length === 0);
		}
	});
});
