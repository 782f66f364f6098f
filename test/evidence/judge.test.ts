import { describe, expect, it } from 'vitest';
import { fingerprintPassage, judge, placeOf, prepareFiling } from '../../server/src/evidence/index.ts';
import { fc } from '../property.ts';
import { AROUND, commitmentOf, elementOf, filingOf, HEADROOM, judged, objections, withPassage } from './fiction.ts';

const STATES =
	'At the most recent test the estimated fair value of our Tug Services reporting unit exceeded its carrying value by approximately 11%.';

describe('a fact', () => {
	it('is found where one passage states the whole of it, with the words that decided', () => {
		const text = withPassage(STATES);
		const result = judged(elementOf(HEADROOM), text);
		expect(result.verdict).toBe('found');
		expect(result.evidence[0]?.quote).toBe(STATES);
		expect(result.evidence[0]).toMatchObject({ file: 'drafts/0.md', objection: null, start: text.indexOf(STATES) });
		expect(result.evidence[0]?.has).toContain('fair value');
		expect(result.why).toContain('fair value');
	});

	it('is found in the words of another drafter', () => {
		const other =
			'The headroom of the Tug Services unit, by which its estimated fair value was in excess of its carrying amount, was 11% at the latest test.';
		expect(judged(elementOf(HEADROOM), withPassage(other)).verdict).toBe('found');
	});

	it('is found in the very words of the promise, however few they are', () => {
		const element = elementOf('degree of uncertainty associated with the key assumptions');
		const said =
			'The degree of uncertainty associated with the key assumptions is high, because two contracts are unsigned.';
		const scattered =
			'Key people are associated with us to a high degree, and uncertainty remains about our assumptions.';
		expect(judged(element, withPassage(said)).verdict).toBe('found');
		expect(judged(element, withPassage(scattered)).verdict).not.toBe('found');
	});

	it('is not found in another row of the table it was promised for', () => {
		const element = elementOf('tax effect of the non-GAAP adjustments as a separate reconciling item');
		const table = (row: string) =>
			`Reconciliation of net loss to adjusted net loss:\n\n| | 2031 |\n| --- | --- |\n| Net loss (GAAP) | (84,610) |\n${row}| Adjusted net loss (non-GAAP) | (74,296) |`;
		const row = '| Income tax effect of non-GAAP adjustments | (1,890) |\n';
		const commitment = commitmentOf({
			title: 'Tax effect of the non-GAAP adjustments',
			quote:
				'We will present the tax effect of the non-GAAP adjustments as a separate reconciling item in future releases.',
			ask: 'Please present the tax effect of the non-GAAP adjustments as a separate reconciling item and explain it.',
		});
		const verdict = (text: string) => judge(commitment, element, prepareFiling(filingOf(withPassage(text)))).verdict;
		expect(verdict(table(''))).not.toBe('found');
		expect(verdict(table(row))).toBe('found');
	});

	it('is shown with the sentences before it where a long paragraph ends with it', () => {
		const before = Array.from(
			{ length: 12 },
			(_, at) => `Tug number ${at + 1} was painted in the spring, and again in the fall.`,
		);
		const result = judged(elementOf(HEADROOM), withPassage([...before, STATES].join(' ')));
		const quote = result.evidence[0]?.quote ?? '';
		expect(quote).toMatch(/^Tug number \d+ was painted.*11%\.$/);
		expect(quote.length).toBeLessThanOrEqual(700);
	});

	it('is missing where nothing is about it', () => {
		expect(judged(elementOf(HEADROOM), AROUND).verdict).toBe('missing');
	});

	it('is found in the second draft of a filing', () => {
		const result = judged(elementOf(HEADROOM), AROUND, `## Goodwill\n\n${STATES}\n`);
		expect(result.evidence.map(({ file }) => file)).toEqual(['drafts/1.md']);
	});

	it('is no longer found when its passage is taken out', () => {
		const text = withPassage(`${STATES} We review goodwill every October.`);
		expect(judged(elementOf(HEADROOM), text).verdict).toBe('found');
		expect(judged(elementOf(HEADROOM), text.replace(STATES, '')).verdict).not.toBe('found');
	});
});

describe('what is no evidence', () => {
	it.each([
		['no value', STATES.replace(' by approximately 11%', ''), 'percentage'],
		['a placeholder', STATES.replace('11%', '[●]% (last year 11%)'), 'placeholder'],
		['a quotation', `> ${STATES}`, 'quotation'],
		['an earlier period', STATES.replace('the most recent test', 'the test in October 2029'), 'earlier period'],
		['a list of risks', `Our risks and uncertainties include the following: ${STATES}`, 'risks'],
		[
			'a reference elsewhere',
			`${STATES.replace('.', '')}, which is incorporated by reference to our annual report.`,
			'incorporation by reference',
		],
	])('%s', (_, passage, objection) => {
		const result = judged(elementOf(HEADROOM), withPassage(passage));
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain(objection);
	});

	it.each([
		['a comment', `<!-- ${STATES} -->`],
		['struck words', `~~${STATES}~~`],
		['code', `\`${STATES}\``],
		['another asset', 'Fair value of the investment properties exceeded the price we paid for them by 11%.'],
		['another percentage', 'We applied a discount rate of 11% to the Tug Services reporting unit.'],
	])('%s', (_, passage) => {
		expect(judged(elementOf(HEADROOM), withPassage(passage)).verdict).not.toBe('found');
	});

	it('a denial, where the fact itself was promised', () => {
		const element = elementOf('terms on which loans to directors are secured by collateral');
		const passage =
			'Loans to directors are not secured by any collateral, whatever terms were agreed with the lenders before.';
		expect(judged(element, withPassage(passage)).verdict).not.toBe('found');
	});
});

describe('either way', () => {
	const element = elementOf('range of reasonably possible loss, or a statement that it cannot be estimated');
	const commitment = commitmentOf({
		title: 'Loss contingencies',
		ask: 'Please disclose the range of reasonably possible loss for the pilotage litigation.',
		quote: 'We will disclose the range of reasonably possible loss or state that it cannot be estimated.',
	});

	it.each([
		'The range of reasonably possible loss in the pilotage litigation is $2 million to $5 million.',
		'For the pilotage litigation we are unable to estimate the range of reasonably possible loss at this time because discovery has not begun.',
	])('%s', (passage) => {
		expect(judge(commitment, element, prepareFiling(filingOf(withPassage(passage)))).verdict).toBe('found');
	});
});

describe('by hand', () => {
	const text = withPassage('Headroom was 11% on October 1, 2031. It is narrow.\n\nThe discount rate was 9%.');

	it.each([
		[{ all: ['headroom'], value: 'percentage' as const }, 'found'],
		[{ all: ['headroom', 'narrow'] }, 'found'],
		[{ all: ['headroom', 'narrow'], within: 'sentence' as const }, 'missing'],
		[{ any: ['cushion', 'discount rates'] }, 'found'],
		[{ all: ['discount'], none: ['rate'] }, 'missing'],
		[{ all: ['headroom', 'discount rate'], within: 'section' as const }, 'found'],
		[{ all: ['headroom', 'discount rate'] }, 'missing'],
		[{ all: ['rate discount'] }, 'missing'],
		[{ all: ['revenue'], within: 'table row' as const, value: 'number' as const }, 'found'],
		[{ all: ['headroom'], within: 'table row' as const }, 'missing'],
		[{ within: 'section' as const, all: [{ within: 'sentence' as const, all: ['headroom', 'narrow'] }] }, 'missing'],
		[{ concept: 'carrying value', all: ['berths'] }, 'missing'],
		[{}, 'missing'],
		[{ within: 'sentence' as const, none: ['overdraft'] }, 'missing'],
	] as const)('%j is %s', (find, verdict) => {
		const result = judged(elementOf('whatever the words', find), text);
		expect(result.verdict).toBe(verdict);
		if (verdict === 'found') expect(text).toContain(result.evidence[0]?.quote);
	});

	it.each([
		['%%\nHeadroom was 11%.\n%%', 'missing'],
		['> Headroom was 11%.', 'unsure'],
		['Note to draft: headroom was 11%.', 'unsure'],
		['Headroom was 11%. The foregoing statement is withdrawn.', 'unsure'],
	])('finds nothing that is not said: %s', (passage, verdict) => {
		const result = judged(elementOf('x', { all: ['headroom'] }), withPassage(passage));
		expect(result.verdict).toBe(verdict);
		expect(result.evidence).toEqual([]);
	});

	it('says which words matched and which did not', () => {
		const result = judged(elementOf('x', { all: ['headroom', 'reporting unit'] }), text);
		expect(result.candidates[0]).toMatchObject({ has: ['headroom'], lacks: ['reporting unit'] });
		expect(result.trace.join('\n')).toContain('reporting unit');
	});
});

describe('the same for the same', () => {
	it('gives equal judgements twice and offsets that hold the quotes', () => {
		const words =
			'fair value carrying goodwill percentage 11% exceeded unit tugs revenue because of the test risk no 2031 $5 million'.split(
				' ',
			);
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...words), { maxLength: 40 }),
				fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
				(body, ask) => {
					const text = withPassage(body.join(' '));
					const once = judged(elementOf(ask.join(' ')), text);
					expect(judged(elementOf(ask.join(' ')), text)).toEqual(once);
					for (const passage of [...once.evidence, ...once.candidates]) {
						expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
					}
					expect(once.evidence.length > 0).toBe(once.verdict === 'found');
					expect(once.candidates.length).toBeLessThanOrEqual(3);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('where it belongs', () => {
	const title = (home: string[], text = AROUND): [string, boolean] => {
		const place = placeOf(commitmentOf({ home: { '20-F': home } }), filingOf(text));
		return [place.section.title, place.exact];
	};

	it.each([
		[['Item 7'], 'Item 7. Related Party Transactions', true],
		[['Related Party Transactions'], 'Item 7. Related Party Transactions', true],
		[['Goodwill note', 'Item 15 Controls and Procedures'], 'Item 15. Controls and Procedures', true],
		[['Item 5.E Critical Accounting Estimates'], 'Item 5. Operating and Financial Review', false],
		[['Item 16K Cybersecurity'], 'Northwind Harbor Ltd.', false],
		[[], 'Northwind Harbor Ltd.', false],
	])('%j', (home, heading, exact) => {
		expect(title(home)).toEqual([heading, exact]);
	});

	it('is the body, not the table of contents', () => {
		const text = `# Report\n\n## Item 5. Review\n\n## Item 7. Parties\n\n## Item 5. Review\n\n${'Words of the review. '.repeat(20)}\n`;
		const place = placeOf(commitmentOf({ home: { '20-F': ['Item 5'] } }), filingOf(text));
		expect(place.section.heading.start).toBe(text.lastIndexOf('## Item 5'));
	});
});

describe('the most specific heading', () => {
	const REPORT = [
		'# Report',
		'## Critical Accounting Policies',
		'### Revenue recognition',
		'### Goodwill',
		`#### Impairment of Goodwill`,
		'## Notes',
		`### Goodwill\n\n${'Words of the note. '.repeat(20)}`,
	].join('\n\nSome words.\n\n');
	const startOf = (heading: string) => REPORT.indexOf(`${heading}\n`);
	const placed = (more: object) => placeOf(commitmentOf(more), filingOf(REPORT)).section.heading.start;

	it('wins over the heading above it that the topic names first', () => {
		expect(placed({ topic: 'goodwill-headroom' })).toBe(startOf('#### Impairment of Goodwill'));
		expect(placed({ home: { '20-F': ['Critical Accounting Policies', 'Goodwill'] } })).toBe(startOf('### Goodwill'));
	});

	it('is none that stands elsewhere, and none that the commitments file does not name where it names one', () => {
		expect(placed({ home: { '20-F': ['Critical Accounting Policies', 'Notes'] } })).toBe(
			startOf('## Critical Accounting Policies'),
		);
		expect(placed({ topic: 'goodwill-headroom', home: { '20-F': ['Critical Accounting Policies'] } })).toBe(
			startOf('## Critical Accounting Policies'),
		);
	});
});

describe('fingerprints', () => {
	it('change with words and figures, not with spacing, case and markup', () => {
		const one = fingerprintPassage('The **fair value** was 11%.');
		expect(fingerprintPassage('the fair  value\nwas 11%.')).toBe(one);
		expect(fingerprintPassage('The fair value was 12%.')).not.toBe(one);
		expect(one).toMatch(/^[0-9a-f]{16}$/);
	});
});

describe('a sentence with all the words that says something else', () => {
	it.each([
		STATES.replace('exceeded', 'did not exceed'),
		STATES.replace('exceeded', 'may have exceeded'),
		STATES.replace('exceeded', 'failed to exceed'),
		STATES.replace('exceeded', 'was below'),
		STATES.replace('estimated fair value', 'carrying value').replace('its carrying value', 'its fair value'),
		`We cannot confirm whether ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`,
		`In future filings we will disclose that ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`,
		`The staff asked us to say that ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`,
		`[Note to draft: confirm. ${STATES}]`,
		`Superseded: ${STATES}`,
	])('is not found: %s', (text) => {
		expect(judged(elementOf(HEADROOM), withPassage(text)).verdict).not.toBe('found');
	});
});

describe('the words of the promise', () => {
	const how = elementOf('how the key assumptions were determined');

	it('are found with what is put in between set aside, and with either of two names for a thing', () => {
		const aside =
			'The key assumptions, which are the growth of volumes and the discount rate of 9%, were determined from the budget of our board.';
		expect(judged(how, withPassage(aside)).verdict).toBe('found');
		const events = elementOf(
			'the events or changes in circumstances that could reasonably be expected to negatively affect the key assumptions',
		);
		const one =
			'Events that could reasonably be expected to negatively affect these key assumptions include the loss of a shipping line and a strike of our pilots.';
		expect(judged(events, withPassage(one)).verdict).toBe('found');
	});

	it('are found as the heading of a table, where a table was promised, and not above prose', () => {
		const bridge = elementOf('a reconciliation of terminal operating income to consolidated income before tax');
		const heading = '## Reconciliation of Terminal Operating Income to Consolidated Income before Tax';
		const rows =
			'| (in millions) | 2031 |\n| --- | --- |\n| Terminal operating income | 44.0 |\n| Central costs | (5.8) |\n| Income before tax | 38.2 |';
		expect(judged(bridge, withPassage(rows, heading)).verdict).toBe('found');
		expect(judged(bridge, withPassage('We look at it every month.', heading)).verdict).not.toBe('found');
		expect(judged(bridge, withPassage(rows, '## Reconciliation of Cash')).verdict).not.toBe('found');
	});
});

describe('a sentence that points back', () => {
	const element = elementOf('known trends which may have a material impact on the financial statements');

	it('is found only where what it points to was named', () => {
		const commitment = commitmentOf({
			title: 'Known trends',
			quote: 'We will disclose known trends which may have a material impact on our financial statements.',
			ask: 'Please disclose known trends that have had or may have a material impact.',
			topic: 'known-trends',
		});
		const verdict = (text: string) =>
			judge(commitment, element, prepareFiling(filingOf(withPassage(text, '## Trend Information')))).verdict;
		const named = 'Known trends that we see are the loss of shipping lines and dearer energy.';
		const effect =
			'These known trends had a material effect: they lowered our revenue by $41 million in 2031, and may have a material impact on our financial statements of 2032.';
		expect(verdict(`${named} ${effect}`)).toBe('found');
		expect(verdict(`${named}\n\n${effect}`)).toBe('found');
		expect(verdict(effect)).not.toBe('found');
	});
});

describe('a negative statement that was promised', () => {
	const element = elementOf('a statement that no reporting units are at risk of failing step 1');

	it.each([
		'None of our reporting units is at risk of failing step 1.',
		'As of October 1, 2031, no reporting unit was at risk of failing step 1 of the goodwill impairment test.',
		'We do not believe that any of our reporting units are at risk of failing step 1.',
		'Our reporting units are not at risk of failing step 1 of the impairment test.',
		'Our only reporting unit is not at risk of failing step 1.',
	])('is found in: %s', (said) => {
		expect(judged(element, withPassage(said)).verdict).toBe('found');
	});

	it.each([
		'The Tug Services reporting unit, to which material goodwill is allocated, is at risk of failing step 1 and its results have not improved.',
		'The Tug Services reporting unit is at risk of failing step 1 because its losses did not narrow.',
		'Because its fair value did not substantially exceed its carrying value, the Tug Services reporting unit is at risk of failing step 1.',
		'The terminal reporting unit is not at risk of failing step 1, but Tug Services is.',
		'Tug Services is at risk of failing step 1; the terminal reporting unit is not.',
		'The Terminals and Pilots reporting units are not at risk of failing step 1.',
		'The terminal reporting unit is not at risk of failing step 1.',
		'A reporting unit is not at risk of failing step 1 where its fair value is far above its carrying value.',
	])('is not found in: %s', (said) => {
		expect(judged(element, withPassage(said)).verdict).not.toBe('found');
	});
});
