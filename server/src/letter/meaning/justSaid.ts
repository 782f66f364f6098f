/** What a promise points at within its own response: `We will include this information`, right behind the figures. */
import type { Paragraph } from '../types.ts';
import { contentOf } from './content.ts';
import type { Item } from './item.ts';
import { PART_VERB } from './listText.ts';
import { isPointer, namesThing } from './ownWords.ts';
import type { Sentence } from './sentences.ts';

/** Points at what was just said, and not at the comment. */
const JUST_SAID =
	/^\W*(?:all (?:of )?)?(?:this|these|such|the (?:above|foregoing|preceding|same))\b(?!.*\b(?:requested|staff|comments?|you|your)\b)/i;
const MEMBER = /^(?:[–—-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s/;
const MARKER = /^(?:[\s•·○●▪■◦*–—-]+|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]\s*)/i;
/** What the staff is told first, before what is told. */
const TOLD = /^(?:[^.;]{0,80}\b(?:advise|inform|note|supplementally)\w*\b[^.;]{0,40}\bthat\s+)/i;
const LONGEST = 300;

function listBefore(at: number, paragraphs: readonly Paragraph[]): readonly string[] {
	const out: string[] = [];
	for (let i = at - 1; i >= 0; i--) {
		const paragraph = paragraphs[i];
		if (!paragraph || !(paragraph.kind === 'bullet' || MEMBER.test(paragraph.text))) break;
		out.unshift(paragraph.text.replace(MARKER, '').replace(/[;,.]?\s*(?:and|or)?\s*$/i, ''));
	}
	return out;
}

/** `We revised the note to show A and will keep this presentation`: A. */
function doneBefore(item: Item, sentence: Sentence | undefined): string | null {
	const clause = sentence?.text.slice(0, Math.max(0, item.start - sentence.start)) ?? '';
	const [, object = ''] = DONE.exec(clause.replace(/[\s,;]+(?:and|but)?\s*$/i, '')) ?? [];
	const what = WHAT.exec(object)?.[0] ?? object;
	const content = what === '' ? '' : contentOf({ ...item, verb: 'revise', object: what, condition: null });
	return content.split(/\s+/).length > 3 ? content : null;
}
/** What a document was revised for, behind its name, its period and its date. */
const WHAT = new RegExp(`\\bto (?:\\w+ly )?(?:${PART_VERB}) (?!the (?:note|section|table)\\b).*$`, 'i');
const DONE =
	/\b(?:we|it|company|has|have|had|were|was|been) (?:\w+ly |also )?(?:revised|expanded|enhanced|included|provided|added|disclosed|presented|updated|amended)\b(.*)$/i;

/** The item with what it points at: the list before it, else the sentence before it. */
export function withSaid(item: Item, sentences: readonly Sentence[], paragraphs: readonly Paragraph[]): Item {
	if (item.verb === '' || !JUST_SAID.test(item.object) || !isPointer(item.object)) return item;
	const listed = listBefore(item.paragraph, paragraphs);
	if (listed.length > 1 && listed.every(({ length }) => length > 3 && length < LONGEST))
		return { ...item, said: listed };
	const told = doneBefore(item, sentences[item.sentence]);
	if (told !== null) return { ...item, said: [told] };
	const before = sentences[item.sentence - 1]?.text.replace(TOLD, '').replace(/[\s.]+$/, '') ?? '';
	return before.length < LONGEST && namesThing(before) ? { ...item, said: [before] } : item;
}
