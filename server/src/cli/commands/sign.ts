import { distinctWords, objectionText } from '../../evidence/index.ts';
import type { Evidence } from '../../evidence/types.ts';
import { addSignOff, isSamePlace } from '../../ledger/index.ts';
import { folderOf, lintProject, relativePath, TextLines } from '../../project/index.ts';
import { type ElementState, signOffFor } from '../../rules/index.ts';
import { type Args, dayIn, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { DECIDING, openLedger, personOf, targetIn, writeLedger } from '../ledgerFile.ts';
import { absolute } from '../paths.ts';

export const sign: Command = {
	name: 'sign',
	summary: 'Accepts a passage as evidence for an element, until the passage or the commitment changes.',
	usage: 'COMMITMENT/ELEMENT [PATH...] --passage N',
	options: {
		passage: { value: 'N', help: 'Which of the passages that are shown without it; 1 is the best.' },
		filing: { value: 'ID', help: 'The filing, when the drafts make up several.' },
		note: { value: 'TEXT', help: 'Anything a reviewer wants to remember.' },
		...DECIDING,
	},
	examples: [
		['commitments sign related-party-loan/balance drafts', 'show the passages'],
		['commitments sign related-party-loan/balance drafts --passage 1', 'accept the first'],
	],
	run: runSign,
};

async function runSign(args: Args, io: Io): Promise<number> {
	const ledger = await openLedger(args, io);
	const [target, ...rest] = args.positionals;
	const { commitment, element } = targetIn(ledger, target);
	if (!element) {
		const ids = commitment.elements.map(({ id }) => `${commitment.id}/${id}`).join(', ');
		throw new UserError(`Which element of “${commitment.id}”?`, `There are: ${ids}.`);
	}
	const paths = (rest.length > 0 ? rest : [folderOf(ledger.path)]).map((path) => absolute(io, path));
	const on = dayIn(args, 'on') ?? todayOf(io);
	const { projects } = await lintProject(io.workspace, paths, { ledger: ledger.path, severity: {}, today: on });
	const states = projects
		.flatMap((project) => project.states.flatMap((state) => state.elements))
		.filter((state) => state.commitment.id === commitment.id && state.element.id === element.id);
	const state = onlyOne(states, args.value('filing'));
	const passage = passageOf(state, args.value('passage'), io);
	const draft = state.filing.drafts.find(({ file }) => file === passage.file);
	if (!draft) throw new UserError('The passage is in no draft that was read.');
	const note = args.value('note');
	const signOff = signOffFor(state.commitment, element, draft, passage, {
		filing: state.filing,
		file: relativePath(folderOf(ledger.path), draft.file),
		by: await personOf(args, io),
		on,
		...(note === null ? {} : { note }),
	});
	const done = `${signOff.by} accepts for “${commitment.id}/${element.id}” in ${signOff.filing}: “${signOff.quote.replace(/\s+/g, ' ')}”`;
	return writeLedger(ledger, (text) => addSignOff(text, commitment.id, signOff), io, done);
}

function onlyOne(states: readonly ElementState[], filing: string | null): ElementState {
	const wanted = states.filter((state) => (filing === null ? state.status !== 'not-due' : state.filing.id === filing));
	const [first, ...more] = wanted.length > 0 || filing !== null ? wanted : states;
	const ids = states.map((state) => state.filing.id).join(', ');
	if (!first) throw new UserError('None of the drafts belongs to that filing.', ids ? `The filings: ${ids}.` : null);
	if (more.length > 0) throw new UserError('These drafts make up several filings.', `Say which with --filing: ${ids}.`);
	return first;
}

/** The passage that was asked for by its number; without one, the passages are shown and nothing is accepted unseen. */
function passageOf({ filing, judgement, reading }: ElementState, number: string | null, io: Io): Evidence {
	const passages = [...judgement.evidence, ...judgement.candidates];
	const passage = number === null ? undefined : passages[Number(number) - 1];
	if (passage) return passage;
	if (passages.length === 0)
		throw new UserError('No passage comes close to it.', 'Write it first, or say what to look for with `find:`.');
	passages.forEach((shown, index) => {
		const text = filing.drafts.find(({ file }) => file === shown.file)?.text ?? '';
		const { line, character } = new TextLines(text).position(shown.start);
		const place = `${relativePath(io.cwd, shown.file)}:${line + 1}:${character + 1}`;
		const evidence = reading?.counted ? 'read by a second reader, not signed' : 'evidence';
		const quoted = reading?.evidence.some((one) => isSamePlace(one, shown));
		const who = quoted && !reading?.counted ? '; the second reader quotes it' : '';
		const counts = `${judgement.evidence.includes(shown) ? evidence : `not counted: ${whyNot(shown)}`}${who}`;
		io.stdout(`${index + 1}. ${place}  (${counts})\n   “${shown.quote.replace(/\s+/g, ' ')}”\n`);
	});
	const asked = number === null ? 'Which passage?' : `There is no passage ${number}.`;
	throw new UserError(`${asked} Read them, then say --passage N.`, helpHint('sign'));
}

function whyNot({ objection, lacks }: Evidence): string {
	if (objection !== null) return `it ${objectionText(objection)}`;
	return lacks.length > 0
		? `it lacks ${distinctWords(lacks)
				.map((word) => `“${word}”`)
				.join(', ')}`
		: 'a person should read it';
}
