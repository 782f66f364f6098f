/** What a paragraph of a letter looks like and sounds like: style, number, label, and whose voice it is. */
import type { Paragraph, StyleRun } from '../types.ts';
import { type Lead, leadsOf } from './leads.ts';

export interface Marker {
	readonly number: string;
	/** Length of the marker in the paragraph, white space after it included. */
	readonly length: number;
	/** True for `(1)`, which footnotes and lists use more than comments do. */
	readonly enclosed: boolean;
	/** True when the word `comment` or the like stands there too, which lists inside a response do not have. */
	readonly labelled: boolean;
	/** What stands in brackets behind the number: `Comment No. 3 (Form 10-K, page 4)`; empty where nothing does. */
	readonly about: string;
}

export interface Feature {
	readonly paragraph: Paragraph;
	readonly marker: Marker | null;
	/** Length of a response label at the front; 0 when there is none. */
	readonly responseLabel: number;
	/** Length of a comment label without number at the front (`Staff Comment:`); 0 when there is none. */
	readonly commentLabel: number;
	/** Whether it goes on with a sentence that ended in a colon above, as a member of its list does. */
	readonly listed: boolean;
	/** Whether it is of a list that a colon above it introduces: it is said by whom says the words before the colon. */
	readonly member: boolean;
	/** `B`, `I`, `U` for what nearly all of its text after marker and label is set in. */
	readonly style: string;
	/** Above zero the staff speaks, below zero the company. */
	readonly voice: number;
}

/** `Comment No. 3`, also as `Comment No. 3 / Kommentar Nr. 3 (Form 10-K, page 4):`. */
const NUMBERED_COMMENT =
	/^(?:[•·–—-]\s*)?(?:(?:the\s+)?(?:SEC|Staff|Commission)(?:['’]s)?(?:\s+Staff)?(?:['’]s)?\s+)?(?:(?:oral|verbal|written|original|additional|follow-?up)\s+)?(?:Comment|Question)\s*(?:No\.?|Number|#)?\s*(\d{1,3}[A-Za-z]?)(?:\s*\/\s*\p{L}+\s*(?:\p{L}{1,3}[.°º]?\s*)?\d{1,3})?(?:\s*\(([^()]{3,80})\)(?=\s*(?:[.:–—-]|$)|\s[\p{L}“"]))?\s*(?:[.:)–—-]+(?!\d)\s*|$|\s(?=[A-Z“"]))/iu;
const NUMBER =
	/^(?:[•·–—-]\s*){0,2}(?:(?:No\.?\s?|#\s?)(?=\d))?[([]?(?:(\d{1,3}[a-h]?|l)[.):\]]{1,2}(?!\d)\s*(?=\S|$)|(\d{1,3})\s[–—-]\s+(?=[A-Z“"]))/;
const BARE_NUMBER = /^#?(\d{1,2})\s+(?=[A-Z“"])/;

/** Response labels: `Response:`, `Company's Response to Comment 3.`, `RESPONSE`, `Answer:`. */
const RESPONSE_LABEL =
	/^(?:[•·–—*-]\s*)?(?:[A-Z][\w.,&'’()-]*\s+(?:[\w.,&'’()-]+\s+){0,6}?)?(?:Response|RESPONSE|Responses|Reply|REPLY|Answer|ANSWER)(?:\s+(?:to|TO|of)\s+(?:(?:the\s+|SEC\s+|Staff['’]?s?\s+|Staff\s+)*(?:Comment|COMMENT|Question|Bullet|Item)s?[^.:;]{0,30}?)|\s*(?:No\.?\s*|#\s*)?\d{1,3}[a-z]?)?\s*(?:[:.–—-]+\s*|$)/;
/** To a comment of a part: `Response to A.1:`, `Response to Comment B-2.` */
const RESPONSE_TO_PART =
	/^(?:[A-Z][\w.&'’-]*\s+){0,4}?(?:Response|RESPONSE|Reply|REPLY|Answer|ANSWER)(?:\s+(?:to|TO))?(?:\s+(?:the\s+)?(?:Staff['’]s\s+)?(?:Comment|COMMENT|Question|QUESTION))?(?:\s+No\.?)?\s+\(?[A-Z]\)?[.(–-]?\d{1,2}\)?\s*(?:[.:–—-]+\s*|$)/;
/** The word in two languages: `Response / Antwort:`. */
const RESPONSE_TWICE = /^(?:Response|RESPONSE)\s*\/\s*\p{L}+\s*(?:[:.–—-]+\s*|$)/u;
const RESPONSE_BARE = /^(?:Response|RESPONSE|Company Response|Management Response)\s+(?=[A-Z“"])/;
/** A short line that is only a label: `Truist response:`, `Response to comment 4`. */
const RESPONSE_SHORT = /^(?!in response)(?:[^.:;]{0,40}\bresponse\b[^.:;]{0,40}:$|(?:[\w.,&'’-]+\s){0,4}response:\s+)/i;
const COMMENT_LABEL =
	/^(?:(?:the\s+)?(?:SEC|Staff|Commission|Staff['’]s|SEC Staff['’]?s?)\s+)?(?:Comment|Question)s?\s*(?:[:.–—-]+\s*|$)|^You (?:asked|wrote):\s*(?!.*\b(?:we|our|us)\b)/i;

const STAFF_START =
	/^(?:please|tell us|explain|clarify|revise|refer\b|describe|provide|disclose|expand|we (?:also )?(?:note|see|have reviewed|understand|continue|reissue|read|are unable|believe|acknowledge)|you (?:state|disclose|indicate|present|refer|note|say|describe)|your (?:response|disclosure)|in your|as a related|further|to the extent|in future filings(?!,? (?:we|our|the company)\b)|with (?:respect|regard) to your|it appears|notwithstanding)\b/i;

/** A whole paragraph of one order: `Remove the measure.` */
const COMMAND =
	/^(?:remove|delete|define|add|include|move|identify|quantify|label|retitle|rename|reconcile|state|correct|file|show|present|discuss|separate|confirm|advise|update|replace|reword|address|limit|balance|break out|characterize|substantiate|supplement|indicate|clarify|eliminate|cite|name|list|summari[sz]e|tabulate|justify|support)\b(?!:)[^.?!:;]{3,120}\.$/i;

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** Above zero for the staff's voice, below zero for the company's; grows slower than the length of the text. */
export function voiceOf(paragraph: string): number {
	const text = paragraph.replace(
		/“[^“”]*”|"[^"]*"|\bplease (?:be advised|find)\b|\b(?:letters?|responses?|submissions?|correspondence) to you\b|\b(?:meetings?|discussions?|calls?|conversations?|discussed|spoke|spoken) with you\b|\byour division\b|\byou(?:r| have)? (?:letter|comments?|requested|request|convenience|review|questions?|asked|office)\b/gi,
		'“”',
	);
	let score = STAFF_START.test(text) || COMMAND.test(text) ? 1.5 : 0;
	score += Math.min(4, count(text, /\b(?:you|your|yours)\b/gi));
	score += Math.min(2, 1.2 * count(text, /\b(?:please|tell us|explain to us|provide us|advise us)\b/gi));
	score -= Math.min(3, 0.7 * count(text, /\b(?:our|ours|ourselves)\b/gi));
	score -= Math.min(3, 1.3 * count(text, /\bthe (?:staff|commission)(?:['’]s)?\b/gi));
	score -= Math.min(3, 1.5 * count(text, /\b(?:respectfully|supplementally|in response to)\b/gi));
	score -= Math.min(2, 0.6 * count(text, /\bthe Company(?:['’]s)?\b/g));
	score -= Math.min(1.5, 0.4 * count(text, /\bwe\b(?! (?:note|also note|see|understand))/gi));
	return score;
}

function covers(runs: readonly StyleRun[], from: number, key: 'bold' | 'italic' | 'underline'): boolean {
	let all = 0;
	let on = 0;
	for (const run of runs) {
		const length = run.end - Math.max(run.start, from);
		if (length <= 0) continue;
		all += length;
		if (run[key]) on += length;
	}
	return all > 0 && on >= all * 0.8;
}

/** Style letters of a paragraph's text from an offset on. */
export function styleOf(paragraph: Paragraph, from = paragraph.start): string {
	const { runs } = paragraph;
	return (
		(covers(runs, from, 'bold') ? 'B' : '') +
		(covers(runs, from, 'italic') ? 'I' : '') +
		(covers(runs, from, 'underline') ? 'U' : '')
	);
}

function markerOf(text: string): Marker | null {
	const labelled = NUMBERED_COMMENT.exec(text);
	// `Comment No. 3 (page 4) is answered below` is a sentence.
	if (labelled && !(/\)\s$/.test(labelled[0]) && /^\p{Ll}/u.test(text.slice(labelled[0].length)))) {
		const again = NUMBER.exec(text.slice(labelled[0].length));
		const length = labelled[0].length + (again && again[1] === labelled[1] ? again[0].length : 0);
		return { number: labelled[1] ?? '', length, labelled: true, enclosed: false, about: labelled[2] ?? '' };
	}
	const plain = NUMBER.exec(text);
	if (plain) {
		const label = COMMENT_LABEL.exec(text.slice(plain[0].length))?.[0].length ?? 0;
		return {
			number: plain[1] === 'l' ? '1' : (plain[1] ?? plain[2] ?? ''),
			length: plain[0].length + label,
			labelled: label > 0,
			enclosed: /^[([]/.test(text),
			about: '',
		};
	}
	const bare = BARE_NUMBER.exec(text);
	return bare ? { number: bare[1] ?? '', length: bare[0].length, labelled: false, enclosed: false, about: '' } : null;
}

function responseLabelOf(paragraph: Paragraph): number {
	const { text } = paragraph;
	if (/^(?:\S{1,30}\s){0,2}response (?:dated|letter|received|filed)\b/i.test(text)) return 0;
	const match =
		RESPONSE_TO_PART.exec(text) ??
		RESPONSE_LABEL.exec(text) ??
		RESPONSE_TWICE.exec(text) ??
		RESPONSE_BARE.exec(text) ??
		RESPONSE_SHORT.exec(text);
	if (match) return match[0].length;
	const [first] = paragraph.runs;
	if (!first || paragraph.runs.length < 2 || !(first.bold || first.italic || first.underline)) return 0;
	const styled = text.slice(0, first.end - paragraph.start);
	return styled.length < 60 &&
		/^(?:\S+ ){0,4}response\b[^.]{0,30}$/i.test(styled.trim()) &&
		!/^in response/i.test(styled)
		? styled.length
		: 0;
}

/** `Q:` and `A:`, as in a conversation; they count only where a letter is made of them. */
const QUESTION = /^(?:\d{1,3}[.)]\s+)?Q(?:uestion)?\s*[:.]\s+/;
const QUESTION_LABEL = /^Q(?:uestion)?\s*[:.]\s+/;
const ANSWER = /^A(?:nswer)?\s*[:.]\s+(?=\S)/;

function isConversation(paragraphs: readonly Paragraph[]): boolean {
	const asked = paragraphs.filter(({ text }) => QUESTION.test(text)).length;
	return asked > 0 && paragraphs.filter(({ text }) => ANSWER.test(text)).length >= Math.max(1, asked - 1);
}

function askedAs({ number, length }: Lead): Marker {
	return { number, length, enclosed: false, labelled: true, about: '' };
}

/** A sentence that its list goes on with: `In future filings we will disclose backlog in:`; no title, no label. */
const LEADS_ON = /\b(?:we|our|the company|will|following|as follows)\b[^.:]*:$/i;

/** For every paragraph, whether it is of the list that a sentence above it ends in. */
function listedOf(paragraphs: readonly Paragraph[]): boolean[] {
	const listed: boolean[] = [];
	paragraphs.forEach((paragraph, i) => {
		const above = paragraphs[i - 1];
		const goesOn = listed[i - 1] === true && above !== undefined && mannerOf(above) === mannerOf(paragraph);
		listed.push(above !== undefined && mannerOf(paragraph) !== 'text' && (LEADS_ON.test(above.text) || goesOn));
	});
	return listed;
}

/** How a member of a list is marked. */
const mannerOf = ({ kind, text }: Paragraph): string =>
	/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)/i.test(text) ? 'bracket' : kind;

/** What marks a member of a list: a bullet of any kind, a letter, a small Roman number, any number in brackets; empty without a mark. */
export function markOf({ kind, text }: Paragraph): string {
	if (/^\((?:\d{1,2}|[a-z]{1,4})\)/i.test(text)) return 'bracket';
	if (/^(?:[a-z]|[ivx]{1,4})[.)]\s/.test(text)) return 'letter';
	return kind === 'bullet' || /^(?:[•·○●▪■◦§➢►*o]|-{1,2}|[–—])\s/.test(text) ? 'bullet' : '';
}

/** A member that another one follows; the last but one says so. */
export const MORE = /(?:[;,]|[;,] (?:and|or|and\/or))$/i;
const LAST_BUT_ONE = /[;,] (?:and|or|and\/or)$/i;

/** For every paragraph, whether it is of a list behind a colon: members bear the same mark, or each but the last ends in a semicolon or comma. */
function membersOf(paragraphs: readonly Paragraph[]): boolean[] {
	const member = paragraphs.map(() => false);
	// A list within another is there first.
	for (const [at, leader] of [...paragraphs.entries()].reverse()) {
		if (!/:$/.test(leader.text) || leader.kind === 'table row') continue;
		const mark = markOf(paragraphs[at + 1] ?? leader);
		for (let i = at + 1; i < paragraphs.length; i++) {
			const own = paragraphs[i];
			const above = paragraphs[i - 1];
			if (!own || !above || own.kind === 'table row') break;
			if (markOf(own) !== mark && member[i] !== true) break;
			if (
				mark === '' &&
				(markerOf(own.text) !== null || (!MORE.test(own.text) && !(i > at + 1 && LAST_BUT_ONE.test(above.text))))
			)
				break;
			member[i] = true;
			if (i > at + 1 && markOf(own) === mark && LAST_BUT_ONE.test(above.text) && !MORE.test(own.text)) break;
		}
	}
	return member;
}

/** Features of every paragraph. */
export function featuresOf(paragraphs: readonly Paragraph[]): Feature[] {
	const conversation = isConversation(paragraphs);
	// Labels that every letter has say who speaks; a letter's own habit is asked only where it has none.
	const known = paragraphs.some((paragraph) => responseLabelOf(paragraph) > 0);
	const leads = known ? new Map<number, Lead>() : leadsOf(paragraphs);
	const listed = listedOf(paragraphs);
	const members = membersOf(paragraphs);
	return paragraphs.map((paragraph, i) => {
		const { text, start } = paragraph;
		const lead = leads.get(i);
		const printed = paragraph.kind === 'table row' ? null : markerOf(text);
		const plain = printed ?? (lead?.side === 'staff' ? askedAs(lead) : null);
		const asked = conversation ? (QUESTION_LABEL.exec(text.slice(plain?.length ?? 0))?.[0].length ?? 0) : 0;
		const marker = plain && { ...plain, length: plain.length + asked };
		const answer = conversation ? (ANSWER.exec(text)?.[0].length ?? 0) : 0;
		const responseLabel = answer || responseLabelOf(paragraph) || (lead?.side === 'company' ? lead.length : 0);
		const commentLabel =
			marker?.labelled || responseLabel > 0 ? 0 : marker ? 0 : asked || (COMMENT_LABEL.exec(text)?.[0].length ?? 0);
		const skip = Math.max(marker?.length ?? 0, responseLabel, commentLabel);
		const from = start + (skip < text.length ? skip : 0);
		return {
			paragraph,
			marker: responseLabel > 0 ? null : marker,
			responseLabel,
			commentLabel,
			listed: listed[i] === true,
			member: members[i] === true,
			style: styleOf(paragraph, from),
			voice: voiceOf(text.slice(skip)),
		};
	});
}

/** For every paragraph, whether it is a note to the table above it. */
export function notesOf(features: readonly Feature[]): boolean[] {
	const notes: boolean[] = [];
	features.forEach((f, i) => {
		const above = features[i - 1]?.paragraph.kind === 'table row' || notes[i - 1] === true;
		notes.push(above && f.marker?.enclosed === true && f.voice <= 1);
	});
	return notes;
}
