/** "For each segment": what was promised for every one of a kind is only found when it is found for each that the draft names. */
import type { Element } from '../ledger/types.ts';
import type { Content } from './contents.ts';
import type { FilingIndex } from './prepare.ts';
import type { Judgement } from './types.ts';

interface Kind {
	/** Words of an element that asks for every one of the kind; what restricts them ("each unit at risk") is left to a person. */
	readonly asked: RegExp;
	/** Where a draft names them: the list is what follows. */
	readonly named: RegExp;
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
		all: /\b(?:each|both|all)(?: of)?(?: (?:our|its|the))?(?: \w+)? reporting units?\b|\bboth (?:reporting )?units\b/i,
	},
	{
		asked: new RegExp(`\\b(?:each|every|per|by)(?: of (?:our|its|the))?(?: \\w+)? ?segments?\\b${RESTRICTED}`, 'i'),
		named: new RegExp(`\\bsegments\\b${LIST}`, 'gi'),
		all: /\b(?:each|both|all)(?: of)?(?: (?:our|its|the))?(?: \w+)? segments?\b/i,
	},
];

/** A found element that was promised for each of a kind is unsure while one that the draft names has no passage. */
export function heldForEach(index: FilingIndex, element: Element, judgement: Judgement): Judgement {
	if (judgement.verdict !== 'found') return judgement;
	const kind = KINDS.find(({ asked }) => asked.test(element.text));
	if (!kind) return judgement;
	const names = namesIn(index, kind);
	const shown = judgement.evidence.map((evidence) => aroundOf(index, evidence.file, evidence.start)).join('\n');
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

const byIndex = new WeakMap<FilingIndex, Map<Kind, readonly string[]>>();
const byContent = new WeakMap<Content, Map<Kind, readonly string[]>>();

/** The names of all of a kind that the drafts list, in the order of the filing. */
function namesIn(index: FilingIndex, kind: Kind): readonly string[] {
	return kept(byIndex, index, kind, () => [...new Set(index.places.flatMap(({ content }) => namesOf(content, kind)))]);
}

function namesOf(content: Content, kind: Kind): readonly string[] {
	return kept(byContent, content, kind, () =>
		[...content.block.text.matchAll(kind.named)].flatMap(([, list = '']) => splitNames(list)),
	);
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

/** The words of the passage at an offset with what stands around it: the heading of its table, and the table's other rows. */
function aroundOf(index: FilingIndex, file: string, offset: number): string {
	const place = index.places.find(
		({ draft, passage }) => draft.file === file && passage.start <= offset && offset < passage.end,
	);
	if (!place) return '';
	const { table } = place.parts;
	const rows = table === null ? [] : index.places.filter(({ parts }) => parts.table === table);
	return [place.passage.text, table?.text ?? '', ...rows.map(({ passage }) => passage.text)].join('\n');
}

function holds(text: string, name: string): boolean {
	return text.toLowerCase().includes(name.toLowerCase());
}
