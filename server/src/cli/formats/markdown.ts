import { counted } from '../../ledger/index.ts';
import { GENERATED } from '../../project/index.ts';
import { countsSentence, type FindingRow, type Report, statusWords } from '../results.ts';

const MARKS = { error: '🔴', warning: '🟠', information: '🔵', hint: '⚪' } as const;

/** Markdown for a comment on a pull request. */
export function markdown(report: Report): string {
	const { filings, findings, summary } = report;
	const statuses = statusWords(summary) === '' ? '' : ` (${statusWords(summary)})`;
	const asked = summary.found + summary.unsure + summary.missing;
	const head = [
		`${GENERATED}### Disclosure commitments`,
		'',
		`${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}. Of ${counted(asked, 'promised element')} asked: evidence found for ${summary.found}, ${summary.unsure} not certain, ${summary.missing} not found${statuses}. ${countsSentence(report)}`.trim(),
		'',
		...filings.map(({ id, form, period, files }) => {
			return `- **${escaped(id)}**: ${escaped([form ?? 'form not known', period].filter(Boolean).join(', '))}, ${counted(files.length, 'draft')}`;
		}),
	];
	if (findings.length === 0) return `${head.join('\n')}\n`;
	const rows = findings.map(row);
	return `${[...head, '', '| | Where | What | Promised |', '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

function row({ severity, file, range, rule, message, promise }: FindingRow): string {
	const place = `\`${file.replaceAll('`', '')}:${range.start.line + 1}\``;
	const said = promise
		? `“${promise.quote}” (letter ${promise.letter}${promise.comment ? `, comment ${promise.comment}` : ''})`
		: '';
	return `| ${MARKS[severity]} ${severity} | ${place} | \`${rule}\` ${escaped(message)} | ${escaped(said)} |`;
}

function escaped(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]]/g, '\\$&');
}
