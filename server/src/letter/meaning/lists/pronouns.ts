/** Pronouns of a promise, in the words that they stand for: `if churn becomes material, we will disclose it` promises the churn. */
import { oncePer } from '../../../ledger/index.ts';
import type { Item } from '../item.ts';
import { contentWords } from '../language/contentWords.ts';
import { PLACE } from '../scope/place.ts';

const OPENING =
	'^(?:only |and |even )?(?:if and when|if|when(?:ever)?|where|should|were|once|unless|to the extent(?: that)?|in the event(?: that)?)\\s*,?\\s+(?:(?:in (?:the future|(?:a|any) future period|any period)|at any time),?\\s+)?';
const ARTICLE = '((?:the|an?|any|our|its|such|these|this)\\s+)?';
const NO_NOUN =
	'(?!(?:we|it|they|he|the|our|this|that|these|those|there|management|circumstances|facts|the company)\\b)';
/** What a condition is about: its subject, what there is, or what the company comes to have. */
const SUBJECTS: readonly RegExp[] = [
	new RegExp(
		`${OPENING}there (?:is|are|were|was|should be|has been|have been) ${ARTICLE}((?:[\\w’'&-]+\\s+){0,6}?[\\w’'&-]+)(?=\\s+(?:in|during|at|as|for|within|with|that|which)\\b|\\s*$)`,
		'i',
	),
	new RegExp(
		`${OPENING}(?:we|it|they|the company|management) (?:(?:do|does|did|have|has|were|was|should) )?(?:to )?(?:identif(?:y|ies|ied)|records?|recorded|recogni[sz]es?|incurs?|enters? into|entered into|acquires?|issues?|obtains?|discovers?) ((?:an?|any|additional|further)\\s+)?${NO_NOUN}((?:[\\w’'&-]+\\s+){0,5}?[\\w’'&-]+)(?=\\s+(?:in|during|at|as|for|within|with|that|which|on|of|to)\\b|\\s*$)`,
		'i',
	),
	new RegExp(
		`${OPENING}${ARTICLE}${NO_NOUN}((?:[\\w’'&-]+\\s+){0,6}?[\\w’'&-]+)\\s+(?:(?:does|do|did|will|would|should|were|was|has|have|had|may) )?(?:ever |again |subsequently |later |no longer )?(?:to )?(?:becomes?|is|are|was|were|been|be|exceeds?|occurs?|arises?|changes?|increases?|decreases?|reach(?:es)?|remains?|continues?|proves?|represents?|constitutes?|falls?|rises?|has|have)\\b`,
		'i',
	),
];
/** Nouns that stand for others: what they are is elsewhere. */
const GENERAL =
	/^(?:(?:aggregate|total|related|underlying|relevant)\s+)*(?:amounts?|matters?|items?|information|disclosures?|circumstances?|facts?|company|impact|effects?|situation|balances?|results?|conditions?|requirements?)$/i;
/** The pronoun right after the verb. */
const OPENS =
	/^(\s*)(?:it|them|they|(?:these|this)(?=\s*$|\s*[,.;]|\s+(?:and|in|as|on|within|separately)\b))(?![\w’'-])/i;
/** The same thing again, in the questions behind it. */
const AGAIN = /\b(how|why|whether|what|when|where|that)\s+(?:it|they)\s+(?=[a-z])/gi;

/** The noun phrase that a condition opens with, without its article; empty where it names nothing. */
export function subjectOf(condition: string | null): string {
	const found = SUBJECTS.map((words) => words.exec(condition ?? '')).find((match) => match !== null);
	const [, article = '', noun = ''] = found ?? [];
	if (noun === '' || GENERAL.test(noun)) return '';
	return /^(?:the|these|this|such)\s*$/i.test(article) ? `the ${noun}` : noun;
}

/** Whether a promise names no more than a pronoun, which stands for `noun`. */
export function isPronounFor(item: Item, noun: string): boolean {
	return noun !== '' && OPENS.test(item.object) && item.object.replace(OPENS, '').replace(PLACE, ' ').trim().length < 4;
}

/** `explain why`, and no more: why what its condition says. */
const BARE_QUESTION = /^\s*(?:the reasons? )?(why|how|when)(?: so| this is so| that is)?[\s.]*$/i;
const CLAUSE =
	/^(?:and )?(?:if|when(?:ever)?|where|to the extent(?: that)?|in the event(?: that)?)\s+(?!(?:so|not|applicable|material|appropriate|necessary)\b)(\S+\s+\S+\s+.+)$/i;

/** `so`, `that fact`: what its condition says; `so` may stand before the verb. */
const SAID = /^\s*(?:so|(?:that|this) fact)(?=\s*$|\s*[,;.]|\s+(?:and|in|within)\b)/i;

/** The object with the clause of the condition where the promise is to say so; null where it is not. */
function sayingSo({ condition, object, text, verb }: Item, clause: string): string | null {
	if (SAID.test(object)) return object.replace(`, ${condition}`, '').replace(SAID, ` that ${clause}`);
	return new RegExp(`\\bso ${verb}\\b`, 'i').test(text) ? ` that ${clause}${object}` : null;
}

/** The promise with the subject of its condition in the place of the pronouns that stand for it. */
export const withNouns = oncePer((item: Item): Item => {
	const question = BARE_QUESTION.exec(item.object.replace(PLACE, ' '))?.[1];
	const clause = CLAUSE.exec(item.condition ?? '')?.[1];
	if (question && clause) return { ...item, condition: null, object: ` ${question.toLowerCase()} ${clause}` };
	const said = clause ? sayingSo(item, clause) : null;
	if (said) return { ...item, condition: null, object: said };
	const points = OPENS.test(item.object);
	const noun = (points && subjectOf(item.condition)) || watchedIn(item);
	if (noun === '') return item;
	const named = points ? item.object.replace(OPENS, `$1${noun}`) : ` ${noun}${item.object}`;
	return { ...item, object: named.replace(AGAIN, (_, asks: string) => `${asks} ${noun} `) };
});

const WATCHED =
	/\b(?:monitor|review|evaluate|assess)(?:ing)? ([^,;.]{3,120}?),? and (?:(?:we|it|the company) )?(?:(?:will|shall) )?(?:\w+ly )?(\w+)$/i;

/** What a promise only says is told of, where its subject watches that first: `we will monitor the rents and disclose them`; else empty. */
function watchedIn({ text, object, verb, condition }: Item): string {
	const said = object
		.replace(condition ?? '', '')
		.replace(OPENS, '')
		.replace(PLACE, ' ');
	if (/\w/.test(said)) return '';
	const [, noun = '', then = ''] = WATCHED.exec(text.slice(0, text.length - object.length)) ?? [];
	return then === verb && contentWords(noun).size > 1 ? noun : '';
}
