/** `its term`, `their capacity`: whose it is, so that a fact can be looked for by itself. */

/** Where a noun phrase ends: at a verb, a preposition, a pronoun. */
const WORD = String.raw`(?!(?:the|an?|these|those|any|each|of|in|on|for|to|by|with|from|at|as|that|which|who|whose|when|where|if|until|unless|while|and|or|is|are|was|were|has|have|had|be|been|will|would|may|might|can|could|it|its|they|their|we|our|you|your|under|during|into|than|per|including|such|not|exceed\w*|becom\w+|entered|entering)\b)[\p{L}\d’'&-]+`;
/** One of its kind, that `its` can stand for. */
const ONE = new RegExp(
	String.raw`(?<!\bas )\b(each|every|any|an?|the|this|such(?: an?)?|(?<=^|[,;] )that)\s+((?:${WORD}\s+){0,3}${WORD})`,
	'giu',
);
/** Several, that `their` can stand for. */
const SEVERAL = new RegExp(
	String.raw`(?:\b(?:the|these|those|our|your|its|any|all|both|such|of|each of the|which)\s+|^)((?:${WORD}\s+){0,3}(?=${WORD})[\p{L}’'-]*[^s\W]s)(?=$|[\s,;:])(?!\s+and\b)`,
	'giu',
);
const PLURAL = /(?:[^su]s|ies)$/i;
/** What is no thing that has parts. */
const NO_OWNER =
	/\b(?:extent|event|company|registrant|future|filings?|reports?|staff|comment|disclosures?|number|amount|volume|total|sum|proportion|percentage|portion|size|level|case|basis|following|year|period|quarter|fact|result|manner|amendment|letter|response|call|form|item|note|section|part|discussion|table|estimate|description|explanation|analysis|statement|quantification|list|summary|factor|paragraph|sentence|language|wording|narrative|schedule|column|legend|footnote|commentary|text)$/i;

/** What only a person or a company has. */
const OF_PERSONS =
	/^(?:ownership|voting|equity|stake|shareholding|board|directors?|officers?|management|staff|employees)\b/i;

const head = (phrase: string): string => (/\S+$/.exec(phrase)?.[0] ?? '').toLowerCase();

/** `a lease` of `a lease governing`: what it does is no name of it. */
const withoutParticiple = (phrase: string): string => phrase.replace(/(?<=\w)\s+[a-z]+ing$/, '');

/** `the new lease`, `each kiln`, said of something named before. */
function taken(determiner: string, phrase: string): string {
	return /^(?:each|every)$/i.test(determiner) ? `each ${phrase}` : `the ${phrase}`;
}

/** Whom the pronoun stands for: who is named nearest before it in an earlier fact, or as one of a kind around; null where nobody is. */
function ownerOf(
	pronoun: string,
	owned: string,
	earlier: readonly string[],
	around: string,
	companyIsIt: boolean,
): string | null {
	if (OF_PERSONS.test(owned)) return null;
	const several = /^their$/i.test(pronoun);
	const [before = ''] = around.split(/\b(?:its|their)\b/i);
	for (const text of [...earlier.toReversed(), before]) {
		const newThing = companyIsIt || text === before;
		const found = [...text.matchAll(several ? SEVERAL : ONE)]
			.map((match) => (several ? ['', match[1] ?? ''] : [match[1] ?? '', withoutParticiple(match[2] ?? '')]))
			.filter(([, phrase = '']) => PLURAL.test(phrase) === several)
			.filter(([determiner = '']) => several || !newThing || !/^(?:the|this)$/i.test(determiner))
			.filter(([, phrase = '']) => !NO_OWNER.test(phrase) && head(phrase) !== head(owned));
		const each = found.filter(([word = '']) => /^(?:each|every)$/i.test(word));
		const owners = each.length > 0 ? each : found;
		// Of two that it may be, it is either.
		const [determiner, phrase] = new Set(owners.map(([, name]) => name)).size === 1 ? (owners[0] ?? []) : [];
		if (phrase === undefined && owners.length > 0) return null;
		if (phrase !== undefined) return several ? `the ${phrase}` : taken(determiner ?? '', phrase);
	}
	return null;
}

/** At the front, or after the question that the fact is. */
const PRONOUN =
	/^((?:(?:also |then )?[a-z]+ )?(?:(?:how|why|when|where|whether|what) )?(?:(?:both|all|of|and) )?)(its|their)\s+((?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=$|[,;]|\s+(?:of|in|on|for|to|by|with|from|at|as|that|which|is|are|was|were|and|or|under|during|will|has|have)\b)/i;

/** `the benefit booked` has an effect as `the benefit`. */
const SAID_OF_IT = /(?<=\w) (?:\w+ed|left|paid|held|sold|made|given)$/i;

function genitive(owner: string): string {
	const thing = owner.replace(SAID_OF_IT, '');
	return /s$/.test(thing) ? `${thing}’` : `${thing}’s`;
}

/**
 * The facts with `its` and `their` in front of what they own replaced by whose it is: a thing named in an earlier fact, else in
 * `around`. Where `companyIsIt`, `its` may be the company's own, and stands for nothing but one of several or a new thing.
 */
export function withOwners(facts: readonly string[], around: string, companyIsIt: boolean): string[] {
	const out: string[] = [];
	for (const fact of facts) {
		const match = PRONOUN.exec(fact);
		const [all = '', lead = '', pronoun = '', owned = ''] = match ?? [];
		const owner = match ? ownerOf(pronoun, owned, out, around, companyIsIt) : null;
		if (!owner) {
			out.push(fact);
			continue;
		}
		const rest = fact.slice(all.length);
		const plain = rest === '' && owned.split(' ').length <= 3;
		out.push(plain ? `${lead}${owned} of ${owner}` : `${lead}${genitive(owner)} ${owned}${rest}`);
	}
	return out;
}
