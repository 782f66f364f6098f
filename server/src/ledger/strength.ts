import type { Commitment, Disposition, Strength } from './types.ts';

const BY_DISPOSITION: Readonly<Record<Disposition, Strength>> = {
	promised: 'binding',
	conditional: 'binding',
	continuing: 'binding',
	amend: 'binding',
	soft: 'watch',
	unanswered: 'watch',
	narrowed: 'watch',
	followup: 'watch',
	declined: 'record',
	done: 'record',
	stated: 'record',
};

/** The commitment's own strength, else the one that follows from its disposition. */
export function strengthOf(commitment: Pick<Commitment, 'strength' | 'disposition'>): Strength {
	return commitment.strength ?? BY_DISPOSITION[commitment.disposition];
}
