/** From the sentences of one comment to what was undertaken, refused, done or left open: the reading of a letter. */
import type { Disposition, Span, Target } from '../../ledger/types.ts';
import type { Paragraph } from '../types.ts';
import { conditionsOf, isDuration } from './conditions.ts';
import { DOCUMENT, FUTURE_DOCUMENT } from './lexicon.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { firstDueOf, orderTargets, targetsIn } from './targets.ts';
import { type Undertaking, undertakingsOf } from './undertakings.ts';

/** One thing the letter says, before it is worded as a commitment. Offsets are canonical. */
export interface Item extends Span {
	readonly disposition: Disposition;
	readonly condition: string | null;
	readonly targets: readonly Target[];
	readonly firstDue: string | null;
	/** Why it was read so, for the editor. */
	readonly why: string;
	readonly proposed: Span | null;
	readonly paragraph: number;
	readonly verb: string;
}

/** What the response is read against. */
export interface Context {
	readonly ask: string;
	/** True when the ask wants something in later documents. */
	readonly asksDisclosure: boolean;
	/** Targets the ask names. */
	readonly askTargets: readonly Target[];
}

const ASK_FUTURE =
	/\b(?:future filings?|future (?:\S+ ){0,4}(?:filings?|reports?|releases?|disclosures?|statements?)|please (?:also )?(?:\w+ly )?(?:revise|disclose|expand|provide|include|clarify|enhance|describe|discuss|quantify|amend|address|present|remove|consider|reconcile|ensure|identify|label|file|modify)|revise|disclose|expand)\b/i;

/** Prepares the context of a comment. */
export function contextOf(ask: string): Context {
	return { ask, asksDisclosure: ASK_FUTURE.test(ask), askTargets: targetsIn(ask, null) };
}

function quoted(text: string, at: number): boolean {
	const before = text.slice(0, at);
	const open = before.lastIndexOf('“');
	return open >= 0 && before.indexOf('”', open) < 0 && /”/.test(text.slice(at)) && text.slice(at).indexOf('”') > 0;
}

const AUDIENCE = /^\s*(?:(?:the )?(?:staff|commission|you)\b|(?:supplementally|to the staff))/i;
const SUPPLEMENTAL =
	/\b(?:supplementally|under separate cover|to the staff|respond to|our response|additional time|contact the staff)\b/i;
const INVESTOR_BENEFIT = /^\s*(?:\w+ly )?(?:our |the )?(?:investors|readers|users|shareholders|stockholders)\b/i;

function isDisclosure(text: string, u: Undertaking, context: Context): boolean {
	const after = text.slice(u.verbEnd, u.end);
	const clause = text.slice(Math.max(0, u.modal - 160), u.end);
	if (AUDIENCE.test(after) || INVESTOR_BENEFIT.test(after)) return false;
	if (SUPPLEMENTAL.test(after) && !FUTURE_DOCUMENT.test(text)) return false;
	if (u.disclosing && (FUTURE_DOCUMENT.test(text) || DOCUMENT.test(after) || DOCUMENT.test(clause))) return true;
	if (u.disclosing && context.asksDisclosure && u.modalText !== 'would') return true;
	if (!u.disclosing && FUTURE_DOCUMENT.test(text) && DOCUMENT.test(clause)) return true;
	return !u.disclosing && DOCUMENT.test(after) && context.asksDisclosure;
}

function dispositionOf(text: string, u: Undertaking, condition: string | null): Disposition {
	const after = text.slice(u.verbEnd, u.verbEnd + 120);
	if (u.negative && !u.leavesOut) return 'declined';
	if (
		/^(?:amend|refil|re-fil)/.test(u.verb) &&
		/\b(?:form|10-K|10-Q|20-F|8-K|annual report|filing|exhibit|registration)/i.test(after)
	)
		return 'amend';
	if (
		/^(?:fil|submit|furnish|prepar|mak)/.test(u.verb) &&
		/\b(?:an? amendment|amendment no|amended|form \S+\/A)/i.test(after)
	)
		return 'amend';
	if (u.soft) return 'soft';
	if (condition && !isDuration(condition)) return 'conditional';
	if (u.continuing) return 'continuing';
	return 'promised';
}

interface Draft {
	start: number;
	end: number;
	item: Omit<Item, 'start' | 'end'>;
}

function readSentence(sentence: Sentence, context: Context): Draft[] {
	const { text } = sentence;
	const heads = undertakingsOf(text).filter((u) => !quoted(text, u.modal) && isDisclosure(text, u, context));
	if (heads.length === 0) return [];
	const conditions = conditionsOf(text);
	const firstDue = firstDueOf(text);
	const targets = targetsIn(text, firstDue);
	const parts = splitHeads(text, heads);
	return parts.map(({ from, to, head }) => {
		const own =
			conditions.find((c) => c.start >= from && c.start < to) ?? (parts.length === 1 ? conditions[0] : undefined);
		const condition = own ? text.slice(own.start, own.end) : null;
		const disposition = dispositionOf(text, head, condition);
		return {
			start: sentence.start + from,
			end: sentence.start + to,
			item: {
				disposition,
				condition: disposition === 'soft' || disposition === 'declined' ? null : condition,
				targets,
				firstDue,
				why: `"${text.slice(head.modal, head.verbEnd)}"`,
				proposed: null,
				paragraph: sentence.paragraph,
				verb: head.verb,
			},
		};
	});
}

interface Part {
	from: number;
	to: number;
	head: Undertaking;
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A sentence holds several undertakings when a second promise verb begins a clause of its own weight. */
function splitHeads(text: string, heads: readonly Undertaking[]): Part[] {
	const parts: Part[] = [];
	for (const head of heads) {
		const last = parts.at(-1);
		if (!last) {
			parts.push({ from: 0, to: text.length, head });
			continue;
		}
		const before = text.slice(last.head.verbEnd, head.modal);
		const joint = /(?:,|;)?\s*(?:and|but)(?: (?:we|the Company|it|also))?\s*$/i.exec(before);
		const own = words(text.slice(head.modal));
		if (joint && own >= 9 && words(before) >= 6 && !head.soft) {
			last.to = head.modal - joint[0].length;
			parts.push({
				from: head.modal - joint[0].length + (/^(?:,|;)?\s*/.exec(joint[0])?.[0].length ?? 0),
				to: text.length,
				head,
			});
		}
	}
	return parts;
}

/** Reads the response of one comment. */
export function readResponse(paragraphs: readonly Paragraph[], context: Context): Item[] {
	const sentences = sentencesOf(paragraphs);
	const drafts: Draft[] = [];
	for (const sentence of sentences) drafts.push(...readSentence(sentence, context));
	return drafts.map(({ start, end, item }) => ({
		...item,
		start,
		end,
		targets: orderTargets(new Set(item.targets)),
	}));
}
