/** The output formats of `lint`, by name. Each makes one text from the same report. */
import type { Report } from '../results.ts';
import type { Style } from '../style.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export interface FormatContext {
	readonly style: Style;
	readonly version: string;
}
export type Format = (report: Report, context: FormatContext) => string;

export const FORMATS: Readonly<Record<string, Format>> = {
	pretty,
	json,
	jsonl,
	sarif,
	junit,
	github,
	gitlab,
	markdown,
};
