/** A commitments file and a draft for the second reader's commands; what the rules say is laid down by `find`. */
import { readReadings } from '../../server/src/reader/index.ts';
import type { Question, Reading } from '../../server/src/reader/types.ts';

export const READ_LEDGER = `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters:
  - { id: L1, file: letter.txt, date: 2025-06-18 }
commitments:
  - id: loan
    letter: L1
    title: Loan to a carrier
    disposition: promised
    quote: the Company will disclose the rate and the maturity of the loan
    due: [20-F]
    elements:
      - { id: rate, text: the rate of the loan, find: { all: [loan, bears] } }
      - { id: maturity, text: the maturity of the loan, find: { all: [loan, falls due] } }
      - { id: purpose, text: the purpose of the loan, find: { all: [loan, purpose] } }
`;
export const RATE = 'The loan to the carrier bears 5% a year.';
export const MATURITY = 'The loan to the carrier falls due in June 2027.';
export const READ_DRAFT = `---
form: 20-F
period: 2025-12-31
filing: 20-F-2025
---

# Item 7

## Related parties

${RATE}

${MATURITY}

## Pilots

Pilots are paid by the tide.
`;
export const READ_FILES = {
	'/p/commitments.yaml': READ_LEDGER,
	'/p/letter.txt': 'A letter.',
	'/p/drafts/item-7.md': READ_DRAFT,
};

/** What a reader that answers well writes for a question. */
export function goodReply({ passages, fact }: Pick<Question, 'passages' | 'fact'>): Record<string, unknown> {
	const passage = passages.find(({ text }) =>
		fact.includes('rate') ? text === RATE : fact.includes('maturity') && text === MATURITY,
	);
	return passage
		? { verdict: 'found', quotes: [{ passage: passage.id, text: passage.text }], lacks: [], why: 'It is said.' }
		: { verdict: 'missing', quotes: [], lacks: [fact], why: 'It is not said.' };
}

export function readingsIn(files: Readonly<Record<string, string | Uint8Array>>): readonly Reading[] {
	const text = files['/p/commitments.readings.yaml'];
	return text === undefined ? [] : readReadings(String(text)).readings;
}
