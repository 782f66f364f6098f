/** From an element and what the rules saw to a question: small, complete, and nothing else of the draft. */
import { fingerprint } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import { matchElement, topicById } from '../topics/index.ts';
import { morePassages } from './more.ts';
import { type PassageView, type Placed, passagesAt, printOf, viewOf } from './passages.ts';
import { PROTOCOL } from './protocol.ts';
import type { Asked, More, Question, Subject } from './types.ts';

/** Most passages of a first question; the rules put forward three, and those that made it found. */
const MOST = 6;

/**
 * The question about one element. The same subject gives the same question, letter by letter. It may have no passages:
 * then only a follow-up can find any.
 */
export function questionOf(subject: Subject): Asked {
	return ask(subject, viewsOf(subject), null);
}

/**
 * The one follow-up: the first question's passages and those that were asked for, within the budget; null when nothing of
 * the filing answers to it.
 */
export function followUp(subject: Subject, after: More): Asked | null {
	const first = viewsOf(subject);
	const shown = new Set(first.map(printOf));
	const more = morePassages(subject.filing, after, shown);
	return more.length === 0 ? null : ask(subject, [...first, ...more], after);
}

/** Fingerprint of what is asked of an element, without the passages: when it changes, earlier readings are void. */
export function matterOf(commitment: Commitment, element: Element): string {
	const { promise, ask, fact, nearMisses } = matter(commitment, element);
	return fingerprint(JSON.stringify([PROTOCOL, fact, promise, ask, nearMisses]));
}

function matter(commitment: Commitment, element: Element) {
	const topic = commitment.topic === undefined ? null : topicById(commitment.topic);
	const known = topic && matchElement(topic, element.text);
	return {
		fact: element.text,
		promise: commitment.quote,
		ask: commitment.ask ?? '',
		nearMisses: known ? [...known.nearMisses] : [],
	};
}

function viewsOf({ filing, judgement }: Subject): readonly PassageView[] {
	const placed = new Map<Placed['passage'], Placed>();
	for (const evidence of [...judgement.evidence, ...judgement.candidates]) {
		for (const found of passagesAt(filing, evidence)) if (!placed.has(found.passage)) placed.set(found.passage, found);
	}
	return [...placed.values()].flatMap((found) => viewOf(found) ?? []).slice(0, MOST);
}

function ask(subject: Subject, views: readonly PassageView[], after: More | null): Asked {
	const { filing, commitment, element } = subject;
	const passages = views.map((view, at) => ({ id: `P${at + 1}`, ...view }));
	const prints = new Map(views.map((view, at) => [`P${at + 1}`, printOf(view)]));
	const body = {
		filing: filing.id,
		form: filing.form,
		period: filing.period,
		commitment: commitment.id,
		element: element.id,
		...matter(commitment, element),
		passages,
		mayAskForMore: after === null,
	};
	const followed = after === null ? {} : { first: questionOf(subject).question.id, after };
	const question: Question = {
		protocol: PROTOCOL,
		kind: 'element',
		id: fingerprint(JSON.stringify([PROTOCOL, followed, body])),
		...followed,
		...body,
	};
	return { question, prints, matter: matterOf(commitment, element) };
}
