/** Where a commitment belongs in a filing. */
import type { Draft, Section } from '../draft/types.ts';
import { kept, oncePer } from '../ledger/index.ts';
import type { Commitment, Form } from '../ledger/types.ts';
import { homesOf, topicById } from '../topics/index.ts';
import { fitOf, fitsOf, isLong, titleOf, titlesOf } from './filing/headings.ts';
import type { Filing, Place } from './types.ts';

/**
 * The heading where a commitment belongs: its own `home`, else its topic's, the most specific there is (`Goodwill` below
 * `Critical Accounting Policies`); else the nearest parent item or the title.
 */
export function placeOf(commitment: Commitment, filing: Filing): Place {
	const places = placesIn(filing);
	const known = places.get(commitment);
	const draft = known && filing.drafts[known.draft];
	const section = known && draft?.sections[known.section];
	if (draft && section) return { file: draft.file, section, exact: known.exact };
	const place = findPlace(commitment, filing);
	const at = filing.drafts.findIndex(({ file }) => file === place.file);
	if (at >= 0) places.set(commitment, { draft: at, section: place.section.index, exact: place.exact });
	return place;
}

/** A place by the numbers of its draft and its section. */
interface NumberedPlace {
	readonly draft: number;
	readonly section: number;
	readonly exact: boolean;
}

/** By the first file of a filing, the places in it as long as its outlines are the same: an ordinary edit changes none. */
const latestPlaces = new Map<
	string,
	{
		readonly form: string | null;
		readonly outlines: readonly object[];
		readonly places: WeakMap<Commitment, NumberedPlace>;
	}
>();

const MAX_FILINGS = 200;

function placesIn({ form, drafts }: Filing): WeakMap<Commitment, NumberedPlace> {
	const outlines = drafts.map((draft) => titlesOf(draft).outline);
	const file = drafts[0]?.file ?? '';
	const latest = latestPlaces.get(file);
	const isSame =
		latest?.form === form &&
		latest.outlines.length === outlines.length &&
		outlines.every((own, at) => own === latest.outlines[at]);
	if (latest && isSame) return latest.places;
	const places = new WeakMap<Commitment, NumberedPlace>();
	if (latestPlaces.size >= MAX_FILINGS) latestPlaces.clear();
	latestPlaces.set(file, { form, outlines, places });
	return places;
}

function findPlace(commitment: Commitment, filing: Filing): Place {
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
	if (homes.length === 0) return [];
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
		for (const { index, score } of fitsOf(titlesOf(draft), home)) {
			const section = draft.sections[index];
			if (!section || (above && !isBelow(draft, section, above))) continue;
			const weight = score + (isLong(section) ? 0.5 : 0);
			if (!best || weight > best.score) best = { file: draft.file, section, score: weight };
		}
	}
	return best && { file: best.file, section: best.section };
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
const bestsIn = oncePer((_: readonly Draft[]) => new Map<string, Found | null>());

function remembered(drafts: readonly Draft[], home: string, above: Found | null): Found | null {
	const key = above === null ? home : `${home}\n${above.section.index} ${above.file}`;
	return kept(bestsIn(drafts), key, () => bestSection(drafts, home, above));
}

/** The item above a home that itself has no heading: Item 5 for Item 5.E. */
function parentItem(drafts: readonly Draft[], home: string): Found | null {
	const { item: wanted } = titleOf(home);
	if (!wanted) return null;
	for (const draft of drafts) {
		const sections = (titlesOf(draft).byItem().get(wanted.item) ?? []).flatMap((index) => draft.sections[index] ?? []);
		const body = sections.filter(isLong);
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
