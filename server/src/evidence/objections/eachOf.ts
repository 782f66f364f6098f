/** "For each segment": what was promised for every one of a kind is only found when it is found for each that the draft names. */

import { kept, NUMBER_WORDS, oncePer } from '../../ledger/index.ts';
import type { Element } from '../../ledger/types.ts';
import type { Candidate } from '../decision.ts';
import type { Content } from '../filing/contents.ts';
import type { Indexed } from '../filing/indexed.ts';
import type { PassagePlace } from '../filing/places.ts';
import { Judged } from '../judged.ts';
import { against, type Objection, objectionText } from '../objection.ts';
import type { Judgement } from '../types.ts';
import { countValues } from '../words/values.ts';
import { isLetterWord, isStop, wordsOf } from '../words/words.ts';
import { cellOf, cellsOf, hasOneDate } from './cells.ts';

/** A kind of thing of which something was promised for each. */
interface Kind {
	/** In the plural. */
	readonly name: string;
	/** What restricts them ("each unit at risk"): only a sentence that has this word too names those that were meant. */
	readonly restriction: string | null;
	/** Where a draft names them: behind the kind, and before it. */
	readonly named: RegExp;
	readonly namedBefore: RegExp;
	/** Ends what stands above a list of them. */
	readonly introduces: RegExp;
	/** Says how many there are. */
	readonly counted: RegExp;
	/** Heads the column of a table that names them. */
	readonly column: RegExp;
	/** Ends a name. */
	readonly suffix: RegExp;
}

/** "Each" may be of anything; "by" and "per" are of these only, for they are more often something else. */
const EACH =
	/\b(?:(?:each|every)(?: of (?:our|its|the|their))?|(?:by|per)(?= (?:\w+ )?(?:segment|reporting unit|region|product line|plant)\b)) ((?:[a-z][\w-]* ){0,3}?[a-z][\w-]*)(?=$|[^\w -]| (?:that|which|whose|who|with|of|in|at|on|for|from|to|and|or|as|is|are|was|has|by|where|under|separately|presented|included|identified)\b)(.*)$/i;
const OF_TIME = /(?:date|period|year|quarter|month|day|time|instance|case|other|step|end|filing|report|statement)s?$/;
/** Adjectives that a draft leaves out, or says another in place of. */
const LOOSE = /^(?:(?:reportable|operating|business|individual|separate|single|such|significant|material) )+/;
const RESTRICTS = /^,? ?(?:at|that|which|whose|who|with|in|for|where|under) /i;
const NUMBERS = NUMBER_WORDS.slice(1);
const NUMBER = `(${NUMBERS.join('|')}|[2-9]|1[0-2])`;
const HAVE = String.raw`(?:have|has|had|reports?|identified|into|comprises?|in|are|the|our|its|following|^|\. )`;
const ARE = String.raw`\b(?:are|were|consists? of|compris(?:e|es|ing)|namely|includ(?:e|es|ing))\b|:|—`;
const ITEMS = String.raw`((?:\(\w{1,4}\) ?[^.;(]{2,80}[.;]?\s*(?:and )?){2,12}|[^.;]{3,300})`;
const PROPER = String.raw`[A-Z][\w&’'/-]*(?: [A-Z&][\w&’'/-]*)*`;
const ADJECTIVE = '(?:(?:reportable|operating|business) )?';

const kinds = new Map<string, Kind | null>();
/** More elements than one commitments file has. */
const MANY = 2000;

/** What an element asks something for each of; null for no such thing. */
function kindOf(text: string): Kind | null {
	const known = kinds.get(text);
	if (known !== undefined) return known;
	if (kinds.size >= MANY) kinds.clear();
	const kind = makeKind(text);
	kinds.set(text, kind);
	return kind;
}

function makeKind(text: string): Kind | null {
	const [, phrase = '', rest = ''] = EACH.exec(text) ?? [];
	const one = phrase
		.toLowerCase()
		.replace(LOOSE, '')
		.replace(/(?<!s)s$/, '');
	if (one === '' || OF_TIME.test(one)) return null;
	const name = `${one.replace(/(?<![aeo])y$/, 'ie').replace(/(?:s|x|ch|sh)$/, '$&e')}s`;
	const restriction = wordsOf(rest).find(({ stem }) => !isStop(stem) && !isLetterWord(stem))?.stem ?? null;
	return {
		name,
		restriction: RESTRICTS.test(rest) ? restriction : null,
		named: new RegExp(String.raw`\b${name}\b(?:[^.;:]{0,60}?(?:${ARE})|,| \()\s*:?\s*${ITEMS}`, 'gi'),
		namedBefore: new RegExp(
			String.raw`((?:${PROPER}(?:, (?:and )?| and )){1,11}${PROPER}) (?:(?:are|were) (?:\w+ ){0,3}?)?${ADJECTIVE}${name}\b`,
			'g',
		),
		introduces: new RegExp(String.raw`\b${name}\b[^.;]{0,80}:\s*$`, 'i'),
		counted: new RegExp(String.raw`\b${HAVE} ?\b${NUMBER} (?:\w+ ){0,2}?${name}\b`, 'gi'),
		column: new RegExp(String.raw`(?:^|\b(?:by|name of) )${ADJECTIVE}(?:${name}|${one})\W*$`, 'i'),
		suffix: new RegExp(String.raw`\s+${ADJECTIVE}(?:${name}|${one})$`, 'i'),
	};
}

/** A found element that was promised for each of a kind is unsure while one that the draft speaks of has no passage. */
export function heldForEach(
	index: Indexed,
	element: Element,
	judgement: Judgement,
	accepted: readonly Candidate[],
): Judgement {
	if (judgement.verdict !== 'found') return judgement;
	const kind = kindOf(element.text);
	const lack = lackOfDate(index, accepted) ?? (kind === null ? null : lackOf(index, kind, accepted));
	if (lack === null) return judgement;
	const { objection, why } = lack;
	const candidates = [...judgement.evidence.map((evidence) => ({ ...evidence, objection })), ...judgement.candidates];
	return new Judged(
		{
			element: judgement.element,
			verdict: 'unsure',
			evidence: [],
			candidates: candidates.slice(0, 3),
			why: `It was promised for each, and ${why}.`,
		},
		() => [...judgement.trace, `Not found for each: ${why}.`],
	);
}

interface Lack {
	readonly objection: Objection;
	readonly why: string;
}

function lackOfDate(index: Indexed, accepted: readonly Candidate[]): Lack | null {
	if (!accepted.every(({ query, match }) => hasOneDate(index, query, match.place))) return null;
	return { objection: against('one-date'), why: 'the passage has one date' };
}

/** Says one thing of all there are, that holds for whichever of them: "each … by more than 40%". */
const OF_ALL = /\b(?:each|every|either|both|all)\b/i;
const BOUND =
	/\b(?:(?:more|less|fewer|greater) than|at (?:least|most)|up to|over|under|above|below|in excess of|rang(?:e|es|ed|ing)|between)\b/i;
const TOGETHER = /\b(?:in (?:the )?aggregate|in total|combined|together|taken as a whole|as a group)\b/i;

/** What is found for some of a kind and not for all that a draft speaks of; null for nothing. */
function lackOf(index: Indexed, kind: Kind, accepted: readonly Candidate[]): Lack | null {
	const { names, count } = toldIn(index, kind);
	const least = Math.max(names.length, count);
	if (least < 2) return null;
	const shown = accepted.map((candidate) => shownBy(index, candidate, kind));
	const text = shown.map(({ said }) => said).join('\n');
	const figures = shown.reduce((sum, passage) => sum + passage.figures, 0);
	const valued = accepted.some(({ query }) => query.needs.length > 0);
	const lacking = names.filter((name) => !name.forms.some((form) => holds(text, form)));
	if (lacking.length === names.length && OF_ALL.test(text) && (!valued || BOUND.test(text))) return null;
	if (lacking.length > 0) {
		const list = lacking.map(({ forms }) => `“${forms[0]}”`).join(', ');
		return { objection: against('unnamed', list), why: `the draft also names ${list}, for which nothing was found` };
	}
	if (!valued || (OF_ALL.test(text) && BOUND.test(text))) return null;
	if (figures >= least && !TOGETHER.test(text)) return null;
	const objection =
		figures < 2 || TOGETHER.test(text) ? against('no-figure-each') : against('few-figures', `${figures}`);
	return {
		objection,
		why: `the draft speaks of ${NUMBERS[least - 2] ?? least} ${kind.name}: the passage ${objectionText(objection)}`,
	};
}

/** A name, and what else it is called by. */
interface Name {
	readonly forms: readonly string[];
}

/** What a passage or a filing says of a kind. */
interface Told {
	readonly names: readonly Name[];
	/** How many there are, the least where it is said more than once; 0 where it is not said. */
	readonly count: number;
}

/** What a passage says by itself. */
interface ToldHere extends Told {
	/** The name of one, for a row of a table that lists them. */
	readonly row: readonly Name[];
}

const allTold = oncePer((_: Indexed) => new Map<Kind, Told>());
const allToldHere = oncePer((_: Content) => new Map<Kind, ToldHere>());

function toldIn(index: Indexed, kind: Kind): Told {
	return kept(allTold(index), kind, () => {
		const told = index.places.map(({ content }) => toldBy(content, kind));
		const rows = index.places.flatMap(({ content, parts }) => {
			const { row } = toldBy(content, kind);
			return row.length === 0 || OF_OTHERS.test(`${parts.table?.text ?? ''}. ${parts.section.text}`) ? [] : row;
		});
		const items = index.places.flatMap((place) => itemNameOf(place, kind));
		const listed = [...told.flatMap(({ names }) => names), ...atLeastTwo(items), ...atLeastTwo(rows)];
		const counts = told.flatMap(({ count }) => (count > 0 ? [count] : []));
		return { names: distinct(listed), count: counts.length > 0 ? Math.min(...counts) : 0 };
	});
}

function distinct(names: readonly Name[]): readonly Name[] {
	const known = new Map<string, Name>();
	for (const name of names) {
		const key = (name.forms[0] ?? '').toLowerCase();
		if (!known.has(key)) known.set(key, name);
	}
	return [...known.values()];
}

/** One alone is no list. */
function atLeastTwo(names: readonly Name[]): readonly Name[] {
	return distinct(names).length > 1 ? names : [];
}

function toldBy(content: Content, kind: Kind): ToldHere {
	return kept(allToldHere(content), kind, () => ({
		...toldInText(content.block.text, kind),
		row: rowNameOf(content, kind),
	}));
}

function toldInText(text: string, kind: Kind): Told {
	const names = [kind.named, kind.namedBefore].flatMap((expression) =>
		[...text.matchAll(expression)].flatMap((match) =>
			areMeant(text, match, kind) ? splitNames(match[1] ?? '', kind) : [],
		),
	);
	const counts = [...text.matchAll(kind.counted)].flatMap((match) =>
		areMeant(text, match, kind) ? [numberOf(match[1] ?? '')] : [],
	);
	return { names, count: counts.length > 0 ? Math.min(...counts) : 0 };
}

function numberOf(word: string): number {
	const at = NUMBERS.indexOf(word.toLowerCase());
	return at < 0 ? Number(word) : at + 2;
}

/** Whose they are, when they are not the company's. */
const OF_OTHERS =
	/\b(?:suppliers?|vendors?|customers?|compet\w+|industry|peers?|contractors?|tenants?|lessees?|sell|sold|disposed|closed)\b/i;
const OWN = /\b(?:we|our|us|the (?:company|group|registrant))\b|\b(?:are|were) /i;

/** True unless the sentence is of what others have, or only some were meant, and the sentence does not say that these are such. */
function areMeant(text: string, { index, 0: match }: RegExpExecArray, { restriction }: Kind): boolean {
	const from = text.lastIndexOf('. ', index) + 1;
	const to = text.indexOf('.', index + match.length);
	const sentence = text.slice(from, to < 0 ? undefined : to);
	if (OF_OTHERS.test(sentence) || !OWN.test(sentence)) return false;
	if (restriction === null) return true;
	return wordsOf(sentence).some(({ stem }) => stem === restriction);
}

/** What an item of a list of them is called; empty for another item. */
function itemNameOf({ passage, parts: { lead } }: PassagePlace, kind: Kind): readonly Name[] {
	const above = lead?.block.text ?? '';
	if (passage.kind !== 'list item' || kind.restriction !== null || !kind.introduces.test(above)) return [];
	const [label = ''] = passage.text.split(/[,;:.—–]|\s-\s|\sand$/);
	return nameOf(label, kind);
}

/** Rows that are none of a kind. */
const NONE_OF_THEM =
	/^(?:sub-?)?totals?\b|^(?:consolidated|corporate|unallocated|elimin\w*|inter-?segment|other|all other|reconcil\w*|general|net|less|income|loss|interest)\b/i;

/** What the row of a table that lists them is called; empty for another row. */
function rowNameOf({ block }: Content, kind: Kind): readonly Name[] {
	const heading = block.columns?.[0]?.trim() ?? '';
	if (block.kind !== 'table row' || kind.restriction !== null || !kind.column.test(heading)) return [];
	const [label = '', ...cells] = block.text.split('|');
	// A heading that also says what is measured may stand above rows of other measures.
	if (/\bby\b/i.test(heading) && !cells.some((cell) => /\d/.test(cell))) return [];
	return NONE_OF_THEM.test(label.trim()) ? [] : nameOf(label, kind);
}

const NAME = /^[A-Z][\w&/.’'-]*(?: (?:[A-Z&][\w&/.’'-]*|of|the|for)){0,5}$/;

const NO_MEMBER = /^(?:all )?other$|^(?:corporate|unallocated|elimin)/i;
const BEFORE_NAME = /^(?:(?:and|the|our|in|for|both|within|across|of|all)\s+)+/i;
const ENUMERATION = /^\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s*/i;
const ALIAS = /\s*\([^)]*?[“"]([^”"]+)[”"][^)]*\)/;

/** Proper names parted by commas, semicolons and "and"; nothing when what stands there begins with no two of them. */
function splitNames(list: string, kind: Kind): readonly Name[] {
	const names: Name[] = [];
	for (const item of list.split(/[,;]\s*(?:and\s+)?|\s+and\s+/)) {
		if (item.trim() === '') continue;
		const name = nameOf(item, kind);
		if (name.length === 0 && !NO_MEMBER.test(item.trim())) break;
		names.push(...name);
	}
	return names.length >= 2 ? names : [];
}

/** One name; empty when it is none. */
function nameOf(item: string, kind: Kind): readonly Name[] {
	const alias = ALIAS.exec(item)?.[1]?.trim();
	const text = item
		.replace(ALIAS, '')
		.trim()
		.replace(ENUMERATION, '')
		.replace(BEFORE_NAME, '')
		.replace(/[“”"()*]|[.;]\s*$/g, '')
		.replace(kind.suffix, '')
		.trim();
	if (!NAME.test(text) || NO_MEMBER.test(text)) return [];
	return [{ forms: alias === undefined ? [text] : [text, alias] }];
}

interface Shown {
	/** The words of a passage, but for a mere list of names; of a row of a table, the names that have a figure of the same kind. */
	readonly said: string;
	readonly figures: number;
}

function shownBy(index: Indexed, { match, query }: Candidate, kind: Kind): Shown {
	const { place } = match;
	const { table, lead } = place.parts;
	if (place.passage.kind === 'list item') {
		const isBeside = (other: PassagePlace): boolean =>
			other.passage.kind === 'list item' && other.parts.lead === lead && other.draft === place.draft;
		return shownIn(index.places.filter(isBeside).map(({ passage }) => passage.text));
	}
	if (place.passage.kind !== 'table row' || table === null) {
		const isList = (match: string, names = ''): boolean => match !== '' && splitNames(names, kind).length > 0;
		return shownIn([place.passage.text.replace(kind.named, (match, names) => (isList(match, names) ? ' ' : match))]);
	}
	const cell = cellOf(index, query, place);
	if (cell !== null && !cell.byColumn) return shownIn(namesOfColumns(place));
	const rows = index.places.filter(({ parts, draft }) => parts.table === table && draft === place.draft);
	const labels = rows
		.map((row) => cellsOf(row))
		.filter((cells) => cells.some((value, at) => (cell === null ? at > 0 : at === cell.column) && /\d/.test(value)))
		.map(([label]) => label ?? '');
	return { said: labels.join('\n'), figures: labels.length };
}

function shownIn(texts: readonly string[]): Shown {
	return { said: texts.join('\n'), figures: texts.reduce((sum, text) => sum + countValues(text), 0) };
}

/** The headings of a row's columns that have a figure, and the row itself. */
function namesOfColumns(place: PassagePlace): readonly string[] {
	const columns = place.passage.columns ?? [];
	const cells = cellsOf(place);
	return [place.passage.text, ...columns.filter((_, at) => /\d/.test(cells[at] ?? ''))];
}

/** True when a name stands in a text as words of its own. */
function holds(text: string, name: string): boolean {
	const [all, part] = [text.toLowerCase(), name.toLowerCase()];
	for (let at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
		const [before, after] = [all[at - 1] ?? ' ', all[at + part.length] ?? ' '];
		if (!/\w/.test(before) && !/\w/.test(after)) return true;
	}
	return false;
}
