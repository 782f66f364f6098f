/** What a person sees in the commitments file: how each commitment stands above it, and links to the files it names. */
import type { CodeLens, Command, DocumentLink, FoldingRange } from 'vscode-languageserver-protocol';
import { ledgerNames } from '../ledger/index.ts';
import { folderOf, joinPath } from '../project/index.ts';
import { foundCount, gapsOf } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';
import type { Check } from './check.ts';
import type { CommandName, ShowTarget } from './commands.ts';
import { positionAt, rangeOf } from './convert.ts';
import { isUnsigned } from './decisions.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { directivesOf } from './subjects.ts';

/** Above each commitment, for each filing that is asked for it: what was found, and the next step. */
export function ledgerLenses(check: Check, style: DiagnosticStyle): CodeLens[] {
	const lines = check.lines(check.ledgerPath);
	if (!lines || !check.project) return [];
	const { places } = check.project.ledger;
	return check.project.states.flatMap((state) => {
		const place = places.get(state.commitment.id);
		if (!place || !isAsked(state)) return [];
		const start = positionAt(lines, place.start, style.client.encoding);
		const range = { start, end: start };
		return commandsFor(check, state, style).map((command) => ({ range, command }));
	});
}

function isAsked({ status }: CommitmentState): boolean {
	return status === 'due' || status === 'undecided';
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
	const found = foundCount(state);
	const open = gapsOf(state).length;
	const undecided = state.status === 'undecided' ? 'condition not decided, ' : '';
	const count = `${state.satisfied ? '✓ ' : ''}${state.filing.id}: ${undecided}${found} of ${found + open} found`;
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

/** The files that the commitments file names: letters, and the drafts of sign-offs. */
export function linksOf(check: Check, path: string, style: DiagnosticStyle): DocumentLink[] {
	const lines = check.lines(path);
	if (!lines || path !== check.ledgerPath) return [];
	return ledgerNames(lines.text).files.map(({ file, span }) => ({
		range: rangeOf(lines, span, style.client.encoding),
		target: style.uriOf(joinPath(folderOf(check.ledgerPath), file)),
	}));
}

/** Directives that go over several lines; null for anything but a draft, so that an editor folds as it always does. */
export function foldsOf(check: Check, path: string): FoldingRange[] | null {
	const lines = check.lines(path);
	if (!lines || path === check.ledgerPath) return null;
	return directivesOf(check, path).flatMap(({ start, end }) => {
		const from = positionAt(lines, start).line;
		const to = positionAt(lines, end).line;
		return to > from ? [{ startLine: from, endLine: to, kind: 'comment' }] : [];
	});
}
