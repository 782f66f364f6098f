/**
 * The VS Code side: starts the server when the first draft is opened, and offers what only VS Code can. All knowledge
 * about commitments is in the server.
 *
 * VS Code activates the extension only in a workspace that has a commitments file, or when one of its commands is run;
 * within it, no process is started before a Markdown file, a letter or the commitments file itself is open.
 */
import {
	commands,
	type ExtensionContext,
	type LogOutputChannel,
	languages,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { completeDecision } from './decide.ts';
import { extractLetter, Previews } from './extractLetter.ts';
import { insertDrafted } from './insertDrafted.ts';
import { Lazily } from './lazily.ts';
import { openCommitment } from './openCommitment.ts';
import {
	activeTarget,
	askSecondReader,
	draftWithModel,
	isReaderOn,
	type ReadTarget,
	serveModel,
} from './secondReader.ts';

/** Name of the settings section; the client library reads `disclosureCommitments.trace.server` itself. */
const ID = 'disclosureCommitments';
const NAME = 'Disclosure Commitments';

/** What the server looks at: drafts, letters, and the commitments file whatever language the person's extensions give it. */
const SELECTOR = [
	{ scheme: 'file', language: 'markdown' },
	{ scheme: 'file', pattern: '**/commitments.{yaml,yml}' },
	{ scheme: 'file', pattern: '**/*.readings.yaml' },
	{ scheme: 'file', pattern: '**/*.{txt,htm,html}' },
];

let client: LanguageClient | undefined;

/** Called by VS Code once, in a workspace with a commitments file or for the first command. */
export function activate(context: ExtensionContext): void {
	const output = window.createOutputChannel(NAME, { log: true });
	const previews = new Previews();
	const running = new Lazily(() => start(context, output, previews));
	const register = (name: string, run: (argument?: unknown) => unknown) =>
		context.subscriptions.push(commands.registerCommand(`${ID}.${name}`, run));
	register('openCommitment', async () => openCommitment(await running.get()));
	register('extractLetter', async (letter) => extractLetter(await running.get(), previews, letter));
	const read = async (target: ReadTarget | null) => target && readElements(await running.get(), target, previews);
	register('readFiling', () => read(activeTarget('filing')));
	register('readUnsure', () => read(activeTarget('all')));
	register('restartServer', () => running.again(() => stop()));
	register('showOutput', () => output.show());
	const onDocument = (document: TextDocument) => {
		if (languages.match(SELECTOR, document) === 0) return;
		running.get().catch((error: unknown) => output.error(`The server did not start: ${String(error)}`));
	};
	const onSettings = workspace.onDidChangeConfiguration((change) => {
		// The server offers the second reader only where it is on.
		if (change.affectsConfiguration(`${ID}.secondReader`) && client) void running.again(() => stop());
	});
	context.subscriptions.push(output, onSettings, previews.register(), workspace.onDidOpenTextDocument(onDocument));
	workspace.textDocuments.forEach(onDocument);
	void commands.executeCommand('setContext', `${ID}.active`, true);
}

/** Called by VS Code when it closes or the extension is disabled. */
export function deactivate(): Promise<void> {
	return stop();
}

function readElements(running: LanguageClient, target: ReadTarget, previews: Previews): Promise<void> {
	return askSecondReader(running, target, shown(previews));
}

async function draftText(running: LanguageClient, target: ReadTarget, previews: Previews): Promise<void> {
	const drafted = await draftWithModel(running, target, shown(previews));
	if (drafted) await insertDrafted(drafted, previews);
}

/** Shows a text that lies on no disk. */
function shown(previews: Previews): (title: string, text: string) => Promise<Uri> {
	return async (title, text) => previews.show(Uri.file(`/${title}.md`), 'after', text);
}

async function start(context: ExtensionContext, output: LogOutputChannel, previews: Previews): Promise<LanguageClient> {
	const module = context.asAbsolutePath('dist/server.cjs');
	const options: LanguageClientOptions = {
		documentSelector: SELECTOR,
		outputChannel: output,
		initializationOptions: { diagnostics: 'push', secondReader: isReaderOn() },
		markdown: { isTrusted: false },
		middleware: {
			executeCommand: async (command, args, next) => {
				if (command === 'commitments.read' && client) return readElements(client, args[0], previews);
				if (command === 'commitments.draft' && client) return draftText(client, args[0], previews);
				if (command !== 'commitments.decide') return next(command, args);
				const decision = await completeDecision(args[0]);
				return decision && next(command, [decision]);
			},
		},
	};
	client = new LanguageClient(ID, NAME, { module, transport: TransportKind.ipc }, options);
	serveModel(client);
	await client.start();
	return client;
}

async function stop(): Promise<void> {
	const ending = client;
	client = undefined;
	await ending?.dispose();
}
