/** Marks of notes behind the end of a sentence, as decoders leave them: `presented.[1]`, `presented.1`, `presented.²`, `presented.*`. */

/** A mark right behind the sign that ends a sentence; a number only behind a word, as that in `4.2` is none. */
export const NOTE_MARK = String.raw`(?:\[[\da-z]{1,2}\]|\(\d{1,2}\)|[¹²³⁰⁴-⁹]{1,2}|(?<=[a-z]{3}[.!?]["”’')\]]*)\d{1,2}|\*(?!\*)|[†‡])`;
const AT_END = new RegExp(String.raw`(?<=[\p{L}\d%)”"][.!?:;]["”’')\]]*)${NOTE_MARK}$`, 'u');
/** Longer than a mark with the end of the sentence before it. */
const REACH = 16;

/** A text that ends as its last sentence does, without the mark of a note. */
export function withoutNoteMark(text: string): string {
	const mark = AT_END.exec(text.slice(-REACH))?.[0].length ?? 0;
	return mark === 0 ? text : text.slice(0, -mark);
}
