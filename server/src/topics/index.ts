/** The topic library: what staff comments are about, as data. One file per topic; adding one is adding a file and a line here. */
import { once } from '../ledger/index.ts';
import { acquiredBusinessStatements } from './acquired-business-statements.ts';
import { boardOversight } from './board-oversight.ts';
import { businessCombinations } from './business-combinations.ts';
import { cashFlowClassification } from './cash-flow-classification.ts';
import { chinaVie } from './china-vie.ts';
import { citationCovers } from './citation.ts';
import { climate } from './climate.ts';
import { consolidation } from './consolidation.ts';
import { contingencies } from './contingencies.ts';
import { creditLosses } from './credit-losses.ts';
import { criticalEstimates } from './critical-estimates.ts';
import { cybersecurity } from './cybersecurity.ts';
import { debtCovenants } from './debt-covenants.ts';
import { equityInstruments } from './equity-instruments.ts';
import { executiveCompensation } from './executive-compensation.ts';
import { exhibitsCertifications } from './exhibits-certifications.ts';
import { fairValue } from './fair-value.ts';
import { goingConcern } from './going-concern.ts';
import { goodwillHeadroom } from './goodwill-headroom.ts';
import { humanCapital } from './human-capital.ts';
import { icfr } from './icfr.ts';
import { incomeTaxes } from './income-taxes.ts';
import { insuranceReserves } from './insurance-reserves.ts';
import { inventories } from './inventories.ts';
import { knownTrends } from './known-trends.ts';
import { kpi } from './kpi.ts';
import { leases } from './leases.ts';
import { longLivedAssets } from './long-lived-assets.ts';
import { marketRisk } from './market-risk.ts';
import { elementIn, indexElements } from './matchElement.ts';
import { indexTopics, topicIn } from './matchTopic.ts';
import { mineralProperties } from './mineral-properties.ts';
import { nonGaap } from './non-gaap.ts';
import { nonGaapTax } from './non-gaap-tax.ts';
import { relatedParty } from './related-party.ts';
import { restructuring } from './restructuring.ts';
import { resultsOfOperations } from './results-of-operations.ts';
import { revenue } from './revenue.ts';
import { segments } from './segments.ts';
import { shareBasedCompensation } from './share-based-compensation.ts';
import { type PromisedElement, plainLines, topicSnippet } from './snippet.ts';
import { supplierFinance } from './supplier-finance.ts';
import type { Form, Topic, TopicElement } from './types.ts';

export { citationCovers, NORMAL_CITATION } from './citation.ts';
export type { PromisedElement } from './snippet.ts';
export { COMMON_SYNONYMS } from './synonyms.ts';
export type { Topic } from './types.ts';
export { stem, stemsOf, wordsOf } from './words.ts';

/** Every topic, ordered by id. */
export const TOPICS: readonly Topic[] = [
	acquiredBusinessStatements,
	boardOversight,
	businessCombinations,
	cashFlowClassification,
	chinaVie,
	climate,
	consolidation,
	contingencies,
	creditLosses,
	criticalEstimates,
	cybersecurity,
	debtCovenants,
	equityInstruments,
	executiveCompensation,
	exhibitsCertifications,
	fairValue,
	goingConcern,
	goodwillHeadroom,
	humanCapital,
	icfr,
	incomeTaxes,
	insuranceReserves,
	inventories,
	knownTrends,
	kpi,
	leases,
	longLivedAssets,
	marketRisk,
	mineralProperties,
	nonGaap,
	nonGaapTax,
	relatedParty,
	restructuring,
	resultsOfOperations,
	revenue,
	segments,
	shareBasedCompensation,
	supplierFinance,
];

const BY_ID = new Map(TOPICS.map((topic) => [topic.id, topic]));

/** The topic of that id, or null. */
export function topicById(id: string): Topic | null {
	return BY_ID.get(id) ?? null;
}

const cues = once(() => indexTopics(TOPICS));
const elements = once(() => indexElements(TOPICS));

/** The topic that a letter's words and citations (normal form) clearly speak of; null when none does, or two do alike. */
export function matchTopic(text: string, citations: readonly string[]): Topic | null {
	return topicIn(text, citations, cues());
}

/** The element of the topic that says the same as an element from a letter; null when none clearly does. */
export function matchElement(topic: Topic, elementText: string): TopicElement | null {
	let known = matched.get(topic);
	if (!known || known.size >= MAX_MATCHED) {
		known = new Map();
		matched.set(topic, known);
	}
	let element = known.get(elementText);
	if (element === undefined) {
		element = elementIn(topic, elementText, elements());
		known.set(elementText, element);
	}
	return element;
}

/** More than a promise of "such disclosure" can mean: then the citation names a whole subject. */
const MOST_REQUIRED = 6;

/**
 * What a promise of disclosure under a citation (normal form), without more, stands for: the facts of the topic that the
 * cited rule, or what stands right above or below it, requires. Empty where the topic knows none, or far too many.
 */
export function factsRequired(topic: Topic, citation: string): readonly TopicElement[] {
	const facts = topic.elements.filter(({ requiredBy = [] }) =>
		requiredBy.some((rule) => citationCovers(citation, rule) || citationCovers(rule, citation)),
	);
	return facts.length > MOST_REQUIRED ? [] : facts;
}

/** The same few elements are asked for again and again, at every check. */
const matched = new WeakMap<Topic, Map<string, TopicElement | null>>();
const MAX_MATCHED = 5000;

/** Forms that stand in for a form the topic says nothing about, nearest first. */
const STAND_INS: Partial<Record<Form, readonly Form[]>> = {
	'40-F': ['20-F', '10-K'],
	'6-K': ['earnings release', '10-Q', '20-F'],
	'8-K': ['earnings release', '10-Q', '10-K'],
	'10-Q': ['10-K'],
	'registration statement': ['10-K', '20-F'],
	amendment: ['10-K', '20-F'],
};

/** Headings of the form under which the topic belongs, best first; of the nearest form where the topic names none; may be empty. */
export function homesOf(topic: Topic, form: Form): readonly string[] {
	for (const candidate of [form, ...(STAND_INS[form] ?? [])]) {
		const homes = topic.homes[candidate];
		if (homes !== undefined) return homes;
	}
	return [];
}

/**
 * The topic's snippet for a form (null: no form known). With ids, only the blocks that cover at least one of them, each once
 * and in order; empty when the topic has none of these elements. What the topic permits to be stated instead comes along
 * in a comment.
 */
export function snippetFor(topic: Topic, form: Form | null, elementIds: readonly string[] | null): string {
	return topicSnippet(topic, form, elementIds).join('\n\n');
}

/**
 * What to insert for elements of a commitment: the topic's blocks for those that say the same as an element of the topic,
 * then a line of placeholders for each of the others. Never holds a figure of their texts; empty only without elements.
 */
export function snippetForElements(
	topic: Topic | null,
	form: Form | null,
	elements: readonly PromisedElement[],
): string {
	const known = elements.map(({ text }) => (topic ? (matchElement(topic, text)?.id ?? null) : null));
	const ids = known.filter((id) => id !== null);
	const blocks = topic && ids.length > 0 ? topicSnippet(topic, form, ids) : [];
	const others = elements.filter((_, at) => known[at] === null).map(({ text }) => text);
	return [...blocks, ...plainLines(others)].join('\n\n');
}
