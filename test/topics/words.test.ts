import { describe, expect, it } from 'vitest';
import { citationCovers, NORMAL_CITATION, stem, stemsOf, wordsOf } from '../../server/src/topics/index.ts';
import { fc } from '../property.ts';

describe('stems', () => {
	it.each([
		['recognised', 'recognized'],
		['judgement', 'judgments'],
		['ageing', 'aging'],
		['receivable', 'receivables'],
		['impairments', 'impairment'],
		['disclosing', 'disclosed'],
		['favourable', 'favorable'],
		['estimation', 'estimates'],
		['categories', 'category'],
		['uncertainties', 'uncertainty'],
		['exceeded', 'exceeding'],
		['leases', 'leased'],
		['policies', 'policy'],
		['occurred', 'occurs'],
		['losses', 'loss'],
		['allowances', 'allowance'],
		['liabilities', 'liability'],
		['analyses', 'analysis'],
	])('%s and %s are one word', (a, b) => {
		expect(stem(a)).toBe(stem(b));
	});

	it.each([
		['asset', 'assess'],
		['interest', 'internal'],
		['goods', 'goodwill'],
		['state', 'statute'],
		['party', 'part'],
		['loss', 'lot'],
	])('%s and %s stay two words', (a, b) => {
		expect(stem(a)).not.toBe(stem(b));
	});

	it('opens hyphens and slashes and drops possessives', () => {
		expect(wordsOf("The Company’s non-GAAP (loss)/income was 4.5%, management's words")).toEqual([
			'the',
			'company',
			'non',
			'gaap',
			'loss',
			'income',
			'was',
			'4.5',
			'management',
			'words',
		]);
	});

	it('never loses a word and never depends on case', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const stems = stemsOf(text);
				expect(stems).toHaveLength(wordsOf(text).length);
				expect(stems.every((s) => s.length > 0)).toBe(true);
				expect(stemsOf(stems.join(' ')).length).toBe(stems.length);
			}),
		);
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z ]{0,40}$/), (text) => {
				expect(stemsOf(text.toUpperCase())).toEqual(stemsOf(text));
			}),
		);
	});
});

describe('citations', () => {
	it.each([
		'ASC 350-20-35-30',
		'ASC 480-10-S99-3A',
		'ASC 280-10-50-29(f)',
		'ASC 810-10-50-2AA',
		'ASC 850',
		'ASU 2017-04',
		'S-K Item 10(e)(1)(i)(B)',
		'S-K Item 303(b)(3)',
		'S-X Rule 4-08(k)',
		'S-X Rule 5-02.6',
		'S-X Rule 12-09',
		'S-X Article 11',
		'Non-GAAP C&DI 102.11',
		'Non-GAAP C&DI 102.10(a)',
		'Regulation G Item 100(a)',
		'Form 20-F Item 5.D',
		'Form 20-F Item 16I',
		'Form 8-K Item 2.02',
		'SAB Topic 5.BB',
		'SAB Topic 5.T.1',
		'FRM 9510.3',
		'Release 33-8350',
		'Exchange Act Rule 13a-15(b)',
		'IAS 36.134(f)',
		'FIN 46R',
		'PCAOB AS 2415',
	])('%s is in normal form', (citation) => {
		expect(citation).toMatch(NORMAL_CITATION);
	});

	it.each([
		'ASC Topic 350',
		'Item 303 of Regulation S-K',
		'Rule 4-08(k) of Regulation S-X',
		'Question 102.11',
		'ASC 350-20-35-30.',
		'asc 350',
	])('%s is not', (citation) => {
		expect(citation).not.toMatch(NORMAL_CITATION);
	});

	it('covers what stands below, and only that', () => {
		expect(citationCovers('ASC 350-20', 'ASC 350-20-35-30')).toBe(true);
		expect(citationCovers('S-K Item 303(b)', 'S-K Item 303(b)(3)')).toBe(true);
		expect(citationCovers('FRM 9510', 'FRM 9510.3')).toBe(true);
		expect(citationCovers('Regulation G', 'Regulation G Item 100(a)')).toBe(true);
		expect(citationCovers('ASC 350-20', 'ASC 350-20')).toBe(true);
		expect(citationCovers('ASC 350-20-35-30', 'ASC 350-20')).toBe(false);
		expect(citationCovers('S-K Item 10', 'S-K Item 103')).toBe(false);
		expect(citationCovers('ASC 280-10-50-26', 'ASC 280-10-50-26A')).toBe(false);
		expect(citationCovers('Form 20-F Item 5', 'Form 20-F Item 5.D')).toBe(true);
	});

	it.each(['constructor', 'valueof', 'tostring', '__proto__', 'hasownproperty'])(
		'reads %s as a word like any other',
		(word) => {
			expect(typeof stem(word)).toBe('string');
			expect(word.startsWith(stem(word).slice(0, 5))).toBe(true);
		},
	);
});
