/** One line a person recognises a commitment by, and ids made of words. */
import type { Element } from '../../ledger/types.ts';
import type { Item, Request } from './item.ts';
import { clausesOf } from './language/clauses.ts';
import { commonWords, contentWords } from './language/contentWords.ts';
import { cutAtPhrase, nounPhrase } from './language/wording.ts';
import { kebab, tellingWords } from './language/words.ts';
import { contentOf } from './lists/content.ts';
import { withNouns } from './lists/pronouns.ts';
import { saysNothing } from './undertakings/backReference.ts';

const LONGEST = 80;
const PREFIX: Partial<Record<Item['disposition'], string>> = {
	declined: 'Declined',
	stated: 'Position',
	followup: 'Follow-up',
	done: 'Done',
};
const OPENERS =
	/^(?:(?:therefore|however|accordingly|further|in addition|additionally|as a result|nevertheless|consequently|please|thus|in response to the staff['’]s comments?|in (?:this|that) regard),?\s+|(?:the company|we|[A-Z]\w+) (?:respectfully )?(?:acknowledges?|advises?|submits?|notes?|confirms?|believes?|(?:do|does|did) not (?:believe|think|consider))(?: the staff(?:['’]s comments?)?)?(?: (?:and|the staff|that))*\s+)+/i;
/** A heading of the comment that names a subject. */
const SUBJECT = /[a-z]{3}/;
/** Headings that name a document or a whole part of it. */
const WHOLE =
	/^(?:forms?|annual report|quarterly report|exhibits?|general|notes? to|management['’]s discussion|results of operations|registration statement|financial statements|consolidated (?:financial )?statements|schedule|\(?unaudited|overview)\b/i;

/** Says nothing about what is disclosed: `the following disclosure`, `disclosures in the MD&A`. */
function isEmpty(phrase: string): boolean {
	const telling = [...contentWords(phrase)].filter(
		(word) =>
			!/^(?:follow|show|below|similar|language|section|addition|revis|updat|propos|chang|modif|not|emphas|clarif|appropriat|amend|comment)/.test(
				word,
			),
	);
	return telling.length < 2;
}

function headingOf(heading: string): string {
	const last = heading.split(' / ').at(-1) ?? '';
	const bare = last
		.replace(/,?\s*pages?\b.*$/i, '')
		.replace(/^(?:item \w+\.?|note \w+\s*[.–—:-]?)\s*/i, '')
		.trim();
	return SUBJECT.test(bare) && !WHOLE.test(bare) ? bare : '';
}

/** `does not believe these are X`. */
const DENIES =
	/\b(?:do|does|did) not (?:believe|think|consider)(?: that)? (?:these|this|those|they|it|there) (?:is|are|was|were) (?!not\b|an?y? (?:need|requirement)|required|necessary|appropriate)(.{8,})$/i;

/** What a refusal, a position or work already done is about: what was asked for, else the heading, else its own words. */
function aboutRecord(item: Item, requests: readonly Request[], heading: string): string {
	const denied = DENIES.exec(item.text.replace(/[.\s]+$/, ''))?.[1];
	if (denied) return nounPhrase(denied);
	if (item.beside) return nounPhrase(item.object);
	const said = contentWords(item.text);
	const asked = requests
		.flatMap((request) => request.facts)
		.map((fact) => ({ fact, common: commonWords(contentWords(fact), said) }))
		.sort((a, b) => b.common - a.common)[0];
	const share = asked ? asked.common / Math.max(1, contentWords(asked.fact).size) : 0;
	const fact = asked && asked.common >= 2 && share >= 0.4 ? nounPhrase(asked.fact) : '';
	if (fact) return fact;
	if (headingOf(heading)) return headingOf(heading);
	const request = requests.find(({ explicit }) => explicit) ?? requests[0];
	const wanted = request
		? nounPhrase(request.text.replace(/^.*\bplease\s+(?:also\s+)?/i, '').replace(/[.\s]+$/, ''))
		: '';
	return wanted && !isEmpty(wanted) ? wanted : nounPhrase(item.text.replace(OPENERS, ''));
}

/** `We will not include …`: the title says so. */
const OMITS = /\b(?:will|shall) not (?:include|present|provide|disclose|use|give)\b/i;

/** Only says where: `in an appropriate part of the Offer to Purchase`, `future filings under …`. */
function isPlace(phrase: string): boolean {
	return /^(?:in|within|under|through|for|on|at)\s|^future (?:\w+ ){0,2}(?:filings?|reports?|releases?)\b/i.test(
		phrase,
	);
}

/** `…; otherwise we will state that it is not`: the other way to keep the promise. */
const OTHERWISE = /\s*[;,]\s*otherwise\b.*$/i;

/** A title from what is promised; from its first telling fact where the promise only points back to the ask. */
export function titleOf(
	item: Item,
	elements: readonly Element[],
	requests: readonly Request[],
	heading: string,
	taken: ReadonlySet<string>,
): string {
	const prefix = PREFIX[item.disposition];
	if (prefix) {
		const about = aboutRecord(item, requests, heading);
		const words = isPlace(about) && headingOf(heading) ? headingOf(heading) : about;
		return printable(`${prefix}: ${lower(cutAtPhrase(words, LONGEST - prefix.length - 2))}`);
	}
	const facts = elements.map(({ text }) => nounPhrase(text.replace(/\s*\(asked:.*\)$/, '')));
	const open = item.disposition === 'unanswered' || item.disposition === 'narrowed';
	const back = open || (item.verb !== '' && saysNothing(withNouns(item)));
	const [{ text: first, negated } = { text: '', negated: false }] = clausesOf(contentOf(item), item.negated);
	const own = nounPhrase(
		negated && /\bno longer\b/i.test(item.text) ? first.replace(/^\w+\s+/, 'remove ') : first.replace(OTHERWISE, ''),
	);
	const asked = requests.flatMap((request) => request.facts).filter((fact) => sharesWord(fact, own));
	const candidates = back ? facts : [own, ...facts, ...asked.map(nounPhrase)];
	const omitted = elements[0]?.absent ?? (OMITS.test(item.text) && !elements.some(({ absent }) => absent));
	const none = !back && omitted && !/^(?:no|removal|replacement)\b/i.test(own) ? 'No ' : '';
	const telling = candidates
		.filter((phrase) => phrase !== '' && !isEmpty(phrase) && !isPlace(phrase))
		.map((phrase, i) => cutAtPhrase(i === 0 && none ? none + lower(phrase) : phrase, LONGEST));
	const named = [...telling, cutAtPhrase(headingOf(heading), LONGEST)].filter(Boolean);
	// What was asked is no name for what was promised, unless that names nothing itself.
	const wanted = (back || named.length === 0 ? requests : [])
		.flatMap((request) => request.facts)
		.map((fact) => cutAtPhrase(nounPhrase(fact), LONGEST));
	const [best] = named;
	const again = best && !back && taken.has(best) ? `${best} (as promised)` : best;
	const words = [...named, ...wanted].filter(Boolean).find((phrase) => !taken.has(phrase)) ?? again;
	const title = words ?? cutAtPhrase(candidates.find((phrase) => phrase !== '') ?? item.text, LONGEST);
	return printable(title) || 'Commitment';
}

/** A title is written by us: what nobody can see has no place in it. */
function printable(title: string): string {
	return title
		.replace(/\s+/g, ' ')
		.replace(/[\p{Cc}\p{Cf}]+/gu, '')
		.trim();
}

function sharesWord(a: string, b: string): boolean {
	const words = contentWords(b);
	return [...contentWords(a)].some((word) => words.has(word));
}

/** Small letter at the front of what follows a colon, unless it opens a name. */
function lower(text: string): string {
	return /^[A-Z][a-z]+\s+[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** An id of two to four telling words of the title, else of the topic, unique among `taken`, which counts how often each was given. */
export function idOf(title: string, topic: string | null, taken: Map<string, number>): string {
	const telling = tellingWords(title, 4);
	const words = telling.length >= 2 ? telling : topic !== null && telling.length === 0 ? [topic] : [title];
	const base = kebab(words.join(' '), 5);
	const used = taken.get(base) ?? 0;
	let id = used === 0 ? base : `${base}-${used + 1}`;
	for (let n = used + 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.set(base, used + 1);
	if (id !== base) taken.set(id, 1);
	return id;
}
