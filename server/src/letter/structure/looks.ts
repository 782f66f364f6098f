/** What each side of a letter looks like: what its introduction says, and what the voices of the paragraphs show. */

import { matchesOf } from '../matches.ts';
import type { Feature } from './features.ts';

/** One way of being set apart; a trait of a paragraph. */
export type Trait =
	| 'bold'
	| 'italic'
	| 'underlined'
	| 'coloured'
	| 'blue'
	| 'red'
	| 'green'
	| 'grey'
	| 'capitals'
	| 'indented'
	| 'small'
	| 'bracketed'
	| 'second column';

/** A look that belongs to one side: all of its traits together. */
export interface SideLook {
	readonly side: 'staff' | 'company';
	readonly traits: readonly Trait[];
}

/** Style words of introductions; each names a trait, or none for what is set as usual. */
const STYLE_WORDS: readonly (readonly [RegExp, Trait | null])[] = [
	[
		/\b(?:non-?bold(?:ed|face)?|un-?bolded|not bold|regular|normal|plain|roman|ordinary|standard|usual|un-?italici[sz]ed|black)\b/gi,
		null,
	],
	[/(?<!non-|un-|un|not )\b(?:bold(?:ed|ly)?(?:[ -]?fac(?:e|ed))?)\b/gi, 'bold'],
	[/(?<!un-|non-)\bitali(?:c|cs|ci[sz]ed|ci[sz]ing)\b/gi, 'italic'],
	[/\bunderlin(?:ed|ing|e)\b|\bunderscored?\b/gi, 'underlined'],
	[/\bblue\b/gi, 'blue'],
	[/\bred\b/gi, 'red'],
	[/\bgreen\b/gi, 'green'],
	[/\bgr[ae]y\b/gi, 'grey'],
	[/\bcolou?red\b|\bin colou?r\b/gi, 'coloured'],
	[/\b(?:all )?(?:capital(?:s|i[sz]ed)?(?: letters)?|caps|upper-?case)\b/gi, 'capitals'],
	[/\bindent(?:ed|ation)?\b/gi, 'indented'],
	[/\bsmall(?:er)? (?:type|font|print|text|size)\b/gi, 'small'],
	[/(?<=\bin )\[?(?:square )?brackets\b|\bbracketed\b/gi, 'bracketed'],
	[/\b(?:right(?:-hand)?|second) column\b/gi, 'second column'],
];
/** Any of them: few sentences have one. */
const STYLED = new RegExp(STYLE_WORDS.map(([{ source }]) => source).join('|'), 'i');
const STAFF_WORDS = /\b(?:comments?|questions?|inquir(?:y|ies)|requests?|observations?)\b(?! letter)/gi;
const COMPANY_WORDS = /\b(?:responses?|repl(?:y|ies)|answers?)\b(?! letter)/gi;
/** What may be set apart without being a side: headings, changes to the wording. */
const OTHER_WORDS =
	/\b(?:headings?|captions?|titles?|changes?|revisions?|additions?|deletions?|(?:proposed|revised|added|new|additional|expected|draft|supplemental) (?:\w+ )?(?:disclosures?|language|text|wording)|defined terms?)\b/gi;

type Owner = SideLook['side'] | 'other';

interface Mention<T> {
	readonly at: number;
	readonly end: number;
	readonly what: T;
}

function mentions<T>(text: string, pattern: RegExp, what: T): Mention<T>[] {
	return matchesOf(text, pattern).map((m) => ({ at: m.index, end: m.index + m[0].length, what }));
}

/** `in bold are the comments`: the style comes first. */
const REACHES_ON = /^[^.;]{0,40}?\b(?:are|is|we (?:have )?(?:set|repeat|reproduc|restat|includ)\w*)\b/i;

/** Whose look a style word tells: the side named last before it, else the one that follows. */
function ownerOf(sentence: string, style: Mention<Trait | null>, owners: readonly Mention<Owner>[]): Owner | null {
	const before = owners.filter((owner) => owner.end <= style.at).at(-1);
	if (before) return before.what;
	const after = owners.find((owner) => owner.at >= style.end);
	if (!after) return null;
	const near = after.at - style.end < 40 || REACHES_ON.test(sentence.slice(style.end));
	return near ? after.what : null;
}

/** The looks that the introduction gives to the sides; empty when it names none. */
export function statedLooks(introduction: string): SideLook[] {
	const looks: SideLook[] = [];
	for (const sentence of introduction.split(/(?<=[.;:])\s+/)) {
		if (!STYLED.test(sentence)) continue;
		const styles = STYLE_WORDS.flatMap(([pattern, trait]) => mentions(sentence, pattern, trait)).sort(
			(a, b) => a.at - b.at,
		);
		if (styles.length === 0) continue;
		const owners = [
			...mentions<Owner>(sentence, STAFF_WORDS, 'staff'),
			...mentions<Owner>(sentence, COMPANY_WORDS, 'company'),
			...mentions<Owner>(sentence, OTHER_WORDS, 'other'),
		].sort((a, b) => a.at - b.at);
		for (const side of ['staff', 'company'] as const) {
			const traits = styles.flatMap((style) =>
				style.what !== null && ownerOf(sentence, style, owners) === side ? [style.what] : [],
			);
			if (traits.length > 0) looks.push({ side, traits: [...new Set(traits)] });
		}
	}
	return looks;
}

/** Sizes and indents that a good part of the text has. */
interface Usual {
	readonly indent: number;
	readonly size: number;
}

/** This share of the text makes a size or an indent a usual one. */
const USUAL_SHARE = 0.15;

function usualOf(features: readonly Feature[]): Usual {
	const indents = shares(features, (f) => f.paragraph.indent);
	const sizes = shares(features, sizeOf);
	return { indent: Math.min(...indents, 1000), size: Math.max(...sizes, 0) };
}

/** What a browser sets text in that names no size. */
const DEFAULT_SIZE = 12;

function sizeOf(f: Feature): number {
	return f.paragraph.look.size || DEFAULT_SIZE;
}

function shares(features: readonly Feature[], key: (f: Feature) => number): number[] {
	const lengths = new Map<number, number>();
	let all = 0;
	for (const f of features) {
		if (f.paragraph.kind !== 'text') continue;
		const { length } = f.paragraph.text;
		all += length;
		lengths.set(key(f), (lengths.get(key(f)) ?? 0) + length);
	}
	return [...lengths].filter(([, length]) => length >= all * USUAL_SHARE).map(([value]) => value);
}

function has(f: Feature, trait: Trait, usual: Usual): boolean {
	const { look, indent, text } = f.paragraph;
	switch (trait) {
		case 'bold':
			return f.style.includes('B');
		case 'italic':
			return f.style.includes('I');
		case 'underlined':
			return f.style.includes('U');
		case 'coloured':
			return look.colour !== '';
		case 'capitals':
			return text.length > 20 && !/\p{Ll}/u.test(text);
		case 'indented':
			return indent >= usual.indent + 2;
		case 'small':
			return sizeOf(f) <= usual.size - 0.5;
		case 'bracketed':
			return /^\[[^\]]{12,}\]$/.test(text);
		case 'second column':
			return look.column === 2;
		default:
			return look.colour === trait;
	}
}

/** What a letter may set apart without saying so. */
const UNSAID: readonly Trait[] = [
	'second column',
	'bold',
	'italic',
	'underlined',
	'coloured',
	'capitals',
	'indented',
	'small',
	'bracketed',
];

/** How far look and voice agree, from -1 to 1, where the look tells two sides apart at all; else -1. */
function agreement(
	judged: readonly Feature[],
	voices: readonly number[],
	{ side, traits }: SideLook,
	usual: Usual,
): number {
	let sum = 0;
	let all = 0;
	let on = 0;
	for (const [i, f] of judged.entries()) {
		const voice = Math.max(-2, Math.min(2, voices[i] ?? 0));
		const own = traits.every((trait) => has(f, trait, usual));
		if (own) on++;
		all += Math.abs(voice);
		sum += own === (side === 'staff') ? voice : -voice;
	}
	return on === 0 || on === judged.length || all === 0 ? -1 : sum / all;
}

/** How much a look that the letter speaks of is preferred to one that it does not. */
const SAID = 0.3;
/** A look that nobody speaks of must fit the voices this well; one that the letter speaks of need only not deny them. */
const FITS = 0.7;
const STATED = 0.15;

/** How much the look weighs beside the voice, which goes from -2.5 to 2.5, and more where the letter itself says whose it is. */
const LOOK = 2.5;
const SAID_LOOK = 4;

/** How far a paragraph leans to the staff by how it is set (below zero to the company); null when the letter sets neither side apart. */
export function lookOfSides(
	judged: readonly Feature[],
	voices: readonly number[],
	introduction: string,
): ((f: Feature) => number) | null {
	const usual = usualOf(judged);
	const stated = statedLooks(introduction).map((look) => ({
		look,
		fit: agreement(judged, voices, look, usual),
		bar: STATED,
	}));
	const unsaid = UNSAID.flatMap((trait) =>
		(['staff', 'company'] as const).map((side) => {
			const look = { side, traits: [trait] };
			return { look, fit: agreement(judged, voices, look, usual), bar: FITS };
		}),
	);
	const [best] = [...stated, ...unsaid]
		.filter(({ fit, bar }) => fit >= bar)
		.sort((a, b) => b.fit + (b.bar === STATED ? SAID : 0) - (a.fit + (a.bar === STATED ? SAID : 0)));
	if (!best) return null;
	const { side, traits } = best.look;
	const sign = (best.bar === STATED ? SAID_LOOK : LOOK) * (side === 'staff' ? 1 : -1);
	return (f) => {
		// A list is set in, whoever speaks.
		if (f.member && traits.includes('indented')) return 0;
		return traits.every((trait) => has(f, trait, usual)) ? sign : -sign;
	};
}
