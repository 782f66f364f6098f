import type { FindingRow, Report } from '../results.ts';

const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub Actions turns into annotations in the changed files. */
export function github({ findings }: Report): string {
	return findings.map(annotation).join('');
}

function annotation({ file, range, severity, rule, message }: FindingRow): string {
	const properties = {
		file,
		line: range.start.line + 1,
		endLine: range.end.line + 1,
		col: range.start.character + 1,
		title: rule,
	};
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${LEVELS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
