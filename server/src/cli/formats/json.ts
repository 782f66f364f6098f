import { jsonText } from '../../project/index.ts';
import type { Report } from '../results.ts';

/** The outward contract as one JSON document. */
export function json(report: Report): string {
	return `${jsonText(report, '\t')}\n`;
}

/** One JSON document a line, each with its `kind`: filings, verdicts, findings, then the summary. */
export function jsonl({ filings, verdicts, findings, summary }: Report): string {
	const rows = [
		...filings.map((row) => ({ kind: 'filing', ...row })),
		...verdicts.map((row) => ({ kind: 'verdict', ...row })),
		...findings.map((row) => ({ kind: 'finding', ...row })),
		{ kind: 'summary', ...summary },
	];
	return rows.map((row) => `${jsonText(row)}\n`).join('');
}
