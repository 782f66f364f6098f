/** The report as one HTML file that fetches nothing. */
import { counted } from '../../ledger/index.ts';
import { inputsDigest } from '../hash.ts';
import type { ProjectReport, Report } from '../types.ts';
import { acrossRows, READING_NOTE } from '../words.ts';
import { acrossSection } from './across.ts';
import { findingsSection, inputsSection, signSection } from './closing.ts';
import { commitmentsSection, recordSection } from './dossier.ts';
import { SPRITE } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { matrixSection } from './matrix.ts';
import { openSection, summarySection } from './opening.ts';
import { registerSection, timelineSection } from './record.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The whole page; the same report gives the same bytes. */
export async function renderHtml(report: Report): Promise<string> {
	const digest = await inputsDigest(report);
	const policy = `default-src 'none'; style-src '${await source(STYLE)}'; script-src '${await source(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
	const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${`Disclosure commitments: ${report.title}`}</title>
<style>${{ markup: STYLE }}</style>`;
	const body = html`<a class="skip" href="#content">Skip to the report</a>
${SPRITE}
${top(report, digest)}
<main id="content">
${report.projects.map((project, index) => projectSections(report, project, index, digest))}
${troubles(report)}
</main>
<footer>${footer(report)}</footer>
<script>${{ markup: SCRIPT }}</script>`;
	return `<!doctype html>\n<html lang="en">\n<head>\n${head.markup}\n</head>\n<body>\n${body.markup}\n</body>\n</html>\n`;
}

async function source(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function top(report: Report, digest: string): Markup {
	const { projects, today } = report;
	const filings = projects.reduce((count, project) => count + project.filings.length, 0);
	const facts: readonly (readonly [string, string])[] = [
		...projects.flatMap(({ fileNumber }) => (fileNumber === null ? [] : [['File No.', fileNumber] as const])),
		...(today === null ? [] : [['As of', today] as const]),
		['Drafts', `${counted(report.counts.drafts, 'file')} in ${counted(filings, 'filing')}`],
		['Inputs', digest.slice(0, 16)],
	];
	return html`<header class="top">
<p class="kicker">Disclosure commitments to SEC staff · coverage and sign-off pack</p>
<h1>${report.title}</h1>
<dl class="facts">${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note">${READING_NOTE} This report quotes draft filings; treat it as they are treated.</p>
${contents(projects)}
</header>`;
}

function contents(projects: readonly ProjectReport[]): Markup {
	const entries: readonly (readonly [string, string])[] = projects.flatMap((project, index) => {
		const of = projects.length > 1 ? `${project.registrant ?? project.file}: ` : '';
		return [
			[`open-${index + 1}`, `${of}Open points`] as const,
			[`matrix-${index + 1}`, `${of}Matrix`] as const,
			...(acrossRows(project.commitments).length > 0 ? [[`across-${index + 1}`, `${of}Across filings`] as const] : []),
			[`commitments-${index + 1}`, `${of}Commitments`] as const,
			[`register-${index + 1}`, `${of}Decisions`] as const,
			[`timeline-${index + 1}`, `${of}Timeline`] as const,
			[`findings-${index + 1}`, `${of}Findings`] as const,
			[`inputs-${index + 1}`, `${of}Inputs`] as const,
			[`sign-${index + 1}`, `${of}Signatures`] as const,
		];
	});
	return html`<nav aria-label="Contents"><ul>${entries.map(
		([id, name]) => html`<li><a href="${`#${id}`}">${name}</a></li>`,
	)}</ul></nav>`;
}

function projectSections(report: Report, project: ProjectReport, index: number, digest: string): Markup {
	return html`<div id="${`project-${index + 1}`}">
${summarySection(project, index)}
${openSection(project, index)}
${matrixSection(project, index)}
${acrossSection(project, index)}
${commitmentsSection(project, index)}
${recordSection(project, index)}
${registerSection(project, index)}
${timelineSection(project, index)}
${findingsSection(project, index)}
${inputsSection(project, index, digest)}
${signSection(report, project, index, digest)}
</div>`;
}

function troubles({ troubles, orphans }: Report): Markup | null {
	if (troubles.length === 0 && orphans.length === 0) return null;
	return html`<section aria-labelledby="troubles"><h2 id="troubles">Not in this report</h2><ul>
${troubles.map(({ file, line, message }) => html`<li><code>${line === null ? file : `${file}:${line + 1}`}</code> ${message}</li>`)}
${orphans.map((file) => html`<li><code>${file}</code> No commitments file governs this draft.</li>`)}
</ul></section>`;
}

function footer({ version }: Report): string {
	const program = version === null ? 'commitments report' : `commitments report ${version}`;
	return `Made by ${program} from the files listed under Inputs and from nothing else; the same files give the same bytes. Works offline.`;
}
