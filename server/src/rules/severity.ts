/** How much a finding weighs: by rule, by the strength of the promise, and by what the settings say. */
import { strengthOf } from '../ledger/index.ts';
import type { Disposition, Severity, Strength } from '../ledger/types.ts';
import type { CommitmentState, FindingSeverity, Grades, Severities, Status } from './types.ts';

const ORDER: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error'];

/** How much it weighs that a promise is not kept, and the settings that may say otherwise. */
export function weightOf(
	{ commitment, status, withdrawnBy }: CommitmentState,
	advice: boolean,
): { readonly severity: FindingSeverity; readonly grades: Grades } {
	if (advice) return { severity: 'information', grades: ['advice'] };
	const strength = strengthOf(commitment);
	const severity = byPromise(strength, commitment.disposition, status);
	// That a letter takes it back was read by the program: it weighs as much as before until a person retires it.
	const own = withdrawnBy && strength === 'binding' ? ['withdrawn'] : [];
	const grades = [...own, commitment.disposition, strength];
	if (status !== 'undecided') return { severity, grades };
	// What is set for binding promises is meant for those that are due; an open condition is a grade of its own.
	return { severity, grades: strength === 'binding' ? [...own, 'undecided'] : ['undecided', ...grades] };
}

function byPromise(strength: Strength, disposition: Disposition, status: Status): FindingSeverity {
	if (strength === 'binding') return status === 'undecided' ? 'warning' : 'error';
	return disposition === 'soft' || disposition === 'followup' ? 'information' : 'warning';
}

/** One step less: what is unsure weighs less than what is missing. */
export function softer(severity: FindingSeverity): FindingSeverity {
	return severity === 'error' ? 'warning' : severity === 'warning' ? 'information' : 'hint';
}

/** True when `a` weighs more than `b`. */
export function isGraver(a: Severity, b: Severity): boolean {
	return ORDER.indexOf(a) > ORDER.indexOf(b);
}

/**
 * The severity after the settings, of which the first that speaks of the rule decides: `rule/grade` for the first grade
 * that is set, else `rule`. A setting for the whole rule lowers advice but does not raise it; only `rule/advice` does.
 */
export function settled(
	rule: string,
	severity: FindingSeverity,
	grades: Grades,
	settings: readonly Severities[],
): Severity {
	for (const setting of settings) {
		const graded = grades.map((grade) => setting[`${rule}/${grade}`]).find((set) => set !== undefined);
		if (graded !== undefined) return graded;
		const set = setting[rule];
		if (set !== undefined) return grades.includes('advice') && isGraver(set, severity) ? severity : set;
	}
	return severity;
}
