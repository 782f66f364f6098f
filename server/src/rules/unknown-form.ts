import type { Draft } from '../draft/types.ts';
import { titleOf } from './anchors.ts';
import type { Rule } from './types.ts';

/** Nothing says what the draft is, so no promise can be asked of it. */
export const unknownForm: Rule = {
	meta: {
		id: 'unknown-form',
		description: 'Nothing says which form the draft is, so no promise was asked of it.',
		severity: 'warning',
	},
	check: ({ filing, ledger }) =>
		filing.form !== null
			? []
			: filing.drafts.map((draft) => ({
					...titleOf(draft),
					severity: ledger.ledger.drafts || looksLikeDraft(draft) ? 'warning' : 'hint',
					commitment: null,
					element: null,
					message:
						'Neither the front matter nor the title says which form this draft is, so no promise was checked in it. Write for example “form: 20-F” and “period: 2025-12-31” between two lines of “---” at its top.',
					related: [],
					fixes: [],
				})),
};

/** Notes and manuals beside the drafts are Markdown too: nobody wants them in a list of problems. */
function looksLikeDraft({ meta, sections, problems }: Draft): boolean {
	const isDated = meta.period !== null && !meta.inferred.some((note) => note.startsWith('period '));
	if (isDated || meta.filing !== null || problems.some(({ code }) => code !== 'unread')) return true;
	return sections.some(({ title }) => /^(?:part [ivx]+|item \d+[a-z]?|note \d+)\b/i.test(title));
}
