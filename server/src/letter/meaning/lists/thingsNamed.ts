/** `how it is estimated`, `the changes in them`: a fact with the thing that a fact before it names. */
import { startsWithVerb } from '../language/listText.ts';
import { tidy } from './elementText.ts';

/** The pronoun as the subject of a question. */
const SUBJECT = /^((?:and )?(?:how|why|whether(?: or not)?|when|where|what) )(it|they) (?=[a-z])/i;
/** The pronoun at the end, as what is worked on or spoken of. */
const OBJECT =
	/^((?:how|why|whether(?: or not)?|when|where) (?:we|you|it|they|the company) [a-z]+ |.*\b(?:of|in|for|to|on|from|with|about|behind|underlying) )(it|them)$/i;
/** The company is seldom what something is done to. */
const DONE_TO = /^(?:is|are|was|were|has been|have been|will be|may be|can be) (?:\w+ly )?\w+(?:ed|en|n|t)\b/i;
/** No noun phrase: a question, a clause, a verb with its object, what points itself. */
const NO_THING =
	/^(?:how|why|whether|when|where|what|who|that)\b|^(?!all|both)\S+ (?:the|an?|that|our|its|any|each) |\b(?:it|its|they|them|their|this|these|those|such|which)\b|[,;:()“”]/i;
const PREPOSITION =
	/\s(?:of|in|for|to|on|from|with|by|at|under|between|that|which|who|as|held|used|made|affecting|impacting|driving|behind|underlying|relat(?:ed|ing)|associated|attributable)\s/i;
const LONGEST = 10;

const isPlural = (phrase: string): boolean => {
	const head = /\S+$/.exec(phrase.split(PREPOSITION)[0] ?? '')?.[0] ?? '';
	return /\band\b/.test(phrase.split(PREPOSITION)[0] ?? '') || (/s$/i.test(head) && !/(?:ss|us|is)$/i.test(head));
};

/** What is told of a thing, and what nobody does anything to. */
const ASPECT = /^(?:nature|terms?|purposes?|status|timing|extent|existence|meaning|definition|significance)\b/i;

/** The noun phrase of a fact that a pronoun of this number stands for, or what stands in it behind `of`; null for none. */
function thingIn(fact: string, plural: boolean): string | null {
	const thing = tidy(fact);
	if (NO_THING.test(thing) || thing.split(' ').length > LONGEST || startsWithVerb(thing)) return null;
	const each = / (?:of|for) ((?:each|every) [^,]+)$/i.exec(thing)?.[1];
	if (each !== undefined && !plural) return each;
	const inner = / (?:of|for) (?:the |our |its |an? )?([^,]+)$/i.exec(thing)?.[1];
	const things = inner ? [thing, inner] : [thing];
	const found = (ASPECT.test(thing) ? things.reverse() : things).find((phrase) => isPlural(phrase) === plural);
	if (found === undefined) return null;
	return /^(?:each|any|all|both|every|no)\b|^[A-Z][\w’'-]*['’]/.test(found) ? found : `the ${found}`;
}

/**
 * The facts, each with `it`, `they` and `them` where they stand for the thing of the fact before it in the words of that. Where
 * `companyIsIt`, `it` may be the company itself and stands for nothing but what something is done to.
 */
export function withThings(facts: readonly string[], companyIsIt: boolean): string[] {
	return facts.map((fact, i) => {
		const match = SUBJECT.exec(fact) ?? OBJECT.exec(fact);
		const before = facts.slice(0, i).findLast((text) => !SUBJECT.test(text) && !OBJECT.test(text));
		if (!match || before === undefined) return fact;
		const [all, lead = '', pronoun = ''] = match;
		const rest = fact.slice(all.length);
		if (companyIsIt && /^it$/i.test(pronoun) && SUBJECT.test(fact) && !DONE_TO.test(rest)) return fact;
		const thing = thingIn(before, !/^it$/i.test(pronoun));
		return thing === null ? fact : `${lead}${thing}${rest === '' ? '' : ` ${rest}`}`;
	});
}
