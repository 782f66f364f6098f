import type { FindingRow, Place, Report } from '../results.ts';
import { counted, type Style, wrap } from '../style.ts';
import type { FormatContext } from './index.ts';

const LABEL = 14;

/** For people at a terminal: each finding with its place, the promise in the letter's words, and what to do. */
export function pretty(report: Report, { style }: FormatContext): string {
	const parts = report.findings.map((finding) => block(finding, style));
	return [...parts, `${summary(report, style)}\n`].join('\n');
}

function block(finding: FindingRow, style: Style): string {
	const severity = paintOf(finding, style)(finding.severity);
	const head = `${style.bold(at(finding))}  ${severity}  ${style.dim(finding.rule)}`;
	const lines = [head, wrap(finding.message, '  ', style.width)];
	// A question about the condition stands beside the finding that quotes the promise already.
	if (finding.promise && finding.rule !== 'undecided-condition') {
		const said = finding.related.find(({ message }) => message.startsWith("The letter's words"));
		const from = said ? `  (${at(said)})` : '';
		lines.push(row('letter says', `“${oneLine(finding.promise.quote)}”${from}`, style));
	}
	const candidates = finding.related.filter(({ message }) => message.startsWith('Look here'));
	for (const candidate of candidates)
		lines.push(row('look at', `${at(candidate)}  ${quoteOf(candidate.message)}`, style));
	return `${lines.join('\n')}\n`;
}

function quoteOf(message: string): string {
	return message.replace(/^Look here(?: \(([^)]*)\))?: /, (_, why?: string) => (why ? `(${why}) ` : ''));
}

function row(label: string, text: string, style: Style): string {
	const first = `  ${label.padEnd(LABEL)}`;
	const wrapped = wrap(text, first, style.width);
	return style.dim(wrapped.slice(0, first.length)) + wrapped.slice(first.length);
}

/** `file:line:column`, counted from one, as terminals and editors open it. */
export function at({ file, range }: Place): string {
	return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

function paintOf({ severity }: FindingRow, style: Style): (text: string) => string {
	if (severity === 'error') return style.red;
	return severity === 'warning' ? style.yellow : style.blue;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function summary({ filings, findings, summary: sums }: Report, style: Style): string {
	const notes = findings.length - sums.errors - sums.warnings;
	const lines = filings.map(({ id, form, period, files, inferred }) => {
		const what = [form ?? 'form not known', period].filter(Boolean).join(', ');
		const said =
			inferred.length === 0
				? ''
				: `\n${style.dim(inferred.map((note) => `    taken from the text: ${note}`).join('\n'))}`;
		return `  ${style.bold(id)}  ${what}, ${counted(files.length, 'draft')}${said}`;
	});
	const asked = sums.found + sums.unsure + sums.missing;
	const counts = [
		sums.errors > 0 ? style.red(counted(sums.errors, 'error')) : null,
		sums.warnings > 0 ? style.yellow(counted(sums.warnings, 'warning')) : null,
		notes > 0 ? style.blue(counted(notes, 'note')) : null,
	].filter((part) => part !== null);
	const verdict = counts.length === 0 ? style.green('no findings') : counts.join(', ');
	const shown = `Of ${counted(asked, 'promised element')} asked: evidence found for ${sums.found}, ${sums.unsure} not certain, ${sums.missing} not found.`;
	return ['Checked', ...lines, `${verdict}. ${shown}`, ...next(findings, style)].join('\n');
}

function next(findings: readonly FindingRow[], style: Style): string[] {
	const first = findings.find(({ commitment, filing }) => commitment !== null && filing !== null);
	if (!first) return [];
	const target = first.element === null ? first.commitment : `${first.commitment}/${first.element}`;
	return [
		style.dim(
			`Next: commitments explain ${target} ${first.file}    (what was looked for, where, and why it did not count)`,
		),
	];
}
