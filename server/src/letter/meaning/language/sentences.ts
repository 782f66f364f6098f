/** Paragraphs to sentences; offsets are those of the canonical text. */

import { ABBREVIATIONS, COMPANY_ENDINGS, oncePer } from '../../../ledger/index.ts';
import type { Span } from '../../../ledger/types.ts';
import { matchesOf } from '../../matches.ts';
import { NOTE_MARK, withoutNoteMark } from '../../noteMarks.ts';
import type { Paragraph } from '../../types.ts';

export interface Sentence extends Span {
	readonly text: string;
	/** Index of its paragraph in the list it was cut from. */
	readonly paragraph: number;
	/** True when it is the last one of its paragraph. */
	readonly last: boolean;
}

const ABBREVIATION = new RegExp(String.raw`(?:(?<![\w.])(?:${ABBREVIATIONS.join('|')})|(?:^|[\s.(])[A-Z])\.$`, 'i');
/** Abbreviations that may as well be the last word of a sentence. */
const MAY_END = new RegExp(String.raw`\b(?:${COMPANY_ENDINGS.join('|')}|etc|[ap]\.m)\.$`, 'i');
const END = new RegExp(String.raw`[.!?]["”’')\]]*(?<mark>${NOTE_MARK})?(?=\s)`, 'g');

/** A title in capitals after the number of a note: two words of it, or two with a small one between. */
const TITLE_WORDS = /^\p{Lu}[\p{L}’'-]+(?:,? (?:and|of|for|in|on|to|with))? \p{Lu}\p{Ll}/u;

function isEnd(text: string, at: number, length: number): boolean {
	const before = text.slice(Math.max(0, at - 16), at + 1);
	const after = text.slice(at + length).trimStart();
	if (!/^(?:(?:\[?\*{2,}\]?\s+)?["“‘'([]*[\p{Lu}\d•$]|\([a-z]\)\s+\p{Lu})/u.test(after)) return false;
	if (text[at] !== '.') return true;
	if (/\b(?:Item|Items|Part|Section|Rule|Question)\s+(?:\d{1,2}\.)?\d{0,3}[A-Z]?\.$/i.test(before))
		return /^(?:The|In|We|Our|As|This|If|To|For|It|Its|Please|However|Further|Additionally|See|Refer|With|Such|These|Those|No|A|An|All|Each|Any|Because|Since|Although|While|Accordingly|Moreover|Therefore|Thus|There|They|You|Your|On|At|When|Where)\b/.test(
			after,
		);
	if (/\b(?:Appendix|Exhibit|Annex|Schedule|Attachment)\s+[A-Z]\.$/.test(before)) return true;
	if (/\bNotes?\s+\d{1,2}\.$/.test(before) && TITLE_WORDS.test(after)) return false;
	if (/\bU\.S\.$/.test(before)) return /^(?:The|In|We|Our|As|This|If|To|For|It)\b/.test(after);
	if (MAY_END.test(before))
		return /^(?:The|In|We|Our|As|This|If|To|For|It|Please|However|Further|Additionally)\b/.test(after);
	return !ABBREVIATION.test(before);
}

/** A longer run without an end is no sentence that promises anything, and clause analysis would stall on it. */
const LONGEST = 4000;

/** Where the sentences of a paragraph stand in its text; endless runs are left out. */
const spansOf = oncePer(({ text }: Paragraph): readonly Span[] => cut(text));

/** What stands before the words of a sentence: a note in brackets, the label of a part of the answer. */
const BEFORE =
	/^\s*(?:\[[^\]]{1,200}\]\s+(?=\p{Lu}\p{Ll})|(?:A|(?:Response|Answer|Reply)(?: to)?(?: (?:part|item|bullet|point|question))?\s*\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})?\)?)\s*:\s+(?=\p{Lu}))*/u;

function cut(text: string): readonly Span[] {
	const cuts = matchesOf(text, END)
		.filter((match) => isEnd(text, match.index, match[0].length))
		.map((match) => ({ at: match.index + match[0].length, mark: match.groups?.mark?.length ?? 0 }));
	const spans: Span[] = [];
	let from = 0;
	for (const { at, mark } of [...cuts, { at: text.length, mark: text.length - withoutNoteMark(text).length }]) {
		// The mark of a note is no word of the sentence.
		const end = at - mark;
		const lead = BEFORE.exec(text.slice(from, end))?.[0].length ?? 0;
		const start = from + lead;
		if (end > start && end - start <= LONGEST) spans.push({ start, end });
		from = at;
	}
	return spans;
}

/** Whether a text is no more than one sentence. */
export const isOneSentence = (text: string): boolean => cut(text).length < 2;

/** The sentences of a paragraph that reach into `span`, as places in the letter. */
export function sentencesWithin(paragraph: Paragraph, span: Span): readonly Span[] {
	const { start: from } = paragraph;
	return spansOf(paragraph)
		.filter(({ start, end }) => from + start < span.end && from + end > span.start)
		.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** Cuts paragraphs into sentences; table rows and endless runs are left out. */
export function sentencesOf(paragraphs: readonly Paragraph[]): Sentence[] {
	return paragraphs.flatMap((own, paragraph) => {
		if (own.kind === 'table row') return [];
		return spansOf(own).map(({ start, end }) => ({
			text: own.text.slice(start, end),
			start: own.start + start,
			end: own.start + end,
			paragraph,
			last: end >= withoutNoteMark(own.text).length,
		}));
	});
}
