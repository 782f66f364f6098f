/** Which side speaks, paragraph by paragraph: the voice, the look of each side, labels, and that people take turns. */
import type { Paragraph } from '../types.ts';
import { type Feature, notesOf } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';
import { lookOfSides, statedLooks } from './looks.ts';

export interface Sides {
	/** For every paragraph, above zero where the staff speaks and below zero where the company does. */
	readonly leans: readonly number[];
	/** The same by the words alone. */
	readonly voices: readonly number[];
	/** Whether the letter sets one side apart, so that the look counts. */
	readonly styled: boolean;
}

const LABEL = 6;
/** Changing sides has to be worth this much; asking anew a little more than answering. */
const ANSWERS = 1;
const ASKS = 1.5;
/** Within a numbered comment the staff seldom comes back. */
const ASKS_AGAIN = 4;
/** Above this the words alone are the staff's. */
const HEARD = 0.3;
/** An answer begins rather where it says so. */
const OPENS = 0.5;
/** Paragraphs that an introduction has at most, and characters of each that are read. */
const INTRODUCTION = 8;
const SENTENCES = 3000;
/** Nobody hands over within a list, or right after a colon. */
const IN_LIST = 4;
const AFTER_COLON = 2;

/** How an answer begins. */
const OPENS_ANSWER =
	/^(?:(?:the company|we|management|[A-Z][\w&.]+)(?: (?:has|have))? (?:also |hereby )?(?:(?:respectfully|supplementally) )?(?:acknowledg|advis|appreciat|confirm|inform|respectfully|supplementally|not(?:es?|ed) the (?:staff|comment))|in response to|in accordance with the staff|further to|as requested|(?:in|beginning|commencing|starting|to the extent|with respect)\b[^.;]{0,80}?,? (?:we|the company|it) (?:will|intends?|plans?|undertakes?)\b)/i;
/** What the company will do, in any person. */
const WILL =
	/\b(?:will|shall) (?:\w+ )?(?:be )?(?:revise|disclos|discuss|provid|includ|expand|clarif|enhanc|amend|add|present|describ|quantif|remov|report|correct|delet|reflect|identif)\w*/gi;
/** What the staff tells the company to do, at the front of a sentence. */
const TELLS =
	/(?:^|[.?!;]["”’)]?\s+)(?:(?:in addition|also|further|in this regard|if so|if not|otherwise),? )?(?:please|tell|explain|clarify|revise|refer|see|describe|provide|disclose|expand|quantify|discuss|advise|amend|confirm|address|supplementally)\b(?! (?:our|the company))/gi;

/** `Please see our response to comment 2`: the company asks the staff to look. */
const REFERS =
	/^(?:please )?(?:see|refer to|note|be advised)\b(?![^.]*\byour\b)[^.]{0,80}\b(?:respon|repl|answer|above|below|exhibit|annex|appendix|attach|enclos)/i;

/** What the words of a text add to its voice. */
function words(text: string): number {
	const plain = text.replace(/“[^“”]*”|"[^"]*"/g, '“”');
	let score = OPENS_ANSWER.test(plain) ? -1.5 : 0;
	if (REFERS.test(plain)) score -= 4;
	score -= Math.min(1.6, 0.8 * (plain.match(WILL)?.length ?? 0));
	score += Math.min(2, 0.8 * (plain.match(TELLS)?.length ?? 0));
	return score;
}

/** A title-like line above a comment, which no side speaks. */
function isTitle(f: Feature, heard: number): boolean {
	const { text } = f.paragraph;
	if (heard > 0 || f.marker !== null || f.voice > 0.5 || text.length >= 160 || /[a-z]{2}[.?]$/.test(text)) return false;
	return isHeading(f);
}

const QUOTED = /^[“"]/;

/** A paragraph with what its words alone tell. */
interface Heard {
	readonly f: Feature;
	/** From -2.5 to 2.5, the company's to the staff's. */
	readonly voice: number;
	readonly title: boolean;
}

function hear(f: Feature): Heard {
	const own = words(f.paragraph.text);
	return { f, voice: Math.max(-2.5, Math.min(2.5, f.voice + own)), title: isTitle(f, own) };
}

/** How far a paragraph leans to the staff, with what its look adds. */
function leanOf({ f, voice, title }: Heard, look: number): number {
	if (f.responseLabel > 0) return -LABEL;
	if (f.commentLabel > 0) return LABEL;
	if (title) return -0.1;
	const { kind, text } = f.paragraph;
	if (kind === 'table row') return 0;
	// Proposed wording is set in any way, and speaks as the company will.
	if (QUOTED.test(text) && f.voice <= 0.5) return -0.5;
	return kind === 'bullet' ? 0.3 * voice + look : voice + look;
}

/** Whether the look and the voice of a paragraph are held against each other: proposed wording is set in any way. */
function isJudged({ kind, text }: Paragraph): boolean {
	return kind === 'text' && text.length >= 12 && !QUOTED.test(text);
}

/** Reads the sides of a letter between its salutation and its closing. */
export function sidesOf(features: readonly Feature[], frame: Frame): Sides {
	const end = closingOf(features, frame.body, frame.signOff);
	const asked = features.findIndex((f, i) => i >= frame.body && (f.voice >= 1 || (f.marker !== null && f.voice > 0)));
	const first = asked < 0 ? end : Math.min(asked, end);
	const intro = features
		.slice(frame.body, Math.min(first, frame.body + INTRODUCTION))
		.map((f) => f.paragraph.text.slice(0, SENTENCES));
	// Where the comments have a look of their own, they begin right after the paragraph that says so.
	const said = intro.findLastIndex((text) => statedLooks(text).some(({ side }) => side === 'staff'));
	const from = said < 0 ? first : frame.body + said + 1;
	const introduction = intro.join(' ');
	const heard = features.map(hear);
	const judged = heard.slice(from, end).filter(({ f, title }) => isJudged(f.paragraph) && !f.member && !title);
	const notes = notesOf(features);
	const look = lookOfSides(
		judged.map(({ f }) => f),
		judged.map(({ voice }) => voice),
		introduction,
	);
	const leans = heard.map((own, i) => (notes[i] ? 0 : leanOf(own, look && i >= from && i < end ? look(own.f) : 0)));
	return { leans, voices: heard.map(({ voice }, i) => (notes[i] ? 0 : voice)), styled: look !== null };
}

/** What it costs that the other side takes over at a paragraph. */
function handover(features: readonly Feature[], sides: Sides, index: number): number {
	const f = features[index];
	const before = features[index - 1];
	if (!f) return IN_LIST;
	if (f.responseLabel > 0 || f.commentLabel > 0) return 0;
	const opens = OPENS_ANSWER.test(f.paragraph.text.replace(/^[•·○●▪■◦*–—-]\s*/, ''));
	if (opens) return -OPENS;
	const inList = f.paragraph.kind === 'bullet' || f.member;
	if (inList && sides.styled && (sides.leans[index] ?? 0) * (sides.leans[index - 1] ?? 0) < 0) return ANSWERS;
	if (inList || f.paragraph.kind !== 'text') return IN_LIST;
	return before && /:$/.test(before.paragraph.text) ? AFTER_COLON : 0;
}

interface Step {
	/** Whether the side before was the staff, for each of the two sides that may speak now. */
	readonly asking: boolean;
	readonly answering: boolean;
}

/** For `[from, to)`, whether the staff speaks: the likeliest way of taking turns, where asking anew costs `asks`. */
function likeliest(
	features: readonly Feature[],
	sides: Sides,
	[from, to]: readonly [number, number],
	[first, asks]: readonly ['staff' | 'company', number],
	mayAsk: (index: number) => boolean,
): boolean[] {
	const steps: Step[] = [];
	let asking = first === 'staff' ? 0 : Number.NEGATIVE_INFINITY;
	let answering = first === 'staff' ? Number.NEGATIVE_INFINITY : 0;
	for (let i = from; i < to; i++) {
		const lean = sides.leans[i] ?? 0;
		const cost = handover(features, sides, i);
		const begins = mayAsk(i) ? answering - asks - Math.max(0, cost) : Number.NEGATIVE_INFINITY;
		const ends = asking - ANSWERS - cost;
		// Where nothing tells, the answer begins early and the next comment late.
		steps.push({ asking: asking > begins, answering: ends > answering });
		[asking, answering] = [Math.max(asking, begins) + lean, Math.max(answering, ends) - lean];
	}
	const turns: boolean[] = [];
	let now = asking > answering;
	for (let i = steps.length - 1; i >= 0; i--) {
		turns[i] = now;
		now = now ? (steps[i]?.asking ?? false) : (steps[i]?.answering ?? false);
	}
	return turns;
}

/** For `[from, to)`, whether the staff speaks, in a letter that marks no comment. */
export function turnsOf(features: readonly Feature[], sides: Sides, from: number, to: number): boolean[] {
	return likeliest(features, sides, [from, to], ['company', ASKS], (i) => {
		const f = features[i];
		const told = (sides.voices[i] ?? 0) > HEARD;
		return told || (f !== undefined && !f.marker?.enclosed && !QUOTED.test(f.paragraph.text));
	});
}

/** For `[from, to)`, whether the staff speaks, within a comment that begins before `from`. */
export function turnsWithin(features: readonly Feature[], sides: Sides, from: number, to: number): boolean[] {
	return likeliest(features, sides, [from, to], ['staff', ASKS_AGAIN], (i) => (sides.voices[i] ?? 0) > HEARD);
}
