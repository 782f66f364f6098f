/** The facts that a promise lists itself, and what in it only announces the wording or names the place of it. */

import { oncePer } from '../../../ledger/index.ts';
import type { Item } from '../item.ts';
import { clausesOf, spoken } from '../language/clauses.ts';
import { contentWords } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { looksLikeVerb } from '../language/listText.ts';
import { announcesWording, contentOf } from '../lists/content.ts';
import { tidy } from '../lists/elementText.ts';
import { scoped } from '../lists/listScope.ts';
import { partsOf } from '../lists/lists.ts';
import { PLACE } from '../scope/place.ts';

/** Names of documents are where, not what; `report` without an article is what is done, and `the report of our auditor` stands in a document. */
const ONLY_DOCUMENT = new RegExp(
	String.raw`^(?!report\s|.*\breports? (?:of|by) (?!(?:the )?company\b(?!['’])))(?:(?:the|its|our|other|any|all|in)\s+)*(?:forms? )?(?:${FORM}|filings?|reports?|releases?|proxy statements?)\b[^,;]{0,40}$`,
	'i',
);
/** The verb that a list repeats before each of its things. */
const LIST_VERB = /^(?:remov|delet|eliminat|omit|exclud|discontinu|quantif|reconcil)\w*\s+/i;
/** An object that only points to wording below: `the following disclosure`, `a footnote similar to the below`. */
const EMPTY_OBJECT =
	/^(?:\w+\s+)?(?:(?:an?|the|its|our|any|\w+['’]s|such|additional|revised|expanded|enhanced|future|proposed|similar|related|existing|relevant|above|new|underlined|bold(?:ed)?|italicized|highlighted|marked|tracked)\s+)*(?:following|below|disclosures?|clarifications?|language|footnotes?|paragraphs?|tables?|text|sentences?|wording|changes|modifications|revisions?|statements?|information|discussions?|provisions?|representations?|legends?)\b[^.]{0,90}\b(?:following|below|follows|example|consistent|similar|illustrat\w+|proposed)\b|^(?:\w+\s+)?(?:(?:set (?:forth|out)|presented|shown|provided|included)\s+)?(?:the\s+)?(?:additional\s+)?(?:following|below)\b[^:]{0,200}$|^(?:\w+\s+)?reads?:?$/i;

/** `ensure that our disclosures will satisfy the rules`: nothing to look for beside what else is promised. */
const ONLY_COMPLIES =
	/^ensure (?:the )?(?:completeness|accuracy|adequacy|consistency) of (?:the|our|its|such|all) (?:\w+ )?disclosures?\b|^(?:ensure )?(?:that )?(?:the|our|its|such) (?:\w+ )?disclosures? (?:will |do |does )?(?:assist|help|compl|satisf|meet|conform)\w*\b/i;

/** Whether a part only announces wording, wherever that will stand. */
const announces = (part: string): boolean => EMPTY_OBJECT.test(part) || EMPTY_OBJECT.test(tidy(part));

/** The facts a promise lists itself. */
export const promisedParts = oncePer((item: Item): readonly string[] => {
	const clauses = clausesOf(contentOf(item), item.negated);
	const told = clauses.flatMap((clause) =>
		partsOf(clause.text).map((text) => spoken({ ...clause, text }, item.negated)),
	);
	const own = item.listed.length > 0 ? listedUnder(told, item) : told.map((part) => asRead(part, item));
	const more = (item.more ?? [])
		.filter((text) => !EMPTY_OBJECT.test(text))
		.flatMap((text) => partsOf(contentOf({ ...item, verb: '', object: text, condition: null })));
	const facts = [...besideThem(item), ...own, ...more, ...(item.added ?? [])].filter(
		(part, i) => i === 0 || !ONLY_DOCUMENT.test(part.replace(LIST_VERB, '')),
	);
	return facts.length > 1
		? facts.filter((part) => !announces(part) && !ONLY_COMPLIES.test(part) && contentWords(tidy(part)).size > 0)
		: facts;
});

/** `revise the caption to read “Dues”`: the caption “Dues”; `the caption will read “Dues”` too. */
const TO_READ =
	/^(?:[a-z]+ )?(?=(?:the|our|its|each|this|such)\b)([^“”"]{3,80}?),? (?:to|that will|which will|will)(?: now| instead)? read:? (?=[“"][^“”"]+[”"]$)/i;
const WHAT_READS =
	/\b((?:the|our|its|each|this) (?:[\w’'-]+ ){0,5}?[\w’'-]+) (?:will|shall)(?: now| instead)? (?:be revised to )?read:? [“"]/i;

function asRead(part: string, { text }: Item): string {
	if (!/^read:? [“"]/i.test(part)) return part.replace(TO_READ, '$1 ');
	const what = WHAT_READS.exec(text.replace(/\s+/g, ' '))?.[1];
	return what === undefined ? part : `${what} ${part.replace(/^read:? /i, '')}`;
}

/** `In addition to disclosing A, we will also describe B`: A too, unless it is told already. */
const BESIDE =
	/(?:^|[.;] )in addition to ((?:continuing to \w+ |(?:disclos|describ|discuss|explain|quantif|identif|present)\w*ing )[^;]{6,300}?),\s+(?:we|it|the [\w’'-]+|[A-Z][\w&.]*) (?:\w+ly )?(?:also )?(?:will|shall|intends?|plans?|undertakes?|proposes?|agrees?)\b/i;

/** What was told before, elsewhere or only to the staff. */
const TOLD_ALREADY = new RegExp(
	String.raw`\b(?:staff|supplementally|responses?|letters?|covers?|above|pages? [\dFS-]+|web ?sites?|we made|previous(?:ly)?|prior|already|(?:our|the|its) (?:most recent |current |last |\d{4} )?(?:annual report|quarterly report|form|${FORM}))\b`,
	'i',
);

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
export function announcesLast(item: Item): boolean {
	const told = clausesOf(contentOf(item), item.negated).flatMap(({ text }) => partsOf(text));
	return told.length > 1 && item.listed.length === 0 && announces(told.at(-1) ?? '');
}

const NAMES_ANNEX = /\b(?:annex|exhibit|appendix|attachment|schedule|enclosure)\s+(?:[A-Z]|\d)/i;
const ONLY_WORDING = new RegExp(
	String.raw`^(?:\w+\s+)?(?:(?:the|our|its|an?|any|such|additional|revised|expanded|enhanced|proposed|related|requested)\s+)*(?:disclosures?|language|text|wording|notes?|footnotes?|paragraphs?|sections?)(?:\s+(?:enhancements?|revisions?|changes|updates))?(?:\s+(?:to|of|in)\s+(?:our|its|the)\s.*\b(?:${FORM}|filings?|reports?|footnotes?|notes?)\b.*)?$`,
	'i',
);

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

/** Whether all that a promise says itself, its one part `content`, is that wording comes or where it will stand. */
export function onlyAnnounces(item: Item, content: string): boolean {
	return (
		announcesWording(item) ||
		EMPTY_OBJECT.test(content) ||
		isAnnexed(item, content) ||
		isReworked(item, content) ||
		ONLY_PLACE.test(content)
	);
}

/** What a promise to work on a section, its one part `content`, says that this is for; none where it says nothing. */
export function aimOf(item: Item, content: string): readonly string[] {
	const aim = ONLY_SECTION.test(content) ? AIM.exec(item.text)?.[1] : undefined;
	return aim === undefined ? [] : partsOf(aim);
}
