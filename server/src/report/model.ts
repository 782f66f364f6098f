/** From a check to the report model. Pure: no clock, no disk. */

import type { Filing } from '../evidence/types.ts';
import { grouped, namesOf } from '../ledger/index.ts';
import { folderOf, joinPath } from '../project/index.ts';
import type { LintResult, ProjectResult } from '../project/types.ts';
import { isAsked } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';
import { commitmentEntry } from './commitments.ts';
import { nextFilings } from './next.ts';
import { compare } from './order.ts';
import { type Places, placesOf } from './places.ts';
import { registerOf, timelineOf } from './register.ts';
import type {
	CommitmentEntry,
	Counts,
	Coverage,
	FilingColumn,
	FindingEntry,
	InputEntry,
	ProjectReport,
	Report,
	ReportOptions,
} from './types.ts';

const COVERAGES: readonly Coverage[] = [
	'found',
	'partial',
	'unsure',
	'missing',
	'undecided',
	'waived',
	'not-applicable',
	'not-due',
	'retired',
	'record',
];

/** The absolute paths of every file behind a result, for the caller to hash: commitments files, letters, drafts; sorted. */
export function inputFiles(result: LintResult): readonly string[] {
	return [...new Set(result.projects.flatMap((project) => inputsOf(project).map(({ path }) => path)))].sort();
}

/** The report of a check: the same result and options give the same model. */
export function reportModel(result: LintResult, options: ReportOptions): Report {
	const projects = result.projects.map((project) => projectReport(project, options));
	const shown = (project: ProjectResult): Places => placesOf(project, options.root);
	const [first] = result.projects;
	const path = (file: string): string => (first ? shown(first).shown(file) : file);
	return {
		title: [...new Set(projects.map(({ registrant, file }) => registrant ?? file))].join(', ') || 'No commitments file',
		today: options.today,
		version: options.version,
		projects,
		troubles: result.troubles.map(({ file, line, message }) => ({ file: path(file), line, message })),
		orphans: result.orphans.map(path),
		counts: sum(projects.map(({ counts }) => counts)),
	};
}

function projectReport(project: ProjectResult, options: ReportOptions): ProjectReport {
	const { ledger } = project.ledger;
	const places = placesOf(project, options.root);
	const filings = wantedFilings(project, options);
	const wanted = new Set(filings.map(({ id }) => id));
	const byCommitment = statesByCommitment(project);
	const commitments = ledger.commitments.map((commitment) =>
		commitmentEntry(commitment, byCommitment.get(commitment.id) ?? [], project, places, wanted, options),
	);
	const findings = findingsOf(project, filings, places);
	const columns = filings.map((filing, index) => columnOf(filing, index, commitments, places));
	return {
		file: places.shown(project.ledgerPath),
		registrant: namesOf(ledger.registrant),
		fileNumber: ledger.registrant?.fileNumber ?? null,
		filings: columns,
		commitments,
		next: nextFilings(project, options.today ?? options.checkedOn ?? ''),
		register: registerOf(commitments),
		timeline: timelineOf(ledger.letters, filings),
		findings,
		counted: project.counts,
		inputs: inputEntries(project, filings, options, places),
		counts: countsOf(columns, commitments, findings),
	};
}

function wantedFilings(project: ProjectResult, { filing = null, form = null }: ReportOptions): readonly Filing[] {
	return sortedFilings(project.filings).filter(
		(other) => (filing === null || other.id === filing) && (form === null || other.form === form),
	);
}

function sortedFilings(filings: readonly Filing[]): readonly Filing[] {
	return [...filings].sort((a, b) => compare(a.period ?? '~', b.period ?? '~') || compare(a.id, b.id));
}

/** By commitment id, its states in the order of the filings. */
function statesByCommitment(project: ProjectResult): ReadonlyMap<string, readonly CommitmentState[]> {
	const order = new Map(sortedFilings(project.filings).map(({ id }, index) => [id, index]));
	const states = grouped(project.states, ({ commitment }) => commitment.id);
	for (const own of states.values()) {
		own.sort((a, b) => (order.get(a.filing.id) ?? 0) - (order.get(b.filing.id) ?? 0));
	}
	return states;
}

function columnOf(
	{ id, form, period, drafts }: Filing,
	index: number,
	commitments: readonly CommitmentEntry[],
	places: Places,
): FilingColumn {
	const files = drafts.map(({ file }) => places.shown(file));
	const inferred = drafts.flatMap(({ file, meta }) => meta.inferred.map((note) => `${places.shown(file)}: ${note}`));
	const tallied = commitments.filter(({ strength }) => strength !== 'record');
	return {
		id,
		form,
		period,
		files,
		inferred,
		tally: tallyOf(tallied, index),
		bindingTally: tallyOf(
			tallied.filter(({ strength }) => strength === 'binding'),
			index,
		),
	};
}

function tallyOf(commitments: readonly CommitmentEntry[], index: number): Readonly<Record<Coverage, number>> {
	const count = (coverage: Coverage): number =>
		commitments.filter(({ cells }) => cells[index]?.coverage === coverage).length;
	return Object.fromEntries(COVERAGES.map((coverage) => [coverage, count(coverage)])) as Record<Coverage, number>;
}

function findingsOf(project: ProjectResult, filings: readonly Filing[], places: Places): readonly FindingEntry[] {
	const ids = new Set(filings.map(({ id }) => id));
	return project.findings
		.filter(({ filing }) => filing === null || ids.has(filing))
		.map((finding) => {
			const { rule, severity, filing, commitment, element, message } = finding;
			return { rule, severity, filing, commitment, element, message, ...places.at(finding) };
		});
}

function countsOf(
	filings: readonly FilingColumn[],
	commitments: readonly CommitmentEntry[],
	findings: readonly FindingEntry[],
): Counts {
	const asked = commitments
		.flatMap(({ cells }) => cells.flatMap(({ elements }) => elements))
		.filter(({ status }) => isAsked(status));
	return {
		errors: findings.filter(({ severity }) => severity === 'error').length,
		warnings: findings.filter(({ severity }) => severity === 'warning').length,
		found: asked.filter(({ verdict }) => verdict === 'found').length,
		unsure: asked.filter(({ verdict }) => verdict === 'unsure').length,
		missing: asked.filter(({ verdict }) => verdict === 'missing').length,
		drafts: new Set(filings.flatMap(({ files }) => files)).size,
	};
}

function sum(all: readonly Counts[]): Counts {
	const total = (key: keyof Counts): number => all.reduce((before, counts) => before + counts[key], 0);
	return {
		errors: total('errors'),
		warnings: total('warnings'),
		found: total('found'),
		unsure: total('unsure'),
		missing: total('missing'),
		drafts: total('drafts'),
	};
}

interface Input {
	readonly path: string;
	readonly kind: InputEntry['kind'];
	/** The hash that the commitments file keeps of a letter. */
	readonly kept: string | null;
}

function inputsOf(project: ProjectResult, filings: readonly Filing[] = project.filings): readonly Input[] {
	const folder = folderOf(project.ledgerPath);
	return [
		{ path: project.ledgerPath, kind: 'commitments file', kept: null },
		...(project.readings ? [{ path: project.readings.path, kind: 'readings' as const, kept: null }] : []),
		...project.ledger.ledger.letters.map(
			({ file, sha256 }): Input => ({ path: joinPath(folder, file), kind: 'letter', kept: sha256 ?? null }),
		),
		...filings.flatMap(({ drafts }) => drafts.map(({ file }): Input => ({ path: file, kind: 'draft', kept: null }))),
	];
}

function inputEntries(
	project: ProjectResult,
	filings: readonly Filing[],
	{ hashes }: ReportOptions,
	places: Places,
): readonly InputEntry[] {
	return inputsOf(project, filings).map(({ path, kind, kept }) => {
		const sha256 = hashes.get(path) ?? null;
		const unchanged = kept === null || sha256 === null ? null : kept === sha256;
		return { file: places.shown(path), kind, sha256, unchanged };
	});
}
