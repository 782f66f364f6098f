/** What a response says without promising: refusals, work already done, undertakings of another kind. */
import type { Paragraph } from '../types.ts';
import { isQuoted } from './accept.ts';
import type { Context, Item } from './items.ts';
import { proposedParagraphs } from './proposed.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { doneIn, targetsIn } from './targets.ts';

const ABOUT_DISCLOSURE =
	/\b(?:disclos\w*|required|requirement|necessary|meaningful|useful|presentation|breakdown|rollforward|line items?|revis\w+|amend\w*|information|trends? or uncertaint\w+|reportable|present|provide|item \d{3}|regulation s-[kx])\b/i;
const REFUSES: readonly RegExp[] = [
	/\b(?:do|does|did) not (?:currently )?(?:believe|think|consider|expect|anticipate|intend|plan|propose)\b/i,
	/\b(?:no|not any) (?:further|additional|separate|revised|such|new|change in) (?:disclosures?|revisions?|changes|amendments?)\b/i,
	/\b(?:is|are|was|were|would) not (?:be )?(?:required|necessary|needed|warranted|meaningful|useful|material|appropriate|relevant|applicable)\b/i,
	/\b(?:believes?|submits?|concluded|determined)\b[^.;]*\b(?:sufficient|adequate|appropriate(?:ly)?|complies|compliant|not required|not necessary|immaterial|no (?:further|additional))\b/i,
	/\bwould not (?:meaningfully|provide|add|enhance|be)\b/i,
	/\b(?:therefore|thus|accordingly|consequently|as (?:a result|such)),? (?:we|the company) (?:do|does|have|has|did) not (?:disclose|present|include|provide|separately|revise)\w*\b/i,
	/\bis not available\b/i,
];
const CHANGED =
	'(?:further |also |since )?(?:revised|amended|included|corrected|added|expanded|updated|enhanced|disclosed|modified|removed|provided|filed|restated|clarified|deleted|replaced|reconciled|eliminated)';
const DONE = new RegExp(
	`\\b(?:(?:we|the company|it|registrant|[A-Z]\\w+) (?:already |previously |therefore |also )*(?:${CHANGED})|(?:has|have|had|was|were) (?:been )?(?:already |previously |therefore |also )*(?:${CHANGED}))\\b`,
);
const DONE_WHERE =
	/\b(?:(?:our|its|the|company['’]s)(?: [\w’']+){0,4} (?:10-[KQ]s?|20-F|8-K|annual report|quarterly report|earnings release|press release|proxy statement|registration statement|amendment|offer to purchase|prospectus|schedule \w+)|on pages? [\dFS-]+|amendment no|effective|in response to the (?:staff['’]s )?(?:comment|request)|as (?:we )?committed|(?:the|our|its|this|such) disclosures?\b|an amendment|accordingly)\b/i;
const OTHER_WORK =
	/\b(?:we|the company|it|management)\s+(?:(?:will|intends? to|plans? to|expects? to|undertakes? to)\s+)(?:\w+ly\s+)?(?:continue\s+(?:to\s+)?)?(account(?:ing)? for|monitor(?:ing)?|remediate|implement|adopt|perform|complete|conduct|investigate|obtain|engage|strengthen|design|test|re-?evaluate|reassess)\b/i;

function plain(sentence: Sentence, disposition: Item['disposition'], why: string, context: Context): Item {
	const { text } = sentence;
	return {
		start: sentence.start,
		end: sentence.end,
		disposition,
		condition: null,
		targets: disposition === 'done' ? doneIn(text, context.reviewed) : targetsIn(text, context.letterDate),
		firstDue: null,
		expires: null,
		why,
		proposed: null,
		paragraph: sentence.paragraph,
		sentence: -1,
		text,
		object: text,
		verb: '',
		listed: [],
	};
}

function refuses(text: string): boolean {
	if (/\b(?:if|unless|to the extent)\b/i.test(text.slice(0, 12))) return false;
	return ABOUT_DISCLOSURE.test(text) && REFUSES.some((pattern) => pattern.test(text));
}

/** Refusals, done work and other undertakings of a response, apart from what `items` already hold. */
export function readRecord(paragraphs: readonly Paragraph[], context: Context, items: readonly Item[]): Item[] {
	const proposed = proposedParagraphs(paragraphs);
	const out: Item[] = [];
	const kinds = new Set<string>();
	const add = (item: Item): void => {
		if (kinds.has(item.disposition)) return;
		kinds.add(item.disposition);
		out.push(item);
	};
	for (const sentence of sentencesOf(paragraphs)) {
		if (proposed[sentence.paragraph]) continue;
		const { text } = sentence;
		if (items.some((item) => item.start < sentence.end && item.end > sentence.start)) continue;
		const done = DONE.exec(text);
		if (done && DONE_WHERE.test(text) && !isQuoted(text, done.index) && isAnswer(text, context)) {
			add(plain(sentence, 'done', `"${done[0]}"`, context));
		} else if (context.asksDisclosure && refuses(text))
			add(plain(sentence, 'declined', 'refuses or finds it not required', context));
		else {
			const other = OTHER_WORK.exec(text);
			if (other && !isQuoted(text, other.index)) add(plain(sentence, 'followup', `"${other[0]}"`, context));
		}
	}
	return out;
}

/** Work on the wording itself; to have included or disclosed something says only that it was there. */
const CHANGES_TEXT =
	/\b(?:revised|amended|corrected|added|expanded|updated|enhanced|modified|removed|eliminated|included the following|filed an? amendment)\b/i;

/** Something done counts as an answer when the ask wanted it or the sentence says so. */
function isAnswer(text: string, context: Context): boolean {
	if (/\b(?:in response to|as (?:we )?(?:committed|requested|promised)|staff)\b/i.test(text)) return true;
	return (
		context.asksDisclosure && CHANGES_TEXT.test(text) && !/\b(?:future|will|shall|upcoming|forthcoming)\b/i.test(text)
	);
}
