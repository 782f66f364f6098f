/** What a check found, in the shape of the program's outward contract; every output format is made from this one value. */
import type { Evidence, Filing, Verdict } from '../evidence/types.ts';
import { fingerprint } from '../ledger/index.ts';
import type { Counts } from '../ledger/types.ts';
import {
	folderOf,
	type LintResult,
	type ProjectResult,
	type Range,
	relativePath,
	TextLines,
} from '../project/index.ts';
import { DEFAULT_COUNTS, isAsked } from '../rules/index.ts';
import type { AppliedReading, ElementState, Finding, FindingSeverity, Status } from '../rules/types.ts';

export interface Place {
	readonly file: string;
	readonly range: Range;
}

interface QuotedPlace extends Place {
	readonly quote: string;
}

export interface FilingRow {
	readonly id: string;
	/** The commitments file that governs it. */
	readonly ledger: string;
	readonly form: string | null;
	readonly period: string | null;
	readonly files: readonly string[];
	/** What the program concluded itself about a file, and from what words. */
	readonly inferred: readonly string[];
	/** What counted as evidence. */
	readonly counts: Counts;
}

/** What a second reader said of an element; nobody has signed it. */
interface ReadingRow {
	readonly verdict: Verdict;
	/** What became of it; see `AppliedReading`. */
	readonly effect: AppliedReading['effect'];
	/** True where it decided the verdict. */
	readonly counted: boolean;
	/** What the rules say by themselves. */
	readonly rules: Verdict;
	readonly model: string;
	readonly on: string;
	readonly quotes: readonly string[];
	readonly why: string;
}

export interface VerdictRow {
	readonly ledger: string;
	readonly filing: string;
	readonly commitment: string;
	readonly element: string;
	readonly text: string;
	readonly comment: string | null;
	readonly status: Status;
	readonly verdict: Verdict;
	readonly suspect: boolean;
	readonly evidence: readonly QuotedPlace[];
	readonly candidates: readonly QuotedPlace[];
	readonly why: string;
	/** Null when nothing is recorded. */
	readonly reading: ReadingRow | null;
}

/** The promise behind a finding, in the words of the commitments file. */
export interface PromiseRow {
	readonly title: string;
	readonly quote: string;
	readonly disposition: string;
	readonly letter: string;
	readonly comment: string | null;
}

export interface FindingRow extends Place {
	readonly rule: string;
	readonly severity: FindingSeverity;
	readonly filing: string | null;
	readonly commitment: string | null;
	readonly element: string | null;
	readonly message: string;
	/** The message without the promise, where a list shows the promise once. */
	readonly detail: string | null;
	/** `textLine`, zero-based: the line in the text that `commitments text` prints, of an HTML letter. */
	readonly related: readonly (Place & { readonly message: string; readonly textLine?: number })[];
	readonly help: string;
	readonly promise: PromiseRow | null;
	/** Titles of the fixes there are. */
	readonly fixes: readonly string[];
	/** The same as long as the same is wrong with the same promise, wherever its lines move; equal findings share one. */
	readonly fingerprint: string;
}

/** A finding that a person gave a reason for; it counts nowhere. */
export interface SuppressedRow extends FindingRow {
	readonly suppression: { readonly by: 'directive' | 'waiver'; readonly reason: string };
}

/** `found`, `unsure` and `missing` count the elements that are asked of a filing: due, or with their condition open. */
export interface Summary {
	readonly errors: number;
	readonly warnings: number;
	readonly found: number;
	readonly unsure: number;
	readonly missing: number;
	readonly drafts: number;
	/** What counted as evidence, as the setting `reader: counts` has it; several commitments files may differ. */
	readonly counts: string;
	/** How many of the elements found or missing a second reader settled, unsigned. */
	readonly read: number;
	/** Elements by status, those that nothing is asked of among them: together as many as there are verdicts. */
	readonly statuses: Readonly<Record<Status, number>>;
}

export interface Report {
	readonly filings: readonly FilingRow[];
	readonly verdicts: readonly VerdictRow[];
	readonly findings: readonly FindingRow[];
	readonly suppressed: readonly SuppressedRow[];
	readonly summary: Summary;
	/** Which part of a check it is, with `--shard`; `commitments merge` asks for all of them. */
	readonly shard?: Shard;
}

/** Every `of`-th filing, from the `index`-th, counted from 1. */
export interface Shard {
	readonly index: number;
	readonly of: number;
}

/** Which part of a result is wanted. */
interface ReportFilter {
	readonly filing: string | null;
	readonly form: string | null;
	/** False: without findings about the commitments file itself. */
	readonly ledgers?: boolean;
}

/** A result as it is written from `cwd`, sorted, the same for the same input. */
export function reportOf(result: LintResult, cwd: string, filter: ReportFilter): Report {
	const parts = result.projects.map((project) => new ProjectView(project, cwd, filter));
	return sortedReport(
		parts.flatMap((part) => part.filings()),
		parts.flatMap((part) => part.verdicts()),
		parts.flatMap((part) => part.findings()),
		parts.flatMap((part) => part.suppressed()),
	);
}

/** Reports of parts of one check as the report of the whole: the same bytes, whichever way it was cut. */
export function mergeReports(parts: readonly Report[]): Report {
	return sortedReport(
		parts.flatMap(({ filings }) => filings),
		parts.flatMap(({ verdicts }) => verdicts),
		parts.flatMap(({ findings }) => findings),
		parts.flatMap(({ suppressed }) => suppressed),
	);
}

/** The report with other findings, and counts that fit them. */
export function withFindings(report: Report, findings: readonly FindingRow[]): Report {
	return sortedReport(report.filings, report.verdicts, findings, report.suppressed);
}

function sortedReport(
	filings: readonly FilingRow[],
	verdicts: readonly VerdictRow[],
	findings: readonly FindingRow[],
	suppressed: readonly SuppressedRow[],
): Report {
	const sortedFilings = [...filings].sort((a, b) => compare(a.ledger, b.ledger) || compare(a.id, b.id));
	// Sorting is stable: within a filing the order of the commitments file stays.
	const sortedVerdicts = [...verdicts].sort((a, b) => compare(a.ledger, b.ledger) || compare(a.filing, b.filing));
	const asked = verdicts.filter(({ status }) => isAsked(status));
	const verdictCount = (verdict: Verdict): number => asked.filter((row) => row.verdict === verdict).length;
	const statusCount = (status: Status): number => verdicts.filter((row) => row.status === status).length;
	return {
		filings: sortedFilings,
		verdicts: sortedVerdicts,
		findings: [...findings].sort(byPlace),
		suppressed: [...suppressed].sort(byPlace),
		summary: {
			errors: findings.filter(({ severity }) => severity === 'error').length,
			warnings: findings.filter(({ severity }) => severity === 'warning').length,
			found: verdictCount('found'),
			unsure: verdictCount('unsure'),
			missing: verdictCount('missing'),
			drafts: new Set(filings.flatMap(({ files }) => files)).size,
			counts: [...new Set(filings.map(({ counts }) => counts))].sort().join('; '),
			read: asked.filter(({ reading }) => reading?.counted).length,
			statuses: {
				due: statusCount('due'),
				undecided: statusCount('undecided'),
				waived: statusCount('waived'),
				'not-applicable': statusCount('not-applicable'),
				'not-due': statusCount('not-due'),
				retired: statusCount('retired'),
			},
		},
	};
}

function byPlace(a: FindingRow, b: FindingRow): number {
	return (
		compare(a.file, b.file) ||
		comparePosition(a.range.start, b.range.start) ||
		comparePosition(a.range.end, b.range.end) ||
		compare(a.rule, b.rule) ||
		compare(a.commitment ?? '', b.commitment ?? '') ||
		compare(a.element ?? '', b.element ?? '') ||
		compare(a.filing ?? '', b.filing ?? '') ||
		compare(a.message, b.message)
	);
}

function comparePosition(a: Range['start'], b: Range['start']): number {
	return a.line - b.line || a.character - b.character;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function readingRow({ reading, effect, counted, rules, why }: AppliedReading): ReadingRow {
	const { verdict, model, on, quotes } = reading;
	return { verdict, effect, counted, rules: rules.verdict, model, on, quotes: quotes.map(({ text }) => text), why };
}

/** "20 due, 8 on an open condition; of the others 2 waived, 3 not due", as far as there are any. */
export function statusWords({ statuses }: Summary): string {
	const part = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);
	const asked = [...part(statuses.due, 'due'), ...part(statuses.undecided, 'on an open condition')];
	const others = [
		...part(statuses.waived, 'waived'),
		...part(statuses['not-applicable'], 'not applicable'),
		...part(statuses['not-due'], 'not due'),
		...part(statuses.retired, 'retired'),
	];
	return [asked.join(', '), others.length > 0 ? `not asked: ${others.join(', ')}` : ''].filter(Boolean).join('; ');
}

/** What counted, in a sentence for people; empty when nothing was checked, and where no second reader plays a part. */
export function countsSentence({ summary, verdicts }: Report): string {
	const { counts, read } = summary;
	const recorded = verdicts.filter(({ reading, status }) => reading && isAsked(status));
	if (counts === '' || (counts === DEFAULT_COUNTS && recorded.length === 0)) return '';
	const waiting = recorded.filter(({ reading }) => reading && !reading.counted && reading.effect !== 'void').length;
	const lost = recorded.filter(({ reading }) => reading?.effect === 'void').length;
	const parts = [
		read > 0 ? `${read} settled by a second reader, not signed` : null,
		waiting > 0 ? `${waiting} read and not counted` : null,
		lost > 0 ? `${lost} ${lost === 1 ? 'reading' : 'readings'} void` : null,
	].filter((part) => part !== null);
	return `Counted: ${counts}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}.`;
}

/** One project seen from a folder; owns the line tables of its texts, which are made when first asked for. */
class ProjectView {
	private readonly lines = new Map<string, TextLines>();
	private readonly wanted: readonly Filing[];

	constructor(
		private readonly project: ProjectResult,
		private readonly cwd: string,
		private readonly filter: ReportFilter,
	) {
		this.wanted = project.filings.filter(
			({ id, form }) =>
				(filter.filing === null || id === filter.filing) && (filter.form === null || form === filter.form),
		);
	}

	filings(): FilingRow[] {
		return this.wanted.map(({ id, form, period, drafts }) => ({
			id,
			ledger: this.shown(this.project.ledgerPath),
			form,
			period,
			files: drafts.map(({ file }) => this.shown(file)),
			counts: this.project.counts,
			inferred: drafts.flatMap(({ file, meta }) => meta.inferred.map((note) => `${this.shown(file)}: ${note}`)),
		}));
	}

	verdicts(): VerdictRow[] {
		return this.project.states
			.filter(({ filing }) => this.wanted.includes(filing))
			.flatMap(({ elements }) => elements.map((element) => this.verdict(element)));
	}

	findings(): FindingRow[] {
		return this.project.findings.filter((finding) => this.isWanted(finding)).map((finding) => this.finding(finding));
	}

	suppressed(): SuppressedRow[] {
		return this.project.suppressed
			.filter(({ finding }) => this.isWanted(finding))
			.map(({ finding, by, reason }) => ({ ...this.finding(finding), suppression: { by, reason } }));
	}

	private isWanted({ filing }: Finding): boolean {
		return filing === null ? this.filter.ledgers !== false : this.wanted.some(({ id }) => id === filing);
	}

	private verdict({ filing, commitment, element, status, judgement, suspect, reading }: ElementState): VerdictRow {
		return {
			ledger: this.shown(this.project.ledgerPath),
			filing: filing.id,
			commitment: commitment.id,
			element: element.id,
			text: element.text,
			comment: commitment.comment ?? null,
			status,
			verdict: judgement.verdict,
			suspect,
			evidence: judgement.evidence.map((evidence) => this.quoted(evidence)),
			candidates: judgement.candidates.slice(0, 3).map((evidence) => this.quoted(evidence)),
			why: judgement.why,
			reading: reading ? readingRow(reading) : null,
		};
	}

	private finding(finding: Finding): FindingRow {
		const { rule, severity, filing, commitment, element, message, help } = finding;
		const promise = this.project.ledger.ledger.commitments.find(({ id }) => id === commitment);
		return {
			rule,
			severity,
			filing,
			commitment,
			element,
			...this.place(finding),
			message,
			detail: finding.detail ?? null,
			related: finding.related.map((related) => ({
				...this.place(related),
				message: related.message,
				...(related.textLine === undefined ? {} : { textLine: related.textLine }),
			})),
			help,
			promise: promise
				? {
						title: promise.title,
						quote: promise.quote,
						disposition: promise.disposition,
						letter: promise.letter,
						comment: promise.comment ?? null,
					}
				: null,
			fixes: finding.fixes.map(({ title }) => title),
			fingerprint: this.fingerprint(finding),
		};
	}

	/** Names what is wrong, never where: paths are from the folder of the commitments file, the same from any folder. */
	private fingerprint({ rule, filing, commitment, element, file, message }: Finding): string {
		const bound = filing !== null && commitment !== null;
		const subject = bound
			? [filing, commitment, element ?? '']
			: [relativePath(folderOf(this.project.ledgerPath), file), message];
		return fingerprint([rule, ...subject].join('\n'));
	}

	private quoted(evidence: Evidence): QuotedPlace {
		return { ...this.place(evidence), quote: evidence.quote };
	}

	private place({ file, start, end }: { file: string; start: number; end: number }): Place {
		let lines = this.lines.get(file);
		if (!lines) {
			lines = new TextLines(this.project.texts.get(file)?.toString() ?? '');
			this.lines.set(file, lines);
		}
		return { file: this.shown(file), range: lines.range({ start, end }) };
	}

	private shown(file: string): string {
		return relativePath(this.cwd, file);
	}
}
