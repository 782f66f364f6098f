/** From the words of an element in a letter to the topic's element that says the same. Unclear is null, never a guess. */
import { grouped } from '../ledger/index.ts';
import { COMMON_SYNONYMS } from './synonyms.ts';
import type { Topic, TopicElement } from './types.ts';
import { stemsOf } from './words.ts';

/** Share of the text's words, weighed by rarity, that the element must account for. */
const COVERAGE = 0.45;
/** How far the best element must stand before the next. */
const MARGIN = 1.2;
/** A negated text speaks first of a negative element. */
const NEGATIVE = 1.25;
/** Words of the signals count a little less than those of the fact. */
const SIGNAL = 0.7;

/** Words that carry no fact of their own in an element's text: grammar, verbs of asking, and words of letters. */
const EMPTY_WORDS = new Set(
	stemsOf(
		'a an and any are as at be been being both but by can did do does each else ever every for from had has have how if in into is it its ' +
			'itself may more most no none nor not of on one only or other our out own per same she so some such than that the their them then there ' +
			'these they this those to too under up us was we were what when where whether which while who whose why will with within would you ' +
			'your disclose disclosure describe description discuss discussion state statement provide present presentation identify explain ' +
			'explanation clarify say company registrant material materially applicable respective including include additional related relating ' +
			'particular specific specifically future filing filings',
	),
);
const NEGATION = /\b(?:no|none|not|nil|nothing|neither|without|cannot|unable)\b/i;

interface Phrase {
	readonly name: string;
	readonly stems: readonly string[];
}
type Concepts = ReadonlyMap<string, readonly Phrase[]>;

interface Profile {
	readonly element: TopicElement;
	/** Term → how much it says for this element, 0 to 1. */
	readonly weights: ReadonlyMap<string, number>;
	/** The fact, and each way in which letters ask for it, by its terms. */
	readonly wordings: readonly ReadonlySet<string>[];
}

interface TopicProfiles {
	readonly concepts: Concepts;
	readonly profiles: readonly Profile[];
	/** Term → in how many elements of the topic it stands. */
	readonly counts: ReadonlyMap<string, number>;
}

/** The elements of all topics, and how common each of their words is among them. */
interface ElementIndex {
	readonly topics: ReadonlyMap<Topic, TopicProfiles>;
	/** Term → how rare it is among them; terms of one element, and unknown ones, are the rarest. */
	readonly rarities: ReadonlyMap<string, number>;
	readonly rarest: number;
}

const read = new Map<readonly string[], readonly Phrase[]>();

/** The phrases of a synonym group, read once: the common groups belong to every topic. */
function phrasesOf(group: readonly string[]): readonly Phrase[] {
	let phrases = read.get(group);
	if (!phrases) {
		const name = `#${stemsOf(group[0] ?? '').join(' ')}`;
		phrases = group.map((phrase) => ({ name, stems: stemsOf(phrase) }));
		read.set(group, phrases);
	}
	return phrases;
}

/** Phrases of the synonym groups by their first stem, longest first; the earlier group wins. */
function conceptsOf(groups: readonly (readonly string[])[]): Concepts {
	const byFirst = grouped(groups.flatMap(phrasesOf), ({ stems }) => stems[0] ?? '');
	for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
	return byFirst;
}

/** What a text speaks of: its concepts, and the words outside them that carry meaning. */
function termsOf(text: string, concepts: Concepts): Set<string> {
	const stems = stemsOf(text);
	const terms = new Set<string>();
	for (let at = 0; at < stems.length; ) {
		const word = stems[at] ?? '';
		const concept = concepts.get(word)?.find((phrase) => phrase.stems.every((s, i) => stems[at + i] === s));
		if (concept) terms.add(concept.name);
		else if (!EMPTY_WORDS.has(word)) terms.add(word);
		at += concept?.stems.length ?? 1;
	}
	return terms;
}

function profilesOf(topic: Topic): TopicProfiles {
	const concepts = conceptsOf([...topic.synonyms, ...COMMON_SYNONYMS]);
	const profiles = topic.elements.map((element) => {
		const weights = new Map<string, number>();
		for (const signal of element.signals) for (const term of termsOf(signal, concepts)) weights.set(term, SIGNAL);
		const wordings = [element.fact, ...(element.asked ?? [])].map((words) => termsOf(words, concepts));
		for (const terms of wordings) for (const term of terms) weights.set(term, 1);
		return { element, weights, wordings };
	});
	return { concepts, profiles, counts: countTerms(profiles) };
}

function countTerms(profiles: readonly Profile[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { weights } of profiles) for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}

/** Indexes the elements of the topics for `elementIn`. */
export function indexElements(topics: readonly Topic[]): ElementIndex {
	const byTopic = new Map(topics.map((topic) => [topic, profilesOf(topic)]));
	const all = [...byTopic.values()].flatMap(({ profiles }) => profiles);
	const rarities = new Map<string, number>();
	for (const [term, count] of countTerms(all)) rarities.set(term, Math.log(1 + all.length / count));
	return { topics: byTopic, rarities, rarest: Math.log(1 + all.length) };
}

/** An element beside the words of a text: how much of the text it accounts for (0 to 1), and how well it fits among its siblings. */
interface ElementFit {
	readonly element: TopicElement;
	readonly coverage: number;
	readonly fit: number;
}

/** How alike a text and one wording are, 0 to 1: what they share, weighed by rarity, of what both say (Dice). */
function likeness(terms: ReadonlySet<string>, wording: ReadonlySet<string>, rarity: (term: string) => number): number {
	let shared = 0;
	let both = 0;
	for (const term of terms) {
		both += rarity(term);
		if (wording.has(term)) shared += rarity(term);
	}
	for (const term of wording) both += rarity(term);
	return both > 0 ? (2 * shared) / both : 0;
}

/** How well each element of the topic fits a text, best first, ties by id. */
function weighElements(topic: Topic, text: string, index: ElementIndex): ElementFit[] {
	const { concepts, profiles, counts } = index.topics.get(topic) ?? profilesOf(topic);
	const terms = termsOf(text, concepts);
	const rarity = (term: string) => index.rarities.get(term) ?? index.rarest;
	const telling = (term: string) => Math.log(1 + profiles.length / (counts.get(term) ?? 1));
	const whole = [...terms].reduce((sum, term) => sum + rarity(term), 0);
	const negated = NEGATION.test(text);
	return profiles
		.filter(({ element }) => negated || !element.negative)
		.map(({ element, weights, wordings }) => {
			let coverage = 0;
			let fit = 0;
			for (const term of terms) {
				const weight = (weights.get(term) ?? 0) * rarity(term);
				coverage += weight;
				fit += weight * telling(term);
			}
			fit *= 0.25 + Math.max(...wordings.map((wording) => likeness(terms, wording, rarity)));
			return { element, coverage: whole > 0 ? coverage / whole : 0, fit: element.negative ? fit * NEGATIVE : fit };
		})
		.sort((a, b) => b.fit - a.fit || (a.element.id < b.element.id ? -1 : 1));
}

/** Asks for words that something is not so, not for the thing. */
const DENIAL =
	/^(?:an? )?(?:(?:statement|confirmation|disclosure)s? )?that (?:no|none|neither|there (?:is|are|was|were) no)\b/i;

/** The element of the topic that says the same as a text; null when none clearly does. */
export function elementIn(topic: Topic, text: string, index: ElementIndex): TopicElement | null {
	const fits = weighElements(topic, text, index);
	const denials = DENIAL.test(text) ? fits.filter(({ element }) => element.negative) : [];
	return clearest(denials) ?? clearest(fits);
}

function clearest([best, next]: readonly ElementFit[]): TopicElement | null {
	if (!best || best.coverage < COVERAGE) return null;
	return next && best.fit < next.fit * MARGIN ? null : best.element;
}
