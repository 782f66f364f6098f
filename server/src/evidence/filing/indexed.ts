/** A filing as everything that weighs passages sees it; what was found out for elements stands beside it (`prepare.ts`). */

import type { PreparedFiling } from '../types.ts';
import type { Arrangement } from './arrangement.ts';
import type { Counts } from './counts.ts';
import type { PassagePlace } from './places.ts';

/** A filing cut into units and counted. */
export interface Indexed extends PreparedFiling {
	/** In the order of the filing. */
	readonly places: readonly PassagePlace[];
	/** What stands where. */
	readonly arrangement: Arrangement;
	/** Which terms stand where, and how many units have them. */
	readonly counts: Counts;
}

/** The passage that introduces one; undefined for none. */
export function leadOf({ arrangement }: Indexed, { parts }: PassagePlace): PassagePlace | undefined {
	return parts.lead === null ? undefined : arrangement.holding(parts.lead);
}
