/** The report as a flat table, for people who live in a spreadsheet: one row for each promised fact in each filing. */

import { squash } from '../ledger/index.ts';
import { isAsked } from '../rules/index.ts';
import type { Cell, CommitmentEntry, ElementEntry, ProjectReport, Quote, Report } from './types.ts';
import { COVERAGE_WORDS, DISPOSITION_WORDS, elementWords, placeWords, STRENGTH_WORDS, VERDICT_WORDS } from './words.ts';

interface FactColumn {
	readonly name: string;
	/** Width in characters. */
	readonly width: number;
	readonly value: (row: FactRow) => string;
}

interface FactRow {
	readonly project: ProjectReport;
	readonly commitment: CommitmentEntry;
	/** Null where no filing was checked. */
	readonly cell: Cell | null;
	/** Null where the commitment lists no facts. */
	readonly element: ElementEntry | null;
}

/** Every fact in every filing, in the order of the commitments file; what no filing was checked for has one row. */
export function factRows({ projects }: Report): readonly FactRow[] {
	return projects.flatMap((project) =>
		project.commitments.flatMap((commitment): FactRow[] => {
			if (commitment.cells.length === 0) return [{ project, commitment, cell: null, element: null }];
			return commitment.cells.flatMap((cell): FactRow[] =>
				cell.elements.length === 0
					? [{ project, commitment, cell, element: null }]
					: cell.elements.map((element) => ({ project, commitment, cell, element })),
			);
		}),
	);
}

const filingOf = ({ project, cell }: FactRow) => project.filings.find(({ id }) => id === cell?.filing);

/** The columns of the flat table; names are stable, new ones are added at the end. */
export const FACT_COLUMNS: readonly FactColumn[] = [
	{ name: 'Filing', width: 18, value: ({ cell }) => cell?.filing ?? '' },
	{ name: 'Form', width: 10, value: (row) => filingOf(row)?.form ?? '' },
	{ name: 'Period', width: 11, value: (row) => filingOf(row)?.period ?? '' },
	{ name: 'Commitment', width: 26, value: ({ commitment }) => commitment.id },
	{ name: 'Title', width: 34, value: ({ commitment }) => commitment.title },
	{ name: 'Letter', width: 12, value: ({ commitment }) => commitment.letterDate ?? commitment.letter },
	{ name: 'Comment', width: 9, value: ({ commitment }) => commitment.comment ?? '' },
	{ name: 'Disposition', width: 16, value: ({ commitment }) => DISPOSITION_WORDS[commitment.disposition] },
	{ name: 'Strength', width: 10, value: ({ commitment }) => STRENGTH_WORDS[commitment.strength] },
	{ name: 'Due in', width: 14, value: ({ commitment }) => commitment.due.join(', ') },
	{ name: 'First due', width: 12, value: ({ commitment }) => commitment.firstDue ?? '' },
	{ name: 'Promise', width: 60, value: ({ commitment }) => squash(commitment.promise) },
	{ name: 'Ask', width: 50, value: ({ commitment }) => squash(commitment.ask ?? '') },
	{ name: 'Condition', width: 34, value: ({ commitment }) => squash(commitment.condition ?? '') },
	{ name: 'State of the commitment', width: 18, value: ({ cell }) => (cell ? COVERAGE_WORDS[cell.coverage] : '') },
	{ name: 'Fact', width: 22, value: ({ element }) => element?.id ?? '' },
	{ name: 'Fact in words', width: 44, value: ({ element }) => element?.text ?? '' },
	{ name: 'State of the fact', width: 16, value: ({ element }) => (element ? elementWords(element) : '') },
	{ name: 'What the text shows', width: 16, value: ({ element }) => (element ? VERDICT_WORDS[element.verdict] : '') },
	{ name: 'Evidence', width: 70, value: ({ element }) => passages(element?.evidence ?? []) },
	{ name: 'Closest, not accepted', width: 50, value: ({ element }) => near(element) },
	{ name: 'Why', width: 44, value: ({ element }) => element?.why ?? '' },
	{ name: 'Accepted by', width: 18, value: ({ element }) => element?.signedBy?.by ?? '' },
	{ name: 'Accepted on', width: 12, value: ({ element }) => element?.signedBy?.on ?? '' },
	{ name: 'Sign-off no longer fits', width: 12, value: ({ element }) => (element?.suspect ? 'yes' : '') },
	{ name: 'Decided', width: 44, value: decided },
	{ name: 'Commitments file', width: 20, value: ({ project }) => project.file },
	{ name: 'Second reader, not signed', width: 30, value: ({ element }) => element?.reading?.words ?? '' },
	{ name: 'Counted as evidence', width: 16, value: ({ project }) => project.counted },
];

function passages(quotes: readonly Quote[]): string {
	return quotes.map((quote) => `${placeWords(quote)}: ${quote.words}`).join('\n');
}

function near(element: ElementEntry | null): string {
	return element && isAsked(element.status) && element.verdict !== 'found' ? passages(element.candidates) : '';
}

/** What people decided that bears on this row. */
function decided({ commitment, cell, element }: FactRow): string {
	const here = (filing: string | null): boolean => filing === null || filing === cell?.filing;
	const { decisions, waivers, retired } = commitment;
	const lines = [
		...decisions
			.filter(({ filing }) => here(filing))
			.map(({ met, reason, by, on, superseded, outdated }) => {
				return `Condition ${met ? 'met' : 'not met'}${superseded ? ', superseded' : outdated === null ? '' : ', no longer counts'}: ${reason} (${by}, ${on})`;
			}),
		...waivers
			.filter((waiver) => here(waiver.filing) && (waiver.element === null || waiver.element === element?.id))
			.map(
				({ kind, reason, by, on, holds, outdated }) =>
					`${kind}${!holds ? ', expired' : outdated === null ? '' : ', no longer counts'}: ${reason} (${by}, ${on})`,
			),
		...(retired ? [`retired, ${retired.kind}: ${retired.reason} (${retired.by}, ${retired.on})`] : []),
	];
	return lines.map(squash).join('\n');
}
