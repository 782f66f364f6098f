/** Fictional letters of a fictional registrant, in the shapes that real ones have. */
import { readLetter } from '../../server/src/letter/index.ts';
import type { LetterReading, Proposal } from '../../server/src/letter/types.ts';

export const HEAD = `March 3, 2021

Securities and Exchange Commission
Division of Corporation Finance
100 F Street, N.E.
Washington, D.C. 20549

Re: Quillmoor Instruments, Inc.
Form 10-K for the Fiscal Year Ended December 31, 2020
File No. 001-99999

Ladies and Gentlemen:

Quillmoor Instruments, Inc. responds to the comments in the letter dated February 17, 2021 from the staff. Each comment is repeated below, followed by the response.
`;

export const TAIL = `
If you have any questions, please contact the undersigned.

Sincerely,

/s/ A. Person
Chief Financial Officer
`;

/** A plain-text letter with these asks and answers. */
export function letterOf(...pairs: readonly (readonly [ask: string, answer: string])[]): string {
	return `${HEAD}\n${pairs.map(([ask, answer], i) => `${i + 1}. ${ask}\n\nResponse:\n\n${answer}\n`).join('\n')}${TAIL}`;
}

/** Reads text as a letter. */
export function read(text: string, file = 'letter.txt'): Promise<LetterReading> {
	return readLetter(new TextEncoder().encode(text), file);
}

/** What one answer to one ask is read as. */
export async function readAnswer(
	answer: string,
	ask = 'Please revise future filings to describe your backlog.',
): Promise<readonly Proposal[]> {
	return (await read(letterOf([ask, answer]))).proposals;
}

/** The binding ones, in short. */
export async function promises(
	answer: string,
	ask?: string,
): Promise<readonly { disposition: string; condition: string | null; targets: readonly string[]; quote: string }[]> {
	return (await readAnswer(answer, ask))
		.filter((p) => p.strength === 'binding')
		.map((p) => ({
			disposition: p.disposition,
			condition: p.condition?.text ?? null,
			targets: p.targets ?? [],
			quote: p.quote,
		}));
}
