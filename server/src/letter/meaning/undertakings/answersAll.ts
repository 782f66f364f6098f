/** A promise for all comments answers what single responses leave open: `we will make all revisions the Staff requests`. */
import { printedNumber } from '../../structure/numbers.ts';
import { responsesNamed } from '../../structure/references.ts';
import type { Request } from '../item.ts';
import { BINDING, type Item } from '../item.ts';

const CHANGES = '(?:revisions?|changes|disclosures?|modifications|additions|clarifications|enhancements|information)';
/** Everything that was asked for. */
export const ALL_ASKED = new RegExp(
	`\\b(?:all|each|any)(?: of)?(?: the| these| such)? (?:\\w+ )?${CHANGES}\\b[^.;]{0,40}\\b(?:staff|commission|you|letter|comments?)\\b|\\b(?:all|each)(?: of)? the (?:\\w+ )?${CHANGES} (?:requested|asked for|suggested)\\b|\\bcomply with (?:all|each)(?: of)? (?:the |your |these )?(?:staff['’]s )?(?:comments|requests)\\b|\\b(?:in accordance with|to reflect|in response to) (?:all|each)(?: of)? (?:the |your |these )?(?:staff['’]s )?(?:comments|requests)\\b`,
	'i',
);
/** Everything that the responses say will change. */
const DESCRIBED = new RegExp(
	`\\b${CHANGES} (?:(?:that|which) (?:are|we have) )?(?:described|discussed|set (?:out|forth)|noted|shown|indicated|outlined|proposed|contained|referred to) (?:below|above|herein|in (?:this|the|our|these|each)(?: \\w+){0,2} (?:letter|responses?))`,
	'i',
);
/** A response that shows or tells of a change. */
const CHANGED = '(?:revis|expand|add|updat|clarif|amend|chang|delet|remov|replac|enhanc|modif|insert)\\w*';
const TEXT = '(?:disclosures?|language|text|sentences?|paragraphs?|notes?|tables?|captions?)';
const TELLS_CHANGE = new RegExp(
	[
		`\\b(?:we|company|it)\\s+(?:(?:will|would|shall|has|have|had|also|proposes? to|intends? to|plans? to|\\w+ly)\\s+){0,3}${CHANGED}\\b`,
		`\\b${TEXT}\\b[^.;]{0,60}\\b${CHANGED}\\b`,
		`\\b${CHANGED}\\s+(?:[\\w-]+\\s+){0,2}${TEXT}\\b`,
		'\\b(?:as follows|following (?:disclosure|language|paragraph|sentence|text))\\b',
		'^\\s*“',
	].join('|'),
	'im',
);

/** One comment, or what stands outside of all of them, as far as it was read. */
export interface Part {
	readonly items: readonly Item[];
	readonly requests: readonly Request[];
	/** Of the comment; null outside of all comments. */
	readonly number: string | null;
	/** What the response says; null outside of all comments. */
	readonly said: string | null;
}

/**
 * The items of each part, in their order: requests that no response takes up are answered by a promise for all comments, and
 * stand with it, where it names the response by its number, takes up all that was asked for, or the changes that the response tells of.
 */
export function answeredByAll(parts: readonly Part[]): readonly (readonly Item[])[] {
	const outside = parts.filter(({ said }) => said === null).flatMap(({ items }) => items);
	const blanket = outside.find((item) => binds(item) && ALL_ASKED.test(item.text)) ?? null;
	const described = outside.find((item) => binds(item) && DESCRIBED.test(item.text)) ?? null;
	const taken = new Map<Item, Request[]>();
	const rest = parts.map(({ number, items, requests, said }) => {
		const named = number === null ? undefined : outside.find((item) => binds(item) && names(item, number));
		return items.filter((item) => {
			if (said === null || item.disposition !== 'unanswered') return true;
			const by = named ?? blanket ?? (TELLS_CHANGE.test(said) ? described : null);
			if (!by) return true;
			const request = requests.find(({ start }) => start === item.start);
			if (request) taken.set(by, [...(taken.get(by) ?? []), request]);
			return false;
		});
	});
	return rest.map((items) =>
		items.map((item) => (taken.has(item) ? { ...item, requests: taken.get(item) ?? [] } : item)),
	);
}

const names = ({ text }: Item, number: string): boolean => responsesNamed(text).includes(printedNumber(number));
const binds = ({ disposition, negated }: Item): boolean => !negated && BINDING.has(disposition);
