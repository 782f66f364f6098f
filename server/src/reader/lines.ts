/** The second reader by files: questions to a file of lines, answers from one. */
import { checkAnswer, readAnswer } from './answer.ts';
import { wordsOf } from './converse.ts';
import { followUp, questionOf } from './question.ts';
import type { Answer, Asked, Checked, Question, Reading, Subject } from './types.ts';

/** What came of a file of answers. */
interface Imported {
	readonly readings: readonly { readonly subject: Subject; readonly reading: Reading }[];
	/** Lines that could not be used, counted from one, each with its reason. */
	readonly rejected: readonly { readonly line: number; readonly why: string }[];
	/** Follow-ups that were asked for. */
	readonly more: readonly Question[];
}

/** Questions as lines of JSON, each ended by a line end. */
export function linesOf(questions: readonly Question[]): string {
	return questions.map((question) => `${JSON.stringify(question)}\n`).join('');
}

/** Holds every line against the questions as they are today; `model` names who answered where a line does not. */
export function importAnswers(text: string, subjects: readonly Subject[], model: string | null, on: string): Imported {
	const byId = new Map(subjects.map((subject) => [questionOf(subject).question.id, subject]));
	const readings: { subject: Subject; reading: Reading }[] = [];
	const rejected: { line: number; why: string }[] = [];
	const more: Question[] = [];
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '') continue;
		const outcome = readLine(line, byId, model);
		if (outcome.kind === 'rejected') rejected.push({ line: at + 1, why: outcome.why });
		else if (outcome.kind === 'more') more.push(outcome.question);
		else readings.push({ subject: outcome.subject, reading: { ...outcome.reading, model: outcome.model, on } });
	}
	return { readings, rejected, more };
}

type Outcome =
	| { readonly kind: 'rejected'; readonly why: string }
	| { readonly kind: 'more'; readonly question: Question }
	| {
			readonly kind: 'reading';
			readonly subject: Subject;
			readonly reading: Omit<Reading, 'model' | 'on'>;
			readonly model: string;
	  };

function readLine(line: string, byId: ReadonlyMap<string, Subject>, model: string | null): Outcome {
	const read = readAnswer(line);
	if (!read.ok) return { kind: 'rejected', why: read.why };
	const { answer } = read;
	const who = answer.model ?? model;
	if (who === null) return { kind: 'rejected', why: 'it does not say who answered; add "model", or say --model' };
	const subject = byId.get(answer.first ?? answer.id);
	if (!subject)
		return {
			kind: 'rejected',
			why: 'no such question is asked now: the draft or the commitments have changed, or the element is signed',
		};
	const asked = questionFor(answer, subject);
	if (asked === null)
		return { kind: 'rejected', why: 'it follows up with something that nothing in the filing answers to' };
	const checked: Checked = checkAnswer(answer, asked);
	if (checked.kind === 'rejected') return checked;
	if (checked.kind === 'reading') return { kind: 'reading', subject, reading: checked.reading, model: who };
	const next = followUp(subject, checked.more);
	if (next !== null) return { kind: 'more', question: next.question };
	return {
		kind: 'rejected',
		why: `it asks for more (${wordsOf(checked.more)}), and nothing in the filing answers to that`,
	};
}

function questionFor(answer: Answer, subject: Subject): Asked | null {
	return answer.after ? followUp(subject, answer.after) : questionOf(subject);
}
