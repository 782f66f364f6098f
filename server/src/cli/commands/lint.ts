import { FORMS, SEVERITIES } from '../../ledger/index.ts';
import type { Severity } from '../../ledger/types.ts';
import { lintProject } from '../../project/index.ts';
import type { LintOptions, LintResult } from '../../project/types.ts';
import { RULE_METAS } from '../../rules/index.ts';
import { type Args, closest, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { applyFixes } from '../fix.ts';
import { FORMATS } from '../formats/index.ts';
import { dayIn, type Io, todayOf, UserError } from '../io.ts';
import { absolute, printTroubles } from '../paths.ts';
import { type Report, reportOf } from '../results.ts';
import { counted, styleOf } from '../style.ts';
import { VERSION } from '../version.ts';

export const lint: Command = {
	name: 'lint',
	summary: 'Checks drafts against the commitments file: what was promised, and is not there.',
	usage: '[PATH...]    (files, folders or globs; without one, this folder)',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		format: { value: 'FORMAT', short: 'f', help: 'How to print.', choices: Object.keys(FORMATS) },
		'max-warnings': { value: 'N', help: 'Fail when there are more than N warnings.' },
		rule: { value: 'NAME=SEVERITY', many: true, help: 'Set a severity, for example missing-disclosure/watch=off.' },
		filing: { value: 'ID', help: 'Only this filing.' },
		form: { value: 'FORM', help: 'Only filings of this form.', choices: FORMS },
		fix: { help: 'Insert the snippets that have a heading to stand under; placeholders remain to be filled.' },
		'fix-dry-run': { help: 'Say what --fix would change, and change nothing.' },
		'as-of': { value: 'DATE', help: 'The day to check for, which decides about waivers that end; else today.' },
		quiet: { short: 'q', help: 'Print errors only; counts stay as they are.' },
	},
	examples: [
		['commitments lint drafts', 'all drafts of a folder'],
		['commitments lint drafts --format json', 'for a program'],
		['commitments lint drafts --max-warnings 0', 'a gate in CI'],
	],
	run: runLint,
};

async function runLint(args: Args, io: Io): Promise<number> {
	const format = FORMATS[args.value('format') ?? 'pretty'];
	const limit = warningLimit(args.value('max-warnings'));
	const options: LintOptions = {
		ledger: args.value('commitments') === null ? null : absolute(io, args.value('commitments') ?? ''),
		severity: severities(args.values('rule')),
		today: dayIn(args, 'as-of') ?? todayOf(io),
	};
	const paths = (args.positionals.length > 0 ? args.positionals : ['.']).map((path) => absolute(io, path));
	let result = await lintProject(io.workspace, paths, options);
	if (args.flag('fix') || args.flag('fix-dry-run')) {
		const changed = await applyFixes(result, io, args.flag('fix-dry-run'));
		if (changed && !args.flag('fix-dry-run')) result = await lintProject(io.workspace, paths, options);
	}
	const stuck = printStuck(result, paths, io);
	if (result.projects.length === 0) return stuck ? 2 : 0;
	const report = reportOf(result, io.cwd, { filing: args.value('filing'), form: args.value('form') });
	checkFilter(report, result, args);
	const shown = args.flag('quiet') ? onlyErrors(report) : report;
	const colour = io.isTTY && !io.env.NO_COLOR;
	io.stdout(format?.(shown, { style: styleOf(colour, io.columns), version: VERSION }) ?? '');
	if (stuck) return 2;
	return report.summary.errors > 0 || (limit !== null && report.summary.warnings > limit) ? 1 : 0;
}

function warningLimit(value: string | null): number | null {
	if (value === null) return null;
	if (!/^\d+$/.test(value)) {
		throw new UserError(`--max-warnings ${value}: that is no number of warnings.`, helpHint('lint'));
	}
	return Number(value);
}

function severities(settings: readonly string[]): Record<string, Severity> {
	const result: Record<string, Severity> = {};
	for (const setting of settings) {
		const [name = '', value = ''] = setting.split('=');
		const rule = name.split('/')[0] ?? '';
		const names = RULE_METAS.map(({ id }) => id);
		if (!names.includes(rule)) {
			const near = closest(rule, names);
			throw new UserError(
				`--rule ${setting}: there is no rule “${rule}”.${near ? ` Did you mean ${near}?` : ''}`,
				`The rules: ${names.join(', ')}.`,
			);
		}
		const severity = SEVERITIES.find((known) => known === value);
		if (!severity) {
			throw new UserError(`--rule ${setting}: write NAME=SEVERITY.`, `The severities: ${SEVERITIES.join(', ')}.`);
		}
		result[name] = severity;
	}
	return result;
}

/** Prints what stands in the way of a full check; true when something does. */
function printStuck(result: LintResult, paths: readonly string[], io: Io): boolean {
	printTroubles(io, result.troubles);
	const stuck = [orphansStuck(result, paths, io), nothingChecked(result, io)];
	return result.troubles.length > 0 || stuck.includes(true);
}

/** Drafts without a commitments file: wrong when they were named, or when nothing else was found; else other people's Markdown. */
function orphansStuck({ orphans, projects }: LintResult, paths: readonly string[], io: Io): boolean {
	const wrong = projects.length === 0 ? orphans : orphans.filter((file) => paths.includes(file));
	const [first, ...more] = wrong;
	const left = orphans.length - wrong.length;
	if (left > 0)
		io.stderr(
			`note: ${counted(left, 'Markdown file')} with no commitments.yaml above ${left === 1 ? 'it was' : 'them were'} left alone.\n`,
		);
	if (first === undefined) return false;
	const others = more.length > 0 ? ` (nor above ${counted(more.length, 'other file')})` : '';
	const message = `No commitments.yaml in its folder or above${others}, so it was not checked. Write one with \`commitments extract LETTER --out commitments.yaml\` or \`commitments init\`, or name it with --commitments.`;
	printTroubles(io, [{ file: first, line: null, message }]);
	return true;
}

/** Files were given, a commitments file governs them, and it calls none of them a draft. */
function nothingChecked({ projects, troubles, orphans }: LintResult, io: Io): boolean {
	if (troubles.length > 0 || orphans.length > 0) return false;
	const idle = projects.filter(({ filings, ledger }) => filings.length === 0 && ledger.usable);
	const message =
		'None of the files given is a draft for this commitments file; look at its `drafts:`, or name the files.';
	printTroubles(
		io,
		idle.map(({ ledgerPath }) => ({ file: ledgerPath, line: null, message })),
	);
	return idle.length > 0;
}

function checkFilter(report: Report, result: LintResult, args: Args): void {
	if (report.filings.length > 0) return;
	const ids = result.projects.flatMap(({ filings }) =>
		filings.map(({ id, form }) => `${id} (${form ?? 'form not known'})`),
	);
	for (const option of ['filing', 'form']) {
		const value = args.value(option);
		if (value !== null && ids.length > 0) {
			throw new UserError(`--${option} ${value}: none of the drafts belongs to it.`, `The filings: ${ids.join(', ')}.`);
		}
	}
}

function onlyErrors(report: Report): Report {
	return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}
