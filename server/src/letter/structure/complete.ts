/** Whether a letter comes to its end, as one does not whose download stopped between two sentences. */
import type { Comment } from '../types.ts';
import type { Feature } from './features.ts';
import { closingOf, type Frame } from './frame.ts';

/** Paragraphs at the end that may hold a signature block. */
const FOOT_LENGTH = 6;
/** A closing or a signature that stands within its paragraph, or has no formula. */
const SIGNED =
	/(?:^|[\s.])(?:sincerely|respectfully submitted|(?:best|kind) regards|yours (?:truly|faithfully))\b|\/s\/|^cc:|\ncc:|\bdo not hesitate\b|\b(?:chief \w+(?: \w+)? officer|president|general counsel|controller|secretary|treasurer|director|attorney|partner)\.?$/im;

/** Whether anything shows that the letter came to its end. */
export function isClosed(features: readonly Feature[], frame: Frame): boolean {
	if (frame.signOff < features.length || closingOf(features, frame.body, features.length) < features.length)
		return true;
	return features.slice(-FOOT_LENGTH).some(({ paragraph }) => SIGNED.test(paragraph.text));
}

/**
 * One sentence for a reader of a letter that stops at a comment: without an answer to it, a closing or a signature. Null for
 * any other; a letter that is pasted without its closing is whole.
 */
export function cutShort(
	features: readonly Feature[],
	frame: Frame,
	comments: readonly Comment[],
	file: string,
): string | null {
	if (comments.at(-1)?.response !== null || isClosed(features, frame)) return null;
	return `${file} seems to be cut off: its last comment has no answer, and no closing and no signature stand at its end. What is there was read; get the whole letter.`;
}
