import { COUNTS, FORMS } from '../../ledger/index.ts';
import { lintProject } from '../../project/index.ts';
import type { LintResult } from '../../project/types.ts';
// The door between two adapters; formats are loaded when they are asked for.
import {
	formatOfFile,
	inputFiles,
	REPORT_FORMATS,
	type Report,
	type ReportFormat,
	renderReport,
	reportModel,
} from '../../report/index.ts';
import { type Args, dayIn, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { countsIn } from '../lintRequest.ts';
import { refuseSameFile } from '../outputs.ts';
import { absolute, draftPaths, namedLedger, noLedger, printTroubles } from '../paths.ts';
import { VERSION } from '../version.ts';

export const report: Command = {
	name: 'report',
	summary: 'Writes the coverage matrix and the pack that a disclosure committee signs.',
	usage: '[PATH...] --out FILE    (files, folders or globs; without one, this folder)',
	options: {
		out: {
			value: 'FILE',
			short: 'o',
			many: true,
			help: 'Where to write: .html, .md, .csv, .xlsx or .json. May be given several times.',
		},
		format: {
			value: 'FORMAT',
			short: 'f',
			help: 'When the file name does not say it; without --out, to standard output.',
			choices: REPORT_FORMATS,
		},
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		counts: { value: 'WHAT', help: 'What counts as evidence; else as the commitments file says.', choices: COUNTS },
		filing: { value: 'ID', help: 'Only this filing.' },
		form: { value: 'FORM', help: 'Only filings of this form.', choices: FORMS },
		'as-of': {
			value: 'DATE',
			help: 'The day it is made for, 2026-11-21: printed, and used for ages and waivers. Without it no date is printed, and the same files give the same bytes.',
		},
	},
	examples: [
		['commitments report drafts --out report.html', 'one file that opens anywhere, offline'],
		['commitments report drafts --out pack.html --out pack.xlsx', 'several formats of one check'],
		['commitments report drafts --filing 10-K-2026 --as-of 2027-02-20 --out pack.html', 'the pack of one filing'],
	],
	run: runReport,
};

async function runReport(args: Args, io: Io): Promise<number> {
	const targets = targetsOf(args, io);
	const today = dayIn(args, 'as-of');
	const checkedOn = today ?? todayOf(io);
	const paths = draftPaths(io, args.positionals);
	const result = await lintProject(io.workspace, paths, {
		ledger: namedLedger(io, args),
		severity: {},
		...countsIn(args),
		today: checkedOn,
	});
	printTroubles(io, result.troubles);
	if (result.projects.length === 0) {
		if (result.troubles.length > 0) return 2;
		throw noLedger('above these drafts');
	}
	// Nothing may be concluded from a commitments file that cannot be read; an empty report would say that nothing is open.
	if (result.projects.some(({ ledger }) => !ledger.usable)) return 2;
	printOrphans(result, io);
	refuseInputs(targets, result, io);
	const model = reportModel(result, {
		root: io.cwd,
		hashes: await hashesOf(result, io),
		today,
		checkedOn,
		version: VERSION,
		filing: args.value('filing'),
		form: args.value('form'),
	});
	checkFilter(model, result, args);
	for (const { file, format } of targets) {
		const content = await renderReport(model, format);
		if (file === null) io.stdout(String(content));
		else {
			await io.write(absolute(io, file), content);
			io.stderr(`${file}: written.\n`);
		}
	}
	return result.troubles.length > 0 || result.orphans.length > 0 ? 2 : 0;
}

function printOrphans({ orphans }: LintResult, io: Io): void {
	const message =
		'No commitments.yaml in its folder or above, so it is not in the report; name one with --commitments.';
	printTroubles(
		io,
		orphans.map((file) => ({ file, line: null, message })),
	);
}

interface Target {
	/** Null is standard output. */
	readonly file: string | null;
	readonly format: ReportFormat;
}

function targetsOf(args: Args, io: Io): readonly Target[] {
	const asked = REPORT_FORMATS.find((format) => format === args.value('format')) ?? null;
	const files = args.values('out');
	refuseSameFile(
		files.map((file) => absolute(io, file)),
		io,
	);
	if (files.length > 0) return files.map((file) => ({ file, format: asked ?? formatNamed(file) }));
	if (asked === null) throw new UserError('Where to? Name a file with --out.', helpHint('report'));
	if (asked === 'xlsx')
		throw new UserError('A workbook is not for a terminal: name a file with --out.', helpHint('report'));
	return [{ file: null, format: asked }];
}

function formatNamed(file: string): ReportFormat {
	const format = formatOfFile(file);
	if (format !== null) return format;
	const hint = 'Name it .html, .md, .csv, .xlsx or .json, or say --format.';
	throw new UserError(`--out ${file}: its ending names no format.`, hint);
}

/** A slip of the hand must not write a report over a draft, a letter or the commitments file. */
function refuseInputs(targets: readonly Target[], result: LintResult, io: Io): void {
	const inputs = inputFiles(result);
	for (const { file } of targets) {
		if (file === null || !inputs.includes(absolute(io, file))) continue;
		throw new UserError(`--out ${file}: that is one of the files the report is about.`, 'Choose another name.');
	}
}

async function hashesOf(result: LintResult, io: Io): Promise<ReadonlyMap<string, string>> {
	const hashes = new Map<string, string>();
	for (const path of inputFiles(result)) {
		// What cannot be read has been told as a trouble, or is a letter that is not there: the report says so.
		const bytes = await io.workspace.read(path).catch(() => null);
		if (bytes !== null) hashes.set(path, await io.workspace.sha256(bytes));
	}
	return hashes;
}

function checkFilter({ projects }: Report, result: LintResult, args: Args): void {
	if (projects.some(({ filings }) => filings.length > 0)) return;
	const known = result.projects.flatMap(({ filings }) =>
		filings.map(({ id, form }) => `${id} (${form ?? 'form not known'})`),
	);
	for (const option of ['filing', 'form']) {
		const value = args.value(option);
		if (value !== null && known.length > 0) {
			throw new UserError(
				`--${option} ${value}: none of the drafts belongs to it.`,
				`The filings: ${known.join(', ')}.`,
			);
		}
	}
}
