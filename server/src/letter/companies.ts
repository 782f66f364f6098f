/** Names of companies, as far as they tell two companies apart. */

import type { Registrant } from '../ledger/types.ts';

/** Whether two are one company by name, or write together with one. */
export function shareName(a: Registrant, b: Registrant): boolean {
	const names = new Set([a.name, ...(a.joint ?? [])].map(bareName));
	return [b.name, ...(b.joint ?? [])].some((name) => names.has(bareName(name)));
}

/** A company's name without punctuation, capitals and the kind of company. */
export function bareName(name: string): string {
	const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.filter(
			(word) => !/^(?:the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|ag|sa|nv)$/.test(word),
		)
		.join(' ');
}
