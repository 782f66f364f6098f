/**
 * `commitments/overview` and `commitments/scope`: what an editor's views are made of. The model is the report's own, so
 * that a view, the matrix and `commitments report` cannot disagree. Positions count UTF-16 code units.
 */
import type { Connection } from 'vscode-languageserver';
import { counted } from '../ledger/index.ts';
import { folderOf, nameOf } from '../project/index.ts';
import type { ProjectReport } from '../report/types.ts';
import type { Check, OpenLetter } from './check.ts';
import { isRecord } from './client.ts';
import { positionAt } from './convert.ts';
import type { Session } from './session.ts';
import { today } from './today.ts';
import { pathOfUri } from './uris.ts';

/** One commitments file as an editor's views show it. */
export interface LedgerOverview {
	/** URI of the commitments file. */
	readonly ledger: string;
	/** URI of its folder, from which all paths are written. */
	readonly root: string;
	/** Null when nothing may be concluded from the file; `problem` says why. */
	readonly project: ProjectReport | null;
	readonly problem: string | null;
	/** Where each commitment stands in the file, by id. */
	readonly lines: Readonly<Record<string, number>>;
}

/** What the server makes of one file, so that silence can be explained. */
export interface Scope {
	readonly kind: 'draft' | 'letter' | 'commitments file' | 'left out' | 'ungoverned';
	/** URI of the commitments file; null when none governs the file. */
	readonly ledger: string | null;
	/** Id of the filing that a draft belongs to. */
	readonly filing: string | null;
	/** One sentence for a person. */
	readonly message: string;
}

/** A report as `commitments/report` gives it: text, or bytes as Base64. */
export interface ReportContent {
	readonly text: string | null;
	readonly base64: string | null;
}

const FORMATS = ['html', 'markdown', 'csv', 'xlsx'] as const;

const overviews = new WeakMap<Check, LedgerOverview>();

/** Registers both requests. */
export function serveOverview(connection: Connection, session: Session): void {
	connection.onRequest('commitments/overview', (_: unknown, token) =>
		session.guard('collecting the overview', [], async () => {
			const all: LedgerOverview[] = [];
			await session.discover();
			for (const ledger of session.checks.ledgers) {
				const check = await session.checks.fresh(ledger, () => token.isCancellationRequested);
				if (check) all.push(await overviewOf(check, session));
			}
			return all.sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
		}),
	);
	connection.onRequest('commitments/report', (params: unknown) =>
		session.guard('writing the report', null, () => (isRecord(params) ? contentOf(params, session) : null)),
	);
	connection.onRequest('commitments/scope', (params: unknown, token) =>
		session.guard('looking up a file', null, async () => {
			const uri = isRecord(params) && typeof params.uri === 'string' ? params.uri : null;
			return uri === null ? null : scopeOf(uri, session, () => token.isCancellationRequested);
		}),
	);
}

/** The report of one commitments file as Base64, or as text; null when it cannot be made. */
async function contentOf({ ledger, format }: Record<string, unknown>, session: Session): Promise<ReportContent | null> {
	const wanted = FORMATS.find((one) => one === format);
	if (typeof ledger !== 'string' || !wanted) return null;
	const fresh = await session.freshCheck(ledger, () => false);
	const project = fresh?.check.project;
	if (!fresh || !project?.ledger.usable) return null;
	const { reportFile } = await import('./engine.ts');
	const options = { format: wanted, today: today(), version: null };
	const content = await reportFile(session.workspace(), project, fresh.check.troubles, options);
	if (typeof content === 'string') return { text: content, base64: null };
	let binary = '';
	for (const byte of content) binary += String.fromCharCode(byte);
	return { text: null, base64: btoa(binary) };
}

async function overviewOf(check: Check, session: Session): Promise<LedgerOverview> {
	const known = overviews.get(check);
	if (known) return known;
	const { project, ledgerPath } = check;
	const ledger = session.style.uriOf(ledgerPath);
	const root = session.style.uriOf(folderOf(ledgerPath));
	const problem = check.troubles[0]?.message ?? project?.ledger.problems.find(({ severity }) => severity === 'error');
	const base = { ledger, root, problem: problem === undefined ? null : wordsOf(problem) };
	if (!project?.ledger.usable) return { ...base, project: null, lines: {} };
	const { reportOf } = await import('./engine.ts');
	const [report] = reportOf(project, check.troubles, today()).projects;
	const overview = { ...base, project: report ?? null, lines: linesOf(check) };
	overviews.set(check, overview);
	return overview;
}

function wordsOf(problem: string | { readonly message: string }): string {
	return typeof problem === 'string' ? problem : problem.message;
}

function linesOf(check: Check): Readonly<Record<string, number>> {
	const lines = check.lines(check.ledgerPath);
	if (!lines) return {};
	const places = [...(check.project?.ledger.places ?? [])];
	return Object.fromEntries(places.map(([id, place]) => [id, positionAt(lines, place.id.start).line]));
}

async function scopeOf(uri: string, session: Session, cancelled: () => boolean): Promise<Scope | null> {
	const path = pathOfUri(uri);
	if (path === null) return null;
	const fresh = await session.freshCheck(uri, cancelled);
	if (cancelled()) return null;
	if (!fresh) {
		const message = 'No commitments.yaml in its folder or above, so nothing is checked here.';
		return { kind: 'ungoverned', ledger: null, filing: null, message };
	}
	const { check } = fresh;
	const ledger = session.style.uriOf(check.ledgerPath);
	const name = nameOf(check.ledgerPath);
	if (path === check.ledgerPath)
		return { kind: 'commitments file', ledger, filing: null, message: sizeOf(check, name) };
	const letter = check.letters.get(path);
	if (letter) {
		return { kind: 'letter', ledger, filing: null, message: readingOf(letter, name) };
	}
	const filing = check.project?.filings.find(({ drafts }) => drafts.some(({ file }) => file === path));
	if (filing) {
		const draft = filing.drafts.find(({ file }) => file === path);
		const notes = draft?.meta.inferred.length ? ` Read from its text: ${draft.meta.inferred.join('; ')}.` : '';
		const message =
			filing.form === null
				? `Nothing says which form the filing ${filing.id} is, so no promise is asked of it: write \`form:\` in the front matter, such as \`form: 20-F\`.`
				: `Checked as part of the filing ${filing.id} (${filing.form}) against ${check.ledgerPath}.${notes}`;
		return { kind: 'draft', ledger, filing: filing.id, message };
	}
	const unusable =
		check.project?.ledger.usable === true
			? null
			: `${name} cannot be read, so nothing is checked here; see the problems in it.`;
	const left = `Not a draft of ${check.ledgerPath}: its \`drafts:\` leaves this file out, or it is no Markdown.`;
	return { kind: 'left out', ledger, filing: null, message: unusable ?? left };
}

function sizeOf(check: Check, name: string): string {
	const filings = check.project?.filings ?? [];
	const commitments = check.project?.ledger.ledger.commitments.length ?? 0;
	const drafts = filings.reduce((sum, filing) => sum + filing.drafts.length, 0);
	const size = `${name} has ${counted(commitments, 'commitment')}`;
	if (drafts === 0) return `${size}, and no draft is in scope: Markdown files below it, or what \`drafts:\` names.`;
	return `${size}; checked against it: ${counted(drafts, 'draft')} of ${counted(filings.length, 'filing')}.`;
}

/** What a letter was read as, and what is left to do about it. */
function readingOf({ marks, unanswered }: OpenLetter, name: string): string {
	const open = marks.filter(({ entry }) => entry === null).length;
	const answers = unanswered.length > 0 ? ` ${counted(unanswered.length, 'comment')} without a response.` : '';
	const tracked =
		open === 0 ? `all in ${name}` : `${open} not in ${name} yet: “Extract commitments” proposes what is not`;
	return `Read as a response letter: ${counted(marks.length, 'promise')}${marks.length > 0 ? `, ${tracked}` : ''}.${answers}`;
}
