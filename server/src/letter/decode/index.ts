/** Bytes of a letter to its canonical text; the format follows from the content first and the file name second. */
import type { Problem } from '../../ledger/types.ts';
import { assemble, concatenate } from '../paragraphs.ts';
import type { LetterText } from '../types.ts';
import type { Block } from './blocks.ts';
import { lacksEnd } from './cutOff.ts';
import { decodeBytes, startsWith } from './encoding.ts';
import { htmlBlocks } from './html.ts';
import { submissionDocuments } from './submission.ts';
import { withoutTableTags } from './tableTags.ts';
import { textBlocks } from './text.ts';
import { boundText, TooMuch } from './tooMuch.ts';

export interface Decoded {
	readonly letter: LetterText;
	readonly problems: readonly Problem[];
}

/** Larger files are refused: a response letter of this size does not exist, and reading it would stall an editor. */
const MAX_BYTES = 25_000_000;

const EMPTY: LetterText = { text: '', paragraphs: [], documents: [], toSource: (offset) => offset };

/** A problem about the file as a whole. */
export function fileProblem(code: string, message: string, severity: Problem['severity'] = 'error'): Problem {
	return { code, severity, message, start: 0, end: 0 };
}

/** What Word encrypts, and its old format, are the same kind of container. */
function officeFile(bytes: Uint8Array, file: string): [code: string, message: string] {
	const encrypted = [...'EncryptedPackage'].join('\u0000');
	return new TextDecoder('latin1').decode(bytes).includes(encrypted)
		? ['letter-protected', `${file} is protected by a password: save a copy without one.`]
		: ['letter-format', `${file} is an old Office file: save it as .docx, .pdf or .txt.`];
}

function failed(code: string, message: string): Decoded {
	return { letter: EMPTY, problems: [fileProblem(code, message)] };
}

/** Reads the bytes of a letter; whatever goes wrong becomes a problem, never an exception. */
export async function decodeLetter(bytes: Uint8Array, file: string): Promise<Decoded> {
	try {
		return await decoded(bytes, file);
	} catch (error) {
		if (!(error instanceof TooMuch)) throw error;
		return failed('letter-too-large', `${file} ${error.reason}`);
	}
}

async function decoded(bytes: Uint8Array, file: string): Promise<Decoded> {
	if (bytes.length === 0) return failed('letter-empty', `${file} is empty: name a file that holds the letter.`);
	if (bytes.length > MAX_BYTES) {
		return failed(
			'letter-too-large',
			`${file} is larger than 25 MB: extract the letter itself into a file of its own.`,
		);
	}
	if (startsWith(bytes, '%PDF-')) {
		const { pdfBlocks } = await import('./pdf.ts');
		return finish(await pdfBlocks(bytes, file), true);
	}
	if (startsWith(bytes, 'PK\u0003\u0004')) {
		const { docxBlocks } = await import('./docx.ts');
		return finish(await docxBlocks(bytes, file), true);
	}
	if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return failed(...officeFile(bytes, file));
	if (startsWith(bytes, '{\\rtf')) {
		return failed('letter-format', `${file} is rich text (RTF): save it as .docx, .pdf or .txt.`);
	}
	const text = decodeBytes(bytes);
	if (text === null) {
		return failed('letter-binary', `${file} is not text: name a letter in .txt, .md, .htm, .html, .docx or .pdf.`);
	}
	return sourceLetter(text, file);
}

function sourceLetter(text: string, file: string): Decoded {
	const documents = submissionDocuments(text);
	const parts = documents.map(({ start, end, name }) => {
		const part = start === 0 && end === text.length ? text : text.slice(start, end);
		return { letter: assemble(sourceBlocks(part, start, file)), name };
	});
	const [only, ...more] = parts;
	const cut = documents.some((document) => lacksEnd(text, document));
	const message = `${file} seems to be cut off: its markup has no end, so what follows its last words is missing; get the whole file.`;
	return {
		letter: only && more.length === 0 ? only.letter : concatenate(parts),
		problems: cut ? [fileProblem('letter-truncated', message, 'warning')] : [],
	};
}

function sourceBlocks(part: string, start: number, file: string): Block[] {
	const markdown = /\.(?:md|markdown)$/i.test(file);
	const text = withoutTableTags(part);
	if (isHtml(text, markdown)) return htmlBlocks(text, start);
	boundText(text.length);
	return textBlocks(text, start, markdown);
}

/** Markdown may hold tags; it is HTML where these, and not its blank lines, make its paragraphs. */
function isHtml(part: string, markdown: boolean): boolean {
	if (!/<(?:html|body|div|p|pre|font|table|br|span)\b[^>]{0,2000}>/i.test(part)) return false;
	if (!markdown || /<(?:html|body)\b/i.test(part)) return true;
	const [tags, gaps] = [/<(?:div|p|tr|h[1-6])\b/gi, /\n[ \t]*\r?\n/g].map((own) => part.match(own)?.length ?? 0);
	return (tags ?? 0) > (gaps ?? 0);
}

function finish(read: { blocks: Block[]; problems: readonly Problem[] }, binary: boolean): Decoded {
	return { letter: assemble(read.blocks, binary), problems: read.problems };
}
