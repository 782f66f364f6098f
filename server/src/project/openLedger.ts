/** The commitments file of a check, read once for as long as its stamp or its bytes are the same. */
import { readLedger } from '../ledger/index.ts';
import type { LedgerFile } from '../ledger/types.ts';
import { TextLines } from './positions.ts';
import { readBytes, stampOf, textOf } from './reading.ts';
import type { LintCache, Trouble, Workspace } from './types.ts';

/** Its bytes and its stamp: those of the last check where the stamp says that nobody has touched it since, else as `readBytes` gives them. */
export async function ledgerBytes(
	workspace: Workspace,
	path: string,
	cache: LintCache | undefined,
	troubles: Trouble[],
): Promise<{ readonly stamp: string | null; readonly bytes: Uint8Array | null }> {
	const known = cache?.ledgers.get(path);
	const stamp = await stampOf(workspace, path);
	const isKnown = known !== undefined && stamp !== null && known.stamp === stamp;
	return { stamp, bytes: isKnown ? known.bytes : await readBytes(workspace, path, troubles) };
}

/** Reads it; null, with a trouble that says why, when it cannot be read as text. Its errors are troubles too. */
export async function openLedger(
	workspace: Workspace,
	path: string,
	cache: LintCache | undefined,
	troubles: Trouble[],
): Promise<LedgerFile | null> {
	const before = troubles.length;
	const known = cache?.ledgers.get(path);
	const { stamp, bytes } = await ledgerBytes(workspace, path, cache, troubles);
	if (bytes === null) {
		const message = 'There is no such commitments file; write one with `commitments extract` or `commitments init`.';
		if (troubles.length === before) troubles.push({ file: path, line: null, message });
		return null;
	}
	const same = known !== undefined && haveSameBytes(known.bytes, bytes);
	const text = same ? known.ledger.text : textOf(bytes, path, troubles, 'a commitments file');
	if (text === null) return null;
	// The same objects again: what is known of a commitment is kept by its object.
	const ledger = known?.ledger.text === text ? known.ledger : readLedger(text);
	cache?.ledgers.set(path, { stamp, bytes, ledger });
	const errors = ledger.problems.filter(({ severity }) => severity === 'error');
	const lines = errors.length > 0 ? new TextLines(text) : null;
	for (const error of errors) {
		if (lines) troubles.push({ file: path, line: lines.lineOf(error), message: error.message });
	}
	return ledger;
}

/** True for lists of the same values in the same order. */
export function haveSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The same for bytes, by itself: it runs over all of a commitments file at every key stroke, and code for lists of anything is slow. */
export function haveSameBytes(a: Uint8Array, b: Uint8Array): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}
