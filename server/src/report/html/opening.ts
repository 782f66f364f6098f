/** What a reader needs first: how it stands in each filing, and what somebody has to act on. */

import { counted } from '../../ledger/index.ts';
import type { Cell, CommitmentEntry, Coverage, FilingColumn, ProjectReport } from '../types.ts';
import { bare, COVERAGE_WORDS, gapWords, needsAttention, sourceWords } from '../words.ts';
import { mark, shape } from './marks.ts';
import { anchorOf, html, type Markup } from './markup.ts';

const COUNTED: readonly Coverage[] = ['found', 'partial', 'unsure', 'missing', 'undecided', 'waived', 'not-applicable'];

/** One row for each filing: commitments by state. */
export function summarySection({ filings, registrant, file }: ProjectReport, index: number): Markup {
	const heading = html`<h2>How it stands</h2>`;
	if (filings.length === 0) {
		return html`<section>${heading}<p>No draft was checked against <code>${file}</code>; only the commitments are listed.</p></section>`;
	}
	const rows = filings.map(
		(filing, column) =>
			html`<tr><th scope="row"><a href="${`#open-${index + 1}-${column + 1}`}">${filing.id}</a>${period(filing)}</th>${COUNTED.map(
				(coverage) => countCell(filing, coverage),
			)}</tr>`,
	);
	return html`<section>${heading}
<div class="scroll" role="region" aria-label="Commitments by filing and state" tabindex="0"><table class="tally">
<caption>Commitments of ${registrant ?? file} that were promised or are watched, by filing.</caption>
<thead><tr><th scope="col">Filing</th>${COUNTED.map(
		(coverage) => html`<th scope="col" class="num">${COVERAGE_WORDS[coverage]}</th>`,
	)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function countCell({ tally, bindingTally }: FilingColumn, coverage: Coverage): Markup {
	const count = tally[coverage];
	if (count === 0) return html`<td class="num zero">0</td>`;
	const binding = bindingTally[coverage];
	const strength = binding === count ? 'binding' : binding === 0 ? 'to watch' : `${binding} binding`;
	return html`<td class="num"><span class="${`state s-${coverage}`}">${shape(coverage)}<span>${count}</span></span><span class="small count">${strength}</span></td>`;
}

/** Form and end of the period, on lines of their own. */
export function period({ form, period }: FilingColumn): Markup {
	return html`<span class="period">${form ?? 'form unknown'}</span>${
		period === null ? null : html`<span class="period">to ${period}</span>`
	}`;
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
	const title = html`<h3 id="${`open-${index + 1}-${column + 1}`}">${filing.id}: ${counted(open.length, 'open point')}</h3>`;
	if (open.length === 0) return html`${title}<p>Nothing that is asked of this filing is open.</p>`;
	return html`${title}<ul class="open">${ordered.map(({ commitment, cell }) => openItem(commitment, cell, index))}</ul>`;
}

function openItem(commitment: CommitmentEntry, cell: Cell, index: number): Markup {
	const { title, strength, condition } = commitment;
	const watched = strength === 'watch' ? '; to watch' : '';
	const question = `Decide whether the condition is met: “${bare(condition ?? title)}”.`;
	const gaps = gapWords(cell);
	return html`<li><div>${mark(cell.coverage)}${warnings(cell)}</div><div>
<a href="${`#${anchorOf(index, commitment.id)}`}">${title}</a>
<span class="small">${sourceWords(commitment)}${watched}</span>
${cell.coverage === 'undecided' ? html`<p>${question}</p>` : null}
${gaps === '' ? null : html`<p class="small">${gaps}</p>`}
</div></li>`;
}

/** What went wrong since: shown wherever a state is shown. */
export function warnings({ suspect, change }: Cell): Markup {
	const words = [
		change === 'dropped' ? 'Dropped since the last' : null,
		suspect ? 'Sign-off no longer fits' : null,
	].filter((word) => word !== null);
	return html`${words.map((word) => html`<span class="flag">${word}</span>`)}`;
}
