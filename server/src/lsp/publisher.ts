/** Diagnostics for clients that are sent them: what a file was told of is not said again, and what is gone is taken back. */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { kept } from '../ledger/index.ts';
import { haveSame } from '../project/index.ts';
import { type Check, draftIn } from './check.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { OpenFile } from './overlay.ts';

/** What a file was last told of. */
interface Told {
	/** Its diagnostics as JSON; null where none are shown for it. */
	readonly sent: string | null;
	/** What they were made of. */
	readonly of: readonly unknown[];
}

const UNTOLD: Told = { sent: null, of: [] };

/** Knows what a client was sent for each file of each commitments file. */
export class Publisher {
	readonly #send: (params: PublishDiagnosticsParams) => void;
	readonly #style: DiagnosticStyle;
	readonly #told = new Map<string, ReadonlyMap<string, Told>>();

	constructor(style: DiagnosticStyle, send: (params: PublishDiagnosticsParams) => void) {
		this.#style = style;
		this.#send = send;
	}

	/** Sends what is new in a check of a commitments file; null takes back all that was said of its files. */
	publish(ledgerPath: string, check: Check | null, open: ReadonlyMap<string, OpenFile>): void {
		const before = this.#told.get(ledgerPath) ?? new Map<string, Told>();
		const subjects = check ? subjectsByFile(check) : new Map<string, readonly unknown[]>();
		/** A closed file of which the very same findings were sent. */
		const isSame = (path: string): boolean =>
			!open.has(path) && haveSame(before.get(path)?.of ?? [], subjects.get(path) ?? []);
		const found = check ? diagnosticsOf(check, this.#style, (path) => !isSame(path)) : NOTHING;
		const now = new Map([...subjects].map(([path, of]): [string, Told] => [path, { sent: null, of }]));
		const shown = [...before].flatMap(([path, { sent }]) => (sent === null ? [] : [path]));
		// What somebody looks at is told of first.
		for (const path of new Set([...openIn(check, open), ...shown, ...found.keys()])) {
			const told = before.get(path) ?? UNTOLD;
			const version = open.get(path)?.version;
			const stands = isSame(path) || (!found.has(path) && isLeft(check, path));
			if (told.sent !== null && stands) now.set(path, told);
			// A file that has changed since is on its way to a newer check; what was sent for it stands until then.
			else if (check && version !== check.versions.get(path)) now.set(path, { sent: told.sent ?? EMPTY, of: [] });
			else {
				const diagnostics = [...(found.get(path) ?? [])];
				const text = JSON.stringify(diagnostics);
				now.set(path, { sent: text === EMPTY ? null : text, of: subjects.get(path) ?? [] });
				if (version === undefined && text === (told.sent ?? EMPTY)) continue;
				const uri = this.#style.uriOf(path);
				this.#send({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
			}
		}
		this.#told.set(ledgerPath, now);
	}

	/** Forgets what was sent. */
	clear(): void {
		this.#told.clear();
	}
}

const NOTHING: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
/** No diagnostics, as JSON. */
const EMPTY = '[]';

/** The drafts and letters of a check that are open. */
function openIn(check: Check | null, open: ReadonlyMap<string, OpenFile>): readonly string[] {
	const drafts = check?.project?.filings.flatMap((filing) => filing.drafts.map(({ file }) => file)) ?? [];
	return [...drafts, ...(check?.letters.keys() ?? [])].filter((path) => open.has(path));
}

/** True for a file of which an early answer says nothing, because it left the filing for later: what was sent for it stands. */
function isLeft(check: Check | null, path: string): boolean {
	if (!check?.project || check.project.skipped === 0 || path === check.ledgerPath) return false;
	return draftIn(check.project, path) === undefined;
}

/** By file, what its diagnostics are made of: the same objects make the same diagnostics. */
function subjectsByFile(check: Check): Map<string, readonly unknown[]> {
	const byFile = new Map<string, unknown[]>();
	const add = (path: string, subject: unknown): void => void kept(byFile, path, () => []).push(subject);
	for (const finding of check.project?.findings ?? []) add(finding.file, finding);
	for (const trouble of check.troubles) add(trouble.file, trouble);
	// These depend on more than one object: they are made for every check.
	for (const path of [...check.unchecked, ...check.letters.keys()]) add(path, check);
	return byFile;
}
