/** From a letter's words and citations to a topic. Unclear is null, never a guess. */
import { citationCovers } from './citation.ts';
import type { Topic } from './types.ts';
import { stemsOf } from './words.ts';

/** A cue says more the more words it has; a single word alone does not decide. */
const CUE_WORD = 1;
const CITATION = 4;
/** A letter that cites a whole subject ("ASC 350") where the topic is one part of it. */
const BROAD_CITATION = 2;
const TOPIC_THRESHOLD = 2;
/** What the cues of a broad topic weigh, beside those of a subject. */
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
	readonly topics: readonly Topic[];
}

/** What `matchTopic` weighs, indexed once for a set of topics. */
export interface TopicIndex {
	readonly topics: readonly Topic[];
	/** By first stem, longest first. */
	readonly cues: ReadonlyMap<string, readonly Cue[]>;
}

/** Indexes topics for `weighTopics`. */
export function indexTopics(topics: readonly Topic[]): TopicIndex {
	const byPhrase = new Map<string, { stems: string[]; topics: Topic[] }>();
	for (const phrase of NEUTRAL) byPhrase.set(stemsOf(phrase).join(' '), { stems: stemsOf(phrase), topics: [] });
	for (const topic of topics) {
		for (const cue of topic.cues) {
			const stems = stemsOf(cue);
			const key = stems.join(' ');
			const known = byPhrase.get(key) ?? { stems, topics: [] };
			if (!known.topics.includes(topic)) known.topics.push(topic);
			byPhrase.set(key, known);
		}
	}
	const cues = new Map<string, Cue[]>();
	for (const cue of byPhrase.values()) {
		const first = cue.stems[0] ?? '';
		cues.set(first, [...(cues.get(first) ?? []), cue]);
	}
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

/** How strongly each topic is spoken of, best first, ties by id; topics not spoken of are left out. */
export function weighTopics(
	text: string,
	citations: readonly string[],
	index: TopicIndex,
): { topic: Topic; weight: number }[] {
	const weights = new Map<Topic, number>();
	const add = (topics: readonly Topic[], weight: number) => {
		for (const topic of topics) {
			const share = (weight / topics.length) * (topic.broad ? BROAD_TOPIC : 1);
			weights.set(topic, (weights.get(topic) ?? 0) + share);
		}
	};
	for (const [cue, count] of cuesIn(text, index)) {
		add(cue.topics, CUE_WORD * cue.stems.length * (1 + 0.3 * (Math.min(count, 4) - 1)));
	}
	for (const citation of new Set(citations)) {
		const exact = index.topics.filter((t) => t.citations.some((c) => citationCovers(c, citation)));
		if (exact.length > 0) add(exact, CITATION);
		else
			add(
				index.topics.filter((t) => t.citations.some((c) => citationCovers(citation, c))),
				BROAD_CITATION,
			);
	}
	return [...weights]
		.map(([topic, weight]) => ({ topic, weight }))
		.sort((a, b) => b.weight - a.weight || (a.topic.id < b.topic.id ? -1 : 1));
}

/** The topic that text and citations clearly speak of; null when none does or two do alike. Citations in normal form. */
export function topicIn(text: string, citations: readonly string[], index: TopicIndex): Topic | null {
	const [best, next] = weighTopics(text, citations, index);
	if (!best || best.weight < TOPIC_THRESHOLD) return null;
	return next && best.weight < next.weight * TOPIC_MARGIN ? null : best.topic;
}
