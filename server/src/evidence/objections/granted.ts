/** Words that may stand beside the promise in a sentence that repeats it, because they say nothing or say just what was promised. */

import { MONTHS } from '../../ledger/index.ts';
import { FRAME, wordsOfForm } from '../sentences/plain.ts';
import type { Query } from '../sought.ts';
import { type Pattern, pattern } from '../words/patterns.ts';

/** Words that stand in any plain statement and make it one of nothing else. */
export const NEUTRAL: ReadonlySet<string> = new Set([
	...FRAME,
	...MONTHS.filter((month) => month !== 'may'),
	...wordsOfForm(
		'its their they most recent latest estimated actual next within twelve months company’s through excess this that these those such all each every both it there us company and or by under be ' +
			'overall balances sum value level figure number percentage rate totaling totalling stood equaled equalled equal came comes ' +
			'represented represents accounted carried reported which roughly nearly almost dollar us rmb usd eur gbp cny cad hkd jpy chf nis ' +
			'years year fiscal ended ending end date compared versus respectively also currently still together during period periods respective',
	),
]);

/** Words that say no more, where the element speaks of such a thing. */
const WHERE: readonly (readonly [Pattern, ReadonlySet<string>])[] = [
	// Of what happens, that it was entered in the books is that it was so; of a balance, that it is gone.
	granted(
		/\b(?:charges?|expenses?|loss(?:es)?|gains?|write-?(?:downs?|offs?)|impairments?|costs?|benefits?|provisions?|accru\w+|expenditures?|contributions?|repurchases?|purchases?|liabilit(?:y|ies))\b/i,
		'recorded recognized recognised incurred took taken booked made',
	),
	// Of what is told in a table, that there is one.
	granted(
		/\b(?:tabular|tables?|schedules?|reconcil\w+|roll-?forwards?)\b/i,
		'table tables schedule following below reconcile reconciles reconciled reconciling',
	),
	// Of a change, a direction and how far are the thing itself.
	granted(
		/\b(?:effects?|impacts?|sensitiv\w+|chang\w+|increas\w+|decreas\w+|declin\w+|exceed\w*|excess|headroom)\b/i,
		'increase increased increases decrease decreased decreases reduce reduced reduces raise raised raises lower lowered lowers higher change changed changes by one point points ' +
			'rise rises rose fall falls fell effect impact add adds added due attributable because result resulted',
	),
	granted(
		/\b(?:effects?|impacts?|sensitiv\w+|expect\w*|hypothetical|if)\b/i,
		'would will could if hypothetical expect expected',
	),
	// Of what there is only to be used, that it was.
	granted(
		/\b(?:rates?|assumptions?|inputs?|methods?|methodolog(?:y|ies)|techniques?|models?|multiples?)\b/i,
		'used using use uses applied apply applies applying',
	),
	// Verbs by which a thing comes to be or is had.
	granted(/\b(?:employees?|staff|workforce|persons)\b/i, 'employ employed employs'),
	granted(/\b(?:due|receivable|payable)\b/i, 'owed owes owe'),
	granted(/\b(?:expenditures?|spending)\b/i, 'spent spend spends'),
	granted(/\b(?:orders|deposits|proceeds|grants?|recover(?:y|ies)|received)\b/i, 'received receive receives'),
	granted(/\binterest\b/i, 'bears bear bore'),
];

function granted(asked: RegExp, words: string): readonly [Pattern, ReadonlySet<string>] {
	return [pattern(asked), wordsOfForm(words)];
}

/** The words, in small letters, that may stand beside this element. */
export function grantedTo({ said }: Query): ReadonlySet<string> {
	const sets = WHERE.flatMap(([asked, words]) => (said.has(asked) ? [words] : []));
	return sets.length === 0 ? NEUTRAL : new Set([NEUTRAL, ...sets].flatMap((words) => [...words]));
}
