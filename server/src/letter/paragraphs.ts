/** Blocks to the canonical text: page furniture removed, paragraphs broken by a page joined, offsets fixed. */

import type { Span } from '../ledger/types.ts';
import { ANY_STYLE, type Block, hueOfMask, isMarker, joinBlocks, STYLE } from './decode/blocks.ts';
import { furnitureOf, joinsOver } from './decode/furniture.ts';
import { joinerOf } from './decode/hyphens.ts';
import { joinLines } from './decode/lines.ts';
import { unfoldPages } from './decode/pages.ts';
import { withoutNoteMark } from './noteMarks.ts';
import type { LetterDocument, LetterText, Paragraph, StyleRun } from './types.ts';

function joined(blocks: readonly Block[]): Block[] {
	const gone = furnitureOf(blocks);
	const out: Block[] = [];
	let broken = false;
	const join = joinerOf(blocks);
	for (const [i, block] of blocks.entries()) {
		if (gone.has(i)) {
			broken = true;
			continue;
		}
		broken ||= block.pageBreak;
		const last = out.at(-1);
		if (last && broken && joinsOver(last, block)) out[out.length - 1] = join([last, block], last.kind);
		else if (last && isMarker(last.text) && !isMarker(block.text) && block.kind !== 'table row') {
			out[out.length - 1] = joinBlocks([last, block], () => ' ', block.kind);
		} else out.push(block);
		broken = false;
	}
	return out;
}

const NEW_LINE_START =
	/\n(?=(?:\d{1,2}[.)]\s*(?=[A-Z“"])|(?:[A-Z][\w'’]*\s+){0,3}(?:Response|RESPONSE|Answer)\b[^.:\n]{0,40}(?:[:.]|\n)|(?:Staff |SEC )?Comment\b[^.:\n]{0,20}(?:[:.]|\n)))/;

/** A response label or a numbered comment that stands in the middle of a paragraph, after the end of a sentence. */
const INLINE_LABEL = /[.?:”"]\s+(?=(?:(?:Company|Management)(?:['’]s)?\s+)?(?:Response|RESPONSE):\s)/;
const AFTER_HEADING = /^([^.:;?]{5,160}?) (?=\d{1,2}\.\s?[A-Z“"])/;

/** Where a paragraph holds the start of another one: its offset and the length of the gap, or null. */
function innerStart(block: Block): { at: number; gap: number } | null {
	const line = NEW_LINE_START.exec(block.text);
	if (line) return { at: line.index, gap: 1 };
	const label = INLINE_LABEL.exec(block.text);
	if (label) return { at: label.index + 1, gap: label[0].length - 1 };
	const heading = AFTER_HEADING.exec(block.text);
	if (!heading) return null;
	const at = heading[1]?.length ?? 0;
	const styleAt = (i: number): number => (block.style[i] ?? 0) & ANY_STYLE;
	const mask = styleAt(0);
	const differs = styleAt(at + 5) !== mask;
	return mask !== 0 && differs && block.style.slice(0, at).every((_, i) => styleAt(i) === mask || block.text[i] === ' ')
		? { at, gap: 1 }
		: null;
}

/** A number or label inside a paragraph begins a paragraph of its own. */
function splitAtLabels(block: Block): Block[] {
	const out: Block[] = [];
	let rest = block;
	for (let inner = innerStart(rest); inner; inner = innerStart(rest)) {
		const { at, gap } = inner;
		out.push({
			...rest,
			text: rest.text.slice(0, at),
			source: rest.source.slice(0, at),
			style: rest.style.slice(0, at),
		});
		const from = at + gap;
		rest = {
			...rest,
			text: rest.text.slice(from),
			source: rest.source.slice(from),
			style: rest.style.slice(from),
			pageBreak: false,
		};
	}
	return [...out, rest];
}

function runsOf(block: Block, start: number): StyleRun[] {
	const runs: StyleRun[] = [];
	let from = 0;
	for (let i = 1; i <= block.style.length; i++) {
		const mask = block.style[from] ?? 0;
		if (i < block.style.length && (block.style[i] === mask || /\s/.test(block.text.charAt(i)))) continue;
		runs.push({
			start: start + from,
			end: start + i,
			bold: (mask & STYLE.bold) !== 0,
			italic: (mask & STYLE.italic) !== 0,
			underline: (mask & STYLE.underline) !== 0,
			struck: (mask & STYLE.struck) !== 0,
			inserted: (mask & STYLE.inserted) !== 0,
			colour: hueOfMask(mask),
		});
		from = i;
	}
	return runs;
}

function kindOf(block: Block): Paragraph['kind'] {
	if (block.kind !== 'text') return block.kind;
	if (/^[•·○●▪■◦\uf0b7\uf0a7➢►»]|^[–—*-]\s/.test(block.text)) return 'bullet';
	if (block.text.length > 220 || /[.;:,?]$/.test(withoutNoteMark(block.text))) return 'text';
	const styled = block.style.filter((mask, i) => (mask & 7) !== 0 || /\s/.test(block.text.charAt(i))).length;
	return styled >= block.text.length * 0.9 || /^[A-Z\d\s&,.'’()/-]{6,}$/.test(block.text) ? 'heading' : 'text';
}

/** What stands between two blocks in the canonical text. */
function gapBetween(before: Block | undefined, block: Block): string {
	if (!before) return '';
	return before.kind === 'table row' && block.kind === 'table row' ? '\n' : '\n\n';
}

/**
 * The pieces as one text that V8 holds at two bytes a character, and all that is cut from it. Where some paragraphs have
 * curly quotes and others none, each of a thousand patterns would be compiled twice: for both widths.
 */
function wide(pieces: readonly string[]): string {
	return [...pieces, '\u2019'].join('').slice(0, -1);
}

/** Builds the canonical text; `binary` formats have no way back to the source. */
export function assemble(blocks: readonly Block[], binary = false): LetterText {
	const kept = joined(joinLines(unfoldPages(blocks)).flatMap(splitAtLabels));
	const paragraphs: Paragraph[] = [];
	const gaps = kept.map((block, i) => gapBetween(kept[i - 1], block));
	const text = wide(kept.map((block, i) => `${gaps[i] ?? ''}${block.text}`));
	const offsets = new Int32Array(text.length);
	let length = 0;
	for (const [i, block] of kept.entries()) {
		const gap = gaps[i] ?? '';
		offsets.fill(block.source[0] ?? 0, length, length + gap.length);
		length += gap.length;
		offsets.set(block.source, length);
		const { indent, look } = block;
		const own: Span = { start: length, end: length + block.text.length };
		const runs = runsOf(block, length);
		paragraphs.push({ text: text.slice(own.start, own.end), ...own, runs, indent, look, kind: kindOf(block) });
		length = own.end;
	}
	const lastOffset = offsets.at(-1) ?? -1;
	const toSource = (offset: number): number => offsets[Math.max(0, offset)] ?? lastOffset + 1;
	const documents = [{ start: 0, end: text.length, name: null }];
	return { text, paragraphs, documents, toSource: binary ? null : toSource };
}

/** The canonical texts of several documents of one file as one text. */
export function concatenate(
	parts: readonly { readonly letter: LetterText; readonly name: string | null }[],
): LetterText {
	const kept = parts.filter(({ letter }) => letter.text !== '');
	const pieces: string[] = [];
	const paragraphs: Paragraph[] = [];
	const documents: LetterDocument[] = [];
	let length = 0;
	for (const { letter, name } of kept) {
		if (length > 0) pieces.push('\n\n');
		const from = length + (length > 0 ? 2 : 0);
		const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + from, end: span.end + from });
		pieces.push(letter.text);
		for (const paragraph of letter.paragraphs)
			paragraphs.push({ ...moved(paragraph), runs: paragraph.runs.map(moved) });
		length = from + letter.text.length;
		documents.push({ start: from, end: length, name });
	}
	const toSource = (offset: number): number => {
		const at = Math.max(
			0,
			documents.findLastIndex(({ start }) => start <= offset),
		);
		return kept[at]?.letter.toSource?.(offset - (documents[at]?.start ?? 0)) ?? offset;
	};
	return { text: pieces.join(''), paragraphs, documents, toSource };
}
