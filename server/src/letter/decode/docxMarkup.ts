/** A Word file with what the reader of it passes over written out: automatic numbers, inserted and deleted words. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { WordNumbers } from './docxNumbers.ts';

/** Character style of words inserted with tracked changes. */
export const INSERTED_STYLE = 'commitmentsInserted';

/** A letter that shows its changes says so; in others deletions outside quotations are the drafter's. */
const SHOWS_CHANGES =
	/\b(?:additions?|insert(?:ed|ions?)|deletions?|deleted|changes|revisions|new (?:text|language|disclosure)|revised)\b[^.]{0,120}\b(?:underlin|struck|strike|strik|marked|redline|blackline|tracked)/i;

const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
const STRIKE = '<w:strike/>';
const INSERTED = `<w:rStyle w:val="${INSERTED_STYLE}"/>`;

/** The file with numbers as text, tracked insertions under a style, and deletions that the letter shows struck through. */
export function writtenOut(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes, { filter: ({ name }) => !/\/(?:media|embeddings|fonts)\//.test(name) });
	const part = (name: string): string => {
		const content = parts[name];
		return content ? strFromU8(content) : '';
	};
	const main = target(part('_rels/.rels'), 'officeDocument') ?? 'word/document.xml';
	const folder = main.replace(/[^/]*$/, '');
	const relations = part(`${folder}_rels/${main.slice(folder.length)}.rels`);
	const beside = (type: string): string => {
		const name = target(relations, type) ?? `${type}.xml`;
		return part(name.startsWith('/') ? name.slice(1) : folder + name);
	};
	const numbers = new WordNumbers(beside('numbering'), beside('styles'));
	return zipSync({ ...parts, [main]: strToU8(rewritten(part(main), numbers)) }, { level: 0 });
}

function target(relations: string, type: string): string | null {
	const [own] = relations.match(new RegExp(`<Relationship\\b[^>]*/relationships/${type}"[^>]*>`)) ?? [];
	return own ? (/\bTarget="([^"]*)"/.exec(own)?.[1]?.replace(/^\//, '') ?? null) : null;
}

interface Edit {
	readonly at: number;
	readonly end: number;
	readonly text: string;
}

interface OpenParagraph {
	/** Where its content begins. */
	body: number;
	style: string | null;
	num: string | null;
	level: number | null;
	/** The element that holds its number, and where its properties end. */
	numberAt: { start: number; end: number } | null;
	propertiesEnd: number | null;
	/** Its mark is deleted: it is no paragraph of its own any more. */
	gone: boolean;
	text: string;
}

/** Walks the document once and collects what is to be changed. */
class Rewriter {
	readonly edits: Edit[] = [];
	readonly #paragraphs: OpenParagraph[] = [];
	readonly #stack: string[] = [];
	readonly #numbers: WordNumbers;
	readonly #showsChanges: boolean;
	#inserted = 0;
	/** Where a run of a change begins whose properties have not been met yet. */
	#unmarked: number | null = null;
	/** For each open deletion, whether it is kept. */
	readonly #deleted: boolean[] = [];

	constructor(numbers: WordNumbers, showsChanges: boolean) {
		this.#numbers = numbers;
		this.#showsChanges = showsChanges;
	}

	open(tag: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
		const parent = this.#stack.at(-1);
		this.#stack.push(tag);
		const paragraph = this.#paragraphs.at(-1);
		if (this.#unmarked !== null) this.#mark(tag, end);
		if (tag === 'w:p') this.#paragraphs.push(emptyParagraph(end));
		else if (this.#within('w:pPr')) this.#property(tag, attributes, parent, paragraph, start);
		else if (tag === 'w:ins' || tag === 'w:moveTo') this.#inserted++;
		else if (tag === 'w:del' || tag === 'w:moveFrom') {
			const kept = tag === 'w:del' && (this.#showsChanges || isQuoting(paragraph?.text ?? ''));
			this.#deleted.push(kept);
			if (kept) this.edits.push({ at: start, end, text: '' });
		} else if (tag === 'w:r' && (this.#inserted > 0 || this.#isKept())) this.#unmarked = end;
		else if (tag === 'w:delText' && this.#isKept()) {
			this.edits.push({ at: start, end, text: '<w:t xml:space="preserve">' });
		}
	}

	close(tag: string, start: number, end: number): void {
		const paragraph = this.#paragraphs.at(-1);
		if (tag === 'w:p') {
			this.#paragraphs.pop();
			if (paragraph && end > paragraph.body) this.#number(paragraph);
		} else if (tag === 'w:pPr' && paragraph && this.#stack.lastIndexOf('w:pPr') > this.#stack.lastIndexOf('w:p')) {
			paragraph.propertiesEnd = start;
			paragraph.body = end;
		} else if (tag === 'w:numPr' && paragraph?.numberAt) paragraph.numberAt.end = end;
		else if (!this.#within('w:pPr')) this.#closeChange(tag, start, end);
		this.#stack.pop();
	}

	text(data: string): void {
		const paragraph = this.#paragraphs.at(-1);
		const tag = this.#stack.at(-1);
		if (paragraph && tag === 'w:t') paragraph.text += data;
	}

	#within(tag: string): boolean {
		return this.#stack.lastIndexOf(tag) > this.#stack.lastIndexOf('w:p');
	}

	#isKept(): boolean {
		return this.#deleted.at(-1) === true;
	}

	#property(
		tag: string,
		attributes: Readonly<Record<string, string>>,
		parent: string | undefined,
		paragraph: OpenParagraph | undefined,
		start: number,
	): void {
		if (!paragraph || this.#within('w:pPrChange')) return;
		const value = attributes['w:val'] ?? '';
		if (tag === 'w:pStyle') paragraph.style = value;
		else if (tag === 'w:numPr') paragraph.numberAt = { start, end: start };
		else if (tag === 'w:numId') paragraph.num = value;
		else if (tag === 'w:ilvl') paragraph.level = Number.parseInt(value, 10) || 0;
		else if (tag === 'w:del' && parent === 'w:rPr') paragraph.gone = true;
	}

	/** A run takes the mark of the change it stands in, among its properties if it has any; those come first in it. */
	#mark(tag: string, end: number): void {
		const at = tag === 'w:rPr' ? end : (this.#unmarked ?? end);
		const mark = this.#isKept() ? STRIKE : INSERTED;
		this.edits.push({ at, end: at, text: tag === 'w:rPr' ? mark : `<w:rPr>${mark}</w:rPr>` });
		this.#unmarked = null;
	}

	#closeChange(tag: string, start: number, end: number): void {
		if (tag === 'w:ins' || tag === 'w:moveTo') this.#inserted--;
		else if (tag === 'w:delText' && this.#isKept()) this.edits.push({ at: start, end, text: '</w:t>' });
		else if (tag === 'w:del' || tag === 'w:moveFrom') {
			if (this.#deleted.pop()) this.edits.push({ at: start, end, text: '' });
		}
	}

	#number({ style, num, level, numberAt, propertiesEnd, body, gone }: OpenParagraph): void {
		if (gone || this.#stack.includes('mc:Fallback')) return;
		const drawn = this.#numbers.next({ style, num, level });
		if (drawn === null) return;
		if (numberAt) this.edits.push({ at: numberAt.start, end: numberAt.end, text: NO_NUMBER });
		else if (propertiesEnd !== null) this.edits.push({ at: propertiesEnd, end: propertiesEnd, text: NO_NUMBER });
		this.edits.push({ at: body, end: body, text: `<w:r><w:t xml:space="preserve">${escaped(drawn)}</w:t></w:r>` });
	}
}

function emptyParagraph(body: number): OpenParagraph {
	return { body, style: null, num: null, level: null, numberAt: null, propertiesEnd: null, gone: false, text: '' };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Whether a quotation is open at the end of the text. */
function isQuoting(text: string): boolean {
	if (text.lastIndexOf('“') > text.lastIndexOf('”')) return true;
	return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function rewritten(xml: string, numbers: WordNumbers): string {
	const rewriter = new Rewriter(numbers, /<w:del\b/.test(xml) && SHOWS_CHANGES.test(xml.replace(/<[^>]*>/g, '')));
	const parser = new Parser(
		{
			onopentag: (tag, attributes) => rewriter.open(tag, attributes, parser.startIndex, parser.endIndex + 1),
			onclosetag: (tag) => rewriter.close(tag, parser.startIndex, parser.endIndex + 1),
			ontext: (data) => rewriter.text(data),
		},
		{ xmlMode: true },
	);
	parser.write(xml);
	parser.end();
	return applied(xml, rewriter.edits);
}

function applied(xml: string, edits: readonly Edit[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { at, end, text } of [...edits].sort((a, b) => a.at - b.at || a.end - b.end)) {
		if (at < from) continue;
		pieces.push(xml.slice(from, at), text);
		from = end;
	}
	return pieces.join('') + xml.slice(from);
}
