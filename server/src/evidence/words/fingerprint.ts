/** A short name for what a passage says, the same while its words and figures stay the same. */

/** 16 hexadecimal digits; white space, letter case, markup and typographic quotes do not count, every word and figure does. */
export function fingerprintPassage(text: string): string {
	const plain = text
		.replace(/[*_`~\\|]/g, ' ')
		.replace(/[“”„]/g, '"')
		.replace(/[‘’]/g, "'")
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();
	let low = 0x811c9dc5;
	let high = 0x9dc5811c;
	for (let i = 0; i < plain.length; i++) {
		const unit = plain.charCodeAt(i);
		low = Math.imul(low ^ unit, 0x01000193) >>> 0;
		high = Math.imul(high ^ (unit + i), 0x85ebca6b) >>> 0;
		high = ((high << 13) | (high >>> 19)) >>> 0;
	}
	return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
