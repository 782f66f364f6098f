/** A promise about how a measure is shown holds only where it is shown, which the draft itself decides. */
import type { Condition, Element } from '../../../ledger/types.ts';
import type { Topic } from '../../../topics/types.ts';

/** Names of measures that a company may show or leave out, with the words that narrow them. */
const MEASURE =
	/\b(?:(?:segment|consolidated|core|net)\s+)?(?:(?:non-GAAP|adjusted)\s+(?:(?:segment|consolidated|diluted|pre-?tax)\s+)?(?:EBITDAR?|EBITA?|net (?:income|loss|earnings)|operating (?:income|loss|profit|margin)|gross (?:profit|margin)|earnings per share|EPS|funds from operations)|EBITDAR?|free cash flow|funds from operations)\b/gi;

const MEASURE_NAME = new RegExp(MEASURE.source, 'i');

/** `wherever cash margin is presented`: the letter's own words for it. */
const SAID =
	/\b(?:wherever|whenever|where|when|if)\s+(?:(?:we|it|the company) [^,;.]{0,20})?([^,;.]{3,60}?\s+(?:is|are)\s+(?:presented|shown|reported|used))\b/i;
/** A new name holds whatever is presented: under the old one, nothing may be. */
const NAMES =
	/\b(?:re-?nam|re-?titl|re-?label|re-?caption)\w*|\b(?:titled|named|called|labell?ed|captioned)\b|^(?:title|name|label|caption|heading)s?\b/i;

/** What holds a measure and nothing about it: `a table detailing Adjusted EBITDA`, `changes in free cash flow for each segment`. */
const HOLDS =
	'(?:tables?|schedules?|charts?|amounts?|figures?|totals?|values?|levels?|balances?|disclosures?|discussions?|analys[ei]s|changes?|trends?|drivers?|presentation)';
/** The measure is what is promised, not how it is shown: whoever leaves it out has broken the promise. */
const ITSELF = new RegExp(
	String.raw`^\W*(?:(?:to|also|separately|both) )*(?:(?:present|disclos|includ|show|report|provid|quantif|add|giv|discuss)\w* )?(?:(?:an?|the|our|its|each|any|total|additional|separate|quantified|significant|material|(?:the )?company['’]s) )*(?:${HOLDS} (?:and ${HOLDS} )?(?:of|in|for|on|detailing|showing|presenting|with) (?:(?:the|our|its|each|any|significant|material) )*)*[“"]?(?:${MEASURE.source})[”"]?(?! (?:is|are|was|were|has|means|represents|excludes?|includes?|should|may|will)\b)`,
	'i',
);

/** `segment Adjusted EBITDA is presented`, for the draft to decide, in the letter's words where it says so; null where the elements speak of no measure, or of several. */
export function measureCondition(elements: readonly Element[], topic: Topic | null): Condition | null {
	// What is to be gone must be gone always.
	if (topic?.id !== 'non-gaap' || elements.length === 0 || elements.some(({ absent }) => absent)) return null;
	const named = elements.map(({ text }) => new Set((text.match(MEASURE) ?? []).map(plain)));
	const all = new Set(named.flatMap((names) => [...names]));
	if (elements.some(({ text }) => NAMES.test(text) || (ITSELF.test(text) && !SAID.test(text)))) return null;
	const [only] = all;
	if (all.size !== 1 || only === undefined || named.some((names) => names.size === 0)) return null;
	const said = elements
		.map(({ text }) => SAID.exec(text)?.[1])
		.find((words) => words !== undefined && MEASURE_NAME.test(words));
	return { text: said ?? `${only} is presented`, decidedBy: 'text' };
}

function plain(words: string): string {
	return words.replace(/\s+/g, ' ');
}
