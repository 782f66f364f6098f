/**
 * From a word as it is written to the number of its stem. A filing has a quarter of a million words and few different ones: they
 * are looked up by their characters where they stand, without a string for each.
 */
import { cutWords } from './cut.ts';
import { readStem } from './stems.ts';
import { termId } from './termIds.ts';

/** More different words than this are no language; what is known is forgotten and learned again. */
const MOST = 200_000;

/** By hash, then by the next free place: number of the word and one; 0 for none. A power of two, at least twice as many as words. */
let slots = new Int32Array(1 << 15);
/** By number of the word: its hash, where its characters begin in `chars`, and the number of its stem. */
let hashes = new Int32Array(1 << 14);
let begins = new Int32Array((1 << 14) + 1);
let ids = new Int32Array(1 << 14);
let chars = new Uint16Array(1 << 17);
let count = 0;

let found = new Int32Array(1 << 12);

/** Numbers of the stems of words in order; overwritten by the next call. */
interface WrittenIds {
	readonly count: number;
	readonly ids: Int32Array<ArrayBuffer>;
	/** Where the words stand: half-open. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/** Cuts a text into words and looks up their stems. */
export function writtenIds(text: string): WrittenIds {
	const cut = cutWords(text);
	if (found.length < cut.count) found = new Int32Array(cut.count * 2);
	for (let at = 0; at < cut.count; at++) {
		found[at] = idOf(text, cut.starts[at] ?? 0, cut.ends[at] ?? 0, cut.hashes[at] ?? 0);
	}
	return { count: cut.count, ids: found, starts: cut.starts, ends: cut.ends };
}

function idOf(text: string, start: number, end: number, hash: number): number {
	const mask = slots.length - 1;
	let slot = firstSlot(hash, mask);
	for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
		const word = (slots[slot] ?? 0) - 1;
		if (hashes[word] === hash && isWord(word, text, start, end)) return ids[word] ?? 0;
	}
	return learn(text.slice(start, end), hash, slot);
}

/** Where the search for a word begins: words that differ in their last letter shall not lie side by side. */
function firstSlot(hash: number, mask: number): number {
	return (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
}

/** True when a known word is the one that stands in a range. */
function isWord(word: number, text: string, start: number, end: number): boolean {
	const begin = begins[word] ?? 0;
	if ((begins[word + 1] ?? 0) - begin !== end - start) return false;
	for (let at = start; at < end; at++) if (chars[begin + at - start] !== text.charCodeAt(at)) return false;
	return true;
}

/** Takes in a new word, at a free slot. */
function learn(raw: string, hash: number, slot: number): number {
	const id = termId(readStem(raw));
	if (count === MOST) {
		slots.fill(0);
		count = 0;
		return id;
	}
	const begin = begins[count] ?? 0;
	if (count === ids.length) widen();
	if (begin + raw.length > chars.length) chars = grown(chars, new Uint16Array((begin + raw.length) * 2));
	for (let at = 0; at < raw.length; at++) chars[begin + at] = raw.charCodeAt(at);
	hashes[count] = hash;
	ids[count] = id;
	slots[slot] = ++count;
	begins[count] = begin + raw.length;
	if (count * 2 > slots.length) spread();
	return id;
}

function widen(): void {
	const size = ids.length * 2;
	hashes = grown(hashes, new Int32Array(size));
	ids = grown(ids, new Int32Array(size));
	begins = grown(begins, new Int32Array(size + 1));
}

function grown<T extends Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(from: T, to: T): T {
	to.set(from);
	return to;
}

/** Deals the words out over twice as many slots. */
function spread(): void {
	slots = new Int32Array(slots.length * 2);
	const mask = slots.length - 1;
	for (let word = 0; word < count; word++) {
		let slot = firstSlot(hashes[word] ?? 0, mask);
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = word + 1;
	}
}
