/** Reading files as text, with every way in which that can go wrong said so that a person can act. */
import { commonEnds } from '../draft/index.ts';
import type { LongText } from '../draft/types.ts';
import { lineOf } from './positions.ts';
import type { Trouble, Workspace } from './types.ts';

/** The code of an error about a path that is there and is neither a file nor a folder. */
export const NOT_A_FILE = 'NOT_A_FILE';

/** Bytes of a file; null and a trouble when it is there and cannot be read; null alone when there is none. */
export async function readBytes(workspace: Workspace, path: string, troubles: Trouble[]): Promise<Uint8Array | null> {
	try {
		return await workspace.read(path);
	} catch (error) {
		const code = (error as { code?: unknown }).code;
		if (code === NOT_A_FILE) {
			troubles.push({ file: path, line: null, message: 'It is a pipe, a socket or a device; name a regular file.' });
			return null;
		}
		const why = typeof code === 'string' ? ` (${code})` : '';
		troubles.push({ file: path, line: null, message: `The file cannot be read${why}; check that you may read it.` });
		return null;
	}
}

/** What tells a file on a disk from another version of it; null where nothing does. */
export async function stampOf(workspace: Workspace, path: string): Promise<string | null> {
	return (await workspace.stamp?.(path)) ?? null;
}

const HALF_OF_PAIR = /\p{Surrogate}/u;

/** True for what bytes cannot stand for as it is, a zero or half of a pair: these texts go the way of the bytes. */
function isOdd(text: string): boolean {
	return text.includes('\0') || HALF_OF_PAIR.test(text);
}

/**
 * The text of an open document, the same that its bytes would give; null where the bytes must be read. `before` is a text that
 * was given for it: only what is different from it is looked at.
 */
export async function openText(workspace: Workspace, path: string, before: LongText | null): Promise<LongText | null> {
	const whole = (await workspace.text?.(path)) ?? null;
	if (whole === null) return null;
	const text = whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
	if (before === null) return isOdd(text.toString()) ? null : text;
	const { prefix, suffix } = commonEnds(before, text);
	// With the characters beside it: an edit may part a pair.
	return isOdd(text.slice(Math.max(0, prefix - 1), text.length - suffix + 1)) ? null : text;
}

/** UTF-8 text without its byte order mark; null and a trouble when it is something else. */
export function textOf(
	bytes: Uint8Array,
	path: string,
	troubles: Trouble[],
	wanted = 'a Markdown file',
): string | null {
	if (isUtf16(bytes)) {
		troubles.push({ file: path, line: null, message: 'The file is UTF-16 text; save it as UTF-8.' });
		return null;
	}
	const zero = bytes.subarray(0, 8192).indexOf(0);
	if (zero >= 0) {
		const line = linesBefore(bytes.subarray(0, zero));
		const message = `The file is binary, not text (a zero byte stands here); give ${wanted}.`;
		troubles.push({ file: path, line, message });
		return null;
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const line = lineOfFault(bytes);
		troubles.push({ file: path, line, message: 'The file is not UTF-8 text; save it as UTF-8.' });
		return null;
	}
}

function isUtf16(bytes: Uint8Array): boolean {
	return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The zero-based line of the first byte that is not UTF-8: the last line that can be decoded as far as it goes. */
function lineOfFault(bytes: Uint8Array): number {
	const decoded = new TextDecoder('utf-8').decode(bytes);
	return lineOf(decoded, decoded.indexOf('\ufffd'));
}

function linesBefore(bytes: Uint8Array): number {
	return bytes.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 0);
}
