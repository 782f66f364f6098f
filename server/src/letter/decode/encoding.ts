/** Bytes to text: UTF-8 and UTF-16 where they are valid, else windows-1252, which EDGAR filings without a word are in. */

/** Whether the bytes begin with these Latin-1 characters. */
export function startsWith(bytes: Uint8Array, magic: string): boolean {
	for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
	return true;
}

/** The text of the bytes, or null when they are not text. A byte order mark is dropped, as editors do. */
export function decodeBytes(bytes: Uint8Array): string | null {
	if (startsWith(bytes, '\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes);
	if (startsWith(bytes, '\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes);
	if (isBinary(bytes)) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return windows1252(bytes);
	}
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
