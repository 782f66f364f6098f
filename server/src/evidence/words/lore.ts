/** What the topic library knows about an element. */
import { kept } from '../../ledger/index.ts';
import type { Commitment, Element } from '../../ledger/types.ts';
import { matchElement, topicById } from '../../topics/index.ts';
import { alike, Concepts } from './concepts.ts';
import { wordsOf } from './words.ts';

/** Near misses and signals that the topic library knows for an element. */
export interface Lore {
	readonly nearMisses: Concepts;
	readonly signals: Concepts;
	/** Stems of the words in which the topic library says the fact. */
	readonly words: ReadonlySet<string>;
	/** What the facts of the topic are about, and what is like it; empty where their words say so themselves. */
	readonly things: readonly string[];
	readonly otherThings: readonly string[];
}

const NOTHING: Lore = {
	nearMisses: new Concepts(() => []),
	signals: new Concepts(() => []),
	words: new Set(),
	things: [],
	otherThings: [],
};
const lores = new WeakMap<object, Lore>();

/** What the topic library knows about an element; empty without a topic. */
export function loreOf(commitment: Commitment, element: Element): Lore {
	const topic = commitment.topic === undefined ? null : topicById(commitment.topic);
	const known = topic && matchElement(topic, element.text);
	if (!known) return NOTHING;
	return kept(lores, known, () => ({
		nearMisses: new Concepts(() => known.nearMisses.map((phrase) => alike([phrase]))),
		signals: new Concepts(() => known.signals.map((phrase) => alike([phrase]))),
		words: new Set(wordsOf([known.fact, ...(known.asked ?? [])].join('. ')).map(({ stem }) => stem)),
		things: topic.things ?? [],
		otherThings: topic.otherThings ?? [],
	}));
}
