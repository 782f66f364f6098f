/** Letters that set every printed line as a paragraph of its own: the lines are put together again. */
import { withoutNoteMark } from '../noteMarks.ts';
import { type Block, isMarker } from './blocks.ts';
import { joinerOf } from './hyphens.ts';

/** A printed line of prose, in characters. */
const SHORTEST = 45;
const LONGEST = 125;
/** As many broken sentences, and this share of all lines, make a letter one of printed lines. */
const BROKEN = 6;
const SHARE = 0.25;

const ENDS = /[.:;?!][”"’)\]]*$|[”"]$/;
const STARTS_ITEM = /^(?:[•·○●▪■◦*–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;
const BULLET = /^[•·○●▪■◦]\s?\S/;

/** Whether a sentence goes on from one block into the next: small letters, the same look. */
function isBroken(left: Block, right: Block): boolean {
	return (
		left.kind !== 'table row' &&
		right.kind !== 'table row' &&
		!right.pageBreak &&
		!ENDS.test(withoutNoteMark(left.text)) &&
		/^[\p{Ll}(,]/u.test(right.text) &&
		!STARTS_ITEM.test(right.text) &&
		!isMarker(left.text) &&
		((left.style.at(-1) ?? 0) & 3) === ((right.style[0] ?? 0) & 3)
	);
}

function isLine({ kind, text }: Block): boolean {
	return kind !== 'table row' && text.length >= SHORTEST && text.length <= LONGEST;
}

/** Whether the letter is one of printed lines. */
function isPrinted(blocks: readonly Block[]): boolean {
	const lines = blocks.filter(isLine).length;
	const broken = blocks.filter((block, i) => {
		const next = blocks[i + 1];
		return isLine(block) && next !== undefined && isBroken(block, next);
	}).length;
	return broken >= BROKEN && broken >= lines * SHARE;
}

/** A name or a number goes on in the next line too, where the line is full. */
function goesOn(left: Block, right: Block): boolean {
	return (
		isLine(left) &&
		left.text.length >= 60 &&
		right.kind !== 'table row' &&
		!right.pageBreak &&
		!ENDS.test(withoutNoteMark(left.text)) &&
		!STARTS_ITEM.test(right.text) &&
		!isMarker(right.text) &&
		/^[\p{L}\d“"$(]/u.test(right.text) &&
		Math.abs(left.indent - right.indent) <= 1 &&
		((left.style.at(-1) ?? 0) & 7) === ((right.style[0] ?? 0) & 7)
	);
}

/** Blocks with broken sentences joined, in letters of printed lines; bullets everywhere. */
export function joinLines(blocks: readonly Block[]): readonly Block[] {
	const printed = isPrinted(blocks);
	const join = joinerOf(blocks);
	const groups: Block[][] = [];
	for (const block of blocks) {
		const group = groups.at(-1) ?? [];
		const [first] = group;
		// The look of the last line decides, not that of all that was joined to it.
		const last = group.at(-1);
		const joins =
			first !== undefined &&
			last !== undefined &&
			((printed && (isBroken(last, block) || goesOn(last, block))) ||
				(BULLET.test(first.text) && isBroken(last, block)));
		if (joins) group.push(block);
		else groups.push([block]);
	}
	return groups.flatMap((group) => {
		const [first] = group;
		if (first === undefined || group.length === 1) return group;
		return [join(group, first.kind)];
	});
}
