/** Labels that a letter gives its two sides by its own habit: `Q1.` and `A1.`, `SEC #1 -` and `Quill #1 -`, `1)` and `A:`. */
import type { Paragraph } from '../types.ts';

/** What a paragraph is labelled as. */
export interface Lead {
	readonly side: 'staff' | 'company';
	/** Its number; empty where the label has none. */
	readonly number: string;
	/** Length of the label, white space after it included. */
	readonly length: number;
}

interface Led {
	readonly index: number;
	readonly number: string;
	readonly length: number;
	/** Its words are those of who asks, or of a part of an ask. */
	readonly ofAsk: boolean;
}

/** Words before a colon within an ask. */
const OF_ASK =
	/^(?:the\s)?(?:you|your|staff|sec|commission|comment|question|request|inquiry|concern|topic|subject|reference|re|page|background|issue|matter|confidential|note|item)\b/i;

/** Up to four words, a number, and a mark that parts them from the text; words without a number stand before a colon. */
const NUMBERED =
	/^(?:[•·–—-]\s*)?([([]?(?:\p{L}[\p{L}&.'’]*\s){0,3}?(?:\p{L}[\p{L}&.'’]*)?[\s–-]?#?)\s?(\d{1,3}|l(?=\.))([.:)\]]{1,2}|\s?[–—-]|(?<=[.–-]\s?\d{1,3})(?=\s))\s*(?=[\p{L}“"])/u;
const NAMED = /^((?:\p{Lu}[\p{L}&.'’]*)(?:\s\p{L}[\p{L}&.'’]*){0,3}):(?:\s+|$)/u;

/** Paragraphs by the shape of their label. */
function shapesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly Led[]> {
	const shapes = new Map<string, Led[]>();
	paragraphs.forEach(({ kind, text }, index) => {
		if (kind === 'table row') return;
		const numbered = NUMBERED.exec(text);
		const [all, words = '', number = '', mark = ''] = numbered ?? NAMED.exec(text) ?? [];
		if (all === undefined) return;
		const shape = numbered ? `${words}#${mark}` : `${words}:`;
		const led = {
			index,
			number: numbered ? number.replace('l', '1') : '',
			length: all.length,
			ofAsk: !numbered && OF_ASK.test(words),
		};
		const own = shapes.get(shape);
		if (own) own.push(led);
		else shapes.set(shape, [led]);
	});
	return shapes;
}

/**
 * Whether answers stand between asks whose numbers count on one by one: one below each, or at least two with the number of
 * theirs.
 */
function takeTurns(asks: readonly Led[], answers: readonly Led[]): boolean {
	if (asks.some(({ number }, i) => Number(number) !== Number(asks[0]?.number) + i)) return false;
	const named = answers.every(({ number }) => number !== '');
	if (!named && answers.length !== asks.length) return false;
	let at = -1;
	return answers.every(({ index, number }, i) => {
		const from = at + 1;
		while ((asks[at + 1]?.index ?? Number.POSITIVE_INFINITY) < index) at++;
		return at >= from && (named ? asks[at]?.number === number : at === i);
	});
}

/** The labels of a letter in which two kinds of them take turns, at least twice; none in any other. */
export function leadsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Lead> {
	const shapes = [...shapesOf(paragraphs).values()].filter(({ length }) => length > 1);
	for (const asks of shapes) {
		if (asks[0]?.number === '') continue;
		const answers = shapes.find(
			(own) => own !== asks && !own[0]?.ofAsk && own.length <= asks.length && takeTurns(asks, own),
		);
		if (!answers) continue;
		return new Map([
			...asks.map(({ index, ...own }): [number, Lead] => [index, { side: 'staff', ...own }]),
			...answers.map(({ index, ...own }): [number, Lead] => [index, { side: 'company', ...own }]),
		]);
	}
	return new Map();
}
