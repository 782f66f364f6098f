/** HTML as EDGAR serves it to blocks: layout tables become paragraphs, data tables become rows. */
import { Parser } from 'htmlparser2';
import type { Look } from '../types.ts';
import { type Block, BlockBuilder, NO_LOOK, STYLE } from './blocks.ts';
import { type Css, hueOf, NO_CSS, parseCss, pointsOf } from './css.ts';
import { Printed } from './printed.ts';
import { layOutTable, type Row } from './rows.ts';
import { addStyles, type StyleSheet, styleOf } from './styleSheet.ts';

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
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface Frame {
	readonly tag: string;
	readonly mask: number;
	readonly indent: number;
	readonly hidden: boolean;
	readonly look: Look;
	/** Whether lines stand as they are written. */
	readonly printed: boolean;
}
/** Decodes HTML text to blocks; `base` is added to every source offset. Never throws on bad markup. */
export function htmlBlocks(html: string, base = 0): Block[] {
	const builder = new BlockBuilder();
	const bottom: Frame = { tag: '', mask: 0, indent: 0, hidden: false, look: NO_LOOK, printed: false };
	const stack: Frame[] = [bottom];
	const rows: Row[] = [];
	/** The finished rows of each open table. */
	const tables: Row[][] = [];
	/** Next number of each open list; 0 for bullets. */
	const lists: number[] = [];
	const sheet: StyleSheet = new Map();
	const cssCache = new Map<string, Css>();
	const top = (): Frame => stack.at(-1) ?? bottom;
	const printed = new Printed(builder);
	const flush = (): void => {
		printed.flush();
		builder.indent = Math.round(top().indent);
		builder.flush(lists.at(-1) === 0 && stack.some((f) => f.tag === 'li') ? 'bullet' : 'text');
	};
	const css = (style: string): Css => {
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
		if (top().printed && (tag === 'br' || tag === 'hr' || tag === 'page')) {
			printed.text(tag === 'br' ? '\n' : '\f', base + parser.startIndex, 0, NO_LOOK, true);
			return;
		}
		if (tag === 'br') {
			builder.lineBreak(base + parser.startIndex);
			return;
		}
		const style = css(styleOf(sheet, tag, attributes));
		if (BLOCK_TAGS.has(tag)) flush();
		if (tag === 'hr' || style.breaks || tag === 'page') builder.pageBreak = true;
		if (VOID.has(tag)) return;
		const outer = rows.at(-1);
		if (tag === 'table') {
			if (outer) outer.nested = true;
			tables.push([]);
		}
		if (tag === 'ol') lists.push(Number.parseInt(attributes.start ?? '1', 10) || 1);
		if (tag === 'ul') lists.push(0);
		if (tag === 'tr') rows.push({ start: builder.blocks.length, cells: [], nested: false, end: 0 });
		if (tag === 'td' || tag === 'th') rows.at(-1)?.cells.push(builder.blocks.length);
		const parent = top();
		stack.push({
			tag,
			mask: ((parent.mask | (STYLE_TAGS[tag] ?? 0)) & ~style.clear) | style.set,
			indent: parent.indent + style.indent + (tag === 'blockquote' || tag === 'ul' || tag === 'ol' ? 4 : 0),
			hidden: parent.hidden || style.hidden || SKIPPED.has(tag),
			look: lookIn(parent.look, style, tag === 'font' ? attributes : NO_ATTRIBUTES),
			printed: tag === 'pre' || parent.printed,
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
			const own = row && { ...row, end: builder.blocks.length };
			const table = tables.at(-1);
			if (own && table) table.push(own);
			else if (own) layOutTable(builder.blocks, [own]);
		}
		if (tag === 'table') layOutTable(builder.blocks, tables.pop() ?? []);
		if (at > 0) stack.length = at;
	};
	const parser = new Parser(
		{
			onopentag: open,
			onclosetag: close,
			ontext(data) {
				const frame = top();
				if (frame.tag === 'style') addStyles(sheet, data);
				if (frame.hidden) return;
				const at = base + parser.startIndex;
				const linear = parser.endIndex - parser.startIndex + 1 === data.length;
				if (frame.printed) return printed.text(data, at, frame.mask, frame.look, !linear);
				builder.look = frame.look;
				builder.text(data, at, frame.mask, !linear);
			},
		},
		{ lowerCaseAttributeNames: true, lowerCaseTags: true, decodeEntities: true },
	);
	parser.write(html);
	parser.end();
	flush();
	// Tables that a cut file leaves open.
	for (let own = tables.pop(); own; own = tables.pop()) layOutTable(builder.blocks, own);
	return builder.blocks;
}

/** The look inside an element; the same object where nothing changes. */
function lookIn(parent: Look, style: Css, font: Readonly<Record<string, string>>): Look {
	const colour = style.colour ?? (font.color === undefined ? parent.colour : hueOf(font.color));
	const written = style.size || (font.size ?? '');
	const size = written === '' ? parent.size : pointsOf(written, parent.size);
	return colour === parent.colour && size === parent.size ? parent : { ...parent, colour, size };
}
