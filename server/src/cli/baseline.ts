/** Findings that were there before the gate was: kept in a file, and not reported again. */
import { counted } from '../ledger/index.ts';
import { readBytes, relativePath, textOf } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import { type Io, UserError } from './io.ts';
import { type FindingRow, type Report, withFindings } from './results.ts';

interface Entry {
	readonly fingerprint: string;
	readonly count: number;
	readonly rule: string;
	readonly filing: string | null;
	readonly commitment: string | null;
	readonly element: string | null;
}

/** The baseline of a report: no draft text, sorted, the same bytes for the same findings wherever their lines stand. */
export function baselineOf({ findings }: Report): string {
	const entries = new Map<string, Entry>();
	for (const { fingerprint, rule, filing, commitment, element } of findings) {
		const count = (entries.get(fingerprint)?.count ?? 0) + 1;
		entries.set(fingerprint, { fingerprint, count, rule, filing, commitment, element });
	}
	const sorted = [...entries.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
	return `${JSON.stringify({ version: 1, findings: sorted }, null, '\t')}\n`;
}

/** The report without what the baseline has; says on standard error how much that was, and what of it is gone. */
export async function withoutBaseline(report: Report, path: string, io: Io): Promise<Report> {
	const left = await readBaseline(path, io);
	const fresh: FindingRow[] = [];
	let known = 0;
	for (const finding of report.findings) {
		const count = left.get(finding.fingerprint) ?? 0;
		if (count === 0) fresh.push(finding);
		else {
			known++;
			left.set(finding.fingerprint, count - 1);
		}
	}
	const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
	const stale =
		gone > 0
			? ` ${counted(gone, 'finding')} of it no longer ${gone === 1 ? 'occurs' : 'occur'}: write it again with --write-baseline.`
			: '';
	if (known + gone > 0)
		io.stderr(`note: ${counted(known, 'finding')} of the baseline ${known === 1 ? 'is' : 'are'} not shown.${stale}\n`);
	return withFindings(report, fresh);
}

async function readBaseline(path: string, io: Io): Promise<Map<string, number>> {
	const name = relativePath(io.cwd, path);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	if (text === null) {
		throw new UserError(
			`${name}: ${troubles[0]?.message ?? 'There is no such baseline.'}`,
			'Write one with --write-baseline.',
		);
	}
	const found = entriesIn(text);
	if (found) return new Map(found);
	throw new UserError(`${name}: this is no baseline.`, 'Write it again with --write-baseline.');
}

function entriesIn(text: string): readonly (readonly [string, number])[] | null {
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch {
		return null;
	}
	const { version, findings } = (document ?? {}) as { version?: unknown; findings?: unknown };
	if (version !== 1 || !Array.isArray(findings)) return null;
	const entries = findings.map((entry: Partial<Entry> | null) => [entry?.fingerprint, entry?.count] as const);
	const whole = entries.filter(
		(pair): pair is [string, number] => typeof pair[0] === 'string' && Number.isInteger(pair[1]),
	);
	return whole.length === entries.length ? whole : null;
}
