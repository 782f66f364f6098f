/** Promises to leave something out: what must not stand in the document any more. */
import { partNamed } from '../language/phrase.ts';

/** Verbs of taking out; what stands after them is what goes. */
const TAKES_OUT =
	/^(?!drop\w*\s[^;,]{0,80}\b(?:into|by)\b|strik\w+\s+an?\b)(?:(?:also|further|then|therefore) )?(?:remov|delet|eliminat|omit|exclud|discontinu|ceas|stop|refrain|avoid|strik|drop)(?:e|es|ed|t|ing|ting|ted|ping|ped|p)?\s+(?:from\s+)?(?:to\s+)?/i;
/** Under a `not` a verb of taking out is what will not be done any more; alone it is done. */
const ENDS = /^(?:(?:also|further|then|therefore) )?(?:discontinu|ceas|stop|refrain|avoid)/i;
/** Verbs of showing; after `no longer` and `not` the thing alone says it. */
const SHOWS =
	/^(?:(?:also|again|separately) )?(?:present|includ|contain|carry|feature|bear|disclos|report|provid|show|giv|display|quot|list|mak|appear)(?:e|es|ed|n|en|ing)?\s+/i;
/** Verbs that say in what way a thing is spoken of, as nouns. */
const SPEAKS: readonly (readonly [RegExp, string])[] = [
	[/^(?:mak(?:e|ing) )?(?:any )?(?:refer(?:r?ed|ring|ences?)?|mention(?:ed|ing)?)\s+(?:to\s+)?/i, 'reference to '],
	[/^(?:us|utiliz)(?:e|ed|ing)\s+/i, 'use of '],
	[/^(?:describ|characteriz)(?:e|ed|ing)\s+/i, 'description of '],
	[/^(?:label|caption)(?:l?ed|l?ing)?\s+/i, 'labelling of '],
	[/^identif(?:y|ied|ying)\s+/i, 'identification of '],
	[/^exclud(?:e|ed|ing)\s+/i, 'exclusion of '],
	[/^omit(?:ted|ting)?\s+/i, 'omission of '],
	[/^(?:remov|delet|eliminat)(?:e|ed|ing)\s+/i, 'removal of '],
	[/^adjust(?:ing)?\s+for\s+/i, 'adjustment for '],
	[/^add(?:ed|ing)?\s+back\s+/i, 'add-back of '],
];
/** Two verbs for one thing: `disclosing, or referring to, cash earnings`. */
const TWO_VERBS = /^(\w+ing),? (?:or|and) (?:otherwise )?\w+ing(?: to)?,?\s+/i;
const DETERMINERS =
	/^(?:(?:any|the|an?|all|all of|our|its|such|these|those|this|that(?!\s+(?:we|it|the)\b)|future)\s+)+/i;
/** What only repeats the verb before: `nor do we intend to do so`. */
const PRO_VERB = /^(?:(?:to )?do(?:ing)? )?so\b/i;
const DENIED_BEFORE =
	/\b(?:did|do|does|have|has) not (?:\w+ly )?((?:present|include|disclose|report|provide|show|use|refer|describe|label)\w*\s+[^;.]+?),?\s+(?:nor\b|and (?:we|it|the company|will|do|does|has|have)\b)/i;
/** A thing by its pronoun, and what the sentence says it is: `As this measure is a non-GAAP measure, we will no longer include it`. */
const PRONOUN = /^(?:it|them|this|these|those|that)\b(?!\s+[a-z]+(?:s|ure|ion|ment|age|ing|ine|able)\b)/i;
const NAMED_BEFORE =
	/\b(?:as|because|since|given that)\s+(.{3,90}?)\s+(?:is|are|was|were|represents?|may|might|could|does|do)\b/i;
/** `have discontinued the use of cash yield and do not intend to present it`: what was taken out. */
const ENDED_BEFORE =
	/(?<!\b(?:been|was|were|is|are)\s+(?:\w+ly\s+)?)\b(?:removed|eliminated|deleted|discontinued|ceased|stopped|dropped|retired|abandoned)\s+(?:to \w+\s+|(?:the )?(?:use|presentation|disclosure|reporting) of\s+|(?:present|us|includ|report|disclos)ing\s+)?(?!it\b|them\b)([^,;.]{3,90}?)(?=\s+(?:and|nor|from|in|as|because|since)\b|[,;.])/i;

/** What a sentence says was taken out, by its own words; null where it says nothing of the kind. */
export const endedIn = (sentence: string): string | null => ENDED_BEFORE.exec(sentence)?.[1] ?? null;

/** `You present cash yield in your release`: what the staff sees there. */
const SHOWN =
	/\b(?:you (?:\w+ly )?(?:present|disclose|include|use|report|show|quantify|refer to)|your (?:presentation|disclosure|inclusion|use) of) (?!(?:that|how|whether|it|them|this|these|those)\b)([^,;.]{3,90}?)(?=\s+(?:in|on|as|which|that|when|while|because|is|are|was|were|may|appears?|within|throughout|excludes?|includes?)\b|[.?])/gi;

/** A phrase of the document in the staff's quotation marks; a sentence of it is longer. */
const QUOTED = /“[^“”]{2,60}”/g;

/** The one thing that the staff says the company shows, or quotes, as `no …`; null where it names none, or several. */
export function shownIn(ask: string): string | null {
	const shown = new Set([...ask.matchAll(SHOWN)].map(([, thing = '']) => named(thing)));
	const things = shown.size > 0 ? shown : new Set(ask.match(QUOTED));
	const [only] = things;
	return only && things.size === 1 && !/\band\b/.test(only) ? `no ${only}` : null;
}

/** Why it goes: no part of what goes. */
const REASON =
	/,?\s+(?:as|because|since|given that) (?:this|these|such|it|they|the|we)\b[^;]*$|,?\s+as (?:noted|shown|described|set forth|requested) (?:below|above)?\b[^;]*$/i;

/** `the term is not used`, said of what is made sure. */
const IS_NOT =
	/^(?:(?:ensur|mak)\w+ (?:sure )?(?:that )?)?(?!(?:the )?(?:reasons?|how|why|whether|what|when|where|which|fact)\b)(.{3,120}?) (?:(?:is|are|be) (?:not|no longer)|(?:will|shall) (?:not|no longer) be) (?:\w+ly )?(?:presented|included|used|disclosed|reported|shown|given|referred to)\b/i;
/** `the label will be dropped`. */
const IS_TAKEN_OUT =
	/^((?:(?!\b(?:which|how|what|whether|that|why|when|who|if)\b).){3,120}?) (?:(?:will|shall) be|(?:is|are) (?:being|to be)) (?:\w+ly )?(?:removed|deleted|dropped|eliminated|omitted|discontinued|struck)\b/i;
/** `future releases do not give more prominence to …`: a document as the one that does not. */
const DOES_NOT =
	/^(?:(?:ensur|mak)\w+ (?:sure )?(?:that )?)(?:(?:the|our|its|any|all|future|earnings|press|such) )*(?:filings?|releases?|reports?|disclosures?|presentations?|we|it|the company) (?:do|does|will) (?:not|no longer) /i;
/** What comes in its place must be there. */
const REPLACES = /^(?:replac|renam|chang|substitut)/i;

/** `again`, `after this date`: said of time, no part of what goes. */
export const NO_MORE =
	/,?\s+(?:again|any ?more|any longer|after (?:this|the) (?:date|letter)(?: of this letter)?|from (?:now|here|this point|that point) (?:on(?:wards?)?|forward)|going forward|henceforth|effective immediately|with immediate effect)[\s.]*$/i;

/** What comes in its place, or is done instead: no part of what goes. */
const IN_ITS_PLACE = /,?\s+(?:(?:in (?:lieu|place|favou?r)|instead) of|rather than)\b.*$/i;

function named(words: string): string {
	const bare = words.trim().replace(DETERMINERS, '').replace(NO_MORE, '').replace(IN_ITS_PLACE, '');
	return bare
		.replace(
			/\s+from\s+(?=(?:the|our|its|all|any|such|future|each|management|note|item|“)\b|(?:[\w-]+ ){0,3}?(?:disclosures?|tables?|notes?|filings?|reports?|releases?|sections?|discussions?|presentations?)\b)/i,
			' in ',
		)
		.trim();
}

function thingOf(words: string): string {
	const phrase = words.replace(NO_MORE, '');
	for (const [verb, noun] of SPEAKS)
		if (verb.test(phrase))
			return `${noun}${phrase
				.replace(verb, '')
				.replace(/^any\s+/i, '')
				.replace(/^The\b/, 'the')}`;
	return named(phrase.replace(SHOWS, ''));
}

/**
 * What a part of a promise says will be left out, as `no …`, or the whole sentence where it only points at it; null for
 * what must be there. `under`: the part stands under a `no longer` or a `not` of the promise; `sentence` is the promise's
 * own.
 */
export function absenceOf(part: string, under: boolean, sentence: string): string | null {
	const spaced = part.replace(/\s+/g, ' ').trim();
	const text = spaced.replace(/^(?:no longer|instead) /i, '');
	const governed = under || /^no longer /i.test(spaced);
	if (REPLACES.test(text)) return null;
	const denied = IS_NOT.exec(text) ?? IS_TAKEN_OUT.exec(text);
	if (denied) return `no ${named(denied[1] ?? '')}`;
	const does = DOES_NOT.exec(text);
	if (does) return `no ${thingOf(text.slice(does[0].length))}`;
	const out = governed && !ENDS.test(text) ? null : TAKES_OUT.exec(text);
	const phrase = out ? text.slice(out[0].length).replace(TWO_VERBS, '$1 ') : governed ? text : '';
	if (phrase === '') return null;
	const before = PRO_VERB.test(phrase) ? DENIED_BEFORE.exec(sentence)?.[1] : phrase;
	const thing = thingOf((before ?? '').replace(REASON, '').trim());
	if (PRONOUN.test(thing)) {
		const antecedent = NAMED_BEFORE.exec(sentence)?.[1] ?? endedIn(sentence);
		return antecedent ? `no ${named(antecedent)}${partNamed(thing)}` : sentence;
	}
	return /\w{3}/.test(thing) ? `no ${thing}` : sentence;
}
