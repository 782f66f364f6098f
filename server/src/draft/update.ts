/** From one version of a draft to the next: only the chunks that an edit touched are read anew. */
import { copyOf } from '../ledger/index.ts';
import { assemble } from './assemble.ts';
import { readChunk, readFront } from './chunk.ts';
import { commonEnds } from './commonEnds.ts';
import { BRACKETS, labelOf } from './labels.ts';
import { FRONT_FENCE, frontMatterOf, frontOf, scanChunks, scanRest } from './scan.ts';
import type { Chunk, Draft, LongText } from './types.ts';

/** The draft of `source`; what `previous` has read already and still stands there is taken from it. */
export function nextDraft(previous: Draft | null, source: LongText, file: string): Draft {
	if (previous === null) return draftOf(source, file, scan(source), null);
	const { prefix, suffix } = commonEnds(previous.source, source);
	const first = firstChunk(previous, source, prefix);
	const from = first === 0 ? 0 : (previous.starts[first] ?? 0);
	const delta = source.length - previous.source.length;
	let rest = previous.chunks.length;
	const ranges = scanFrom(source, from, (start) => {
		// What stands at the front, or stood there, may be front matter in one version and not in the other.
		if (start <= 1 || start < source.length - suffix) return false;
		const at = chunksUpTo(previous, start - delta) - 1;
		if (at < Math.max(first, 1) || previous.starts[at] !== start - delta) return false;
		rest = at;
		return true;
	});
	return draftOf(source, file, ranges, { previous, first, rest, delta });
}

type Range = readonly [start: number, end: number];

function scan(source: LongText): readonly Range[] {
	const ranges: Range[] = [];
	scanChunks(source.toString(), (start, end) => ranges.push([start, end]) > 0);
	return ranges;
}

/** So much of the text is scanned at first; eight times as much each time that this does not reach to a chunk that stays. */
const STRETCH = 512;

/** The chunks from `from`, where one begins, to the one that `stop` says stays. */
function scanFrom(source: LongText, from: number, stop: (start: number) => boolean): readonly Range[] {
	for (let length = STRETCH; ; length *= 8) {
		const text = source.slice(from, from + length);
		const isAll = from + text.length === source.length;
		const ranges: Range[] = [];
		let stopped = false;
		const scanned = from === 0 ? scanChunks : scanRest;
		scanned(text, (start, end) => {
			// A line that the stretch cuts off may go on to say something else; of a chunk that ends before that all lines are whole.
			if (!isAll && end === text.length) return false;
			stopped = stop(from + start);
			if (!stopped) ranges.push([from + start, from + end]);
			return !stopped;
		});
		if (stopped || isAll) return ranges;
	}
}

/**
 * The chunk before the one that changed: what follows a chunk decides where it ends. All of them again where front matter
 * was opened and not closed, because any line may close it now.
 */
function firstChunk({ chunks, starts, source: before }: Draft, source: LongText, prefix: number): number {
	const [front] = chunks;
	const opened = FRONT_FENCE.test(firstLine(source));
	if ((opened && !front?.frontMatter) || before.charCodeAt(0) !== source.charCodeAt(0)) return 0;
	return Math.max(0, chunksUpTo({ starts }, prefix) - 2);
}

/** The first line after the byte order mark, without its end. */
function firstLine(source: LongText): string {
	const front = frontOf(source);
	for (let length = STRETCH; ; length *= 8) {
		const text = source.slice(front, front + length);
		const end = text.search(/[\r\n]/);
		if (end >= 0 || front + length >= source.length) return end < 0 ? text : text.slice(0, end);
	}
}

/** How many chunks begin at an offset or before it. */
export function chunksUpTo({ starts }: Pick<Draft, 'starts'>, offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What of an earlier version stays: its chunks before `first`, and from `rest` on those that moved by `delta`. */
interface Kept {
	readonly previous: Draft;
	readonly first: number;
	readonly rest: number;
	readonly delta: number;
}

/** Reads the chunks at `ranges` between those that are kept; all that refer to labels again when the labels changed. */
function draftOf(source: LongText, file: string, ranges: readonly Range[], kept: Kept | null): Draft {
	let read = 0;
	const readAs = (own: string, labels: readonly string[], front: string | null): Chunk => {
		read++;
		return front === null ? readChunk(own, labels) : readFront(own, front);
	};
	const known = kept && textsBetween(kept);
	const fresh = ranges.map(([start, end]): Chunk => {
		const own = source.slice(start, end);
		const front = start <= 1 && start === frontOf(source) ? frontMatterOf(own) : null;
		const old = front === null ? known?.get(own) : undefined;
		// A chunk stands in one place only: who keeps something by chunk must not meet it twice.
		known?.delete(own);
		return old ?? readAs(kept ? copyOf(own) : own, [], front);
	});
	const first = kept?.first ?? 0;
	const before = kept?.previous.chunks.slice(0, first) ?? [];
	const after = kept?.previous.chunks.slice(kept.rest) ?? [];
	const chunks = before.concat(fresh, after);
	const labels = labelsOf(chunks);
	const isKnown = kept !== null && haveSame(labels, labelsOf(kept.previous.chunks));
	const [from, to] = isKnown ? [first, first + fresh.length] : [0, chunks.length];
	for (let at = from; at < to; at++) {
		const chunk = chunks[at];
		if (!chunk || (labels.size === 0 && chunk.used.length === 0)) continue;
		const wanted = labelsIn(chunk, labels);
		if (!sameLabels(wanted, chunk.used)) chunks[at] = readAs(chunk.text, wanted, null);
	}
	return assemble(source, file, chunks, startsOf(chunks.length, ranges, kept), read);
}

/** The chunks between those that are kept, by their texts. */
function textsBetween({ previous, first, rest }: Kept): Map<string, Chunk> {
	const between = previous.chunks.slice(first, rest).filter(({ frontMatter }) => frontMatter === null);
	return new Map(between.map((chunk) => [chunk.text, chunk]));
}

function startsOf(length: number, ranges: readonly Range[], kept: Kept | null): Int32Array {
	const starts = new Int32Array(length);
	const first = kept?.first ?? 0;
	if (kept) starts.set(kept.previous.starts.subarray(0, first));
	for (let at = 0; at < ranges.length; at++) starts[first + at] = ranges[at]?.[0] ?? 0;
	if (kept) {
		const after = first + ranges.length;
		for (let at = after; at < length; at++)
			starts[at] = (kept.previous.starts[kept.rest + at - after] ?? 0) + kept.delta;
	}
	return starts;
}

function labelsOf(chunks: readonly Chunk[]): ReadonlySet<string> {
	const labels = new Set<string>();
	for (const { defines } of chunks) for (const label of defines) labels.add(label);
	return labels;
}

function haveSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	if (a.size !== b.size) return false;
	for (const label of a) if (!b.has(label)) return false;
	return true;
}

/** The labels that a chunk may refer to and does not define itself, sorted. */
function labelsIn({ text, frontMatter, defines }: Chunk, labels: ReadonlySet<string>): readonly string[] {
	if (labels.size === 0 || frontMatter !== null || !text.includes('[')) return [];
	const found = new Set<string>();
	for (const match of text.matchAll(BRACKETS)) {
		const label = labelOf(match[1] ?? '');
		if (labels.has(label) && !defines.includes(label)) found.add(label);
	}
	return [...found].sort();
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((label, at) => label === b[at]);
}
