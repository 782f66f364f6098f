/** The door of the room: from a check to the coverage matrix and the pack that is signed. */
import { renderHtml } from './html/index.ts';
import { renderJson } from './json.ts';
import type { Report } from './types.ts';

export { inputsDigest } from './hash.ts';
export { inputFiles, reportModel } from './model.ts';
export type * from './types.ts';

export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const ENDINGS: Readonly<Record<string, ReportFormat>> = {
	html: 'html',
	htm: 'html',
	md: 'markdown',
	markdown: 'markdown',
	csv: 'csv',
	xlsx: 'xlsx',
	json: 'json',
};

/** The format that a file's name asks for; null when its ending names none. */
export function formatOfFile(file: string): ReportFormat | null {
	const ending = /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase();
	return ending === undefined ? null : (ENDINGS[ending] ?? null);
}

/** Text, or the bytes of a workbook; the same report gives the same bytes. Each format is loaded when first asked for. */
export async function renderReport(report: Report, format: ReportFormat): Promise<string | Uint8Array> {
	switch (format) {
		case 'html':
			return renderHtml(report);
		case 'json':
			return renderJson(report);
		default:
			throw new Error(`not yet: ${format}`);
	}
}
