/** The report as JSON: the model itself, with the digest of its inputs. */
import { jsonText } from '../project/index.ts';
import { inputsDigest } from './hash.ts';
import type { Report } from './types.ts';

/** Indented by two blanks, with a line feed at the end. Lines and characters are zero-based, as in `lint --format json`. */
export async function renderJson(report: Report): Promise<string> {
	return `${jsonText({ inputsDigest: await inputsDigest(report), ...report }, 2)}\n`;
}
