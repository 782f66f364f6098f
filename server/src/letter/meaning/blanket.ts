/** A promise for all comments together that stands after the last answer: it belongs to no comment. */
import { isClosing } from '../structure/frame.ts';
import type { Paragraph } from '../types.ts';
import { ALL_ASKED } from './answersAll.ts';

/** All comments, all answers, or everything the letter says will change. */
const ALL =
	/\b(?:(?:these|all (?:of )?(?:the|your|these)|each of (?:the|your)|the foregoing|the above) (?:staff['’]s )?(?:comments|responses|undertakings)\b|(?:all|each)(?: of)? (?:the |these |such )?(?:\w+ )?(?:changes|revisions|enhancements) (?:described|discussed|set (?:out|forth)|noted|proposed|indicated|outlined)\b|(?:changes|revisions|disclosures) (?:described|discussed|set (?:out|forth)|proposed) in (?:this letter|our responses|the responses)\b|(?:corresponding|conforming) (?:changes|revisions) throughout\b)/i;
const PROMISES = /\b(?:will|shall|undertakes?|intends?|agrees?)\b/i;

/** How many paragraphs at the end of the last answer promise for all comments together; closings after them count along. */
export function blanketsAtEnd(paragraphs: readonly Paragraph[]): number {
	let count = 0;
	let found = 0;
	for (const { text } of paragraphs.slice(1).toReversed()) {
		const blanket = (ALL.test(text) || ALL_ASKED.test(text)) && PROMISES.test(text) && text.length < 500;
		if (!blanket && !isClosing(text)) break;
		count++;
		if (blanket) found = count;
	}
	return found;
}
