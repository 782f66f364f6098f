/** A sentence with several undertakings, cut into one part for each. */
import type { Span } from '../../../ledger/types.ts';
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { targetsIn } from '../scope/targets.ts';
import { isQuoted } from './barred.ts';

/** The part of a sentence that holds one undertaking; offsets are relative to the sentence. */
export interface Part {
	from: number;
	to: number;
	head: Undertaking;
	condition: string | null;
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The other half of one piece of work: `and will instead state …`, `and will include this disclosure in …`. */
const SAME_WORK =
	/^\w+(?: to)?(?: instead\b| (?:\w+ly )?(?:include|present|provide|report|show|reflect|make|file|use) (?:this|these|such|that|those|it|them|the (?:same|revised|above|foregoing))\b| ensure that (?:our|the|its|such|these) (?:\w+ )?disclosures? (?:will |)(?:assist|compl|satisf|meet|conform))/i;

/** `and will also …`, `will quantify other factors`: one thing more. */
const ADDS = /^\w+(?: to)? (?:\w+ly )?(?:also|further|in addition|additionally)\b|^\w+(?: to)? \w+ (?:any )?other\b/i;

/** `…; thereafter, we will …`: another time, another promise. */
const LATER =
	/[,;]\s+(?:and\s+)?(?:thereafter|from then on|until then|until that time|in the meantime|after that|beginning thereafter|from that (?:date|time|year|period) on),?\s+(?:(?:we|it|they|the \w+|[A-Z][\w&.]*)\s+)?$/i;

/** What joins the clause of a promise to the one before; a semicolon alone parts only what has a condition of its own. */
const BEFORE_MODAL = String.raw`(?: (?:we|the Company|it|also|[A-Z][\w&.]*))?\s*$`;
const JOINT = new RegExp(String.raw`[,;]?\s*(?:and|but)${BEFORE_MODAL}`);
const JOINT_OR_STOP = new RegExp(String.raw`(?:[,;]?\s*(?:and|but)|;)${BEFORE_MODAL}`);

/** A sentence holds several undertakings when a second promise verb begins a clause of its own weight, less where it has a condition of its own or says that it adds. */
function splitHeads(text: string, heads: readonly Undertaking[], conditions: readonly Span[]): Part[] {
	const firm = heads.filter((head) => !head.soft);
	const parts: Part[] = [];
	for (const head of firm.length > 0 ? firm : heads) {
		const last = parts.at(-1);
		if (!last) {
			parts.push({ from: 0, to: text.length, head, condition: null });
			continue;
		}
		const before = text.slice(last.head.verbEnd, head.modal);
		const conditioned = conditionAfterAnd(text, last.head, head, conditions);
		if (conditioned) {
			last.to = conditioned.to;
			parts.push({ from: conditioned.from, to: text.length, head, condition: null });
			continue;
		}
		const amended = behindAmendment(text, last.head, head);
		if (amended) {
			last.to = amended.to;
			parts.push({ from: amended.from, to: text.length, head, condition: null });
			continue;
		}
		const within = conditions.some(({ start, end }) => start > head.modal && end < head.verbEnd);
		const joint = (within ? JOINT_OR_STOP : JOINT).exec(before);
		const own = words(text.slice(head.modal));
		const later = LATER.exec(before);
		if (later && own >= 4) {
			last.to = last.head.verbEnd + later.index;
			const from = last.to + (/^\W*/.exec(later[0])?.[0].length ?? 0);
			parts.push({ from, to: text.length, head, condition: null });
			continue;
		}
		const changes = last.head.continuing !== head.continuing || last.head.leavesOut !== head.leavesOut;
		const other = ADDS.test(text.slice(head.modal)) || conditions.some(({ start }) => start > head.modal);
		// `will quantify, if material, A, and we will discuss B`: the condition is that of the first alone.
		const bound = conditions.some(
			({ start, end }) => start > last.head.modal && end < last.head.verbEnd + before.length,
		);
		const apart =
			within ||
			(bound && /\b(?:we|it|the Company)\s*$/i.test(joint?.[0] ?? '')) ||
			(/^[,;]/.test(joint?.[0] ?? '') && conditions.some((condition) => isOfClause(text, condition, head)));
		const weighty = own >= (apart ? 5 : other ? 16 : 26) || (changes && own >= 7);
		if (!joint || words(before) < 5 || !weighty) continue;
		// `will delete the sentence and will include the above description`: two works, whatever it points at.
		if (SAME_WORK.test(text.slice(head.modal)) && !(changes && !/^\w+(?: to)? instead\b/i.test(text.slice(head.modal))))
			continue;
		last.to = head.modal - joint[0].length;
		const skip = /^(?:,|;)?\s*/.exec(joint[0])?.[0].length ?? 0;
		parts.push({ from: last.to + skip, to: text.length, head, condition: null });
	}
	return parts;
}

/** `will file an amendment to revise Item 9A, and the next Form 10-K will report it`: where the amendment ends, and a promise for other documents begins. */
function behindAmendment(
	text: string,
	before: Undertaking,
	head: Undertaking,
): { readonly to: number; readonly from: number } | null {
	const joint = AND_SUBJECT.exec(text.slice(before.verbEnd, head.modal));
	if (!joint) return null;
	const to = before.verbEnd + joint.index;
	const from = to + (joint[1]?.length ?? 0);
	const own = targetsIn(text.slice(from), null);
	const isOther = own.length > 0 && !own.includes('amendment');
	return isOther && targetsIn(text.slice(before.modal, to), null).includes('amendment') ? { to, from } : null;
}

/** The last `and` before a modal, and the subject of that. */
const AND_SUBJECT = /([,;]?\s+(?:and|but),?\s+)(?:(?!and\b|but\b|that\b|which\b)[^\s,;]+\s+){0,8}$/i;

/** `…, and we will describe the program if one is adopted`: without a comma the condition is that of its own clause. */
function isOfClause(text: string, { start }: Span, head: Undertaking): boolean {
	return start > head.verbEnd && /[^\s,]\s+$/.test(text.slice(head.verbEnd, start));
}

/**
 * `will stop calling it X and, to the extent it goes on, will show Y`, `will disclose X, but if Y occurs we will describe it`: where
 * the first ends and the second begins, with its condition. What is done `instead` belongs to the first.
 */
function conditionAfterAnd(
	text: string,
	before: Undertaking,
	head: Undertaking,
	conditions: readonly Span[],
): { readonly to: number; readonly from: number } | null {
	const own = conditions.find(({ start, end }) => start > before.verbEnd && end <= head.modal);
	if (!own || !BEGINS_CLAUSE.test(text.slice(own.end, head.modal)) || INSTEAD.test(text.slice(own.start))) return null;
	const joint = /(?:,?\s+(?:and|but)|;),?\s+$/i.exec(text.slice(before.verbEnd, own.start));
	if (!joint || joint.index < 8 || words(text.slice(head.modal)) < 3) return null;
	return { to: before.verbEnd + joint.index, from: own.start };
}

/** Between a condition and its modal: a comma and the subject, or a subject alone. */
const BEGINS_CLAUSE = /^(?:,\s+(?:[^,;:]{1,60}\s)?|\s*(?:we|it|they|the [\w-]+|[A-Z][\w&.]*)\s+)$/i;
const INSTEAD = /^[^;]*\b(?:instead|in lieu|rather)\b/i;

/** A list part with a condition of its own is an undertaking of its own: `(i) …, and (ii) to the extent material, …`. */
function splitLists(text: string, part: Part, conditions: readonly Span[]): Part[] {
	const own = conditions.filter((c) => c.start >= part.from && c.start < part.to);
	for (const condition of own) {
		const members = membersOf(text, part, condition, conditions);
		if (members) return members;
		const before = text.slice(part.from, condition.start);
		const adjunct = /\b(?:in addition to|as well as)\s+\w+ing\b[^,]*$/i.exec(before);
		if (!adjunct) continue;
		const head = { ...part.head, continuing: false };
		const told = text.slice(condition.start, condition.end);
		return [
			{ ...part, condition: null },
			{ from: part.from + adjunct.index, to: part.to, head, condition: told },
		];
	}
	const conjunct = own.find(
		(c) =>
			c.start > part.head.verbEnd &&
			joinsVerb(text.slice(part.head.verbEnd, c.start), text.slice(c.start, c.end)) &&
			BASE_VERB.test(text.slice(c.end)),
	);
	if (conjunct) {
		const at = part.from + text.slice(part.from, conjunct.start).replace(/\s*,?\s*(?:and|or)\s*,?\s*$/i, '').length;
		const verb = BASE_VERB.exec(text.slice(conjunct.end));
		const verbEnd = conjunct.end + (verb?.[0].length ?? 0);
		const head = { ...part.head, modal: conjunct.start, verbEnd, verb: verb?.[1]?.toLowerCase() ?? part.head.verb };
		const condition = text.slice(conjunct.start, conjunct.end);
		// `continue to evaluate and, if an event occurs, disclose`: what it comes to binds, the thinking belongs to it.
		if (part.head.soft) return [{ ...part, head: { ...head, soft: false, continuing: false }, condition }];
		return [
			{ ...part, to: at, condition: leading(text, part, own) },
			{ from: conjunct.start, to: part.to, head, condition },
		];
	}
	const candidates = own.filter((c) => !trailsList(text, part, c));
	// `as appropriate` beside a condition that says something is a courtesy.
	const main = candidates.find((c) => !COURTESY.test(text.slice(c.start, c.end))) ?? candidates[0];
	const condition = leading(text, part, candidates) ?? (main ? text.slice(main.start, main.end) : null);
	return [{ ...part, condition }];
}

/** What stands before a member of a numbered list, and its number. */
const NUMBER = /(?:,|;|:)?\s*(?:(?:and|or)\s+)?\(([ivx]{1,4}|[a-h]|\d)\)\s*/g;
const kindOf = (number: string): string => (/\d/.test(number) ? '1' : /^[ivx]/.test(number) ? 'i' : 'a');

/** Whether a condition opens a second work: where something is denied, `or, if none can be made, …` says only when the other way is taken. */
function joinsVerb(before: string, condition: string): boolean {
	const joint = /\b(and|or)\s*,?\s*$/i.exec(before)?.[1];
	return joint?.toLowerCase() === 'or' ? !DENIES.test(before + condition) : joint !== undefined;
}

const DENIES = /\b(?:not|no|none|nothing|neither|never|cannot|unable|(?:im|un|in)\w+(?:able|al|ible|ant))\b|n['’]t\b/i;

/**
 * A member of a numbered list with a condition of its own, apart from those before and after it: `(i) …, (ii) if material, …,
 * and (iii) …`. Null where the condition does not open a member.
 */
function membersOf(text: string, part: Part, condition: Span, conditions: readonly Span[]): Part[] | null {
	const numbers = [...text.slice(part.from, part.to).matchAll(NUMBER)].map((match) => ({
		from: part.from + match.index,
		to: part.from + match.index + match[0].length,
		kind: kindOf(match[1] ?? ''),
	}));
	const own = numbers.find(({ to }) => to === condition.start);
	if (!own || own.from < part.head.verbEnd - 4) return null;
	// `(ii) if material, (a) …, and (b) …`: members of the member.
	const next = numbers.find(({ from, kind }) => from >= condition.end && kind === own.kind);
	const isFirst = numbers[0] === own;
	// A condition before the only number, or of the first, holds where nothing follows.
	if (isFirst && !next) return null;
	const head = { ...part.head, continuing: false };
	const told = text.slice(condition.start, condition.end);
	const start = own.from + (/^(?:,|;|:)?\s*(?:(?:and|or)\s+)?/.exec(text.slice(own.from))?.[0].length ?? 0);
	const member = { from: isFirst ? part.from : start, to: next?.from ?? part.to, head, condition: told };
	const whole = leading(text, part, conditions);
	const before = isFirst ? [] : [{ ...part, to: own.from, condition: whole }];
	if (!next) return [...before, member];
	const from = next.from + (/^(?:,|;|:)?\s*(?:(?:and|or)\s+)?/.exec(text.slice(next.from))?.[0].length ?? 0);
	const rest = splitLists(text, { from, to: part.to, head: part.head, condition: null }, conditions);
	return [...before, member, ...rest.map((other) => ({ ...other, condition: other.condition ?? whole }))];
}

/** The condition that stands right before the clause of the promise: `and, for as long as it is excluded, we will …`. */
function leading(text: string, { head }: Part, conditions: readonly Span[]): string | null {
	const found = conditions.find(
		(c) =>
			c.end <= head.modal &&
			!COURTESY.test(text.slice(c.start, c.end)) &&
			/^,\s+[^,;]{0,60}$/.test(text.slice(c.end, head.modal)),
	);
	return found ? text.slice(found.start, found.end) : null;
}

const COURTESY =
	/^(?:as|if|where|when) (?:and (?:if|when) )?(?:deemed )?(?:appropriate|applicable|necessary|needed|relevant)$/i;

/** What follows a condition in `and to the extent …, include …`. */
const BASE_VERB =
	/^,\s+(?:we will |the Company will |it will |also )?(include|disclose|provide|describe|present|state|quantify|report|expand|revise|explain|identify|discuss|make|add)\b/i;

/** A condition that ends the last member of a list without a comma qualifies that member only. */
function trailsList(text: string, part: Part, condition: Span): boolean {
	const before = text.slice(part.head.verbEnd, condition.start);
	if (condition.start < part.head.verbEnd) return false;
	// `A or, where none can be made, will say so`: when the other way is taken.
	const after = text.slice(condition.end, part.to);
	if ((/\bor,?\s+$/i.test(before) && /^,\s/.test(after)) || ofAMember(before, after)) return true;
	if (/,\s*and,?\s*$/.test(before) && (before.match(/,/g)?.length ?? 0) >= 2) return true;
	if (/[,(]\s*$/.test(before)) return false;
	// Further members follow: `cash payable when the sale closes, and the …`.
	if (before.includes(',') && MORE_MEMBERS.test(text.slice(condition.end, part.to))) return true;
	return (before.match(/,/g)?.length ?? 0) >= 3 && /\b(?:and|or)\b[^,]*$/.test(before);
}

/** `including, where applicable, …`, `a range or, if none can be made, …`: one member of what is promised has the condition. */
function ofAMember(before: string, after: string): boolean {
	if (/\bincluding\b[^,;:]*,?\s*$/i.test(before)) return true;
	// `the range, if it can be estimated, or that it cannot`: what is told where the condition fails is promised too.
	if (/^,?\s+or\s+(?:that|why|a statement that|(?:to )?(?:state|disclose|explain)(?: that| why)?)\b/i.test(after))
		return true;
	return /\w,?\s+(?:and|or),?\s*$/i.test(before) && /^,\s/.test(after) && !BASE_VERB.test(after) && !CLAUSE.test(after);
}

/** What follows a condition is a clause again, not a member of a list. */
const CLAUSE =
	/^,\s+(?:(?:we|it|they|the company|will|shall|intends?|that|this)\b|(?:our|its)\b(?=[^,;]*\b(?:will|shall|intends?)\b))/i;

const MORE_MEMBERS = /^,\s+(?:and|as well as)\s+(?!(?:we|it|the company|will|shall|to|in|if|for|beginning)\b)\w/i;

/** What stands before a semicolon and promises nothing is no part of the promise. */
function ownClause(text: string, part: Part, conditions: readonly Span[]): Part {
	const cut = text.lastIndexOf(';', part.head.modal);
	const before = text.slice(part.from, cut);
	// `; they will be there again`: what they are stands before it.
	if (part.head.verb === 'remain' && !part.head.unknown) return part;
	if (cut <= part.from || before.length < 40 || isQuoted(text, cut)) return part;
	if (conditions.some(({ start, end }) => start < cut && end > part.from)) return part;
	if ((before.match(/\(/g)?.length ?? 0) !== (before.match(/\)/g)?.length ?? 0)) return part;
	return { ...part, from: cut + 1 + (/^\s*(?:and\s+)?/.exec(text.slice(cut + 1))?.[0].length ?? 0) };
}

/** `undertakes to file it …, and to inform investors …`: a second infinitive of one modal. */
const INFINITIVE =
	/,?\s+and\s+(?:also\s+)?(to\s+(?:\w+ly\s+)?(file|inform|disclose|include|provide|describe|present|state|report|revise|expand|update|add|discuss|explain|quantify|furnish)\b)/i;

/** The two halves where each names a document to come of its own. */
function splitInfinitives(text: string, part: Part): Part[] {
	const { head } = part;
	const rest = text.slice(head.verbEnd, part.to);
	const second = /\bto$/.test(head.modalText) && !head.passive ? INFINITIVE.exec(rest) : null;
	const [all = '', infinitive = '', verb = ''] = second ?? [];
	if (!second || !FUTURE_DOCUMENT.test(rest.slice(0, second.index))) return [part];
	const verbEnd = head.verbEnd + second.index + all.length;
	if (!FUTURE_DOCUMENT.test(text.slice(verbEnd, part.to))) return [part];
	const modal = verbEnd - infinitive.length;
	return [
		{ ...part, to: head.verbEnd + second.index },
		{ ...part, from: modal, head: { ...head, start: modal, modal, verbEnd, verb: verb.toLowerCase() } },
	];
}

/** The undertakings of a sentence, each with its own part and condition. */
export function partsOf(text: string, heads: readonly Undertaking[], conditions: readonly Span[]): Part[] {
	return splitHeads(text, heads, conditions)
		.map((part) => ownClause(text, part, conditions))
		.flatMap((part) => splitInfinitives(text, part))
		.flatMap((part) => splitLists(text, part, conditions));
}
