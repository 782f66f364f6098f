/** Reads the letters that are open in the editor: which sentences are promises, and which of those the file has. */
import { recognise, squash } from '../ledger/index.ts';
import type { Commitment, Ledger, Span } from '../ledger/types.ts';
import { decodeLetter, isUnwritten, readLetters } from '../letter/index.ts';
import type { LetterReading } from '../letter/types.ts';
import { folderOf, joinPath } from '../project/index.ts';
import type { ProjectResult, Workspace } from '../project/types.ts';
import { draftIn, type Mark, type OpenLetter } from './check.ts';

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
	/** The letters of the file, mostly one. */
	readonly readings: readonly LetterReading[];
	readonly toSource: (offset: number) => number;
}

/** Reads open letters and keeps what it read until their text changes. */
export class LetterReader {
	readonly #known = new Map<string, Known>();

	/** Of the open files, the response letters, by path. `isOurs` says whether this commitments file governs a file. */
	async read(
		workspace: Workspace,
		project: ProjectResult,
		open: Iterable<string>,
		isOurs: (path: string) => Promise<boolean>,
	): Promise<ReadonlyMap<string, OpenLetter>> {
		const letters = new Map<string, OpenLetter>();
		if (!project.ledger.usable) return letters;
		for (const path of open) {
			if (!LETTER_NAME.test(path)) continue;
			const listed = entryOf(project.ledger.ledger, project.ledgerPath, path);
			if (!listed && (saysDraft(project, path) || !(await isOurs(path)))) continue;
			const known = await this.#reading(workspace, path);
			if (known && (listed || isLetter(path, known))) letters.set(path, letterOf(project, path, known));
		}
		return letters;
	}

	async #reading(workspace: Workspace, path: string): Promise<Known | null> {
		const bytes = await workspace.read(path);
		if (!bytes) return null;
		const text = new TextDecoder().decode(bytes);
		const before = this.#known.get(path);
		if (before?.text === text) return before;
		const readings = await readLetters(bytes, path);
		const { letter } = await decodeLetter(bytes, path);
		const known = { text, readings, toSource: letter.toSource ?? ((offset: number) => offset) };
		this.#known.set(path, known);
		return known;
	}
}

/** The entry of a file; of several letters in one file the one with this id, if any. */
function entryOf(
	ledger: Ledger,
	ledgerPath: string,
	path: string,
	id: string | null = null,
): Ledger['letters'][number] | undefined {
	const listed = ledger.letters.filter(({ file }) => joinPath(folderOf(ledgerPath), file) === path);
	return listed.find((letter) => letter.id === id) ?? listed[0];
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

function letterOf(project: ProjectResult, path: string, { text: source, readings, toSource }: Known): OpenLetter {
	const inFile = ({ start, end }: Span): Span => {
		const from = toSource(start);
		return { start: from, end: Math.max(from, toSource(Math.max(start, end - 1)) + 1) };
	};
	const marks = readings.flatMap((reading) => marksOf(project, path, reading, inFile));
	const unanswered = readings
		.flatMap(({ comments }) => comments)
		.flatMap(({ ask, response, number }): OpenLetter['unanswered'] => {
			if (response === null) return [{ ...inFile(ask), number, standIn: null }];
			return isUnwritten(response.text) ? [{ ...inFile(response), number, standIn: squash(response.text) }] : [];
		});
	return { path, source, marks, unanswered };
}

function marksOf(
	project: ProjectResult,
	path: string,
	reading: LetterReading,
	inFile: (span: Span) => Span,
): readonly Mark[] {
	const { ledger } = project.ledger;
	// A letter that was moved or renamed is not known by its path; its id and its words say the same.
	const letter = entryOf(ledger, project.ledgerPath, path, reading.id)?.id ?? reading.id;
	const entries = ledger.commitments.filter((one) => one.letter === letter);
	const { known } = recognise(entries, reading.proposals, reading.text);
	const byId = new Map<string, Commitment>(entries.map((entry) => [entry.id, entry]));
	return reading.readings.flatMap((read, index): Mark[] => {
		const proposal = reading.proposals[index];
		if (!proposal) return [];
		const entry =
			byId.get(known.get(proposal.id) ?? '') ?? ledger.commitments.find((other) => isSaidAgain(proposal, other));
		return [{ ...inFile(read), proposal, why: read.why, entry: entry ?? null }];
	});
}

/** Whether an entry of another letter stands for a promise: a version of it answers the same comment in the same words. */
function isSaidAgain(proposal: Commitment, other: Commitment): boolean {
	const same = (a = '', b = ''): boolean => squash(a) === squash(b);
	return (
		proposal.letter !== other.letter &&
		proposal.ask !== undefined &&
		proposal.comment === other.comment &&
		same(proposal.quote, other.quote) &&
		same(proposal.ask, other.ask)
	);
}
