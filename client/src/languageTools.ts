/** The tools for language models in VS Code's chat: the server answers them, as `commitments mcp` does. */
import {
	type Disposable,
	LanguageModelTextPart,
	type LanguageModelTool,
	LanguageModelToolResult,
	l10n,
	lm,
	MarkdownString,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ToolAnswer } from '../../server/src/desk/index.ts';
import { settingOf } from './configuration.ts';
import { execute } from './execute.ts';
import type { Lazily } from './lazily.ts';

const PREFIX = 'commitments_';

/** What package.json says of a tool, as far as it is used here. */
interface Manifest {
	readonly contributes?: { readonly languageModelTools?: readonly { readonly name: string }[] };
}

/** Registers every tool that package.json names; each asks the person first, and does nothing while the setting is off. */
export function registerTools(manifest: Manifest, running: Lazily<BaseLanguageClient>): readonly Disposable[] {
	const tools = manifest.contributes?.languageModelTools ?? [];
	return tools.map(({ name }) => lm.registerTool(name, toolFor(name.slice(PREFIX.length), running)));
}

function toolFor(name: string, running: Lazily<BaseLanguageClient>): LanguageModelTool<Record<string, unknown>> {
	return {
		prepareInvocation: ({ input }) => prepared(name, input),
		invoke: async ({ input }, token) => {
			if (settingOf('assistants') === 'off') throw new Error('Assistants may not look at these drafts.');
			const client = await running.get();
			const answer = await execute<ToolAnswer>(client, 'commitments.tool', { name, input }, token);
			if (!answer?.ok) throw new Error(answer?.text ?? 'The server gave no answer.');
			return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
		},
	};
}

/** What the person is asked: which fact, and what happens to its passages. */
function prepared(name: string, input: Readonly<Record<string, unknown>>) {
	const asked = [input.filing, input.commitment, input.element].filter((one) => typeof one === 'string').join(', ');
	switch (name) {
		case 'list_due':
			return {
				invocationMessage: l10n.t('Listing what was promised'),
				confirmationMessages: confirm(
					l10n.t('List what was promised?'),
					l10n.t('Titles, facts and verdicts go to the language model; no text of a draft.'),
				),
			};
		case 'record_reading':
			return {
				invocationMessage: l10n.t('Recording a reading'),
				confirmationMessages: confirm(
					l10n.t('Record a reading?'),
					l10n.t('It is written beside the commitments file, unsigned; it changes nothing that the rules found.'),
				),
			};
		default:
			return {
				invocationMessage: l10n.t('Looking at {0}', asked),
				confirmationMessages: confirm(
					l10n.t('Show passages of the draft to the language model?'),
					l10n.t('The passages closest to this fact go to the language model: {0}', asked),
				),
			};
	}
}

function confirm(title: string, message: string) {
	const text = new MarkdownString();
	text.appendText(message);
	return { title, message: text };
}
