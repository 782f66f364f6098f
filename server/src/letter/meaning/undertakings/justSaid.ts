/** What a promise points at within its own response: `We will include this information`, right behind the figures. */
import type { Paragraph } from '../../types.ts';
import type { Item } from '../item.ts';
import { PART_VERB } from '../language/listText.ts';
import type { Sentence } from '../language/sentences.ts';
import { contentOf } from '../lists/content.ts';
import { isPointer, namesThing } from '../lists/ownWords.ts';

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

/** `these same changes`, right behind another promise of the paragraph. */
const SAME_AGAIN =
	/^\W*(?:the|these|this) same (?:changes?|revisions?|disclosures?|information|updates?|modifications?|presentation)\b(?! (?:as|that|which)\b)/i;

/** The item with the promise before it where it only repeats that one elsewhere. */
export function withRepeated(item: Item, before: Item | undefined): Item {
	return before && before.verb !== '' && before.paragraph >= item.paragraph - 1 && SAME_AGAIN.test(item.object)
		? { ...item, repeats: before.repeats ?? before }
		: item;
}

/** `These enhancements will provide readers with …`, right behind the promise of them. */
const OF_THEM =
	/^(?:these|this|such|the) (?:\w+ )?(?:enhancements?|revisions?|changes|additions?|disclosures?|modifications?|updates?) will (?:also )?(?:include|provide|describe|explain|address|disclose|discuss|present|show|clarify) /i;

/** The item together with the sentence that says what its work on the text will give. */
export function withResult(item: Item, sentences: readonly Sentence[]): Item {
	const next = sentences[item.sentence + 1];
	if (!next || next.paragraph !== item.paragraph || item.proposed || !REVISES.test(item.verb)) return item;
	const what = OF_THEM.exec(next.text);
	if (!what || !ONLY_TEXT.test(contentOf(item)) || next.start - item.end > 2) return item;
	const object = ` our disclosures to ${next.text.slice(what[0].search(/\w+ $/)).replace(/[\s.]+$/, '')}`;
	return { ...item, verb: 'revise', object, end: next.end, text: `${item.text} ${next.text}` };
}
const REVISES = /^(?:enhanc|revis|expand|updat|supplement|modif|improv)/;
/** A text by its name and place, and nothing of what it says. */
const ONLY_TEXT =
	/^\w+\s+(?:(?:the|our|its)\s+)?(?:[\w-]+\s+){0,2}?(?:disclosures?|notes?|footnotes?|discussions?|sections?)\b(?!.*\bto (?:include|describe|disclose|explain|clarify|provide|address|state|discuss)\b)/i;

/** The item with what it points at: the list before it, else the sentence before it. */
export function withSaid(item: Item, sentences: readonly Sentence[], paragraphs: readonly Paragraph[]): Item {
	if (item.verb === '' || !JUST_SAID.test(item.object) || !isPointer(item.object)) return item;
	const listed = listBefore(item.paragraph, paragraphs);
	if (listed.length > 1 && listed.every(({ length }) => length > 3 && length < LONGEST))
		return { ...item, said: listed };
	const done = doneBefore(item, sentences[item.sentence]);
	if (done !== null) return { ...item, said: [done] };
	const told = WHOLE.test(item.object) ? paragraphBefore(item, sentences) : [sentences[item.sentence - 1]];
	const said = told.flatMap((sentence) => sentence?.text.replace(TOLD, '').replace(/[\s.]+$/, '') ?? []);
	const isTaken = said.every((text) => text.length < LONGEST && !/^(?:please )?(?:see|refer)\b/i.test(text));
	const things = said.filter(namesThing);
	return isTaken && things.length > 0 ? { ...item, said: things } : item;
}

/** All of what stands before, and not the last sentence alone. */
const WHOLE =
	/^\W*(?:the|all of the) (?:above|foregoing) (?:disclosures?|discussions?|descriptions?|explanations?|clarifications?|information)\b/i;

/** The sentences of the paragraph right before a promise: its own, else the one above. */
function paragraphBefore(item: Item, sentences: readonly Sentence[]): readonly Sentence[] {
	const before = sentences.slice(0, item.sentence);
	const last = before.at(-1)?.paragraph;
	return before.filter(({ paragraph }) => paragraph === last);
}
