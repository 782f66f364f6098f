/** From ranked passages to a verdict: found needs the whole element in one place, missing needs that nothing comes close. */

import { copyOf, oncePer, shorten } from '../ledger/index.ts';
import type { Element } from '../ledger/types.ts';
import { candidateOf, type Line, objectionOf } from './candidates.ts';
import type { Candidate, Decision, Told, ToldEvidence } from './decision.ts';
import { isFigureRow, type Unit } from './filing/places.ts';
import { Judged } from './judged.ts';
import { type Match, MET, type Telling, type Wording } from './match.ts';
import { isNotOurs, isPointing, isUnfit, objectionText, withCopies } from './objection.ts';
import type { FilingIndex } from './prepare.ts';
import { AS_A_PHRASE, AS_A_ROW } from './query/compiled.ts';
import { thresholds } from './query/weights.ts';
import { matchAll } from './rank.ts';
import type { Query, Sought } from './sought.ts';
import type { Evidence, Judgement, Verdict } from './types.ts';
import { windowOf } from './window.ts';
import type { Lore } from './words/lore.ts';
import { termName } from './words/termIds.ts';
import { kindNames } from './words/values.ts';
import { distinctWords } from './words/words.ts';

/** How many passages are looked at closely, and how many of them, from the front, can make an element found. */
const DEPTH = 6;
const FRONT = 4;
/** A passage with less of the element than this is not worth a look. */
const SOME = 0.3;

/** So close to a passage that is likely to state the element, another makes the place of it doubtful. */
export const CLOSE = 0.2;

function isAccepted(item: Candidate, shown: readonly Candidate[]): boolean {
	return item.eligible && (item.verbatim || (isLikely(item) && rivalOf(item, shown) === undefined));
}

function isLikely({ eligible, chance }: Candidate): boolean {
	return eligible && chance >= thresholds().found;
}

/** The likeliest other passage, where it is nearly as likely the place at which the element is told; undefined for none. */
function rivalOf({ chance, match }: Candidate, shown: readonly Candidate[]): Candidate | undefined {
	return shown
		.filter((other) => isRival(other) && other.match.place !== match.place && other.chance > chance - CLOSE)
		.sort((a, b) => b.chance - a.chance)[0];
}

/** False for what is no statement of this filing and period at all: it leaves no doubt where the element is told. */
export function isRival({ objection }: Pick<Candidate, 'objection'>): boolean {
	return objection === null || !isNotOurs(objection);
}

/** The verdict on one element, from its candidates in order. */
export function decide(index: FilingIndex, queries: readonly Query[], line: Line, lore: Lore): Decision {
	const limits = thresholds();
	const shown = distinct(line, DEPTH).map((item) => bestOf(index, item, queries, lore));
	const accepted = shown
		.slice(0, FRONT)
		.filter((item) => isAccepted(item, shown))
		.sort((a, b) => b.chance - a.chance);
	const others = shown.filter((item) => !accepted.includes(item)).slice(0, 3);
	const near = shown.slice(0, FRONT).filter(isNear);
	const closest = near.reduce((most, { chance }) => Math.max(most, chance), 0);
	const somewhere = closest >= limits.missing || shown.slice(0, FRONT).some(pointsWell);
	const verdict: Verdict = accepted.length > 0 ? 'found' : somewhere ? 'unsure' : 'missing';
	const pointer = verdict === 'found' ? null : (shown.find(pointsWell) ?? null);
	const pool = pointer ? line.all() : [];
	return { verdict, accepted, others, shown, pointer, pool, queries, told: null };
}

/**
 * A decision as it is told: with quotes and offsets in the drafts as they are now, and one sentence why. `again` makes the
 * decision anew when its steps are asked for after it was let go of.
 */
export function judgementOf(element: Element, decision: Decision, again: () => Decision): Judgement {
	const { verdict } = decision;
	decision.told ??= toldOf(decision);
	const { from, evidence, candidates, why } = decision.told;
	return new Judged(
		{ element: element.id, verdict, evidence: evidence.map(standing), candidates: candidates.map(standing), why },
		() => stepsOf(from.deref() ?? again()),
	);
}

/** What a passage that points elsewhere must have of the element to be about it. */
const ABOUT = 0.5;

/** True for a passage that is about the element and says where to look for it. */
function pointsWell({ match, objection }: Pick<Candidate, 'match' | 'objection'>): boolean {
	return objection !== null && isPointing(objection) && match.direct >= ABOUT;
}

function toldOf(decision: Decision): Told {
	const { verdict, accepted, others } = decision;
	const evidence = accepted.map(toldEvidenceOf);
	const candidates = others.map(toldEvidenceOf);
	const why = contest(decision) ?? reason(verdict, (evidence[0] ?? candidates[0])?.own);
	return { from: new WeakRef(decision), why, evidence, candidates };
}

/** How much of a passage is quoted beside another, in UTF-16 code units. */
const QUOTED = 100;

/** That a passage would be accepted but for another, which it quotes; null where that is not so. */
function contest({ verdict, shown }: Decision): string | null {
	const item = verdict === 'found' ? undefined : shown.slice(0, FRONT).find(isLikely);
	const rival = item && rivalOf(item, shown);
	if (!rival) return null;
	const other = copyOf(shorten(rival.match.unit?.sentence.text ?? '', QUOTED));
	return `One passage has ${list(toldEvidenceOf(item).own.has)}, but another fits nearly as well: “${other}”.`;
}

/** Evidence where it stands now. */
function standing({ place, own }: ToldEvidence): Evidence {
	const { file, quote, score, has, lacks, objection } = own;
	const [start, end] = [own.start + place.shift, own.end + place.shift];
	return { file, start, end, quote, score, has, lacks, objection };
}

/** True for a passage that can be a reason to be unsure. */
export function isNear({ match, objection }: Pick<Candidate, 'match' | 'objection'>): boolean {
	return match.coverage >= SOME && !valueless(match) && !(objection !== null && isUnfit(objection));
}

/** Words without the value that was promised are no reason to be unsure; of a row, the heading may tell the kind of value. */
function valueless({ unmet, place }: Match): boolean {
	return unmet.length > 0 && !isFigureRow(place);
}

/** The unit of a passage that states the element, else its closest one with what speaks against it. */
function bestOf(index: FilingIndex, item: Candidate, queries: readonly Query[], lore: Lore): Candidate {
	if (item.objection === null) return item;
	let best: Candidate | null = null;
	for (const { query, match } of unopposed(index, item, queries, lore)) {
		const other = candidateOf(index, query, match, lore, item.company);
		if (!best || other.chance > best.chance) best = other;
	}
	return best ?? item;
}

/** What comes about as close in the passage of a candidate, in any wording, and has nothing against it; it holds as long as the match does. */
function unopposed(
	index: FilingIndex,
	{ match: own, query: ownQuery }: Candidate,
	queries: readonly Query[],
	lore: Lore,
): readonly Wording[] {
	own.unopposed ??= queries.flatMap((query) => {
		// Its only unit is the candidate itself.
		if (query === ownQuery && own.place.units.length === 1) return [];
		return matchAll(index, query, own.place, own.score - 0.35).flatMap((match) => {
			// What speaks against the candidate itself is known.
			const isOwn = query === ownQuery && match.unit === own.unit;
			return isOwn || objectionOf(index, query, match, lore) !== null ? [] : [{ query, match }];
		});
	});
	return own.unopposed;
}

function reason(verdict: Verdict, best: Evidence | undefined): string {
	if (!best) return 'No passage has any of its words.';
	if (verdict === 'found') return `One passage has ${list(best.has)}.`;
	const but = best.objection ? `, but it ${objectionText(best.objection)}` : '';
	const lacks = best.has.length > 0 && best.lacks.length > 0 && !best.objection ? ` and lacks ${list(best.lacks)}` : '';
	return `The closest passage has ${list(best.has)}${lacks}${but}.`;
}

/** How many words are told. */
const MOST_TOLD = 6;

/** Once for each match that is told. */
const list = oncePer((words: readonly string[]): string =>
	words.length > 0
		? distinctWords(words, MOST_TOLD)
				.map((word) => `“${word}”`)
				.join(', ')
		: 'none of its words',
);

/** The first so many that do not repeat a passage before them. */
function distinct(line: Line, most: number): Candidate[] {
	const seen = new Set<string>();
	const list: Candidate[] = [];
	for (let at = 0; list.length < most; at++) {
		const item = line.at(at);
		if (!item) break;
		const keys = keysOf(item.match);
		if (keys.some((key) => seen.has(key))) continue;
		for (const key of keys) seen.add(key);
		list.push(item);
	}
	return list;
}

/** Of two matches that share one of these the second repeats the first. */
export function keysOf({ unit, place }: Match): readonly string[] {
	return [unit?.opening ?? '', `#${place.index}`];
}

/** A candidate as it is shown. */
export function evidenceOf(candidate: Candidate): Evidence {
	return standing(toldEvidenceOf(candidate));
}

function toldEvidenceOf({ match, query, objection, chance }: Candidate): ToldEvidence {
	match.told ??= tellingOf(match, query);
	const { start, end, quote, has, lacks } = match.told;
	const { file } = match.place.draft;
	const score = Math.max(0, Math.min(1, chance));
	const copied = objection && withCopies(objection);
	return { place: match.place, own: { file, start, end, quote, score, has, lacks, objection: copied } };
}

function tellingOf(match: Match, query: Query): Telling {
	const span = windowOf(match);
	const has: string[] = [];
	const lacks: string[] = [];
	query.sought.forEach((sought, at) => {
		if (sought.own) ((match.met[at] ?? 0) >= MET ? has : lacks).push(sought.label);
	});
	const { draft, shift } = match.place;
	const quote = copyOf(draft.source.slice(span.start, span.end));
	return { start: span.start - shift, end: span.end - shift, quote, has, lacks };
}

function stepsOf({ queries, shown }: Decision): string[] {
	const lines = queries.map((query) => {
		const words = query.sought.filter(({ own }) => own).map(({ label, weight }) => `${label} (${weight.toFixed(1)})`);
		const needs = query.needs.map(({ kinds, from }) => `${kindNames(kinds)} for “${from}”`);
		return `Looked for: ${words.join(', ')}${needs.length > 0 ? `; must give ${needs.join(', ')}` : ''}`;
	});
	for (const item of shown) {
		const { match, query, chance } = item;
		const met = query.sought.flatMap((sought, at) => {
			const by = match.by[at];
			return sought.own && by ? [{ sought, by }] : [];
		});
		const told = distinctWords(met.map(({ sought }) => sought.label));
		const matched = met.flatMap(({ sought, by }) => (told.includes(sought.label) ? [metBy(sought, match, by)] : []));
		const figures = `coverage ${match.coverage.toFixed(2)}, in the sentence ${match.direct.toFixed(2)}, subject ${match.subject.toFixed(2)}, chance ${chance.toFixed(2)}`;
		const start = (match.unit?.sentence.text ?? '').slice(0, 100);
		lines.push(`“${start}”: ${figures}; matched ${matched.join(', ') || 'nothing'}; ${outcomeOf(item, shown)}`);
	}
	return lines;
}

/** A sought word, and what it is met by where that is another one. */
function metBy({ label, need }: Sought, { unit }: Match, by: string): string {
	if (need !== null) return `${label} (by a value)`;
	if (by === AS_A_ROW || by === AS_A_PHRASE) return `${label} (by ${by})`;
	const written = unit && writtenAs(unit, by);
	if (written === undefined) return `${label} (in the text around it)`;
	return written.toLowerCase() === label.toLowerCase() ? label : `${label} (by “${written}”)`;
}

/** The words of a unit that are a term, as they are written; undefined where it stands around the unit. */
function writtenAs({ text, words, hits }: Unit, term: string): string | undefined {
	for (let hit = 0; hit < hits.length; hit += 3) {
		if (termName(hits[hit] ?? 0) !== term) continue;
		return text.slice(words[hits[hit + 1] ?? 0]?.start, words[(hits[hit + 2] ?? 0) - 1]?.end);
	}
	const stems = term.split(' ');
	const from = words.findIndex((_, at) => stems.every((stem, next) => words[at + next]?.stem === stem));
	return from < 0 ? undefined : text.slice(words[from]?.start, words[from + stems.length - 1]?.end);
}

function outcomeOf(item: Candidate, shown: readonly Candidate[]): string {
	if (item.objection) return `not accepted: it ${objectionText(item.objection)}`;
	if (isAccepted(item, shown)) return 'accepted';
	return isLikely(item) ? 'not accepted: another passage is nearly as likely the place' : 'not sure enough';
}
