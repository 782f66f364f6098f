/** Undertakings of letters that answer no comment: what will stand in the documents of an offering under way. */
import type { Document } from '../../../ledger/index.ts';
import type { Undertaking } from '../language/undertaking.ts';

/** What holders and buyers are handed. */
const PAPER =
	/\b(?:letters? of (?:transmittal|instruction)|transmittal (?:letter|documents?)|prospectus(?:es)?|offering (?:memorandum|circular|documents?)|offer to (?:purchase|exchange)|registration statement|exchange offers?)\b/i;
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

/** Where it will stand: an amendment, or a paper of the offer, for which the format has no word. */
export function paperOf(text: string): Document[] {
	return [/\bin (?:an?|the) (?:\S+ )?amendment\b/i.test(text) ? 'amendment' : 'other'];
}
