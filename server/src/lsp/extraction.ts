/** What a letter would add to its commitments file, worked out without writing anything. */
import { readLedger, recognise } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { type MergeSummary, mergeClauses, mergeReadings, readLetters } from '../letter/index.ts';
import type { LetterReading } from '../letter/types.ts';
import {
	folderOf,
	type LettersRead,
	lineOf,
	nameOf,
	readAlong,
	readBytes,
	relativePath,
	textOf,
} from '../project/index.ts';
import type { Trouble, Workspace } from '../project/types.ts';

/** The commitments file before and after. */
interface Extraction {
	readonly ledgerPath: string;
	/** Null when there is no file yet. */
	readonly before: string | null;
	/** The same as before when nothing is new, or when something stands in the way. */
	readonly after: string;
	/** Ids, as the merge tells them. */
	readonly summary: Pick<MergeSummary, 'added' | 'kept' | 'changed' | 'gone' | 'marked'>;
	/** One line for a person: what was done, or why nothing can be. */
	readonly message: string;
	/** False when something stands in the way; `message` says what. */
	readonly ok: boolean;
}

/** A letter and the commitments file that it goes into. */
interface ExtractionRequest {
	readonly letterPath: string;
	readonly ledgerPath: string;
	/** Ids of proposals; all without it. What the file has already stays in any case. */
	readonly only?: readonly string[];
	/** Letters read just now, for a caller that asks several things about one letter. */
	readonly read?: LettersRead;
}

/** Reads the letter and merges it into the text of the commitments file. Never throws for bad input. */
export async function extraction(workspace: Workspace, request: ExtractionRequest): Promise<Extraction> {
	const { letterPath, ledgerPath } = request;
	const troubles: Trouble[] = [];
	const ledgerBytes = await readBytes(workspace, ledgerPath, troubles);
	const before = ledgerBytes && textOf(ledgerBytes, ledgerPath, troubles);
	const bytes = await readBytes(workspace, letterPath, troubles);
	const refuse = (message: string): Extraction => ({
		ledgerPath,
		before,
		after: before ?? '',
		summary: { added: [], kept: [], changed: [], gone: [], marked: [] },
		message,
		ok: false,
	});
	const [trouble] = troubles;
	if (trouble) return refuse(`${nameOf(trouble.file)}: ${trouble.message}`);
	if (!bytes) return refuse(`There is no letter ${nameOf(letterPath)}.`);
	const file = relativePath(folderOf(ledgerPath), letterPath);
	const readings = request.read?.get(letterPath) ?? (await readLetters(bytes, file));
	request.read?.set(letterPath, readings);
	const problems = readings.flatMap((reading) => reading.problems);
	const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
	if (readings.every(({ kind }) => kind !== 'response'))
		return refuse(problem?.message ?? `${file} answers no comment of the staff.`);
	const { only } = request;
	const wanted = only ? readings.map((reading) => onlyThese(reading, only, before)) : readings;
	const source = { file, sha256: await workspace.sha256(bytes) };
	const files = wanted.map(() => source);
	const along = await readAlong(workspace, ledgerPath, before, { readings: wanted, files }, request.read);
	const merged = mergeReadings(before, wanted, files, along);
	const error = merged.problems.find(({ severity }) => severity === 'error');
	if (error) return refuse(`${nameOf(ledgerPath)}, line ${lineOf(before ?? '', error.start) + 1}: ${error.message}`);
	const warnings = merged.problems.map(({ message }) => ` ${message}`).join('');
	const message = `${nameOf(ledgerPath)}: ${mergeClauses(merged.summary).join('; ')}.${warnings}`;
	return { ledgerPath, before, after: merged.text, summary: merged.summary, message, ok: true };
}

/** The smallest run of whole lines of `before` that must be replaced to get `after`. */
export function changedLines(before: string, after: string): Span & { readonly newText: string } {
	let start = 0;
	const shorter = Math.min(before.length, after.length);
	while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
	let tail = 0;
	while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	// The part that is kept at the end begins with a line of its own, in both texts.
	const cut = before.indexOf('\n', before.length - tail);
	tail = tail === 0 || cut < 0 ? 0 : before.length - cut - 1;
	return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

/** A reading without what is neither wanted nor known: merging must not take what the file has for gone. */
function onlyThese(reading: LetterReading, only: readonly string[], before: string | null): LetterReading {
	const ledger = before === null ? null : readLedger(before).ledger;
	const listed = (ledger?.letters ?? []).filter(({ file }) => file === reading.file);
	const letter = (listed.find(({ id }) => id === reading.id) ?? listed[0])?.id ?? reading.id;
	const entries = (ledger?.commitments ?? []).filter((one) => one.letter === letter);
	const { known } = recognise(entries, reading.proposals, reading.text);
	const wanted = new Set(only);
	return { ...reading, proposals: reading.proposals.filter(({ id }) => wanted.has(id) || known.has(id)) };
}
