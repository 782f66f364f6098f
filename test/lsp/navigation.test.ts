/** Ways through a project, through the real server: lenses, definitions, outline, completion. */
import { afterEach, describe, expect, it } from 'vitest';
import {
	CompletionRequest,
	DefinitionRequest,
	DocumentSymbolRequest,
	type Location,
	type Position,
} from 'vscode-languageserver-protocol';
import { FILES, HOUSE, LEDGER, LETTER } from './fiction.ts';
import { Editor, makeFolder } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const LEDGER_YAML = 'commitments.yaml';
const DIRECTIVE = '<!-- commitments-ignore guest-house-beds/beds: sold in May 2025 -->';

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(house: string): Promise<Editor> {
	editor = await Editor.start(makeFolder({ ...FILES, [HOUSE_MD]: house }));
	await editor.open(LEDGER_YAML, LEDGER);
	await editor.open(HOUSE_MD, house);
	return editor;
}

async function definition(on: Editor, file: string, find: string): Promise<Location[]> {
	const position = on.rangeOf(file, find).start;
	const found = await on.connection.sendRequest(DefinitionRequest.type, {
		textDocument: { uri: on.uri(file) },
		position,
	});
	return [found ?? []].flat().filter((one): one is Location => 'uri' in one);
}

async function completions(on: Editor, position: Position): Promise<string[]> {
	const textDocument = { uri: on.uri(HOUSE_MD) };
	const found = await on.connection.sendRequest(CompletionRequest.type, { textDocument, position });
	return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
}

describe('a draft', () => {
	it('has a lens above the heading that a promise belongs under, which follows the text', async () => {
		const on = await start(HOUSE);
		const [lens, ...others] = await on.lenses(HOUSE_MD);
		expect(others).toEqual([]);
		expect(lens?.range.start).toEqual(on.rangeOf(HOUSE_MD, '## Guest house').start);
		expect(lens?.command?.title).toBe('Beds in the guest house: 0 of 1 found');
		await on.replace(HOUSE_MD, 'It stands', 'The number of beds in our guest house at Tern Island was 14. It stands');
		expect((await on.lenses(HOUSE_MD))[0]?.command?.title).toBe('✓ Beds in the guest house: 1 of 1 found');
		if (lens?.command) await on.execute(lens.command);
		expect(on.shown.at(-1)?.uri).toBe(on.uri(LEDGER_YAML));
	});

	it('leads from a finding or a directive to the commitment, and from there to the letter', async () => {
		const on = await start(`${HOUSE}\n${DIRECTIVE}\n`);
		const entry = { uri: on.uri(LEDGER_YAML), range: on.rangeOf(LEDGER_YAML, 'guest-house-beds') };
		expect(await definition(on, HOUSE_MD, 'commitments-ignore')).toEqual([entry]);
		await on.replace(HOUSE_MD, DIRECTIVE, '');
		expect(await definition(on, HOUSE_MD, 'Guest house')).toEqual([entry]);
		expect(await definition(on, HOUSE_MD, 'It stands')).toEqual([]);
		const [promise] = await definition(on, LEDGER_YAML, 'Beds in the guest house');
		expect(promise?.uri).toBe(on.uri('letters/first.txt'));
		const line = LETTER.split('\n')[promise?.range.start.line ?? 0];
		expect(line?.slice(promise?.range.start.character)).toMatch(/^the Company will disclose the number of beds/);
	});

	it('completes ids within directives and nowhere else', async () => {
		const on = await start(`${HOUSE}\n<!-- commitments-ignore guest-\n`);
		const { end } = on.rangeOf(HOUSE_MD, '<!-- commitments-ignore guest-');
		expect(await completions(on, end)).toEqual([
			'guest-house-beds',
			'guest-house-beds/beds',
			'harbour-master',
			'harbour-master/name',
		]);
		expect(await completions(on, on.rangeOf(HOUSE_MD, 'It stands').end)).toEqual([]);
	});
});

describe('the commitments file', () => {
	it('has an outline of commitments and their elements', async () => {
		const on = await start(HOUSE);
		const textDocument = { uri: on.uri(LEDGER_YAML) };
		const symbols = await on.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
		expect(symbols).toMatchObject([
			{ name: 'guest-house-beds', detail: 'Beds in the guest house', children: [{ name: 'beds' }] },
			{ name: 'harbour-master', children: [{ name: 'name' }] },
		]);
		expect(symbols?.[0]).toMatchObject({ selectionRange: on.rangeOf(LEDGER_YAML, 'guest-house-beds') });
	});
});
