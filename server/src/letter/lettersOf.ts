/** Which documents of an EDGAR submission are letters of their own, and which only belong to one. */
import { squash } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { cutComments } from './structure/comments.ts';
import { featuresOf } from './structure/features.ts';
import { frameOf } from './structure/frame.ts';
import { splitInline } from './structure/inline.ts';
import type { LetterText, Paragraph } from './types.ts';

/** A letter of a file with the annexes filed with it. */
export interface LetterPart extends Span {
	/** Null where the file holds one letter. */
	readonly document: string | null;
	readonly paragraphs: readonly Paragraph[];
}

/** The letters of a file, in its order; one where no more than one of its documents answers comments. */
export function lettersOf({ text, paragraphs, documents }: LetterText): readonly [LetterPart, ...LetterPart[]] {
	const whole: LetterPart = { start: 0, end: text.length, document: null, paragraphs };
	if (documents.length < 2) return [whole];
	const parts: LetterPart[] = [];
	const seen = new Set<string>();
	for (const [index, { start, end, name }] of documents.entries()) {
		const own = paragraphs.filter((p) => p.start >= start && p.end <= end);
		if (!answersComments(own, text)) continue;
		const words = squash(text.slice(start, end));
		// The same letter in two shapes is one letter.
		if (seen.has(words)) continue;
		seen.add(words);
		const last = parts.at(-1);
		if (last) parts[parts.length - 1] = upTo(last, start, paragraphs);
		// What comes before the first letter, a cover note, goes with it.
		const begin = last ? start : 0;
		const document = `${name ?? 'document'} (${index + 1} of ${documents.length})`;
		parts.push({ start: begin, end: text.length, document, paragraphs: paragraphs.filter((p) => p.start >= begin) });
	}
	const [first, ...more] = parts;
	return first && more.length > 0 ? [first, ...more] : [whole];
}

/** The part cut off where the next letter begins. */
function upTo(part: LetterPart, end: number, paragraphs: readonly Paragraph[]): LetterPart {
	return { ...part, end, paragraphs: paragraphs.filter((p) => p.start >= part.start && p.end <= end) };
}

/** An annex may number its paragraphs too; only a letter greets the staff and answers them. */
function answersComments(paragraphs: readonly Paragraph[], text: string): boolean {
	const features = featuresOf(splitInline(paragraphs));
	const frame = frameOf(features);
	return frame.body > 0 && cutComments(features, frame, text).comments.length > 0;
}
