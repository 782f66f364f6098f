import { describe, expect, it } from 'vitest';
import { elementOf, HEADROOM, judged, objections, withPassage } from './fiction.ts';

const STATES =
	'At the most recent test the estimated fair value of our Tug Services reporting unit exceeded its carrying value by approximately 11%.';
const verdict = (passage: string, sought = HEADROOM) => judged(elementOf(sought), withPassage(passage)).verdict;

describe('what a reader of the filing does not see', () => {
	it.each([
		['struck over several paragraphs', `<del>\n\n${STATES}\n\n</del>`],
		['a hidden division', `<div hidden>\n\n${STATES}\n\n</div>`],
		['a division that is not displayed', `<div class="x" style="display: none">\n\n${STATES}\n\n</div>`],
		['a division that is not displayed, in one piece', `<div style="display:none">${STATES}</div>`],
		['a template', `<template>\n\n${STATES}\n\n</template>`],
		['a note that nothing refers to', `[^aside]: ${STATES}`],
		['notes that refer only to each other', `[^a]: See the other.[^b]\n\n[^b]: ${STATES} See above.[^a]`],
		['a note that a hidden text refers to', `<del>\n\nOld.[^a]\n\n</del>\n\n[^a]: ${STATES}`],
		['a comment of a note-taker', `%%\n${STATES}\n%%`],
		['a comment within a paragraph', `Tests are made each October. %% ${STATES} %%`],
	])('%s', (_, passage) => {
		expect(verdict(passage)).not.toBe('found');
	});

	it.each([
		['a division', `<div>\n\n${STATES}\n\n</div>`],
		['a note', `Goodwill is tested each October.[^Test]\n\n[^test]: ${STATES}`],
		['a note to a note', `Goodwill is tested.[^a]\n\n[^b]: ${STATES}\n\n[^a]: Each October.[^b]`],
		['what follows the hidden part', `<del>\n\nWe used to say more.\n\n</del>\n\n${STATES}`],
		['what follows a tag that nothing ends', `<del>\n\n${STATES}`],
		['what follows a sentence that says hidden in words only', `The hidden value is none.\n\n${STATES}`],
	])('but %s is seen', (_, passage) => {
		expect(verdict(passage)).toBe('found');
	});
});

describe('what the company does not say itself, or not now', () => {
	it.each([
		['a quotation within the sentence', `An analyst wrote: “${STATES}”`],
		[
			'another company’s report',
			`Our competitor’s annual report states that ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`,
		],
		['an earlier report', `In our proxy statement we stated that ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`],
		['what the next sentence takes back', `${STATES} The foregoing no longer applies.`],
		['what is called untrue', `${STATES} This statement is no longer accurate.`],
	])('%s', (_, passage) => {
		const result = judged(elementOf(HEADROOM), withPassage(passage));
		expect(result.verdict).not.toBe('found');
		expect(result.candidates[0]?.objection).not.toBeNull();
	});

	it.each([
		[
			'a defined term in quotation marks',
			STATES.replace('our Tug Services', 'our Tug Services (the “Tug Services Unit”)'),
		],
		['a report of its own', `As this annual report states, ${STATES.charAt(0).toLowerCase()}${STATES.slice(1)}`],
		['a sentence after it that takes back nothing', `${STATES} The foregoing applies to each of our units.`],
	])('but %s is its own', (_, passage) => {
		expect(verdict(passage)).toBe('found');
	});

	it('a label where an explanation was promised', () => {
		const sought = 'explain the income tax adjustment';
		expect(verdict('Income tax adjustment (1)', sought)).not.toBe('found');
		expect(objections(judged(elementOf(sought), withPassage('Income tax adjustment (1)')))).toContain(
			'is only a label',
		);
	});
});

describe('a thing that is a figure by itself', () => {
	it('needs one', () => {
		const sought = 'yearly rent paid for the dry dock in Harwick';
		const without = 'The yearly rent paid for the dry dock in Harwick is renegotiated with the harbor board.';
		expect(verdict(without, sought)).not.toBe('found');
		expect(objections(judged(elementOf(sought), withPassage(without)))).toMatch(
			/gives no amount of money.*, though “rent” was promised/,
		);
	});
});

describe('what was promised to be left out', () => {
	const element = { ...elementOf('no subtotal of harbor income before pilotage'), absent: true };
	const left = (passage: string) => judged(element, withPassage(passage));

	it('is so where nothing like it stands', () => {
		expect(left('We reviewed our berths.')).toMatchObject({ verdict: 'found', evidence: [] });
	});

	it('is for a person to look at, with the passage, where something like it still stands', () => {
		const still = 'The subtotal of harbor income before pilotage was $4.2 million in fiscal 2031.';
		const result = left(still);
		expect(result).toMatchObject({ verdict: 'unsure', evidence: [] });
		expect(result.candidates[0]?.quote).toBe(still);
	});

	it('is for a person to look at where it is only pointed at', () => {
		const pointed = { ...elementOf('We will not present that measure in future filings'), absent: true };
		expect(judged(pointed, withPassage('We reviewed our berths.'))).toMatchObject({
			verdict: 'unsure',
			why: expect.stringContaining('does not name it'),
		});
	});

	it.each([
		'',
		'We no longer present a subtotal of harbor income before pilotage.',
		'| Harbor income before pilotage | 4.2 |\n| --- | --- |\n| Subtotal | 4.2 |',
		'The harbor has pilots.',
	])('is never missing, whatever the draft says: %s', (passage) => {
		expect(['found', 'unsure']).toContain(left(passage).verdict);
	});
});
