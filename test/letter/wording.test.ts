/** Wording that a promise proposes, its marks, and one name put in the place of another. */
import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

async function facts(answer: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text));
}

describe('wording within the sentence that announces it', () => {
	it.each([
		[
			'replaces a sentence',
			'In our next Form 10-K we will replace the last sentence of Note 4 as follows: “Backlog is measured at the contract price. Orders that may be cancelled are left out.”',
		],
		[
			'is given with other words',
			'In future filings we will replace the last sentence of Note 4 with the following: “Backlog is measured at the contract price. Orders that may be cancelled are left out.”',
		],
	])('gives its sentences as facts, to its closing mark: %s', async (_, answer) => {
		const proposals = await readAnswer(answer);
		expect(proposals).toHaveLength(1);
		expect(proposals[0]?.proposedText).toBe(
			'“Backlog is measured at the contract price. Orders that may be cancelled are left out.”',
		);
		expect(proposals[0]?.elements.map(({ text }) => text)).toEqual([
			'Backlog is measured at the contract price',
			'Orders that may be cancelled are left out',
		]);
	});
});

describe('inserted and struck words of proposed wording', () => {
	const STANDS = 'Moulds last three to seven years. Kilns last long.';

	it('are marked where a Markdown letter writes tags for them', async () => {
		const text = letterOf([
			'Please describe your moulds.',
			'In future filings, we will revise the note to read as follows:\n\n“Moulds last <del>five</del> <ins>three to seven</ins> years. Kilns last long.”',
		]);
		const [proposal] = (await read(text, 'letter.md')).proposals;
		expect(proposal?.proposedText).toBe('“Moulds last ~~five~~ ++three to seven++ years. Kilns last long.”');
		expect(proposal?.snippet).toBe(STANDS);
	});

	it.each([
		[
			'the letter says so',
			' (new words are underlined)',
			'“Moulds last <u>three to seven</u> years. Kilns last long.”',
		],
		['words beside them are struck', '', '“Moulds last <s>five</s> <u>three to seven</u> years. Kilns last long.”'],
	])('are marked in underlined HTML where %s', async (_, said, wording) => {
		const page = `<html><body><p>${HEAD.trim().replace(/\n\n/g, '</p><p>')}</p><p>1. Please describe your moulds.</p><p>Response:</p><p>In future filings, we will revise the note as follows${said}:</p><p><u>Moulds and kilns</u></p><p>${wording}</p><p>${TAIL.trim().replace(/\n\n/g, '</p><p>')}</p></body></html>`;
		const [proposal] = (await read(page, 'letter.htm')).proposals;
		expect(proposal?.proposedText).toContain('++three to seven++ years. Kilns last long.”');
		// A title is underlined because it is one.
		expect(proposal?.proposedText).not.toContain('++Moulds');
	});

	it('are not marked where all of the wording is set apart', async () => {
		const page = `<html><body><p>${HEAD.trim().replace(/\n\n/g, '</p><p>')}</p><p>1. Please describe your moulds.</p><p>Response:</p><p>In future filings, we will revise the note as follows (in bold):</p><p><b>“Moulds last three to seven years.”</b></p><p>${TAIL.trim().replace(/\n\n/g, '</p><p>')}</p></body></html>`;
		const [proposal] = (await read(page, 'letter.htm')).proposals;
		expect(proposal?.proposedText).toBe('“Moulds last three to seven years.”');
	});
});

describe('one name put in the place of another', () => {
	it.each([
		[
			'In future filings, we will replace the term “net billings” with “gross orders”.',
			['term “gross orders”', '- no term “net billings”'],
		],
		[
			'We will change the caption from “net billings” to “gross orders” in future earnings releases.',
			['caption “gross orders”', '- no caption “net billings”'],
		],
		[
			'In future filings we will substitute “segment profit” for “cash earnings” wherever it appears.',
			['“segment profit”', '- no “cash earnings”'],
		],
		[
			// The old name stands on within the new one.
			'In future filings we will replace the caption “Costs” with “Costs (without depreciation)”.',
			['caption “Costs (without depreciation)”'],
		],
	])('comes, and the old one goes: %s', async (answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});
});
