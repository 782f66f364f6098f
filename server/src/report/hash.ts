/** What a report rests on, in one hash. */
import { sha256 } from '../project/index.ts';
import { compare } from './order.ts';
import type { Report } from './types.ts';

/**
 * One hash for all inputs, so that a signature can name what was signed: SHA-256, in hexadecimal, of the lines
 * `HASH  FILE` sorted by file, as `sha256sum` prints them. A file that is not there has the hash `-`.
 */
export async function inputsDigest(report: Report): Promise<string> {
	const lines = new Map(
		report.projects.flatMap(({ inputs }) => inputs.map(({ file, sha256 }) => [file, `${sha256 ?? '-'}  ${file}\n`])),
	);
	const sorted = [...lines].sort(([a], [b]) => compare(a, b)).map(([, line]) => line);
	return sha256(new TextEncoder().encode(sorted.join('')));
}
