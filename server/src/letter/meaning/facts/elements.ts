/** A promise to its separately checkable facts, worded so that someone can look for them in a draft. */
import type { Element } from '../../../ledger/types.ts';
import type { Item, Request } from '../item.ts';
import { isEmptyFact, withoutPart, withoutPurpose } from '../language/phrase.ts';
import { withOwners } from '../language/possessives.ts';
import { contentOf } from '../lists/content.ts';
import { elementId, tidy, tidyThing, whole, worded } from '../lists/elementText.ts';
import { namesThing } from '../lists/ownWords.ts';
import { withNouns } from '../lists/pronouns.ts';
import { withThings } from '../lists/thingsNamed.ts';
import { absenceOf, shownIn } from '../undertakings/absences.ts';
import { choiceAsked, choiceOf, waysOf } from '../undertakings/alternatives.ts';
import { alsoFor, onlyReworks, takesFromAsk } from '../undertakings/backReference.ts';
import { alternativesOf, eitherWay, sameFact } from '../undertakings/eitherWay.ts';
import { onlyPoints } from '../undertakings/ended.ts';
import { swapIn } from '../undertakings/swaps.ts';
import { withAntecedents } from './antecedents.ts';
import { askedFacts, besides, isAsked, relatedTo, toldOf, withAsk, withContent } from './askedFacts.ts';
import { accountOf, groundOf } from './conditionFacts.ts';
import { aimOf, announcesLast, onlyAnnounces, promisedParts } from './promisedParts.ts';

export interface Facts {
	readonly elements: Element[];
	readonly oneOf: boolean;
}

/** `that exclusion`, `references of this kind`: what is left out is pointed at. */
const POINTED = /\b(?:this|that|these|those|such) \w+(?=\W*$)|\b(?:this|that|such|the) (?:kind|sort|type)\b(?! of\b)/i;
/** `no metric`, `no references of the kind`: what was only pointed at, and is named nowhere. */
const IS_VAGUE = /^no \w+(?: of the (?:kind|sort|type)\b.*)?$/i;

/** The other half of a promise to leave something out: `… and will instead present`. */
const INSTEAD = /^(?:(?:we|it|the company) )?(?:will|but|instead|rather)\b|\binstead\b/i;

/**
 * The elements of a promise; `requests` are those of the comment it answers, `agreed` the facts of wording it proposes,
 * `around` what was asked and what was said before it, where its pointers may point.
 */
export function elementsOf(
	given: Item,
	requests: readonly Request[],
	agreed: readonly string[],
	around: readonly string[],
): Facts {
	if (given.repeats) return elementsOf(given.repeats, requests, agreed, around);
	const item = withNouns(given);
	const taken = new Set<string>();
	const elementFor = (text: string): Element => ({ id: elementId(text, taken), text, source: 'letter' });
	if (item.gone) return { elements: [{ ...elementFor(tidyThing(item.gone)), absent: true }], oneOf: false };
	let isListed = false;
	const inWording = (text: string): Element => elementFor(worded(text));
	const standing = (text: string): Element => {
		const own = withoutPart(tidy(withoutPurpose(text)));
		// A fact that names nothing is no help: the promise itself is.
		return elementFor(own === '' || isEmptyFact(own, isListed) ? whole(item) : own);
	};
	const make = (words: string, branch?: string): Element => {
		const text = item.verb === '' ? words : withAntecedents(words, [item.text, item.condition ?? '', ...around]);
		const left = absenceOf(text, item.negated && !INSTEAD.test(text), item.text);
		const points = left !== null && (left === item.text || onlyPoints(item.object) || POINTED.test(text));
		const meant = points ? shownIn(around[0] ?? '') : null;
		const gone = (left && tidyThing(meant ?? (points && IS_VAGUE.test(left) ? item.text : left))) || undefined;
		const own = gone === undefined ? standing(text) : elementFor(gone);
		return { ...own, ...(left ? { absent: true } : {}), ...(branch ? { branch } : {}) };
	};
	if (item.verb === '')
		return { elements: (item.listed.length > 0 ? item.listed : [item.text]).map((text) => make(text)), oneOf: false };
	const alternatives = alternativesOf(requests);
	const either = eitherWay(contentOf(item));
	if (either) {
		const known = alternatives.filter((text) => !either.some((own) => sameFact(own, text)));
		return { elements: [...either, ...known].map((text) => make(text)), oneOf: true };
	}
	const listed = promisedParts(item);
	isListed = listed.length > 1;
	const says = listed.some((text) => !isEmptyFact(tidy(text)) && namesThing(text));
	const points =
		takesFromAsk(item.object) || isAsked(given, requests) || (agreed.length === 0 && onlyReworks(item, requests));
	const takes = item.listed.length === 0 && (points || (!says && agreed.length === 0));
	const told = says || item.negated ? undefined : WHICH_WE.exec(item.text.replace(/\s+/g, ' '))?.[1];
	if (told !== undefined && namesThing(told) && !OF_LETTER.test(told)) return { elements: [make(told)], oneOf: false };
	const related = relatedTo(item, requests);
	const asked = askedFacts(item, related);
	if (takes && !item.negated) {
		const meant = asked.length === 0 && agreed.length === 0 ? related.flatMap((r) => r.named ?? []) : asked;
		const facts = meant.map((fact) => toldOf(fact, alsoFor(item.object)));
		if (
			item.said &&
			item.said.length > 0 &&
			(facts.length === 0 || (item.said.length > 1 && item.said.length !== facts.length))
		)
			return { elements: item.said.map((text) => make(text)), oneOf: false };
		const shown = item.condition && facts.length === 0 ? accountOf(item) : [];
		if (shown.length > 0) return { elements: shown.map((text) => make(text)), oneOf: false };
		const ground = item.condition ? groundOf(item, item.condition, facts, related) : null;
		if (ground) return { elements: [make(ground)], oneOf: false };
		const [only, ...others] = related;
		const choice = only && others.length === 0 ? choiceAsked(only) : null;
		if (choice) return { elements: named(choice, '', false).map((text) => make(text)), oneOf: true };
		if (facts.length > 0) {
			const branched = alternatives.length > 0;
			const around = related.map(({ text }) => text).join(' ');
			const all = [...facts, ...(branched ? [] : besides(item, listed, facts))];
			const own = named(all, around, false).map((text) => make(text, branched ? 'disclosures' : undefined));
			return { elements: [...own, ...alternatives.map((text, i) => make(text, `statement-${i + 1}`))], oneOf: false };
		}
	}
	const byWay = waysOf(item);
	if (byWay) {
		const owned = (facts: readonly string[]): readonly string[] => named(facts, item.text, isCompany(item));
		const ways = byWay.ways.flatMap((way, i) => owned(way).map((text) => make(text, `way-${i + 1}`)));
		return { elements: [...ways, ...owned(byWay.always).map((text) => make(text))], oneOf: false };
	}
	const choice = choiceOf(item);
	if (choice) return { elements: named(choice, item.text, isCompany(item)).map((text) => make(text)), oneOf: true };
	const only = listed.length === 1 && !item.negated ? (listed[0] ?? '') : null;
	const announced = only !== null && (!says || onlyAnnounces(item, only));
	if (announced && agreed.length > 0) return { elements: agreed.map(inWording), oneOf: false };
	// `and include a footnote as follows`: the wording, beside what else is promised.
	const wording = !item.negated && announcesLast(item) ? agreed : [];
	const aim = only === null ? [] : aimOf(item, only);
	if (aim.length > 0) return { elements: aim.map((text) => make(text)), oneOf: false };
	const kept = isListed && says ? listed.filter((text) => !isEmptyFact(tidy(text), true)) : listed;
	const parts = withAsk(named(kept, item.text, isCompany(item)), requests, item.except ?? []);
	const full = item.negated ? parts : withContent(parts, asked.length > 0 ? asked : (item.said ?? []));
	return { elements: [...full.flatMap((text) => swapped(text, make)), ...wording.map(inWording)], oneOf: false };
}

/** `The rest is freight, which we will show in a note`: what it is stands before. */
const WHICH_WE = /^(\S+ \S+ .{10,280}?),? which (?:we|it|the company) (?:will|shall|intends?|plans?)\b/i;
/** The letter's own business before it: `We thank the Staff for its comment, which we will address`. */
const OF_LETTER =
	/^\W*(?:we|the company|please|attached|set forth|enclosed|below)\b|\b(?:comments?|drafts?|annex|exhibits?|appendix|following)\b/i;

/** The new name to be there and the old one to be gone, where a part of a promise puts one in the place of the other. */
function swapped(text: string, make: (text: string) => Element): Element[] {
	const swap = swapIn(text);
	if (!swap) return [make(text)];
	return [make(swap.comes), ...(swap.gone === null ? [] : [make(`no longer present ${swap.gone}`)])];
}

/** The facts with their pronouns in the words of what they stand for; `companyIsIt` where that may be the company. */
function named(facts: readonly string[], around: string, companyIsIt: boolean): string[] {
	return withThings(withOwners(facts, around, companyIsIt), companyIsIt);
}

/** Whether `its` may be the company's own in a promise: it speaks of itself as one. */
const isCompany = ({ text }: Item): boolean => !/\b[Ww]e\b/.test(text);
