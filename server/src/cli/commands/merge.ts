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
	const parts: Report[] = [];
	for (const name of new Set(args.positionals.map((path) => absolute(io, path))))
		parts.push(await readReport(name, io));
	const whole = mergeReports(parts);
	const baseline = args.value('baseline');
	const report = baseline === null ? whole : await withoutBaseline(whole, absolute(io, baseline), io);
	await print(report, outputs, io);
	return codeOf(report, limit);
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
