/** What a person decides about a finding, written into the commitments file by the real server through the editor. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readLedger } from '../../server/src/ledger/index.ts';
import { FILES, HARBOUR, HOUSE, LEDGER } from './fiction.ts';
import { Editor, FULL, makeFolder, type Options } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const HARBOUR_MD = 'drafts/harbour.md';
const LEDGER_YAML = 'commitments.yaml';
/** May be the promised disclosure, and does not speak of beds. */
const VAGUE = 'Our guest house at Tern Island has 14 places for visitors.';
const CONDITION = LEDGER.replace(
	'    quote: the Company will disclose the name',
	'    condition:\n      text: if a harbour master is appointed\n    quote: the Company will disclose the name',
).replace('commitments:\n', '# Read by Orla on Monday.\ncommitments:\n');

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

async function start(options: Options = {}): Promise<Editor> {
	const house = `${HOUSE}\n${VAGUE}\n`;
	editor = await Editor.start(makeFolder({ ...FILES, [LEDGER_YAML]: CONDITION, [HOUSE_MD]: house }), options);
	await editor.open(LEDGER_YAML, CONDITION);
	await editor.open(HOUSE_MD, house);
	await editor.open(HARBOUR_MD, HARBOUR);
	await editor.diagnostics(HOUSE_MD, () => editor?.codes(HOUSE_MD).join() === 'unsure-element');
	await editor.diagnostics(HARBOUR_MD, () => editor?.codes(HARBOUR_MD).includes('undecided-condition') === true);
	return editor;
}

async function titles(on: Editor, file: string, find: string): Promise<string[]> {
	return (await on.actions(file, on.rangeOf(file, find))).map(({ title }) => title);
}

/** Chooses a quick fix and gives what a client asks the person for; applies what the server then wants written. */
async function choose(on: Editor, file: string, find: string, title: RegExp, more: object): Promise<unknown> {
	const actions = await on.actions(file, on.rangeOf(file, find));
	const chosen = actions.find((one): one is CodeAction => title.test(one.title));
	const command = chosen?.command;
	if (!command) throw new Error(`no ${title} among: ${actions.map((one) => one.title).join('; ')}`);
	const answer = await on.execute({ ...command, arguments: [{ ...command.arguments?.[0], ...more }] });
	const edit = on.asked.at(-1);
	if (edit) await on.apply(edit);
	return answer;
}

describe('a person decides', () => {
	it('that a passage is evidence: it is signed off, with its words, and the finding is gone', async () => {
		const on = await start();
		const answer = await choose(on, HOUSE_MD, VAGUE, /^Accept as evidence for “beds”: “Our guest/, {
			by: 'Orla Finch',
		});
		expect(answer).toBe(true);
		await on.diagnostics(HOUSE_MD, ({ diagnostics }) => diagnostics.length === 0);
		const ledger = on.text(LEDGER_YAML);
		expect(ledger).toMatch(
			/signOffs:\n\s+- filing: 20-F-2025\n\s+period: 2025-12-31\n\s+element: beds\n\s+file: drafts\/house\.md/,
		);
		expect(ledger).toContain(VAGUE);
		expect(ledger).toContain('by: Orla Finch');
		expect(ledger).toContain('# Read by Orla on Monday.');
	});

	it('that a passage is evidence that the program does not take for it at all: the closest one is shown and offered', async () => {
		const slept = 'Visitors to our guest house at Tern Island slept well.';
		const house = `${HOUSE}\n\n${slept}\n`;
		editor = await Editor.start(makeFolder({ ...FILES, [HOUSE_MD]: house }));
		await editor.open(HOUSE_MD, house);
		const told = await editor.diagnostics(HOUSE_MD, () => editor?.codes(HOUSE_MD).join() === 'missing-disclosure');
		const related = told[0]?.relatedInformation?.map(({ message }) => message) ?? [];
		expect(related.at(-1)).toMatch(/^The closest passage \(.*\): “Visitors to our guest house/);
		const offered = await titles(editor, HOUSE_MD, '## Guest house');
		expect(offered).toContainEqual(
			expect.stringMatching(/^Accept as evidence for “beds”: “Visitors to our guest house/),
		);
	});

	it('that a condition is met: the promise is due then', async () => {
		const on = await start();
		const more = { by: 'Orla Finch', reason: 'One was appointed in May 2025.' };
		await choose(on, HARBOUR_MD, '## Harbour', /^The condition of “harbour-master” is met in 20-F-2025/, more);
		await on.diagnostics(HARBOUR_MD, () => on.codes(HARBOUR_MD).join() === 'missing-disclosure');
		expect(on.text(LEDGER_YAML)).toMatch(/met: true\n\s+condition: .*\n\s+reason: One was appointed in May 2025\./);
		const told = await on.until(() => on.messages.at(-1));
		expect(told).toBe('commitments.yaml: Orla Finch says that the condition of “harbour-master” is met in 20-F-2025.');
		// A finding in the commitments file itself: no directive of Markdown is written there.
		await on.change(LEDGER_YAML, { text: on.text(LEDGER_YAML).replace('filing: 20-F-2025', 'filing: 20-F-2099') });
		await on.diagnostics(LEDGER_YAML, () => on.codes(LEDGER_YAML).join() === 'decision-unknown-filing');
		const offered = await titles(on, LEDGER_YAML, '20-F-2099');
		expect(offered).toContain('Open the letter at the promise “harbour-master”');
		expect(offered.filter((title) => /^Ignore/.test(title))).toEqual([]);
	});

	it.each([
		['is not met', /is not met in 20-F-2025/, /met: false/],
		['is waived', /^Waive “harbour-master” in/, /waivers:\n\s+- filing: 20-F-2025/],
		['does not apply', /^“harbour-master” does not apply to/, /kind: not applicable/],
	])('that a promise %s: nothing is asked any more', async (_, title, kept) => {
		const on = await start();
		await choose(on, HARBOUR_MD, '## Harbour', title, { by: 'Orla Finch', reason: 'There is none.' });
		await on.diagnostics(HARBOUR_MD, ({ diagnostics }) => diagnostics.length === 0);
		expect(on.text(LEDGER_YAML)).toMatch(kept);
		expect(on.codes(LEDGER_YAML)).toEqual([]);
	});

	it('only with a name and a reason; the name may be a setting', async () => {
		const on = await start({ settings: { author: 'Piet Gull' } });
		expect(await choose(on, HARBOUR_MD, '## Harbour', /^Waive/, {})).toBe(false);
		expect(await on.until(() => on.messages.at(-1))).toMatch(/^Why\?/);
		expect(on.asked).toEqual([]);
		expect(await choose(on, HARBOUR_MD, '## Harbour', /^Waive/, { reason: 'There is none.' })).toBe(true);
		expect(on.text(LEDGER_YAML)).toContain('by: Piet Gull');
	});

	it('never about something that is not there', async () => {
		const on = await start();
		const target = { ledger: on.uri(LEDGER_YAML), id: 'harbour-master', by: 'Orla Finch', reason: 'So it is.' };
		const decide = (more: object) =>
			on.execute({ title: '', command: 'commitments.decide', arguments: [{ ...target, ...more }] });
		expect(await decide({ filing: '10-K-2025', kind: 'waived' })).toBe(false);
		expect(await decide({ filing: '20-F-2025', kind: 'waived', element: 'none' })).toBe(false);
		expect(await decide({ filing: '20-F-2025', kind: 'accepted', element: 'name', passage: 'Ships.' })).toBe(false);
		expect(await decide({ filing: '20-F-2025', kind: 'forgotten' })).toBe(false);
		expect(on.asked).toEqual([]);
	});

	it('into the file as it is, also when another program has just written it', async () => {
		const folder = makeFolder({ ...FILES, [LEDGER_YAML]: CONDITION });
		const on = await Editor.start(folder);
		editor = on;
		await on.open(HARBOUR_MD, HARBOUR);
		await on.diagnostics(HARBOUR_MD, () => on.codes(HARBOUR_MD).includes('undecided-condition'));
		const file = join(folder, LEDGER_YAML);
		writeFileSync(
			file,
			CONDITION.replace('commitments:\n', '# Written by another.\n'.repeat(9).concat('commitments:\n')),
		);
		const target = { ledger: on.uri(LEDGER_YAML), id: 'harbour-master', filing: '20-F-2025', kind: 'waived' };
		const more = { by: 'Orla Finch', reason: 'There is none.' };
		const command = { title: '', command: 'commitments.decide', arguments: [{ ...target, ...more }] };
		expect(await on.execute(command)).toBe(true);
		const [change] = on.asked.at(-1)?.documentChanges ?? [];
		if (!change || !('edits' in change)) throw new Error('no text edit was asked for');
		const before = TextDocument.create(on.uri(LEDGER_YAML), 'yaml', 1, readFileSync(file, 'utf8'));
		const after = TextDocument.applyEdits(before, change.edits as TextEdit[]);
		expect(readLedger(after).problems).toEqual([]);
		expect(after).toContain('There is none.');
		expect(after).toContain('# Written by another.');
	});

	it('in editors that write what a command asks for, and in no others', async () => {
		const all = await titles(await start(), HARBOUR_MD, '## Harbour');
		expect(all.filter((title) => /^Waive/.test(title))).toEqual(['Waive “harbour-master” in 20-F-2025…']);
		await editor?.stop();
		const on = await start({ capabilities: { ...FULL, workspace: { ...FULL.workspace, applyEdit: false } } });
		expect((await titles(on, HARBOUR_MD, '## Harbour')).filter((title) => /^Waive/.test(title))).toEqual([]);
	});
});
