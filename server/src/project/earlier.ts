/** Filings as they were filed before: what was disclosed there and is gone is told by the rule `dropped-disclosure`. */
import type { Draft } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import type { LedgerFile } from '../ledger/types.ts';
import { type Lookup, lookupIn } from '../rules/index.ts';
import { AS_FILED, selectFiles } from './drafts.ts';
import { groupFilings } from './filings.ts';
import { haveSame } from './openLedger.ts';
import { folderOf, joinPath } from './paths.ts';
import type { LintCache, LintOptions, Trouble, Workspace } from './types.ts';

/** The filings filed before, each to be looked into when something is missing. */
export type Earlier = (filing: Filing) => Lookup | null;

/** Files named under `previous:` or by the caller; a path that leads nowhere is a trouble. */
export async function earlierFiles(
	workspace: Workspace,
	ledgerPath: string,
	{ ledger }: LedgerFile,
	options: Pick<LintOptions, 'previous'>,
	troubles: Trouble[],
): Promise<readonly string[]> {
	const own = (ledger.previous ?? []).map((path) => joinPath(folderOf(ledgerPath), path));
	const paths = [...new Set([...own, ...(options.previous ?? [])])];
	const { named, swept } = await selectFiles(workspace, paths, troubles, AS_FILED);
	return [...new Set([...named, ...swept])].sort();
}

/** For each filing the last one before it of the same form; null where there is none. */
export function earlierOf(drafts: readonly Draft[], root: string, cache: LintCache): Earlier {
	const known = cache.earlier;
	const same = known !== undefined && haveSame(known.drafts, drafts);
	const lookups = same && known ? known.lookups : groupFilings(drafts, root).map((filing) => lookupIn(filing));
	cache.earlier = { drafts, lookups };
	return ({ form, period }) =>
		lookups
			.filter(({ filing }) => filing.form === form && filing.form !== null && isBefore(filing.period, period))
			.sort((a, b) => ((a.filing.period ?? '') < (b.filing.period ?? '') ? -1 : 1))
			.at(-1) ?? null;
}

/** A filing that does not say its period is taken to be earlier: it was named as such. */
function isBefore(earlier: string | null, later: string | null): boolean {
	return earlier === null || later === null || earlier < later;
}
