/** Letters filed as pictures carry each page's text as one run: those runs are cut where a letter begins a paragraph. */
import type { Block } from './blocks.ts';

/** Blocks longer than this on average are pages, not paragraphs. */
const PAGE = 1100;
const STARTS =
	/\s(?=(?:Ladies and Gentlemen:|Dear (?:Mr|Ms|Mrs|Dr)\. |Very truly yours|Sincerely,|Respectfully,|\d{1,2}\. (?:We|Please|You|Your|In|It|To|Refer|Tell|Further|As|With|Based|Given|Explain|Disclose|Describe|Revise|Notwithstanding)\b))/g;

function slice(block: Block, from: number, to: number): Block {
	return {
		...block,
		text: block.text.slice(from, to),
		source: block.source.slice(from, to),
		style: block.style.slice(from, to),
		pageBreak: block.pageBreak && from === 0,
	};
}

/** The words that every page begins with; empty when pages begin differently. */
function commonStart(blocks: readonly Block[]): string {
	const [first, ...rest] = blocks.map((block) => block.text);
	if (first === undefined || rest.length < 2) return '';
	let length = Math.min(160, ...rest.map((text) => text.length));
	while (length > 0 && !rest.every((text) => text.startsWith(first.slice(0, length)))) length--;
	const words = first.slice(0, length).replace(/\S*$/, '');
	return words.length >= 12 ? words : '';
}

/** Blocks as they were, or, where they are whole pages, cut at salutation, numbered comments and sign-off. */
export function unfoldPages(blocks: readonly Block[]): readonly Block[] {
	const length = blocks.reduce((n, block) => n + block.text.length, 0);
	if (blocks.length === 0 || blocks.length > 60 || length / blocks.length < PAGE) return blocks;
	const head = commonStart(blocks);
	return blocks
		.flatMap((block, i) => {
			const body = i === 0 ? block : { ...slice(block, head.length, block.text.length), pageBreak: true };
			const cuts = [0, ...[...body.text.matchAll(STARTS)].map((match) => match.index + 1), body.text.length];
			return cuts.slice(1).map((to, k) => {
				const part = slice(body, cuts[k] ?? 0, to);
				const end = part.text.trimEnd().length;
				return slice(part, 0, end);
			});
		})
		.filter((block) => block.text.length > 0);
}
