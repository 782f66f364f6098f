/** What the staff asked for and the letter leaves open: by an answer that is too narrow, by none, or by one that points at nothing. */

import type { Context } from './meaning/asks/context.ts';
import { openRequests } from './meaning/facts/open.ts';
import type { Item, Request } from './meaning/item.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { sentencesOf } from './meaning/language/sentences.ts';
import type { CutComment } from './structure/comments.ts';

/** An answer to another comment answers a request when it has at least this share of its words. */
const SPOKEN_OF = 0.25;

/** Said of several comments, or of all that was asked. */
const TOGETHER =
	/\b(?:comments\b|(?:topics|matters|items|points|requests|questions) (?:raised|referenced|noted|listed|described|above)|as (?:requested|suggested)|the requested\b|each of (?:these|the|your)|accordingly)/i;

/** Nothing but stars, or a note that the answer is held back. */
const WITHHELD =
	/^[^.]{0,120}[[(]?\s*(?:\*{2,}|redacted|confidential treatment(?: has been)? requested|omitted)[^.]{0,80}[\])]?\W*$/i;

/** The open requests of a comment whose own answer was read as `found`. */
export function leftOpen(
	comment: CutComment,
	requests: readonly Request[],
	found: readonly Item[],
	context: Context,
): Item[] {
	const said = comment.response?.text ?? '';
	if (comment.responseParagraphs.length > 0) {
		const open = openRequests(requests, found, said, context).filter(
			// What the response refers to is answered there.
			({ disposition }) => disposition !== 'unanswered' || !comment.elsewhere,
		);
		if (open.length === 0 && found.length === 0 && comment.nowhere) return asked(comment);
		return WITHHELD.test(said)
			? open.map((item) => ({ ...item, why: 'the answer is withheld from the public letter' }))
			: open;
	}
	// Without an answer of its own every request is open, but for those that the answer to the next comment speaks of.
	const open = openRequests(requests, [], said, context);
	if (comment.shared.length === 0) return open.length > 0 ? open : asked(comment);
	if (TOGETHER.test(said)) return [];
	const words = contentWords(said);
	return open
		.filter(({ text, listed }) => shareOf(listed.length > 0 ? listed.join(' ') : text, words) < SPOKEN_OF)
		.map((item) => ({ ...item, why: 'the answer to the next comment does not speak of it' }));
}

function shareOf(text: string, words: ReadonlySet<string>): number {
	const own = [...contentWords(text)];
	return own.length === 0 ? 1 : commonWords(own, words) / own.length;
}

/** A comment that asks for no disclosure in so many words, and is not answered at all: its last request as it stands. */
function asked(comment: CutComment): Item[] {
	const sentences = sentencesOf(comment.askParagraphs);
	const own = sentences.findLast(({ text }) => /\bplease\b|\?$/i.test(text)) ?? sentences.at(-1);
	if (!own) return [];
	return [
		{
			start: own.start,
			end: own.end,
			disposition: 'unanswered',
			condition: null,
			targets: [],
			firstDue: null,
			expires: null,
			why: 'asked by the staff, and no answer stands in the letter',
			proposed: null,
			paragraph: -1,
			sentence: -1,
			text: own.text,
			object: '',
			verb: '',
			negated: false,
			listed: [],
		},
	];
}
