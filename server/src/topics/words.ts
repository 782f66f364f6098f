/**
 * Words and stems by which topics and their elements are known in letters, and texts compared where no verdict hangs on it: American and
 * British spelling, nouns and their verbs made one. `evidence/words/stems.ts` has stems of its own: in a draft `assumed` is not yet an
 * assumption, and its weights and rarities are learned with them.
 */

/** Spellings that no suffix rule brings together. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ageing: 'age',
		aging: 'age',
		aged: 'age',
		judgement: 'judgment',
		judgements: 'judgment',
		programme: 'program',
		fulfil: 'fulfill',
		defence: 'defense',
		offence: 'offense',
		licence: 'license',
		indices: 'index',
		criteria: 'criterion',
		analysis: 'analysis',
		analyses: 'analysis',
		basis: 'basis',
		bases: 'basis',
		definition: 'defin',
		definitions: 'defin',
		recognition: 'recogniz',
		acquisition: 'acquir',
		acquisitions: 'acquir',
		assumption: 'assum',
		assumptions: 'assum',
		reduction: 'reduc',
		reductions: 'reduc',
		description: 'describ',
		resolution: 'resolv',
		presentation: 'present',
		computation: 'comput',
		computations: 'comput',
		determination: 'determin',
		explanation: 'explain',
		explanations: 'explain',
		limitation: 'limit',
		limitations: 'limit',
		lease: 'leas',
		sold: 'sell',
		paid: 'pay',
		held: 'hold',
		made: 'make',
		arose: 'aris',
		written: 'writ',
		wrote: 'writ',
	}),
);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/(?:ization|isation)s?$/, 'iz'],
	[/ifications?$/, 'ify'],
	[/(?:ised|ising|ises|ise|ized|izing|izes|ize)$/, 'iz'],
	[/(?:ations?|atory|ated|ating|ates|ate)$/, 'at'],
	[/(?:ities|ity)$/, 'it'],
	[/(?:ies|ied)$/, 'y'],
	[/(?:iveness|ively|ives|ive)$/, 'iv'],
	[/(?:ments?)$/, 'ment'],
	[/(?:fully|ful)$/, 'ful'],
	[/(?:ally|als|al)$/, 'al'],
	[/([^aeiou])\1(?:ed|ing)$/, '$1'],
	[/(?:sses|xes|ches|shes)$/, ''],
	[/(?:ings?|edly|ed|es|ly|e)$/, ''],
	[/([^su])s$/, '$1'],
];

const stems = new Map<string, string>();
const MAX_CACHE = 20_000;

/** The stem of one lower-case word; idempotent enough for comparison, never empty. */
export function stem(word: string): string {
	let known = stems.get(word);
	if (known === undefined) {
		known = findStem(word);
		if (stems.size > MAX_CACHE) stems.clear();
		stems.set(word, known);
	}
	return known;
}

function findStem(word: string): string {
	const known = SPELLINGS.get(word);
	if (known !== undefined) return known;
	if (word.length < 4 || /\d/.test(word)) return word;
	const british = word.replace(/([a-z]{2})our(?=$|ed$|ing$|s$|able$|al$)/, '$1or');
	for (const [ending, replacement] of ENDINGS) {
		const cut = british.replace(ending, replacement);
		if (cut !== british && cut.length >= 3) return cut.replace(/([^aeiouls])\1$/, '$1');
	}
	return british;
}

/** The words of a text in lower case, hyphens and slashes opened, possessives dropped; figures keep their digits. */
export function wordsOf(text: string): string[] {
	const plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/'s\b/g, '');
	return plain.match(/[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*/g) ?? [];
}

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
	return wordsOf(text).map(stem);
}
