/** Asks who decides and why, when a quick fix records a decision; the server writes it. */
import { extensions, window, workspace } from 'vscode';

/** The last argument of `commitments.decide`, as the quick fix gives it. */
interface Decision {
	readonly id: string;
	readonly filing: string;
	readonly kind: string;
	readonly by?: string;
	readonly reason?: string;
}

const ASKED: Readonly<Record<string, string>> = {
	accepted: 'Anything a reviewer should remember (may stay empty)',
	met: 'Why is the condition met?',
	'not met': 'Why is the condition not met?',
	waived: 'Why is it left out of this filing?',
	'not applicable': 'Why does it not apply to this filing?',
};

/** The decision with name and reason; null when the person turned away. Nothing is kept outside the commitments file. */
export async function completeDecision(decision: Decision): Promise<Decision | null> {
	const { id, filing, kind } = decision;
	const title = `${id} in ${filing}`;
	const optional = kind === 'accepted';
	const reason =
		decision.reason ??
		(await window.showInputBox({
			title,
			prompt: ASKED[kind] ?? 'Why?',
			ignoreFocusOut: true,
			validateInput: (value) =>
				optional || value.trim() !== '' ? null : 'A reason is kept with the decision; write one sentence.',
		}));
	if (reason === undefined) return null;
	const by = decision.by ?? (await author(title));
	return by === undefined ? null : { ...decision, reason, by };
}

/** From the setting; else asked for, with the name that Git knows as the suggestion. */
async function author(title: string): Promise<string | undefined> {
	const set = workspace.getConfiguration('disclosureCommitments').get<string>('author')?.trim();
	if (set) return set;
	const value = await gitName();
	return window.showInputBox({
		title,
		prompt: 'Who decides? Your name, as it shall stand in the commitments file.',
		...(value ? { value } : {}),
		ignoreFocusOut: true,
		validateInput: (name) => (name.trim() === '' ? 'A decision carries a name.' : null),
	});
}

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
