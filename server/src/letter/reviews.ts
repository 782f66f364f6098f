/** Which letters may belong to one review of the staff. */
import type { Registrant } from '../ledger/types.ts';
import { shareName } from './companies.ts';

interface Reviewed {
	readonly registrant: Registrant | null;
	readonly reviewed: readonly string[];
}

/** Whether two letters are of one company, and may be about the same documents. */
export function sameReview(a: Reviewed, b: Reviewed): boolean {
	if (!sameCompany(a.registrant, b.registrant)) return false;
	return maySameReview(a.reviewed, b.reviewed);
}

/** Whether two letters may be about the same documents: a letter that names none may be about any. */
export function maySameReview(a: readonly string[], b: readonly string[]): boolean {
	if (a.length === 0 || b.length === 0) return true;
	return a.some((form) => b.some((other) => likeForm(form) === likeForm(other)));
}

/** Whether both are known, and one company. */
export function sameCompany(a: Registrant | null, b: Registrant | null): boolean {
	if (!a || !b) return false;
	const areNumbered = a.fileNumber !== undefined && b.fileNumber !== undefined;
	// Of those that write together each has a number of its own.
	if (areNumbered && (a.fileNumber === b.fileNumber || !(a.joint || b.joint))) return a.fileNumber === b.fileNumber;
	return shareName(a, b);
}

const likeForm = (form: string): string =>
	form
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.replace(/\b(?:the|fiscal|filed.*)\b/g, '')
		.trim();
