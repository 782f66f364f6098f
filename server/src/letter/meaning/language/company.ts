/** The word by which a letter speaks of the company that writes it: `the Company`, or one of its own. */
import type { Registrant } from '../../../ledger/types.ts';
import { bareName } from '../../companies.ts';
import { escaped, matchesOf } from '../../matches.ts';
import { definedTerms } from './ownNames.ts';

/** The word that every rule of reading knows. */
export const COMPANY = 'Company';
const REGISTRANT = 'Registrant';

const TERM = String.raw`(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?|registrant)`;
const ADVERBS = String.raw`(?:,? (?:also|hereby|therefore|\p{Ll}+ly)\b,?)*`;
const TELLS = String.raw`(?:(?:acknowledge|advise|appreciate|confirm|inform|note|submit)s\b[^.;]{0,40}\b[Ss]taff|respectfully|supplementally)\b`;
const PROMISES = String.raw`(?:will|(?:agree|intend|plan|undertake)s to)\b(?:(?!\b(?:[Ww]e|[Oo]ur)\b)[^.;]){0,200}?\b(?:its (?:next|subsequent|upcoming)|(?:its )?future) (?:[\w-]+ ){0,3}(?:[Ff]ilings?|[Ff]orms?|[Rr]eports?|[Rr]eleases?)\b`;
/** Who speaks to the staff: `the Bank acknowledges the Staff’s comment`, `the Trust will add it to its next annual report`. */
const SPEAKS = new RegExp(
	String.raw`\b[Tt]he (${TERM})(?:['’]s [Rr]esponse\b|${ADVERBS} (?:${TELLS}|${PROMISES}))`,
	'gu',
);
/** Parties to a review that are not the company: who it is written to, and those who work for it. */
const OTHERS = /^(?:Staff|Commission|Division|SEC)\b|\b(?:Committee|Board|Directors?|Officers?|Auditors?)$/i;

/** Who speaks to the staff in a text, the one that does so most often first. */
function speakersIn(text: string): string[] {
	const times = new Map<string, number>();
	for (const [, term = ''] of matchesOf(text, SPEAKS))
		if (!OTHERS.test(term)) times.set(term, (times.get(term) ?? 0) + 1);
	return [...times].sort(([, a], [, b]) => b - a).map(([term]) => term);
}

/** Behind no other word of a name and no word that tells one of several. */
const ALONE = String.raw`(?<![\p{L}\d’'&-]|\p{Lu}[\p{L}.&’'-]* |\b(?:an?|any|each|every|no|other|another|such) )`;

/**
 * Words where they stand alone for the company: not in `First Mill Bank`, `a Bank`, `the Bank of Aldmoor`, `the Trust Agreement` or
 * `Description of the Registrant’s Securities`.
 */
export function standing(...words: readonly string[]): RegExp {
	const word = words.map(escaped).join('|');
	const own = `${word}|(?<capitals>${word.toUpperCase()})`;
	const inName = String.raw`[\p{L}\d-]| (?:of )?\p{Lu}|(?<=\p{Lu}\p{Ll}+ of the [\p{L} -]+)['’]s \p{Lu}`;
	// What must not stand before a word is looked for only where the word stands.
	return new RegExp(
		String.raw`(?:\b(?<article>[Tt]he )|(?=${word}|${word.toUpperCase()})${ALONE})(?:${own})(?!${inName})`,
		'gu',
	);
}

/** Whether a text speaks of one company as of a thing, `the Bank`: neither by a name, `Aldmoor`, nor of several, `the Registrants`. */
function isCommonNoun(term: string, text: string): boolean {
	const places = matchesOf(text, standing(term));
	const named = places.filter(({ groups }) => groups?.article === undefined);
	return !/s$/.test(term) && places.length > 0 && named.length * 2 <= places.length;
}

/** How a letter speaks of the company that writes it. */
export interface CompanyWords {
	/** Its own word, which facts are told with. */
	readonly own: string;
	/** All words that are to be read as `Company`. */
	readonly others: readonly string[];
	/** Names without an article that are to be read as `the Company` where they are a subject, as each is somewhere. */
	readonly names: readonly string[];
}

/** What only a verb begins with: `Aldmoor will`, `Aldmoor respectfully advises`, and not `Aldmoor vessels`. */
const VERB_NEXT = String.raw`,? (?:(?:also|so|hereby|\p{Ll}+ly)\b,? )*(?:will|shall|would|may|can|could|has|had|is|was|does|did|(?:acknowledge|advise|agree|anticipate|appreciate|believe|confirm|expect|inform|intend|note|plan|propose|submit|undertake)s|respectfully)\b`;

const NEXT = new RegExp(VERB_NEXT, 'uy');

/** Whether a verb stands behind a name anywhere: few letters call their company so, and V8 takes long to compile a pattern of its own for each. */
function isSubjectIn(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		NEXT.lastIndex = at + name.length;
		if (NEXT.test(text)) return true;
	}
	return false;
}

/** A pattern of names where one is the subject of a verb by itself: neither in `First Aldmoor will` nor in `the Aldmoor is`. */
export function asSubject(...names: readonly string[]): RegExp {
	const name = names.map(escaped).join('|');
	return new RegExp(`(?=${name})${ALONE}(?<![Tt]he )(?<name>${name})(?=${VERB_NEXT})`, 'gu');
}

/** A registrant's name without the kind of company, and each of its first words, the longest first; none where several write. */
function namesIn({ name, joint }: Registrant): string[] {
	if (joint) return [];
	const words = name.replace(/^The /i, '').split(' ');
	while (words.length > 0 && bareName(words.at(-1) ?? '') === '') words.pop();
	const names = words.map((_, i) =>
		words
			.slice(0, words.length - i)
			.join(' ')
			.replace(/,$/, ''),
	);
	return names.filter((own) => own.length > 2 && !OTHERS.test(own));
}

/**
 * The letter's own word is the one that it defines behind the registrant's name, else the one that speaks in it to the staff; `Company`
 * where it says so, or only `we` or its name. `the Registrant` is nobody else.
 */
export function companyWords(text: string, registrant: Registrant | null): CompanyWords {
	const defined = registrant ? definedTerms(registrant, text) : [];
	const [speaker] = speakersIn(text);
	const isCompany = defined.includes(COMPANY) || speaker === COMPANY;
	const own = isCompany ? COMPANY : (defined.find((term) => isCommonNoun(term, text)) ?? speaker ?? COMPANY);
	const names = registrant ? namesIn(registrant).filter((name) => isSubjectIn(text, name)) : [];
	return { own, names, others: [...new Set([own, REGISTRANT])].filter((word) => word !== COMPANY) };
}
