/** What inline styles and the attributes of `<font>` say about text: style mask, indent, colour, size. */
import type { Look } from '../types.ts';
import { STYLE } from './blocks.ts';

export interface Css {
	readonly set: number;
	readonly clear: number;
	/** In rough character widths. */
	readonly indent: number;
	readonly hidden: boolean;
	readonly breaks: boolean;
	/** Null where the style names no colour. */
	readonly colour: Look['colour'] | null;
	/** A font size as written; empty where there is none. */
	readonly size: string;
}

export const NO_CSS: Css = { set: 0, clear: 0, indent: 0, hidden: false, breaks: false, colour: null, size: '' };

const MARGIN = /(?:^|;)\s*margin-left\s*:\s*(-?[\d.]+)\s*(pt|px|in|em|%)?/;
const PADDING = /(?:^|;)\s*padding-left\s*:\s*(-?[\d.]+)\s*(pt|px|in|em|%)?/;

function width(css: string, property: RegExp): number {
	const match = property.exec(css);
	if (!match) return 0;
	const scale = { pt: 1 / 6, px: 1 / 8, in: 12, em: 2, '%': 0.8 }[match[2] ?? 'px'] ?? 1 / 8;
	return Number(match[1]) * scale;
}

/** Reads a `style` attribute. */
export function parseCss(source: string): Css {
	const css = source.toLowerCase();
	let set = 0;
	let clear = 0;
	const weight = /font(?:-weight)?\s*:\s*[^;]*?\b(bold|[1-9]00|normal)\b/.exec(css)?.[1];
	if (weight === 'bold' || /^[6-9]00$/.test(weight ?? '')) set |= STYLE.bold;
	else if (/font-weight/.test(css) && weight) clear |= STYLE.bold;
	if (/font(?:-style)?\s*:\s*[^;]*\bitalic\b/.test(css)) set |= STYLE.italic;
	else if (/font-style\s*:\s*normal/.test(css)) clear |= STYLE.italic;
	if (/text-decoration[^;:]*:[^;]*underline/.test(css)) set |= STYLE.underline;
	if (/text-decoration[^;:]*:[^;]*line-through/.test(css)) set |= STYLE.struck;
	const colour = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(css)?.[1];
	return {
		set,
		clear,
		indent: Math.max(0, width(css, MARGIN)) + Math.max(0, width(css, PADDING)),
		hidden: /display\s*:\s*none/.test(css),
		breaks: /(?:page-break|break)-(?:before|after)\s*:\s*(?:always|page)/.test(css),
		colour: colour === undefined ? null : hueOf(colour),
		size:
			/(?:^|;)\s*font(?:-size)?\s*:[^;]*?(?<![\w.])(\d[\d.]*(?:pt|px|em|rem|%)|(?:xx?-)?(?:small|large)(?:er)?|medium)/.exec(
				css,
			)?.[1] ?? '',
	};
}

const NAMED: Readonly<Record<string, Look['colour']>> = {
	black: '',
	windowtext: '',
	inherit: '',
	auto: '',
	gray: 'grey',
	grey: 'grey',
	silver: 'grey',
	maroon: 'red',
};

/** The hue a colour is seen as; the darkest ones are black to a reader. */
export function hueOf(colour: string): Look['colour'] {
	const text = colour.trim().toLowerCase();
	const known = NAMED[text];
	if (known !== undefined) return known;
	const word = /blue|navy|red|green|gr[ae]y/.exec(text)?.[0];
	if (word) return word === 'navy' ? 'blue' : word === 'gray' || word === 'grey' ? 'grey' : (word as Look['colour']);
	const rgb = channels(text);
	if (!rgb) return /^#?[a-z]+$/.test(text) ? 'other' : '';
	const [red, green, blue] = rgb;
	const most = Math.max(red, green, blue);
	const least = Math.min(red, green, blue);
	if (most < 0x48) return '';
	if (most - least < 0x20) return 'grey';
	if (blue === most && blue - red > 0x18) return 'blue';
	if (red === most && red - Math.max(green, blue) > 0x30) return 'red';
	return green === most && green - Math.max(red, blue) > 0x20 ? 'green' : 'other';
}

function channels(text: string): readonly [number, number, number] | null {
	const hex = /^#?([\da-f]{6})$/.exec(text)?.[1] ?? /^#([\da-f]{3})$/.exec(text)?.[1]?.replace(/./g, '$&$&');
	if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
	const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
	return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null;
}

const KEYWORDS: Readonly<Record<string, number>> = {
	'xx-small': 7,
	'x-small': 8,
	small: 10,
	medium: 12,
	large: 14,
	'x-large': 18,
	'xx-large': 24,
};
/** Points of `<font size="1">` to `"7"`. */
const STEPS = [8, 10, 12, 14, 18, 24, 36];

/** Points of a font size as CSS or `<font>` writes it, inside text of `parent` points; `parent` where it says nothing. */
export function pointsOf(size: string, parent: number): number {
	const usual = parent || 12;
	if (size === 'smaller' || size === '-1') return usual * 0.83;
	if (size === 'larger' || size === '+1') return usual * 1.2;
	const keyword = KEYWORDS[size];
	if (keyword) return keyword;
	const match = /^(\d[\d.]*)(pt|px|em|rem|%)?$/.exec(size);
	if (!match) return parent;
	const value = Number(match[1]);
	const unit = match[2];
	if (unit === undefined) return STEPS[Math.round(value) - 1] ?? parent;
	if (unit === 'pt') return value;
	if (unit === 'px') return value * 0.75;
	return unit === '%' ? (usual * value) / 100 : usual * value;
}
