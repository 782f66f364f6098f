/** What a person sees in an open letter: the promises in it, how each was read, and what is not tracked or answered yet. */
import type { CodeLens, Diagnostic, Hover, Position } from 'vscode-languageserver';
import { squash } from '../ledger/index.ts';
import type { Commitment, Severity, Span } from '../ledger/types.ts';
import { nameOf } from '../project/index.ts';
import { entryLink, hoverOf } from './cards.ts';
import type { Check, Mark, OpenLetter } from './check.ts';
import { commandFor } from './commands.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { type DiagnosticStyle, SEVERITY, SOURCE } from './diagnosticStyle.ts';
import { type Writer, writerFor } from './writer.ts';

/** Codes of diagnostics in letters; severities can be set for them as for any rule. */
const UNTRACKED = 'untracked-promise';
const UNANSWERED = 'unanswered-ask';

const DISPOSITION: Readonly<Record<Commitment['disposition'], string>> = {
	promised: 'a promise',
	conditional: 'a promise with a condition',
	continuing: 'a promise to go on',
	amend: 'a promise to amend a filing',
	soft: 'an intention, not a firm promise',
	done: 'something that was done',
	declined: 'a refusal',
	unanswered: 'a request that the response does not answer',
	narrowed: 'an answer to less than was asked',
	followup: 'something to come back to',
	stated: 'a statement, no promise',
};

/** True for what belongs into the commitments file and is not there: records are only shown. */
export function isUntracked({ entry, proposal }: Mark): boolean {
	return entry === null && proposal.strength !== 'record';
}

/** The diagnostics of an open letter, in its order. */
export function letterDiagnostics(check: Check, letter: OpenLetter, style: DiagnosticStyle): Diagnostic[] {
	const lines = check.lines(letter.path);
	if (!lines) return [];
	const ledger = nameOf(check.ledgerPath);
	const silent = new Set(letter.unanswered.map(({ number }) => number));
	const told = [
		// A comment without any response is told of once, whatever it asks for.
		...letter.marks
			.filter(
				(mark) =>
					isUntracked(mark) && !(mark.proposal.disposition === 'unanswered' && silent.has(mark.proposal.comment ?? '')),
			)
			.map((mark) => ({ ...ofMark(mark, ledger), start: mark.start, end: mark.end })),
		...letter.unanswered.map(({ start, end, number, standIn }) => ({
			start,
			end,
			code: UNANSWERED,
			grade: 'watch',
			severity: 'information' as const,
			commitment: null,
			message:
				standIn === null
					? `Comment ${number} has no response in this letter. Answer it, or say where it is answered.`
					: `The response to comment ${number} is still to be written: “${standIn}” stands in its place.`,
		})),
	];
	return told
		.sort((a, b) => a.start - b.start || a.end - b.end)
		.flatMap(({ code, grade, severity, message, commitment, ...span }) => {
			const settled = settle(check, style, code, grade, severity);
			if (settled === 'off') return [];
			const range = rangeOf(lines, span, style.client.encoding);
			const data = { filing: null, commitment, element: null };
			return [{ range, severity: SEVERITY[settled], code, source: SOURCE, message, data }];
		});
}

function ofMark({ proposal }: Mark, ledger: string) {
	const { id, title, disposition, strength } = proposal;
	if (disposition === 'unanswered') {
		const message = `The staff asked for this, and the response does not answer it: “${title}”. Answer it, or track it in ${ledger}.`;
		return { code: UNANSWERED, grade: strength, severity: 'information' as const, message, commitment: id };
	}
	const severity: Exclude<Severity, 'off'> = strength === 'binding' ? 'information' : 'hint';
	const message = `Read as ${DISPOSITION[disposition]}, and not in ${ledger}: “${title}”. Track it, or word the sentence otherwise.`;
	return { code: UNTRACKED, grade: strength, severity, message, commitment: id };
}

/** As rules are graded: `CODE/STRENGTH` before `CODE`, the editor's settings before the commitments file's. */
function settle(check: Check, style: DiagnosticStyle, code: string, grade: string, own: Exclude<Severity, 'off'>) {
	for (const settings of [style.severity(), check.project?.ledger.ledger.severity ?? {}]) {
		const set = settings[`${code}/${grade}`] ?? settings[code];
		if (set) return set;
	}
	return own;
}

/** How the sentences at a position were read; null where there is nothing but text. */
export function letterHover(
	check: Check,
	letter: OpenLetter,
	position: Position,
	style: DiagnosticStyle,
): Hover | null {
	const lines = check.lines(letter.path);
	if (!lines) return null;
	const offset = offsetAt(lines, position, style.client.encoding);
	const here = letter.marks.filter(({ start, end }) => start <= offset && offset < end);
	const [first] = here;
	if (!first) return null;
	const write = writerFor(style.client);
	const value = here.map((mark) => cardOf(check, mark, style, write)).join('\n\n---\n\n');
	return hoverOf(lines, first, value, style);
}

function cardOf(check: Check, { proposal, why, entry }: Mark, style: DiagnosticStyle, write: Writer): string {
	const shown = entry ?? proposal;
	const { targets = [], due = [], condition, firstDue, expires, elements, citations = [], saidOfAll = '' } = shown;
	const facts: readonly (readonly [string, string])[] = [
		['On the condition', condition ? `“${squash(condition.text)}”` : ''],
		['Documents it names', targets.join(', ')],
		['Due in', due.join(', ')],
		['First due', firstDue ?? ''],
		['Ends with', expires ?? ''],
		['Said of all promises', saidOfAll && `“${squash(saidOfAll)}”`],
		['Rules cited', citations.join('; ')],
	];
	const lines = facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${write.text(value)}`);
	const checked = elements.map(({ text }) => `- ${write.text(text)}`);
	const any = shown.oneOf ? 'Any one of these is enough:' : 'What a later filing is checked for:';
	return [
		`${write.strong(shown.title)}: read as ${DISPOSITION[proposal.disposition]} (${proposal.disposition}, ${proposal.strength})`,
		`Why: ${write.text(reasonIn(why))}`,
		lines.join('\n'),
		checked.length > 0 ? `${any}\n\n${checked.join('\n')}` : '',
		trackedAs(check, entry, style, write),
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** The reason behind the disposition that a reading gives first; words of the sentence are told apart from words about it. */
function reasonIn(why: string): string {
	const reason = why.replace(/^[a-z]+: /, '');
	const words = reason.replace(/"([^"]*)"/g, (_, said: string) => `“${squash(said)}”`);
	return /^“[^”]*”$/.test(words) ? `the words ${words}.` : `${words}.`;
}

function trackedAs(check: Check, entry: Commitment | null, style: DiagnosticStyle, write: Writer): string {
	if (!entry) return `Not in ${write.text(nameOf(check.ledgerPath))}.`;
	const link = entryLink(check, entry.id, style, write);
	return link === null ? `Tracked as ${write.code(entry.id)}.` : `Tracked as ${write.code(entry.id)}, ${link}`;
}

/** Above each sentence that was taken for a promise, what it is tracked as. */
export function letterLenses(check: Check, letter: OpenLetter, style: DiagnosticStyle): CodeLens[] {
	const lines = check.lines(letter.path);
	if (!lines) return [];
	const ledger = style.uriOf(check.ledgerPath);
	return letter.marks
		.filter((mark) => mark.entry !== null || isUntracked(mark))
		.map(({ entry, proposal, ...span }) => ({
			range: rangeOf(lines, startOf(span), style.client.encoding),
			command: entry
				? commandFor('commitments.open', `✓ ${capital(DISPOSITION[proposal.disposition])}: ${entry.id}`, {
						ledger,
						id: entry.id,
					})
				: {
						title: `${capital(DISPOSITION[proposal.disposition])}, not tracked: ${proposal.title} (track it)`,
						command: 'commitments.track',
						arguments: [{ letter: style.uriOf(letter.path), only: [proposal.id] }],
					},
		}));
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function startOf({ start }: Span): Span {
	return { start, end: start };
}
