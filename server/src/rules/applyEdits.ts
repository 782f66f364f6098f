/** Applying a fix: a pure function over one text. */
import { overlaps } from '../ledger/index.ts';
import type { TextEdit } from './types.ts';

/**
 * Replaces each edit's span of `text` (UTF-16 offsets, half-open) by its new text. Insertions at one place keep their
 * order; an edit that reaches outside the text or overlaps an earlier one in the list is left out.
 */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'file'>[]): string {
	const taken: Omit<TextEdit, 'file'>[] = [];
	for (const edit of edits) {
		const inside = edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length;
		if (inside && !taken.some((other) => overlaps(edit, other))) taken.push(edit);
	}
	// A stable sort: what is inserted at one offset keeps the order of the list, and stands before what is replaced there.
	taken.sort((a, b) => a.start - b.start || a.end - b.end);
	let at = 0;
	const parts: string[] = [];
	for (const edit of taken) {
		parts.push(text.slice(at, edit.start), edit.newText);
		at = edit.end;
	}
	return parts.join('') + text.slice(at);
}
