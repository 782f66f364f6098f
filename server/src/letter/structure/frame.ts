/** The frame of a letter: where its body begins and where it ends. */
import { FORM } from '../meaning/language/forms.ts';
import type { Feature } from './features.ts';

export interface Frame {
	/** Index of the first paragraph after the salutation (0 when there is none). */
	readonly body: number;
	/** Index of the sign-off (`Sincerely`), or of the end. */
	readonly signOff: number;
	/** Index of the salutation of an earlier letter attached after the sign-off, or of the end. */
	readonly attached: number;
}

const SALUTATION =
	/^(?:dear\b|ladies and gentlem[ea]n|gentlem[ea]n|to whom it may concern|(?:hello|hi|greetings|good (?:morning|afternoon|day))\b[^.]{0,40}[,:!]$)/i;
const SIGN_OFF =
	/^(?:(?:very )?(?:truly|sincerely|respectfully|cordially|faithfully)(?: yours)?|yours (?:very )?(?:truly|sincerely|faithfully)|(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|cheers|many thanks|respectfully submitted|sincerely yours)\s*[,.]?\s*(?:$|\n|\/s\/|by:)/i;
const SIGNED = /^\/s\/\s*\S/;
const SIGNATURE = /^(?:By:?\s*(?:\|\s*)?)?\/s\//i;
/** What may still come up, in `if there are any …`; anything else there is a condition. */
const LEFT = '(?:questions?|comments?|concerns?|issues|matters|anything|(?:additional|further) information)';
/** What a company does after the letter, beside its filings: it talks, and sends what is wanted. */
const TALKS =
	'(?! (?:\\w+ )?(?:be )?(?:pleased|happy|glad|available|responds?|discuss (?:them|these|this|it|any)|(?:provide|furnish|send|supply) (?:you|the staff|any|copies|further|additional)|call)\\b)';
/** What it does in its filings. */
const FILES = `(?:(?:future|next|subsequent|upcoming|forthcoming|amended) (?:\\S+ ){0,4}(?:filings?|disclosures?|reports?|releases?|statements?|amendments?|forms?|${FORM}|proxy)|forms? ${FORM}|(?:revise|disclose|expand|describe|clarify|enhance|amend|quantify|add|include|present|remove|delete|correct|identify|reflect|state|report|separate)\\b)`;
/** Thanks for a comment, and then the answer to it: what will be filed, or what the staff is told. */
const ANSWERS = `(?!.{0,12}\\b(?:your|the staff['’]s?) comments?\\b(?:(?=.*\\b(?:will|shall|intends? to|undertakes? to)\\b${TALKS})(?=.*\\b${FILES})|.*\\b(?:advises?|informs?) (?:you|the staff) that\\b))`;
const CLOSING = new RegExp(
	[
		'\\*\\s*\\*\\s*\\*',
		'if (?:you|the staff|any member|we (?:can|may)|i (?:can|may)) (?:have|has|are|should|would|of|facilitate|be)',
		`(?:if|should) there (?:are|is|be|should be|remain)\\b[^.;]{0,40}\\b${LEFT}`,
		'should (?:you|the staff|any member)\\b',
		'please (?:do not hesitate|contact|feel free|call|direct|let (?:me|us) know)',
		`(?:we|i) (?:hope|trust|(?:appreciate|thank)${ANSWERS}|believe (?:that )?(?:the foregoing|this letter|the responses|our responses))`,
		`thank you${ANSWERS}`,
		'(?:\\S+ ){0,9}acknowledges?(?: and (?:agrees?|confirms?))?(?: that)?\\s*(?::|(?:the company|it|we) (?:is|are) responsible)',
		'in connection with (?:responding|(?:the|our|these|this|its) (?:\\S+ )?respon)',
		'as (?:specifically )?requested (?:by|in) ',
		'pursuant to your request|questions or comments|any questions|do not hesitate|(?:in closing|in conclusion),',
		'(?:\\S+ ){0,14}questions? (?:about|regarding|concerning|with respect|or (?:comments|would))[^.]*(?:call|contact)',
	]
		.map((source) => `^(?:${source})`)
		.join('|'),
	'i',
);

function isSalutation({ paragraph }: Feature): boolean {
	return SALUTATION.test(paragraph.text) && paragraph.text.length < 200;
}

/** Finds salutation and sign-off. */
export function frameOf(features: readonly Feature[]): Frame {
	const greeting = features.findIndex(isSalutation);
	const body = greeting < 0 || greeting > 60 ? 0 : greeting + 1;
	let signOff = features.findIndex(
		(f, i) => i > body && SIGN_OFF.test(f.paragraph.text) && f.paragraph.text.length < 120,
	);
	if (signOff < 0) signOff = features.findIndex((f, i) => i > body && SIGNED.test(f.paragraph.text));
	const end = signOff < 0 ? features.length : signOff;
	const attached = features.findIndex((f, i) => i > end && isSalutation(f));
	return { body, signOff: end, attached: attached < 0 ? features.length : attached };
}

/** Whether a paragraph is where a letter or a paper is signed. */
export function isSignOff(text: string): boolean {
	return SIGN_OFF.test(text) || SIGNATURE.test(text);
}

/** Whether a paragraph only closes the letter: thanks, acknowledgements, whom to call. */
export function isClosing(text: string): boolean {
	return CLOSING.test(text);
}

/** Index of the first closing paragraph between `from` and `to` (thanks, acknowledgements, whom to call). */
export function closingOf(features: readonly Feature[], from: number, to: number): number {
	for (let i = Math.max(from, to - 25); i < to; i++) {
		if (CLOSING.test(features[i]?.paragraph.text ?? '') && !isOmission(features, i, to)) return i;
	}
	return to;
}

/** Stars within a quotation stand for what it leaves out, and stars before and after wording fence it. */
function isOmission(features: readonly Feature[], index: number, to: number): boolean {
	if (!STARS.test(features[index]?.paragraph.text ?? '')) return false;
	const fenced = features.slice(index + 1, to).findIndex(({ paragraph }) => CLOSING.test(paragraph.text));
	if (fenced > 0 && STARS.test(features[index + 1 + fenced]?.paragraph.text ?? '')) return true;
	if (/^[“"]/.test(features[index + 1]?.paragraph.text ?? '')) return true;
	const before = features.slice(Math.max(0, index - QUOTED_REACH), index).map((f) => f.paragraph.text);
	return before.some((text) => text.lastIndexOf('“') > text.lastIndexOf('”'));
}

const STARS = /^(?:\*\s*){3,}$/;
/** Paragraphs of a quotation before the stars in it. */
const QUOTED_REACH = 2;
