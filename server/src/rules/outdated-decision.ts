import type { Commitment, Decision, Waiver } from '../ledger/types.ts';
import { entryOf, type GovernanceFinding, type GovernanceInput, inEntry } from './entries.ts';
import { promiseOf } from './messages.ts';
import { covers, decisionFor, whyNotWaived, whyUndecided } from './settled.ts';
import type { RuleMeta } from './types.ts';

/** A decision or waiver that was given for other words or another period, or before there was a promise. */
export const outdatedDecision = {
	meta: {
		id: 'outdated-decision',
		description: 'A decision or waiver was given for other words, for another period or before the letter.',
		severity: 'warning',
	} satisfies RuleMeta,
	check: (input: GovernanceInput): readonly GovernanceFinding[] =>
		input.ledger.ledger.commitments.flatMap((commitment) =>
			commitment.retired ? [] : [...ofDecisions(input, commitment), ...ofWaivers(input, commitment)],
		),
};

/** Those for filings that are no longer among the drafts have done their work. */
function ofDecisions(input: GovernanceInput, commitment: Commitment): readonly GovernanceFinding[] {
	return (input.filings ?? []).flatMap((filing) => {
		const decision = decisionFor(commitment, filing);
		if (!decision) return [];
		const answer = `${decision.by} decided on ${decision.on} for filing “${filing.id}” that the condition is ${decision.met ? 'met' : 'not met'}`;
		const why = whyUndecided(decision, commitment, filing);
		if (why !== null) {
			return [
				report(
					input,
					commitment,
					decision,
					`${answer}, but ${why}. It no longer counts: decide again for what holds now.`,
				),
			];
		}
		return early(input, commitment, decision, answer);
	});
}

function ofWaivers(input: GovernanceInput, commitment: Commitment): readonly GovernanceFinding[] {
	const { waivers = [] } = commitment;
	return waivers.flatMap((waiver) => {
		const { element, filing: named, by, on, kind, until } = waiver;
		if (until !== undefined && input.today > until) return [];
		const filing = input.filings?.find(({ id }) => id === named) ?? null;
		if (named !== undefined && !filing) return [];
		const answer = `${by} said on ${on} that ${element === undefined ? 'it' : `“${element}”`} is ${kind}${named === undefined ? '' : ` in filing “${named}”`}`;
		const why = whyNotWaived(waiver, commitment, filing);
		if (why === null) return early(input, commitment, waiver, answer);
		if (waivers.some((other) => covers(other, waiver) && whyNotWaived(other, commitment, filing) === null)) return [];
		return [
			report(
				input,
				commitment,
				waiver,
				`${answer}, but ${why}. It no longer counts: waive it anew with a reason, or disclose it.`,
			),
		];
	});
}

/** What was decided before the letter cannot have been about its promise. */
function early(
	input: GovernanceInput,
	commitment: Commitment,
	entry: Decision | Waiver,
	answer: string,
): readonly GovernanceFinding[] {
	const date = input.ledger.ledger.letters.find(({ id }) => id === commitment.letter)?.date;
	if (date === undefined || entry.on >= date) return [];
	const detail = `${answer}; the letter that promises it is of ${date}. It counts as it stands: correct \`on:\`, or decide again.`;
	return [report(input, commitment, entry, detail)];
}

function report(
	input: GovernanceInput,
	commitment: Commitment,
	entry: Decision | Waiver,
	detail: string,
): GovernanceFinding {
	return {
		...inEntry(input, commitment, entryOf('on', entry.on)),
		rule: outdatedDecision.meta.id,
		element: 'element' in entry ? (entry.element ?? null) : null,
		message: `${promiseOf(commitment)} ${detail}`,
		detail,
	};
}
