/** What a promise takes from the requests it answers, and how their words stand beside its own. */

import { factsNamed } from '../asks/members.ts';
import type { Item, Request } from '../item.ts';
import { commonWords, contentWords, overlap } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { isEmptyFact } from '../language/phrase.ts';
import { EMPTY_VERB, tidy } from '../lists/elementText.ts';
import { partsOf } from '../lists/lists.ts';
import { isPointer, namesThing, ownWords } from '../lists/ownWords.ts';
import { isPronounFor, subjectOf } from '../lists/pronouns.ts';
import { PLACE } from '../scope/place.ts';
import { absenceOf } from '../undertakings/absences.ts';
import { withoutExcepted } from '../undertakings/exceptions.ts';

/** `this metric`, `these amounts`: what they are stands elsewhere. */
const POINTING = /^(?:the )?(?:it|them|they|these|this|those|such)\b/i;

/** A short fact that only points, with the fact of the ask that it is most like; the only one where there is one. */
function withReferent(part: string, asked: readonly string[]): string {
	if (!POINTING.test(tidy(part)) || contentWords(part).size > 4) return part;
	const own = [...contentWords(part)];
	const share = (fact: string): number => {
		const words = contentWords(fact);
		return commonWords(own, words) / Math.max(1, own.length);
	};
	const [best] = asked.map((fact) => ({ fact, score: share(fact) })).sort((a, b) => b.score - a.score);
	return best && (best.score >= 0.3 || (asked.length === 1 && own.length < 2)) ? context(part, best.fact) : part;
}

const PREPOSITION = /\b(?:of|for|in|on|to|by|with|from|between|under|that|which|how|why|whether)\b/i;

/** How a noun goes on that says what it is of. */
const GOES_ON = /^\s+(?:(?:of|for|to|between|from)\s|(?:by|at|in|on|under) which\b|(?:that|which|whose)\s)/i;

/** `quantitative reconciliations`, `the covenants`, and no more: of what, the one fact of the ask that names them says. */
function withComplement(part: string, asked: readonly string[]): string {
	const head = tidy(part);
	if (PREPOSITION.test(head) || head.split(' ').length > 4) return part;
	const goesOn = (fact: string): boolean => {
		const at = fact.toLowerCase().indexOf(head.toLowerCase());
		const behind = fact.slice(at + head.length);
		return at >= 0 && (GOES_ON.test(behind) || (at > 0 && behind === ''));
	};
	const [fact, ...more] = asked.map(tidy).filter(goesOn);
	return fact !== undefined && more.length === 0 ? beside(part, fact) : part;
}

const REMOVES = /^(?:remov|delet|eliminat|omit|discontinu|ceas|drop|strik|struck)/i;

/** Puts the staff's words beside the company's where both list the same facts. */
export function withAsk(parts: readonly string[], requests: readonly Request[], except: readonly string[]): string[] {
	const asked = requests
		.filter((r) => !r.alternative)
		.flatMap((r) => r.facts)
		.map((fact) => withoutExcepted(fact, except))
		.filter((fact) => fact !== '');
	if (parts.length === 1) return parts.map((part) => withComplement(withReferent(part, asked), asked));
	if (asked.length < 2) return [...parts];
	if (asked.length === parts.length) {
		if (parts.every((part, i) => overlap(part, asked[i] ?? '') >= 0.3))
			return parts.map((part, i) => context(part, asked[i] ?? ''));
	}
	const likest = parts.map((part) => likestOf(part, asked));
	const inOrder = inTheSameOrder(likest, asked.length);
	return parts.map((part, i) => {
		const at = likest[i] ?? (isAbsence(part) ? null : inOrder[i]) ?? null;
		return at === null ? part : context(part, asked[at] ?? '');
	});
}

const isAbsence = (part: string): boolean => absenceOf(part, false, part) !== null;

/** Which asked fact has most of the words of a part, where it has at least half of them. */
function likestOf(part: string, asked: readonly string[]): number | null {
	const best = asked
		.map((fact, at) => ({ at, score: REMOVES.test(fact) === REMOVES.test(part) ? overlap(part, fact) : 0 }))
		.sort((a, b) => b.score - a.score)[0];
	return best && best.score >= 0.5 ? best.at : null;
}

/**
 * For what answers in words of its own: a list that answers the asked facts in their order, as those show that are alike, has its
 * other parts in that order too. Only where as many parts as facts stand between two that are alike; one that is alike shows the
 * order of lists of one length alone.
 */
function inTheSameOrder(likest: readonly (number | null)[], length: number): (number | null)[] {
	const given: (number | null)[] = likest.map(() => null);
	const known = likest.filter((at) => at !== null);
	const isShown = known.length > 1 || (known.length === 1 && length === likest.length);
	if (!isShown || known.some((at, i) => i > 0 && at <= (known[i - 1] ?? at))) return given;
	let part = 0;
	let fact = 0;
	for (let next = 0; next <= likest.length; next++) {
		const at = next === likest.length ? length : likest[next];
		if (at === null || at === undefined) continue;
		if (next - part === at - fact) for (let i = part; i < next; i++) given[i] = fact + i - part;
		[part, fact] = [next + 1, at + 1];
	}
	return given;
}

function context(part: string, asked: string): string {
	const words = tidy(asked);
	return overlap(words, part) >= 0.99 ? part : beside(part, words);
}

const beside = (part: string, words: string): string => (words.length > 220 ? part : `${part} (asked: ${words})`);

/** Where, or a verb whose object is another part. */
const ONLY_WHERE = /^(?:(?:in|within|under|to|on|by|at)\b|\w+ing$)/i;

/** The facts of a promise, with `content`, what was asked for or just said, in the place of those that name nothing themselves. */
export function withContent(parts: readonly string[], content: readonly string[]): readonly string[] {
	const whats = parts.length > 1 ? parts.filter((text) => namesThing(text) || !ONLY_WHERE.test(tidy(text))) : parts;
	const isBare = whats.map((text) => !namesThing(text) && (whats.length === 1 || isPointer(text)));
	const first = isBare.indexOf(true);
	if (first < 0 || content.length === 0) return whats;
	const own = whats.filter((_, i) => !isBare[i]).map((text) => absenceOf(text, false, text) ?? text);
	const more = content.filter((fact) => !own.some((text) => overlap(fact, text) >= 0.6));
	return whats.flatMap((text, i) => (i === first ? more : isBare[i] ? [] : [text]));
}

/** Whether the pronoun that is all a promise names stands for what the ask asks about: its facts say which part of it. */
export function isAsked(item: Item, requests: readonly Request[]): boolean {
	const noun = subjectOf(item.condition);
	if (!isPronounFor(item, noun)) return false;
	const words = [...contentWords(noun)];
	return requests.some(({ facts }) =>
		facts.some((fact) => {
			const asked = contentWords(fact);
			return words.length > 0 && words.every((word) => asked.has(word));
		}),
	);
}

/** What a promise of what was asked for names besides: `the requested table and the fair value of the swap`. */
export function besides(item: Item, listed: readonly string[], facts: readonly string[]): readonly string[] {
	const tail = BESIDES.exec(item.object.replace(PLACE, ' ').replace(/[\s.]+$/, ''))?.[1] ?? '';
	const points = listed.findIndex((text) => isPointer(text));
	const named =
		tail !== '' && listed.length < 2 ? partsOf(tail) : points >= 0 ? listed.filter((_, i) => i !== points) : [];
	return named.filter((text) => ownWords(text).length > 0 && !facts.some((fact) => overlap(fact, text) >= 0.6));
}
const BESIDES = /\b(?:disclosures?|information),?\s+(?:including|as well as|together with|along with)\s+(.+)$/i;

/** What was asked for, of whom the promise tells it. */
export function toldOf(fact: string, whom: string): string {
	return whom === '' || overlap(fact, whom) >= 0.5 ? fact : `${fact.replace(/[\s.]+$/, '')}, ${whom}`;
}

/** `responsive disclosure appears where relevant throughout the filing`: where, and not what. */
const ONLY_PLACED = new RegExp(
	String.raw`^(?:(?:the|any|all|responsive|corresponding|similar|comparable|conforming|such|related|this|these)\s+)*(?:disclosures?|information|discussions?|revisions?|changes|language) (?:(?:is|are) (?:made|given|included|provided)|appears?|to appear)?(?: ?(?:where(?:ver)? (?:\w+ )?(?:relevant|applicable|appropriate|necessary|needed|required)|throughout|elsewhere|in)(?: (?:(?:the|your|our|its|this|that|these|all|any|future) )*(?:[\w-]+ )?(?:filings?|documents?|reports?|prospectus|${FORM}|statements?))?)+$`,
	'i',
);

/** What a promise says behind its verb; a yes, all of it. */
const saidOf = ({ object, text }: Item): string => object.trim() || text;

/** The facts that a promise takes from the requests it answers; none where it removes a thing and they remove nothing. */
export function askedFacts(item: Item, related: readonly Request[]): readonly string[] {
	const except = item.except ?? [];
	const facts = related
		.flatMap((r) => factsNamed(saidOf(item), r))
		.filter((fact) => !/^\W*how you (?:plan|intend)\b/i.test(fact.replace(EMPTY_VERB, '')))
		.filter((fact) => !isEmptyFact(tidy(fact)) && !ONLY_PLACED.test(tidy(fact)))
		.map((fact) => withoutExcepted(fact, except))
		.filter((fact) => fact !== '');
	const gone = facts.filter((fact) => absenceOf(fact, false, fact) !== null);
	return REMOVES.test(item.verb) ? gone : facts;
}

/** The requests that a promise can take its content from: none that only allows another way. */
export function relatedTo(item: Item, requests: readonly Request[]): readonly Request[] {
	const asked = requests.filter((r) => !r.alternative);
	const firm = asked.filter((r) => !r.considers);
	return relevant(item, firm.length > 0 ? firm : asked);
}

/** `the Staff's comment on inflation`: which of several things that were asked. */
const POINT =
	/\b(?:comments?|requests?|questions?) (?:on|about|regarding|concerning|with respect to|relat(?:ed|ing) to) (?:(?:the|our|its) )?([^,;:.]{3,90}?)(?=[,;:.]| and (?:we|will|it)\b| (?:we|will|in)\b|$)/i;

/** Of several requests, those on the point that a promise says it answers; all of them where none is. */
function onPoint(text: string, requests: readonly Request[]): readonly Request[] {
	const point = POINT.exec(text)?.[1];
	const on = point === undefined ? [] : requests.filter((r) => overlap(point, r.text) >= 0.75);
	return on.length > 0 ? on : requests;
}

/** Of several requests, those a promise with a condition speaks of: the ones under the same condition. */
function relevant(item: Item, requests: readonly Request[]): readonly Request[] {
	const { condition } = item;
	// `Please expand the note. We ask for …`: what names nothing leaves the others.
	const explicit = requests.filter((r) => r.explicit && !r.weighed && r.facts.length > 0);
	const asked = onPoint(item.text, explicit.length > 0 ? explicit : requests);
	if (!condition || requests.length < 2) return asked;
	const speaksOf = (r: Request): boolean => overlap(condition, r.text) >= 0.5;
	const same = asked.filter(speaksOf);
	return same.length > 0 ? same : requests.filter((r) => asked.includes(r) || speaksOf(r));
}
