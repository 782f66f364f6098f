/** A promise to its separately checkable facts, worded so that someone can look for them in a draft. */
import type { Element } from '../../ledger/types.ts';
import { absenceOf } from './absences.ts';
import type { Request } from './asks.ts';
import { conditionsOf } from './conditions.ts';
import type { Item } from './items.ts';
import { partsOf } from './lists.ts';
import { contentWords, overlap } from './mergeItems.ts';
import { factText } from './wording.ts';
import { kebab, STOP_WORDS } from './words.ts';

const CARRIER =
	'(?:disclosures?|information|requirements?|requests?|comments?|topics?|items?|matters?|guidance|statements?|revisions?|discussions?|detail|changes|explanations?|quantification)';
const POINTS_BACK = new RegExp(
	`^\\W*(?:(?:to|will|the|an?|all|any|such|these|those|this|that|its|our|similar|same|additional|applicable|appropriate|relevant|necessary|required|requested|above|foregoing|aforementioned|referenced|related|corresponding|further|more|future|proxy|statement|annual|quarterly|periodic|enhanced|expanded|and|in)\\W+)*${CARRIER}\\b`,
	'i',
);
/** Words that take their content from the comment. */
const BACKWARD =
	/\b(?:such(?! as)|the above|above|requested|as requested|these|the foregoing|referenced in|noted in|comply with (?:this|the) comment|each of these matters|in response to|such comments|this comment|comments? (?:no\.? ?)?\d|(?:items?|topics?|matters?|factors?|information|disclosures?) (?:that )?(?:you |the staff )?(?:reference|note|discuss|list|identif|rais|describ|request|set forth)\w*|(?:discussed|noted|listed|described|referenced|identified|raised) in your)\b|\b(?:necessary|applicable|appropriate|required|relevant)\s+(?:and \w+ )?(?:disclosures?|information|revisions?|changes|detail)\b/i;
/** What follows the noun and says itself what is disclosed: `disclosure of the aggregate book value`. */
const OWN_TAIL =
	/^\s*,?\s*(?:of|with respect to|with regard to|regarding|about|concerning|on|relat(?:ed|ing) to|in relation to|for|to (?:(?:more|further|better|clearly|also|\w+ly) )*(?:clarif|explain|describe|address|include|disclose|provide|state|quantif|indicate|reflect|discuss|identif|note|present|show)\w*|that|describing|explaining|clarifying|covering)\s+(.+)$/i;
/** A demonstrative alone: `this policy election`, `these amounts`. */
const DEMONSTRATIVE =
	/^\W*(?:include |disclose |report |provide )?(?:this|these|such|that|those) (?:[\w-]+ ?){1,3}(?:$|[,;.])/i;

/** Whether the promise gives no fact of its own but takes them from the ask. */
export function pointsBack(whole: string): boolean {
	let object = whole;
	for (const { start, end } of [...conditionsOf(whole)].reverse())
		object = `${object.slice(0, start)} ${object.slice(end)}`;
	object = object.replace(PLACE, ' ').replace(/\s+/g, ' ');
	// `our disclosure`, or only the place: what was asked for.
	if (contentWords(object).size === 0) return true;
	if (DEMONSTRATIVE.test(object)) return true;
	const head = POINTS_BACK.exec(object);
	if (!head || object.split(/\s+/).filter(Boolean).length > 45 || /:\s*\S/.test(object)) return false;
	const tail = OWN_TAIL.exec(object.slice(head[0].length))?.[1] ?? '';
	if (contentWords(tail).size >= 2 && !BACKWARD.test(tail) && !/^(?:this|these|such|that|those)\b/i.test(tail))
		return false;
	if (/^(?:this|these|such)\b/i.test(tail)) return true;
	return BACKWARD.test(object);
}

const PLACE =
	/,?\s*\b(?:(?:in|within|beginning with|commencing with|starting with|as part of|for)\s+(?:(?:all|any|our|its|the|each|\w+['’]s)\s+)*(?:future|next|upcoming|forthcoming|subsequent|annual|quarterly|periodic|earnings|press|proxy|fiscal|Form|10-[KQ]|20-F|\d{4})\b[^,;:.]*?(?:filings?|fillings|reports?|releases?|statements?|disclosures?|10-[KQ]s?|20-F|8-K|materials)(?: (?:on|with|furnished on|to be filed) [^,;:.]*?(?:10-[KQ]s?|20-F|8-K|SEC|Commission))?(?:\s+for the [^,;:.]*?\d{1,2}, \d{4}|\s+for the (?:fiscal )?(?:year|quarter|period)[^,;:.]*)?(?:,? (?:and|or) (?:in )?(?:future|quarterly|annual)[^,;:.]*?(?:filings?|reports?|releases?))?),?/gi;
const LEAD =
	/^(?:(?:revise|expand|enhance|modify|update|supplement|amend|change)\w*\s+(?:[\w’'-]+\s+){0,12}?(?:so that it|to(?! the extent)|which|that|by|in order to)\s+|(?:add|include|provide)\w*\s+(?:(?:an?|the|additional|new|expanded)\s+)?(?:[\w-]+\s+){0,3}?(?:disclosures?|risk factor|language|footnote|paragraph|discussion|section|information|statement|table)\s+(?:in (?:its|our|the) [\w&]+\s+)?(?:which|that|to|explaining|describing|covering|on|regarding|about|of|in relation to|related to)\s+)/i;
const EMPTY_VERB =
	/^(?:also\s+|then\s+|separately\s+)?(?:explains?\s+(?=why|how|what|which)|include|provide|disclose|present|give|state|address|cover|set out|set forth|describe|identify|add|show|report|indicate|say|note|name|outline|discuss|confirm|note|made|including|adding|disclosing|describing|stating|giving|providing|identifying)(?:s|es|d|ed)?\s+(?:that\s+|for\s+)?/i;

/** To revise a thing of the document is to have the thing there. */
const REWORK =
	/^(?:also\s+|further\s+)?(?:revis|expand|enhanc|updat|modif|supplement|clarif|improv)(?:e[sd]?|y|ies|ied|ed|s)?\s+(?=(?:the|our|its|your)\b)/i;

/** `…, as we believe it is best understood there`: a reason is no fact to look for. */
const BELIEF =
	/,?\s+(?:as|because|since|given that) (?:we|the company|it|management) (?:(?:do|does) not )?(?:believes?|thinks?|feels?)\b[^;]*$/i;

/** The part of a promise that says what will be disclosed: after its verb, without place, time and condition. */
export function contentOf(item: Item): string {
	let text = `${item.verb} ${item.object}`.replace(/\s+/g, ' ').replace(/[\s.:]+$/, '');
	if (!item.negated) text = text.replace(/^\s*do so (?:by )?/i, '');
	if (item.condition && !/^any\b/i.test(item.condition))
		text = text.replace(item.condition, ' ').replace(/\b(and|or)\s*,\s*(?:,\s*)?/gi, '$1 ');
	text = text.replace(PLACE, ' ').replace(/\s+,/g, ',').replace(/,\s*,/g, ',').replace(/\s+/g, ' ').trim();
	text = text.replace(BELIEF, '').trim();
	// What will not be included is the whole of it.
	const whole = /\b(?:will|shall) not \w/i.test(item.text);
	for (let n = 0; n < 3 && !whole; n++) {
		const lead = LEAD.exec(text);
		if (!lead) break;
		text = text.slice(lead[0].length);
	}
	const colon = /^[^:]{0,120}:\s+(?=\S)/.exec(text);
	if (colon && /;|,/.test(text.slice(colon[0].length))) text = text.slice(colon[0].length);
	return text;
}

/** An id of up to four telling words. */
function elementId(text: string, taken: Set<string>): string {
	const telling =
		text
			.replace(/\(asked:.*$/, '')
			.toLowerCase()
			.match(/[a-z0-9%]+/g)
			?.filter((word) => !STOP_WORDS.has(word) && word.length > 1) ?? [];
	const base = kebab(telling.slice(0, 4).join(' '), 4);
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.add(id);
	return id;
}

function tidy(text: string): string {
	const bare = factText(text.replace(EMPTY_VERB, '').replace(REWORK, ''))
		.replace(/^(?:the|an?|our|its)\s+/i, '')
		.replace(/[\s,;:.]+$/, '')
		.trim();
	const words = bare.length >= 4 ? bare : text.trim();
	return words.length > 400 ? `${words.slice(0, 397)}...` : words;
}

/** The same for what will be left out: the words stay as they are but for what belongs to the letter. */
function tidyThing(text: string): string {
	return tidy(factText(text)).replace(/^no\b/i, 'no');
}

/** Puts the staff's words beside the company's where both list the same facts. */
function withAsk(parts: readonly string[], requests: readonly Request[]): string[] {
	const asked = requests.filter((r) => !r.alternative).flatMap((r) => r.facts);
	if (asked.length < 2 || parts.length < 2) return [...parts];
	if (asked.length === parts.length) {
		if (parts.every((part, i) => overlap(part, asked[i] ?? '') >= 0.3))
			return parts.map((part, i) => context(part, asked[i] ?? ''));
	}
	return parts.map((part) => {
		const best = asked.map((fact) => ({ fact, score: overlap(part, fact) })).sort((a, b) => b.score - a.score)[0];
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
/** An object that only points to wording below: `the following disclosure`, `a footnote similar to the below`. */
const EMPTY_OBJECT =
	/^(?:\w+\s+)?(?:(?:an?|the|its|our|any|such|additional|revised|expanded|enhanced|future|proposed|similar|related|existing|relevant|above|new)\s+)*(?:following|below|disclosures?|language|footnotes?|paragraphs?|tables?|text|sentences?|wording|changes|modifications|revisions?|statements?|information)\b[^.]{0,90}\b(?:following|below|follows|example|consistent|similar|illustrat\w+)\b|^(?:\w+\s+)?(?:the\s+)?(?:additional\s+)?(?:following|below)\b[^.]{0,60}$/i;

/** The facts that proposed wording states, one for each sentence; a table counts once, by its heading or first row. */
function proposedFacts(text: string): string[] {
	const out: string[] = [];
	let table = false;
	for (const paragraph of text.split(/\n+/)) {
		const row = / \| /.test(paragraph);
		if (row && table) continue;
		table = row;
		const plain = paragraph.replace(/[“”"[\]]/g, '').trim();
		if (plain.length < 12) continue;
		if (row) out.push(`table: ${plain.replace(/\s*\|\s*/g, ', ').slice(0, 120)}`);
		else
			for (const sentence of plain.split(/(?<=[a-z)][.!?])\s+(?=[A-Z])/))
				out.push(sentence.length > 180 ? `${sentence.slice(0, 177)}...` : sentence);
	}
	return out.slice(0, 8);
}

/** The facts a promise lists itself. */
export function promisedParts(item: Item): readonly string[] {
	const own = item.listed.length > 0 ? item.listed : partsOf(contentOf(item));
	const more = (item.more ?? [])
		.filter((text) => !EMPTY_OBJECT.test(text))
		.flatMap((text) => partsOf(contentOf({ ...item, verb: '', object: text, condition: null })));
	const facts = [...own, ...more].filter((part, i) => i === 0 || !ONLY_DOCUMENT.test(part));
	return facts.length > 1
		? facts.filter((part) => !EMPTY_OBJECT.test(part) && contentWords(tidy(part)).size > 0)
		: facts;
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
	const common = [...x].filter((word) => y.has(word)).length;
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

/** The elements of a promise; `requests` are those of the comment it answers. */
export function elementsOf(item: Item, requests: readonly Request[], proposedText: string | null): Facts {
	const taken = new Set<string>();
	const make = (text: string, branch?: string): Element => {
		const left = absenceOf(text, item.negated && !INSTEAD.test(text), item.text);
		const words = (left ? tidyThing(left) : tidy(text)) || tidy(item.text) || item.text;
		const absent = left ? { absent: true } : {};
		return { id: elementId(words, taken), text: words, ...absent, source: 'letter', ...(branch ? { branch } : {}) };
	};
	if (item.verb === '')
		return { elements: (item.listed.length > 0 ? item.listed : [item.text]).map((text) => make(text)), oneOf: false };
	const alternatives = alternativesOf(requests);
	const either = eitherWay(contentOf(item));
	if (either) {
		const known = alternatives.filter((text) => !either.some((own) => sameFact(own, text)));
		return { elements: [...either, ...known].map((text) => make(text)), oneOf: true };
	}
	if (pointsBack(item.object) && !item.negated) {
		const related = relevant(
			item,
			requests.filter((r) => !r.alternative && !r.considers),
		);
		const facts = related
			.flatMap((r) => r.facts)
			.filter((fact) => !/^\W*how you (?:plan|intend)\b/i.test(fact.replace(EMPTY_VERB, '')));
		const ground = facts.length === 0 && item.condition ? grounds(item.condition) : null;
		if (ground) return { elements: [make(ground)], oneOf: false };
		if (facts.length > 0) {
			const branched = alternatives.length > 0;
			const own = facts.map((text) => make(text, branched ? 'disclosures' : undefined));
			return { elements: [...own, ...alternatives.map((text, i) => make(text, `statement-${i + 1}`))], oneOf: false };
		}
	}
	const listed = promisedParts(item);
	if (proposedText && listed.length === 1 && EMPTY_OBJECT.test(listed[0] ?? '')) {
		const proposed = proposedFacts(proposedText);
		if (proposed.length > 0) return { elements: proposed.map((text) => make(text)), oneOf: false };
	}
	const parts = withAsk(listed, requests);
	return { elements: parts.map((text) => make(text)), oneOf: false };
}

/** What a bare promise is about, from its condition: `if there are any known trends which …`. */
function grounds(condition: string): string | null {
	const match =
		/^(?:if|when|should|to the extent(?: that)?|in the event(?: that)?)\s+(?:(?:in the future,? )?(?:we|it|the company|management)\s+(?:were to\s+)?(?:determines?|concludes?|anticipates?|identif(?:y|ies)|become(?:s)? aware of|notes?|believes?)\s+(?:that\s+)?)?(?:there (?:are|is)\s+)?(?:any\s+)?(.{8,})$/i.exec(
			condition,
		);
	const what = match?.[1];
	if (!what || contentWords(what).size < 2) return null;
	// `the costs of insurance become material`: the costs are what is disclosed.
	return (
		/^(.{8,}?) (?:become|becomes|are|is|were|was) (?:or are reasonably likely to become )?(?:\w+ly )?(?:material|significant|applicable)$/i.exec(
			what,
		)?.[1] ?? what
	);
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
