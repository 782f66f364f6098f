/** A query in the form in which many passages are matched quickly: numbers side by side instead of objects. */
import type { Query } from './query.ts';
import { stemOf } from './words.ts';

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
	readonly name: string;
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
	/** Distinct terms, and their aims at the same index. */
	readonly terms: Int32Array;
	readonly aims: readonly (readonly Aim[])[];
	readonly byTerm: ReadonlyMap<number, readonly Aim[]>;
	/** Sum of the weights of own words, and of the others. */
	readonly ownWeight: number;
	readonly askedWeight: number;
}

/** Compiles a query. */
export function compile(query: Query): Compiled {
	const stems = query.sought.map(({ label }) => stemOf(label));
	const targets = query.sought.map(({ label, own, weight, forms, parts }, at): Target => {
		const aims = forms.map(({ term, name, strength, rarity }) => {
			const counted = rarity * (own ? 1 : ASKED);
			const scale = weight > 0 ? Math.min(1, counted / weight) : 1;
			return { sought: at, term, name, value: strength * scale, listed: strength * Math.min(counted, weight) };
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
	const sum = (own: boolean): number =>
		targets.reduce((all, target) => (target.own === own ? all + target.weight : all), 0);
	const terms = Int32Array.from(byTerm.keys());
	return { query, targets, terms, aims: [...byTerm.values()], byTerm, ownWeight: sum(true), askedWeight: sum(false) };
}
