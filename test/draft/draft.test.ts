import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import type { Draft } from '../../server/src/draft/types.ts';
import { fc } from '../property.ts';

const texts = (draft: Draft): string[] => draft.passages.map(({ text }) => text);
const titles = (draft: Draft): string[] => draft.sections.slice(1).map(({ title }) => title);

describe('what is evidence', () => {
	it.each([
		'Kept <span style="text-decoration: line-through">gone <b>and <span>gone</span></b></span> here.',
		'Kept <span style="color:red;text-decoration-line:line-through">gone</span> here.',
		'Kept <b style="display:none">gone</b> here.',
		'Kept <span hidden>gone</span> here.',
		'<p>Kept <span style="text-decoration:line-through">gone</span> here.</p>',
	])('leaves out what a style strikes or hides: %s', (text) => {
		expect(parseDraft(text, 'd.md').passages.map(({ text }) => text)).toEqual(['Kept here.']);
	});

	it('keeps what follows a hidden tag that holds nothing', () => {
		const texts = parseDraft('Kept <img src=a hidden> here.', 'd.md').passages.map(({ text }) => text);
		expect(texts).toEqual(['Kept here.']);
	});

	it('keeps what a style marks otherwise', () => {
		const [passage] = parseDraft('Kept <span style="text-decoration: underline">too</span> here.', 'd.md').passages;
		expect(passage?.text).toBe('Kept too here.');
	});

	it('leaves out comments, code, front matter, struck words and footnote marks', () => {
		const draft = parseDraft(
			'---\nform: 20-F\nnote: secret\n---\nKept ~~struck~~ <!-- hidden --> words `code` <s>gone</s> here[^1].\n\n```\nfenced\n```\n\n<!-- a\n\nlong comment -->\n\n[^1]: A note.\n',
			'a.md',
		);
		expect(texts(draft)).toEqual(['Kept words here.', 'A note.']);
	});

	it('marks quoted text and keeps its words without the marks', () => {
		const draft = parseDraft('> We will\n> disclose it.\n\nOwn words.\n', 'a.md');
		expect(draft.passages.map(({ text, quoted }) => [text, quoted])).toEqual([
			['We will disclose it.', true],
			['Own words.', false],
		]);
	});

	it('reads table rows with their columns and caption', () => {
		const draft = parseDraft('Goodwill by unit:\n\n| Unit | Goodwill |\n| --- | ---: |\n| Harbor | $48 |\n', 'a.md');
		const row = draft.passages.find(({ kind }) => kind === 'table row');
		expect(row).toMatchObject({
			text: 'Harbor | $48',
			columns: ['Unit', 'Goodwill'],
			caption: 'Goodwill by unit:',
			table: 0,
		});
	});

	it('takes a header row that holds figures as a row too', () => {
		const draft = parseDraft('| Net revenue | $1,200.5 |\n| --- | --- |\n| Cost | 900.1 |\n', 'a.md');
		expect(texts(draft)).toEqual(['Net revenue | $1,200.5', 'Cost | 900.1']);
	});

	it('cuts printed lines of a release into rows, bullets and paragraphs', () => {
		const text =
			'Northwind reported results for the quarter and says more about them here.\nHighlights:\n• Revenue $12 million\n• Net loss $3 million\nNet revenue   1,200    1,100\nOperating income   150    140\n';
		expect(parseDraft(text, 'a.md').passages.map(({ kind }) => kind)).toEqual([
			'paragraph',
			'paragraph',
			'list item',
			'list item',
			'table row',
			'table row',
		]);
	});

	it('reads words in HTML blocks, not their comments', () => {
		expect(texts(parseDraft('<div>\n<p>One fact.</p><!-- no -->\n<p>Another.</p>\n</div>\n', 'a.md'))).toEqual([
			'One fact.',
			'Another.',
		]);
	});
});

describe('sections', () => {
	it('nests headings, setext ones, bold lines and lines that name an item', () => {
		const draft = parseDraft('Title\n=====\n\nItem 5. Review\n\n**Goodwill**\n\nWords.\n\n## Notes\n\nMore.\n', 'a.md');
		expect(titles(draft)).toEqual(['Title', 'Item 5. Review', 'Goodwill', 'Notes']);
		expect(draft.sections.map(({ parent }) => parent)).toEqual([-1, 0, 1, 2, 1]);
		expect(draft.passages.map(({ section }) => titles(draft)[section - 1])).toEqual(['Goodwill', 'Notes']);
	});

	it('does not take a line of the table of contents for a heading', () => {
		expect(titles(parseDraft('Item 5. Operating Review 48\n', 'a.md'))).toEqual([]);
	});
});

describe('sentences', () => {
	it.each([
		['Revenue of Acme Inc. rose to $1.5 million. It fell later.', 2],
		['See Note No. 5 and Item 5.E for more. We say so.', 2],
		['In the U.S. The rate was 21%.', 2],
		['Sales in the U.S. market grew 3.2% vs. last year.', 1],
		['Mr. Lind and Dr. Or met on Jan. 5. Nothing was signed!', 2],
	])('%s', (text, count) => {
		expect(parseDraft(text, 'a.md').passages[0]?.sentences).toHaveLength(count);
	});
});

describe('what a draft is', () => {
	it('says it in the front matter', () => {
		const { meta, problems } = parseDraft(
			'---\nForm: Form 20-F # annual\nPeriod: "2031-12-31"\nfiling: 20-F-2031\n---\n',
			'a.md',
		);
		expect(meta).toEqual({ form: '20-F', period: '2031-12-31', filing: '20-F-2031', inferred: [] });
		expect(problems).toEqual([]);
	});

	it('names bad values with their place', () => {
		const text = '---\r\nform: 10-Z\r\nperiod: 2031-02-30\r\n---\r\n';
		const { problems } = parseDraft(text, 'a.md');
		expect(problems.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
			['unknown-form', '10-Z'],
			['bad-period', '2031-02-30'],
		]);
	});

	it.each([
		['2028-02-29', true],
		['2000-02-29', true],
		['2031-02-29', false],
		['2100-02-29', false],
		['2031-04-31', false],
	])('knows whether %s is a day', (day, isDay) => {
		expect(parseDraft(`---\nform: 20-F\nperiod: ${day}\n---\n`, 'a.md').meta.period).toBe(isDay ? day : null);
	});

	it.each([
		['# FORM 10-K\n\nFor the fiscal year ended December 31, 2031\n', '10-K', '2031-12-31'],
		['# Annual report on Form 20-F\n', '20-F', null],
		['# Form 20-F\n\nFor the year ended 31 March 2031\n', '20-F', '2031-03-31'],
		['# Northwind Reports Third Quarter 2031 Financial Results\n', 'earnings release', null],
		['# Form 10-K/A\n', 'amendment', null],
		['# Amendment No. 1 to Form 10-K\n', 'amendment', null],
		['# AMENDMENT NO. 2\n\n# Form 10-K\n', '10-K', null],
		['# Notes\n\nNothing is said.\n', null, null],
		['# Reply\n\nForm 10-K for the year ended December 31, 2031\n\nDear SEC Staff:\n\nWe reply.\n', null, null],
		['# Reply\n\nWe respond to your letter of May 2, 2031.\n\n## Form 10-K, page 4\n', null, null],
	])('infers it from %j', (text, form, period) => {
		const { meta } = parseDraft(text, 'a.md');
		expect([meta.form, meta.period]).toEqual([form, period]);
		expect(meta.inferred.length).toBe([form, period].filter((value) => value !== null).length);
	});
});

describe('a front matter', () => {
	it.each(['10-K/A', 'Form 10-K/A', '20-F / A', 'Amendment No. 1 to Form 10-K'])(
		'of %s is that of an amendment',
		(form) => {
			const { meta, problems } = parseDraft(`---\nform: ${form}\n---\n\nText.\n`, 'a.md');
			expect(meta.form).toBe('amendment');
			expect(problems.map(({ severity, message }) => [severity, message.includes('form: amendment')])).toEqual([
				['information', true],
			]);
		},
	);

	it('names an amendment of a form only, not one of another paper that is filed with it', () => {
		const agreement = '# Amendment No. 2 to the Pilotage Agreement, filed with the Form 10-K\n\nForm 10-K\n';
		expect(parseDraft(agreement, 'a.md').meta.form).toBe('10-K');
		expect(parseDraft('---\nform: amendment\n---\n\nText.\n', 'a.md').problems).toEqual([]);
	});

	it('that is not closed is said to, where it begins', () => {
		const { meta, problems } = parseDraft('---\ntitle: x\nform: 10-K\nperiod: 2031-12-31\n\n# Report\n', 'a.md');
		expect(meta.form).toBe(null);
		expect(problems).toMatchObject([{ code: 'open-front-matter', severity: 'warning', start: 0, end: 3 }]);
		expect(parseDraft('---\n\nform: 10-K\n', 'a.md').problems).toEqual([]);
		expect(parseDraft('---\nform: 10-K\n---\n', 'a.md').problems).toEqual([]);
	});
});

describe('marks', () => {
	it.each([
		'[●]',
		'[___]',
		'$[●]',
		'XX%',
		'[TBD]',
		'X.X%',
		'$[ ]',
		'[to come]',
		'[insert rate]',
		'\\[●\\]',
		'[to be confirmed by finance]',
		'(TBC)',
		'[14]%',
		'$[12.3]',
		'[Company to provide]',
		'[NTD: check with treasury]',
		'«●»%',
		'{{rate}}',
	])('finds %s', (mark) => {
		const text = `The rate was ${mark} at year-end.`;
		expect(parseDraft(text, 'a.md').placeholders.map(({ start, end }) => text.slice(start, end))).toEqual([mark]);
	});

	it.each([
		'- [ ] task\n- [x] done',
		'`[●]`',
		'<!-- [●] -->',
		'[date](https://example.com)',
		'[X] Annual report',
		'As others say [12], and [check](https://example.com) it.',
		'Class XX shares',
		'Our product TBD-500 and the TBD5 sell well.',
	])('leaves %j alone', (text) => {
		expect(parseDraft(text, 'a.md').placeholders).toEqual([]);
	});

	it('reads directives', () => {
		const text = 'Words.\n\n<!-- commitments-ignore goodwill/test-date: stated in Item 4 -->\n';
		expect(parseDraft(text, 'a.md').directives).toEqual([
			{ start: 8, end: text.length - 1, name: 'ignore', target: 'goodwill/test-date', reason: 'stated in Item 4' },
		]);
	});
});

const piece = fc.constantFrom(
	'# ',
	'## ',
	'\n',
	'\n\n',
	'\r\n',
	'> ',
	'- ',
	'1. ',
	'```\n',
	'~~~\n',
	'<!--',
	'-->',
	'<div>',
	'</div>',
	'| a | b |\n',
	'| --- | --- |\n',
	'**',
	'~~',
	'`',
	'[^1]',
	'[^1]: ',
	'[a]: b\n',
	'[●]',
	'\t',
	'    ',
	'---\n',
	'form: 10-K\n',
	'===\n',
	'\\',
	'&amp;',
	'&',
	'\ufeff',
	'\ud83d',
	'😀',
	'\u00a0',
	'word ',
	'Net sales $1.5 million. ',
	'No. 5 ',
	'Item 5. ',
	'a@b.co ',
	'www.x.org ',
	'•',
	'(1) ',
	'1,200  900\n',
	'<s>',
	'</s>',
	'<br>',
);

function holds(text: string): void {
	const draft = parseDraft(text, 'a.md');
	let last = 0;
	for (const passage of draft.passages) {
		expect(passage.start).toBeGreaterThanOrEqual(last);
		expect(passage.end).toBeGreaterThan(passage.start);
		expect(passage.end).toBeLessThanOrEqual(text.length);
		last = passage.start;
		const section = draft.sections[passage.section];
		expect(section && section.start <= passage.start && passage.start < section.end).toBe(true);
		for (const sentence of passage.sentences) {
			expect(sentence.start).toBeGreaterThanOrEqual(passage.start);
			expect(sentence.end).toBeLessThanOrEqual(passage.end);
			expect(text.slice(sentence.start, sentence.end)).not.toBe('');
		}
	}
	for (const section of draft.sections) {
		expect(section.ownEnd).toBeLessThanOrEqual(section.end);
		expect(section.parent).toBeLessThan(section.index);
	}
	for (const mark of draft.placeholders) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
}

describe('for any Markdown', () => {
	it('keeps every offset inside the text and in order, and never throws', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => holds(pieces.join(''))),
			{ numRuns: 400 },
		);
	});

	it('keeps plain words literal in the source', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), { minLength: 1, maxLength: 12 }),
				(words) => {
					const text = `# T\n\n${words.join(' ')}\n\n- ${words.join(' ')}\n`;
					for (const { start, end, sentences } of parseDraft(text, 'a.md').passages) {
						expect(text.slice(start, end)).toBe(words.join(' '));
						expect(sentences.map(({ text: own }) => own)).toEqual([words.join(' ')]);
					}
				},
			),
		);
	});
});

describe('company names', () => {
	it.each(['Quayside Freight Pte. Ltd.', 'Quayside Sdn. Bhd.', 'Quayside Pty. Ltd.', 'Quayside S.p.A.'])(
		'%s does not end a sentence',
		(name) => {
			const { passages } = parseDraft(`The loan to ${name} was repaid. It bore interest.\n`, '/d.md');
			expect(passages.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
				`The loan to ${name} was repaid.`,
				'It bore interest.',
			]);
		},
	);
});
