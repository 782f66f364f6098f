import { describe, expect, it } from 'vitest';
import {
	addCommitments,
	addDecision,
	addLetters,
	addRegistrant,
	addSignOff,
	addWaiver,
	type Commitment,
	type Edited,
	readLedger,
	remarkAbove,
	renameId,
	renderLedger,
	retire,
	setPlaces,
	updateLetter,
} from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';
import { commitment, commitments, date, id, letters, registrant, words } from './arbitraries.ts';
import { insertion, textOf } from './text.ts';

const BY_HAND = `# Our promises. Ask Dana before you touch this.
version: 1
registrant: {name: 'Harbor Light Ltd.',   kind: foreign private issuer} # F-filer

letters:
- id: first     # the long one
  file: letters/first.txt


  # dates checked by hand
  date: 2019-03-04
- {id: second, file: letters/second.txt}

commitments:
    - quote: "we will disclose the percentage"   # literal
      title:   Headroom
      id: headroom
      letter: first
      elements: [{id: pct, text: percentage}, {id: "when", text: date of the test}]
      disposition: promised
      waivers:
        # agreed in March
        - reason: small
          by: Dana
          on: 2020-01-01
          element: pct

      # end of headroom
    - {id: trends, letter: second, title: Trends, quote: if material, disposition: conditional}
    # nothing below this line yet
`;

function messageOf(edited: Edited): string {
	return edited.ok ? 'it was edited' : edited.problem.message;
}

const decision = fc.record({ filing: words, met: fc.boolean(), reason: words, by: words, on: date });
const DECISION = { filing: '20-F-2019', met: true, reason: 'It is: material', by: 'Dana', on: '2020-02-01' };

describe('edits of a file written by hand', () => {
	it('adds a decision where it belongs and nothing else', () => {
		const text = textOf(addDecision(BY_HAND, 'headroom', DECISION));
		expect(insertion(BY_HAND, text)).toBe(
			'decisions:\n        - filing: 20-F-2019\n          met: true\n          reason: "It is: material"\n          by: Dana\n          on: 2020-02-01\n      ',
		);
		expect(readLedger(text).ledger.commitments[0]?.decisions).toEqual([DECISION]);
	});

	it('adds to a list that is there, in its own indentation and before the comments that follow', () => {
		const waiver = { kind: 'waived', reason: 'again', by: 'Kim', on: '2021-01-01' } as const;
		const text = textOf(addWaiver(BY_HAND, 'headroom', waiver));
		expect(insertion(BY_HAND, text)).toBe(
			'        - kind: waived\n          reason: again\n          by: Kim\n          on: 2021-01-01\n',
		);
		expect(text.indexOf('again')).toBeLessThan(text.indexOf('# end of headroom'));
	});

	it('adds to a commitment written in braces, within the braces', () => {
		const text = textOf(
			retire(BY_HAND, 'trends', { kind: 'expired', reason: 'over, done', by: 'Kim', on: '2021-01-01' }),
		);
		expect(insertion(BY_HAND, text)).toBe(
			', retired: { kind: expired, reason: "over, done", by: Kim, on: 2021-01-01 }',
		);
	});

	it('renames an id with everything that refers to it', () => {
		const element = textOf(renameId(BY_HAND, { kind: 'element', commitment: 'headroom', id: 'pct' }, 'percent'));
		expect(element).toBe(BY_HAND.replace('{id: pct,', '{id: percent,').replace('element: pct', 'element: percent'));
		const letter = textOf(renameId(BY_HAND, { kind: 'letter', id: 'second' }, '2019-06-01'));
		expect(letter).toBe(
			BY_HAND.replace('{id: second', '{id: 2019-06-01').replace('letter: second', 'letter: 2019-06-01'),
		);
		const retired = textOf(
			retire(BY_HAND, 'trends', {
				kind: 'superseded',
				supersededBy: 'headroom',
				reason: 'r',
				by: 'b',
				on: '2021-01-01',
			}),
		);
		const renamed = textOf(renameId(retired, { kind: 'commitment', id: 'headroom' }, 'room'));
		expect(readLedger(renamed).ledger.commitments.map((c) => [c.id, c.retired?.supersededBy])).toEqual([
			['room', undefined],
			['trends', 'room'],
		]);
	});

	it('adds commitments behind those of the same letter, and letters at the end of theirs', () => {
		const fresh: Commitment = {
			id: 'new',
			letter: 'first',
			title: 'New',
			disposition: 'promised',
			quote: 'we will',
			elements: [],
		};
		const text = textOf(addCommitments(BY_HAND, [fresh], { besideLetter: true }));
		expect(readLedger(text).ledger.commitments.map((c) => c.id)).toEqual(['headroom', 'new', 'trends']);
		expect(insertion(BY_HAND, text)).toBe(
			'\n    - id: new\n      title: New\n      letter: first\n      disposition: promised\n      quote: we will\n',
		);
		const more = textOf(addLetters(text, [{ id: 'third', file: 'letters/third.txt' }]));
		expect(insertion(text, more)).toBe('- id: third\n  file: letters/third.txt\n');
	});

	it('fills lists that are empty, absent or null', () => {
		for (const text of [
			'version: 1\n',
			'version: 1',
			'version: 1\nletters: []\ncommitments: []\n',
			'letters:\ncommitments: # none yet\nversion: 1\n',
		]) {
			const fresh: Commitment = {
				id: 'new',
				letter: 'l',
				title: 'New',
				disposition: 'promised',
				quote: 'we will',
				elements: [],
			};
			const filled = textOf(addCommitments(textOf(addLetters(text, [{ id: 'l', file: 'l.txt' }])), [fresh]));
			expect(readLedger(filled).ledger).toEqual({
				version: 1,
				letters: [{ id: 'l', file: 'l.txt' }],
				commitments: [fresh],
			});
			expect(readLedger(filled).problems).toEqual([]);
		}
	});

	it('goes on with the line ends of the file, and counts no byte order mark as indentation', () => {
		const crlf = textOf(addDecision(BY_HAND.replaceAll('\n', '\r\n'), 'headroom', DECISION));
		expect(crlf.replaceAll('\r\n', '')).not.toContain('\n');
		const marked = textOf(addLetters('\ufeffversion: 1\n', [{ id: 'l', file: 'l.txt' }]));
		expect(marked).toBe('\ufeffversion: 1\nletters:\n  - id: l\n    file: l.txt\n');
	});

	it('keeps JSON a file that is JSON', () => {
		const json = JSON.stringify(
			{ version: 1, letters: [], commitments: [{ id: 'a', letter: 'l', title: 't', disposition: 'done', quote: 'q' }] },
			null,
			'\t',
		);
		const text = textOf(addDecision(json, 'a', DECISION));
		expect(JSON.parse(text).commitments[0].decisions).toEqual([DECISION]);
	});

	it('updates a letter line by line, and leaves what is the same', () => {
		const sha256 = 'ab'.repeat(32);
		const text = textOf(updateLetter(BY_HAND, 'first', { sha256, date: '2019-03-04' }));
		expect(insertion(BY_HAND, text)).toBe(`  sha256: ${sha256}\n`);
		expect(textOf(updateLetter(text, 'first', { sha256 }))).toBe(text);
	});

	it('puts a remark above an entry once, and takes only that away', () => {
		const remark = (text: string, wanted: readonly (readonly [string, string | null])[]) =>
			textOf(remarkAbove(text, 'look here', new Map(wanted)));
		const marked = remark(BY_HAND, [['trends', '']]);
		expect(insertion(BY_HAND, marked)).toBe('# look here\n    ');
		expect(remark(marked, [['trends', '']])).toBe(marked);
		const other = remark(marked, [['trends', 'and there']]);
		expect(other).toBe(marked.replace('# look here', '# look here and there'));
		expect(
			remark(other, [
				['trends', null],
				['headroom', null],
			]),
		).toBe(BY_HAND);
	});

	it('refuses with a reason instead of guessing', () => {
		const fresh: Commitment = {
			id: 'headroom',
			letter: 'first',
			title: 'New',
			disposition: 'promised',
			quote: 'we will',
			elements: [],
		};
		expect(messageOf(addCommitments(BY_HAND, [fresh]))).toMatch(/`headroom` is taken/);
		expect(messageOf(addDecision(BY_HAND, 'nobody', DECISION))).toMatch(/No commitment has the id `nobody`/);
		expect(messageOf(renameId(BY_HAND, { kind: 'letter', id: 'first' }, 'second'))).toMatch(/taken/);
		expect(messageOf(renameId(BY_HAND, { kind: 'letter', id: 'first' }, 'a b'))).toMatch(/no id/);
		expect(messageOf(addDecision('version: 1\ncommitments: [', 'a', DECISION))).toMatch(/cannot be read/);
		expect(messageOf(addDecision('', 'a', DECISION))).toMatch(/cannot be read/);
	});

	it('refuses to change what an alias repeats elsewhere', () => {
		const shared =
			'version: 1\ncommitments:\n  - &one {id: a, letter: l, title: t, disposition: done, quote: q}\n  - *one\n';
		expect(messageOf(addDecision(shared, 'a', DECISION))).toMatch(/by hand/);
	});

	it('says of several changes which one it refuses', () => {
		const [a, b] = ['a', 'b'].map((id) => `{id: ${id}, letter: l, title: t, disposition: done, quote: q, at: `);
		const text = `version: 1\ncommitments:\n  - ${a}{start: 0, end: 1}}\n  - ${b}&here {start: 2, end: 3}}\n  - ${a?.replace('a', 'c')}*here}\n`;
		const edited = setPlaces(text, new Map(['a', 'b'].map((id) => [id, { at: { start: 4, end: 5 } }])));
		expect(messageOf(edited)).toMatch(/alias/);
		const { start, end } = edited.ok ? { start: 0, end: 0 } : edited.problem;
		expect(text.slice(start, end)).toBe('{start: 2, end: 3}');
	});
});

/** Files as people leave them: comments and blank lines in between, other line ends, a mark at the front, no last line end. */
const lived = fc
	.record({
		letters: letters.filter((list) => list.length > 0),
		commitments: commitments.filter((list) => list.length > 0),
		registrant: fc.option(registrant),
		notes: fc.array(fc.tuple(fc.nat(), fc.constantFrom('# note', '  # note', '    # note', '', '  ', '\t# tab')), {
			maxLength: 6,
		}),
		trailing: fc.array(fc.nat(), { maxLength: 4 }),
		crlf: fc.boolean(),
		mark: fc.boolean(),
		open: fc.boolean(),
	})
	.map(({ letters, commitments, registrant, notes, trailing, crlf, mark, open }) => {
		const lines = renderLedger(registrant, letters, commitments).split('\n');
		for (const at of trailing) lines[at % lines.length] += ' # aside';
		for (const [at, note] of notes) lines.splice(at % lines.length, 0, note);
		const text = lines.join(crlf ? '\r\n' : '\n');
		return (mark ? '\ufeff' : '') + (open ? text.trimEnd() : text);
	})
	.filter((text) => readLedger(text).ledger.commitments.length > 0 && readLedger(text).ledger.letters.length > 0);

describe('any file', () => {
	it('gets decisions, waivers, sign-offs, letters and commitments by insertion alone', () => {
		fc.assert(
			fc.property(lived, fc.nat(), decision, commitment, id, (text, pick, made, fresh, letter) => {
				const { ledger } = readLedger(text);
				const target = ledger.commitments[pick % ledger.commitments.length];
				fc.pre(
					target !== undefined &&
						ledger.commitments.every((c) => c.id !== fresh.id) &&
						ledger.letters.every((l) => l.id !== letter),
				);
				const signOff = {
					filing: made.filing,
					element: 'e',
					file: 'f.md',
					quote: made.reason,
					passage: 'abc',
					by: made.by,
					on: made.on,
				};
				const waiver = { kind: 'waived', reason: made.reason, by: made.by, on: made.on } as const;
				const results = [
					addDecision(text, target.id, made),
					addWaiver(text, target.id, waiver),
					addSignOff(text, target.id, signOff),
					addLetters(text, [{ id: letter, file: made.filing }]),
					addCommitments(text, [fresh]),
					addCommitments(text, [fresh], { besideLetter: true }),
				];
				for (const result of results) expect(insertion(text, textOf(result))).not.toBeNull();
				const last = readLedger(textOf(addDecision(text, target.id, made))).ledger.commitments;
				// Of two decisions for one filing the later says which it takes the place of.
				const { supersedes: _, ...written } = last.find((c) => c.id === target.id)?.decisions?.at(-1) ?? {};
				expect(written).toEqual(made);
			}),
			{ numRuns: 40 },
		);
	});

	it('keeps every line that does not name what is renamed', () => {
		fc.assert(
			fc.property(lived, fc.nat(), (text, pick) => {
				const { ledger } = readLedger(text);
				const target = ledger.commitments[pick % ledger.commitments.length];
				fc.pre(target !== undefined);
				const before = text.split('\n');
				const after = textOf(renameId(text, { kind: 'commitment', id: target.id }, 'renamed-id')).split('\n');
				expect(after.length).toBe(before.length);
				const touched = before.filter((line, i) => line !== after[i]);
				expect(touched.length).toBeGreaterThan(0);
				expect(touched.filter((line) => !/^(?:\ufeff)?\s*(?:- )?(?:id|supersededBy):/.test(line))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	it('gives the same bytes for the same edit, and places that read back', () => {
		fc.assert(
			fc.property(lived, fc.nat(999), fc.option(registrant), (text, start, company) => {
				const places = new Map(
					readLedger(text).ledger.commitments.map((c, i) => [
						c.id,
						{ at: { start: start + i, end: start + i + 9 }, comment: String(i) },
					]),
				);
				const edited = textOf(setPlaces(text, places));
				expect(textOf(setPlaces(text, places))).toBe(edited);
				expect(
					new Map(readLedger(edited).ledger.commitments.map(({ id, at, comment }) => [id, { at, comment }])),
				).toEqual(places);
				if (company && !readLedger(text).ledger.registrant) {
					const named = addRegistrant(edited, company);
					expect(readLedger(textOf(named)).ledger.registrant).toEqual(company);
				}
			}),
			{ numRuns: 40 },
		);
	});
});
