/** Comments that bear letters or Roman numbers, alone or before a number of their own. */
import { askVoice, bestChain, type Candidate, countsOn, type Series } from './chain.ts';
import type { Feature, Marker } from './features.ts';
import type { Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import type { Sides } from './sides.ts';
import type { Place } from './unnumbered.ts';

const MARKS: readonly (readonly [Exclude<Series, 'number'>, RegExp])[] = [
	[
		'part',
		/^(?:(?:comment|question)\s+(?:no\.?\s*|#\s*)?)?[[]?((?:\(?[A-Z]\)?|[IVX]{1,4})(?:[.–-]?\d{1,2}(?=[.):\]]|[\s–-]|$)|\(\d{1,2}\))|\d{1,2}\.\d{1,2})[.):\]–—-]{0,2}(?:\s+|$)/i,
	],
	['letter', /^[([]?([A-Za-z])[.)\]]{1,2}\s+(?=\S)/],
	['roman', /^[([]?([ivx]{1,5})[.)\]]{1,2}\s+(?=\S)/i],
];

function markerOf(text: string, pattern: RegExp): Marker | null {
	const match = pattern.exec(text);
	if (!match) return null;
	return { number: match[1] ?? '', length: match[0].length, enclosed: false, labelled: false, about: '' };
}

/** Whether an answer stands between any two of them: without one they are the parts of one ask, or of one answer. */
function areAnswered(features: readonly Feature[], sides: Sides, chain: readonly Candidate[]): boolean {
	return chain.every(({ index }, i) => {
		const before = chain[i - 1];
		if (!before) return true;
		return features
			.slice(before.index + 1, index)
			.some((f, at) => f.responseLabel > 0 || ((sides.leans[before.index + 1 + at] ?? 0) < 0 && !isHeading(f)));
	});
}

/** The voice of an ask. */
const ASKED = 0.8;

/** Whether the marked line is the title of an ask below it. */
function isTitle(marked: readonly Feature[], { index }: Candidate): boolean {
	const [own, below] = [marked[index], marked[index + 1]];
	if (!own || own.voice > 0 || !isHeading(own) || below?.responseLabel !== 0) return false;
	return askVoice(marked, index) >= ASKED;
}

/** The places of comments that count `A`, `B`, `C`, `i`, `ii`, `iii` or `A.1`, `A.2`, `B.1` from the first on; none where a letter has no such. */
export function letteredStarts(features: readonly Feature[], frame: Frame, sides: Sides): readonly Place[] {
	const labelled = features.some((f) => f.responseLabel > 0);
	for (const [series, pattern] of MARKS) {
		const marked = features.map((f) => ({
			...f,
			marker: f.responseLabel > 0 || f.paragraph.kind === 'table row' ? null : markerOf(f.paragraph.text, pattern),
		}));
		if (marked.filter(({ marker }) => marker !== null).length < 2) continue;
		const chain = bestChain(marked, frame, sides, labelled, series);
		const follows = chain.every(({ value }, i) => countsOn(chain[i - 1]?.value ?? 0, value));
		const marks = marked.flatMap(({ paragraph, marker }) => (marker ? [paragraph.text.slice(0, marker.length)] : []));
		// A mark that comes twice numbers the parts of an ask and of its answer.
		const isOwn = ({ index }: Candidate): boolean => {
			const own = marked[index]?.paragraph.text ?? '';
			return marks.filter((mark) => own.startsWith(mark)).length === 1;
		};
		const titles = series !== 'part' && chain.some((candidate) => isTitle(marked, candidate));
		if (chain.length < 2 || !follows || titles || !chain.every(isOwn) || !areAnswered(features, sides, chain)) continue;
		return chain.map(({ index }) => {
			const marker = marked[index]?.marker;
			return { index, number: marker?.number ?? '', skip: marker?.length ?? 0 };
		});
	}
	return [];
}
