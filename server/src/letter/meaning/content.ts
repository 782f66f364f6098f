/** The part of a promise that says what will be disclosed: without place, time, condition and the words that lead to it. */
import type { Item } from './items.ts';

/** Where it will stand, which is no part of what will stand there. */
export const PLACE =
	/,?\s*\b(?:(?:(?<!\b(?:periods?|years?|quarters?) )(?:included|contained|provided|presented|filed|furnished)\s+)?(?:in|within|to(?= (?:our|its|the|all) (?:next|future|upcoming|forthcoming|subsequent)\b)|beginning with|commencing with|starting with|as part of|for)\s+(?:(?:all|any|our|its|the|each|\w+['’]s)\s+)*(?:future|next|upcoming|forthcoming|subsequent|annual|quarterly|periodic|earnings|press|proxy|fiscal|Form|10-[KQ]|20-F|\d{4})\b(?:(?! to (?:include|disclose|provide|describe|state|address|present|discuss|clarify|explain|add)\b)[^,;:.])*?(?:filings?|fillings|reports?|releases?|statements?|disclosures?|10-[KQ]s?|20-F|8-K|materials)(?: (?:on|with|furnished on|to be filed) [^,;:.]*?(?:10-[KQ]s?|20-F|8-K|SEC|Commission))?(?:\s+(?:filings?|reports?|releases?|disclosures?)\b)?(?:(?:,? (?:and\/or|and|or)|\/|,) (?:Forms? )?(?:10-[KQ]s?|20-F|8-K)\b(?:\s+(?:filings?|reports?|releases?))?)*(?:\s+for fiscal (?:year )?\d{4}|\s+for the [^,;:.]*?\d{1,2}, \d{4}|\s+for the (?:fiscal )?(?:year|quarter|period)[^,;:.]*)?(?:,? (?:and|or) (?:in )?(?:(?:our|its|other)\s+)?(?:future|quarterly|annual|periodic|interim|current|earnings|press|investor|proxy)\b[^,;:.]*?(?:filings?|reports?|releases?|presentations?|materials))?),?/gi;
const LEAD =
	/^(?:fil(?:e|ing)\s+(?:an?\s+)?amendment\b(?:\s+[\w’'./-]+){0,12}?\s+to\s+(?=(?:include|disclose|provide|describe|state|present|correct)\b)|(?:ensur\w+\s+)?(?:that\s+)?(?:(?:the|our|its)\s+)?(?:[\w’'-]+\s+){0,4}?(?:disclosures?|presentation|notes?|footnotes?|tables?)\s+(?:is|are|will be)\s+(?:revised|expanded|updated|enhanced|modified)\s+to\s+|(?:comply|complete|respond|address|improve)\w*\b(?:\s+[\w’'-]+){0,9}?\s+by\s+(?=\w+ing\b)|(?:revis|expand|enhanc|modif|updat|supplement|amend|chang)\w*\s+(?:[\w’'-]+\s+){0,12}?(?:so that it|to(?! (?:the|our|its|an?|each|all|any)\b)|which|that|by|in order to)\s+|(?:revis|expand|enhanc|modif|updat|supplement|amend)\w*\s+(?:[\w’'-]+\s+){13,24}?to(?=\s+(?:(?:also|further|better|more fully)\s+)?(?:include|indicate|describe|clarify|disclose|explain|state|provide|quantify|discuss|address|identify)\b)\s+|(?:add|include|provide)\w*\s+(?:(?:an?|the|additional|new|expanded)\s+)?(?:[\w-]+\s+){0,3}?(?:disclosures?|risk factor|language|footnote|paragraph|discussion|section|information|statement|table)\s+(?:in (?:its|our|the) [\w&]+\s+)?(?:which|that|to|explaining|describing|covering|on|regarding|about|(?<!\btable )of|in relation to|related to)\s+)/i;

/** What only leads to wording below, says how it is marked, or that it may still change. */
const MARKING =
	/\s*\((?:(?:with|using|for which|emphasis|deletions?|additions?|replaced|revised|proposed|changes|changed|new|added|marked|underlin\w+|strike\w*|stricken|the)\b)[^)]*\b(?:emphasis|underlin\w*|strike\w*|stricken|struck|italic\w*|bold\w*|marked|added|shown|changes)\b[^)]*\)/gi;
const LEADS_BELOW =
	/,?\s+(?:(?:to read )?(?:substantially )?as follows|as (?:set forth|shown|set out|presented|provided|described|noted) below|in substantially the (?:following )?form(?: set forth below)?|with the following(?: (?:new|revised|two|three))?(?: (?:sentences?|paragraphs?|language|text|wording|words|disclosure|table|line))?|(?:in a manner )?similar to the (?:following|below))\b(?!\s*:).*$/i;
const MAY_CHANGE =
	/,?\s+(?:(?:to be |as )?(?:modified|updated|revised|adjusted|amended),? (?:as|if|where|to the extent) (?:appropriate|applicable|necessary|needed|relevant)\b[^,;]*|subject to (?:\w+ )*(?:variation|revision|refinement|change|update|adjustment|modification)s?\b[^,;]*)/gi;
/** When the document will be filed. */
const FILED =
	/,?\s+which (?:we|the company|it|[A-Z]\w+) (?:currently )?(?:expects?|intends?|plans?|anticipates?|will) (?:to )?(?:be )?(?:fil|furnish|issu|submit|releas)\w*\b[^,;]*,?/gi;

/** `…, as we believe it is best understood there`: a reason is no fact to look for. */
const BELIEF =
	/,?\s+(?:as|because|since|given that) (?:we|the company|it|management) (?:(?:do|does) not )?(?:believes?|thinks?|feels?)\b[^;]*$/i;

/** Whether the promise announces the wording that keeps it. */
export function announcesWording(item: Item): boolean {
	return LEADS_BELOW.test(`${item.verb} ${item.object}`.replace(/\s+/g, ' ').replace(/[\s.:]+$/, ''));
}

/** The text without what only leads to wording below, where something else is left. */
function withoutLeads(text: string): string {
	const plain = text.replace(MARKING, '').replace(FILED, '').replace(MAY_CHANGE, '');
	const short = plain.replace(LEADS_BELOW, '');
	return short.split(/\s+/).length >= 4 ? short : plain;
}

/** The part of a promise that says what will be disclosed: after its verb, without place, time and condition. */
export function contentOf(item: Item): string {
	return withoutLead(wordsOf(item), item);
}

/** Words that say from when or until when, and no more. */
const BEGINS =
	/^(?:beginning|commencing|starting|effective|initially|first|from|not? later than|until|through|for as long as|for so long as|so long as|as long as)\b/i;

/** A text without the words that say when, and the commas around them. */
function withoutTime(text: string, when: string): string {
	const at = text.indexOf(when.replace(/\s+/g, ' '));
	if (at < 0) return text;
	const before = text.slice(0, at).replace(/(?:,|\bas)\s*$/, ' ');
	const after = text.slice(at + when.length);
	// The commas go where there are two: `, from 2022 on, the` and not `until closing, which`.
	return `${before} ${/,\s*$/.test(text.slice(0, at)) ? after.replace(/^\s*,/, ' ') : after}`;
}

/** `…, and in each report thereafter`, `… and thereafter`: later documents are where, not what. */
const AND_LATER =
	/,?\s+and(?: (?:(?:in|for|with) )?(?:(?:each|all|any|every|our|its|the)\s+)*(?:[\w-]+\s+){0,4}?(?:filings?|reports?|releases?|10-[KQ]s?|20-F|years?|periods?|quarters?))?(?:,)? (?:thereafter|from then on|going forward)(?=\s*(?:$|[,;.]))/i;

/** `our disclosure, to include the rents`: what stood between is gone. */
const PURPOSE_AFTER_COMMA =
	/\s*,\s+(?=to (?:also |further )?(?:include|disclose|describe|explain|clarify|state|provide|present|address|discuss|quantify|identify)\b)/i;

/** Title, ask and facts of a commitment all ask for the words of its item. */
const known = new WeakMap<Item, string>();

/** The same with the words that lead to it: `revise the note to disclose …`. */
export function wordsOf(item: Item): string {
	const words = known.get(item) ?? findWords(item);
	known.set(item, words);
	return words;
}

function findWords(item: Item): string {
	let text = `${item.verb} ${item.object}`.replace(/\s+/g, ' ').replace(/[\s.:]+$/, '');
	if (!item.negated) text = text.replace(/^\s*do so (?:by )?/i, '');
	if (item.condition && !/^any\b/i.test(item.condition))
		text = withoutTime(text, item.condition).replace(/\b(and|or)\s*,\s*(?:,\s*)?/gi, '$1 ');
	for (const when of [item.firstDue, item.expires]) if (when && BEGINS.test(when)) text = withoutTime(text, when);
	text = withoutLeads(text)
		.replace(PLACE, ' ')
		.replace(/\s+,/g, ',')
		.replace(/,\s*,/g, ',')
		.replace(PURPOSE_AFTER_COMMA, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return text.replace(AND_LATER, '').replace(BELIEF, '').trim();
}

/** `to include the year ended June 30, 2021`: for when, and not what. */
const ONLY_PERIOD =
	/^(?:include\s+)?(?:the\s+)?(?:(?:fiscal|interim|three|six|nine)\s+)*(?:years?|quarters?|periods?|months)\b[^,;]*(?:, \d{4}|\d{4})?$/i;

/** What is disclosed, of the content of `item` or of a half of it. */
export function withoutLead(words: string, item: Item): string {
	let text = words;
	// What will not be included is the whole of it.
	const whole = /\b(?:will|shall) not \w/i.test(item.text);
	for (let n = 0; n < 3 && !whole; n++) {
		const lead = LEAD.exec(text);
		if (!lead) break;
		const rest = text.slice(lead[0].length);
		if (ONLY_PERIOD.test(rest)) break;
		text = rest;
	}
	return text.replace(/^be\s+(?=\S)/i, '').replace(/\s+to be$/i, '');
}
