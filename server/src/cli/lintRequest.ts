/** One check as plain data, so that it can be done here, in a thread, or found in a cache. */

import { COUNTS, SEVERITIES } from '../ledger/index.ts';
import type { Counts, Severity } from '../ledger/types.ts';
import { lintProject } from '../project/index.ts';
import type { LintCache, LintOptions, LintResult, Workspace } from '../project/types.ts';
import { readingsPath } from '../reader/index.ts';
import { GRADES, RULE_METAS } from '../rules/index.ts';
import { type Args, closest, dayIn, helpHint } from './args.ts';
import { type Io, todayOf, UserError } from './io.ts';
import { absolute, draftPaths, namedLedger } from './paths.ts';
import { mergeReports, reportOf, type Shard } from './results.ts';
import type { LintRequest, Outcome } from './task.ts';

/** The check that a command line asks for; throws `UserError` for what cannot be meant. */
export function requestOf(args: Args, io: Io, changed: readonly string[] | null): LintRequest {
	const stdin = args.value('stdin-filename');
	const given = args.positionals.length === 0 && stdin !== null ? [stdin] : args.positionals;
	return {
		cwd: io.cwd,
		paths: draftPaths(io, given),
		ledger: namedLedger(io, args),
		severity: severities(args.values('rule')),
		counts: countsIn(args).counts ?? null,
		today: dayIn(args, 'as-of') ?? todayOf(io),
		filing: args.value('filing'),
		form: args.value('form'),
		previous: args.values('previous').map((path) => absolute(io, path)),
		shard: shardIn(args.value('shard')),
		changed,
	};
}

/** What `--counts` says, to be spread into options; empty without it. */
export function countsIn(args: Args): { readonly counts?: Counts } {
	const counts = COUNTS.find((known) => known === args.value('counts'));
	return counts ? { counts } : {};
}

/** Text of filings checked at once, in UTF-16 units: what is known of a filing takes some fifty times its text. */
const AT_ONCE = 4_000_000;

/** Which filings of a check are wanted; asked of each in the same order by every run of the same check. */
type Select = NonNullable<LintOptions['select']>;

/**
 * What a whole check of a workspace comes to. Where the filings are many or long it is made in parts, and what is known of a
 * part is let go of before the next, so that memory does not grow with the folder; `each` is given the result of every part.
 */
export async function lintOutcome(
	workspace: Workspace,
	request: LintRequest,
	cache: LintCache,
	each?: (result: LintResult) => Promise<void>,
): Promise<Outcome> {
	const parts: Outcome[] = [];
	for (let from: number | null = 0; from !== null; ) {
		if (parts.length > 0) letGo(cache);
		const part = partFrom(from, wantedBy(request));
		const result = await lintProject(workspace, request.paths, optionsOf(request, cache, part.select));
		await each?.(result);
		parts.push(outcomeOf(result, request, parts.length === 0));
		from = part.next();
	}
	return mergeOutcomes(parts);
}

/** The wanted filings from one on, counted from zero, as far as they are checked at once; `next` is the first left, null when none is. */
function partFrom(from: number, wanted: Select): { readonly select: Select; readonly next: () => number | null } {
	let [seen, size] = [0, 0];
	let next: number | null = null;
	const select: Select = (filing, index, ledgerPath) => {
		if (!wanted(filing, index, ledgerPath)) return false;
		const own = seen++;
		if (own < from || next !== null) return false;
		if (size >= AT_ONCE) next = own;
		else size += filing.drafts.reduce((sum, { text }) => sum + text.length, 0);
		return next === null;
	};
	return { select, next: () => next };
}

/** Forgets the filings that a check knows of, and keeps what the next part of it can use: commitments, letters, earlier filings. */
export function letGo(cache: LintCache): void {
	cache.ready.clear();
	cache.concluded.clear();
	const earlier = new Set(cache.earlier?.drafts.map(({ file }) => file));
	for (const file of cache.drafts.keys()) if (!earlier.has(file)) cache.drafts.delete(file);
}

function wantedBy({ shard, changed }: LintRequest): Select {
	const touched = changed && new Set(changed);
	return ({ drafts }, index, ledgerPath) =>
		(!shard || index % shard.of === shard.index - 1) &&
		(!touched ||
			touched.has(ledgerPath) ||
			touched.has(readingsPath(ledgerPath)) ||
			drafts.some(({ file }) => touched.has(file)));
}

function optionsOf(request: LintRequest, cache: LintCache, select: Select): LintOptions {
	const { ledger, severity, today, previous, counts } = request;
	return { ledger, severity, today, previous, cache, select, ...(counts ? { counts } : {}) };
}

/** What a result comes to for the one who asked. */
function outcomeOf(result: LintResult, { cwd, filing, form, shard }: LintRequest, first: boolean): Outcome {
	// What is wrong with the commitments file is said by the first part of the first shard alone.
	const ledgers = first && (shard === null || shard.index === 1);
	return {
		report: reportOf(result, cwd, { filing, form, ledgers }),
		troubles: result.troubles,
		orphans: result.orphans,
		projects: result.projects.map(({ ledgerPath, ledger, filings, skipped }) => ({
			ledgerPath,
			usable: ledger.usable,
			skipped,
			filings: filings.map((part) => ({ id: part.id, form: part.form })),
		})),
	};
}

/** Outcomes of all parts of one check as the outcome of the whole. */
export function mergeOutcomes(parts: readonly Outcome[]): Outcome {
	const [first, ...others] = parts;
	if (first && others.length === 0) return first;
	return {
		report: mergeReports(parts.map(({ report }) => report)),
		troubles: first?.troubles ?? [],
		orphans: first?.orphans ?? [],
		projects: (first?.projects ?? []).map((project) => {
			const filings = parts.flatMap(({ projects }) =>
				projects.flatMap((part) => (part.ledgerPath === project.ledgerPath ? part.filings : [])),
			);
			return { ...project, filings, skipped: project.filings.length + project.skipped - filings.length };
		}),
	};
}

function shardIn(value: string | null): Shard | null {
	if (value === null) return null;
	const [, first = '', second = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
	const [index, of] = [Number(first), Number(second)];
	if (index >= 1 && index <= of) return { index, of };
	throw new UserError(`--shard ${value}: that is no shard.`, 'Write which of how many, as in --shard 1/3.');
}

/** A number of findings that is still allowed; throws `UserError` for anything else. */
export function warningLimit(value: string | null): number | null {
	if (value === null) return null;
	if (!/^\d+$/.test(value)) {
		throw new UserError(`--max-warnings ${value}: that is no number of warnings.`, helpHint('lint'));
	}
	return Number(value);
}

/** `NAME=SEVERITY` settings as values; throws `UserError` with a suggestion for what is not known. */
export function severities(settings: readonly string[]): Record<string, Severity> {
	const result: Record<string, Severity> = {};
	for (const setting of settings) {
		const [name = '', value = ''] = setting.split('=');
		const [rule = '', grade] = name.split('/');
		const names = RULE_METAS.map(({ id }) => id);
		if (!names.includes(rule)) {
			const near = closest(rule, names);
			throw new UserError(
				`--rule ${setting}: there is no rule “${rule}”.${near ? ` Did you mean ${near}?` : ''}`,
				`The rules: ${names.join(', ')}.`,
			);
		}
		if (grade !== undefined && !GRADES.has(grade)) {
			const near = closest(grade, [...GRADES]);
			throw new UserError(
				`--rule ${setting}: “${grade}” is nothing a severity can be set for.${near ? ` Did you mean ${near}?` : ''}`,
				`After “${rule}/” write one of: ${[...GRADES].join(', ')}.`,
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
