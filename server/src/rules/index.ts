/** The registry of rules, and the one place where findings get their id, severity and help. */
import { judge, placeOf, prepareFiling } from '../evidence/index.ts';
import type { Filing, PreparedFiling } from '../evidence/types.ts';
import { refinersOf } from '../ledger/index.ts';
import type { Ledger, LedgerFile, Problem } from '../ledger/types.ts';
import { commitmentsFile, letterChanged, problemFinding, quoteNotInLetter } from './commitments-file.ts';
import { droppedDisclosure } from './dropped-disclosure.ts';
import type { GovernanceInput } from './entries.ts';
import { conceptProblems } from './find-concepts.ts';
import { frontMatter } from './front-matter.ts';
import { GOVERNANCE } from './governance.ts';
import { ignoreDirective, silencedBy } from './ignore-directive.ts';
import { misplacedDisclosure } from './misplaced-disclosure.ts';
import { missingDisclosure } from './missing-disclosure.ts';
import { missingElement } from './missing-element.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { positionChanged } from './position-changed.ts';
import { promisedWordingChanged } from './promised-wording-changed.ts';
import { readersDisagree } from './readers-disagree.ts';
import { settingProblems } from './setting-names.ts';
import { isGraver, settled } from './severity.ts';
import { staleFact } from './stale-fact.ts';
import { standInsOf } from './standIns.ts';
import { statesWith } from './states.ts';
import { unwaived } from './suppressed.ts';
import { suspectSignOff } from './suspect-sign-off.ts';
import type {
	CommitmentState,
	Finding,
	FindingSeverity,
	Fix,
	Lookup,
	RuleContext,
	RuleFinding,
	RuleMeta,
	Severities,
	SuppressedFinding,
} from './types.ts';
import { undecidedCondition } from './undecided-condition.ts';
import { unknownForm } from './unknown-form.ts';
import { unsureElement } from './unsure-element.ts';

export { applyEdits } from './applyEdits.ts';
export { rulesJudgement, subjectsOf, WHICH, type Which } from './asking.ts';
export { draftedEdit, draftingOf } from './drafting.ts';
export { dueForms, type NotDue, takenOverBy, whyNotDue } from './due.ts';
export { elementsOf } from './elements.ts';
export { reviewedReports } from './firstPeriod.ts';
export { foundCount, isAdvice } from './gaps.ts';
export { sourceOf, waysOf } from './messages.ts';
export { countedLedger, DEFAULT_COUNTS, type Replay, withReadings } from './readings.ts';
export { GRADES } from './setting-names.ts';
export { decidedFor, waivedFor, whyNotWaived, whyUndecided } from './settled.ts';
export { signOffDifference, signOffFor, signOffOf } from './signOffs.ts';
export { snippetOf } from './snippets.ts';
export { type Engine, isAsked, statesWith } from './states.ts';
export type * from './types.ts';

/** The rules over the drafts of a filing, in the order in which they are listed to people. */
export const RULES = [
	missingDisclosure,
	missingElement,
	unsureElement,
	undecidedCondition,
	placeholderLeft,
	misplacedDisclosure,
	promisedWordingChanged,
	droppedDisclosure,
	staleFact,
	positionChanged,
	suspectSignOff,
	readersDisagree,
	unknownForm,
	frontMatter,
	ignoreDirective,
] as const;

/** Every code a finding can carry, each with its page in `docs/rules/`. */
export const RULE_METAS: readonly RuleMeta[] = [
	...RULES.map(({ meta }) => meta),
	...GOVERNANCE.map(({ meta }) => meta),
	commitmentsFile,
	quoteNotInLetter,
	letterChanged,
];

/** Path of a rule's page, from the root of the package. */
export function helpOf(rule: string): string {
	return `docs/rules/${rule}.md`;
}

/**
 * The state of every commitment in one filing, in the order of the ledger: whether it is asked of the filing, and what the
 * text shows. Pure; `today` (2026-11-21) decides whether a waiver still holds. `prepare` is for callers that keep what was
 * prepared for an earlier version of the filing; it is asked once for whatever is judged.
 */
export function statesOf(
	ledger: Ledger,
	filing: Filing,
	today: string,
	prepare: (filing: Filing) => PreparedFiling = preparedOnce(),
): CommitmentState[] {
	return statesWith({ prepareFiling: prepare, judge, placeOf }, ledger, filing, today);
}

/** Prepares one filing, when it is first asked for. */
function preparedOnce(): (filing: Filing) => PreparedFiling {
	let prepared: PreparedFiling | null = null;
	return (filing) => {
		prepared ??= prepareFiling(filing);
		return prepared;
	};
}

/** A filing to be looked into when need be; it is prepared when first asked, and once. */
export function lookupIn(filing: Filing): Lookup {
	const prepare = preparedOnce();
	return { filing, judge: (commitment, element) => judge(commitment, element, prepare(filing)) };
}

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

/** The findings about the commitments file itself; `problems` are the file's own and those found beside its letters. */
export function ledgerFindings(
	ledgerPath: string,
	ledger: LedgerFile,
	problems: readonly Problem[],
	severities: readonly Severities[],
): Finding[] {
	const ids = RULE_METAS.map(({ id }) => id);
	return [...problems, ...settingProblems(ledger, ids), ...conceptProblems(ledger)]
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
