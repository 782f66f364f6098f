/** Rules cited in ask or response, in one spelling each: names of bodies of rules, and the numbers before or behind them. */
import { BODIES, type Body } from './citationBodies.ts';

/** What may stand between a number and the name of its body: `of the Division of Corporation Finance’s …`. */
const BRIDGE = String.raw`\s*,?\s*(?:of|under|in|to|from|pursuant to)\s+(?:(?:the|of|under|our|your|its|Part|I{1,3}|20\d\d|[Aa]nnual|[Qq]uarterly|[Cc]urrent|[Rr]eport|on|amended|updated|[Ss]taff['’]s|SEC['’]s|Commission['’]s|Division['’]s|Division|Corporation|Finance['’]s|General|Rules|Regulations|and|promulgated|as)\s+)*`;
const JOIN = String.raw`\s*(?:,\s*(?:and|or|&)?|and\/or|and|or|through|to|&|-)\s*-?\s*`;
/** A number that has its end: no longer one, no word. */
const END = String.raw`(?![\w])`;
/** A plain number goes on with a list only where no noun follows that it may count. */
const ENDS_LIST = String.raw`(?=\s*(?:$|[,.;:)”"“-]|(?:and|or|through|of|under|in|to|for|as|with)\b))`;

interface Grammar {
	readonly body: Body;
	/** Its name, which most texts do not have. */
	readonly name: RegExp;
	/** Citations with the name. */
	readonly named: readonly RegExp[];
	/** Citations without it. */
	readonly bare: readonly RegExp[];
	readonly number: RegExp;
	readonly own: RegExp;
	/** What stands between two numbers of a list. */
	readonly joint: RegExp;
}

/** A number and those that follow in a list; later ones may lack what they share with the first. */
function list(number: string, unit: string): string {
	const later = `(?:(?:${number})${END}|\\d[\\w-]*(?:\\(\\w+\\))*|(?:\\(\\w{1,5}\\))+)`;
	const structured = `(?:(?=\\d*[A-Z]?[-(.:])${later}|${later}${ENDS_LIST})`;
	return `(?:${number})${END}(?:${JOIN}${unit}${structured})*`;
}

function grammarOf(body: Body): Grammar {
	const { name, unit, number, own = number, bare, alone } = body;
	const optional = unit === null ? '' : `(?:${unit}\\s*)?`;
	const inFront = unit !== null && body.needsUnit ? `${unit}\\s*` : optional;
	// Behind the name, before it, and without it where the number can be of no other body.
	const withName = [`\\b(?:${name})[,:]?\\s*${inFront}(?:Nos?\\.?\\s*)?(?<list>${list(own, optional)})`];
	if (unit !== null) {
		const tail = own === number ? '' : `(?:\\s*(?:${optional})(?<of>(?:${own})${END}))?`;
		withName.unshift(`\\b${unit}\\s*(?:Nos?\\.?\\s*)?(?<list>${list(number, optional)})${BRIDGE}(?:${name})${tail}`);
	}
	const without: string[] = [];
	if (bare !== undefined) without.push(`\\b${unit}\\s*(?:No\\.?\\s*)?(?<list>${list(bare, optional)})`);
	if (alone !== undefined) without.push(`(?<![\\d-])(?<list>${list(alone, optional)})`);
	return {
		body,
		name: new RegExp(name),
		named: withName.map((pattern) => new RegExp(pattern, 'g')),
		bare: without.map((pattern) => new RegExp(pattern, 'g')),
		number: new RegExp(`^(?:${number})${END}`),
		own: new RegExp(`^(?:${own})${END}`),
		joint: new RegExp(`^${JOIN}(?:${unit ?? '(?!)'}\\s*)?`),
	};
}

const GRAMMARS: readonly Grammar[] = BODIES.map(grammarOf);

/** Bodies that are cited as a whole. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
	[/\b(?:Regulation|Reg\.) G\b/g, 'Regulation G'],
	[/\bHFCAA\b|\bHFCA Act\b|\bHolding Foreign Companies Accountable Act\b/g, 'HFCAA'],
];

/** What is in brackets at the end of a number, one by one. */
const groups = (number: string): string[] => number.match(/\(\w+\)/g) ?? [];
const kindOf = (group: string): string =>
	/^\([ivx]{2,}\)$|^\(i\)$/.test(group)
		? 'roman'
		: /\d/.test(group)
			? 'number'
			: /[A-Z]/.test(group)
				? 'capital'
				: 'letter';

/** `(v)` may be a letter and a Roman number: it is what it stands beside. */
const isRoman = (group: string): boolean => /^\([ivx]+\)$/.test(group);
const isAlike = (a: string, b: string): boolean => kindOf(a) === kindOf(b) || (isRoman(a) && isRoman(b));

/** `(B)` after `10(e)(1)(i)(A)`: it takes the place of the last of its kind, else of the last. */
function beside(before: string, next: string): string {
	const [first = ''] = groups(next);
	const own = groups(before);
	const at = own.findLastIndex((group) => isAlike(group, first));
	const stem = before.replace(/(?:\(\w+\))+$/, '');
	return stem + own.slice(0, at < 0 ? -1 : at).join('') + next;
}

/** More than this between two ends of a range are not told one by one. */
const MOST = 12;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** What stands between two numbers that differ in their last bracket alone: `(a)(2)` between `(a)(1)` and `(a)(3)`. */
function between(first: string, last: string): string[] {
	const [from, to] = [groups(first).at(-1) ?? '', groups(last).at(-1) ?? ''];
	const stem = first.slice(0, first.length - from.length);
	if (from === '' || stem + to !== last || !isAlike(from, to)) return [];
	const [a, b] = [from.slice(1, -1), to.slice(1, -1)];
	const counts = /\d/.test(a);
	const roman = isRoman(from) && isRoman(to) && (from.length > 3 || to.length > 3);
	const order = (one: string): number => (counts ? Number(one) : roman ? ROMAN.indexOf(one) : one.charCodeAt(0));
	const count = order(b) - order(a) - 1;
	if (!(count > 0 && count <= MOST) || (!roman && !counts && a.length + b.length > 2)) return [];
	return Array.from({ length: count }, (_, i) => {
		const at = order(a) + i + 1;
		return `${stem}(${counts ? at : roman ? ROMAN[at] : String.fromCharCode(at)})`;
	});
}

const RANGE = /^\s*(?:through|to|-)/;

/** The numbers of a list, each whole, with those within its ranges. */
function numbersOf(text: string, { number, own, joint, body: { complete } }: Grammar): string[] {
	const compact = text.replace(/\s*([-–])\s*/g, '$1').replace(/\s+(?=\()/g, '');
	const one = (rest: string): string =>
		[own, number].map((pattern) => pattern.exec(rest)?.[0] ?? '').reduce((a, b) => (b.length > a.length ? b : a));
	const first = one(compact);
	const out = [first];
	for (let rest = compact.slice(first.length); rest !== ''; ) {
		const after = rest.replace(joint, '');
		const next = one(after) || /^(?:\d[\w-]*(?:\(\w+\))*|(?:\(\w+\))+)/.exec(after)?.[0];
		if (next === undefined) break;
		const before = out.at(-1) ?? '';
		const whole = next.startsWith('(') ? beside(before, next) : (complete?.(before, next) ?? next);
		const isRange = RANGE.test(rest.slice(0, rest.length - after.length));
		out.push(...(isRange ? between(before, whole) : []), whole);
		rest = after.slice(next.length);
	}
	return out;
}

interface Found {
	readonly at: number;
	readonly name: string;
}

/** All citations of one body, and the text with what they took blanked out. */
function take(text: string, grammar: Grammar): { readonly found: readonly Found[]; readonly rest: string } {
	const found: Found[] = [];
	let rest = text;
	const { body, name, named, bare } = grammar;
	for (const pattern of name.test(text) ? [...named, ...bare] : bare) {
		rest = rest.replace(pattern, (...args) => {
			const all = String(args[0]);
			const { list = '', of = '' } = args.at(-1) as Readonly<Record<string, string | undefined>>;
			const words = all.replace(list, ' ');
			numbersOf(list, grammar).forEach((number, i) => {
				const written = body.write(number, words, of.replace(/\s/g, ''));
				if (written !== null) found.push({ at: Number(args.at(-3)) + i / 100, name: written });
			});
			return '#'.repeat(all.length);
		});
	}
	return { found, rest };
}

/** `paragraphs (a)(1) through (3) of Item 303`: what is in brackets goes behind its item. */
const PARAGRAPHS_OF =
	/\b(?:[Ss]ub-?)?[Pp]aragraphs?\s+(?<list>(?:\(\w{1,5}\))+(?:\s*(?:,|and|or|through|to|-)+\s*(?:\(\w{1,5}\))+)*)\s+of\s+(?<of>(?:Item|Rule|Section)\s+\d[\w-]*)(?![\w(])/g;

/** Normalised citations of a text, in the order they first stand there, without repetition. */
export function citationsOf(text: string): string[] {
	let rest = text
		.replace(/[‑‐–—−]/g, '-')
		.replace(/\s/g, ' ')
		.replace(PARAGRAPHS_OF, '$<of>$<list>');
	const found: Found[] = [];
	for (const grammar of GRAMMARS) {
		const taken = take(rest, grammar);
		found.push(...taken.found);
		rest = taken.rest;
	}
	for (const [pattern, name] of WHOLE) {
		for (const match of rest.matchAll(pattern)) found.push({ at: match.index, name });
	}
	found.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
	const names = [...new Set(found.map((f) => f.name))];
	return names.filter((name) => !(name === 'Regulation G' && names.some((other) => other.startsWith('Regulation G '))));
}
