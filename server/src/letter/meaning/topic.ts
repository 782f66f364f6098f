/** The topic of a commitment and what the library lends it: headings and a snippet. */
import type { Commitment, Element, Form } from '../../ledger/types.ts';
import { homesOf, matchTopic, snippetOf, type Topic } from '../../topics/index.ts';

/** The topic that ask, response and citations clearly speak of, or null. */
export function topicOf(quote: string, ask: string, citations: readonly string[]): Topic | null {
	return matchTopic(quote, []) ?? matchTopic(`${quote}\n${ask}`, citations);
}

/** By form, the headings under which the topic belongs; undefined when it names none. */
export function homeOf(topic: Topic | null, due: readonly Form[]): Commitment['home'] {
	if (!topic) return undefined;
	const entries = due.flatMap((form) => {
		const homes = homesOf(topic, form);
		return homes.length > 0 ? [[form, [...homes]] as const] : [];
	});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Markdown with placeholders only; figures of the letter never come along. */
export function snippetFor(
	topic: Topic | null,
	due: readonly Form[],
	elements: readonly Element[],
	title: string,
	proposedText: string | null,
): string {
	const agreed = proposedText ? blanked(proposedText) : '';
	if (agreed) return agreed;
	const [form] = due;
	const known = topic && form ? snippetOf(topic, form) : '';
	if (known) return known;
	const lines = elements.map((element) => `${sentence(element.text.replace(/\s*\(asked:.*\)$/, ''))}: [●].`);
	return lines.length > 1 ? lines.join('\n\n') : `${lines[0] ?? sentence(title)}`;
}

/** Wording the letter proposed, with its figures and dates blanked; tables are left to the drafter. */
function blanked(text: string): string {
	const lines = text.split(/\n+/).filter((line) => !/ \| /.test(line));
	const plain = lines
		.map((line) => line.replace(/^[\s“"[]+|[”"\]\s]+$/g, '').replace(FIGURE, '[●]'))
		.filter((line) => line.length > 3)
		.join('\n\n');
	return plain.length >= 40 && plain.length <= 4000 ? plain : '';
}

/** Amounts, percentages, dates and years; section and note numbers are words of the text. */
const FIGURE =
	/(?:[$€£¥]|US\$|RMB)\s?\[?\d[\d,.]*\]?(?:\s(?:million|billion|thousand|trillion))?|\b\d[\d,.]*\s?(?:%|percent\b|million\b|billion\b|thousand\b|basis points\b)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}\b|\b(?:19|20)\d\d\b|\b\d{1,3}(?:,\d{3})+\b/g;

function sentence(text: string): string {
	const plain = text
		.replace(/\$?\d[\d,.]*%?/g, '[●]')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}
