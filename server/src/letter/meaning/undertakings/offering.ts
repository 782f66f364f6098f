/** Undertakings of letters that answer no comment: what will stand in the documents of an offering under way. */
import type { Document } from '../../../ledger/index.ts';
import type { Undertaking } from '../language/undertaking.ts';

/** Papers of an offer that the format has no word for. */
const OTHER =
	'letters? of (?:transmittal|instruction)|transmittal (?:letter|documents?)|offering (?:memorandum|circular|documents?)|offer to (?:purchase|exchange)';
const STATEMENT = 'prospectus(?:es)?|registration statement';
/** What holders and buyers are handed. */
const PAPER = new RegExp(`\\b(?:${OTHER}|${STATEMENT}|exchange offers?)\\b`, 'i');
const OF_ISSUER =
	/\b(?:we|it|compan(?:y|ies)|registrants?|issuers?|corporation|partnership|trust|bank|offerors?|[A-Z][\w&.]+)\s*(?:\([^)]*\)\s*)?(?:each )?(?:also |hereby |further )?$/;
const OF_PAPER =
	/\b(?:letters? of transmittal|transmittal letter|prospectus|offering memorandum|offer to (?:purchase|exchange))\s*$/i;
const WRITES = /^(?:disclos|includ|stat|describ|provid|set|revis|add|amend)/i;
/** `make each person participating in the offer aware, by means of the prospectus, that …`. */
const AWARE = /^\s[^.;]{0,200}\baware\b/i;
const IN_AMENDMENT =
	/^\s*(?:in|by|through|with) (?:an?|the|its|our|such|a (?:pre|post)-effective|(?:pre|post)-effective) ?(?:pre-effective |post-effective |subsequent )?amendments?\b[^.;]{0,40}\b(?:registration statement|prospectus|form [SF]-\d)/i;
/** Handed over to the staff itself, or asked of it. */
const TO_STAFF = /^\s*(?:to )?(?:the (?:staff|commission)|you)\b/i;

/** Whether an undertaking says what a document of the offering will tell its readers. */
export function isOfOffering(text: string, u: Undertaking): boolean {
	if (u.soft || u.negative || !/^(?:will|shall|undertakes? to|agrees? to|commits? to)$/.test(u.modalText)) return false;
	const [before, after] = [text.slice(0, u.modal), text.slice(u.verbEnd, u.end)];
	if (TO_STAFF.test(after)) return false;
	if (u.passive) return WRITES.test(u.verb) && IN_AMENDMENT.test(after);
	if (OF_PAPER.test(before)) return WRITES.test(u.verb);
	if (!OF_ISSUER.test(before) || !PAPER.test(after)) return false;
	return WRITES.test(u.verb) || (/^mak/.test(u.verb) && AWARE.test(after));
}

const PAPERS: readonly (readonly [Document, RegExp])[] = [
	['registration statement', new RegExp(`\\b(?:${STATEMENT}|form [SF]-\\d)\\b`, 'i')],
	['amendment', /\bamendments?\b/i],
	['other', new RegExp(`\\b(?:${OTHER})\\b`, 'i')],
];

/** Where it will stand, by the papers named before what it will say. */
export function paperOf(text: string, u: Undertaking): Document[] {
	const before = text.slice(0, u.modal);
	const where = OF_PAPER.test(before) ? before : (text.slice(u.verbEnd, u.end).split(/\bthat\b/i)[0] ?? '');
	const found = PAPERS.flatMap(([document, words]) => (words.test(where) ? [document] : []));
	return found.length > 0 ? found : ['other'];
}
