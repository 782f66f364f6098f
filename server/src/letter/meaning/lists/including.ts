/** `the key assumptions, including deposit betas, decay rates and prepayment speeds`: a thing, and names of what belongs to it. */
import { clean, pieces } from '../language/listText.ts';
import { isEmptyFact } from '../language/phrase.ts';
import { tidy } from './elementText.ts';

const INCLUDING = /^([^:;]{6,200}?),?\s+including(?:,? (?:but not limited to|without limitation))?,?\s+([^:;]+)$/i;
/** A clause of its own is no name. */
const NO_NAME =
	/^(?:the|an?|our|its|their|any|each|all|by|in|for|from|on|to|as|if|how|whether|why|what|when|where|which|who|that|those|\w+ing the)\b|\b(?:is|are|was|were|has|have|will|that|which|who|including|such as)\b/i;
const LONGEST = 6;

function isName(text: string): boolean {
	return text !== '' && text.split(/\s+/).length <= LONGEST && !NO_NAME.test(text) && !/[()“”]/.test(text);
}

/** At wording to come: what is included there is of the wording. */
const POINTS_AHEAD = /\b(?:below|following|attached)\b/i;

/** What stands behind a carrier that names nothing itself, `additional disclosure, including the definition`; null where there is none. */
export function carriedBy(part: string): string | null {
	const [, thing = '', rest = ''] = INCLUDING.exec(part) ?? [];
	return thing !== '' && !POINTS_AHEAD.test(thing) && isEmptyFact(tidy(thing)) ? rest : null;
}

/** The thing with each name that is said to belong to it, where three or more stand in a row; else the part as it is. */
export function byIncluding(part: string): readonly string[] {
	const [, thing = '', rest = ''] = INCLUDING.exec(part) ?? [];
	if (thing === '' || /\bincluding\b/i.test(thing)) return [part];
	const listed = pieces(rest, /,\s+(?:and\s+)?/g).map(({ text }) => text);
	const last = listed.at(-1) ?? '';
	const ends = /, and [^,]+$/.test(rest) ? [last] : last.split(/\s+and\s+(?=[^ ]+(?: [^ ]+){0,3}$)/);
	const names = [...listed.slice(0, -1), ...ends].map(clean);
	return listed.length > 1 && names.length > 2 && names.every(isName)
		? names.map((name) => `${thing}, including ${name}`)
		: [part];
}
