/** A promise to its separately checkable facts, worded so that someone can look for them in a draft. */
import type { Element } from '../../ledger/types.ts';
import { absenceOf } from './absences.ts';
import { choiceAsked, choiceOf, waysOf } from './alternatives.ts';
import { withAntecedents } from './antecedents.ts';
import type { Request } from './asks.ts';
import { alsoFor, takesFromAsk } from './backReference.ts';
import { clausesOf, spoken } from './clauses.ts';
import { announcesWording, contentOf } from './content.ts';
import { commonWords, contentWords, overlap } from './contentWords.ts';
import { withoutExcepted } from './exceptions.ts';
import type { Item } from './item.ts';
import { scoped } from './listScope.ts';
import { partsOf } from './lists.ts';
import { looksLikeVerb } from './listText.ts';
import { factsNamed } from './members.ts';
import { isPointer, namesThing, ownWords } from './ownWords.ts';
import { bareFact, isEmptyFact, withoutPurpose } from './phrase.ts';
import { PLACE } from './place.ts';
import { withOwners } from './possessives.ts';
import { isPronounFor, subjectOf, withNouns } from './pronouns.ts';
import { swapIn } from './swaps.ts';
import { factText } from './wording.ts';
import { kebab, tellingWords } from './words.ts';

const EMPTY_VERB =
	/^(?:also\s+|then\s+|instead\s+)*(?!(?:name|address|state|report|note|outline|cover|show)s?\s+(?:of|and|or|for|in|on|at)\b)(?:explain(?=s?\s+(?:why|how|what|which)\b)|include|provide|disclose|present|give|state|address|cover|(?:set|lay|spell|break|call) out|set forth|describe|identify|add|show|report|indicate|say|note|name|outline|discuss|confirm|note|made|including|adding|disclosing|describing|stating|giving|providing|identifying|(?:inform|tell|alert|remind)(?= (?:investors|readers|users|shareholders|stockholders|unitholders) (?:that|of|about|how|why|whether)\b)\w*\s\w+)(?:s|es|d|ed)?\s+(?:that\s+|for\s+|(?:of|about)\s+|(?:and|or)\s+(?=[a-z]+\s+(?:the|an?|our|its|any|each|all|how|why|whether|what|such|these)\b))?/i;

/** To revise a thing of the document is to have the thing there. */
const REWORK =
	/^(?:also\s+|further\s+|instead\s+)?(?:revis|expand|enhanc|updat|modif|supplement|clarif|improv)(?:e[sd]?|y|ies|ied|ed|s)?\s+(?=(?:the|our|its|your|that|this|these)\b)/i;

/** An id of up to four telling words. */
function elementId(text: string, taken: Set<string>): string {
	const telling = tellingWords(text.replace(/\(asked:.*$/, ''), 4);
	const base = kebab((telling.length > 0 ? telling : [text]).join(' '), 5);
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.add(id);
	return id;
}

/** What a passive says is done to its subject, which opened the sentence: `moved The diagram to Item 3`. */
const DONE_TO = /^((?:be )?[a-z]+(?:ed|t|n)) (The|Our|Its|This|These|Any|All|An?)\b/;

function tidy(text: string): string {
	const bare = factText(
		bareFact(
			bareFact(text.replace(DONE_TO, (_, verb: string, what: string) => `${verb} ${what.toLowerCase()}`))
				.replace(EMPTY_VERB, '')
				.replace(REWORK, ''),
		),
	)
		.replace(/^(?:the|an?|our|its)\s+/i, '')
		.replace(/[\s,;:.–—-]+$/, '')
		.replace(/,?\s+(?:as well as|together with|along with)$/i, '')
		.trim();
	const words = bare.length >= 4 || /^(?!why|how|who)[a-z]{3}$/i.test(bare) ? bare : text.trim();
	return words.length > 400 ? `${words.slice(0, 397)}...` : words;
}

/** The same for what will be left out: the words stay as they are but for what belongs to the letter. */
function tidyThing(text: string): string {
	return tidy(factText(text)).replace(/^no\b/i, 'no');
}

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

const REMOVES = /^(?:remov|delet|eliminat|omit|discontinu|ceas|drop|strik|struck)/i;

/** Puts the staff's words beside the company's where both list the same facts. */
function withAsk(parts: readonly string[], requests: readonly Request[], except: readonly string[]): string[] {
	const asked = requests
		.filter((r) => !r.alternative)
		.flatMap((r) => r.facts)
		.map((fact) => withoutExcepted(fact, except))
		.filter((fact) => fact !== '');
	if (parts.length === 1) return parts.map((part) => withReferent(part, asked));
	if (asked.length < 2) return [...parts];
	if (asked.length === parts.length) {
		if (parts.every((part, i) => overlap(part, asked[i] ?? '') >= 0.3))
			return parts.map((part, i) => context(part, asked[i] ?? ''));
	}
	return parts.map((part) => {
		const alike = asked.filter((fact) => REMOVES.test(fact) === REMOVES.test(part));
		const best = alike.map((fact) => ({ fact, score: overlap(part, fact) })).sort((a, b) => b.score - a.score)[0];
		return best && best.score >= 0.5 ? context(part, best.fact) : part;
	});
}

function context(part: string, asked: string): string {
	const words = tidy(asked);
	return overlap(words, part) >= 0.99 || words.length > 220 ? part : `${part} (asked: ${words})`;
}

/** Names of documents are where, not what. */
const ONLY_DOCUMENT =
	/^(?:(?:the|its|our|other|any|all|in)\s+)*(?:forms? )?(?:10-[KQ]s?|20-F|8-K|filings?|reports?|releases?|proxy statements?)\b[^,;]{0,40}$/i;
/** The verb that a list repeats before each of its things. */
const LIST_VERB = /^(?:remov|delet|eliminat|omit|exclud|discontinu|quantif|reconcil)\w*\s+/i;
/** An object that only points to wording below: `the following disclosure`, `a footnote similar to the below`. */
const EMPTY_OBJECT =
	/^(?:\w+\s+)?(?:(?:an?|the|its|our|any|\w+['’]s|such|additional|revised|expanded|enhanced|future|proposed|similar|related|existing|relevant|above|new|underlined|bold(?:ed)?|italicized|highlighted|marked|tracked)\s+)*(?:following|below|disclosures?|clarifications?|language|footnotes?|paragraphs?|tables?|text|sentences?|wording|changes|modifications|revisions?|statements?|information|discussions?|provisions?|representations?|legends?)\b[^.]{0,90}\b(?:following|below|follows|example|consistent|similar|illustrat\w+|proposed)\b|^(?:\w+\s+)?(?:the\s+)?(?:additional\s+)?(?:following|below)\b[^:]{0,200}$/i;

const NAMES_ANNEX = /\b(?:annex|exhibit|appendix|attachment|schedule|enclosure)\s+(?:[A-Z]|\d)/i;
const ONLY_WORDING =
	/^(?:\w+\s+)?(?:(?:the|our|its|an?|any|such|additional|revised|expanded|enhanced|proposed|related|requested)\s+)*(?:disclosures?|language|text|wording|notes?|footnotes?|paragraphs?|sections?)(?:\s+(?:enhancements?|revisions?|changes|updates))?(?:\s+(?:to|of|in)\s+(?:our|its|the)\s.*\b(?:10-[KQ]|20-F|filings?|reports?|footnotes?|notes?)\b.*)?$/i;

/** `ensure that our disclosures will satisfy the rules`: nothing to look for beside what else is promised. */
const ONLY_COMPLIES =
	/^(?:ensure )?(?:that )?(?:the|our|its|such) (?:\w+ )?disclosures? (?:will |do |does )?(?:assist|help|compl|satisf|meet|conform)\w*\b/i;

/** Whether a part only announces wording, wherever that will stand. */
const announces = (part: string): boolean => EMPTY_OBJECT.test(part) || EMPTY_OBJECT.test(tidy(part));

/** The facts a promise lists itself. */
export function promisedParts(item: Item): readonly string[] {
	const clauses = clausesOf(contentOf(item), item.negated);
	const told = clauses.flatMap((clause) =>
		partsOf(clause.text).map((text) => spoken({ ...clause, text }, item.negated)),
	);
	const own = item.listed.length > 0 ? listedUnder(told, item) : told;
	const more = (item.more ?? [])
		.filter((text) => !EMPTY_OBJECT.test(text))
		.flatMap((text) => partsOf(contentOf({ ...item, verb: '', object: text, condition: null })));
	const facts = [...besideThem(item), ...own, ...more].filter(
		(part, i) => i === 0 || !ONLY_DOCUMENT.test(part.replace(LIST_VERB, '')),
	);
	return facts.length > 1
		? facts.filter((part) => !announces(part) && !ONLY_COMPLIES.test(part) && contentWords(tidy(part)).size > 0)
		: facts;
}

/** `In addition to disclosing A, we will also describe B`: A too, unless it is told already. */
const BESIDE =
	/(?:^|[.;] )in addition to ((?:continuing to \w+ |(?:disclos|describ|discuss|explain|quantif|identif|present)\w*ing )[^;]{6,300}?),\s+(?:we|it|the [\w’'-]+|[A-Z][\w&.]*) (?:\w+ly )?(?:also )?(?:will|shall|intends?|plans?|undertakes?|proposes?|agrees?)\b/i;

/** What was told before, elsewhere or only to the staff. */
const TOLD_ALREADY =
	/\b(?:staff|supplementally|responses?|letters?|covers?|above|pages? [\dFS-]+|web ?sites?|we made|previous(?:ly)?|prior|already|(?:our|the|its) (?:most recent |current |last |\d{4} )?(?:annual report|quarterly report|form|10-[KQ]|20-F))\b/i;

function besideThem({ text, negated }: Item): readonly string[] {
	const told = negated ? undefined : BESIDE.exec(text.replace(/\s+/g, ' '))?.[1]?.replace(/^continuing to /i, '');
	return told === undefined || TOLD_ALREADY.test(told) ? [] : partsOf(told.replace(PLACE, ' '));
}

/** The members of a list that follows a promise, after what the promise names before it. */
function listedUnder(told: readonly string[], item: Item): readonly string[] {
	const { listed } = item;
	// The bullets are wording: what announces them is no part of it.
	if (item.proposed !== null) return listed;
	const content = contentOf(item);
	const [before, lead = ''] = [told.slice(0, -1), told.at(-1)];
	return before.length > 0 && looksLikeVerb(lead) ? [...before, ...scoped(lead, listed)] : scoped(content, listed);
}

const WHETHER = /^whether (?:any|an?|the)?\s*(.+?)\s+(?:is|are|was|were|has|have|do|does)\s+(.+)$/i;

/** `whether any unit is at risk`: naming the ones, or saying there are none; either keeps the promise. */
function eitherWay(text: string): string[] | null {
	const match = WHETHER.exec(text.replace(/^.*?\bof (?=whether\b)/i, ''));
	if (!match || !/\bwhether any\b/i.test(text)) return null;
	const [, who = '', what = ''] = match;
	return [`${who} that are ${what}, identified`, `a statement that no ${who} are ${what}`];
}

/** Two texts that say the same, give or take a word or two. */
function sameFact(a: string, b: string): boolean {
	const [x, y] = [contentWords(a), contentWords(b)];
	const common = commonWords(x, y);
	return Math.max(x.size, y.size) - common <= 2;
}

function alternativesOf(requests: readonly Request[]): string[] {
	return requests
		.filter((r) => r.alternative)
		.flatMap((r) => {
			const said = /\b(?:disclose|state|indicate|say|confirm)\s+(that\b.+)$/i.exec(r.text.replace(/[.\s]+$/, ''))?.[1];
			return said
				? said.split(/\s+or\s+(?=that\b)/i).map((part) => part.replace(/^that\s+/i, 'a statement that '))
				: [];
		});
}

export interface Facts {
	readonly elements: Element[];
	readonly oneOf: boolean;
}

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
	let isListed = false;
	const standing = (text: string): Element => {
		const own = tidy(text);
		// A fact that names nothing is no help: the promise itself is.
		const words = own === '' || isEmptyFact(own, isListed) ? whole(item) : own;
		return { id: elementId(words, taken), text: words, source: 'letter' };
	};
	const make = (words: string, branch?: string): Element => {
		const text = item.verb === '' ? words : withAntecedents(words, [item.text, item.condition ?? '', ...around]);
		const left = absenceOf(text, item.negated && !INSTEAD.test(text), item.text);
		const gone = (left && tidyThing(left)) || undefined;
		const own =
			gone === undefined
				? standing(withoutPurpose(text))
				: { id: elementId(gone, taken), text: gone, source: 'letter' as const };
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
	const points = takesFromAsk(item.object) || isAsked(given, requests);
	const takes = item.listed.length === 0 && (points || (!says && agreed.length === 0));
	const told = says || item.negated ? undefined : WHICH_WE.exec(item.text.replace(/\s+/g, ' '))?.[1];
	if (told !== undefined && namesThing(told) && !OF_LETTER.test(told)) return { elements: [make(told)], oneOf: false };
	const related = relatedTo(item, requests);
	const asked = askedFacts(item, related);
	if (takes && !item.negated) {
		const facts = asked.map((fact) => toldOf(fact, alsoFor(item.object)));
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
		if (choice) return { elements: withOwners(choice, '', false).map((text) => make(text)), oneOf: true };
		if (facts.length > 0) {
			const branched = alternatives.length > 0;
			const around = related.map(({ text }) => text).join(' ');
			const all = [...facts, ...(branched ? [] : besides(item, listed, facts))];
			const own = withOwners(all, around, false).map((text) => make(text, branched ? 'disclosures' : undefined));
			return { elements: [...own, ...alternatives.map((text, i) => make(text, `statement-${i + 1}`))], oneOf: false };
		}
	}
	const byWay = waysOf(item);
	if (byWay) {
		const owned = (facts: readonly string[]): readonly string[] => withOwners(facts, item.text, isCompany(item));
		const ways = byWay.ways.flatMap((way, i) => owned(way).map((text) => make(text, `way-${i + 1}`)));
		return { elements: [...ways, ...owned(byWay.always).map((text) => make(text))], oneOf: false };
	}
	const choice = choiceOf(item);
	if (choice)
		return { elements: withOwners(choice, item.text, isCompany(item)).map((text) => make(text)), oneOf: true };
	const [only = ''] = listed;
	const announced =
		listed.length === 1 &&
		!item.negated &&
		(!says ||
			announcesWording(item) ||
			EMPTY_OBJECT.test(only) ||
			isAnnexed(item, only) ||
			isReworked(item, only) ||
			ONLY_PLACE.test(only));
	if (announced && agreed.length > 0) return { elements: agreed.map(standing), oneOf: false };
	// `and include a footnote as follows`: the wording, beside what else is promised.
	const wording = !item.negated && announcesLast(item) ? agreed : [];
	const aim = listed.length === 1 && !item.negated && ONLY_SECTION.test(only) ? AIM.exec(item.text)?.[1] : undefined;
	if (aim) return { elements: partsOf(aim).map((text) => make(text)), oneOf: false };
	const named = isListed && says ? listed.filter((text) => !isEmptyFact(tidy(text), true)) : listed;
	const parts = withAsk(withOwners(named, item.text, isCompany(item)), requests, item.except ?? []);
	const full = item.negated ? parts : withContent(parts, asked.length > 0 ? asked : (item.said ?? []));
	return { elements: [...full.flatMap((text) => swapped(text, make)), ...wording.map(standing)], oneOf: false };
}

/** `language we will provide in our discussion of orders`: where the wording stands. */
const ONLY_PLACE =
	/^(?:(?:provide|include|add|present|use)\s+)?(?:in|within|under)\s+(?:the|our|its|Items?|Notes?)\b(?!.*\s(?:an?|any|additional|more|how|why|whether|that)\s)[^,;:]*$/i;

/** `the section on orders of our note`: a text by its place, whatever is changed in it. */
const ONLY_SECTION =
	/^(?:\w+\s+)?(?:(?:the|our|its)\s+)?(?:[\w’-]+\s+){0,4}?(?:disclosures?|sections?|notes?|footnotes?|paragraphs?|discussions?)(?:\s+(?:of|in|to|on)\s+(?:the|our|its)\b[^,;]*)?(?:,?\s+consistent with\b.*)?$/i;
/** `In order to more clearly explain the rents, we will enhance the section`: the rents. */
const AIM =
	/^(?:therefore, |accordingly, )?(?:in order )?to (?:(?:more|better|further) )*(?:(?:clearly|fully) )?(?:explain|clarify|describe|address|disclose|discuss) ([^,]{8,160}),\s+(?:we|it|the company|[A-Z])/i;

/** Whether the last of several things that are promised is wording to come. */
function announcesLast(item: Item): boolean {
	const told = clausesOf(contentOf(item), item.negated).flatMap(({ text }) => partsOf(text));
	return told.length > 1 && item.listed.length === 0 && announces(told.at(-1) ?? '');
}

/** `The rest is freight, which we will show in a note`: what it is stands before. */
const WHICH_WE = /^(\S+ \S+ .{10,280}?),? which (?:we|it|the company) (?:will|shall|intends?|plans?)\b/i;
/** The letter's own business before it: `We thank the Staff for its comment, which we will address`. */
const OF_LETTER =
	/^\W*(?:we|the company|the registrant|please|attached|set forth|enclosed|below)\b|\b(?:comments?|drafts?|annex|exhibits?|appendix|following)\b/i;
/** Where, or a verb whose object is another part. */
const ONLY_WHERE = /^(?:(?:in|within|under|to|on|by|at)\b|\w+ing$)/i;

/** The facts of a promise, with `content`, what was asked for or just said, in the place of those that name nothing themselves. */
function withContent(parts: readonly string[], content: readonly string[]): readonly string[] {
	const whats = parts.length > 1 ? parts.filter((text) => namesThing(text) || !ONLY_WHERE.test(tidy(text))) : parts;
	const isBare = whats.map((text) => !namesThing(text) && (whats.length === 1 || isPointer(text)));
	const first = isBare.indexOf(true);
	if (first < 0 || content.length === 0) return whats;
	const own = whats.filter((_, i) => !isBare[i]).map((text) => absenceOf(text, false, text) ?? text);
	const more = content.filter((fact) => !own.some((text) => overlap(fact, text) >= 0.6));
	return whats.flatMap((text, i) => (i === first ? more : isBare[i] ? [] : [text]));
}

/** Whether the pronoun that is all a promise names stands for what the ask asks about: its facts say which part of it. */
function isAsked(item: Item, requests: readonly Request[]): boolean {
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

/** The new name to be there and the old one to be gone, where a part of a promise puts one in the place of the other. */
function swapped(text: string, make: (text: string) => Element): Element[] {
	const swap = swapIn(text);
	return swap ? [make(swap.comes), make(`no longer present ${swap.gone}`)] : [make(text)];
}

/** What a promise of what was asked for names besides: `the requested table and the fair value of the swap`. */
function besides(item: Item, listed: readonly string[], facts: readonly string[]): readonly string[] {
	const tail = BESIDES.exec(item.object.replace(PLACE, ' ').replace(/[\s.]+$/, ''))?.[1] ?? '';
	const points = listed.findIndex((text) => isPointer(text));
	const named =
		tail !== '' && listed.length < 2 ? partsOf(tail) : points >= 0 ? listed.filter((_, i) => i !== points) : [];
	return named.filter((text) => ownWords(text).length > 0 && !facts.some((fact) => overlap(fact, text) >= 0.6));
}
const BESIDES = /\b(?:disclosures?|information),?\s+(?:including|as well as|together with|along with)\s+(.+)$/i;

/** What was asked for, of whom the promise tells it. */
function toldOf(fact: string, whom: string): string {
	return whom === '' || overlap(fact, whom) >= 0.5 ? fact : `${fact.replace(/[\s.]+$/, '')}, ${whom}`;
}

/** The promise's own sentence, for what cannot be said in fewer words. */
function whole(item: Item): string {
	const words = item.text
		.replace(/\s+/g, ' ')
		.replace(/[\s.:;]+$/, '')
		.trim();
	return words.length > 400 ? `${words.slice(0, 397)}...` : words;
}

/** The facts that a promise takes from the requests it answers; none where it removes a thing and they remove nothing. */
function askedFacts(item: Item, related: readonly Request[]): readonly string[] {
	const except = item.except ?? [];
	const facts = related
		.flatMap((r) => factsNamed(item.object, r))
		.filter((fact) => !/^\W*how you (?:plan|intend)\b/i.test(fact.replace(EMPTY_VERB, '')))
		.filter((fact) => !isEmptyFact(tidy(fact)))
		.map((fact) => withoutExcepted(fact, except))
		.filter((fact) => fact !== '');
	const gone = facts.filter((fact) => absenceOf(fact, false, fact) !== null);
	return REMOVES.test(item.verb) ? gone : facts;
}

/** Whether `its` may be the company's own in a promise: it speaks of itself as one. */
const isCompany = ({ text }: Item): boolean => !/\b[Ww]e\b/.test(text);

/** A promise that says no more than that the wording of an annex will be used. */
function isAnnexed(item: Item, content: string): boolean {
	return (
		item.annexed === true &&
		(NAMES_ANNEX.test(item.object) ||
			(NAMES_ANNEX.test(item.text) && contentWords(content).size === 0) ||
			ONLY_WORDING.test(content))
	);
}

/** `revise the disclosure of our policies`, with the new words behind it: they are what will be there. */
const REWORKED =
	/^(?:\w+\s+)?(?:(?:the|our|its)\s+)?(?:[\w’-]+\s+){0,2}?(?:disclosures?|notes?|footnotes?|paragraphs?|sections?|language|text|sentences?|risk factors?|polic(?:y|ies))\b(?!.*\b(?:to(?! (?:the|our|its)\b)|that|which|by)\b)/i;

function isReworked(item: Item, content: string): boolean {
	return /^(?:revis|modif|amend|updat|replac|chang)/.test(item.verb) && REWORKED.test(content);
}

/** `if we include these adjustments, we will include an explanation and a quantification`: of the adjustments. */
function accountOf({ condition, object }: Item): readonly string[] {
	const thing =
		/^(?:if|when(?:ever)?|where|should|to the extent(?: that)?)\s+(?:we|it|the company)\s+(?:continues? to\s+)?(?:includes?|presents?|uses?|reports?|discloses?|shows?)\s+([^,;]{4,80}?)(?:\s+in\s+(?:our|its|the|any|future)\b.*)?$/i.exec(
			condition ?? '',
		)?.[1];
	const accounts = object.match(
		/\b(?:explanation|quantification|description|definition|reconciliation|calculation)\b/gi,
	);
	return thing && accounts ? accounts.map((account) => `${account.toLowerCase()} of ${thing}`) : [];
}

/** The same where the ask names nothing, or nothing that it wants in a document and that the promise points at. */
function groundOf(
	{ text }: Item,
	condition: string,
	facts: readonly string[],
	related: readonly Request[],
): string | null {
	if (facts.length === 0) return grounds(condition, false);
	const isAskedFor = related.some(({ explicit }) => explicit) || /\b(?:accordingly|comments?|requested)\b/i.test(text);
	return isAskedFor ? null : grounds(condition, true);
}

/**
 * What a bare promise is about, from its condition: `if there are any known trends which …`. `isSure` for only what the
 * condition says becomes material.
 */
function grounds(condition: string, isSure: boolean): string | null {
	const match =
		/^(?:if|when|should|to the extent(?: that)?|in the event(?: that)?)\s+(?:(?:in the future,? )?(?:we|it|the company|management)\s+(?:were to\s+)?(?:determines?|concludes?|anticipates?|identif(?:y|ies)|become(?:s)? aware of|notes?|believes?)\s+(?:that\s+)?)?(?:there (?:are|is)\s+)?(?:any\s+)?(.{8,})$/i.exec(
			condition,
		);
	const what = match?.[1];
	if (!what || contentWords(what).size < 2 || /^(?:it|they|this|these|that|and|or|(?:the )?staff)\b/i.test(what))
		return null;
	const met =
		/^(?:an? )?(.{8,}?) (?:(?:is|are|was|were|has been|have been) (?:identified|noted|found|discovered|presented|used|determined|recorded|recognized)|occurs?|arises?|exists?|happens?|takes? place)$/i.exec(
			what,
		)?.[1];
	if (met && !isSure) return met;
	// `the costs of insurance become material`: the costs are what is disclosed.
	const material =
		/^(.{8,}?)(?: (?:that|which))?(?: (?:may|might|could|would|will))? (?:become|becomes|are|is|were|was|be) (?:or are reasonably likely to become )?(?:\w+ly )?(?:material|significant|applicable)$|^(.{8,}?) (?:constitutes?|represents?|poses?) (?:an? )?material\b.*$/i
			.exec(what)
			?.slice(1)
			.find(Boolean);
	return material ?? (isSure ? null : what);
}

/** The requests that a promise can take its content from: none that only allows another way. */
function relatedTo(item: Item, requests: readonly Request[]): readonly Request[] {
	const asked = requests.filter((r) => !r.alternative);
	const firm = asked.filter((r) => !r.considers);
	return relevant(item, firm.length > 0 ? firm : asked);
}

/** Of several requests, those a promise with a condition speaks of: the ones under the same condition. */
function relevant(item: Item, requests: readonly Request[]): readonly Request[] {
	const { condition } = item;
	const explicit = requests.filter((r) => r.explicit && !r.weighed);
	const asked = explicit.length > 0 ? explicit : requests;
	if (!condition || asked.length < 2) return asked;
	const same = asked.filter((r) => overlap(condition, r.text) >= 0.5);
	return same.length > 0 ? same : asked;
}
