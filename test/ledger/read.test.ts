import { describe, expect, it } from 'vitest';
import { type Commitment, readLedger, renderLedger, strengthOf } from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';
import { anyText, commitments, letters } from './arbitraries.ts';

/** Every problem as `code at «text»`, in order. */
function problemsOf(text: string): string[] {
	return readLedger(text).problems.map(({ code, start, end }) => `${code} at «${text.slice(start, end)}»`);
}

const HEAD = 'version: 1\nletters:\n  - {id: first, file: first.txt}\ncommitments:\n';
const ENTRY = '  - id: a\n    letter: first\n    title: T\n    disposition: promised\n    quote: we will\n';
const entry = (extra: string) => `${HEAD}${ENTRY}${extra}`;

describe('readLedger', () => {
	it('reads values, defaults and the places of commitments', () => {
		const text = entry('    elements:\n      - id: e1\n        text: the fact\n');
		const { ledger, places, problems, usable } = readLedger(text);
		expect([usable, problems]).toEqual([true, []]);
		expect(ledger.commitments[0]?.elements).toEqual([{ id: 'e1', text: 'the fact', source: 'letter' }]);
		const place = places.get('a');
		expect(text.slice(place?.id.start, place?.id.end)).toBe('a');
		expect(text.slice(place?.quote.start, place?.quote.end)).toBe('we will');
		expect(text.slice(place?.elements.get('e1')?.start).startsWith('id: e1')).toBe(true);
		expect(place?.ask).toBeNull();
	});

	it('tells a merge that git left unfinished as what it is, once for each place', () => {
		const left = (here: string, there: string) => `<<<<<<< HEAD\n${here}||||||| base\n=======\n${there}>>>>>>> topic`;
		for (const end of ['\n', '\r\n']) {
			const title = left('    title: T\n', '    title: U\n');
			const quote = left('    quote: we will\n', '    quote: we shall\n    note: x\n');
			const text = entry('').replace('    title: T', title).replace('    quote: we will', quote).replaceAll('\n', end);
			expect(problemsOf(text)).toEqual(
				[title, quote].map((lines) => `merge-conflict at «${lines.replaceAll('\n', end)}»`),
			);
			expect(readLedger(text).usable).toBe(false);
		}
		expect(readLedger(entry('    note: |\n      <<<<<<< HEAD\n      =======\n      >>>>>>> x\n')).problems).toEqual([]);
	});

	it('counts offsets in UTF-16 units, byte order mark and carriage returns included', () => {
		const text = `\ufeff${entry('    note: "👍"\n').replaceAll('\n', '\r\n')}    topc: x\r\n`;
		expect(problemsOf(text)).toEqual(['unknown-key at «topc»']);
		expect(readLedger(text).ledger.commitments[0]?.note).toBe('👍');
	});

	it('keeps words that look like numbers, booleans and dates as they are written', () => {
		const text = entry(
			'    comment: 1.10\n    firstDue: 2018\n    note: yes\n    citations: [3.50, true]\n    elements:\n      - {id: 007, text: 8.0, find: {all: [2018-01-01, 1_000]}}\n',
		);
		const { ledger, problems } = readLedger(text);
		expect(problems).toEqual([]);
		expect(ledger.commitments[0]).toMatchObject({
			comment: '1.10',
			firstDue: '2018',
			note: 'yes',
			citations: ['3.50', 'true'],
			elements: [{ id: '007', text: '8.0', find: { all: ['2018-01-01', '1_000'] } }],
		});
	});

	it('says where a comma between brackets cut a date in two', () => {
		const parted = '    citations: [the report for the year ended December 31, 2024]\n';
		expect(problemsOf(entry(parted))).toEqual(['parted-entry at «the report for the year ended December 31, 2024»']);
		expect(problemsOf(entry('    citations: ["the year ended December 31, 2024", ASC 280, 2024]\n'))).toEqual([]);
	});

	it('reads no tags that ask for something else than the words', () => {
		expect(problemsOf(entry('').replace('title: T', 'title: !foo T'))).toEqual(['bad-yaml at «!foo»']);
		expect(problemsOf(entry('    note: !!binary aGk=\n'))).toEqual(['bad-yaml at «!!binary»']);
		expect(problemsOf(entry('    elements: !x [{ id: e, text: t }]\n'))).toEqual(['bad-yaml at «!x»']);
		expect(problemsOf(entry('    note: !!str 5\n'))).toEqual([]);
	});

	it.each(['"', "'"])('says where a quote (%s) was opened that nothing closes', (mark) => {
		const text = entry(`    note: ${mark}open here\n    topic: x\n    elements:\n      - { id: e, text: t }\n`);
		expect(problemsOf(text)).toEqual([`bad-yaml at «${mark}open here»`]);
	});

	it('takes an empty value for an absent one', () => {
		expect(problemsOf(entry('    note:\n    waivers:\n'))).toEqual([]);
		expect(
			problemsOf(`${HEAD}  - id: a\n    letter: first\n    title:\n    disposition: promised\n    quote: q\n`),
		).toEqual(['missing-key at «title»']);
	});

	it('leaves out a commitment that is wrong where it matters, and keeps the others', () => {
		const wrong = [
			'    disposition: promisd',
			'    elements: [{id: e1}]',
			'    elements: [{id: e1, text: t, find: {al: [x]}}]',
			'    elements: [{id: e1, text: t}, {id: e1, text: u}]',
			'    due: [10-KK]',
			'    duee: [10-K]',
			'    oneOf: maybe',
		];
		for (const line of wrong) {
			const text = `${HEAD}${ENTRY.replace('id: a', 'id: z')}  - id: b\n    letter: first\n    title: T\n    quote: q\n${line}\n${line.includes('disposition') ? '' : '    disposition: promised\n'}`;
			const { ledger, problems, usable } = readLedger(text);
			expect([usable, problems.length, ledger.commitments.map(({ id }) => id)]).toEqual([true, 1, ['z']]);
			expect(problems[0]?.severity).toBe('error');
		}
	});

	it('leaves out only what, when absent, makes the check stricter', () => {
		const loose = [
			'    waivers: [{reason: r, by: b, on: 2020-01-01}, {reason: r}]',
			'    decisions: [{filing: f, met: perhaps, reason: r, by: b, on: 2020-01-01}]',
			'    retired: {reason: gone}',
			'    condition: if material',
			'    at: {start: 9, end: 3}',
			'    at: {start: -1, end: 3}',
			'    home: {10-KK: [Item 7]}',
			'    nte: a slip',
			'    ownKey: of our own',
		];
		for (const line of loose) {
			const { ledger, problems } = readLedger(entry(`${line}\n`));
			expect([line, ledger.commitments.length]).toEqual([line, 1]);
			expect(problems.length).toBeGreaterThan(0);
		}
		const kept = readLedger(entry(`${loose[0]}\n`)).ledger.commitments[0]?.waivers;
		expect(kept).toEqual([{ kind: 'waived', reason: 'r', by: 'b', on: '2020-01-01' }]);
	});

	it('names ids that stand twice and references to nothing', () => {
		expect(problemsOf(`${HEAD}${ENTRY}${ENTRY}`)).toEqual(['duplicate-id at «a»']);
		expect(problemsOf(entry('').replace('letter: first', 'letter: frist'))).toEqual(['unknown-letter at «frist»']);
		expect(problemsOf(entry('    retired: {supersededBy: b, reason: r, by: b, on: 2020-01-01}\n'))).toEqual([
			'unknown-commitment at «b»',
		]);
		expect(problemsOf(entry('    waivers: [{element: e9, reason: r, by: b, on: 2020-01-01}]\n'))).toEqual([
			'unknown-element at «e9»',
		]);
		const twice = entry('    note: one\n    note: two\n');
		expect(problemsOf(twice)).toEqual(['duplicate-key at «note»']);
		expect(readLedger(twice).ledger.commitments[0]?.note).toBe('one');
	});

	it('names what of a find can never be met, and nothing else of it', () => {
		const find = (text: string) => problemsOf(entry(`    elements: [{id: e, text: t, find: ${text}}]\n`));
		expect(find('{all: [loan, {any: ["§", 5%]}]}')).toEqual(['idle-find at «"§"»']);
		expect(find('{all: [Term Loan], none: [term  loan, overdraft]}')).toEqual(['idle-find at «term  loan»']);
		expect(find('{all: [loan], any: [loan, note], none: [overdraft]}')).toEqual([]);
	});

	it('says where a find asks for nothing', () => {
		const codes = (text: string) =>
			readLedger(entry(`    elements: [{id: e, text: t, find: ${text}}]\n`)).problems.map(({ code }) => code);
		expect(['{}', '{within: sentence}', '{none: [overdraft]}'].map(codes)).toEqual([
			['idle-find'],
			['idle-find'],
			['idle-find'],
		]);
		expect(codes('{value: percentage}')).toEqual([]);
	});

	it('says once that a bracket is not closed', () => {
		const { problems } = readLedger(entry('    elements:\n      - find: { all: [loan, not\n      - id: e\n'));
		expect(problems.map(({ message }) => message)).toEqual([
			'A bracket above is not closed; write `]` where what it holds ends.',
		]);
	});

	it('says what was meant', () => {
		const messages = (text: string) => readLedger(text).problems.map(({ message }) => message);
		expect(messages(entry('    conditon: x\n'))).toEqual([
			'The key `conditon` is unknown here; did you mean `condition`?',
		]);
		expect(messages(entry('    due_in: x\n'))[0]).toMatch(/unknown here; known here: id, title, letter, comment/);
		expect(messages(entry('').replace('promised', 'Promised'))[0]).toMatch(/did you mean `promised`/);
		expect(messages(entry('').replace('letter: first', 'letter: frist'))[0]).toMatch(/did you mean `first`/);
		expect(messages(entry('    elements: [{id: e, text: t, source: leter}]\n'))[0]).toMatch(/did you mean `letter`/);
		expect(messages(entry('    <<: {a: 1}\n'))[0]).toMatch(/Merge keys/);
	});

	it('says of dates that no calendar has them', () => {
		const text = entry('    waivers: [{reason: r, by: b, on: 2020-02-30}]\n');
		expect(problemsOf(text)).toEqual(['invalid-value at «2020-02-30»']);
	});

	it('concludes nothing from a file that cannot be understood', () => {
		const cases: [string, string][] = [
			['', 'bad-yaml'],
			['   \n# only a comment\n', 'bad-yaml'],
			['just words', 'bad-yaml'],
			['- a\n- b\n', 'bad-yaml'],
			['version: 1\n\tcommitments: []\n', 'bad-yaml'],
			['version: 1\ncommitments: [\n', 'bad-yaml'],
			['version: 1\ntitle: "open\n', 'bad-yaml'],
			['version: 1\n---\nversion: 1\n', 'bad-yaml'],
			['version: 1\ncommitments: *nowhere\n', 'bad-yaml'],
			['commitments: []\n', 'missing-key'],
			['version: 2\n', 'unknown-version'],
			['version: 1\ncommitments: {a: b}\n', 'invalid-value'],
			['version: 1\nletters: none\n', 'invalid-value'],
		];
		for (const [text, code] of cases) {
			const { usable, problems, ledger } = readLedger(text);
			expect([text, usable, problems[0]?.code]).toEqual([text, false, code]);
			expect(ledger.commitments).toEqual([]);
		}
	});

	it('follows aliases as far as an honest file needs them', () => {
		const text = entry(
			'    elements: &facts [{id: e1, text: t}]\n  - id: b\n    letter: first\n    title: T\n    disposition: done\n    quote: q\n    elements: *facts\n',
		);
		expect(readLedger(text).ledger.commitments[1]?.elements).toEqual([{ id: 'e1', text: 't', source: 'letter' }]);
		const bomb = [
			'version: 1',
			'a0: &a0 [x, x, x, x, x, x, x, x, x]',
			...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
		].join('\n');
		expect(readLedger(bomb).problems.map(({ code }) => code)).toEqual(['bad-yaml']);
		expect(readLedger('version: 1\nx: &a [*a]\n').usable).toBe(false);
	});

	it('survives what is deep, long or no text at all', () => {
		const deep = [
			`version: 1\na: ${'['.repeat(50_000)}`,
			`version: 1\na: ${'{a: '.repeat(20_000)}`,
			'- '.repeat(5_000),
			'? '.repeat(3_000),
			`${'a:\n '.repeat(3)}${' '.repeat(9)}`,
		];
		for (const text of deep) expect(readLedger(text).usable).toBe(false);
		const long = `version: 1\n${'# words and words and words\n'.repeat(180_000)}`;
		expect(long.length).toBeGreaterThan(5_000_000);
		expect(readLedger(long).usable).toBe(true);
		expect(readLedger('\0\x01\x02'.repeat(1000)).usable).toBe(false);
	});
});

describe('strengthOf', () => {
	it('is the own one, or follows from the disposition', () => {
		const of = (disposition: Commitment['disposition']) => strengthOf({ disposition });
		expect((['promised', 'conditional', 'continuing', 'amend'] as const).map(of)).toEqual(Array(4).fill('binding'));
		expect((['soft', 'unanswered', 'narrowed', 'followup'] as const).map(of)).toEqual(Array(4).fill('watch'));
		expect((['declined', 'done', 'stated'] as const).map(of)).toEqual(Array(3).fill('record'));
		expect(strengthOf({ disposition: 'promised', strength: 'watch' })).toBe('watch');
	});
});

const pieces = fc.constantFrom(
	'version: 1\n',
	'commitments:\n',
	'  - id: a\n',
	'    ',
	'\t',
	': ',
	'- ',
	'[',
	']',
	'{',
	'}',
	'"',
	"'",
	'|',
	'>-\n',
	'&a',
	'*a',
	'!!binary ',
	'!x ',
	'%YAML 1.1\n',
	'---\n',
	'...\n',
	'<<: ',
	'? ',
	'#',
	'\r\n',
	'\ufeff',
	'\0',
	'\ud800',
	'__proto__: 1\n',
	'constructor: x\n',
	'letters:\n',
	'x',
	'2020-01-01',
	'~',
	'1e999',
	'.nan',
);

/** What holds of any text: no exception, problems inside the text and in order, the same answer twice. */
function holds(text: string): void {
	const file = readLedger(text);
	let before = 0;
	for (const { start, end, message } of file.problems) {
		expect(start).toBeGreaterThanOrEqual(before);
		expect(end).toBeGreaterThanOrEqual(start);
		expect(end).toBeLessThanOrEqual(text.length);
		expect(message).not.toBe('');
		before = start;
	}
	if (!file.usable) expect(file.problems.length).toBeGreaterThan(0);
	expect([...file.places.keys()]).toEqual(file.ledger.commitments.map(({ id }) => id));
	expect(readLedger(text)).toEqual(file);
}

describe('any text', () => {
	it('is read without an exception', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyText,
					fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
				),
				holds,
			),
			{ numRuns: 1000 },
		);
		fc.assert(
			fc.property(
				fc
					.array(pieces, { maxLength: 12 })
					.map((parts) => `version: 1\ncommitments:\n  - id: a\n    ${parts.join('')}`),
				holds,
			),
			{ numRuns: 1000 },
		);
	});

	it('that was a commitments file until a hand slipped is read without an exception', () => {
		fc.assert(
			fc.property(
				letters,
				commitments,
				fc.array(fc.tuple(fc.nat(), fc.nat(3), pieces), { minLength: 1, maxLength: 4 }),
				(sent, promised, slips) => {
					let text = renderLedger(null, sent, promised);
					for (const [at, cut, put] of slips) {
						const place = at % (text.length + 1);
						text = text.slice(0, place) + put + text.slice(place + cut);
					}
					holds(text);
				},
			),
			{ numRuns: 200 },
		);
	});
});
