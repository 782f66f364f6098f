/** The coverage matrix: commitments by filings, with search and filters. */
import type { Cell, CommitmentEntry, Coverage, ProjectReport } from '../types.ts';
import {
	COVERAGE_MEANING,
	COVERAGE_WORDS,
	countWords,
	DISPOSITION_WORDS,
	needsAttention,
	STRENGTH_WORDS,
} from '../words.ts';
import { mark } from './marks.ts';
import { anchorOf, html, type Markup } from './markup.ts';
import { period, warnings } from './opening.ts';

const FILTERS: readonly Coverage[] = ['found', 'partial', 'unsure', 'missing', 'undecided', 'waived', 'not-applicable'];
/** With more columns than this the printed matrix lies on its side. */
const UPRIGHT = 4;

/** The matrix of everything that was promised or is watched. */
export function matrixSection(project: ProjectReport, index: number): Markup {
	const { filings, commitments, registrant, file } = project;
	const id = `matrix-${index + 1}`;
	const rows = commitments.filter(({ strength }) => strength !== 'record');
	const wide = filings.length > UPRIGHT ? 'wide' : 'upright';
	const letters = [...new Set(rows.map(({ letter }) => letter))];
	return html`<section aria-labelledby="${id}" class="${wide}"><h2 id="${id}">Coverage matrix</h2>
${filters(project, index)}
<div class="scroll" role="region" aria-label="Coverage matrix" tabindex="0"><table class="matrix">
<caption>Each commitment of ${registrant ?? file} in each filing: what the drafts show. The figures count the promised facts for which a passage was found.</caption>
<thead><tr><th scope="col">Commitment</th><th scope="col">Due in</th>${filings.map(
		(filing) => html`<th scope="col">${filing.id}${period(filing)}</th>`,
	)}</tr></thead>
${letters.map((letter) => group(letter, rows, filings.length, index))}
</table></div>
${legend(rows)}
</section>`;
}

function group(letter: string, rows: readonly CommitmentEntry[], columns: number, index: number): Markup {
	const own = rows.filter((row) => row.letter === letter);
	const date = own[0]?.letterDate ?? letter;
	return html`<tbody data-group=""><tr class="group"><th colspan="${columns + 2}" scope="rowgroup">Response letter of ${date}</th></tr>
${own.map((row) => matrixRow(row, index))}</tbody>`;
}

function matrixRow(row: CommitmentEntry, index: number): Markup {
	const anchor = anchorOf(index, row.id);
	const cells = row.cells.map((cell, column) => `${column}:${cell.coverage}:${needsAttention(cell) ? 1 : 0}`);
	const comment = row.comment === null ? '' : `Comment ${row.comment} · `;
	return html`<tr data-key="${anchor}" data-strength="${row.strength}" data-cells="${cells.join(' ')}">
<th scope="row"><a href="${`#${anchor}`}">${row.title}</a><br><span class="small">${comment}${DISPOSITION_WORDS[row.disposition]} · ${STRENGTH_WORDS[row.strength]}</span></th>
<td class="plain">${row.due.map((form, at) => html`${at > 0 ? ', ' : ''}<span class="form">${form}</span>`)}</td>${row.cells.map(matrixCell)}</tr>`;
}

function matrixCell(cell: Cell): Markup {
	const notes = [countWords(cell), cell.change === 'first' ? 'first time' : '', cell.signed ? 'signed off' : ''];
	const shown = notes.filter(Boolean).join(', ');
	const words = shown === '' ? null : html`<span class="small count">${shown}</span>`;
	return html`<td>${mark(cell.coverage)}${words}${warnings(cell)}</td>`;
}

function legend(rows: readonly CommitmentEntry[]): Markup {
	const used = new Set(rows.flatMap(({ cells }) => cells.map(({ coverage }) => coverage)));
	const shown = (Object.keys(COVERAGE_WORDS) as Coverage[]).filter((coverage) => used.has(coverage));
	return html`<dl class="legend">${shown.map(
		(coverage) => html`<div><dt>${mark(coverage)}</dt><dd>${COVERAGE_MEANING[coverage]}</dd></div>`,
	)}</dl>`;
}

function filters({ filings }: ProjectReport, index: number): Markup {
	return html`<form class="filters" role="search" aria-label="Search and filter commitments" data-scope="${`project-${index + 1}`}" hidden>
<label>Search <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<label>State <select name="state"><option value="">All</option><option value="attention">Open points</option>${FILTERS.map(
		(coverage) => html`<option value="${coverage}">${COVERAGE_WORDS[coverage]}</option>`,
	)}</select></label>
<label>Filing <select name="filing"><option value="">All</option>${filings.map(
		({ id }, column) => html`<option value="${column}">${id}</option>`,
	)}</select></label>
<label>Strength <select name="strength"><option value="">All</option><option value="binding">${STRENGTH_WORDS.binding}</option><option value="watch">${STRENGTH_WORDS.watch}</option></select></label>
<button type="reset">Clear</button><output aria-live="polite"></output></form>`;
}
