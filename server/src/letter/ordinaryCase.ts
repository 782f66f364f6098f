/** What a letter sets in capitals, as it would stand in ordinary text: the same letters in the same places, so that offsets stay. */
import { matchesOf } from './matches.ts';
import { COMPANY } from './meaning/language/company.ts';
import { SMALL_WORDS } from './meaning/language/words.ts';
import type { CutComment } from './structure/comments.ts';
import type { Paragraph } from './types.ts';

/** A heading may stand in capitals in any letter; a sentence of so many words does not. */
const FEWEST_WORDS = 6;
/** From this share of its letters on; `303(a)` may keep its own. */
const MOST = 0.9;
const WORD = /\p{L}[\p{L}’'&]*/gu;

function isCapitals(text: string): boolean {
	if (isOrdinary(text)) return false;
	const letters = text.match(/\p{L}/gu) ?? [];
	const capitals = letters.filter((letter) => letter === letter.toUpperCase());
	return (text.match(WORD)?.length ?? 0) >= FEWEST_WORDS && capitals.length >= letters.length * MOST;
}

/** True where more of `a` to `z` stand than capitals leave room for, as nearly everywhere: told by the first tenth of a text. */
function isOrdinary(text: string): boolean {
	let left = (1 - MOST) * text.length;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x61 && code <= 0x7a && --left < 0) return true;
	}
	return false;
}

/** Forms, regulations and what is counted as a body of rules: `10-K`, `S-K`, `ASC`. */
const NAMES =
	/^(?:\d+-[KQFD]|[A-Z]{1,2}-[A-Z\d]+|ASC|ASU|SAB|SFAS|FASB|IASB|PCAOB|IFRS|IAS|GAAP|SEC|MD&A|CD&A|C&DIS?|EBITDA?|FFO|US)(?![\p{L}\d])/u;
/** A word and its number: `Item 303`, `December 31`. */
const NUMBERED = /^\p{L}+ (?:\d|S-[KX]\b)/iu;

const isSmall = (word: string): boolean =>
	SMALL_WORDS.includes(word.toLowerCase()) || /^(?:from|than|over|about|least)$/i.test(word);

/** How a letter itself writes the words that it does not begin a sentence with. */
function spellingsIn(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
	const spelled = new Map([COMPANY, 'Staff'].map((word) => [word.toLowerCase(), word]));
	for (const { text } of paragraphs) {
		if (isCapitals(text)) continue;
		for (const { 0: word } of matchesOf(text, /(?<=[^.?!\s] )\p{L}[\p{L}’'&]*/gu)) {
			const plain = word.toLowerCase();
			if (word.length === plain.length && spelled.get(plain) !== plain) spelled.set(plain, word);
		}
	}
	return spelled;
}

/** Between a letter as it is printed and as it would stand in ordinary text. */
export interface OrdinaryCase {
	/** A text with each of its paragraphs that stands in capitals in the letters that the rest of the letter has. */
	readonly told: (text: string) => string;
	/** What was told so, as it is printed. */
	readonly printed: (text: string) => string;
}

const APART = '\n\n';

/** The two ways for one letter. */
export function ordinaryCase(paragraphs: readonly Paragraph[]): OrdinaryCase {
	const asItIs = (text: string): string => text;
	if (!paragraphs.some(({ text }) => isCapitals(text))) return { told: asItIs, printed: asItIs };
	const spelled = spellingsIn(paragraphs);
	const printed = new Map<string, string>();
	const tell = (paragraph: string): string => {
		if (!isCapitals(paragraph)) return paragraph;
		const told = written(paragraph, spelled);
		printed.set(told, paragraph);
		return told;
	};
	return {
		told: (text) => text.split(APART).map(tell).join(APART),
		printed: (text) =>
			text
				.split(APART)
				.map((paragraph) => printed.get(paragraph) ?? paragraph)
				.join(APART),
	};
}

/** Words in capitals in ordinary letters: names and what begins a sentence with a capital. */
function written(text: string, spelled: ReadonlyMap<string, string>): string {
	let out = '';
	let at = 0;
	for (const { index, 0: word } of matchesOf(text, /\d+-[A-Z]+|[A-Z]{1,2}-[A-Z\d]+|\p{L}[\p{L}’'&]*/gu)) {
		const opens = /(?:^|[.?!:]["”’)]?\s+)\W*$/.test(text.slice(0, index));
		const numbered = NUMBERED.test(text.slice(index)) && !isSmall(word);
		const own = NAMES.test(text.slice(index)) ? word : (spelled.get(word.toLowerCase()) ?? word.toLowerCase());
		const cased = opens || numbered ? own.charAt(0).toUpperCase() + own.slice(1) : own;
		out += text.slice(at, index) + (cased.length === word.length ? cased : word);
		at = index + word.length;
	}
	return out + text.slice(at);
}

/** A comment with all that is said in it told another way, as `told` or `printed` does. */
export function retoldComment(comment: CutComment, way: (text: string) => string): CutComment {
	const tell = <T extends { readonly text: string }>(thing: T): T => ({ ...thing, text: way(thing.text) });
	return {
		...comment,
		ask: tell(comment.ask),
		response: comment.response && tell(comment.response),
		askParagraphs: comment.askParagraphs.map(tell),
		responseParagraphs: comment.responseParagraphs.map(tell),
		shared: comment.shared.map(tell),
	};
}

/** Words of a quote that were read in ordinary letters, in those of the quote. */
export function asQuoted(words: string, quote: string): string {
	const at = quote.includes(words) ? -1 : quote.toLowerCase().indexOf(words.toLowerCase());
	return at < 0 ? words : quote.slice(at, at + words.length);
}
