/** Answers of a letter that is still being drafted. */

/** What stands in for an answer: an empty blank, a bullet, a note to write it. Stars and `[Redacted]` hold back what is written. */
const STAND_IN =
	/^[\s[({*_]*(?:[●•◦▪_\s…]*|\.{3,}|x{2,}|t\.?b\.?[dca]\.?|tk|(?:(?:draft|company|proposed|our)\s+)*(?:responses?|answers?|text|language|input)?\s*(?:is |are )?(?:still |yet )?(?:to (?:come|follow|be (?:provided|completed|drafted|added|written|inserted|confirmed|determined))|under (?:review|discussion)|pending|in progress|placeholder)\b(?: (?:from|by|with|at|after|until) [^.\]]{1,80})?)[\s\])}*_.:]*$/i;

/** Whether a response only holds the place of one: `[●]`, `TBD`, `[To come from Treasury]`. */
export function isUnwritten(response: string): boolean {
	return !/\*{2,}/.test(response) && STAND_IN.test(response);
}
