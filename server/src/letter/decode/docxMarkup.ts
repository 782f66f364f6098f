/** A Word file with what the reader of it passes over written out: automatic numbers, tracked changes, looks, indents. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { hueOf } from './css.ts';
import { indentOf, type RunLook, WordLooks, withProperty } from './docxLooks.ts';
import { WordNumbers } from './docxNumbers.ts';

/** A letter that shows its changes says so; in others deletions outside quotations are the drafter's. */
const CHANGES = String.raw`\b(?:additions?|insert(?:ed|ions?)|deletions?|deleted|changes|revisions|new (?:text|language|disclosure)|revised)\b`;
const MARKING = String.raw`\b(?:underlin|struck|strike|strik|marked|redline|blackline|tracked)`;
const SHOWS_CHANGES = new RegExp(`${CHANGES}[^.]{0,120}${MARKING}|${MARKING}[^.]{0,60}${CHANGES}`, 'i');

const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** A Word file written out, and what its own styles stand for in HTML, as the reader wants to be told. */
export interface WrittenOut {
	readonly bytes: Uint8Array;
	readonly styleMap: readonly string[];
}

/** The file with numbers as text, looks and indents as styles of ours, and deletions that the letter shows struck through. */
export function writtenOut(bytes: Uint8Array): WrittenOut {
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
	const styles = beside('styles');
	const looks = new WordLooks(styles);
	const { xml, styleMap } = rewritten(part(main), new WordNumbers(beside('numbering'), styles), looks);
	return { bytes: zipSync({ ...parts, [main]: strToU8(xml) }, { level: 0 }), styleMap };
}

function target(relations: string, type: string): string | null {
	const [own] = relations.match(new RegExp(`<Relationship\\b[^>]*/relationships/${type}"[^>]*>`)) ?? [];
	return own ? (/\bTarget="([^"]*)"/.exec(own)?.[1]?.replace(/^\//, '') ?? null) : null;
}

type Attributes = Readonly<Record<string, string>>;

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
	/** The element that names its style. */
	styleAt: { start: number; end: number } | null;
	indent: number | null;
	/** Its mark is deleted: it is no paragraph of its own any more. */
	gone: boolean;
	text: string;
}

interface OpenRun {
	readonly start: number;
	readonly body: number;
	/** Where its properties begin; null where it has none. */
	properties: number | null;
	style: string | null;
	look: RunLook;
	readonly isInserted: boolean;
	readonly isDeleted: boolean;
}

/** Walks the document once and collects what is to be changed. */
class Rewriter {
	readonly edits: Edit[] = [];
	readonly #paragraphs: OpenParagraph[] = [];
	readonly #stack: string[] = [];
	readonly #xml: string;
	readonly #numbers: WordNumbers;
	readonly #looks: WordLooks;
	readonly #showsChanges: boolean;
	readonly #runs: OpenRun[] = [];
	/** Styles of ours by what they stand for in HTML. */
	readonly #styles = new Map<string, string>();
	#inserted = 0;
	/** For each open deletion, whether it is kept. */
	readonly #deleted: boolean[] = [];

	constructor(xml: string, numbers: WordNumbers, looks: WordLooks, showsChanges: boolean) {
		this.#xml = xml;
		this.#numbers = numbers;
		this.#looks = looks;
		this.#showsChanges = showsChanges;
	}

	open(tag: string, attributes: Attributes, start: number, end: number): void {
		const parent = this.#stack.at(-1);
		this.#stack.push(tag);
		const paragraph = this.#paragraphs.at(-1);
		if (tag === 'w:p') this.#paragraphs.push(emptyParagraph(end));
		else if (this.#within('w:pPr')) this.#property(tag, attributes, parent, paragraph, start, end);
		else if (tag === 'w:ins' || tag === 'w:moveTo') this.#inserted++;
		else if (tag === 'w:del' || tag === 'w:moveFrom') {
			const kept = this.#showsChanges || isQuoting(paragraph?.text ?? '');
			this.#deleted.push(kept);
			if (kept) this.edits.push({ at: start, end, text: '' });
		} else if (tag === 'w:r') this.#runs.push(openRun(start, end, this.#inserted > 0, this.#isKept()));
		else if (this.#within('w:rPr', 'w:r')) this.#runProperty(tag, attributes, parent, end);
		else if (tag === 'w:delText' && this.#isKept()) {
			this.edits.push({ at: start, end, text: '<w:t xml:space="preserve">' });
		}
	}

	close(tag: string, start: number, end: number): void {
		const paragraph = this.#paragraphs.at(-1);
		if (tag === 'w:p') {
			this.#paragraphs.pop();
			if (paragraph && end > paragraph.body) {
				this.#indent(paragraph);
				this.#number(paragraph);
			}
		} else if (tag === 'w:r' && !this.#within('w:pPr')) {
			const run = this.#runs.pop();
			if (run) this.#look(run, end, (at) => this.#xml.charAt(at - 2) === '/');
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

	#within(tag: string, outer = 'w:p'): boolean {
		return this.#stack.lastIndexOf(tag) > this.#stack.lastIndexOf(outer);
	}

	#isKept(): boolean {
		return this.#deleted.at(-1) === true;
	}

	#property(
		tag: string,
		attributes: Attributes,
		parent: string | undefined,
		paragraph: OpenParagraph | undefined,
		start: number,
		end: number,
	): void {
		if (!paragraph || this.#within('w:pPrChange')) return;
		const value = attributes['w:val'] ?? '';
		if (tag === 'w:pStyle') {
			paragraph.style = value;
			paragraph.styleAt = { start, end };
		} else if (tag === 'w:ind' && parent === 'w:pPr') paragraph.indent = indentOf(attributes);
		else if (tag === 'w:numPr') paragraph.numberAt = { start, end: start };
		else if (tag === 'w:numId') paragraph.num = value;
		else if (tag === 'w:ilvl') paragraph.level = Number.parseInt(value, 10) || 0;
		else if (tag === 'w:del' && parent === 'w:rPr') paragraph.gone = true;
	}

	#runProperty(tag: string, attributes: Attributes, parent: string | undefined, end: number): void {
		const run = this.#runs.at(-1);
		if (!run) return;
		if (tag === 'w:rPr') run.properties ??= parent === 'w:r' ? end : null;
		else if (parent !== 'w:rPr' || this.#within('w:rPrChange', 'w:r')) return;
		else if (tag === 'w:rStyle') run.style = attributes['w:val'] ?? null;
		else run.look = withProperty(run.look, tag, attributes);
	}

	/** A run takes its look and the mark of the change it stands in, before what it says itself: the reader takes the first. */
	#look(run: OpenRun, end: number, isEmpty: (at: number) => boolean): void {
		const look = this.#looks.runLook(this.#paragraphs.at(-1)?.style ?? null, run.style, run.look);
		if (look.hidden) {
			this.edits.push({ at: run.start, end, text: '' });
			return;
		}
		const css = [
			...(look.size ? [`font-size:${look.size / 2}pt`] : []),
			...(look.colour && hueOf(look.colour) !== '' ? [`color:#${look.colour}`] : []),
		].join(';');
		const marks =
			(css !== '' || run.isInserted
				? `<w:rStyle w:val="${this.#styleOf(run.isInserted ? 'r ins' : 'r span', css)}"/>`
				: '') +
			(look.bold ? '<w:b/>' : '') +
			(look.italic ? '<w:i/>' : '') +
			(look.underline ? '<w:u w:val="single"/>' : '') +
			(look.struck || run.isDeleted ? '<w:strike/>' : '');
		if (marks === '') return;
		const at = run.properties === null || isEmpty(run.properties) ? run.body : run.properties;
		this.edits.push({ at, end: at, text: at === run.body ? `<w:rPr>${marks}</w:rPr>` : marks });
	}

	/** The style of ours that stands for an element with this CSS. */
	#styleOf(kind: 'r span' | 'r ins' | 'p p', css: string): string {
		const [matched, element] = kind.split(' ');
		const html = css === '' ? element : `${element}[style='${css}']`;
		const own = `${matched}|${html}${kind === 'p p' ? ':fresh' : ''}`;
		const known = this.#styles.get(own) ?? `commitments${this.#styles.size}`;
		this.#styles.set(own, known);
		return known;
	}

	/** Those styles, as the reader wants to be told. */
	styleMap(): string[] {
		return [...this.#styles].map(([own, id]) => {
			const [matched, html] = own.split('|');
			return `${matched}.${id} => ${html}`;
		});
	}

	#closeChange(tag: string, start: number, end: number): void {
		if (tag === 'w:ins' || tag === 'w:moveTo') this.#inserted--;
		else if (tag === 'w:delText' && this.#isKept()) this.edits.push({ at: start, end, text: '</w:t>' });
		else if (tag === 'w:del' || tag === 'w:moveFrom') {
			if (this.#deleted.pop()) this.edits.push({ at: start, end, text: '' });
		}
	}

	/** A paragraph that is set in takes a style that says so. */
	#indent({ style, indent, styleAt, propertiesEnd, body }: OpenParagraph): void {
		const points = (indent ?? this.#looks.indent(style)) / 20;
		if (points <= 0) return;
		const own = `<w:pStyle w:val="${this.#styleOf('p p', `margin-left:${points}pt`)}"/>`;
		const at = styleAt ?? { start: propertiesEnd ?? body, end: propertiesEnd ?? body };
		this.edits.push({ at: at.start, end: at.end, text: propertiesEnd === null ? `<w:pPr>${own}</w:pPr>` : own });
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
	const nothing = {
		style: null,
		num: null,
		level: null,
		numberAt: null,
		propertiesEnd: null,
		styleAt: null,
		indent: null,
	};
	return { ...nothing, body, gone: false, text: '' };
}

function openRun(start: number, body: number, isInserted: boolean, isDeleted: boolean): OpenRun {
	return { start, body, properties: null, style: null, look: {}, isInserted, isDeleted };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Whether a quotation is open at the end of the text. */
function isQuoting(text: string): boolean {
	if (text.lastIndexOf('“') > text.lastIndexOf('”')) return true;
	return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function rewritten(
	xml: string,
	numbers: WordNumbers,
	looks: WordLooks,
): { readonly xml: string; readonly styleMap: readonly string[] } {
	const rewriter = new Rewriter(
		xml,
		numbers,
		looks,
		/<w:(?:del|moveFrom)\b/.test(xml) && SHOWS_CHANGES.test(xml.replace(/<[^>]*>/g, '')),
	);
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
	return { xml: applied(xml, rewriter.edits), styleMap: rewriter.styleMap() };
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
