/** Conditions of a promise: the clause of a sentence that says if, when, where or how far it holds. */

import type { Span } from '../../../ledger/types.ts';
import { lately } from '../../lately.ts';
import { matchesOf } from '../../matches.ts';
import { FORM } from '../language/forms.ts';
import { PART_VERB } from '../language/listText.ts';
import { isComparison } from './expiry.ts';

/**
 * Openings of a condition. Each is tried at every place of the sentence, so what must stand before one is looked at only where
 * its first word stands; the first in the text wins.
 */
const OPENINGS = [
	'(?:only |but only |and )?to the extent(?: that| of)?(?! (?:attributable|related|relating|allocable|pertaining) to)(?! (?:the|that) (?:exchange rate|disclosure controls))',
	'if and (?:when|to the extent)',
	String.raw`(?:only |and )?(?<!\beven )if\b`,
	'(?:if|when|where|as),? and (?:if|when|where|to the extent)',
	String.raw`when(?:ever)?\b`,
	String.raw`where\b(?! (?:you|the staff))`,
	String.raw`(?=wherever)(?<=^\W*)wherever\b`,
	String.raw`(?=in case)(?<=^\W*)in case (?!of\b)`,
	String.raw`in (?:any|each|every) case (?:in which|where)\b`,
	String.raw`for which (?:the|such|it|we) [^,;]{3,60}? (?:is|are) (?:not )?(?:material|significant|at risk|substantial)\b`,
	'in the event(?: that| of)?',
	String.raw`in (?:any|those|each) (?:future )?(?:\w+ ){0,3}?(?:filings?|periods?|reports?|releases?|documents?)(?: (?:and|or) (?:\w+ )?(?:filings?|reports?|releases?))? (?:in which|where|that|presenting|containing|including|disclosing)`,
	String.raw`for (?:any|each|every) (?:\w+ ){0,3}?(?:periods?|quarters?|years?|filings?|reports?) (?:in|for) which\b`,
	String.raw`(?:in|for) the (?:[\w-]+ )?(?:periods?|quarters?|years?) in which\b`,
	String.raw`(?=in which)(?<=\b(?:filings?|periods?|reports?|releases?|documents?|quarters?|years?|${FORM}) )in which\b`,
	String.raw`for any (?:other )?(?:[\w-]+ ){1,6}?whose\b`,
	String.raw`(?=that|which)(?<=\b(?:future|subsequent|all|any|in|into|to|of) (?:[\w-]+ ){0,5}(?:filings|reports|releases|documents|proxy statements|registration statements|materials|presentations) )(?:that|which) (?:contain|include|present|discuss|report|use|show|carry|mention|refer to|give)\b`,
	String.raw`(?=any material)(?<!\b(?:together|along) with (?:an? |the )?(?:\w+ ){0,3}?)(?<!\bas well as (?:an? |the )?(?:\w+ ){0,3}?)any material(?= (?:impacts?|effects?|changes?)\b)`,
	String.raw`(?=for any)(?<!\band )for any (?:other )?(?:[\w-]+ ){1,8}?(?:that|which) (?:we|is|are|has|have|becomes?|exceeds?|falls?|does|do|meets?|qualif\w+)\b`,
	String.raw`for (?:each|every) (?:[\w-]+ ){1,3}?(?:with an? [^,]{3,40}? that|that) (?:exceeds?|falls?|is (?:not|at risk|material)|becomes?)\b`,
	String.raw`subject to materiality\b`,
	String.raw`(?=subject to)(?<=^\W*|\b(?:intend|plan|propose|undertake|commit|agree|expect|anticipate|pledge)s?, )subject to (?:(?:the )?(?:completion|closing|approval|receipt|availability|occurrence)\b)`,
	String.raw`in (?:the )?case of an?\b`,
	String.raw`in (?:any |those )?periods? with (?:an? |any )?(?:material|significant)\b`,
	String.raw`on (?:each|any|every) occasion\b`,
	String.raw`as (?:new|additional|further) (?:[\w-]+ ){1,3}?(?:becomes?|arises?|occurs?|emerges?)\b`,
	String.raw`(?=should)(?<=^\W*)should\b`,
	String.raw`(?=until)(?<=^\W*)until\b(?! (?:\w+ ){0,4}\d)`,
	String.raw`until(?= (?:the|our|its|all|such|we|it|that|these|those|this|an?|any) [^,;]*?\b(?:is|are|has|have|been|was|were|becomes?|ceases?|matures?|expires?|closes?)\b)`,
	String.raw`(?=should)(?<=(?:[,;]|\band|\bearlier)\s+)should(?=\s+[\w’'-]+(?:\s+[\w’'-]+){1,})`,
	String.raw`should (?:the|we|any|it|our|such|a|there|one|they|these|those)\b`,
	// Behind its subject, or what goes with it, it is a verb: `we provided this information in …`.
	String.raw`(?=provided)(?<!\b(?:we|it|they|which|company|ha(?:ve|s|d)|is|are|was|were|be|been|as|also|\w+ly) )provided (?:that)?`,
	String.raw`assuming\b`,
	String.raw`unless\b`,
	'so long as',
	'as long as',
	'for (?:so|as) long as',
	String.raw`at (?:such|the|any) time (?:as|that|when)\b`,
	String.raw`(?=absent)(?<=^\W*|\b(?:will|shall|would),?\s+|\b(?:filings?|reports?|releases?),?\s+)absent (?=(?:an?|any|the|such|our|its|material) )(?!\w+ (?:[\w-]+ )?(?:comments?|objections?)\b)`,
	String.raw`(?=in the absence)(?<=^\W*|\b(?:will|shall|would),?\s+|\b(?:filings?|reports?|releases?),?\s+)in the absence of\b`,
	String.raw`(?:but )?only (?:after|upon|once)\b`,
	String.raw`(?:up)?on (?:the )?condition that\b`,
	String.raw`(?=upon)(?<=^\W*|\b(?:will|shall|would),?\s+)upon (?=(?:an?|any) )(?!(?:an?|any) (?:\w+ )?(?:re-?view|consideration|reflection|request|re-?evaluation|examination|analysis|basis))`,
	"upon (?:the )?(?:staff['’]s )?(?:completion|adoption|occurrence|consummation|receipt|confirmation|clearance)",
	String.raw`once\b`,
	String.raw`as soon as\b(?! (?:practicable|possible|reasonably))`,
	String.raw`(?:each|every) time\b`,
	String.raw`(?=were)(?<=^\W*)were (?=[^,]{3,120}\bto\b[^,]*,)`,
	String.raw`(?:as|so) far as (?:\w+ ){0,2}known\b`,
	'depending (?:on|upon)',
	'as deemed (?:applicable|appropriate|necessary)',
	'as (?:applicable|appropriate|necessary|needed|required|relevant|warranted|material)',
	'any (?:that|which) (?:become|are|is)',
	'(?:as|in periods?) (?:and )?(?:when|in which)',
];
const OPENING = new RegExp(String.raw`(?<![\w-])(?:${OPENINGS.join('|')})`, 'gi');

/** `as required` and the like speak of rules, `when` often of time: these are no conditions. */
const NOT_CONDITION =
	/^(?:(?:if|where|when) any(?=\s*(?:[,.;)]|$))|when (?:preparing|reviewing|evaluating|drafting|(?:we|it|the company) (?:next |first )?(?:files?|filed|prepares?))|where (?:you|the staff)|if (?:you|the staff (?:has|have))|as (?:required|necessary) (?:by|under|pursuant)|provided (?:in|by|to|below|above|for|under|with|as|on|us|the|a|an|\w+ly)\b|(?:when|where|if) (?!applicable|appropriate|meaningful|available)\w+ing\b(?! [\w-]+ (?:[\w-]+ )?(?:becomes?|is|are|was|were|has|have|exceeds?|remains?|continues?|changes?|does?|do|differs?|increases?)\b)|when (?:we|it|the company) (?:releases?|issues?|reports?|publish(?:es)?|announces?) (?:our|its) (?:\w+ )?results|when (?:[\w’'-]+ ){1,8}?(?:is|are) next |(?:where|when|if|to the extent(?: that)?) (?:an?|any|our|the|each) (?:responses?|repl(?:y|ies)|answers?)\b|unless (?:an?|the|our|any) (?:[\w-]+ ){1,3}(?:is (?:mentioned|named|stated|noted)|says?|states?|notes?|indicates?)|when (?:compared|combined|taken|viewed|calculating)|once (?:again|a)|where (?:we|the company) (?:disclose|discuss|describe)d? (?:the|our|its)|as (?:required))/i;

/** `, provided the facility remains outstanding`: a clause, and not who or what was provided. */
const PROVIDED_CLAUSE =
	/^provided (?:the|our|its|such|this|these|those|an?|no|any|there|they)\b[^,;.]*? (?:is|are|was|were|has|have|do|does|may|can|remains?|continues?|becomes?|exists?|exceeds?|consents?|approves?|agrees?)\b/i;

const SHORT =
	/^(?:if|when|where|as|to the extent|and)\s+(?:[\w-]+(?:,? (?:and|or|and\/or|to|be|if|when|where) )?\s*){1,5}$/i;

/** How a sentence's main clause goes on after a leading condition. */
const MAIN_CLAUSE =
	/^,\s+(?:and\s+)?(?:in|we|the|it|our|its|such|this|these|they|then|will|include|disclose|provide|\(|[A-Z]\w+ (?:will|intends|plans|undertakes|proposes))\b/;

/** `and if it exceeds 25% will present`: the main clause goes on without its subject. */
const ELLIPSIS =
	/^ (?:will|shall) (?:\w+ly )?(?:present|provide|disclose|include|describe|report|revise|add|quantify|state|explain|identify|discuss|file|amend|show|give)\b/i;

/** A word that begins no main clause. */
const NO_CLAUSE = String.raw`(?!(?:how|why|whether|what|when|who|information|we|it|they|the|an?|our|its|their|this|that|these|those|such|any|all|each|which|and|or|in|on|at|as|of|with|from|will|shall)\b)[a-z][\w’'-]* `;
/** `if material weaknesses are identified`, `if applicable law changes, we …`: what is said of a noun, which has a verb of its own. */
const OF_A_NOUN = [
	new RegExp(
		String.raw`^ ${NO_CLAUSE}(?:(?!(?:that|which|who|we|it|they|will|shall)\b)[\w’'-]+ ){0,4}?(?:is|are|was|were|has|have|had|becomes?|occurs?|arises?|exists?|remains?|may|can|could|should|would|do|does)\b`,
	),
	new RegExp(String.raw`^ ${NO_CLAUSE.trimEnd()} [^,;]*,\s+(?:we|it|the company)\b`, 'i'),
];

function isOfNoun(behind: string, start: number): boolean {
	return OF_A_NOUN.some((form, i) => (i === 0 || start < 4) && form.test(behind));
}

function endOf(sentence: string, start: number, opening: number): number {
	const rest = sentence.slice(start);
	const short =
		/^(?:if|when|where|as|to the extent)(?: (?:and (?:if|when|where) )?)?\s*(?:it is |they are |deemed |such (?:\w+ )?(?:is|are) )?(?:otherwise )?(?:applicable|appropriate|material|necessary|needed|relevant|meaningful|significant|warranted|available|practicable|required|possible|true)(?:,? (?:and|or|and\/or|and (?:if|when|where|to the extent)|and to the extent|,? (?:if|when)) (?:otherwise )?(?:applicable|appropriate|material|necessary|relevant|meaningful|significant|warranted|available|practicable|required))*(?=[\s,.;:)]|$)/i.exec(
			rest,
		);
	const behind = rest.slice(short?.[0].length ?? 0);
	if (short && !/^\s+(?:to|for|that|under|by|with respect to)\s/i.test(behind) && !isOfNoun(behind, start))
		return start + short[0].length;
	let depth = 0;
	for (let i = start + opening; i < sentence.length; i++) {
		const char = sentence.charAt(i);
		if (char === '(' || char === '“') depth++;
		if (char === ')' || char === '”') {
			if (depth === 0) return i;
			depth--;
		}
		if (depth > 0) continue;
		if (char === ';' || char === ':' || (char === ',' && /^,\s+otherwise\b/i.test(sentence.slice(i)))) return i;
		if (char === ',' && (inserted(sentence, start, i) || /^,\s*(?:19|20)\d\d\b/.test(sentence.slice(i)))) continue;
		if (char === ',' && i - start > 4 && closes(sentence, start, i)) return i;
		if (char === ' ' && i - start > 8 && ELLIPSIS.test(sentence.slice(i)) && /\band $/i.test(sentence.slice(0, start)))
			return i;
		if (char === ' ' && i - start > 25 && /^ in order to\b/i.test(sentence.slice(i))) return i;
		if (
			char === ' ' &&
			/^ (?:(?:we|they|the Company|it|[A-Z][\w&.’']+|(?:our|the|its) (?:[\w-]+ ){1,3}?) ?(?:will|shall|intend|undertake)|(?:we|the Company) would)\b/.test(
				sentence.slice(i),
			) &&
			i - start > (start < 4 ? 12 : /(?:\b(?:and|but)|[;,]) $/i.test(sentence.slice(0, start)) ? 6 : 14) &&
			// `if it becomes likely that we will not comply`: still the condition.
			!/\b(?:likely|probable|possible|expected|anticipated|certain|believes?|expects?|determined?s?|concludes?|thinks?|feels?)(?: that)?$/i.test(
				sentence.slice(0, i),
			)
		)
			return i;
	}
	return sentence.replace(/[\s.]+$/, '').length;
}

/** The commas of `If, in the future, we determine …` belong to the condition, and those of `are, or may be, material`. */
function inserted(sentence: string, start: number, comma: number): boolean {
	const opened = /^(?:if|when|should|where|to the extent(?: that)?)\s*$/i.test(sentence.slice(start, comma));
	const closed = /^(?:if|when|should|where|to the extent(?: that)?)\s*,[^,]*$/i.test(sentence.slice(start, comma));
	return opened || closed || joinsVerbs(sentence, comma) || joinsSubjects(sentence.slice(start), comma - start);
}

/** A noun with what stands before it, up to five words: no subject of a main clause. */
const SUBJECT =
	"(?!(?:we|it|they|will|shall|including|such)\\b)[\\w’'&-]+(?: (?!(?:we|it|they|will|shall|is|are|was|were|has|have|had)\\b)[\\w’'&-]+){0,4}?";
/** `if freight, fuel or labor is a cause`: several that wait for the verb they share. */
const OR_OTHERS = new RegExp(
	`^(?:if|when(?:ever)?|where(?:ver)?|should|once|unless|in the event(?: that)?|to the extent(?: that)?) ${SUBJECT}(?:, ${SUBJECT})*,? (?:and|or|and/or) ${SUBJECT}(?= (?:is|are|was|were|has|have|had|be|becomes?|occurs?|arises?|exists?|exceeds?|remains?|changes?|increases?|decreases?|declines?)\\b)`,
	'i',
);

function joinsSubjects(condition: string, comma: number): boolean {
	return comma < (OR_OTHERS.exec(condition)?.[0].length ?? 0);
}

/** `if they are, or may be, material, we will …`: two verbs that wait for what they say of their subject. */
const OR_TO_BE = /\b(?:is|are|was|were|been|becomes?),\s+(?:and|or)\b[^,]*\b(?:is|are|be|been|become)(?=,)/gi;

function joinsVerbs(sentence: string, comma: number): boolean {
	return matchesOf(sentence, OR_TO_BE).some((verbs) => {
		const end = verbs.index + verbs[0].length;
		return verbs.index < comma && comma <= end && !MAIN_CLAUSE.test(sentence.slice(end));
	});
}

/** A modal whose verb is still to come. */
const AWAITS_VERB = /\b(?:will|shall|undertakes? to|agrees? to|intends? to),\s+[^,;]*$/i;
const BASE_VERB = new RegExp(`^,\\s+(?:also |\\w+ly )?(?:${PART_VERB})\\s`, 'i');

/** Whether a comma ends the condition: what follows is the main clause again, or a conjunct of it. */
function closes(sentence: string, start: number, comma: number): boolean {
	const after = sentence.slice(comma);
	// `the range, if it can be estimated, or that it cannot`: what is told otherwise.
	if (/^,\s+or that\b/i.test(after) && !/\bthat\b/i.test(sentence.slice(start, comma))) return true;
	if (
		/^,\s+(?:(?:or|and) (?!will|we|to the extent|if|when|where|the Company)|including|such as|i\.e|e\.g)/i.test(after)
	)
		return /\b(?:will|shall|intend)\b/.test(after.slice(0, 40));
	// `Should circumstances change, and the company become aware …, the disclosure will …`
	if (
		start < 4 &&
		/^,\s+and\s+(?!(?:we|the company|it) (?:will|shall|intend))[^,]*,/i.test(after) &&
		!/^[^,]*,[^,]*\b(?:will|shall)\b/.test(after.slice(0, after.indexOf(',', 2)))
	)
		return false;
	// `will, in filings in which it matters, discuss the effect`: the verb that the modal waits for.
	if (AWAITS_VERB.test(sentence.slice(0, start)) && BASE_VERB.test(after)) return true;
	if (start < 4 || /,\s*$/.test(sentence.slice(0, start))) return true;
	return (
		MAIN_CLAUSE.test(after) ||
		/^,\s+(?:and|but|which|beginning|commencing|starting|as well|in|on|with|we|the|it|consistent|pursuant)\b/.test(
			after,
		)
	);
}

/** A condition that swallowed half of a long sentence ends at its first comma. */
function shorten(sentence: string, start: number, end: number): number {
	if (end - start <= 260) return end;
	const comma = sentence.indexOf(',', start + 15);
	return comma > 0 && comma < end ? comma : end;
}

/** What a question may be the object of. */
const ASKS =
	/\b(?:as to|(?:determin|decid|assess|evaluat|estimat|judg|predict|ascertain|establish)ing|determine|clarify|indicate|disclos(?:e|ing)|stat(?:e|ing)|evaluate|consider|assess|of|identify(?:ing)?|whether|regarding|about|understand|describ(?:e|ing)|explain(?:ing)?|say(?:ing)?|show(?:ing)?|specify(?:ing)?|give|giving|set(?:ting)? (?:out|forth)|outline|cover|address|(?<![,;] ?)(?:and|or))(?:,\s+(?:by|in|for)\s[^,]{2,40},)? $/i;
/** Short conditions, which are said after any verb. */
const COURTESY =
	/^(?:if|when|where) (?:and (?:if|when|where) )?(?:\w+ ){0,2}(?:applicable|material|appropriate|necessary|relevant|meaningful|significant|available|practicable|required|possible)\b/i;

/** `and if it exceeds 25% will present`. */
const GOES_ON = new RegExp(`^(?:if|when|where)\\b[^,;]{4,80}?(?=${ELLIPSIS.source.slice(1)})`, 'i');

/** `the fees and when they fall due`: what is to be told, no condition. */
function isQuestion(before: string, rest: string): boolean {
	if (/\w\w,\s+$/.test(before) && (IN_A_ROW.test(rest) || BEFORE_LAST.test(rest))) return true;
	if (/^where\b/i.test(rest) && (PLACES.test(before) || (/,\s+$/.test(before) && THERE_IT_WILL.test(rest))))
		return true;
	if (/^(?:when|where) and (?:why|how|by|what)\b/i.test(rest)) return true;
	return /^(?:if|when|where|how)\b/i.test(rest) && ASKS.test(before) && !COURTESY.test(rest) && !GOES_ON.test(rest);
}

/** A measure makes a condition of a question: `when it exceeds 10%`. */
const QUESTION =
	'^(?:when|where) (?:it|they|the|our|its|any|each)\\b(?![^,;]*(?:\\b(?:material|significant|relevant|meaningful|applicable|exceeds?|above|below|more|less|over|under)\\b|\\d))';
/** `the berths, when they fall free, how they are let and …`: a question with more of them behind it, or the last. */
const IN_A_ROW = new RegExp(`${QUESTION}[^,;]*,\\s+(?:and )?(?:how|why|whether|what|which)\\b`, 'i');
/** `the berths, when they fall free and a table of the rents`: the last fact but one. */
const BEFORE_LAST = new RegExp(
	`${QUESTION}[^,;]*?,? and (?:an?|the|our|its|their|any|each|how|why|what)\\b(?![^,;]*\\b(?:is|are|was|were|has|have|will|shall|becomes?|exists?|occurs?|remains?|changes?)\\b)[^,;]*$`,
	'i',
);
/** `the countries where we hold licences`: which ones. */
const PLACES =
	/\b(?:countr(?:y|ies)|states?|jurisdictions?|provinces?|territor(?:y|ies)|regions?|areas?|locations?|places?|sites?|cit(?:y|ies)|counties|county|ports?|markets?) $/i;

/** `in MD&A, where it will be reconciled`: what is done there; a condition speaks in the present. */
const THERE_IT_WILL = /^where (?:we|it|they|this|these|those|such|the|our|its)\b(?: [\w’'-]+){0,3}? (?:will|shall)\b/i;

const BRACKETED =
	/(?= \()(?<=\b(?:will|shall)(?: (?:also |\w+ly )?[a-z]+)?) \(((?:if|when|where|as|to the extent)\b[^()]{3,160})\)/gi;

/** `will disclose (if accurate) that …`, `will (if material) disclose …` with commas for the brackets, which says the same. */
export function withCommas(sentence: string): string {
	return sentence.includes('(') ? sentence.replace(BRACKETED, ', $1,') : sentence;
}

/** Every condition of a sentence, as offsets into it. */
export const conditionsOf = lately(findConditions);

function findConditions(sentence: string): readonly Span[] {
	const out: Span[] = [];
	for (const match of matchesOf(sentence, OPENING)) {
		const start = match.index + (/^and /i.exec(match[0])?.[0].length ?? 0);
		if (start < (out.at(-1)?.end ?? 0)) continue;
		const rest = sentence.slice(start);
		if (NOT_CONDITION.test(rest) && !(PROVIDED_CLAUSE.test(rest) && /,\s+$/.test(sentence.slice(0, start)))) continue;
		if (isComparison(rest.slice(0, endOf(rest, 0, match[0].length)))) continue;
		if (isQuestion(sentence.slice(0, start), rest)) continue;
		const before = sentence.slice(0, start);
		if (insideAdjunct(sentence, start) || SUBORDINATE.test(before) || BELIEVED.test(before)) continue;
		if (/^in which/i.test(rest) && TOLD_WHEN.test(before)) continue;
		if (IN_A_LIST.test(before) && LIST_GOES_ON.test(rest)) continue;
		if (/^as material/i.test(rest) && VIEWED.test(before)) continue;
		if (/^assuming/i.test(rest) && EXAMPLE_OF.test(before)) continue;
		if (SAYS_THAT.test(before) && !/,\s*$/.test(before)) continue;
		if (TELLS_THAT.test(before.slice(-120)) && !COURTESY.test(rest) && !THEN_WE_TELL.test(rest)) continue;
		const end = withoutJoint(sentence, start, shorten(sentence, start, endOf(sentence, start, match[0].length)));
		if (end - start < 5) continue;
		if (isOfWhatItIs(sentence, start, end)) continue;
		// `until it is resolved`, at the end: how long, not whether.
		if (start > 0 && /^until\b/i.test(rest)) continue;
		// `add that the act, if enacted, would …`: the condition of what is added.
		if (SAYS_THAT.test(before) && !/\b(?:and|but),?\s*$/.test(before) && FINITE.test(sentence.slice(end))) continue;
		out.push({ start: start - (EXCEPT.exec(before)?.[0].length ?? 0), end });
	}
	return out;
}

/** `if it is adopted and we will …`: the joint stands between the condition and what follows. */
const withoutJoint = (sentence: string, start: number, end: number): number =>
	start + sentence.slice(start, end).replace(/,?\s+(?:and|but)\s*$/i, '').length;

/** `except where it is confidential`: the promise holds where the condition does not. */
const EXCEPT = /\b(?:except|save|other than)\s+(?:only\s+)?$/i;

/** `the impact that the standard will have on our statements when adopted`: the impact has the condition, not the promise. */
const SUBORDINATE =
	/\b(?:impact|effects?|changes?|consequences?|result)\b[^,;]{0,20}\b(?:that|which)\b[^,;]*\b(?:will|would|may|could)\b[^,;]*\s$|\bwould have (?:been|had)\b[^,;]*\s$/i;

/** `did not view this as material`: an opinion. */
const VIEWED = /\b(?:view|regard|consider|deem|treat|see|identif|characteri)\w*\b[^,;]{0,60}$/i;

/** `an example assuming full use of the line`: what the example is. */
const EXAMPLE_OF =
	/\b(?:examples?|scenarios?|tables?|calculations?|illustrations?|computations?|columns?|figures?|analysis)\s*$/i;
/** What a text will say has conditions of its own. */
const SAYS_THAT =
	/\b(?:add|stat|say|disclos|clarify|explain|indicat)(?:e?s|e|ing)? that\b[^;]{8,}$|^\s*that\b[^;]{8,}$|\b(?:consequences|implications|happens|effect)\s*$/i;

/** `will disclose that if rates rise, costs will rise`: the condition of what is told, and not of telling it. */
const TELLS_THAT =
	/\b(?:will|shall|(?<!\b(?:wish(?:es)?|wants?|like) )to|by)\s+(?:also |\w+ly )?(?:add|stat|say|disclos|clarify|explain|describ|discuss|indicat|warn|mention)(?:e|ing)?\b[^,;]{0,60}?(?: that,?| (?:how|why|what),)\s*$/i;
/** `that if it grows, we will disclose it`: the promise stands behind its condition. */
const THEN_WE_TELL =
	/^[^;]*?,\s+(?:then )?(?:we|it|the company) (?:will|shall|intends? to|undertakes? to) (?:\w+ly )?(?:disclose|provide|include|revise|expand|describe|present|report|quantify|update|add|discuss|file|amend)\b/i;

/** `benefits that, if recognized, would affect the rate`: a condition of what is told of a noun. */
const RELATIVE = /\b(?:that|which|who)(?<modal> (?:would|could|may|might|can))?,?\s*$/i;
const OF_WHAT_IT_IS = /^\s*,\s+(?:would|could|may|might|can|is|are|was|were|has|have|had|does|do)\b/i;
const BARE_PARTICIPLE = /^(?:if|when|once) \w+(?:ed|en|n|t) (?:would|could|may|might|can)\b/i;

function isOfWhatItIs(sentence: string, start: number, end: number): boolean {
	const relative = RELATIVE.exec(sentence.slice(0, start));
	if (!relative) return false;
	const told = relative.groups?.modal !== undefined || BARE_PARTICIPLE.test(sentence.slice(start));
	return told || OF_WHAT_IT_IS.test(sentence.slice(end));
}

/** How the clause goes on whose subject stands before the condition. */
const FINITE = /^\s*,\s+(?:would|could|may|might|will|can|is|are|was|were|has|have|does|do)\b/i;

/** `as we believe it is best understood if presented there`: part of the reason, not of the promise. */
const BELIEVED =
	/\b(?:as|because|since|given that) (?:we|it|the company|management) (?:(?:do|does) not )?(?:believes?|thinks?|feels?)\b[^,;]*\s$/i;

/** `state the quarter in which it was charged`: the quarter is told; `in the quarter in which …` says when to tell. */
const TOLD_WHEN =
	/(?<!\b(?:in|for|of|during|to|by|from|with|on|at|within|until|through|after|before|under|covering) )\bthe (?:[\w-]+ )?(?:quarters?|periods?|years?) $/i;

/** `will cover the salary, the sums due when the offer closes, and the goals`: when they are due, and not when it is told. */
const IN_A_LIST = /\b(?:will|shall|to)\b[^;:]*,\s[^,;:]*[\w)] $/i;
const LIST_GOES_ON =
	/^when (?:the|our|its|an?|each) (?:[\w’'-]+ ){1,4}?[\w’'-]+,\s+and (?:the|our|its|an?|any|each|how|why|what)\b(?![^,]*\b(?:will|shall)\b)[^,]*$/i;

/** `modified as appropriate`, `with conforming changes where needed`, or inside brackets: not a condition of the promise. */
function insideAdjunct(sentence: string, start: number): boolean {
	const before = sentence.slice(0, start);
	if (
		/\b(?:modified|updated|revised|adjusted|tailored|changed|conformed|amended)\s*,?\s*$/i.test(before) &&
		!/\bwill be\s+\w+\s*$/i.test(before)
	)
		return true;
	if (/\bwith (?:\w+ ){0,3}changes?[^,;]*$/i.test(before)) return true;
	if (/[^,]\s+or\s*$/i.test(before)) return true;
	return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** True for the openings that only say how often or how long, not whether. */
export function isDuration(condition: string): boolean {
	return /^(?:(?:unless and )?until|(?:for )?(?:so|as) long as)\b/i.test(condition);
}

export { SHORT };
