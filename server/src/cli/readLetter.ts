/** `commitments read --letter`: a second reader for doubtful sentences of a letter. Proposals are printed, never written. */
import { counted, listLines } from '../ledger/index.ts';
import type { Ledger } from '../ledger/types.ts';
import { readLetters } from '../letter/index.ts';
import { nameOf, type ReaderPolicy, readBytes } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import {
	type LetterChecked,
	letterPromptOf,
	letterQuestions,
	letterReplyJsonSchema,
	readLetterAnswer,
	readLetterReply,
} from '../reader/index.ts';
import type { LetterAsked, LetterProposal } from '../reader/types.ts';
import type { Args } from './args.ts';
import { type Ask, EndpointReader, NoAnswer, type Patience, requestOf } from './endpoint.ts';
import { type Io, UserError } from './io.ts';
import { absolute } from './paths.ts';
import { endpointOf } from './readerSettings.ts';

const NO_LEDGER: Ledger = { version: 1, letters: [], commitments: [] };

/** A proposal with who made it, and from which letter. */
interface Proposed extends LetterProposal {
	readonly letter: string;
	readonly model: string;
}

/** Exports, imports, previews or asks, as the options say; the proposals go to standard output as entries to be reviewed. */
export async function runLetter(
	file: string,
	args: Args,
	io: Io,
	policy: ReaderPolicy,
	patience: Patience,
): Promise<number> {
	const path = absolute(io, file);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	if (bytes === null) throw new UserError(`${file}: ${troubles[0]?.message ?? 'there is no such letter.'}`);
	const asked = (await readLetters(bytes, nameOf(path))).flatMap((letter) => letterQuestions(letter));
	const target = args.value('export');
	const source = args.value('import');
	if (source !== null) return importLetter(source, asked, args, io);
	if (target !== null) {
		const lines = asked.map(({ question }) => `${JSON.stringify(question)}\n`).join('');
		if (target === '-') io.stdout(lines);
		else await io.write(absolute(io, target), lines);
		return 0;
	}
	const endpoint = endpointOf(args, io, policy, NO_LEDGER);
	const asks = asked.map(askAbout);
	if (args.flag('dry-run')) {
		for (const ask of asks) io.stdout(`${requestOf({ ...endpoint, key: null }, ask, true, patience.timeoutMs).body}\n`);
		io.stderr(`${counted(asks.length, 'request')} to ${endpoint.url.host}, nothing was sent.\n`);
		return 0;
	}
	const reader = new EndpointReader(io, endpoint, patience);
	const proposals: Proposed[] = [];
	let unread = 0;
	for (const one of asked) {
		const checked = await askOne(reader, one);
		if (checked.kind === 'proposals') {
			proposals.push(
				...checked.proposals.map((own) => ({ ...own, letter: one.question.letter, model: endpoint.model })),
			);
		} else {
			unread++;
			io.stderr(`${nameOfQuestion(one)}: rejected: ${checked.why}.\n`);
		}
	}
	print(proposals, io);
	return unread > 0 ? 1 : 0;
}

async function askOne(reader: EndpointReader, one: LetterAsked): Promise<LetterChecked> {
	try {
		return readLetterReply(await reader.ask(askAbout(one)), one);
	} catch (error) {
		if (error instanceof NoAnswer) return { kind: 'rejected', why: error.message };
		throw error;
	}
}

function askAbout({ question }: LetterAsked): Ask {
	return { ...letterPromptOf(question), schema: letterReplyJsonSchema() };
}

async function importLetter(source: string, asked: readonly LetterAsked[], args: Args, io: Io): Promise<number> {
	const bytes = source === '-' ? await io.stdin() : await io.workspace.read(absolute(io, source));
	if (bytes === null) throw new UserError(`${source}: there is no such file of answers.`);
	const byId = new Map(asked.map((one) => [one.question.id, one]));
	const proposals: Proposed[] = [];
	let rejected = 0;
	for (const [at, line] of new TextDecoder().decode(bytes).split(/\r?\n/).entries()) {
		if (line.trim() === '') continue;
		const why = take(line, byId, args.value('model'), proposals);
		if (why === null) continue;
		rejected++;
		io.stderr(`${source}:${at + 1}: rejected: ${why}.\n`);
	}
	print(proposals, io);
	return rejected > 0 ? 1 : 0;
}

/** Adds what a line proposes; gives the reason when it cannot be used. */
function take(
	line: string,
	byId: ReadonlyMap<string, LetterAsked>,
	model: string | null,
	proposals: Proposed[],
): string | null {
	const answer = readLetterAnswer(line);
	if (!answer.ok) return 'it does not keep to the protocol';
	const who = answer.model ?? model;
	if (who === null) return 'it does not say who answered; add "model", or say --model';
	const asked = byId.get(answer.id);
	if (!asked) return 'no such question is asked of this letter now';
	const checked = readLetterReply(answer.reply, asked);
	if (checked.kind === 'rejected') return checked.why;
	proposals.push(...checked.proposals.map((own) => ({ ...own, letter: asked.question.letter, model: who })));
	return null;
}

function nameOfQuestion({ question }: LetterAsked): string {
	return question.comment === null ? question.letter : `${question.letter}, comment ${question.comment}`;
}

/** Entries as a person would paste them; every one says that it is a proposal, and whose. */
function print(proposals: readonly Proposed[], io: Io): void {
	const items = proposals.map(({ letter, title, comment, ask, quote, disposition, elements, model }, at) => ({
		id: `proposed-${letter}-${at + 1}`,
		title,
		letter,
		...(comment === null ? {} : { comment }),
		disposition,
		...(ask === '' ? {} : { ask }),
		quote,
		elements: elements.map((text, index) => ({ id: `fact-${index + 1}`, text, source: 'reader' })),
		note: `Proposed by a second reader (${model}), not signed. Check it against the letter before you keep it.`,
	}));
	if (items.length > 0) io.stdout(`${listLines('commitments', items, 0, true).join('\n')}\n`);
	io.stderr(
		`${counted(items.length, 'proposal')}; nothing was written. A person decides what goes into the commitments file.\n`,
	);
}
