/** A promise by a noun: `confirms its intention to disclose`, `reiterates our commitment to include`. */

const WORD = '(?:intentions?|intent|plans?|undertakings?|commitments?|agreements?|promises?|pledges?)';
const OF = `(?:,? (?:to|with) the (?:Staff|Commission),?)?(?: (?:is|remains))? (?:to\\b|of(?= (?:\\w+ly )?\\w+ing\\b))`;
const WHOSE =
	"(?:our|its|their|the|an?|no|any|every|\\w+[’'](?:s|))(?: (?:(?!(?:our|its|their|the|staff|commission)\\b)[a-z-]+(?:,| and)? ){0,2}?| )";

/** The noun with whose it is, up to its verb: a part of a pattern. */
export const NOUN_OF_PROMISE = `${WHOSE}${WORD}(?: (?:on the part )?of (?:the )?(?:company|management|[A-Z]\\w+))?${OF}`;

const WHOLE = new RegExp(`^${NOUN_OF_PROMISE}$`, 'i');

/** Whether a head is such a noun. */
export const isNominal = (head: string): boolean => WHOLE.test(head);

/** `is our intention to`: said of what is meant. */
const IS = /\b(?:is|are|remains?)(?: (?:also|still|\w+ly))?(?: the)?\s*$/i;
/** Verbs by which one's word is given now: in the present, or as what has been given. */
const GIVES = [
	`(?:confirm|re-?iterate|(?:re-?)?affirm|re-?state|repeat|express|state|note|acknowledge|renew|make|give|record|indicate|communicate|convey|represent|maintain|emphasi[sz]e|stress|underline|honou?r|stands? (?:by|behind|to)|ha(?:s|ve)|having)(?:s|ing)?`,
	String.raw`(?:ha(?:s|ve)|hereby) (?:\w+ )?(?:made|given|expressed|confirmed|(?:re-?)?affirmed|reiterated|renewed|communicated)`,
	String.raw`(?:advis|inform|notif|assur|apprais|appris)(?:e|y|es|ies|ed|ied|ing)\b[^,;.]{0,60}? of`,
	`(?:confirmation|evidence) of`,
].join('|');
const TO_STAFF = String.raw`(?:,? (?:to|with|for) (?:you|the (?:Staff|Commission)\b[^,;]{0,60}?))?,?`;
const GIVEN = new RegExp(
	String.raw`\b(?:${GIVES})${TO_STAFF}(?: (?:again|hereby|once (?:more|again)))?(?: the)?\s*$`,
	'i',
);

/**
 * Whether what stands before the noun gives one's word by it, and does not tell of a plan: `announced its intention to report`,
 * `described its commitment to provide a loan`.
 */
export const isGiven = (head: string, before: string): boolean =>
	(/ (?:is|remains) (?:to|of)$/i.test(head) && !/\bof\s*$/i.test(before)) || IS.test(before) || GIVEN.test(before);

const ENDS = new RegExp(`\\b${WHOSE}$`, 'i');
const BEGINS = new RegExp(`^${WORD}\\b`, 'i');

/** Whether at `at` of a text stands such a noun by which nobody gives his word: `approved a plan to expand`. */
export function isOnlyTold(text: string, at: number): boolean {
	const whose = ENDS.exec(text.slice(0, at));
	return whose !== null && BEGINS.test(text.slice(at)) && !isGiven('', text.slice(0, whose.index));
}

/** Where the verb stands by which it is given; its subject is who gives it. */
export const givenAt = (head: string, before: string): number =>
	isNominal(head) ? (GIVEN.exec(before)?.index ?? before.length) : before.length;

/** Whether it is denied: `has no intention to`, `does not have any plan to`. */
export const isDenied = (head: string, before: string): boolean =>
	/^no\b/i.test(head) || /\b(?:not|never)(?: \w+)? (?:have|made?|give|given)\s*$/i.test(before);
