/**
 * Where a word of the element stands only in another sentence of the passage, which tells of something else: “31 vessels were owned.
 * Crewing is managed by others.” tells of no managed vessels.
 */
import type { PassagePlace, Unit } from '../filing/places.ts';
import { type Match, MET } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Query, Sought } from '../sought.ts';

/** The share of the element that a word must have to make a difference. */
const WEIGHTY = 0.15;

/** Why the words of a match do not belong together; null where they do. What a heading, a table or a lead says is said of all under it. */
export function wordBorrowed(query: Query, match: Match): Objection | null {
	const own = query.sought.flatMap((sought, at) => (sought.own ? [{ sought, at }] : []));
	const all = own.reduce((sum, { sought }) => sum + sought.weight, 0);
	for (const { sought, at } of own) {
		if (sought.need !== null || sought.weight < WEIGHTY * all) continue;
		if ((match.near[at] ?? 0) >= MET || (match.met[at] ?? 0) < MET) continue;
		const lenders = othersWith(match.place, match.at, sought);
		const others = own.flatMap(({ sought: other }) => (other === sought || other.need ? [] : [other]));
		if (lenders.length > 0 && lenders.every((unit) => !others.some((other) => isIn(unit, other))))
			return against('word-of-another', sought.label);
	}
	return null;
}

function othersWith({ units }: PassagePlace, at: number, sought: Sought): Unit[] {
	return units.filter((unit, index) => index !== at && isIn(unit, sought));
}

function isIn({ terms }: Unit, { forms }: Sought): boolean {
	return forms.some(({ term }) => terms.includes(term));
}
