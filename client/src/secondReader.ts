/**
 * `Disclosure Commitments: Ask the second reader`: the person's own language model, with their consent, after they have seen
 * what would be sent. The server makes the questions and checks the answers; this carries them. Off until it is switched on.
 */
import {
	type CancellationToken,
	CancellationTokenSource,
	commands,
	type LanguageModelChat,
	LanguageModelChatMessage,
	l10n,
	lm,
	type Progress,
	ProgressLocation,
	Uri,
	window,
	workspace,
} from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import type { Drafted, Questions, ReadOutcome, ReadTarget } from '../../server/src/lsp/commands.ts';
import { askModel, type ModelAnswer, type ModelQuestion, type ReaderModel } from './askModel.ts';
import { settingOf } from './configuration.ts';
import { execute } from './execute.ts';
import type { Previews } from './extractLetter.ts';
import { insertDrafted } from './insertDrafted.ts';

/** What asks while a command runs; the server's requests find it here. */
interface Asking {
	readonly model: ReaderModel;
	readonly isCancelled: () => boolean;
	readonly step: (name: string) => void;
	/** Shows a question and asks for consent, where that was not given before. */
	readonly consent: ((question: ModelQuestion) => Promise<boolean>) | null;
}
let asking: Asking | null = null;

/** True where the person, never a workspace, switched it on: the setting is one of the application. */
export function isReaderOn(): boolean {
	return settingOf('secondReader') === true;
}

const ASK_MODEL = new RequestType<ModelQuestion, ModelAnswer, void>('commitments/askModel');

/** Answers the server's questions while a command asks; otherwise nobody is asked. */
export function serveModel(client: BaseLanguageClient): void {
	client.onRequest(ASK_MODEL, async (question) => {
		const current = asking;
		if (!current || !isReaderOn()) return null;
		current.step(question.name);
		if (current.consent && !(await current.consent(question))) return null;
		return askModel(current.model, question, current.isCancelled);
	});
}

/** The draft that is open: all that is unsure in its filing, or in every draft of its commitments file. */
export function activeTarget(whole: 'filing' | 'all'): ReadTarget | null {
	const uri = window.activeTextEditor?.document.uri;
	if (uri?.scheme === 'file') {
		const ledger = uri.toString();
		return whole === 'filing' ? { ledger, draft: ledger } : { ledger };
	}
	window.showInformationMessage(l10n.t('Open a draft or the commitments file first, then run this command again.'));
	return null;
}

/** Asks about one target, with what would be sent shown among the previews. */
export async function readElements(client: BaseLanguageClient, target: ReadTarget, previews: Previews): Promise<void> {
	await askSecondReader(client, target, shown(previews));
}

/** Has text drafted, shows it, and inserts it once the person says so. */
export async function draftText(client: BaseLanguageClient, target: ReadTarget, previews: Previews): Promise<void> {
	const drafted = await draftWithModel(client, target, shown(previews));
	if (drafted) await insertDrafted(drafted, previews);
}

/** Shows a text that lies on no disk. */
function shown(previews: Previews): (title: string, text: string) => Promise<Uri> {
	return async (title, text) => previews.show(Uri.file(`/${title}.md`), 'after', text);
}

/** Shows what would be sent, asks for consent, asks the model, and says what came of it. */
async function askSecondReader(
	client: BaseLanguageClient,
	target: ReadTarget,
	show: (title: string, text: string) => Promise<Uri>,
): Promise<void> {
	if (!isReaderOn()) {
		const open = l10n.t('Open the setting');
		const words = l10n.t('The second reader is off: nothing is sent to any language model.');
		if ((await window.showInformationMessage(words, open)) === open)
			await commands.executeCommand('workbench.action.openSettings', 'disclosureCommitments.secondReader');
		return;
	}
	if (asking) {
		window.showInformationMessage(l10n.t('The second reader is being asked already.'));
		return;
	}
	const planned = await execute<Questions>(client, 'commitments.questions', target);
	if (!planned || planned.off !== null || planned.questions.length === 0) {
		window.showInformationMessage(planned?.off ?? l10n.t('There is nothing to ask the second reader here.'));
		return;
	}
	const chat = await pickModel();
	if (!chat || !(await consent(chat, planned.questions, show))) return;
	await askAll(client, target, chat, planned.questions.length);
}

async function pickModel(): Promise<LanguageModelChat | undefined> {
	const models = await lm.selectChatModels();
	if (models.length === 0) {
		window.showInformationMessage(
			l10n.t('VS Code offers no language model here; your organisation may have to allow one.'),
		);
		return undefined;
	}
	const items = models.map((model) => ({ label: model.name, description: model.vendor, detail: model.id, model }));
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Which language model may read these passages?') }))
		?.model;
}

/** The exact text first; nothing is sent before the person says so. */
async function consent(
	chat: LanguageModelChat,
	questions: readonly ModelQuestion[],
	show: (title: string, text: string) => Promise<Uri>,
): Promise<boolean> {
	const parts = questions.map(({ name, instructions, question }) => `# ${name}\n\n${instructions}\n\n${question}\n`);
	await window.showTextDocument(await show(l10n.t('What the second reader would be sent'), parts.join('\n---\n\n')), {
		preview: true,
	});
	const send = questions.length === 1 ? l10n.t('Send it') : l10n.t('Send all {0}', questions.length);
	const words = l10n.t(
		'Send {0} questions to {1} ({2})? It may ask once for more of the filing each time.',
		questions.length,
		chat.name,
		chat.vendor,
	);
	// Not in the way of the text: a person must be able to read it to its end before they agree.
	return (await window.showInformationMessage(words, send)) === send;
}

async function askAll(
	client: BaseLanguageClient,
	target: ReadTarget,
	chat: LanguageModelChat,
	count: number,
): Promise<void> {
	const argument = { ...target, model: `${chat.vendor}/${chat.id}` };
	await tell(await asked(chat, count, () => execute<ReadOutcome>(client, 'commitments.read', argument)));
}

/** Runs a command of the server that asks the model, with progress; cancelling stops the model and what is still to ask. */
function asked<T>(
	chat: LanguageModelChat,
	count: number,
	work: () => Promise<T | null>,
	consent: Asking['consent'] = null,
): Promise<T | null> {
	const options = {
		location: ProgressLocation.Notification,
		title: l10n.t('Asking {0}', chat.name),
		cancellable: true,
	};
	const task = async (progress: Progress<{ message: string; increment?: number }>, token: CancellationToken) => {
		const source = new CancellationTokenSource();
		token.onCancellationRequested(() => source.cancel());
		const names = new Set<string>();
		asking = {
			model: modelOf(chat, source),
			consent,
			isCancelled: () => token.isCancellationRequested,
			step: (name) => {
				const isNew = !names.has(name);
				names.add(name);
				const message = l10n.t('{0} of {1}: {2}', names.size, count, name);
				progress.report({ message, ...(isNew ? { increment: 100 / count } : {}) });
			},
		};
		try {
			return await work();
		} finally {
			asking = null;
			source.dispose();
		}
	};
	return Promise.resolve(window.withProgress(options, task));
}

/** Has text drafted for what is missing; gives it back to be shown, or null when the person was told why there is none. */
async function draftWithModel(
	client: BaseLanguageClient,
	target: ReadTarget,
	show: (title: string, text: string) => Promise<Uri>,
): Promise<Drafted | null> {
	if (!isReaderOn() || asking) return null;
	const chat = await pickModel();
	if (!chat) return null;
	const argument = { ...target, model: `${chat.vendor}/${chat.id}` };
	const work = () => execute<Drafted>(client, 'commitments.draft', argument);
	const drafted = await asked(chat, 1, work, (question) => consent(chat, [question], show));
	if (drafted?.ok) return drafted;
	window.showInformationMessage(drafted?.message ?? l10n.t('Nothing was drafted.'));
	return null;
}

async function tell(outcome: ReadOutcome | null): Promise<void> {
	if (!outcome) return;
	const { read, rejected, file } = outcome;
	await workspace.textDocuments.find(({ uri }) => uri.toString() === file)?.save();
	const words = l10n.t('{0} read and recorded, not signed; {1} not.', read, rejected.length);
	if (rejected.length > 0) window.showWarningMessage([words, ...rejected.slice(0, 3)].join(' '));
	else window.showInformationMessage(words);
}

function modelOf(chat: LanguageModelChat, source: CancellationTokenSource): ReaderModel {
	return {
		name: `${chat.vendor}/${chat.id}`,
		async *send(text) {
			const justification = 'To say whether passages of this draft state a promised fact.';
			const response = await chat.sendRequest([LanguageModelChatMessage.User(text)], { justification }, source.token);
			yield* response.text;
		},
	};
}
