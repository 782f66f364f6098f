/** Lines among proposed wording that are no part of it as text: titles, and what heads a page. */
import type { Paragraph } from '../../types.ts';

/** Whether a paragraph is the title of a part, which is no fact. */
export function isTitle({ kind, text }: Paragraph): boolean {
	if (kind === 'heading') return text.length < 90 || !/[.!?][”"]?\s*$/.test(text);
	return text.length < 90 && !/[.!?;:”"]\s*$/.test(text) && !/^[•·○●▪■◦–—*-]/.test(text);
}

/** The head of a page that stands between two parts of the wording: to whom the letter goes. */
const PAGE_HEAD =
	/^\W*(?:100 F Street\b|(?:U\.? ?S\.? )?Securities and Exchange Commission\W*$|Division of Corporation Finance\W*$|Washington, D\.? ?C\.?)/i;

/** Whether a paragraph belongs to the head of a page, and to no text. */
export const isPageHead = ({ text }: Paragraph): boolean => PAGE_HEAD.test(text);
