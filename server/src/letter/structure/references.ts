/** Comments answered by reference: `Please see our response to comment 2 above.` */
import { NUMBER_WORDS } from '../../ledger/index.ts';
import { printedNumber } from './numbers.ts';

/** `2`, `2a`, and `A.2` in a letter whose parts count anew. */
const NUMBER = String.raw`(?:\(?[A-Z]\)?[.–-]?)?\d{1,3}[a-z]?`;
const NUMBERS = String.raw`(?:nos?\.?\s*|number(?:s|ed)?\s*|#\s*)?(${NUMBER}(?:\s*(?:,\s*(?:and\s+)?|and|or|&|through|to|–|-)\s*(?:nos?\.?\s*|#\s*)?${NUMBER})*)(?![\w%]|\.\d)`;
const LEADS = String.raw`\b(?:see|refer(?:s|red)?(?: (?:you|the staff))?(?: back)? to|referred to|reference (?:is|should be) made to|direct(?:ed|s)?(?: the staff)? to|same (?:\w+ )?as|(?:addressed|discussed|described|stated|noted|indicated|explained|answered|covered|included|contained|provided|given|set (?:forth|out)) (?:above |below )?(?:in|under|at|with|by)|repeats?|incorporates?(?: by reference)?|cover(?:s|ed)(?: by)?|applies?)`;
const ANSWER = String.raw`(?:respon[sd]\w*|repl(?:y|ies)|answers?|discussion|explanation)`;
/** `see our response to comment 2`, `see comment 2`, `addressed in response 3`. */
const TO_NUMBER = new RegExp(
	String.raw`${LEADS}\b[^.;:]{0,60}?\b(?:${ANSWER}\b[^.;:]{0,40}?\b)?(?:comments?|response|answer|reply|(?<=\b${ANSWER}\b[^.;:]{0,40})(?:questions?|items?))\s*${NUMBERS}`,
	'gi',
);
/** `This is the subject of comment 5, and we address it there.` */
const TAKEN_UP_THERE = new RegExp(
	String.raw`\bcomments?\s*${NUMBERS}(?=[^.;:]{0,60}[.,;]\s[^.;:]{0,60}\bthere\b\W*(?:$|\n|[\p{Lu}]))`,
	'gu',
);
const OF_STAFF = String.raw`(?:each of )?(?:(?:the |your )?(?:Staff(?:['’]s)?|SEC(?:['’]s)?) )?(?:the )?comments?\s*${NUMBERS}`;
/** What a sentence answers; `our response to comment 2` is only where something stands. */
const ANSWERING = new RegExp(
	String.raw`\b(?:(?:in response|responsive|with (?:respect|regard)|in relation|relating) to|in accordance with|regarding|to address|addressing) ${OF_STAFF}`,
	'i',
);
/** What the label of a response is to. */
const LABELLED = new RegExp(String.raw`\b${OF_STAFF}`, 'i');
/** `see our response above`, `see the preceding response`. */
const TO_NEIGHBOUR = new RegExp(
	String.raw`${LEADS}\b[^.;:]{0,40}?\b(?:(above|preceding|previous|prior|foregoing|last|following|next|below)\s+${ANSWER}\b|${ANSWER}\b[^.;:]{0,40}?\b(above|below|immediately preceding|immediately following)\b)`,
	'i',
);
/** `comment two`, `comments one and two`. */
const IN_WORDS = new RegExp(
	String.raw`(?<=\bcomments? (?:nos?\. |numbers? |(?:\w+(?:,? (?:and|or|through)|,) ){0,4}))(?:${NUMBER_WORDS.join('|')})\b`,
	'gi',
);
const inFigures = (text: string): string =>
	text.replace(IN_WORDS, (word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()) + 1));
/** Nothing but `See above.` */
const ONLY_ABOVE =
	/^(?:please )?(?:see|refer to|as (?:stated|noted|discussed|described)) (?:the )?(?:response |discussion )?(above|below)\W*$/i;
/** What another letter says. */
const ELSEWHERE =
	/\b(?:prior|previous|earlier|first|initial|original) (?:letter|comment|response)|\bour letter\b|\bletter (?:dated|of|to the staff)\b|\bdated\b/i;

/** A reference further down explains, and does not answer. */
const REACH = 500;

/** A longer answer says something of its own. */
const ONLY_REFERS = 200;

export interface Answered {
	readonly number: string;
	/** The response as it stands; empty where there is none. */
	readonly said: string;
}

const NAMED = new RegExp(`(?<![a-z])${NUMBER}`, 'gi');

function numbersIn(text: string): string[] {
	const range = /(\d+)\s*(?:through|to|–|-)\s*(?:nos?\.?\s*|#\s*)?(\d+)/i.exec(text);
	const named = text.match(NAMED) ?? [];
	const [from = 0, to = -1] = range ? [Number(range[1]), Number(range[2])] : [];
	const between = to - from < 30 ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i)) : [];
	return [...new Set([...named, ...between])];
}

const seriesOf = (number: string): string => number.slice(printedNumber(number).length);

/** The heading of a series that is not the first, as it stands behind its numbers. */
const nameOf = (number: string): string => seriesOf(number).replace(/^ \(|\)$/g, '') || '\n';

/** `comment 1 of the next section`. */
const SECTION =
	/\b(?:(next|following)|(?:previous|preceding|prior|last)) (?:section|heading|caption|part|group|set of comments)\b/i;

/** Of comments of other sections the nearest on the side that a sentence names. */
function sectionNamed(sentence: string, index: number, others: readonly number[]): number | undefined {
	const side = SECTION.exec(sentence);
	if (!side) return undefined;
	return side[1] ? others.find((i) => i > index) : others.findLast((i) => i < index);
}

/** Indices of the comments of this letter that a response refers to; `other` where it refers to another letter. */
function referencesOf(
	comments: readonly Answered[],
	index: number,
): { readonly to: number[]; readonly other: boolean } {
	const series = seriesOf(comments[index]?.number ?? '');
	const said = inFigures((comments[index]?.said ?? '').slice(0, REACH));
	const to: number[] = [];
	let other = false;
	for (const match of [...said.matchAll(TO_NUMBER), ...said.matchAll(TAKEN_UP_THERE)]) {
		const sentence = said.slice(match.index, match.index + 220).split(/(?<=[a-z\d])\.\s/)[0] ?? '';
		if (ELSEWHERE.test(sentence)) other = true;
		else
			for (const number of numbersIn(match[1] ?? '')) {
				const alike = comments.flatMap((comment, i) =>
					printedNumber(comment.number).toLowerCase() === number.toLowerCase() ? [i] : [],
				);
				// Where numbers begin anew, those of the same heading are meant unless another is named.
				const others = alike.filter((i) => seriesOf(comments[i]?.number ?? '') !== series);
				const at =
					others.find((i) => sentence.includes(nameOf(comments[i]?.number ?? ''))) ??
					sectionNamed(sentence, index, others) ??
					alike.find((i) => seriesOf(comments[i]?.number ?? '') === series) ??
					alike[0];
				if (at !== undefined) to.push(at);
			}
	}
	// What is named by its number is not meant by where it stands as well: `our response to comment 1 above`.
	const neighbour = ONLY_ABOVE.exec(said.trim()) ?? TO_NEIGHBOUR.exec(said.replace(TO_NUMBER, 'see'));
	const way = (neighbour?.[1] ?? neighbour?.[2] ?? '').toLowerCase();
	if (way !== '') to.push(index + (/following|next|below/.test(way) ? 1 : -1));
	return { to: to.filter((at) => at !== index), other };
}

/** Whether an answer says nothing but where to look, and there is no such comment in the letter. */
export function refersToNothing(comments: readonly Answered[], index: number): boolean {
	const said = comments[index]?.said ?? '';
	if (said.length >= ONLY_REFERS || ELSEWHERE.test(said)) return false;
	const named = [...inFigures(said).matchAll(TO_NUMBER)].flatMap((match) => numbersIn(match[1] ?? ''));
	return (
		named.length > 0 && !named.some((number) => comments.some((comment) => printedNumber(comment.number) === number))
	);
}

/** An answer that begins by sending the reader elsewhere. */
const REFERS =
	/^[^.]{0,60}\b(?:see|refer|referred|same as|(?:addressed|answered|covered) (?:in|by|with|together)|incorporat\w+|repeats?)\b/i;

/** For every comment, those that say nothing but that their answer stands here. */
export function answersOthers(comments: readonly Answered[]): readonly (readonly number[])[] {
	const out: number[][] = comments.map(() => []);
	comments.forEach(({ said }, i) => {
		const { to, other } = referencesOf(comments, i);
		if (other || said.length >= ONLY_REFERS || ELSEWHERE.test(said) || !REFERS.test(said)) return;
		for (const at of to) out[at]?.push(i);
	});
	return out;
}

/** The numbers of the comments that a sentence answers by name: `in response to comments 3, 4 and 5`. */
export function commentsAnswered(sentence: string): readonly string[] {
	const match = ANSWERING.exec(sentence);
	return match && !ELSEWHERE.test(match[0]) ? numbersIn(match[1] ?? '') : [];
}

/** `the changes described in our responses 1 and 3`. */
const RESPONSES = new RegExp(
	String.raw`\b(?:our|the|these) (?:${ANSWER}|comments?)(?: to (?:your |the )?comments?)?\s*${NUMBERS}`,
	'i',
);

/** The numbers of the responses that a sentence speaks of. */
export function responsesNamed(sentence: string): readonly string[] {
	const match = RESPONSES.exec(sentence);
	return match && !ELSEWHERE.test(match[0]) ? numbersIn(match[1] ?? '') : [];
}

/** The numbers of the comments in the label of a response: `Response to Comments 3 and 4:`. */
export function commentsLabelled(label: string): readonly string[] {
	return numbersIn(LABELLED.exec(label)?.[1] ?? '');
}

/**
 * For every comment, whether its answer stands, or goes on, under another comment of the letter that is answered, or in
 * another letter. Comments that refer to each other in a ring are answered by none of them.
 */
export function answeredElsewhere(comments: readonly Answered[]): boolean[] {
	const references = comments.map((_, i) => referencesOf(comments, i));
	const refersOnly = (at: number): boolean =>
		(references[at]?.to.length ?? 0) > 0 && (comments[at]?.said.length ?? 0) < ONLY_REFERS;
	/** Whether an answer can be reached; `seen` grows, so that each comment is looked at once. */
	const answered = (at: number, seen: Set<number>): boolean => {
		const own = comments[at];
		if (!own || own.said === '' || seen.has(at)) return false;
		seen.add(at);
		if (!refersOnly(at) || references[at]?.other) return true;
		return references[at]?.to.some((next) => answered(next, seen)) ?? false;
	};
	return references.map(({ to, other }, i) => {
		const seen = new Set([i]);
		return other || to.some((at) => answered(at, seen));
	});
}
