/** How Word sets runs and paragraphs: what they say themselves, else their styles, else the document. */
import { Parser } from 'htmlparser2';

/** What a run says of its look; what it leaves out is left to its styles. */
export interface RunLook {
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly struck?: boolean;
	readonly hidden?: boolean;
	/** Six hexadecimal digits or `auto`. */
	readonly colour?: string;
	/** In half points. */
	readonly size?: number;
}

type Attributes = Readonly<Record<string, string>>;

interface Style {
	based: string | null;
	run: RunLook;
	/** Left indent in twentieths of a point. */
	indent: number | null;
}

const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '');

/** The look with what one property of a run adds to it. */
export function withProperty(look: RunLook, tag: string, attributes: Attributes): RunLook {
	const value = attributes['w:val'] ?? '';
	switch (tag) {
		case 'w:b':
			return { ...look, bold: isOn(attributes) };
		case 'w:i':
			return { ...look, italic: isOn(attributes) };
		case 'w:u':
			return { ...look, underline: isOn(attributes) };
		case 'w:strike':
		case 'w:dstrike':
			return { ...look, struck: isOn(attributes) || (look.struck ?? false) };
		case 'w:vanish':
			return { ...look, hidden: isOn(attributes) };
		case 'w:color':
			return { ...look, colour: value };
		case 'w:sz':
			return { ...look, size: Number.parseInt(value, 10) || 0 };
		default:
			return look;
	}
}

/** The left indent that `w:ind` gives, in twentieths of a point; null where it gives none. */
export function indentOf(attributes: Attributes): number | null {
	const value = Number.parseInt(attributes['w:left'] ?? attributes['w:start'] ?? '', 10);
	return Number.isNaN(value) ? null : value;
}

/** More styles than these upon each other are a circle. */
const DEEPEST = 16;

/** The styles of one document. */
export class WordLooks {
	readonly #styles = new Map<string, Style>();
	#plain: string | null = null;
	#document: RunLook = {};

	/** `styles` is the text of that part; empty where the document has none. */
	constructor(styles: string) {
		if (styles !== '') this.#read(styles);
	}

	/** What a run of a paragraph looks like, by their styles and what it says itself. */
	runLook(paragraph: string | null, run: string | null, own: RunLook): RunLook {
		const around = this.#chain(paragraph ?? this.#plain).map((style) => style.run);
		const named = this.#chain(run).map((style) => style.run);
		const [outer, inner] = [Object.assign({}, ...around) as RunLook, Object.assign({}, ...named) as RunLook];
		const look: RunLook = { ...this.#document, ...outer, ...inner };
		// What two styles switch on, they switch off together.
		const toggled = (key: 'bold' | 'italic' | 'struck'): boolean =>
			own[key] ?? ((outer[key] ?? false) !== (inner[key] ?? false) || (this.#document[key] ?? false));
		return { ...look, ...own, bold: toggled('bold'), italic: toggled('italic'), struck: toggled('struck') };
	}

	/** The left indent of a paragraph's style, in twentieths of a point. */
	indent(paragraph: string | null): number {
		return this.#chain(paragraph ?? this.#plain).findLast(({ indent }) => indent !== null)?.indent ?? 0;
	}

	/** A style after those it is based on. */
	#chain(id: string | null): Style[] {
		const chain: Style[] = [];
		for (let name = id; name !== null && chain.length < DEEPEST; ) {
			const style = this.#styles.get(name);
			if (style) chain.unshift(style);
			name = style?.based ?? null;
		}
		return chain;
	}

	#read(styles: string): void {
		const within: string[] = [];
		let style: Style = { based: null, run: {}, indent: null };
		const open = (tag: string, attributes: Attributes): void => {
			const isWhole = !within.includes('w:tblStylePr') && !within.includes('w:rPrChange');
			if (tag === 'w:style') {
				const id = attributes['w:styleId'] ?? '';
				style = { based: null, run: {}, indent: null };
				this.#styles.set(id, style);
				if (attributes['w:type'] === 'paragraph' && isDefault(attributes)) this.#plain = id;
			} else if (tag === 'w:basedOn') style.based = attributes['w:val'] ?? null;
			else if (tag === 'w:ind') style.indent = indentOf(attributes);
			else if (within.at(-1) === 'w:rPr' && within.includes('w:rPrDefault'))
				this.#document = withProperty(this.#document, tag, attributes);
			else if (within.at(-1) === 'w:rPr' && isWhole) style.run = withProperty(style.run, tag, attributes);
			within.push(tag);
		};
		const parser = new Parser({ onopentag: open, onclosetag: () => void within.pop() }, { xmlMode: true });
		parser.write(styles);
		parser.end();
	}
}

const isDefault = (attributes: Attributes): boolean => /^(?:1|true)$/.test(attributes['w:default'] ?? '');
