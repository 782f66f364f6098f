/** Signing off: a person picks the passages that they have read, and says who they are. */
import { commands, l10n, type QuickPickItem, window } from 'vscode';
import type { SignOffTarget } from '../../server/src/lsp/commands.ts';
import { author } from './decide.ts';
import type { LedgerOverview, Overviews } from './overviews.ts';
import { canSign, isToSign } from './toSign.ts';

/** The sign-off with the passages that the person picked and their name; null when they turned away. */
export async function completeSignOff(target: SignOffTarget, overviews: Overviews): Promise<SignOffTarget | null> {
	if (target.elements && target.by) return target;
	const own = (await overviews.get()).find(({ ledger }) => ledger === target.ledger);
	const entry = own?.project?.commitments.find(({ id }) => id === target.id);
	const cell = entry?.cells.find(({ filing }) => filing === target.filing);
	const found = (cell?.elements ?? []).filter(isToSign);
	// Nothing is picked beforehand: signing without reading must take more than one key.
	const items = found.map((element): QuickPickItem & { id: string } => ({
		label: element.text,
		description: element.evidence[0] ? `${element.evidence[0].file}:${element.evidence[0].range.start.line + 1}` : '',
		detail: element.evidence[0]?.words ?? '',
		id: element.id,
	}));
	const title = `${l10n.t('Sign off')}: ${entry?.title ?? target.id}, ${target.filing}`;
	const picked = await window.showQuickPick(items, {
		title,
		placeHolder: l10n.t('Pick each passage that you have read and accept as evidence'),
		canPickMany: true,
		ignoreFocusOut: true,
		matchOnDetail: true,
	});
	if (!picked || picked.length === 0) return null;
	const by = target.by ?? (await author(title));
	return by === undefined ? null : { ...target, elements: picked.map(({ id }) => id), by };
}

/** Asks what to sign off when the command was not run on anything. */
export async function signOff(overviews: Overviews, target: SignOffTarget | null): Promise<void> {
	const wanted = target ?? (await pickTarget(await overviews.get()));
	// The server's command asks for passages and name itself, wherever it is run from.
	if (wanted) await commands.executeCommand('commitments.signOff', wanted);
}

async function pickTarget(overviews: readonly LedgerOverview[]): Promise<SignOffTarget | null> {
	const items = overviews.flatMap(({ ledger, project }) =>
		(project?.commitments ?? []).flatMap(({ id, title, cells }) =>
			cells.filter(canSign).map(({ filing }) => ({
				label: title,
				description: filing,
				target: { ledger, id, filing },
			})),
		),
	);
	if (items.length === 0) {
		window.showInformationMessage(l10n.t('Everything that was found is signed off already, or nothing was found yet.'));
		return null;
	}
	const picked = await window.showQuickPick(items, {
		title: l10n.t('Sign off'),
		placeHolder: l10n.t('Which commitment?'),
	});
	return picked?.target ?? null;
}
