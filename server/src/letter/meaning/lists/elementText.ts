/** An element's words: a fact without the verb that only says it will be told, and the id made of them. */
import { lately } from '../../lately.ts';
import type { Item } from '../item.ts';
import { FORM } from '../language/forms.ts';
import { bareFact } from '../language/phrase.ts';
import { factText, impersonal } from '../language/wording.ts';
import { kebab, tellingWords } from '../language/words.ts';

/** Says only that something will be told. */
export const EMPTY_VERB =
	/^(?:also\s+|then\s+|instead\s+)*(?!present (?:and|or) |(?:name|address|state|report|note|outline|cover|show)s?\s+(?:of|and|or|for|in|on|at)\b)(?:explain(?=s?\s+(?:why|how|what|which)\b)|include|contain|provide|disclose|present|give|state|address|cover|(?:set|lay|spell|break|call) out|set forth|describe|identify|add|show|report|indicate|say|note|name|outline|discuss|confirm|note|made|including|adding|disclosing|describing|discussing|presenting|stating|giving|providing|identifying|(?:inform|tell|alert|remind)(?= (?:investors|readers|users|shareholders|stockholders|unitholders) (?:that|of|about|how|why|whether)\b)\w*\s\w+)(?:s|es|d|ed)?\s+(?:that\s+|for\s+|(?:of|about)\s+|(?:and|or)\s+(?=[a-z]+\s+(?:the|an?|our|its|any|each|all|how|why|whether|what|such|these)\b))?/i;

/** `present the margin more prominently`: what is said of the verb keeps it. */
const MANNER_AT_END = /\b(?:more|less|most|equally)\s+\w+ly(?:\s+than\b[^,;]*)?[\s.]*$/i;

/** To revise a thing of the document is to have the thing there. */
const REWORK =
	/^(?:also\s+|further\s+|instead\s+)?(?:revis|expand|enhanc|updat|modif|supplement|clarif|improv)(?:e[sd]?|y|ies|ied|ed|s)?\s+(?=(?:the|our|its|your|that|this|these)\b)|^(?:also\s+)?mak(?:e|ing)\s+(?:(?:any|the|all|such|some|certain|necessary|appropriate|similar|corresponding|conforming|further|additional|applicable)\s+)*(?:changes|revisions|modifications|enhancements|clarifications|updates)\s+(?:to|in)\s+(?=\w)/i;

/** An id of up to four telling words. */
export function elementId(text: string, taken: Set<string>): string {
	const telling = tellingWords(text.replace(/\(asked:.*$/, ''), 4);
	const base = kebab((telling.length > 0 ? telling : [text]).join(' '), 5);
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.add(id);
	return id;
}

/** What a passive says is done to its subject, which opened the sentence: `moved The diagram to Item 3`. */
const DONE_TO = /^((?:be )?[a-z]+(?:ed|t|n)) (The|Our|Its|This|These|Any|All|An?)\b/;

const LONGEST = 400;

/** The words up to 400 characters; what is longer ends behind a word, with an ellipsis that tells so. */
export function shortened(text: string): string {
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[^\p{L}\p{N})%”’"]*\s\S*$/u, '')} …` : text;
}

const ARTICLE = /^(?:the(?! company (?:ha[sd]|is|was|does|did|[a-z]+s) )|an?|our|its)\s+/i;

/** What joined a fact to the one before it: `along with the dates`, `namely the rate`. */
const JOINS = /^[\s,;:.–—-]+|^(?:namely|along with|together with|as well as),?\s+/i;

/** `adjusted backlog in that release`: a paper that is only pointed at is where, and not what. */
const IN_THAT_PAPER = new RegExp(
	String.raw`,?\s+(?:in|within) (?:that|those|this|these|such) (?:[\w-]+ ){0,2}(?:filings?|reports?|releases?|proxy statements?|${FORM})$`,
	'i',
);

/** A fact as an element says it: no verb of telling, no article, no more than 400 characters. */
export const tidy = lately((text: string): string => {
	const bare = factText(
		bareFact(
			bareFact(text.replace(DONE_TO, (_, verb: string, what: string) => `${verb} ${what.toLowerCase()}`))
				.replace(MANNER_AT_END.test(text) ? /^also\s+/i : EMPTY_VERB, '')
				.replace(REWORK, ''),
		),
	)
		.replace(JOINS, '')
		.replace(ARTICLE, '')
		.replace(/[\s,;:.–—-]+$/, '')
		.replace(/,?\s+(?:as well as|together with|along with)$/i, '')
		.replace(IN_THAT_PAPER, '')
		.trim();
	const words = bare.length >= 4 || /^(?!why|how|who)[a-z]{3}$/i.test(bare) ? bare : text.trim();
	return shortened(words);
});

/** A sentence of wording that is proposed, with every word that will stand. */
export const worded = (text: string): string =>
	shortened(
		impersonal(text.replace(/\s+/g, ' ').trim())
			.replace(ARTICLE, '')
			.replace(/[\s,;:.–—-]+$/, ''),
	);

/** The same for what will be left out: the words stay as they are but for what belongs to the letter. */
export function tidyThing(text: string): string {
	return tidy(factText(text)).replace(/^no\b/i, 'no');
}

/** The promise's own sentence, for what cannot be said in fewer words. */
export function whole({ text }: Item): string {
	const words = text
		.replace(/\s+/g, ' ')
		.replace(/[\s.:;]+$/, '')
		.trim();
	return shortened(words);
}
