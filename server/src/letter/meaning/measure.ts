/** A promise about how a measure is shown holds only where it is shown, which the draft itself decides. */
import type { Condition, Element } from '../../ledger/types.ts';
import type { Topic } from '../../topics/types.ts';

/** Names of measures that a company may show or leave out, with the words that narrow them. */
const MEASURE =
	/\b(?:(?:segment|consolidated|core|net)\s+)?(?:(?:non-GAAP|adjusted)\s+(?:EBITDAR?|EBITA?|net (?:income|loss|earnings)|operating (?:income|loss|profit)|gross (?:profit|margin)|earnings per share|EPS|funds from operations)|EBITDAR?|free cash flow|funds from operations)\b/gi;

/** `segment Adjusted EBITDA is presented`, for the draft to decide; null where the elements speak of no measure, or of several. */
export function measureCondition(elements: readonly Element[], topic: Topic | null): Condition | null {
	// What is to be gone must be gone always.
	if (topic?.id !== 'non-gaap' || elements.length === 0 || elements.some(({ absent }) => absent)) return null;
	const named = elements.map(({ text }) => new Set((text.match(MEASURE) ?? []).map(plain)));
	const all = new Set(named.flatMap((names) => [...names]));
	const [only] = all;
	if (all.size !== 1 || only === undefined || named.some((names) => names.size === 0)) return null;
	return { text: `${only} is presented`, decidedBy: 'text' };
}

function plain(words: string): string {
	return words.replace(/\s+/g, ' ');
}
