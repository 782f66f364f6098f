/**
 * The VS Code side: starts the server, draws what it says, and offers what only VS Code can. All knowledge about
 * commitments is in the server.
 *
 * VS Code activates the extension only in a workspace that has a commitments file, or when one of its commands is run.
 */
import {
	commands,
	type ExtensionContext,
	type LogOutputChannel,
	l10n,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { CommitmentsView } from './commitmentsView.ts';
import { settingOf } from './configuration.ts';
import { completeDecision } from './decide.ts';
import { EvidenceMarks } from './evidenceMarks.ts';
import { Extractions, Previews, SHOWN } from './extractLetter.ts';
import { giveFiles } from './files.ts';
import { registerTools } from './languageTools.ts';
import { Lazily } from './lazily.ts';
import { MatrixPanel } from './matrixPanel.ts';
import { Overviews } from './overviews.ts';
import { draftText, isReaderOn, readElements, serveModel } from './secondReader.ts';
import { completeSignOff } from './signOff.ts';
import { StatusBar } from './statusBar.ts';

/** Name of the settings section; the client library reads `disclosureCommitments.trace.server` itself. */
export const ID = 'disclosureCommitments';
export const NAME = 'Disclosure Commitments';

/** What the server looks at: drafts, letters, and the commitments file whatever language the person's extensions give it. */
const PATTERNS = [
	{ language: 'markdown' },
	{ pattern: '**/commitments.{yaml,yml}' },
	{ pattern: '**/*.readings.yaml' },
	{ pattern: '**/*.{txt,htm,html}' },
];

/** What tests in the extension host may look at. */
export interface Api {
	readonly overviews: Overviews;
	readonly view: CommitmentsView;
	readonly marks: EvidenceMarks;
	readonly status: StatusBar;
}

let client: BaseLanguageClient | undefined;

/** Makes a client of a server that runs where the extension does; rejects when that cannot be started. */
type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

/** Sets everything up; `virtual` says that the files lie on no disk, so that VS Code gives them to the server. */
export function activateWith(context: ExtensionContext, virtual: boolean, make: MakeClient): Api {
	const output = window.createOutputChannel(NAME, { log: true });
	const overviews = new Overviews();
	const previews = new Previews(SHOWN);
	const extractions = new Extractions();
	const running = new Lazily(() => start(virtual, make, output, overviews, previews));
	const view = new CommitmentsView(overviews);
	const status = new StatusBar(overviews);
	const marks = new EvidenceMarks(overviews, (name) => Uri.joinPath(context.extensionUri, 'client/media', name));
	const matrix = new MatrixPanel(overviews, Uri.joinPath(context.extensionUri, 'dist'));
	context.subscriptions.push(output, overviews, view, status, marks, matrix);
	context.subscriptions.push(previews.register(), extractions.previews.register());
	context.subscriptions.push(
		...registerCommands({
			running,
			overviews,
			view,
			marks,
			matrix,
			previews,
			extractions,
			output,
			stop: () => stop(overviews),
		}),
	);
	context.subscriptions.push(...registerTools(context.extension.packageJSON, running));
	const onSettings = workspace.onDidChangeConfiguration((change) => {
		// The server is told once, when it starts, what a language model may do.
		const concerned = [`${ID}.secondReader`, `${ID}.assistants`].some((name) => change.affectsConfiguration(name));
		if (concerned && client) void running.again(() => stop(overviews));
	});
	context.subscriptions.push(onSettings);
	void commands.executeCommand('setContext', `${ID}.active`, true);
	running.get().catch((error: unknown) => {
		status.failed();
		output.error(`The server did not start: ${String(error)}`);
	});
	return { overviews, view, marks, status };
}

async function start(
	virtual: boolean,
	make: MakeClient,
	output: LogOutputChannel,
	overviews: Overviews,
	previews: Previews,
): Promise<BaseLanguageClient> {
	const options: LanguageClientOptions = {
		documentSelector: PATTERNS.map((pattern) => ({ scheme: schemeOf(virtual), ...pattern })),
		outputChannel: output,
		initializationOptions: {
			diagnostics: 'push',
			secondReader: isReaderOn(),
			assistants: settingOf('assistants'),
			overview: true,
			...(virtual ? { files: 'client' } : {}),
		},
		markdown: { isTrusted: false },
		middleware: {
			executeCommand: async (command, args, next) => {
				if (command === 'commitments.read' && client) return readElements(client, args[0], previews);
				if (command === 'commitments.draft' && client) return draftText(client, args[0], previews);
				if (command === 'commitments.decide') {
					const decision = await completeDecision(args[0]);
					return decision && saved(decision.ledger, () => next(command, [decision]));
				}
				if (command === 'commitments.signOff') {
					const signed = await completeSignOff(args[0], overviews);
					return signed && saved(signed.ledger, () => next(command, [signed]));
				}
				return next(command, args);
			},
		},
	};
	client = await make(options);
	if (virtual) giveFiles(client);
	serveModel(client);
	await client.start();
	overviews.follow(client);
	output.info(l10n.t('The server is running.'));
	return client;
}

/**
 * A decision must not be lost in a file that nobody sees: it is saved at once, unless the person was writing in it, who is
 * told and saves it with the rest.
 */
async function saved(ledger: string, record: () => unknown): Promise<unknown> {
	const find = () => workspace.textDocuments.find(({ uri }) => uri.toString() === Uri.parse(ledger).toString());
	const wasDirty = find()?.isDirty === true;
	const done = await record();
	if (done === true && wasDirty) void offerSave(find);
	else if (done === true) await find()?.save();
	return done;
}

async function offerSave(find: () => TextDocument | undefined): Promise<void> {
	const name = workspace.asRelativePath(find()?.uri ?? '');
	const save = l10n.t('Save {0}', name);
	const told = l10n.t('{0} had unsaved edits: what was recorded stands among them, and is not saved yet.', name);
	if ((await window.showInformationMessage(told, save)) === save) await find()?.save();
}

/** Drafts are those of the open folders: on the disk, or in the file system that the first of them lies in. */
function schemeOf(virtual: boolean): string {
	return virtual ? (workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file') : 'file';
}

/** Ends the server; a new one may be started after it. */
export async function stop(overviews: Overviews | null): Promise<void> {
	overviews?.leave();
	const ending = client;
	client = undefined;
	await ending?.dispose();
}
