/** Promises to leave something out: what must not stand in the document any more. */

/** Verbs of taking out; what stands after them is what goes. */
const TAKES_OUT =
	/^(?:(?:also|further|then|therefore) )?(?:remov|delet|eliminat|omit|exclud|discontinu|ceas|stop|refrain|avoid|strik)(?:e|es|ed|t|ing|ting|ted|ping|p)?\s+(?:from\s+)?(?:to\s+)?/i;
/** Verbs of showing; after `no longer` and `not` the thing alone says it. */
const SHOWS =
	/^(?:(?:also|again|separately) )?(?:present|includ|disclos|report|provid|show|giv|display|quot|list|mak)(?:e|es|ed|n|en|ing)?\s+/i;
/** Verbs that say in what way a thing is spoken of, as nouns. */
const SPEAKS: readonly (readonly [RegExp, string])[] = [
	[/^(?:mak(?:e|ing) )?(?:any )?(?:refer(?:r?ed|ring|ences?)?|mention(?:ed|ing)?)\s+(?:to\s+)?/i, 'reference to '],
	[/^(?:us|utiliz)(?:e|ed|ing)\s+/i, 'use of '],
	[/^(?:describ|characteriz)(?:e|ed|ing)\s+/i, 'description of '],
	[/^(?:label|caption)(?:l?ed|l?ing)?\s+/i, 'labelling of '],
	[/^identif(?:y|ied|ying)\s+/i, 'identification of '],
];
const DETERMINERS = /^(?:(?:any|the|an?|all|all of|our|its|such|these|those|this|future)\s+)+/i;
/** What only repeats the verb before: `nor do we intend to do so`. */
const PRO_VERB = /^(?:(?:to )?do(?:ing)? )?so\b/i;
const DENIED_BEFORE =
	/\b(?:did|do|does|have|has) not (?:\w+ly )?((?:present|include|disclose|report|provide|show|use|refer|describe|label)\w*\s+[^;.]+?),?\s+(?:nor\b|and (?:we|it|the company|will|do|does|has|have)\b)/i;
/** A thing by its pronoun, and what the sentence says it is: `As this measure is a non-GAAP measure, we will no longer include it`. */
const PRONOUN = /^(?:it|them|this|these|those|that)\b(?!\s+[a-z]+(?:s|ure|ion|ment|age|ing|ine|able)\b)/i;
const NAMED_BEFORE =
	/\b(?:as|because|since|given that)\s+(.{3,90}?)\s+(?:is|are|was|were|represents?|may|might|could|does|do)\b/i;
/** Why it goes: no part of what goes. */
const REASON =
	/,?\s+(?:as|because|since|given that) (?:this|these|such|it|they|the|we)\b[^;]*$|,?\s+as (?:noted|shown|described|set forth|requested) (?:below|above)?\b[^;]*$/i;

/** `the term is not used`, said of what is made sure. */
const IS_NOT =
	/^(?:(?:ensur|mak)\w+ (?:sure )?(?:that )?)?(.{3,120}?) (?:is|are|be) (?:not|no longer) (?:\w+ly )?(?:presented|included|used|disclosed|reported|shown|given|referred to)\b/i;
/** What comes in its place must be there. */
const REPLACES = /^(?:replac|renam|chang|substitut)/i;

function named(words: string): string {
	const bare = words.trim().replace(DETERMINERS, '');
	return bare
		.replace(/\s+from\s+(?=(?:the|our|its|all|any|such|future|each|management|note|item|“)\b)/i, ' in ')
		.trim();
}

function thingOf(phrase: string): string {
	for (const [verb, noun] of SPEAKS)
		if (verb.test(phrase)) return `${noun}${phrase.replace(verb, '').replace(/^any\s+/i, '')}`;
	return named(phrase.replace(SHOWS, ''));
}

/**
 * What a part of a promise says will be left out, as `no …`, or the whole sentence where it only points at it; null for
 * what must be there. `governed`: the part stands under a `no longer` or a `not` of the promise; `sentence` is the promise's
 * own.
 */
export function absenceOf(part: string, governed: boolean, sentence: string): string | null {
	const text = part.replace(/\s+/g, ' ').trim();
	if (REPLACES.test(text)) return null;
	const denied = IS_NOT.exec(text);
	if (denied) return `no ${named(denied[1] ?? '')}`;
	const out = TAKES_OUT.exec(text);
	const phrase = out ? text.slice(out[0].length) : governed ? text : '';
	if (phrase === '') return null;
	const before = PRO_VERB.test(phrase) ? DENIED_BEFORE.exec(sentence)?.[1] : phrase;
	const thing = thingOf((before ?? '').replace(REASON, '').trim());
	if (PRONOUN.test(thing)) {
		const antecedent = NAMED_BEFORE.exec(sentence)?.[1];
		return antecedent ? `no ${named(antecedent)}` : sentence;
	}
	return /\w{3}/.test(thing) ? `no ${thing}` : sentence;
}
