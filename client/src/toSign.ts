/** What can be signed off: the extension and the page of the matrix ask here alike, so nothing of VS Code is taken in. */
import type { Cell, ElementEntry } from '../../server/src/report/types.ts';
import { isAsked } from '../../server/src/rules/index.ts';

/** True for a fact that was found and that nobody has signed off yet. */
export function isToSign({ verdict, signedBy }: ElementEntry): boolean {
	return verdict === 'found' && signedBy === null;
}

/** True when a filing is asked for the commitment, and a fact of it is to be signed. */
export function canSign({ status, elements }: Cell): boolean {
	return isAsked(status) && elements.some(isToSign);
}
