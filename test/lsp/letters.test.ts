/** A response letter in the editor, through the real server: what is a promise, what is tracked, and tracking the rest. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Command, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changedLines } from '../../server/src/lsp/extraction.ts';
import { fc } from '../property.ts';
import { FILES, LEDGER, LETTER } from './fiction.ts';
import { Editor, makeFolder, type Options } from './harness.ts';

const LETTER_TXT = 'letters/first.txt';
const LEDGER_YAML = 'commitments.yaml';
const LONG = `Tern Island Optics Ltd
3 Quay Street, Tern Island

March 4, 2026

Securities and Exchange Commission
Division of Corporation Finance

Form 20-F for the Fiscal Year Ended December 31, 2024

1. Please disclose the number of beds in your guest house.

Response to comment 1: In future filings the Company will disclose the number of beds in its guest house at Tern Island.

2. Please disclose the length of the pier in metres.

Response to comment 2: If the pier is rebuilt, the Company will disclose in its future filings on Form 20-F the length of the pier in metres.

3. Please tell us who paints the lighthouse.
`;
const BEDS_FILED = `Beginning with our Form&nbsp;20-F for the fiscal year ending
December&nbsp;31, 2025, and until the Form 20-F for 2027, we <B>will</B> disclose the number of beds &amp; cots.`;
const PIER_FILED = `If the pier is rebuilt, the Company&#146;s future filings <FONT STYLE="x">will</FONT> disclose the length of the pier &mdash; in metres.`;
const FILED = `<HTML><BODY>
<P STYLE="margin: 0"><FONT FACE="Times">Tern Island Optics Ltd</FONT></P>
<P>March 4, 2026</P>
<P>Securities and Exchange Commission<BR>Division of Corporation Finance</P>
<P>Form 20-F for the Fiscal Year Ended December 31, 2024</P>
<TABLE><TR><TD><B>1.</B></TD><TD><B>Please disclose the number of beds.</B></TD></TR></TABLE>
<P><U>Response</U>: ${BEDS_FILED}</P>
<TABLE><TR><TD><B>2.</B></TD><TD><B>Please disclose the length of the pier.</B></TD></TR></TABLE>
<P><U>Response</U>: ${PIER_FILED}</P>
<TABLE><TR><TD><B>3.</B></TD><TD><B>Please tell us who paints the lighthouse.</B></TD></TR></TABLE>
<P><U>Response</U>: [To come]</P>
<TABLE><TR><TD><B>4.</B></TD><TD><B>Please tell us who keeps the bees &amp; the goats.</B></TD></TR></TABLE>
<P><U>Response</U>:</P>
<P>Sincerely,</P>
</BODY></HTML>
`;
const COMMENTED = LEDGER.replace('commitments:\n', '# Read by Orla on Monday.\ncommitments:\n');

let editor: Editor | null = null;
let folder = '';
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(files: Readonly<Record<string, string>>, options: Options = {}): Promise<Editor> {
	folder = makeFolder(files);
	editor = await Editor.start(folder, options);
	return editor;
}

async function startWith(name: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<Editor> {
	const on = await start({ ...FILES, 'commitments.yaml': COMMENTED, ...files, [name]: text });
	await on.open(LEDGER_YAML, files[LEDGER_YAML] ?? COMMENTED);
	await on.open(name, text);
	await on.at(name, 1);
	return on;
}

function isAction(action: CodeAction | Command): action is CodeAction {
	return 'kind' in action;
}

async function actionCalled(on: Editor, name: string, find: string, title: RegExp): Promise<CodeAction> {
	const actions = (await on.actions(name, on.rangeOf(name, find))).filter(isAction);
	const action = actions.find((one) => title.test(one.title));
	if (!action) throw new Error(`no action ${title} among: ${actions.map((one) => one.title).join('; ')}`);
	return action;
}

/** The text of a file after an edit of the server that makes it or changes lines of it. */
function written(edit: WorkspaceEdit | undefined): string {
	return (edit?.documentChanges ?? [])
		.filter((change): change is TextDocumentEdit => 'edits' in change)
		.flatMap(({ edits }) => edits.map((one) => ('newText' in one ? one.newText : '')))
		.join('');
}

/** With the promise of beds in `LONG` tracked, as sent on March 4. */
const BEDS_TRACKED = COMMENTED.replace(
	'commitments:\n',
	`  - { id: 2026-03-04, file: letters/sent.txt, date: 2026-03-04 }
commitments:
  - id: beds
    letter: 2026-03-04
    comment: 1
    title: Beds
    disposition: promised
    ask: Please disclose the number of beds in your guest house.
    quote: "In future filings the Company will disclose the number of beds in its guest house at Tern Island."
    due: [20-F, 6-K]
    elements:
      - { id: beds, text: number of beds in the guest house at Tern Island }
`,
);

describe('an open letter', () => {
	it('is quiet about promises that are tracked, and says on hover how each was read', async () => {
		const on = await startWith(LETTER_TXT, LETTER);
		expect(on.codes(LETTER_TXT)).toEqual([]);
		const hover = await on.hover(LETTER_TXT, 'the Company will disclose the name');
		expect(JSON.stringify(hover?.contents)).toMatch(
			/a promise.*promised, binding.*Why: .*harbour-master.*commitments\.yaml/,
		);
		expect(await on.hover(LETTER_TXT, 'Tern Island Optics')).toBeNull();
	});

	it('has a diagnostic for each promise that is not tracked, and for the comment that nobody answered', async () => {
		const on = await startWith('letters/second.txt', LONG);
		const told = on.latest('letters/second.txt')?.diagnostics ?? [];
		expect(told.map(({ code }) => code)).toEqual(['untracked-promise', 'untracked-promise', 'unanswered-ask']);
		const lines = LONG.split('\n');
		expect(lines[told[2]?.range.start.line ?? 0]).toContain('who paints the lighthouse');
		const hover = await on.hover('letters/second.txt', 'disclose in its future filings on Form 20-F');
		expect(JSON.stringify(hover?.contents)).toMatch(
			/condition: .*pier is rebuilt.*length of the pier.*Not in commitments/s,
		);
	});

	it('tracks one promise with a key, keeping comments, and is quiet about it then', async () => {
		const on = await startWith('letters/second.txt', LONG);
		const fix = await actionCalled(
			on,
			'letters/second.txt',
			'length of the pier in metres.\n\n3',
			/^Track this commitment/,
		);
		await on.apply(fix.edit ?? {});
		await on.diagnostics('letters/second.txt', ({ diagnostics }) => diagnostics.length === 2);
		const ledger = on.text(LEDGER_YAML);
		expect(ledger).toContain('# Read by Orla on Monday.');
		expect(ledger).toContain('file: letters/second.txt');
		expect(ledger.match(/^ {2}- id: .*$/gm)).toHaveLength((LEDGER.match(/^ {2}- id: .*$/gm)?.length ?? 0) + 2);
		expect(on.codes(LEDGER_YAML)).toEqual([]);
	});

	it('tracks all promises at once, and there is nothing left to track', async () => {
		const on = await startWith('letters/second.txt', LONG);
		const fix = await actionCalled(
			on,
			'letters/second.txt',
			'the Company will disclose the number of beds',
			/^Track all 2 commitments/,
		);
		await on.apply(fix.edit ?? {});
		await on.diagnostics('letters/second.txt', () => on.codes('letters/second.txt').join() === 'unanswered-ask');
		const titles = (
			await on.actions('letters/second.txt', on.rangeOf('letters/second.txt', 'number of beds in its'))
		).map(({ title }) => title);
		expect(titles.filter((title) => /^Track/.test(title))).toEqual([]);
	});

	it('has nothing to track where another version of it is tracked in the same words', async () => {
		const revised = LONG.replace('March 4, 2026', 'March 9, 2026');
		const sent = { 'commitments.yaml': BEDS_TRACKED, 'letters/sent.txt': LONG };
		const on = await startWith('letters/second.txt', revised, sent);
		const told = (on.latest('letters/second.txt')?.diagnostics ?? []).filter(
			({ code }) => code === 'untracked-promise',
		);
		const lines = revised.split('\n');
		expect(told.map(({ range }) => lines[range.start.line])).toEqual([
			expect.stringContaining('If the pier is rebuilt'),
		]);
	});

	it('has nothing to track where it only promises again what an earlier letter of the review did', async () => {
		const again = `${LONG.slice(0, LONG.indexOf('1. Please')).replace('March 4', 'April 20')}
1. We note your response to prior comment 1. Please tell us when.

Response to comment 1: As stated in our letter dated March 4, 2026, in future filings the Company will disclose the number of beds in its guest house at Tern Island.

2. Please also disclose the length of the pier.

Response to comment 2: In future filings on Form 20-F the Company will disclose the length of the pier.
`;
		const on = await startWith('letters/second.txt', again, { 'commitments.yaml': BEDS_TRACKED });
		const told = on.latest('letters/second.txt')?.diagnostics ?? [];
		const lines = again.split('\n');
		expect(told.map(({ range }) => lines[range.start.line])).toEqual([expect.stringContaining('length of the pier')]);
		const hover = await on.hover('letters/second.txt', 'As stated in our letter');
		expect(JSON.stringify(hover?.contents)).toMatch(/Tracked as .*beds/);
		const letter = on.uri('letters/second.txt');
		const made = await on.execute({ title: '', command: 'commitments.extract', arguments: [{ letter }] });
		expect(made).toMatchObject({ message: expect.stringContaining('only promised again (beds)') });
	});

	it('is followed while it is written', async () => {
		const on = await startWith(LETTER_TXT, LETTER);
		const more = `${LETTER}\n3. Please disclose the depth of the harbour.\n\nResponse to comment 3: In future filings the Company will disclose the depth of the harbour.\n`;
		const version = await on.change(LETTER_TXT, { text: more });
		const [told] = await on.at(LETTER_TXT, version);
		expect(told).toMatchObject({ code: 'untracked-promise', range: { start: { line: more.split('\n').length - 2 } } });
		const again = await on.replace(LETTER_TXT, 'will disclose the depth', 'did not disclose the depth');
		expect((await on.at(LETTER_TXT, again)).map(({ code }) => code)).toEqual(['unanswered-ask']);
	});

	it('says nothing of a sentence that is being typed, until it has its end or another is typed', async () => {
		const letter = `${LETTER}\n3. Please disclose the depth of the harbour.\n\nResponse to comment 3: From 2027 on\n\n4. Please disclose its name.\n`;
		const on = await startWith(LETTER_TXT, letter);
		const typed = async (find: string, by: string) =>
			(await on.at(LETTER_TXT, await on.replace(LETTER_TXT, find, by))).map(({ code }) => code);
		const begun = 'From 2027 on, in future filings, the Company will dis';
		expect(await typed('From 2027 on', begun)).toEqual(['unanswered-ask']);
		const whole = `${begun}close the depth of the harbour`;
		expect(await typed(begun, whole)).toEqual(['unanswered-ask']);
		expect(await typed(whole, `${whole}.`)).toEqual(['untracked-promise', 'unanswered-ask']);
		expect(await typed(`${whole}.`, whole)).toEqual(['unanswered-ask']);
		expect(await typed('4. Please disclose its name.', '4. Please disclose its age.')).toHaveLength(2);
	});

	it('tells of a promise without an end once it is saved', async () => {
		const letter = `${LETTER}\n3. Please disclose the depth of the harbour.\n\nResponse to comment 3: In future filings\n`;
		const on = await startWith(LETTER_TXT, letter);
		const said = 'In future filings the Company will disclose the depth of its harbour';
		const version = await on.replace(LETTER_TXT, 'In future filings\n', `${said}\n`);
		expect((await on.at(LETTER_TXT, version)).map(({ code }) => code)).toEqual([]);
		const { length } = on.published;
		await on.saved(LETTER_TXT);
		await on.until(() =>
			on.published.slice(length).some(({ diagnostics }) => diagnostics[0]?.code === 'untracked-promise'),
		);
	});

	it('is read with its tags and entities, alone or in a complete submission, and hovers give every term of a promise', async () => {
		const on = await startWith('letters/second.htm', FILED);
		const submission = `<SEC-DOCUMENT>1.txt : 20260304\n<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>f.htm\n<TEXT>\n${FILED}</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n`;
		await on.open('letters/whole.txt', submission);
		await on.at('letters/whole.txt', 1);
		for (const [name, text] of [
			['letters/second.htm', FILED],
			['letters/whole.txt', submission],
		] as const) {
			const lines = TextDocument.create('', '', 0, text);
			const told = (on.latest(name)?.diagnostics ?? []).map(({ code, range }) => [code, lines.getText(range)]);
			expect(told).toEqual([
				['untracked-promise', BEDS_FILED],
				['untracked-promise', PIER_FILED],
				['unanswered-ask', '[To come]'],
				['unanswered-ask', 'Please tell us who keeps the bees &amp; the goats.'],
			]);
			const beds = String(Object(await on.hover(name, 'will</B> disclose'))?.contents?.value);
			expect(beds).toMatch(/Why: the words “will disclose”/);
			expect(beds).toMatch(
				/Documents it names: 20-F\n- Due in: 20-F\n- First due: .*fiscal year ending December 31, 2025/,
			);
			expect(beds).toMatch(/Ends with: .*2027/);
			const pier = String(Object(await on.hover(name, 'length of the pier &mdash;'))?.contents?.value);
			expect(pier).toMatch(/On the condition: “if the pier is rebuilt”/i);
			expect(pier).toMatch(/What a later filing is checked for:\n\n- length of the pier/);
		}
		const fix = await actionCalled(on, 'letters/second.htm', 'length of the pier &mdash;', /^Track this commitment/);
		await on.apply(fix.edit ?? {});
		expect(on.text(LEDGER_YAML)).toMatch(/quote: .*length of the pier — in metres/s);
	});

	it('is no draft when it is Markdown', async () => {
		const on = await startWith('reply.md', LONG);
		expect(new Set(on.codes('reply.md'))).toEqual(new Set(['untracked-promise', 'unanswered-ask']));
	});

	it('is no draft though nothing but its salutation is to the staff', async () => {
		const text = `March 3, 2021\n\nDear SEC Staff:\n\n1. Please disclose the length of the pier.\n\nResponse: We will disclose the length of the pier in future filings.\n`;
		const on = await startWith('reply.md', text);
		expect(on.codes('reply.md')).toEqual(['untracked-promise']);
	});

	it('is no letter when it says that it is a draft', async () => {
		const text = `---\nform: 20-F\nperiod: 2025-12-31\nfiling: 20-F-2025\n---\n\n${LONG}`;
		const on = await startWith('drafts/extra.md', text);
		expect(on.codes('drafts/extra.md')).not.toContain('untracked-promise');
	});

	it('follows the severities that are set', async () => {
		const on = await start(
			{ ...FILES, 'letters/second.txt': LONG },
			{ settings: { severity: { 'untracked-promise': 'off', 'unanswered-ask': 'error' } } },
		);
		await on.open('letters/second.txt', LONG);
		const told = await on.diagnostics('letters/second.txt', ({ diagnostics }) => diagnostics[0]?.severity === 1);
		expect(told.map(({ code }) => code)).toEqual(['unanswered-ask']);
	});

	it('has a lens above each promise: its entry, or that it is not tracked', async () => {
		const on = await startWith(LETTER_TXT, LETTER.replace('name of the harbour master', 'depth of the pond'));
		const titles = (await on.lenses(LETTER_TXT)).map(({ command }) => command?.title ?? '');
		expect(titles).toEqual([
			'✓ A promise: guest-house-beds',
			expect.stringMatching(/^A promise, not tracked: .* \(track it\)$/),
		]);
	});

	it('keeps its hash while it is open in an older encoding', async () => {
		const text = LETTER.replace('Optics Ltd', 'Optics “Ltd”');
		const latin = new Uint8Array([...text].map((one) => ({ '“': 0x93, '”': 0x94 })[one] ?? one.charCodeAt(0)));
		folder = makeFolder(FILES);
		writeFileSync(join(folder, LETTER_TXT), latin);
		const sha256 = createHash('sha256').update(latin).digest('hex');
		const ledger = LEDGER.replace('file: letters/first.txt', `file: letters/first.txt\n    sha256: ${sha256}`);
		writeFileSync(join(folder, LEDGER_YAML), ledger);
		editor = await Editor.start(folder);
		await editor.open(LETTER_TXT, new TextDecoder().decode(latin));
		expect(await editor.at(LETTER_TXT, 1)).toEqual([]);
		expect(editor.codes(LEDGER_YAML)).toEqual([]);
		await editor.replace(LETTER_TXT, 'Tern Island Optics', 'Tern Island Lenses');
		await editor.diagnostics(LEDGER_YAML, () => editor?.codes(LEDGER_YAML).join() === 'letter-changed');
	});
});

describe('extracting from the command', () => {
	it('shows the whole file before anything is written, and proposes one above the letters', async () => {
		const on = await start({ 'letters/second.txt': LONG });
		await on.open('letters/second.txt', LONG);
		const letter = on.uri('letters/second.txt');
		const made = await on.execute({ title: '', command: 'commitments.extract', arguments: [{ letter }] });
		expect(made).toMatchObject({ ok: true, before: null, ledger: on.uri(LEDGER_YAML), kept: [], gone: [] });
		expect(made).toMatchObject({ after: expect.stringContaining('length of the pier'), message: /2 added/ });
		expect(on.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
		expect(() => readFileSync(join(folder, LEDGER_YAML))).toThrow();
	});

	it('has the editor write a new file, when told to', async () => {
		const on = await start({ 'letters/second.txt': LONG });
		const letter = on.uri('letters/second.txt');
		expect(await on.execute({ title: '', command: 'commitments.track', arguments: [{ letter }] })).toBe(true);
		expect(on.asked[0]?.documentChanges?.[0]).toEqual({ kind: 'create', uri: on.uri(LEDGER_YAML) });
		expect(written(on.asked[0])).toContain('file: letters/second.txt');
	});

	it('says why when there is nothing to extract', async () => {
		const on = await start({
			'letters/note.txt': 'A note.\n',
			'broken/commitments.yaml': 'version: 1\n\nletters: [\n',
			'broken/second.txt': LONG,
		});
		const ask = (letter: string) =>
			on.execute({ title: '', command: 'commitments.extract', arguments: [{ letter: on.uri(letter) }] });
		expect(await ask('letters/note.txt')).toMatchObject({ ok: false, message: expect.stringContaining('note.txt') });
		expect(await ask('letters/none.txt')).toMatchObject({ ok: false, message: 'There is no letter none.txt.' });
		expect(await ask('broken/second.txt')).toMatchObject({
			ok: false,
			message: expect.stringMatching(/^commitments\.yaml, line [34]: /),
		});
	});
});

describe('changed lines', () => {
	it('give the new text when they replace what they say', () => {
		const text = fc
			.array(fc.constantFrom('a', 'b', '\n', 'ab\n', '\r\n', '😀'), { maxLength: 12 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const { start, end, newText } = changedLines(before, after);
				expect(before.slice(0, start) + newText + before.slice(end)).toBe(after);
				expect(start === 0 || before[start - 1] === '\n').toBe(true);
			}),
		);
	});
});
