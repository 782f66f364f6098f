/** Readings into the file beside a commitments file. */
import { readBytes, relativePath, textOf } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import { readingsPath, recordReadings } from '../reader/index.ts';
import type { Reading } from '../reader/types.ts';
import { type Io, UserError } from './io.ts';
import { counted } from './style.ts';

/** Writes them and says so; throws `UserError` when the file is not in order, and then nothing is written. */
export async function recordIn(ledgerPath: string, readings: readonly Reading[], io: Io): Promise<void> {
	if (readings.length === 0) return;
	const path = readingsPath(ledgerPath);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	const [trouble] = troubles;
	const name = relativePath(io.cwd, path);
	if (trouble) throw new UserError(`${name}: ${trouble.message}`, 'Nothing was written.');
	const edited = recordReadings(text, readings);
	if (!edited.ok) throw new UserError(`${name}: ${edited.problem.message}`, 'Nothing was written.');
	await io.write(path, edited.text);
	io.stderr(`${name}: ${counted(readings.length, 'reading')} recorded.\n`);
}
