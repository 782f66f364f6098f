/** Where a sentence may speak of what will be done, found by its grammar alone: a modal or a verb of intent, who stands before it, what follows. */

import { matchesOf } from '../../matches.ts';
import { FORM } from '../language/forms.ts';

/** One place where a sentence may undertake something; offsets are relative to the sentence. */
export interface Head {
	readonly at: number;
	/** Where its verb ends. */
	readonly verbEnd: number;
	readonly kind: Kind;
	/** Its modal as written, in lower case. */
	readonly word: string;
	readonly who: Who;
	/** The verb that follows, in lower case; empty where none does. */
	readonly verb: string;
	/** The word of willingness or intent: `prepared`, `plan`; empty where a modal says it. */
	readonly intent: string;
	readonly passive: boolean;
	readonly negative: boolean;
	readonly continuing: boolean;
}

type Kind = 'will' | 'would' | 'may' | 'willing' | 'intends' | 'is to' | 'is doing';
type Who =
	| 'we'
	| 'company'
	| 'it'
	| 'name'
	| 'text'
	| 'of text'
	| 'pronoun'
	| 'relative'
	| 'other'
	| 'joined'
	| 'none'
	| 'thing';

const MODAL =
	/\b(will|shall|would|won['’]t|can(?:not)?|may|might|could|should|must)\b|['’](ll|d)\b|\b(?:am|is|are|be|['’]re|being|been)\s+(?:\w+ly\s+)?(\w+)\s+to\b(?=\s+[a-z])|\b(intend|plan|propose|undertake|agree|commit|expect|anticipate|pledge|mean|aim|hope|seek|promise|elect|decide|determine|resolve|offer|wish)(?:s|ed|d|ted|mined)?\s+to\b|\b(?:is|are)\s+(to)\b(?=\s+[a-z])|\b(?:am|is|are|['’]re)\s+(?:\w+ly\s+|now\s+)?(\w+ing)\b/gi;

/** What stands between a modal and its verb. */
const BETWEEN =
	/^(?:\w+ly|also|not|no|longer|then|instead|further|hereafter|always|both|still|now|only|once|again|be|been|have|being|either|never|neither|nor|each|all|itself|more|first|thus|therefore|so|of|course|however|henceforth|to|going|forward|in|future|filings|continue|begin|beginning|start|continuing|keep|go|on)$/i;
/** An insertion between the two, by commas or by a phrase of documents. */
const INSERTED = new RegExp(
	String.raw`^(?:\s*,[^,]{0,140},|\s*(?:in|for|with|as part of|beginning with)\s+(?:(?:our|its|the|all|any|each|next|future|subsequent|upcoming|annual|quarterly|periodic)\s+)+(?:[\w-]+\s+){0,3}?(?:filings?|reports?|(?:form )?${FORM}|proxy statement)\b)`,
	'i',
);
const PARTICIPLE = /(?:ed|en|n|t|d|ck|ut)$/;

/** A word for a document, a part of it or its words. */
export const TEXT = new RegExp(
	`^(?:disclosures?|notes?|footnotes?|tables?|paragraphs?|sentences?|filings?|reports?|${FORM}|forms?|prospectus|amendments?|statements?|sections?|md&a|items?|language|wording|text|captions?|headings?|legends?|columns?|rows?|lines?|schedules?|exhibits?|discussions?|descriptions?|presentations?|narrative|reconciliations?|glossary|definitions?|releases?|supplements?|pages?|cover|summary|labels?|titles?|references?|risk|factors?|words?|phrases?|documents?|annex|appendix)$`,
	'i',
);

/** Who stands before a head, by kind rather than by name. */
function whoBefore(before: string): Who {
	const bare = before
		.replace(/\([^)]*\)\s*$/, '')
		.replace(/,[^,]{0,80},?\s*$/, ' ')
		.trim()
		.toLowerCase();
	const words = bare.match(/[\w&’'-]+/g) ?? [];
	const last = words.at(-1) ?? '';
	if (last === '') return 'none';
	if (/^(?:we|i)$/.test(last)) return 'we';
	if (
		/^(?:company|registrant|corporation|partnership|trust|bank|bancorp|group|management|issuer|fund|adviser|manager|firm)$/.test(
			last,
		)
	)
		return 'company';
	if (last === 'it') return 'it';
	if (/^(?:they|these|those|this|that|both|each|same|all)$/.test(last)) return 'pronoun';
	if (/^(?:which|who)$/.test(last)) return 'relative';
	if (/^(?:staff|commission|sec|investors?|readers?|customers|you)$/.test(last)) return 'other';
	if (/^(?:and|or|but)$/.test(last)) return 'joined';
	if (TEXT.test(last)) return 'text';
	if (words.slice(-12).some((word) => TEXT.test(word))) return 'of text';
	return /^[A-Z]/.test(/[\w&’'.-]+$/.exec(before.trim())?.[0] ?? '') ? 'name' : 'thing';
}

function kindOf(match: RegExpMatchArray): Kind {
	const [all = '', modal, short, willing, intends, isTo] = match;
	if (modal || short) {
		if (/will|shall|ll$|won/i.test(all)) return 'will';
		return /would|['’]d$/i.test(all) ? 'would' : 'may';
	}
	if (willing) return 'willing';
	if (intends) return 'intends';
	return isTo ? 'is to' : 'is doing';
}

/** The verb after a head and what stands between them. */
function verbAfter(after: string): Pick<Head, 'verb' | 'passive' | 'negative' | 'continuing'> & { length: number } {
	let length = 0;
	let [verb, passive, negative, continuing] = ['', false, false, false];
	for (let steps = 0; steps < 12 && verb === ''; steps++) {
		const rest = after.slice(length);
		const inserted = INSERTED.exec(rest);
		if (inserted) {
			length += inserted[0].length;
			continue;
		}
		const match = /^[\s,:(]*([\w&’'-]+)\)?/.exec(rest);
		if (!match) break;
		length += match[0].length;
		const word = match[1]?.toLowerCase() ?? '';
		negative ||= /^(?:not|never|no)$/.test(word);
		passive ||= /^(?:be|been|being)$/.test(word);
		continuing ||= /^(?:continue|continuing|keep)$/.test(word);
		if (!BETWEEN.test(word) || !/\w/.test(after.slice(length))) verb = word;
	}
	return { verb, passive: passive && PARTICIPLE.test(verb), negative, continuing, length };
}

/** After `to` stands a verb, not a name: `relevant to Acme` is no will. */
const isHead =
	(sentence: string) =>
	(match: RegExpExecArray): boolean =>
		!/\bto$/i.test(match[0]) || /^\s+[a-z]/.test(sentence.slice(match.index + match[0].length));

/** All heads of a sentence in order. */
export function headsOf(sentence: string): Head[] {
	return matchesOf(sentence, MODAL)
		.filter(isHead(sentence))
		.map((match) => {
			const { index: at, 0: all } = match;
			const [, , , willing, intends, , doing] = match;
			const end = at + all.length;
			const word = all.toLowerCase().replace(/’/g, "'");
			const found = doing
				? { verb: doing.toLowerCase(), passive: false, negative: false, continuing: false, length: 0 }
				: verbAfter(sentence.slice(end));
			return {
				at,
				verbEnd: end + found.length,
				kind: kindOf(match),
				word,
				who: whoBefore(sentence.slice(0, at)),
				verb: found.verb,
				intent: (willing ?? intends ?? '').toLowerCase(),
				passive: found.passive,
				negative: found.negative || word === "won't" || word === 'cannot',
				continuing: found.continuing,
			};
		});
}
