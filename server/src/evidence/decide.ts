/** From ranked passages to a verdict: found needs the whole element in one place, missing needs that nothing comes close. */
import type { Element } from '../ledger/types.ts';
import type { FilingIndex } from './prepare.ts';
import type { Query } from './query.ts';
import type { Match } from './rank.ts';
import type { Evidence, Judgement, Verdict } from './types.ts';
import { windowOf } from './window.ts';

/** Below this share of its weighty words nothing in the filing can be about the element. */
const MISSING = 0.45;

/** The verdict on one element with its passages and one sentence why. */
export function decide(index: FilingIndex, element: Element, query: Query, matches: readonly Match[]): Judgement {
	const shown = distinct(index, matches).slice(0, 3);
	const candidates = shown.map((match) => evidenceOf(index, query, match));
	const [best] = shown;
	const verdict: Verdict = best && best.coverage >= MISSING ? 'unsure' : 'missing';
	const why = best
		? `The closest passage has ${list(candidates[0]?.has ?? [])} and lacks ${list(candidates[0]?.lacks ?? [])}.`
		: 'No passage has any of its words.';
	return { element: element.id, verdict, evidence: [], candidates, why, trace: [] };
}

function list(words: readonly string[]): string {
	return words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : 'nothing of it';
}

/** Leaves out passages that repeat one already shown. */
function distinct(index: FilingIndex, matches: readonly Match[]): Match[] {
	const seen = new Set<string>();
	return matches.filter((match) => {
		const key = (index.units[match.unit]?.words ?? [])
			.map(({ stem }) => stem)
			.join(' ')
			.slice(0, 120);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** A match as a passage that can be shown. */
export function evidenceOf(index: FilingIndex, query: Query, match: Match): Evidence {
	const span = windowOf(index, match);
	const has: string[] = [];
	const lacks: string[] = [];
	query.sought.forEach((sought, at) => {
		if (sought.own) ((match.met[at] ?? 0) >= 0.4 ? has : lacks).push(sought.label);
	});
	return {
		file: match.place.draft.file,
		...span,
		quote: match.place.draft.text.slice(span.start, span.end),
		score: Math.max(0, Math.min(1, match.score / 2)),
		has,
		lacks,
		objection: null,
	};
}
