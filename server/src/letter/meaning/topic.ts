/** The topic of a commitment, and the wording that was agreed with the staff as a snippet. */

import { withoutStruck } from '../../ledger/index.ts';
import type { Element } from '../../ledger/types.ts';
import { matchElement, matchTopic, type Topic } from '../../topics/index.ts';

/** The topic that ask, response and citations (normal form) clearly speak of, or null. */
export function topicOf(quote: string, ask: string, citations: readonly string[]): Topic | null {
	return matchTopic(quote, citations) ?? matchTopic(`${quote}\n${ask}`, citations);
}

/** The elements with the ids of the topic's elements that say the same, where that is sure for each. */
export function withTopicIds(elements: readonly Element[], topic: Topic | null): Element[] {
	if (!topic) return [...elements];
	// A fact of the topic is something to be there.
	const known = elements.map(({ text, absent }) => (absent ? null : (matchElement(topic, text)?.id ?? null)));
	const own = new Set(elements.filter((_, i) => known[i] === null).map(({ id }) => id));
	return elements.map((element, i) => {
		const id = known[i];
		const sure = id && known.filter((other) => other === id).length === 1 && !own.has(id);
		return sure ? { ...element, id } : element;
	});
}

/** Wording the letter proposed, with its figures and dates blanked; tables are left to the drafter. Empty without prose. */
export function agreedSnippet(text: string): string {
	const lines = withoutStruck(text)
		.split(/\n+/)
		.filter((line) => !/ \| /.test(line));
	const plain = lines
		.map((line) => line.replace(/^[\s“"[]+|[”"\]\s]+$/g, '').replace(FIGURE, '[●]'))
		.filter((line) => line.length > 3)
		.join('\n\n');
	return plain.length >= 40 && plain.length <= 4000 ? plain : '';
}

/** Amounts, percentages, dates and years; section and note numbers are words of the text. */
const FIGURE =
	/(?:[$€£¥]|US\$|RMB)\s?\[?\d[\d,.]*\]?(?:\s(?:million|billion|thousand|trillion))?|\b\d[\d,.]*\s?(?:%|percent\b|million\b|billion\b|thousand\b|basis points\b)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}\b|\b(?:19|20)\d\d\b|\b\d{1,3}(?:,\d{3})+\b/g;
