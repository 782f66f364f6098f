/** `Such disclosures` answers several requests at once: one commitment for each of them. */
import type { Item, Request } from '../item.ts';

const SUCH = /^\s*(?:to (?:provide|include|make) )?such (?:\w+ )?disclosures?\b/i;

/** The item once for every request it answers as a whole; itself alone when it says what it promises. */
export function perRequest(item: Item, requests: readonly Request[]): Item[] {
	const asked = requests.filter((request) => !request.alternative && !request.considers && request.explicit);
	if (!SUCH.test(item.object) || asked.length < 2) return [item];
	return asked.map((request) => ({ ...item, requests: [request] }));
}
