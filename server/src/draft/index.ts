/** The door of the room: Markdown text to a draft. Pure; knows nothing of commitments. */
import { isSameText } from './commonEnds.ts';
import { nextVersion } from './lazy.ts';
import type { Draft, LongText } from './types.ts';
import { nextDraft } from './update.ts';

export { commonEnds } from './commonEnds.ts';
export { letGoOf, openDraft } from './lazy.ts';
export { frontMatterEnd } from './scan.ts';
export { sectionsAround } from './sections.ts';
export { sentenceRanges } from './sentences.ts';
export { chunksUpTo } from './update.ts';

/**
 * Reads a Markdown draft; never throws. All offsets are UTF-16 offsets into `text`, a byte order mark included. What cannot be
 * understood (an unknown form, a bad period) is named in `problems` and left out of `meta`.
 */
export function parseDraft(text: LongText, file: string): Draft {
	return nextDraft(null, text, file);
}

/** The next version of a draft: the same as `parseDraft(text, previous.file)`, in time that grows with what changed. */
export function updateDraft(previous: Draft, text: LongText): Draft {
	return isSameText(previous.source, text) ? previous : nextVersion(previous, text);
}
