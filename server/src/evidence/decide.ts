/** From ranked passages to a verdict: found needs the whole element in one place, missing needs that nothing comes close. */
import type { Element } from '../ledger/types.ts';
import { type Lore, objectionTo } from './objections.ts';
import type { FilingIndex } from './prepare.ts';
import type { Query, Sought } from './query.ts';
import { type Match, matchAll } from './rank.ts';
import type { Evidence, Judgement, Verdict } from './types.ts';
import { windowOf } from './window.ts';

/**
 * What a passage must reach. `coverage`: share of the element's weighty words in the passage and right around it; `direct`: in the one
 * sentence or row; `subject`: likeness of the passage to ask and promise; `gap`: the weightiest word that is absent, as a share;
 * `rival`: share of the best score; `both`, `promise`: coverage of the ask's and the promise's wording when the other is met; `missing`: how close the closest must come for a person to look.
 */
export const THRESHOLDS = {
	coverage: 0.62,
	direct: 0.5,
	subject: 0.33,
	gap: 0.22,
	rival: 0.85,
	both: 0.45,
	promise: 0.6,
	missing: 0.69,
};

/** An element of one or two words needs a passage that is surely about the comment. */
const SHORT_SUBJECT = 0.5;
/** A statement of few words must have nearly all of them in the sentence itself. */
const SHORT_DIRECT = 0.74;
/** What another wording of the fact counts beside the best. */
const OTHER = 1;
/** Objections that only say that words are absent, which coverage says already. */
const FEW = /^(?:lacks|has too (?:few|little)|says little of)/;
/** How many passages are looked at closely. */
const DEPTH = 6;

/** A branch of the element with its best matches. */
export interface Ranked {
	readonly query: Query;
	readonly matches: readonly Match[];
}

interface Shown {
	readonly match: Match;
	readonly query: Query;
	readonly objection: string | null;
}

/** The verdict on one element with its passages and one sentence why. */
export function decide(index: FilingIndex, element: Element, ranked: readonly Ranked[], lore: Lore): Judgement {
	const all = ranked.flatMap(({ matches, query }) => matches.map((match) => ({ match, query })));
	const rankOf = sumsOf(all);
	all.sort(
		(a, b) =>
			rankOf(b.match) - rankOf(a.match) || b.match.score - a.match.score || a.match.place.index - b.match.place.index,
	);
	const shown = distinct(index, all)
		.slice(0, DEPTH)
		.map((item) => bestOf(index, item, ranked, lore));
	const top = shown.reduce((most, { match }) => Math.max(most, match.score), 0);
	const accepted = shown
		.filter(({ match, objection }) => objection === null && match.score >= top * THRESHOLDS.rival)
		.slice(0, 3);
	const others = shown.filter((item) => !accepted.includes(item)).slice(0, 3);
	const evidence = accepted.map((item) => evidenceOf(index, item));
	const candidates = others.map((item) => evidenceOf(index, item));
	const closest = shown.reduce((most, item) => Math.max(most, closeness(item)), 0);
	const verdict: Verdict = evidence.length > 0 ? 'found' : closest >= THRESHOLDS.missing ? 'unsure' : 'missing';
	return {
		element: element.id,
		verdict,
		evidence,
		candidates,
		why: reason(verdict, evidence[0] ?? candidates[0]),
		trace: trace(ranked, shown, index),
	};
}

/** Ranks a passage by its best wording, and a little by how it does for the others. */
function sumsOf(all: readonly { readonly match: Match }[]): (match: Match) => number {
	const best = new Map<number, number>();
	const sum = new Map<number, number>();
	for (const { match } of all) {
		const key = match.place.index;
		best.set(key, Math.max(best.get(key) ?? 0, match.score));
		sum.set(key, (sum.get(key) ?? 0) + match.score);
	}
	return ({ place }) =>
		(best.get(place.index) ?? 0) + OTHER * ((sum.get(place.index) ?? 0) - (best.get(place.index) ?? 0));
}

/** The unit of a passage that states the element, else its closest one with what speaks against it. */
function bestOf(
	index: FilingIndex,
	item: { readonly match: Match; readonly query: Query },
	ranked: readonly Ranked[],
	lore: Lore,
): Shown {
	const assess = (query: Query, match: Match): Shown => {
		const objection =
			objectionTo(index, query, match, lore) ?? shortfall(query, match) ?? otherWording(index, ranked, query, match);
		return { match, query, objection };
	};
	const closest = assess(item.query, item.match);
	if (closest.objection === null) return closest;
	for (const { query } of ranked) {
		const found = matchAll(index, query, item.match.place)
			.map((match) => assess(query, match))
			.filter(({ objection }) => objection === null)
			.sort((a, b) => b.match.score - a.match.score)[0];
		if (found) return found;
	}
	return closest;
}

/** Two wordings of one fact must both be recognised in the sentence, one of them wholly. */
function otherWording(index: FilingIndex, ranked: readonly Ranked[], query: Query, match: Match): string | null {
	for (const { query: other } of ranked) {
		if (other.wording === query.wording) continue;
		const same = matchAll(index, other, match.place)[match.unit - match.place.from];
		if (same && same.coverage >= (other.wording === 0 ? THRESHOLDS.promise : THRESHOLDS.both)) return null;
	}
	return ranked.every(({ query: other }) => other.wording === query.wording)
		? null
		: `says little of “${ranked.find(({ query: other }) => other.wording !== query.wording)?.query.text.slice(0, 60) ?? ''}”`;
}

/** How near a passage comes to the element: its words and its subject, less what is missing or speaks against it. */
function closeness({ match, objection }: Shown): number {
	const against = match.unmet.length > 0 ? 0.3 : objection !== null && !FEW.test(objection) ? 0.15 : 0;
	return match.coverage + 0.5 * match.subject - against;
}

/** What a passage falls short of; null when it states the whole element. */
function shortfall(query: Query, match: Match): string | null {
	const missing = match.unmet[0];
	if (missing) return `has no ${missing.kinds.join(' or ')} (“${missing.from}”)`;
	const gap = widestGap(query, match);
	if (gap && gap.share > THRESHOLDS.gap) return `lacks “${gap.sought.label}”`;
	if (match.coverage < THRESHOLDS.coverage || match.direct < THRESHOLDS.direct) return 'has too few of the words';
	const words =
		query.sought.filter(({ own, parts, need }) => own && parts.length === 0 && !need).length + query.needs.length;
	if (words <= 1) return 'has too little to go on';
	if (words <= 2 && (match.direct < 0.85 || match.subject < SHORT_SUBJECT)) return 'has too little to go on';
	if (words <= 4 && query.needs.length === 0 && match.direct < SHORT_DIRECT) return 'has too little to go on';
	if (match.subject < THRESHOLDS.subject) return 'is about something else than the comment';
	return null;
}

function widestGap(query: Query, match: Match): { sought: Sought; share: number } | null {
	let total = 0;
	let widest: Sought | null = null;
	query.sought.forEach((sought, at) => {
		if (!sought.own) return;
		total += sought.weight;
		if ((match.met[at] ?? 0) < 0.4 && (!widest || sought.weight > widest.weight)) widest = sought;
	});
	const found = widest as Sought | null;
	return found && total > 0 ? { sought: found, share: found.weight / total } : null;
}

function reason(verdict: Verdict, best: Evidence | undefined): string {
	if (!best) return 'No passage has any of its words.';
	if (verdict === 'found') return `One passage has ${list(best.has)}.`;
	const but = best.objection ? `, but it ${best.objection}` : '';
	const lacks = best.lacks.length > 0 ? ` and lacks ${list(best.lacks)}` : '';
	return `The closest passage has ${list(best.has)}${lacks}${but}.`;
}

function list(words: readonly string[]): string {
	return words.length > 0
		? words
				.slice(0, 6)
				.map((word) => `“${word}”`)
				.join(', ')
		: 'none of its words';
}

/** Leaves out passages that repeat one already shown. */
function distinct<T extends { readonly match: Match }>(index: FilingIndex, matches: readonly T[]): T[] {
	const seen = new Set<string>();
	return matches.filter(({ match }) => {
		const words = (index.units[match.unit]?.words ?? []).map(({ stem }) => stem).join(' ');
		const keys = [words.slice(0, 120), `#${match.place.index}`];
		if (keys.some((key) => seen.has(key))) return false;
		for (const key of keys) seen.add(key);
		return true;
	});
}

function evidenceOf(index: FilingIndex, { match, query, objection }: Shown): Evidence {
	const span = windowOf(index, match);
	const has: string[] = [];
	const lacks: string[] = [];
	query.sought.forEach((sought, at) => {
		if (sought.own) ((match.met[at] ?? 0) >= 0.4 ? has : lacks).push(sought.label);
	});
	const score = Math.max(0, Math.min(1, match.score / 2.5));
	const quote = match.place.draft.text.slice(span.start, span.end);
	return { file: match.place.draft.file, ...span, quote, score, has, lacks, objection };
}

function trace(ranked: readonly Ranked[], shown: readonly Shown[], index: FilingIndex): string[] {
	const lines = ranked.map(({ query }) => {
		const words = query.sought.filter(({ own }) => own).map(({ label, weight }) => `${label} (${weight.toFixed(1)})`);
		const needs = query.needs.map(({ kinds, from }) => `${kinds.join(' or ')} for “${from}”`);
		return `Looked for: ${words.join(', ')}${needs.length > 0 ? `; needs ${needs.join(', ')}` : ''}`;
	});
	for (const { match, query, objection } of shown) {
		const met = query.sought.flatMap((sought, at) => {
			const by = match.by[at];
			if (!sought.own || !by) return [];
			return by === sought.label ? [sought.label] : [`${sought.label} by ${by.replace(/^=/, 'the like of ')}`];
		});
		const figures = `coverage ${match.coverage.toFixed(2)}, in the sentence ${match.direct.toFixed(2)}, subject ${match.subject.toFixed(2)}`;
		const start = (index.units[match.unit]?.sentence.text ?? '').slice(0, 100);
		lines.push(
			`“${start}”: ${figures}; matched ${met.join(', ') || 'nothing'}${objection ? `; not accepted: it ${objection}` : '; accepted'}`,
		);
	}
	return lines;
}
