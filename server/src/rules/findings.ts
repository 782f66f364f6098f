/** The one place where findings get their id, severity, help and order. */
import { oncePer, refinersOf } from '../ledger/index.ts';
import type { Ledger, LedgerFile, Problem } from '../ledger/types.ts';
import { commitmentsFile, problemFinding } from './commitments-file.ts';
import type { GovernanceInput } from './entries.ts';
import { conceptProblems } from './find-concepts.ts';
import { GOVERNANCE } from './governance.ts';
import { silencedBy } from './ignore-directive.ts';
import { missingDisclosure } from './missing-disclosure.ts';
import { helpOf, RULE_METAS, RULES } from './registry.ts';
import { settingProblems } from './setting-names.ts';
import { isGraver, settled } from './severity.ts';
import { standInsOf } from './standIns.ts';
import { unwaived } from './suppressed.ts';
import type {
	Finding,
	FindingSeverity,
	Fix,
	RuleContext,
	RuleFinding,
	RuleMeta,
	Severities,
	SuppressedFinding,
} from './types.ts';

/**
 * What the rules say of one filing, without what is switched off or silenced by a directive with a reason. `severities` are
 * settings, the strongest first. Sorted by file, place, rule, commitment, element.
 */
export function findingsOf(context: RuleContext, severities: readonly Severities[]): Finding[] {
	return [...sortedFindings(context, severities).findings];
}

/** `findingsOf`, and beside it what directives and waivers keep from it, each with the reason that a person gave. */
export function sortedFindings(
	context: RuleContext,
	severities: readonly Severities[],
): { readonly findings: readonly Finding[]; readonly suppressed: readonly SuppressedFinding[] } {
	const directives = context.filing.drafts.flatMap((draft) => draft.directives);
	const findings: Finding[] = [];
	const suppressed: SuppressedFinding[] = [];
	for (const finding of allFindings(context, severities)) {
		const reason = silencedBy(finding, directives);
		if (reason === null) findings.push(finding);
		else suppressed.push({ finding, by: 'directive', reason });
	}
	suppressed.push(...unwaived(context, (states) => allFindings({ ...context, states }, severities)));
	return {
		findings: toldOnce(findings, context.ledger.ledger),
		suppressed: suppressed.sort((a, b) => byPlace(a.finding, b.finding)),
	};
}

/**
 * Without what is missing of a promise that a later one makes more closely, while all of that is reported missing with no less
 * weight: whoever writes that is asked for the rest of this then.
 */
function toldOnce(findings: readonly Finding[], ledger: Ledger): Finding[] {
	const refiners = refinersOf(ledger);
	if (refiners.size === 0) return [...findings];
	const isWhole = ({ rule }: Finding): boolean => rule === missingDisclosure.meta.id;
	const missing = new Map(findings.filter(isWhole).map((finding) => [finding.commitment ?? '', finding]));
	return findings.filter((finding) => {
		const later = isWhole(finding) ? (refiners.get(finding.commitment ?? '') ?? []) : [];
		return !later.some(({ id }) => {
			const told = missing.get(id);
			return told !== undefined && !isGraver(finding.severity, told.severity);
		});
	});
}

function allFindings(context: RuleContext, severities: readonly Severities[]): Finding[] {
	const input = { ...context, standIns: standInsOf(context.filing, context.states) };
	const settings = severities.filter((set) => Object.keys(set).length > 0);
	return RULES.flatMap((rule) =>
		rule.check(input).flatMap((raw) => stamp(rule.meta, raw, context.filing.id, settings) ?? []),
	).sort(byPlace);
}

/** What a rule reported, stamped. A class for the same reason as `Judged`: its fixes are made when they are asked for. */
class Stamped implements Finding {
	readonly rule: string;
	readonly severity: FindingSeverity;
	readonly filing: string;
	readonly commitment: string | null;
	readonly element: string | null;
	declare readonly elements?: readonly string[];
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly message: string;
	declare readonly detail?: string;
	readonly related: Finding['related'];
	readonly help: string;
	#fixes: RuleFinding['fixes'];

	constructor(rule: string, raw: RuleFinding, filing: string, severity: FindingSeverity) {
		this.file = raw.file;
		this.start = raw.start;
		this.end = raw.end;
		this.commitment = raw.commitment;
		this.element = raw.element;
		if (raw.elements !== undefined) this.elements = raw.elements;
		this.message = raw.message;
		if (raw.detail !== undefined) this.detail = raw.detail;
		this.related = raw.related;
		this.rule = rule;
		this.severity = severity;
		this.filing = filing;
		this.help = helpOf(rule);
		this.#fixes = raw.fixes;
	}

	/** Made when they are first asked for. */
	get fixes(): readonly Fix[] {
		if (typeof this.#fixes === 'function') this.#fixes = this.#fixes();
		return this.#fixes;
	}
}

/** What the rules say of decisions, waivers and sign-offs in the commitments file as a whole. */
export function governanceFindings(input: GovernanceInput, severities: readonly Severities[]): Finding[] {
	return GOVERNANCE.flatMap(({ meta, check }) =>
		check(input).flatMap((raw) => {
			const severity = settled(meta.id, meta.severity, [], severities);
			return severity === 'off' ? [] : [{ ...raw, severity, help: helpOf(meta.id) }];
		}),
	).sort(byPlace);
}

/** Names in the commitments file that stand for nothing here. */
const misnamedIn = oncePer((ledger: LedgerFile): readonly Problem[] => {
	const rules = RULE_METAS.map(({ id }) => id);
	return [...settingProblems(ledger, rules), ...conceptProblems(ledger)];
});

/** The findings about the commitments file itself; `problems` are the file's own and those found beside its letters. */
export function ledgerFindings(
	ledgerPath: string,
	ledger: LedgerFile,
	problems: readonly Problem[],
	severities: readonly Severities[],
): Finding[] {
	return [...problems, ...misnamedIn(ledger)]
		.flatMap((problem) => {
			const raw = problemFinding(ledgerPath, ledger, problem);
			const severity = settled(raw.rule, raw.severity, [], severities);
			return severity === 'off' ? [] : [{ ...raw, severity, help: helpOf(raw.rule) }];
		})
		.sort(byPlace);
}

/** The findings about the readings file itself: what could not be understood counts as not read. */
export function readingsFindings(
	path: string,
	problems: readonly Problem[],
	severities: readonly Severities[],
): Finding[] {
	return problems.flatMap((problem) => {
		const severity = settled(commitmentsFile.id, problem.severity, [], severities);
		const { start, end, message } = problem;
		const place = { file: path, start, end, filing: null, commitment: null, element: null, related: [], fixes: [] };
		const rule = commitmentsFile.id;
		return severity === 'off' ? [] : [{ rule, severity, message, help: helpOf(rule), ...place }];
	});
}

function stamp(meta: RuleMeta, raw: RuleFinding, filing: string, severities: readonly Severities[]): Finding | null {
	const { severity: own = meta.severity, grades = [], standsFor } = raw;
	let severity = settled(meta.id, own, grades, severities);
	if (standsFor) {
		const other = settled(standsFor.rule, standsFor.severity, standsFor.grades, severities);
		if (isGraver(other, severity)) severity = other;
	}
	return severity === 'off' ? null : new Stamped(meta.id, raw, filing, severity);
}

/** The order of findings everywhere: file, place, rule, commitment, element; by code units. */
export function byPlace(a: Finding, b: Finding): number {
	return (
		compare(a.file, b.file) ||
		a.start - b.start ||
		a.end - b.end ||
		compare(a.rule, b.rule) ||
		compare(a.commitment ?? '', b.commitment ?? '') ||
		compare(a.element ?? '', b.element ?? '') ||
		compare(a.filing ?? '', b.filing ?? '')
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
