/** A percentage of another total, and a rank other than the one that was asked for. */

import type { Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { matchedIn } from '../sentences/figureElsewhere.ts';
import { isPronoun } from '../sentences/phrases.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { termsOf } from '../words/terms.ts';
import { wordsOf } from '../words/words.ts';

/** What an element wants a share of, up to where something else is said of it. */
const ASKED_OF =
	/\b(?:percentages?|per ?cent|percent|shares?|portion|proportion) of (?:the |our |its |their )?((?:(?!(?:from|by|that|which|for|in|at|as|to|of|with|who|held|attributable|and|or|[a-z]+ed)\b)[a-z-]+ ?){1,5})/i;
/** What a sentence gives a share of. */
const SAID_OF =
	/(?:%|\bpercent)\s+of (?:the |our |its |their |all )?((?:(?!(?:is|are|was|were|has|have|had|and|but|while|in|at|as|for|from|by|to|which|that|during|with|or|compared)\b)[A-Za-z’'-]+ ?){1,7})/g;
const SHARE = pattern(/(?:%|\bpercent)\s+of\b/);

/** Of these there is a whole to have a share of; "share of the largest buyers" is what those have. */
const WHOLES =
	/^(?:revenues?|sales|turnover|receivables?|assets|equity|income|costs?|expenses?|expenditures?|purchases|earnings|premiums?|loans|deposits|debt|borrowings|cash|capital|liabilities|backlog|production|volumes?|portfolio|workforce|employees|output|profits?)$/i;
const REVENUE = /\b(?:revenues?|sales|turnover)\b/i;
/** Speaks of a whole that was named before. */
const THAT_WHOLE = /\b(?:balances?|amounts?|totals?|this|these|those|such|it|them|thereof)\b/i;
/** Part of a whole. */
const PART =
	/^[^,.;]{0,60}?\b(?:of|in|from|for) (?:the|our|its|that|this) [^,.;]{0,60}?\b(?:segments?|regions?|divisions?|business|subsidiar\w+|countr\w+|units?)\b/i;
const ASKS_PART = pattern(/\b(?:segment|region|division|business|subsidiar|countr|unit|geograph)/i);

const RANKED =
	/\b(second|third|fourth|fifth|sixth|next|two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)[- ](largest|biggest|smallest|highest|lowest|greatest|most)\b/gi;
const IS_RANKED = pattern(new RegExp(RANKED.source, 'i'));
const SUPERLATIVE = pattern(/\b(?:largest|biggest|smallest|highest|lowest|greatest)\b/i);

/** Why a share or a rank is not the one that was asked for; null where it may be. */
export function shareOfAnother(query: Query, match: Match, { whole, text }: Unit): Objection | null {
	if (whole.has(IS_RANKED) && query.said.has(SUPERLATIVE) && !query.said.has(IS_RANKED)) {
		const plain = whole.text.replace(RANKED, ' ');
		if (!SUPERLATIVE.expression.test(plain)) return against('another-one', rankIn(whole.text));
	}
	if (!whole.has(SHARE)) return null;
	const asked = ASKED_OF.exec(query.text)?.[1]?.trim() ?? '';
	if (!WHOLES.test(/[a-z-]+$/i.exec(asked)?.[0] ?? '')) return null;
	const bases = [...text.matchAll(SAID_OF)].map(({ index, 0: all, 1: base = '' }) => ({
		base: base.trim(),
		rest: text.slice(index + all.length - base.length),
	}));
	if (bases.length === 0) return null;
	if (bases.some(({ base, rest }) => isSame(query, asked, base) && !isPart(query, rest)))
		return isOfSought(query, match, asked, text) ? null : against('whose-share', holderIn(text));
	return against('other-share', bases[0]?.base ?? '');
}

/** Has a share: what stands before. */
const HAS_SHARE =
	/^(.*?)\s(?:(?:has|have|had) )?(?:account(?:s|ed)? for|represent(?:s|ed)?|compris(?:es?|ed)|constitut(?:es?|ed)|(?:makes?|made) up|contribut(?:es?|ed)|generat(?:es?|ed)|(?:is|are|was|were)(?: equal to)?)\s(?:[a-z]+ ){0,3}?[\d.,]+\s?(?:%|percent)\s+of\b/is;

function holderIn(text: string): string {
	return HAS_SHARE.exec(text)?.[1]?.trim() ?? '';
}

/** Whether what has the share is called by any word of what was to have it; so too where either does not say. */
function isOfSought(query: Query, match: Match, asked: string, text: string): boolean {
	const whole = new Set(wordsOf(asked).map(({ stem }) => stem));
	const holders = query.sought.filter(
		({ own, need, label }) => own && need === null && wordsOf(label).every(({ stem }) => !whole.has(stem)),
	);
	const holder = holderIn(text);
	return (
		holders.length === 0 || holder === '' || isPronoun(holder) || matchedIn(query, match, holder, holders).here > 0
	);
}

function isPart({ said }: Query, rest: string): boolean {
	return PART.test(rest) && !said.has(ASKS_PART);
}

function rankIn(text: string): string {
	return (IS_RANKED.expression.exec(text)?.[0] ?? '').toLowerCase();
}

/** True when the last word of what was asked for, or what may stand for it, is in the other. */
function isSame({ sought }: Query, asked: string, base: string): boolean {
	if (THAT_WHOLE.test(base) || (REVENUE.test(asked) && REVENUE.test(base))) return true;
	const head = wordsOf(asked).at(-1)?.stem ?? '';
	const terms = new Set(termsOf(base).terms);
	return sought.some(
		({ label, parts, forms }) =>
			(parts.includes(head) || wordsOf(label).some(({ stem }) => stem === head)) &&
			forms.some(({ term }) => terms.has(term)),
	);
}
