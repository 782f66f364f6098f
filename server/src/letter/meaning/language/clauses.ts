/** One promise with several verbs: where what will be left out ends and what will be there begins, and the other way round. */

import { matchesOf } from '../../matches.ts';
import { PART_VERB } from './listText.ts';

/** Verbs and their thing, said under a `not` or without one. */
export interface Clause {
	readonly text: string;
	readonly negated: boolean;
}

const VERB = `(?:${PART_VERB}|stop|avoid|mention|quote|call|drop|adjust|give|reference|recast|restate|reclassify|conform|modify|reword)(?:s|ing)?\\b(?!['’-])`;
const ADVERB = '(?:also |instead |rather |similarly |likewise |further |then |therefore |\\w+ly )*';
const WHO = '(?:(?:we|it|they|the company) )?';
const NOT = '(?:no longer|not|never|neither) ';
/** `and will no longer`, `; we will not`, `nor will we`, `, and not`: a joint with a polarity of its own before a verb. */
const JOINT = new RegExp(
	[
		`(?:\\s*[,;])?\\s+(?:and|but|or)\\s+${WHO}${ADVERB}(?:will|shall) ${ADVERB}(?<will>${NOT})?${ADVERB}(?=${VERB})`,
		`\\s*;\\s+(?:and\\s+)?${WHO}${ADVERB}(?:will|shall) ${ADVERB}(?<also>${NOT})?${ADVERB}(?=${VERB})`,
		`(?:\\s*[,;])?\\s+(?<nor>nor)\\s+(?:(?:will|shall) (?:we|it|the company) |${WHO}(?:will|shall) )?${ADVERB}(?=${VERB})`,
		`(?:\\s*[,;])?\\s+(?:and|but)\\s+${ADVERB}(?<bare>(?:no longer|not) )(?=${VERB})`,
	].join('|'),
	'gi',
);

/** Whether a place stands between quotation marks or brackets. */
function isInside(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('(').length > before.split(')').length;
}

/** The clauses of a promise's content, at least one; `negated` says whether the promise opens under a `not`. */
export function clausesOf(content: string, negated: boolean): readonly Clause[] {
	const out: Clause[] = [];
	let from = 0;
	let under = negated;
	for (const match of matchesOf(content, JOINT)) {
		if (isInside(content, match.index) || match.index <= from) continue;
		out.push({ text: content.slice(from, match.index).trim(), negated: under });
		const { will, also, nor, bare } = match.groups ?? {};
		under = (will ?? also ?? nor ?? bare) !== undefined;
		from = match.index + match[0].length;
	}
	out.push({ text: content.slice(from).trim(), negated: under });
	const thing = thingOf(out[0]?.text ?? '');
	return out.map((clause, i) => (i === 0 || !thing ? clause : { ...clause, text: named(clause.text, thing) }));
}

/** What the first verb governs, up to what is said of it. */
function thingOf(text: string): string {
	const [thing = ''] = text
		.replace(/^\S+\s+(?:to\s+)?/, '')
		.split(/[,;:]|\s(?:as|in|for|from|with|when|where|that|which|on|at)\s/);
	return thing.split(' ').length <= 7 ? thing : '';
}

/** `present it in the highlights`: the thing of the first verb again. */
function named(text: string, thing: string): string {
	return text.replace(
		/^(\S+ (?:to )?)(?:it|them|these|this)(?=$|[,;]|\s(?:as|in|for|from|with|when|where|on|at|to)\b)/i,
		`$1${thing}`,
	);
}

/** The clause in words that say by themselves whether its thing will be there. */
export function spoken({ negated, text }: Clause, opens: boolean): string {
	if (negated === opens) return text;
	return negated ? `no longer ${text}` : `instead ${text}`;
}
