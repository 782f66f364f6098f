/** Texts that would keep a Markdown parser busy for minutes, or overflow its stack. */
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';

const WORDS = 'The loan of $5 million is repayable in 2026.';
const lines = (count: number, line: (at: number) => string, end = '\n') =>
	Array.from({ length: count }, (_, at) => line(at)).join(end);

/** Nothing of these is read, and the draft says so. */
const UNREAD: Readonly<Record<string, string>> = {
	'20,000 quotes on one line': `${'>'.repeat(20_000)} ${WORDS}`,
	'20,000 quotes with blanks between them': `${'> '.repeat(20_000)}${WORDS}`,
	'5,000 lists in each other': lines(5000, (at) => `${'  '.repeat(at)}- item`).slice(0, 2_000_000),
	'5,000 items on one line': `${'- '.repeat(5000)}${WORDS}`,
	'numbers of items on one line': `${'1. '.repeat(5000)}${WORDS}`,
	'5,000 links in each other': `${'[a]('.repeat(5000)}${WORDS}`,
	'10,000 marks of emphasis': '_a*'.repeat(5000),
	'5,000 runs of code marks': lines(5000, (at) => `${'`'.repeat((at % 60) + 1)}a`, ' '),
	'a line of 2 MB with marks': '*grew* by `5`% <b>in</b> 2025 '.repeat(70_000),
	'20,000 headings underlined without a blank line': 'a\n===\n'.repeat(20_000).trimEnd(),
	'50,000 notes without a blank line': lines(50_000, (at) => `[^${at}]: note`),
};

/** These are large, and read all the same. */
const READ: Readonly<Record<string, string>> = {
	'a line of 2 MB': `${WORDS} `.repeat(50_000),
	'a word of 2 MB': 'a'.repeat(2_000_000),
	'a table of 5,000 columns': `|${' a |'.repeat(5000)}\n|${' --- |'.repeat(5000)}\n|${' 1 |'.repeat(5000)}`,
	'100,000 rows': `| a | b |\n| --- | --- |\n${'| x | 1 |\n'.repeat(100_000)}`,
	'5,000 brackets': `${'[ '.repeat(5000)}a`,
	'20,000 angles': `a${' < 5'.repeat(20_000)}`,
	'1,000 notes, each with a word of its own': lines(1000, (at) => `word[^${at}]\n\n[^${at}]: note`, '\n\n'),
	'1 MB of blanks': `a${' '.repeat(1_000_000)}b`,
	'50,000 headings': '# a\n\n'.repeat(50_000),
	'200,000 lines to write on': `a ${'_'.repeat(200_000)}`,
	'100,000 lines': 'a\n'.repeat(100_000),
	'a list of 4,000 items, some with items below': lines(4000, (at) => (at % 100 ? '- item' : '- item\n  - part')),
};

describe('a text that is too much for a parser', () => {
	it.each(Object.entries(UNREAD))('is told of and left out: %s', (_, text) => {
		const draft = parseDraft(`${WORDS}\n\n${text}\n\n# After\n\n${WORDS}\n`, 'a.md');
		expect(draft.problems).toMatchObject([{ code: 'unread', start: WORDS.length + 2 }]);
		expect(draft.sections.at(-1)?.title).toBe('After');
		expect(draft.passages.map((passage) => passage.text)).toEqual([WORDS, WORDS]);
		expect(draft.placeholders).toEqual([]);
	});

	it.each(Object.entries(READ))('is read when only large: %s', (_, text) => {
		const draft = parseDraft(`${text}\n\n# After\n\n${WORDS}\n`, 'a.md');
		expect(draft.problems).toEqual([]);
		expect(draft.sections.at(-1)?.title).toBe('After');
		expect(draft.passages.at(-1)?.text).toBe(WORDS);
	});
});
