/** A passage as a person reads it: markup gone, a table row with the names of its columns. */

import type { Draft, Passage } from '../draft/types.ts';
import { overlaps, squash } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';

interface PlainPassage {
	readonly words: string;
	/** True when it is a table row: its words are then put together from cells, and no quotation. */
	readonly row: boolean;
}

/** The plain words of a span of a draft; the source itself where no passage stands. */
export function plainPassage(draft: Draft | undefined, span: Span, source: string): PlainPassage {
	const there = passagesIn(draft?.passages ?? [], span);
	if (there.length === 0) return { words: squash(source), row: false };
	const words = there.map((passage) => (passage.kind === 'table row' ? rowWords(passage) : textWords(passage, span)));
	return { words: words.join(' '), row: there.every(({ kind }) => kind === 'table row') };
}

/** Passages stand in the order of the text and do not overlap, so the first one is found by halving. */
function passagesIn(passages: readonly Passage[], span: Span): readonly Passage[] {
	let low = 0;
	let high = passages.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((passages[middle]?.end ?? 0) <= span.start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while ((passages[last]?.start ?? span.end) < span.end) last++;
	return passages.slice(low, last);
}

/** Only the sentences that are meant. */
function textWords({ sentences, text }: Passage, span: Span): string {
	const meant = sentences.filter((sentence) => overlaps(sentence, span));
	return squash(meant.length > 0 ? meant.map((sentence) => sentence.text).join(' ') : text);
}

/** "Tax effect: Q4 2024 (441); Q4 2025 (424)" */
function rowWords({ text, columns = [] }: Passage): string {
	const [label = '', ...values] = text.split(' | ').map(squash);
	const named = values.map((value, index) => squash(`${columns[index + 1] ?? ''} ${value}`)).filter(Boolean);
	return named.length > 0 ? `${label}: ${named.join('; ')}` : label;
}
