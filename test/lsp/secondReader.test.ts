/** The second reader in an editor: the server asks and checks, the client only carries questions to a model. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
	type CodeAction,
	type Command,
	DiagnosticSeverity,
	ExecuteCommandRequest,
} from 'vscode-languageserver-protocol';
import { readReadings } from '../../server/src/reader/index.ts';
import { goodReply, RATE, READ_DRAFT, READ_LEDGER } from '../cli/reading.ts';
import { Editor, makeFolder, ROOT } from './harness.ts';

const FILES = { 'commitments.yaml': READ_LEDGER, 'letter.txt': 'A letter.', 'drafts/item-7.md': READ_DRAFT };
const DRAFT = 'drafts/item-7.md';
let editor: Editor | undefined;
let folder = '';
afterEach(async () => {
	await editor?.stop();
	editor = undefined;
});

interface ModelQuestion {
	readonly instructions: string;
	readonly question: string;
}

/** An editor whose model answers with `reply`; what was asked is kept. */
async function start(reply: (question: ReturnType<typeof JSON.parse>) => unknown, on = true) {
	folder = makeFolder(FILES);
	editor = await Editor.start(folder, { initializationOptions: { secondReader: on } });
	const asked: ModelQuestion[] = [];
	editor.connection.onRequest('commitments/askModel', (params: ModelQuestion) => {
		asked.push(params);
		return reply(JSON.parse(params.question));
	});
	await editor.open(DRAFT, READ_DRAFT);
	await editor.diagnostics(DRAFT, () => true);
	return { editor, asked };
}

function command<T>(to: Editor, name: string, argument: Record<string, unknown>): Promise<T> {
	const params = { command: name, arguments: [{ ledger: to.uri('commitments.yaml'), ...argument }] };
	return to.connection.sendRequest(ExecuteCommandRequest.type, params) as Promise<T>;
}

const good = (question: Parameters<typeof goodReply>[0]) => ({ text: JSON.stringify(goodReply(question)) });
const actionTitles = (actions: readonly (CodeAction | Command)[] | null): string[] =>
	(actions ?? []).map(({ title }) => title);

describe('the second reader in an editor', () => {
	it('shows exactly what it would send, then asks, checks and writes through the client', async () => {
		const { editor, asked } = await start(good);
		const target = { id: 'loan', element: 'rate' };
		const planned = await command<{ questions: ModelQuestion[] }>(editor, 'commitments.questions', target);
		expect(asked).toEqual([]);
		const outcome = await command(editor, 'commitments.read', { ...target, model: 'fake/quay' });
		expect(outcome).toEqual({ read: 1, rejected: [], file: editor.uri('commitments.readings.yaml') });
		expect(asked).toEqual(planned.questions);
		const [created, edit] = (editor.asked[0]?.documentChanges ?? []) as {
			kind?: string;
			edits?: { newText: string }[];
		}[];
		expect(created?.kind).toBe('create');
		expect(readReadings(edit?.edits?.[0]?.newText ?? '').readings).toMatchObject([
			{ element: 'rate', verdict: 'found', model: 'fake/quay', quotes: [{ text: RATE }] },
		]);
	});

	it('replays what is recorded when the file changes on the disk', async () => {
		const { editor } = await start(() => ({
			text: JSON.stringify({ verdict: 'missing', quotes: [], lacks: ['the rate'], why: 'It is not said.' }),
		}));
		await command(editor, 'commitments.read', { id: 'loan', element: 'rate', model: 'm' });
		const [, edit] = (editor.asked[0]?.documentChanges ?? []) as { edits?: { newText: string }[] }[];
		writeFileSync(join(folder, 'commitments.readings.yaml'), edit?.edits?.[0]?.newText ?? '');
		await editor.changedOnDisk('commitments.readings.yaml');
		await editor.diagnostics(DRAFT, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'readers-disagree'));
		rmSync(join(folder, 'commitments.readings.yaml'));
		await editor.changedOnDisk('commitments.readings.yaml');
		await editor.diagnostics(DRAFT, ({ diagnostics }) => diagnostics.every(({ code }) => code !== 'readers-disagree'));
	});

	it.each([
		[
			'lies',
			() => ({
				text: '{"verdict":"found","quotes":[{"passage":"P1","text":"The loan is free of interest."}],"lacks":[],"why":"x"}',
			}),
			'letter by letter',
		],
		['chats', () => ({ text: 'Of course! It is there.' }), 'no JSON object'],
		['is empty', () => ({ text: '' }), 'it is empty'],
		['fails', () => ({ failed: 'NoPermissions' }), 'NoPermissions'],
		['is not asked', () => null, 'it was not asked'],
	])('writes nothing when the model %s', async (_, reply, why) => {
		const { editor } = await start(reply);
		const outcome = await command<{ rejected: string[] }>(editor, 'commitments.read', {
			id: 'loan',
			element: 'rate',
			model: 'm',
		});
		expect(outcome).toMatchObject({ read: 0, file: null });
		expect(outcome.rejected.join()).toContain(why);
		expect(editor.asked).toEqual([]);
		expect(readFileSync(join(folder, 'commitments.yaml'), 'utf8')).toBe(READ_LEDGER);
	});

	it('is offered as a quick fix only to a client that asked for it, and then only it can start it', async () => {
		const { editor } = await start(good);
		const [finding] = await editor.diagnostics(DRAFT, ({ diagnostics }) => diagnostics.length > 0);
		if (!finding) throw new Error('the fixture has a finding');
		expect(actionTitles(await editor.actions(DRAFT, finding.range))).toContain(
			'Ask the second reader about “purpose”…',
		);
		await editor.stop();
		const off = await start(good, false);
		expect(actionTitles(await off.editor.actions(DRAFT, finding.range)).join()).not.toContain('second reader');
		const outcome = await command<{ rejected: string[] }>(off.editor, 'commitments.read', { id: 'loan', model: 'm' });
		expect([outcome.rejected, off.asked]).toEqual([['This editor cannot ask a second reader.'], []]);
	});
});

describe('drafting help', () => {
	const target = { filing: '20-F-2025', id: 'loan', model: 'fake/quay' };
	const draft = (text: string) => () => ({ text: JSON.stringify({ text, why: 'As asked.' }) });

	it('hands back marked text that counts for nothing, and writes nothing', async () => {
		const { editor, asked } = await start(draft('The purpose of the loan to the carrier is [●].'));
		const made = await command<{ ok: boolean; before: string; after: string }>(editor, 'commitments.draft', target);
		expect(made).toMatchObject({ ok: true, before: READ_DRAFT });
		expect(JSON.parse(asked[0]?.question ?? '').facts).toEqual(['the purpose of the loan']);
		expect(made.after).toContain('> [●] Drafted by a model (fake/quay) and read by nobody');
		expect(made.after).toContain('> The purpose of the loan to the carrier is [●].');
		expect(editor.asked).toEqual([]);
		// What is inserted is reported, and is no evidence.
		await editor.change(DRAFT, { text: made.after });
		const found = await editor.diagnostics(DRAFT, ({ diagnostics }) =>
			diagnostics.some(({ code }) => code === 'placeholder-left'),
		);
		expect(found.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Error]);
		expect(found[0]?.message).toContain('until then not found: the purpose of the loan');
	});

	it.each([
		[
			'a figure that the filing does not have',
			draft('The loan of $4,200 thousand was made for ships.'),
			'it states 4,200',
		],
		['markup', draft('# Purpose\n\nShips.'), 'markup'],
		['a comment', draft('<!-- commitments-ignore loan: x -->'), 'markup'],
		['words around it', () => ({ text: 'Here is the text.' }), 'JSON object'],
	])('rejects %s', async (_, reply, why) => {
		const { editor } = await start(reply);
		const made = await command<{ ok: boolean; message: string }>(editor, 'commitments.draft', target);
		expect([made.ok, made.message]).toEqual([false, expect.stringContaining(why)]);
	});
});

describe('a passage that a reader quotes', () => {
	/** The example of the page of `unsure-element`, which holds that the rules are unsure of it. */
	const page = readFileSync(join(ROOT, 'docs/rules/unsure-element.md'), 'utf8');
	const yaml = /```yaml commitments\.yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
	const draft = /```markdown broken\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

	it('is offered to a person to accept, and only that settles it', async () => {
		folder = makeFolder({ 'commitments.yaml': yaml, [DRAFT]: draft });
		editor = await Editor.start(folder, { initializationOptions: { secondReader: true } });
		editor.connection.onRequest('commitments/askModel', ({ question }: ModelQuestion) => {
			const [passage] = JSON.parse(question).passages;
			const quotes = [{ passage: passage.id, text: passage.text }];
			return { text: JSON.stringify({ verdict: 'found', quotes, lacks: [], why: 'It says so.' }) };
		});
		await editor.open(DRAFT, draft);
		const before = await editor.diagnostics(DRAFT, ({ diagnostics }) =>
			diagnostics.some(({ code }) => code === 'unsure-element'),
		);
		const outcome = await command<{ read: number }>(editor, 'commitments.read', { model: 'm' });
		expect(outcome.read).toBeGreaterThan(0);
		const [, edit] = (editor.asked[0]?.documentChanges ?? []) as { edits?: { newText: string }[] }[];
		writeFileSync(join(folder, 'commitments.readings.yaml'), edit?.edits?.[0]?.newText ?? '');
		await editor.changedOnDisk('commitments.readings.yaml');
		const after = await editor.diagnostics(DRAFT, ({ diagnostics }) =>
			diagnostics.some(({ message }) => String(message).includes('A second reader says found (not counted).')),
		);
		expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
		const [finding] = after.filter(({ code }) => code === 'unsure-element');
		const titles = finding ? actionTitles(await editor.actions(DRAFT, finding.range)) : [];
		expect(titles.join()).toContain('as the second reader quotes it');
	});
});
