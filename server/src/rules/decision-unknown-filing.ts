import type { Filing } from '../evidence/types.ts';
import type { Commitment } from '../ledger/types.ts';
import { entryOf, type GovernanceFinding, type GovernanceInput, inEntry } from './entries.ts';
import { promiseOf } from './messages.ts';
import type { RuleMeta } from './types.ts';

/** A decision, waiver or sign-off that names a filing which is not there: it decides nothing. */
export const decisionUnknownFiling = {
	meta: {
		id: 'decision-unknown-filing',
		description: 'A decision, waiver or sign-off names a filing that no draft belongs to; it decides nothing.',
		severity: 'warning',
	} satisfies RuleMeta,
	check: (input: GovernanceInput): readonly GovernanceFinding[] => {
		const { filings } = input;
		if (filings === null || filings.length === 0) return [];
		return input.ledger.ledger.commitments.flatMap((commitment) =>
			[...namedIn(commitment)]
				.filter(([name]) => !filings.some(({ id }) => id === name) && !isPast(name, filings))
				.map(([name, what]) => report(input, commitment, name, what, filings)),
		);
	},
};

/** By filing, the first thing that was decided for it. */
function namedIn({ decisions = [], waivers = [], signOffs = [], retired }: Commitment): ReadonlyMap<string, string> {
	const named = new Map<string, string>();
	if (retired) return named;
	const all = [
		...decisions.map(({ filing }) => [filing, 'decision'] as const),
		...waivers.map(({ filing }) => [filing, 'waiver'] as const),
		...signOffs.map(({ filing }) => [filing, 'sign-off'] as const),
	];
	for (const [filing, what] of all) if (filing !== undefined && !named.has(filing)) named.set(filing, what);
	return named;
}

/** True for a filing whose name says a year or a quarter before that of every draft: it was filed, and its drafts were put away. */
function isPast(name: string, filings: readonly Filing[]): boolean {
	const end = endIn(name);
	const others = filings.flatMap(({ id, period }) => period ?? endIn(id)?.day ?? []);
	if (end === null || others.length === 0) return false;
	// A year alone may be a fiscal one: only a later year is surely after it.
	const digits = end.isYear ? 4 : 10;
	return others.every((other) => other.slice(0, digits) > end.day.slice(0, digits));
}

/** The end of the period that a name says, as far as it says one: 2027-03-31, 2027-Q1, 2027. */
function endIn(text: string): { readonly day: string; readonly isYear: boolean } | null {
	const day = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/.exec(text)?.[0];
	if (day !== undefined) return { day, isYear: false };
	const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
	if (year === undefined) return null;
	const quarter = /(?<![A-Za-z0-9])Q([1-4])(?![A-Za-z0-9])/i.exec(text)?.[1];
	if (quarter === undefined) return { day: `${year}-12-31`, isYear: true };
	return { day: `${year}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter) - 1]}`, isYear: false };
}

function report(
	input: GovernanceInput,
	commitment: Commitment,
	name: string,
	what: string,
	filings: readonly Filing[],
): GovernanceFinding {
	const meant = filings.find(({ id }) => plain(id) === plain(name));
	const ids = filings.map(({ id }) => `“${id}”`).join(', ');
	const way = meant
		? `Did you mean “${meant.id}”?`
		: `The filings are ${ids}; correct the name, or the draft's \`filing:\`.`;
	const detail = `A ${what} is for filing “${name}”, to which no draft belongs, so it decides nothing. ${way}`;
	return {
		...inEntry(input, commitment, entryOf('filing', name)),
		rule: decisionUnknownFiling.meta.id,
		element: null,
		message: `${promiseOf(commitment)} ${detail}`,
		detail,
	};
}

/** Letters and digits alone: what is left when a name was only written otherwise. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
