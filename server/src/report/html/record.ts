/** Who decided what, and when letters and filings came. */
import { squash } from '../../ledger/index.ts';

import { registerOf } from '../register.ts';
import type { CommitmentEntry, ProjectReport, RegisterEntry } from '../types.ts';
import { anchorOf, html, type Markup } from './markup.ts';

/** Every decision, waiver, sign-off and retirement of the commitments file. */
export function registerSection({ register }: ProjectReport, index: number): Markup {
	const id = `register-${index + 1}`;
	const table = html`<table class="register"><caption>Decisions on conditions, waivers, sign-offs and retirements, oldest first.</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Commitment</th><th scope="col">Filing</th><th scope="col">What</th><th scope="col">Reason or passage</th><th scope="col">By</th></tr></thead>
<tbody>${register.map(
		(
			entry,
		) => html`<tr><td class="date">${entry.on}</td><th scope="row"><a href="${`#${anchorOf(index, entry.commitment)}`}">${subject(entry)}</a></th>
<td>${entry.filing ?? 'every filing'}</td><td>${what(entry)}</td><td>${squash(entry.reason)}</td><td>${entry.by}</td></tr>`,
	)}</tbody></table>`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Decisions, waivers, sign-offs</h2>${
		register.length > 0 ? table : html`<p>Nobody has decided, waived or signed off anything yet.</p>`
	}</section>`;
}

/** What people decided about one commitment; null when nothing. */
export function decisionsTable(commitment: CommitmentEntry): Markup | null {
	const entries = registerOf([commitment]);
	if (entries.length === 0) return null;
	return html`<div class="filing"><h4>Decided</h4><table><caption class="vh">${`What people decided about “${commitment.title}”`}</caption>
<thead><tr><th scope="col">Date and name</th><th scope="col">What</th><th scope="col">Reason or passage</th></tr></thead>
<tbody>${entries.map(
		(entry) =>
			html`<tr><th scope="row">${entry.on}, ${entry.by}</th><td>${what(entry)}<br><span class="small">${entry.filing ?? 'every filing'}${
				entry.element === null ? '' : `, ${entry.element}`
			}</span></td><td>${squash(entry.reason)}</td></tr>`,
	)}</tbody></table></div>`;
}

function subject({ commitment, element }: RegisterEntry): string {
	return element === null ? commitment : `${commitment}/${element}`;
}

function what({ what, warning }: RegisterEntry): Markup {
	return html`${what}${warning === null ? null : html`<span class="flag">${warning}</span>`}`;
}

/** Letters and filings by date. */
export function timelineSection({ timeline }: ProjectReport, index: number): Markup {
	const id = `timeline-${index + 1}`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Timeline</h2>
<table><caption>Letters by their date, filings by the end of their period.</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Document</th><th scope="col">What</th></tr></thead>
<tbody>${timeline.map(
		({ date, kind, name, what }) =>
			html`<tr><td class="date">${date ?? 'no date'}</td><th scope="row">${kind === 'filing' ? name : `${kind === 'staff letter' ? 'Staff letter' : 'Response letter'} ${kind === 'staff letter' ? `answered by ${name}` : name}`}</th><td>${what}</td></tr>`,
	)}</tbody></table></section>`;
}
