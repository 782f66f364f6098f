/** From one version of a draft to the next: only the chunks that an edit touched are read anew. */
import { copyOf } from '../ledger/index.ts';
import { assemble } from './assemble.ts';
import { readChunk, readFront } from './chunk.ts';
import { BRACKETS, labelOf } from './labels.ts';
import { FRONT_FENCE, frontMatterOf, scanChunks } from './scan.ts';
import type { Chunk, Draft, PlacedChunk } from './types.ts';

/** Compared at one go: long enough to be fast, short enough to find the place quickly. */
const BLOCK = 4096;

/** The draft of `text`; what `previous` has read already and still stands there is taken from it. */
export function nextDraft(previous: Draft | null, text: string, file: string): Draft {
	if (previous === null) return draftOf(text, file, scan(text, 0), []);
	const { prefix, suffix } = common(previous.text, text);
	const first = firstChunk(previous, text, prefix);
	const from = first === 0 ? 0 : (previous.chunks[first]?.start ?? 0);
	const delta = text.length - previous.text.length;
	const starts = new Map<number, number>();
	for (let at = first; at < previous.chunks.length; at++) {
		const start = (previous.chunks[at]?.start ?? 0) + delta;
		// What stands at the front, or stood there, may be front matter in one version and not in the other.
		if (at > 0 && start > 1 && start >= text.length - suffix) starts.set(start, at);
	}
	let rest = previous.chunks.length;
	const ranges = scan(text, from, (start) => {
		const known = starts.get(start);
		if (known !== undefined) rest = known;
		return known !== undefined;
	});
	const before = previous.chunks.slice(0, first);
	const after = previous.chunks.slice(rest).map(({ chunk, start }) => ({ chunk, start: start + delta }));
	const between = previous.chunks.slice(first, rest).filter(({ chunk }) => chunk.frontMatter === null);
	const known = new Map(between.map(({ chunk }) => [chunk.text, chunk]));
	return draftOf(text, file, ranges, [before, after], known);
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
function firstChunk({ chunks, text: before }: Draft, text: string, prefix: number): number {
	const [front] = chunks;
	const opened = FRONT_FENCE.test(/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? '');
	if ((opened && !front?.chunk.frontMatter) || before.charCodeAt(0) !== text.charCodeAt(0)) return 0;
	let low = 0;
	let high = chunks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((chunks[middle]?.start ?? 0) <= prefix) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 2);
}

/** How many units two texts share at their fronts and, besides, at their ends. */
function common(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
	const most = Math.min(a.length, b.length);
	let prefix = 0;
	while (prefix + BLOCK <= most && a.slice(prefix, prefix + BLOCK) === b.slice(prefix, prefix + BLOCK)) prefix += BLOCK;
	while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
	let suffix = 0;
	const left = most - prefix;
	const end = (text: string, back: number): number => text.length - back;
	while (
		suffix + BLOCK <= left &&
		a.slice(end(a, suffix + BLOCK), end(a, suffix)) === b.slice(end(b, suffix + BLOCK), end(b, suffix))
	)
		suffix += BLOCK;
	while (suffix < left && a.charCodeAt(end(a, suffix) - 1) === b.charCodeAt(end(b, suffix) - 1)) suffix++;
	return { prefix, suffix };
}

/** Reads the chunks at `ranges` between those that are known; all that refer to labels again when the labels changed. */
function draftOf(
	text: string,
	file: string,
	ranges: readonly Range[],
	[before = [], after = []]: readonly (readonly PlacedChunk[])[],
	known: Map<string, Chunk> = new Map(),
): Draft {
	let read = 0;
	const isWhole = before.length === 0 && after.length === 0;
	const readAs = (own: string, labels: readonly string[], front: string | null): Chunk => {
		read++;
		return front === null ? readChunk(own, labels) : readFront(own, front);
	};
	const fresh = ranges.map(([start, end]): PlacedChunk => {
		const own = text.slice(start, end);
		const front = start <= 1 && start === frontOf(text) ? frontMatterOf(own) : null;
		const old = front === null ? known.get(own) : undefined;
		// A chunk stands in one place only: who keeps something by chunk must not meet it twice.
		known.delete(own);
		return { start, chunk: old ?? readAs(isWhole ? own : copyOf(own), [], front) };
	});
	const all = [...before, ...fresh, ...after];
	const labels = labelsOf(all);
	const chunks = all.map((item) => {
		const { chunk, start } = item;
		const wanted = labelsIn(chunk, labels);
		return sameLabels(wanted, chunk.used) ? item : { start, chunk: readAs(chunk.text, wanted, null) };
	});
	return assemble(text, file, chunks, read);
}

function labelsOf(chunks: readonly PlacedChunk[]): ReadonlySet<string> {
	const labels = new Set<string>();
	for (const { chunk } of chunks) for (const label of chunk.defines) labels.add(label);
	return labels;
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
