/** A query in the form in which many passages are matched quickly: numbers side by side instead of objects. */
import type { Query } from '../sought.ts';
import { termId } from '../words/termIds.ts';
import type { Need } from '../words/values.ts';
import { stemOf } from '../words/words.ts';

/** What meets a word that only asks for a table, or a row of one. */
export const AS_A_ROW = 'a row of a table';
/** What meets a word that a drafter's phrase for the fact stands for. */
export const AS_A_PHRASE = 'a phrase for it';
/** Indexes in `names`. */
export const ROW_NAME = 0;
export const PHRASE_NAME = 1;

/** What a word of the ask counts beside a word of the element. */
const ASKED = 0.25;
/** Words that ask for a table, or a row of one. */
const TABULAR =
	/^(?:separate(?:ly)?|lines?|line items?|separate (?:line|item|reconciling item)s?|rows?|tables?|tabular|schedules?|reconcil\w*(?: items?)?|roll-?forwards?|columns?|items?)$/;

/** A term that stands for a sought word. */
export interface Aim {
	/** Index of the sought word. */
	readonly sought: number;
	/** What it counts in the shortlist, and how far it meets the word. */
	readonly listed: number;
	readonly value: number;
	/** Index of its name in `names`. */
	readonly name: number;
}

/** A sought word or phrase, worked out once. */
export interface Target {
	readonly weight: number;
	readonly own: boolean;
	readonly tabular: boolean;
	/** A drafter's phrase for the fact stands for it. */
	readonly phrased: boolean;
	/** For a phrase: indexes of the words it is made of; empty for a word. */
	readonly words: readonly number[];
	readonly aims: readonly (Aim & { readonly term: number })[];
}

export interface Compiled {
	readonly query: Query;
	readonly targets: readonly Target[];
	/** The weights of the targets. */
	readonly weights: Float64Array;
	/** Distinct terms; those of the term at `at` have their aims side by side from `aimsFrom[at]` to `aimsFrom[at + 1]`. */
	readonly terms: Int32Array;
	readonly aimsFrom: Int32Array;
	readonly aimSought: Int32Array;
	readonly aimListed: Float64Array;
	readonly aimValue: Float64Array;
	readonly aimName: Int32Array;
	/** What sought words are met by. */
	readonly names: readonly string[];
	/** The same as term numbers. */
	readonly nameTerms: readonly number[];
	/** Indexes of the targets of the element itself, of the others, and of those with something special to them. */
	readonly own: Int32Array;
	readonly asked: Int32Array;
	readonly tabular: Int32Array;
	readonly phrased: Int32Array;
	readonly phrases: Int32Array;
	readonly valued: readonly { readonly at: number; readonly need: Need; readonly name: number }[];
	/** Sum of the weights of own words, and of the others. */
	readonly ownWeight: number;
	readonly askedWeight: number;
}

/** Compiles a query. */
export function compile(query: Query): Compiled {
	const names = [AS_A_ROW, AS_A_PHRASE];
	const nameOf = (name: string): number => {
		const known = names.indexOf(name);
		return known >= 0 ? known : names.push(name) - 1;
	};
	const stems = query.sought.map(({ label }) => stemOf(label));
	const targets = query.sought.map(({ label, own, weight, forms, parts }, at): Target => {
		const aims = forms.map(({ term, name, strength, rarity }) => {
			const counted = rarity * (own ? 1 : ASKED);
			const scale = weight > 0 ? Math.min(1, counted / weight) : 1;
			return {
				sought: at,
				term,
				name: nameOf(name),
				value: strength * scale,
				listed: strength * Math.min(counted, weight),
			};
		});
		const words = query.sought.flatMap((word, other) =>
			parts.length > 0 && word.parts.length === 0 && parts.includes(stems[other] ?? '') ? [other] : [],
		);
		const phrased = parts.length === 0 && query.signalled.has(stems[at] ?? '');
		return { weight, own, tabular: TABULAR.test(label), phrased, words, aims };
	});
	const byTerm = new Map<number, Aim[]>();
	for (const { aims } of targets) {
		for (const aim of aims) {
			const list = byTerm.get(aim.term);
			if (list) list.push(aim);
			else byTerm.set(aim.term, [aim]);
		}
	}
	const lists = [...byTerm.values()];
	const all = lists.flat();
	const aimsFrom = new Int32Array(lists.length + 1);
	lists.forEach((list, at) => {
		aimsFrom[at + 1] = (aimsFrom[at] ?? 0) + list.length;
	});
	const sum = (own: boolean): number =>
		targets.reduce((all, target) => (target.own === own ? all + target.weight : all), 0);
	const those = (pick: (target: Target) => boolean): Int32Array =>
		Int32Array.from(targets.keys()).filter((at) => targets[at] !== undefined && pick(targets[at]));
	const valued = query.sought.flatMap(({ need }, at) =>
		need ? [{ at, need, name: nameOf(need.kinds.join(' or ')) }] : [],
	);
	return {
		query,
		targets,
		weights: Float64Array.from(targets, ({ weight }) => weight),
		terms: Int32Array.from(byTerm.keys()),
		aimsFrom,
		aimSought: Int32Array.from(all, ({ sought }) => sought),
		aimListed: Float64Array.from(all, ({ listed }) => listed),
		aimValue: Float64Array.from(all, ({ value }) => value),
		aimName: Int32Array.from(all, ({ name }) => name),
		names,
		nameTerms: names.map(termId),
		own: those(({ own }) => own),
		asked: those(({ own }) => !own),
		tabular: those(({ tabular }) => tabular),
		phrased: those(({ phrased }) => phrased),
		phrases: those(({ words }) => words.length > 0),
		valued,
		ownWeight: sum(true),
		askedWeight: sum(false),
	};
}
