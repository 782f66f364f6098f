/** What belongs to the printed page and to no paragraph: page numbers, running heads and feet, and what a page break parts. */
import { dateIn } from '../meaning/language/dates.ts';
import { withoutNoteMark } from '../noteMarks.ts';
import { type Block, isLabel, isMarker } from './blocks.ts';

/** A page's number alone in its line. */
export const PAGE_NUMBER =
	/^(?:page\s*)?[-–—]?\s*\d{1,3}\s*(?:[-–—]|(?:of|\/)\s*\d{1,3})?$|^page\s+(?:\d{1,3}|[a-z]{3,9})(?:\s+of\s+\d+)?$|^\d{1,3}\s*\|\s*page$/i;
/** `Securities and Exchange Commission, March 3, 2021, Page 2` on every page; a heading's `, page 40` comes once. */
const PAGE_LINE = /(?:^|[^,\s]\s+|[|]\s*)page\s+#(?:\s+of\s+#)?\s*$|^page\s+#(?:\s+of\s+#)?\W*$/i;
/** `Page 2, March 3, 2021` and, where a page breaks, whatever follows; elsewhere `Page 35 (Table of kilns)` cites a page. */
const PAGE_OPENS = /^page\s+\d{1,3}(?:\s+of\s+\d{1,3})?\W*(?=\w)/i;
const LABEL = /\b(?:response|comment|answer|reply)\b/i;

export function shapeOf(text: string): string {
	return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/** Which blocks are page furniture: page numbers and the short lines that come back around them on every page. */
export function furnitureOf(blocks: readonly Block[]): Set<number> {
	const gone = new Set<number>();
	const counts = new Map<string, number>();
	for (const block of blocks) {
		if (block.text.length > 160) continue;
		const shape = shapeOf(block.text);
		counts.set(shape, (counts.get(shape) ?? 0) + 1);
	}
	const lines = (block: Block, atBreak: boolean): boolean =>
		block.text.length <= 200 &&
		block.text
			.split('\n')
			.some(
				(line) =>
					PAGE_NUMBER.test(line) ||
					(/page/i.test(line) &&
						(PAGE_LINE.test(shapeOf(line)) || opensPage(line, atBreak)) &&
						(counts.get(shapeOf(block.text)) ?? 0) >= 2),
			);
	blocks.forEach((block, i) => {
		const atBreak = block.pageBreak || blocks[i + 1]?.pageBreak === true;
		if (PAGE_NUMBER.test(block.text) || (lines(block, atBreak) && !isLetterHead(i, blocks))) gone.add(i);
	});
	for (const i of comeBack(blocks, reachedFromPages(blocks, gone, counts))) gone.add(i);
	// The date in the head of the letter is its own, though later pages repeat it.
	const dated = blocks.slice(0, FIRST_HEAD).findIndex(({ text }) => isDate(text));
	if (dated >= 0) gone.delete(dated);
	addPageHeads(blocks, gone, dated);
	addWithinSentences(blocks, gone);
	const shapes = new Set([...gone].map((i) => shapeOf(blocks[i]?.text ?? '')));
	// No page follows the last one; what stands at its foot has stood at those of others.
	for (let i = blocks.length - 1; shapes.has(shapeOf(blocks[i]?.text ?? '')); i--) gone.add(i);
	return gone;
}

function opensPage(line: string, atBreak: boolean): boolean {
	const opens = PAGE_OPENS.exec(line)?.[0];
	return opens !== undefined && (atBreak || isDate(line.slice(opens.length)));
}

/** The short lines around page numbers and page breaks, up to the first that comes once only. */
function reachedFromPages(
	blocks: readonly Block[],
	numbers: ReadonlySet<number>,
	counts: ReadonlyMap<string, number>,
): Set<number> {
	const reached = new Set<number>();
	const anchors = new Set([...numbers, ...blocks.flatMap(({ pageBreak }, i) => (pageBreak ? [i] : []))]);
	const heads = labelLike(blocks, anchors);
	for (const anchor of anchors) {
		for (const step of [-1, 1]) {
			for (let i = anchor + (step > 0 && !numbers.has(anchor) ? 0 : step), n = 0; n < EDGE; i += step, n++) {
				const block = blocks[i];
				if (!block || (!numbers.has(i) && !repeats(block, counts) && !heads.has(block.text))) break;
				reached.add(i);
			}
		}
	}
	return reached;
}

/** Lines with the word of a label that label nothing: they come back, always at the same place of a page. */
function labelLike(blocks: readonly Block[], anchors: ReadonlySet<number>): Set<string> {
	const places = new Map<string, number[]>();
	const near = Array.from({ length: 2 * EDGE + 1 }, (_, n) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2));
	for (const [i, { text, kind }] of blocks.entries()) {
		if (kind !== 'text' || text.length > HEAD_LENGTH || !LABEL.test(text) || isLabel(text) || !/[\p{L}\d]$/u.test(text))
			continue;
		places.set(text, [...(places.get(text) ?? []), near.find((n) => anchors.has(i + n)) ?? Number.NaN]);
	}
	return new Set(
		[...places].flatMap(([text, own]) => (own.length > 1 && own.every((n) => n === own[0]) ? [text] : [])),
	);
}

/** A head or a foot has as many lines at most. */
const EDGE = 5;
/** A line of them is shorter. */
const HEAD_LENGTH = 100;

/** The first page has what later ones repeat in its head, the last one in its foot with no page after it. */
const FIRST_HEAD = 15;
const LAST_FOOT = 3;
/** A line with more than a date is longer. */
const DATE_LENGTH = 36;

/**
 * Of those lines the ones that come back as page heads do: word for word around another page or in the head of the
 * letter, or with other numbers around three. `Note 8` that happens to follow a page break is a heading, whatever other
 * notes the letter speaks of.
 */
function comeBack(blocks: readonly Block[], reached: ReadonlySet<number>): readonly number[] {
	const words = new Map<string, number>();
	const shapes = new Map<string, number>();
	const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);
	blocks.forEach(({ text }, i) => {
		if (!reached.has(i) && i >= FIRST_HEAD && i < blocks.length - LAST_FOOT) return;
		add(words, text);
		if (reached.has(i)) add(shapes, shapeOf(text));
	});
	return [...reached].filter((i) => {
		const text = blocks[i]?.text ?? '';
		return (words.get(text) ?? 0) >= 2 || (shapes.get(shapeOf(text)) ?? 0) >= 3;
	});
}

function isDate(text: string): boolean {
	return text.length < DATE_LENGTH && dateIn(text) !== null;
}

/** What stands between the top of a page and the last line of its head, which is its number, the letter's date or a line of other heads. */
function addPageHeads(blocks: readonly Block[], gone: Set<number>, dated: number): void {
	const date = blocks[dated]?.text;
	for (const [i, first] of blocks.entries()) {
		if (!first.pageBreak || i === 0 || i <= dated) continue;
		const top = blocks.slice(i, i + EDGE);
		const other = top.findIndex((block, n) => !gone.has(i + n) && (!isHeadLine(block) || (n > 0 && block.pageBreak)));
		const own = other < 0 ? top : top.slice(0, other);
		const last = own.findLastIndex(({ text }, n) => gone.has(i + n) || text === date);
		const next = blocks[i + last + 1];
		if (next === undefined || next.pageBreak) continue;
		for (let k = i; k <= i + last; k++) gone.add(k);
	}
}

function isHeadLine({ text, kind }: Block): boolean {
	return text.length < 60 && kind === 'text' && !isMarker(text) && !isLabel(text) && !/[:;?!]$|[a-z]{3}\.$/.test(text);
}

/** What stands at the edges of two pages within a sentence, whatever it says: the sentence goes on behind it in small letters. */
function addWithinSentences(blocks: readonly Block[], gone: Set<number>): void {
	for (const [i, right] of blocks.entries()) {
		if (right.kind !== 'text' || !/^\p{Ll}/u.test(right.text)) continue;
		let at = i;
		let paged = right.pageBreak;
		for (let left = blocks[at - 1]; left && at > i - 2 * EDGE; left = blocks[at - 1]) {
			const own = gone.has(at - 1);
			if (!own && paged && !isTitle(left.text) && joinsOver(left, right)) {
				for (let k = at; k < i; k++) gone.add(k);
				break;
			}
			if (!own && !isFoot(left)) break;
			paged ||= own || left.pageBreak;
			at--;
		}
	}
}

function isFoot({ text, kind }: Block): boolean {
	return (
		kind === 'text' &&
		text.length < HEAD_LENGTH &&
		!isMarker(text) &&
		!isLabel(text) &&
		!/[:;?!]$|[a-z]{3}\.$/.test(text)
	);
}

/** Whether all longer words begin with capitals. */
function isTitle(text: string): boolean {
	return text.length < HEAD_LENGTH && !/(?<![\p{L}’'-])\p{Ll}{4}/u.test(text);
}

/** The first lines of a letter are its address, even when they come back on later pages. */
function isLetterHead(index: number, blocks: readonly Block[]): boolean {
	return index < 3 && blocks.length > 10;
}

function repeats(block: Block, counts: ReadonlyMap<string, number>): boolean {
	if (block.text.length > 160 || isMarker(block.text)) return false;
	if (/[.:;]$/.test(block.text.replace(/\b(?:Inc|Corp|Co|Ltd|L\.P|N\.V|S\.A|plc)\.$/i, ''))) return false;
	// `Response of March 3, 2021` heads pages, and labels nothing.
	if (LABEL.test(block.text) && !/confidential/i.test(block.text) && dateIn(block.text) === null) return false;
	if (block.kind === 'table row' && !/page|\b\d{1,3}\s*(?:\/|of)\s*\d{1,3}$/i.test(block.text)) return false;
	return (counts.get(shapeOf(block.text)) ?? 0) >= 2;
}

const OPEN_END = /[\p{Ll}\p{N},)–—-]$/u;
const CONTINUES = /^[\p{Ll}(,;“"$\d]/u;

export function joinsOver(left: Block, right: Block): boolean {
	if (left.kind === 'table row' || right.kind === 'table row' || left.text.length < 50) return false;
	if (isMarker(right.text.split(' ')[0] ?? '') || /^\(?\d{1,3}[.)]\s?\S/.test(right.text)) return false;
	if (((left.style.at(-1) ?? 0) & 7) !== ((right.style[0] ?? 0) & 7)) return false;
	if (!OPEN_END.test(withoutNoteMark(left.text))) return false;
	// A paragraph of prose has an end: without one it goes on over the page, even with a capital.
	if (left.text.length >= 90 && right.text.length >= 30 && /[.:;”)]$/.test(right.text)) return true;
	return (
		CONTINUES.test(right.text) ||
		/(?:,|\b(?:the|of|and|or|to|in|a|for|by|with|our|its|that|on|Form|Item|Note|page))$/i.test(left.text)
	);
}
