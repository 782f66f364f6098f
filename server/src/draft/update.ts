/** From one version of a draft to the next: only the chunks that an edit touched are read anew. */
import { copyOf } from '../ledger/index.ts';
import { assemble } from './assemble.ts';
import { readChunk, readFront } from './chunk.ts';
import { commonEnds } from './commonEnds.ts';
import { BRACKETS, labelOf } from './labels.ts';
import { FRONT_FENCE, frontMatterOf, scanChunks } from './scan.ts';
import type { Chunk, Draft } from './types.ts';

/** The draft of `text`; what `previous` has read already and still stands there is taken from it. */
export function nextDraft(previous: Draft | null, text: string, file: string): Draft {
	if (previous === null) return draftOf(text, file, scan(text, 0), null);
	const { prefix, suffix } = commonEnds(previous.text, text);
	const first = firstChunk(previous, text, prefix);
	const from = first === 0 ? 0 : (previous.starts[first] ?? 0);
	const delta = text.length - previous.text.length;
	let rest = previous.chunks.length;
	const ranges = scan(text, from, (start) => {
		// What stands at the front, or stood there, may be front matter in one version and not in the other.
		if (start <= 1 || start < text.length - suffix) return false;
		const at = chunksUpTo(previous, start - delta) - 1;
		if (at < Math.max(first, 1) || previous.starts[at] !== start - delta) return false;
		rest = at;
		return true;
	});
	return draftOf(text, file, ranges, { previous, first, rest, delta });
}

/** Where the words begin: after the byte order mark. */
function frontOf(text: string): number {
	return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

type Range = readonly [start: number, end: number];

function scan(text: string, from: number, stop: (start: number) => boolean = () => false): readonly Range[] {
	const ranges: Range[] = [];
	scanChunks(text, from, (start, end) => {
		if (stop(start)) return false;
		ranges.push([start, end]);
		return true;
	});
	return ranges;
}

/**
 * The chunk before the one that changed: what follows a chunk decides where it ends. All of them again where front matter
 * was opened and not closed, because any line may close it now.
 */
function firstChunk({ chunks, starts, text: before }: Draft, text: string, prefix: number): number {
	const [front] = chunks;
	const opened = FRONT_FENCE.test(/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? '');
	if ((opened && !front?.frontMatter) || before.charCodeAt(0) !== text.charCodeAt(0)) return 0;
	return Math.max(0, chunksUpTo({ starts }, prefix) - 2);
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
function draftOf(text: string, file: string, ranges: readonly Range[], kept: Kept | null): Draft {
	let read = 0;
	const readAs = (own: string, labels: readonly string[], front: string | null): Chunk => {
		read++;
		return front === null ? readChunk(own, labels) : readFront(own, front);
	};
	const known = kept && textsBetween(kept);
	const fresh = ranges.map(([start, end]): Chunk => {
		const own = text.slice(start, end);
		const front = start <= 1 && start === frontOf(text) ? frontMatterOf(own) : null;
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
	return assemble(text, file, chunks, startsOf(chunks.length, ranges, kept), read);
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
