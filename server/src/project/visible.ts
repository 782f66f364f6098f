/** Text of drafts and letters as it may be shown: nothing in it steers a terminal, turns the reading order or hides. */

/** Control characters, direction overrides and what XML forbids. Line breaks and tabs are left out. */
const HIDDEN =
	'\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF';
const UNSAFE = new RegExp(
	`[${HIDDEN}]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`,
	'g',
);
/** Most texts have no such character, nor any beyond U+FFFF; that takes a quarter of the time to see. */
const SUSPECT = new RegExp(`[${HIDDEN}\\uD800-\\uDFFF]`);
/** A carriage return alone writes over the line that stands there. */
const LONE_RETURN = /\r(?!\n)/g;
/** The colours that this program sets itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a colour begins
const COLOUR = /(\u001b\[\d{1,2}m)/;

/**
 * Text that is safe to show: control characters, direction overrides, lone surrogates and what XML forbids are made visible,
 * as ⟨U+202E⟩. Line breaks and tabs stay.
 */
export function visible(text: string): string {
	return SUSPECT.test(text) ? text.replace(UNSAFE, sign) : text;
}

/** The same for a terminal: lone carriage returns too; colours stay where `coloured`. */
export function visibleOnScreen(text: string, coloured: boolean): string {
	const plain = (part: string): string => visible(part).replace(LONE_RETURN, sign);
	if (!coloured) return plain(text);
	return text
		.split(COLOUR)
		.map((part, index) => (index % 2 === 1 ? part : plain(part)))
		.join('');
}

/** A value with every string in it made visible; its shape stays. */
export function visibleIn<T>(value: T): T {
	if (typeof value === 'string') return visible(value) as T;
	if (Array.isArray(value)) return value.map((item: unknown) => visibleIn(item)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visibleIn(inner)])) as T;
}

/** JSON that reads back as the very value, and has no character in it that is not safe to show. */
export function jsonText(value: unknown, indent?: number | string): string {
	const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(value, null, indent).replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, escaped);
}

function sign(char: string): string {
	return `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
