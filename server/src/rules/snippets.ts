/** The Markdown that keeps a promise, with placeholders for everything the drafter must say. */
import type { Commitment } from '../ledger/types.ts';
import { topicById } from '../topics/index.ts';
import type { Form } from '../topics/types.ts';
import { isAdvice } from './gaps.ts';
import { squash } from './messages.ts';
import { elementsOf } from './states.ts';

/**
 * The snippet of a commitment for a form: the one in the commitments file, else its topic's, else one placeholder per
 * element with the element's words in a comment. Never empty; never holds a figure of the letter.
 */
export function snippetOf(commitment: Commitment, form: string | null): string {
	if (commitment.snippet?.trim()) return commitment.snippet.trim();
	const snippets = commitment.topic === undefined ? undefined : topicById(commitment.topic)?.snippets;
	const own = snippets?.[form as Form] ?? snippets?.default;
	return own?.trim() || plainSnippet(commitment);
}

function plainSnippet(commitment: Commitment): string {
	const elements = elementsOf(commitment);
	const promised = elements.filter((element) => !isAdvice(element));
	const lines = (promised.length > 0 ? promised : elements).map(
		(element) => `[●] <!-- To be stated: ${commentText(element.text)} -->`,
	);
	return lines.join('\n\n') || `[●] <!-- To be stated: ${commentText(commitment.title)} -->`;
}

/** A comment must not end early, nor hold what would read as a figure of the letter. */
function commentText(text: string): string {
	return squash(text)
		.replace(/-{2,}|>/g, '-')
		.replace(/[$€£¥]?\d[\d.,]*\d%?|[$€£¥]\d/g, (figure) => (/^\d{4}$/.test(figure) ? figure : '…'));
}

/** The heading to make for a commitment where no heading fits: the first that the file or the topic names. */
export function homeOf(commitment: Commitment, form: string | null): string {
	const own = commitment.home?.[form as Form]?.[0];
	const topic = commitment.topic === undefined ? undefined : topicById(commitment.topic);
	return own ?? topic?.homes[form as Form]?.[0] ?? commitment.title;
}
