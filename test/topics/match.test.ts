/** A letter's words lead to the topic and its element, or to nothing; all text here is our own. */
import { describe, expect, it } from 'vitest';
import {
	factsRequired,
	matchElement,
	matchTopic,
	NORMAL_CITATION,
	TOPICS,
	type Topic,
	topicById,
} from '../../server/src/topics/index.ts';

function topic(id: string): Topic {
	const found = topicById(id);
	if (!found) throw new Error(`no topic ${id}`);
	return found;
}

describe('what a rule requires', () => {
	const required = TOPICS.flatMap((t) => t.elements.filter((e) => e.requiredBy).map((e) => [t, e] as const));

	it.each(required.map(([t, e]): [string, string] => [t.id, e.id]))(
		'%s/%s is a fact of rules known by name, and known by its words',
		(id, fact) => {
			const [t, e] = required.find(([a, b]) => a.id === id && b.id === fact) ?? [];
			if (!t || !e) throw new Error('it is gone');
			for (const rule of e.requiredBy ?? []) {
				expect(rule).toMatch(NORMAL_CITATION);
				expect(factsRequired(t, rule)).toContain(e);
			}
			expect(matchElement(t, e.asked?.[0] ?? e.fact)).toBe(e);
		},
	);

	it('is what the rule itself, its parts and the section around it ask for, and nothing for a whole subject', () => {
		const ids = (id: string, citation: string) => factsRequired(topic(id), citation).map((e) => e.id);
		expect(ids('leases', 'ASC 842-20-50-6')).toEqual(['maturities']);
		expect(ids('leases', 'ASC 842-20-50')).toHaveLength(4);
		expect(ids('related-party', 'ASC 850-10-50-1')).toEqual(ids('related-party', 'ASC 850'));
		expect(ids('related-party', 'ASC 842')).toEqual([]);
	});

	it('leaves out what no longer says anything because it says too much', () => {
		const many = { ...topic('related-party') };
		const [first] = many.elements;
		if (!first) throw new Error('no element');
		const seven = Array.from({ length: 7 }, (_, at) => ({
			...first,
			id: `e${at}`,
			requiredBy: [`ASC 850-10-50-${at}`],
		}));
		expect(factsRequired({ ...many, elements: seven }, 'ASC 850')).toEqual([]);
		expect(factsRequired({ ...many, elements: seven }, 'ASC 850-10-50-3')).toHaveLength(1);
	});
});

describe('a statement that something is not so', () => {
	it.each([
		['goodwill-headroom', 'statement that no reporting units are at risk of failing step 1', 'none-at-risk'],
		['goodwill-headroom', 'a statement that no reporting unit is at risk', 'none-at-risk'],
		['goodwill-headroom', 'reporting units that are at risk of failing step 1, identified', 'units-at-risk'],
		['related-party', 'a statement that no receivable from this related party is outstanding', 'no-balance'],
	])('%s: “%s” is %s', (id, text, element) => {
		expect(matchElement(topic(id), text)?.id).toBe(element);
	});
});

describe('matchTopic', () => {
	it.each(TOPICS.flatMap((t) => t.asks.map((ask): [string, string] => [t.id, ask])))('%s: %s', (id, ask) => {
		expect(matchTopic(ask, [])?.id ?? null).toBe(id);
	});

	it.each(TOPICS.flatMap((t) => t.citations.map((c): [string, string] => [t.id, c])))(
		'%s is led to by %s, alone or with others',
		(id, citation) => {
			const found = matchTopic('Please comply with this in future filings.', [citation]);
			if (found && found.id !== id) expect(found.citations.some((c) => citation.startsWith(c))).toBe(true);
		},
	);

	it.each([
		['ASC 850-10-50-1', 'related-party'],
		['ASC 350-20-35-30', 'goodwill-headroom'],
		['Non-GAAP C&DI 102.11', 'non-gaap-tax'],
		['Form 20-F Item 5.D', 'known-trends'],
		['Regulation G Item 100(a)', 'non-gaap'],
		['ASC 280-10-50-40', 'segments'],
		['ASC 326-20-50-13', 'credit-losses'],
		['S-K Item 308(c)', 'icfr'],
		['ASC 842-20-50-4', 'leases'],
		['S-K Item 10(e)(1)(i)(B)', 'non-gaap'],
		['S-K Item 303(b)', 'results-of-operations'],
		['S-K Item 101(c)(2)(ii)', 'human-capital'],
	])('%s alone leads to %s', (citation, id) => {
		expect(matchTopic('Please comply with this in future filings.', [citation])?.id).toBe(id);
	});

	it.each([
		'Please tell us when you intend to respond to the remaining comments.',
		'In future filings please number the pages.',
		'The Company acknowledges the comment and will revise its disclosure in future filings.',
		'Please describe the parking garages near your headquarters and who owns them.',
		'',
	])('says nothing of: %s', (text) => {
		expect(matchTopic(text, [])).toBeNull();
	});

	it('takes the subject, not the part of the report that it is asked for in', () => {
		const text =
			'In your critical accounting estimates, tell us how each reporting unit fared in the goodwill impairment test.';
		expect(matchTopic(text, [])?.id).toBe('goodwill-headroom');
		expect(
			matchTopic('Reconcile segment profit to income before income taxes for each reportable segment.', [])?.id,
		).toBe('segments');
	});

	it('does not choose between two subjects spoken of alike', () => {
		const lease = 'Please expand your disclosure of lease liabilities';
		expect(matchTopic(`${lease}.`, [])?.id).toBe('leases');
		expect(matchTopic(`${lease} and of obsolete inventory.`, [])).toBeNull();
	});

	it('does not go by one word', () => {
		expect(matchTopic('Please move the table of inventory to the next page.', [])).toBeNull();
	});
});

describe('matchElement', () => {
	const wordings = TOPICS.flatMap((t) =>
		t.elements.flatMap((e) => [e.fact, ...(e.asked ?? [])].map((text): [string, string, string] => [t.id, e.id, text])),
	);
	it.each(wordings)('%s/%s: %s', (id, element, text) => {
		expect(matchElement(topic(id), text)?.id ?? null).toBe(element);
	});

	it('hardly ever gives a draft sentence to another element than the one it states', () => {
		const sentences = TOPICS.flatMap((t) =>
			t.elements.flatMap((e) => e.examples.states.map((text) => ({ t, e, text }))),
		);
		const wrong = sentences.filter(({ t, e, text }) => (matchElement(t, text) ?? e) !== e);
		expect(wrong.length / sentences.length).toBeLessThan(0.01);
	});

	it('knows hardly any element of one topic in another', () => {
		let strangers = 0;
		let all = 0;
		for (const t of TOPICS) {
			for (const other of TOPICS) {
				if (other === t) continue;
				for (const text of other.elements.flatMap((e) => e.asked ?? [])) {
					all += 1;
					if (matchElement(t, text)) strangers += 1;
				}
			}
		}
		expect(strangers / all).toBeLessThan(0.025);
	});

	/** Paraphrases that the library does not hold. */
	it.each([
		[
			'goodwill-headroom',
			'headroom-percentage',
			'percent by which estimated fair value was above book value at the last test',
		],
		['goodwill-headroom', 'allocated-goodwill', 'how much goodwill is assigned to the unit'],
		['goodwill-headroom', 'adverse-events', 'events that could reasonably be expected to hurt the key assumptions'],
		['goodwill-headroom', null, 'the useful lives of customer relationships'],
		['related-party', 'terms-settlement', 'whether the loan bears interest, is unsecured and when it is repayable'],
		['related-party', 'relationship', 'why the counterparty is a related party and the nature of that relationship'],
		['related-party', 'allowance', 'allowance recorded against the amount due from the related party'],
		['related-party', null, 'names of the members of the audit committee'],
		['non-gaap-tax', 'separate-line', 'tax effect of the adjustments as a separate reconciling item'],
		['non-gaap-tax', 'method', 'how the tax effect was determined and the rate used'],
		['non-gaap-tax', null, 'number of shares used in the diluted computation'],
		['known-trends', 'beyond-twelve-months', 'cash requirements in the long term, beyond the next twelve months'],
		['known-trends', 'restricted-cash-movement', 'cash held by foreign subsidiaries'],
		['segments', 'decision-maker', 'who the chief operating decision maker is, by title'],
		['segments', 'major-customers', 'revenue from customers that account for 10% or more of the total'],
		['segments', 'geography', 'long-lived assets located in the country of domicile'],
		['non-gaap', 'usefulness', 'why each measure is useful to investors'],
		[
			'non-gaap',
			'forward-looking',
			'reconciliation of guidance or that it cannot be given without unreasonable efforts',
		],
		['credit-losses', 'roll-forward', 'movement of the allowance: opening balance, charge, write-offs, recoveries'],
		['credit-losses', 'later-collections', 'receivables subsequently collected'],
		['contingencies', 'possible-loss', 'range of reasonably possible losses above what is accrued'],
		['contingencies', 'cannot-estimate', 'a statement that the loss cannot be estimated'],
		['income-taxes', 'undistributed-earnings', 'undistributed earnings that are indefinitely reinvested, as an amount'],
		['income-taxes', 'allowance-evidence', 'negative and positive evidence on the valuation allowance'],
		['icfr', 'framework', 'the COSO framework and its year'],
		['icfr', 'remediation', 'steps to remediate the material weakness'],
		['china-vie', 'hfcaa', 'status under the Holding Foreign Companies Accountable Act'],
		['inventories', 'new-cost-basis', 'that a write-down establishes a new cost basis'],
		['kpi', 'definition', 'how the metric is defined and calculated'],
		['leases', null, 'goodwill allocated to the reporting unit'],
	])('%s/%s: %s', (id, element, text) => {
		expect(matchElement(topic(id), text)?.id ?? null).toBe(element);
	});
});
