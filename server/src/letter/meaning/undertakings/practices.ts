/** Practices that go on: what a document shows today and will show again, told in one sentence or in two. */
import { FORM } from '../language/forms.ts';
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';

/** What stays: a text, or the pronoun for it. */
const STAYING =
	/(?:\b(?:it|they|that|this|these|both|the (?:same|former|latter)|and|practice|presentation|format|(?:disclosure|footnote|note|table|sentence|paragraph|caption|line|column|description|discussion|statement|reconciliation|explanation|filing|report|release)s?)|\b(?:annual|quarterly|next) reports? (?:for|on) [\w -]{2,20})\s*$/i;
/** A document as it stands, where the practice can be seen. */
const SEEN_IN = new RegExp(
	String.raw`\b(?:forms? (?:10|20|40|8|6)-[A-Z]|${FORM}|(?:annual|quarterly) reports?|filings?|(?:press |earnings )?releases?|note \d+|notes to|item \d+|MD&A|proxy statements?|exhibit)\b`,
	'i',
);
/** Business that remains or stays too. */
const STATE =
	/^\s+(?:in (?:effect|force|place|default|use|escrow)|outstanding|open|available|liable|subject|committed|confident|responsible|a going)\b/i;

/** Whether `will be there again`, `will remain`, `will not change` is said of words in a document. */
export function staysThere(text: string, u: Undertaking, asked: boolean): boolean {
	if (u.verb !== 'remain' || u.unknown) return false;
	const before = text.slice(0, u.modal);
	return (
		(asked || FUTURE_DOCUMENT.test(text)) &&
		STAYING.test(before) &&
		!STATE.test(text.slice(u.verbEnd, u.end)) &&
		SEEN_IN.test(text)
	);
}

/** Told as it is or was: `includes`, `contains`, `was disclosed`. */
const TOLD =
	/\b(?:includ(?:es|ed)|contain(?:s|ed)|appear(?:s|ed)|g[ia]ves?|(?:is|are|was|were|been) (?:to be )?(?:found|given|shown|disclosed|presented|included|described|set out)|disclosed|present(?:s|ed)|show(?:s|ed)|compli(?:es|ed)|have (?:said|included|disclosed))\b/i;
/** The thing told of, taken up again: `It will be kept`, `These disclosures are`, `include the like`. */
const TAKEN_UP =
	/^(?:(?:it|they|both) (?:will|shall|is|are)|(?:this|that|these|those|such) (?:[\w-]+ ){0,2}(?:will|shall|is|are))\b/i;
const OBJECT_TAKEN_UP = /^\s*(?:(?:to \w+|on|with) )?(?:these|those|that|the (?:like|same))\b/i;
/** What was left out is no practice. */
const LEFT_OUT = /\b(?:not|never|omitted|inadvertently)\b/i;
const TO_COME = /\b(?:will|shall|intends?|propos\w+|plans?|expects?)\b/i;

/** Whether a short undertaking only goes on with the practice that the sentence before tells of. */
export function goesOnWith(text: string, object: string, before: string): boolean {
	if (text.split(/\s+/).length > 16 || TO_COME.test(before) || LEFT_OUT.test(before)) return false;
	if (!TAKEN_UP.test(text) && !OBJECT_TAKEN_UP.test(object)) return false;
	return TOLD.test(before) && SEEN_IN.test(before);
}
