/** A letter as if it called the company that writes it `the Company`, as the rules of reading do. */

import { oncePer } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import type { LetterPart } from './lettersOf.ts';
import { matchesOf } from './matches.ts';
import { asSubject, COMPANY, type CompanyWords, standing } from './meaning/language/company.ts';

/** A retold part of a letter; offsets in it count in `text`. */
export interface Retold {
	readonly part: LetterPart;
	/** The text of the whole file, with the part retold in it. */
	readonly text: string;
	/** Something read from it, with all spans in it as the letter itself has them. */
	readonly back: <T>(read: T) => T;
	/** The same, with the letter's own words in all that is a passage of it. */
	readonly quoted: <T>(read: T) => T;
	/** Words of a reading with the letter's own word for the company. */
	readonly worded: (words: string) => string;
}

/** Where the letter's word stood, and where `Company` stands for it. */
interface Place {
	readonly own: Span;
	readonly told: Span;
}

const isSpan = (thing: object): thing is Span =>
	'start' in thing && typeof thing.start === 'number' && 'end' in thing && typeof thing.end === 'number';

/** An offset of one text in the other, where words of the first give way to those of the second. */
function moved(offset: number, places: readonly Place[], from: keyof Place, to: keyof Place): number {
	const last = places.findLast((place) => place[from].start <= offset);
	if (!last) return offset;
	return offset >= last[from].end ? last[to].end + offset - last[from].end : last[to].start;
}

/** A text with a word for the company in the place of others, and where. */
function renamed(
	text: string,
	pattern: RegExp,
	to: string,
): { readonly text: string; readonly places: readonly Place[] } {
	const places: Place[] = [];
	let out = '';
	let at = 0;
	for (const { index, 0: all, groups } of matchesOf(text, pattern)) {
		const start = index + (groups?.article?.length ?? 0);
		out += text.slice(at, start);
		const article = groups?.name ? `${opensAt(text, start) ? 'The' : 'the'} ` : '';
		const told = article + (groups?.capitals ? to.toUpperCase() : to);
		at = index + all.length;
		places.push({ own: { start, end: at }, told: { start: out.length, end: out.length + told.length } });
		out += told;
	}
	return { text: out + text.slice(at), places };
}

/** Whether a sentence may begin at a place. */
const opensAt = (text: string, at: number): boolean =>
	/(?:^|[.?!:”"]\s+|\n\s*)$/.test(text.slice(Math.max(0, at - 3), at));

/** What stands between two paragraphs. */
const APART = '\n\n';

/** What nothing is done to. */
const asItIs = <T>(read: T): T => read;

/** Words that stand for the company, and its names. */
const wordsFor = (others: readonly string[], names: readonly string[]): RegExp =>
	names.length === 0
		? standing(...others)
		: new RegExp(`${standing(...others).source}|${asSubject(...names).source}`, 'gu');

/** The part with the company called `Company` throughout. */
export function retold(part: LetterPart, whole: string, { own: word, others, names }: CompanyWords): Retold {
	const { text, places } = renamed(whole, wordsFor(others, names), COMPANY);
	if (places.length === 0) return { part, text, back: asItIs, quoted: asItIs, worded: asItIs };
	const tell = <T extends Span>(span: T): T => ({
		...span,
		start: moved(span.start, places, 'own', 'told'),
		end: moved(span.end, places, 'own', 'told'),
	});
	const paragraphs = part.paragraphs.map((paragraph) => {
		const told = tell(paragraph);
		return { ...told, text: text.slice(told.start, told.end), runs: paragraph.runs.map(tell) };
	});
	// A passage may leave out what stands between its paragraphs.
	const quoteOf = (passage: string, { start, end }: Span): string => {
		let at = start;
		return passage
			.split(APART)
			.map((words) => {
				const from = text.indexOf(words, at);
				if (from < 0 || from + words.length > end) return words;
				at = from + words.length;
				return whole.slice(moved(from, places, 'told', 'own'), moved(at, places, 'told', 'own'));
			})
			.join(APART);
	};
	const backed = (quotes: boolean): (<T>(read: T) => T) => {
		const copyOf = oncePer((thing: object): object => {
			if (Array.isArray(thing)) return thing.map(own);
			const copy: object = Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, own(value)]));
			if (!isSpan(thing)) return copy;
			const start = moved(thing.start, places, 'told', 'own');
			const end = moved(thing.end, places, 'told', 'own');
			const words = quotes && 'text' in thing && typeof thing.text === 'string' ? quoteOf(thing.text, thing) : null;
			return { ...copy, start, end, ...(words === null ? {} : { text: words }) };
		});
		const own = (value: unknown): unknown => (typeof value === 'object' && value !== null ? copyOf(value) : value);
		return <T>(read: T): T => own(read) as T;
	};
	return {
		part: { ...tell(part), paragraphs },
		text,
		back: backed(false),
		quoted: backed(true),
		worded: (words) => (word === COMPANY ? words : renamed(words, standing(COMPANY), word).text),
	};
}
