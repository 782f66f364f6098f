/** Where a commitment belongs in a filing. */
import type { Draft, Section } from '../draft/types.ts';
import type { Commitment, Form } from '../ledger/types.ts';
import { homesOf, topicById } from '../topics/index.ts';
import type { Filing, Place } from './types.ts';
import { isStop, wordsOf } from './words.ts';

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

function contentOf(text: string): readonly string[] {
	return wordsOf(text).flatMap(({ stem }) => (isStop(stem) ? [] : [stem]));
}

/**
 * The heading where a commitment belongs: its own `home`, else its topic's, the most specific there is (`Goodwill` below
 * `Critical Accounting Policies`); else the nearest parent item or the title.
 */
export function placeOf(commitment: Commitment, filing: Filing): Place {
	const { named, lent } = homesFor(commitment, filing.form);
	for (const homes of [named, lent]) {
		for (const home of homes) {
			const best = remembered(filing.drafts, home, null);
			if (best)
				return {
					...mostSpecific(
						filing.drafts,
						best,
						homes.filter((other) => other !== home),
					),
					exact: true,
				};
		}
	}
	for (const home of [...named, ...lent]) {
		const parent = parentItem(filing.drafts, home);
		if (parent) return { ...parent, exact: false };
	}
	return frontOf(filing.drafts);
}

/** A heading that fits another of the homes and stands below the one that was found says better where it belongs. */
function mostSpecific(drafts: readonly Draft[], found: Found, homes: readonly string[]): Found {
	for (const home of homes) {
		const below = remembered(drafts, home, found);
		if (!below) continue;
		const rest = homes.filter((other) => other !== home);
		return mostSpecific(drafts, below, rest);
	}
	return found;
}

/** Every heading of the filing that fits one of the homes that the commitments file itself names for its form. */
export function homeSections(
	commitment: Commitment,
	filing: Filing,
): readonly { readonly file: string; readonly section: Section }[] {
	const homes = Object.entries(commitment.home ?? {}).find(([form]) => form === filing.form)?.[1] ?? [];
	return filing.drafts.flatMap(({ file, sections }) =>
		sections
			.filter(({ level, title }) => level > 0 && homes.some((home) => fitOf(titleOf(title), titleOf(home)) > 0))
			.map((section) => ({ file, section })),
	);
}

/** Headings by name, best first: those that the commitments file gives, and those of the topic. */
interface Homes {
	readonly named: readonly string[];
	readonly lent: readonly string[];
}

function homesFor(commitment: Commitment, form: string | null): Homes {
	const own = Object.entries(commitment.home ?? {});
	const named = own.find(([key]) => key === form)?.[1] ?? [];
	const topic = commitment.topic === undefined ? null : topicById(commitment.topic);
	const lent = topic && form !== null ? homesOf(topic, form as Form) : topic ? Object.values(topic.homes).flat() : [];
	const others = form === null ? own.flatMap(([, homes]) => homes ?? []) : [];
	return { named: [...named, ...others], lent };
}

interface Found {
	readonly file: string;
	readonly section: Section;
}

/**
 * The heading that fits a home: by item number, by its words, and preferring one with text of its own to a table of
 * contents; below another heading only, when one is given.
 */
function bestSection(drafts: readonly Draft[], home: string, above: Found | null): Found | null {
	let best: (Found & { score: number }) | null = null;
	for (const draft of drafts) {
		for (const { index, score } of fitsOf(titlesOf(draft), draft, home)) {
			const section = draft.sections[index];
			if (!section || (above && !isBelow(draft, section, above))) continue;
			const weight = score + (section.end - section.heading.end > 200 ? 0.5 : 0);
			if (!best || weight > best.score) best = { file: draft.file, section, score: weight };
		}
	}
	return best && { file: best.file, section: best.section };
}

/** The sections whose headings fit a home, ascending, and how well. */
function fitsOf(titles: Titles, { sections }: Draft, home: string): readonly Fit[] {
	let fits = titles.fits.get(home);
	if (!fits) {
		const wanted = titleOf(home);
		fits = nearTo(titles, wanted)
			.map((index) => ({ index, score: fitOf(titleOf(sections[index]?.title ?? ''), wanted) }))
			.filter(({ score }) => score > 0);
		titles.fits.set(home, fits);
	}
	return fits;
}

function isBelow(draft: Draft, { index, start, level }: Section, { file, section }: Found): boolean {
	return (
		draft.file === file &&
		index !== section.index &&
		level > section.level &&
		start >= section.start &&
		start < section.end
	);
}

/** Commitments of one topic share their homes. */
const bests = new WeakMap<readonly Draft[], Map<string, Found | null>>();

function remembered(drafts: readonly Draft[], home: string, above: Found | null): Found | null {
	const key = above === null ? home : `${home}\n${above.section.index} ${above.file}`;
	let homes = bests.get(drafts);
	if (!homes) {
		homes = new Map();
		bests.set(drafts, homes);
	}
	let best = homes.get(key);
	if (best === undefined) {
		best = bestSection(drafts, home, above);
		homes.set(key, best);
	}
	return best;
}

/** A heading, or a home, cut into what is compared. */
interface Title {
	readonly item: ItemNumber | null;
	/** Its words without the number. */
	readonly words: readonly string[];
}

const titles = new Map<string, Title>();
const MAX_TITLES = 50_000;

function titleOf(text: string): Title {
	let title = titles.get(text);
	if (!title) {
		const item = itemOf(text);
		title = { item, words: contentOf(item ? item.rest : text) };
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
interface Titles {
	readonly headings: readonly string[];
	/** Indexes of the sections by item number and by word, ascending. */
	readonly byItem: ReadonlyMap<string, readonly number[]>;
	readonly byWord: ReadonlyMap<string, readonly number[]>;
	/** By home. */
	readonly fits: Map<string, readonly Fit[]>;
}

const known = new WeakMap<Draft, Titles>();
/** By file, the headings that it had last: an ordinary edit changes none. */
const latest = new Map<string, Titles>();
const MAX_FILES = 200;

function titlesOf(draft: Draft): Titles {
	let titles = known.get(draft);
	if (!titles) {
		const before = latest.get(draft.file);
		titles = before && hasHeadings(draft, before.headings) ? before : readTitles(draft);
		if (latest.size >= MAX_FILES) latest.clear();
		latest.set(draft.file, titles);
		known.set(draft, titles);
	}
	return titles;
}

function hasHeadings({ sections }: Draft, headings: readonly string[]): boolean {
	return sections.length === headings.length && sections.every((section, at) => headingOf(section) === headings[at]);
}

/** The words of a heading; empty for what stands before the first. */
function headingOf({ level, title }: Section): string {
	return level === 0 ? '' : title;
}

function readTitles({ sections }: Draft): Titles {
	const byItem = new Map<string, number[]>();
	const byWord = new Map<string, number[]>();
	const put = (map: Map<string, number[]>, key: string, index: number): void => {
		const list = map.get(key);
		if (!list) map.set(key, [index]);
		else if (list[list.length - 1] !== index) list.push(index);
	};
	for (const { index, level, title } of sections) {
		if (level === 0) continue;
		const { item, words } = titleOf(title);
		if (item) put(byItem, item.item, index);
		for (const word of words) put(byWord, word, index);
	}
	return { headings: sections.map(headingOf), byItem, byWord, fits: new Map() };
}

/** The sections that have the item number or any word of a home, ascending: no other can fit. */
function nearTo({ byItem, byWord }: Titles, { item, words }: Title): readonly number[] {
	const near = new Set<number>(item ? byItem.get(item.item) : []);
	for (const word of words) for (const index of byWord.get(word) ?? []) near.add(index);
	return [...near].sort((a, b) => a - b);
}

function fitOf({ item, words }: Title, wanted: Title): number {
	if (wanted.item && item && item.item === wanted.item.item && item.part === wanted.item.part) return 3;
	if (wanted.words.length === 0 || words.length === 0) return 0;
	const common = wanted.words.filter((word) => words.includes(word)).length;
	const recall = common / wanted.words.length;
	const precision = common / words.length;
	if (recall < 1 && recall < MIN_WORDS) return 0;
	return precision >= 0.3 ? recall + precision : 0;
}

/** The item above a home that itself has no heading: Item 5 for Item 5.E. */
function parentItem(drafts: readonly Draft[], home: string): Found | null {
	const { item: wanted } = titleOf(home);
	if (!wanted) return null;
	for (const draft of drafts) {
		const sections = (titlesOf(draft).byItem.get(wanted.item) ?? []).flatMap((index) => draft.sections[index] ?? []);
		const body = sections.filter((section) => section.end - section.heading.end > 200);
		const [section] = body.length > 0 ? body : sections;
		if (section) return { file: draft.file, section };
	}
	return null;
}

/** The title of the first draft; never its end. */
function frontOf(drafts: readonly Draft[]): Place {
	for (const draft of drafts) {
		const section = draft.sections.find(({ level }) => level > 0) ?? draft.sections[0];
		if (section) return { file: draft.file, section, exact: false };
	}
	const none = { start: 0, end: 0 };
	const section: Section = { index: 0, level: 0, title: '', heading: none, ...none, ownEnd: 0, parent: -1 };
	return { file: drafts[0]?.file ?? '', section, exact: false };
}
