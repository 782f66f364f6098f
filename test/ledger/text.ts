/** What tests of edits ask of texts. */
import type { Edited } from '../../server/src/ledger/index.ts';

/** The text of an edit that must have been made. */
export function textOf(edited: Edited): string {
	if (!edited.ok) throw new Error(edited.problem.message);
	return edited.text;
}

/** What was put into `before` to make `after`, when nothing else changed; null when something did. */
export function insertion(before: string, after: string): string | null {
	let start = 0;
	while (start < before.length && before[start] === after[start]) start++;
	const rest = before.length - start;
	if (after.slice(after.length - rest) !== before.slice(start)) return null;
	return after.slice(start, after.length - rest);
}
