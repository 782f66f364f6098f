/** Where each comment begins: the best chain of numbers in the staff's voice, else labels, else voice and style. */
import { type Feature, notesOf } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';
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

interface Candidate {
	readonly index: number;
	readonly value: number;
	readonly weight: number;
	/** Response labels seen before it. */
	readonly labels: number;
	readonly labelled: boolean;
}

/** Voice of the ask that would begin here: its own paragraph, and the next ones while it is only a marker. */
function askVoice(features: readonly Feature[], index: number): number {
	const own = features[index];
	if (!own) return 0;
	let voice = own.voice;
	for (let i = index + 1; i < Math.min(index + 5, features.length); i++) {
		const f = features[i];
		if (!f || f.responseLabel > 0 || f.marker) break;
		if (f.voice > voice) voice = f.voice;
	}
	return voice;
}

/** Whether a labelled response follows before the next number that could begin a comment. */
function answeredByLabel(features: readonly Feature[], index: number): boolean {
	for (let i = index + 1; i < Math.min(index + 40, features.length); i++) {
		const f = features[i];
		if (!f) return false;
		if (f.responseLabel > 0) return true;
		if (f.marker && f.voice > 0 && !f.marker.enclosed && f.paragraph.text.length > 60) return false;
	}
	return false;
}

/** Whether a labelled response stands right below a sentence that is no member of a list. */
function isAnsweredAtOnce(features: readonly Feature[], index: number): boolean {
	if ((features[index + 1]?.responseLabel ?? 0) === 0 || !/[.?!]$/.test(features[index]?.paragraph.text ?? ''))
		return false;
	for (let i = index - 1; i >= 0; i--) {
		if ((features[i]?.responseLabel ?? 0) > 0) return true;
		if (features[i]?.marker) return false;
	}
	return true;
}

/** The style most numbered paragraphs in the staff's voice are set in. */
function usualStyle(features: readonly Feature[]): string {
	const counts = new Map<string, number>();
	for (const f of features) if (f.marker && f.voice > 1) counts.set(f.style, (counts.get(f.style) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** How most numbered paragraphs in the staff's voice are set: their style, and whether their numbers are enclosed. */
interface Usual {
	readonly style: string;
	readonly enclosed: boolean;
}

function usualOf(features: readonly Feature[]): Usual {
	const asked = features.filter((f) => f.marker && f.voice > 1);
	const enclosed = asked.filter((f) => f.marker?.enclosed).length;
	return { style: usualStyle(features), enclosed: enclosed > asked.length * 0.6 };
}

function weightOf(f: Feature, voice: number, answered: boolean, usual: Usual): number {
	const style = usual.style === '' ? 0 : f.style === usual.style ? 0.75 : -0.5;
	const label = f.marker?.labelled ? 2 : 0;
	const enclosed = f.marker?.enclosed && !usual.enclosed ? -1 : 0;
	return label + Math.max(-2, Math.min(2, voice)) / 2 + style + enclosed + (answered ? 1 : 0);
}

/** `12` as it is, `12b` between it and the next. */
function orderOf(number: string): number {
	const letter = /[a-z]$/.exec(number)?.[0];
	return Number.parseInt(number, 10) + (letter ? (letter.charCodeAt(0) - 96) / 100 : 0);
}

function candidatesOf(features: readonly Feature[], frame: Frame, sides: Sides): Candidate[] {
	const out: Candidate[] = [];
	const usual = usualOf(features);
	const notes = notesOf(features);
	let labels = 0;
	features.forEach((f, index) => {
		if (f.responseLabel > 0) labels++;
		if (index < frame.body || !f.marker || notes[index]) return;
		const value = orderOf(f.marker.number);
		if (!Number.isFinite(value) || value === 0 || value > 300) return;
		const length = f.paragraph.text.length - f.marker.length;
		// A list of the company has numbers too.
		if (sides.styled && !f.marker.labelled && length >= 3 && (sides.leans[index] ?? 0) < 0) return;
		const voice = askVoice(features, index);
		const answered = answeredByLabel(features, index);
		const weight = weightOf(f, voice, answered, usual);
		const alike = usual.style !== '' && f.style === usual.style && voice > -2.5;
		const short = length >= 3 && length < 25 && !f.marker.labelled && f.voice < 1.5;
		if (weight <= 0 || (short && !isAnsweredAtOnce(features, index))) return;
		if (!f.marker.labelled && !answered && voice < 0.8 && !alike) return;
		out.push({ index, value, weight, labels, labelled: f.marker.labelled });
	});
	return out;
}

function step(from: Candidate, to: Candidate, labelled: boolean): number | null {
	if (to.value <= from.value) return null;
	const gap = Math.max(0, Math.floor(to.value) - Math.floor(from.value) - 1);
	const answered = !labelled || to.labels > from.labels;
	return (gap === 0 ? 1 : -0.4 * Math.min(gap, 5)) + (answered ? 0.5 : -1.5);
}

/** The chain of increasing numbers with the greatest weight. */
function bestChain(candidates: readonly Candidate[], labelled: boolean): Candidate[] {
	const best: { score: number; previous: number }[] = [];
	let top = -1;
	candidates.forEach((candidate, i) => {
		let score = candidate.weight + (candidate.value === 1 ? 1 : 0);
		let previous = -1;
		for (let j = 0; j < i; j++) {
			const from = candidates[j];
			const known = best[j];
			if (!from || !known) continue;
			const gain = step(from, candidate, labelled);
			if (gain !== null && known.score + gain + candidate.weight > score) {
				score = known.score + gain + candidate.weight;
				previous = j;
			}
		}
		best.push({ score, previous });
		if (top < 0 || score > (best[top]?.score ?? 0)) top = i;
	});
	const chain: Candidate[] = [];
	for (let i = top; i >= 0; i = best[i]?.previous ?? -1) {
		const candidate = candidates[i];
		if (candidate) chain.unshift(candidate);
	}
	return chain;
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
		.map((f) => f.paragraph.text.replace(/\s+/g, ' '))
		.join(' / ');
	return { from, heading };
}

function toStart(features: readonly Feature[], sides: Sides, place: Place, floor: number): Start {
	return { ...place, ...headingAbove(features, sides, place.index, floor) };
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

/** What an ask must lean to the staff where only the voice tells, and where it is the only one. */
const SPOKEN_ASK = 2;
const ONLY_ASK = 3;

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
	return starts.length === 1 && !sides.styled && (spoken[0] ?? 0) < ONLY_ASK ? [] : starts;
}

const LETTER = /^\(?([A-Za-z])[.)]\s+(?=\S)/;

/** Comments that bear the letters of the alphabet instead of numbers, each the next one. */
function lettered(features: readonly Feature[], starts: Start[]): Start[] {
	const marks = starts.map(({ index, skip }) =>
		skip === 0 ? LETTER.exec(features[index]?.paragraph.text ?? '') : null,
	);
	const follows = marks.every((mark, i) => mark?.[1]?.toLowerCase() === String.fromCharCode(97 + i));
	if (starts.length < 2 || !follows) return starts;
	return starts.map((start, i) => ({
		...start,
		number: marks[i]?.[1] ?? start.number,
		skip: marks[i]?.[0].length ?? 0,
	}));
}

/** Finds where comments begin, in order. */
export function commentStarts(features: readonly Feature[], frame: Frame, sides: Sides): Start[] {
	const labels = features.filter((f) => f.responseLabel > 0).length;
	const chain = bestChain(candidatesOf(features, frame, sides), labels > 0);
	if (!chain.some((c) => c.labelled || askVoice(features, c.index) >= 0.8)) chain.length = 0;
	const sure = chain.filter((c) => c.weight >= 1).length;
	const commentLabels = features.filter((f, i) => i >= frame.body && f.commentLabel > 0).length;
	if (commentLabels >= Math.max(1, chain.length)) return startsByLabel(features, frame, sides);
	if (sure > 0 && (chain.length > 1 || labels <= 1 || (chain[0]?.weight ?? 0) >= 2)) {
		const numbered = chain.map(({ index }): Place => {
			const marker = features[index]?.marker;
			return { index, number: marker?.number ?? '', skip: marker?.length ?? 0 };
		});
		let floor = frame.body - 1;
		return withUnnumbered(features, frame, sides, numbered).map((place) => {
			const start = toStart(features, sides, place, floor);
			floor = place.index;
			return start;
		});
	}
	const labelled = startsByLabel(features, frame, sides);
	if (labelled.length > 0) return lettered(features, labelled);
	return lettered(features, startsByTurns(features, frame, sides));
}

const ASKED =
	/\b(?:request(?:ed|s)?|comments?|questions?|asked|your letter|inquir(?:y|ies)|telephone (?:conversation|conference))\b/i;
const INTRODUCES =
	/\b(?:this letter|this responds to|responds? to (?:your|the staff['’]s) (?:letter|comments?)|response below|(?:hereby|respectfully) (?:submits?|responds?|provides?)|set forth below|we are (?:submitting|writing|responding)|the staff (?:has )?(?:requested|asked)|supplement(?:al)? (?:information|response|letter))\b/i;

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
	for (const [i, f] of intro.entries()) if (INTRODUCES.test(f.paragraph.text) || isHeading(f)) at = frame.body + i + 1;
	return at < frame.signOff ? at : -1;
}
