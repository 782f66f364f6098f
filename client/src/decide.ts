/** Asks who decides and why, when a quick fix records a decision; the server writes it. */
import { extensions, l10n, window } from 'vscode';
import type { DecisionTarget } from '../../server/src/lsp/commands.ts';
import { settingOf } from './configuration.ts';

const ASKED: Readonly<Record<DecisionTarget['kind'], () => string>> = {
	accepted: () => l10n.t('Anything a reviewer should remember (may stay empty)'),
	met: () => l10n.t('Why is the condition met?'),
	'not met': () => l10n.t('Why is the condition not met?'),
	waived: () => l10n.t('Why is it left out of this filing?'),
	'not applicable': () => l10n.t('Why does it not apply to this filing?'),
};

/** The decision with name and reason; null when the person turned away. Nothing is kept outside the commitments file. */
export async function completeDecision(decision: DecisionTarget): Promise<DecisionTarget | null> {
	const { id, element, filing, kind } = decision;
	const title = l10n.t('{0} in {1}', element === undefined ? id : `${id}/${element}`, filing);
	const optional = kind === 'accepted';
	const reason =
		decision.reason ??
		(await window.showInputBox({
			title,
			prompt: ASKED[kind](),
			ignoreFocusOut: true,
			validateInput: (value) =>
				optional || value.trim() !== '' ? null : l10n.t('A reason is kept with the decision; write one sentence.'),
		}));
	if (reason === undefined) return null;
	const by = decision.by ?? (await author(title));
	return by === undefined ? null : { ...decision, reason, by };
}

/** The name of the person: from the setting; else asked for, with the name that Git knows as the suggestion. */
export async function author(title: string): Promise<string | undefined> {
	const set = settingOf('author').trim();
	if (set) return set;
	const value = lastNamed ?? (await gitName());
	const named = await window.showInputBox({
		title,
		prompt: l10n.t('Who decides? Your name, as it shall stand in the commitments file.'),
		...(value ? { value } : {}),
		ignoreFocusOut: true,
		validateInput: (name) => (name.trim() === '' ? l10n.t('A decision carries a name.') : null),
	});
	lastNamed = named ?? lastNamed;
	return named;
}

/** The name that was given last, as the suggestion for the next time. */
let lastNamed: string | undefined;

/** What the Git extension offers, as far as it is used here. */
interface GitExtension {
	getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

async function gitName(): Promise<string | undefined> {
	try {
		const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
		const repository = git?.getAPI(1).repositories[0];
		// A repository without a name of its own still gives the one of the person.
		return (await repository?.getConfig('user.name')) || undefined;
	} catch {
		return undefined;
	}
}
