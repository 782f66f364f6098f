/** What an output format is. */
import type { Report } from '../results.ts';
import type { Style } from '../style.ts';

export interface FormatContext {
	readonly style: Style;
	readonly version: string;
}
export type Format = (report: Report, context: FormatContext) => string;
