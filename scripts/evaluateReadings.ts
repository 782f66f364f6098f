/** A second reader beside the rules, on cases with labels: its questions as lines, and what its recorded answers are worth. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDraft } from '../server/src/draft/index.ts';
import type { Filing } from '../server/src/evidence/types.ts';
import type { Commitment, Form, Ledger } from '../server/src/ledger/types.ts';
import { importAnswers, linesOf, questionOf } from '../server/src/reader/index.ts';
import type { Subject } from '../server/src/reader/types.ts';
import {
	type CommitmentState,
	rulesJudgement,
	statesOf,
	subjectsOf,
	type Which,
	withReadings,
} from '../server/src/rules/index.ts';
import { matchTopic } from '../server/src/topics/index.ts';

interface Label {
	readonly id: string;
	readonly text: string;
	readonly expected: 'found' | 'missing';
	readonly evidence?: readonly string[];
}
interface Case {
	readonly doc: string;
	readonly id: string;
	readonly form: Form;
	readonly ask: string;
	readonly response: string;
	readonly elements: readonly Label[];
}

/** What the command line asks for; paths are absolute. */
export interface Wish {
	readonly cases: string;
	readonly filings: string;
	readonly which: Which;
	/** Where to write the questions. */
	readonly questions: string | null;
	/** Where to write answers that say what the labels say: no model, but the most that any reader could reach. */
	readonly labelled: string | null;
	/** Where to write answers that say found of everything, with the first passage: the most that a lying reader could do. */
	readonly gullible: string | null;
	/** Answers to score. */
	readonly readings: string | null;
}

/** Writes and scores what is wished; gives the lines to print. */
export function evaluateReadings(wish: Wish): readonly string[] {
	if (!existsSync(wish.cases) || !existsSync(wish.filings)) {
		return ['skipped: no labelled filings beside the project; name --cases FILE and --filings FOLDER.'];
	}
	const { states, labels } = judged(wish);
	const subjects = subjectsOf(states, wish.which, true);
	const lines: string[] = [];
	if (wish.questions !== null) {
		writeFileSync(wish.questions, linesOf(subjects.map((subject) => questionOf(subject).question)));
		lines.push(`${subjects.length} questions written to ${wish.questions}; they hold passages of the filings.`);
	}
	if (wish.labelled !== null) {
		writeFileSync(wish.labelled, subjects.map((subject) => answerAsLabelled(subject, labels)).join(''));
		lines.push(`${subjects.length} answers as the labels have it written to ${wish.labelled}.`);
	}
	if (wish.gullible !== null) {
		writeFileSync(wish.gullible, subjects.map(answerAlwaysFound).join(''));
		lines.push(`Answers that always say found written to ${wish.gullible}.`);
	}
	return wish.readings === null ? lines : [...lines, ...score(states, labels, readFileSync(wish.readings, 'utf8'))];
}

type Labels = ReadonlyMap<string, Label>;

function judged({ cases, filings }: Wish): { readonly states: readonly CommitmentState[]; readonly labels: Labels } {
	const all = readFileSync(cases, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line): Case => JSON.parse(line));
	const labels = new Map<string, Label>();
	for (const { doc, id, elements } of all) for (const label of elements) labels.set(`${doc}/${id}/${label.id}`, label);
	const states = [...new Set(all.map(({ doc }) => doc))].flatMap((doc) => {
		const own = all.filter((one) => one.doc === doc);
		const draft = parseDraft(readFileSync(join(filings, `${doc}.md`), 'utf8'), `${doc}.md`);
		const filing: Filing = { id: doc, form: own[0]?.form ?? null, period: null, drafts: [draft] };
		const ledger: Ledger = { version: 1, letters: [], commitments: own.map(commitmentOf) };
		return statesOf(ledger, filing, '2026-01-01');
	});
	return { states, labels };
}

function commitmentOf({ id, form, ask, response, elements }: Case): Commitment {
	const topic = matchTopic(`${ask}\n${response}`, [])?.id;
	return {
		id,
		letter: 'case',
		title: response.slice(0, 80),
		disposition: 'promised',
		...(topic ? { topic } : {}),
		quote: response,
		ask,
		due: [form],
		elements: elements.map((element) => ({ id: element.id, text: element.text, source: 'letter' })),
	};
}

const squash = (text: string): string => text.replace(/[\s\\]+/g, ' ').trim();

function answerAsLabelled(subject: Subject, labels: Labels): string {
	const { question } = questionOf(subject);
	const label = labels.get(keyOf(subject));
	const carries = question.passages.find(({ text }) =>
		(label?.evidence ?? []).some(
			(gold) => squash(text).includes(squash(gold).slice(0, 60)) || squash(gold).includes(squash(text).slice(0, 60)),
		),
	);
	const found = label?.expected === 'found' && carries !== undefined;
	const reply = found
		? { verdict: 'found', quotes: [{ passage: carries.id, text: carries.text }], lacks: [] }
		: { verdict: 'missing', quotes: [], lacks: [question.fact] };
	return `${JSON.stringify({ id: question.id, model: 'the labels', ...reply, why: 'As labelled.' })}\n`;
}

function answerAlwaysFound(subject: Subject): string {
	const { question } = questionOf(subject);
	const [passage] = question.passages;
	if (!passage) return '';
	const reply = { verdict: 'found', quotes: [{ passage: passage.id, text: passage.text }], lacks: [] };
	return `${JSON.stringify({ id: question.id, model: 'always found', ...reply, why: 'It says so.' })}\n`;
}

function keyOf({ filing, commitment, element }: Pick<Subject, 'filing' | 'commitment' | 'element'>): string {
	return `${filing.id}/${commitment.id}/${element.id}`;
}

function score(states: readonly CommitmentState[], labels: Labels, answers: string): readonly string[] {
	const imported = importAnswers(answers, subjectsOf(states, 'all', true), null, '2026-01-01');
	const readings = imported.readings.map(({ reading }) => reading);
	const read = withReadings(states, { readings, counts: 'signed or read' }).flatMap(({ elements }) => elements);
	const models = [...new Set(readings.map(({ model }) => model))].sort().join(', ') || 'nobody';
	const table = (name: string, verdictOf: (state: (typeof read)[number]) => string): string[] =>
		(['found', 'missing'] as const).map((expected) => {
			const own = read.filter((state) => labels.get(keyOf(state))?.expected === expected);
			const share = (verdict: string): string => {
				const count = own.filter((state) => verdictOf(state) === verdict).length;
				return `${verdict} ${count} (${((100 * count) / Math.max(1, own.length)).toFixed(1)})`;
			};
			const what = expected === 'found' ? 'disclosed' : 'undisclosed';
			return `${name.padEnd(12)} ${what.padEnd(12)} ${String(own.length).padStart(4)}: ${['found', 'unsure', 'missing'].map(share).join('   ')}`;
		});
	const effects = (['settles', 'needs-signature', 'disagrees', 'none', 'void'] as const).map(
		(effect) => `${effect} ${read.filter(({ reading }) => reading?.effect === effect).length}`,
	);
	return [
		`Answers of: ${models}. ${readings.length} taken, ${imported.rejected.length} rejected, ${imported.more.length} asked for more.`,
		...imported.rejected.slice(0, 20).map(({ line, why }) => `  line ${line}: ${why}`),
		...table('rules alone', (state) => rulesJudgement(state).verdict),
		...table('with answers', ({ judgement }) => judgement.verdict),
		`What became of the answers: ${effects.join(', ')}.`,
	];
}
