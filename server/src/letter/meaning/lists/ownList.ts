/** A response's own list of what will be disclosed: which paragraphs after a colon name facts and are no wording to be filed. */
import type { Paragraph } from '../../types.ts';
import { startsWithGerund, startsWithVerb } from '../language/listText.ts';
import { isOneSentence } from '../language/sentences.ts';
import { factOf, isMarked, type Member, type Outline, outlineOf, wordsOf } from './outline.ts';

/** The list after a paragraph: its last paragraph, and its facts without markers and joints. */
export interface OwnList {
	readonly last: number;
	readonly facts: readonly string[];
}

/** A plain paragraph after which the next one is said in the same list. */
const GOES_ON = /(?:;|,)\s*(?:(?:and|or|and\/or)\s*)?$/i;

/** Words that announce wording. */
const WORDING =
	/\b(?:language|wording|text|sentences?|paragraphs?|risk factors?|reads?|as follows|substantially|similar|sample|draft|illustrat\w+|example|form of|hypothetical|proposed|below)\b/i;

/** What may open a clause within a noun phrase; verbs after it are not its own. */
const INNER =
	/[(“"]|\b(?:that|which|who|whose|whom|how|whether|when|where|why|what|if|because|as|unless|until|while|after|before|since|than|to the extent)\b|(?<=\w )(?:we|it|they|you|the company|management)\b/i;
const FINITE =
	/\b(?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must|does|do|did|cannot)\b/i;
const TOLD =
	/(?<=\w )(?:(?:increased|decreased|declined|rose|fell|grew|expects?|believes?)\b(?= (?:by|to|from|due|in|primarily|\d|the|our|an?|on|that)\b)|(?:depends|requires|includes|consists|represents|uses)\b)/i;
const ASKS = /^(?:how|whether|why|what|when|which|where|who|if|that|the extent to which)\b/i;
/** An amount that is given, not a threshold. */
const AMOUNT =
	/(?<!\b(?:than|above|over|exceed\w*|least|below|under|most) )\$\s?\d|(?<!\b(?:than|above|over|exceed\w*|least|below|under|most|of) )\b\d+(?:\.\d+)?%/i;

/** Whether a text names a fact: a noun phrase, a question or a thing to be done, with no finite verb of its own. */
export function namesFact(text: string): boolean {
	if (text.length < 3 || text.length > 400 || !isOneSentence(text) || /^[“"[]/.test(text)) return false;
	if (ASKS.test(text)) return true;
	if (/^(?:we|it|they|you|there|this|these)\b/i.test(text) || AMOUNT.test(text)) return false;
	if (/^[a-z]/i.test(text) && (startsWithVerb(lowered(text)) || startsWithGerund(lowered(text)))) return true;
	const inner = INNER.exec(text);
	const own = inner && inner.index > 0 ? text.slice(0, inner.index) : text;
	return !FINITE.test(own) && !TOLD.test(own);
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The paragraphs of a list without marks, of which each but the last ends like a member. */
function plainList(paragraphs: readonly Paragraph[], from: number): Outline {
	const members: Member[] = [];
	for (const own of paragraphs.slice(from, from + 30)) {
		if (own.kind === 'table row' || isMarked(own)) break;
		members.push({ text: wordsOf(own), over: [] });
		if (!GOES_ON.test(own.text)) break;
	}
	return { members, last: from + members.length - 1 };
}

/** What is done to a document: `add a column to the table`. A text of its own begins otherwise. */
const WORKS = /^(?:add|include|insert|revise|expand|update|replace|remove|delete|split|separate|rename|relabel)\b/i;
const isWork = ({ over, text }: Member): boolean => [...over, text].some((words) => WORKS.test(words));

/** The company's own list after the paragraph `at`, or null where what follows is none, or is wording. */
export function ownList(paragraphs: readonly Paragraph[], at: number): OwnList | null {
	const lead = paragraphs[at]?.text ?? '';
	if (!/:\s*$/.test(lead)) return null;
	const sentence = lead.slice(-260).replace(/^.*[.?!]\s+(?=[A-Z])/s, '');
	const set = outlineOf(paragraphs, at + 1);
	const { members, last } = set.members.length > 0 ? set : plainList(paragraphs, at + 1);
	if (members.length < 2 || (WORDING.test(sentence) && !members.every(isWork))) return null;
	return members.every(({ over, text }) => [...over, text].every(namesFact))
		? { last, facts: members.map(factOf) }
		: null;
}
