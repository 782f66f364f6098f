/** Reads the letters that are open in the editor: which sentences are promises, and which of those the file has. */
import { squash } from '../ledger/index.ts';
import type { Commitment, Span } from '../ledger/types.ts';
import { decodeLetter, entriesOf, isUnwritten, lettersAlong, readLetters } from '../letter/index.ts';
import type { LetterReading, Proposal } from '../letter/types.ts';
import { folderOf, joinPath, relativePath, stampOf } from '../project/index.ts';
import type { ProjectResult, Workspace } from '../project/types.ts';
import { draftIn, type Mark, type OpenLetter } from './check.ts';
import type { OpenFile } from './overlay.ts';

/** Files of these names may be letters; other formats cannot be open as text. */
const LETTER_NAME = /\.(?:txt|htm|html|md|markdown)$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
/** Longer Markdown that no person listed as a letter is a draft. */
const LONGEST_LETTER = 1_000_000;
/** Markdown is taken for a letter only when it also says that it speaks to the staff: a draft must never go unchecked. */
const TO_STAFF =
	/securities and exchange commission|division of corporation finance|\bcomment letter\b|\bthe staff\b|^\W*response to comment\b|^\W*dear\b[^\n:]{0,40}\bstaff\b|\bto your letter\b/im;
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?[ \t]*(?:form|period|filing)[ \t]*:/;

interface Known {
	readonly text: string;
	/** Of the file that it was read from; null for one that is open. */
	readonly stamp: string | null;
	/** The letters of the file, mostly one. */
	readonly readings: readonly LetterReading[];
	readonly toSource: (offset: number) => number;
}

type Entries = ReadonlyMap<Proposal, Commitment>;

/** Reads open letters and keeps what it read until their text changes. */
export class LetterReader {
	readonly #known = new Map<string, Known>();
	/** By letter, what was last worked out for it, and from what. */
	readonly #found = new Map<string, { readonly from: readonly unknown[]; readonly entries: Entries }>();

	/** Of the open files, the response letters, by path. `isOurs` says whether this commitments file governs a file. */
	async read(
		workspace: Workspace,
		project: ProjectResult,
		open: ReadonlyMap<string, Pick<OpenFile, 'typedAt'>>,
		isOurs: (path: string) => Promise<boolean>,
	): Promise<ReadonlyMap<string, OpenLetter>> {
		const letters = new Map<string, OpenLetter>();
		if (!project.ledger.usable) return letters;
		for (const [path, { typedAt = null }] of open) {
			if (!LETTER_NAME.test(path)) continue;
			const listed = isListed(project, path);
			if (!listed && (saysDraft(project, path) || !(await isOurs(path)))) continue;
			const known = await this.#reading(workspace, path);
			if (!known || !(listed || isLetter(path, known))) continue;
			const letter = letterOf(path, known, await this.#entries(workspace, project, path, known.readings));
			letters.set(path, { ...letter, marks: letter.marks.filter((mark) => !isBegun(mark, known.text, typedAt)) });
		}
		return letters;
	}

	/** The entries behind the promises of a letter, as a merge would find them: with the others of its review read along. */
	async #entries(
		workspace: Workspace,
		{ ledger: { ledger }, ledgerPath }: ProjectResult,
		path: string,
		readings: readonly LetterReading[],
	): Promise<Entries> {
		const folder = folderOf(ledgerPath);
		const file = relativePath(folder, path);
		const names = lettersAlong(ledger, readings, [{ file, sha256: '' }]);
		const others = await Promise.all(names.map((name) => this.#reading(workspace, joinPath(folder, name))));
		const from = [ledger, readings, ...others.map((one) => one?.readings)];
		const before = this.#found.get(path);
		if (before && before.from.length === from.length && before.from.every((one, i) => one === from[i]))
			return before.entries;
		const along = names.flatMap((name, i) =>
			(others[i]?.readings ?? []).map((reading) => ({ ...reading, file: name })),
		);
		const entries = entriesOf(ledger, readings, file, { readings: along, missing: [] });
		this.#found.set(path, { from, entries });
		return entries;
	}

	async #reading(workspace: Workspace, path: string): Promise<Known | null> {
		const before = this.#known.get(path);
		const stamp = await stampOf(workspace, path);
		// The others of a review lie on the disk, and a check comes after every few key strokes.
		if (before && stamp !== null && before.stamp === stamp) return before;
		const bytes = await workspace.read(path);
		if (!bytes) return null;
		const text = new TextDecoder().decode(bytes);
		const known = before?.text === text ? { ...before, stamp } : await readingOf(path, bytes, text, stamp);
		this.#known.set(path, known);
		return known;
	}
}

async function readingOf(path: string, bytes: Uint8Array, text: string, stamp: string | null): Promise<Known> {
	const readings = await readLetters(bytes, path);
	const { letter } = await decodeLetter(bytes, path);
	return { text, stamp, readings, toSource: letter.toSource ?? ((offset: number) => offset) };
}

/** A sentence that has its end, or leads to what follows. */
const ENDS = /[.?!:;…]["'”’)\]*_]*\s*$/;

/** Up to the next line; what is typed below a blank one is another paragraph. */
const SAME_PARAGRAPH = /^[ \t]*(?:\r?\n[ \t]*)?$/;

/** Whether a sentence is being typed that has no end yet and no entry: it does not say what it is going to say. */
function isBegun({ start, end, entry }: Mark, text: string, typedAt: number | null): boolean {
	if (typedAt === null || entry !== null || typedAt < start || ENDS.test(text.slice(start, end))) return false;
	return SAME_PARAGRAPH.test(text.slice(end, typedAt));
}

/** Whether the commitments file names this file as a letter. */
function isListed({ ledger, ledgerPath }: ProjectResult, path: string): boolean {
	return ledger.ledger.letters.some(({ file }) => joinPath(folderOf(ledgerPath), file) === path);
}

/** True for Markdown that a person called a draft, in the file itself or with `drafts:`. */
function saysDraft(project: ProjectResult, path: string): boolean {
	const draft = MARKDOWN_NAME.test(path) ? draftIn(project, path) : undefined;
	if (!draft) return false;
	// Looked at last: it takes all of a long draft as one string.
	const isCalled = (): boolean => FRONT_MATTER.test(draft.text);
	return project.ledger.ledger.drafts !== undefined || draft.source.length > LONGEST_LETTER || isCalled();
}

function isLetter(path: string, { text, readings }: Known): boolean {
	if (readings.every(({ kind }) => kind !== 'response')) return false;
	return !MARKDOWN_NAME.test(path) || (!FRONT_MATTER.test(text) && TO_STAFF.test(text));
}

function letterOf(path: string, { text: source, readings, toSource }: Known, entries: Entries): OpenLetter {
	const inFile = ({ start, end }: Span): Span => {
		const from = toSource(start);
		return { start: from, end: Math.max(from, toSource(Math.max(start, end - 1)) + 1) };
	};
	const marks = readings.flatMap((reading) => marksOf(reading, entries, inFile));
	const unanswered = readings
		.flatMap(({ comments }) => comments)
		.flatMap(({ ask, response, number }): OpenLetter['unanswered'] => {
			if (response === null) return [{ ...inFile(ask), number, standIn: null }];
			return isUnwritten(response.text) ? [{ ...inFile(response), number, standIn: squash(response.text) }] : [];
		});
	return { path, source, marks, unanswered };
}

function marksOf(
	{ readings, proposals }: LetterReading,
	entries: Entries,
	inFile: (span: Span) => Span,
): readonly Mark[] {
	return readings.flatMap((read, index): Mark[] => {
		const proposal = proposals[index];
		return proposal ? [{ ...inFile(read), proposal, why: read.why, entry: entries.get(proposal) ?? null }] : [];
	});
}
