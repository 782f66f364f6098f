/** Each commitment on its own: the promise's words first, then what was asked, and the evidence filing by filing. */

import { counted, shorten, squash } from '../../ledger/index.ts';
import { isAsked } from '../../rules/index.ts';
import type { Cell, CommitmentEntry, ElementEntry, ProjectReport, Quote } from '../types.ts';
import {
	COVERAGE_WORDS,
	countWords,
	DISPOSITION_WORDS,
	elementCoverage,
	elementWords,
	placeWords,
	STRENGTH_WORDS,
	sourceWords,
} from '../words.ts';
import { mark } from './marks.ts';
import { anchorOf, html, type Markup } from './markup.ts';
import { warnings } from './opening.ts';
import { decisionsTable } from './record.ts';

/** Passages that were not accepted are shown in part; all of them stand whole in the JSON, and in the draft. */
const NEAR_LENGTH = 320;
const NEAR_UNSURE = 2;
const NEAR_MISSING = 1;

/** Everything that was promised or is watched, in the order of the commitments file. */
export function commitmentsSection({ commitments, registrant, file }: ProjectReport, index: number): Markup {
	const id = `commitments-${index + 1}`;
	const shown = commitments.filter(({ strength }) => strength !== 'record');
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Commitments and evidence</h2>
${shown.length > 0 ? shown.map((commitment) => dossier(commitment, index)) : html`<p>${registrant ?? file} has promised nothing that is on file.</p>`}
</section>`;
}

function dossier(commitment: CommitmentEntry, index: number): Markup {
	const anchor = anchorOf(index, commitment.id);
	const { comment, title, cells } = commitment;
	const asked = cells.filter((cell) => cell.coverage !== 'not-due');
	const elsewhere = cells.filter((cell) => cell.coverage === 'not-due').map(({ filing }) => filing);
	return html`<article id="${anchor}" data-key="${anchor}" aria-labelledby="${`${anchor}-title`}">
<h3 id="${`${anchor}-title`}">${comment === null ? null : html`<span class="no">Comment ${comment}</span>`}${title}</h3>
${meta(commitment)}
<figure class="promise"><blockquote>${commitment.promise.trim()}</blockquote><figcaption>${promiseSource(commitment)}</figcaption></figure>
${commitment.ask === null || commitment.ask === commitment.promise ? null : html`<figure class="ask"><figcaption>The staff asked</figcaption><blockquote>${commitment.ask.trim()}</blockquote></figure>`}
${terms(commitment)}
${asked.map((cell) => filingSection(commitment, cell))}
${elsewhere.length > 0 ? html`<p class="elsewhere">Not due in ${elsewhere.join(', ')}.</p>` : null}
${decisionsTable(commitment)}
</article>`;
}

function meta({ id, disposition, strength, due, firstDue, ageDays }: CommitmentEntry): Markup {
	const parts = [
		DISPOSITION_WORDS[disposition],
		STRENGTH_WORDS[strength],
		due.length > 0 ? `Due in ${due.join(', ')}` : null,
		firstDue === null ? null : `First due: ${squash(firstDue)}`,
		ageDays === null ? null : `${counted(ageDays, 'day')} since the letter`,
	].filter((part) => part !== null);
	return html`<ul class="meta">${parts.map((part) => html`<li>${part}</li>`)}<li class="id">${id}</li></ul>`;
}

function promiseSource(commitment: CommitmentEntry): Markup {
	const { disposition, letterFile, at } = commitment;
	const staffWords = disposition === 'unanswered' || disposition === 'narrowed';
	const who = staffWords ? 'The staff, as repeated in the' : 'The company, in its';
	const file = at ? placeWords(at) : letterFile;
	return html`${who} ${sourceWords(commitment)}${file === null ? null : html` · <span class="id">${file}</span>`}`;
}

function terms({ saidOfAll, condition, citations, proposedText, note, expires }: CommitmentEntry): Markup | null {
	const rows: readonly (readonly [string, string | null])[] = [
		['Said of all promises', saidOfAll],
		['Condition', condition],
		['Cites', citations.length > 0 ? citations.join('; ') : null],
		['Proposed text', proposedText],
		['Expires', expires],
		['Note', note],
	];
	const shown = rows.flatMap(([term, value]) =>
		value === null ? [] : [html`<dt>${term}</dt><dd>${squash(value)}</dd>`],
	);
	return shown.length > 0 ? html`<dl class="terms">${shown}</dl>` : null;
}

function filingSection(commitment: CommitmentEntry, cell: Cell): Markup {
	const count = countWords(cell);
	const where = cell.heading.exact
		? html`under “${cell.heading.title}”, <span class="id">${placeWords(cell.heading.place)}</span>`
		: html`no heading for it was found`;
	const title = html`<h4><span>${cell.filing}</span>${mark(cell.coverage, count === '' ? COVERAGE_WORDS[cell.coverage] : `${COVERAGE_WORDS[cell.coverage]}, ${count}`)}${
		isAsked(cell.status) ? html`<span class="small">${where}</span>` : null
	}${warnings(cell)}</h4>`;
	if (!cell.elements.some(({ status }) => isAsked(status))) return html`<div class="filing">${title}</div>`;
	return html`<div class="filing">${title}
<table><caption class="vh">${`Facts of “${commitment.title}” in ${cell.filing}`}</caption>
<thead><tr><th scope="col">Promised fact</th><th scope="col">State</th><th scope="col">Evidence in the draft</th></tr></thead>
<tbody>${cell.elements.map((element) => elementRow(element))}</tbody></table></div>`;
}

function elementRow(element: ElementEntry): Markup {
	const { text, advice, branch, signedBy, suspect, reading } = element;
	const notes = [advice ? 'advice, not promised' : null, branch === null ? null : `way: ${branch}`].filter(
		(note) => note !== null,
	);
	return html`<tr><th scope="row">${text}${notes.length > 0 ? html`<br><span class="small">${notes.join('; ')}</span>` : null}</th>
<td>${mark(elementCoverage(element), elementWords(element))}
${signedBy ? html`<span class="small count">${`accepted by ${signedBy.by}, ${signedBy.on}`}</span>` : null}
${reading ? html`<span class="small count">${reading.words}</span>` : null}
${suspect ? html`<span class="flag">Sign-off no longer fits</span>` : null}</td>
<td>${passages(element)}</td></tr>`;
}

function passages(element: ElementEntry): Markup {
	if (!isAsked(element.status)) return html`<span class="small">not asked of this filing</span>`;
	if (element.verdict === 'found') {
		return html`${element.evidence.map((quote) => passage(quote, quote.words, 'passage'))}`;
	}
	const near = element.candidates
		.slice(0, element.verdict === 'unsure' ? NEAR_UNSURE : NEAR_MISSING)
		.map((quote) => passage(quote, shorten(quote.words, NEAR_LENGTH), 'passage near'));
	return html`<p class="small">${element.why}${near.length > 0 ? ' Closest, and not accepted:' : ''}</p>${near}`;
}

function passage({ row, objection, ...quote }: Quote, words: string, name: string): Markup {
	const notes = [row ? 'table row' : null, objection === null ? null : `it ${objection}`]
		.filter((note) => note !== null)
		.join('; ');
	return html`<div class="${name}">${row ? html`<span class="row">${words}</span>` : html`<q>${words}</q>`}
<span class="where">${placeWords(quote)}${notes === '' ? null : html` <span class="why">${notes}</span>`}</span></div>`;
}

/** What the letters say without promising anything; null when there is none. */
export function recordSection({ commitments }: ProjectReport, index: number): Markup | null {
	const record = commitments.filter(({ strength }) => strength === 'record');
	if (record.length === 0) return null;
	const id = `record-${index + 1}`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">On record</h2>
<table><caption>Declined, done or only stated: nothing is due, the words are kept.</caption>
<thead><tr><th scope="col">Entry</th><th scope="col">Kind</th><th scope="col">Words</th></tr></thead>
<tbody>${record.map(
		(
			entry,
		) => html`<tr id="${anchorOf(index, entry.id)}"><th scope="row">${entry.title}<br><span class="small">${sourceWords(entry)}</span></th>
<td>${DISPOSITION_WORDS[entry.disposition]}</td><td><div class="passage"><q>${squash(entry.promise)}</q></div></td></tr>`,
	)}</tbody></table></section>`;
}
