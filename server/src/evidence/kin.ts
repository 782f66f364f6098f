/** Where the other facts of the same promise seem to stand: what is asked for together mostly is told together. */
import { NEAR } from './filing/arrangement.ts';
import type { PassagePlace } from './filing/places.ts';

/** A passage where a fact may stand, with its share of the guesses for that fact. */
export interface Spot {
	readonly place: PassagePlace;
	readonly share: number;
}

/** How much of the guesses for the other facts lies near a passage, each 0 to 1. */
export interface KinNear {
	/** Under the same headings, in the mean. */
	readonly section: number;
	/** In the passage or right beside it, in the mean. */
	readonly beside: number;
	/** Under the same headings, of the fact of which most does. */
	readonly most: number;
}

/** How fast the share falls with the score. */
const STEEP = 8;

/** The guesses for one fact from the rankings of its wordings: passages with the score by which each falls short of the best. */
export function spotsOf(
	rankings: readonly (readonly { readonly place: PassagePlace; readonly score: number }[])[],
): Spot[] {
	const shares = new Map<PassagePlace, number>();
	for (const ranking of rankings) {
		const top = ranking[0]?.score ?? 0;
		for (const { place, score } of ranking)
			shares.set(place, Math.max(shares.get(place) ?? 0, Math.exp(STEEP * (score - top))));
	}
	let all = 0;
	for (const share of shares.values()) all += share;
	return [...shares].map(([place, share]) => ({ place, share: share / all }));
}

/** For a promise of one fact: what is usual for one of several, so that nothing speaks for or against a passage. */
const ALONE: KinNear = { section: 0.35, beside: 0.25, most: 0.5 };

/** How the guesses for the other facts lie around a passage. */
export function nearKin(kin: readonly (readonly Spot[])[], place: PassagePlace): KinNear {
	if (kin.length === 0) return ALONE;
	let section = 0;
	let beside = 0;
	let most = 0;
	for (const spots of kin) {
		let under = 0;
		for (const spot of spots) {
			if (spot.place.draft === place.draft && spot.place.parts.section === place.parts.section) under += spot.share;
			if (Math.abs(spot.place.index - place.index) <= NEAR) beside += spot.share;
		}
		section += under;
		most = Math.max(most, under);
	}
	return { section: section / kin.length, beside: beside / kin.length, most };
}
