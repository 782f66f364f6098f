/**
 * The one call into the program: a commitments file and its drafts to findings, with every text that positions need.
 * Everything heavy hangs on this file: the others import it only when it is needed, and it is a bundle of its own.
 */
import { parseDraft } from '../draft/index.ts';
import type { Filing } from '../evidence/types.ts';
import {
	haveSameBytes,
	LEDGER_NAMES,
	ledgerBytes,
	lintCache,
	lintLedger,
	nameOf,
	ledgerAbove as nearestAbove,
	preparedIn,
	readBytes,
	textOf,
} from '../project/index.ts';
import type { LintCache, ProjectResult, Trouble, Workspace } from '../project/types.ts';
import type { Check, OpenLetter } from './check.ts';
import { type Lines, linesOf } from './convert.ts';
import { LetterReader } from './openLetters.ts';
import type { OpenFile } from './overlay.ts';
import type { Settings } from './settings.ts';

export { answerTool, Desk, Refused } from '../desk/index.ts';
export { formatLedger } from '../ledger/index.ts';
export { nodeWorkspace, readerPolicy } from '../project/index.ts';
export {
	converse,
	draftPromptOf,
	draftQuestion,
	markedDraft,
	promptOf,
	questionOf,
	readDraftReply,
} from '../reader/index.ts';
export { applyEdits, draftedEdit, draftingOf } from '../rules/index.ts';
export { completionsAt } from './completion.ts';
export { decided, isUnsigned, signedOff } from './decisions.ts';
export { changedLines, extraction } from './extraction.ts';
export { findHints } from './findHints.ts';
export { draftCard, ledgerCard } from './hoverCards.ts';
export { foldsOf, linksOf } from './ledgerViews.ts';
export { draftLenses, ledgerLenses } from './lenses.ts';
export { elementsToRead, withReadingsIn } from './readings.ts';
export { entryAt, referencesAt, renamableAt, renameAt } from './references.ts';
export { reportFile, reportOf } from './reporting.ts';
export { readSettings } from './settings.ts';

/** Finds every commitments file below a folder. */
export const LEDGER_GLOBS: readonly string[] = LEDGER_NAMES.map((name) => `**/${name}`);

/** UTF-16 units of drafts that take seconds to check for the first time. */
const LONG = 1_000_000;

/** What a check is asked for. */
interface Asked {
	readonly workspace: Workspace;
	readonly ledgerPath: string;
	/** By path. */
	readonly open: ReadonlyMap<string, Opened>;
}

/** Of an open document: its version, and where it is being typed in. */
type Opened = Pick<OpenFile, 'version' | 'typedAt'>;
type Linted = Awaited<ReturnType<typeof lintLedger>>;

/** Keeps what was read between checks, so that a key stroke reads only one draft anew. */
export class Engine {
	readonly #cache: LintCache = lintCache();
	readonly #letters = new LetterReader();
	/** By path, the lines of the text that was last asked about. */
	readonly #lines = new Map<string, Lines>();
	/** By commitments file, its bytes when all of its filings were last checked. */
	readonly #whole = new Map<string, Uint8Array>();
	/** By commitments file, its drafts when it could last be read. */
	readonly #drafts = new Map<string, ReadonlySet<string>>();

	/**
	 * Checks every draft that a commitments file governs, and reads its open letters; null when the file is gone. `pause` is
	 * waited for between two filings; what it throws ends the check, and what was found out until then is kept for the next.
	 * Where the drafts that nobody has open are long and not yet checked against this version of the file, `early` is given
	 * what is known of the open ones first.
	 */
	async check(
		workspace: Workspace,
		ledgerPath: string,
		settings: Settings,
		today: string,
		open: ReadonlyMap<string, Opened>,
		pause: () => Promise<void>,
		early: (check: Check) => void,
	): Promise<Check | null> {
		const troubles: Trouble[] = [];
		const { bytes } = await ledgerBytes(workspace, ledgerPath, this.#cache, troubles);
		if (bytes === null && troubles.length === 0) return null;
		const needed = (file: string): boolean => open.has(file);
		const options = { severity: settings.severity, today, cache: this.#cache, needed, pause };
		const asked = { workspace, ledgerPath, open };
		const known = this.#whole.get(ledgerPath);
		const isKnown = known !== undefined && bytes !== null && haveSameBytes(known, bytes);
		// Before the first check nobody knows how long the others are.
		if (!isKnown && (known === undefined || this.#isLong(open))) {
			const select = ({ drafts }: Filing): boolean => drafts.some(({ file }) => open.has(file));
			const some = await lintLedger(workspace, ledgerPath, { ...options, select });
			const { filings = [], skipped = 0 } = some.project ?? {};
			if (filings.length > 0 && skipped > 0 && this.#isLong(open)) early(await this.#checkOf(asked, some));
		}
		const whole = await lintLedger(workspace, ledgerPath, options);
		if (bytes) this.#whole.set(ledgerPath, bytes);
		return this.#checkOf(asked, whole);
	}

	async #checkOf({ workspace, ledgerPath, open }: Asked, { project, troubles }: Linted): Promise<Check> {
		const said = troubles.filter(({ file }) => project === null || file !== ledgerPath);
		const isOurs = async (path: string) => (await governing(workspace, path)) === ledgerPath;
		const letters = project ? await this.#letters.read(workspace, project, open, isOurs) : new Map();
		const prepared: Check['prepared'] = (filing) => preparedIn(this.#cache, ledgerPath, filing);
		const unchecked: string[] = [];
		if (project?.ledger.usable) {
			if (project.skipped === 0) this.#drafts.set(ledgerPath, draftsIn(project));
		} else {
			for (const path of open.keys())
				if ((await isOurs(path)) && (await this.#wasDraft(workspace, ledgerPath, path))) unchecked.push(path);
		}
		const lines = this.#linesFrom(project, letters);
		const versions = new Map([...open].map(([path, { version }]) => [path, version]));
		return { ledgerPath, project, troubles: said, lines, prepared, versions, unchecked, letters };
	}

	/** True when there is much to check beside what is open. */
	#isLong(open: Asked['open']): boolean {
		let length = 0;
		for (const [file, { source }] of this.#cache.drafts) if (!open.has(file)) length += source.length;
		return length > LONG;
	}

	/** Lines of the texts of a check; those of a text that the check before had are the same object. */
	#linesFrom(project: ProjectResult | null, letters: ReadonlyMap<string, OpenLetter>): Check['lines'] {
		const asked = new Map<string, Lines | null>();
		return (path) => {
			const before = asked.get(path);
			if (before !== undefined) return before;
			const text = letters.get(path)?.source ?? project?.texts.get(path);
			const known = this.#lines.get(path);
			const lines = text === undefined ? null : known?.source === text ? known : linesOf(text);
			if (lines) this.#lines.set(path, lines);
			else this.#lines.delete(path);
			asked.set(path, lines);
			return lines;
		};
	}

	/** A draft when the file could last be read; before that, a file whose front says which form it is. */
	async #wasDraft(workspace: Workspace, ledgerPath: string, path: string): Promise<boolean> {
		const known = this.#drafts.get(ledgerPath);
		if (known) return known.has(path);
		const bytes = /\.(?:md|markdown)$/i.test(path) ? await workspace.read(path).catch(() => null) : null;
		return bytes !== null && parseDraft(new TextDecoder().decode(bytes), path).meta.form !== null;
	}
}

function draftsIn(project: ProjectResult): ReadonlySet<string> {
	return new Set(project.filings.flatMap(({ drafts }) => drafts.map(({ file }) => file)));
}

/** The commitments file that governs a file: itself when it is one, else the nearest above it; null when there is none. */
export async function governing(workspace: Workspace, path: string): Promise<string | null> {
	return LEDGER_NAMES.includes(nameOf(path)) ? path : nearestAbove(workspace, path);
}

/** The text of a file as the person sees it; null when there is none, or it is no text. */
export async function readText(workspace: Workspace, path: string): Promise<string | null> {
	const bytes = await readBytes(workspace, path, []);
	return bytes && textOf(bytes, path, []);
}
