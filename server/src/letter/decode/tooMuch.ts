/** Bounds that no letter and no filing comes near; what is beyond them is refused before time is spent on all of it. */

/** UTF-16 units of the text of one document. */
const MAX_TEXT = 5_000_000;
/** Elements within elements; an element that is never closed counts to the end of the file. */
const MAX_DEPTH = 30_000;

/** Thrown while a file is decoded. `reason` follows the file's name in a message. */
export class TooMuch extends Error {
	constructor(readonly reason: string) {
		super(reason);
	}
}

/** Throws `TooMuch` where a document has more text than any letter. */
export function boundText(length: number): void {
	if (length > MAX_TEXT)
		throw new TooMuch(
			`has more than ${MAX_TEXT / 1e6} million characters: extract the letter itself into a file of its own.`,
		);
}

/** Throws `TooMuch` where elements are nested deeper than in any letter. */
export function boundDepth(depth: number): void {
	if (depth > MAX_DEPTH)
		throw new TooMuch(
			`has more than ${MAX_DEPTH.toLocaleString('en-US')} elements nested in each other: save it again, or as .txt.`,
		);
}
