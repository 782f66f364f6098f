/** From the undertaking and its words to the disposition: promised, conditional, continuing, amend, soft or declined. */

import type { Disposition } from '../../../ledger/types.ts';
import type { Context } from '../asks/context.ts';
import { AMENDED_FORM, FORM } from '../language/forms.ts';
import { FUTURE_DOCUMENT, LATER } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { isDuration } from '../scope/conditions.ts';
import { leavesAdjustmentOut } from './accept.ts';
import { goesAsAsked, staysEnded, staysShown } from './ended.ts';

/** Whether the ask wants something shown, and does not object to something shown. */
function wantsMore(ask: string): boolean {
	const objects =
		/\b(?:remove|eliminat|undue prominence|prohibit|inconsistent|discontinue|refrain|exclude|misleading|individually tailored|full (?:non-gaap )?income statement|not (?:appear|include|present)|confirm)/i;
	return (
		/\b(?:disclose|include|provide|expand|add|quantify|disaggregate|break (?:out|down))\b/i.test(ask) &&
		!objects.test(ask)
	);
}

/** A word or a figure now shown, which a promise can take away. */
const SHOWN =
	/\b(?:terms?|labels?|captions?|titles?|measures?|adjustments?|references?|names?|phrases?|words?|headings?|columns?|subtotals?)\b/i;
/** What was taken out before the negation: `has removed the measure and will not present it`. */
const TAKEN_OUT =
	/\b(?:removed|eliminated|deleted|discontinued|did not (?:present|include|use|refer)|no longer)\b[^.;]*\b(?:and|nor)\b/i;

/** `will not appear in our earnings releases`: in none to come. */
const STAYS_OUT =
	/^(?:will|shall|won['’]t) (?:(?:not|never|no longer) )?(?:\w+ ){1,3}?(?:in|within) (?:any(?: of (?:our|its))?|our|its|the company['’]s) (?:[\w-]+ ){0,3}?(?:filings|reports|releases|presentations|materials|letters)\b/i;

/** `will not refer to it as “earnings”`: how a thing will be called, where it is told at all. */
function namesAs(text: string, u: Undertaking): boolean {
	return (
		NAMES.test(u.verb) &&
		/^[^.;]{2,90}?(?:\bas\b(?! (?:you|the staff|requested|suggested|asked|they|it|we|such|this|these)\b)(?! (?:(?!(?:that|which|who)\b)[\w’'-]+ ){1,8}?(?:would|could|may|might|will|can|is|are|was|were|has|have|had|does|do|[\w-]+s (?:it|them|this|us))\b)|[“"])/i.test(
			text.slice(u.verbEnd),
		)
	);
}

const NAMES = /^(?:refer|describ|characteri|label|call|caption|nam|identif)/;

/** Whether a negation promises to leave something out, rather than refuses something asked for. */
function leavesOut(text: string, u: Undertaking, context: Context): boolean {
	if (staysEnded(text, u)) return !wantsMore(context.ask);
	if (goesAsAsked(text, u, context)) return true;
	const isNamed = namesAs(text, u);
	if (isNamed && context.promised) return true;
	if (!FUTURE_DOCUMENT.test(text) && !LATER.test(text) && !STAYS_OUT.test(text.slice(u.modal))) return false;
	if (isNamed) return true;
	if (TAKEN_OUT.test(text.slice(0, u.modal))) return true;
	// `the disclosure will not be made`: what was asked for is refused.
	if (u.passive && /^(?:made|provided|given)$/.test(u.verb)) return false;
	if (u.disclosing || !/^(?:will|shall|won['’]t|(?:intend|plan|expect|propose)s? to)$/.test(u.modalText)) return false;
	const named = SHOWN.test(text.slice(Math.max(0, u.modal - 80), u.modal)) || SHOWN.test(text.slice(u.verbEnd, u.end));
	return !wantsMore(context.ask) || (named && /^(?:us|refer|present|label|describ|show)/.test(u.verb));
}

/** Whether an intention of an earlier letter is given up, where nobody asked to leave anything out: `no longer intends to disclose`. */
function givesUp(text: string, u: Undertaking, context: Context): boolean {
	return (
		/^(?:inten|plan|propos|expect)/.test(u.modalText) &&
		/\bno longer\s+$/i.test(text.slice(0, u.modal)) &&
		/\b(?:prior|previous|earlier) comments?\b|\byour response to\b/i.test(context.ask) &&
		!/\b(?:remove|eliminat|delet|omit|discontinu|refrain|exclud|non-gaap|misleading|confirm|prohibit|inconsistent)/i.test(
			context.ask,
		)
	);
}

/** What is amended where a form is. */
const FILED_PAPER = new RegExp(String.raw`\b(?:form|${FORM}|annual report|filing|exhibit|registration)`, 'i');

/** What a promise, a refusal or an attention amounts to. */
export function dispositionOf(text: string, u: Undertaking, condition: string | null, context: Context): Disposition {
	const after = text.slice(u.verbEnd, u.verbEnd + 120);
	if (givesUp(text, u, context)) return 'declined';
	if (staysShown(text, u, context) && !leavesAdjustmentOut(text, u)) return 'declined';
	if (u.negative && !u.leavesOut && !leavesAdjustmentOut(text, u) && !leavesOut(text, u, context)) return 'declined';
	if (/^(?:amend|refil|re-fil)/.test(u.verb) && FILED_PAPER.test(after)) {
		return 'amend';
	}
	const done = u.passive || u.disclosing || !/^(?:us|begin|start)/.test(u.verb);
	const rest = text.slice(u.verbEnd);
	if (done && IN_AMENDMENT.test(rest) && !FOREIGN_AMENDMENT.test(rest)) return 'amend';
	const subject = text.slice(0, u.modal);
	if (/^(?:follow|be$)/.test(u.verb) && /\bamendment\b[^.;]{0,60}$/i.test(subject)) return 'amend';
	if (u.modalText !== 'would' && AMENDMENT_SUBJECT.test(subject)) return 'amend';
	const files = /^(?:fil|submit|furnish|prepar|mak)/.test(u.verb);
	if (files && u.passive && AMENDMENT_FIRST.test(text.slice(0, u.modal))) return 'amend';
	if (files && AN_AMENDMENT.test(after)) {
		return 'amend';
	}
	if (u.soft) return 'soft';
	if (condition && !(isDuration(condition) && u.continuing)) return 'conditional';
	if (u.continuing) return 'continuing';
	return 'promised';
}

const AN_AMENDMENT = new RegExp(
	String.raw`\b(?:(?:an?|the|this|such) amendment|amendment no|amended|${AMENDED_FORM})`,
	'i',
);
const AMENDMENT_FIRST = new RegExp(
	String.raw`^\W*(?:(?:an?|the|our|its|these|such|both|all|full|complete|necessary|required) ){0,3}(?:amend(?:ment|ed)|${AMENDED_FORM})`,
	'i',
);
/** The document that will carry it amends a filed one. */
const IN_AMENDMENT = new RegExp(
	String.raw`(?<!\b(?:not|than|without) )\b(?:in|within|with|through|as part of|by|by way of|(?:exhibits?(?: [\d.]+)?|item \w+|note \d+|section|pages?) (?:to|of)) (?:an?|the|this|such|its|our|each|those|these|[\w.&]+['’]s)? ?(?:(?:next|later|future|further|pre-effective|post-effective|second|subsequent|following|abbreviated|forthcoming) ){0,2}(?:amendments?(?! no)|amended (?:Form|${FORM}|annual report|quarterly report|filing)|${AMENDED_FORM})\b`,
	'i',
);
/** `the amendment will also contain …`: the amendment itself is the subject. */
const AMENDMENT_SUBJECT = new RegExp(
	String.raw`(?:^|[,;]\s+(?:and\s+)?|\band\s+)(?:the|this|such|our|its|each) (?:[\w-]+ ){0,2}(?:${AMENDED_FORM}|amendment(?: no\.? ?\d+)?|amended (?:\d{4} )?(?:form )?(?:${FORM}|annual report|quarterly report|filing|registration statement))(?: (?:to|of) (?:the|our|its) (?:[\w.-]+ ){0,3}?(?:form \S+|registration statement|annual report|filing))?\s*$`,
	'i',
);
/** Amendments of rules and agreements. */
const FOREIGN_AMENDMENT = /\bamendments?\b[^.;]{0,40}\b(?:ASU|standard|agreement|credit|offer)/i;
