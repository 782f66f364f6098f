/** What a check found, in the shape of the program's outward contract; every output format is made from this one value. */
import type { Evidence, Filing, Verdict } from '../evidence/types.ts';
import { type LintResult, type ProjectResult, type Range, relativePath, TextLines } from '../project/index.ts';
import type { ElementState, Finding, FindingSeverity, Status } from '../rules/types.ts';

export interface Place {
	readonly file: string;
	readonly range: Range;
}

export interface QuotedPlace extends Place {
	readonly quote: string;
}

export interface FilingRow {
	readonly id: string;
	readonly form: string | null;
	readonly period: string | null;
	readonly files: readonly string[];
	/** What the program concluded itself about a file, and from what words. */
	readonly inferred: readonly string[];
}

export interface VerdictRow {
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
	readonly related: readonly (Place & { readonly message: string })[];
	readonly help: string;
	readonly promise: PromiseRow | null;
	/** Titles of the fixes there are. */
	readonly fixes: readonly string[];
}

/** `found`, `unsure` and `missing` count the elements that are asked of a filing: due, or with their condition open. */
export interface Summary {
	readonly errors: number;
	readonly warnings: number;
	readonly found: number;
	readonly unsure: number;
	readonly missing: number;
	readonly drafts: number;
}

export interface Report {
	readonly filings: readonly FilingRow[];
	readonly verdicts: readonly VerdictRow[];
	readonly findings: readonly FindingRow[];
	readonly summary: Summary;
}

/** Which part of a result is wanted. */
export interface ReportFilter {
	readonly filing: string | null;
	readonly form: string | null;
}

/** A result as it is written from `cwd`, sorted, the same for the same input. */
export function reportOf(result: LintResult, cwd: string, filter: ReportFilter): Report {
	const parts = result.projects.map((project) => new ProjectView(project, cwd, filter));
	const filings = parts.flatMap((part) => part.filings());
	const verdicts = parts.flatMap((part) => part.verdicts());
	const findings = parts.flatMap((part) => part.findings());
	const asked = verdicts.filter(({ status }) => status === 'due' || status === 'undecided');
	const verdictCount = (verdict: Verdict): number => asked.filter((row) => row.verdict === verdict).length;
	return {
		filings,
		verdicts,
		findings,
		summary: {
			errors: findings.filter(({ severity }) => severity === 'error').length,
			warnings: findings.filter(({ severity }) => severity === 'warning').length,
			found: verdictCount('found'),
			unsure: verdictCount('unsure'),
			missing: verdictCount('missing'),
			drafts: new Set(filings.flatMap(({ files }) => files)).size,
		},
	};
}

/** One project seen from a folder; owns the line tables of its texts, which are made when first asked for. */
class ProjectView {
	private readonly lines = new Map<string, TextLines>();
	private readonly wanted: readonly Filing[];

	constructor(
		private readonly project: ProjectResult,
		private readonly cwd: string,
		filter: ReportFilter,
	) {
		this.wanted = project.filings.filter(
			({ id, form }) =>
				(filter.filing === null || id === filter.filing) && (filter.form === null || form === filter.form),
		);
	}

	filings(): FilingRow[] {
		return this.wanted.map(({ id, form, period, drafts }) => ({
			id,
			form,
			period,
			files: drafts.map(({ file }) => this.shown(file)),
			inferred: drafts.flatMap(({ file, meta }) => meta.inferred.map((note) => `${this.shown(file)}: ${note}`)),
		}));
	}

	verdicts(): VerdictRow[] {
		return this.project.states
			.filter(({ filing }) => this.wanted.includes(filing))
			.flatMap(({ elements }) => elements.map((element) => this.verdict(element)));
	}

	findings(): FindingRow[] {
		const ids = new Set(this.wanted.map(({ id }) => id));
		return this.project.findings
			.filter(({ filing }) => filing === null || ids.has(filing))
			.map((finding) => this.finding(finding));
	}

	private verdict({ filing, commitment, element, status, judgement, suspect }: ElementState): VerdictRow {
		return {
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
			related: finding.related.map((related) => ({ ...this.place(related), message: related.message })),
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
		};
	}

	private quoted(evidence: Evidence): QuotedPlace {
		return { ...this.place(evidence), quote: evidence.quote };
	}

	private place({ file, start, end }: { file: string; start: number; end: number }): Place {
		let lines = this.lines.get(file);
		if (!lines) {
			lines = new TextLines(this.project.texts.get(file) ?? '');
			this.lines.set(file, lines);
		}
		return { file: this.shown(file), range: lines.range({ start, end }) };
	}

	private shown(file: string): string {
		return relativePath(this.cwd, file);
	}
}
