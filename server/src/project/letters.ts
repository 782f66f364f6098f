/** The letters behind a commitments file: whether its quotes stand in them, and where. */
import { checkLetterHash, checkQuotes, kept, oncePer, standing, standings } from '../ledger/index.ts';
import type { Commitment, LedgerFile, Problem, Span } from '../ledger/types.ts';
import { decodeLetter } from '../letter/index.ts';
import { sourceOf } from '../rules/index.ts';
import type { Related } from '../rules/types.ts';
import { isFiled } from './filed.ts';
import { folderOf, joinPath } from './paths.ts';
import { lineOf } from './positions.ts';
import { readBytes, stampOf } from './reading.ts';
import type { LetterSource, LintCache, Trouble, Workspace } from './types.ts';

export interface Letters {
	/** By letter id; letters that cannot be read are not there. */
	readonly sources: ReadonlyMap<string, LetterSource & { readonly path: string }>;
	/** Positions in the commitments file. */
	readonly problems: readonly Problem[];
}

/** Reads every letter of a commitments file; one that is not there or cannot be read is a problem, never a stop. */
export async function readLetters(
	workspace: Workspace,
	ledgerPath: string,
	file: LedgerFile,
	cache: LintCache,
): Promise<Letters> {
	const sources = new Map<string, LetterSource & { readonly path: string }>();
	const problems: Problem[] = [];
	for (const { id, file: name } of file.ledger.letters) {
		const path = joinPath(folderOf(ledgerPath), name);
		const source = await readSource(workspace, path, cache);
		if (source === null) problems.push(unreadable(file, name));
		else {
			sources.set(id, { ...source, path });
			problems.push(...problemsOf(file, id, source));
		}
	}
	return { sources, problems };
}

/** By commitments file as read: what was said of a letter with that hash. */
const checkedIn = oncePer((_: LedgerFile) => new Map<string, readonly Problem[]>());

function problemsOf(file: LedgerFile, id: string, { sha256, text }: LetterSource): readonly Problem[] {
	return kept(checkedIn(file), `${id}\n${sha256}`, () => [
		...checkLetterHash(file, id, sha256),
		...checkQuotes(file, id, text),
	]);
}

async function readSource(workspace: Workspace, path: string, cache: LintCache): Promise<LetterSource | null> {
	const known = cache.letters.get(path);
	const stamp = await stampOf(workspace, path);
	if (known && stamp !== null && known.stamp === stamp) return known;
	const troubles: Trouble[] = [];
	const bytes = await readBytes(workspace, path, troubles);
	if (bytes === null) return null;
	const sha256 = await workspace.sha256(bytes);
	const source = known?.sha256 === sha256 ? { ...known, stamp } : await sourceIn(bytes, path, sha256, stamp);
	cache.letters.set(path, source);
	return source;
}

async function sourceIn(bytes: Uint8Array, path: string, sha256: string, stamp: string | null) {
	const { letter: decoded } = await decodeLetter(bytes, path);
	const asText = decoded.toSource === null ? null : new TextDecoder('utf-8').decode(bytes);
	return { sha256, stamp, text: decoded.text, source: asText, toSource: decoded.toSource };
}

/** Only a note: findings do not depend on the letter, but nobody can check the words against it. */
function unreadable(file: LedgerFile, name: string): Problem {
	const start = Math.max(0, file.text.indexOf(name));
	const message = `The letter \`${name}\` cannot be read, so its quotes were not checked; correct \`file:\` or put the letter there.`;
	return { code: 'letter-missing', severity: 'warning', start, end: start + name.length, message };
}

/** Where a commitment's words stand in the letter's file, when that can be opened as text. */
export function letterPlace(letters: Letters, commitment: Commitment): Related | null {
	const letter = letters.sources.get(commitment.letter);
	if (!letter || letter.source === null || letter.toSource === null) return null;
	const { span, line } = placeIn(letter.text, commitment);
	if (span === null) return null;
	const start = letter.toSource(span.start);
	const end = Math.max(start, letter.toSource(Math.max(span.start, span.end - 1)) + 1);
	const textLine = isFiled(letter.path) ? { textLine: line } : {};
	return { file: letter.path, start, end, message: `The letter's words (${sourceOf(commitment)}).`, ...textLine };
}

/** Where words stand in a letter's text, and in which of its lines. */
interface PlaceInLetter {
	readonly text: string;
	readonly span: Span | null;
	readonly line: number;
}

/** Every check of a draft asks, and a letter seldom changes. */
const places = new WeakMap<Commitment, PlaceInLetter>();

function placeIn(text: string, commitment: Commitment): PlaceInLetter {
	const known = places.get(commitment);
	if (known?.text === text) return known;
	const span = spanOf(text, commitment);
	const place = { text, span, line: span === null ? 0 : lineOf(text, span.start) };
	places.set(commitment, place);
	return place;
}

/** The recorded place when the quote still stands there, else the first place where it does. */
function spanOf(text: string, { at, quote }: Commitment): Span | null {
	if (at) {
		const there = standings(text, quote, at.start).next().value;
		if (there?.start === at.start) return there;
	}
	return standing(text, quote);
}
