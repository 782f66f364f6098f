/** What git leaves in a file where two branches changed the same lines. */
import type { Problem } from './types.ts';
import { problemAt } from './validate.ts';

/** Lines of no mark, then the mark between the two sides, and so on; a common ancestor may stand between them. */
const SIDE = String.raw`(?:(?!<{7}|={7}|>{7})[^\n]*\n)*`;
const CONFLICT = new RegExp(String.raw`^<{7}(?: [^\n]*|\r)?\n${SIDE}={7}\r?\n${SIDE}>{7}[^\r\n]*`, 'gm');
const MESSAGE =
	'Git left two versions of these lines (a merge conflict); keep what holds, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`.';

/** Each conflict that nobody has settled yet, at its lines. */
export function conflictsIn(text: string): readonly Problem[] {
	return [...text.matchAll(CONFLICT)].map(({ index, 0: { length } }) =>
		problemAt('merge-conflict', { start: index, end: index + length }, MESSAGE),
	);
}
