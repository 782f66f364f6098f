/** What a disposition binds to. */
import type { Disposition, Strength } from '../../ledger/types.ts';

const STRENGTH: Readonly<Record<Disposition, Strength>> = {
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

/** The strength that follows from a disposition. */
export function strengthOf(disposition: Disposition): Strength {
	return STRENGTH[disposition];
}
