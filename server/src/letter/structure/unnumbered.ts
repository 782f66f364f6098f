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

/** What goes on with the comment before it. */
const GOES_ON =
	/^(?:also|in addition|additionally|further(?:more)?|moreover|finally|lastly|in this regard|similarly|if so|if not|alternatively|please (?:also|further)|as (?:part|applicable)|your response should|tell us also)\b/i;

/**
 * Whether a comment without a number begins at a paragraph after a numbered one: set as the staff is and in its voice, after
 * an answer, and below a heading of its own unless the letter has but one number.
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
	if (/^[“"(]|^[a-z]{1,3}[.)]/.test(own.paragraph.text) || GOES_ON.test(own.paragraph.text)) return false;
	const above = features.findLastIndex((f, i) => i < index && (i === after || !isHeading(f)));
	return above > after && (sides.leans[above] ?? 0) < 0 && (above < index - 1 || numbers === 1);
}

/** Comments that only their look tells, between numbered ones or after them; only where the letter sets the staff apart. */
export function withUnnumbered(
	features: readonly Feature[],
	frame: Frame,
	sides: Sides,
	numbered: readonly Place[],
): readonly Place[] {
	if (!sides.styled) return numbered;
	const end = closingOf(features, frame.body, frame.signOff);
	return numbered.flatMap((place, i) => {
		const next = numbered[i + 1];
		const own: Place[] = [place];
		for (let index = place.index + 1; index < (next?.index ?? end); index++) {
			if (!beginsUnnumbered(features, sides, [place.index, index], numbered.length)) continue;
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
