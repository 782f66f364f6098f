/** From a letter's words and citations to a topic. Unclear is null, never a guess. */
import { grouped } from '../ledger/index.ts';
import { citationCovers } from './citation.ts';
import type { Topic } from './types.ts';
import { stemsOf } from './words.ts';

/** A cue says more the more words it has; a single word alone does not decide. */
const CUE_WORD = 1;
/** A drafter's phrase for a fact says less; it may serve other facts too. */
const SIGNAL_WORD = 0.4;
const CITATION = 4;
/** A letter that cites a whole subject ("ASC 350") where the topic is one part of it. */
const BROAD_CITATION = 2;
/** What this many topics name is about none of them: a release on the whole of MD&A. */
const MANY_NAME_IT = 5;
const TOPIC_THRESHOLD = 2;
/** What a broad topic weighs beside a subject. */
const BROAD_TOPIC = 0.5;
/** Phrases that hold a cue's words and do not speak of its topic. */
const NEUTRAL = [
	'income before income taxes',
	'loss before income taxes',
	'before income taxes',
	'net of income taxes',
	'earnings before interest, taxes, depreciation and amortization',
	'financial condition and results of operations',
	'financial condition or results of operations',
	'effect on your results of operations',
	'impact on your results of operations',
	'effect on liquidity',
];
/** How far the best topic must stand before the next. */
const TOPIC_MARGIN = 1.2;

interface Cue {
	readonly stems: readonly string[];
	/** What each of its words says. */
	readonly weight: number;
	readonly topics: readonly Topic[];
}

/** What `matchTopic` weighs, indexed once for a set of topics. */
interface TopicIndex {
	readonly topics: readonly Topic[];
	/** By first stem, longest first. */
	readonly cues: ReadonlyMap<string, readonly Cue[]>;
}

/** Indexes topics for `weighTopics`. */
export function indexTopics(topics: readonly Topic[]): TopicIndex {
	const byPhrase = new Map<string, Cue & { topics: Topic[] }>();
	const put = (phrase: string, weight: number, topic: Topic | null) => {
		const stems = stemsOf(phrase);
		const known = byPhrase.get(stems.join(' '));
		if (!known) byPhrase.set(stems.join(' '), { stems, weight, topics: topic ? [topic] : [] });
		else if (topic && known.weight === weight && !known.topics.includes(topic)) known.topics.push(topic);
	};
	for (const phrase of NEUTRAL) put(phrase, 0, null);
	for (const topic of topics) for (const cue of topic.cues) put(cue, CUE_WORD, topic);
	/** A signal around a cue would hide it. */
	const opening = new Set([...byPhrase.values()].map(({ stems }) => stems[0]));
	const holdsCue = (stems: readonly string[]) =>
		stems.some(
			(stem, from) =>
				opening.has(stem) &&
				stems.some((_, to) => byPhrase.get(stems.slice(from, to + 1).join(' '))?.weight === CUE_WORD),
		);
	for (const topic of topics) {
		for (const signal of topic.elements.flatMap((e) => e.signals)) {
			const stems = stemsOf(signal);
			if (stems.length > 1 && !holdsCue(stems)) put(signal, SIGNAL_WORD, topic);
		}
	}
	const cues = grouped(byPhrase.values(), ({ stems }) => stems[0] ?? '');
	for (const list of cues.values()) list.sort((a, b) => b.stems.length - a.stems.length);
	return { topics, cues };
}

/** The longest cues of a text from left to right; words within one are not read again as a shorter cue. */
function cuesIn(text: string, index: TopicIndex): Map<Cue, number> {
	const stems = stemsOf(text);
	const counts = new Map<Cue, number>();
	for (let at = 0; at < stems.length; ) {
		const cue = index.cues.get(stems[at] ?? '')?.find((c) => c.stems.every((s, i) => stems[at + i] === s));
		if (cue) counts.set(cue, (counts.get(cue) ?? 0) + 1);
		at += cue ? cue.stems.length : 1;
	}
	return counts;
}

/** The topics that name the citation, or else what it stands below, the narrowest first. */
function nearest(citation: string, topics: readonly Topic[]): Topic[] {
	const depths = topics.map((topic) =>
		Math.max(0, ...topic.citations.map((c) => (citationCovers(c, citation) ? c.length : 0))),
	);
	const deepest = Math.max(0, ...depths);
	return deepest > 0 ? topics.filter((_, i) => depths[i] === deepest) : [];
}

/** The topics that are part of what the citation names. */
function within(citation: string, topics: readonly Topic[]): Topic[] {
	return topics.filter((topic) => topic.citations.some((c) => citationCovers(citation, c)));
}

/** How strongly a topic is spoken of, and how it stands beside others: a broad topic yields to a subject. */
interface TopicWeight {
	readonly topic: Topic;
	readonly weight: number;
	readonly rank: number;
}

/** How strongly each topic is spoken of, best first, ties by id; topics not spoken of are left out. */
function weighTopics(text: string, citations: readonly string[], index: TopicIndex): TopicWeight[] {
	const weights = new Map<Topic, number>();
	const add = (topics: readonly Topic[], weight: number) => {
		for (const topic of topics) {
			weights.set(topic, (weights.get(topic) ?? 0) + weight / topics.length);
		}
	};
	for (const [cue, count] of cuesIn(text, index)) {
		add(cue.topics, cue.weight * cue.stems.length * (1 + 0.3 * (Math.min(count, 4) - 1)));
	}
	for (const citation of new Set(citations)) {
		const exact = nearest(citation, index.topics);
		if (exact.length >= MANY_NAME_IT) continue;
		if (exact.length > 0) add(exact, CITATION);
		else add(within(citation, index.topics), BROAD_CITATION);
	}
	return [...weights]
		.filter(([, weight]) => weight > 0)
		.map(([topic, weight]) => ({ topic, weight, rank: topic.broad ? weight * BROAD_TOPIC : weight }))
		.sort((a, b) => b.rank - a.rank || (a.topic.id < b.topic.id ? -1 : 1));
}

/** The topic that text and citations clearly speak of; null when none does or two do alike. Citations in normal form. */
export function topicIn(text: string, citations: readonly string[], index: TopicIndex): Topic | null {
	const strong = weighTopics(text, citations, index);
	const best = strong.find(({ weight }) => weight >= TOPIC_THRESHOLD);
	if (!best) return null;
	const rival = strong.find(({ topic }) => topic !== best.topic);
	return rival && best.rank < rival.rank * TOPIC_MARGIN ? null : best.topic;
}
