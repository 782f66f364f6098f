/** Bytes to text: UTF-8 and UTF-16 where they are valid, else windows-1252, which EDGAR filings without a word are in. */

/** Whether the bytes begin with these Latin-1 characters. */
export function startsWith(bytes: Uint8Array, magic: string): boolean {
	for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
	return true;
}

/** The text of the bytes, or null when they are not text. A byte order mark is dropped, as editors do. */
export function decodeBytes(bytes: Uint8Array): string | null {
	const text = plainlyDecoded(bytes);
	return text === null ? null : decodedOnce(text);
}

function plainlyDecoded(bytes: Uint8Array): string | null {
	if (startsWith(bytes, '\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes);
	if (startsWith(bytes, '\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes);
	const wide = wideEncoding(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	if (isBinary(bytes)) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return windows1252(bytes);
	}
}

/** UTF-16 without a mark: every second byte of Western text is zero, and no other; null for anything else. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const length = Math.min(bytes.length & ~1, 8192);
	if (length < 8) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const most = length * 0.4;
	if (odd > most && even === 0) return 'utf-16le';
	return even > most && odd === 0 ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
	const length = Math.min(bytes.length, 65_536);
	let control = 0;
	for (let i = 0; i < length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte === 0) return true;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
	}
	return control > length / 50;
}

/** Characters of windows-1252 from 0x80 to 0x9F; the rest is Latin-1. Some platforms' decoders leave these out. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
	const latin = new TextDecoder('latin1').decode(bytes);
	return latin.replace(/[\u0080-\u009f]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
}

/** A character of UTF-8 whose bytes were taken for windows-1252 or Latin-1: `â€™` for `’`. */
const TWICE = new RegExp(`[\u00c2-\u00df][${rest()}]|[\u00e0-\u00ef][${rest()}]{2}|[\u00f0-\u00f4][${rest()}]{3}`, 'g');

function rest(): string {
	return `\u0080-\u00bf${[...HIGH].join('')}`;
}

function byteOf(char: string): number {
	const at = HIGH.indexOf(char);
	return at < 0 ? char.charCodeAt(0) : at + 0x80;
}

/** Undoes what was encoded twice. What the characters took up is kept as nothing visible, so that offsets stay. */
function decodedOnce(text: string): string {
	const found = text.match(TWICE) ?? [];
	if (found.length === 0) return text;
	const inside = found.reduce((n, own) => n + own.length, 0);
	const all = text.match(/[^\0-\x7f]/g)?.length ?? 0;
	// Two such characters may stand together by chance; three do not.
	const least = inside >= all * 0.8 ? 2 : 3;
	return text.replace(TWICE, (own) => {
		if (own.length < least) return own;
		try {
			const char = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(own, byteOf));
			return char.padEnd(own.length, '\u2060');
		} catch {
			return own;
		}
	});
}
