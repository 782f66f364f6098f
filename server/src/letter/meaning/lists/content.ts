/** The part of a promise that says what will be disclosed: without place, time, condition and the words that lead to it. */

import { oncePer } from '../../../ledger/index.ts';
import type { Item } from '../item.ts';
import { FORM } from '../language/forms.ts';
import { PLACE } from '../scope/place.ts';

/** Verbs of work on a text. */
const REVISE = '(?:revis|expand|enhanc|modif|updat|supplement|amend|chang)\\w*';
/** A new name is a fact: `the title of gross orders to “Adjusted orders”`. */
const NAMED_ANEW =
	'(?!(?:(?:the|our|its|their|this|that|these|those|such)\\s+)?(?:[\\w-]+\\s+)?(?:(?:titles?|names?|captions?|labels?)\\s+of\\b|(?:titles?|names?|captions?|labels?|headings?)\\s+(?:[\\w’\'&-]+\\s+){0,12}?to\\s+(?:read\\s+)?[“"]))';
/** What a revision is for: `to disclose …`, and not `to comment 1` or `related to orders`. */
const INFINITIVE =
	'(?<!\\b(?:relat(?:ed|ing)|respect|regard|respon(?:se|sive)|pursuant|according|subject|attributable|applicable|amendments?|changes|due|prior|similar|compared|addition|exposure|references?) )to(?!\\s+(?:the|our|its|your|their|an?|each|all|any|this|that|these|those|such|comments?(?! on\\b)|items?|notes?(?! (?:the|an?|that|how|why|whether|any|our|its)\\b)|date|\\d\\S*)\\b)(?=\\s+\\w)';
const CARRIER =
	'(?:disclosures?|discussions?|notes?|footnotes?|tables?|language|statements?|sections?|polic(?:y|ies)|paragraphs?|information|risk factors?|narrative|schedules?|presentation)';
/** A word, or what stands in brackets between two. */
const WORDS = "(?:[\\w’'&-]+|\\([^()]{1,100}\\))";
const LEAD = new RegExp(
	`^(?:${[
		"fil(?:e|ing)\\s+(?:an?\\s+)?amendment\\b(?:\\s+[\\w’'./-]+){0,12}?\\s+to\\s+(?=(?:include|disclose|provide|describe|state|present|correct)\\b)",
		"fil(?:e|ed|ing)\\s+(?:[\\w’'-]+\\s+){0,3}?amendments?(?:\\s+[\\w’'./-]+){0,12}?\\s+(?:that|which)\\s+(?:will\\s+)?(?=(?:includ|disclos|provid|describ|stat|present|correct|contain)\\w*\\s)",
		"fil(?:e|ing)\\s+(?:[\\w’'-]+\\s+){0,3}?amendments?(?:\\s+[\\w’'./-]+){0,12}?\\s+(?:containing|including|with(?! the (?:SEC|Commission|Securities|Staff)\\b))\\s+(?=(?:the|an?|our|its|all|each)\\b)",
		`(?:ensur\\w+\\s+)?(?:that\\s+)?(?:(?:the|our|its)\\s+)?(?:${WORDS}\\s+){0,4}?(?:disclosures?|presentation|notes?|footnotes?|tables?)\\s+(?:is|are|will be)\\s+(?:revised|expanded|updated|enhanced|modified)\\s+to\\s+`,
		`ensur\\w+\\s+(?:that\\s+)?(?:(?:all|any|the|our|its)\\s+)*(?:future|next|upcoming|subsequent)\\s+(?:${WORDS}\\s+){0,4}?(?:filings?|releases?|reports?|disclosures?|${FORM})\\s+(?:will\\s+)?(?=(?:provide|include|disclose|describe|explain|present|state|identify|quantify|address|discuss|contain)\\b)`,
		`clarif\\w*\\s+(?:(?:the|our|its|these|this|above|aforementioned)\\s+)+(?:${WORDS}\\s+){0,4}?${CARRIER}\\s+(?:(?:in order|so as) to|${INFINITIVE}|by(?=\\s+\\w+ing\\b))\\s+`,
		`(?:add|include|provide)\\w*\\s+(?:[\\w-]+\\s+){0,3}?${CARRIER}\\s+(?:in|within|under|to)\\s+(?:[\\w’'&.-]+\\s+){1,12}?in order to\\s+(?=\\w)`,
		`(?:comply|complete|respond|address|improve)\\w*\\b(?:\\s+${WORDS}){0,9}?\\s+by\\s+(?=\\w+ing\\b)`,
		`${REVISE}\\s+(?:(?:Items?|Notes?|Parts?)\\s+\\w{1,4}(?:,\\s+(?:and\\s+)?|\\s+and\\s+))+(?:Items?|Notes?|Parts?)\\s+\\w{1,4}\\s+(?:so that they|in order to|to)\\s+(?=\\w)`,
		`${REVISE}\\s+${NAMED_ANEW}(?:${WORDS}\\s+){0,12}?(?:so that it|in order to|${INFINITIVE})\\s+`,
		`${REVISE}\\s+${NAMED_ANEW}(?:(?!to\\b)${WORDS}\\s+){0,12}?by(?=\\s+(?:(?:\\w+ly\\s+)?\\w+ing|an?|the)\\b)\\s+`,
		`${REVISE}\\s+(?:${WORDS}\\s+){0,12}?(?:with|by|through)\\s+(?:the\\s+)?(?:addition|inclusion|insertion)\\s+of\\s+`,
		`${REVISE}\\s+(?:${WORDS}\\s+){0,8}?${CARRIER}\\s+(?:which|that)\\s+(?=(?:will\\s+)?(?:\\w+ly\\s+)?(?:describ|explain|disclos|stat|indicat|includ|provid|present|show|clarif|quantif|identif|discuss|address|set|summariz|reconcil|list|detail)\\w*\\s)`,
		`${REVISE}\\s+${NAMED_ANEW}(?:${WORDS}\\s+){13,24}?to(?=\\s+(?:(?:also|further|better|more fully)\\s+)?(?:restate|correct|present|reflect|include|indicate|describe|clarify|disclose|explain|state|provide|quantify|discuss|address|identify)\\b)\\s+`,
		`(?:add|include|provide)\\w*\\s+(?:(?:an?|the|additional|new|expanded)\\s+)?(?:(?!(?:in|within|under)\\b)[\\w-]+\\s+){0,3}?(?:disclosures?|risk factor|language|footnote|paragraph|discussion|section|information|statement|table)\\s+(?:(?:(?:in|within|under|to) (?:its|our|the) (?:[“"][^”"]{2,60}[”"]|[\\w&]+)(?:\\s+(?:section|discussion|disclosures?|notes?|footnotes?|policy|table))?\\s+)(?:\\w+ly\\s+)?(?=(?:which|that|to)\\b))?(?:\\w+ly\\s+)?(?:(?<!\\btable )(?:which|that)|${INFINITIVE}|explaining|describing|covering|addressing|with respect to|with regard to|concerning|on|regarding|about|(?<!\\btable )of|in relation to|relat(?:ed|ing) to)\\s+`,
	].join('|')})`,
	'i',
);

/** What only leads to wording below, says how it is marked, or that it may still change. */
const MARKING =
	/\s*\((?:(?:with|using|for which|emphasis|deletions?|additions?|replaced|revised|proposed|changes|changed|new|added|marked|underlin\w+|strike\w*|stricken|the)\b)[^)]*\b(?:emphasis|underlin\w*|strike\w*|stricken|struck|italic\w*|bold\w*|marked|added|shown|changes)\b[^)]*\)/gi;
const LEADS_BELOW =
	/,?\s+(?:(?:to read )?(?:substantially )?as follows|as (?:set forth|shown|set out|presented|provided|described|noted) below|(?:in substantially the|substantially in the) (?:following )?form(?: set forth below)?|with the following(?: (?:new|revised|two|three))?(?: (?:sentences?|paragraphs?|language|text|wording|words|disclosure|table|line))?|(?:in a manner )?similar to the (?:following|below))\b(?!\s*:).*$/i;
const MAY_CHANGE =
	/,?\s+(?:(?:to be |as )?(?:modified|updated|revised|adjusted|amended),? (?:as|if|where|to the extent) (?:appropriate|applicable|necessary|needed|relevant)\b[^,;]*|subject to (?:\w+ )*(?:variation|revision|refinement|change|update|adjustment|modification)s?\b[^,;]*)/gi;
/** By what work on the text it is said: `by adding the underlined text to the disclosure`. */
const BY_WORDS =
	/,?\s+by (?:adding|including|inserting|making|deleting) the (?:\w+(?: and \w+)? )?(?:text|language|words|wording|sentences?|paragraphs?|changes|disclosures?)\b(?= (?:below|shown|set|to the (?:relevant |related )?(?:disclosures?|text|paragraph|note)|indicated)).*$/i;
/** When the document will be filed. */
const FILED = new RegExp(
	String.raw`(?:,?\s+which (?:we|the company|it|[A-Z]\w+) (?:currently )?(?:expects?|intends?|plans?|anticipates?|will) (?:to )?(?:be )?|(?=,)(?:(?<=\b(?:${FORM}(?:/A)?|(?:annual|quarterly) report|registration statement|proxy statement|amendment(?: No\. ?\d+)?)(?: for [^,;]{4,40})?)|(?=,\s+which will be \w+ as an exhibit\b)),\s+which will be )(?:fil|furnish|issu|submit|releas)\w*\b(?:[^,;]|,(?= \d{4}))*,?`,
	'gi',
);
/** What a document is for: `our next Form 8-K furnished to present the results of the quarter`. */
const FURNISHED = /\bfurnished to (?:present|report|announce) [^,;]*,?/gi;
/** Where it stands already: `, as disclosed on page 41 of the 2022 Form 10-K`. */
const STANDS = new RegExp(
	String.raw`,\s+as (?:(?:previously|currently|already) )?(?:disclosed|presented|shown|included|provided|reported|set forth) (?:on|at|in) (?:pages? [\dFS-]+|(?:our|its|the) [^,;]*?${FORM})(?: (?:of|to) (?:our|its|the) [^,;]*| for (?:the )?(?:(?:fiscal|year|quarter|period)s? )*(?:ended [A-Z]\w+ \d{1,2}, )?\d{4})?,?`,
	'gi',
);
/** What it is like, told before: `, such as those described above`. */
export const LIKE_ABOVE =
	/,?\s+(?:such as|including|like) (?:those|that|the (?:ones?|items|matters|factors)) (?:described|discussed|noted|outlined|set forth|mentioned|listed|identified) above\b/gi;
/** A part of a document by its title: `in “Management’s Discussion and Analysis”`. */
const TITLED =
	/(?<!\b(?:and|or|included|(?:change|increase|decrease|decline|movement|item|amount)s?))\s+(?:in|within|under)\s+(?:the\s+)?[“"](?:Item \d+\w?\b[^”"]{0,120}|Note \d+\b[^”"]{0,120}|Management['’]s Discussion and Analysis[^”"]{0,80}|Critical Accounting (?:Policies|Estimates)[^”"]{0,60}|Risk Factors|Liquidity and Capital Resources|Results of Operations)[.,]?[”"](?:\s+(?:section|heading|caption|discussion))?(?=\s|$|,)(?!,?\s+(?:and|or)\s+(?:(?:in|within|under)\s+)?(?:the\s+)?[“"])/g;
/** Said of no fact: `, as appropriate,`. `Where applicable` is a condition. */
const AS_APPROPRIATE =
	/,\s+as (?:and (?:if|when|where) )?(?:appropriate|applicable|necessary|needed|relevant)(?:,|$)/gi;
/** `Note 14, Reserves for Storms and Storm Expenses,`: a note by its number says enough. */
const NOTE_TITLE =
	/(\bNotes?\s+\d{1,2}[A-Z]?)\s*(?:,|[–—:]|\s-\s)\s*(?:[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and|in|to|on|the|with)\s+)*(?=[A-Z])|,\s+(?=[A-Z][\w’'&-]*\s+(?:and|[A-Z]))|))+,?\s*(?=of (?:the|our|its)\b|(?:which|that)\s)/g;
/** From now on. */
const FROM_NOW_ON =
	/(?<!\b(?:and|or)),?\s+(?:going forward|prospectively|on a (?:prospective|go-forward) basis|from now on)$/i;
/** `that the change was applied prospectively`: said within the fact. */
const CLAUSE = /\b(?:that|whether|how|why|what|which|or)\b/i;

/** A verb, or two, before its object. */
const ONLY_VERBS = /^\s*(?:\w+ly )?\w+(?: (?:and|or) \w+)?$/;
const GOES_ON = /^\s+(?:and|or|as well as|the|an?|any|each|all|our|its|their|how|why|whether|what|when)\b/i;

/** The text without what stands between commas; one of them stays where a list goes on behind it. */
function without(text: string, pattern: RegExp): string {
	return text.replace(pattern, (all: string, at: number) => {
		const before = text.slice(0, at).trimEnd();
		const isList = all.endsWith(',') && !/\b(?:and|or)$/i.test(before) && !ONLY_VERBS.test(before);
		return isList && GOES_ON.test(text.slice(at + all.length)) ? ',' : '';
	});
}

/** `…, as we believe it is best understood there`: a reason is no fact to look for. */
const BELIEF =
	/,?\s+(?:as|because|since|given that) (?:we|the company|it|management) (?:(?:do|does) not )?(?:believes?|thinks?|feels?)\b[^;]*$/i;

/** `, and we have put a checklist in place`: told of what was done, beside what is promised. */
const DONE_BESIDES =
	/(?=,\s+and )(?<!\b(?:that|whether|how|why)\b.*),\s+and (?:we|it|the company) (?:have|has) (?:\w+ly )?[a-z]+\b[^;]*$/i;

/** `, and will do likewise in each quarterly report`: the same elsewhere. */
const DOES_SO = /,?\s+and (?:(?:we|it|the company) )?(?:will|shall) (?:also )?do (?:so|likewise|the same)\b[^;]*$/i;

/** Whether the promise announces the wording that keeps it. */
export function announcesWording(item: Item): boolean {
	return LEADS_BELOW.test(`${item.verb} ${item.object}`.replace(/\s+/g, ' ').replace(/[\s.:]+$/, ''));
}

/** The text without what only leads to wording below, where something else is left. */
function withoutLeads(text: string): string {
	const filed = without(text.replace(MARKING, ''), FILED);
	const plain = without(filed.replace(FURNISHED, '').replace(MAY_CHANGE, ''), STANDS)
		.replace(LIKE_ABOVE, '')
		.replace(BY_WORDS, '');
	const short = plain.replace(LEADS_BELOW, '');
	return short.split(/\s+/).length >= 4 ? short : plain;
}

/** The part of a promise that says what will be disclosed: after its verb, without place, time and condition. */
export const contentOf = oncePer((item: Item): string => withoutLead(wordsOf(item), item));

/** Words that say from when or until when, and no more. */
const BEGINS =
	/^(?:beginning|commencing|starting|effective|with effect|as of|initially|first|from|prior to|before|promptly|on or (?:before|about)|not? later than|not? more than (?=[\w-]+ (?:(?:business|calendar) )?days )|by (?=[A-Z]\w+ \d{1,2}\b)|until|through|within (?:[\w-]+ ){1,3}(?:days|weeks|months)|for (?:(?:the|fiscal|calendar|years?) )*\d{4}|for as long as|for so long as|so long as|as long as|(?:for|over|during) (?:at least |each of )*(?:a period|(?:the|our|its) (?:next|following|coming))|(?:in|for|with) (?:[\w’'-]+ ){0,4}(?:filings?|reports?|documents?|periods?|statements|10-[KQ]s?) (?:that|which|in which|where|covering|containing|including|presenting|showing))\b/i;

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
const AND_LATER = new RegExp(
	String.raw`,?\s+and(?: (?:(?:in|for|with) )?(?:(?:each|all|any|every|our|its|the)\s+)*(?:[\w-]+\s+){0,4}?(?:filings?|reports?|releases?|${FORM}|years?|periods?|quarters?)(?: (?:filed|furnished|issued|made))?)?(?:,)? (?:thereafter|from then on|going forward)(?=\s*(?:$|[,;.]))`,
	'i',
);

/** `our disclosure, to include the rents`: what stood between is gone. */
const PURPOSE_AFTER_COMMA =
	/\s*,\s+(?=to (?:also |further )?(?:include|disclose|describe|explain|clarify|state|provide|present|address|discuss|quantify|identify)\b)/i;

/** `a discussion of the range of terms and of the risks`: the discussion is of both, so the second stands beside the first. */
const ACCOUNT_OF =
	/\b((?:disclosures?|discussions?|descriptions?|explanations?|analysis|summary|information) (of|on|about|regarding|concerning) (?:the|our|its|any|each|how|why|whether)\b[^;]*?),? and \2 (?=(?:the|our|its|any|each|how|why|whether)\b)/gi;

/** The same with the words that lead to it: `revise the note to disclose …`. */
export const wordsOf = oncePer(findWords);

const STANDS_APART =
	/^(?:present|disclose|report|show|state|quantify|identify|list|discuss|describe|include|break|label|provide|address)$/;

/** `will separately present`: that it stands apart is part of what is promised. */
function apart({ verb, object, text }: Item): string {
	if (!STANDS_APART.test(verb)) return '';
	const before = text.slice(0, Math.max(0, text.indexOf(object.trim().slice(0, 40)))).trimEnd();
	return before.endsWith(`eparately ${verb}`) ? 'separately ' : '';
}

/** `have quantified, and will quantify, the costs`: the comma that closes what stood before the verb. */
const OTHER_VERB_BEFORE = /^(\w+)\s*,\s+(?=(?:the|an?|any|our|its|each|all|with|that|how)\b)/i;

function findWords(item: Item): string {
	let text = `${apart(item)}${item.verb} ${item.object}`
		.replace(/”(?=[a-z])/gi, '” ')
		.replace(OTHER_VERB_BEFORE, '$1 ')
		.replace(/\s+/g, ' ')
		.replace(/[\s.:]+$/, '');
	if (!item.negated) text = text.replace(/^\s*do so (?:by )?/i, '');
	text = without(text, AS_APPROPRIATE);
	if (item.condition && !/^any\b/i.test(item.condition))
		text = withoutTime(text, item.condition).replace(/\b(and|or)\s*,\s*(?:,\s*)?/gi, '$1 ');
	for (const when of [item.firstDue, item.expires]) if (when && BEGINS.test(when)) text = withoutTime(text, when);
	text = withoutLeads(text.replace(AND_LATER, ''))
		.replace(PLACE, ' ')
		.replace(/\s+,/g, ',')
		.replace(/,\s*,/g, ',')
		.replace(PURPOSE_AFTER_COMMA, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	text = text.replace(ACCOUNT_OF, '$1 and ');
	text = text.replace(BELIEF, '').replace(DONE_BESIDES, '').replace(DOES_SO, '');
	if (!CLAUSE.test(text)) text = text.replace(FROM_NOW_ON, '');
	text = text.replace(NOTE_TITLE, '$1 ');
	const untitled = text.replace(TITLED, '');
	return (untitled.split(/\s+/).length >= 4 ? untitled : text).trim();
}

/** `to include the year ended June 30, 2021`: for when, and not what. */
const ONLY_PERIOD =
	/^(?:include\s+)?(?:the\s+)?(?:(?:fiscal|interim|three|six|nine)\s+)*(?:years?|quarters?|periods?|months)\b[^,;]*(?:, \d{4}|\d{4})?$/i;

/** What goes into a figure is no text: `our calculation of adjusted orders in MD&A to`. */
const FIGURE =
	/\b((?:the|our|its|such|this|that) (?:[\w-]+ ){0,2}?(?:(?:presentation|calculation|computation|definition|determination|measurement) of (?:(?!\b(?:in|on|within|for|under|to)\b)[^,;:])+|measure(?= )))(?: [^,;:]*)?\bto $/i;
const PUTS = /^(include|exclude|add|remove|eliminate|omit|reflect) (?!the following\b)/i;

/** What a revision of a figure puts into it or takes out, in that figure; of a text, what will stand there. */
function madeUp(lead: string, rest: string): string {
	const figure = PUTS.test(rest) ? FIGURE.exec(lead)?.[1] : undefined;
	return figure === undefined ? rest : rest.replace(PUTS, `$1, in ${figure.trim()}, `);
}

/** What is disclosed, of the content of `item` or of a half of it. */
export function withoutLead(words: string, item: Item): string {
	let text = words;
	// What will not be included is the whole of it.
	const whole = item.negated && /\b(?:will|shall) not \w/i.test(item.text);
	for (let n = 0; n < 3 && !whole; n++) {
		const lead = LEAD.exec(text);
		if (!lead) break;
		const rest = text.slice(lead[0].length);
		// `revise the title to Adjusted Orders`, `our answer to Question 1`: no verb.
		if (/\bto\s+$/.test(lead[0]) && !/^[a-z]/.test(rest)) break;
		if (ONLY_PERIOD.test(rest)) break;
		text = madeUp(lead[0], rest);
	}
	return text.replace(/^be\s+(?=\S)/i, '').replace(/\s+to be$/i, '');
}
