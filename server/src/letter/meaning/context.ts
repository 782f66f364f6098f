/** What a staff comment wants: disclosure in later documents, or only an explanation. */
import type { Context } from './items.ts';
import { FUTURE_DOCUMENT } from './lexicon.ts';

const REQUEST =
	/\b(?:please|also|and|to|ensure|you (?:should|will)|consider|,|;|^|[.?!])\s*(?:\w+ly )?(?:revise|disclose|expand|provide|include|clarify|enhance|describe|discuss|quantify|amend|address|present|remove|reconcile|ensure|identify|label|file|modify|retitle|rename|separately|add|delete|conform|break out|characterize)\b/i;
const CONSIDERATION = /\b(?:consider(?:ation|ed|ing)?)\b[^.]{0,60}\b(?:disclos|provid|present|includ|revis|expand)/i;

/** Reads the ask of a comment. */
export function contextOf(ask: string): Context {
	const asksDisclosure = FUTURE_DOCUMENT.test(ask) || REQUEST.test(ask) || CONSIDERATION.test(ask);
	return { ask, asksDisclosure, promised: false, strict: false };
}

/** The context of what stands outside of all comments. */
export const OUTSIDE: Context = { ask: '', asksDisclosure: false, promised: false, strict: true };
