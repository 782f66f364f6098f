/** What a reader needs first: how it stands in each filing, and what somebody has to act on. */

import { isAsked } from '../cells.ts';
import type { Cell, CommitmentEntry, Coverage, FilingColumn, ProjectReport } from '../types.ts';
import { COVERAGE_WORDS, counted, needsAttention, sourceWords } from '../words.ts';
import { mark, shape } from './marks.ts';
import { anchorOf, html, type Markup } from './markup.ts';

const COUNTED: readonly Coverage[] = ['found', 'partial', 'unsure', 'missing', 'undecided', 'waived', 'not-applicable'];

/** One row for each filing: commitments by state. */
export function summarySection({ filings, registrant, file }: ProjectReport): Markup {
	const heading = html`<h2>How it stands</h2>`;
	if (filings.length === 0) {
		return html`<section>${heading}<p>No draft was checked against <code>${file}</code>; only the commitments are listed.</p></section>`;
	}
	const rows = filings.map(
		(filing) =>
			html`<tr><th scope="row"><strong>${filing.id}</strong>${period(filing)}</th>${COUNTED.map((coverage) =>
				countCell(filing, coverage),
			)}</tr>`,
	);
	return html`<section>${heading}
<div class="scroll" role="region" aria-label="Commitments by filing and state" tabindex="0"><table>
<caption>Commitments of ${registrant ?? file} that were promised or are watched, by filing; in brackets the binding ones.</caption>
<thead><tr><th scope="col">Filing</th>${COUNTED.map(
		(coverage) => html`<th scope="col" class="num">${COVERAGE_WORDS[coverage]}</th>`,
	)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function countCell({ tally, bindingTally }: FilingColumn, coverage: Coverage): Markup {
	const count = tally[coverage];
	if (count === 0) return html`<td class="num zero">0</td>`;
	return html`<td class="num"><span class="${`state s-${coverage}`}">${shape(coverage)}<span>${count} (${bindingTally[coverage]})</span></span></td>`;
}

/** "20-F, period to 2025-12-31" */
export function period({ form, period }: FilingColumn): Markup {
	const words = [form ?? 'form unknown', period === null ? null : `period to ${period}`].filter(
		(part) => part !== null,
	);
	return html`<span class="period">${words.join(', ')}</span>`;
}

/** What needs somebody, filing by filing, binding promises first. */
export function openSection(project: ProjectReport, index: number): Markup {
	const id = `open-${index + 1}`;
	const lists = project.filings.map((filing, column) => openList(project, filing, column, index));
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Open points</h2>${
		lists.length > 0 ? lists : html`<p>No filing was checked.</p>`
	}</section>`;
}

function openList(project: ProjectReport, filing: FilingColumn, column: number, index: number): Markup {
	const open = project.commitments.flatMap((commitment) => {
		const cell = commitment.cells[column];
		return cell && needsAttention(cell) ? [{ commitment, cell }] : [];
	});
	const ordered = [
		...open.filter(({ commitment }) => commitment.strength === 'binding'),
		...open.filter(({ commitment }) => commitment.strength !== 'binding'),
	];
	const title = html`<h3>${filing.id}: ${counted(open.length, 'open point')}</h3>`;
	if (open.length === 0) return html`${title}<p>Nothing that is asked of this filing is open.</p>`;
	return html`${title}<ul class="open">${ordered.map(({ commitment, cell }) => openItem(commitment, cell, index))}</ul>`;
}

function openItem(commitment: CommitmentEntry, cell: Cell, index: number): Markup {
	const lacking = cell.elements.filter(
		({ status, verdict, advice }) => isAsked(status) && verdict !== 'found' && !advice,
	);
	return html`<li><div>${mark(cell.coverage)}${flags(cell)}</div><div>
<a href="${`#${anchorOf(index, commitment.id)}`}"><strong>${commitment.title}</strong></a>
<span class="small">${sourceWords(commitment)}${commitment.strength === 'watch' ? '; to watch' : ''}</span>
${cell.coverage === 'undecided' ? html`<p>To decide: is it so that ${commitment.condition ?? 'the condition is met'}?</p>` : null}
${lacking.length > 0 && cell.coverage !== 'found' ? html`<p class="small">${lackingWords(lacking)}</p>` : null}
</div></li>`;
}

function lackingWords(lacking: readonly { readonly text: string; readonly verdict: string }[]): string {
	const list = (verdict: string): string =>
		lacking
			.filter((element) => element.verdict === verdict)
			.map(({ text }) => text)
			.join('; ');
	const missing = list('missing');
	const unsure = list('unsure');
	return [missing === '' ? '' : `No passage: ${missing}.`, unsure === '' ? '' : `To be read: ${unsure}.`]
		.filter(Boolean)
		.join(' ');
}

/** What stands beside a state: changes since the filing before, and sign-offs. */
export function flags({ suspect, signed, change }: Cell): Markup {
	const words = [
		change === 'dropped' ? 'Dropped since the last' : null,
		suspect ? 'Sign-off no longer fits' : null,
	].filter((word) => word !== null);
	const quiet = [change === 'first' ? 'first time' : null, signed ? 'signed off' : null].filter(
		(word) => word !== null,
	);
	return html`${words.map((word) => html`<span class="flag">${word}</span>`)}${
		quiet.length > 0 ? html`<span class="small count">${quiet.join(', ')}</span>` : null
	}`;
}
