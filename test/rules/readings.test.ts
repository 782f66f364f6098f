/** What recorded readings may do to verdicts, and what they may not. */
import { describe, expect, it } from 'vitest';
import { fingerprintPassage } from '../../server/src/evidence/index.ts';
import type { Counts } from '../../server/src/ledger/types.ts';
import { questionOf, readReply } from '../../server/src/reader/index.ts';
import type { Reading } from '../../server/src/reader/types.ts';
import { type Checked, check, ledgerWith, type Setup } from './harness.ts';

const HEDGED =
	'# Report\n\n## Related parties\n\nIt may be that perhaps the rate is five percent. So perhaps the balance is two.\n';
const PLAIN = '# Report\n\n## Related parties\n\nWe say that the rate is five. We say that the balance is two.\n';
const NONE = '# Report\n\n## Related parties\n\nNothing is said about the loan here at all.\n';

/** Has the first element read as it stands, with the given answer; quotes the first sentence of the first passage. */
function readingIn({ states }: Checked, verdict: Reading['verdict'], words?: string): Reading {
	const state = states[0]?.elements[0];
	if (!state) throw new Error('the fixture has an element');
	const asked = questionOf(state);
	const reply = {
		verdict,
		quotes: words === undefined ? [] : [{ passage: 'P1', text: words }],
		lacks: verdict === 'missing' ? ['the rate'] : [],
		why: 'So it reads.',
	};
	const checked = readReply(JSON.stringify(reply), asked);
	if (checked.kind !== 'reading') throw new Error(JSON.stringify(checked));
	return { ...checked.reading, model: 'a reader', on: '2026-03-01' };
}

const QUOTE = 'perhaps the rate is five percent.';

function replayed(draft: string, reading: Reading, counts: Counts, lines = '', setup: Setup = {}) {
	const checked = check(ledgerWith(lines), draft, { ...setup, readings: [reading], counts });
	const state = checked.states[0]?.elements[0];
	return { checked, state, verdict: state?.judgement.verdict, effect: state?.reading?.effect };
}

describe('what the rules left unsure', () => {
	const reading = readingIn(check(ledgerWith(), HEDGED), 'missing');

	it('is settled as missing where readings count, and marked', () => {
		const { state, verdict, checked } = replayed(HEDGED, reading, 'signed or read');
		expect(verdict).toBe('missing');
		expect(state?.reading).toMatchObject({ effect: 'settles', counted: true, rules: { verdict: 'unsure' } });
		expect(state?.judgement.why).toBe('Second reader, not signed (a reader, 2026-03-01): So it reads.');
		expect(checked.rules).toContain('missing-element');
	});

	it.each(['signed', 'rules only'] as const)(
		'stays unsure where what counts is %s, and the reading is shown',
		(counts) => {
			const { state, verdict, checked } = replayed(HEDGED, reading, counts);
			expect(verdict).toBe('unsure');
			expect(state?.judgement.why).toContain('A second reader says missing (not counted).');
			expect(checked.rules).toEqual(check(ledgerWith(), HEDGED).rules);
		},
	);

	it('is not settled as found by a passage that the rules object to', () => {
		const found = readingIn(check(ledgerWith(), HEDGED), 'found', QUOTE);
		const { state, verdict, effect } = replayed(HEDGED, found, 'signed or read');
		expect([verdict, effect]).toEqual(['unsure', 'needs-signature']);
		expect(state?.judgement.why).toContain('a person must sign it');
	});
});

describe('what the rules found or missed', () => {
	it.each(['signed', 'signed or read', 'rules only'] as const)(
		'stays, and both are shown, when %s counts',
		(counts) => {
			const missing = readingIn(check(ledgerWith(), PLAIN), 'missing');
			const { verdict, effect, checked } = replayed(PLAIN, missing, counts);
			expect([verdict, effect]).toEqual(['found', 'disagrees']);
			const finding = checked.one('readers-disagree');
			expect(finding.message).toContain('the rules say found');
			expect(finding.message).toContain('A second reader says missing');
			expect(PLAIN.slice(finding.start, finding.end)).toContain('the rate is five');
		},
	);

	it('stays missing when a reader says found', () => {
		const draft = NONE;
		const state = check(ledgerWith(), draft).states[0]?.elements[0];
		expect(state?.judgement.verdict).toBe('missing');
		// The harness puts nothing forward for a missing element: the reader asked for more and was shown the passage.
		const other = check(ledgerWith('', `      - { id: rate, text: the loan }\n`), draft);
		const found = readingIn(other, 'found', 'Nothing is said about the loan here at all.');
		const matter = state && questionOf(state).matter;
		const { verdict, effect, checked } = replayed(draft, { ...found, question: matter ?? '' }, 'signed or read');
		expect([verdict, effect]).toEqual(['missing', 'disagrees']);
		expect(checked.one('readers-disagree').related[0]?.message).toContain('The second reader quotes this');
	});
});

describe('a void reading', () => {
	it('counts for nothing and says why', () => {
		const reading = readingIn(check(ledgerWith(), HEDGED), 'missing');
		const { state, verdict, effect } = replayed(HEDGED.replace('five', 'six'), reading, 'signed or read');
		expect([verdict, effect]).toEqual(['unsure', 'void']);
		expect(state?.judgement.trace.at(-1)).toContain('a passage that it read was changed since');
	});
});

describe('what a person signed', () => {
	const sentence = 'It may be that perhaps the rate is five percent.';
	const signed = `signOffs:\n  - { filing: f1, element: rate, file: draft.md, quote: "${sentence}", passage: "${fingerprintPassage(sentence)}", by: Ines Okafor, on: 2026-02-03 }`;

	it('stands above what a reader says', () => {
		const missing = readingIn(check(ledgerWith(), HEDGED), 'missing');
		const { verdict, effect, checked } = replayed(HEDGED, missing, 'signed or read', signed);
		expect([verdict, effect]).toEqual(['found', 'none']);
		expect(checked.rules).not.toContain('readers-disagree');
	});

	it('does not count where the rules alone do', () => {
		expect(check(ledgerWith(signed), HEDGED, { counts: 'signed' }).states[0]?.elements[0]?.judgement.verdict).toBe(
			'found',
		);
		const state = check(ledgerWith(signed), HEDGED, { counts: 'rules only' }).states[0]?.elements[0];
		expect(state?.judgement.verdict).toBe('unsure');
	});
});
