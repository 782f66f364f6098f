/** What an editor offers around commitments, through the real server: references, renaming, completion, hovers, layout. */
import { afterEach, describe, expect, it } from 'vitest';
import {
	type CodeAction,
	CompletionRequest,
	DocumentFormattingRequest,
	DocumentLinkRequest,
	FoldingRangeRequest,
	type Location,
	PrepareRenameRequest,
	type Range,
	ReferencesRequest,
	RenameRequest,
} from 'vscode-languageserver-protocol';
import { BEDS, FILES, HOUSE, LEDGER } from './fiction.ts';
import { Editor, FULL, makeFolder, type Options } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const LEDGER_YAML = 'commitments.yaml';
const KEPT = HOUSE.replace('It stands', `${BEDS} It stands`);
const DIRECTIVE = '<!-- commitments-ignore guest-house-beds/beds: sold in May 2025 -->';

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(house: string, ledger = LEDGER, options: Options = {}): Promise<Editor> {
	editor = await Editor.start(makeFolder({ ...FILES, [HOUSE_MD]: house, [LEDGER_YAML]: ledger }), options);
	await editor.open(LEDGER_YAML, ledger);
	await editor.open(HOUSE_MD, house);
	return editor;
}

async function references(on: Editor, file: string, find: string): Promise<string[]> {
	const found: Location[] | null = await on.connection.sendRequest(ReferencesRequest.type, {
		textDocument: { uri: on.uri(file) },
		position: on.rangeOf(file, find).start,
		context: { includeDeclaration: true },
	});
	return (found ?? []).map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line}`);
}

async function completions(on: Editor, file: string, find: string): Promise<string[]> {
	const position = on.rangeOf(file, find).end;
	const found = await on.connection.sendRequest(CompletionRequest.type, {
		textDocument: { uri: on.uri(file) },
		position,
	});
	return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
}

async function actionsIn(on: Editor, file: string, range: Range, only?: string[]): Promise<CodeAction[]> {
	const actions = await on.actions(file, range, only);
	return actions.filter((one): one is CodeAction => 'kind' in one);
}

function words(hover: { contents: unknown } | null): string {
	return JSON.stringify(hover?.contents ?? '');
}

describe('references', () => {
	it('lead from a commitment to its entry, its letter, directives and evidence, from wherever it is named', async () => {
		const on = await start(`${KEPT}\n${DIRECTIVE}\n`);
		const line = (file: string, find: string) => on.rangeOf(file, find).start.line;
		const all = await references(on, LEDGER_YAML, 'guest-house-beds');
		expect(all).toContain(`commitments.yaml:${line(LEDGER_YAML, 'guest-house-beds')}`);
		expect(all).toContain(`house.md:${line(HOUSE_MD, DIRECTIVE)}`);
		expect(all).toContain(`house.md:${line(HOUSE_MD, BEDS)}`);
		expect(await references(on, HOUSE_MD, 'guest-house-beds')).toEqual(all);
		expect(await references(on, HOUSE_MD, BEDS)).toContain(`house.md:${line(HOUSE_MD, BEDS)}`);
		expect(await references(on, LEDGER_YAML, 'Tern Island Optics')).toEqual([]);
	});

	it('lead from a letter to the commitments made in it', async () => {
		const on = await start(HOUSE);
		expect(await references(on, LEDGER_YAML, 'first')).toHaveLength(3);
	});
});

describe('renaming', () => {
	const rename = (on: Editor, file: string, find: string, newName: string) =>
		on.connection.sendRequest(RenameRequest.type, {
			textDocument: { uri: on.uri(file) },
			position: on.rangeOf(file, find).start,
			newName,
		});

	it.each([
		[HOUSE_MD, 'guest-house-beds', 'beds-of-guests'],
		[LEDGER_YAML, 'guest-house-beds', 'beds-of-guests'],
		[LEDGER_YAML, 'beds\n        text', 'number'],
	])('in %s changes the commitments file and every directive', async (file, find, newId) => {
		const on = await start(`${HOUSE}\n${DIRECTIVE}\n`);
		const edit = await rename(on, file, find, newId);
		await on.apply(edit ?? {});
		expect(on.text(LEDGER_YAML)).toContain(`- id: ${newId}`);
		expect(on.text(HOUSE_MD)).toContain(newId === 'number' ? 'guest-house-beds/number:' : `${newId}/beds:`);
		expect(on.text(LEDGER_YAML).split('\n')).toHaveLength(LEDGER.split('\n').length);
	});

	it('says why it cannot be, and offers itself only on an id', async () => {
		const on = await start(HOUSE);
		await expect(rename(on, LEDGER_YAML, 'guest-house-beds', 'harbour-master')).rejects.toThrow(/is taken/);
		await expect(rename(on, LEDGER_YAML, 'guest-house-beds', 'two words')).rejects.toThrow(/is no id/);
		const at = (find: string) => ({
			textDocument: { uri: on.uri(LEDGER_YAML) },
			position: on.rangeOf(LEDGER_YAML, find).start,
		});
		expect(await on.connection.sendRequest(PrepareRenameRequest.type, at('guest-house-beds'))).toEqual(
			on.rangeOf(LEDGER_YAML, 'guest-house-beds'),
		);
		expect(await on.connection.sendRequest(PrepareRenameRequest.type, at('Beds in the'))).toBeNull();
	});
});

describe('completion in drafts', () => {
	it('offers the directive, and the front matter with its values', async () => {
		const on = await start(`---\nform: \nper\n---\n\n# Item 4\n\n<!-- \n`);
		expect(await completions(on, HOUSE_MD, '<!-- ')).toEqual(['commitments-ignore']);
		expect(await completions(on, HOUSE_MD, 'form: ')).toContain('20-F');
		expect(await completions(on, HOUSE_MD, 'per')).toEqual(['form', 'period', 'filing']);
		await on.replace(HOUSE_MD, 'per', 'filing: ');
		expect(await completions(on, HOUSE_MD, 'filing: ')).toContain('20-F-2025');
	});
});

describe('completion in the commitments file', () => {
	it.each([
		['    disposition: ', ['promised', 'declined'], ['binding']],
		['    due: [', ['20-F', '10-K'], []],
		['    fir', ['firstDue', 'retired'], ['title', 'due', 'file']],
		['    letter: ', ['first'], []],
		['    topic: ', ['goodwill-headroom'], []],
		[
			'    topic: related-party\n    elements:\n      - id: one\n        find:\n          ',
			['all', 'any', 'within'],
			['id'],
		],
		['    elements:\n      - id: name\n        text: the name\n    waivers:\n      - element: ', ['name'], ['beds']],
		['    waivers:\n      - kind: ', ['waived', 'not applicable'], ['superseded']],
	])('after %j', async (typed, some, none) => {
		const on = await start(HOUSE);
		const text = on.text(LEDGER_YAML);
		// A person writes at the end of the last commitment, with or without the key being there already.
		const cut = text.slice(0, text.indexOf('    snippet: The name of our harbour'));
		const key = /^\s+(\w+):/.exec(typed)?.[1] ?? '';
		const lines = cut
			.split('\n')
			.filter((line, index, all) => !(line.startsWith(`    ${key}:`) && index > all.length - 9));
		await on.change(LEDGER_YAML, { text: `${lines.join('\n')}${typed}` });
		const end = { line: on.text(LEDGER_YAML).split('\n').length - 1, character: 999 };
		const found = await on.connection.sendRequest(CompletionRequest.type, {
			textDocument: { uri: on.uri(LEDGER_YAML) },
			position: end,
		});
		const labels = (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
		expect(labels).toEqual(expect.arrayContaining(some));
		expect(labels.filter((label) => none.includes(label))).toEqual([]);
	});
});

describe('hovers', () => {
	it('say what a passage is evidence for, with the words of the letter', async () => {
		const on = await start(KEPT);
		const text = words(await on.hover(HOUSE_MD, BEDS));
		expect(text).toContain('Evidence for');
		expect(text).toContain('the Company will disclose the number of beds');
		expect(await on.hover(HOUSE_MD, '# Item 4')).toBeNull();
	});

	it('say what a directive silences, and how an id of the commitments file stands', async () => {
		const on = await start(`${KEPT}\n${DIRECTIVE}\n`);
		expect(words(await on.hover(HOUSE_MD, DIRECTIVE))).toContain('sold in May 2025');
		expect(words(await on.hover(LEDGER_YAML, 'guest-house-beds'))).toMatch(/20\\*-F\\*-2025: 1 of 1 found/);
		expect(words(await on.hover(LEDGER_YAML, 'disposition'))).toContain('How the response answers the ask');
	});
});

describe('the commitments file', () => {
	it('has a lens for each filing that shows the place, and one that signs off what was found', async () => {
		const on = await start(KEPT);
		const lenses = await on.lenses(LEDGER_YAML);
		expect(lenses.map(({ command }) => command?.title)).toEqual([
			'✓ 20-F-2025: 1 of 1 found',
			'sign off…',
			'20-F-2025: 0 of 1 found',
		]);
		const [show, sign] = lenses;
		if (show?.command) await on.execute(show.command);
		expect(on.shown.at(-1)).toMatchObject({
			uri: on.uri(HOUSE_MD),
			selection: { start: on.rangeOf(HOUSE_MD, BEDS).start },
		});
		const target = { ...sign?.command?.arguments?.[0], by: 'Ines Okafor' };
		await on.execute({ title: '', command: 'commitments.signOff', arguments: [target] });
		await on.apply(on.asked.at(-1) ?? {});
		expect(on.text(LEDGER_YAML)).toMatch(
			/signOffs:\n\s+- filing: 20-F-2025\n\s+period: 2025-12-31\n\s+element: beds[\s\S]*by: Ines Okafor/,
		);
		expect((await on.lenses(LEDGER_YAML)).map(({ command }) => command?.title)).not.toContain('sign off…');
		await on.execute({ title: '', command: 'commitments.signOff', arguments: [target] });
		expect(on.messages.at(-1)).toMatch(/still to be signed off/);
	});

	it('counts as the draft does: of two ways to keep a promise, one is enough', async () => {
		const both = LEDGER.replace(
			'        text: the number of beds in the guest house\n',
			(first) => `${first}      - id: closed\n        text: that the guest house is closed for good\n    oneOf: true\n`,
		);
		const on = await start(KEPT, both);
		expect((await on.lenses(LEDGER_YAML))[0]?.command?.title).toBe('✓ 20-F-2025: 1 of 1 found');
		expect((await on.lenses(HOUSE_MD))[0]?.command?.title).toBe('✓ Beds in the guest house: 1 of 1 found');
	});

	it('links the files it names', async () => {
		const on = await start(HOUSE);
		const links = await on.connection.sendRequest(DocumentLinkRequest.type, {
			textDocument: { uri: on.uri(LEDGER_YAML) },
		});
		expect(links).toMatchObject([
			{ target: on.uri('letters/first.txt'), range: on.rangeOf(LEDGER_YAML, 'letters/first.txt') },
		]);
	});

	it('is laid out on request, and drafts are not', async () => {
		const untidy = LEDGER.replace('  name:   Tern', '  name: Tern').replace('    due: [20-F]', '    due:   [20-F]   ');
		const on = await start(HOUSE, untidy);
		const options = { tabSize: 2, insertSpaces: true };
		const format = (file: string) =>
			on.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: on.uri(file) }, options });
		for (const { range, newText } of (await format(LEDGER_YAML)) ?? [])
			await on.change(LEDGER_YAML, { range, text: newText });
		expect(on.text(LEDGER_YAML)).toBe(LEDGER);
		expect(await format(LEDGER_YAML)).toEqual([]);
		expect(await format(HOUSE_MD)).toBeNull();
	});

	it.each([
		['disposition: promised', 'disposition: promissed', 'promissed', 'promised'],
		['letter: first', 'letter: frist', 'frist', 'first'],
		['    title: Beds', '    titel: Beds', 'titel', 'title'],
	])('has a fix for a slip: %s', async (right, wrong, find, instead) => {
		const on = await start(HOUSE, LEDGER.replace(right, wrong));
		const actions = await actionsIn(on, LEDGER_YAML, on.rangeOf(LEDGER_YAML, find));
		const fix = actions.find(({ title }) => title === `Write \`${instead}\``);
		await on.apply(fix?.edit ?? {});
		expect(on.text(LEDGER_YAML)).toBe(LEDGER);
	});
});

describe('a draft', () => {
	it('folds directives of several lines', async () => {
		const on = await start(`${HOUSE}\n<!-- commitments-ignore guest-house-beds:\nsold in May 2025 -->\n`);
		const folds = (file: string) =>
			on.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: on.uri(file) } });
		const { line } = on.rangeOf(HOUSE_MD, '<!-- commitments').start;
		expect(await folds(HOUSE_MD)).toEqual([{ startLine: line, endLine: line + 1, kind: 'comment' }]);
		expect(await folds(LEDGER_YAML)).toBeNull();
	});

	it('lets a person accept the words they selected', async () => {
		const on = await start(HOUSE.replace('It stands', 'Guests find room there. It stands'));
		const actions = await actionsIn(on, HOUSE_MD, on.rangeOf(HOUSE_MD, 'Guests find room there.'));
		const accept = actions.find(({ title }) => title.startsWith('Accept the selected words'));
		expect(accept?.title).toContain('guest-house-beds/beds');
		const target = { ...accept?.command?.arguments?.[0], by: 'Ines Okafor' };
		await on.execute({ title: '', command: 'commitments.decide', arguments: [target] });
		await on.apply(on.asked.at(-1) ?? {});
		expect(on.text(LEDGER_YAML)).toContain('quote: Guests find room there.');
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 0);
		const heading = await actionsIn(on, HOUSE_MD, on.rangeOf(HOUSE_MD, '# Item 4'));
		expect(heading.filter(({ title }) => title.startsWith('Accept the selected'))).toEqual([]);
	});

	it('has everything that is safe fixed at once, on saving only for those who name it', async () => {
		const on = await start(HOUSE);
		const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
		const [all] = await actionsIn(on, HOUSE_MD, whole, ['source.fixAll']);
		expect(all?.kind).toBe('source.fixAll.commitments');
		await on.apply(all?.edit ?? {});
		expect(on.codes(HOUSE_MD).length).toBeGreaterThan(0);
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).join() === 'placeholder-left');
		expect(await actionsIn(on, HOUSE_MD, whole, ['source.fixAll'])).toEqual([]);
		expect(await actionsIn(on, HOUSE_MD, whole, ['refactor'])).toEqual([]);
	});

	it('gets tab stops for what a snippet leaves open, where the editor has them', async () => {
		const capabilities = {
			...FULL,
			workspace: { ...FULL.workspace, workspaceEdit: { ...FULL.workspace?.workspaceEdit, snippetEditSupport: true } },
		};
		const on = await start(HOUSE, LEDGER, { capabilities });
		const actions = await actionsIn(on, HOUSE_MD, on.rangeOf(HOUSE_MD, '## Guest house'));
		const edits = (title: string) => JSON.stringify(actions.find((one) => one.title.startsWith(title))?.edit);
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder syntax of snippets
		expect(edits('Insert the snippet')).toContain('was ${1:[●]} as of');
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder syntax of snippets
		expect(edits('Ignore')).toContain('guest-house-beds: ${1:reason} -->');
	});
});
