/** A promise over all filings: how old it is, how it stood so far, where it is due next. */
import { counted } from '../../ledger/index.ts';
import type { CommitmentEntry, ProjectReport } from '../types.ts';
import { acrossRows, dueNextWords, historyWords, nextWords } from '../words.ts';
import { anchorOf, html, type Markup } from './markup.ts';

/** What is still to be kept, open promises first, the oldest first; null when there is nothing. */
export function acrossSection(project: ProjectReport, index: number): Markup | null {
	const rows = acrossRows(project.commitments);
	if (rows.length === 0) return null;
	const id = `across-${index + 1}`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Across filings</h2>
${upcoming(project)}
<table class="across"><caption>What is still to be kept: open promises first, the oldest first.</caption>
<thead><tr><th scope="col">Commitment</th><th scope="col">Since the letter</th><th scope="col">So far</th><th scope="col">Due next</th></tr></thead>
<tbody>${rows.map((entry) => row(entry, project, index))}</tbody></table></section>`;
}

function row(entry: CommitmentEntry, { next }: ProjectReport, index: number): Markup {
	const { id, title, letterDate, letter, ageDays, history } = entry;
	return html`<tr><th scope="row"><a href="${`#${anchorOf(index, id)}`}">${title}</a></th>
<td class="date">${letterDate ?? letter}${ageDays === null ? null : html`<br><span class="small">${counted(ageDays, 'day')}</span>`}</td>
<td>${history.open ? html`<span class="flag">Open</span>` : null}${historyWords(entry)}</td><td>${dueNextWords(entry, next)}</td></tr>`;
}

function upcoming({ next }: ProjectReport): Markup | null {
	if (next.length === 0) return null;
	const parts = next.map((filing) => {
		const notes = [
			filing.first.length > 0 ? `${filing.first.length} for the first time` : '',
			filing.toDecide.length > 0 ? `${counted(filing.toDecide.length, 'condition')} to decide` : '',
		].filter(Boolean);
		return `${nextWords(filing)}: ${counted(filing.due.length, 'commitment')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
	});
	return html`<p>Next: ${parts.join('; ')}.</p>`;
}
