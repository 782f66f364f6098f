/** Cuts a letter into numbered comments, each with ask and response. */
import { SCHEDULE_14 } from '../../ledger/index.ts';
import { FORM } from '../meaning/language/forms.ts';
import type { Comment, Paragraph, Passage } from '../types.ts';
import { isClosed } from './complete.ts';
import { type Feature, MORE, markOf, voiceOf } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import { answeredElsewhere, answersOthers, commentsLabelled, refersToNothing } from './references.ts';
import { type Sides, sidesOf, turnsWithin } from './sides.ts';
import { answerStarts, commentStarts, freeAnswer, SPOKEN, type Start } from './starts.ts';

/** A comment with the paragraphs of each side, which the meaning is read from. */
export interface CutComment extends Comment {
	readonly askParagraphs: readonly Paragraph[];
	readonly responseParagraphs: readonly Paragraph[];
	readonly style: string;
	/** The last heading before it, where it has none of its own. */
	readonly under: string;
	/** Whether its answer stands, or goes on, under another comment or in another letter. */
	readonly elsewhere: boolean;
	/** Whether its answer does nothing but name a comment that this letter does not have. */
	readonly nowhere: boolean;
	/** The answer to the next comment, where this one has none of its own. */
	readonly shared: readonly Paragraph[];
	/** Other comments that its answer answers too, by their numbers. */
	readonly joined: readonly string[];
	/** The heading that names the document it is about, and the exhibit of it: the last one that names any. */
	readonly document: string;
	/** A response is announced, and nothing stands there: it is still to be written. */
	readonly blank: boolean;
}

export interface Cut {
	readonly comments: readonly CutComment[];
	/** Paragraphs before the first comment and after the last response, where blanket promises stand. */
	readonly outside: readonly Paragraph[];
}

function clip(paragraph: Paragraph, by: number): Paragraph | null {
	if (by <= 0) return paragraph;
	const lead = /^\s*/.exec(paragraph.text.slice(by))?.[0].length ?? 0;
	const text = paragraph.text.slice(by + lead);
	if (!text) return null;
	return { ...paragraph, text, start: paragraph.start + by + lead };
}

/** The words of one side; where the other side speaks in between, its stretches, a blank line between them. */
function passage(paragraphs: readonly Paragraph[], whole: string, other: readonly Paragraph[] = []): Passage | null {
	const [first] = paragraphs;
	const last = paragraphs.at(-1);
	if (!first || !last) return null;
	const stretches: string[] = [];
	let from = first.start;
	let at = 0;
	paragraphs.forEach(({ start, end }, i) => {
		while ((other[at]?.start ?? end) < start) at++;
		const next = paragraphs[i + 1];
		if (next && (other[at]?.start ?? next.start) >= next.start) return;
		stretches.push(whole.slice(from, end));
		from = next?.start ?? end;
	});
	return { start: first.start, end: last.end, text: stretches.join('\n\n') };
}

/** Index of the first labelled answer in `(start, end)`, or -1. */
function labelledAnswer(features: readonly Feature[], start: number, end: number): number {
	for (let i = start + 1; i < end; i++) if ((features[i]?.responseLabel ?? 0) > 0) return i;
	return -1;
}

/** Index of the first paragraph in another style than that of the ask; -1 where there is none. */
function otherStyle(features: readonly Feature[], start: number, end: number): number {
	const bits = (style: string): string => style.replace('U', '');
	const askStyle = bits(features[start]?.style ?? '');
	return answerFrom(features, start + 1, end, (f) => {
		if (f.paragraph.kind === 'table row') return false;
		return bits(f.style) !== askStyle && f.voice < 1.5 && (f.paragraph.text.length > 60 || !isHeading(f));
	});
}

/** The voice of somebody who speaks of himself, and of somebody who asks. */
const OWN_VOICE = -0.5;
const ASKS = 1;

/** Index in `[from, end)` of the first paragraph that may begin the answer; a member of the ask's list only where its voice is the company's, or where there is no other. */
function answerFrom(features: readonly Feature[], from: number, end: number, may: (f: Feature) => boolean): number {
	const at = (mayBegin: (f: Feature) => boolean): number =>
		features.findIndex((f, i) => i >= from && i < end && mayBegin(f));
	const behind = at((f) => may(f) && (!f.member || f.voice < OWN_VOICE));
	return behind >= 0 ? behind : at(may);
}

/** For `(start, end)` of an unlabelled answer, whether the staff speaks. */
function unlabelled(features: readonly Feature[], sides: Sides, start: number, end: number): boolean[] {
	const own = features[start];
	const first = own && isMarkerOnly(own) ? start + 1 : start;
	const style = sides.styled ? -1 : otherStyle(features, first, end);
	const answer = style >= 0 ? style : first + 1;
	const turns = style >= 0 ? features.slice(answer, end).map(() => false) : turnsWithin(features, sides, answer, end);
	if (turns.every((asking) => asking) && !sides.styled) {
		const plain = answerFrom(features, answer, end, ({ voice, paragraph: { kind } }) =>
			kind === 'bullet' ? voice < OWN_VOICE : kind === 'text' && voice < 1,
		);
		if (plain >= 0) turns.fill(false, plain - answer);
	}
	return [...Array.from({ length: answer - start - 1 }, () => true), ...turns];
}

function isMarkerOnly(feature: Feature): boolean {
	const skip = Math.max(feature.marker?.length ?? 0, feature.commentLabel);
	return feature.paragraph.text.length - skip < 3;
}

/** For `(start, end)` with the first labelled answer at `answer`, whether the staff speaks. */
function labelled(features: readonly Feature[], start: number, answer: number, end: number): boolean[] {
	const { style: askStyle = '', commentLabel = 0 } = features[start] ?? {};
	let asking = true;
	const out: boolean[] = [];
	for (let i = start + 1; i < end; i++) {
		const f = features[i];
		if (!f) continue;
		const only = features[i - 1];
		if (f.responseLabel > 0) asking = false;
		// `Question:` in the answer is the label of a comment only where those have labels.
		else if (f.commentLabel > 0 && (i < answer || commentLabel > 0)) asking = true;
		// What stands right below the label is the answer, even `Please see …`.
		else if (only && only.responseLabel > 0 && only.paragraph.text.length <= only.responseLabel) asking = false;
		else if (i > answer && !asking && f.paragraph.kind !== 'table row') {
			const answered = features.slice(i + 1, i + 8).some((g) => g.responseLabel > 0);
			const styled = askStyle !== '' && f.style === askStyle;
			if (f.voice >= 2 && (styled || (answered && askStyle === f.style))) asking = true;
		} else if (i > answer && asking && askStyle !== '' && f.style !== askStyle && f.voice < 1) asking = false;
		out.push(asking);
	}
	return out;
}

/** The staff says all of its list, also where each member is answered before the next one: `asking` is for what stands behind `start`. */
function withMembers(features: readonly Feature[], start: number, asking: readonly boolean[]): boolean[] {
	const out = [...asking];
	let last: Feature | null = null;
	for (const [i, isAsked] of asking.entries()) {
		const own = features[start + 1 + i];
		const before = features[start + i];
		if (!own || !before) continue;
		if (isAsked) last = own.member ? own : null;
		else if (last && before !== last && own.responseLabel === 0 && isNextMember(own, last, before)) {
			out[i] = true;
			last = own;
		}
	}
	return out;
}

/** Whether a paragraph behind an answer goes on with the list of the ask: marked and set like its last member, which has said that more will follow; what a list of the answer's own says will follow is its. */
function isNextMember(own: Feature, last: Feature, answer: Feature): boolean {
	if (answer.member && MORE.test(answer.paragraph.text)) return false;
	const mark = markOf(own.paragraph);
	if (mark === '' || mark !== markOf(last.paragraph) || own.style !== last.style) return false;
	if (own.style !== answer.style) return own.voice >= OWN_VOICE || MORE.test(last.paragraph.text);
	return MORE.test(last.paragraph.text) ? own.voice >= OWN_VOICE : own.voice >= ASKS;
}

function cutOne(
	features: readonly Feature[],
	sides: Sides,
	start: Start,
	[end, repeated]: readonly [end: number, repeated: boolean],
	text: string,
): CutComment | null {
	const own = features[start.index];
	if (!own) return null;
	const ask: Paragraph[] = [];
	const response: Paragraph[] = [];
	const push = (list: Paragraph[], paragraph: Paragraph, by: number): void => {
		const clipped = clip(paragraph, by);
		if (clipped) list.push(clipped);
	};
	push(repeated ? ask : response, own.paragraph, start.skip);
	const label = labelledAnswer(features, start.index, end);
	const marks = !repeated
		? []
		: withMembers(
				features,
				start.index,
				label < 0 ? unlabelled(features, sides, start.index, end) : labelled(features, start.index, label, end),
			);
	for (let i = start.index + 1; i < end; i++) {
		const f = features[i];
		if (!f) continue;
		const asking = marks[i - start.index - 1] ?? false;
		push(asking ? ask : response, f.paragraph, asking ? f.commentLabel : f.responseLabel);
	}
	return {
		number: start.number,
		heading: start.heading,
		ask: passage(ask, text, response) ?? { start: own.paragraph.start, end: own.paragraph.start, text: '' },
		response: passage(response, text, ask),
		askParagraphs: ask,
		responseParagraphs: response,
		style: own.style,
		under: '',
		elsewhere: false,
		nowhere: false,
		shared: [],
		joined: commentsLabelled(labelText(features[label])),
		document: '',
		blank: label >= 0 && response.length === 0,
	};
}

function labelText(labelled: Feature | undefined): string {
	return labelled?.paragraph.text.slice(0, labelled.responseLabel) ?? '';
}

/** Comments answered together: one without an answer of its own takes that of the next one that has it. */
function shareAnswers(comments: CutComment[]): void {
	for (let i = comments.length - 2; i >= 0; i--) {
		const own = comments[i];
		const next = comments[i + 1];
		if (!own || !next?.response || own.response || own.blank) continue;
		const shared = next.responseParagraphs.length > 0 ? next.responseParagraphs : next.shared;
		comments[i] = { ...own, response: next.response, shared };
	}
}

/** With every answer the other comments that it answers: by its label, because they refer to it, or because they share it. */
function joinAnswers(comments: CutComment[], others: readonly (readonly number[])[]): void {
	const numbers = new Set(comments.map(({ number }) => number));
	comments.forEach((own, i) => {
		if (own.shared.length > 0) return;
		const sharing = comments.filter(({ shared, response }) => shared.length > 0 && response === own.response);
		const referring = (others[i] ?? []).flatMap((at) => comments[at]?.number ?? []);
		const joined = new Set([...own.joined, ...sharing.map(({ number }) => number), ...referring]);
		joined.delete(own.number);
		comments[i] = { ...own, joined: [...joined].filter((number) => numbers.has(number)) };
	});
}

/** A promise about documents to come: enough for a short letter to be an answer. */
const PROMISES = new RegExp(
	String.raw`\b(?:will|shall|intends? to|undertakes? to|proposes? to|commits? to)\b[^.]{0,200}\b(?:future|subsequent|next|upcoming) (?:\S+ ){0,4}(?:filings?|disclosures?|reports?|releases?|statements?|${FORM}|proxy)\b|\b(?:will|shall)\b[^.]{0,200}\b${FORM} for (?:the |fiscal |\d{4})|\b(?:future|subsequent|next|upcoming) (?:\S+ ){0,4}(?:filings?|disclosures?|reports?|releases?)\b[^.]{0,200}\b(?:will|shall|intends? to|undertakes? to)\b`,
	'i',
);

/** What is represented with an offer has numbers of its own, in a letter that speaks of no comment, letter or answer. */
const REPRESENTS = /\b(?:confirms?|represents?)(?: and (?:confirms?|represents?))? as follows\b/i;
const ANSWERS =
	/\b(?:comments?|respon(?:se|d|s)\w*|repl(?:y|ies)|answers?|your letter|quer(?:y|ies)|questions?|observations?)\b/i;

/** What nearly every letter ends with. */
const CLOSING = /\b(?:any|further|additional)\s+(?:questions?|comments?)\b/gi;

/** A letter with one answer and no repeated comment: its introduction is the ask. */
function freeCut(features: readonly Feature[], frame: Frame, text: string): Cut {
	const none = { comments: [], outside: features.map((f) => f.paragraph) };
	const answer = freeAnswer(features, frame);
	if (answer < 0) return none;
	const end = closingOf(features, answer + 1, frame.signOff);
	const own = features.slice(answer, end);
	const words = own.reduce((n, f) => n + f.paragraph.text.length, 0);
	const promises = own.some((f) => PROMISES.test(f.paragraph.text));
	if (words < 600 && !promises) return none;
	const askParagraphs = features.slice(frame.body, answer).map((f) => f.paragraph);
	const responseParagraphs = own.flatMap((f) => clip(f.paragraph, f.responseLabel) ?? []);
	const response = passage(responseParagraphs, text);
	const at = own[0]?.paragraph.start ?? 0;
	const ask = passage(askParagraphs, text) ?? { start: at, end: at, text: '' };
	const comment = {
		number: '1',
		heading: '',
		ask,
		response,
		askParagraphs,
		responseParagraphs,
		style: '',
		under: '',
		elsewhere: false,
		nowhere: false,
		shared: [],
		joined: [],
		document: '',
		blank: false,
	};
	return { comments: response ? [comment] : [], outside: [] };
}

/** A heading that names a document. */
const NAMES_DOCUMENT = new RegExp(
	String.raw`\b(?:form (?:${FORM}|S-\d|F-\d)|${FORM}|annual report|quarterly report|proxy|schedule 14A|${SCHEDULE_14}A|(?:earnings|press) release|registration statement)\b`,
	'i',
);
/** An exhibit belongs to a document: to the one its heading names, else to the one of the heading before. */
const EXHIBIT = /\bexhibit 99\b/i;

/** What the comments below a heading are about, where those before it were about the document `before`. */
function documentOf(heading: string, before: string): string {
	if (NAMES_DOCUMENT.test(heading)) return heading;
	return EXHIBIT.test(heading) ? [before, heading].filter(Boolean).join(' / ') : before;
}

/** What an annex says of itself: it shows what will be disclosed. */
const ANNEX_NOTE =
	/^(?:please note|note)?[:\s]*(?:the )?(?:following |attached |enclosed )?(?:annex|exhibit|appendi|attachment|schedule)\w*\b[^.]*\b(?:proposed|planned|intended)\b[^.]*\bdisclosures?\b/i;

/** The comments of this letter: those of an earlier one that is attached to it have been answered there. */
function ownStarts(starts: readonly Start[], frame: Frame): readonly Start[] {
	const own = starts.filter((start) => start.index < frame.attached);
	return own.some((start) => start.index < frame.signOff) ? own : starts;
}

/** Cuts the letter; a letter without recognisable comments gives none. */
export function cutComments(features: readonly Feature[], frame: Frame, text: string): Cut {
	if (REPRESENTS.test(text) && !ANSWERS.test(text.replace(CLOSING, '')))
		return { comments: [], outside: features.map((f) => f.paragraph) };
	const sides = sidesOf(features, frame);
	const answers = answerStarts(features, frame, sides);
	const repeated = answers.length === 0;
	const starts = repeated ? ownStarts(commentStarts(features, frame, sides), frame) : answers;
	const comments: CutComment[] = [];
	const [first] = starts;
	const last = starts.at(-1);
	if (!first || !last) return freeCut(features, frame, text);
	const lastEnd =
		last.index > frame.signOff ? features.length : closingOf(features, last.index + (repeated ? 2 : 1), frame.signOff);
	starts.forEach((start, i) => {
		const next = starts[i + 1];
		const cut = cutOne(features, sides, start, [next ? next.from : lastEnd, repeated], text);
		const before = comments.at(-1);
		if (!cut) return;
		const document = documentOf(cut.heading, before?.document ?? '');
		comments.push({ ...cut, under: cut.heading || before?.heading || before?.under || '', document });
	});
	if (comments.every((comment) => !comment.response)) {
		// A letter that stops within its first comment answers nothing yet; the staff's words are no answer.
		const isAsked = comments.some((own) => own.askParagraphs.some((paragraph) => voiceOf(paragraph.text) >= SPOKEN));
		if (!isAsked || isClosed(features, frame)) return freeCut(features, frame, text);
		return { comments, outside: features.slice(frame.body, first.from).map((f) => f.paragraph) };
	}
	const answered = comments.map(({ number, response }) => ({ number, said: response?.text ?? '' }));
	answeredElsewhere(answered).forEach((elsewhere, i) => {
		const own = comments[i];
		if (own) comments[i] = { ...own, elsewhere, nowhere: !elsewhere && refersToNothing(answered, i) };
	});
	shareAnswers(comments);
	joinAnswers(comments, answersOthers(answered));
	const outside = [
		...features.slice(frame.body, first.from),
		...features.slice(lastEnd, Math.max(lastEnd, frame.signOff)),
		...features
			.slice(Math.max(lastEnd, frame.signOff), frame.attached)
			.filter((f) => ANNEX_NOTE.test(f.paragraph.text)),
	];
	return { comments, outside: outside.map((f) => f.paragraph) };
}
