/** "For each segment": what was promised for every one of a kind is only found when it is found for each that the draft names. */
import type { Element } from '../ledger/types.ts';
import { cellOf, cellsOf } from './cells.ts';
import type { Content } from './contents.ts';
import type { Candidate } from './decision.ts';
import type { Indexed } from './indexed.ts';
import type { PassagePlace } from './places.ts';
import type { Judgement } from './types.ts';

interface Kind {
	/** Words of an element that asks for every one of the kind; what restricts them ("each unit at risk") is left to a person. */
	readonly asked: RegExp;
	/** Where a draft names them: the list is what follows. */
	readonly named: RegExp;
	/** Heads the column of a table that names them. */
	readonly column: RegExp;
	/** Words that speak of all of them at once. */
	readonly all: RegExp;
}

const LIST =
	'[^.;:]{0,60}?(?:\\bare\\b|\\bconsists? of\\b|\\bcompris(?:e|es|ing)\\b|\\bnamely\\b|:|—)\\s*([^.;]{3,300})';
const RESTRICTED = '(?!s?,? (?:that|which|whose|with|at risk|in which|for which|where))';

const KINDS: readonly Kind[] = [
	{
		asked: new RegExp(
			`\\b(?:each|every|per|by)(?: of (?:our|its|the))?(?: \\w+)? ?reporting units?\\b${RESTRICTED}`,
			'i',
		),
		named: new RegExp(`\\breporting units\\b${LIST}`, 'gi'),
		column: /^(?:name of )?reporting units?$/i,
		all: /\b(?:each|both|all)(?: of)?(?: (?:our|its|the))?(?: \w+)? reporting units?\b|\bboth (?:reporting )?units\b/i,
	},
	{
		asked: new RegExp(`\\b(?:each|every|per|by)(?: of (?:our|its|the))?(?: \\w+)? ?segments?\\b${RESTRICTED}`, 'i'),
		named: new RegExp(`\\bsegments\\b${LIST}`, 'gi'),
		column: /^(?:(?:reportable|operating|business) )?segments?$/i,
		all: /\b(?:each|both|all)(?: of)?(?: (?:our|its|the))?(?: \w+)? segments?\b/i,
	},
];

/** A found element that was promised for each of a kind is unsure while one that the draft names has no passage. */
export function heldForEach(
	index: Indexed,
	element: Element,
	judgement: Judgement,
	accepted: readonly Candidate[],
): Judgement {
	if (judgement.verdict !== 'found') return judgement;
	const kind = KINDS.find(({ asked }) => asked.test(element.text));
	if (!kind) return judgement;
	const names = namesIn(index, kind);
	const shown = accepted.map((candidate) => shownBy(index, candidate)).join('\n');
	if (names.length < 2 || kind.all.test(shown)) return judgement;
	const lacking = names.filter((name) => !holds(shown, name));
	if (lacking.length === 0) return judgement;
	const list = lacking.map((name) => `“${name}”`).join(', ');
	const objection = `does not speak of ${list}`;
	const candidates = [...judgement.evidence.map((evidence) => ({ ...evidence, objection })), ...judgement.candidates];
	return {
		element: judgement.element,
		verdict: 'unsure',
		evidence: [],
		candidates: candidates.slice(0, 3),
		why: `It was promised for each, and the draft also names ${list}, for which nothing was found.`,
		get trace() {
			return [...judgement.trace, `Not found for each: ${list}.`];
		},
	};
}

const byIndex = new WeakMap<Indexed, Map<Kind, readonly string[]>>();
const byContent = new WeakMap<Content, Map<Kind, readonly string[]>>();

/** The names of all of a kind that the drafts list, in the order of the filing. */
function namesIn(index: Indexed, kind: Kind): readonly string[] {
	return kept(byIndex, index, kind, () => {
		const rows = index.places.flatMap(({ content }) => rowNameOf(content, kind));
		const listed = index.places.flatMap(({ content }) => namesOf(content, kind));
		return [...new Set([...listed, ...(new Set(rows).size > 1 ? rows : [])])];
	});
}

function namesOf(content: Content, kind: Kind): readonly string[] {
	return kept(byContent, content, kind, () =>
		[...content.block.text.matchAll(kind.named)].flatMap(([, list = '']) => splitNames(list)),
	);
}

/** Rows that are none of a kind. */
const NONE_OF_THEM =
	/^(?:sub-?)?totals?\b|^(?:consolidated|corporate|unallocated|elimin\w*|inter-?segment|other|all other|reconcil\w*|general|net|less|income|loss|interest)\b/i;

/** What the row of a table that lists them is called; empty for another row. */
function rowNameOf({ block }: Content, kind: Kind): readonly string[] {
	if (block.kind !== 'table row' || !kind.column.test(block.columns?.[0]?.trim() ?? '')) return [];
	const [label = ''] = block.text.split('|');
	const name = label.trim();
	return NAME.test(name) && !NONE_OF_THEM.test(name) && !kind.column.test(name) ? [name] : [];
}

function kept<K extends object>(
	cache: WeakMap<K, Map<Kind, readonly string[]>>,
	key: K,
	kind: Kind,
	make: () => readonly string[],
): readonly string[] {
	const kinds = cache.get(key) ?? new Map<Kind, readonly string[]>();
	cache.set(key, kinds);
	const known = kinds.get(kind) ?? make();
	kinds.set(kind, known);
	return known;
}

const NAME = /^[A-Z][\w&/.’'-]*(?: (?:[A-Z&][\w&/.’'-]*|of|the|for)){0,5}$/;

/** Proper names parted by commas and "and"; nothing when what stands there is no list of names. */
function splitNames(list: string): readonly string[] {
	const items = list
		.split(/,\s*(?:and\s+)?|\s+and\s+/)
		.map((item) => item.replace(/^\(\w{1,4}\)\s*|^(?:the|our)\s+|[“”"()*]/gi, '').trim())
		.filter((item) => item !== '');
	const names = items.filter((item) => NAME.test(item));
	return names.length >= 2 && names.length === items.length ? names : [];
}

/** The words of a passage; of a row of a table also the names that stand beside a figure of the same kind. */
function shownBy(index: Indexed, { match, query }: Candidate): string {
	const { place } = match;
	const { table } = place.parts;
	if (place.passage.kind !== 'table row' || table === null) return place.passage.text;
	const cell = cellOf(index, query, place);
	if (cell !== null && !cell.byColumn) return namesOfColumns(place);
	const rows = index.places.filter(({ parts, draft }) => parts.table === table && draft === place.draft);
	return rows
		.map((row) => cellsOf(row))
		.filter((cells) => cells.some((value, at) => (cell === null ? at > 0 : at === cell.column) && /\d/.test(value)))
		.map(([label]) => label ?? '')
		.join('\n');
}

/** The headings of a row's columns that have a figure, and the row itself. */
function namesOfColumns(place: PassagePlace): string {
	const columns = place.passage.columns ?? [];
	const cells = cellsOf(place);
	return [place.passage.text, ...columns.filter((_, at) => /\d/.test(cells[at] ?? ''))].join('\n');
}

function holds(text: string, name: string): boolean {
	return text.toLowerCase().includes(name.toLowerCase());
}
