/** What was promised to be left out ("will no longer present"): kept where nothing like it stands, else for a person to look at. */
import type { Element } from '../../ledger/types.ts';
import { Judged } from '../judged.ts';
import type { Evidence, Judgement } from '../types.ts';

const NO = /^\W*(?:an? )?(?:statement |fact )?(?:that )?(?:there (?:is|are) )?no (?:longer )?(?:an? |any |the )?/i;

/** The thing itself, to look for: "subtotal of net backlog" for "no subtotal of net backlog". */
export function thingLeftOut(element: Element): Element {
	const { absent, ...rest } = element;
	return { ...rest, text: absent ? element.text.replace(NO, '') : element.text };
}

/** A thing that is only pointed at cannot be looked for. */
const POINTS = /\b(?:this|these|such|it|them)\b|\b(?:that|those) (?!(?:we|it|they|the|no|is|are)\b)\w/i;

/**
 * The judgement on a thing that was to be left out, as an element words it, from the one on the thing itself. Never missing: that would blame a draft for
 * keeping the promise.
 */
export function judgedAsAbsent({ text }: Element, there: Judgement): Judgement {
	const like = [...there.evidence, ...there.candidates];
	const isNamed = !POINTS.test(text);
	const isLike = there.verdict !== 'missing' || like.some(hasMost);
	const isThere = !isNamed || isLike;
	const seen = isLike ? 'something like it stands here: look whether it is that' : 'nothing like it stands here';
	const found = isNamed ? seen : 'the promise does not name it: look whether it still stands here';
	return new Judged(
		{
			element: there.element,
			verdict: isThere ? 'unsure' : 'found',
			evidence: [],
			candidates: isThere ? like.slice(0, 3) : there.candidates,
			why: `It was to be left out, and ${found}.`,
		},
		() => there.trace,
	);
}

/** True for a passage with more than half of the words. */
function hasMost({ has, lacks }: Evidence): boolean {
	return has.length > lacks.length;
}
