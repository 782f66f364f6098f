/** The facts of wording that a letter proposes: its sentences, or those that are marked as new. */
import { MONTHS, overlaps } from '../../../ledger/index.ts';
import type { Span } from '../../../ledger/types.ts';
import type { Marking } from '../../marking.ts';
import { isClosing } from '../../structure/frame.ts';
import type { Paragraph, StyleRun } from '../../types.ts';
import { ANY_DATE } from '../language/dates.ts';
import { sentencesWithin } from '../language/sentences.ts';
import { isPageHead, isTitle } from '../language/titles.ts';
import { shortened } from '../lists/elementText.ts';

/** Letters in new style that make a sentence a changed one. */
const MARKED = 8;

type Test = (run: StyleRun) => boolean;

function letters(paragraph: Paragraph, span: Span, wanted: Test): number {
	return paragraph.runs.filter(wanted).reduce((n, run) => {
		const from = Math.max(run.start, span.start) - paragraph.start;
		const to = Math.min(run.end, span.end) - paragraph.start;
		return n + (to > from ? (paragraph.text.slice(from, to).match(/\p{L}/gu)?.length ?? 0) : 0);
	}, 0);
}

/** What stands for a sentence and is none: the rest of a list, a note of two words. */
const FRAGMENT = /(?:;|,)?\s+(?:and|or)$|;\s*(?:and|or)$|^\((?:[ivx]{1,4}|[a-h])\)\s|^\(\d\)\s(?:\S+\s+){0,4}\S+$/i;
/** What joins a member of a list to the next one. */
const JOINT = /[\s;,]+(?:(?:and|or|and\/or)[\s;,]*)?$/i;
const LEADS_IN = /:[\s”"’']*$/;

/** What leads in the list that stands below it: the last fact of a paragraph that ends in a colon. */
interface Lead {
	readonly fact: Fact;
	/** Of a member that leads in a list of its own; of a sentence, further out than any member. */
	readonly indent: number;
}

/** Puts what leads in a list before each of its members, and leaves it out by itself. */
class Lists {
	private leads: Lead[] = [];
	readonly led = new Set<Fact>();

	/** The facts of the next paragraph, the first with the words that lead it in where it is a member. */
	next({ kind, indent, text }: Paragraph, told: readonly Fact[]): readonly Fact[] {
		const isMember = kind === 'bullet';
		this.leads = isMember ? this.leads.filter((lead) => lead.indent < indent) : [];
		const over = this.leads.at(-1)?.fact;
		const facts = over && told.length > 0 ? told.map((fact, i) => (i === 0 ? under(over, fact) : fact)) : told;
		if (over && told.length > 0) this.led.add(over);
		const last = facts.at(-1);
		if (last && LEADS_IN.test(text))
			this.leads.push({ fact: last, indent: isMember ? indent : Number.NEGATIVE_INFINITY });
		return facts;
	}
}

/** A member behind what leads it in, unless that makes it too long to be looked for. */
function under(lead: Fact, member: Fact): Fact {
	const text = `${lead.text.replace(/[\s:]+$/, '')}: ${member.text}`;
	return shortened(text) === text ? { ...member, text } : member;
}

interface Fact {
	readonly text: string;
	readonly changed: boolean;
	/** Ends like a sentence, or is a table. */
	readonly whole: boolean;
}

function short(text: string): string {
	const plain = text
		.replace(/^[\s•·○●▪■◦*–—-]+|[“”"[\]]/g, '')
		.replace(/[,:;]?\s*\((?:i|a|1)\)\s*$/, '')
		.trim();
	return shortened(plain);
}

/** The words of a sentence that will stand. */
function standing(paragraph: Paragraph, sentence: Span, isOld: Test): string {
	const { start, end } = sentence;
	const kept = paragraph.runs
		.filter((run) => !isOld(run) && overlaps(run, sentence))
		.map((run) =>
			paragraph.text.slice(Math.max(run.start, start) - paragraph.start, Math.min(run.end, end) - paragraph.start),
		);
	return kept.join('').replace(/\s+/g, ' ');
}

/** The sentences of a paragraph within the span, which may begin and end in the middle of it. */
function within(
	paragraph: Paragraph,
	span: Span,
): { readonly text: string; readonly start: number; readonly end: number }[] {
	return sentencesWithin(paragraph, span)
		.map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
		.map(({ start, end }) => ({
			start,
			end,
			text: paragraph.text.slice(start - paragraph.start, end - paragraph.start),
		}));
}

const SMALL = /^(?:an?|and|as|at|by|for|from|in|of|on|or|per|the|to|with)$/;

/** Whether what ends like a sentence is the caption of what follows: `Adjusted Orders.`, `Year Ended June 30, 2020 Compared to …`. */
function isCaption(text: string): boolean {
	const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
	return words.length > 0 && words.length < 15 && words.every((word) => SMALL.test(word) || /^\p{Lu}/u.test(word));
}

function factsOf(paragraph: Paragraph, span: Span, { isNew, isOld }: Marking): Fact[] {
	const part = span.start > paragraph.start || span.end < paragraph.end;
	if ((!part && isTitle(paragraph)) || isClosing(paragraph.text) || isPageHead(paragraph)) return [];
	const struck = paragraph.runs.some(isOld);
	const member = paragraph.kind === 'bullet';
	return within(paragraph, span).map((sentence) => ({
		text: short((struck ? standing(paragraph, sentence, isOld) : sentence.text).replace(member ? JOINT : '', '')),
		changed: letters(paragraph, sentence, isNew) >= MARKED,
		whole: member || (/[.!?…:;][”"’')\]*\s]*$/.test(sentence.text) && !isCaption(sentence.text)),
	}));
}

/** Cells that head columns. */
const FEWEST_HEADINGS = 3;
const LONGEST_TABLE = 160;
/** `Year ended June 30, 2020`: whose figures stand below, and not what they are of. */
const PERIOD = new RegExp(
	String.raw`^(?:\W|\b(?:${ANY_DATE}|(?:${MONTHS.join('|')})(?: \d{1,2})?|(?:19|20)\d\d|Q[1-4]|for|as|of|at|the|and|to|vs|fiscal|full|first|second|third|fourth|three|six|nine|twelve|months?|quarters?|years?|ended|ending)\b)+$`,
	'i',
);

/** A table as one fact: its first row where that heads columns, else what its lines are called. */
function tableFact(rows: readonly Paragraph[], { isNew }: Marking): Fact {
	const cells = rows.map(({ text }) =>
		text.split('|').map((cell) =>
			cell
				.replace(/(?:\s*\(\d{1,2}\))+\s*$/, '')
				.replace(/\s+/g, ' ')
				.trim(),
		),
	);
	const [first = []] = cells;
	const periods = first.filter((cell) => PERIOD.test(cell)).length;
	const heads = first.length >= FEWEST_HEADINGS && periods < 2 && first.every((cell) => !/^[$(]?\s*\d/.test(cell));
	const lines = cells
		.filter((row) => row.slice(1).some((cell) => /\d|__/.test(cell) && !PERIOD.test(cell)))
		.map(([name = '']) => name);
	const names = (heads || lines.length < 2 ? first : lines).filter(
		(name) => /^[^(]*\p{L}/u.test(name) && !PERIOD.test(name),
	);
	const fitting = names.filter((_, i) => names.slice(0, i + 1).join(', ').length <= LONGEST_TABLE);
	return {
		text: `table: ${fitting.length > 0 ? fitting.join(', ') : (names[0] ?? '').slice(0, LONGEST_TABLE)}`,
		changed: rows.some((row) => letters(row, row, isNew) >= MARKED),
		whole: true,
	};
}

/**
 * The facts of the proposed wording in `span`, in its own words, each cut to a line; where words of it are marked as new, only
 * the sentences that hold some count. A table counts once, by its headings or else by what its lines are called. What `ask` says itself is left out.
 */
export function agreedFacts(span: Span, paragraphs: readonly Paragraph[], marking: Marking, ask: string): string[] {
	const whole = paragraphs.filter(({ start, end }) => start >= span.start && end <= span.end);
	// Wording within the paragraph that announces it.
	const own = whole.length > 0 ? whole : paragraphs.filter(({ start, end }) => start <= span.start && end >= span.end);
	const facts: Fact[] = [];
	const lists = new Lists();
	let rows: Paragraph[] = [];
	const closeTable = (): void => {
		if (rows.length > 0) facts.push(tableFact(rows, marking));
		rows = [];
	};
	for (const paragraph of own) {
		if (paragraph.kind === 'table row') {
			rows.push(paragraph);
			continue;
		}
		const told = lists.next(paragraph, factsOf(paragraph, span, marking));
		// A heading between rows parts no table.
		if (told.some((fact) => fact.whole)) closeTable();
		facts.push(...told);
	}
	closeTable();
	const asked = plain(ask);
	const long = facts
		.filter((fact) => !lists.led.has(fact))
		.filter(
			({ text }) => text.length >= 12 && !INTRODUCES.test(text) && !(text.length > 40 && asked.includes(plain(text))),
		);
	// Headings of tables, footnotes and ends of lists are no sentences; where there are none, they are all there is.
	const sentences = long.filter(({ text, whole }) => whole && !FRAGMENT.test(text));
	const told = sentences.length > 0 ? sentences : long;
	const changed = told.filter((fact) => fact.changed);
	return (changed.length > 0 ? changed : told).map(({ text }) => text);
}

/** What stands over the wording in an annex: `Proposed disclosure is indicated below by underline.`, `Reference: page 4`. */
const INTRODUCES =
	/^(?:reference:|(?:see|refer to) (?!(?:the|our) (?:following|table))|(?:the )?(?:proposed|revised|enhanced|additional|new) (?:disclosures?|language|text|revisions?|wording)\b.*\bbelow\b)/i;

const plain = (text: string): string =>
	text
		.replace(/[^\p{L}\d]+/gu, ' ')
		.trim()
		.toLowerCase();
