import { describe, expect, it } from 'vitest';
import {
	addDecision,
	addWaiver,
	type Commitment,
	DISPOSITIONS,
	readLedger,
	renameId,
	retire,
} from '../../server/src/ledger/index.ts';
import { type Merged, mergeReadings } from '../../server/src/letter/index.ts';
import type { LetterReading, Proposal } from '../../server/src/letter/types.ts';
import { fc, runs } from '../property.ts';
import { insertion, textOf } from './text.ts';

/** A letter of our own: its sentences, and which of them are taken as promises (several times when promised twice). */
interface Told {
	readonly id: string;
	readonly sentences: readonly string[];
	readonly promises: readonly number[];
	readonly date?: string;
	/** Comments of an earlier letter that its comments speak of, by the place of a promise. */
	readonly prior?: readonly string[];
}

function reading({ id, sentences, promises, date, prior = [] }: Told): LetterReading {
	const text = sentences.join('\n\n');
	const starts = sentences.map((_, i) => sentences.slice(0, i).join('\n\n').length + (i === 0 ? 0 : 2));
	const used = new Map<string, number>();
	const proposals = promises.map((index): Proposal => {
		const quote = sentences[index] ?? '';
		const base = (quote.toLowerCase().match(/[a-z]+/g) ?? []).slice(-2).join('-') || 'promise';
		const n = (used.get(base) ?? 0) + 1;
		used.set(base, n);
		const start = starts[index] ?? 0;
		return {
			id: n === 1 ? base : `${base}-${n}`,
			letter: id,
			comment: String(index + 1),
			title: `${quote.slice(0, 30)} ${n}`.trim(),
			disposition: n === 1 ? 'promised' : 'narrowed',
			strength: n === 1 ? 'binding' : 'watch',
			quote,
			at: { start, end: start + quote.length },
			elements: [{ id: 'e1', text: `the fact ${n}`, source: 'letter' }],
		};
	});
	return {
		id,
		file: `/somewhere/${id}.txt`,
		text,
		document: null,
		paragraphs: [],
		date: date ?? null,
		staffLetterDate: null,
		registrant: { name: 'Harbor Light Ltd.' },
		reviewed: [],
		kind: 'response',
		comments: proposals.map(({ comment = '', quote }, index) => ({
			number: comment,
			heading: '',
			ask: { start: 0, end: 0, text: prior[index] ? `We note your response to prior comment ${prior[index]}.` : '' },
			response: { start: 0, end: 0, text: quote },
		})),
		proposals,
		readings: [],
		problems: [],
	};
}

function hash(text: string): string {
	let value = 7;
	for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff;
	return value.toString(16).padStart(64, '0');
}

function merge(existing: string | null, told: readonly Told[]): Merged {
	const readings = told.map(reading);
	return mergeReadings(
		existing,
		readings,
		readings.map(({ id, text }) => ({ file: `letters/${id}.txt`, sha256: hash(text) })),
	);
}

/** The letter without some of its sentences, and what was promised in them. */
function without(told: Told, gone: readonly number[]): Told {
	const sentences = told.sentences.map((sentence, index) =>
		gone.includes(index) ? 'We have nothing to add.' : sentence,
	);
	return { ...told, sentences, promises: told.promises.filter((index) => !gone.includes(index)) };
}

const FIRST: Told = {
	id: 'first',
	sentences: [
		'We thank the staff for its comments of the second of May.',
		'We will disclose the percentage by which fair value exceeded carrying value.',
		'We note the question and believe our policy to be right.',
		'In future filings we will describe the terms of the loan to our founder.',
		'We will comply with this comment in future filings.',
		'We will comply with this comment in future filings.',
	],
	promises: [1, 3, 3, 4, 5],
};
const SECOND: Told = {
	id: 'second',
	sentences: ['We will name the trend in future filings.', 'Sincerely yours.'],
	promises: [0],
};

describe('mergeReadings', () => {
	it('makes a new file that is read back whole, and merging again changes nothing', () => {
		const { text, summary, problems } = merge(null, [FIRST, SECOND]);
		expect(problems).toEqual([]);
		expect(readLedger(text).problems).toEqual([]);
		expect(summary.letters.map(({ id, status }) => [id, status])).toEqual([
			['first', 'new'],
			['second', 'new'],
		]);
		expect(summary.added).toEqual(readLedger(text).ledger.commitments.map(({ id }) => id));
		expect(summary.added.length).toBe(6);
		const again = merge(text, [FIRST, SECOND]);
		expect(again.text).toBe(text);
		expect(again.summary.added).toEqual([]);
		expect(again.summary.kept).toEqual(summary.added);
	});

	it('gives entries of several letters ids of their own', () => {
		const twin = { ...SECOND, id: 'third', sentences: [...SECOND.sentences, 'Another end.'] };
		expect(merge(null, [SECOND, twin]).summary.added).toEqual(['future-filings', 'future-filings-2']);
		const later = merge(merge(null, [SECOND]).text, [twin]);
		expect(later.summary.added).toEqual(['future-filings-2']);
	});

	it('recognises what a person renamed, retitled, split or judged otherwise', () => {
		const { text, summary } = merge(null, [FIRST]);
		const [id = ''] = summary.added;
		const edited = textOf(renameId(text, { kind: 'commitment', id }, 'headroom'))
			.replace(/title: We will disclose.*/, 'title: "Headroom, at last" # Dana')
			.replace('disposition: promised', 'disposition: conditional # she said')
			.replace('text: the fact 1', 'text: percentage\n      - id: e2\n        text: date of the test');
		expect(edited).not.toBe(text);
		const again = merge(edited, [FIRST]);
		expect(again.text).toBe(edited);
		expect(again.summary.added).toEqual([]);
		expect(again.summary.kept).toContain('headroom');
	});

	it('takes an entry whose passage a person drew wider for all that stands in it', () => {
		const { text } = merge(null, [{ ...FIRST, promises: [3] }]);
		const whole = reading(FIRST).text;
		const wide = { start: whole.indexOf('We note'), end: whole.indexOf('loan to our founder.') + 20 };
		const { ledger } = readLedger(text);
		const edited = text
			.replace(ledger.commitments[0]?.quote ?? '', whole.slice(wide.start, wide.end).replace(/\s+/g, ' '))
			.replace(/at: .*/, `at: { start: ${wide.start}, end: ${wide.end} }`);
		expect(merge(edited, [{ ...FIRST, promises: [2, 3] }]).summary.added).toEqual([]);
	});

	it('adds what is new behind the entries of its letter, and nothing else', () => {
		const { text } = merge(null, [{ ...FIRST, promises: [1] }, SECOND]);
		const more = merge(text, [FIRST]);
		expect(more.summary.added.length).toBe(4);
		const added = insertion(text, more.text);
		expect(added).toContain('terms of the loan');
		expect(more.text.indexOf('name the trend')).toBeGreaterThan(more.text.indexOf('terms of the loan'));
		expect(merge(more.text, [SECOND, FIRST]).text).toBe(more.text);
	});

	it('adds the one that is missing of two that quote the same words', () => {
		const twins = { ...FIRST, promises: [3, 3] };
		const { text } = merge(null, [twins]);
		const [promised, narrowed] = readLedger(text).ledger.commitments;
		const places = readLedger(text).places;
		const cut = (id = '') =>
			text.slice(0, places.get(id)?.start).replace(/ {2}- $/, '') + text.slice(places.get(id)?.end);
		for (const gone of [promised, narrowed]) {
			const less = cut(gone?.id).replace(/\n{3,}/g, '\n\n');
			expect(readLedger(less).ledger.commitments.length).toBe(1);
			const { added } = merge(less, [twins]).summary;
			const back = readLedger(merge(less, [twins]).text).ledger.commitments.find(({ id }) => id === added[0]);
			expect([added.length, back?.disposition]).toEqual([1, gone?.disposition]);
		}
	});

	it('marks what the letter no longer says, once, and takes the mark away when it is read again', () => {
		const { text } = merge(null, [FIRST]);
		const less = without(FIRST, [3]);
		const marked = merge(text, [less]);
		expect(marked.summary.gone.length).toBe(2);
		expect(marked.text.match(/# Not found when the letter was read again/g)?.length).toBe(2);
		expect(merge(marked.text, [less]).text).toBe(marked.text);
		// Two entries that quote the same words: one reading is enough to keep both standing.
		expect(merge(marked.text, [{ ...FIRST, promises: [1, 3, 4, 5] }]).summary.gone).toEqual([]);
		expect(merge(marked.text, [FIRST]).text).toBe(text);
	});

	it('marks nothing whose words stand in the letter, whatever is proposed by now, and keeps its place right', () => {
		const { text } = merge(null, [FIRST]);
		expect(merge(text, [{ ...FIRST, promises: [] }]).text).toBe(text);
		const off = text.replaceAll(/at: \{ start: (\d+), end: (\d+) \}/g, (_, start, end) => {
			return `at: { start: ${Number(start) + 17}, end: ${Number(end) + 17} }`;
		});
		expect(off).not.toBe(text);
		expect(merge(off, [{ ...FIRST, promises: [] }]).text).toBe(text);
	});

	it('never marks entries of other letters, entries without a place, and retired ones', () => {
		const { text, summary } = merge(null, [FIRST, SECOND]);
		const [first = '', second = ''] = summary.added;
		const retired = textOf(retire(text, first, { kind: 'other', reason: 'done', by: 'Dana', on: '2020-01-01' }));
		const place = readLedger(retired).ledger.commitments.find(({ id }) => id === second)?.at;
		const byHand = retired.replace(`    at: { start: ${place?.start}, end: ${place?.end} }\n`, '');
		expect(byHand).not.toBe(retired);
		const nothing = merge(byHand, [without(FIRST, FIRST.promises)]);
		expect(nothing.summary.gone).not.toContain(first);
		expect(nothing.summary.gone).not.toContain(second);
		expect(nothing.summary.gone).not.toContain(summary.added.at(-1));
		expect(nothing.summary.gone.length).toBe(summary.added.length - 3);
	});

	it('says that a letter changed, keeps its words in mind and moves the places', () => {
		const { text } = merge(null, [FIRST]);
		const before = readLedger(text).ledger;
		const longer = {
			...FIRST,
			sentences: FIRST.sentences.map((s, i) => (i === 0 ? `${s} We have read them with care.` : s)),
		};
		const { text: after, summary } = merge(text, [longer]);
		expect(summary.letters).toEqual([{ id: 'first', file: 'letters/first.txt', status: 'changed' }]);
		expect([summary.added, summary.gone, summary.changed]).toEqual([[], [], []]);
		const { ledger } = readLedger(after);
		expect(ledger.letters[0]?.sha256).toBe(hash(longer.sentences.join('\n\n')));
		const moved = ledger.commitments.map(({ at }, i) => (at?.start ?? 0) - (before.commitments[i]?.at?.start ?? 0));
		expect(new Set(moved)).toEqual(new Set([' We have read them with care.'.length]));
		expect(merge(after, [longer]).summary.letters[0]?.status).toBe('known');
	});

	it('says that a promise is worded otherwise by now, and leaves the entry to a person', () => {
		const { text } = merge(null, [FIRST]);
		const other = {
			...FIRST,
			sentences: FIRST.sentences.map((s) =>
				s.replace('exceeded carrying value', 'exceeded the carrying value of each unit'),
			),
		};
		const { text: after, summary } = merge(text, [other]);
		expect(summary.changed.length).toBe(1);
		expect(summary.added).toEqual([]);
		expect(after).toContain('exceeded carrying value');
		const remark = /^ {2}# The letter words this otherwise now: “(.*)”.*\n {2}- id: (.*)$/m.exec(after);
		expect(remark?.slice(1)).toEqual([other.sentences[1], summary.changed[0]]);
		expect(merge(after, [other]).text).toBe(after);
		// Once the quote is put right, the remark goes and nothing else.
		const mended = after.replace(/(quote: .*)exceeded carrying value\./, '$1exceeded the carrying value of each unit.');
		const last = merge(mended, [other]);
		expect(last.summary.changed).toEqual([]);
		expect(last.text.replace(/at: .*/, '')).toBe(
			mended.replace(`${remark?.[0].split('\n')[0]}\n`, '').replace(/at: .*/, ''),
		);
	});

	it('counts no entry as marked that is not: what is retired is left as it stands', () => {
		const { text, summary } = merge(null, [FIRST]);
		const [id = ''] = summary.added;
		const retired = textOf(retire(text, id, { kind: 'other', reason: 'done', by: 'Dana', on: '2020-01-01' }));
		const sentences = FIRST.sentences.map((s) => s.replace('exceeded carrying', 'exceeded the carrying'));
		const again = merge(retired, [{ ...FIRST, sentences }]);
		expect(again.text).not.toContain('# The letter words this otherwise now');
		expect([again.summary.added, again.summary.changed]).toEqual([[], []]);
		expect(again.summary.kept).toContain(id);
	});

	it('takes a promise of another thing in the same words for a new one, and marks the old', () => {
		const told: Told = {
			id: 'moulds',
			sentences: ['In future filings, we will disclose the ages of our moulds.'],
			promises: [0],
		};
		const { text } = merge(null, [told]);
		const other = { ...told, sentences: ['In future filings, we will disclose the weight of our foundry ovens.'] };
		const { text: after, summary } = merge(text, [other]);
		expect([summary.changed, summary.added, summary.gone]).toEqual([[], ['foundry-ovens'], ['our-moulds']]);
		expect(after).toContain('weight of our foundry ovens');
		const wider = { ...told, sentences: ['In future filings, we will disclose the ages and the lives of our moulds.'] };
		expect(merge(text, [wider]).summary).toMatchObject({ changed: ['our-moulds'], added: [], gone: [] });
	});

	it('finds a letter again under another path or name', () => {
		const { text } = merge(null, [FIRST]);
		const [first] = [reading(FIRST)];
		const moved = mergeReadings(text, [first], [{ file: './archive/a.txt', sha256: hash(first.text) }]);
		expect(moved.text).toBe(text);
		const renamed = textOf(renameId(text, { kind: 'letter', id: 'first' }, 'may-letter'));
		expect(merge(renamed, [FIRST]).text).toBe(renamed);
		const both = mergeReadings(renamed, [first], [{ file: 'archive/a.txt', sha256: hash(first.text) }]);
		expect(both.text).toBe(renamed);
	});

	it('takes no other letter for one that has its id', () => {
		const { text } = merge(null, [FIRST]);
		const same = reading({ ...SECOND, id: 'first' });
		const { summary } = mergeReadings(text, [same], [{ file: 'letters/other.txt', sha256: hash('x') }]);
		expect(summary.letters).toEqual([{ id: 'first-2', file: 'letters/other.txt', status: 'new' }]);
		expect(summary.gone).toEqual([]);
	});

	it('takes nothing from what is no response letter', () => {
		const cover = { ...reading(FIRST), kind: 'cover note', proposals: [] } as const;
		const { text } = merge(null, [SECOND]);
		const { text: after, summary } = mergeReadings(text, [cover], [{ file: 'letters/cover.txt', sha256: hash('c') }]);
		expect(after).toBe(text);
		expect(summary.letters[0]?.status).toBe('no response');
	});

	it('changes nothing in a file that has errors, and says which', () => {
		const { text } = merge(null, [FIRST]);
		const broken = text.replace('disposition: promised', 'disposition: promisd');
		const { text: after, problems, summary } = merge(broken, [FIRST, SECOND]);
		expect(after).toBe(broken);
		expect(problems.map(({ code, start, end }) => [code, broken.slice(start, end)])).toEqual([
			['invalid-value', 'promisd'],
		]);
		expect(summary.added).toEqual([]);
		expect(merge('version: [', [FIRST]).problems[0]?.code).toBe('bad-yaml');
	});

	it('says that a letter bears another day since it changed, and keeps the one that is there', () => {
		const { text } = merge(null, [{ ...FIRST, date: '2021-03-03' }]);
		const later = { ...FIRST, date: '2021-03-05', sentences: [...FIRST.sentences, 'Sincerely yours.'] };
		const { text: after, problems } = merge(text, [later]);
		expect(readLedger(after).ledger.letters[0]?.date).toBe('2021-03-03');
		expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
			['warning', expect.stringMatching(/first\.txt is dated 2021-03-05 now.*date: 2021-03-03/)],
		]);
		expect(merge(after, [later]).problems).toEqual([]);
	});

	it('warns of a letter of another company', () => {
		const other = { ...reading(SECOND), registrant: { name: 'Quite Another Company' } };
		const { problems } = mergeReadings(merge(null, [FIRST]).text, [other], [{ file: 'b.txt', sha256: hash('b') }]);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['other-registrant', 'warning']]);
	});
});

const word = fc.constantFrom(
	'we',
	'will',
	'disclose',
	'the',
	'percentage',
	'of',
	'loans',
	'in',
	'future',
	'filings',
	'trend',
	'if',
	'material',
);
const sentence = fc.array(word, { minLength: 5, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const told = (id: string): fc.Arbitrary<Told> =>
	fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }).chain((sentences) =>
		fc.record({
			id: fc.constant(id),
			sentences: fc.constant([...sentences, `Letter ${id} ends here.`]),
			promises: fc.subarray([...sentences.keys()], { minLength: 1 }),
		}),
	);

/** What people do to a file between two runs. */
const deeds = fc.array(
	fc.record({
		deed: fc.constantFrom(
			...['rename', 'title', 'disposition', 'split', 'comment', 'note', 'blank', 'retire', 'swap'],
			...['above', 'behind', 'between', 'due', 'waive', 'decide'],
		),
		pick: fc.nat(),
		disposition: fc.constantFrom(...DISPOSITIONS),
	}),
	{ maxLength: 8 },
);

function byHand(text: string, edits: readonly { deed: string; pick: number; disposition: string }[]): string {
	let result = text;
	edits.forEach(({ deed, pick, disposition }, n) => {
		const file = readLedger(result);
		const target = file.ledger.commitments[pick % Math.max(1, file.ledger.commitments.length)];
		if (target) result = oneDeed(result, deed, target, disposition, n);
	});
	return result;
}

function oneDeed(text: string, deed: string, target: Commitment, disposition: string, n: number): string {
	const place = readLedger(text).places.get(target.id);
	if (!place) return text;
	const own = text.slice(place.start, place.end);
	const withOwn = (changed: string) => text.slice(0, place.start) + changed + text.slice(place.end);
	switch (deed) {
		case 'rename': {
			// The name may be taken by what was renamed in an earlier round.
			const renamed = renameId(text, { kind: 'commitment', id: target.id }, `renamed-${n}`);
			return renamed.ok ? renamed.text : text;
		}
		case 'title':
			return withOwn(own.replace(/\n {4}title: .*/, `\n    title: 'Of our own, no. ${n}'  # checked`));
		case 'disposition':
			return withOwn(own.replace(/\n {4}disposition: .*/, `\n    disposition:   ${disposition}`));
		case 'split':
			return withOwn(
				own.replace(/\n {4}elements:\n/, `\n    elements:\n      - { id: own-${n}, text: "another fact" }\n`),
			);
		case 'comment':
			return withOwn(own.replace(/\n {4}disposition/, `\n    # comment ${n}\n    disposition`));
		case 'note':
			return withOwn(
				own.replace(/\n {4}disposition/, `\n    note: |\n      first line ${n}\n      second\n    disposition`),
			);
		case 'blank':
			return `${text}\n# the end, ${n}\n`;
		case 'above':
			return text.replace(`  - id: ${target.id}\n`, `  # above, ${n}\n\n  # and below\n  - id: ${target.id}\n`);
		case 'behind':
			return withOwn(own.replace(/\n {4}letter: (.*)\n/, `\n    letter: $1   # behind, ${n}\n`));
		case 'between':
			return withOwn(own.replace(/\n {4}elements:\n/, `\n    elements:   # of ours\n      # before the first, ${n}\n`));
		case 'due':
			return own.includes('    due:')
				? text
				: withOwn(own.replace(/\n {4}elements:\n/, `\n    due:\n      # ${n}\n      - 20-F # first\n    elements:\n`));
		case 'waive':
			return textOf(addWaiver(text, target.id, { kind: 'waived', reason: `not ${n}`, by: 'Dana', on: '2020-01-01' }));
		case 'decide':
			return textOf(
				addDecision(text, target.id, { filing: `f-${n}`, met: false, reason: 'small', by: 'Dana', on: '2020-01-01' }),
			);
		case 'retire':
			if (target.retired) return text;
			return textOf(retire(text, target.id, { kind: 'other', reason: `reason ${n}`, by: 'Dana', on: '2020-01-01' }));
		default:
			return withOwn(own.replace(/( {4}title: .*\n)( {4}letter: .*\n)/, '$2$1'));
	}
}

/** The lines of a file but the program's remarks, which change with what people do to the entries below them and in them. */
function lasting(text: string): string[] {
	return text.split('\n').filter((line) => !/^ *# A later letter takes this up: /.test(line));
}

describe('mergeReadings with any edits by hand', () => {
	// Found by the last property here, while it took the remark for a line of a person's.
	it('keeps its remark right or takes it away, and leaves every other line', () => {
		const words = 'in future filings we will describe the terms of the loan to our founder.';
		const told = (id: string, date: string, sentence: string, prior: readonly string[] = []): Told => ({
			...{ id, date, prior },
			sentences: [sentence, `Letter ${id} ends here.`],
			promises: [0],
		});
		const two = merge(null, [told('two', '2021-03-01', `Again, ${words}`)]).text;
		const later = told('three', '2021-06-01', `Instead of the disclosure we proposed, ${words}`, ['1']);
		const three = merge(two, [later]).text;
		const [id = ''] = readLedger(three).ledger.commitments.map((entry) => entry.id);
		const edited = textOf(retire(three, id, { kind: 'superseded', reason: 'taken up', by: 'Dana', on: '2021-07-01' }));
		expect(lasting(edited).length).toBe(edited.split('\n').length - 1);
		expect(merge(edited, [later]).text.split('\n')).toEqual(lasting(edited));
		// Found by it as well: the remark names the later entry as a person has named it by now.
		const [, by = ''] = readLedger(three).ledger.commitments.map((entry) => entry.id);
		const renamed = textOf(renameId(three, { kind: 'commitment', id: by }, 'by-another-name'));
		expect(merge(renamed, [later]).text).toBe(renamed.replace(`this up: ${by} `, 'this up: by-another-name '));
	});

	it('changes no byte when the letters are the same', () => {
		fc.assert(
			fc.property(told('one'), told('two'), deeds, (one, two, edits) => {
				const text = byHand(merge(null, [one, two]).text, edits);
				fc.pre(readLedger(text).problems.length === 0);
				const again = merge(text, [two, one]);
				expect(again.text).toBe(text);
				expect([again.summary.added, again.summary.gone, again.summary.changed]).toEqual([[], [], []]);
			}),
			{ numRuns: runs(80) },
		);
	});

	it('only inserts lines for a further letter, and then is at rest', () => {
		fc.assert(
			fc.property(told('one'), told('two'), deeds, (one, two, edits) => {
				const text = byHand(merge(null, [one]).text, edits);
				fc.pre(readLedger(text).problems.length === 0);
				const { text: after, summary } = merge(text, [two, one]);
				expect(summary.added.length).toBe(two.promises.length);
				const lines = after.split('\n');
				let from = 0;
				for (const line of text.split('\n')) {
					from = lines.indexOf(line, from) + 1;
					expect(from).toBeGreaterThan(0);
				}
				expect(merge(after, [one, two]).text).toBe(after);
				expect(merge(after, [two]).text).toBe(after);
			}),
			{ numRuns: runs(80) },
		);
	});

	it('keeps every line, in order and as it ends, when a later letter takes promises up again', () => {
		const ends = fc.record({ crlf: fc.boolean(), ended: fc.boolean() });
		const kinds = fc.array(fc.constantFrom('', 'Instead of the disclosure we proposed, '), {
			minLength: 8,
			maxLength: 8,
		});
		fc.assert(
			fc.property(told('one'), kinds, deeds, ends, (made, instead, edits, { crlf, ended }) => {
				const one = { ...made, date: '2021-01-04' };
				const two: Told = {
					id: 'two',
					date: '2021-03-01',
					sentences: [...made.promises.map((at, i) => `${instead[i]}${made.sentences[at]}`), 'Letter two ends here.'],
					promises: [...made.promises.keys()],
					prior: made.promises.map((at) => String(at + 1)),
				};
				const plain = byHand(merge(null, [one]).text, edits);
				fc.pre(readLedger(plain).problems.length === 0);
				const cut = ended ? plain : plain.replace(/\n+$/, '');
				const text = crlf ? cut.replaceAll('\n', '\r\n') : cut;
				const { text: after, summary } = merge(text, [two]);
				expect(summary.added.length + (summary.repeated?.length ?? 0)).toBe(two.promises.length);
				const lines = after.split('\n');
				let from = 0;
				for (const line of text.split('\n')) {
					// A last line that was not ended is, once something stands behind it.
					from = lines.findIndex((other, at) => at >= from && other.trimEnd() === line.trimEnd()) + 1;
					expect(from).toBeGreaterThan(0);
				}
				expect(after.replace(/\r\n/g, '').includes('\n')).toBe(!crlf);
				expect(readLedger(after).problems).toEqual([]);
				for (const again of [[one, two], [two], [one]]) expect(merge(after, again).text).toBe(after);
			}),
			{ numRuns: runs(40) },
		);
	});

	it('tracks the same whatever the order and the runs in which letters are read, and loses nothing of what people did between', () => {
		const letters = fc.tuple(told('one'), told('two'), fc.boolean()).map(([one, two, again]): readonly Told[] => {
			const three: Told = {
				id: 'three',
				date: '2021-06-01',
				sentences: [...one.promises.map((at) => one.sentences[at] ?? ''), 'Letter three ends here.'],
				promises: [...one.promises.keys()],
				...(again ? { prior: one.promises.map((at) => String(at + 1)) } : {}),
			};
			return [{ ...one, date: '2021-01-04' }, { ...two, date: '2021-03-01' }, three];
		});
		const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
		const cuts = fc.tuple(fc.boolean(), fc.boolean());
		fc.assert(
			fc.property(letters, order, cuts, deeds, deeds, (all, places, [first, second], before, between) => {
				const runs: Told[][] = [[]];
				places.forEach((place, i) => {
					if ((i === 1 && first) || (i === 2 && second)) runs.push([]);
					const letter = all[place];
					if (letter) runs.at(-1)?.push(letter);
				});
				let text: string | null = null;
				runs.forEach((run, i) => {
					const had: string = text === null ? '' : byHand(text, i === 1 ? before : between);
					fc.pre(text === null || readLedger(had).problems.length === 0);
					text = merge(text === null ? null : had, run).text;
					expect(merge(text, run).text).toBe(text);
					const lines: readonly string[] = text.split('\n');
					let from = 0;
					for (const line of text === null || had === '' ? [] : lasting(had)) {
						from = lines.indexOf(line, from) + 1;
						expect(from).toBeGreaterThan(0);
					}
				});
				const end = text ?? '';
				const { ledger, problems } = readLedger(end);
				expect(problems).toEqual([]);
				expect(new Set(ledger.commitments.map(({ id }) => id)).size).toBe(ledger.commitments.length);
				const promised = all.flatMap(({ sentences, promises }) => promises.map((at) => sentences[at] ?? ''));
				expect(new Set(ledger.commitments.map(({ quote }) => quote))).toEqual(new Set(promised));
				expect(merge(end, all).text).toBe(end);
			}),
			{ numRuns: runs(25) },
		);
	});
});
