/** Words an item of a letter as a commitment proposed for the commitments file. */

import { type Filer, overlaps, squash, strengthOf } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { announcementOf, type Marking, markingOf } from './marking.ts';
import { agreedFacts } from './meaning/facts/agreedFacts.ts';
import { askFor } from './meaning/facts/askFor.ts';
import { elementsOf } from './meaning/facts/elements.ts';
import { measureCondition } from './meaning/facts/measure.ts';
import type { Item, Request } from './meaning/item.ts';
import { citationsOf } from './meaning/language/citations.ts';
import { isTitle } from './meaning/language/titles.ts';
import { dueOf, targetsOf } from './meaning/scope/due.ts';
import { idOf, titleOf } from './meaning/title.ts';
import { agreedSnippet, topicOf, withTopicIds } from './meaning/topic.ts';
import { withRequired } from './meaning/undertakings/implied.ts';
import { asQuoted } from './ordinaryCase.ts';
import type { CutComment } from './structure/comments.ts';
import type { Paragraph, Proposal, StyleRun } from './types.ts';

/** Where items are worded: the letter, its registrant, and the ids already given. */
export interface Wording {
	readonly letter: string;
	readonly text: string;
	/** What stands in capitals, as rules that know words by them read it. */
	readonly inOrdinaryCase: (text: string) => string;
	readonly paragraphs: readonly Paragraph[];
	readonly filer: Filer;
	readonly ids: Map<string, number>;
	/** Titles already given: a reader must be able to tell two commitments apart. */
	readonly titles: Set<string>;
}

const MARKS = { struck: '~~', inserted: '++' } as const;

/** A stretch of proposed wording and the mark it takes; none where it stays as it was. */
interface Marked extends Span {
	readonly mark: string;
}

/** Proposed wording and how changes are marked in it. */
interface Wanted {
	readonly runs: readonly StyleRun[];
	readonly marking: Marking;
}

function wantedOf(proposed: Span, promise: string, { text, paragraphs }: Wording): Wanted {
	const runs = paragraphs
		.filter((paragraph) => overlaps(paragraph, proposed))
		// A title is set apart by its style, new or not; a row of a table is none.
		.flatMap((paragraph) => (paragraph.kind !== 'table row' && isTitle(paragraph) ? [] : paragraph.runs))
		.filter((run) => overlaps(run, proposed) && /\S/.test(text.slice(run.start, run.end)));
	return { runs, marking: markingOf(announcementOf(promise, proposed, paragraphs), runs) };
}

/** Proposed wording as the letter gives it: what is struck in it between `~~`, what is inserted between `++`. */
function withMarks(span: Span, wanted: Wanted, text: string): string {
	let marked = '';
	let at = span.start;
	for (const { start, end, mark } of marksIn(wanted)) {
		const [from, to] = [Math.max(start, at), Math.min(end, span.end)];
		const words = text.slice(from, to);
		if (mark === '' || words.includes(mark) || words.trim() === '') continue;
		marked += `${text.slice(at, from)}${words.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${mark}$2${mark}$3`)}`;
		at = to;
	}
	return marked + text.slice(at, span.end);
}

function marksIn({ runs, marking: { isNew, isOld } }: Wanted): Marked[] {
	const all = runs.every((run) => isOld(run) || isNew(run));
	const marked: Marked[] = [];
	for (const run of runs) {
		const mark = isOld(run) ? MARKS.struck : !all && isNew(run) ? MARKS.inserted : '';
		const last = marked.at(-1);
		if (last?.mark === mark && last.end === run.start) marked[marked.length - 1] = { ...last, end: run.end };
		else marked.push({ start: run.start, end: run.end, mark });
	}
	return marked;
}

/** Characters before a promise in which its pointers may point. */
const REACH = 600;

/** A proposal from an item of a comment, or of no comment for what is promised for all. */
export function proposalOf(
	item: Item,
	comment: CutComment | null,
	requests: readonly Request[],
	wording: Wording,
): Proposal {
	const { text } = wording;
	const quote = text.slice(item.start, item.end);
	const ask = comment?.ask.text ?? '';
	const asked = wording.inOrdinaryCase(ask);
	const citations = citationsOf(`${wording.inOrdinaryCase(quote)}\n${asked}`);
	const strength = strengthOf({ disposition: item.disposition });
	const wanted = item.proposed ? wantedOf(item.proposed, item.text, wording) : null;
	const proposedText = item.proposed && wanted ? withMarks(item.proposed, wanted, text) : null;
	const agreed = item.proposed && wanted ? agreedFacts(item.proposed, wording.paragraphs, wanted.marking, asked) : [];
	const before = text.slice(Math.max(comment?.response?.start ?? 0, item.start - REACH), item.start);
	const facts =
		strength === 'record' ? { elements: [], oneOf: false } : elementsOf(item, requests, agreed, [asked, before]);
	const title = titleOf(item, facts.elements, requests, comment?.heading || comment?.under || '', wording.titles);
	wording.titles.add(title);
	const topic = topicOf(quote, ask, citations);
	const elements = withRequired(withTopicIds(facts.elements, topic), topic);
	const condition = item.condition ? { text: asQuoted(item.condition, quote) } : measureCondition(elements, topic);
	const forms = dueOf(item, wording.filer);
	const snippet = proposedText && strength !== 'record' ? agreedSnippet(proposedText) : '';
	return {
		id: idOf(title, topic?.id ?? null, wording.ids),
		letter: wording.letter,
		...(comment ? { comment: comment.number } : {}),
		...(item.alsoAnswers ? { alsoAnswers: item.alsoAnswers } : {}),
		title,
		...(topic ? { topic: topic.id } : {}),
		disposition: item.disposition,
		strength,
		...(ask ? { ask: askFor(item, requests, ask, text) } : {}),
		quote,
		at: { start: item.start, end: item.end },
		...(item.under ? { saidOfAll: item.under.map(({ start, end }) => squash(text.slice(start, end))).join('\n') } : {}),
		...(condition ? { condition } : {}),
		targets: targetsOf(item, wording.filer),
		due: forms,
		...(item.firstDue ? { firstDue: asQuoted(item.firstDue, quote) } : {}),
		...(item.expires ? { expires: asQuoted(item.expires, quote) } : {}),
		...(facts.oneOf ? { oneOf: true } : {}),
		elements,
		...(citations.length > 0 ? { citations } : {}),
		...(proposedText ? { proposedText } : {}),
		...(snippet ? { snippet } : {}),
	};
}
