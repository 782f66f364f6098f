/** Wording that a letter proposes, verbatim: which paragraphs of a response are the text to be filed, not the answer. */
import { oncePer } from '../../../ledger/index.ts';
import { styleOf, voiceOf } from '../../structure/features.ts';
import { isClosing, isSignOff } from '../../structure/frame.ts';
import type { Paragraph } from '../../types.ts';
import { sentencesOf } from '../language/sentences.ts';
import { isPageHead, isTitle } from '../language/titles.ts';
import { ownList } from '../lists/ownList.ts';

/** Words that announce text to come. */
export const ANNOUNCES =
	/\b(?:as follows|(?:the |similar to the )?following|set forth (?:below|in)|(?:shown|presented|provided|included|noted|described|illustrated|indicated|detailed|outlined|marked|reflected) (?:below|in the (?:following|attached))|below|would read|will read|to read|substantially in the form|(?:sample|illustrative|draft|proposed|example|pro ?forma|revised|expanded|enhanced)(?: \w+){0,3} (?:disclosures?|language|text|wording|presentation|tables?|footnotes?))\b/i;

/** Words only an answer to the staff uses. */
const ANSWERS =
	/\b(?:the staff(?:['’]s)?|staff['’]s comment|respectfully|supplementally|in (?:our|its|\w+['’]s) future|(?:in )?future (?:filings|reports|quarterly|annual|periodic|earnings)|in response to|as requested|our (?:proposed|revised) disclosure|the above (?:disclosure|language|table|paragraph|proposed)|this (?:enhanced|revised|expanded|proposed) disclosure|(?:revised|proposed|new) (?:disclosure|language|text) (?:is|has been|below))\b/i;
/** The company itself promises. */
const PROMISES =
	/\b(?:[Ww]e|[Tt]he [Cc]ompany|[Ii]t|[A-Z][\w&.]*) (?:will|propose|intend|plan|undertake)s? (?:to )?(?:also )?(?:include|revise|add|disclose|provide|expand|replace|clarify|modify|update|present|remove|delete|enhance|describe)\b/;

const OPEN_QUOTE = /^[\s[*]*[“"]/;
const CLOSE_QUOTE = /[”"][\s.\]*]*$/;

function isQuoteBlock(paragraphs: readonly Paragraph[], from: number): number {
	if (!OPEN_QUOTE.test(paragraphs[from]?.text ?? '')) return -1;
	for (let i = from; i < Math.min(from + 40, paragraphs.length); i++) {
		const text = paragraphs[i]?.text ?? '';
		if (CLOSE_QUOTE.test(text) && !OPEN_QUOTE.test(paragraphs[i + 1]?.text ?? '')) return i;
	}
	return -1;
}

interface Look {
	readonly style: string;
	readonly indent: number;
}

function lookOf(paragraph: Paragraph): Look {
	return { style: styleOf(paragraph), indent: paragraph.indent };
}

function differs(base: Look, paragraph: Paragraph): boolean {
	const own = lookOf(paragraph);
	return own.style.replace('U', '') !== base.style.replace('U', '') || own.indent > base.indent + 1;
}

/** Words that wording and answer say alike. */
const OWN = /\b(?:we|ours?)\b/gi;
/** A title, a caption and what heads a page may stand before the first sentence of the wording. */
const MOST_TITLES = 6;
const heads = (paragraph: Paragraph): boolean =>
	isTitle(paragraph) || isPageHead(paragraph) || (paragraph.text.length < 60 && /:\s*$/.test(paragraph.text));

/** Last paragraph of a proposed block that begins at `from`, announced by a paragraph that looks like `base`. */
function blockEnd(paragraphs: readonly Paragraph[], from: number, base: Look, announcement: string): number {
	const quoted = isQuoteBlock(paragraphs, from);
	if (quoted >= 0) return quoted;
	const first = paragraphs[from];
	if (!first) return from - 1;
	// Titles are set apart whatever follows them; the first paragraph below them shows how the wording is set off.
	const below = paragraphs.slice(from, from + MOST_TITLES).find((paragraph) => !heads(paragraph)) ?? first;
	const styled = differs(base, below) && below.kind !== 'heading' && below.kind !== 'table row';
	const words = /\b(?:disclosures?|language|text|wording|paragraphs?|notes?|footnotes?|sections?|read)\b/i.test(
		announcement,
	);
	if (!styled && isTabular(first) && !words) return tableEnd(paragraphs, from);
	let end = from - 1;
	for (let i = from; i < paragraphs.length; i++) {
		const p = paragraphs[i];
		if (!p || isSignOff(p.text) || (i > from && isClosing(p.text))) break;
		const same = !differs(base, p) && p.kind === 'text';
		if (p.kind !== 'table row' && (ANSWERS.test(p.text) || PROMISES.test(p.text)) && (same || !styled)) break;
		if (styled && same && p.text.length > 40) break;
		if (!styled && p.kind === 'text' && voiceOf(p.text.replace(OWN, '')) < -2 && i > from) break;
		end = i;
	}
	return end;
}

/** `* * *` before the wording and after it. */
const FENCE = /^\s*(?:\*\s*){3,}$/;

/** The wording that opens with a line of stars at `at`, or behind the head of a page, up to the next such line; null for none. */
function fencedEnd(
	paragraphs: readonly Paragraph[],
	at: number,
): { readonly first: number; readonly end: number } | null {
	let fence = at;
	while (fence < at + MOST_TITLES && paragraphs[fence] && isPageHead(paragraphs[fence] as Paragraph)) fence++;
	if (!FENCE.test(paragraphs[fence]?.text ?? '')) return null;
	const inside = paragraphs.slice(fence + 1, fence + 60).findIndex(({ text }) => FENCE.test(text));
	// The second line of the last comment closes the letter, too, and is no part of the response.
	const closing = paragraphs.findIndex(({ text }, i) => i > fence && isClosing(text));
	const last = closing < 0 ? paragraphs.length : closing;
	const end = inside < 0 ? last : fence + 1 + inside;
	return end > fence + 1 ? { first: fence + 1, end } : null;
}

/** A table row, or a short line that heads a table. */
function isTabular(paragraph: Paragraph): boolean {
	return paragraph.kind === 'table row' || (paragraph.text.length < 90 && !/[.:;]$/.test(paragraph.text));
}

/** Last paragraph of a table with its captions and footnotes; full sentences after it are the answer again. */
function tableEnd(paragraphs: readonly Paragraph[], from: number): number {
	let end = from - 1;
	let rows = 0;
	for (let i = from; i < paragraphs.length; i++) {
		const p = paragraphs[i];
		if (!p) break;
		const footnote = /^(?:\(?(?:\d{1,2}|[a-z]|\*)\)|\*)\s/.test(p.text);
		if (!isTabular(p) && !footnote) break;
		if (p.kind === 'table row') rows++;
		end = i;
	}
	return rows > 0 ? end : Math.min(end, from);
}

/** The sentence that announces speaks of wording to come, not of facts that follow. */
const OFFERS =
	/\b(?:will|would|shall|propos\w+|intend(?:s|ed)?|plans?|expects? to|draft|sample|illustrat(?:ive|ions?)|example|hypothetical|substantially|language|to read|wording|revised disclosures?|revised (?:text|table)|enhanced disclosures?|expanded disclosures?|pro ?forma)\b/i;

/** For every paragraph of a response, whether it is proposed wording. */
export const proposedParagraphs = oncePer((paragraphs: readonly Paragraph[]): readonly boolean[] => {
	const out = paragraphs.map(() => false);
	for (let i = 0; i + 1 < paragraphs.length; i++) {
		const p = paragraphs[i];
		if (!p || out[i] || p.kind === 'table row') continue;
		const tail = p.text.slice(-260);
		const sentence = sentencesOf([p]).at(-1)?.text ?? p.text;
		const whole = sentence.length > tail.length ? sentence.slice(0, 600) : tail;
		const fenced = fencedEnd(paragraphs, i + 1);
		const announces = fenced
			? ANNOUNCES.test(sentence)
			: /:\s*$/.test(p.text)
				? ANNOUNCES.test(whole) || /\b(?:disclos|revis|includ|add)\w*/i.test(tail)
				: ANNOUNCES.test(tail);
		if (!announces || !OFFERS.test(sentence)) continue;
		if (ownList(paragraphs, i)) continue;
		if (fenced) {
			out.fill(true, fenced.first, fenced.end);
			continue;
		}
		const end = blockEnd(paragraphs, i + 1, lookOf(p), sentence);
		if (!/:\s*$/.test(p.text) && end >= 0 && !isBlock(paragraphs, i, end)) continue;
		for (let k = i + 1; k <= end; k++) out[k] = true;
	}
	return out;
});

/** For every paragraph of a response, whether it is a member of the list of facts that a sentence of intent leads in. */
export function listedParagraphs(paragraphs: readonly Paragraph[]): boolean[] {
	const out = paragraphs.map(() => false);
	paragraphs.forEach((p, i) => {
		if (out[i] || !/:\s*$/.test(p.text) || !OFFERS.test(p.text.slice(-260))) return;
		const list = ownList(paragraphs, i);
		if (list) out.fill(true, i + 1, list.last + 1);
	});
	return out;
}

/** Without a colon, only text that is set off from the answer counts as announced. */
function isBlock(paragraphs: readonly Paragraph[], at: number, end: number): boolean {
	const own = paragraphs[at];
	const next = paragraphs[at + 1];
	if (!own || !next || end <= at) return false;
	return OPEN_QUOTE.test(next.text) || differs(lookOf(own), next) || next.kind === 'heading';
}
