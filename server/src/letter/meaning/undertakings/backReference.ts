/** Promises that take their content from the comment: `the requested disclosure`, `each of the four points`. */

import { oncePer } from '../../../ledger/index.ts';
import { lately } from '../../lately.ts';
import { isWish } from '../asks/wish.ts';
import type { Item, Request } from '../item.ts';
import { contentWords } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { contentOf, LIKE_ABOVE } from '../lists/content.ts';
import { isPointer, namesThing } from '../lists/ownWords.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { PLACE } from '../scope/place.ts';

const CARRIER =
	'(?:disclosures?|information|requirements?|requests?|comments?|topics?|items?|matters?|guidance|statements?|revisions?|discussions?|detail|changes|explanations?|quantification|tables?)';
const POINTS_BACK = new RegExp(
	`^\\W*(?:(?:to|will|the|an?|all|any|such|these|those|this|that|its|our|similar|same|two|three|four|five|both|additional|applicable|appropriate|relevant|necessary|required|requested|above|foregoing|aforementioned|referenced|related|corresponding|further|more|future|proxy|statement|annual|quarterly|periodic|enhanced|expanded|and|in)\\W+)*${CARRIER}\\b`,
	'i',
);
/** Words that take their content from the comment. */
const BACKWARD =
	/\b(?:(?:consistent|in (?:line|keeping|accordance)) with (?:the|this|your) (?:staff['’]s )?(?:comments?|requests?|suggestions?)|such(?! as)|the above|above|requested|as requested|(?:the|your) staff(?:['’]s)? (?:has |have )?(?:requests?|suggests?|recommends?|asks? for)|these|the foregoing|referenced in|noted in|comply with (?:this|the) comment|each of these matters|in response to|such comments|this comment|comments? (?:no\.? ?)?\d|(?:items?|topics?|matters?|factors?|information|disclosures?) (?:that )?(?:you |the staff )?(?:reference|note|discuss|list|identif|rais|describ|request|set forth)\w*|(?:discussed|noted|listed|described|referenced|identified|raised) in your)\b|\b(?:necessary|applicable|appropriate|required|relevant)\s+(?:and \w+ )?(?:disclosures?|information|revisions?|changes|detail)\b/i;
/** What follows the noun and says itself what is disclosed: `disclosure of the aggregate book value`. */
const OWN_TAIL =
	/^\s*,?\s*(?:of|with respect to|with regard to|regarding|about|concerning|on|relat(?:ed|ing) to|in relation to|for|to (?:(?:more|further|better|clearly|also|\w+ly) )*(?:clarif|explain|describe|address|include|disclose|provide|state|quantif|indicate|reflect|discuss|identif|note|present|show)\w*|that|describing|explaining|clarifying|covering)\s+(.+)$/i;
/** Nothing but that it is more: `the additional disclosure`. */
const ONLY_MORE =
	/^\W*(?:the|any|such)\s+(?:additional|expanded|enhanced|further)\s+(?:disclosures?|information|detail)\W*$/i;
/** A demonstrative alone: `this policy election`, `these amounts`. */
const DEMONSTRATIVE =
	/^\W*(?:include |disclose |report |provide )?(?:(?:this|these|such|those) (?:[\w-]+ ?){1,3}(?:$|[,;.])|that (?:[\w-]+ ?){1,3}(?:$|[;.]))/i;

/** `each of the four points`, `items (a) to (d)`: the list of the comment. */
const EACH_OF_THEM =
	/^\W*(?:(?:to|with|for)\s+|items? \w+ with\s+(?=(?:each|all|both|any) of (?:these|those|such)\b))?(?:(?:each|all|both|any)(?: one)?(?: of)?\s+(?:(?:the|these|those|this|such)\s+)?(?:\w+\s+)?(?:points?|bullets?|items?|matters?|topics?|questions?|factors?|elements?|areas?|requests?|(?<=\b(?:these|those|such) (?:\w+ )?)(?:measures|figures|facts|disclosures|details))|(?:(?:the|these|those|each of|all)\s+)*(?:points?|items?|bullets?|matters?)\s+\(?[\da-z]{1,4}\)?\s+(?:to|through|and|–|-)\s+\(?[\da-z]{1,4}\)?)(?![\w-])/i;
/** What is listed after all: `each matter raised, namely …`. */
const NAMELY = /\b(?:namely|including|specifically)\b|:\s*\S/i;
/** `each of the factors that moved our margin`: which ones, in words of its own. */
function isOwnClause(object: string, behind: string): boolean {
	return /^\s+(?:that|which|behind|of|\w+ing)\s/i.test(behind) && namesThing(behind) && !BACKWARD.test(object);
}
/** The whole thing is done as it was asked: `the note as requested`, `the discussion accordingly`. */
const AS_ASKED =
	/(?:,?\s+as (?:so )?(?:requested|suggested|recommended)(?: by the staff)?|,?\s+as the staff (?:has )?(?:request|suggest|recommend)(?:s|ed)?|,?\s+accordingly|,?\s+in (?:response to|accordance with) (?:the|this|these|your) (?:staff['’]s )?(?:comments?|requests?))(?=\s*(?:$|[,.;]))/i;

/** How far a disclosure goes, or where it stands. */
const SCOPE = /^\s*,?\s*(?:for|in|with respect to|as to|at|under|within)\s/i;

/** `it in its definitive proxy statement`: what it is was asked for. */
const ONLY_PRONOUN = new RegExp(
	String.raw`^\W*(?:it|them|the same|these|those|this)(?:\s*[.;]?\s*$|\s+(?:all |both )?(?:in|within|as part of|under|into) (?:(?:the|our|its|all|any|each|every|a)\s+)*(?:[\w-]+\s+){0,4}?(?:filings?|reports?|releases?|statements?|amendments?|${FORM}|prospectus|MD&A|notes?|disclosures?)\b(?![^.;]*\b(?:by \w+ing|to (?!be\b)[a-z]+|which|as follows)\b))`,
	'i',
);
/** `the same disclosure for our joint venture`: what was asked for, told of another. */
const SAME_FOR =
	/^\W*(?:the |a )?(?:same|similar|comparable|like|equivalent|corresponding) (?:\w+ )?(?:disclosures?|information|details?|explanations?|tables?) ((?:for|with respect to|as to|about|regarding|in respect of) (?!(?:all|any|each|every|the) (?:\w+ )?(?:periods?|years?|quarters?)\b)(?:(?!\s(?:when|if|where|whenever|to the extent)\b)[^,;.])+)/i;

/** Of whom else the promise tells what was asked for: `for our joint venture`; empty where it tells of nobody else. */
export function alsoFor(object: string): string {
	return (SAME_FOR.exec(object.replace(PLACE, ' ').replace(/\s+/g, ' '))?.[1] ?? '').trim();
}

/** Whether the object of a promise gives no fact of its own but takes them from the ask. */
export const takesFromAsk = lately(findBack);

/** Verbs of working on a text that is there. */
const REWORKS = /^(?:revis|expand|enhanc|updat|modif|supplement|clarif|improv|augment)/;
/** `our discussion of cash flows`: the text, and nothing of what it will say. */
const ONLY_TEXT =
	/^\W*(?:our|its|the) (?:(?!(?:to|by|with)\b)[\w’'&-]+ ){0,5}?(?:disclosures?|discussions?|descriptions?|notes?|footnotes?|MD&A|sections?|polic(?:y|ies)|risk factors?|analysis)\W*$/i;

/** Whether a promise only names the text that it will work on, by itself or as the staff does: what is added to it was asked for. */
export function onlyReworks({ verb, object }: Item, requests: readonly Request[]): boolean {
	if (!REWORKS.test(verb)) return false;
	const text = object.replace(PLACE, ' ').replace(/\s+/g, ' ').trim().replace(/\W+$/, '');
	const yours = text.replace(/^(?:our|its|the)\b/i, 'your');
	return ONLY_TEXT.test(text) || (yours !== text && requests.some((asked) => asked.text.includes(`${yours} to `)));
}

/** The same, or that what stands behind `revise our note to …` names nothing. */
export const saysNothing = oncePer((item: Item): boolean => takesFromAsk(item.object) || !namesThing(contentOf(item)));

function findBack(whole: string): boolean {
	if (ONLY_PRONOUN.test(whole) || isPointer(whole)) return true;
	let object = whole;
	for (const { start, end } of [...conditionsOf(whole)].reverse())
		if (!/^any (?!that\b|which\b)/i.test(whole.slice(start, end)))
			object = `${object.slice(0, start)} ${object.slice(end)}`;
	object = object.replace(PLACE, ' ').replace(LIKE_ABOVE, ' ').replace(/\s+/g, ' ');
	// `our disclosure`, or only the place: what was asked for.
	if (contentWords(object).size === 0) return true;
	if (DEMONSTRATIVE.test(object) || ONLY_MORE.test(object) || isWish(object)) return true;
	const them = EACH_OF_THEM.exec(object);
	if (them) return !NAMELY.test(object) && !isOwnClause(object, object.slice(them[0].length));
	const asked = AS_ASKED.exec(object);
	if (asked && object.slice(0, asked.index).split(/\s+/).length <= 9 && !/\bto include\b|:\s*\S/.test(object))
		return true;
	if (SAME_FOR.test(object)) return true;
	const head = POINTS_BACK.exec(object);
	if (!head || object.split(/\s+/).filter(Boolean).length > 45 || /:\s*\S/.test(object)) return false;
	const tail = OWN_TAIL.exec(object.slice(head[0].length))?.[1] ?? '';
	// `the requested disclosure for each year`: only how far it goes.
	if (/\b(?:requested|above|foregoing|aforementioned)\b/i.test(head[0]) && SCOPE.test(object.slice(head[0].length)))
		return true;
	if (contentWords(tail).size >= 2 && !pointsOut(tail) && !/^(?:this|these|such|that|those)\b/i.test(tail))
		return false;
	if (/^(?:this|these|such)\b/i.test(tail)) return true;
	return BACKWARD.test(object);
}

/** `such amounts` and `these costs` behind other words of the same promise stand for those. */
function pointsOut(tail: string): boolean {
	return BACKWARD.test(tail.replace(/(?<=\w.{20,})\b(?:such|these)\b/i, ' '));
}
