import { describe, expect, it } from 'vitest';
import { fc, runs } from '../property.ts';
import { readAnswer } from './letters.ts';

/** Words of a trade that no rule of the program knows; each stands once in a promise. */
const NOUNS = [
	'kilns',
	'bricks',
	'quarries',
	'tiles',
	'berths',
	'looms',
	'orchards',
	'ferries',
	'turbines',
	'mills',
	'herds',
	'barges',
	'presses',
	'silos',
	'furnaces',
	'trawlers',
	'vineyards',
	'looping',
] as const;
const QUALITIES = ['idle', 'leased', 'northern', 'wooden', 'coastal', 'spare'] as const;

/** A thing or a question with the words that must be told of it. */
interface Told {
	readonly text: string;
	readonly words: readonly string[];
}

const told = (text: string, ...words: readonly string[]): Told => ({ text, words });

/** The n-th member of a list: each takes two nouns of its own. */
const member = (n: number): fc.Arbitrary<Told> => {
	const [one, two] = [NOUNS[2 * n] ?? '', NOUNS[2 * n + 1] ?? ''];
	const quality = QUALITIES[n] ?? '';
	return fc.constantFrom(
		told(`the number of ${one}`, 'number', one),
		told(`the cost of the ${quality} ${one} by ${two}`, 'cost', quality, one, two),
		told(`our ${quality} ${one}`, quality, one),
		told(`any ${one} that are pledged to the ${two}`, one, 'pledged', two),
		told(`how the ${one} are kept apart from the ${two}`, 'how', one, 'apart', two),
		told(`the reasons for changes in the ${one}`, 'reasons', 'changes', one),
		told(`a description of the ${one} and ${two}`, one, two),
		told(`whether the ${quality} ${one} are insured`, quality, one, 'insured'),
		told(`the effect of the ${one} on the ${two}`, 'effect', one, two),
	);
};

const members = fc
	.integer({ min: 1, max: 4 })
	.chain((length) => fc.tuple(...Array.from({ length }, (_, n) => member(n))));

const JOINTS: readonly ((texts: readonly string[]) => string)[] = [
	(texts) => texts.join(', ').replace(/, (?=[^,]*$)/, ' and '),
	(texts) => texts.join(', ').replace(/, (?=[^,]*$)/, ', and '),
	(texts) => texts.join('; ').replace(/; (?=[^;]*$)/, '; and '),
	(texts) =>
		texts
			.map((text, i) => `(${['i', 'ii', 'iii', 'iv'][i]}) ${text}`)
			.join(', ')
			.replace(/, (?=[^,]*$)/, ' and '),
	(texts) => texts.map((text, i) => (i === 0 ? text : `describe ${text}`)).join(' and '),
];

const FRAMES: readonly ((verb: string, list: string) => string)[] = [
	(verb, list) => `In future filings, we will ${verb} ${list}.`,
	(verb, list) => `We will ${verb} ${list} in our next Form 10-K.`,
	(verb, list) => `The Company will, in its future filings, ${verb} ${list}.`,
	(verb, list) => `We will revise our disclosure in future filings to ${verb} ${list}.`,
	(verb, list) =>
		`Beginning with our Form 10-Q for the quarter ending June 30, 2021, the Company will ${verb} ${list} in the notes to its financial statements.`,
	(verb, list) => `If material, we will expand our discussion in future filings to ${verb} ${list}.`,
	(verb, list) =>
		`The Company confirms that it will ${verb} ${list}, in its future filings, including its annual reports.`,
];

describe('the facts of a promise', () => {
	it('keep every word of what is promised, however it is listed and framed', async () => {
		await fc.assert(
			fc.asyncProperty(
				members,
				fc.constantFrom(...JOINTS),
				fc.constantFrom(...FRAMES),
				fc.constantFrom('disclose', 'describe', 'discuss', 'include'),
				async (list, join, frame, verb) => {
					const answer = frame(verb, join(list.map(({ text }) => text)));
					const found = (await readAnswer(answer, 'Please tell us more.'))
						.filter(({ strength }) => strength === 'binding')
						.flatMap(({ elements }) => elements.map(({ text }) => text.toLowerCase()))
						.join(' | ');
					const lost = list.flatMap(({ words }) => words).filter((word) => !found.includes(word));
					expect(lost, `${answer}\n${found}`).toEqual([]);
				},
			),
			{ numRuns: runs(40) },
		);
	});

	it('are one for each member of a list with semicolons or numbers', async () => {
		await fc.assert(
			fc.asyncProperty(
				members,
				fc.constantFrom(...JOINTS.slice(2, 4)),
				fc.constantFrom(...FRAMES),
				async (list, join, frame) => {
					const answer = frame('disclose', join(list.map(({ text }) => text)));
					const facts = (await readAnswer(answer, 'Please tell us more.'))
						.filter(({ strength }) => strength === 'binding')
						.flatMap(({ elements }) => elements.map(({ text }) => text.toLowerCase()));
					const own = list.map(({ words }) => facts.findIndex((fact) => words.every((word) => fact.includes(word))));
					expect(own, answer).not.toContain(-1);
					expect(new Set(own).size, `${answer}\n${facts.join(' | ')}`).toBe(list.length);
				},
			),
			{ numRuns: runs(30) },
		);
	});
});
