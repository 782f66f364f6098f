/** A promise binds whichever report it names, and however it names it. */
import { expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const PROMISES = [
	'We will use such a split in our upcoming 20-F.',
	'The next 20-F will give backlog by hull type.',
	'We expect to include a table of backlog in our next 20-F.',
	'Our upcoming 20-F is going to split backlog by hull type.',
	'Backlog by hull type will be shown in the 20-F for the year ending December 31, 2021.',
	'We are revising our upcoming 20-F to split backlog by hull type.',
	'Beginning with the 20-F for the year ending December 31, 2021, backlog is to be split by hull type.',
];

async function read(promise: string, form: string) {
	const items = await readAnswer(promise.replace('20-F', form));
	return items.map(({ disposition, strength, elements }) => ({
		disposition,
		strength,
		elements: elements.map(({ text }) => text.replace(form, '20-F')),
	}));
}

it.each(PROMISES)('%s', async (promise) => {
	const known = await read(promise, '20-F');
	expect(known.map(({ strength }) => strength)).toEqual(['binding']);
	for (const form of ['10-K', '10-Q', '40-F', '6-K', '8-K']) expect(await read(promise, form), form).toEqual(known);
});
