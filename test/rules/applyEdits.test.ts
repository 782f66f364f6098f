import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/rules/index.ts';
import { fc } from '../property.ts';

/** A text and disjoint edits of it, in any order. */
const textAndEdits = fc
	.tuple(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.string({ maxLength: 5 })), { maxLength: 8 }))
	.map(([text, cuts]) => {
		const points = [...new Set(cuts.map(([at]) => at % (text.length + 1)))].sort((a, b) => a - b);
		const edits = points.flatMap((start, i) => {
			const end = points[i + 1];
			return i % 2 === 0 && end !== undefined ? [{ start, end, newText: cuts[i]?.[1] ?? '' }] : [];
		});
		return { text, edits };
	});

describe('applyEdits', () => {
	it('replaces, inserts and deletes at offsets of the text as it was', () => {
		const edits = [
			{ start: 8, end: 8, newText: '!' },
			{ start: 0, end: 3, newText: 'Our' },
			{ start: 4, end: 5, newText: '' },
		];
		expect(applyEdits('The loan', edits)).toBe('Our oan!');
	});

	it('keeps the order of insertions at one place', () => {
		expect(
			applyEdits(
				'ab',
				['1', '2', '3'].map((newText) => ({ start: 1, end: 1, newText })),
			),
		).toBe('a123b');
	});

	it('leaves out what overlaps an earlier edit or lies outside', () => {
		const edits = [
			{ start: 1, end: 3, newText: 'X' },
			{ start: 2, end: 4, newText: 'Y' },
			{ start: 2, end: 2, newText: 'Z' },
			{ start: 4, end: 99, newText: 'W' },
		];
		expect(applyEdits('abcd', edits)).toBe('aXd');
	});

	it('gives the same whatever the order of disjoint edits, and touches nothing outside them', () => {
		fc.assert(
			fc.property(textAndEdits, ({ text, edits }) => {
				let at = 0;
				let wanted = '';
				for (const { start, end, newText } of edits) {
					wanted += text.slice(at, start) + newText;
					at = end;
				}
				wanted += text.slice(at);
				expect(applyEdits(text, edits)).toBe(wanted);
				expect(applyEdits(text, [...edits].reverse())).toBe(wanted);
			}),
		);
	});
});
