/** What is looked for: the weighty words and phrases of an element, with what drafters may write in their place. */

import type { Commitment, Element } from '../../ledger/types.ts';
import { asksForSeveral } from '../sentences/several.ts';
import type { Form, Query, Sought } from '../sought.ts';
import { type Answered, answersTo, type Hit, idsOf, synonymsIn } from '../words/concepts.ts';
import type { Lore } from '../words/lore.ts';
import { Tried } from '../words/patterns.ts';
import type { Counting } from '../words/rarity.ts';
import { rarityOf } from '../words/rarity.ts';
import { similarityModel } from '../words/similarity.ts';
import { type Need, needsOf } from '../words/values.ts';
import { isFigure, isGeneric, isLetterWord, isStop, stemOf, type Word, wordsOf } from '../words/words.ts';
import { aroundOf } from './signs.ts';

const SYNONYM = 0.85;
/** Less than another word for it: it may answer something else. */
const ANSWERED = 0.65;
const GENERIC = 0.3;
const ASK = 0.25;
const LENT = 0.4;
const COVERED = 0.35;
const OFTEN = 0.7;
/** Words that only name a kind of value. */
const PURE = new Set(
	'percentage percent amount amounts dollar dollars number figures numerical quantified quantify monetary date dates sum sums'
		.split(' ')
		.map(stemOf),
);

/**
 * The ways in which an element can be met, each with its query. "X, or a statement that none" has two branches; "X (asked: Y)", as the
 * reading of a letter writes it, has two wordings of one fact: either may be recognised, the values of both are needed.
 */
export function queriesOf(commitment: Commitment, element: Element, index: Counting, lore: Lore): readonly Query[] {
	const around = [commitment.ask ?? '', commitment.quote, commitment.title].join('\n');
	const saidAround = saidIn(around);
	const subject = embed(around);
	const beside = aroundOf(commitment, element, index);
	const wordings = wordingsOf(element.text).map(branchesOf);
	const needs = wordings.flatMap(([first]) => needsOf(first ?? ''));
	const several = wordings.some(([first]) => asksForSeveral(first ?? ''));
	return wordings.flatMap((branches, wording) =>
		branches.map((text, at): Query => {
			const labels = new Set<string>();
			const own = soughtIn(saidIn(text), index, { role: 1, own: true, needs: at === 0 ? needs : [], labels });
			const rest = at > 0 ? branches.filter((_, other) => other !== at).join(' ') : '';
			const lent = rest === '' ? [] : soughtIn(saidIn(rest), index, { role: LENT, own: true, needs: [], labels });
			const others = soughtIn(saidAround, index, { role: ASK, own: false, needs: [], labels });
			const either = at > 0 || /\b(?:whether|if any|or not|any|existence)\b/i.test(text);
			const sought = [...own, ...lent, ...others];
			return {
				text,
				said: new Tried(text.replace(ACCOUNT_OF, '')),
				wording,
				sought,
				needs: at > 0 ? [] : needs,
				several: at === 0 && several,
				either,
				vector: embed(text),
				subject,
				signals: lore.signals,
				signalled: lore.words,
				around: beside,
			};
		}),
	);
}

/** "A description of how it is calculated" asks how it is calculated. */
const ACCOUNT_OF =
	/^\W*(?:(?:an?|the|any|more|further|additional|clear|brief|detailed)\s)*(?:accounts?|clarity|descriptions?|details?|discussions?|disclosures?|explanations?|information|insights?|statements?)\s(?:of|on|about|as to|around|regarding|concerning|describing|explaining)\s(?=(?:how|why|whether|what|when|which|who|(?:(?:the|any|key|main|primary) )*(?:reasons?|causes?|drivers))\b)/i;

/** The promise's own words and, where the reading of a letter put them beside it, the words it was asked in. */
function wordingsOf(text: string): readonly string[] {
	const both = /^([\s\S]+?)\s*\(asked:\s*([\s\S]+)\)\s*$/.exec(text);
	return both?.[1] && both[2] ? [both[1], both[2]] : [text];
}

function embed(text: string): Float32Array {
	return similarityModel().embed(wordsOf(text).filter((word) => !isLetterWord(word.stem)));
}

function branchesOf(text: string): readonly string[] {
	const cut =
		/[,;]?\s+or\s+(?=(?:an?\s+)?(?:(?:the\s+)?(?:negative\s+)?(?:statement|fact|disclosure|explanation)\b|that\b|to state\b|(?:to )?say(?:ing)?\b|state\b|explain\b|if not\b|why\b))/i;
	return text.split(cut).filter((branch) => branch.trim() !== '');
}

/** A text with what is found in its words. */
interface Said {
	readonly text: string;
	readonly words: readonly Word[];
	readonly synonyms: readonly Hit[];
	readonly answers: readonly Answered[];
}

function saidIn(text: string): Said {
	const words = wordsOf(text);
	const ids = idsOf(words);
	return { text, words, synonyms: synonymsIn(ids), answers: answersTo(text, words, ids) };
}

/** How the words of a text are looked for. */
interface Role {
	/** What they count. */
	readonly role: number;
	readonly own: boolean;
	readonly needs: readonly Need[];
	/** What is looked for already, and is not once more; what is found is put in. */
	readonly labels: Set<string>;
}

function soughtIn(said: Said, index: Counting, { role, own: isOwn, needs, labels }: Role): Sought[] {
	const { text, words, synonyms: hits, answers } = said;
	// "Dollar amount" names a kind of value, as its words do.
	const isKind = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
		words.slice(from, to).every(({ stem }) => PURE.has(stem));
	const phrases = hits.filter((hit) => hit.to - hit.from > 1 && !isKind(hit));
	// "The balance receivable at the balance sheet date": what means the date does not mean the balance.
	const outside = new Set(
		words.filter((_, at) => !phrases.some((hit) => hit.from <= at && at < hit.to)).map(({ stem }) => stem),
	);
	const result = new Map<string, Sought>();
	const known = new Set<string>();
	for (const hit of phrases) {
		const label = textOf(text, words, hit.from, hit.to);
		if (labels.has(label)) continue;
		const covered = words.slice(hit.from, hit.to);
		const found = formOf(hit.concept, 1, index);
		const rare = covered.reduce((most, { stem }) => Math.max(most, isStop(stem) ? 0 : rarityOf(stem, index)), 0);
		// A small filing says a phrase often; it still is the phrase that was promised.
		const form = { ...found, rarity: Math.max(found.rarity, OFTEN * rare * role) };
		const forms = [...(result.get(label)?.forms ?? []), form];
		const own = covered.map(({ stem }) => stem).filter((stem) => !outside.has(stem));
		const parts = own.length > 0 ? own : covered.map(({ stem }) => stem);
		result.set(label, { label, own: isOwn, weight: rare * role, forms, parts, need: null });
	}
	for (const hit of answers) {
		if (hit.to - hit.from === 1) continue;
		const label = textOf(text, words, hit.from, hit.to);
		if (labels.has(label)) continue;
		const parts = words.slice(hit.from, hit.to).flatMap(({ stem }) => (isStop(stem) ? [] : [stem]));
		// It weighs nothing itself: what answers it meets its words.
		const phrase = result.get(label) ?? { label, own: isOwn, weight: 0, forms: [], parts, need: null };
		result.set(label, { ...phrase, forms: [...phrase.forms, ...formsOf(hit.terms, ANSWERED, index)] });
	}
	words.forEach((word, at) => {
		const { stem } = word;
		if (isStop(stem) || isLetterWord(stem) || isFigure(stem)) return;
		const label = textOf(text, words, at, at + 1);
		if (known.has(stem) || result.has(label)) return;
		known.add(stemOf(label));
		if (labels.has(label)) return;
		const forms: Form[] = [];
		const add = (form: Form): void => {
			if (!forms.some(({ name }) => name === form.name)) forms.push(form);
		};
		const isHere = ({ from, to }: Hit): boolean => from === at && to === at + 1;
		add(formOf(stem, 1, index));
		for (const { concept } of hits.filter(isHere)) add(formOf(concept, SYNONYM, index));
		for (const { terms } of answers.filter(isHere)) for (const form of formsOf(terms, ANSWERED, index)) add(form);
		const need = PURE.has(stem)
			? (needs.find(({ from }) => wordsOf(from).some((other) => other.stem === stem)) ?? null)
			: null;
		const inPhrase = phrases.some((hit) => hit.from <= at && at < hit.to);
		const weight = rarityOf(stem, index) * role * (isGeneric(stem) || need ? GENERIC : inPhrase ? COVERED : 1);
		result.set(label, { label, own: isOwn, weight, forms, parts: [], need });
	});
	for (const label of result.keys()) labels.add(label);
	return [...result.values()];
}

function textOf(text: string, words: readonly Word[], from: number, to: number): string {
	return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).toLowerCase();
}

function formsOf(terms: readonly string[], strength: number, index: Counting): Form[] {
	return terms.map((term) => formOf(term, strength, index));
}

function formOf(term: string, strength: number, index: Counting): Form {
	return { term: index.counts.idOf(term), name: term, strength, rarity: rarityOf(term, index) };
}
