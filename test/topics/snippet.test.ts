/** What a fix inserts: only what was asked for, open everywhere, never a figure, never evidence. */

import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { PreparedFiling } from '../../server/src/evidence/types.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import type { Commitment } from '../../server/src/ledger/types.ts';
import {
	matchElement,
	snippetFor,
	snippetForElements,
	TOPICS,
	type Topic,
	topicById,
} from '../../server/src/topics/index.ts';
import type { Form } from '../../server/src/topics/types.ts';
import { fc } from '../property.ts';

const FORMS: readonly Form[] = ['10-K', '10-Q', '20-F', '6-K', '8-K', 'earnings release', 'proxy'];
const FIGURE = /\p{N}/u;
const COMMENT = /<!--[\s\S]*?-->/g;
const CASES = TOPICS.map((topic): [string, Topic] => [topic.id, topic]);

function topicOf(id: string): Topic {
	const topic = topicById(id);
	if (!topic) throw new Error(`no topic ${id}`);
	return topic;
}

/** The text for one element of a topic, or for several. */
function partOf(topic: string, form: Form, ...ids: string[]): string {
	return snippetFor(topicOf(topic), form, ids);
}

function partsOf(snippet: string): string[] {
	return snippet.split('\n\n');
}

/** The promise of one element, as `commitments.yaml` would have it. */
function promiseOf(text: string, topic: string): Commitment {
	const { ledger } = readLedger(
		JSON.stringify({
			version: 1,
			registrant: { name: 'Fenwick Tidal Works Ltd', kind: 'foreign private issuer' },
			letters: [{ id: 'a', file: 'a.txt' }],
			commitments: [
				{
					id: 'c',
					letter: 'a',
					comment: '1',
					title: 'Fenwick',
					disposition: 'promised',
					quote: 'we will disclose it',
					due: ['20-F'],
					topic,
					elements: [{ id: 'e', text }],
				},
			],
		}),
	);
	const [commitment] = ledger.commitments;
	if (!commitment) throw new Error('the promise was not read');
	return commitment;
}

/** Whether the promise of an element, in these words, counts as kept by the prepared draft. */
function verdictOf(text: string, topic: string, prepared: PreparedFiling): string {
	const commitment = promiseOf(text, topic);
	const [element] = commitment.elements;
	if (!element) throw new Error('the promise has no element');
	return judge(commitment, element, prepared).verdict;
}

/** A draft that has only what was inserted, under the topic's own heading. */
function inserted(topic: Topic, form: Form, snippet: string): PreparedFiling {
	const draft = parseDraft(`# Report\n\n## ${topic.homes[form]?.[0] ?? topic.title}\n\n${snippet}\n`, 'draft.md');
	return prepareFiling({ id: 'f', form, period: null, drafts: [draft] });
}

describe('a snippet for some elements', () => {
	it('is the whole without ids, and nothing for ids the topic does not have', () => {
		const topic = topicOf('kpi');
		expect(snippetFor(topic, '10-K', null)).toBe(topic.blocks.default?.map(({ text }) => text).join('\n\n'));
		expect(snippetFor(topic, null, null)).toBe(snippetFor(topic, '10-K', null));
		expect(snippetFor(topic, '10-K', [])).toBe('');
		expect(snippetFor(topic, '10-K', ['weather', 'constructor'])).toBe('');
	});

	it('is only what states them, in the order of the snippet, whatever the order asked', () => {
		const both = partOf('leases', '20-F', 'judgments', 'rate-and-term', 'judgments');
		expect(partsOf(both).map((part) => part.slice(0, 30))).toEqual([
			'As of [●], the weighted averag',
			'We determine whether a contrac',
		]);
	});

	it('keeps the line that leads to a table with the table', () => {
		const [lead, table, ...more] = partsOf(partOf('debt-covenants', '10-K', 'maturities'));
		expect(lead).toMatch(/^Aggregate maturities .*:$/);
		expect(table).toMatch(/^\| Year ending/);
		expect(more).toEqual([]);
	});

	it('takes the form’s own words, a release’s for the report that furnishes it, and the default’s for what they leave out', () => {
		expect(partOf('goodwill-headroom', '10-Q', 'uncertainty')).toMatch(/^The key assumptions remain uncertain/);
		expect(partOf('non-gaap', '6-K', 'reconciliation')).toMatch(/Three months ended/);
		expect(partOf('non-gaap', '6-K', 'reconciliation')).toBe(partOf('non-gaap', 'earnings release', 'reconciliation'));
		expect(partOf('icfr', '10-Q', 'framework')).toBe(partOf('icfr', '10-K', 'framework'));
	});

	it('offers in a comment what may be stated instead, only beside what it replaces', () => {
		const [statement, comment, ...more] = partsOf(partOf('going-concern', '10-K', 'substantial-doubt'));
		expect(statement).toMatch(/^Accordingly, there is \[●\] substantial doubt/);
		expect(comment).toMatch(/^<!-- Where it is so, instead: Management’s plans alleviated .* -->$/);
		expect(more).toEqual([]);
		expect(partOf('going-concern', '10-K', 'plans')).not.toContain('<!--');
	});

	it('leaves something to be filled where only the permitted negative statement is asked for', () => {
		expect(partOf('goodwill-headroom', '20-F', 'none-at-risk')).toMatch(/^\[●\] <!-- Where it is so, instead: .* -->$/);
		expect(partOf('goodwill-headroom', '20-F', 'none-at-risk', 'units-at-risk')).toMatch(/\n\n<!-- Where it is so/);
	});
});

describe.each(CASES)('the snippet of topic %s', (id, topic) => {
	it.each(FORMS)('has, on form %s, for every element a placeholder and no figure, and nothing twice', (form) => {
		for (const ids of [null, ...topic.elements.map((element) => [element.id])]) {
			const snippet = snippetFor(topic, form, ids);
			expect(snippet.replace(COMMENT, ''), String(ids)).toContain('[●]');
			expect(snippet, String(ids)).not.toMatch(FIGURE);
			expect(new Set(partsOf(snippet)).size, String(ids)).toBe(partsOf(snippet).length);
		}
	});

	it('is shorter for one element than as a whole', () => {
		for (const element of topic.elements) {
			const part = snippetFor(topic, '10-K', [element.id]);
			expect(part.length, element.id).toBeLessThan(snippetFor(topic, '10-K', null).length);
		}
	});

	it('has no sentence that could pass for a disclosure as it stands', () => {
		for (const form of FORMS) {
			const draft = parseDraft(`# Report\n\n${snippetFor(topic, form, null)}\n`, 'draft.md');
			const closed = draft.passages
				.filter(({ kind }) => kind === 'paragraph')
				.flatMap(({ sentences }) => sentences)
				.filter(({ start, end }) => !draft.placeholders.some((mark) => mark.start < end && mark.end > start))
				.filter(({ text }) => !draft.text.includes(`**${text}**`));
			expect(closed.map(({ text }) => text)).toEqual([]);
		}
	});

	it('is no evidence of any element, before it is filled', () => {
		for (const form of ['20-F', '10-Q', 'earnings release'] as const) {
			const prepared = inserted(topic, form, snippetFor(topic, form, null));
			for (const { fact } of topic.elements) expect(verdictOf(fact, id, prepared), fact).not.toBe('found');
		}
	});
});

describe('what to insert for the elements of a commitment', () => {
	const promised = (...texts: string[]) => texts.map((text, at) => ({ id: `e${at}`, text }));
	const goodwill = topicOf('goodwill-headroom');
	const percentage =
		'the percentage by which fair value exceeded carrying value as of the date of the most recent test';

	it('is the topic’s blocks for what the topic knows, then lines for the rest', () => {
		expect(matchElement(goodwill, percentage)?.id).toBe('headroom-percentage');
		const snippet = snippetForElements(goodwill, '20-F', promised('the colour of the harbor wall', percentage));
		expect(partsOf(snippet)).toEqual([
			...partsOf(snippetFor(goodwill, '20-F', ['headroom-percentage'])),
			'[●: the colour of the harbor wall] [●]',
		]);
	});

	it('is only lines without a topic, with ● for each figure', () => {
		const texts = promised('the 4.5% note of $1,118,000 under ASC 470-10-50-2.', percentage, percentage);
		expect(partsOf(snippetForElements(null, '10-K', texts))).toEqual([
			'[●: the ●% note of $● under the rule cited] [●]',
			`[●: ${percentage}] [●]`,
		]);
		expect(snippetForElements(null, '10-K', [])).toBe('');
		expect(snippetForElements(null, '10-K', promised(' \n '))).toBe('[●]');
	});

	it.each([
		['brackets and links', 'the [note](http://a.example) of ]', '[●: the (note)(http://a.example) of )] [●]'],
		['an escape of the bracket', 'the note\\', '[●: the note] [●]'],
		['code, comments and struck words', '`a ~~b~~ <!-- c --> | *d*', '[●: a b !-- c -- d] [●]'],
		['figures as entities', 'a &half; of &#49;, R&D', '[●: a half; of #●;, R&D] [●]'],
		['what cannot be seen', 'a\u202eb\u200bc\u0000 4\u200b5', '[●: abc ●] [●]'],
		[
			'more than one sentence',
			'U.S. GAAP applies. The rest, e.g. notes?" No',
			'[●: U.S GAAP applies; The rest, e.g. notes;" No] [●]',
		],
	])('keeps the line whole in spite of %s', (_, text, line) => {
		expect(snippetForElements(null, '20-F', promised(text))).toBe(line);
	});

	it('cuts an endless text short', () => {
		const [line = ''] = partsOf(snippetForElements(null, '20-F', promised('A rate!? '.repeat(100_000))));
		expect(line).toMatch(/^\[●: A rate; A rate; .*…\] \[●\]$/);
		expect(line.length).toBeLessThan(1100);
	});

	it('says a thing once when two elements mean the same', () => {
		const twice = promised(percentage, 'percentage by which fair value exceeded carrying value');
		expect(snippetForElements(goodwill, '20-F', twice)).toBe(
			snippetForElements(goodwill, '20-F', promised(percentage)),
		);
	});

	it('is no evidence as it stands, though it repeats the words of the promise', () => {
		for (const topic of TOPICS) {
			const lines = snippetForElements(null, '20-F', promised(...topic.elements.map(({ fact }) => fact)));
			const prepared = inserted(topic, '20-F', lines);
			for (const { fact } of topic.elements) expect(verdictOf(fact, topic.id, prepared), fact).not.toBe('found');
		}
	});

	const hostile = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 12 }),
				fc.constantFrom(
					'[',
					']',
					'](x) ',
					'<!--',
					'-->',
					'`',
					'\\',
					'~~',
					'\n\n',
					'\r',
					'\u2028',
					'|',
					'# ',
					'- ',
					'> ',
				),
				fc.constantFrom('1,118.50', '½', '①', 'Ⅳ', '٣', '９', '&#49;', '&half;', '&frac12;', '4\u200b5', '20-F', '$'),
				fc.constantFrom(
					'. The',
					'U.S. We',
					'."',
					'! ',
					'percentage of goodwill',
					'no unit at risk',
					'[●]',
					'[^1]: ',
					'<b>',
				),
			),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join(''));
	const topics = fc.constantFrom<Topic | null>(null, ...TOPICS);
	const elements = fc.array(fc.record({ id: fc.string(), text: hostile }), { maxLength: 6 });

	it('holds no figure, whatever the elements say, and the same for the same', () => {
		fc.assert(
			fc.property(topics, fc.constantFrom(...FORMS), elements, (topic, form, given) => {
				const snippet = snippetForElements(topic, form, given);
				expect(snippet).not.toMatch(FIGURE);
				expect(snippetForElements(topic, form, given)).toBe(snippet);
				expect(new Set(partsOf(snippet)).size).toBe(partsOf(snippet).length);
				expect(snippet === '').toBe(given.length === 0);
			}),
		);
	});

	it('stands in the draft as paragraphs of one open sentence, whatever the elements say', () => {
		fc.assert(
			fc.property(elements, (given) => {
				const snippet = snippetForElements(null, '10-K', given);
				const draft = parseDraft(`# Report\n\n${snippet}\n\nAfter it.\n`, 'draft.md');
				const parts = given.length === 0 ? [] : partsOf(snippet);
				expect(draft.sections.length).toBe(parseDraft('# Report\n\nAfter it.\n', 'draft.md').sections.length);
				expect(draft.passages.length).toBe(parts.length + 1);
				for (const { kind, sentences, start, end } of draft.passages.slice(0, -1)) {
					expect([kind, sentences.length]).toEqual(['paragraph', 1]);
					expect(draft.placeholders.some((mark) => mark.start >= start && mark.end <= end)).toBe(true);
				}
			}),
		);
	});
});

describe('a rule in a promise that no topic knows', () => {
	it.each([
		[
			'corresponding disclosure pursuant to ASC 275-10-50, if material',
			'corresponding disclosure pursuant to the rule cited, if material',
		],
		['what paragraph 30 of ASC 350-20-35 asks for', 'what the rule cited asks for'],
		['disclosures under Item 303(b)(2) of Regulation S-K.', 'disclosures under the rule cited'],
	])('is no figure to be filled: %s', (text, hint) => {
		expect(snippetForElements(null, '20-F', [{ id: 'a', text }])).toBe(`[●: ${hint}] [●]`);
	});
});

describe('a promise to name the units or to say that there are none', () => {
	it('is inserted as a choice of the two, and of nothing else', () => {
		const snippet = snippetForElements(topicOf('goodwill-headroom'), '20-F', [
			{ id: 'a', text: 'reporting units that are at risk of failing step 1, identified' },
			{ id: 'b', text: 'a statement that no reporting units are at risk of failing step 1' },
		]);
		const [named, none, ...more] = partsOf(snippet);
		expect(more).toEqual([]);
		expect(named).toContain('was at risk');
		expect(named).not.toMatch(COMMENT);
		expect(none).toMatch(/^<!-- Where it is so, instead: .*no reporting unit was at risk/);
		expect(snippet).not.toMatch(/\[●:|%/);
	});
});
