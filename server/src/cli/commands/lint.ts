import { COUNTS, counted, FORMS } from '../../ledger/index.ts';
import { isFiled, ledgerIn, lintCache, relativePath } from '../../project/index.ts';
import type { LintCache, Workspace } from '../../project/types.ts';
import { type Args, helpHint } from '../args.ts';
import { baselineOf, withoutBaseline } from '../baseline.ts';
import { toldAgain } from '../checkCache.ts';
import type { Command } from '../command.ts';
import { applyFixes } from '../fix.ts';
import { type Io, UserError } from '../io.ts';
import { jobsIn } from '../letterFiles.ts';
import { lintOutcome, mergeOutcomes, requestOf, warningLimit } from '../lintRequest.ts';
import { type Output, outputsOf, PRINTING, print } from '../outputs.ts';
import { absolute, draftPaths, LEDGER_HINT, namedLedger, printTroubles } from '../paths.ts';
import type { Report } from '../results.ts';
import type { LintRequest, Outcome } from '../task.ts';

export const lint: Command = {
	name: 'lint',
	summary: 'Checks drafts against the commitments file: what was promised, and is not there.',
	usage: '[PATH...]    (files, folders or globs; without one, this folder)',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		...PRINTING,
		'max-warnings': { value: 'N', help: 'Fail when there are more than N warnings.' },
		rule: { value: 'NAME=SEVERITY', many: true, help: 'Set a severity, for example missing-disclosure/watch=off.' },
		counts: { value: 'WHAT', help: 'What counts as evidence; else as the commitments file says.', choices: COUNTS },
		filing: { value: 'ID', help: 'Only this filing.' },
		form: { value: 'FORM', help: 'Only filings of this form.', choices: FORMS },
		since: { value: 'REF', help: 'Only filings with a draft that changed since this git ref (asks git).' },
		previous: {
			value: 'PATH',
			many: true,
			help: 'Filings as filed before (.md, .htm): what was disclosed there and is gone is reported.',
		},
		baseline: { value: 'FILE', help: 'Report only what this file does not have.' },
		'write-baseline': { help: 'Write what is found now to the file of --baseline, and end with 0.' },
		fix: { help: 'Insert the snippets that have a heading to stand under; placeholders remain to be filled.' },
		'fix-dry-run': { help: 'Say what --fix would change, and change nothing.' },
		'stdin-filename': { value: 'FILE', help: 'Check standard input as the text of this draft.' },
		'as-of': { value: 'DATE', help: 'The day to check for, which decides about waivers that end; else today.' },
		jobs: { value: 'N', short: 'j', help: 'Check in N threads; the output stays the same.' },
		shard: { value: 'I/N', help: 'Only every N-th filing from the I-th; `commitments merge` joins the JSON of all.' },
		cache: {
			help: 'Remember the outcome, by the content of all that was read, in .commitments-cache (it holds draft text).',
		},
		watch: { short: 'w', help: 'Check again whenever a file changes.' },
		quiet: { short: 'q', help: 'Print errors only; counts stay as they are.' },
	},
	examples: [
		['commitments lint drafts', 'all drafts of a folder'],
		['commitments lint drafts --format json', 'for a program'],
		['commitments lint drafts --max-warnings 0', 'a gate in CI'],
		['commitments lint drafts -f pretty -f sarif:out.sarif -f junit:out.xml', 'several formats of one check'],
		['commitments lint drafts --baseline baseline.json --write-baseline', 'adopt on an old folder'],
	],
	run: runLint,
};

async function runLint(args: Args, io: Io): Promise<number> {
	const outputs = outputsOf(args, io);
	const limit = warningLimit(args.value('max-warnings'));
	const baseline = baselineIn(args, io);
	refuseTogether(args);
	const since = args.value('since');
	const once = async (cache: LintCache): Promise<number> => {
		const changed = since === null ? null : await changesSince(since, io);
		const request = requestOf(args, io, changed);
		const tell = (outcome: Outcome, to: Io): Promise<number> =>
			conclude(outcome, request, { args, io: to, outputs, limit, baseline });
		if (!isRemembered(args)) return tell(await check(args, io, request, cache), io);
		const manner = await mannerOf(args, io, baseline);
		const plain = (from: Workspace): Promise<Outcome> => lintOutcome(from, request, cache);
		return toldAgain(io, absolute(io, '.commitments-cache'), { request, manner, check: plain, tell });
	};
	const cache = lintCache();
	return args.flag('watch') ? watch(io, args, () => once(cache)) : once(cache);
}

function refuseTogether(args: Args): void {
	jobsIn(args.value('jobs'));
	const writes = ['fix', 'watch'].find((option) => args.flag(option));
	if (args.value('stdin-filename') !== null && writes) {
		throw new UserError(`--${writes} is for files; with --stdin-filename there is none.`, helpHint('lint'));
	}
	if (args.flag('watch') && args.flag('write-baseline'))
		throw new UserError('--write-baseline is done once; --watch goes on.', 'Leave one of them out.');
}

function baselineIn(args: Args, io: Io): string | null {
	const file = args.value('baseline');
	if (file === null && args.flag('write-baseline'))
		throw new UserError('--write-baseline: into which file?', 'Say it with --baseline FILE.');
	return file === null ? null : absolute(io, file);
}

async function changesSince(ref: string, io: Io): Promise<readonly string[]> {
	if (!io.changedSince) throw new UserError('--since: there is no git here.');
	return io.changedSince(ref);
}

/** True where the cache has a say: what is fixed, or read from standard input, is checked. */
function isRemembered(args: Args): boolean {
	const never = ['fix', 'fix-dry-run', 'stdin-filename'];
	return args.flag('cache') && !never.some((option) => args.flag(option));
}

/** All that decides how an outcome is told: the words of the command line, the terminal and the baseline. */
async function mannerOf(args: Args, io: Io, baseline: string | null): Promise<string> {
	const bytes = baseline === null ? null : await io.workspace.read(baseline).catch(() => null);
	const hash = bytes && (await io.workspace.sha256(bytes));
	return JSON.stringify([args.given, io.isTTY, io.columns, io.env.NO_COLOR ?? null, hash]);
}

/** Parts of a check for each thread. */
const PARTS = 4;

async function check(args: Args, io: Io, request: LintRequest, cache: LintCache): Promise<Outcome> {
	const workspace = await withStdin(args, io);
	const plain = (from: Workspace): Promise<Outcome> => lintOutcome(from, request, cache);
	const dry = args.flag('fix-dry-run');
	if (args.flag('fix') || dry) {
		let changed = false;
		const before = await lintOutcome(workspace, request, cache, async (result) => {
			changed = (await applyFixes(result, io, dry)) || changed;
		});
		return changed && !dry ? plain(workspace) : before;
	}
	if (args.value('stdin-filename') !== null) return plain(workspace);
	const jobs = jobsIn(args.value('jobs'));
	const workers = jobs > 1 && request.shard === null ? io.startWorkers?.(jobs) : undefined;
	if (!workers) return plain(workspace);
	try {
		// More parts than threads: who is done early takes another, and no thread holds its share of the drafts all at once.
		const of = jobs * PARTS;
		const shards = Array.from({ length: of }, (_, at) => ({ index: at + 1, of }));
		const parts = shards.map((shard) => workers.run({ kind: 'lint', request: { ...request, shard } }));
		return mergeOutcomes(await Promise.all(parts));
	} finally {
		await workers.close();
	}
}

/** The workspace with standard input in the place of one file. */
async function withStdin(args: Args, io: Io): Promise<Workspace> {
	const name = args.value('stdin-filename');
	if (name === null) return io.workspace;
	const file = absolute(io, name);
	const bytes = await io.stdin();
	return { ...io.workspace, read: (path) => (path === file ? Promise.resolve(bytes) : io.workspace.read(path)) };
}

interface Conclusion {
	readonly args: Args;
	readonly io: Io;
	readonly outputs: readonly Output[];
	readonly limit: number | null;
	readonly baseline: string | null;
}

/** Prints an outcome; gives the exit code. */
async function conclude(
	outcome: Outcome,
	request: LintRequest,
	{ args, io, outputs, limit, baseline }: Conclusion,
): Promise<number> {
	const stuck = printStuck(outcome, request.paths, io);
	sayLines(outcome, io);
	if (outcome.projects.length === 0) return stuck ? 2 : 0;
	checkFilter(outcome, args);
	if (baseline !== null && args.flag('write-baseline')) {
		await io.write(baseline, baselineOf(outcome.report));
		io.stderr(`${relativePath(io.cwd, baseline)}: ${counted(outcome.report.findings.length, 'finding')} written.\n`);
		return stuck ? 2 : 0;
	}
	const found = baseline === null ? outcome.report : await withoutBaseline(outcome.report, baseline, io);
	const report = request.shard === null ? found : { ...found, shard: request.shard };
	await print(args.flag('quiet') ? onlyErrors(report) : report, outputs, io);
	return stuck ? 2 : codeOf(report, limit);
}

/** 1 when a report has errors, or more warnings than are allowed. */
export function codeOf({ summary }: Report, limit: number | null): number {
	return summary.errors > 0 || (limit !== null && summary.warnings > limit) ? 1 : 0;
}

/** Checks now and after each change, until the process is ended; resolves only when nothing can be watched. */
async function watch(io: Io, args: Args, once: () => Promise<number>): Promise<number> {
	if (!io.changes) throw new UserError('--watch: files cannot be watched here.');
	const paths = draftPaths(io, args.positionals);
	const named = namedLedger(io, args);
	const ledgers = named === null ? await Promise.all(paths.map((path) => ledgerIn(io.workspace, path))) : [named];
	const watched = new Set([...paths, ...ledgers.filter((path) => path !== null)]);
	// First watch, then look: a change during the first check is a change.
	const changes = await io.changes([...watched]);
	const code = await once();
	for await (const _ of changes) {
		io.stdout('\n');
		await once();
	}
	return code;
}

/** Prints what stands in the way of a full check; true when something does. */
function printStuck(outcome: Outcome, paths: readonly string[], io: Io): boolean {
	printTroubles(io, outcome.troubles);
	const stuck = [orphansStuck(outcome, paths, io), nothingChecked(outcome, io)];
	return outcome.troubles.length > 0 || stuck.includes(true);
}

/** An HTML filing is read as text, and its lines are counted there. */
function sayLines({ report }: Outcome, io: Io): void {
	for (const file of new Set(report.filings.flatMap(({ files }) => files.filter(isFiled)))) {
		io.stderr(`note: ${file} is HTML; its lines are those of \`commitments text ${file} --filing\`.\n`);
	}
}

/** Drafts without a commitments file: wrong when they were named, or when nothing else was found; else other people's Markdown. */
function orphansStuck({ orphans, projects }: Outcome, paths: readonly string[], io: Io): boolean {
	const wrong = projects.length === 0 ? orphans : orphans.filter((file) => paths.includes(file));
	const [first, ...more] = wrong;
	const left = orphans.length - wrong.length;
	if (left > 0)
		io.stderr(
			`note: ${counted(left, 'Markdown file')} with no commitments.yaml above ${left === 1 ? 'it was' : 'them were'} left alone.\n`,
		);
	if (first === undefined) return false;
	const others = more.length > 0 ? ` (nor above ${counted(more.length, 'other file')})` : '';
	const message = `No commitments.yaml in its folder or above${others}, so it was not checked. ${LEDGER_HINT}`;
	printTroubles(io, [{ file: first, line: null, message }]);
	return true;
}

/** Files were given, a commitments file governs them, and it calls none of them a draft. */
function nothingChecked({ projects, troubles, orphans }: Outcome, io: Io): boolean {
	if (troubles.length > 0 || orphans.length > 0) return false;
	const idle = projects.filter(({ filings, skipped, usable }) => filings.length === 0 && skipped === 0 && usable);
	const message =
		'None of the files given is a draft for this commitments file; look at its `drafts:`, or name the files.';
	printTroubles(
		io,
		idle.map(({ ledgerPath }) => ({ file: ledgerPath, line: null, message })),
	);
	return idle.length > 0;
}

function checkFilter({ report, projects }: Outcome, args: Args): void {
	if (report.filings.length > 0 || projects.some(({ skipped }) => skipped > 0)) return;
	const ids = projects.flatMap(({ filings }) => filings.map(({ id, form }) => `${id} (${form ?? 'form not known'})`));
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
