// Plain-text filings of a folder of .txt.gz files to Markdown drafts: headings guessed, cells of tables joined into rows. The same bytes
// give the same draft, so a place in it can be named by offsets.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const CELL = /^(?:[$€£%()—–-]|\(?[$€£]?\s?\(?[\d,.]+\)?\s?%?\)?|n\/?[am]|nm|\*)$/i;

function isTitle(line) {
	if (line.length > 100 || line.length <= 3 || /[.;,:]$/.test(line)) return false;
	if (!/[A-Za-z]{3}/.test(line) || /\d{3}/.test(line)) return false;
	const words = line.split(/\s+/).filter((word) => /^[A-Za-z]/.test(word) && word.length > 3);
	return words.length > 0 && words.every((word) => /^[A-Z]/.test(word));
}

/** Lines, or where a file is cut at a fixed width the lines between blank ones joined. */
function paragraphsOf(text) {
	const plain = text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u00a0\t]/g, ' ')
		.replace(/\f/g, '\n');
	const lines = plain.split('\n').map((line) => line.trim());
	const long = lines.filter((line) => line.length > 110).length;
	if (long >= lines.length * 0.03) return lines.filter((line) => line !== '');
	const result = [];
	let current = [];
	for (const line of [...lines, '']) {
		if (line !== '') current.push(line);
		else if (current.length > 0) {
			result.push(current.join(' '));
			current = [];
		}
	}
	return result;
}

/** The cells that follow a label, and where they end. */
function cellsAfter(paragraphs, at) {
	const cells = [];
	let next = at + 1;
	for (; next < paragraphs.length && CELL.test(paragraphs[next]); next++) {
		const cell = paragraphs[next];
		const last = cells.at(-1);
		if (last !== undefined && (/^[$€£(]$/.test(last) || /^[)%]+$/.test(cell))) cells[cells.length - 1] = last + cell;
		else cells.push(cell);
	}
	return { cells, next };
}

function tableOf(rows) {
	const width = Math.max(...rows.map((row) => row.length));
	const line = (row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`;
	return [`| ${Array(width).fill('').join(' | ')} |`, `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
}

export function toDraft(text) {
	const paragraphs = paragraphsOf(text);
	const out = [];
	let table = [];
	const flush = () => {
		if (table.length > 0) out.push(tableOf(table));
		table = [];
	};
	for (let at = 0; at < paragraphs.length; at++) {
		const paragraph = paragraphs[at];
		if (/^(?:\d{1,3}|table of contents)$/i.test(paragraph)) continue;
		if (!CELL.test(paragraph) && paragraph.length < 120) {
			const { cells, next } = cellsAfter(paragraphs, at);
			if (cells.length > 0) {
				table.push([paragraph, ...cells].map((cell) => cell.replace(/\|/g, '/')));
				at = next - 1;
				continue;
			}
		}
		flush();
		if (/^item\s+\d{1,2}[a-z]?\b/i.test(paragraph) && paragraph.length < 140) out.push(`## ${paragraph}`);
		else if (isTitle(paragraph) && (paragraphs[at + 1]?.length ?? 0) > 100) out.push(`### ${paragraph}`);
		else out.push(paragraph.replace(/^([#>+*-]|\d+[.)])(?=\s)/, '\\$1'));
	}
	flush();
	return `${out.join('\n\n')}\n`;
}

/** The draft of a filing of the corpus. */
export function corpusDraft(folder, name) {
	return toDraft(gunzipSync(readFileSync(`${folder}/${name}.txt.gz`)).toString('utf8'));
}
