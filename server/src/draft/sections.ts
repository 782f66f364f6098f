/** Headings and passages in reading order to sections that nest. */
import type { Block, HeadingBlock } from './blocks.ts';
import type { Passage, Section } from './types.ts';

type Open = { -readonly [K in keyof Section]: Section[K] };

/** Nests the sections of a draft of `length` units and says for every passage the innermost section it stands in. */
export function nest(blocks: readonly Block[], length: number): { sections: Section[]; passages: Passage[] } {
	const whole: Open = {
		index: 0,
		level: 0,
		title: '',
		heading: { start: 0, end: 0 },
		start: 0,
		end: length,
		ownEnd: length,
		parent: -1,
	};
	const sections: Open[] = [whole];
	const passages: Passage[] = [];
	const open: Open[] = [whole];
	let firm = 0;
	for (const block of blocks) {
		if (block.kind !== 'heading') {
			passages.push({ ...block, section: (open[open.length - 1] ?? whole).index });
			continue;
		}
		const level = levelOf(block, firm);
		if (block.level !== null || isItem(block.title)) firm = level;
		const before = sections[sections.length - 1];
		if (before) before.ownEnd = block.start;
		while ((open[open.length - 1]?.level ?? 0) >= level) {
			const closed = open.pop();
			if (closed) closed.end = block.start;
		}
		const section: Open = {
			index: sections.length,
			level,
			title: block.title,
			heading: { start: block.start, end: block.end },
			start: block.start,
			end: length,
			ownEnd: length,
			parent: (open[open.length - 1] ?? whole).index,
		};
		sections.push(section);
		open.push(section);
	}
	return { sections, passages };
}

/** A line without a mark ranks below the last marked heading, except that parts and items open the great divisions. */
function levelOf(block: HeadingBlock, firm: number): number {
	if (block.level !== null) return block.level;
	if (/^\W*part\b/i.test(block.title)) return 1;
	if (isItem(block.title)) return 2;
	return Math.min(6, firm + 1);
}

function isItem(title: string): boolean {
	return /^\W*item\s+\d/i.test(title);
}
