/** SHA-256 without Node, so that the report can be made wherever the engine runs. */
import { compare } from './order.ts';
import type { Report } from './types.ts';

/** SHA-256 of a text as UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/**
 * One hash for all inputs, so that a signature can name what was signed: SHA-256, in hexadecimal, of the lines
 * `HASH  FILE` sorted by file, as `sha256sum` prints them. A file that is not there has the hash `-`.
 */
export async function inputsDigest(report: Report): Promise<string> {
	const lines = new Map(
		report.projects.flatMap(({ inputs }) => inputs.map(({ file, sha256 }) => [file, `${sha256 ?? '-'}  ${file}\n`])),
	);
	const sorted = [...lines].sort(([a], [b]) => compare(a, b)).map(([, line]) => line);
	const digest = await sha256(sorted.join(''));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
