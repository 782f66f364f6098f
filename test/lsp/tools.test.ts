/** The tools for a language model in the editor: the same as those of `commitments mcp`, and only where they are allowed. */
import { afterEach, expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver-protocol';
import { TOOLS } from '../../server/src/desk/index.ts';
import { readReadings } from '../../server/src/reader/index.ts';
import type { Question } from '../../server/src/reader/types.ts';
import { goodReply, RATE, READ_DRAFT, READ_LEDGER } from '../cli/reading.ts';
import { Editor, makeFolder } from './harness.ts';

const RATE_OF = { filing: '20-F-2025', commitment: 'loan', element: 'rate' };
const DRAFT = 'drafts/item-7.md';
let editor: Editor | undefined;
afterEach(async () => {
	await editor?.stop();
	editor = undefined;
});

async function start(assistants?: string): Promise<Editor> {
	const files = { 'commitments.yaml': READ_LEDGER, 'letter.txt': 'A letter.', [DRAFT]: READ_DRAFT };
	editor = await Editor.start(makeFolder(files), { initializationOptions: assistants ? { assistants } : {} });
	return editor;
}

function call(to: Editor, name: string, input?: unknown): Promise<{ ok: boolean; text: string }> {
	const params = { command: 'commitments.tool', arguments: [{ name, input }] };
	return to.connection.sendRequest(ExecuteCommandRequest.type, params) as Promise<{ ok: boolean; text: string }>;
}

it('tell nothing until they are allowed', async () => {
	const on = await start();
	for (const { name } of TOOLS) {
		expect(await call(on, name, RATE_OF)).toEqual({ ok: false, text: expect.stringContaining('the setting is off') });
	}
});

it('list what is due, show passages as they stand in the editor, and explain, but write nothing', async () => {
	const on = await start('read');
	const due = await call(on, 'list_due');
	expect(JSON.parse(due.text)).toMatchObject([
		{ commitment: 'loan', elements: [{ id: 'rate', verdict: 'found' }, {}, {}] },
	]);
	expect(due.text).not.toContain(RATE);
	await on.open(DRAFT, READ_DRAFT.replace(RATE, 'Nothing is said.'));
	expect((await call(on, 'show_candidates', RATE_OF)).text).not.toContain(RATE);
	await on.close(DRAFT);
	const shown = await call(on, 'show_candidates', RATE_OF);
	const question = JSON.parse(shown.text) as Question;
	expect(question.passages.map(({ text }) => text)).toContain(RATE);
	expect(JSON.parse((await call(on, 'explain_verdict', RATE_OF)).text)).toMatchObject({ verdict: 'found' });
	expect(await call(on, 'explain_verdict', { filing: 3 })).toEqual({
		ok: false,
		text: expect.stringContaining('does not fit'),
	});
	expect(await call(on, 'sign_off', RATE_OF)).toEqual({ ok: false, text: 'There is no tool sign_off.' });
	const answer = { id: question.id, model: 'an assistant', ...goodReply(question) };
	expect(await call(on, 'record_reading', answer)).toMatchObject({
		ok: false,
		text: expect.stringContaining('read-only'),
	});
	expect(on.asked).toEqual([]);
});

it('record a reading that fits where that is allowed, through the editor', async () => {
	const on = await start('read and record');
	const question = JSON.parse((await call(on, 'show_candidates', RATE_OF)).text) as Question;
	const answer = { id: question.id, model: 'an assistant', ...goodReply(question) };
	const lie = { ...answer, quotes: [{ passage: 'P1', text: 'The loan bears no interest at all.' }] };
	expect(await call(on, 'record_reading', lie)).toMatchObject({
		ok: false,
		text: expect.stringContaining('letter by letter'),
	});
	expect(on.asked).toEqual([]);
	expect(await call(on, 'record_reading', answer)).toMatchObject({ ok: true });
	const [, edit] = (on.asked[0]?.documentChanges ?? []) as { edits?: { newText: string }[] }[];
	expect(readReadings(edit?.edits?.[0]?.newText ?? '').readings).toMatchObject([
		{ element: 'rate', verdict: 'found', model: 'an assistant' },
	]);
});
