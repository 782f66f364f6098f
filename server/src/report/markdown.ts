/** The report as Markdown, for a repository or a pull request. */

import { counted, shorten, squash } from '../ledger/index.ts';
import { GENERATED, visible } from '../project/index.ts';
import { isAsked } from '../rules/index.ts';
import { inputsDigest } from './hash.ts';
import type { Cell, CommitmentEntry, ElementEntry, ProjectReport, Report } from './types.ts';
import {
	acrossRows,
	bare,
	COUNTED_WORDS,
	COVERAGE_WORDS,
	cellWords,
	DISPOSITION_WORDS,
	dueNextWords,
	elementWords,
	gapWords,
	historyWords,
	needsAttention,
	placeWords,
	READING_NOTE,
	STRENGTH_WORDS,
	sourceWords,
	stopped,
} from './words.ts';

const NEAR_LENGTH = 200;

/** GitHub-flavoured Markdown without HTML but the mark that it is no draft; whatever stands in letters and drafts is shown as text. */
export async function renderMarkdown(report: Report): Promise<string> {
	const digest = await inputsDigest(report);
	const parts = [
		`# Disclosure commitments: ${md(report.title)}`,
		...(report.today === null ? [] : [`As of ${md(report.today)}.`]),
		`${md(READING_NOTE)} This report quotes draft filings; treat it as they are treated.`,
		...report.projects.flatMap((project) => projectParts(project)),
		...troubleParts(report),
		`Inputs together: ${code(digest)}.`,
	];
	return `${GENERATED}${parts.join('\n\n')}\n`;
}

function projectParts(project: ProjectReport): string[] {
	const shown = project.commitments.filter(({ strength }) => strength !== 'record');
	const record = project.commitments.filter(({ strength }) => strength === 'record');
	return [
		...openParts(project, shown),
		'## Coverage matrix',
		matrix(project, shown),
		...acrossParts(project, shown),
		'## Commitments and evidence',
		...shown.flatMap(commitmentParts),
		...(record.length === 0 ? [] : ['## On record', ...record.map(recordPart)]),
		'## Decisions, waivers, sign-offs',
		register(project),
		'## Timeline',
		table(
			['Date', 'Kind', 'Document', 'What'],
			project.timeline.map(({ date, kind, name, what }) => [date ?? 'no date', kind, name, what]),
		),
		'## What the check counted',
		counts(project),
		'## Inputs',
		table(
			['File', 'Kind', 'SHA-256'],
			project.inputs.map(({ file, kind, sha256 }) => [file, kind, sha256 ?? 'the file is not there']),
		),
	];
}

function openParts({ filings }: ProjectReport, shown: readonly CommitmentEntry[]): string[] {
	const lists = filings.flatMap(({ id }, column) => {
		const lines = shown.flatMap((commitment) => {
			const cell = commitment.cells[column];
			return cell && needsAttention(cell) ? [openLine(commitment, cell)] : [];
		});
		const none = 'Nothing that is asked of this filing is open.';
		return [`### ${md(id)}: ${counted(lines.length, 'open point')}`, lines.length > 0 ? lines.join('\n') : none];
	});
	return ['## Open points', ...(lists.length > 0 ? lists : ['No filing was checked.'])];
}

function openLine(commitment: CommitmentEntry, cell: Cell): string {
	const { condition, title } = commitment;
	const question =
		cell.coverage === 'undecided' ? ` Decide whether the condition is met: “${md(bare(condition ?? title))}”.` : '';
	const gaps = gapWords(cell);
	const notes = `${question}${gaps === '' ? '' : ` ${md(gaps)}`}${warningWords(cell)}`;
	return `- **${COVERAGE_WORDS[cell.coverage]}**: ${md(title)} (${md(sourceWords(commitment))}).${notes}`;
}

function warningWords({ suspect, change }: Cell): string {
	const dropped = change === 'dropped' ? ' Dropped since the last.' : '';
	return `${dropped}${suspect ? ' A sign-off no longer fits.' : ''}`;
}

function matrix({ filings }: ProjectReport, shown: readonly CommitmentEntry[]): string {
	return table(
		['Commitment', 'Comment', 'Strength', 'Due in', ...filings.map(({ id }) => id)],
		shown.map(({ title, comment, strength, due, cells }) => [
			...[title, comment ?? '', STRENGTH_WORDS[strength], due.join(', ')],
			...cells.map(cellWords),
		]),
	);
}

function acrossParts({ next }: ProjectReport, shown: readonly CommitmentEntry[]): string[] {
	const open = acrossRows(shown);
	// Without a day for the report there are no ages.
	const aged = open.some(({ ageDays }) => ageDays !== null);
	return open.length === 0
		? []
		: [
				'## Across filings',
				table(
					['Commitment', ...(aged ? ['Days since the letter'] : []), 'So far', 'Due next'],
					open.map((entry) => [
						entry.title,
						...(aged ? [entry.ageDays === null ? '' : String(entry.ageDays)] : []),
						`${entry.history.open ? 'open: ' : ''}${historyWords(entry)}`,
						dueNextWords(entry, next),
					]),
				),
			];
}

function commitmentParts(commitment: CommitmentEntry): string[] {
	const { comment, title, disposition, strength, due, saidOfAll, condition, ask, promise, id } = commitment;
	const asked = commitment.cells.filter(({ elements }) => elements.some(({ status }) => isAsked(status)));
	const others = commitment.cells.filter((cell) => !asked.includes(cell));
	const meta = [
		DISPOSITION_WORDS[disposition],
		STRENGTH_WORDS[strength],
		...(due.length > 0 ? [`due in ${due.join(', ')}`] : []),
	];
	return [
		`### ${comment === null ? '' : `Comment ${md(comment)}: `}${md(title)}`,
		`${md(meta.join(', '))}. ${code(id)}`,
		quoted(promise),
		`— ${md(sourceWords(commitment))}`,
		...(ask === null || ask === promise ? [] : ['The staff asked:', quoted(ask)]),
		...(saidOfAll === null ? [] : [`Said of all promises: “${md(squash(saidOfAll))}”`]),
		...(condition === null ? [] : [`Condition: ${md(squash(condition))}`]),
		...asked.flatMap((cell) => [
			`#### ${md(cell.filing)}: ${md(cellWords(cell))}`,
			cell.elements.map(elementLine).join('\n'),
		]),
		...(others.length === 0
			? []
			: [others.map(({ filing, coverage }) => `${md(filing)}: ${COVERAGE_WORDS[coverage].toLowerCase()}`).join('; ')]),
	];
}

function elementLine(element: ElementEntry): string {
	const signed = element.signedBy ? ` Accepted by ${md(element.signedBy.by)} on ${md(element.signedBy.on)}.` : '';
	const read = element.reading ? ` ${md(element.reading.words)}.` : '';
	const head = `- **${elementWords(element)}**: ${md(stopped(bare(element.text)))}${signed}${read}`;
	if (!isAsked(element.status)) return head;
	if (element.verdict === 'found') {
		return [head, ...element.evidence.map((quote) => `  - “${md(quote.words)}” ${code(placeWords(quote))}`)].join('\n');
	}
	const [best] = element.candidates;
	const near = best
		? [`  - closest, not accepted: “${md(shorten(best.words, NEAR_LENGTH))}” ${code(placeWords(best))}`]
		: [];
	return [head, ...near].join('\n');
}

function recordPart(entry: CommitmentEntry): string {
	return `- ${DISPOSITION_WORDS[entry.disposition]}: ${md(entry.title)} (${md(sourceWords(entry))}). “${md(squash(entry.promise))}”`;
}

function register({ register }: ProjectReport): string {
	if (register.length === 0) return 'Nobody has decided, waived or signed off anything yet.';
	return table(
		['Date', 'Commitment', 'Filing', 'What', 'Reason or passage', 'By'],
		register.map(({ on, commitment, element, filing, what, warning, reason, by }) => [
			...[on, element === null ? commitment : `${commitment}/${element}`, filing ?? 'every filing'],
			...[warning === null ? what : `${what} ${warning}`, squash(reason), by],
		]),
	);
}

function counts({ counts, counted: evidence, findings }: ProjectReport): string {
	const { errors, warnings, found, unsure, missing, drafts } = counts;
	const sum = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}; ${found} facts found, ${unsure} unsure, ${missing} missing; ${counted(drafts, 'draft')}. Counted as evidence: ${COUNTED_WORDS[evidence]}.`;
	if (findings.length === 0) return sum;
	const rows = findings.map((finding) => [finding.severity, finding.rule, placeWords(finding), finding.message]);
	return `${sum}\n\n${table(['Severity', 'Rule', 'Place', 'Message'], rows)}`;
}

function troubleParts({ troubles, orphans }: Report): string[] {
	const lines = [
		...troubles.map(
			({ file, line, message }) => `- ${code(line === null ? file : `${file}:${line + 1}`)} ${md(message)}`,
		),
		...orphans.map((file) => `- ${code(file)} No commitments file governs this draft.`),
	];
	return lines.length === 0 ? [] : ['## Not in this report', lines.join('\n')];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => md(cell)).join(' | ')} |`;
	return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function quoted(text: string): string {
	return `> ${md(squash(text))}`;
}

/** Text as text: nothing in it is markup, and it stays on one line. Renderers may still link an address that is written out. */
export function md(text: string): string {
	return squash(visible(text))
		.replace(/[\\`*_[\]<>|~$]/g, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/^(#{1,6}|[-+=]|\d+[.)])(?=\s|$|-|=)/, (mark) =>
			/^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`,
		)
		.replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
		.replace(/^#/, '\\#');
}

/** A code span, whatever backticks the text has. */
function code(text: string): string {
	const plain = squash(visible(text)).replaceAll('`', "'");
	return plain === '' ? '' : `\`${plain.replaceAll('|', '\\|')}\``;
}
