import type { Directive } from '../draft/types.ts';
import type { Commitment, Ledger } from '../ledger/types.ts';
import type { Finding, Rule } from './types.ts';

/** A comment in a draft that is meant to silence findings and cannot: it gives no reason, or names nothing known. */
export const ignoreDirective: Rule = {
	meta: {
		id: 'ignore-directive',
		description: 'A commitments-ignore comment gives no reason, or names no known commitment; it silences nothing.',
		severity: 'warning',
	},
	check: ({ filing, ledger }) =>
		filing.drafts.flatMap((draft) =>
			draft.directives.flatMap((directive) => {
				const wrong = faultOf(directive, ledger.ledger);
				if (wrong === null) return [];
				const { start, end } = directive;
				return [
					{ file: draft.file, start, end, commitment: null, element: null, message: wrong, related: [], fixes: [] },
				];
			}),
		),
};

function faultOf({ name, target, reason }: Directive, ledger: Ledger): string | null {
	if (name !== 'ignore') return `“commitments-${name}” is no directive; write <!-- commitments-ignore ID: reason -->.`;
	const [id = '', elementId] = target.split('/');
	const commitment: Commitment | undefined = ledger.commitments.find((entry) => entry.id === id);
	if (!commitment) return `This silences nothing: the commitments file has no commitment “${id}”.`;
	if (elementId !== undefined && !commitment.elements.some((element) => element.id === elementId)) {
		return `This silences nothing: commitment “${id}” has no element “${elementId}”.`;
	}
	return reason === ''
		? `This silences nothing without a reason; write <!-- commitments-ignore ${target}: reason -->.`
		: null;
}

/** Reason of the directive in the filing's drafts that silences a finding; null when none does. */
export function silencedBy(finding: Finding, directives: readonly Directive[]): string | null {
	const { commitment, element, elements = [] } = finding;
	if (commitment === null) return null;
	const whole = reasonFor([commitment, `${commitment}/${element}`], directives);
	if (whole !== null || elements.length === 0) return whole;
	const each = elements.map((id) => ignoredFor(commitment, id, directives));
	return each.includes(null) ? null : [...new Set(each)].join('; ');
}

/** Reason of the directive that silences one element of a commitment, whatever is said of the others; null when none does. */
export function ignoredFor(commitment: string, element: string, directives: readonly Directive[]): string | null {
	return reasonFor([`${commitment}/${element}`], directives);
}

function reasonFor(targets: readonly string[], directives: readonly Directive[]): string | null {
	const directive = directives.find(
		({ name, target, reason }) => name === 'ignore' && reason !== '' && targets.includes(target),
	);
	return directive?.reason ?? null;
}
