/** Comments without a number in a letter that numbers others: only the look of the staff tells them. */
import type { Feature } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import type { Sides } from './sides.ts';

/** Where a comment begins. */
export interface Place {
	readonly index: number;
	readonly number: string;
	/** Characters of marker and label before the ask's own words. */
	readonly skip: number;
}

/** What an ask must lean to the staff at least, where the letter sets one side apart. */
export const STYLED_ASK = 1.5;

/** As much tells a comment without a heading of its own. */
const PLAIN_ASK = 4;
/** The voice of an ask that nothing but a labelled answer right below it tells. */
const ANSWERED_ASK = 2;

/** A quotation, a member of a list, or the rest of a sentence that a page break cut. */
const CONTINUES = /^[“"(]|^\p{Ll}/u;

/** What goes on with the comment before it. */
const GOES_ON =
	/^(?:also|in addition|additionally|further(?:more)?|moreover|finally|lastly|in this regard|similarly|if so|if not|alternatively|please (?:also|further)|as (?:part|applicable)|your response should|tell us also)\b/i;

/**
 * Whether a comment without a number begins at a paragraph after a numbered one: set as the staff is and in its voice, after
 * an answer, and below a heading of its own unless the letter has but one number or both look and voice are plainly the staff's.
 */
function beginsUnnumbered(
	features: readonly Feature[],
	sides: Sides,
	[after, index]: readonly [number, number],
	numbers: number,
): boolean {
	const own = features[index];
	if (own?.paragraph.kind !== 'text' || own.marker || own.responseLabel > 0 || own.commentLabel > 0) return false;
	if ((sides.leans[index] ?? 0) < STYLED_ASK || (sides.voices[index] ?? 0) <= 0) return false;
	if (CONTINUES.test(own.paragraph.text) || GOES_ON.test(own.paragraph.text)) return false;
	const above = features.findLastIndex((f, i) => i < index && (i === after || !isHeading(f)));
	if (above <= after || (sides.leans[above] ?? 0) >= 0) return false;
	return above < index - 1 || numbers === 1 || (sides.leans[index] ?? 0) >= PLAIN_ASK;
}

/** The same where the letter sets no side apart: an ask between two answers, the second labelled and right below it. */
function beginsAnswered(features: readonly Feature[], sides: Sides, after: number, index: number): boolean {
	const own = features[index];
	if (own?.paragraph.kind !== 'text' || own.marker || own.responseLabel > 0 || own.commentLabel > 0) return false;
	if ((features[index + 1]?.responseLabel ?? 0) === 0 || (sides.voices[index] ?? 0) < ANSWERED_ASK) return false;
	if (CONTINUES.test(own.paragraph.text) || GOES_ON.test(own.paragraph.text)) return false;
	const answer = features.findLastIndex((f, i) => i < index && (i === after || f.responseLabel > 0));
	return answer > after && (sides.voices[index - 1] ?? 0) < 0;
}

/** Comments that only their look tells, or the answer right below them, between numbered ones or after them. */
export function withUnnumbered(
	features: readonly Feature[],
	frame: Frame,
	sides: Sides,
	numbered: readonly Place[],
): readonly Place[] {
	const end = closingOf(features, frame.body, frame.signOff);
	return numbered.flatMap((place, i) => {
		const next = numbered[i + 1];
		const own: Place[] = [place];
		for (let index = place.index + 1; index < (next?.index ?? end); index++) {
			const begins = sides.styled
				? beginsUnnumbered(features, sides, [place.index, index], numbered.length)
				: beginsAnswered(features, sides, place.index, index);
			if (!begins) continue;
			own.push({ index, number: numberAfter(place.number, own.length, next?.number), skip: 0 });
		}
		return own;
	});
}

/** The number that a comment without one would have: the next one where that is free, else a letter behind the last. */
function numberAfter(number: string, count: number, next: string | undefined): string {
	const value = Number.parseInt(number, 10) + count;
	return next === undefined || value < Number.parseInt(next, 10)
		? String(value)
		: `${number}${String.fromCharCode(96 + count)}`;
}
