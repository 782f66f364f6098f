/** The best chain of numbers in the staff's voice. */
import { withoutNoteMark } from '../noteMarks.ts';
import { type Feature, notesOf } from './features.ts';
import type { Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import { namesDocument } from './numbers.ts';
import { printedRun } from './run.ts';
import type { Sides } from './sides.ts';

/** A paragraph at which a comment may begin, by its number. */
export interface Candidate {
	readonly index: number;
	readonly value: number;
	readonly weight: number;
	/** Response labels seen before it. */
	readonly labels: number;
	readonly labelled: boolean;
	/** A first number below the name of a document: others may stand before it. */
	readonly restarts: boolean;
}

/** Voice of the ask that would begin here: its own paragraph, and the next ones while it is only a marker. */
export function askVoice(features: readonly Feature[], index: number): number {
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
	if (
		(features[index + 1]?.responseLabel ?? 0) === 0 ||
		!/[.?!]$/.test(withoutNoteMark(features[index]?.paragraph.text ?? ''))
	)
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

/** What comments are counted in; `part` counts anew in every part of the letter: `A.1`, `A.2`, `B.1`. */
export type Series = 'number' | 'letter' | 'roman' | 'part';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** More than any letter has comments. */
const PART = 1000;
const MOST = 300;

/** `12` as it is, `12b` between it and the next; `C` and `iii` as 3; `C.2` as the second of the third part. */
function orderOf(number: string, series: Series): number {
	if (series === 'roman') return ROMAN.indexOf(number.toLowerCase()) + 1;
	if (series === 'letter') return number.toLowerCase().charCodeAt(0) - 96;
	if (series === 'part') {
		const [part = '', own = ''] = number.match(/[A-Za-z]+|\d+/g) ?? [];
		const of = /\d/.test(part) ? Number(part) : orderOf(part, 'roman') || orderOf(part, 'letter');
		return of * PART + Number(own);
	}
	const letter = /[a-z]$/.exec(number)?.[0];
	return Number.parseInt(number, 10) + (letter ? (letter.charCodeAt(0) - 96) / 100 : 0);
}

/** Whether a comment counts on from the one before it: by one, or as the first of a later part. */
export function countsOn(from: number, to: number): boolean {
	return to === from + 1 || (Math.floor(to / PART) > Math.floor(from / PART) && to % PART === 1);
}

/** A number above this weight stands at a comment, whatever stood before it. */
const RESTARTS = 1.5;

/** Whether a heading right above names a document; a list in proposed wording has a title too, but none like that. */
function isBelowDocument(features: readonly Feature[], index: number): boolean {
	for (let i = index - 1; i >= 0; i--) {
		const above = features[i];
		if (!above || !isHeading(above)) return false;
		if (namesDocument(above.paragraph.text)) return true;
	}
	return false;
}

/** For every paragraph, whether it is a member of a list that a line before it announces: `we looked at:`, `1. our Form 10-K;`. */
function membersOf(features: readonly Feature[]): boolean[] {
	const members: boolean[] = [];
	features.forEach(({ marker, paragraph, voice }, i) => {
		const before = features[i - 1]?.paragraph.text ?? '';
		const goesOn = members[i - 1] === true && GOES_ON.test(before);
		const opens = ANNOUNCES.test(before) && GOES_ON.test(paragraph.text) && (features[i + 1]?.marker ?? null) !== null;
		// What asks is a comment, however its line ends.
		members.push(marker !== null && !marker.labelled && voice < 1 && (goesOn || opens));
	});
	return members;
}

const ANNOUNCES = /:$(?<=\S(?:\s+\S+){3}:)/;
const GOES_ON = /[;,](?: (?:and|or))?$/;

/** Paragraphs with a number of the series that may begin a comment, in order. */
function candidatesOf(features: readonly Feature[], frame: Frame, sides: Sides, series: Series): Candidate[] {
	const counted = series === 'number';
	const out: Candidate[] = [];
	const usual = usualOf(features);
	const notes = notesOf(features);
	const members = membersOf(features);
	const run = new Set(counted ? printedRun(features, frame, 'comments') : []);
	let labels = 0;
	features.forEach((f, index) => {
		if (f.responseLabel > 0) labels++;
		if (index < frame.body || !f.marker || notes[index] || members[index]) return;
		const value = orderOf(f.marker.number, series);
		if (!Number.isFinite(value) || value === 0 || value % PART > MOST) return;
		const length = f.paragraph.text.length - f.marker.length;
		// A list of the company has numbers too.
		if (sides.styled && !f.marker.labelled && length >= 3 && (sides.leans[index] ?? 0) < 0) return;
		const voice = askVoice(features, index);
		const answered = answeredByLabel(features, index);
		const printed = run.has(index);
		const weight = Math.max(weightOf(f, voice, answered, usual), printed ? 1 : Number.NEGATIVE_INFINITY);
		const alike = usual.style !== '' && f.style === usual.style && voice > -2.5;
		const short = series !== 'part' && length >= 3 && length < 25 && !f.marker.labelled && f.voice < 1.5;
		if (!printed && ((counted && weight <= 0) || (short && !isAnsweredAtOnce(features, index)))) return;
		if (counted && !printed && !f.marker.labelled && !answered && voice < 0.8 && !alike) return;
		const begins = value === 1 && index < frame.attached && weight >= RESTARTS && voice >= 0.8;
		const restarts = begins && isBelowDocument(features, index);
		out.push({ index, value, weight, labels, labelled: f.marker.labelled, restarts });
	});
	return out;
}

function step(from: Candidate, to: Candidate, labelled: boolean): number | null {
	if (to.value <= from.value && !to.restarts) return null;
	const gap = countsOn(from.value, to.value) ? 0 : Math.max(0, Math.floor(to.value) - Math.floor(from.value) - 1);
	const answered = !labelled || to.labels > from.labels;
	return (gap === 0 ? 1 : -0.4 * Math.min(gap, 5)) + (answered ? 0.5 : -1.5);
}

/** The chain of increasing numbers with the greatest weight, which may begin anew below the name of a document. */
export function bestChain(
	features: readonly Feature[],
	frame: Frame,
	sides: Sides,
	labelled: boolean,
	series: Series = 'number',
): Candidate[] {
	const candidates = candidatesOf(features, frame, sides, series);
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
