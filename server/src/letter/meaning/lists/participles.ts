/** Members of a list that are only participles, said of the noun before another one: `stores opened, closed and moved`. */

/** Participles and the adjectives that stand behind their noun as these do. `need` and `feed` are none. */
const WORD = String.raw`(?:[a-z]+-)?(?!(?:related|associated)\b)(?:[a-z]+[^\We]ed|(?:dis)?agreed|guaranteed|(?:un|re|pre|sub|with|over|under|for)?(?:held|sold|paid|bought|built|made|lost|kept|let|lent|spent|sent|given|taken|drawn|known|written|won|met|borne|sought|brought|shut|left)|outstanding|pending|remaining|(?:over)?due|[a-z]{3,}[ai]ble)(?:-(?:in|out|off|up|down))?`;
const WITH_ADVERB = `(?:(?:[a-z]+ly|not|yet|still|never|then|also) )*${WORD}`;
const PREPOSITION =
	'in|out|off|up|down|during|by|to|from|under|for|at|on|of|with|within|without|after|before|as|each|per|since|through|against|into|over|between|among|upon|until';
const ENDS = `${WITH_ADVERB}(?: and ${WITH_ADVERB})*`;
const PARTICIPLES = String.raw`${ENDS}(?:\s(?:${PREPOSITION})(?=\s|$).*)?`;
const ONLY = new RegExp(`^${PARTICIPLES}$`);
/** `borrowed tools`, `approved the loans`: what a participle before it may share. */
const BEFORE_OBJECT = new RegExp(`^${WITH_ADVERB}\\s`);
/** No noun ends so: what stands behind it is said of a noun to come. */
const NOUN = String.raw`[\w’'”)](?<!\b(?:the|an?|any|our|its|their|each|all|no|and|or|[a-z]+ly|not|yet|still|never|${PREPOSITION}|about|regarding))`;
/** What stands before the participle at the end, or else before the first one: `amount paid for stores` opened. */
const HEADS = [`^(.*${NOUN}) ${ENDS}$`, `^(.*?${NOUN}) ${PARTICIPLES}$`].map((head) => new RegExp(head));

function headOf(member: string): string | undefined {
	return HEADS.map((head) => head.exec(member)?.[1]).find((head) => head !== undefined);
}

/**
 * The members, each that is only a participle behind the words that stand before the participle of the one before it; null
 * where there are none for it: `the cost of bought, rented and borrowed tools` is said of one noun at the end.
 */
export function underParticiples(members: readonly string[]): readonly string[] | null {
	let head: string | undefined;
	const out: string[] = [];
	for (const [i, member] of members.entries()) {
		const alone = ONLY.test(member);
		if (!alone) head = headOf(member);
		const next = members.slice(i + 1).find((other) => !ONLY.test(other));
		if (alone && (head === undefined || (next !== undefined && BEFORE_OBJECT.test(next)))) return null;
		out.push(alone ? `${head} ${member}` : member);
	}
	return out;
}
