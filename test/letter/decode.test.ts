import { describe, expect, it } from 'vitest';
import { decodeLetter, mergeReadings, readLetter, readLetters } from '../../server/src/letter/index.ts';
import type { StyleRun } from '../../server/src/letter/types.ts';
import { fc } from '../property.ts';
import { docx, pdf, pdfOf, type TestParagraph } from './files.ts';
import { HEAD, letterOf, read, TAIL } from './letters.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ASK = 'Please revise future filings to describe how your backlog is measured.';
const ANSWER = 'In future filings, we will describe how our backlog is measured.';

describe('decoding', () => {
	it('reads layout tables, entities, odd markup and the EDGAR wrapper', async () => {
		const html = `<DOCUMENT><TYPE>CORRESP<SEQUENCE>1<TEXT><HTML><BODY>
<P>March 3, 2021</P><p>Ladies and Gentlemen:</p>
<TABLE><TR><TD>&nbsp;</TD><TD>1.</TD><TD><B>Please revise future filings to describe how you measure the company&#146;s backlog.</B></TD></TR></TABLE>
<p><u>Response</u>:</p><p>In future filings, we will describe how our backlog is&nbsp;measured.
<p>Sincerely,</p></BODY></HTML></TEXT></DOCUMENT>`;
		const { comments, proposals, text } = await read(html, 'a.htm');
		expect(comments.map((c) => c.number)).toEqual(['1']);
		expect(comments[0]?.ask.text).toContain('company’s backlog');
		expect(proposals.map((p) => p.quote)).toEqual([ANSWER]);
		expect(text).not.toMatch(/<|&nbsp;/);
	});

	it('reads windows-1252 where the bytes are not UTF-8', async () => {
		const latin = Uint8Array.from([...'the company'].map((c) => c.charCodeAt(0)).concat(0x92, 0x73));
		expect((await decodeLetter(latin, 'a.txt')).letter.text).toBe('the company’s');
	});

	it('takes the letter out of a complete submission', async () => {
		const text = `<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nnoise noise\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n${letterOf([ASK, ANSWER])}\n</TEXT>\n</DOCUMENT>`;
		const reading = await read(text, 'submission.txt');
		expect(reading.text).not.toContain('noise');
		expect(reading.proposals.map((p) => p.quote)).toEqual([ANSWER]);
	});

	it('reads each response letter of a submission, an annex with the letter before it', async () => {
		const document = (type: string, name: string, text: string): string =>
			`<DOCUMENT>\n<TYPE>${type}\n<FILENAME>${name}\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
		const annex = 'Annex A\n\n1. Backlog is measured in units.\n\n2. Backlog is reviewed each quarter.';
		const second = letterOf([
			'Please disclose your freight cost.',
			'In future filings, we will disclose our freight cost.',
		]);
		const documents: readonly (readonly [string, string, string])[] = [
			['COVER', 'cover.txt', 'We send paper copies to the staff.'],
			['CORRESP', 'a.txt', letterOf([ASK, ANSWER])],
			['CORRESP', 'annex.txt', annex],
			['CORRESP', 'b.txt', second.replace('March 3', 'May 3')],
			['CORRESP', 'again.txt', letterOf([ASK, ANSWER])],
		];
		const whole = documents.map((own) => document(...own)).join('');
		const readings = await readLetters(bytes(whole), 'submission.txt');
		expect(readings.map(({ id, document: name }) => [id, name])).toEqual([
			['2021-03-03', 'a.txt (2 of 5)'],
			['2021-05-03', 'b.txt (4 of 5)'],
		]);
		expect(readings.map(({ comments }) => comments.length)).toEqual([1, 1]);
		for (const { text, proposals } of readings) {
			expect(proposals).toHaveLength(1);
			for (const { at, quote } of proposals) expect(text.slice(at.start, at.end)).toBe(quote);
		}
		const [toSource] = [(await decodeLetter(bytes(whole), 'submission.txt')).letter.toSource];
		const at = readings[1]?.proposals[0]?.at.start ?? 0;
		expect(whole.slice(toSource?.(at)).startsWith('In future filings, we will disclose our freight')).toBe(true);
		// Merged into a commitments file and read again, each letter keeps its own entry.
		const files = readings.map(({ file }) => ({ file, sha256: 'a'.repeat(64) }));
		const once = mergeReadings(null, readings, files);
		expect(once.summary.letters.map(({ status }) => status)).toEqual(['new', 'new']);
		expect(mergeReadings(once.text, readings, files).text).toBe(once.text);
	});

	it('reads tracked changes, classes and inline styles of a word processor’s HTML, the inline style first', async () => {
		const html = `<html><head><style type="text/css">
			@page { size: 8.5in 11in; margin: 1in }
			p { color: #000000; font-size: 10pt }
			p.western { font-weight: bold }
			span.plain { font-weight: normal }
			td p.western { font-style: italic }
			.gone { display: none }
		</style></head><body>
		<p class="western">bold <span class="plain">not</span> <span style="font-weight: normal">nor this</span></p>
		<p>old <del cite="mailto:a" datetime="2021-03-01">struck</del> <ins cite="mailto:a" datetime="2021-03-01">new</ins></p>
		<p class="gone">hidden</p></body></html>`;
		const { text, paragraphs } = (await decodeLetter(bytes(html), 'a.html')).letter;
		expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['bold not nor this', 'old struck new']);
		expect(paragraphs.map(({ look }) => look.size)).toEqual([10, 10]);
		const words = (is: (run: StyleRun) => boolean): string[] =>
			paragraphs.flatMap(({ runs }) => runs.filter(is).map(({ start, end }) => text.slice(start, end).trim()));
		expect(words(({ bold }) => bold)).toEqual(['bold']);
		expect(words(({ italic }) => italic)).toEqual([]);
		expect(words(({ struck }) => struck)).toEqual(['struck']);
		expect(words(({ inserted }) => inserted)).toEqual(['new']);
	});

	/** Lines in two columns, the second of which begins at `column`. */
	const columns = (column: number, ...rows: readonly (readonly [string, string])[]): string =>
		rows.map(([left, right]) => `${left.padEnd(column)}${right}`.trimEnd()).join('\n');
	const SIDE_BY_SIDE: readonly (readonly [string, string])[] = [
		['1. Please revise future filings to', 'In future filings, we will describe'],
		['describe how your backlog is', 'how our backlog is measured, and we'],
		['measured by your managers.', 'will name the managers.'],
		['', ''],
		['2. Please disclose the number of', 'We will disclose the number of kilns'],
		['kilns in each country and how old', 'in each country in our next Form'],
		['they are.', '10-K.'],
		['', ''],
		['', 'We keep no record of their age.'],
	];

	it.each([
		['with a head', [['Staff Comment', 'Company Response'], ['-------------', '----------------'], ...SIDE_BY_SIDE]],
		['without one', SIDE_BY_SIDE],
	] as const)('reads comment and answer side by side in plain text, %s', async (_name, rows) => {
		const { text, comments, proposals } = await read(`${HEAD}\n${columns(40, ...rows)}\n${TAIL}`);
		expect(comments.map(({ number, ask, response }) => [number, ask.text, response?.text])).toEqual([
			[
				'1',
				'Please revise future filings to describe how your backlog is measured by your managers.',
				'In future filings, we will describe how our backlog is measured, and we will name the managers.',
			],
			[
				'2',
				'Please disclose the number of kilns in each country and how old they are.',
				'We will disclose the number of kilns in each country in our next Form 10-K.\n\nWe keep no record of their age.',
			],
		]);
		for (const { at, quote } of proposals) expect(text.slice(at.start, at.end)).toBe(quote);
	});

	it('leaves columns of names and figures alone', async () => {
		const rows = [
			['Kiln', 'Response time'],
			['Lindow', 'two days'],
			['Ashpole', 'four days'],
			['Marl', 'six days'],
			['Quill', 'nine days'],
			['Tallow', 'ten days'],
		] as const;
		const { paragraphs } = (await decodeLetter(bytes(columns(30, ...rows)), 'a.txt')).letter;
		expect(paragraphs.every(({ look }) => look.column === 0)).toBe(true);
	});

	it('undoes hard wraps and page breaks of 80-column text', async () => {
		const wrapped = `${HEAD}
1.   Please revise future filings to describe how your backlog is measured and
     over which periods you expect to recognize it as revenue.

     Response:

     We acknowledge the comment. In future filings, we will describe how the
     backlog of each of our segments is measured, and over which periods we

Quillmoor Instruments, Inc.
Page 2
<PAGE>
Quillmoor Instruments, Inc.
Page 3

     expect to recognize it as revenue.
${TAIL}`;
		const { proposals } = await read(wrapped);
		expect(proposals.map((p) => p.quote)).toEqual([
			'In future filings, we will describe how the backlog of each of our segments is measured, and over which periods we expect to recognize it as revenue.',
		]);
	});

	const TABLED = `${HEAD}
1.   Please revise future filings to describe how your backlog is measured and
     over which periods you expect to recognize it as revenue.

Response: Orders at the end of each year were as follows:

<TABLE>
<CAPTION>
                             2020          2019
                         ----------    ----------
<S>                      <C>           <C>
Kilns                    $    4,210    $    3,980
Presses                       2,003         1,876
</TABLE>

In future filings, we will describe how the backlog of each of our segments
is measured by AT&T and <B>over which periods</B> we expect to recognize it.
<PAGE>
2.   Please disclose the number of kilns.

Response: We will disclose the number of kilns in future filings.
${TAIL}`;
	const inPre = (text: string): string =>
		`<HTML><BODY><PRE>\n${text.replace('AT&T', 'AT&amp;T')}\n</PRE></BODY></HTML>`;
	it.each([
		['in plain text', TABLED.replace(/<\/?B>/g, ''), 'a.txt'],
		['without its end', TABLED.replace(/<\/?B>|<.TABLE>/g, ''), 'a.txt'],
		['in the lines of <PRE>', inPre(TABLED), 'a.htm'],
		['in the lines of <PRE>, pages parted by a rule', inPre(TABLED).replace('<PAGE>', '<HR>'), 'a.htm'],
		['in a submission', `<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n${inPre(TABLED)}\n</TEXT>\n</DOCUMENT>`, 'a.txt'],
	])('reads a table of EDGAR’s plain text, %s', async (_name, text, file) => {
		const reading = await read(text, file);
		expect(reading.problems).toEqual([]);
		expect([reading.date, reading.registrant?.name]).toEqual(['2021-03-03', 'Quillmoor Instruments, Inc.']);
		expect(reading.comments.map(({ number, response }) => [number, response?.text])).toEqual([
			[
				'1',
				'Orders at the end of each year were as follows:\n\n2020 2019\nKilns $ 4,210 $ 3,980\nPresses 2,003 1,876\n\nIn future filings, we will describe how the backlog of each of our segments is measured by AT&T and over which periods we expect to recognize it.',
			],
			['2', 'We will disclose the number of kilns in future filings.'],
		]);
		expect(reading.proposals.map(({ quote }) => quote)).toEqual([
			'In future filings, we will describe how the backlog of each of our segments is measured by AT&T and over which periods we expect to recognize it.',
			'We will disclose the number of kilns in future filings.',
		]);
		const { letter } = await decodeLetter(bytes(text), file);
		expect([...letter.text].every((char, i) => /\s/.test(char) || text[letter.toSource?.(i) ?? -1] === char)).toBe(
			true,
		);
		const marked = letter.paragraphs.flatMap(({ runs }) => runs.filter(({ bold, struck }) => bold || struck));
		expect(marked.map(({ start, end }) => letter.text.slice(start, end).trim())).toEqual(
			file === 'a.htm' || text.includes('<B>') ? ['over which periods'] : [],
		);
	});

	it('leaves the rows of a table of HTML to it, also in <pre> and around another', async () => {
		const html =
			'<html><body><table>\n<table><tr><td>1.</td><td>One\nline</td></tr></table></table><pre>As it\n<table><tr><td>2.</td><td>stands</td></tr></table></pre></body></html>';
		const { letter } = await decodeLetter(bytes(html), 'a.htm');
		expect(letter.paragraphs.map(({ text }) => text)).toEqual(['1. One line', 'As it', '2. stands']);
	});

	it('keeps emphasis of Markdown as style', async () => {
		const { paragraphs } = await read('# Letter\n\n**bold words** and plain ones', 'a.md');
		expect(paragraphs.map((p) => p.text)).toEqual(['Letter', 'bold words and plain ones']);
		expect(paragraphs[1]?.runs[0]).toMatchObject({ bold: true });
	});

	it('reads marks of Markdown over lines, beside tags and escapes, and leaves alone what is no mark', async () => {
		const text =
			'**Bold over\ntwo lines** and 2 * 3 * 4 and snake_case_word\n\n' +
			'Costs of \\$5 rose in C++ and **never closed\n\n' +
			'> <span style="color:blue">New</span> ~~old <u>and~~ lined</u>.<br>Next[^1]\n\n' +
			'| Price | 5 |\n| --- | --- |';
		const { letter } = await decodeLetter(bytes(text), 'a.md');
		expect(letter.paragraphs.map((own) => own.text)).toEqual([
			'Bold over two lines and 2 * 3 * 4 and snake_case_word',
			'Costs of $5 rose in C++ and **never closed',
			'New old and lined.\nNext[1]',
			'Price | 5',
		]);
		const marked = (is: (run: StyleRun) => boolean): string[] =>
			letter.paragraphs.flatMap(({ runs }) =>
				runs.filter(is).map(({ start, end }) => letter.text.slice(start, end).trim()),
			);
		expect(marked(({ bold }) => bold)).toEqual(['Bold over two lines']);
		expect(marked(({ colour }) => colour === 'blue')).toEqual(['New']);
		expect(marked(({ struck }) => struck)).toEqual(['old', 'and']);
		expect(marked(({ underline }) => underline)).toEqual(['and', 'lined']);
		const at = letter.text.indexOf('lined.');
		expect(text.slice(letter.toSource?.(at))).toMatch(/^lined<\/u>/);
	});

	it('cuts the pages of a letter filed as pictures', async () => {
		const filler = 'We describe our business at length so that a page is a page. '.repeat(25);
		const page = (text: string): string => `<p>Quillmoor plc 1 Mill Lane ${text}</p>`;
		const pages = [
			`March 3, 2021 Ladies and Gentlemen: We respond to the comments in your letter dated February 17, 2021. ${filler}1. ${ASK} Response: ${filler}We measure the`,
			`backlog of each segment. ${ANSWER} 2. Please tell us why your margin declined. Response: ${filler}`,
			`It declined because of freight. ${filler}Very truly yours, A. Person`,
		];
		const { comments, proposals } = await read(`<html><body>${pages.map(page).join('')}</body></html>`, 'a.htm');
		expect(comments.map((c) => c.number)).toEqual(['1', '2']);
		expect(proposals.filter((p) => p.strength === 'binding').map((p) => [p.comment, p.quote])).toEqual([['1', ANSWER]]);
	});

	const paragraphs = [
		{ text: 'March 3, 2021' },
		{ text: 'Ladies and Gentlemen:' },
		{ text: ASK, bold: true, numbered: true },
		{ text: 'Response: In future filings, we will describe how our backlog is measured.' },
		{ text: 'Sincerely,' },
	];
	it('reads Word documents with automatic numbers', async () => {
		const { comments, proposals } = await readLetter(docx(paragraphs), 'a.docx');
		expect(comments.map((c) => c.number)).toEqual(['1']);
		expect(proposals.map((p) => p.quote)).toEqual([ANSWER]);
	});

	it('numbers Word paragraphs as Word shows them', async () => {
		const level = (at: number, start: number, format: string, text: string, more = ''): string =>
			`<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
		const list = (id: number, ...levels: string[]): string =>
			`<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
		const instance = (id: number, of: number, more = ''): string =>
			`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
		const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
		const lists =
			list(0, level(0, 3, 'decimal', '%1.'), level(1, 1, 'lowerLetter', '(%2)')) +
			list(1, level(0, 1, 'upperRoman', '%1)'), level(1, 1, 'decimal', '%1.%2', '<w:isLgl/>')) +
			list(2, level(0, 1, 'bullet', '\uf0b7')) +
			list(3, level(0, 1, 'decimal', 'Comment %1:', '<w:pStyle w:val="Ask"/>')) +
			list(4, level(0, 999_999_999, 'lowerLetter', '%1.')) +
			[instance(1, 0), instance(2, 0, again), instance(3, 1), instance(4, 2), instance(5, 3), instance(6, 4)].join('');
		const styles =
			'<w:style w:type="paragraph" w:styleId="Ask"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>' +
			'<w:style w:type="paragraph" w:styleId="AskToo"><w:basedOn w:val="Ask"/></w:style>';
		const said = (text: string, properties = ''): TestParagraph => ({
			text,
			raw: `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
		});
		const item = (num: number, at: number, text: string): TestParagraph =>
			said(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`);
		const style = (id: string, text: string): TestParagraph => said(text, `<w:pStyle w:val="${id}"/>`);
		const shown = [
			...[item(1, 0, 'one'), item(1, 1, 'two'), item(1, 1, 'three'), said('between'), item(1, 0, 'four')],
			...[item(1, 1, 'five'), item(2, 0, 'six'), item(1, 0, 'seven'), item(3, 0, 'eight'), item(3, 0, 'nine')],
			...[item(3, 1, 'ten'), item(4, 0, 'eleven'), style('Ask', 'twelve'), style('AskToo', 'thirteen')],
			...[item(0, 0, 'fourteen'), item(9, 0, 'fifteen'), item(6, 0, 'sixteen')],
		];
		const { letter } = await decodeLetter(docx(shown, lists, styles), 'a.docx');
		expect(letter.text.split('\n\n')).toEqual([
			...['3. one', '(a) two', '(b) three', 'between', '4. four', '(a) five', '7. six', '8. seven'],
			...['I) eight', 'II) nine', '2.1 ten', '• eleven', 'Comment 1: twelve', 'Comment 2: thirteen'],
			...['fourteen', 'fifteen', 'kkkkkkkkk. sixteen'],
		]);
	});

	it('marks what is inserted in a Word document, and strikes what is deleted within a quotation', async () => {
		const run = (text: string, tag = 't'): string => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
		const deleted = (text: string): string => `<w:del w:id="1" w:author="x">${run(text, 'delText')}</w:del>`;
		const inserted = (text: string): string =>
			`<w:ins w:id="2" w:author="x"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
		const raw = `<w:p>${run('We will ')}${deleted('not ')}${inserted('also ')}${run('say “moulds last ')}${deleted('five')}${inserted('six')}${run(' years”.')}</w:p>`;
		const { letter } = await decodeLetter(docx([{ text: '', raw }]), 'a.docx');
		expect(letter.text).toBe('We will also say “moulds last fivesix years”.');
		const runs = letter.paragraphs[0]?.runs ?? [];
		const words = (is: (run: StyleRun) => boolean): string[] =>
			runs.filter(is).map(({ start, end }) => letter.text.slice(start, end).trim());
		expect(words(({ struck }) => struck)).toEqual(['five']);
		expect(words(({ inserted: is, bold }) => is && bold)).toEqual(['also', 'six']);
	});

	it.each([
		'We propose this policy (changes are tracked):',
		'We propose the following policy, marked to show changes:',
		'We propose a policy as redlined below for additions and deletions:',
	])(
		'strikes what is deleted in a Word document outside quotations where the letter shows its changes: %s',
		async (says) => {
			const run = (text: string, tag = 't'): string => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
			const deleted = `<w:del w:id="1" w:author="x">${run('five', 'delText')}</w:del>`;
			const raw = `<w:p>${run('Moulds last ')}${deleted}${run(' years.')}</w:p>`;
			const shown = await decodeLetter(docx([{ text: says }, { text: '', raw }]), 'a.docx');
			expect(shown.letter.text).toContain('Moulds last five years.');
			const silent = await decodeLetter(docx([{ text: 'We propose this policy:' }, { text: '', raw }]), 'a.docx');
			expect(silent.letter.text).not.toContain('five');
		},
	);

	it('reads what Word shows: looks by styles, indents, breaks, unbroken hyphens, and nothing that is hidden', async () => {
		const style = (id: string, type: string, run: string, more = ''): string =>
			`<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${run}</w:rPr></w:style>`;
		const based = '<w:basedOn w:val="Ask"/>';
		const styles =
			style(
				'Ask',
				'paragraph',
				'<w:b/><w:color w:val="0000FF"/><w:sz w:val="18"/>',
				'<w:pPr><w:ind w:left="720"/></w:pPr>',
			) +
			style('AskToo', 'paragraph', '<w:i/>', based) +
			style('Plain', 'character', '<w:b/>') +
			style('Gone', 'character', '<w:dstrike/>');
		const run = (text: string, properties = ''): string =>
			`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
		const named = (id: string): string => `<w:rStyle w:val="${id}"/>`;
		const shown: readonly (readonly [string, string])[] = [
			['Ask', `${run('Form 10')}<w:r><w:noBreakHyphen/></w:r>${run('K ')}${run('not bold', named('Plain'))}`],
			['AskToo', run('blue ') + run('red', '<w:color w:val="FF0000"/>') + run(' secret', '<w:vanish/>')],
			['', `${run('one')}<w:r><w:br w:type="page"/></w:r>${run('two', named('Gone'))}`],
		];
		const raw = shown.map(([id, runs]) => ({
			text: '',
			raw: `<w:p>${id === '' ? '' : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${runs}</w:p>`,
		}));
		const { paragraphs: found, text } = (await decodeLetter(docx(raw, undefined, styles), 'a.docx')).letter;
		expect(found.map((paragraph) => paragraph.text)).toEqual(['Form 10-K not bold', 'blue red', 'one\ntwo']);
		expect(found.map(({ indent, look }) => [indent, look.colour, look.size])).toEqual([
			[6, 'blue', 9],
			[6, 'blue', 9],
			[0, '', 0],
		]);
		const words = (is: (run: StyleRun) => boolean): string[] =>
			found.flatMap(({ runs }) => runs.filter(is).map(({ start, end }) => text.slice(start, end).trim()));
		expect(words(({ bold }) => bold)).toEqual(['Form 10-K', 'blue', 'red']);
		expect(words(({ italic }) => italic)).toEqual(['blue', 'red']);
		expect(words(({ colour }) => colour === 'red')).toEqual(['red']);
		expect(words(({ struck }) => struck)).toEqual(['two']);
	});

	it.each([
		{ leading: 12, gap: 0, width: 90 },
		{ leading: 13, gap: 9, width: 85 },
		{ leading: 26, gap: 6, width: 70 },
	])('cuts the paragraphs of a PDF set $leading points apart, $gap more between them', async (setting) => {
		const answer = `Response: ${ANSWER} We measure it in cost-of-sales terms at the end of each quarter and for each segment.`;
		const head = ['Quillmoor Instruments, Inc.', '1 Mill Lane', 'March 3, 2021', 'Re: Quillmoor Instruments, Inc.'];
		const told: TestParagraph[] = [
			...head.map((text) => ({ text })),
			{ text: 'File No. 001-99999' },
			{ text: 'Ladies and Gentlemen:' },
			{ text: `1. ${ASK} Please tell us how you decide which orders are firm.`, bold: true },
			{ text: answer },
			{ text: 'Sincerely,' },
			{ text: 'A. Person' },
		];
		const { paragraphs: found, registrant } = await readLetter(pdf(told, setting), 'a.pdf');
		expect(found.map(({ text }) => text)).toEqual(told.map(({ text }) => text));
		expect(found.map(({ runs }) => runs[0]?.bold)).toEqual(told.map(({ bold }) => bold ?? false));
		expect(registrant).toMatchObject({ name: 'Quillmoor Instruments, Inc.', fileNumber: '001-99999' });
	});

	it('puts words together that a PDF hyphenates, and leaves the hyphens of words', async () => {
		const text =
			'In future filings we will measure the long-term backlog of each of our segments and dis-\nclose the orders that are not cancelled by the end of the year, with the year-\nend cost of each long-\nterm order.';
		const { letter } = await decodeLetter(pdf([{ text }, { text: 'We disclose the cost of each year.' }]), 'a.pdf');
		expect(letter.text).toContain('and disclose the orders');
		expect(letter.text).toContain('the year-end cost of each long-term order');
		const plain =
			'We measure the backlog of each of our segments at the end of the year in long-\nrange terms of the S-\nK items.';
		expect((await decodeLetter(pdf([{ text: plain }]), 'a.pdf')).letter.text).toContain(
			'in long-range terms of the S-K',
		);
	});

	/** Lines of a page in Courier, each at its height; a small number stands right behind the line before it. */
	const lines = (...own: readonly (readonly [y: number, text: string, x?: number, size?: number])[]): string =>
		own.map(([y, text, x = 60, size = 8]) => `BT /F3 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n');

	it('knows the size of the type of a PDF', async () => {
		const page = lines([700, 'A comment in small type', 60, 8], [660, 'An answer in large type', 60, 11.5]);
		const { paragraphs } = (await decodeLetter(pdfOf(page), 'a.pdf')).letter;
		expect(paragraphs.map(({ text, look }) => [text, look.size])).toEqual([
			['A comment in small type', 8],
			['An answer in large type', 11.5],
		]);
	});

	it('puts the notes of a PDF page behind a sentence that goes on over it, and keeps their marks apart', async () => {
		const opening = 'In future filings we will describe the orders of each segment for the year 2020';
		const first = lines(
			[700, opening],
			[703, '1', 60 + opening.length * 4.8, 5],
			[688, 'and for the years before it, and will disclose for each of our three segments which of'],
			[84, '1', 60, 5],
			[80, 'Orders that were cancelled are left out of all these figures.', 64],
			[40, '- 1 -', 300],
		);
		const second = lines(
			[700, 'these orders were cancelled, with the reasons that customers gave us.'],
			[40, '- 2 -', 300],
		);
		const { letter } = await decodeLetter(pdfOf(first, second), 'a.pdf');
		expect(letter.paragraphs.map(({ text }) => text)).toEqual([
			`${opening}[1] and for the years before it, and will disclose for each of our three segments which of these orders were cancelled, with the reasons that customers gave us.`,
			'[1] Orders that were cancelled are left out of all these figures.',
		]);
	});

	it('takes no rule of a table for a line under its words', async () => {
		const rules = '60 698 400 0.5 re f\n60 678.8 62.4 0.5 re f';
		const page = `${lines([700, 'Price'], [700, '1,204', 300], [680, 'Total backlog'], [680, '1,204', 300])}\n${rules}`;
		const { letter } = await decodeLetter(pdfOf(page), 'a.pdf');
		const underlined = letter.paragraphs.flatMap(({ runs }) => runs.filter(({ underline }) => underline));
		expect(underlined.map(({ start, end }) => letter.text.slice(start, end).trim())).toEqual(['Total backlog']);
	});

	it('reads comment and response side by side in a PDF', async () => {
		const page = lines(
			...([
				[700, 'Comment'],
				[700, 'Response', 320],
			] as const),
			...([
				[688, '1. Please revise future filings to describe how'],
				[676, 'your backlog is measured.'],
			] as const),
			...([
				[688, 'In future filings, we will describe how our', 320],
				[676, 'backlog is measured.', 320],
			] as const),
		);
		const { comments, proposals } = await readLetter(pdfOf(page), 'a.pdf');
		expect(comments.map(({ number }) => number)).toEqual(['1']);
		expect(proposals.map(({ comment, quote }) => [comment, quote])).toEqual([['1', ANSWER]]);
	});

	it('reads text PDFs', async () => {
		const shown = paragraphs.map((p) => (p.numbered ? { ...p, text: `1. ${p.text}` } : p));
		const { comments, proposals } = await readLetter(pdf(shown), 'a.pdf');
		expect(comments[0]?.ask.text).toBe(ASK);
		expect(proposals.map((p) => p.quote)).toEqual([ANSWER]);
	});

	/** The container of Office files, with the name of one of its entries in UTF-16, as in its directory. */
	function container(entry: string): Uint8Array {
		const name = [...entry].flatMap((char) => [char.charCodeAt(0), 0]);
		return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...name, 0, 0]);
	}

	it.each([
		['nothing', new Uint8Array(), 'letter-empty'],
		['only white space', bytes('  \n \n'), 'letter-empty'],
		['binary bytes', Uint8Array.from([1, 2, 0, 3, 0, 0, 255]), 'letter-binary'],
		['an old Office file', container('WordDocument'), 'letter-format'],
		['rich text', bytes(String.raw`{\rtf1\ansi ${letterOf([ASK, ANSWER])}}`), 'letter-format'],
		['a Word document with a password', container('EncryptedPackage'), 'letter-protected'],
		['a broken Word document', bytes('PK\u0003\u0004 nothing'), 'letter-format'],
		['a broken PDF', bytes('%PDF-1.7 nothing'), 'letter-format'],
		['a scanned PDF', pdf([]), 'letter-scanned'],
		['a huge file', new Uint8Array(26_000_000).fill(65), 'letter-too-large'],
		['a book', new Uint8Array(5_000_001).fill(65), 'letter-too-large'],
		['a book in HTML', bytes(`<p>${'word '.repeat(1_000_001)}</p>`), 'letter-too-large'],
		['elements without end', bytes('<div>'.repeat(200_000)), 'letter-too-large'],
	])('says what is wrong with %s', async (_name, content, code) => {
		const reading = await readLetter(content, 'a');
		expect(reading.problems.map((p) => p.code)).toEqual([code]);
		expect(reading.proposals).toEqual([]);
	});

	const CUT_HTML = `<html><body>${letterOf([ASK, ANSWER]).replaceAll('\n\n', '<p>')}`;
	const WRAPPED = `<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n${letterOf([ASK, ANSWER])}`;
	const OPEN = letterOf([ASK, `${ANSWER}\n\nIn addition, we will`]).split('\n\nIf you')[0] ?? '';
	it.each([
		['an HTML letter without its end', CUT_HTML, 'a.htm'],
		['a submission without its end', WRAPPED, 'a.txt'],
		['a letter that ends in the middle of a sentence', OPEN, 'a.txt'],
	])('says that %s is cut off, and reads what is there', async (_name, text, file) => {
		const { problems, proposals } = await read(text, file);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['letter-truncated', 'warning']]);
		expect(proposals.map(({ quote }) => quote)).toEqual([ANSWER]);
	});

	it.each([
		['a Word document', docx(paragraphs)],
		['a PDF', pdf(paragraphs)],
	])('says that %s is cut off', async (_name, whole) => {
		const { problems } = await readLetter(whole.subarray(0, whole.length >> 1), 'a');
		expect(problems.map(({ message }) => message)[0]).toContain('is cut off');
	});

	it('takes no whole letter for cut off', async () => {
		for (const text of [letterOf([ASK, ANSWER]), letterOf([ASK, ANSWER]).replace(TAIL, '')])
			expect((await read(text)).problems).toEqual([]);
		const document = (type: string, text: string): string =>
			`<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
		const letter = `<html><body><p>${letterOf([ASK, ANSWER]).replaceAll('\n\n', '<p>')}</body></html>`;
		const submission = document('COVER', 'Our letter is attached.') + document('CORRESP', letter);
		expect((await read(submission)).problems).toEqual([]);
	});

	const CURLY = letterOf([
		'Please define “backlog” – as the company’s § 4 does.',
		'In future filings, we will define “backlog”.',
	]);
	const twice = (text: string): string => new TextDecoder('windows-1252').decode(bytes(text));
	const wide = (text: string, high: 0 | 1): Uint8Array =>
		Uint8Array.from([...text].flatMap((char) => (high === 1 ? [char.charCodeAt(0), 0] : [0, char.charCodeAt(0)])));
	it.each([
		['UTF-8 that was encoded twice', bytes(twice(CURLY)), CURLY],
		['UTF-16 without a mark', wide(letterOf([ASK, ANSWER]), 1), letterOf([ASK, ANSWER])],
		['UTF-16 the other way round', wide(letterOf([ASK, ANSWER]), 0), letterOf([ASK, ANSWER])],
		['French letters that stand beside signs', bytes('DÉ»JÀ – É® ’ “'), 'DÉ»JÀ – É® ’ “'],
	])('reads %s', async (_name, content, text) => {
		expect((await decodeLetter(content, 'a.txt')).letter.text).toBe(
			(await decodeLetter(bytes(text), 'a.txt')).letter.text,
		);
	});

	it('finds the place in a source that was encoded twice', async () => {
		const source = twice(CURLY);
		const { letter } = await decodeLetter(bytes(source), 'a.txt');
		const at = letter.text.indexOf('as the company');
		expect(source.slice(letter.toSource?.(at) ?? 0).startsWith('as the company')).toBe(true);
	});

	it('never throws, and offsets always fit the text', async () => {
		const any = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.string({ maxLength: 400 }).map(bytes),
			fc
				.array(
					fc.constantFrom(
						'1. ',
						'Response:',
						'<p>',
						'<td>',
						'</table>',
						'<b',
						'We will disclose ',
						'future filings ',
						'“',
						'\n\n',
						'- ',
						'if ',
						', ',
						';',
						'&#',
						'<ol><li>',
					),
					{ maxLength: 60 },
				)
				.map((parts) => bytes(parts.join(''))),
		);
		await fc.assert(
			fc.asyncProperty(any, async (content) => {
				const { text, paragraphs: found, proposals } = await readLetter(content, 'x.txt');
				for (const p of found) expect(text.slice(p.start, p.end)).toBe(p.text);
				for (const p of proposals) expect(text.slice(p.at.start, p.at.end)).toBe(p.quote);
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		['an endless sentence', 'In future filings, we will disclose '.concat('the number of vessels, '.repeat(5_000))],
		['an endless word', 'A'.repeat(200_000)],
		['unclosed quotation marks', '“'.repeat(30_000)],
		['nested tables', '<table><tr><td>'.repeat(5_000)],
		['a long line that names comments and responses', 'The comment of the staff and the response, '.repeat(10_000)],
		['thousands of lines with a gap', '1. the a   b c d\n'.repeat(10_000)],
		['thousands of promises', '- in future filings, we will disclose a;\n'.repeat(2_000)],
	])(
		'does not stall on %s',
		async (_name, body) => {
			const { text } = await read(`${HEAD}\n1. ${ASK}\n\nResponse:\n\n${body}`);
			expect(text.length).toBeGreaterThan(0);
		},
		8_000,
	);

	it('leads every offset back to the source', async () => {
		const source = letterOf([ASK, ANSWER]);
		const { letter } = await decodeLetter(bytes(source), 'a.txt');
		const at = letter.text.indexOf('how our backlog');
		expect(source.slice(letter.toSource?.(at) ?? 0).startsWith('how our backlog')).toBe(true);
	});
});
