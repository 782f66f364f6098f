/** A sentence with several undertakings, cut into one part for each. */
import type { Span } from '../../ledger/types.ts';
import { isQuoted } from './barred.ts';
import type { Undertaking } from './undertakings.ts';

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
		const joint = /(?:,|;)?\s*(?:and|but)(?: (?:we|the Company|it|also|[A-Z][\w&.]*))?\s*$/.exec(before);
		const own = words(text.slice(head.modal));
		const changes = last.head.continuing !== head.continuing || last.head.leavesOut !== head.leavesOut;
		const other = ADDS.test(text.slice(head.modal)) || conditions.some(({ start }) => start > head.modal);
		const weighty = own >= (other ? 16 : 26) || (changes && own >= 7);
		if (!joint || words(before) < 5 || !weighty) continue;
		if (SAME_WORK.test(text.slice(head.modal))) continue;
		last.to = head.modal - joint[0].length;
		const skip = /^(?:,|;)?\s*/.exec(joint[0])?.[0].length ?? 0;
		parts.push({ from: last.to + skip, to: text.length, head, condition: null });
	}
	return parts;
}

/** A list part with a condition of its own is an undertaking of its own: `(i) …, and (ii) to the extent material, …`. */
function splitLists(text: string, part: Part, conditions: readonly Span[]): Part[] {
	const own = conditions.filter((c) => c.start >= part.from && c.start < part.to);
	for (const condition of own) {
		const before = text.slice(part.from, condition.start);
		const enumerated = /(?:,|;)?\s*(?:and\s+)?\((?:ii|iii|iv|2|3|4|b|c|d)\)\s*$/.exec(before);
		const adjunct = /\b(?:in addition to|as well as)\s+\w+ing\b[^,]*$/i.exec(before);
		const cut = enumerated ?? adjunct;
		if (!cut) continue;
		const at = part.from + cut.index;
		const start = enumerated ? at + (/^(?:,|;)?\s*(?:and\s+)?/.exec(cut[0])?.[0].length ?? 0) : at;
		const second = {
			from: start,
			to: part.to,
			head: { ...part.head, continuing: false },
			condition: text.slice(condition.start, condition.end),
		};
		const first = enumerated ? { ...part, to: at, condition: null } : { ...part, condition: null };
		return [first, second];
	}
	const conjunct = own.find(
		(c) =>
			c.start > part.head.verbEnd &&
			/\band\s*,?\s*$/i.test(text.slice(part.head.verbEnd, c.start)) &&
			BASE_VERB.test(text.slice(c.end)),
	);
	if (conjunct) {
		const at = part.from + text.slice(part.from, conjunct.start).replace(/\s*,?\s*and\s*,?\s*$/i, '').length;
		const verb = BASE_VERB.exec(text.slice(conjunct.end));
		const verbEnd = conjunct.end + (verb?.[0].length ?? 0);
		const head = { ...part.head, modal: conjunct.start, verbEnd, verb: verb?.[1]?.toLowerCase() ?? part.head.verb };
		return [
			{ ...part, to: at, condition: leading(text, part, own) },
			{ from: conjunct.start, to: part.to, head, condition: text.slice(conjunct.start, conjunct.end) },
		];
	}
	const candidates = own.filter((c) => !trailsList(text, part, c));
	// `as appropriate` beside a condition that says something is a courtesy.
	const main = candidates.find((c) => !COURTESY.test(text.slice(c.start, c.end))) ?? candidates[0];
	const condition = leading(text, part, candidates) ?? (main ? text.slice(main.start, main.end) : null);
	return [{ ...part, condition }];
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
	if (ofAMember(before, text.slice(condition.end, part.to))) return true;
	if (/,\s*and,?\s*$/.test(before) && (before.match(/,/g)?.length ?? 0) >= 2) return true;
	if (/[,(]\s*$/.test(before)) return false;
	// Further members follow: `cash payable when the sale closes, and the …`.
	if (before.includes(',') && MORE_MEMBERS.test(text.slice(condition.end, part.to))) return true;
	return (before.match(/,/g)?.length ?? 0) >= 3 && /\b(?:and|or)\b[^,]*$/.test(before);
}

/** `including, where applicable, …`, `a range or, if none can be made, …`: one member of what is promised has the condition. */
function ofAMember(before: string, after: string): boolean {
	if (/\bincluding\b[^,;:]*,?\s*$/i.test(before)) return true;
	return /\w,?\s+(?:and|or),?\s*$/i.test(before) && /^,\s/.test(after) && !BASE_VERB.test(after) && !CLAUSE.test(after);
}

/** What follows a condition is a clause again, not a member of a list. */
const CLAUSE = /^,\s+(?:we|it|they|the company|our|its|will|shall|intends?|that|this)\b/i;

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

/** The undertakings of a sentence, each with its own part and condition. */
export function partsOf(text: string, heads: readonly Undertaking[], conditions: readonly Span[]): Part[] {
	return splitHeads(text, heads, conditions)
		.map((part) => ownClause(text, part, conditions))
		.flatMap((part) => splitLists(text, part, conditions));
}
