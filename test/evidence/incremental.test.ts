import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDraft, updateDraft } from '../../server/src/draft/index.ts';
import type { Draft } from '../../server/src/draft/types.ts';
import { judge, judgedAnew, looksTaken, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Filing, PreparedFiling } from '../../server/src/evidence/types.ts';
import type { Commitment } from '../../server/src/ledger/types.ts';
import { applyEdit, type Edit, edit, PATIENCE, RUNS } from '../draft/markdown.ts';
import { fc } from '../property.ts';

const ELEMENTS: readonly (readonly [text: string, topic?: string])[] = [
	['the percentage by which fair value exceeded carrying value of each reporting unit', 'goodwill-headroom'],
	['the amount of goodwill allocated to the unit', 'goodwill-headroom'],
	['the terms and manner of settlement of the loan to the director', 'related-party'],
	['the balance of the receivable at year end', 'related-party'],
	['how the tax effect of each adjustment is determined', 'non-gaap-tax'],
	['a statement that no reporting unit is at risk, or the headroom of those that are', 'goodwill-headroom'],
	['known trends in customer churn and their effect on revenue', 'known-trends'],
	['why the allowance decreased'],
];
const commitments: readonly Commitment[] = ELEMENTS.map(([text, topic], at) => ({
	id: `c${at}`,
	letter: '2025-03-01',
	title: text,
	disposition: 'promised',
	quote: `In future filings we will disclose ${text}.`,
	ask: `Please tell us about ${text}, and disclose it for the year and for each segment.`,
	...(topic === undefined ? {} : { topic }),
	elements: [{ id: 'e', text, source: 'letter' }],
}));
const byHand: Commitment = {
	id: 'hand',
	letter: '2025-03-01',
	title: 'by hand',
	disposition: 'promised',
	quote: 'We will disclose the headroom.',
	elements: [
		{
			id: 'h',
			text: 'headroom',
			source: 'letter',
			find: { all: ['headroom'], value: 'percentage', within: 'section' },
		},
	],
};
const SENTENCES = [
	'The fair value of the Harbor reporting unit exceeded its carrying value by 14%.',
	'Goodwill of $48 million is allocated to the Harbor unit.',
	'No reporting unit is at risk of failing step one.',
	'The loan to our director is unsecured and repayable in cash in 2026.',
	'The balance of the receivable was $3.1 million at December 31, 2025.',
	'The tax effect of each adjustment is determined at the statutory rate of 25%.',
	'Churn rose to 3% as customers moved to the cloud, which may reduce revenue.',
	'The allowance decreased because past due balances were collected.',
	'See Note 5 to the consolidated financial statements.',
	'Goodwill is tested each October.[^n]',
	'[^n]: The fair value of the Harbor reporting unit exceeded its carrying value by 15%.',
	'Forward-looking statements involve risks and uncertainties.',
	'The terms are as follows:',
	'- interest at 5% a year, payable in instalments',
	'- the director gave a guarantee for the balance',
	'| Unit | Goodwill | Headroom |\n| --- | --- | --- |\n| Harbor | $48 | 14% |\n| 2025 | | |\n| Quay | $12 | 40% |',
	'# Item 5. Operating and financial review',
	'## Critical accounting estimates',
	'### Goodwill',
	'## Related party transactions',
	'Headroom is [● percent] of the carrying amount.',
	'> The headroom of Harbor was 14%.',
	'Revenue grew, and costs fell; the segment carried goodwill.',
	'<!-- a comment -->',
];
/** What carries passages, and tables that count as a whole. */
const CARRIED = [
	'We do not disclose any of the following:',
	'As follows, the staff asked whether we could say that:',
	'Option 1: if applicable',
	'[Delete before filing.]',
	'## Old text (to be deleted)',
	'## Note 7. Related parties',
	'- The amount due from Quayside Freight was $2.4 million.',
	'The amount due from Quayside Freight was $2.4 million at December 31, 2025.',
	'We have two segments: Harbor and Quay.',
	'| | December 31, 2025 |\n| --- | --- |\n| Amounts due from Quayside Freight | $2,310 |',
	'| | December 31, 2024 |\n| --- | --- |\n| Amounts due from Quayside Freight | $4,105 |',
	'| Segment | 2025 |\n| --- | --- |\n| Harbor | $30 |\n| Quay | $12 |',
	'| | 2025 | 2024 |\n| --- | --- | --- |\n| Net income | $20 | $18 |\n| Interest | 5 | 4 |\n| Adjusted income | $25 | $22 |',
	'| | 2025 | 2024 |\n| --- | --- | --- |\n| Interest | 5 | 4 |',
];
const carriedBy: readonly Commitment[] = [
	'the amounts due from Quayside Freight at each balance sheet date',
	'a reconciliation of adjusted income to net income',
	'the revenue of each segment',
].map((text, at) => ({
	...{ id: `t${at}`, letter: '2025-03-01', title: text, disposition: 'promised' },
	...{ quote: `In future filings we will disclose ${text}.`, elements: [{ id: 'e', text, source: 'letter' }] },
}));
/** What the property found: a date that only a row far away has, and a heading above whose level alone changed. */
const FAILED: [text: string, edits: Edit[]][] = [
	[
		[CARRIED[10], CARRIED[8], CARRIED[9], CARRIED[0], CARRIED[0], CARRIED[0]].map((part) => `${part}\n\n`).join(''),
		[{ at: 0, remove: 0, insert: CARRIED[0] ?? '' }],
	],
	[
		`## Note 7. Related parties\n\n${CARRIED[4]}\n\n${CARRIED[8]}\n\n${CARRIED[0]}\n\n`,
		[{ at: 0, remove: 1, insert: '' }],
	],
];
const textOf = (sentences: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom('\n\n', '\n\n', '\n', ' ')), {
			minLength: 3,
			maxLength: 60,
		})
		.map((parts) => parts.map(([sentence, end]) => sentence + end).join(''));
const editWith = (sentences: readonly string[]): fc.Arbitrary<Edit> =>
	fc.oneof(
		edit,
		fc.record({
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			remove: fc.constantFrom(0, 0, 10, 80, 200),
			insert: fc.constantFrom(...sentences, ...sentences.map((sentence) => `\n\n${sentence}\n\n`)),
		}),
	);
const sentenceEdit = editWith(SENTENCES);

function filingOf(...drafts: readonly Draft[]): Filing {
	return { id: 'f', form: '10-K', period: '2025-12-31', drafts };
}

/** All that anybody is told about a filing, as plain data. */
function told(prepared: PreparedFiling, all: readonly Commitment[]): string {
	const judgements = all.flatMap((commitment) =>
		commitment.elements.map((element) => {
			const { trace, ...rest } = judge(commitment, element, prepared);
			return { ...rest, trace };
		}),
	);
	return JSON.stringify(judgements, null, 1);
}

function checkEdits(texts: readonly string[], edits: readonly Edit[], all: readonly Commitment[]): void {
	let drafts = texts.map((text, at) => parseDraft(text, `${at}.md`));
	let prepared = prepareFiling(filingOf(...drafts));
	told(prepared, all);
	for (const [at, change] of edits.entries()) {
		const edited = at % drafts.length;
		drafts = drafts.map((draft, index) =>
			index === edited ? updateDraft(draft, applyEdit(draft.text, change)) : draft,
		);
		prepared = prepareFiling(filingOf(...drafts), prepared);
		const anew = prepareFiling(filingOf(...drafts.map(({ text, file }) => parseDraft(text, file))));
		expect(told(prepared, all)).toBe(told(anew, all));
	}
}

describe('an edited filing', () => {
	it(
		'is judged as one that was never seen before',
		() => {
			fc.assert(
				fc.property(
					fc.array(textOf(SENTENCES), { minLength: 1, maxLength: 2 }),
					fc.array(sentenceEdit, { minLength: 1, maxLength: 8 }),
					(texts, edits) => checkEdits(texts, edits, [...commitments, byHand]),
				),
				{ numRuns: Math.ceil(RUNS / 20) },
			);
		},
		PATIENCE,
	);

	it(
		'is so where words carry its passages, and tables count as a whole',
		() => {
			fc.assert(
				fc.property(textOf(CARRIED), fc.array(editWith(CARRIED), { minLength: 1, maxLength: 6 }), (text, edits) =>
					checkEdits([text], edits, carriedBy),
				),
				{ numRuns: Math.ceil(RUNS / 10), examples: FAILED },
			);
		},
		PATIENCE,
	);

	const filings = new URL('../../../shared/filings/', import.meta.url);
	const real = existsSync(filings) ? readdirSync(filings).filter((name) => name.endsWith('.md')) : [];

	it.skipIf(real.length === 0)(
		'is so where the filing is real',
		() => {
			const cases = readFileSync(new URL('../gold/detection.jsonl', filings), 'utf8').split('\n').filter(Boolean);
			const asked = cases.map((line, at): Commitment => {
				const { ask, response, elements } = JSON.parse(line) as {
					ask: string;
					response: string;
					elements: readonly { id: string; text: string }[];
				};
				const own = elements.map(({ id, text }) => ({ id, text, source: 'letter' as const }));
				return {
					id: `c${at}`,
					letter: 'x',
					title: ask.slice(0, 60),
					disposition: 'promised',
					quote: response,
					ask,
					elements: own,
				};
			});
			const texts = real.map((name) => readFileSync(new URL(name, filings), 'utf8').slice(0, 120_000));
			fc.assert(
				fc.property(fc.constantFrom(...texts), fc.array(sentenceEdit, { minLength: 1, maxLength: 6 }), (text, edits) =>
					checkEdits([text], edits, asked),
				),
				{ numRuns: Math.ceil(RUNS / 1000) },
			);
		},
		PATIENCE,
	);

	it('is judged by where the other facts of a promise stand now, also those that are sought by hand', () => {
		const loan: Commitment = {
			id: 'loan',
			letter: '2025-03-01',
			title: 'the director',
			disposition: 'promised',
			quote: 'We will.',
			elements: [
				{ id: 'loan', text: 'the loan to the director', source: 'letter' },
				{ id: 'height', text: 'the height of the lighthouse', source: 'letter', find: { all: ['height'] } },
			],
		};
		const height = 'The height of the lighthouse is told.';
		const ships = Array.from({ length: 40 }, (_, at) => `Ships ${at} sail.`);
		const above = ['# One', 'The director got a loan.', 'Grain is grown.', 'Wood burns.', 'Cars are leased.'];
		const text = [...above, '# Two', height, height, height, ...ships, 'Stones fall.', 'Rain falls.'].join('\n\n');
		// Meanwhile nobody asks where the height stands, and then it stands beside the loan as well.
		const versions = [text, text.replace('Stones fall', 'Stones drop'), text.replace('Cars are leased.', height)];
		let draft = parseDraft('', 'a.md');
		let prepared: PreparedFiling | undefined;
		for (const version of versions) {
			draft = updateDraft(draft, version);
			prepared = prepareFiling(filingOf(draft), prepared);
			const anew = prepareFiling(filingOf(parseDraft(version, 'a.md')));
			expect(told(prepared, [loan])).toBe(told(anew, [loan]));
		}
	});

	it('is looked at again only for elements that the edit can matter to', () => {
		const filler = Array.from({ length: 400 }, (_, at) => `Paragraph ${at} speaks of leases and of cars.`);
		const text = [...SENTENCES.slice(0, 8), ...filler].join('\n\n');
		const draft = parseDraft(text, 'a.md');
		const first = prepareFiling(filingOf(draft));
		told(first, commitments);
		const plain = updateDraft(draft, text.replace('Paragraph 300 speaks', 'Paragraph 300 often speaks'));
		const second = prepareFiling(filingOf(plain), first);
		told(second, commitments);
		expect(judgedAnew(second)).toBe(0);
		const about = updateDraft(
			plain,
			plain.text.replace('exceeded its carrying value by 14%', 'exceeded its carrying value by 15%'),
		);
		const third = prepareFiling(filingOf(about), second);
		told(third, commitments);
		expect(judgedAnew(third)).toBeGreaterThan(0);
	});

	it('is looked at closely only where a passage can be among the best', () => {
		const full = Array.from(
			{ length: 20 },
			(_, at) => `The percentage by which fair value exceeded carrying value of reporting unit ${at} was ${at + 10}%.`,
		);
		const poor = Array.from({ length: 28 }, (_, at) => `Paragraph ${at} speaks of carrying value.`);
		const draft = parseDraft([...poor, ...full].join('\n\n'), 'a.md');
		const prepared = prepareFiling(filingOf(draft));
		told(prepared, commitments.slice(0, 1));
		expect(looksTaken(prepared)).toBeGreaterThan(0);
		expect(looksTaken(prepared)).toBeLessThanOrEqual(full.length);
	});

	it('is looked at closely after an edit only where the passage itself changed, and not where one beside it did', () => {
		const text = Array.from(
			{ length: 12 },
			(_, at) => `The percentage by which fair value exceeded carrying value of reporting unit ${at} was ${at + 10}%.`,
		).join('\n\n');
		const draft = parseDraft(text, 'a.md');
		const first = prepareFiling(filingOf(draft));
		told(first, commitments.slice(0, 1));
		const edited = updateDraft(draft, text.replace('unit 6 was', 'unit 6 really was'));
		const second = prepareFiling(filingOf(edited), first);
		told(second, commitments.slice(0, 1));
		expect(judgedAnew(second)).toBe(1);
		expect(looksTaken(second)).toBe(1);
	});
});
