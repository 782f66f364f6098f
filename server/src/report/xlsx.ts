/** The report as a workbook: frozen headers, filters, widths; the matrix coloured and worded. */

import { unzipSync, zipSync } from 'fflate';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { squash } from '../ledger/index.ts';
import { visible } from '../project/index.ts';
import { inputsDigest } from './hash.ts';
import { FACT_COLUMNS, factRows } from './rows.ts';
import type { Coverage, ProjectReport, Report } from './types.ts';
import {
	cellWords,
	DISPOSITION_WORDS,
	dueNextWords,
	historyWords,
	placeWords,
	READING_NOTE,
	STRENGTH_WORDS,
} from './words.ts';

/** What a cell of a workbook can hold, in UTF-16 code units. */
const LONGEST = 32_767;
/** The first day that a zip can name: the same in every report and time zone, for fflate reads the local clock's fields. */
const NO_DAY = new Date(1980, 0, 1);
const INK = '1F3A5F';
const COLOURS: Readonly<Partial<Record<Coverage, string>>> = {
	found: '1F5A3C',
	partial: '7D5200',
	unsure: '7D5200',
	missing: '9A1F1F',
	undecided: '2D4A8C',
};
const HEAD: CellStyle = {
	font: { bold: true, color: { rgb: 'FFFFFF' } },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: INK } },
	alignment: { vertical: 'center', wrapText: true },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

interface Column {
	readonly name: string;
	readonly width: number;
}
interface Table {
	readonly name: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly (string | number)[])[];
	/** Columns that stay when scrolling to the right. */
	readonly frozen?: number;
	readonly styles?: ReadonlyMap<string, CellStyle>;
}

/** Bytes of an XLSX file; the same report gives the same bytes on every machine. Every cell is text or a number, never a formula. */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
	const tables = [
		matrixTable(report),
		{
			name: 'Facts',
			columns: FACT_COLUMNS,
			rows: factRows(report).map((row) => FACT_COLUMNS.map(({ value }) => value(row))),
			frozen: 5,
		},
		commitmentsTable(report),
		registerTable(report),
		timelineTable(report),
		findingsTable(report),
		inputsTable(report),
	];
	const made = await writeXlsx({
		sheets: [...tables.map(sheetOf), aboutSheet(report, await inputsDigest(report))],
		defaultFont: { name: 'Calibri', size: 10 },
		properties: {
			title: visible(`Disclosure commitments: ${report.title}`),
			description: READING_NOTE,
			created: new Date(0),
			modified: new Date(0),
		},
	});
	return zipSync(unzipSync(made), { mtime: NO_DAY, level: 6 });
}

function sheetOf({ name, columns, rows, frozen = 1, styles }: Table): WriteSheet {
	const last = `${letters(columns.length - 1)}${rows.length + 1}`;
	const cells = new Map(columns.map((_, column) => [`0,${column}`, { style: HEAD }]));
	for (const [at, style] of styles ?? []) cells.set(at, { style });
	return {
		name,
		columns: columns.map(({ width }) => ({ width, style: BODY })),
		rows: [
			columns.map((column) => text(column.name)),
			...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell)))),
		],
		cells,
		freezePane: { rows: 1, columns: frozen },
		autoFilter: { range: `A1:${last}` },
		pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
		headerFooter: { oddFooter: '&L&A&R&P / &N' },
		a11y: { headerRow: 0 },
	};
}

function text(value: string): string {
	const plain = visible(value);
	return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 2)} …`;
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
	const rest = Math.floor(column / 26);
	return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** Filings of several commitments files stand side by side; a commitment has cells only under its own. */
function matrixTable({ projects }: Report): Table {
	const filings = projects.flatMap((project) => project.filings.map((filing) => ({ project, filing })));
	const columns = [
		{ name: 'Commitment', width: 40 },
		{ name: 'Letter', width: 12 },
		{ name: 'Comment', width: 9 },
		{ name: 'Disposition', width: 20 },
		{ name: 'Strength', width: 10 },
		{ name: 'Due in', width: 16 },
		...filings.map(({ filing }) => ({ name: filing.id, width: 20 })),
	];
	const styles = new Map<string, CellStyle>();
	const rows = projects
		.flatMap((project) => project.commitments.map((commitment) => ({ project, commitment })))
		.map(({ project, commitment }, index) => [
			...[commitment.title, commitment.letterDate ?? commitment.letter, commitment.comment ?? ''],
			...[DISPOSITION_WORDS[commitment.disposition], STRENGTH_WORDS[commitment.strength], commitment.due.join(', ')],
			...filings.map(({ project: owner, filing }, column) => {
				const cell = owner === project ? commitment.cells.find((other) => other.filing === filing.id) : undefined;
				if (cell) styles.set(`${index + 1},${column + 6}`, styleOf(cell.coverage));
				return cell ? cellWords(cell) : '';
			}),
		]);
	return { name: 'Matrix', columns, rows, styles };
}

function styleOf(coverage: Coverage): CellStyle {
	const rgb = COLOURS[coverage];
	return { ...BODY, font: rgb === undefined ? { color: { rgb: '6B6B6B' } } : { bold: true, color: { rgb } } };
}

function commitmentsTable({ projects }: Report): Table {
	const columns = [
		...[
			{ name: 'Commitment', width: 26 },
			{ name: 'Title', width: 36 },
			{ name: 'Letter', width: 12 },
			{ name: 'Comment', width: 9 },
		],
		...[
			{ name: 'Disposition', width: 20 },
			{ name: 'Strength', width: 10 },
			{ name: 'Due in', width: 16 },
			{ name: 'First due', width: 12 },
		],
		...[
			{ name: 'Promise', width: 70 },
			{ name: 'Ask', width: 60 },
			{ name: 'Condition', width: 36 },
			{ name: 'Cites', width: 24 },
		],
		...[
			{ name: 'Age in days', width: 10 },
			{ name: 'Retired', width: 30 },
			{ name: 'Note', width: 30 },
		],
		...[
			{ name: 'Open', width: 8 },
			{ name: 'So far', width: 34 },
			{ name: 'Due next', width: 34 },
		],
	];
	const rows = projects.flatMap(({ commitments, next }) =>
		commitments.map((entry) => [
			...[entry.id, entry.title, entry.letterDate ?? entry.letter, entry.comment ?? ''],
			...[
				DISPOSITION_WORDS[entry.disposition],
				STRENGTH_WORDS[entry.strength],
				entry.due.join(', '),
				entry.firstDue ?? '',
			],
			...[squash(entry.promise), squash(entry.ask ?? ''), squash(entry.condition ?? ''), entry.citations.join('; ')],
			entry.ageDays ?? '',
			...[
				entry.retired
					? `${entry.retired.kind}: ${entry.retired.reason} (${entry.retired.by}, ${entry.retired.on})`
					: '',
				entry.note ?? '',
			],
			...[entry.history.open ? 'open' : '', historyWords(entry), dueNextWords(entry, next)],
		]),
	);
	return { name: 'Commitments', columns, rows, frozen: 2 };
}

function registerTable({ projects }: Report): Table {
	const columns = [
		...[
			{ name: 'Date', width: 12 },
			{ name: 'Kind', width: 12 },
			{ name: 'Commitment', width: 28 },
			{ name: 'Fact', width: 22 },
		],
		...[
			{ name: 'Filing', width: 18 },
			{ name: 'What', width: 34 },
			{ name: 'Reason or passage', width: 60 },
			{ name: 'By', width: 20 },
		],
		{ name: 'Warning', width: 30 },
	];
	const rows = projects.flatMap(({ register }) =>
		register.map((entry) => [
			...[entry.on, entry.kind, entry.commitment, entry.element ?? '', entry.filing ?? 'every filing'],
			...[entry.what, squash(entry.reason), entry.by, entry.warning ?? ''],
		]),
	);
	return { name: 'Decisions', columns, rows };
}

function timelineTable({ projects }: Report): Table {
	const columns = [
		{ name: 'Date', width: 12 },
		{ name: 'Kind', width: 16 },
		{ name: 'Document', width: 26 },
		{ name: 'What', width: 60 },
	];
	const rows = projects.flatMap(({ timeline }) =>
		timeline.map(({ date, kind, name, what }) => [date ?? 'no date', kind, name, what]),
	);
	return { name: 'Timeline', columns, rows };
}

function findingsTable({ projects }: Report): Table {
	const columns = [
		...[
			{ name: 'Severity', width: 11 },
			{ name: 'Rule', width: 22 },
			{ name: 'Filing', width: 18 },
			{ name: 'Commitment', width: 26 },
		],
		...[
			{ name: 'Fact', width: 22 },
			{ name: 'Place', width: 44 },
			{ name: 'Message', width: 90 },
		],
	];
	const rows = projects.flatMap(({ findings }) =>
		findings.map((finding) => [
			...[finding.severity, finding.rule, finding.filing ?? '', finding.commitment ?? '', finding.element ?? ''],
			...[placeWords(finding), finding.message],
		]),
	);
	return { name: 'Findings', columns, rows };
}

function inputsTable({ projects }: Report): Table {
	const columns = [
		{ name: 'File', width: 60 },
		{ name: 'Kind', width: 18 },
		{ name: 'SHA-256', width: 68 },
	];
	const rows = projects.flatMap(({ inputs }: ProjectReport) =>
		inputs.map(({ file, kind, sha256 }) => [file, kind, sha256 ?? 'the file is not there']),
	);
	return { name: 'Inputs', columns, rows };
}

function aboutSheet(report: Report, digest: string): WriteSheet {
	const { errors, warnings, found, unsure, missing, drafts } = report.counts;
	const rows: (string | number)[][] = [
		['Disclosure commitments', report.title],
		...(report.today === null ? [] : [['As of', report.today]]),
		['How to read it', `${READING_NOTE} This workbook quotes draft filings; treat it as they are treated.`],
		['Inputs together (SHA-256)', digest],
		...Object.entries({ errors, warnings, 'facts found': found, unsure, missing, drafts }).map(([name, count]) => [
			`Check: ${name}`,
			count,
		]),
		...report.troubles.map(({ file, message }) => ['Not in this report', `${file}: ${message}`]),
		...report.orphans.map((file) => ['Not in this report', `${file}: no commitments file governs this draft.`]),
	];
	return {
		name: 'About',
		columns: [
			{ width: 26, style: { ...BODY, font: { bold: true } } },
			{ width: 100, style: BODY },
		],
		rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell)))),
	};
}
