/** HTML as EDGAR serves it to blocks: layout tables become paragraphs, data tables become rows. */
import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder, isBullet, isMarker, joinBlocks, STYLE } from './blocks.ts';

const BLOCK_TAGS = new Set(
	(
		'p div table tr td th tbody thead tfoot ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote center pre hr body html ' +
		'title section article header footer address form page document type sequence filename description text'
	).split(' '),
);
const STYLE_TAGS: Readonly<Record<string, number>> = {
	b: STYLE.bold,
	strong: STYLE.bold,
	th: STYLE.bold,
	h1: STYLE.bold,
	h2: STYLE.bold,
	h3: STYLE.bold,
	i: STYLE.italic,
	em: STYLE.italic,
	u: STYLE.underline,
	s: STYLE.struck,
	strike: STYLE.struck,
	del: STYLE.struck,
	ins: STYLE.inserted,
};
const SKIPPED = new Set(['script', 'style', 'title', 'head', 'type', 'sequence', 'filename', 'description']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base']);

interface Css {
	readonly set: number;
	readonly clear: number;
	readonly indent: number;
	readonly hidden: boolean;
	readonly breaks: boolean;
}
interface Frame {
	readonly tag: string;
	readonly mask: number;
	readonly indent: number;
	readonly hidden: boolean;
}
interface Row {
	/** Index of the row's first block, and of the first block of each cell. */
	readonly start: number;
	readonly cells: number[];
	nested: boolean;
}

function width(css: string, property: string): number {
	const match = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(-?[\\d.]+)\\s*(pt|px|in|em|%)?`).exec(css);
	if (!match) return 0;
	const scale = { pt: 1 / 6, px: 1 / 8, in: 12, em: 2, '%': 0.8 }[match[2] ?? 'px'] ?? 1 / 8;
	return Number(match[1]) * scale;
}

function parseCss(source: string): Css {
	const css = source.toLowerCase();
	let set = 0;
	let clear = 0;
	const weight = /font(?:-weight)?\s*:\s*[^;]*?\b(bold|[1-9]00|normal)\b/.exec(css)?.[1];
	if (weight === 'bold' || /^[6-9]00$/.test(weight ?? '')) set |= STYLE.bold;
	else if (/font-weight/.test(css) && weight) clear |= STYLE.bold;
	if (/font(?:-style)?\s*:\s*[^;]*\bitalic\b/.test(css)) set |= STYLE.italic;
	else if (/font-style\s*:\s*normal/.test(css)) clear |= STYLE.italic;
	if (/text-decoration[^;:]*:[^;]*underline/.test(css)) set |= STYLE.underline;
	if (/text-decoration[^;:]*:[^;]*line-through/.test(css)) set |= STYLE.struck;
	const indent = Math.max(0, width(css, 'margin-left')) + Math.max(0, width(css, 'padding-left'));
	const hidden = /display\s*:\s*none/.test(css);
	return {
		set,
		clear,
		indent,
		hidden,
		breaks: /(?:page-break|break)-(?:before|after)\s*:\s*(?:always|page)/.test(css),
	};
}

const NO_CSS: Css = { set: 0, clear: 0, indent: 0, hidden: false, breaks: false };

/** Decodes HTML text to blocks; `base` is added to every source offset. Never throws on bad markup. */
export function htmlBlocks(html: string, base = 0): Block[] {
	const builder = new BlockBuilder();
	const stack: Frame[] = [{ tag: '', mask: 0, indent: 0, hidden: false }];
	const rows: Row[] = [];
	/** Next number of each open list; 0 for bullets. */
	const lists: number[] = [];
	const cssCache = new Map<string, Css>();
	const top = (): Frame => stack.at(-1) ?? { tag: '', mask: 0, indent: 0, hidden: false };
	const flush = (): void => {
		builder.indent = Math.round(top().indent);
		builder.flush(lists.at(-1) === 0 && stack.some((f) => f.tag === 'li') ? 'bullet' : 'text');
	};
	const css = (style: string | undefined): Css => {
		if (!style) return NO_CSS;
		const known = cssCache.get(style);
		if (known) return known;
		const made = parseCss(style);
		cssCache.set(style, made);
		return made;
	};
	/** The number or bullet a browser would draw before a list item. */
	const listMarker = (value: string | undefined): void => {
		const next = lists.at(-1) ?? 0;
		const number = Number.parseInt(value ?? '', 10) || next;
		builder.text(next === 0 ? '• ' : `${number}. `, base + parser.startIndex, top().mask, true);
		if (next !== 0) lists[lists.length - 1] = number + 1;
	};
	const open = (tag: string, attributes: Record<string, string>): void => {
		if (tag === 'br') {
			builder.lineBreak(base + parser.startIndex);
			return;
		}
		const style = css(attributes.style);
		if (BLOCK_TAGS.has(tag)) flush();
		if (tag === 'hr' || style.breaks || tag === 'page') builder.pageBreak = true;
		if (VOID.has(tag)) return;
		const outer = rows.at(-1);
		if (tag === 'table' && outer) outer.nested = true;
		if (tag === 'ol') lists.push(Number.parseInt(attributes.start ?? '1', 10) || 1);
		if (tag === 'ul') lists.push(0);
		if (tag === 'tr') rows.push({ start: builder.blocks.length, cells: [], nested: false });
		if (tag === 'td' || tag === 'th') rows.at(-1)?.cells.push(builder.blocks.length);
		const parent = top();
		stack.push({
			tag,
			mask: ((parent.mask | (STYLE_TAGS[tag] ?? 0)) & ~style.clear) | style.set,
			indent: parent.indent + style.indent + (tag === 'blockquote' || tag === 'ul' || tag === 'ol' ? 4 : 0),
			hidden: parent.hidden || style.hidden || SKIPPED.has(tag),
		});
		if (tag === 'li') listMarker(attributes.value);
	};
	const close = (tag: string): void => {
		if (VOID.has(tag)) return;
		const at = stack.findLastIndex((frame) => frame.tag === tag);
		if (BLOCK_TAGS.has(tag)) flush();
		if (tag === 'ol' || tag === 'ul') lists.pop();
		if (tag === 'tr') {
			const row = rows.pop();
			if (row && !row.nested) layOutRow(builder.blocks, row);
		}
		if (at > 0) stack.length = at;
	};
	const parser = new Parser(
		{
			onopentag: open,
			onclosetag: close,
			ontext(data) {
				const frame = top();
				if (frame.hidden) return;
				const linear = parser.endIndex - parser.startIndex + 1 === data.length;
				builder.text(data, base + parser.startIndex, frame.mask, !linear);
			},
		},
		{ lowerCaseAttributeNames: true, lowerCaseTags: true, decodeEntities: true },
	);
	parser.write(html);
	parser.end();
	flush();
	return builder.blocks;
}

const LABEL =
	/^(?:[\w.,'’ ]{0,40}\b(?:response|comment|answer|reply)\b[\w .#]{0,14}[:.]?|re:?|attn\.?:?|attention:?|cc:?)$/i;

/** Rewrites the blocks of a closed row: marker and text become one paragraph, a data row becomes one `table row`. */
function layOutRow(blocks: Block[], row: Row): void {
	const cells = row.cells
		.map((from, i) => blocks.slice(from, row.cells[i + 1] ?? blocks.length))
		.filter((cell) => cell.length > 0);
	const [first, second] = cells;
	if (!first || !second) return;
	const [marker] = first;
	const [body] = second;
	if (!marker || !body) return;
	const space = (): string => ' ';
	let laid: Block[];
	if (first.length === 1 && (isMarker(marker.text) || LABEL.test(marker.text)) && cells.length === 2) {
		const kind = isBullet(marker.text) ? 'bullet' : 'text';
		const joined = joinBlocks([marker, body], space, kind);
		joined.indent = Math.max(marker.indent, body.indent);
		laid = [joined, ...second.slice(1)];
	} else if (
		cells.length === 2 &&
		(cells.some((cell) => cell.length > 3 || cell.some((b) => b.text.length > 400)) || isDialogue(cells))
	) {
		return;
	} else {
		laid = [joinBlocks(cells.flat(), cellGap, 'table row')];
	}
	blocks.splice(row.start, blocks.length - row.start, ...laid);
}

/** Comment and answer side by side: two cells of whole sentences. */
function isDialogue(cells: readonly Block[][]): boolean {
	return cells.every((cell) => {
		const text = cell.map((block) => block.text).join(' ');
		return text.length >= 60 && /[a-z]{3,} [a-z]{2,} /.test(text) && /[.?!:;][”"’)]*$/.test(text);
	});
}

function cellGap(left: Block, right: Block): string {
	if (/[$(€£¥]$/.test(left.text) || /^[)%]/.test(right.text)) return ' ';
	return ' | ';
}
