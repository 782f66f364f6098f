/** Words parted by a hyphen at the end of a line or a page: the letter's own words tell whether the hyphen belongs to them. */
import { type Block, joinBlocks } from './blocks.ts';

/** What tells a hyphen of a word from one of a line's end. */
export interface Vocabulary {
	/** Words that stand whole in the text, in small letters. */
	readonly words: ReadonlySet<string>;
	/** Whether lines end within words. */
	readonly hyphenates: boolean;
}

/** First parts of words that keep their hyphen. */
const FIRST =
	/^(?:non|pre|post|anti|multi|semi|self|ex|inter|intra|mid|quasi|pro|co|cross|long|short|medium|near|full|half|part|year|month|quarter|day|week|time|first|second|third|one|two|three|four|five|six|ten|write|mark|cash|tax|debt|equity|asset|risk|fair|high|low|large|small|off|on|in|out|up|by|well|so|follow|roll|back|end|stand|paid|right|held|hold|available|forward|arm|non-\w+)$/;

/** How many lines may stand between the two halves of a word. */
const REACH = 8;

const HYPHEN = /-\s*$/;

/** The two halves of a word at the end of a line with a hyphen and the start of the next one; null elsewhere. */
function halvesOf(text: string, next: string): readonly [string, string] | null {
	const left = HYPHEN.test(text) ? /(?<![\p{L}-])([\p{L}-]+)-\s*$/u.exec(text)?.[1] : undefined;
	const right = /^\s*(\p{Ll}+(?:-\p{L}+)*)/u.exec(next)?.[1];
	return left === undefined || right === undefined ? null : [left.toLowerCase(), right];
}

/** The words of a text from its lines, in order. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
	const words = new Set<string>();
	/** Lines since a hyphen; the second half may stand below the foot and head of a page. */
	let parted = Number.POSITIVE_INFINITY;
	for (const text of lines) {
		parted++;
		const second = parted <= REACH && /^\s*\p{Ll}/u.test(text);
		const end = HYPHEN.test(text) ? text.replace(/(?<!\S)\S+-\s*$/, '') : text;
		const whole = second ? end.replace(/^\s*\S+/, '') : end;
		for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
		if (HYPHEN.test(text)) parted = 0;
		else if (second) parted = Number.POSITIVE_INFINITY;
	}
	const hyphenates = lines.some((text, i) => {
		const [left, right] = halvesOf(text, lines[i + 1] ?? '') ?? [];
		return left !== undefined && words.has(`${left}${right}`) && !words.has(left);
	});
	return { words, hyphenates };
}

/** What becomes of the end of a line when the next one is put behind it. */
export function seamOf(
	line: string,
	next: string,
	{ words, hyphenates }: Vocabulary,
): 'space' | 'nothing' | 'no hyphen' {
	if (/\p{L}[\u2010\u00ad]\s*$/u.test(line) && /^\s*\p{Ll}/u.test(next)) return 'no hyphen';
	const halves = halvesOf(line, next);
	// `S-K`, `Non-GAAP`, `010-0000`.
	if (!halves) return /[\p{L}\d]-\s*$/u.test(line) && /^\s*[\p{Lu}\d]/u.test(next) ? 'nothing' : 'space';
	const [left, right] = halves;
	if (/^(?:and|or|to)$/.test(right)) return 'space';
	if (words.has(`${left}-${right}`)) return 'nothing';
	if (words.has(`${left}${right}`)) return 'no hyphen';
	if (left.includes('-') || right.includes('-') || (left.length > 2 && words.has(left)) || FIRST.test(left))
		return 'nothing';
	return hyphenates || !words.has(right) ? 'no hyphen' : 'nothing';
}

/** Joins blocks that are one paragraph each time, the words between them put together; reads the words of all when one is parted. */
export function joinerOf(blocks: readonly Block[]): (parts: readonly Block[], kind: Block['kind']) => Block {
	let vocabulary: Vocabulary | null = null;
	const seam = (left: Block, right: Block): ReturnType<typeof seamOf> => {
		if (!/[-\u2010]$/.test(left.text)) return 'space';
		vocabulary ??= vocabularyOf(blocks.map(({ text }) => text));
		return seamOf(left.text, right.text, vocabulary);
	};
	return (parts, kind) => {
		const close = new Set<Block>();
		const whole = parts.map((part, i) => {
			const next = parts[i + 1];
			const end = next ? seam(part, next) : 'space';
			const own = end === 'no hyphen' ? withoutLast(part) : part;
			if (end !== 'space') close.add(own);
			return own;
		});
		return joinBlocks(whole, (left) => (close.has(left) ? '' : ' '), kind);
	};
}

function withoutLast(block: Block): Block {
	const end = block.text.length - 1;
	return {
		...block,
		text: block.text.slice(0, end),
		source: block.source.slice(0, end),
		style: block.style.slice(0, end),
	};
}
