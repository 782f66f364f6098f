/** `the reasons for such ranges`: what a fact points at, in the letter's words for it. */
import { matchesOf } from '../../matches.ts';
import { PART_VERB } from '../language/listText.ts';

/** Words that point, before the noun that they point at. */
const POINTING = /\b(?:such(?! as\b)|these|those|this|the (?:aforementioned|aforesaid|foregoing|above-mentioned))\s+/gi;
/** What ends a noun phrase: what joins, what relates, and what is said of it. */
const STOP = `(?:and|or|but|as|of|in|on|at|for|to|by|with|from|into|under|over|between|among|than|per|about|regarding|concerning|during|before|after|through|throughout|within|upon|via|that|which|who|whom|whose|where|when|if|because|unless|until|while|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|may|might|must|can|could|cannot|not|no|we|you|it|they|he|she|i|the|an?|our|your|its|their|this|these|those|such|each|any|all|both|every|some|how|why|what|whether|please|also|include|includes|included|including|disclose|describe|explain|provide|clarify|revise|present|remain|remains|become|becomes|occur|exist|represent|represents|relate|relates|result|results|reflect|reflects|appear|appears|due|primarily|set|used|made|above|below|supporting|affecting|underlying|impacting|associated|attributable|related|relating|held|described|(?:${PART_VERB})(?:s|d|ed|ing)?)`;
const WORD = `(?!${STOP}(?![\\w’'-]))[A-Za-z“][\\w’'”-]*`;
const NOUNS = new RegExp(`^${WORD}(?: ${WORD}){0,3}`, 'i');
/** Nouns that carry or count anything: what they stand for is no noun phrase. */
const GENERAL =
	/^(?:disclosures?|information|amounts?|filings?|reports?|releases?|periods?|years?|quarters?|dates?|times?|matters?|items?|respects?|regards?|comments?|responses?|requests?|letters?|cases?|manners?|basis|bases|ways?|purposes?|extent|sections?|notes?|footnotes?|points?|topics?|areas?|changes|revisions?|language|text|statements?|persons?|part|reasons?|resales?|participants?|holders?|laws?|companies|company|registrants?|staff|things?|types?|circumstances?|instances?|efforts?|events?|end|facts?|terms?)$/i;
/** Nouns of which a letter names too many for the last one to be the one that is meant. */
const MANY = /^(?:measures?|items?)$/i;
const ARTICLE = '(?:(?:the|our|your|its|their|an?|any|each|all|certain|both)\\s+)?';
/** What a thing does by itself: `the costs of freight rose`. A participle may look the same; its noun says enough alone. */
const CHANGED =
	'(?:rose|fell|grew|became|began|arose|went|came|ran|stood|led|drove|increased|decreased|declined|improved|worsened|fluctuated|varied|varies|vary|depends?|depended|rises|falls|grows|exceeds|exceeded|occurred|contributed|resulted|remained|continued|totall?ed)';
/** What belongs to a noun behind it, up to where something is said of it. */
const COMPLEMENT = new RegExp(
	String.raw`^(?:\s+(?:of|in|on|for|to|with|from|between|under|supporting|relat(?:ed|ing) to|associated with|attributable to|included in|affecting|underlying|held by|used in|described in)\s+(?:(?!\b(?:${CHANGED}|represents?|relates?|results?|reflects?|remains?|becomes?|occurs?|appears?|disclose|describe|explain|provide|clarify|include|revise|present|is|are|was|were|has|have|had|will|would|shall|should|may|might|can|could|do|does|did|that|which|who|as|if|when|where|because|so|please|and (?:the|an?|our|your|its|how|why|whether|to|will|we|it|any|also|\w+s the))\b)(?:[^,;.:()]|\(\w{1,2}\)|\.(?=\w)))+)?`,
	'i',
);
/** What a phrase that was cut off ends in. */
const WEAK_END = /(?:\s+(?:and|or|the|an?|of|in|on|for|to|with|from|within|under|between|by|as))*[\s,]*$/i;
/** `such relationships between the parts`: says itself which. */
const OWN_COMPLEMENT = /^\s+(?:of|between|in|on|for|with|from|relat(?:ed|ing) to|associated with)\b/i;
/** What stands before it is who does what: the first of its words is the verb. */
const DOES =
	/\b(?:we|you|it|they|he|she|i|who|to|will|would|shall|should|may|might|must|can|could|please|not|also)\s+$/i;
const LONGEST = 16;

const PHRASE_END = String.raw`(?=\s*(?:[^\w\s’'-]|$)|\s+${STOP}(?![\w’'-]))`;
const ENDS = new RegExp(PHRASE_END, 'iy');

/** Whether a noun ends a phrase somewhere: cheaper than the pattern for the phrase, which is made for each noun. */
function endsPhrase(noun: string, source: string): boolean {
	const [text, word] = [source.toLowerCase(), noun.toLowerCase()];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		ENDS.lastIndex = at + word.length;
		// A character that is longer in lower case leaves no places to ask at.
		if (text.length !== source.length || ENDS.test(source)) return true;
	}
	return false;
}

/** The last phrase of `source` with this noun and these words before it, or null; one that itself only points is none. */
function phraseFor(words: readonly string[], source: string): string | null {
	const head = words.at(-1) ?? '';
	if (!endsPhrase(head, source)) return null;
	const own = words.slice(0, -1).map((word) => word.toLowerCase());
	const found = new RegExp(`(?<![\\w’'-])(${ARTICLE})((?:${WORD} ){0,4}?${head})${PHRASE_END}`, 'gi');
	for (const match of matchesOf(source, found).reverse()) {
		const [all, article = '', noun = ''] = match;
		const before = source.slice(0, match.index);
		if (/\b(?:such|these|those|this|aforementioned|foregoing)\s+(?:[\w-]+\s+)?$/i.test(before)) continue;
		const behind = COMPLEMENT.exec(source.slice(match.index + all.length))?.[0] ?? '';
		const tail = behind.replace(/\s*“[^”]*$/, '').replace(WEAK_END, '');
		if (article === '' && DOES.test(before)) continue;
		const quoted = /“[^“”]*$/.exec(noun)?.[0];
		const closed = source.charAt(match.index + all.length) === '”';
		if (quoted !== undefined && closed) return `${quoted}”`;
		const phrase = `${noun}${tail}`;
		const told = phrase.toLowerCase().split(/[^\w’'-]+/);
		const isPlain = noun.split(/\s+/).length === words.length && tail === '';
		if (isPlain || own.some((word) => !told.includes(word))) continue;
		if (/\b(?:such|these|those|this)\b/i.test(phrase) || phrase.split(/\s+/).length > LONGEST) continue;
		return `${/^(?:an?|the|our|your|its|their)\b/i.test(article) ? 'the ' : article}${phrase}`;
	}
	return null;
}

/**
 * The text with each phrase that only points in the words of the nearest of `sources` that names it; the first source
 * is the promise itself, of which only what stands before the pointer counts. What none names stays as it is.
 */
export function withAntecedents(text: string, [promise = '', ...around]: readonly string[]): string {
	let out = text;
	for (const match of matchesOf(text, POINTING).reverse()) {
		const nouns = NOUNS.exec(text.slice(match.index + match[0].length))?.[0];
		const words = nouns?.split(' ') ?? [];
		const pointer = `${match[0]}${nouns}`;
		const head = words.at(-1) ?? '';
		const general = MANY.test(head) || (words.length === 1 && GENERAL.test(head));
		if (!nouns || general || /[“”]/.test(nouns)) continue;
		if (OWN_COMPLEMENT.test(text.slice(match.index + pointer.length))) {
			out = `${out.slice(0, match.index)}the ${out.slice(match.index + match[0].length)}`;
			continue;
		}
		const at = promise.indexOf(pointer);
		const before = at < 0 ? '' : promise.slice(0, at);
		const named = [before, ...around].map((source) => phraseFor(words, source)).find((phrase) => phrase !== null);
		const isSaid = text
			.slice(0, match.index)
			.toLowerCase()
			.includes((named ?? '').replace(/^the /, '').toLowerCase());
		if (!named || isSaid) continue;
		out = out.slice(0, match.index) + named + out.slice(match.index + pointer.length);
	}
	return out;
}
