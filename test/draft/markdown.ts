/** Markdown made to be hard to cut: what opens, what goes on lazily, what ends where nobody looks. */
import type { LongText } from '../../server/src/draft/types.ts';
import { fc } from '../property.ts';

/** Thousands in CI, more with `PROPERTY_RUNS=100000`. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 2000);
/** Milliseconds that so many runs may take on a busy machine. */
export const PATIENCE = 120_000 + RUNS * 50;

const LINES = [
	'',
	'',
	'',
	' ',
	'\t',
	'A plain sentence of words.',
	'Revenue was $1,200.5 million, up 12%.',
	'word',
	'Exhibits 10.19*, ** and 10.20_, *',
	'3.72 metres @ 3.17 g/t, R & D',
	'a `name` in code, `two`',
	'| `c` | d*, ** |',
	'two  blanks  ',
	'break\\',
	'  lazy indent',
	'    deep indent',
	'\ttab indent',
	'# Heading',
	'## Item 5. Operating review ##',
	'#no heading',
	'**Bold line**',
	'Item 1A. Risk factors',
	'===',
	'---',
	'- - -',
	'***',
	'- item',
	'* star',
	'+ plus',
	'-',
	'1. one',
	'12) twelve',
	'2023. A year',
	'  - nested',
	'   - deeper',
	'      inside',
	'- ```',
	'> quote',
	'>',
	'> - quoted item',
	'> ```',
	'```',
	'````',
	'  ```',
	'   ~~~',
	'    ```',
	'~~~',
	'``` js',
	'``` a`b',
	'| a | b |',
	'| --- | --- |',
	'|---|:-:|',
	'| 1 | $2 |',
	'| x |',
	'| | y | z |',
	'||',
	'|',
	'a | b',
	'--- | ---',
	':--',
	'| \\| | c |',
	'<div>',
	'</div>',
	'<div><p>words</p>',
	'<!-- comment -->',
	'<!--',
	'-->',
	'<!-->',
	'  <!-- in',
	'<!-- commitments-ignore a: because -->',
	'<script>',
	'</script>',
	'<pre class="x">',
	'</pre>',
	'<?x',
	'?>',
	'<!DOCTYPE',
	'<![CDATA[',
	']]>',
	'<b>inline</b> words',
	'<x-y>',
	'[a]: /url',
	'[a]: /url "title',
	'[A]:',
	'words [a] and [b][a] and [^1] and [●]',
	'[^1]: a note',
	'[^1]:',
	'    of the note',
	'[● amount] and XX% and $[___]',
	'\\[●\\] escaped',
	'see www.example.com or https://example.com/a?b',
	'mail a@b.example',
	'R&D, AT&T &amp; &copy; &#65; &unknown;',
	'*em* _em_ ~~gone~~ `code`',
	'* * *',
	'emoji \u{1f600} and half \ud83d',
	'non\u00a0breaking \u2003 wide',
	'form\ffeed',
	'- [ ] task',
	'caption:',
	'form: 20-F',
	'period: 2025-12-31',
	'\u0000',
	'\ufeff',
	'1986\\. A year',
	'trailing blank ',
	'note * of one mark',
	'a snake_case_word and a_b',
	'sign here ______',
	'| *1 | a * b | [x] |',
	'ITEM 6. [RESERVED]',
	'about ~5 and [open',
	'a\\|b',
	'5 < 6 > 4',
	'!',
	'![x](y)',
	'* ',
	'1) ',
	'**bold** words and *more*, **both**.',
	'a **bold**. **Then**x',
	'- **Label.** what it means',
	'words</b> and <span class="a">more</span><br>',
	'<p align="center">centred',
	'<CENTER><b>words</b></CENTER>',
	'| **a** | _b_ | </td> |',
	'\\_\\_\\_ signed',
	'***Furnished herewith.',
	'mail a.b_c@d.example, www.example.com/x).',
	'10:30 or http: and (https://example.com)',
	'- see www.example.com',
	'of words | more |',
	'|:---|:--|',
	'2) next',
];
/** Short texts of the characters that mean something: most of them mean nothing where they stand. */
const marked = fc.string({ unit: fc.constantFrom(...'aab1  **__~`<>/|\\[]()&;-:.@w!=\'"+#'), maxLength: 14 });
const line = fc.oneof(
	{ arbitrary: fc.constantFrom(...LINES), weight: 12 },
	{ arbitrary: marked, weight: 2 },
	{ arbitrary: fc.string(), weight: 1 },
);
const ends = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '');

/** Whole texts, with and without front matter and a byte order mark. */
export const markdown: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom('', '', '', '', '\ufeff', '---\nform: 10-K\n---\n', '---\n', '\n'),
		fc.array(fc.tuple(line, ends), { maxLength: 24 }),
	)
	.map(([front, lines]) => front + lines.map(([own, end]) => own + end).join(''));

/** The same, long enough that more than the text around an edit is there. */
export const longMarkdown: fc.Arbitrary<string> = fc
	.array(markdown, { minLength: 4, maxLength: 8 })
	.map((parts) => parts.join('\n\n'));

/** A text in pieces, as an editor gives it; `flat` is told when all of it is asked for at once. */
export function inPieces(text: string, size: number, flat: () => void = () => {}): LongText {
	const pieces: string[] = [];
	for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
	const part = (start = 0, end = text.length): string => text.slice(start, end);
	const whole = (): string => {
		flat();
		return text;
	};
	return { length: text.length, pieces, slice: part, charCodeAt: (at) => text.charCodeAt(at), toString: whole };
}

/** A replacement in a text: where (as a share of its length), how much of it, by what. */
export interface Edit {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	remove: fc.constantFrom(0, 0, 0, 1, 2, 5, 40),
	insert: fc.oneof(
		fc.constantFrom('', 'x', ' ', '\n', '\n\n', '```\n', '<!--', '-->', '- ', '# ', '|', '[a]: u\n\n', '    ', '---\n'),
		fc.tuple(line, ends).map(([own, end]) => own + end),
	),
});

export function applyEdit(text: string, { at, remove, insert }: Edit): string {
	const from = Math.floor(at * text.length);
	return text.slice(0, from) + insert + text.slice(from + remove);
}
