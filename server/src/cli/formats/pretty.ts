import { counted, grouped, squash } from '../../ledger/index.ts';
import {
	countsSentence,
	type FilingRow,
	type FindingRow,
	type Place,
	type PromiseRow,
	type Report,
	statusWords,
} from '../results.ts';
import { type Style, tame, wrap } from '../style.ts';
import type { FormatContext } from './format.ts';

const LABEL = 16;
/** Nobody counts characters so far into a line. */
const LONG_LINE = 400;
/** Characters of a passage that are shown to recognise it by. */
const GLIMPSE = 110;

/** For people at a terminal: each promise once, in the letter's words, and under it what its drafts lack, with places. */
export function pretty(report: Report, { style }: FormatContext): string {
	const groups = grouped(report.findings, ({ promise, filing, commitment, file }) =>
		promise && filing ? `${filing}\n${commitment}` : `\n${file}`,
	);
	const blocks = [...groups.values()].map((group) => groupBlock(group, style));
	return [...blocks, `${summary(report, style)}\n`].join('\n');
}

function groupBlock(group: readonly FindingRow[], style: Style): string {
	const [first] = group;
	const promise = first?.filing ? first.promise : null;
	const lines = promise && first ? head(promise, first, style) : [];
	for (const finding of group) lines.push(...findingLines(finding, promise !== null, style));
	return `${lines.join('\n')}\n`;
}

function head(promise: PromiseRow, finding: FindingRow, style: Style): string[] {
	const { filing, commitment, related } = finding;
	const said = related.find(({ message }) => message.startsWith("The letter's words"));
	const comment = promise.comment === null ? '' : `, comment ${promise.comment}`;
	const source = said ? letterAt(said) : `letter ${promise.letter}`;
	const asked = promise.disposition === 'unanswered' || promise.disposition === 'narrowed';
	return [
		`${style.bold(tame(promise.title))}  ${style.dim(`${commitment} in ${filing}`)}`,
		row(asked ? 'staff asked' : 'letter says', `“${squash(promise.quote)}” (${source}${comment})`, style),
	];
}

/** A page of HTML in one long line has no lines that help; those of its text do. */
function letterAt({ textLine, ...place }: FindingRow['related'][number]): string {
	if (textLine === undefined || place.range.start.character < LONG_LINE) return at(place);
	return `${place.file}, line ${textLine + 1} of \`commitments text ${quoted(place.file)}\``;
}

function findingLines(finding: FindingRow, inGroup: boolean, style: Style): string[] {
	const severity = paintOf(finding, style)(finding.severity);
	const text = (inGroup && finding.detail) || finding.message;
	// The closest alone: the finding stands at it, and `explain` shows the others.
	const [look] = finding.related.filter(({ message }) => message.startsWith('Look here'));
	return [
		`  ${style.bold(at(finding))}  ${severity}  ${style.dim(finding.rule)}`,
		wrap(text, '    ', style.width),
		...(look ? [row('  look at', `${at(look)}  ${glimpse(look.message)}`, style)] : []),
	];
}

function glimpse(message: string): string {
	const [, why, quote = ''] = /^Look here(?: \(([\s\S]*?)\))?: “([\s\S]*)”$/.exec(message) ?? [];
	const text = squash(quote);
	const cut = text.length > GLIMPSE ? `${text.slice(0, GLIMPSE)}…` : text;
	return `“${cut}”${why ? ` (${why})` : ''}`;
}

function row(label: string, text: string, style: Style): string {
	const first = `  ${label}`.padEnd(LABEL);
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

function summary(report: Report, style: Style): string {
	const { filings, findings, summary: sums } = report;
	const notes = findings.length - sums.errors - sums.warnings;
	const asked = sums.found + sums.unsure + sums.missing;
	const counts = [
		sums.errors > 0 ? style.red(counted(sums.errors, 'error')) : null,
		sums.warnings > 0 ? style.yellow(counted(sums.warnings, 'warning')) : null,
		notes > 0 ? style.blue(counted(notes, 'note')) : null,
	].filter((part) => part !== null);
	const verdict = counts.length === 0 ? style.green('No findings') : counts.join(', ');
	const statuses = statusWords(sums);
	const shown = `Of ${counted(asked, 'promised element')} asked, evidence was found for ${sums.found}; ${sums.unsure} not certain, ${sums.missing} not found.${statuses === '' ? '' : ` (${statuses})`}`;
	return [
		'Checked:',
		...filings.map((filing) => filingLine(filing, style)),
		`${verdict}. ${shown}`,
		...[countsSentence(report)].filter(Boolean),
		...next(findings, style),
	].join('\n');
}

function filingLine({ id, form, period, files, inferred }: FilingRow, style: Style): string {
	const what = [form ?? 'form not known', period].filter(Boolean).join(', ');
	const notes = inferred.map((note) => `\n${style.dim(`    taken from the text: ${note}`)}`).join('');
	return `  ${style.bold(id)}  ${what}, ${counted(files.length, 'draft')}${notes}`;
}

/** What to type next: why the first promise was not found, and what a person has to record. */
function next(findings: readonly FindingRow[], style: Style): string[] {
	const of = findings.filter(({ commitment, filing }) => commitment !== null && filing !== null);
	const first = of.find(({ severity }) => severity === 'error') ?? of[0];
	if (!first) return [];
	const undecided = of.find(({ rule }) => rule === 'undecided-condition');
	const suspect = of.find(({ rule }) => rule === 'suspect-sign-off');
	return [
		style.dim('What was looked for, the passage that came closest, and why it did not count (all of them: --trace):'),
		`  commitments explain ${targetOf(first)} ${quoted(first.file)}`,
		...(undecided
			? [
					style.dim('To record whether a condition is met:'),
					`  commitments decide ${undecided.commitment} --filing ${quoted(undecided.filing ?? '')} --met|--not-met --reason "…"`,
				]
			: []),
		...(suspect
			? [
					style.dim('To read a changed passage again and accept it:'),
					`  commitments sign ${targetOf(suspect)} ${quoted(suspect.file)}`,
				]
			: []),
	];
}

function targetOf({ commitment, element }: FindingRow): string {
	return element === null ? `${commitment}` : `${commitment}/${element}`;
}

function quoted(word: string): string {
	return /[\s'"]/.test(word) ? JSON.stringify(word) : word;
}
