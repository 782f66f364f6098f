/** Where each comment begins: the best chain of numbers in the staff's voice, else labels, else voice and style. */
import { askVoice, bestChain } from './chain.ts';
import type { Feature } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import { letteredStarts } from './lettered.ts';
import { distinctNumbers } from './numbers.ts';
import { printedRun } from './run.ts';
import { type Sides, turnsOf } from './sides.ts';
import { type Place, STYLED_ASK, withUnnumbered } from './unnumbered.ts';

export interface Start {
	readonly number: string;
	/** Paragraph index where the ask begins. */
	readonly index: number;
	/** Characters of marker and label before the ask's own words. */
	readonly skip: number;
	/** Paragraph index of the first heading above it; `index` when there is none. */
	readonly from: number;
	readonly heading: string;
}

/** Ends like a sentence. */
const STOPPED = /(?<!\b(?:Inc|Corp|Co|Ltd|No|al))(?<=[a-z]{2})[.?!]["”’)]?$/;

function headingAbove(
	features: readonly Feature[],
	sides: Sides,
	index: number,
	floor: number,
): { from: number; heading: string } {
	let from = index;
	while (from - 1 > floor) {
		const above = features[from - 1];
		// A short sentence in the look of a side is no heading.
		if (!above || !isHeading(above)) break;
		if (sides.styled && Math.abs(sides.leans[from - 1] ?? 0) > 1 && STOPPED.test(above.paragraph.text)) break;
		from--;
	}
	const heading = features
		.slice(from, index)
		.map((f) => f.paragraph.text.replace(/^[•·○●▪■◦–—-]\s+/, '').replace(/\s+/g, ' '))
		.join(' / ');
	return { from, heading };
}

function toStart(features: readonly Feature[], sides: Sides, place: Place, floor: number): Start {
	const above = headingAbove(features, sides, place.index, floor);
	return { ...place, ...above, heading: above.heading || (features[place.index]?.marker?.about ?? '') };
}

/** Starts by `Staff Comment:` labels, or by what stands between responses when only those are labelled. */
function startsByLabel(features: readonly Feature[], frame: Frame, sides: Sides): Start[] {
	const starts: Start[] = [];
	let floor = frame.body - 1;
	const comments = features.flatMap((f, i) => (i >= frame.body && f.commentLabel > 0 ? [i] : []));
	if (comments.length > 0) {
		for (const index of comments) {
			const own = features[index];
			const skip = own?.commentLabel ?? 0;
			const alone = own !== undefined && own.paragraph.text.length <= skip;
			const next = alone ? features.slice(index + 1, index + 5).find((f) => !isHeading(f)) : undefined;
			const number = next?.marker?.number ?? String(starts.length + 1);
			starts.push(toStart(features, sides, { index, number, skip }, floor));
			floor = index;
		}
		return starts;
	}
	features.forEach((f, answer) => {
		if (answer < frame.body || f.responseLabel === 0) return;
		let index = -1;
		for (let i = answer - 1; i > floor; i--) {
			const g = features[i];
			if (!g) break;
			if (g.voice > 0.5) index = i;
			else if (index >= 0 && g.voice < 0 && !isHeading(g)) break;
		}
		if (index >= 0) starts.push(toStart(features, sides, { index, number: String(starts.length + 1), skip: 0 }, floor));
		floor = answer;
	});
	return starts;
}

/** What an ask must lean to the staff where only the voice tells, and where it is the only one and nothing announces it. */
const SPOKEN_ASK = 2;
const ONLY_ASK = 3;
/** An introduction that announces the comment itself. */
const REPEATS =
	/\b(?:repeat|reproduc|restat|recit|quot|set(?:ting)? (?:forth|out))\w*\b[^.]{0,80}\b(?:comments?|questions?|requests?)\b|\b(?:comments?|questions?|requests?)\b[^.]{0,80}\b(?:repeated|reproduced|restated|recited|quoted|set (?:forth|out)|followed by)\b/i;

/** Starts by voice and look alone: where the staff takes over from the company. */
function startsByTurns(features: readonly Feature[], frame: Frame, sides: Sides): Start[] {
	const end = closingOf(features, frame.body, frame.signOff);
	const turns = turnsOf(features, sides, frame.body, end);
	const starts: Start[] = [];
	const spoken: number[] = [];
	let floor = frame.body - 1;
	turns.forEach((asking, at) => {
		const index = frame.body + at;
		if (!asking || turns[at - 1]) return;
		const to = turns.indexOf(false, at);
		const lean = sides.leans.slice(index, to < 0 ? end : frame.body + to).reduce((sum, own) => sum + own, 0);
		if (lean < (sides.styled ? STYLED_ASK : SPOKEN_ASK)) return;
		starts.push(toStart(features, sides, { index, number: String(starts.length + 1), skip: 0 }, floor));
		spoken.push(lean);
		floor = index;
	});
	const [first] = starts;
	if (!first || starts.length > 1 || sides.styled) return starts;
	const announced = features.slice(frame.body, first.from).some(({ paragraph }) => REPEATS.test(paragraph.text));
	return (spoken[0] ?? 0) < ONLY_ASK && !announced ? [] : starts;
}

/** Finds where comments begin, in order. */
export function commentStarts(features: readonly Feature[], frame: Frame, sides: Sides): Start[] {
	const labels = features.filter((f) => f.responseLabel > 0).length;
	const chain = bestChain(features, frame, sides, labels > 0);
	if (!chain.some((c) => c.labelled || askVoice(features, c.index) >= 0.8)) chain.length = 0;
	const sure = chain.filter((c) => c.weight >= 1).length;
	const commentLabels = features.filter((f, i) => i >= frame.body && f.commentLabel > 0).length;
	if (commentLabels >= Math.max(1, chain.length)) return startsByLabel(features, frame, sides);
	if (sure > 0 && (chain.length > 1 || labels <= 1 || (chain[0]?.weight ?? 0) >= 2)) {
		const numbered = chain.map(({ index }): Place => {
			const marker = features[index]?.marker;
			return { index, number: marker?.number ?? '', skip: marker?.length ?? 0 };
		});
		return distinctNumbers(toStarts(features, frame, sides, withUnnumbered(features, frame, sides, numbered)));
	}
	const lettered = letteredStarts(features, frame, sides);
	const labelled = startsByLabel(features, frame, sides);
	if (lettered.length > 0 && lettered.length >= labelled.length) return toStarts(features, frame, sides, lettered);
	return labelled.length > 0 ? labelled : startsByTurns(features, frame, sides);
}

function toStarts(features: readonly Feature[], frame: Frame, sides: Sides, places: readonly Place[]): Start[] {
	let floor = frame.body - 1;
	return places.map((place) => {
		const start = toStart(features, sides, place, floor);
		floor = place.index;
		return start;
	});
}

/** Paragraphs that an introduction has at most. */
const INTRODUCTION = 4;
/** `Your comments are not repeated here`. */
const UNREPEATED =
	/\b(?:comments?|paragraphs?|questions?|requests?|inquir(?:y|ies))\b[^.;]{0,60}\b(?:not|without) (?:\w+ ){0,3}(?:repeat|reproduc|restat|recit|quot)\w*|\b(?:not|without) (?:\w+ ){0,3}(?:repeat|reproduc|restat|recit|quot)\w*[^.;]{0,60}\b(?:comments?|paragraphs?|questions?|requests?|inquir(?:y|ies))\b/i;

/**
 * Where each answer begins in a letter that does not repeat the comments, as its introduction says, or as nothing but
 * answers to a letter stands below its numbers; none in any other.
 */
export function answerStarts(features: readonly Feature[], frame: Frame, sides: Sides): Start[] {
	const run = printedRun(features, frame, 'answers');
	const labelled = features.flatMap((f, i) => (f.responseLabel > 0 && LABEL_NUMBER.test(labelOf(f)) ? [i] : []));
	const below = run.length > 0 || labelled.length > 0 ? [] : labelsBelowHeadings(features, frame);
	const places = [...run, ...(run.length > 0 ? [] : labelled), ...below].map((index, i): Place => {
		const { marker = null, responseLabel = 0 } = features[index] ?? {};
		const own = features[index];
		const number = marker?.number ?? (own && LABEL_NUMBER.exec(labelOf(own))?.[0]) ?? String(i + 1);
		return { index, number, skip: marker?.length ?? responseLabel };
	});
	const [first] = places;
	if (!first) return [];
	const before = features.slice(frame.body, first.index);
	const unrepeated = before.slice(0, INTRODUCTION).some((f) => UNREPEATED.test(f.paragraph.text));
	// What is said to be left out may be the headings: no ask stands where an answer would, nor is one labelled beside it.
	const isAsked = places.some(({ index }) => (features[index]?.voice ?? 0) >= SPOKEN);
	const isBoth = run.length > 0 && features.some((f) => f.responseLabel > 0);
	return below.length > 0 || (unrepeated && !isAsked && !isBoth) || areAnswers(features, frame, run, before)
		? toStarts(features, frame, sides, places)
		: [];
}

/** Labels that each stand right below a heading, in a letter in which nobody asks: the comments were left out. */
function labelsBelowHeadings(features: readonly Feature[], frame: Frame): readonly number[] {
	const labels = features.flatMap((f, i) => (f.responseLabel > 0 && i > frame.body && i < frame.signOff ? [i] : []));
	const last = labels.at(-1) ?? 0;
	const isAsked = features.slice(frame.body, last).some((f) => f.voice >= SPOKEN || f.commentLabel > 0 || f.marker);
	const headed = labels.every((index) => {
		const above = features[index - 1];
		return above !== undefined && isHeading(above);
	});
	return labels.length > 1 && headed && !isAsked ? labels : [];
}

/** Whether numbers hold all of a letter behind an introduction that names the staff's letter, and no ask stands before them or in them. */
function areAnswers(
	features: readonly Feature[],
	frame: Frame,
	run: readonly number[],
	before: readonly Feature[],
): boolean {
	if (before.length > INTRODUCTION || !before.some((f) => STAFF_LETTER.test(f.paragraph.text))) return false;
	const end = closingOf(features, (run.at(-1) ?? 0) + 1, frame.signOff);
	const answers = run.every((index, i) => {
		const own = features[index];
		if (!own || own.voice >= SPOKEN || /(?:;|,|; and)$/.test(own.paragraph.text)) return false;
		return features.slice(index + 1, run[i + 1] ?? end).every(isHeading);
	});
	return run.length > 0 && answers && before.every((f) => f.voice < SPOKEN);
}

/** Whose letter the numbers are of. */
const STAFF_LETTER =
	/\b(?:your|(?:staff|commission|division|SEC)(?:['’]s)?) (?:comment )?(?:letter|comments?)(?: (?:of|dated)\b|[.,:;]|$)|\bletter (?:of|from) (?:you\b|the (?:staff|commission|division)\b)/i;
const LABEL_NUMBER = /\d{1,3}[a-z]?/;
/** From here on a paragraph speaks as the staff. */
export const SPOKEN = 0.8;

function labelOf({ paragraph, responseLabel }: Feature): string {
	return paragraph.text.slice(0, responseLabel);
}

const ASKED =
	/\b(?:request(?:ed|s)?|comments?|questions?|asked|your letter|inquir(?:y|ies)|telephone (?:conversation|conference))\b/i;
const INTRODUCES =
	/\b(?:this letter|this responds to|respond(?:s|ing)? to (?:your|the|each of (?:your|the)) (?:(?:staff['’]s|oral|verbal|telephonic|following|additional|further|above|two|three|four|five) ){0,2}(?:letter|comments?|questions?|requests?|inquir(?:y|ies))|response below|(?:hereby|respectfully) (?:submits?|responds?|provides?)|set forth below|we are (?:submitting|writing|responding)|the staff (?:has )?(?:requested|asked)|supplement(?:al)? (?:information|response|letter))\b/i;

const WILL =
	/\b(?:we|company|it|[A-Z][\w&.]+) (?:\w+ly )?(?:will|shall|intends? to|undertakes? to)\b(?! (?:\w+ )?(?:respond|reply|answer))/;

/**
 * A letter that answers without repeating what was asked: where its answer begins, or -1 when it does not answer the
 * staff at all. The introduction stands for the ask.
 */
export function freeAnswer(features: readonly Feature[], frame: Frame): number {
	const label = features.findIndex((f, i) => i >= frame.body && i < frame.signOff && f.responseLabel > 0);
	if (label > frame.body) return label;
	const intro = features.slice(frame.body, frame.body + 4);
	if (!intro.some((f) => ASKED.test(f.paragraph.text) && INTRODUCES.test(f.paragraph.text))) return -1;
	let at = frame.body;
	for (const [i, f] of intro.entries()) {
		// `First, the staff asked …; we will …`: what was asked and the answer to it.
		const answers = i > 0 && WILL.test(f.paragraph.text);
		if (!answers && (INTRODUCES.test(f.paragraph.text) || isHeading(f))) at = frame.body + i + 1;
	}
	return at < frame.signOff ? at : -1;
}
