import type { Commitment, Waiver } from '../ledger/types.ts';
import { entryOf, type GovernanceFinding, type GovernanceInput, inEntry } from './entries.ts';
import { promiseOf } from './messages.ts';
import { covers } from './settled.ts';
import type { RuleMeta } from './types.ts';

/** A waiver whose last day has passed: what it excused is asked again. */
export const waiverExpired = {
	meta: {
		id: 'waiver-expired',
		description: 'A waiver has ended; what it excused is asked of the filings again.',
		severity: 'warning',
	} satisfies RuleMeta,
	check: (input: GovernanceInput): readonly GovernanceFinding[] =>
		input.ledger.ledger.commitments.flatMap((commitment) =>
			commitment.retired
				? []
				: (commitment.waivers ?? [])
						.filter((waiver) => isOver(waiver, commitment, input))
						.map((waiver) => report(input, commitment, waiver)),
		),
};

function isOver(waiver: Waiver, { waivers = [] }: Commitment, { today, filings }: GovernanceInput): boolean {
	if (waiver.until === undefined || today <= waiver.until) return false;
	// For a filing that is no longer among the drafts it has done its work.
	if (waiver.filing !== undefined && filings && !filings.some(({ id }) => id === waiver.filing)) return false;
	return !waivers.some((other) => (other.until === undefined || today <= other.until) && covers(other, waiver));
}

function report(input: GovernanceInput, commitment: Commitment, waiver: Waiver): GovernanceFinding {
	const { element = null, kind, by, until = '' } = waiver;
	const what = element === null ? 'It' : `“${element}”`;
	const filing = waiver.filing === undefined ? '' : ` for filing “${waiver.filing}”`;
	const detail = `${what} was ${kind}${filing} by ${by} until ${until}; since then it is asked again. Disclose it, waive it anew with a reason, or retire the commitment.`;
	return {
		...inEntry(input, commitment, entryOf('until', until)),
		rule: waiverExpired.meta.id,
		element,
		message: `${promiseOf(commitment)} ${detail}`,
		detail,
	};
}
