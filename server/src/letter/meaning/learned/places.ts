/** Where the weight of a clue stands in the table of weights. */

/** Half of the places of the table are for shapes, half for the words around a head. */
export const PLACES = 65_536;
const HALF = PLACES / 2;
/** What a word around a head counts for, beside a shape. */
export const WORD = 0.35;

/** The place of a clue's weight; several clues may share one. */
export function placeOf(clue: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < clue.length; i++) hash = Math.imul(hash ^ clue.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 15;
	return ((hash >>> 0) % HALF) + (clue.startsWith('~') ? HALF : 0);
}
