/** The coverage matrix in a webview of its own. The page only shows: every step it offers is a command of this extension. */
import {
	commands,
	type Disposable,
	l10n,
	type Uri,
	Uri as Uris,
	ViewColumn,
	type Webview,
	type WebviewPanel,
	window,
} from 'vscode';
import { isMessage, type MatrixState } from '../webview/messages.ts';
import { fileOf, type Overviews } from './overviews.ts';
import { COVERAGES, coverageWords } from './words.ts';

/** One panel at most, made when asked for. */
export class MatrixPanel implements Disposable {
	readonly #overviews: Overviews;
	readonly #dist: Uri;
	readonly #listening: Disposable;
	#panel: WebviewPanel | null = null;

	/** `dist` is the folder that holds the page's script and style. */
	constructor(overviews: Overviews, dist: Uri) {
		this.#overviews = overviews;
		this.#dist = dist;
		this.#listening = overviews.onDidChange(() => this.#send());
	}

	/** Shows the panel, beside nothing else when there is none yet. */
	show(): void {
		if (this.#panel) {
			this.#panel.reveal();
			return;
		}
		const title = l10n.t('Coverage matrix');
		const panel = window.createWebviewPanel('disclosureCommitments.matrix', title, ViewColumn.Active, {
			enableScripts: true,
			localResourceRoots: [this.#dist],
			enableFindWidget: true,
			retainContextWhenHidden: false,
		});
		const icon = (name: string) => Uris.joinPath(this.#dist, '../client/media', name);
		panel.iconPath = { light: icon('view-light.svg'), dark: icon('view-dark.svg') };
		panel.webview.html = pageOf(panel.webview, this.#dist, title);
		panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
		panel.onDidDispose(() => {
			this.#panel = null;
		});
		this.#panel = panel;
	}

	dispose(): void {
		this.#listening.dispose();
		this.#panel?.dispose();
	}

	#send(): void {
		void this.#panel?.webview.postMessage(stateOf(this.#overviews));
	}

	#receive(message: unknown): void {
		if (!isMessage(message)) return;
		if (message.type === 'ready') {
			this.#send();
			return;
		}
		const overview = this.#overviews.all.find(({ ledger }) => ledger === message.ledger);
		if (!overview) return;
		if (message.type === 'place') {
			const { file, range } = message;
			void commands.executeCommand('disclosureCommitments.openPlace', fileOf(overview, file).toString(), range);
			return;
		}
		const { ledger, id, filing } = message;
		const run = { entry: 'commitments.open', letter: 'commitments.openLetter', signOff: 'commitments.signOff' }[
			message.type
		];
		void commands.executeCommand(run, { ledger, id, ...(filing === null ? {} : { filing }) });
	}
}

function stateOf({ all, loaded }: Overviews): MatrixState {
	return {
		loaded,
		overviews: all,
		coverages: COVERAGES,
		words: {
			...Object.fromEntries(COVERAGES.map((coverage) => [coverage, coverageWords(coverage)])),
			all: l10n.t('All states'),
			attention: l10n.t('Open points'),
			search: l10n.t('Search'),
			state: l10n.t('State'),
			commitment: l10n.t('Commitment'),
			letter: l10n.t('Letter'),
			comment: l10n.t('Comment'),
			of: l10n.t('of'),
			signed: l10n.t('signed off'),
			suspect: l10n.t('changed since it was signed off'),
			dropped: l10n.t('found in the filing before, and no longer here'),
			first: l10n.t('first time'),
			advice: l10n.t('advice'),
			promise: l10n.t('The letter says'),
			condition: l10n.t('Condition'),
			openEntry: l10n.t('Open in the commitments file'),
			openLetter: l10n.t('Open the letter'),
			signOff: l10n.t('Sign off…'),
			goTo: l10n.t('Go to the passage'),
			closest: l10n.t('Closest passage'),
			heading: l10n.t('Go to the heading'),
			empty: l10n.t('There is no commitments file in the open folders, so there is nothing to show.'),
			none: l10n.t('No commitment fits the search.'),
			waiting: l10n.t('The drafts are being checked.'),
			help: l10n.t('Arrow keys move between cells; Enter shows a cell below.'),
			note: l10n.t(
				'“Evidence found” means that a passage was found which speaks to the promised fact. It is no opinion that the disclosure is complete, accurate or sufficient.',
			),
		},
	};
}

function pageOf(webview: Webview, dist: Uri, title: string): string {
	const at = (name: string) => webview.asWebviewUri(Uris.joinPath(dist, name)).toString();
	// Nothing is loaded but the two files of this extension, and nothing can be sent anywhere.
	const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${at('matrix.css')}">
</head>
<body>
<main id="matrix"></main>
<script src="${at('matrix.js')}"></script>
</body>
</html>`;
}
