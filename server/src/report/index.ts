/** The door of the room: from a check to the coverage matrix and the pack that is signed. */
import type { Report } from './types.ts';

export { type DueOptions, dueList, dueNext } from './due.ts';
export { renderDue, renderDueNext } from './dueMarkdown.ts';
export type * from './dueTypes.ts';
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
			return (await import('./html/index.ts')).renderHtml(report);
		case 'markdown':
			return (await import('./markdown.ts')).renderMarkdown(report);
		case 'csv':
			return (await import('./csv.ts')).renderCsv(report);
		case 'xlsx':
			return (await import('./xlsx.ts')).renderXlsx(report);
		case 'json':
			return (await import('./json.ts')).renderJson(report);
	}
}
