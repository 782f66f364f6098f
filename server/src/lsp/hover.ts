/** What was promised, in the letter's own words, shown where the draft breaks it. */
import type { Hover, Position } from 'vscode-languageserver';
import type { Verdict } from '../evidence/types.ts';
import { isAsked } from '../rules/index.ts';
import type { CommitmentState, ElementState, Status } from '../rules/types.ts';
import { hoverOf, sourceLine } from './cards.ts';
import type { Check } from './check.ts';
import { offsetAt } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { holds } from './subjects.ts';
import { type Writer, writerFor } from './writer.ts';

const VERDICT: Readonly<Record<Verdict, string>> = {
	found: '✓ evidence found',
	unsure: '? unsure',
	missing: '✗ missing',
};
const STATUS: Readonly<Record<Status, string>> = {
	due: 'due',
	undecided: 'condition not decided',
	'not-due': 'not due',
	'not-applicable': 'not applicable',
	waived: 'waived',
	retired: 'retired',
};

/** The promises behind the findings at a position; null where there are none. */
export function hoverAt(check: Check, path: string, position: Position, style: DiagnosticStyle): Hover | null {
	const lines = check.lines(path);
	if (!lines || !check.project) return null;
	const offset = offsetAt(lines, position, style.client.encoding);
	const here = check.project.findings.filter((finding) => finding.file === path && holds(finding, offset));
	const seen = new Set<string>();
	const states: CommitmentState[] = [];
	for (const { filing, commitment } of here) {
		const state = check.project.states.find((one) => one.filing.id === filing && one.commitment.id === commitment);
		const key = `${filing}\n${commitment}`;
		if (state && !seen.has(key)) states.push(state);
		seen.add(key);
	}
	const first = here[0];
	if (!first || states.length === 0) return null;
	return hoverOf(lines, first, states.map((state) => cardOf(check, state, style)).join('\n\n---\n\n'), style);
}

function cardOf(check: Check, state: CommitmentState, style: DiagnosticStyle): string {
	const write = writerFor(style.client);
	const { commitment } = state;
	const parts = [
		`${write.strong(commitment.title)} (${write.code(commitment.id)}), ${STATUS[state.status]} in ${write.text(state.filing.id)}`,
		sourceLine(check, commitment, style, write),
		write.quote(commitment.quote),
	];
	if (commitment.saidOfAll) parts.push('Said of all promises:', write.quote(commitment.saidOfAll));
	if (commitment.ask) parts.push('The staff asked:', write.quote(commitment.ask));
	if (commitment.condition) parts.push(conditionOf(state, write));
	if (state.elements.length > 0) parts.push(state.elements.map((element) => elementOf(element, write)).join('\n'));
	return parts.join('\n\n');
}

function conditionOf(state: CommitmentState, write: Writer): string {
	const decision = state.commitment.decisions?.findLast((one) => one.filing === state.filing.id);
	const condition = write.text(state.commitment.condition?.text ?? '');
	if (!decision)
		return `Condition: ${condition} (nobody has decided yet whether it is met in ${write.text(state.filing.id)})`;
	const answer = `${decision.met ? 'met' : 'not met'}: ${decision.reason}, ${decision.by}, ${decision.on}`;
	return `Condition: ${condition} (${write.text(answer)})`;
}

function elementOf(element: ElementState, write: Writer): string {
	const own = isAsked(element.status) ? '' : ` (${STATUS[element.status]})`;
	const why = write.text(element.judgement.why);
	return `- ${VERDICT[element.judgement.verdict]}${own}: ${write.text(element.element.text)}. ${write.faint(why)}`;
}
