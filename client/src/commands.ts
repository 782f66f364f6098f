/** The commands of the extension: what stands in the palette, in menus and in the view. */
import { commands, type Disposable, env, type LogOutputChannel, Range, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CommandName, ReadTarget, SignOffTarget } from '../../server/src/lsp/commands.ts';
import type { CommitmentsView } from './commitmentsView.ts';
import type { EvidenceMarks } from './evidenceMarks.ts';
import { execute } from './execute.ts';
import type { Extractions, Previews } from './extractLetter.ts';
import type { Lazily } from './lazily.ts';
import type { MatrixPanel } from './matrixPanel.ts';
import { openCommitment } from './openCommitment.ts';
import type { Overviews } from './overviews.ts';
import { saveReport } from './saveReport.ts';
import { showScope } from './scopePicker.ts';
import { activeTarget, readElements } from './secondReader.ts';
import { signOff } from './signOff.ts';
import type { Node } from './tree.ts';

/** What commands work with. */
interface Parts {
	readonly running: Lazily<BaseLanguageClient>;
	readonly overviews: Overviews;
	readonly view: CommitmentsView;
	readonly marks: EvidenceMarks;
	readonly matrix: MatrixPanel;
	readonly previews: Previews;
	readonly extractions: Extractions;
	readonly output: LogOutputChannel;
	readonly stop: () => Promise<void>;
}

/** Registers all commands. */
export function registerCommands(parts: Parts): readonly Disposable[] {
	const { running, overviews, view, marks, matrix, previews, extractions, output, stop } = parts;
	const register = (name: string, run: (argument?: unknown, second?: unknown) => unknown) =>
		commands.registerCommand(`disclosureCommitments.${name}`, run);
	const decide = (kind: string) => async (argument?: unknown) => {
		const target = targetOf(argument);
		if (!target) return;
		await commands.executeCommand('commitments.decide', { ...target, kind });
	};
	const ask = async (target: ReadTarget | null) => target && readElements(await running.get(), target, previews);
	return [
		register('openCommitment', async () => openCommitment(await running.get())),
		register('extractLetter', async (letter) => extractions.extract(await running.get(), letter)),
		register('writeExtracted', (preview) => extractions.write(preview)),
		register('readFiling', async () => ask(activeTarget('filing'))),
		register('readUnsure', async () => ask(activeTarget('all'))),
		register('restartServer', () => running.again(stop)),
		register('showOutput', () => output.show()),
		register('showMatrix', () => matrix.show()),
		register('showScope', async () => {
			await running.get();
			await showScope(overviews);
		}),
		register('saveReport', async () => saveReport(await running.get(), overviews)),
		register('signOff', async (argument) => {
			await running.get();
			await signOff(overviews, targetOf(argument));
		}),
		register('groupByFiling', () => view.groupBy('filing')),
		register('groupByLetter', () => view.groupBy('letter')),
		register('groupByState', () => view.groupBy('state')),
		register('filterCommitments', () => view.filter()),
		register('clearFilter', () => view.setFilter('')),
		register('revealCommitment', (target) => reveal(view, target)),
		register('toggleEvidenceMarks', () => marks.toggle()),
		register('openWalkthrough', () =>
			commands.executeCommand(
				'workbench.action.openWalkthrough',
				'disclosure-commitments.disclosure-commitments#firstMinutes',
				false,
			),
		),
		register('openEntry', async (argument) => onServer(await running.get(), 'commitments.open', argument)),
		register('openLetter', async (argument) => onServer(await running.get(), 'commitments.openLetter', argument)),
		register('copyId', (argument) => env.clipboard.writeText(targetOf(argument)?.id ?? '')),
		register('waive', decide('waived')),
		register('notApplicable', decide('not applicable')),
		register('conditionMet', decide('met')),
		register('conditionNotMet', decide('not met')),
		// Not in the palette: what the view and the matrix run to show a place.
		commands.registerCommand('disclosureCommitments.openPlace', openPlace),
	];
}

/** What a node of the view is about; null for anything else. */
function targetOf(argument: unknown): SignOffTarget | null {
	if (!isNode(argument) || (argument.kind !== 'commitment' && argument.kind !== 'element')) return null;
	const { overview, entry, cell } = argument;
	const element = argument.kind === 'element' ? { element: argument.element.id } : {};
	return { ledger: overview.ledger, id: entry.id, filing: cell?.filing ?? '', ...element };
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'kind' in value && 'overview' in value;
}

function onServer(client: BaseLanguageClient, command: CommandName, argument: unknown): Promise<unknown> {
	const target = targetOf(argument);
	return target ? execute(client, command, target) : Promise.resolve(false);
}

async function reveal(view: CommitmentsView, target: unknown): Promise<void> {
	if (typeof target !== 'object' || target === null || !('id' in target) || typeof target.id !== 'string') return;
	const filing = 'filing' in target && typeof target.filing === 'string' ? target.filing : null;
	await view.reveal(target.id, filing);
}

interface Position {
	readonly line: number;
	readonly character: number;
}

async function openPlace(uri: string, { start, end }: { start: Position; end: Position }): Promise<void> {
	const selection = new Range(start.line, start.character, end.line, end.character);
	await window.showTextDocument(Uri.parse(uri), { selection });
}
