/** Settings of the commitments file that name no rule: they would change nothing, and look as if they did. */
import { DISPOSITIONS, STRENGTHS } from '../ledger/index.ts';
import type { LedgerFile, Problem } from '../ledger/types.ts';

/** What a severity can be set for within a rule, as in `missing-disclosure/watch`. */
export const GRADES: ReadonlySet<string> = new Set([...DISPOSITIONS, ...STRENGTHS, 'advice', 'undecided', 'withdrawn']);

/** A problem for each key under `severity:` that is no rule, or no rule and grade. */
export function settingProblems({ ledger, text }: LedgerFile, rules: readonly string[]): readonly Problem[] {
	const from = Math.max(0, text.search(/^severity:/m));
	return Object.keys(ledger.severity ?? {}).flatMap((name): Problem[] => {
		const [rule = '', grade] = name.split('/');
		const known = rules.includes(rule);
		if (known && (grade === undefined || GRADES.has(grade))) return [];
		const start = Math.max(from, text.indexOf(name, from));
		const message = known
			? `“${grade}” is nothing a severity can be set for; after “${rule}/” write one of: ${[...GRADES].join(', ')}.`
			: `There is no rule “${rule}”, so this setting changes nothing; the rules are: ${rules.join(', ')}.`;
		return [{ code: 'unknown-rule', severity: 'warning', start, end: start + name.length, message }];
	});
}
