/** Readings into the file beside a commitments file. */
import { counted } from '../ledger/index.ts';
import { relativePath } from '../project/index.ts';
import { readingsPath, recordReadings } from '../reader/index.ts';
import type { Reading } from '../reader/types.ts';
import { type Io, UserError } from './io.ts';
import { rewrite } from './rewrite.ts';

/** Writes them and says so; throws `UserError` when the file is not in order, and then nothing is written. */
export async function recordIn(ledgerPath: string, readings: readonly Reading[], io: Io): Promise<void> {
	if (readings.length === 0) return;
	const path = readingsPath(ledgerPath);
	const name = relativePath(io.cwd, path);
	await rewrite(io, path, (text) => {
		const edited = recordReadings(text, readings);
		if (!edited.ok) throw new UserError(`${name}: ${edited.problem.message}`, 'Nothing was written.');
		return edited.text;
	});
	io.stderr(`${name}: ${counted(readings.length, 'reading')} recorded.\n`);
}
