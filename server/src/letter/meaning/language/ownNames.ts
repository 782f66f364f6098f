/** What a letter calls the company that writes it: the registrant's name, and the terms that the letter defines for it. */
import type { Registrant } from '../../../ledger/types.ts';
import { bareName } from '../../companies.ts';
import { escaped, matchesOf } from '../../matches.ts';

/** Whether words end with the company as their subject: `The Bank` where the letter calls itself the Bank. */
export type EndsWithOwnName = (before: string) => boolean;

/** Where nothing is known of the company's names. */
export const NO_OWN_NAME: EndsWithOwnName = () => false;

/** `(the “Bank” or the “Company”)`, right behind who is called so. */
const DEFINED = '\\((?:[a-z]+,? ){0,3}?(?:the )?[“"](?:the )?(?<term>\\p{Lu}[^“”"()]{1,50}?),?[”"][^()]{0,60}\\)';
/** What may stand between a name and its term: the kind of company, `a New York corporation`, `and its subsidiaries`. */
const WHAT_IT_IS =
	'(?:,? \\p{Lu}[\\p{L}.]{1,12})?(?:, an? (?:\\p{Lu}[\\p{L}.]+ ){0,2}[^\\p{Lu}()“”";]{3,60}?|,? (?:and|together with) (?:its|their) [^\\p{Lu}()“”";]{3,40}?)?,? ?';
/** What a name is called, right behind it: one pattern for all names, for V8 takes longer to compile it than to search a letter. */
const CALLED = new RegExp(`${WHAT_IT_IS}${DEFINED}`, 'uy');
/** `and its sponsor, Ravensworth LLC (the “Sponsor”)`: who writes together with the company. */
const ALONGSIDE = new RegExp(`^,? and [^.;()]{3,80} ${DEFINED}`, 'u');
/** No party to the letter but who it is written to. */
const READER = /^(?:staff|commission|division|sec)\b/i;
/** Said of something of the company's, not of itself: `a borrower of the Bank`. */
const NOT_OF = '(?<!\\b(?:of|to|by|for|from|with|against|between|among|in|on|at|under|than|or) (?:[Tt]he )?)';

/** A name in the ways to write it: with capitals at the front of its words, or all in capitals. */
function spelled(name: string): string {
	const words = name.match(/[\p{L}\p{N}&’'.-]+/gu) ?? [];
	return words
		.map((word, i) => {
			const first = word.slice(0, 1).toUpperCase();
			const rest = [word.slice(1), word.slice(1).toLowerCase(), word.slice(1).toUpperCase()].map(escaped);
			return `[${escaped(i === 0 ? first : first + first.toLowerCase())}](?:${[...new Set(rest)].join('|')})`;
		})
		.join(',?\\s+');
}

/** The terms defined behind a name, and in the introduction those of who writes together with it. */
function termsOf(name: string, text: string, introduction: number): string[] {
	return matchesOf(text, new RegExp(name, 'gu')).flatMap((named) => {
		CALLED.lastIndex = named.index + named[0].length;
		const called = CALLED.exec(text);
		if (!called) return [];
		const after = called.index + called[0].length;
		const along = after < introduction ? ALONGSIDE.exec(text.slice(after, after + 200)) : null;
		return [called.groups?.term ?? [], along?.groups?.term ?? []].flat();
	});
}

/** `the Bank` of a company whose name ends so, where the letter does not say who else is meant. */
function shortOf(name: string, text: string): string[] {
	const last = / (\p{L}{4,})$/u.exec(name)?.[1];
	if (last === undefined) return [];
	const word = spelled(last);
	return new RegExp(`[“"](?:the )?${word},?[”"]`, 'u').test(text) ? [] : [`(?<=\\b[Tt]he )${word}`];
}

/** The registrant's names, each in full and bare, as patterns. */
function namesOf({ name, joint = [] }: Registrant): string[] {
	const full = [name, ...joint];
	return [...full, ...full.map(bareName)].map(spelled).filter((pattern) => pattern !== '');
}

/** The terms that a letter defines for the registrant, and up to `introduction` for who writes together with it. */
export function definedTerms(registrant: Registrant, text: string, introduction = 0): string[] {
	return namesOf(registrant)
		.flatMap((name) => termsOf(name, text, introduction))
		.filter((term) => !READER.test(term));
}

/** The names that the text of a letter has for its registrant; up to `introduction` it speaks of the parties. */
export function ownNameOf(registrant: Registrant | null, text: string, introduction: number): EndsWithOwnName {
	if (!registrant) return NO_OWN_NAME;
	const terms = definedTerms(registrant, text, introduction).map(escaped);
	const short = [registrant.name, ...(registrant.joint ?? [])].flatMap((name) => shortOf(bareName(name), text));
	const own = [...namesOf(registrant), ...terms, ...short];
	const ends = new RegExp(`${NOT_OF}(?<![\\p{L}\\d’'&-])(?:${[...new Set(own)].join('|')})\\s*(?:also\\s+)?$`, 'u');
	return (before) => ends.test(before);
}
