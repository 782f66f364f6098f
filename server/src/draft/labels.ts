/** Labels of links and notes: which a text may refer to. */

/** Whatever may be a label, from each bracket to the next one that closes; a label holds no bracket that is not escaped. */
export const BRACKETS = /\[(?=((?:[^[\]\\]|\\[\s\S])*)\])/g;

/** A label as definitions are listed, `[label]` or `[^label]`: without regard to case, white space and the marks of a quote between lines. */
export function labelOf(raw: string): string {
	const plain = raw
		.replace(/[\r\n][ \t>]*/g, ' ')
		.replace(/[\t\n\r ]+/g, ' ')
		.replace(/^ | $/g, '');
	return `[${plain.toLowerCase().toUpperCase().toLowerCase()}]`;
}
