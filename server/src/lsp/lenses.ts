/** How each promise stands, above the heading it belongs under and above its entry in the commitments file. */
import type { CodeLens, Command } from 'vscode-languageserver-protocol';
import { foundCount, isAsked } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';
import type { Check } from './check.ts';
import { type CommandName, commandFor, type ShowTarget } from './commands.ts';
import { positionAt } from './convert.ts';
import { isUnsigned } from './decisions.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';

/** Above each heading that promises belong under: how each of them stands. */
export function draftLenses(check: Check, path: string, style: DiagnosticStyle): CodeLens[] {
	const lines = check.lines(path);
	if (!lines || !check.project) return [];
	const ledger = style.uriOf(check.ledgerPath);
	return check.project.states
		.filter((state) => isAsked(state.status) && state.place.file === path && state.place.exact)
		.sort((a, b) => a.place.section.heading.start - b.place.section.heading.start)
		.map((state) => {
			const start = positionAt(lines, state.place.section.heading.start, style.client.encoding);
			const command = commandFor('commitments.open', countOf(state, state.commitment.title), {
				ledger,
				id: state.commitment.id,
			});
			return { range: { start, end: start }, command };
		});
}

/** Above each commitment, for each filing that is asked for it: what was found, and the next step. */
export function ledgerLenses(check: Check, style: DiagnosticStyle): CodeLens[] {
	const lines = check.lines(check.ledgerPath);
	if (!lines || !check.project) return [];
	const { places } = check.project.ledger;
	return check.project.states.flatMap((state) => {
		const place = places.get(state.commitment.id);
		if (!place || !isAsked(state.status)) return [];
		const start = positionAt(lines, place.start, style.client.encoding);
		const range = { start, end: start };
		return commandsFor(check, state, style).map((command) => ({ range, command }));
	});
}

function commandsFor(check: Check, state: CommitmentState, style: DiagnosticStyle): Command[] {
	const target: ShowTarget = {
		ledger: style.uriOf(check.ledgerPath),
		id: state.commitment.id,
		filing: state.filing.id,
	};
	const command = (name: CommandName, title: string, more: object = {}): Command => ({
		title,
		command: name,
		arguments: [{ ...target, ...more }],
	});
	const count = countOf(state, state.filing.id);
	const signable = state.elements.some((element) => isUnsigned(state, element));
	return [
		command('commitments.show', count),
		...(state.status === 'undecided' && style.client.appliesEdits
			? [
					command('commitments.decide', 'condition met…', { kind: 'met' }),
					command('commitments.decide', 'not met…', { kind: 'not met' }),
				]
			: []),
		...(signable && style.client.appliesEdits ? [command('commitments.signOff', 'sign off…')] : []),
	];
}

/** "Loan to a director: 2 of 3 found, 1 unsure": counted as the report does, where one branch of several is enough. */
function countOf(state: CommitmentState, name: string): string {
	const gaps = state.gaps;
	const found = foundCount(state);
	const unsure = gaps.filter(({ verdict }) => verdict === 'unsure').length;
	const undecided = state.status === 'undecided' ? 'condition not decided, ' : '';
	const doubt = unsure > 0 ? `, ${unsure} unsure` : '';
	return `${state.satisfied ? '✓ ' : ''}${name}: ${undecided}${found} of ${found + gaps.length} found${doubt}`;
}
