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
): string {
	const [form] = due;
	const known = topic && form ? snippetOf(topic, form) : '';
	if (known) return known;
	const lines = elements.map((element) => `${sentence(element.text.replace(/\s*\(asked:.*\)$/, ''))}: [●].`);
	return lines.length > 1 ? lines.join('\n\n') : `${lines[0] ?? sentence(title)}`;
}

function sentence(text: string): string {
	const plain = text
		.replace(/\$?\d[\d,.]*%?/g, '[●]')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}
