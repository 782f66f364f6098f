/** What stands in and around a passage, as far as a query is met by it. */

import { isFigureRow, type PassagePlace } from '../filing/places.ts';
import type { Compiled } from './compiled.ts';
import { Hits, Tally } from './tally.ts';

/** What counts of a word that only stands further off in the passage, or in what introduces it; above it; above its table. */
export const PASSAGE = 0.5;
const HEADING = 0.5;
const TABLE = 0.7;

const NONE: PassagePlace['units'] = [];
const NOTHING = new Int32Array();

/** Owns what was read of a passage for a query: once, although the passage is looked at several times. */
export class Surroundings {
	readonly around = new Tally();
	readonly hits = new Hits();
	subject = 0;
	row = false;

	/** Takes in a passage. */
	read(compiled: Compiled, place: PassagePlace, lead: PassagePlace | undefined): void {
		const { section, table } = place.parts;
		this.around.clear(compiled.targets.length);
		this.around.add(section.terms, compiled, HEADING);
		const leading = lead?.units ?? NONE;
		for (let at = 0; at < leading.length; at++) this.around.add(leading[at]?.terms ?? NOTHING, compiled, PASSAGE);
		if (table) this.around.add(table.terms, compiled, TABLE);
		this.subject = dot(compiled.query.subject, place.vector);
		this.row = isFigureRow(place);
		this.hits.read(place.units, compiled);
	}
}

/** The likeness of two directions. */
export function dot(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}
