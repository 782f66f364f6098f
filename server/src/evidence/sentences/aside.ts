/** What of a draft is shown or kept without being said: a quotation, hidden or commented out, taken back, a note between drafters. */
import type { Draft, Passage, Sentence } from '../../draft/types.ts';
import { hiddenChunks } from '../filing/hidden.ts';
import { Tried } from '../words/patterns.ts';
import { isCommentedOut, isDraftersNote, isWithdrawn } from './turns.ts';

/** A passage, or one sentence of it, and the word for how it is set aside; empty where it is said. */
export interface Standing {
	readonly span: Passage | Sentence;
	readonly aside: string;
}

/** Everything that a person can be shown as one passage of a draft: single sentences, then paragraphs, items and rows. */
export function standingsOf(draft: Draft): readonly Standing[] {
	const isHidden = hiddenIn(draft);
	const sentences: Standing[] = [];
	const passages: Standing[] = [];
	for (const passage of draft.passages) {
		const whole = isHidden(passage.start) ? 'hidden' : asideOf(passage);
		passages.push({ span: passage, aside: whole });
		passage.sentences.forEach((sentence, at) => {
			sentences.push({ span: sentence, aside: whole === '' ? asideWithin(passage, at) : whole });
		});
	}
	return [...sentences, ...passages];
}

function asideOf({ quoted, text }: Passage): string {
	if (quoted) return 'quoted';
	if (isCommentedOut(text, text)) return 'commented out';
	return isDraftersNote(text) ? 'a note of a drafter' : '';
}

/** The word for how a sentence is set aside by what stands around it in its passage; empty where it is said. */
export function asideWithin({ sentences, text }: Passage, at: number): string {
	const [sentence, next] = [sentences[at], sentences[at + 1]];
	if (sentence === undefined) return '';
	if (isCommentedOut(sentence.text, text)) return 'commented out';
	return next !== undefined && isWithdrawn(new Tried(next.text)) ? 'taken back' : '';
}

/** Whether an offset lies in a chunk that no reader of the filing sees; to be asked in the order of the text. */
function hiddenIn({ chunks, starts }: Draft): (offset: number) => boolean {
	const hidden = hiddenChunks(chunks);
	if (!hidden.includes(true)) return () => false;
	let at = 0;
	return (offset) => {
		while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= offset) at++;
		return hidden[at] === true;
	};
}
