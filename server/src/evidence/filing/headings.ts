/** The headings of a draft by their words and numbers, and which of them fit a home. */
import type { Draft, Section } from '../../draft/types.ts';
import { kept, once, oncePer } from '../../ledger/index.ts';
import { stemsIn } from '../words/words.ts';

/** A heading that names item 5.E or the like. */
interface ItemNumber {
	/** 5 in "Item 5.E"; lower case. */
	readonly item: string;
	/** e in "Item 5.E"; empty without. */
	readonly part: string;
	/** The heading without the number. */
	readonly rest: string;
}

const ITEM =
	/^\W*(?:part\s+[ivx]+\s*[,.–—-]?\s*)?(?:item\s+)?(\d{1,2}[a-z]?)(?:\s?[.(]\s?([a-z])\)?)?(?=[\s.:,)–—-]|$)[\s.:,)–—-]*(.*)$/i;
const MIN_WORDS = 0.75;

function itemOf(title: string): ItemNumber | null {
	const match = ITEM.exec(title);
	if (!match || (!/^\W*(?:part\b.*)?item\b/i.test(title) && !/^\W*\d{1,2}[a-z]?\s?\.\s?(?:[a-z]\b|$|\s)/i.test(title)))
		return null;
	return { item: (match[1] ?? '').toLowerCase(), part: (match[2] ?? '').toLowerCase(), rest: match[3] ?? '' };
}

/** A heading, or a home, cut into what is compared. */
interface Title {
	readonly item: ItemNumber | null;
	/** Its words without the number. */
	readonly words: readonly string[];
}

const titles = new Map<string, Title>();
const MAX_TITLES = 50_000;

/** A heading, or a home, cut into what is compared; kept by its text. */
export function titleOf(text: string): Title {
	let title = titles.get(text);
	if (!title) {
		const item = itemOf(text);
		title = { item, words: stemsIn(item ? item.rest : text) };
		if (titles.size > MAX_TITLES) titles.clear();
		titles.set(text, title);
	}
	return title;
}

interface Fit {
	/** Index of the section. */
	readonly index: number;
	readonly score: number;
}

/** What is known of the headings of a draft; it holds for every draft with the same ones. */
export interface Titles {
	readonly headings: readonly string[];
	/** By section: its level, and whether it has text of its own. */
	readonly levels: readonly number[];
	readonly long: readonly boolean[];
	/** Indexes of the sections by item number and by word, ascending. */
	readonly byItem: () => ReadonlyMap<string, readonly number[]>;
	readonly byWord: () => ReadonlyMap<string, readonly number[]>;
	/** By home, and by pattern. */
	readonly fits: Map<string, readonly Fit[]>;
	readonly like: Map<string, readonly number[]>;
	/** The same object from one version to the next for as long as every home fits as it did, so that it has its place where it had it. */
	readonly outline: object;
}

/** By file, the headings that it had last: an ordinary edit changes none. */
const latest = new Map<string, Titles>();
const MAX_FILES = 200;

/** The headings of a draft; the same object for every version that has the same ones. */
export const titlesOf = oncePer((draft: Draft): Titles => {
	const { sections } = draft;
	const before = latest.get(draft.file);
	const titles = before && isNestedAlike(sections, before) ? retitled(sections, before) : readTitles(sections);
	if (latest.size >= MAX_FILES) latest.clear();
	latest.set(draft.file, titles);
	return titles;
});

function isNestedAlike(sections: Draft['sections'], { levels, long }: Titles): boolean {
	return (
		sections.length === levels.length &&
		sections.every((section, at) => section.level === levels[at] && isLong(section) === long[at])
	);
}

/** The titles of sections that nest as before: what fits is asked again of the headings alone that are others. */
function retitled(sections: Draft['sections'], before: Titles): Titles {
	const changed = sections.flatMap((section, at) => (headingOf(section) === before.headings[at] ? [] : [at]));
	if (changed.length === 0) return before;
	const titles = readTitles(sections);
	let isSame = ![before, titles].some(({ headings }) => changed.some((at) => titleOf(headings[at] ?? '').item));
	for (const [home, fits] of before.fits) {
		const staying = fits.filter(({ index }) => !changed.includes(index));
		const now = fitsAmong(changed, titles, home);
		if (staying.length === fits.length && now.length === 0) titles.fits.set(home, fits);
		else {
			titles.fits.set(
				home,
				[...staying, ...now].sort((a, b) => a.index - b.index),
			);
			isSame = false;
		}
	}
	return isSame ? { ...titles, outline: before.outline } : titles;
}

/** True for a section with text, and not only an entry of a table of contents. */
export function isLong({ end, heading }: Section): boolean {
	return end - heading.end > 200;
}

/** The words of a heading; empty for what stands before the first. */
function headingOf({ level, title }: Section): string {
	return level === 0 ? '' : title;
}

function readTitles(sections: Draft['sections']): Titles {
	const headings = sections.map(headingOf);
	return {
		headings,
		levels: sections.map(({ level }) => level),
		long: sections.map(isLong),
		byItem: once(() => placesBy(headings, ({ item }) => (item ? [item.item] : []))),
		byWord: once(() => placesBy(headings, ({ words }) => words)),
		fits: new Map(),
		like: new Map(),
		outline: {},
	};
}

/** Indexes of headings by what each has. */
function placesBy(headings: readonly string[], keysOf: (title: Title) => readonly string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	headings.forEach((heading, at) => {
		for (const key of keysOf(titleOf(heading))) {
			const list = kept(places, key, () => []);
			if (list[list.length - 1] !== at) list.push(at);
		}
	});
	return places;
}

/** The sections that have the item number or any word of a home, ascending: no other can fit. */
function nearTo({ byItem, byWord }: Titles, { item, words }: Title): readonly number[] {
	const near = new Set<number>(item ? byItem().get(item.item) : []);
	for (const word of words) for (const index of byWord().get(word) ?? []) near.add(index);
	return [...near].sort((a, b) => a - b);
}

/** How well a heading fits a home, 0 for not at all. */
export function fitOf({ item, words }: Title, wanted: Title): number {
	if (wanted.item && item && item.item === wanted.item.item && item.part === wanted.item.part) return 3;
	if (wanted.words.length === 0 || words.length === 0) return 0;
	const common = wanted.words.filter((word) => words.includes(word)).length;
	const recall = common / wanted.words.length;
	const precision = common / words.length;
	if (recall < 1 && recall < MIN_WORDS) return 0;
	return precision >= 0.3 ? recall + precision : 0;
}

/** The sections whose headings fit a home, ascending, and how well. */
export function fitsOf(titles: Titles, home: string): readonly Fit[] {
	return kept(titles.fits, home, () => fitsAmong(nearTo(titles, titleOf(home)), titles, home));
}

/** Of some sections those whose headings fit a home. */
function fitsAmong(indexes: readonly number[], { headings }: Titles, home: string): readonly Fit[] {
	const wanted = titleOf(home);
	return indexes
		.map((index) => ({ index, score: fitOf(titleOf(headings[index] ?? ''), wanted) }))
		.filter(({ score }) => score > 0);
}

/** The sections whose headings a pattern meets, ascending. */
export function sectionsLike(draft: Draft, pattern: RegExp): readonly Section[] {
	const { headings, like } = titlesOf(draft);
	const met = kept(like, String(pattern), () => headings.flatMap((heading, at) => (pattern.test(heading) ? [at] : [])));
	return met.flatMap((at) => draft.sections[at] ?? []);
}
