/** The statements of a sentence: what is said of one thing, without what is said of the next and in passing. */
import type { ValueKind } from '../../ledger/types.ts';
import { holdsValue } from '../words/values.ts';
import { wordsOf } from '../words/words.ts';
import { TIME } from './plain.ts';

/** Where what is said of one thing ends. */
const PARTS =
	/[;:]\s|\s[–—]\s|,?\sand\s(?=(?:[$€£¥]|\d[\d.,]*\s?(?:%|percent|million|billion))[^,;]*?\s(?:to|by|on|in|for)\s(?!(?:19|20)\d\d))/;
const PIECES = /,\s(?!(?:19|20)\d\d\b)/;
/** Begins a statement of its own. */
const JOINED =
	/^(?:and|but|while|whereas|although|so|yet)\s(?:[\w’'-]+\s){0,8}?(?:is|are|was|were|has|have|had|do|does|did|will|would|may|can|[a-z]{3,}ed)\b/i;
/** Said of a thing in passing. */
const ASIDE =
	/^(?:(?:of )?which|who|whose|where|including|net of|before|all of|most of|as)\b|^(?:(?:of|the|and)\s|\p{Lu}[\p{L}&.’-]*\s?)+$/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|shall|do|does|did)\b/i;

type Stems = ReadonlySet<string>;

/** Those that have a value of a kind, each with what leads up to it and as far as any of `sought` stand that have not stood before. */
export function statementsWith(sentence: string, kinds: readonly ValueKind[], sought: Stems): readonly string[] {
	const statements: string[] = [];
	for (const part of sentence.split(PARTS)) {
		let before: string[] = [];
		const pieces = part.split(PIECES);
		pieces.forEach((piece, at) => {
			const holds = kinds.some((kind) => holdsValue(isTime(kind) ? piece : piece.replace(TIME, ' '), kind, false));
			if (JOINED.test(piece)) before = [];
			if (!holds && ((before.length > 0 && ASIDE.test(piece)) || /^\W*as (?!of\b)/i.test(piece))) return;
			before.push(piece);
			if (!holds) return;
			const said = before.join(', ');
			const rest = pieces.slice(at + 1);
			while (rest.length > 0 && !hasNew(rest.at(-1) ?? '', said, sought)) rest.pop();
			statements.push([said, ...rest].join(', '));
		});
	}
	return statements;
}

function isTime(kind: ValueKind): boolean {
	return kind === 'date' || kind === 'period';
}

/** True when a text has any of the words that what was said before has not. */
function hasNew(text: string, said: string, sought: Stems): boolean {
	const before = stemsIn(said);
	return wordsOf(text).some(({ stem }) => sought.has(stem) && !before.has(stem));
}

/** The stems of a text. */
export function stemsIn(text: string): Stems {
	return new Set(wordsOf(text).map(({ stem }) => stem));
}

/** The part with most of the words. */
export function bestPart(sentence: string, sought: Stems): string {
	let best = sentence;
	let most = -1;
	for (const part of sentence.split(PARTS)) {
		const count = [...stemsIn(part)].filter((stem) => sought.has(stem)).length;
		if (count > most) [most, best] = [count, part];
	}
	return best;
}

/** A statement without one that is joined to it, and without what is said in passing. */
export function firstOf(statement: string): string {
	const pieces = statement.split(PIECES);
	const from = pieces.findIndex((piece) => JOINED.test(piece));
	return (from > 0 ? pieces.slice(0, from) : pieces).filter((piece, at) => at === 0 || !ASIDE.test(piece)).join(', ');
}

/** Where all of the words that stand in a text have stood once, and a subject has ended. */
export function frameOf(text: string, sought: Stems): number {
	const seen = new Set<string>();
	let end = 0;
	for (const word of wordsOf(text)) {
		if (!sought.has(word.stem) || seen.has(word.stem)) continue;
		seen.add(word.stem);
		end = word.end;
	}
	const verb = FINITE.exec(text);
	return verb && verb.index > end ? verb.index : end;
}
