/** Files that end before their end: a transfer that broke off, a copy that was cut. */
import type { LetterDocument } from '../types.ts';

/** Whether the markup of a document, or the wrapper around it, has no end. */
export function lacksEnd(text: string, { start, end }: LetterDocument): boolean {
	const wrapped = start > 0 && /<DOCUMENT>/i.test(text.slice(0, start));
	if (wrapped && !/<\/DOCUMENT>/i.test(text.slice(end))) return true;
	const head = text.slice(start, Math.min(end, start + 5000));
	const tail = text.slice(Math.max(start, end - 5000), end);
	if (!/<(?:html|body)\b/i.test(head)) return false;
	return !/<\/(?:html|body)\s*>/i.test(tail) || /<[a-z/][^<>]*$/i.test(tail);
}

/** Whether the end of a file of this kind, a few bytes that close it, stands in its last part. */
export function hasTrailer(bytes: Uint8Array, trailer: string, within: number): boolean {
	const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - within)));
	return tail.includes(trailer);
}
