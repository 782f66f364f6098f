/** The one test that looks behind the door: the quick way to a tree must be the full parser's, or none. */

import { describe, expect, it } from 'vitest';
import { fastTree } from '../../server/src/ledger/fastTree.ts';
import { fullTree } from '../../server/src/ledger/fullTree.ts';
import { renderLedger } from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';
import { commitments, letters, registrant } from './arbitraries.ts';

/** True when the quick way was taken. */
function agree(text: string): boolean {
	const fast = fastTree(text);
	if (fast === null) return false;
	expect(fullTree(text)).toEqual({ root: fast, problems: [] });
	return true;
}

const PIECES = [
	'a',
	'b: ',
	'key:',
	': ',
	':',
	' ',
	'  ',
	'\n',
	'\n\n',
	'\n  ',
	'\n    ',
	'\n- ',
	'\n  - ',
	'- ',
	'-',
	'"',
	"'",
	'"x"',
	"'y'",
	'[',
	']',
	'{',
	'}',
	', ',
	',',
	'#',
	' # c',
	'|',
	'>-',
	'>',
	'|-',
	'\\n',
	'\\u0041',
	'1',
	'1.5',
	'1e3',
	'0x1',
	'null',
	'~',
	'true',
	'.5',
	'-1',
	'+',
	'?',
	'*',
	'&',
	'!',
	'%',
	'@',
	'`',
	'\r\n',
	'\u00a0',
	'\u2028',
	'\ud83d\udc4d',
	'é',
	'---',
	'...',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
const lines = fc
	.array(
		fc.tuple(
			fc.nat(4),
			fc.constantFrom(
				'k: v',
				'k:',
				'- v',
				'- k: v',
				'- k:',
				'k: >-',
				'k: |',
				'- |-',
				'words',
				'more words here',
				'',
				'   ',
				'# note',
				'k: [a, b c]',
				'- { k: v, l: [x] }',
				'k: "q" # c',
				"k: 'it''s'",
				'k: v # c',
				'"k": v',
				'k: [a,',
				'b]',
				'- - x',
				'? k',
				'k: 10-K',
				'10-K: 1',
			),
		),
		{ maxLength: 12 },
	)
	.map((rows) => rows.map(([indent, row]) => ' '.repeat(indent) + row).join('\n'));

describe('fastTree', () => {
	it('reads whatever this program writes', () => {
		const text = renderLedger(
			{ name: 'Harbor Light Ltd.' },
			[],
			[
				{
					id: 'a',
					letter: 'l',
					title: 'T',
					disposition: 'promised',
					quote: 'we will '.repeat(30).trim(),
					at: { start: 1, end: 2 },
					elements: [{ id: 'e', text: 'x', source: 'reader', find: { all: ['a', { any: ['b', 'c'] }] } }],
					snippet: 'One\n\nTwo [●].\n',
					home: { '10-K': ['Item 7'] },
				},
			],
		);
		expect(agree(text)).toBe(true);
		expect(agree(text.replaceAll('\n', '\r\n'))).toBe(true);
	});

	it('is the full parser on files and on files that a hand has slipped in', () => {
		fc.assert(
			fc.property(
				fc.option(registrant),
				letters,
				commitments,
				fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...PIECES)), { maxLength: 2 }),
				fc.boolean(),
				(name, sent, promised, slips, crlf) => {
					let text = renderLedger(name, sent, promised);
					for (const [at, cut, put] of slips) {
						const place = at % (text.length + 1);
						text = text.slice(0, place) + put + text.slice(place + cut);
					}
					agree(crlf ? text.replaceAll(/\r?\n/g, '\r\n') : text);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('is the full parser on any mixture of lines and signs', () => {
		let taken = 0;
		const count = (text: string) => {
			if (agree(text)) taken++;
		};
		fc.assert(
			fc.property(soup, (text) => count(`a: ${text}`)),
			{ numRuns: 3000 },
		);
		fc.assert(
			fc.property(soup, (text) => count(`a: [${text}]`)),
			{ numRuns: 1000 },
		);
		fc.assert(
			fc.property(lines, (text) => count(text)),
			{ numRuns: 3000 },
		);
		expect(taken).toBeGreaterThan(500);
	});
});
