/** `find:` written by a person: evaluated exactly as it stands; nothing else is weighed. */
import { sectionsAround } from '../draft/index.ts';
import { grouped, kept, oncePer, overlaps } from '../ledger/index.ts';
import type { Element, Find, FindTerm, Scope, Span, ValueKind } from '../ledger/types.ts';
import type { Indexed } from './filing/indexed.ts';
import { isFigureRow, type PassagePlace } from './filing/places.ts';
import { against, type Objection, objectionText } from './objection.ts';
import { carrierOf } from './objections/carriers.ts';
import { doubtIn } from './objections/objections.ts';
import { asideWithin } from './sentences/aside.ts';
import { isDraftersNote } from './sentences/turns.ts';
import type { Evidence, Judgement } from './types.ts';
import { ALIKE, alike, Concepts, idsOf } from './words/concepts.ts';
import { Tried } from './words/patterns.ts';
import { holdsValue } from './words/values.ts';
import { type Word, wordsOf } from './words/words.ts';

/** A sentence or row as `find:` sees it. */
interface Line extends Span {
	readonly place: PassagePlace;
	readonly text: string;
	readonly words: readonly Word[];
	/** Why it is no evidence, as far as marks of the draft say so; null for nothing. */
	readonly open: Objection | null;
}
type Region = readonly Line[];

/** What a region has of a `find:`, and what it lacks. */
interface Outcome {
	readonly met: boolean;
	readonly has: readonly string[];
	readonly lacks: readonly string[];
	/** A term of `none` that stands there. */
	readonly barred: string | null;
}

/** How far a part of a `find:` reaches in a filing. */
export interface Reach {
	/** What is counted: sentences, paragraphs, sections or table rows. */
	readonly scope: Scope;
	/** How many of them meet the part. */
	readonly count: number;
	/** The first that does; null when none does. */
	readonly first: Evidence | null;
}

const WIDTH: readonly Scope[] = ['sentence', 'table row', 'paragraph', 'section'];
const MAX_SHOWN = 3;

/**
 * The verdict of a hand-written `find:`: found where a region meets it word for word, unsure where it does so only with what is no
 * evidence anywhere (quoted, supposed, taken back, with a placeholder), else missing with the closest regions.
 */
export function judgeByHand(index: Indexed, element: Element, find: Find): Judgement {
	const scope = find.within ?? 'paragraph';
	const asks = asksForSomething(find);
	const asked = new Tried(`${element.text} ${JSON.stringify(find)}`);
	const results = regionsOf(linesOf(index), scope).map((region) => resultOf(index, find, asked, region, scope));
	const met = results.filter(({ outcome, doubt }) => outcome.met && doubt === null && asks);
	const doubted = results.filter(({ outcome, doubt }) => outcome.met && doubt !== null && asks);
	const near = results.filter(({ outcome }) => !outcome.met && outcome.has.length > 0);
	near.sort((a, b) => b.outcome.has.length - a.outcome.has.length || a.region.length - b.region.length);
	const evidence = met.slice(0, MAX_SHOWN).map(({ region, outcome }) => shown(region, outcome, 1));
	const candidates = [...doubted, ...near]
		.slice(0, MAX_SHOWN)
		.map(({ region, outcome, doubt }) =>
			shown(region, outcome, outcome.has.length / (outcome.has.length + outcome.lacks.length + 1), doubt),
		);
	const [best] = candidates;
	const [first] = doubted;
	const where = scope === 'table row' ? 'table row' : scope;
	const why = !asks
		? '“find” names nothing that must be there, so nothing meets it.'
		: met.length > 0
			? `A ${where} meets what “find” asks for: ${quoted(met[0]?.outcome.has ?? [])}.`
			: first?.doubt
				? `A ${where} meets what “find” asks for, ${quoted(first.outcome.has)}, but it ${objectionText(first.doubt)}.`
				: best
					? `No ${where} meets “find”; the closest has ${quoted(best.has)} and ${best.objection ? objectionText(best.objection) : `lacks ${quoted(best.lacks)}`}.`
					: `No ${where} has anything that “find” asks for.`;
	const trace = [
		`By hand: ${JSON.stringify(find)}`,
		...[...met.slice(0, MAX_SHOWN), ...doubted.slice(0, MAX_SHOWN), ...near.slice(0, MAX_SHOWN)].map(
			({ region, outcome, doubt }) =>
				`“${(region[0]?.text ?? '').slice(0, 100)}”: has ${quoted(outcome.has)}; lacks ${quoted(outcome.lacks)}${outcome.barred === null ? '' : `; “${outcome.barred}” may not be there`}${doubt === null ? '' : `; it ${objectionText(doubt)}`}`,
		),
	];
	const verdict = met.length > 0 ? 'found' : first ? 'unsure' : 'missing';
	return { element: element.id, verdict, evidence, candidates, why, trace };
}

/** A region with its outcome. */
interface Result {
	readonly region: Region;
	readonly outcome: Outcome;
	/** Why it is no evidence though it meets the search; null for nothing. */
	readonly doubt: Objection | null;
}

/** A region by what of it is said; where that is not enough, by all of it. */
function resultOf(index: Indexed, find: Find, asked: Tried, region: Region, scope: Scope): Result {
	const said = region.every(({ open }) => open === null) ? region : region.filter(({ open }) => open === null);
	const outcome = evaluate(find, said, scope);
	if (!outcome.met) {
		const whole = said.length === region.length ? outcome : evaluate(find, region, scope);
		if (!whole.met) return { region: said, outcome, doubt: null };
		return { region, outcome: whole, doubt: region.find(({ open }) => open !== null)?.open ?? null };
	}
	let doubt: Objection | null = null;
	const sure = said.filter((line) => {
		const why = doubtOf(index, asked, line);
		doubt ??= why;
		return why === null;
	});
	const isSure = sure.length === said.length || evaluate(find, sure, scope).met;
	return { region: said, outcome, doubt: isSure ? null : doubt };
}

/** Why a sentence is no statement of this filing: by its own words, or by what carries it. */
function doubtOf(index: Indexed, asked: Tried, { place, start }: Line): Objection | null {
	const at = place.units.findIndex(({ sentence }) => sentence.start === start);
	const unit = place.units[at];
	return unit === undefined ? null : (doubtIn(asked, unit.whole) ?? carrierOf(index, asked, place, at));
}

/** False for a search that any text would meet: it only says what may not be there, or where to look. */
function asksForSomething({ all = [], any, concept, value }: Find): boolean {
	return all.length > 0 || any !== undefined || concept !== undefined || value !== undefined;
}

/** How many regions of a scope meet one part of a hand-written `find:` by itself, whatever the rest of it asks for. */
export function reachIn(index: Indexed, part: FindTerm, scope: Scope): Reach {
	const own = (typeof part === 'string' ? undefined : part.within) ?? scope;
	if (typeof part !== 'string' && !asksForSomething(part)) return { scope: own, count: 0, first: null };
	const said = linesOf(index).filter(({ open }) => open === null);
	const met = regionsOf(said, own).flatMap((region) => {
		const outcome = evaluateTerm(part, region, own);
		return outcome.met ? [{ region, outcome }] : [];
	});
	const [first] = met;
	return { scope: own, count: met.length, first: first ? shown(first.region, first.outcome, 1) : null };
}

function quoted(words: readonly string[]): string {
	return words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : 'nothing';
}

/** Every sentence and row that is not commented out, with what makes it none that can be evidence. */
const linesOf = oncePer(
	({ places }: Indexed): Region =>
		places.flatMap((place) => {
			const { passage } = place;
			const whole = passage.quoted
				? against('quotation')
				: isDraftersNote(passage.text)
					? against('drafters-note')
					: null;
			return passage.sentences.flatMap((sentence, at) => {
				const aside = asideWithin(passage, at);
				if (aside === 'commented out') return [];
				const { text, start, end } = sentence;
				const unfilled = place.draft.placeholders.some((mark) => overlaps(mark, sentence));
				const open = whole ?? (aside !== '' ? against('taken-back') : unfilled ? against('placeholder') : null);
				return [{ place, text, start, end, words: wordsOf(text), open }];
			});
		}),
);

/** Cuts lines into regions of a scope; a section holds its subsections too. */
function regionsOf(lines: Region, scope: Scope): readonly Region[] {
	if (scope === 'sentence') return lines.map((line) => [line]);
	if (scope === 'section') return sectionsOf(lines);
	const wanted = scope === 'table row' ? lines.filter(({ place }) => place.passage.kind === 'table row') : lines;
	return [...grouped(wanted, ({ place }) => place.index).values()];
}

function sectionsOf(lines: Region): readonly Region[] {
	const regions = new Map<string, Line[]>();
	for (const line of lines) {
		const { draft, draftIndex, passage } = line.place;
		// A draft without headings is one section.
		const around = draft.sections.length > 1 ? sectionsAround(draft, passage.section) : draft.sections;
		for (const { index } of around) {
			kept(regions, `${draftIndex}/${index}`, () => []).push(line);
		}
	}
	return [...regions.values()].sort((a, b) => a.length - b.length);
}

function evaluate(find: Find, region: Region, scope: Scope): Outcome {
	const own = find.within ?? scope;
	if (WIDTH.indexOf(own) < WIDTH.indexOf(scope)) {
		const parts = regionsOf(region, own).map((part) => evaluate(find, part, own));
		return parts.reduce(
			(best, part) => (part.met && !best.met ? part : best.met || part.has.length <= best.has.length ? best : part),
			NONE,
		);
	}
	const has: string[] = [];
	const lacks: string[] = [];
	let met = true;
	const need = (ok: boolean, label: readonly string[], absent: readonly string[]): void => {
		has.push(...(ok ? label : label.filter((word) => !absent.includes(word))));
		if (!ok) {
			met = false;
			lacks.push(...absent);
		}
	};
	for (const term of find.all ?? []) {
		const outcome = evaluateTerm(term, region, own);
		need(outcome.met, outcome.has, outcome.lacks);
	}
	if (find.any) {
		const outcomes = find.any.map((term) => evaluateTerm(term, region, own));
		const first = outcomes.find((outcome) => outcome.met);
		need(first !== undefined, first?.has ?? [], [outcomes.flatMap(({ lacks }) => lacks.slice(0, 1)).join(' or ')]);
	}
	if (find.concept !== undefined) need(hasConcept(region, find.concept), [find.concept], [find.concept]);
	if (find.value !== undefined) need(hasKind(region, find.value), [`a ${find.value}`], [`a ${find.value}`]);
	const barred = (find.none ?? []).find((term) => evaluateTerm(term, region, own).met);
	const word =
		barred === undefined ? null : typeof barred === 'string' ? barred : (barred.concept ?? 'something of “none”');
	return { met: met && barred === undefined, has, lacks, barred: word };
}

const NONE: Outcome = { met: false, has: [], lacks: [], barred: null };

function evaluateTerm(term: FindTerm, region: Region, scope: Scope): Outcome {
	if (typeof term !== 'string') return evaluate(term, region, scope);
	const met = region.some(({ words }) => hasPhrase(words, term));
	return { met, has: met ? [term] : [], lacks: met ? [] : [term], barred: null };
}

/** The words of a phrase, by their stems, one after the other. */
function hasPhrase(words: readonly Word[], phrase: string): boolean {
	const stems = wordsOf(phrase).map(({ stem }) => stem);
	const [first] = stems;
	if (first === undefined) return false;
	return words.some((word, at) => word.stem === first && stems.every((stem, next) => words[at + next]?.stem === stem));
}

/** Any phrase of the groups that hold the concept's name; the name itself when no group does. */
function hasConcept(region: Region, concept: string): boolean {
	const name = stemmed(concept);
	const groups = [...ALIKE.phrases.values()].filter((phrases) => phrases.some((phrase) => stemmed(phrase) === name));
	const concepts = new Concepts(() => [...groups, [concept]].map(alike));
	return region.some(({ words }) => concepts.hits(idsOf(words)).length > 0);
}

function hasKind(region: Region, kind: ValueKind): boolean {
	return region.some(({ text, place }) => holdsValue(text, kind, isFigureRow(place)));
}

function shown(region: Region, outcome: Outcome, score: number, doubt: Objection | null = null): Evidence {
	const first = region[0];
	const last = region[region.length - 1] ?? first;
	const whole = region.length > 1 && region.every(({ place }) => place === first?.place);
	const start = (whole ? first?.place.passage.start : first?.start) ?? 0;
	const end = (whole ? first?.place.passage.end : last?.place === first?.place ? last?.end : first?.end) ?? start;
	const objection = outcome.barred === null ? doubt : against('barred', outcome.barred);
	const quote = first?.place.draft.source.slice(start, end) ?? '';
	return {
		file: first?.place.draft.file ?? '',
		start,
		end,
		quote,
		score,
		has: outcome.has,
		lacks: outcome.lacks,
		objection,
	};
}

/** The names of all concepts that `concept:` may ask for, as the library spells them. */
export function conceptNames(): readonly string[] {
	return [...new Set([...ALIKE.phrases.values()].flat())];
}

/** True when the library has synonyms for a concept of that name; without any, only its own words are looked for. */
export function isConcept(name: string): boolean {
	concepts ??= new Set(conceptNames().map(stemmed));
	return concepts.has(stemmed(name));
}

/** Made when a file first names a concept: checks come with every key stroke. */
let concepts: ReadonlySet<string> | null = null;

function stemmed(phrase: string): string {
	return wordsOf(phrase)
		.map(({ stem }) => stem)
		.join(' ');
}
