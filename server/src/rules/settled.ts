/** Which decision and which waiver hold for a filing: each is for the words it was given for, and for one period. */
import type { Filing } from '../evidence/types.ts';
import { squash } from '../ledger/index.ts';
import type { Commitment, Decision, Element, Waiver } from '../ledger/types.ts';
import { differenceOf } from './difference.ts';
import { elementsOf } from './elements.ts';
import { isOtherPeriod, lastForPeriod, otherPeriod, periodOf } from './periods.ts';

/** The last decision about the condition in a filing, whether it still holds or not. */
export function decisionFor({ decisions = [] }: Commitment, filing: Filing): Decision | null {
	const own = decisions.filter((entry) => entry.filing === filing.id);
	return lastForPeriod(own, filing);
}

/** Why a decision no longer answers the condition, to follow "but"; null while it does. */
export function whyUndecided(decision: Decision, { condition }: Commitment, filing: Filing): string | null {
	if (isOtherPeriod(decision, filing)) return otherPeriod(decision, filing);
	return changeOf('the condition', decision.condition, condition?.text ?? '');
}

/** Why a waiver no longer excuses what it names, to follow "but"; null while it does. Without a filing only the words tell. */
export function whyNotWaived(waiver: Waiver, commitment: Commitment, filing: Filing | null): string | null {
	if (filing && isOtherPeriod(waiver, filing)) return otherPeriod(waiver, filing);
	const now = wordsOf(commitment, waiver.element);
	return now === null ? null : changeOf(waiver.element === undefined ? 'the promise' : 'the fact', waiver.fact, now);
}

/** True for a waiver that excuses all that another does: in every filing it was for, and at least that fact. */
export function covers({ filing, element }: Waiver, other: Waiver): boolean {
	return (filing === undefined || filing === other.filing) && (element === undefined || element === other.element);
}

/** What a decision keeps of what it answers. */
export function decidedFor(
	{ condition }: Commitment,
	filing: Pick<Filing, 'period'> | null,
): Pick<Decision, 'condition' | 'period'> {
	return { ...(filing ? periodOf(filing) : {}), ...(condition ? { condition: squash(condition.text) } : {}) };
}

/** What a waiver keeps of what it excuses; `filing` is the only one it is for, null where it is for all. */
export function waivedFor(
	commitment: Commitment,
	element: Element['id'] | undefined,
	filing: Pick<Filing, 'period'> | null,
): Pick<Waiver, 'fact' | 'period'> {
	const words = wordsOf(commitment, element);
	return { ...(filing ? periodOf(filing) : {}), ...(words === null ? {} : { fact: squash(words) }) };
}

function wordsOf(commitment: Commitment, element: string | undefined): string | null {
	if (element === undefined) return commitment.quote;
	return elementsOf(commitment).find(({ id }) => id === element)?.text ?? null;
}

function changeOf(what: string, before: string | undefined, now: string): string | null {
	if (before === undefined || squash(before).toLowerCase() === squash(now).toLowerCase()) return null;
	return `${what} was changed since: ${differenceOf(before, now).replace(/\.$/, '')}`;
}
