import { Judged } from '../evidence/index.ts';
import type { Evidence, Judgement } from '../evidence/types.ts';

/**
 * The judgement turned to found by one passage that something else than its words alone speaks for, with `why` for the
 * sentence; what was evidence or candidate before stays in view where it is another passage.
 */
export function foundBy(judgement: Judgement, evidence: Evidence, why: string): Judgement {
	const { file, start, end } = evidence;
	return new Judged(
		{
			element: judgement.element,
			verdict: 'found',
			evidence: [evidence],
			candidates: [...judgement.evidence, ...judgement.candidates]
				.filter((other) => other.file !== file || other.end <= start || other.start >= end)
				.slice(0, 3),
			why,
		},
		() => [...judgement.trace, why],
	);
}
