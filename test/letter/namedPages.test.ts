/** Lines that begin with a page: text where they cite one, furniture where they number one. */
import { describe, expect, it } from 'vitest';
import { HEAD, read, TAIL } from './letters.ts';

const CITED: readonly (readonly [string, string])[] = [
	['Page 35 (Table of kilns)', 'Page 173 (Table of kilns)'],
	['Page 35 – Table of kilns', 'Page 41 – Table of kilns'],
	['Page 35, Table of kilns', 'Page 41, Table of kilns'],
	['Page 7 of 40: kilns by region', 'Page 9 of 40: kilns by region'],
];
const NUMBERED: readonly (readonly [string, string])[] = [
	['Page 35', 'Page 36'],
	['Page 35 of 40 |', 'Page 36 of 40 |'],
	['Page 2, March 3, 2021', 'Page 3, March 3, 2021'],
	['Quillmoor Instruments, Inc. | Page 2', 'Quillmoor Instruments, Inc. | Page 3'],
];

async function textOf(first: string, second: string, pageBreak = ''): Promise<string> {
	const answer = `The Company will revise its tables in future filings as follows:\n\n${pageBreak}${first}\n\n• Add a column for the age of each kiln.\n\n${pageBreak}${second}\n\n• Add a column for the heat of each kiln.`;
	return (await read(`${HEAD}\n1. Please disclose the age of your kilns.\n\nResponse:\n\n${answer}\n${TAIL}`)).text;
}

describe('lines that begin with a page', () => {
	it.each(CITED)('%s and %s are text', async (first, second) => {
		const text = await textOf(first, second);
		expect(text).toContain(first);
		expect(text).toContain(second);
	});
	it.each(NUMBERED)('%s and %s number pages', async (first, second) => {
		const text = await textOf(first, second);
		expect(text).not.toContain(first);
		expect(text).not.toContain(second);
	});
	it('number pages where one breaks, whatever follows', async () => {
		const text = await textOf('Page 2 Quillmoor Instruments', 'Page 3 Quillmoor Instruments', '<PAGE>\n');
		expect(text).not.toContain('Page 2');
		expect(text).not.toContain('Page 3');
	});
});
