/** The server as an editor meets it: the real process, a filing in two files, and what a person does with it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
	type CodeAction,
	type Command,
	DiagnosticSeverity,
	DiagnosticTag,
	FileChangeType,
} from 'vscode-languageserver-protocol';
import { BEDS, FILES, HARBOUR, HOUSE, LEDGER, LETTER, MASTER } from './fiction.ts';
import { Editor, FULL, makeFolder, type Options, ROOT, writeFile } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const HARBOUR_MD = 'drafts/harbour.md';
const LEDGER_YAML = 'commitments.yaml';

let editor: Editor | null = null;
let folder = '';
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(files: Readonly<Record<string, string>> = FILES, options: Options = {}): Promise<Editor> {
	folder = makeFolder(files);
	editor = await Editor.start(folder, options);
	return editor;
}

async function startWithHouse(options: Options = {}): Promise<Editor> {
	const started = await start(FILES, options);
	await started.open(HOUSE_MD, HOUSE);
	await started.at(HOUSE_MD, 1);
	return started;
}

function isAction(action: CodeAction | Command): action is CodeAction {
	return 'kind' in action;
}

async function actionCalled(on: Editor, file: string, find: string, title: RegExp): Promise<CodeAction> {
	const actions = await on.actions(file, on.rangeOf(file, find));
	const action = actions.filter(isAction).find((one) => title.test(one.title));
	if (!action) throw new Error(`no action ${title} among: ${actions.map((one) => one.title).join('; ')}`);
	return action;
}

describe('the server', () => {
	it('says what it can do', async () => {
		const { result } = await start();
		expect(result?.capabilities).toMatchObject({
			positionEncoding: 'utf-16',
			textDocumentSync: { openClose: true, change: 2 },
			hoverProvider: true,
			codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.commitments'] },
		});
		expect(result?.serverInfo?.name).toBe('disclosure-commitments');
	});

	it('reports a broken promise at its heading, with the words of the letter and the entry of the file', async () => {
		const on = await startWithHouse();
		const [finding, ...others] = on.latest(HOUSE_MD)?.diagnostics ?? [];
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			code: 'missing-disclosure',
			severity: DiagnosticSeverity.Error,
			source: 'commitments',
			range: on.rangeOf(HOUSE_MD, '## Guest house'),
			data: { filing: '20-F-2025', commitment: 'guest-house-beds', element: null },
		});
		const related = finding?.relatedInformation ?? [];
		expect(related.map(({ location }) => location.uri)).toEqual([on.uri('letters/first.txt'), on.uri(LEDGER_YAML)]);
		expect(related[0]?.message).toContain(
			'“the Company will disclose the number of beds in its guest house at Tern Island”',
		);
		expect(LETTER.split('\n')[related[0]?.location.range.start.line ?? 0]).toMatch(/^Response to comment 1/);
		expect(finding?.codeDescription?.href).toMatch(/docs\/rules\/missing-disclosure\.md$/);
	});

	it('says in an open draft that the commitments file cannot be read, and checks it again once it can', async () => {
		const on = await startWithHouse();
		const broken = LEDGER.replace('commitments:', 'commitments: "');
		await on.open(LEDGER_YAML, broken);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'commitments-file'));
		const [said, ...others] = on.latest(HOUSE_MD)?.diagnostics ?? [];
		expect(others).toEqual([]);
		const line = broken.slice(0, broken.indexOf('commitments: "')).split('\n').length;
		expect(said?.message).toContain(`commitments.yaml cannot be read (line ${line}: `);
		expect(said?.range.start).toEqual({ line: 0, character: 0 });
		const [mistake] = said?.relatedInformation ?? [];
		expect(mistake?.location).toMatchObject({ uri: on.uri(LEDGER_YAML), range: { start: { line: line - 1 } } });
		expect(said?.codeDescription?.href).toMatch(/docs\/rules\/commitments-file\.md$/);
		await on.change(LEDGER_YAML, { text: LEDGER });
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'missing-disclosure'));
		expect(on.codes(HOUSE_MD)).toEqual(['missing-disclosure']);
	});

	it('reports the other files of the project too, open or not', async () => {
		const on = await startWithHouse();
		await on.diagnostics(HARBOUR_MD, ({ diagnostics }) => diagnostics.length === 1);
		expect(on.codes(HARBOUR_MD)).toEqual(['missing-disclosure']);
	});

	it('follows typing, and an edit in one file of a filing clears the finding in another', async () => {
		const on = await startWithHouse();
		await on.open(HARBOUR_MD, HARBOUR);
		await on.at(HARBOUR_MD, 1);
		const version = await on.replace(HOUSE_MD, 'It stands', `${MASTER} It stands`);
		await on.at(HOUSE_MD, version);
		await on.diagnostics(HARBOUR_MD, ({ diagnostics }) => diagnostics.length === 0);
		expect(on.codes(HOUSE_MD)).toEqual(['missing-disclosure', 'misplaced-disclosure']);
	});

	it('inserts the snippet, then asks for its placeholder, then is content', async () => {
		const on = await startWithHouse();
		const fix = await actionCalled(on, HOUSE_MD, '## Guest house', /^Insert the snippet/);
		expect(fix.isPreferred).toBe(true);
		await on.apply(fix.edit ?? {});
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).join() === 'placeholder-left');
		const filled = await on.replace(HOUSE_MD, '[●]', '14');
		expect(await on.at(HOUSE_MD, filled)).toEqual([]);
	});

	it('answers a request for fixes from the newest text, not from the newest diagnostics', async () => {
		const on = await startWithHouse();
		await on.replace(HOUSE_MD, '# Item 4', 'A line above.\n\nAnother.\n\n# Item 4');
		const fix = await actionCalled(on, HOUSE_MD, '## Guest house', /^Insert the snippet/);
		await on.apply(fix.edit ?? {});
		expect(on.text(HOUSE_MD)).toContain(
			'It stands on a hill.\n\nThe number of beds in our guest house at Tern Island was [●]',
		);
	});

	it('never sends diagnostics for an older version after those for a newer one', async () => {
		const on = await startWithHouse();
		let last = 1;
		for (const word of ['has', 'now', 'about', 'fourteen', 'or', 'so', 'beds']) {
			last = await on.replace(HOUSE_MD, 'on a hill', `on a hill ${word}`);
			if (word === 'about') await on.at(HOUSE_MD, last);
		}
		await on.at(HOUSE_MD, last);
		const uri = on.uri(HOUSE_MD);
		const versions = on.published.filter((params) => params.uri === uri).map(({ version }) => version ?? 0);
		expect(versions).toEqual([...versions].sort((a, b) => a - b));
	});

	it('tells of an open draft before long ones that nobody looks at are checked, and of those then', async () => {
		const long = `${HOUSE.replace('filing: 20-F-2025', 'filing: another')}\n<!--${' quiet'.repeat(200_000)} -->\n`;
		const { [LEDGER_YAML]: _, ...others } = FILES;
		const on = await start({ ...others, 'a/long.md': long });
		await on.open(HOUSE_MD, HOUSE);
		// An answer about it shows that the server knows that it is open.
		expect(await on.hover(HOUSE_MD, 'It stands')).toBeNull();
		writeFile(folder, LEDGER_YAML, LEDGER);
		await on.changedOnDisk(LEDGER_YAML, FileChangeType.Created);
		await on.diagnostics('a/long.md', ({ diagnostics }) => diagnostics.length > 0);
		const names = on.published.map(({ uri }) => uri);
		expect(names.slice(0, names.indexOf(on.uri('a/long.md')))).toContain(on.uri(HOUSE_MD));
		// What was told of the long one stands while another is edited.
		const before = on.published.filter(({ uri }) => uri === on.uri('a/long.md')).length;
		await on.at(HOUSE_MD, await on.replace(HOUSE_MD, 'on a hill', 'on a high hill'));
		expect(on.published.filter(({ uri }) => uri === on.uri('a/long.md'))).toHaveLength(before);
	});

	it('shows on hover what was promised, in the words of the letter', async () => {
		const on = await startWithHouse();
		const hover = await on.hover(HOUSE_MD, 'Guest house');
		const contents = hover?.contents;
		const value = contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
		expect(value).toContain('> the Company will disclose the number of beds in its guest house at Tern Island');
		expect(value).toContain('comment 1');
		expect(value).toMatch(/✗ missing: the number of beds in the guest house/);
		expect(await on.hover(HOUSE_MD, 'It stands')).toBeNull();
	});

	it('opens the commitment and the letter through the editor', async () => {
		const on = await startWithHouse();
		const commitment = await actionCalled(on, HOUSE_MD, '## Guest house', /^Open the commitment/);
		const letter = await actionCalled(on, HOUSE_MD, '## Guest house', /^Open the letter/);
		for (const { command } of [commitment, letter]) expect(command && (await on.execute(command))).toBe(true);
		expect(on.shown.map(({ uri }) => uri)).toEqual([on.uri(LEDGER_YAML), on.uri('letters/first.txt')]);
		const lines = LEDGER.split('\n');
		expect(lines[on.shown[0]?.selection?.start.line ?? 0]).toContain('id: guest-house-beds');
		const line = LETTER.split('\n')[on.shown[1]?.selection?.start.line ?? 0];
		expect(line?.slice(on.shown[1]?.selection?.start.character)).toMatch(/^the Company will disclose the number/);
	});

	it('lists the commitments of a folder before any draft is open', async () => {
		const on = await start();
		const listed = await on.execute({ title: '', command: 'commitments.list' });
		expect(listed).toMatchObject([{ id: 'guest-house-beds' }, { id: 'harbour-master' }]);
	});

	it('silences a finding with a directive once a person has written the reason', async () => {
		const on = await startWithHouse();
		const ignore = await actionCalled(on, HOUSE_MD, '## Guest house', /^Ignore/);
		await on.apply(ignore.edit ?? {});
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).includes('ignore-directive'));
		const useless = on.latest(HOUSE_MD)?.diagnostics.find(({ code }) => code === 'ignore-directive');
		expect(useless?.tags).toEqual([DiagnosticTag.Unnecessary]);
		expect(on.codes(HOUSE_MD)).toContain('missing-disclosure');
		const version = await on.replace(HOUSE_MD, 'guest-house-beds:  -->', 'guest-house-beds: sold in May 2025 -->');
		expect(await on.at(HOUSE_MD, version)).toEqual([]);
	});

	it('takes its severities from the settings, and says which of them it cannot use', async () => {
		const on = await startWithHouse({ settings: { severity: { 'missing-disclosure': 'hint', other: 'loud' } } });
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics[0]?.severity === DiagnosticSeverity.Hint);
		expect(on.logged.join('\n')).toContain('"other" must be one of');
		on.settings = { severity: { 'missing-disclosure': 'off' } };
		await on.configurationChanged();
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 0);
	});
});

describe('the command line', () => {
	it('starts the same server', async () => {
		const on = await startWithHouse({ command: [join(ROOT, 'dist/cli.cjs'), 'lsp'] });
		expect(on.codes(HOUSE_MD)).toEqual(['missing-disclosure']);
	});
});

describe('the commitments file', () => {
	it('is followed while it is edited, and what is wrong in it is said in it', async () => {
		const on = await startWithHouse();
		await on.open(LEDGER_YAML, LEDGER);
		await on.replace(LEDGER_YAML, 'commitments:\n', 'commitments: [\n');
		const [problem] = await on.diagnostics(LEDGER_YAML, ({ diagnostics }) => diagnostics.length > 0);
		expect(problem?.severity).toBe(DiagnosticSeverity.Error);
		expect(problem?.range.start.line).toBeGreaterThan(0);
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).join() === 'commitments-file');
		await on.replace(LEDGER_YAML, 'commitments: [\n', 'commitments:\n');
		await on.diagnostics(LEDGER_YAML, ({ diagnostics }) => diagnostics.length === 0);
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).join() === 'missing-disclosure');
	});

	it('is told where a quote is not in its letter', async () => {
		const on = await startWithHouse();
		await on.open(LEDGER_YAML, LEDGER);
		await on.replace(LEDGER_YAML, 'number of beds in its guest house', 'number of rooms in its guest house');
		const [problem] = await on.diagnostics(LEDGER_YAML, ({ diagnostics }) => diagnostics.length > 0);
		expect(problem?.code).toBe('quote-not-in-letter');
		expect(problem?.range.start.line).toBe(on.rangeOf(LEDGER_YAML, 'number of rooms').start.line);
	});

	it('may be changed, removed and written anew outside the editor', async () => {
		const on = await startWithHouse();
		await on.until(() => (on.registered.includes('workspace/didChangeWatchedFiles') ? true : undefined));
		rmSync(join(folder, LEDGER_YAML));
		await on.changedOnDisk(LEDGER_YAML, FileChangeType.Deleted);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 0);
		writeFile(folder, LEDGER_YAML, LEDGER);
		await on.changedOnDisk(LEDGER_YAML, FileChangeType.Created);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 1);
	});
});

describe('several commitments files', () => {
	it('each govern the drafts below them, and only those', async () => {
		const other = LEDGER.replace('id: guest-house-beds', 'id: beds-of-b');
		const on = await start({
			'a/commitments.yaml': LEDGER,
			'a/letters/first.txt': LETTER,
			'a/house.md': HOUSE,
			'a/b/commitments.yml': other,
			'a/b/letters/first.txt': LETTER,
			'a/b/house.md': HOUSE,
		});
		for (const file of ['a/house.md', 'a/b/house.md']) await on.open(file, HOUSE);
		const ids = (file: string) => (on.latest(file)?.diagnostics ?? []).map(({ data }) => data.commitment).sort();
		await on.diagnostics('a/house.md', () => ids('a/house.md').length > 0 && ids('a/b/house.md').length > 0);
		expect(ids('a/house.md')).toEqual(['guest-house-beds', 'harbour-master']);
		expect(ids('a/b/house.md')).toEqual(['beds-of-b', 'harbour-master']);
	});
});

describe('drafts on the disk', () => {
	it('are read anew when they change there, and open text wins over them', async () => {
		const on = await startWithHouse();
		await on.diagnostics(HARBOUR_MD, ({ diagnostics }) => diagnostics.length === 1);
		writeFile(folder, HARBOUR_MD, `${HARBOUR}\n${MASTER}\n`);
		writeFile(folder, HOUSE_MD, `${HOUSE}\n${BEDS}\n`);
		await on.changedOnDisk(HARBOUR_MD);
		await on.diagnostics(HARBOUR_MD, ({ diagnostics }) => diagnostics.length === 0);
		expect(on.codes(HOUSE_MD)).toEqual(['missing-disclosure']);
		await on.close(HOUSE_MD);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 0);
	});
});

describe('other people’s Markdown', () => {
	it('gets no diagnostics, no actions, no hover and no message', async () => {
		const on = await start({ 'notes/a.md': '# Guest house\n\nWe promise [●].\n' });
		await on.open('notes/a.md', '# Guest house\n\nWe promise [●].\n');
		await on.replace('notes/a.md', 'promise', 'promised');
		expect(await on.actions('notes/a.md', on.rangeOf('notes/a.md', 'Guest house'))).toEqual([]);
		expect(await on.hover('notes/a.md', 'Guest house')).toBeNull();
		expect([on.published, on.messages]).toEqual([[], []]);
	});
});

describe('clients that can less', () => {
	it('get plain edits, plain words and a message instead of an opened file', async () => {
		const on = await startWithHouse({ capabilities: {} });
		const [finding] = on.latest(HOUSE_MD)?.diagnostics ?? [];
		expect(finding?.relatedInformation).toBeUndefined();
		expect(finding?.codeDescription).toBeUndefined();
		const actions = await on.actions(HOUSE_MD, on.rangeOf(HOUSE_MD, '## Guest house'));
		const hover = await on.hover(HOUSE_MD, 'Guest house');
		expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
		const open = actions.find((one): one is Command => !isAction(one) && one.command === 'commitments.open');
		expect(open && (await on.execute(open))).toBe(false);
		expect(await on.until(() => on.messages.at(-1))).toMatch(/guest-house-beds: .*commitments\.yaml, line \d+/);
	});

	it('are told what a command needs that they cannot make out', async () => {
		const on = await start();
		const ledger = on.uri(LEDGER_YAML);
		for (const [command, given, needed] of [
			['commitments.show', { ledger, id: 'guest-house-beds' }, 'filing'],
			['commitments.openLetter', { id: 'guest-house-beds' }, 'ledger: URI'],
			['commitments.decide', { ledger, id: 'guest-house-beds', filing: '20-F-2025', kind: 'maybe' }, 'kind'],
			['commitments.track', {}, 'letter: URI'],
		] as const) {
			expect(await on.execute({ title: command, command, arguments: [given] })).toBe(false);
			const told = await on.until(() => on.messages.findLast((message) => message.startsWith(command)));
			expect(told).toMatch(new RegExp(`needs one argument: \\{.*${needed}`));
		}
	});

	it.each(['utf-8', 'utf-16', 'utf-32'] as const)('may count in %s', async (encoding) => {
		const capabilities = { ...FULL, general: { positionEncodings: [encoding] } };
		const on = await start(FILES, { capabilities });
		expect(on.result?.capabilities.positionEncoding).toBe(encoding);
		const text = HARBOUR.replace('Ships — 😀 — come and go.', 'Ships — 😀 — come and [●] go.');
		await on.open(HARBOUR_MD, text);
		const found = await on.diagnostics(HARBOUR_MD, () => on.codes(HARBOUR_MD).includes('placeholder-left'));
		const left = found.find(({ code }) => code === 'placeholder-left');
		const before = 'Ships — 😀 — come and ';
		const units = { 'utf-8': Buffer.byteLength(before), 'utf-16': before.length, 'utf-32': [...before].length };
		expect(left?.range.start.character).toBe(units[encoding]);
	});

	it('may fetch diagnostics instead of being sent them', async () => {
		const on = await start(FILES, { initializationOptions: { diagnostics: 'pull' } });
		await on.open(HOUSE_MD, HOUSE);
		const first = await on.pull(HOUSE_MD);
		expect(first).toMatchObject({ kind: 'full', items: [{ code: 'missing-disclosure' }] });
		expect(await on.pull(HOUSE_MD, first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
		await on.replace(HOUSE_MD, 'It stands', `${BEDS} It stands`);
		expect(await on.pull(HOUSE_MD, first.resultId)).toMatchObject({ kind: 'full', items: [] });
		const all = await on.pullAll();
		expect(all.items.map(({ uri }) => uri)).toEqual([on.uri(HARBOUR_MD)]);
		expect(on.published).toEqual([]);
	});
});
