/** The wording that a letter proposed, sentence by sentence, and what a draft has of it. Figures and dates are set aside. */
import { sentenceRanges } from '../draft/index.ts';
import { isNotOurs, lacksValue } from '../evidence/index.ts';
import type { Evidence, Judgement } from '../evidence/types.ts';
import { kept, MONTHS, oncePer, withoutStruck } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import { stemsOf } from '../topics/index.ts';
import { foundBy } from './foundBy.ts';
import { inOrder } from './sequence.ts';

/** One sentence of the proposed wording and where the draft comes closest to it. */
export interface AgreedSentence {
	readonly text: string;
	readonly judgement: Judgement;
}

/** The passage of a draft that comes closest to an agreed sentence. */
export interface Carrier {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** The sentence or two of the passage that carry it, as plain words. */
	readonly words: string;
	/** The whole passage. */
	readonly quote: string;
	/** Share of the agreed words that stand there in order, 0 to 1. */
	readonly share: number;
	readonly evidence: Evidence;
}

/** A sentence of fewer words is a label or a heading, not wording. */
const FEWEST = 7;
/** More sentences than this are an attached document, not a wording to be held to. */
const MOST = 40;
/** From this share of its words a passage carries a sentence; below the other it is not that sentence. */
export const CARRIED = 0.9;
export const LIKE = 0.55;

/** What a sentence is worth that says no where yes was agreed. */
const TURNED = 0.8;
const DENIAL = /^(?:not|no|none|neither|nor|never|without|cannot)$|n[’']t$/;

/** The sentences of the proposed wording as elements to look for, the same objects each time; empty where none was proposed. */
export const agreedElements = oncePer((commitment: Commitment): readonly Element[] =>
	sentencesOf(withoutStruck(commitment.proposedText ?? '')).map((text, at) => ({
		id: `wording-${at + 1}`,
		text,
		source: 'letter',
	})),
);

function sentencesOf(proposed: string): readonly string[] {
	const sentences = proposed
		.split(/\n+/)
		.filter((line) => !line.includes('|'))
		.flatMap((line) => sentenceRanges(line).map(([from, to]) => line.slice(from, to)))
		.filter((sentence) => agreedWords(sentence).length >= FEWEST);
	return sentences.length > MOST ? [] : sentences;
}

/** The words that count: no figures, dates, marks or struck words. */
export function agreedWords(text: string): readonly string[] {
	const plain = text.replace(/~~[\s\S]*?~~|\[[^\]\n]*\]/g, ' ').toLowerCase();
	return (plain.match(/[a-z][a-z’'-]*/g) ?? [])
		.map((word) => word.replace(/[’']s?$/, ''))
		.filter((word) => !MONTHS.includes(word));
}

/** Where the draft comes closest to an agreed sentence, by words in order; null where nothing is like it. */
export function carrierOf({ text, judgement }: AgreedSentence): Carrier | null {
	let best: Carrier | null = null;
	for (const evidence of [...judgement.evidence, ...judgement.candidates]) {
		const { file, start, end, quote } = evidence;
		const part = closestPart(text, quote);
		if (part && (best === null || part.share > best.share)) best = { file, start, end, quote, evidence, ...part };
	}
	return best;
}

/** Share of an element's words that the agreed sentence must have to be the one that says it. */
const SPEAKS_OF = 0.5;
/** A figure, or the place for one, in proposed wording. */
const FIGURE = /\d|\[[^\]\n]*\]|_{3,}|●|\bX{2,}\b/;
/** An element that names the proposed wording itself: "disclosure substantially as follows". */
const THE_WORDING = /\b(?:following|as follows|below|comparable|similar|substantially|such as)\b/i;

/** What of the agreed wording stands in a draft as it was proposed. */
export interface Standing {
	readonly sentences: readonly {
		readonly evidence: Evidence;
		readonly stems: ReadonlySet<string>;
		/** The sentence as it stands in the draft. */
		readonly words: string;
	}[];
	/** True when there is wording, and every sentence of it stands. */
	readonly whole: boolean;
}

/** The sentences that stand as proposed, figures and dates aside, as this filing's own statement; where one had figures, so has the draft. */
export function standingIn(wording: readonly AgreedSentence[]): Standing {
	const sentences = wording.flatMap((sentence) => {
		const carrier = carrierOf(sentence);
		if (!carrier || carrier.share < CARRIED) return [];
		const { objection } = carrier.evidence;
		if (objection !== null && isNotOurs(objection)) return [];
		if (FIGURE.test(sentence.text) && !/\d/.test(carrier.words)) return [];
		return [{ evidence: carrier.evidence, stems: new Set(stemsOf(sentence.text)), words: carrier.words }];
	});
	return { sentences, whole: wording.length > 0 && sentences.length === wording.length };
}

/** The judgement, or found where the sentence that the letter proposed for the element stands in the draft. */
export function withAgreed(element: Element, judgement: Judgement, { sentences, whole }: Standing): Judgement {
	if (judgement.verdict === 'found' || element.find !== undefined || sentences.length === 0) return judgement;
	const sought = new Set(stemsOf(element.text).filter((stem) => stem.length > 3));
	const isWordingItself = whole && THE_WORDING.test(element.text);
	const least = Math.max(1, SPEAKS_OF * sought.size);
	const said = sentences.find(
		({ stems, words }) =>
			isWordingItself ||
			(!lacksValue(element.text, words) && [...sought].filter((stem) => stems.has(stem)).length >= least),
	);
	if (!said) return judgement;
	return foundBy(
		judgement,
		{ ...said.evidence, objection: null },
		'It stands in the wording that the letter proposed.',
	);
}

type Part = Pick<Carrier, 'words' | 'share'>;
/** By agreed sentence: what passages have of it. From one check to the next nearly all of them are the same. */
const parts = new Map<string, Map<string, Part | null>>();
const MAX_PARTS = 2000;

function closestPart(text: string, quote: string): Part | null {
	if (parts.size > MAX_PARTS) parts.clear();
	const known = kept(parts, text, () => new Map<string, Part | null>());
	if (known.size > MAX_PARTS) known.clear();
	return kept(known, quote, () => compare(agreedWords(text), quote));
}

function compare(words: readonly string[], quote: string): Part | null {
	let best: Part | null = null;
	let closest = 0;
	for (const part of partsOf(quote)) {
		const there = agreedWords(part);
		const common = inOrder(words, there) / Math.max(words.length, there.length * 0.5);
		const share = deniedIn(words) === deniedIn(there) ? common : Math.min(common, TURNED);
		// Of parts that are held back alike, the one that has more of it and less besides.
		const close = share + common / (1 + Math.abs(there.length - words.length));
		if (share < LIKE || (best !== null && (share < best.share || (share === best.share && close <= closest)))) continue;
		best = { words: part, share };
		closest = close;
	}
	return best;
}

/** The sentences of a passage, and each two that follow each other: a drafter may have cut one in two. */
function partsOf(quote: string): readonly string[] {
	const text = quote.replace(/\s+/g, ' ');
	const sentences = sentenceRanges(text).map(([from, to]) => text.slice(from, to));
	return sentences.flatMap((sentence, at) => {
		const next = sentences[at + 1];
		return next === undefined ? [sentence] : [sentence, `${sentence} ${next}`];
	});
}

/** A word between a denial and what it denies. */
const BETWEEN = /ly$|^(?:be|been|being|to|have|has|had|the|an?|any|yet|also)$/;

/** The words that are denied, in order of the alphabet: "not" may have moved to another verb. */
function deniedIn(words: readonly string[]): string {
	const denied = words.flatMap((word, at) =>
		DENIAL.test(word) ? [words.slice(at + 1).find((next) => !BETWEEN.test(next)) ?? ''] : [],
	);
	return denied.sort().join(' ');
}

/** How many words say no. */
export function denials(words: readonly string[]): number {
	return words.filter((word) => DENIAL.test(word)).length;
}
