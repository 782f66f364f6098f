/** What a sentence of a draft says of a measure: that it is not presented, or perhaps. */
import { stemsOf } from '../topics/index.ts';

/** Says that it is not presented; "not presented in accordance with GAAP", "as an alternative" and the like say how it is. */
const NOT_PRESENTED =
	/\b(?:no longer|not|never|ceased to|stopped|ceased|discontinued)\s+(?:\w+ly\s+)?(?:be(?:en|ing)?\s+)?(?:present|show|report|us|disclos|provid|publish)(?:e|ed|es|ing|s|n)?\b(?!\s+(?:as|in (?:accordance|isolation|compliance|conformity)|under|for|to|by|separately)\b)/i;
/** An amount, a share or a count; a year, a day and the number of a note are none. */
const FIGURE =
	/[$€£¥]\s?\(?\d|\d\s?%|\d\s(?:percent|per cent|basis points|(?:thousand|million|billion|trillion)s?)\b|\d,\d{3}|\d\.\d/i;
/** Takes something back from a denial: it was not so at another time, or is not so in one way only. */
const LIMITED =
	/\b(?:previously|before|earlier|prior|formerly|historically|until|once|again|alone|solely|only|merely|just|simply|without|except|excluding|unless|other than|but|however|although|if|when|where|whether|instead)\b/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
/** Between the clause and its measure as the subject or the object: nothing that makes the measure a part of something else. */
const LINK =
	/\b(?:of|in|on|for|to|with|by|from|as|within|at|under|through|than|about|between|into|against|per|regarding|related)\b/i;
/** From the subject to its denial: only auxiliary words. */
const AUXILIARY =
	/^(?:\s*(?:and|or|[a-z]+ly|is|are|was|were|has|have|will|shall|be|been|being|now|also|therefore|thus|henceforth))*\s*$/i;
/** What may stand after: what else is so, since when, in what document, why; nothing that narrows it down to a part. */
const AFTER =
	/^\s*(?:[.!]?\s*$|(?:and|or|because|since|from|beginning|starting|effective|going forward|any ?(?:more|longer)|in (?:\d{4}|future|(?:this|these|our|the) (?:\w+ )?(?:release|report|filing|document)s?|January|February|March|April|May|June|July|August|September|October|November|December))\b)/i;

/** Whether a text may say that something is not presented: only then is it worth a look sentence by sentence. */
export function mayDeny(text: string): boolean {
	return NOT_PRESENTED.test(text);
}

/**
 * What a sentence with all words of a measure (their stems) says of it: `denied` where the measure itself is the subject or object of what is not
 * presented, `shown` where nothing is denied or there is a figure too, `unclear` where something is denied that may be another thing.
 */
export function denialIn(sentence: string, measure: readonly string[]): 'shown' | 'denied' | 'unclear' {
	if (!NOT_PRESENTED.test(sentence) || FIGURE.test(sentence)) return 'shown';
	if (LIMITED.test(sentence)) return 'unclear';
	return clausesOf(sentence).some((clause) => isDenied(clause, measure)) ? 'denied' : 'unclear';
}

function clausesOf(sentence: string): readonly string[] {
	return sentence.split(/[,;:()[\]—–|]|\b(?:which|that|who|whose)\b/i);
}

function isDenied(clause: string, measure: readonly string[]): boolean {
	const denial = NOT_PRESENTED.exec(clause);
	if (!denial) return false;
	const from = denial.index;
	const to = from + denial[0].length;
	const wanted = new Set(measure);
	const met = [...clause.matchAll(WORD)].filter(([word]) => stemsOf(word).some((stem) => wanted.has(stem)));
	const has = (words: typeof met): boolean =>
		words.length > 0 && measure.every((stem) => new Set(words.flatMap(([word]) => stemsOf(word))).has(stem));
	const before = met.filter(({ index }) => index < from);
	const after = met.filter(({ index }) => index >= to);
	const edges = (words: typeof met): readonly [number, number] => {
		const last = words.at(-1);
		return [words[0]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)];
	};
	if (has(before)) {
		const [first, end] = edges(before);
		return (
			!LINK.test(clause.slice(0, first)) && AUXILIARY.test(clause.slice(end, from)) && AFTER.test(clause.slice(to))
		);
	}
	if (!has(after)) return false;
	const [first, end] = edges(after);
	return !LINK.test(clause.slice(to, first)) && AFTER.test(clause.slice(end));
}
