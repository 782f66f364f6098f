/** The numbers that Word draws before paragraphs: definitions of `numbering.xml` and `styles.xml`, counted in reading order. */
import { Parser } from 'htmlparser2';

/** What a paragraph says of its number; null where it leaves that to its style. */
export interface NumberedParagraph {
	readonly style: string | null;
	readonly num: string | null;
	readonly level: number | null;
}

interface Level {
	readonly start: number;
	readonly format: string;
	/** `%1.%2`: the numbers of the levels named. */
	readonly pattern: string;
	readonly gap: string;
	/** All numbers of it are decimal. */
	readonly legal: boolean;
	/** Deepest level that makes it start again, from 1; 0 for never; null for any above it. */
	readonly restart: number | null;
	readonly style: string | null;
}

interface List {
	readonly levels: Map<number, Level>;
	/** A style that stands for another list. */
	link: string | null;
}

interface Instance {
	list: string;
	/** By level, the number this instance begins with. */
	readonly starts: Map<number, number>;
	readonly levels: Map<number, Level>;
}

interface Style {
	based: string | null;
	num: string | null;
	level: number | null;
}

interface Definitions {
	readonly lists: ReadonlyMap<string, List>;
	readonly instances: ReadonlyMap<string, Instance>;
	readonly styles: ReadonlyMap<string, Style>;
	/** The style of paragraphs that name none. */
	readonly plain: string | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Calls back for every element, with the names of those around it. */
function walk(xml: string, open: (tag: string, attributes: Attributes, within: readonly string[]) => void): void {
	const stack: string[] = [];
	const parser = new Parser(
		{
			onopentag(tag, attributes) {
				open(tag, attributes, stack);
				stack.push(tag);
			},
			onclosetag() {
				stack.pop();
			},
		},
		{ xmlMode: true },
	);
	parser.write(xml);
	parser.end();
}

const value = (attributes: Attributes): string => attributes['w:val'] ?? '';
const NEW_LEVEL = { start: 1, format: 'decimal', pattern: '', gap: ' ', legal: false, restart: null, style: null };

/** What an element within a level's definition says. */
function levelPart(tag: string, own: string): Partial<Level> {
	if (tag === 'w:start') return { start: Number.parseInt(own, 10) || 0 };
	if (tag === 'w:numFmt') return { format: own };
	if (tag === 'w:lvlText') return { pattern: own };
	if (tag === 'w:suff') return { gap: own === 'nothing' ? '' : ' ' };
	if (tag === 'w:isLgl') return { legal: own !== '0' && own !== 'false' };
	if (tag === 'w:lvlRestart') return { restart: Number.parseInt(own, 10) || 0 };
	return tag === 'w:pStyle' ? { style: own } : {};
}

function readNumbering(xml: string): Pick<Definitions, 'lists' | 'instances'> {
	const lists = new Map<string, List>();
	const instances = new Map<string, Instance>();
	let levels = new Map<number, Level>();
	let list: List | null = null;
	let instance: Instance | null = null;
	let level = 0;
	walk(xml, (tag, attributes, within) => {
		if (tag === 'w:abstractNum') {
			list = { levels: new Map(), link: null };
			levels = list.levels;
			lists.set(attributes['w:abstractNumId'] ?? '', list);
		} else if (tag === 'w:num') {
			instance = { list: '', starts: new Map(), levels: new Map() };
			levels = instance.levels;
			instances.set(attributes['w:numId'] ?? '', instance);
		} else if (tag === 'w:abstractNumId' && instance) instance.list = value(attributes);
		else if (tag === 'w:numStyleLink' && list) list.link = value(attributes);
		else if (tag === 'w:lvlOverride' || tag === 'w:lvl') {
			level = Number.parseInt(attributes['w:ilvl'] ?? '0', 10) || 0;
			if (tag === 'w:lvl') levels.set(level, NEW_LEVEL);
		} else if (tag === 'w:startOverride') instance?.starts.set(level, Number.parseInt(value(attributes), 10) || 0);
		else if (within.at(-1) === 'w:lvl') {
			levels.set(level, { ...(levels.get(level) ?? NEW_LEVEL), ...levelPart(tag, value(attributes)) });
		}
	});
	return { lists, instances };
}

function readStyles(xml: string): Pick<Definitions, 'styles' | 'plain'> {
	const styles = new Map<string, Style>();
	let plain: string | null = null;
	let style: Style = { based: null, num: null, level: null };
	walk(xml, (tag, attributes) => {
		if (tag === 'w:style') {
			const id = attributes['w:styleId'] ?? '';
			style = { based: null, num: null, level: null };
			styles.set(id, style);
			if (attributes['w:type'] === 'paragraph' && /^(?:1|true)$/.test(attributes['w:default'] ?? '')) plain = id;
		} else if (tag === 'w:basedOn') style.based = value(attributes);
		else if (tag === 'w:numId') style.num = value(attributes);
		else if (tag === 'w:ilvl') style.level = Number.parseInt(value(attributes), 10) || 0;
	});
	return { styles, plain };
}

/** Counts the numbered paragraphs of one document. */
export class WordNumbers {
	readonly #definitions: Definitions;
	/** By list, the count of each level. */
	readonly #counts = new Map<string, (number | undefined)[]>();
	readonly #begun = new Set<string>();

	/** `numbering` and `styles` are the texts of those parts; empty where the document has none. */
	constructor(numbering: string, styles: string) {
		this.#definitions = { ...readNumbering(numbering), ...readStyles(styles) };
	}

	/** What Word draws before the next paragraph, with the gap behind it; null where it draws nothing. */
	next(paragraph: NumberedParagraph): string | null {
		const found = this.#find(paragraph);
		if (!found) return null;
		const { num, list, at } = found;
		const level = this.#level(num, list, at);
		if (!level || level.format === 'none') return null;
		if (level.format === 'bullet') return '• ';
		const counts = this.#count(num, list, at, level);
		const drawn = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
			const other = this.#level(num, list, Number(digit) - 1);
			const count = counts[Number(digit) - 1] ?? other?.start ?? 1;
			return numeral(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
		});
		return drawn === '' ? null : drawn + level.gap;
	}

	#count(num: string, list: string, at: number, level: Level): readonly (number | undefined)[] {
		const counts = this.#counts.get(list) ?? [];
		this.#counts.set(list, counts);
		const restart = this.#definitions.instances.get(num)?.starts.get(at);
		const begun = `${num} ${at}`;
		if (restart !== undefined && !this.#begun.has(begun)) counts[at] = restart;
		else counts[at] = (counts[at] ?? level.start - 1) + 1;
		this.#begun.add(begun);
		for (let deeper = at + 1; deeper < counts.length; deeper++) {
			const { restart: after } = this.#level(num, list, deeper) ?? NEW_LEVEL;
			if (after === null || at < after) counts[deeper] = undefined;
		}
		return counts;
	}

	#level(num: string, list: string, at: number): Level | undefined {
		const { instances, lists } = this.#definitions;
		return instances.get(num)?.levels.get(at) ?? lists.get(list)?.levels.get(at);
	}

	/** The instance, the list it is of and the level; a list may be defined through a style. */
	#find({ style, num: own, level }: NumberedParagraph): { num: string; list: string; at: number } | null {
		const { instances, lists, styles, plain } = this.#definitions;
		const named = this.#ofStyle(style ?? plain);
		let num = own ?? named?.num ?? null;
		for (let step = 0; num !== null && step < 8; step++) {
			const list: string | undefined = instances.get(num)?.list;
			const definition: List | undefined = lists.get(list ?? '');
			if (list === undefined || !definition) return null;
			if (definition.link === null) return { num, list, at: level ?? named?.level ?? levelOf(definition, style) };
			num = styles.get(definition.link)?.num ?? null;
		}
		return null;
	}

	#ofStyle(id: string | null): Style | null {
		const { styles } = this.#definitions;
		let name = id;
		for (let step = 0; name !== null && step < 16; step++) {
			const style: Style | undefined = styles.get(name);
			if (style && style.num !== null) return style;
			name = style?.based ?? null;
		}
		return null;
	}
}

/** The level that a list keeps for a style. */
function levelOf({ levels }: List, style: string | null): number {
	return [...levels].find(([, level]) => style !== null && level.style === style)?.[0] ?? 0;
}

const ROMAN: readonly (readonly [number, string])[] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i'],
];

function roman(count: number): string {
	let rest = Math.min(count, 3999);
	return ROMAN.map(([size, sign]) => {
		const times = Math.floor(rest / size);
		rest -= times * size;
		return sign.repeat(times);
	}).join('');
}

/** After z come aa, bb, cc; Word counts to 780 so. */
function letters(count: number): string {
	const at = (count - 1) % 780;
	return String.fromCharCode(97 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

function numeral(count: number, format: string): string {
	if (format === 'lowerRoman') return roman(count);
	if (format === 'upperRoman') return roman(count).toUpperCase();
	if (count > 0 && format === 'lowerLetter') return letters(count);
	if (count > 0 && format === 'upperLetter') return letters(count).toUpperCase();
	return format === 'decimalZero' && count < 10 ? `0${count}` : String(count);
}
