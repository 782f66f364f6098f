/** Promises given once for several comments: each of them is answered, and nothing is promised twice. */

import { BINDING, type Item } from './meaning/item.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import type { CutComment } from './structure/comments.ts';
import { commentsAnswered } from './structure/references.ts';

/** Of several promises of one answer, those with this share of the words of another comment answer that one too. */
const SPOKEN_OF = 0.25;

interface Read {
	readonly items: Item[];
	readonly comment: CutComment | null;
}

/** The reads with the other comments that each promise answers; what those ask for is not open where the promise names them. */
export function withJoined<T extends Read>(reads: readonly T[]): T[] {
	const comments = reads.flatMap(({ comment }) => comment ?? []);
	const answered = new Set<string>();
	const joined = reads.map((read): T => {
		const { comment, items } = read;
		if (comment === null) return read;
		const count = items.filter(({ disposition }) => BINDING.has(disposition)).length;
		const join = (item: Item): Item => {
			if (!BINDING.has(item.disposition)) return item;
			const named = commentsAnswered(item.text).filter((n) => comments.some(({ number }) => number === n));
			for (const number of named) answered.add(number);
			const all = named.length > 0 ? named : answeredBy(item, count, comment.joined, comments);
			const others = all.filter((n) => n !== comment.number);
			return others.length > 0 ? { ...item, alsoAnswers: others } : item;
		};
		return { ...read, items: items.map(join) };
	});
	return joined.map((read) => {
		if (read.comment === null || !answered.has(read.comment.number)) return read;
		return { ...read, items: read.items.filter(({ disposition }) => disposition !== 'unanswered') };
	});
}

function answeredBy(
	item: Item,
	count: number,
	joined: readonly string[],
	comments: readonly CutComment[],
): readonly string[] {
	if (count < 2) return joined;
	const words = contentWords(item.text);
	const about = joined.filter((n) => speaksOf(words, comments.find(({ number }) => number === n)?.ask.text ?? ''));
	return about.length > 0 ? about : joined;
}

function speaksOf(words: ReadonlySet<string>, text: string): boolean {
	const own = [...contentWords(text)];
	return commonWords(own, words) >= SPOKEN_OF * own.length;
}
