/** What a person can do with the promises of an open letter: put them into the commitments file, or look at their entries. */
import { type CodeAction, CodeActionKind, type Command, type Range } from 'vscode-languageserver';
import { touches } from '../ledger/index.ts';
import { type LettersRead, nameOf } from '../project/index.ts';
import type { Workspace } from '../project/types.ts';
import { actionFor } from './actions.ts';
import type { Check, OpenLetter } from './check.ts';
import { commandFor } from './commands.ts';
import { spanOf } from './convert.ts';
import type { EditStyle } from './edits.ts';
import { isUntracked, letterDiagnostics } from './letterViews.ts';
import { rewriteEdit } from './rewrite.ts';

/** Everything offered for the sentences at a range, the nearest first. */
export async function letterActionsAt(
	check: Check,
	letter: OpenLetter,
	range: Range,
	workspace: Workspace,
	style: EditStyle,
): Promise<(CodeAction | Command)[]> {
	const lines = check.lines(letter.path);
	if (!lines) return [];
	const asked = spanOf(lines, range, style.client.encoding);
	const here = letter.marks.filter((mark) => touches(mark, asked));
	const actions: (CodeAction | Command)[] = [];
	const untracked = here.filter(isUntracked);
	const all = letter.marks.filter(isUntracked);
	const diagnostics = letterDiagnostics(check, letter, style);
	const read: LettersRead = new Map();
	const track = async (title: string, only: readonly string[]) => {
		const target = { letter: style.uriOf(letter.path), ledger: style.uriOf(check.ledgerPath), only };
		if (!style.client.codeActionLiterals) {
			actions.push({ title, command: 'commitments.track', arguments: [target] });
			return;
		}
		const { extraction } = await import('./engine.ts');
		const made = await extraction(workspace, { letterPath: letter.path, ledgerPath: check.ledgerPath, only, read });
		const edit = made.ok ? await rewriteEdit(made.ledgerPath, made.before, made.after, style) : null;
		if (!edit) return;
		const about = diagnostics.filter(({ data }) => only.includes(data.commitment));
		actions.push({ title, kind: CodeActionKind.QuickFix, edit, diagnostics: about, isPreferred: only.length === 1 });
	};
	for (const { proposal } of untracked) {
		const which = untracked.length > 1 ? `: ${proposal.title}` : '';
		await track(`Track this commitment in ${nameOf(check.ledgerPath)}${which}`, [proposal.id]);
	}
	if (untracked.length > 0 && all.length > 1) {
		await track(
			`Track all ${all.length} commitments of this letter`,
			all.map(({ proposal }) => proposal.id),
		);
	}
	for (const id of new Set(here.flatMap(({ entry }) => entry?.id ?? []))) {
		const title = `Open the commitment “${id}”`;
		const command = commandFor('commitments.open', title, { ledger: style.uriOf(check.ledgerPath), id });
		actions.push(actionFor(command, style));
	}
	return actions;
}
