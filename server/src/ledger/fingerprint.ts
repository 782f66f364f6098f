/** Short stable hashes, so that a sign-off can tell whether what was signed is still what stands there. */
import type { Commitment } from './types.ts';
import { squash } from './words.ts';

/**
 * Sixteen hexadecimal digits for a text, white space collapsed, the same on every machine and in every version. It tells
 * changes apart; it is no protection against forgery.
 */
export function fingerprint(text: string): string {
	return hash(squash(text));
}

/** Fingerprint of what a signer saw of a commitment: quote, ask, condition, the elements' text, proposed text. */
export function commitmentFingerprint(commitment: Commitment): string {
	const { quote, ask, condition, elements, proposedText } = commitment;
	const parts = [
		quote,
		ask ?? null,
		condition?.text ?? null,
		elements.map((element) => element.text),
		proposedText ?? null,
	];
	return hash(JSON.stringify(parts, (_, part: unknown) => (typeof part === 'string' ? squash(part) : part)));
}

/** Two interleaved 32-bit multiplicative hashes (cyrb53 by bryc, public domain, kept at its full 64 bits). */
function hash(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
