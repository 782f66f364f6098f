import type { Draft } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import { titleOf } from './anchors.ts';
import type { Rule, RuleFinding } from './types.ts';

/** What a draft says about itself cannot be understood, or the files of one filing do not agree. */
export const frontMatter: Rule = {
	meta: {
		id: 'front-matter',
		description: 'The front matter of a draft cannot be understood, or the files of one filing disagree.',
		severity: 'warning',
	},
	check: ({ filing }) =>
		filing.drafts.flatMap((draft) => [
			...draft.problems.map(({ start, end, severity, message }): RuleFinding => {
				return {
					file: draft.file,
					start,
					end,
					severity,
					commitment: null,
					element: null,
					message,
					related: [],
					fixes: [],
				};
			}),
			...disagreements(draft, filing),
		]),
};

function disagreements(draft: Draft, filing: Filing): readonly RuleFinding[] {
	return (['form', 'period'] as const).flatMap((key) => {
		const own = draft.meta[key];
		const taken = filing[key];
		if (own === null || taken === null || own === taken) return [];
		const message = `This file says ${key} ${own}, but filing “${filing.id}” was checked as ${key} ${taken}, as another of its files says. Make them agree, or give this file a filing of its own.`;
		return [{ ...titleOf(draft), commitment: null, element: null, message, related: [], fixes: [] }];
	});
}
