import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/index.ts';
import { fc } from '../property.ts';
import { docx, pdf, type TestParagraph, type TestRun } from './files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** More runs where somebody asks for them: `PROPERTY_RUNS=20 npx vitest run test/letter/everyFormat.test.ts`. */
const TIMES = Math.max(1, Number(process.env.PROPERTY_RUNS ?? 1) || 1);

/** One letter, told as paragraphs: each format sets them in its own way. */
const PARAGRAPHS: readonly TestParagraph[] = [
	{ text: 'March 3, 2021' },
	{ text: 'Re: Quillmoor Instruments, Inc.' },
	{ text: 'Form 10-K for the Fiscal Year Ended December 31, 2020' },
	{ text: 'Ladies and Gentlemen:' },
	{
		text: '1. Please revise future filings to disclose the orders received, the orders cancelled and the time to shipment.',
		bold: true,
	},
	{
		text: 'Response: We acknowledge the comment of the staff and will provide the requested disclosure in future filings.',
	},
	{
		text: '2. We note the subtotal “Net backlog” in your earnings release. Please tell us why it is useful to readers.',
		bold: true,
	},
	{
		text: 'Response: On reflection it is not. We will remove the subtotal “Net backlog” from our next earnings release.',
	},
	{ text: '3. Please describe how you test backlog for cancellation.', bold: true },
	{
		text: 'Response: If cancellations become material, we will describe the test and quantify its result in our next Form 10-Q.',
	},
	{ text: 'Sincerely,' },
];

/** The printed width of a plain letter. */
const WIDTH = 78;

function wrapped(text: string): string {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.join('\n');
}

const PLAIN = PARAGRAPHS.map(({ text }) => wrapped(text)).join('\n\n');
const MARKDOWN = PARAGRAPHS.map(({ text, bold }) => (bold ? `**${text}**` : text)).join('\n\n');
const HTML = `<html><body>${PARAGRAPHS.map(({ text, bold }) => `<p>${bold ? `<b>${text}</b>` : text}</p>`).join('\n')}</body></html>`;
const SUBMISSION = `<SEC-DOCUMENT>x.txt\n<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<TEXT>\n${HTML}\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\nM_]C_X\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>`;
/** A PDF's standard fonts hold no curly quotation marks; the words are the same. */
const straight = (text: string): string => text.replace(/[“”]/g, '"');

interface Told {
	readonly comment: string | undefined;
	readonly disposition: string;
	readonly quote: string;
	readonly condition: string | undefined;
	readonly due: readonly string[] | undefined;
	readonly elements: readonly string[];
}

async function told(content: Uint8Array, file: string): Promise<readonly Told[]> {
	const { proposals } = await readLetter(content, file);
	return proposals.map(({ comment, disposition, quote, condition, due, elements }) => ({
		comment,
		disposition,
		quote: straight(quote),
		condition: condition?.text,
		due,
		elements: elements.map(({ text, absent }) => straight(`${absent ? '- ' : ''}${text}`)),
	}));
}

describe('one letter in every format', () => {
	it('says three things', async () => {
		expect((await told(bytes(PLAIN), 'letter.txt')).map(({ elements }) => elements)).toEqual([
			['orders received', 'orders cancelled', 'time to shipment'],
			['- no subtotal "Net backlog"'],
			['test', 'quantify result of the test'],
		]);
	});

	it.each([
		['Markdown', bytes(MARKDOWN), 'letter.md'],
		['HTML', bytes(HTML), 'letter.htm'],
		['HTML with a byte order mark', bytes(`\ufeff${HTML}`), 'letter.html'],
		['a complete submission', bytes(SUBMISSION), '0001-21-000001.txt'],
		['Word', docx(PARAGRAPHS), 'letter.docx'],
		['PDF', pdf(PARAGRAPHS.map((p) => ({ ...p, text: straight(p.text) }))), 'letter.pdf'],
	])('%s says what plain text says', async (_, content, file) => {
		expect(await told(content, file)).toEqual(await told(bytes(PLAIN), 'letter.txt'));
	});

	it('whatever control characters a conversion left in it', async () => {
		const noisy = PLAIN.replaceAll('backlog', 'back\u0007\u200blog');
		expect(await told(bytes(noisy), 'letter.txt')).toEqual(await told(bytes(PLAIN), 'letter.txt'));
	});
});

/** A word of proposed text: as it stands, struck or new. */
type Part = string | { readonly old: string } | { readonly new: string };

/** Wording that a letter proposes, and how every format is to give it. */
const PROPOSED: readonly Part[] = [
	'"We recognize revenue when ',
	{ old: 'title passes' },
	' ',
	{ new: 'control of the instrument passes to the customer' },
	'. Instruments may be returned within ',
	{ old: 'thirty' },
	' ',
	{ new: 'ninety' },
	' days. ',
	{ new: 'We reduce revenue by the returns that we expect, from those of the last three years.' },
	'"',
];
const PROPOSED_TEXT =
	'"We recognize revenue when ~~title passes~~ ++control of the instrument passes to the customer++. Instruments may be returned within ~~thirty~~ ++ninety++ days. ++We reduce revenue by the returns that we expect, from those of the last three years.++"';
const PROPOSED_FACTS = [
	'We recognize revenue when control of the instrument passes to the customer',
	'We reduce revenue by the returns that we expect, from those of the last three years',
];

type Marks = Omit<TestRun, 'text'>;

/** A way to mark changes: what the letter says of it, and how old and new words are set. */
interface Way {
	readonly says: string;
	readonly old: Marks;
	readonly new: Marks;
}

const UNDERLINED: Way = {
	says: 'additions are underlined and deletions are struck through',
	old: { struck: true },
	new: { underline: true },
};
const COLOURED: Way = {
	says: 'additions are shown in blue and deletions in red and struck through',
	old: { struck: true, colour: 'FF0000' },
	new: { colour: '0000FF' },
};
const COLOURS_ONLY: Way = {
	says: 'deleted text is in red, new text is in blue',
	old: { colour: 'FF0000' },
	new: { colour: '0000FF' },
};
const BOLD: Way = {
	says: 'additions are shown in bold and deletions are struck through',
	old: { struck: true },
	new: { bold: true },
};
const UNSAID: Way = {
	says: 'as shown',
	old: { struck: true, colour: 'C00000' },
	new: { underline: true, colour: '0070C0' },
};

function runsOf(way: Way): TestRun[] {
	return PROPOSED.map((part) => {
		if (typeof part === 'string') return { text: part };
		return 'old' in part ? { text: part.old, ...way.old } : { text: part.new, ...way.new };
	});
}

/** The letter around that wording; its paragraphs are told in plain signs, which every font has. */
function markedLetter(way: Way): TestParagraph[] {
	const rest = PARAGRAPHS.slice(6).map((own) => ({ ...own, text: straight(own.text) }));
	const answer = `Response: In future filings, we will revise our policy to read as follows (${way.says}):`;
	const about = '1. Please revise your policy in future filings to say when control passes to the customer.';
	const own: TestParagraph[] = [{ text: about, bold: true }, { text: answer }, { text: '', runs: runsOf(way) }];
	return [...PARAGRAPHS.slice(0, 4), ...own, ...rest];
}

const css = ({ bold, underline, struck, colour }: Marks): string =>
	[
		...(bold ? ['font-weight:bold'] : []),
		...(underline || struck
			? [`text-decoration:${[underline && 'underline', struck && 'line-through'].filter(Boolean).join(' ')}`]
			: []),
		...(colour ? [`color:#${colour}`] : []),
	].join(';');

/** A run in the tags of old HTML. */
function tagged({ text, bold, underline, struck, colour }: TestRun): string {
	const inner = [...(bold ? ['b'] : []), ...(underline ? ['u'] : []), ...(struck ? ['strike'] : [])];
	const marked = inner.reduce((own, tag) => `<${tag}>${own}</${tag}>`, text);
	return colour ? `<font color="#${colour}">${marked}</font>` : marked;
}

/** A run in Markdown, which has HTML for what it has no sign for. */
function written({ text, bold, underline, struck, colour }: TestRun): string {
	const struckText = struck ? `~~${text}~~` : text;
	const boldText = bold ? `**${struckText}**` : struckText;
	const lined = underline ? `<u>${boldText}</u>` : boldText;
	return colour ? `<span style="color:#${colour}">${lined}</span>` : lined;
}

const setIn = (
	paragraphs: readonly TestParagraph[],
	bold: (text: string) => string,
	run: (own: TestRun) => string,
): string[] => paragraphs.map((own) => own.runs?.map(run).join('') ?? (own.bold ? bold(own.text) : own.text));

describe('changes marked in every format', () => {
	const WAYS: readonly (readonly [string, Way])[] = [
		['underlined and struck', UNDERLINED],
		['blue, and red and struck', COLOURED],
		['blue and red', COLOURS_ONLY],
		['bold and struck', BOLD],
		['in a way it does not tell', UNSAID],
	];
	const FORMATS: readonly (readonly [string, string, (letter: readonly TestParagraph[]) => Uint8Array])[] = [
		['Word', 'a.docx', (letter) => docx(letter)],
		['PDF', 'a.pdf', (letter) => pdf(letter)],
		[
			'HTML with styles',
			'a.htm',
			(letter) =>
				bytes(
					`<html><body>${setIn(
						letter,
						(text) => `<b>${text}</b>`,
						(own) => `<span style="${css(own)}">${own.text}</span>`,
					)
						.map((p) => `<p>${p}</p>`)
						.join('\n')}</body></html>`,
				),
		],
		[
			'HTML with tags',
			'a.html',
			(letter) =>
				bytes(
					`<html><body>${setIn(letter, (text) => `<b>${text}</b>`, tagged)
						.map((p) => `<div>${p}</div>`)
						.join('\n')}</body></html>`,
				),
		],
		['Markdown', 'a.md', (letter) => bytes(setIn(letter, (text) => `**${text}**`, written).join('\n\n'))],
	];

	it.each(
		WAYS.flatMap(([how, way]) => FORMATS.map(([format, file, build]) => [how, format, way, file, build] as const)),
	)('%s: %s gives old and new words', async (_how, _format, way, file, build) => {
		const { proposals } = await readLetter(build(markedLetter(way)), file);
		expect(proposals.map(({ proposedText }) => proposedText)).toEqual([PROPOSED_TEXT, undefined, undefined]);
		expect(proposals[0]?.elements.map(({ text }) => text)).toEqual(PROPOSED_FACTS);
	});

	it('says that a copy has lost them', async () => {
		const plain = markedLetter(UNDERLINED).map(({ text, runs }) => runs?.map((run) => run.text).join('') ?? text);
		const { problems } = await readLetter(bytes(plain.join('\n\n')), 'a.txt');
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['letter-unmarked', 'warning']]);
		expect(problems[0]?.message).toContain('“additions are underlined”');
	});

	it.each([
		['tracked', docx(markedLetter({ says: 'as shown', old: { change: 'del' }, new: { change: 'ins' } })), 'a.docx'],
		[
			'in the signs of Markdown',
			bytes(
				setIn(
					markedLetter(UNDERLINED),
					(text) => `**${text}**`,
					({ text, struck, underline }) => (struck ? `~~${text}~~` : underline ? `++${text}++` : text),
				).join('\n\n'),
			),
			'a.md',
		],
		[
			'in tags of changes',
			bytes(
				setIn(
					markedLetter(UNDERLINED),
					(text) => `<b>${text}</b>`,
					({ text, struck, underline }) => (struck ? `<del>${text}</del>` : underline ? `<ins>${text}</ins>` : text),
				)
					.map((p) => `<p>${p}</p>`)
					.join(''),
			),
			'a.htm',
		],
	])('%s, they need no words', async (_how, content, file) => {
		const { proposals } = await readLetter(content, file);
		expect(proposals[0]?.proposedText).toBe(PROPOSED_TEXT);
	});
});

describe('text in any shape', () => {
	const WORDS = [
		'will',
		'disclose',
		'the',
		'and',
		',',
		';',
		'(i)',
		'“',
		'”',
		'"',
		':',
		'if',
		'including',
		'between',
		'of',
		'no longer',
		'remove',
		'future filings',
		'\n',
		'\n\n',
		'1.',
		'Response:',
		'Q:',
		'A:',
		'•',
		'<p>',
		'|',
		'\u0000',
		'\u202e',
		'É',
		'𝔸',
	];
	const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((some) => some.join(' '));
	/** Anything, around a promise that is there to be read unless what stands around it hides it. */
	const any = fc
		.tuple(words, words)
		.map(
			([before, after]) =>
				`${before}\n\n1. Please describe orders.\n\nResponse: We will describe the orders in future filings. ${after}`,
		);

	it('is read without a throw, its quotes at their offsets', async () => {
		let quotes = 0;
		await fc.assert(
			fc.asyncProperty(any, fc.constantFrom('a.txt', 'a.md', 'a.htm'), async (text, file) => {
				const reading = await readLetter(bytes(text), file);
				for (const { at, quote } of reading.proposals) {
					quotes++;
					expect(reading.text.slice(at.start, at.end)).toBe(quote);
				}
			}),
			{ numRuns: 100 * TIMES },
		);
		expect(quotes).toBeGreaterThan(0);
	});

	/** Characters of the smaller text. */
	const MANY = 30_000;
	const FEW = 15_000;
	/** Pieces that a careless pattern would go over again and again; fewer of those in which every piece is a promise. */
	const PIECES: readonly (readonly [name: string, piece: string, small: number])[] = [
		['one line', 'We will disclose the orders, and the terms of each, in future filings if material. ', FEW],
		['one sentence', 'we will disclose the orders, and the terms of each, ', MANY],
		['open brackets', '(the orders (of ', MANY],
		['open quotation marks', 'will read “the orders, ', MANY],
		['ands', 'the orders and ', MANY],
		['markers', '(i) the orders; ', MANY],
		['comments', '\n\n1. Please describe your orders.\n\nResponse:\n\nWe will describe them in future filings.', FEW],
		['printed lines', 'We will disclose the orders and the terms of each\nof them in our future\n', MANY],
		['divs', '<div>We will disclose the orders that are still open and the</div>', MANY],
	];

	it.each(PIECES)(
		'%s: sixteen times the text takes nothing like the square of it',
		async (_, piece, least) => {
			const time = async (size: number): Promise<number> => {
				const content = bytes(
					`March 3, 2021\n\n1. Please describe orders.\n\nResponse:\n\n${piece.repeat(Math.ceil(size / piece.length))}`,
				);
				const start = performance.now();
				await readLetter(content, 'a.txt');
				return performance.now() - start;
			};
			await time(10_000);
			const [small, large] = [await time(least), await time(16 * least)];
			// 256 times as long would be quadratic.
			expect(large).toBeLessThan(small * 60 + 500);
		},
		60_000,
	);
});
