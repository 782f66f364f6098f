/** A commitment of our own, a filing, and what the rules are said to see in it: the ground of the second reader's tests. */
import { parseDraft } from '../../server/src/draft/index.ts';
import { against } from '../../server/src/evidence/index.ts';
import type { Evidence, Filing, Judgement, ObjectionKind } from '../../server/src/evidence/types.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import { questionOf, type Subject } from '../../server/src/reader/index.ts';
import type { Asked } from '../../server/src/reader/types.ts';

const LEDGER = `version: 1
letters:
  - { id: L1, file: letter.txt }
commitments:
  - id: headroom
    letter: L1
    title: Headroom of the ferry unit
    topic: goodwill-headroom
    disposition: promised
    quote: we will disclose the percentage by which fair value exceeded carrying value
    ask: Please disclose the percentage by which fair value exceeded carrying value.
    elements:
      - { id: percentage, text: the percentage by which fair value exceeded carrying value }
`;

export const FOUND = 'The fair value of the ferry unit was 12% above what it is carried at.';
export const OTHER = 'The harbour unit was tested as well.';
export const DRAFT = `---
form: 20-F
period: 2025-12-31
filing: 20-F-2025
---

# Item 5

## Goodwill

We tested goodwill in October. The test used a discount rate.

${FOUND}

${OTHER}

## Staff

We employ pilots, stokers and cooks. Nobody left.

## Table of units

The units at the end of the year:

| Unit | Margin over carrying value |
| --- | --- |
| Ferry | 12% |
| Harbour | 30% |
`;

export function filingOf(text: string): Filing {
	return { id: '20-F-2025', form: '20-F', period: '2025-12-31', drafts: [parseDraft(text, '/p/draft.md')] };
}

/** The subject with the given words put forward by the rules, each with what they object to it. */
export function subjectOf(
	text = DRAFT,
	candidates: Readonly<Record<string, ObjectionKind | null>> = { [FOUND]: null },
	verdict: Judgement['verdict'] = 'unsure',
): Subject {
	const filing = filingOf(text);
	const [commitment] = readLedger(LEDGER).ledger.commitments;
	const [element] = commitment?.elements ?? [];
	if (!commitment || !element) throw new Error('the fiction has a commitment with an element');
	const shown = Object.entries(candidates).map(([words, kind]): Evidence => {
		const start = text.indexOf(words);
		if (start < 0) throw new Error(`the draft does not say “${words}”`);
		const end = start + words.length;
		return {
			file: '/p/draft.md',
			start,
			end,
			quote: words,
			score: 0.5,
			has: [],
			lacks: [],
			objection: kind && against(kind),
		};
	});
	const judgement: Judgement = {
		element: element.id,
		verdict,
		evidence: verdict === 'found' ? shown : [],
		candidates: verdict === 'found' ? [] : shown,
		why: `It is ${verdict}.`,
		trace: [],
	};
	return { filing, commitment, element, judgement };
}

/** What a reader that answers well would write. */
export function replyOf(over: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({
		verdict: 'found',
		quotes: [{ passage: 'P1', text: FOUND }],
		lacks: [],
		why: 'The passage gives the percentage.',
		...over,
	});
}

export function askedOf(subject: Subject = subjectOf()): Asked {
	return questionOf(subject);
}
