/** The staff's list in a letter that labels no answer: it belongs to the ask that its colon ends. */
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/index.ts';
import { docx, pdf, type TestParagraph } from './files.ts';
import { read } from './letters.ts';

const OPEN: readonly string[] = [
	'March 3, 2021',
	'Re: Quillmoor Instruments, Inc.',
	'Form 10-K for the Fiscal Year Ended December 31, 2020',
	'Ladies and Gentlemen:',
	'Set forth below are our responses to the comments in your letter dated February 17, 2021. Each comment is repeated, followed by our response.',
];
const MEMBERS = [
	'the nature of each type of kiln rebate;',
	'when each is recognized; and',
	'the amounts for each period.',
];
const ANSWERS = [
	'In future filings we will disclose the nature of each type of kiln rebate, when it is recognized and the amounts for each period.',
	'We grant volume and seasonal rebates, which we recognize when the kiln is sold. We will include this information in our future filings.',
	'Our rebates are of two types. The Company will add the disclosure to its next Form 10-K.',
];
const NEXT = [
	'2. Please disclose closures.',
	'We will disclose the number of kilns closed in future filings.',
	'Very truly yours,',
	'A. Person',
];

const MARKS: readonly (readonly [string, (text: string, i: number) => string])[] = [
	['•', (text) => `• ${text}`],
	['-', (text) => `- ${text}`],
	['--', (text) => `-- ${text}`],
	['o', (text) => `o ${text}`],
	['(a)', (text, i) => `(${'abc'[i]}) ${text}`],
	['(i)', (text, i) => `(${'i'.repeat(i + 1)}) ${text}`],
	['a.', (text, i) => `${'abc'[i]}. ${text}`],
	['nothing', (text) => text],
];

const html = (texts: readonly string[]): string =>
	`<html><body>${texts.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;
const paragraphsOf = (texts: readonly string[]): TestParagraph[] => texts.map((text) => ({ text }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORMATS: Readonly<Record<string, (texts: readonly string[]) => Uint8Array>> = {
	txt: (texts) => bytes(texts.join('\n\n')),
	htm: (texts) => bytes(html(texts)),
	md: (texts) => bytes(texts.join('\n\n')),
	docx: (texts) => docx(paragraphsOf(texts)),
	pdf: (texts) => pdf(paragraphsOf(texts.map((text) => text.replace('•', '-')))),
};
const plain = (text: string): string => text.replace(/^(?:[•*o-]|--) /, '');

describe('the list of an ask, where no answer is labelled', () => {
	it.each(MARKS.flatMap(([mark, marked]) => Object.keys(FORMATS).map((format) => [mark, format, marked] as const)))(
		'marked by %s belongs to it, in .%s',
		async (_mark, format, marked) => {
			for (const leader of [
				'1. Tell us and disclose in future filings:',
				'1. Please revise future filings to disclose the following:',
			]) {
				for (const answer of ANSWERS) {
					const texts = [...OPEN, leader, ...MEMBERS.map(marked), answer, ...NEXT];
					const { comments } = await readLetter(FORMATS[format]?.(texts) ?? bytes(''), `a.${format}`);
					expect(comments.map(({ ask }) => ask.text.split('\n\n').map(plain))).toEqual([
						[leader.slice(3), ...MEMBERS.map(marked).map(plain)],
						['Please disclose closures.'],
					]);
					expect(comments.map(({ response }) => response?.text)).toEqual([answer, NEXT[1]]);
				}
			}
		},
	);

	const cut = async (...texts: readonly string[]): Promise<readonly (readonly [string, string | undefined])[]> =>
		(await read([...OPEN, ...texts, ...NEXT].join('\n\n'))).comments.map(
			({ ask, response }) => [ask.text, response?.text] as const,
		);

	it('belongs to the paragraph that its colon ends, below the one with the number', async () => {
		const [own] = await cut(
			'1. We note your rebates.',
			'Please revise future filings to disclose:',
			'(a) their nature; and',
			'(b) their amounts.',
			ANSWERS[0] ?? '',
		);
		expect(own).toEqual([
			'We note your rebates.\n\nPlease revise future filings to disclose:\n\n(a) their nature; and\n\n(b) their amounts.',
			ANSWERS[0],
		]);
	});

	it('holds lists within its members', async () => {
		const ask = [
			'Please disclose in future filings:',
			'(a) for each rebate:',
			'• its nature; and',
			'• its amount; and',
			'(b) the number of kilns.',
		];
		const [own] = await cut(`1. ${ask.join('\n\n')}`, ANSWERS[2] ?? '');
		expect(own).toEqual([ask.join('\n\n'), ANSWERS[2]]);
	});

	it('is the answer where the company speaks in it', async () => {
		const list = [
			'(a) Our backlog holds signed orders only.',
			'(b) Our managers count it each month, and we will disclose it in future filings.',
		];
		expect((await cut('1. Please tell us:', ...list))[0]).toEqual(['Please tell us:', list.join('\n\n')]);
		const asked = ['Please tell us:', '• what your backlog holds; and', '• who counts it.'];
		const answered = [
			'• Our backlog holds signed orders only.',
			'• Our managers count it, and we will disclose it in future filings.',
		];
		expect((await cut(`1. ${asked.join('\n\n')}`, ...answered))[0]).toEqual([
			asked.join('\n\n'),
			answered.join('\n\n'),
		]);
	});

	it('is the company’s behind a colon of its own', async () => {
		const answer = [
			'In future filings we will disclose the following:',
			'• the number of orders;',
			'• the number of kilns; and',
			'• your rebates by country.',
		];
		expect((await cut('1. Please describe your backlog.', ...answer))[0]).toEqual([
			'Please describe your backlog.',
			answer.join('\n\n'),
		]);
	});
});
