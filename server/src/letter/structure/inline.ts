/** What begins within a paragraph: a response (`… in your filing? Company Response: We …`), the letter behind its salutation. */

import { dateIn } from '../meaning/language/dates.ts';
import type { Paragraph, StyleRun } from '../types.ts';
import { voiceOf } from './features.ts';

/** A response label after the end of a sentence; in its own case, as a label is written. */
const LABEL =
	/(?<=[.?!:)”"]\s+)(?:(?:The )?(?:Company|Registrant|Management|[A-Z][\w&.]{1,24})(?:['’]s)? )?(?:Response|RESPONSE)(?: to (?:Staff )?Comment(?: No\.?)? ?\d{1,3})?:\s+(?=\S)/;

function between(runs: readonly StyleRun[], from: number, to: number): StyleRun[] {
	return runs
		.filter((run) => run.end > from && run.start < to)
		.map((run) => ({ ...run, start: Math.max(run.start, from), end: Math.min(run.end, to) }));
}

/** A salutation with the date before it or the first words of the letter behind it. */
const GREETING =
	/^(.{0,60}?)\s*\b(Dear\s[^:\n]{2,80}:|(?:Dear\s[^:,\n]{2,60}|Ladies and Gentlem[ae]n|Gentlem[ae]n)\s*[:,])(?:\s+(?=\S)|$)/i;
/** A salutation begins within this many characters. */
const GREETING_REACH = 100;
/** Paragraphs a head has at most. */
const HEAD = 60;

/** The paragraph of a salutation that is no paragraph of its own, in its parts. */
function greeting(paragraph: Paragraph): Paragraph[] | null {
	const match = /dear|gentlem/i.test(paragraph.text.slice(0, GREETING_REACH)) ? GREETING.exec(paragraph.text) : null;
	if (!match) return null;
	const [all, before = '', own = ''] = match;
	if ((before !== '' && dateIn(before) === null) || (before === '' && all.length === paragraph.text.length))
		return null;
	const at = all.indexOf(own, before.length);
	const ends = [before.length, at + own.length, paragraph.text.length];
	const starts = [0, at, all.length];
	return starts.flatMap((from, i) => part(paragraph, from, ends[i] ?? 0));
}

function part(paragraph: Paragraph, from: number, to: number): Paragraph[] {
	if (to <= from) return [];
	const { start, runs, text } = paragraph;
	const own = { start: start + from, end: start + to };
	return [{ ...paragraph, ...own, text: text.slice(from, to), runs: between(runs, own.start, own.end) }];
}

/** Cuts such paragraphs, so that label and salutation stand at the front of their own; all others stay as they are. */
export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
	return paragraphs.flatMap((paragraph, i) => {
		if (paragraph.kind === 'table row') return [paragraph];
		const greeted = i < HEAD ? greeting(paragraph) : null;
		if (greeted) return greeted;
		if (paragraph.text.length < 60 || !/response/i.test(paragraph.text)) return [paragraph];
		const at = LABEL.exec(paragraph.text)?.index ?? 0;
		const asked = paragraph.text.slice(0, at).trimEnd();
		if (at === 0 || voiceOf(asked) <= 0) return [paragraph];
		return [...part(paragraph, 0, asked.length), ...part(paragraph, at, paragraph.text.length)];
	});
}
