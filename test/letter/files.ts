/** Builds the binary formats that the letter room reads, from fictional text, without any tool. */
import { strToU8, zipSync } from 'fflate';

/** A stretch of a paragraph with marks of its own. */
export interface TestRun {
	readonly text: string;
	readonly bold?: boolean;
	readonly underline?: boolean;
	readonly struck?: boolean;
	/** Six hexadecimal digits. */
	readonly colour?: string;
	/** A tracked change, of a Word document. */
	readonly change?: 'ins' | 'del';
}

export interface TestParagraph {
	readonly text: string;
	/** Instead of the text. */
	readonly runs?: readonly TestRun[];
	readonly bold?: boolean;
	readonly struck?: boolean;
	/** Level-0 automatic number. */
	readonly numbered?: boolean;
	/** A Word paragraph's own XML, instead of all else. */
	readonly raw?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function runXml({ text, bold, underline, struck, colour, change }: TestRun): string {
	const style = `${bold ? '<w:b/>' : ''}${struck ? '<w:strike/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${underline ? '<w:u w:val="single"/>' : ''}`;
	const tag = change === 'del' ? 'delText' : 't';
	const run = `<w:r><w:rPr>${style}</w:rPr><w:${tag} xml:space="preserve">${xml(text)}</w:${tag}></w:r>`;
	return change ? `<w:${change} w:id="1" w:author="x">${run}</w:${change}>` : run;
}

function paragraphXml({ text, runs, bold, struck, numbered, raw }: TestParagraph): string {
	if (raw !== undefined) return raw;
	const list = numbered ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
	const own = runs ?? [{ text, ...(bold ? { bold } : {}), ...(struck ? { struck } : {}) }];
	return `<w:p>${list}${own.map(runXml).join('')}</w:p>`;
}

const LIST =
	'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
	'<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** A .docx with these paragraphs; `lists` and `styles` are the contents of its numbering and styles. */
export function docx(paragraphs: readonly TestParagraph[], lists = LIST, styles = ''): Uint8Array {
	const types =
		'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
		'<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>';
	const relation = (id: string, type: string, target: string): string =>
		`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
	const relations = (body: string): string =>
		`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
	return zipSync({
		'[Content_Types].xml': strToU8(types),
		'_rels/.rels': strToU8(relations(relation('r1', 'officeDocument', 'word/document.xml'))),
		'word/_rels/document.xml.rels': strToU8(
			relations(relation('r1', 'numbering', 'numbering.xml') + relation('r2', 'styles', 'styles.xml')),
		),
		'word/numbering.xml': strToU8(`<?xml version="1.0"?><w:numbering ${W}>${lists}</w:numbering>`),
		'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${W}>${styles}</w:styles>`),
		'word/document.xml': strToU8(
			`<?xml version="1.0"?><w:document ${W}><w:body>${paragraphs.map(paragraphXml).join('')}</w:body></w:document>`,
		),
	});
}

/** Breaks text into lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line && line.length + word.length + 1 > width) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return line ? [...lines, line] : lines;
}

/** Width of a character of Courier at 10 points. */
const PITCH = 6;

/** The runs of each printed line of a paragraph, in Courier, at most `width` characters long. */
function wrapRuns(runs: readonly TestRun[], width: number): TestRun[][] {
	const lines: TestRun[][] = [[]];
	let length = 0;
	for (const run of runs) {
		for (const word of run.text.split(/(?<=\s)/)) {
			if (length > 0 && length + word.trimEnd().length > width) {
				lines.push([]);
				length = 0;
			}
			lines.at(-1)?.push({ ...run, text: word });
			length += word.length;
		}
	}
	return lines;
}

/** Draws a line's runs with the marks they have, as printers of word processors do. */
function drawnRuns(line: readonly TestRun[], y: number): string {
	let x = 60;
	return line
		.map(({ text, bold, underline, struck, colour = '000000' }) => {
			const fill = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).join(' ');
			const safe = text.replace(/[\\()]/g, '\\$&');
			const width = text.trimEnd().length * PITCH;
			const left = x;
			const rule = (rise: number): string => `${left} ${y + rise} ${width} 0.6 re f`;
			const shown = `BT ${fill} rg /${bold ? 'F4' : 'F3'} 10 Tf 1 0 0 1 ${x} ${y} Tm (${safe}) Tj ET`;
			x += text.length * PITCH;
			return [shown, ...(underline ? [rule(-1.4)] : []), ...(struck ? [rule(2.8)] : [])].join('\n');
		})
		.join('\n');
}

/** How a page is set, in points and characters. */
interface PageSetting {
	readonly leading: number;
	/** Added between paragraphs. */
	readonly gap: number;
	readonly width: number;
}

/**
 * A one-page text .pdf with these paragraphs; without any it is a page that holds no text, as a scan is. A line break in a
 * paragraph begins a line of the page.
 */
export function pdf(
	paragraphs: readonly TestParagraph[],
	{ leading, gap, width }: PageSetting = { leading: 12, gap: 12, width: 90 },
): Uint8Array {
	let y = 780;
	const shown = paragraphs.flatMap(({ text, runs, bold }) => {
		y -= gap;
		if (runs) {
			return wrapRuns(runs, 78).map((line) => {
				y -= leading;
				return drawnRuns(line, y);
			});
		}
		const lines = text.includes('\n') ? text.split('\n') : wrap(text, width);
		return lines.map((line) => {
			y -= leading;
			const safe = line.replace(/[\\()]/g, '\\$&');
			return `BT /${bold ? 'F2' : 'F1'} 10 Tf 1 0 0 1 60 ${y} Tm (${safe}) Tj ET`;
		});
	});
	return pdfOf(shown.join('\n'));
}

/** A .pdf with pages of these content streams; its fonts are Helvetica (`/F1`, bold `/F2`) and Courier (`/F3`, bold `/F4`). */
export function pdfOf(...streams: readonly string[]): Uint8Array {
	const fonts = '/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >>';
	const pages = streams.map((_, i) => `${7 + i * 2} 0 R`);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`,
		...['Helvetica', 'Helvetica-Bold', 'Courier', 'Courier-Bold'].map(
			(name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`,
		),
		...streams.flatMap((stream, i) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${8 + i * 2} 0 R /Resources << ${fonts} >> >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		]),
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, i) => {
		const at = body.length;
		body += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
	return new TextEncoder().encode(body + tail);
}
