/** Annexes of a letter, and the promises whose wording stands in one (`in the form attached as Annex A`). */
import type { Span } from '../ledger/types.ts';
import { BINDING, type Item } from './meaning/item.ts';
import { sentencesOf } from './meaning/language/sentences.ts';
import type { CutComment } from './structure/comments.ts';
import type { Frame } from './structure/frame.ts';
import type { Paragraph } from './types.ts';

interface Annex extends Span {
	/** `annex a`. */
	readonly name: string;
	readonly paragraphs: readonly Paragraph[];
}

const NAME = String.raw`(annex|exhibit|appendix|attachment|schedule|enclosure)\s+([a-z]|\d{1,2}|[ivx]{1,4})(?![\w.]*\w)`;
const HEADING = new RegExp(`^[“"[(]*${NAME}`, 'i');
const MENTION = new RegExp(`\\b${NAME}`, 'gi');
const LONGEST_HEADING = 120;

/** The sentence that names an annex speaks of wording, not of figures or reasons given to the staff. */
const WORDING =
	/\b(?:disclos\w+|language|text|wording|revis(?:ed|ions?)|propos\w+|drafts?|forms?|amend\w+|examples?|illustrat\w+|samples?|marked|paragraphs?)\b/i;
const TO_STAFF = /\b(?:analys[ei]s|calculations?|supplementa\w+|materiality|SAB)\b/i;
/** The front of what an annex has for one comment; a title of its own, or run in with the text. */
const OF_COMMENT =
	/^(?:(?:response|(?:revised |proposed )?disclosure) (?:to|for) )?comments?\s*(?:no\.?\s*|number\s*|#\s*)?(\d{1,3}[a-z]?)(?:\s*[.:)–—-]*\s*$|\s*[.:)–—-]*\s+(?=[A-Z“"]))/i;

const nameOf = ([, kind = '', label = '']: RegExpExecArray): string => `${kind} ${label}`.toLowerCase();

/** The annexes that follow the sign-off of a letter, by name; empty where nothing is signed. */
export function annexesOf(paragraphs: readonly Paragraph[], { signOff, attached }: Frame): ReadonlyMap<string, Annex> {
	const annexes = new Map<string, Annex>();
	let name: string | null = null;
	for (const paragraph of paragraphs.slice(signOff, attached)) {
		const heading = paragraph.text.length <= LONGEST_HEADING ? HEADING.exec(paragraph.text) : null;
		if (heading) {
			name = nameOf(heading);
			continue;
		}
		if (name === null) continue;
		const own = annexes.get(name);
		annexes.set(name, {
			name,
			start: own?.start ?? paragraph.start,
			end: paragraph.end,
			paragraphs: [...(own?.paragraphs ?? []), paragraph],
		});
	}
	return annexes;
}

/** The promises of a comment, those with the wording of an annex that the answer names for it. */
export function withAnnexes(
	items: readonly Item[],
	comment: CutComment,
	annexes: ReadonlyMap<string, Annex>,
): readonly Item[] {
	if (annexes.size === 0) return items;
	const out = [...items];
	const used = new Set<Annex>();
	for (const sentence of sentencesOf(comment.responseParagraphs)) {
		const annex = namedIn(sentence.text, annexes);
		if (!annex) continue;
		// Named again, it is only spoken of, unless this sentence promises too.
		const at = promiseOf(out, sentence, used.has(annex));
		const item = out[at];
		if (!item) continue;
		used.add(annex);
		out[at] = { ...item, proposed: partFor(annex, comment.number), annexed: true };
	}
	return out;
}

function namedIn(text: string, annexes: ReadonlyMap<string, Annex>): Annex | null {
	if (!WORDING.test(text) || TO_STAFF.test(text)) return null;
	for (const match of text.matchAll(MENTION)) {
		const annex = annexes.get(nameOf(match));
		if (annex) return annex;
	}
	return null;
}

/** The promise in the sentence that names the annex, else the last one before it, else the only one there is. */
function promiseOf(items: readonly Item[], { start, end }: Span, onlyWithin: boolean): number {
	const free = items.flatMap((item, i) => (BINDING.has(item.disposition) && item.proposed === null ? [i] : []));
	const within = free.find((i) => (items[i]?.start ?? 0) < end && (items[i]?.end ?? 0) > start);
	if (within !== undefined || onlyWithin) return within ?? -1;
	const before = free.findLast((i) => (items[i]?.end ?? 0) <= start);
	return before ?? (free.length === 1 ? (free[0] ?? -1) : -1);
}

/** The whole annex, or what stands in it under the number of this comment. */
function partFor({ start, end, paragraphs }: Annex, number: string): Span {
	const heads = paragraphs.flatMap((paragraph, i) => {
		const head = OF_COMMENT.exec(paragraph.text);
		return head ? [{ i, number: head[1], length: head[0].length }] : [];
	});
	const at = heads.findIndex((head) => head.number === number);
	const own = heads[at];
	const first = own && paragraphs[own.i];
	if (!own || !first) return { start, end };
	const part = paragraphs.slice(own.i, heads[at + 1]?.i);
	const isTitle = own.length >= first.text.length;
	const from = isTitle ? part[1]?.start : first.start + own.length;
	return from === undefined ? { start, end } : { start: from, end: part.at(-1)?.end ?? end };
}
