import { readBytes, relativePath, textOf } from '../../project/index.ts';
import type { Trouble } from '../../project/types.ts';
import { type Args, helpHint } from '../args.ts';
import { withoutBaseline } from '../baseline.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { warningLimit } from '../lintRequest.ts';
import { outputsOf, PRINTING, print } from '../outputs.ts';
import { absolute } from '../paths.ts';
import { mergeReports, type Report } from '../results.ts';
import { codeOf } from './lint.ts';

export const merge: Command = {
	name: 'merge',
	summary: 'Joins the JSON of `commitments lint --shard` into the report of the whole, in any format.',
	usage: 'REPORT.json...',
	options: {
		...PRINTING,
		'max-warnings': { value: 'N', help: 'Fail when there are more than N warnings.' },
		baseline: { value: 'FILE', help: 'Report only what this file does not have.' },
	},
	examples: [
		['commitments lint drafts --shard 1/2 --format json:1.json', 'on one machine'],
		['commitments lint drafts --shard 2/2 --format json:2.json', 'on another'],
		['commitments merge 1.json 2.json --format sarif:out.sarif', 'then, anywhere'],
	],
	run: runMerge,
};

async function runMerge(args: Args, io: Io): Promise<number> {
	if (args.positionals.length === 0)
		throw new UserError('Which reports? Name the JSON of each shard.', helpHint('merge'));
	const outputs = outputsOf(args, io);
	const limit = warningLimit(args.value('max-warnings'));
	const parts: Part[] = [];
	for (const path of new Set(args.positionals.map((path) => absolute(io, path))))
		parts.push({ name: relativePath(io.cwd, path), report: await readReport(path, io) });
	refuseGaps(parts);
	const whole = mergeReports(parts.map(({ report }) => report));
	const baseline = args.value('baseline');
	const report = baseline === null ? whole : await withoutBaseline(whole, absolute(io, baseline), io);
	await print(report, outputs, io);
	return codeOf(report, limit);
}

interface Part {
	/** As it is shown to the person. */
	readonly name: string;
	readonly report: Report;
}

/** A part that is not there would be promises that nobody looked at; one that is there twice counts double. */
function refuseGaps(parts: readonly Part[]): void {
	const whole = parts.filter(({ report }) => report.shard === undefined);
	const shards = parts.flatMap(({ name, report: { shard } }) => (shard ? [{ name, ...shard }] : []));
	const [first] = shards;
	if (first && whole[0])
		throw new UserError(`${whole[0].name}: it is of no shard, and ${first.name} is.`, 'Join the shards of one check.');
	const other = shards.find(({ of }) => of !== first?.of);
	if (first && other)
		throw new UserError(
			`${first.name} is one of ${first.of} shards, ${other.name} one of ${other.of}.`,
			'Join the shards of one check.',
		);
	for (const [at, { name, index, of }] of shards.entries()) {
		const twin = shards.slice(0, at).find((before) => before.index === index);
		if (twin) throw new UserError(`${twin.name} and ${name} are both shard ${index}/${of}.`, 'Leave one of them out.');
	}
	const missing = Array.from({ length: first?.of ?? 0 }, (_, at) => at + 1).filter(
		(index) => !shards.some((shard) => shard.index === index),
	);
	if (missing.length > 0)
		throw new UserError(
			`Shard ${missing.map((index) => `${index}/${first?.of}`).join(', ')} is missing.`,
			'Name the JSON of every shard; without one, its filings would not be in the report.',
		);
	refuseTwice(parts);
}

function refuseTwice(parts: readonly Part[]): void {
	const seen = new Map<string, string>();
	for (const { name, report } of parts) {
		for (const { ledger, id } of report.filings) {
			const before = seen.get(`${ledger}\n${id}`);
			if (before !== undefined)
				throw new UserError(`${before} and ${name} both have the filing “${id}”.`, 'Leave one of them out.');
		}
		for (const { ledger, id } of report.filings) seen.set(`${ledger}\n${id}`, name);
	}
}

async function readReport(path: string, io: Io): Promise<Report> {
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	const name = relativePath(io.cwd, path);
	if (text === null) throw new UserError(`${name}: ${troubles[0]?.message ?? 'There is no such file.'}`);
	const report = reportIn(text);
	if (report) return report;
	throw new UserError(`${name}: this is no report of \`commitments lint --format json\`.`, 'Write it again.');
}

function reportIn(text: string): Report | null {
	try {
		const report = JSON.parse(text) as Partial<Report> | null;
		const rows = [report?.filings, report?.verdicts, report?.findings, report?.suppressed];
		return rows.every(Array.isArray) ? (report as Report) : null;
	} catch {
		return null;
	}
}
