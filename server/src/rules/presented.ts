/** Conditions that a draft shows by itself: that a measure is presented at all. */
import type { Chunk } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import { stemsOf } from '../topics/index.ts';

const PRESENTED =
	/^(?:(?:if|when|where|to the extent(?: that)?)\s+)?(.+?)\s+(?:is|are)\s+(?:presented|shown|reported|used)\W*$/i;
/** Words that only narrow a measure down: without them it may be the same under another name. */
const NARROWS = new Set(stemsOf('segment segments consolidated core the a an any our its total'));

/**
 * Whether a filing presents what a condition names ("segment Adjusted EBITDA is presented"): true where a passage or
 * heading has all its words, false where none has the measure's own, null where only the narrowing words are absent.
 * Undefined for conditions of another kind.
 */
export function isPresented(condition: string, { drafts }: Filing): boolean | null | undefined {
	const thing = PRESENTED.exec(condition.trim())?.[1];
	if (thing === undefined) return undefined;
	const wanted = stemsOf(thing);
	const own = wanted.filter((stem) => !NARROWS.has(stem));
	if (own.length === 0) return undefined;
	let near: boolean | null = false;
	for (const { chunks } of drafts) {
		for (const chunk of chunks) {
			const presented = presentedIn(chunk, wanted, own);
			if (presented) return true;
			if (presented === null) near = null;
		}
	}
	return near;
}

/** A chunk that an edit did not touch is the same object in the next version of its draft. */
const known = new WeakMap<Chunk, Map<string, boolean | null>>();

function presentedIn(chunk: Chunk, wanted: readonly string[], own: readonly string[]): boolean | null {
	const told = known.get(chunk) ?? new Map<string, boolean | null>();
	known.set(chunk, told);
	const key = wanted.join(' ');
	let presented = told.get(key);
	if (presented === undefined) {
		presented = readPresented(chunk, wanted, own);
		told.set(key, presented);
	}
	return presented;
}

function readPresented({ blocks }: Chunk, wanted: readonly string[], own: readonly string[]): boolean | null {
	// Most passages are passed over without a look at their words; a stem may differ from its word at the end.
	const longest = own.reduce((a, b) => (b.length > a.length ? b : a)).slice(0, 6);
	const front = longest.slice(0, Math.max(3, longest.length - 1));
	let near: boolean | null = false;
	for (const block of blocks) {
		const text = block.kind === 'heading' ? block.title : block.quoted ? '' : block.text;
		if (!text.toLowerCase().includes(front)) continue;
		const stems = new Set(stemsOf(text));
		if (!own.every((stem) => stems.has(stem))) continue;
		if (wanted.every((stem) => stems.has(stem))) return true;
		near = null;
	}
	return near;
}
