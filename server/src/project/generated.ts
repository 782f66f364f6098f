/** What this program writes in Markdown, so that it is never taken for a draft: a report quotes what was promised. */
import type { LongText } from '../draft/types.ts';

/** The first line of such a text; readers of Markdown do not show it. */
export const GENERATED = '<!-- commitments: made from the drafts, never read as one of them -->\n\n';

const MARK = '<!-- commitments: made';

/** True for a text that this program wrote, whatever its version. */
export function isGenerated(text: LongText): boolean {
	return text.slice(0, MARK.length) === MARK;
}
