import { isAsked } from '../../rules/index.ts';
import type { FindingRow, Report, VerdictRow } from '../results.ts';

/** JUnit XML: a suite per filing, a case per commitment asked of it; findings of severity error are failures. */
export function junit({ filings, verdicts, findings }: Report): string {
	const suites = [
		...filings.map(({ id }) => {
			const rows = verdicts.filter(({ filing, status }) => filing === id && isAsked(status));
			return suite(
				id,
				casesOf(rows),
				findings.filter(({ filing }) => filing === id),
			);
		}),
		suite(
			'commitments file',
			[],
			findings.filter(({ filing }) => filing === null),
		),
	].filter((part) => part !== '');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="commitments">\n${suites.join('')}</testsuites>\n`;
}

function casesOf(rows: readonly VerdictRow[]): readonly string[] {
	return [...new Set(rows.map(({ commitment }) => commitment))];
}

function suite(name: string, commitments: readonly string[], findings: readonly FindingRow[]): string {
	const others = [...new Set(findings.map(caseName))].filter((other) => !commitments.includes(other));
	const cases = [...commitments, ...others];
	if (cases.length === 0) return '';
	const failed = cases.filter((id) => findings.some((finding) => caseName(finding) === id && isFailure(finding)));
	const body = cases.map((id) =>
		testCase(
			name,
			id,
			findings.filter((finding) => caseName(finding) === id),
		),
	);
	return `\t<testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed.length}" errors="0" skipped="0">\n${body.join('')}\t</testsuite>\n`;
}

function caseName(finding: FindingRow): string {
	return finding.commitment ?? finding.rule;
}

function isFailure({ severity }: FindingRow): boolean {
	return severity === 'error';
}

function testCase(suiteName: string, id: string, findings: readonly FindingRow[]): string {
	const [file] = findings.map((finding) => finding.file);
	const open = `\t\t<testcase classname="${escaped(suiteName)}" name="${escaped(id)}"${file ? ` file="${escaped(file)}"` : ''}`;
	const failures = findings.filter(isFailure);
	const rest = findings.filter((finding) => !isFailure(finding));
	if (findings.length === 0) return `${open}/>\n`;
	const first = failures[0];
	const failure = first
		? `\t\t\t<failure type="${escaped(first.rule)}" message="${escaped(first.message)}">${escaped(failures.map(line).join('\n'))}</failure>\n`
		: '';
	const output = rest.length > 0 ? `\t\t\t<system-out>${escaped(rest.map(line).join('\n'))}</system-out>\n` : '';
	return `${open}>\n${failure}${output}\t\t</testcase>\n`;
}

function line({ file, range, severity, rule, message }: FindingRow): string {
	return `${file}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${rule}: ${message}`;
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replace(/\r?\n/g, '&#10;')
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
