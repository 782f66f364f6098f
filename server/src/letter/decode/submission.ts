/** The SGML wrapper of EDGAR: one `<DOCUMENT>` or many. */
import type { LetterDocument } from '../types.ts';

const LETTER_TYPE = /^(?:CORRESP|LETTER|COVER)/i;

interface Wrapped {
	readonly index: number;
	readonly 0: string;
}

function documentSpans(text: string): Wrapped[] {
	const starts = [...text.matchAll(/<DOCUMENT>/gi)].map((match) => match.index);
	return starts.map((index, i) => {
		const next = starts[i + 1] ?? text.length;
		const own = text.slice(index, next);
		const close = /<\/DOCUMENT>/i.exec(own);
		return { index, 0: close ? own.slice(0, close.index) : own };
	});
}

/** Where the letter's documents stand in the text: those of type CORRESP, else the first; the whole text when unwrapped. */
export function submissionDocuments(text: string): LetterDocument[] {
	if (!/<DOCUMENT>/i.test(text)) return [{ start: 0, end: text.length, name: null }];
	const documents = documentSpans(text).map((match) => {
		const type = /<TYPE>\s*([^\s<]+)/i.exec(match[0])?.[1] ?? '';
		const name = /<FILENAME>\s*([^\s<]+)/i.exec(match[0].slice(0, 2000))?.[1] ?? null;
		const open = /<TEXT>/i.exec(match[0]);
		const from = open ? open.index + open[0].length : 0;
		const tail = match[0].slice(-400).toLowerCase().lastIndexOf('</text>');
		const close = tail < 0 ? -1 : Math.max(0, match[0].length - 400) + tail;
		const start = match.index + from;
		return { type, name, start, end: close > from ? match.index + close : match.index + match[0].length };
	});
	const letters = documents.filter((d) => LETTER_TYPE.test(d.type));
	const chosen = letters.length > 0 ? letters : documents.slice(0, 1);
	return chosen.map(({ start, end, name }) => ({ start, end, name }));
}
