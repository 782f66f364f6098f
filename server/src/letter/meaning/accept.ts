/** Whether an undertaking is about disclosure: what is done, in which document, for whom. */
import type { Context } from './items.ts';
import { DISCLOSURE_OBJECT, DOCUMENT, FUTURE_DOCUMENT } from './lexicon.ts';
import type { Undertaking } from './undertakings.ts';

const AUDIENCE = /^\s*(?:(?:the )?(?:staff|commission|you)\b|supplementally|(?:(?:\S+ ){0,6}to the staff\b))/i;
const SUPPLEMENTAL =
	/\b(?:supplementally|under separate cover|respond to (?:the|your|any)|our responses? (?:to|by|on|no later)|additional time|contact the staff|response letter)\b/i;
const BENEFIT =
	/^\s*(?:\w+ly )?(?:(?:our|the|an?|more|both) )*(?:investors?|readers?|users?|shareholders?|stockholders?|useful|meaningful|greater|better|transparency|clarity|additional (?:clarity|transparency|insight))\b/i;
const ELSEWHERE = /^\s*(?:please )?(?:see|refer to)\b/i;
/** Wording of rules and policies quoted without quotation marks. */
const RULE_TEXT =
	/^(?:ASC|Item|Rule|Section|Question|SAB|Paragraph)\s*[\dA-Z][\w.:-]*[^.]{0,40}:|\b(?:an entity|the acquirer|a registrant|a company|the registrant shall|entities) (?:shall|should|will|would)\b/i;
const CONNECTS =
	/^(?:in addition|additionally|further(?:more)?|moreover|also|we (?:will|intend to|plan to) also|the company (?:will|intends to|plans to) also|specifically|accordingly|as a result|consequently|therefore|similarly|likewise|finally)\b|\bwill also\b/i;

/** Whether a place of a sentence stands within quotation marks. */
export function isQuoted(text: string, at: number): boolean {
	const before = text.slice(0, at);
	const open = before.lastIndexOf('“');
	if (open < 0) return false;
	return before.indexOf('”', open) < 0 && text.indexOf('”', at) > 0;
}

function subjectOf(text: string, u: Undertaking): string {
	return text.slice(Math.max(0, u.modal - 160), u.modal);
}

function isRefused(text: string, u: Undertaking, context: Context): boolean {
	const after = text.slice(u.verbEnd, u.end);
	if (AUDIENCE.test(after) || (BENEFIT.test(after) && !/\bwe|company\s*$/i.test(subjectOf(text, u).trim())))
		return true;
	if (ELSEWHERE.test(text) || RULE_TEXT.test(text)) return true;
	if (SUPPLEMENTAL.test(after) && !FUTURE_DOCUMENT.test(text)) return true;
	if (u.passive && u.modalText !== 'to be' && !DOCUMENT.test(subjectOf(text, u)) && !FUTURE_DOCUMENT.test(text))
		return true;
	if (u.modalText === 'to be' && !FUTURE_DOCUMENT.test(text)) return true;
	return context.strict && !FUTURE_DOCUMENT.test(text);
}

/** Whether the undertaking is one to disclose, in the light of the ask and of what was promised before. */
export function isDisclosure(text: string, u: Undertaking, context: Context): boolean {
	if (isRefused(text, u, context)) return false;
	const after = text.slice(u.verbEnd, u.end);
	const clause = text.slice(Math.max(0, u.modal - 160), u.end);
	const future = FUTURE_DOCUMENT.test(text);
	if (u.soft) return future ? DOCUMENT.test(clause) : DOCUMENT.test(after) || (context.asksDisclosure && u.continuing);
	if (u.disclosing) return future || DOCUMENT.test(clause) || (context.asksDisclosure && u.modalText !== 'would');
	if (future && DOCUMENT.test(clause)) return true;
	if (DISCLOSURE_OBJECT.test(after)) return true;
	if (context.promised && CONNECTS.test(text)) return true;
	return DOCUMENT.test(after) && (context.asksDisclosure || context.promised);
}
