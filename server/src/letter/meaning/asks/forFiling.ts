/** What a request that asks for an answer to the staff asks of the filing as well. */

/** What is to be told to the staff, and stands in no filing. */
export const TO_STAFF =
	/\b(?:tell us|explain to us|provide us|advise us|confirm to us|help us|supplementally|(?:in|with|that) your response|as part of your response|describe (?:to|for) us|provide to us|clarify for us|show us|telling us|your (?:full |complete |detailed )?analysis|provide an analysis)\b/i;

const AND = String.raw`,?\s+and,?\s+(?:please\s+)?(?:(?:also|then|further|separately)\s+)?(?:please\s+)?`;
const CHANGE = '(?:revise|amend|expand|enhance|modify|supplement)';
/** `tell us, and disclose, the rate`: one object for both. */
const SHARED = new RegExp(
	String.raw`\b(?:tell us|(?:explain|describe|provide|confirm) to us|show us|advise us|provide us with)(?:\s+(?:about|of))?${AND}(?=(?:disclose|${CHANGE})\b)`,
	'i',
);
/** The comma that the shared object stands behind. */
const OPENS = new RegExp(String.raw`^([^,]*?\b(?:disclose|include|provide|${CHANGE})),\s+`, 'i');
const DISCLOSURE =
	'(?:disclosures?|discussions?|filings?|reports?|notes?|footnotes?|MD&A|documents?|sections?|polic(?:y|ies)|tables?|presentation|narrative|risk factors?|statements?)';
/** `tell us how you test it, and revise your note to disclose the rate`: an object of its own. */
const OWN = new RegExp(
	String.raw`${AND}(?=${CHANGE}\s+(?:to\s+(?!\w+ly\s)\w+|(?:your|the|this|that|these|any|all|each|future)\s[^,;.]{0,80}?\b${DISCLOSURE}\b))|,\s+and\s+(?:please|also)\s+(?:also\s+)?(?=disclose\b)`,
	'gi',
);
/** `how you review and revise your policies`: of the verb before it, the company does both. */
const OF_COMPANY =
	/\b(?:you|to|can|will|may|must|should|not|we|it|they|management)\s+(?:\w+ly\s+)?[\w-]+(?:,\s+[\w-]+)*$/i;
/** `revise to disclose this information`: what is told. */
const AS_TOLD = /\b(?:such|this|that|these|those)(?:\s+(?:information|disclosures?|amounts?|facts?|details?))?\W*$/i;
const TOLD = /^.*?\b(?:tell us|explain to us|provide (?:to )?us(?:\s+with)?|advise us of|describe to us)\s+/i;

/** The part of a request to the staff that asks for a disclosure, worded as a request of its own; null where none does. */
export function forFiling(request: string): string | null {
	if (!TO_STAFF.test(request)) return null;
	const shared = SHARED.exec(request);
	if (shared) return request.slice(shared.index + shared[0].length).replace(OPENS, '$1 ');
	for (const own of request.matchAll(OWN)) {
		const told = request.slice(0, own.index);
		if (!TO_STAFF.test(told) || OF_COMPANY.test(told)) continue;
		const asked = request.slice(own.index + own[0].length);
		return AS_TOLD.test(asked) && TOLD.test(told) ? `disclose ${told.replace(TOLD, '')}.` : asked;
	}
	return null;
}
