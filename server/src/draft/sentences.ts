/** Cuts plain words into sentences the way financial English is written. */
import { ABBREVIATIONS } from '../ledger/index.ts';

const TAKES_STOP: ReadonlySet<string> = new Set(ABBREVIATIONS);
/** After a full stop that may belong to an abbreviation (`Inc.`, `U.S.`), these words show that a sentence begins. */
const OPENERS = new Set(
	(
		'The We Our In As This These Those It Its If For However A An On At During Under There Such When While Although ' +
		'Because Each Any All No Management Based To From With By Upon Additionally Further Accordingly They He She You Refer See'
	).split(' '),
);
const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
const STOP = /[.!?]+["”’)\]]*(?=\s)/g;
const BLANK = /\s/;
const NEXT = /^\s+["“‘([]?([A-Za-z0-9$€£•]+)/;

/** Half-open ranges of the sentences in `text`, in order, without the blanks around them; empty for blank text. */
export function sentenceRanges(text: string): readonly (readonly [number, number])[] {
	const ranges: [number, number][] = [];
	let from = 0;
	STOP.lastIndex = 0;
	for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
		const end = match.index + match[0].length;
		if (!endsSentence(text, match.index, match[0], end)) continue;
		push(ranges, text, from, end);
		from = end;
	}
	push(ranges, text, from, text.length);
	return ranges;
}

/** False for a text that has not more than one sentence. */
export function mayHoldSeveral(text: string): boolean {
	STOP.lastIndex = 0;
	return STOP.test(text);
}

function push(ranges: [number, number][], text: string, from: number, to: number): void {
	let start = from;
	let end = to;
	while (start < end && text.charCodeAt(start) === SPACE) start++;
	while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
	if (end > start) ranges.push([start, end]);
}

/** True for what stands before a word: white space, an opening bracket or quotation mark. */
function beginsWord(code: number): boolean {
	if (code < 128) return code === SPACE || code === 40 || code === 34 || code === 91 || (code >= 9 && code <= 13);
	return code === 0x201c || code === 0x2018 || BLANK.test(String.fromCharCode(code));
}

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
	if (!isCapital(text.charCodeAt(end + 1)) || text.charCodeAt(end) !== SPACE) {
		const next = wordAfter(text, end);
		if (next === '') return true;
		const first = next.charCodeAt(0);
		if (first >= SMALL_A && first <= SMALL_Z) return false;
	}
	if (!mark.startsWith('.')) return true;
	let from = at;
	while (from > 0 && !beginsWord(text.charCodeAt(from - 1))) from--;
	const word = text.slice(from, at);
	if (word === '') return true;
	if (/^(?:no|nos)$/i.test(word)) return !/^\d/.test(wordAfter(text, end)) && word !== 'No' && word !== 'Nos';
	if (/^\d{1,2}$/.test(word) && from === 0) return false;
	const initials = /^(?:[A-Za-z]\.)*[A-Za-z]$/.test(word);
	if (!initials && !TAKES_STOP.has(word.toLowerCase())) return true;
	return word.length > 1 && OPENERS.has(wordAfter(text, end));
}

function isCapital(code: number): boolean {
	return code >= 65 && code <= 90;
}

/** The word or figure with which what follows begins; empty where none does. */
function wordAfter(text: string, end: number): string {
	return NEXT.exec(text.slice(end, end + 40))?.[1] ?? '';
}
