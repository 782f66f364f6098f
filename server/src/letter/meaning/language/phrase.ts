/** A fact as a phrase of its own: without how, where and by whom it is told. */
import { FORM } from './forms.ts';

/** How it will be said, before the verb that says it. */
const MANNER =
	/^(?:also|then|further|instead|affirmatively|explicitly|expressly|clearly|specifically|prominently|consistently|similarly|prospectively|better|additionally|(?:more|most) (?:fully|clearly|specifically|explicitly))\s+(?=[a-z])/i;
/** A modal that is left of a clause: `will include the loan balances`. */
const MODAL = /^(?:(?:that|which)\s+)?(?:will|would|shall)\s+(?:also\s+|be\s+)?(?=[a-z]+\s)/;
/** The participle of a passive, before the subject that was put behind it: `shown These categories`. */
const PARTICIPLE =
	/^(?:shown|given|listed|inserted|placed|furnished|applied|reflected|incorporated|repeated|written|carried|stated|disclosed|included|presented|provided|added|described|discussed|set (?:out|forth))\s+(?=(?:[A-Z]|(?:the|these|those|this|an?|each|all|any|our|its)\s))/;
/** Verbs that only put into words what follows. */
const TELLS =
	/^(?:clarify|clarified|clarifying|mak(?:e|ing) (?:it )?(?:very |more )?clear(?:er)?|explain(?:ed|ing)?(?=\s+(?:that|why|how|whether|what|which|when|where|who|the reasons?)\b)|not(?:e|ed|ing)|highlight(?:ed|ing)?|indicat(?:e|ed|ing)|incorporat(?:e|ed|ing)|list(?:ed|ing)?|insert(?:ed|ing)?|contain(?:ed|ing)?|reflect(?:ed|ing)?|commenc(?:e|ed|ing)|convey(?:ed|ing)?|captur(?:e|ed|ing)|furnish(?:ed|ing)?|specify|specif(?:ied|ying)|stat(?:e|ed|ing)|disclos(?:e|ed|ing)|detail(?:ed|ing)?)\s+(?:further\s+)?(?=(?:that|why|how|whether|what|which|when|where|who|the|an?|any|our|its|their|each|all|such|these|additional|further|more|management['’]s|“)\b|“)/i;
const PART_OF_PAPER =
	'(?:MD&A|notes?(?: \\d+\\w*)?|footnotes?|Items? \\d\\w*|estimates|polic(?:y|ies)|risk factors?|sections?|discussions?(?: and analysis)?|tables?|disclosures?|financial statements|letter of transmittal|transmittal letter|captions?|headings?|paragraphs?|business section|schedules?)';
/** Where it will stand, before what will stand there, as the source of a pattern: `in the MD&A that …`, `to its risk factors the …`. */
export const IN_PAPER = `(?:in|within|under|to|into|on|as part of)\\s+(?:(?:the|our|its|your|such|a|each)\\s+)?(?:[\\w’'&-]+\\s+){0,5}?${PART_OF_PAPER}(?:\\s+(?:to|of|on) (?:the|our|its)(?:\\s+[\\w’'&-]+){1,5}?)?(?:\\s+to be executed by [^,]{3,90}?(?=\\s+(?:that|an acknowledg\\w+|a (?:provision|statement|representation))\\b))?,?\\s+(?=(?:that|why|how|whether|what|the|an?|any|our|its|each|all|both|additional|further|more|language|commentary|information|disclosure|details?)\\b)`;
const PLACE = new RegExp(`^${IN_PAPER}`, 'i');
/** To whom or how fully. */
const ASIDE =
	/^(?:make (?:each|every|any) (?:person|holder|participant|investor)s?\b[^(),]{0,80}? aware(?:\s+\([^)]*\)|,\s+by means of [^,]{3,200}(?:,[^,]{3,100})?,)?\s+(?=that\b)|(?:please )?(?:tell|advise|explain to) us (?:what consideration (?:you|was) (?:gave|given) to|how you (?:have )?considered|whether you considered)\s+(?:disclosing|providing|including|describing|discussing|presenting)\s+|(?:to|for) (?:each|the|our|all) (?:[\w’'-]+\s+){0,3}?(?:investors?|readers?|holders?|persons?|participants?|shareholders?|stockholders?)(?:\s+(?:participating|who|that) [^,;]{3,60}?)?(?:\s+\([^)]*\))?\s+(?=that\b)|in (?:more|greater|further) detail,?\s+|(?:(?:similar|additional|further|expanded) )?(?:language|commentary|a statement|statements?|disclosure|information|text|wording|a footnote|a sentence|(?:an )?explanation)(?: (?:in|within|under) (?:Note|Item|MD&A|the|our|its)\b[^,;]{0,70}?)? (?:(?:that|which) (?:would|will) (?:state|indicate|disclose|explain|say)|stating|highlighting|explaining|describing|indicating|disclosing|clarifying|noting|which states|to the effect)\s+(?=(?:that|the|how|why|whether|there|an?|our|its)\b)|(?:similar |additional |further |expanded )?(?:language|commentary|wording) (?:outlining|describing|explaining|addressing|detailing|summarizing)\s+(?=\w))/i;

const ABOUT = '(?:regarding|concerning|about|on|of|into|as to|with respect to|in relation to|relat(?:ed|ing) to)';
const THING = '(?=(?:the|an?|our|its|their|any|each|all|these|those|this|how|why|whether|what|which|when|that)\\b)';
/** What readers get, before what it is about: `insight into`, `clarity for the reader regarding`, `more detail on`. */
const FOR_READERS = new RegExp(
	`^(?:(?:give|provide|offer|promote|enhance|improve|facilitate|support|aid)s?\\s+)?(?:(?:the\\s+)?(?:readers?|investors?|users?|shareholders?|stockholders?)\\s+(?:with\\s+)?)?(?:(?:an?|the|any|additional|further|more|greater|better|fuller|enhanced|improved)\\s+)*(?:insights?|clarity|clarification|visibility|transparency|understanding|details?|information)\\s+(?:(?:for|to) (?:the\\s+)?(?:readers?|investors?|users?)\\s+)?${ABOUT}\\s+${THING}`,
	'i',
);
/** `disclosures concerning the idle kilns`: the kilns. */
const DISCLOSURE_OF = new RegExp(
	`^(?:(?:the|our|its|future|existing|additional|further|more|enhanced|expanded|detailed|robust)\\s+)*disclosures?\\s+(?:${ABOUT}|for)\\s+(?!such\\b)(?=\\w)`,
	'i',
);
/** What it is told for, at the end: `in order to comply with the guidance`, `to further clarify the table`. */
const PURPOSE =
	/(?=,?\s+(?:in order|so as|to)\s)(?<!\b(?:how|why|whether|what)\b.*)(?<!\b(?:costs?|steps|efforts|funds|amounts?|incurred|incur|spent|taken|take|needed|incentives|actions?|measures|required)\b[^,]*),?\s+(?:(?:in order|so as) (?:not )?to (?:comply|conform|satisfy|clarify|avoid|imply|enhance|improve|assist|help|enable|allow|provide|give|better|further|align)|to (?:further|better|more clearly) (?:clarify|explain|understand|assist|help|align)|to (?:provide|give) (?:(?:additional|further|greater|more|better) )*(?:insight|clarity|context|transparency|understanding))\b[^;]*$/i;

/** The fact of a part of a promise, its words as they are but for what only leads to them. */
export function bareFact(text: string): string {
	let out = text.replace(/\s+/g, ' ').trim();
	for (let last = ''; last !== out; ) {
		last = out;
		for (const lead of [MANNER, MODAL, PARTICIPLE, TELLS, PLACE, ASIDE, FOR_READERS, DISCLOSURE_OF]) {
			const rest = out.replace(lead, '');
			if (/\w{3}/.test(rest)) out = rest;
		}
	}
	return out;
}

/** `the rents in the “Leases” section of MD&A`: which part of the paper it will stand in. What is told there, or is like what is, is a thing. */
const IN_PART =
	/(?:,|\s[–—-])?\s+(?<!ed\s+|\b(?:similar|consistent|comparable|same|no)\b.*)(?:in each case,?\s+)?(?:in|within|under)\s+(?:the|our|its)\s+(?!(?:first|same|introductory|opening|top)\b)(?:(?!(?:that|which|and|how|why)\b)[\w“”’'&-]+\s+){0,7}?(?:(?:sub-?)?sections?|footnotes?|notes?)(?:\s+(?:of|to|in)\s+(?:(?!\b(?:is|are|was|were|has|have|will)\b)[^,;])+)?$/i;

/** The part of the paper at the end of a text, with the words before it that say so; empty for none. */
export const partNamed = (text: string): string => IN_PART.exec(text)?.[0] ?? '';

/** A fact without the part of the paper that it will stand in, where something else is left. */
export function withoutPart(text: string): string {
	const short = text.replace(IN_PART, '');
	return short.split(/\s+/).length > 1 ? short : text;
}

/** A fact without what it is told for; wording that is proposed keeps it. */
export function withoutPurpose(text: string): string {
	const short = text.replace(PURPOSE, '');
	return short.split(/\s+/).length > 2 ? short : text;
}

const DISCLOSURE = `(?:disclosures?|presentations?|information|language|text|wording|changes|revisions?|enhancements?|modifications?|updates?|amounts?|discussions?|classifications?|descriptions?|statements?|tables?|comments?|matters?|items?|details?|footnotes?|notes?|analysis|filings?|reports?|Form ${FORM})`;
const EMPTY = new RegExp(
	`^(?:(?:the|an?|our|its|their|this|that|these|those|such|any|all|both|same|similar|comparable|additional|further|more|enhanced|expanded|revised|updated|appropriate|applicable|relevant|related|required|requested|necessary|proposed|other|above|new|corresponding|respective|future|company['’]s|classification|Staff['’]s)\\s+)*${DISCLOSURE}(?:\\s+(?:in|within|under|on|for|to|at|as|of|with)\\s+(?:(?:additional|further|expanded|narrative|new|more|the|our|its|all|any|each|an?|that|such|those|these|future|corresponding|relevant|applicable|periodic|annual|quarterly|comparative)\\s+)*(?:${DISCLOSURE}|basis|time|appropriate|MD&A|releases?|periods?|necessary|applicable))*(?:\\s+(?:described|discussed|set (?:out|forth)|noted|shown|indicated|proposed|contained) (?:below|above|herein|in (?:this|our|the) (?:letter|responses?)))?[\\s,.;]*$`,
	'i',
);

/** `the nature, the amount and the timing of the charge`: of what, the others say. */
const MEASURE =
	/^(?:(?:the|an?|its|their|our|each)\s+)?(?:(?:tables?|schedules?|roll-?forwards?|breakdowns?|summar(?:y|ies)) of (?:the\s+)?)?(?:related\s+|corresponding\s+)?(?:amounts?|classifications?|descriptions?|analysis)$/i;

/**
 * Whether a fact names nothing that can be looked for: `such disclosure`, `it`, `include`, a document alone. `isListed` for one
 * of several.
 */
export function isEmptyFact(text: string, isListed = false): boolean {
	const bare = text.replace(/\s+/g, ' ').trim();
	if (isListed && MEASURE.test(bare)) return false;
	if (
		/^\W*(?:it|them|they|this|that|these|those|so|same|such|include|provide|disclose|describe|revise|expand|clarify|comply|update|address|reflect|present|do so|as follows|both|following)\W*$/i.test(
			bare,
		)
	)
		return true;
	return EMPTY.test(bare) || /^(?:begin|commence|start|furnished|filed|included)\s+(?:with|in|under|to)\b/i.test(bare);
}
