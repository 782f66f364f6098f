/** What stands at the end: what CI counted, what it was made from, and room for signatures. */
import { counted, shorten } from '../../ledger/index.ts';
import type { FilingColumn, ProjectReport, Report } from '../types.ts';
import { COUNTED_WORDS, COVERAGE_WORDS, placeWords } from '../words.ts';
import { html, type Markup } from './markup.ts';

const LINES = 5;
/** Findings are shown in part: what they say stands whole in the terminal, the editor, the workbook and the JSON. */
const MESSAGE = 240;

/** The findings of the check behind this report, as CI counts them. */
export function findingsSection({ findings, counts, counted: evidence }: ProjectReport, index: number): Markup {
	const id = `findings-${index + 1}`;
	const sum = [
		counted(counts.errors, 'error'),
		counted(counts.warnings, 'warning'),
		`${counts.found} facts found`,
		`${counts.unsure} unsure`,
		`${counts.missing} missing`,
		counted(counts.drafts, 'draft'),
	].join(', ');
	const table = html`<table class="findings"><caption>Findings by file and place.</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col">Place</th><th scope="col">Message</th></tr></thead>
<tbody>${findings.map(
		(finding) =>
			html`<tr><td>${finding.severity}</td><th scope="row">${finding.rule}</th><td class="hash">${placeWords(finding)}</td><td>${shorten(finding.message, MESSAGE)}</td></tr>`,
	)}</tbody></table>`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">What the check counted</h2><p>${sum}. Counted as evidence: ${COUNTED_WORDS[evidence]}. The same figures as <code>commitments lint</code> gives in CI.</p>${
		findings.length > 0 ? table : null
	}</section>`;
}

/** Every file the report was made from, with its hash. */
export function inputsSection({ inputs }: ProjectReport, index: number, digest: string): Markup {
	const id = `inputs-${index + 1}`;
	return html`<section aria-labelledby="${id}"><h2 id="${id}">Inputs</h2>
<p>Together: <span class="hash">${digest}</span> (SHA-256 of the lines “hash, two blanks, file”, sorted by file).</p>
<table><caption>Files and their SHA-256.</caption>
<thead><tr><th scope="col">File</th><th scope="col">Kind</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${inputs.map(
		({ file, kind, sha256, unchanged }) =>
			html`<tr><th scope="row" class="hash">${file}</th><td>${kind}</td><td class="hash">${sha256 ?? 'the file is not there'}${
				unchanged === false ? html`<span class="flag">Changed since its commitments were recorded</span>` : null
			}</td></tr>`,
	)}</tbody></table></section>`;
}

/** One block of signatures for each filing. */
export function signSection(report: Report, project: ProjectReport, index: number, digest: string): Markup {
	const id = `sign-${index + 1}`;
	return html`<section aria-labelledby="${id}" class="signatures"><h2 id="${id}">Signatures</h2>${
		project.filings.length > 0
			? project.filings.map((filing) => signBlock(report, filing, digest))
			: html`<p>No filing was checked; there is nothing to sign.</p>`
	}</section>`;
}

function signBlock({ today }: Report, filing: FilingColumn, digest: string): Markup {
	const lines = Array.from({ length: LINES }, (_, line) => line + 1);
	return html`<div class="sign"><h3>${filing.id}</h3>
<p>We have read the promises due in this filing and the passages quoted as evidence. At this point${
		today === null ? '' : ` (${today})`
	}: ${stand(filing)}. Inputs <span class="hash">${digest.slice(0, 16)}</span>.</p>
<table><caption class="vh">${`Signatures for ${filing.id}`}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Signature</th><th scope="col">Date</th></tr></thead>
<tbody>${lines.map(() => html`<tr><td></td><td></td><td></td><td></td></tr>`)}</tbody></table></div>`;
}

function stand({ tally }: FilingColumn): string {
	const shown = (['found', 'partial', 'unsure', 'missing', 'undecided', 'waived'] as const).filter(
		(coverage) => tally[coverage] > 0,
	);
	if (shown.length === 0) return 'nothing is due';
	return shown.map((coverage) => `${tally[coverage]} ${COVERAGE_WORDS[coverage].toLowerCase()}`).join(', ');
}
