import { sourcesOf } from './anchors.ts';
import { isAdvice } from './gaps.ts';
import { dueOf, promiseOf, shorten, waysOf } from './messages.ts';
import { isMissing } from './missing-disclosure.ts';
import { weightOf } from './severity.ts';
import { isStoodIn, type OpenBlock, openBlocks } from './standIns.ts';
import type { CommitmentState, Gap, OpenPlaceholders, Rule, RuleFinding, RuleInput, StandIn } from './types.ts';

/**
 * A placeholder nobody has filled. In the snippet of a promise that is not kept otherwise it is as grave as the missing
 * promise, and one finding stands for all placeholders of that snippet.
 */
export const placeholderLeft: Rule = {
	meta: {
		id: 'placeholder-left',
		description: 'A placeholder is still to be filled; it is no evidence for anything.',
		severity: 'warning',
	},
	check: (input) => {
		const promised = new Set([...input.standIns.values()].flatMap(({ blocks }) => blocks.map(keyOf)));
		const own = input.states.flatMap((state) => {
			const unfilled = input.standIns.get(state.commitment.id);
			return unfilled ? [standIn(input, state, unfilled)] : [];
		});
		const others = input.filing.drafts.flatMap(openBlocks).filter((block) => !promised.has(keyOf(block)));
		return [...own, ...others.map(plain)];
	},
};

function keyOf({ file, placeholders }: OpenPlaceholders): string {
	return `${placeholders[0]?.start} ${file}`;
}

function standIn(input: RuleInput, state: CommitmentState, unfilled: StandIn): RuleFinding {
	const gaps = state.gaps.filter((gap) => isStoodIn(gap, unfilled));
	const left = unfilled.blocks.flatMap(({ file, placeholders }) => placeholders.map((span) => ({ file, ...span })));
	const [first] = left;
	const open = gaps.map(({ alternatives }) => waysOf(alternatives.map(({ element }) => element))).join('; ');
	const detail = `It is there with ${count(left.length)} to be filled; until then not found: ${open}.`;
	return {
		file: first?.file ?? state.place.file,
		start: first?.start ?? 0,
		end: first?.end ?? 0,
		severity: 'warning',
		standsFor: replaced(state, gaps),
		commitment: state.commitment.id,
		element: null,
		message: `${promiseOf(state.commitment)} ${dueOf(state)} ${detail}`,
		detail,
		related: [
			...left.slice(1, 8).map(({ file, start, end }) => ({ file, start, end, message: 'Also to be filled.' })),
			...sourcesOf(input, state),
		],
		fixes: [],
	};
}

/**
 * What the promise weighs while it is not there at all. The placeholders may have made a passage close enough to be unsure;
 * that must not make it weigh less.
 */
function replaced(state: CommitmentState, gaps: readonly Gap[]): NonNullable<RuleFinding['standsFor']> {
	const whole = isMissing(state);
	const advice = !whole && gaps.every(({ alternatives }) => alternatives.every(({ element }) => isAdvice(element)));
	const weight = weightOf(state, advice);
	return { rule: whole ? 'missing-disclosure' : 'missing-element', ...weight };
}

function plain(block: OpenBlock): RuleFinding {
	const [first, ...rest] = block.placeholders;
	return {
		file: block.file,
		start: first?.start ?? block.start,
		end: first?.end ?? block.end,
		commitment: null,
		element: null,
		message: `To be filled: “${shorten(block.placeholders.map(({ text }) => text).join(' '))}” (${count(block.placeholders.length)} in this paragraph or table). What holds a placeholder is no evidence.`,
		related: rest
			.slice(0, 8)
			.map(({ start, end }) => ({ file: block.file, start, end, message: 'Also to be filled.' })),
		fixes: [],
	};
}

function count(placeholders: number): string {
	return placeholders === 1 ? '1 placeholder' : `${placeholders} placeholders`;
}
