/** Whether the words of an element ask for several values: a breakdown, a comparison, one value for each. */

const SEVERAL =
	/\b(?:each|every|breakdown|split|separately|individual|compared with|compared to|versus|beside|side by side|and actual|line[- ]by[- ]line|both|beginning and (?:the )?end(?:ing)?|respective(?:ly)?)\b(?! (?:share|diluted|common|basic|ounce|unit|cent|which))/i;
/** "Per X" is a breakdown, save where X is what ratios are counted in: then one figure is the ratio. */
const PER =
	/\bper\b(?!(?: ?cent|cents)\b)(?! (?:(?:fully )?(?:diluted |basic |common |ordinary |preferred |preference |limited partner )*(?:share|unit(?! (?:at risk|of account))|ads)|american depositary share|(?:gold )?ounce|gram|kilogram|pound|tonn?e|barrel|boe|bbl|mcf|gallon|lit(?:er|re)|passenger|employee|square (?:foot|feet|met(?:er|re))|(?:available )?seat|available (?:room|seat|ton)|mile|kilomet(?:er|re)|day|hour|annum|acre|hectare|kilowatt|megawatt|mwh|kwh|hundred|thousand|million|which)\b)/i;
/** Verbs that somebody does: who does it is no breakdown. Those that sort, yield or explain are not among them. */
const DONE =
	/^(?:[a-z]+ed|held|led|given|made|borne|sought|paid|bought|sold|lent|drawn|taken|run|built|kept|won|lost|met|written)$/;
/** Of these, no "by" says what something is broken down by. */
const NEVER_SORTS =
	/^(?:covered|represented|secured|guaranteed|employed|owned|controlled|backed|insured|audited|approved|held|paid|bought|sold|lent|built|run|written|imposed|required|permitted|financed|funded)$/;
const SORTS =
	/^(?:classified|(?:dis|de)?aggregated|grouped|analy[sz]ed|generated|earned|segmented|sorted|categori[sz]ed|itemi[sz]ed|allocated|apportioned|attributed|contributed|presented|disclosed|reported|shown|detailed|described|separated|divided|stratified|distributed|listed|ranked|arranged|organi[sz]ed|summari[sz]ed|aged|caused|explained|affected|impacted|influenced)$/;
/** Nouns that figures are broken down by, whatever stands before them. */
const DIMENSION =
	/^(?:(?:the|an?|our|its|their|your|this|that|these|those|such|any|all) )?(?:(?:reportable|operating|reporting|geographic|business|major|main|principal|different|various|fiscal|following) )*(?:segment|region|countr|states?\b|area|market|geograph|location|site|plant|year|quarter|month|period|vintage|maturit|ages?\b|term|tenor|categor|class|type|kind|nature|group|cause|factor|reason|component|element|product|service|brand|channel|customer|supplier|line|plan|unit|division|function|currenc|rating|level|stage|status|indication|therapeutic|hierarch|sector|industr|program|commodit)/i;
/** One doer: after a determiner, or a proper name that no other follows. */
const DETERMINED = /^(?:the|an?|our|its|their|your|this|that|these|those|such|any|us|them|it)\b/;
const NAMED = /^\p{Lu}[\p{L}’'.&-]*(?: \p{Lu}[\p{L}’'.&-]*)*(?!,? (?:and|or) |, \p{Lu})(?![\p{L}’'.&-]| \p{Lu})/u;

/** Whether an element asks for several values ("by region", "each year", "compared with"), so that one figure is not the whole of it. */
export function asksForSeveral(text: string): boolean {
	return SEVERAL.test(text) || PER.test(text) || sortsBy(text);
}

/** True when a "by" says what the values are broken down by, not who does something. */
function sortsBy(text: string): boolean {
	let rest = text;
	for (;;) {
		const at = rest.search(/\bby\b/i);
		if (at < 0) return false;
		const verb = /(\w+)\s+$/.exec(rest.slice(0, at))?.[1] ?? '';
		rest = rest.slice(at + 2).trimStart();
		if (!/^which\b/i.test(rest) && !isDoer(verb, rest)) return true;
	}
}

function isDoer(verb: string, after: string): boolean {
	if (!DONE.test(verb) || SORTS.test(verb) || DIMENSION.test(after)) return false;
	if (NEVER_SORTS.test(verb)) return true;
	return DETERMINED.test(after) || NAMED.test(after);
}
