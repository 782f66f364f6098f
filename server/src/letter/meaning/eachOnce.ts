/** The same undertaking said twice in one answer is one: `Accordingly, we will include the table of backlog in future filings.` */
import type { Document } from '../../ledger/index.ts';
import { BINDING, type Item, type Request } from './item.ts';
import { tellingWords } from './language/contentWords.ts';
import { PLACE } from './scope/place.ts';

/** Fewer telling words say too little to be known again: where one fact is asked for, and where more are. */
const LEAST = { one: 2, several: 3 } as const;
/** Verbs by which a text gets what they name, and nothing is said of it. */
const GIVES = /^(?:disclos|includ|provid|present|add|report|show|giv|furnish|insert)/;
/** What takes its meaning from where it stands. */
const LOCAL =
	/\b(?:such|this|these|those|it|them|above|below|following|foregoing|as follows|requested|attached|each|both|same|respective(?:ly)?)\b/i;

/** Each promise once, in the order of the letter: of two that say the same, the one that says more of where and from when. */
export function eachOnce(items: readonly Item[], requests: readonly Request[]): readonly Item[] {
	const asked = requests.flatMap(({ facts }) => facts).length;
	const least = asked > 1 ? LEAST.several : LEAST.one;
	const out: Item[] = [];
	const places = new Map<string, number[]>();
	for (const item of items) {
		const words = wordsOf(item);
		const known = BINDING.has(item.disposition) && !LOCAL.test(words) && tellingWords(words).size >= least;
		const at = places.get(words)?.find((place) => isSame(item, out[place]));
		if (known && at !== undefined) out[at] = fuller(item, out[at] ?? item);
		else {
			if (known) places.set(words, [...(places.get(words) ?? []), out.length]);
			out.push(item);
		}
	}
	return out;
}

/** Whether two promises in the same words are to do the same, in documents of which one names all that the other does. */
function isSame(item: Item, before: Item | undefined): boolean {
	if (!before || item.disposition !== before.disposition) return false;
	if (item.condition !== before.condition || item.negated !== before.negated) return false;
	if ([item, before].some(({ proposed, listed, more, except }) => proposed || listed.length > 0 || more || except))
		return false;
	if (item.verb !== before.verb && !(GIVES.test(item.verb) && GIVES.test(before.verb))) return false;
	return isWithin(item.targets, before.targets) || isWithin(before.targets, item.targets);
}

function fuller(item: Item, before: Item): Item {
	const isFuller = item.firstDue !== null || item.targets.length > before.targets.length;
	return before.firstDue === null && isFuller ? item : before;
}

/** What is promised, in its words, without articles, documents and time. */
function wordsOf({ object, firstDue }: Item): string {
	const own = object
		.replace(firstDue ?? '', ' ')
		.replace(PLACE, ' ')
		.toLowerCase();
	const words = own.replace(/\b(?:the|an?|our|its|in addition|going forward|prospectively|in the future)\b/g, ' ');
	return words.replace(/[^\p{L}\p{N}%$]+/gu, ' ').trim();
}

const isWithin = (few: readonly Document[], all: readonly Document[]): boolean => few.every((one) => all.includes(one));
