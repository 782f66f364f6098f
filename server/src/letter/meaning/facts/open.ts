/** Requests that the response leaves open: not answered at all, or answered more narrowly than asked. */
import type { Document } from '../../../ledger/index.ts';
import { explanationIn } from '../asks/asks.ts';
import type { Context } from '../asks/context.ts';
import { factsLeft } from '../asks/members.ts';
import type { Request } from '../item.ts';
import { BINDING, type Item } from '../item.ts';
import { citationsOf } from '../language/citations.ts';
import { commonWords, contentWords, overlap } from '../language/contentWords.ts';
import { ownWords } from '../lists/ownWords.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { targetsIn } from '../scope/targets.ts';
import { saysNothing } from '../undertakings/backReference.ts';
import { isSameThing, withoutExcepted } from '../undertakings/exceptions.ts';
import { promisedParts } from './promisedParts.ts';

const ACCEPTS_ALL =
	/\b(?:comply with (?:this|the|your|all|these|such)|as requested|(?:in accordance|consistent) with (?:this|the|your|such|these) (?:staff['’]s )?comments?|requested (?:disclosure|information)|(?:staff['’]s|this|your) comments?[^.]{0,40}\b(?:in (?:all )?future|accordingly)|topics referenced|such comments|each of these|as suggested)\b/i;

/** `the information required by Item 407`, where the staff cites that item: all of the one thing it asks for. */
function givesWhatRuleRequires(text: string, ask: string): boolean {
	const rule = REQUIRED_BY.exec(text)?.[1];
	return rule !== undefined && citationsOf(rule).some((cited) => citationsOf(ask).includes(cited));
}

const REQUIRED_BY =
	/\b(?:information|disclosures?) (?:(?:that|which) (?:is|are) )?(?:required|called for|prescribed) (?:by|under|in|pursuant to) ([^,;]+)/i;

function open(request: Request, disposition: 'unanswered' | 'narrowed', context: Context, why: string): Item {
	const condition = conditionsOf(request.text).find((c) =>
		/^(?:if|to the extent|in the event|where applicable|as applicable)/i.test(request.text.slice(c.start)),
	);
	return {
		start: request.start,
		end: request.end,
		disposition,
		condition: condition ? request.text.slice(condition.start, condition.end) : null,
		targets: targetsIn(request.text, context.letterDate),
		firstDue: null,
		expires: null,
		why,
		proposed: null,
		paragraph: -1,
		sentence: -1,
		text: request.text,
		object: request.facts.join('; '),
		verb: '',
		negated: false,
		listed: request.facts,
	};
}

/** Share of a fact's content words that the promises, with the wording they propose, speak of. */
function covered(fact: string, said: ReadonlySet<string>): number {
	const words = [...contentWords(fact)];
	if (words.length === 0) return 1;
	return commonWords(words, said) / words.length;
}

/** Fewer words say too little of what is not spoken of. */
const TELLING = 2;

/** Whether of the words that tell each fact from the others those of one are spoken of, and those of another are not at all. */
function isInPart(facts: readonly string[], said: ReadonlySet<string>): boolean {
	const words = facts.map((fact) => contentWords(fact));
	const telling = words.map((own, i) =>
		[...own].filter((word) => !words.some((other, j) => j !== i && other.has(word))),
	);
	const spoken = telling.map((own) => (own.length === 0 ? 0.5 : commonWords(own, said) / own.length));
	return (
		spoken.some((share) => share >= ANSWERED) &&
		spoken.some((share, i) => share === 0 && (telling[i]?.length ?? 0) >= TELLING)
	);
}

/** Documents the request names and no promise of the comment does. */
function leftOut(request: Request, promises: readonly Item[], context: Context): Document[] {
	const asked = targetsIn(request.text, context.letterDate);
	if (asked.length < 2) return [];
	const promised = new Set(promises.flatMap((item) => item.targets));
	if (promised.size === 0) return [];
	const general = promised.has('future filings') || promised.has('10-K') || promised.has('20-F');
	return asked.filter((target) => !promised.has(target) && !(target === 'future filings' && general));
}

/** What stays open of the requests of a comment; `said` is the whole response with what it proposes. */
export function openRequests(
	requests: readonly Request[],
	items: readonly Item[],
	said: string,
	context: Context,
): Item[] {
	const promises = items.filter((item) => BINDING.has(item.disposition));
	const answers = items.filter(({ disposition, sends }) => sends || /^(?:declined|done|soft)$/.test(disposition));
	const refused = answers.filter(({ disposition }) => disposition === 'declined');
	// What is refused beside a promise answers no more than it names.
	const whole = answers.filter(({ beside }) => !beside);
	const done = items.some(({ disposition }) => disposition === 'done');
	const spoken = new Set([
		...contentWords(promises.map(({ text }) => text).join(' ')),
		...(promises.some(({ proposed }) => proposed) ? contentWords(said) : []),
	]);
	// As many facts promised as asked for: other words, but an answer to all of it.
	const asked = requests
		.filter((r) => !r.alternative && !r.considers && !r.weighed)
		.reduce((n, r) => n + r.facts.length + (r.orExplain ? 1 : 0), 0);
	const given = promises.reduce((n, item) => n + promisedParts(item).length, 0);
	const several = requests.filter((r) => r.explicit && !r.alternative && !r.weighed).length > 1;
	const all = promises.some(
		({ text }) => ACCEPTS_ALL.test(text) || (!several && givesWhatRuleRequires(text, context.ask)),
	);
	const narrowed = (request: Request, why: string): Item => {
		const item = open(request, 'narrowed', context, why);
		return item.targets.length > 0 ? item : { ...item, targets: promises[0]?.targets ?? [] };
	};
	const out: Item[] = [];
	for (const request of requests) {
		if (request.alternative || request.weighed) continue;
		if (promises.length === 0) {
			if (answers.length === 0 && request.explicit && !request.orExplain)
				out.push(open(request, 'unanswered', context, 'asked for, and the response neither promises nor refuses it'));
			continue;
		}
		const excepted = exceptedOf(request, promises, refused);
		if (excepted.length > 0) {
			out.push(narrowed({ ...request, facts: excepted }, 'the promise leaves out what was asked for'));
			continue;
		}
		const unnamed = factsLeft(
			items.map(({ text }) => text),
			request,
		).filter((fact) => covered(fact, spoken) < ANSWERED);
		if (unnamed.length > 0) {
			out.push(narrowed({ ...request, facts: unnamed }, 'the promise names others of what was asked'));
			continue;
		}
		if (all || done || whole.some((item) => overlap(item.text, request.facts.join(' ') || request.text) >= 0.5))
			continue;
		const missing = leftOut(request, promises, context);
		if (missing.length > 0) {
			const item = open(request, 'narrowed', context, 'the promise leaves out a document that was asked for');
			out.push({ ...item, targets: missing });
			continue;
		}
		const named = request.facts.length > 0 ? request.facts : [request.text];
		// An explanation instead is one thing more that may be given.
		const facts = request.orExplain ? [...named, explanationIn(request.text)] : named;
		const left = facts.filter((fact) => !refused.some((item) => covered(fact, contentWords(item.text)) >= ANSWERED));
		const shares = left.map((fact) => covered(fact, spoken));
		const share = covered(request.text, spoken);
		// Who names one thing in full means that one, in however few words.
		const inPart = given < asked && isInPart(left, spoken);
		if (request.considers && share < 0.34 && given < Math.max(asked, 1))
			out.push(open(request, 'unanswered', context, 'suggested, and the response does not take it up'));
		else if (
			!promises.some((item) => saysNothing(item) && (isKnown(item, requests) || !exceptsPart(item, request.text))) &&
			!isDoubtful(promises, request, inPart) &&
			!request.considers &&
			!leavesChoice(request) &&
			contentWords(`${request.text} ${facts.join(' ')}`).size > 2 &&
			((Math.min(...shares) < 0.25 && share < (given < asked ? 0.6 : several ? 0.4 : 0)) || inPart)
		) {
			const rest = {
				...request,
				facts: request.facts.filter((fact) => !refused.some((item) => item.beside && isSameThing(fact, item.object))),
			};
			out.push(narrowed(rest, 'the promise does not speak of all that was asked'));
		}
	}
	return out;
}

/** Whether all that the sentence of a promise leaves out is known to be of what was asked. */
function isKnown({ except = [] }: Item, requests: readonly Request[]): boolean {
	return except.every((what) => requests.some(({ facts }) => facts.some((fact) => isSameThing(fact, what))));
}

/** Whether a promise leaves out a part of what was asked: `except as noted below` names none. */
function exceptsPart({ except = [] }: Item, asked: string): boolean {
	const words = contentWords(asked);
	return except.some((what) => commonWords(contentWords(what), words) > 0);
}

/** The facts of a request that a promise leaves out and nothing refuses in words of its own. */
function exceptedOf({ facts }: Request, promises: readonly Item[], refused: readonly Item[]): readonly string[] {
	const except = promises
		.flatMap((item) => item.except ?? [])
		.filter((what) => !refused.some(({ object }) => isSameThing(object, what)));
	return facts.flatMap((fact) => {
		const left = withoutExcepted(fact, except);
		return left === fact ? [] : left === '' ? [fact] : except.filter((what) => isSameThing(fact, what));
	});
}

/** From this share of its words on a fact is answered by a refusal. */
const ANSWERED = 0.7;
/** A promise in so few words of its own that it may mean all that was asked. */
const FEW = 2;

/** Whether the promises may take on more than they name: in few words, or by wording that is proposed. */
function isDoubtful(promises: readonly Item[], { text }: Request, inPart: boolean): boolean {
	const [only, ...others] = promises;
	if (only && others.length === 0 && only.proposed && !exceptsPart(only, text)) return true;
	return !inPart && promises.every((item) => !exceptsPart(item, text) && ownWords(item.object).length <= FEW);
}

/** `file it or tell us why not`, `remove the caption or state …`: who took one of two has answered. */
const CHOICE =
	/\bor (?:otherwise |please |simply |alternatively )?(?:tell us|explain|advise|provide us|remove|delete|revise|state|clarify)\b|,? unless\b/i;

function leavesChoice({ text, orExplain }: Request): boolean {
	return orExplain || CHOICE.test(text);
}
