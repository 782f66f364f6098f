/** Who made the commitments of a file. */
import type { Registrant } from './types.ts';

/** The names of all registrants of a file, as in `A, Inc. and B, L.P.`; null where it names none. */
export function namesOf(registrant: Registrant | undefined): string | null {
	if (!registrant) return null;
	const names = [registrant.name, ...(registrant.joint ?? [])];
	return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
