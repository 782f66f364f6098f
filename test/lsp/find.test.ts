/** `find:` written by hand: what each part of it meets in the drafts is shown beside it while it is written. */
import { afterEach, expect, it } from 'vitest';
import { type InlayHint, InlayHintRequest, type MarkupContent } from 'vscode-languageserver-protocol';
import { BEDS, FILES, HARBOUR, HOUSE, LEDGER } from './fiction.ts';
import { Editor, FULL, makeFolder } from './harness.ts';

const LEDGER_YAML = 'commitments.yaml';
const FIND = `        text: the number of beds in the guest house
        find:
          all: [beds, island]
          any: [sheets, {value: number}]
          none: [sold]
`;
const WRITTEN = LEDGER.replace('        text: the number of beds in the guest house\n', () => FIND);

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(house: string, ledger = WRITTEN): Promise<Editor> {
	editor = await Editor.start(
		makeFolder({ ...FILES, 'drafts/house.md': house, 'drafts/harbour.md': HARBOUR, [LEDGER_YAML]: ledger }),
	);
	await editor.open(LEDGER_YAML, ledger);
	await editor.open('drafts/house.md', house);
	return editor;
}

/** The Markdown of a hover or tooltip. */
function shown(contents: unknown): string {
	return (contents as MarkupContent | undefined)?.value ?? '';
}

async function hintsIn(on: Editor): Promise<readonly InlayHint[]> {
	const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
	const textDocument = { uri: on.uri(LEDGER_YAML) };
	return (await on.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
}

/** Each hint behind the word it stands behind: `beds: 1 paragraph`. */
async function hints(on: Editor): Promise<string[]> {
	const lines = on.text(LEDGER_YAML).split('\n');
	return (await hintsIn(on)).map(({ label, position: { line, character } }) => {
		const word = /[\w-]+:?$/.exec(lines[line]?.slice(0, character) ?? '')?.[0] ?? '';
		const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
		return `${word} → ${words}`;
	});
}

it('counts what meets it, and follows both files as they are written', async () => {
	const on = await start(HOUSE.replace('It stands', `${BEDS} It stands`));
	expect(await hints(on)).toEqual([
		'find: → 20-F-2025: met by 1 paragraph',
		'beds → 1 paragraph',
		'island → 1 paragraph',
		'sheets → nowhere',
		'number → 1 paragraph',
		'sold → nowhere',
	]);
	await on.replace('drafts/house.md', 'It stands', 'It was sold. It stands');
	expect((await hints(on)).filter((hint) => /find|sold/.test(hint))).toEqual([
		'find: → 20-F-2025: not met',
		'sold → 1 paragraph',
	]);
	await on.replace(LEDGER_YAML, 'none: [sold]', 'within: sentence\n          none: [sold]');
	expect((await hints(on)).slice(0, 2)).toEqual(['find: → 20-F-2025: met by 1 sentence', 'beds → 1 sentence']);
});

it('leads to the first passage, and shows it on hover too', async () => {
	const house = HOUSE.replace('It stands', `${BEDS} It stands`);
	const on = await start(house);
	const parts = (await hintsIn(on)).map(({ label }) => (Array.isArray(label) ? label[0] : undefined));
	expect(parts[1]?.location).toEqual({
		uri: on.uri('drafts/house.md'),
		range: on.rangeOf('drafts/house.md', BEDS.concat(' It stands on a hill.')),
	});
	expect(parts[3]?.location).toBeUndefined();
	const value = shown((await on.hover(LEDGER_YAML, 'island]'))?.contents);
	expect(value).toContain('**“island”**');
	expect(value).toContain('1 paragraph, first in [house.md:');
	expect(value).toContain('The number of beds in our guest house');
	expect(shown(parts[2]?.tooltip)).toBe(value);
	expect(shown((await on.hover(LEDGER_YAML, 'sold]'))?.contents)).toContain('must not be there');
});

it('says at its place what can never be met, and shows nothing in drafts or for what nobody asks', async () => {
	const idle = WRITTEN.replace('none: [sold]', 'none: [beds]').replace('[sheets,', '["%",');
	const on = await start(HOUSE, idle);
	const found = await on.diagnostics(LEDGER_YAML, ({ diagnostics }) => diagnostics.length > 1);
	expect(
		found.map(({ range }) => on.text(LEDGER_YAML).split('\n')[range.start.line]?.slice(range.start.character)),
	).toEqual(['"%", {value: number}]', 'beds]']);
	const textDocument = { uri: on.uri('drafts/house.md') };
	const range = on.rangeOf('drafts/house.md', HOUSE);
	expect(await on.connection.sendRequest(InlayHintRequest.type, { textDocument, range })).toBeNull();
	await on.replace(LEDGER_YAML, 'due: [20-F]', 'due: [10-Q]');
	expect(await hints(on)).toContain('find: → no draft in scope is asked for this');
});

it('asks the editor to look again when a draft has changed', async () => {
	const capabilities = { ...FULL, workspace: { ...FULL.workspace, inlayHint: { refreshSupport: true } } };
	editor = await Editor.start(makeFolder({ ...FILES, [LEDGER_YAML]: WRITTEN }), { capabilities });
	let refreshed = 0;
	editor.connection.onRequest('workspace/inlayHint/refresh', () => {
		refreshed++;
	});
	await editor.open('drafts/house.md', HOUSE);
	const version = await editor.replace('drafts/house.md', 'It stands', `${BEDS} It stands`);
	const before = refreshed;
	await editor.at('drafts/house.md', version);
	expect(refreshed).toBeGreaterThan(before);
});
