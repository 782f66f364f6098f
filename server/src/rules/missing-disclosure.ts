import { anchorOf, passagesFor, sourcesOf } from './anchors.ts';
import { insertFixes } from './fixes.ts';
import { foundCount } from './gaps.ts';
import { ignoredFor } from './ignore-directive.ts';
import { dueOf, promiseOf, several, waysOf } from './messages.ts';
import { weightOf } from './severity.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, Gap, Rule, RuleFinding, RuleInput } from './types.ts';

/** Nothing of what was promised is there: one finding for the whole commitment. */
export const missingDisclosure: Rule = {
	meta: {
		id: 'missing-disclosure',
		description: 'Nothing of a promised disclosure was found in the filing it is due in.',
		severity: 'error',
	},
	check: (input) =>
		input.states.filter((state) => isMissing(state) && !input.standIns.has(state.commitment.id)).map(reportIn(input)),
};

/** True when the commitment is asked of the filing and no passage is, or may be, any part of it. */
export function isMissing(state: CommitmentState): boolean {
	if (!isAsked(state.status)) return false;
	const gaps = state.gaps;
	return gaps.length > 0 && foundCount(state) === 0 && gaps.every(({ verdict }) => verdict === 'missing');
}

function reportIn(input: RuleInput): (state: CommitmentState) => RuleFinding {
	return (state) => {
		const gaps = notIgnored(state, state.gaps);
		const elements = gaps.flatMap(({ alternatives }) => alternatives);
		const looked = several(gaps.map(({ alternatives }) => waysOf(alternatives.map(({ element }) => element))));
		const detail = `Looked for and not found: ${looked}.`;
		const { file, start, end } = anchorOf(state, elements);
		const { severity, grades } = weightOf(state, false);
		return {
			file,
			start,
			end,
			severity,
			grades,
			commitment: state.commitment.id,
			element: null,
			elements: elements.map(({ element }) => element.id),
			message: `${promiseOf(state.commitment)} ${dueOf(state)} ${detail}`,
			detail,
			related: [...sourcesOf(input, state), ...passagesFor(elements, 'The closest passage')],
			fixes: () => insertFixes(state),
		};
	};
}

/** What a directive in the drafts silences is not listed beside what stays open; where nothing stays, all is, for the record. */
function notIgnored({ filing, commitment }: CommitmentState, gaps: readonly Gap[]): readonly Gap[] {
	const directives = filing.drafts.flatMap((draft) => draft.directives);
	if (directives.length === 0) return gaps;
	const open = gaps.flatMap((gap): readonly Gap[] => {
		const alternatives = gap.alternatives.filter(
			({ element }) => ignoredFor(commitment.id, element.id, directives) === null,
		);
		return alternatives.length === 0 ? [] : [{ ...gap, alternatives }];
	});
	return open.length === 0 ? gaps : open;
}
