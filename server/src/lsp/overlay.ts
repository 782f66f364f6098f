/** The workspace as the person sees it: what is open in the editor wins over what lies on the disk. */

import type { LongText } from '../draft/types.ts';
import { stampOf } from '../project/index.ts';
import type { Workspace } from '../project/types.ts';

/** One open document at one moment; never changes, so that a check that runs meanwhile sees one state. */
export interface OpenFile {
	readonly uri: string;
	readonly version: number;
	readonly text: LongText;
	/** Where the last edit ended, when it is not saved yet. */
	readonly typedAt?: number | null;
}

/** By path: of which stamp a file on the disk was plain UTF-8 of how many bytes. Kept from one check to the next. */
export type PlainFiles = Map<string, { readonly stamp: string; readonly length: number }>;

/** Thrown out of a check whose answer nobody waits for any more. */
export class Outdated extends Error {}

/** Lets what arrived meanwhile be answered; throws `Outdated` when it made the check that waits so. */
export async function pause(isCurrent: () => boolean): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 0));
	if (!isCurrent()) throw new Outdated();
}

/**
 * A workspace that reads open documents from `open` and all else from `disk`. Every read and listing throws `Outdated`
 * once `isCurrent` says so, which ends a check that newer text has overtaken. With `plain`, a file is not read again that is
 * known to hold nothing but the characters of its text.
 */
export function overlay(
	disk: Workspace,
	open: ReadonlyMap<string, OpenFile>,
	isCurrent: () => boolean = () => true,
	plain: PlainFiles = new Map(),
): Workspace {
	const encoder = new TextEncoder();
	const go = () => {
		if (!isCurrent()) throw new Outdated();
	};
	/** Asked for once: all of it is one moment. */
	const known = new Map<string, Promise<Uint8Array | null>>();
	/** The bytes on the disk, where they are what the editor shows. */
	const saved = async (path: string, { text }: OpenFile): Promise<Uint8Array | null> => {
		const read = async () => {
			const stamp = await stampOf(disk, path).catch(() => null);
			const known = plain.get(path);
			if (known && known.stamp === stamp && !mayBeOtherwise(text, known.length)) return null;
			const bytes = await disk.read(path).catch(() => null);
			if (stamp !== null && bytes && isPlain(bytes)) plain.set(path, { stamp, length: bytes.length });
			else plain.delete(path);
			return bytes && isSaved(text, bytes) ? bytes : null;
		};
		const bytes = known.get(path) ?? read();
		known.set(path, bytes);
		const there = await bytes;
		go();
		return there;
	};
	return {
		async read(path) {
			go();
			const file = open.get(path);
			if (!file) return disk.read(path);
			return (await saved(path, file)) ?? encoder.encode(file.text.toString());
		},
		async text(path) {
			go();
			const file = open.get(path);
			if (!file) return null;
			return (await saved(path, file)) === null ? file.text : null;
		},
		async stamp(path) {
			go();
			return open.has(path) ? null : stampOf(disk, path);
		},
		async list(folder, globs) {
			go();
			return disk.list(folder, globs);
		},
		sha256: (bytes) => disk.sha256(bytes),
	};
}

/**
 * An editor knows a file by its characters. Where they are those on the disk the bytes there count, so that a letter in an
 * older encoding keeps its hash while it is open. Lengths tell most unsaved texts apart: decoding a large draft takes longer
 * than checking an edit of it.
 */
function isSaved(shown: LongText, bytes: Uint8Array): boolean {
	// Every encoding gives at most one code unit for a byte, and at least one for four.
	if (shown.length > bytes.length || shown.length * 4 + 4 < bytes.length) return false;
	const text = shown.toString();
	const marked = (name: string): boolean => new TextDecoder(name).decode(bytes) === text;
	if (bytes.length === text.length && marked('windows-1252')) return true;
	if (mayBeWide(text, bytes.length) && (marked('utf-16le') || marked('utf-16be'))) return true;
	// An editor that takes another encoding for UTF-8 shows a mark for every byte that it cannot read.
	return (text.includes('\ufffd') || utf8Length(text, bytes.length - BYTE_ORDER_MARK)) && marked('utf-8');
}

/** True where a text may be what so many bytes are in another encoding than UTF-8. */
function mayBeOtherwise(text: LongText, bytes: number): boolean {
	return bytes === text.length || mayBeWide(text, bytes);
}

function mayBeWide({ length }: LongText, bytes: number): boolean {
	const wide = bytes >> 1;
	return wide === length || wide === length + 1;
}

/** True for bytes that encoding their text as UTF-8 gives again: whether the text is saved or not, its own bytes count. */
function isPlain(bytes: Uint8Array): boolean {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** Bytes of a byte order mark in UTF-8, which a file may have and its text does not. */
const BYTE_ORDER_MARK = 3;

/** True when the text takes so many bytes in UTF-8, or three more. */
function utf8Length(text: string, bytes: number): boolean {
	let length = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		// Each half of a pair counts for two bytes of the four.
		length += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
	}
	return length === bytes || length === bytes + BYTE_ORDER_MARK;
}
