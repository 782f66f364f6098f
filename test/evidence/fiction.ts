/** Fictional filings and commitments for the tests of evidence. */
import { parseDraft } from '../../server/src/draft/index.ts';
import { judge, objectionText, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Filing, Judgement } from '../../server/src/evidence/types.ts';
import type { Commitment, Element, Find } from '../../server/src/ledger/types.ts';

/** What stands around the passage that a test is about, so that words have a rarity. */
export const AROUND = `# Northwind Harbor Ltd.

Annual report on Form 20-F for the fiscal year ended December 31, 2031.

## Item 4. Information on the Company

Northwind Harbor operates container terminals and a small fleet of tugs. It was founded in 1998 and has its head office in Larkfield.

Our customers are shipping lines. We employ crane drivers, pilots and engineers, and we train apprentices every year.

## Item 5. Operating and Financial Review

Revenue rose because volumes at the northern terminal grew. Operating costs fell as energy became cheaper.

Interest expense was $4.1 million in 2031. Cash provided by operating activities was $61.0 million.

| (in millions) | 2031 | 2030 |
| --- | --- | --- |
| Revenue | 412.0 | 389.5 |
| Operating income | 38.2 | 33.0 |
| Depreciation | 21.7 | 20.9 |

## Item 7. Related Party Transactions

We lease two berths from a company that one of our directors controls.

## Item 15. Controls and Procedures

Management assessed internal control over financial reporting at year-end.
`;

/** The surrounding report with a passage added under a heading of its own. */
export function withPassage(passage: string, heading = '## Critical Accounting Estimates'): string {
	return `${AROUND}\n${heading}\n\n${passage}\n`;
}

export function filingOf(...texts: string[]): Filing {
	const drafts = texts.map((text, at) => parseDraft(text, `drafts/${at}.md`));
	return { id: '20-F-2031', form: '20-F', period: '2031-12-31', drafts };
}

export function commitmentOf(over: Partial<Commitment> = {}): Commitment {
	return {
		id: 'goodwill',
		letter: 'letter-1',
		title: 'Goodwill at risk',
		disposition: 'promised',
		quote:
			'In future filings we will disclose, for each reporting unit at risk of impairment, the percentage by which fair value exceeded carrying value and the amount of goodwill allocated to the unit.',
		ask: 'Please tell us whether any reporting unit is at risk of failing the goodwill impairment test, and disclose the percentage by which its fair value exceeded its carrying value.',
		elements: [],
		...over,
	} as Commitment;
}

export function elementOf(text: string, find?: Find): Element {
	return { id: 'element', text, source: 'letter', ...(find ? { find } : {}) };
}

export const HEADROOM = 'percentage by which fair value exceeded carrying value at the most recent test';

/** Judges one element of the goodwill commitment in one or more drafts. */
export function judged(element: Element, ...texts: string[]): Judgement {
	return judge(commitmentOf(), element, prepareFiling(filingOf(...texts)));
}

/** What is said against the passages that came close, in order. */
export function objections({ candidates }: Pick<Judgement, 'candidates'>): string {
	return candidates.map(({ objection }) => (objection === null ? '' : objectionText(objection))).join('; ');
}
