import { jsonText } from '../../project/index.ts';
import type { FindingRow, Report } from '../results.ts';

const SEVERITIES = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const;

/** GitLab's Code Quality report; of several equal fingerprints the later are numbered, because GitLab shows each once. */
export function gitlab({ findings }: Report): string {
	const seen = new Map<string, number>();
	const issues = findings.map((finding) => issueOf(finding, seen));
	return `${jsonText(issues, '\t')}\n`;
}

function issueOf({ message, rule, severity, file, range, fingerprint }: FindingRow, seen: Map<string, number>) {
	const before = seen.get(fingerprint) ?? 0;
	seen.set(fingerprint, before + 1);
	return {
		description: message,
		check_name: rule,
		fingerprint: before === 0 ? fingerprint : `${fingerprint}-${before + 1}`,
		severity: SEVERITIES[severity],
		location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
	};
}
