/** Whether a passage has the whole of an element by its words alone. */

import { type Match, MET } from '../match.ts';
import type { Query, Sought } from '../sought.ts';

/**
 * What a passage must reach. `coverage`: share of the element's weighty words in the passage and right around it; `direct`: in the one
 * sentence or row; `subject`: likeness of the passage to ask and promise; `gap`: the weightiest word that is absent, as a share.
 */
const THRESHOLDS = { coverage: 0.62, direct: 0.5, subject: 0.33, gap: 0.22 };

/** An element of one or two words needs a passage that is surely about the comment. */
const SHORT_SUBJECT = 0.5;
/** A statement of few words must have nearly all of them in the sentence itself. */
const SHORT_DIRECT = 0.74;
/** What a passage falls short of; null when it states the whole element. */
export function shortfall(query: Query, match: Match): string | null {
	const gap = widestGap(query, match);
	if (gap && gap.share > THRESHOLDS.gap) return `lacks “${gap.sought.label}”`;
	if (match.coverage < THRESHOLDS.coverage || match.direct < THRESHOLDS.direct) return 'has too few of the words';
	const words =
		query.sought.filter(({ own, parts, need }) => own && parts.length === 0 && !need).length + query.needs.length;
	if (words <= 2 && (match.direct < 0.85 || match.subject < SHORT_SUBJECT)) return 'has too little to go on';
	if (words <= 4 && query.needs.length === 0 && match.direct < SHORT_DIRECT) return 'has too little to go on';
	if (match.subject < THRESHOLDS.subject) return 'is about something else than the comment';
	return null;
}

function widestGap(query: Query, match: Match): { sought: Sought; share: number } | null {
	let total = 0;
	let widest: Sought | null = null;
	for (let at = 0; at < query.sought.length; at++) {
		const sought = query.sought[at];
		if (!sought?.own) continue;
		total += sought.weight;
		if ((match.met[at] ?? 0) < MET && (!widest || sought.weight > widest.weight)) widest = sought;
	}
	return widest && total > 0 ? { sought: widest, share: widest.weight / total } : null;
}
