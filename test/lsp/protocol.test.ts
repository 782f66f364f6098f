/** What the protocol asks of a server beyond single answers: cancelling, progress, several folders, result ids. */
import { afterEach, describe, expect, it } from 'vitest';
import {
	CancellationTokenSource,
	DocumentDiagnosticRequest,
	HoverRequest,
	LSPErrorCodes,
	type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { BEDS, FILES, HOUSE, LETTER } from './fiction.ts';
import { Editor, FULL, makeFolder, type Options, writeFile } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const LEDGER_YAML = 'commitments.yaml';

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

/** The same project in two folders. */
const TWO = Object.fromEntries(
	['a', 'b'].flatMap((root) => Object.entries(FILES).map(([name, text]) => [`${root}/${name}`, text])),
);

async function start(files: Readonly<Record<string, string>>, options: Options = {}): Promise<Editor> {
	editor = await Editor.start(makeFolder(files), options);
	return editor;
}

/** By URI from the folder of the test: the kind of each report. */
function kindsOf(on: Editor, { items }: WorkspaceDiagnosticReport): Readonly<Record<string, string>> {
	return Object.fromEntries(
		items.map(({ uri, kind }) => [uri.slice(`${on.uri('').replace(/\/$/, '')}/`.length), kind]).sort(),
	);
}

function idsOf({ items }: WorkspaceDiagnosticReport) {
	return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
}

describe('a request that is cancelled', () => {
	it('is answered as such, and the next one as ever', async () => {
		const on = await start(FILES);
		await on.open(HOUSE_MD, HOUSE);
		await on.replace(HOUSE_MD, 'on a hill', 'on a green hill');
		const source = new CancellationTokenSource();
		const params = { textDocument: { uri: on.uri(HOUSE_MD) }, position: on.rangeOf(HOUSE_MD, 'Guest house').start };
		const asked = on.connection.sendRequest(HoverRequest.type, params, source.token);
		source.cancel();
		await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
		expect(await on.hover(HOUSE_MD, 'Guest house')).not.toBeNull();
		expect(on.messages).toEqual([]);
	});

	it('is to be asked again when it fetched diagnostics', async () => {
		const on = await start(FILES, { initializationOptions: { diagnostics: 'pull' } });
		await on.open(HOUSE_MD, HOUSE);
		const source = new CancellationTokenSource();
		const textDocument = { uri: on.uri(HOUSE_MD) };
		const asked = on.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, source.token);
		source.cancel();
		const data = { retriggerRequest: true };
		await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled, data });
		expect(await on.pull(HOUSE_MD)).toMatchObject({ kind: 'full', items: [{ code: 'missing-disclosure' }] });
	});
});

describe('the first look at the open folders', () => {
	it('says how far it is, to editors that show it', async () => {
		const capabilities = { ...FULL, window: { ...FULL.window, workDoneProgress: true } };
		const on = await start(TWO, { capabilities, roots: ['a', 'b'] });
		await on.until(() => on.progress.find(({ kind }) => kind === 'end'));
		expect(on.progress).toMatchObject([
			{ kind: 'begin', title: 'Checking drafts against commitments' },
			{ kind: 'report', percentage: 0, message: expect.stringMatching(/a.commitments\.yaml$/) },
			{ kind: 'report', percentage: 50, message: expect.stringMatching(/b.commitments\.yaml$/) },
			{ kind: 'end' },
		]);
	});
});

describe('diagnostics of several open folders, fetched', () => {
	it('are sent anew only where they are new, in whichever folder that is', async () => {
		const on = await start(TWO, { roots: ['a', 'b'], initializationOptions: { diagnostics: 'pull' } });
		const drafts = ['a/drafts/harbour.md', 'a/drafts/house.md', 'b/drafts/harbour.md', 'b/drafts/house.md'];
		const all = (kind: string) => Object.fromEntries(drafts.map((name) => [name, kind]));
		const first = await on.pullAll();
		expect(kindsOf(on, first)).toEqual(all('full'));
		expect(kindsOf(on, await on.pullAll(idsOf(first)))).toEqual(all('unchanged'));

		writeFile(new URL(on.uri('')).pathname, 'b/drafts/house.md', HOUSE.replace('It stands', `${BEDS} It stands`));
		await on.changedOnDisk('b/drafts/house.md');
		const second = await on.pullAll(idsOf(first));
		expect(kindsOf(on, second)).toEqual({ ...all('unchanged'), 'b/drafts/house.md': 'full' });
		const house = second.items.find(({ uri }) => uri === on.uri('b/drafts/house.md'));
		expect(house).toMatchObject({ items: [] });
		expect(kindsOf(on, await on.pullAll(idsOf(second)))).toEqual(all('unchanged'));
	});
});

describe('a letter', () => {
	it('may be changed outside the editor, and its quotes are held against it anew', async () => {
		const on = await start(FILES);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length > 0);
		expect(on.codes(LEDGER_YAML)).toEqual([]);
		writeFile(
			new URL(on.uri('')).pathname,
			'letters/first.txt',
			LETTER.replaceAll('number of beds', 'number of rooms'),
		);
		await on.changedOnDisk('letters/first.txt');
		await on.diagnostics(LEDGER_YAML, () => on.codes(LEDGER_YAML).includes('quote-not-in-letter'));
	});
});
