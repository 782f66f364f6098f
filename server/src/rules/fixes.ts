/** The fixes of what is missing, as data. */
import type { Element } from '../ledger/types.ts';
import { draftOf } from './anchors.ts';
import { appendSection, insertInto } from './insert.ts';
import { homeOf, snippetFor, snippetOf } from './snippets.ts';
import type { CommitmentState, Fix } from './types.ts';

/**
 * Inserts the commitment's snippet, or what of it speaks of some elements, where it belongs. With a heading that fits it can be applied unseen, because its
 * placeholders are reported until somebody fills them; making a new section, or writing what a letter took back or what hangs on a condition
 * that nobody has decided, is for a person to judge.
 */
export function insertFixes(state: CommitmentState, elements: readonly Element[] | 'all' = 'all'): readonly Fix[] {
	const { commitment, place, filing, status, withdrawnBy } = state;
	const draft = draftOf(filing, place.file);
	if (!draft) return [];
	const whole = elements === 'all';
	const snippet = whole ? snippetOf(commitment, filing.form) : snippetFor(commitment, filing.form, elements);
	const what = whole ? 'the snippet' : 'what is missing';
	if (place.exact) {
		const title = `Insert ${what} for “${commitment.title}” under “${place.section.title || 'the title'}”`;
		return [
			{ title, edits: [insertInto(draft, place.section, snippet)], safe: withdrawnBy === null && status === 'due' },
		];
	}
	const home = homeOf(commitment, filing.form);
	const edit = appendSection(draft, place.section, home, snippet);
	return edit
		? [{ title: `Add a section “${home}” with ${what} for “${commitment.title}”`, edits: [edit], safe: false }]
		: [];
}
