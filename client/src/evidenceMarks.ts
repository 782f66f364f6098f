/** Marks in the gutter beside every passage that counts as evidence; a hover over the passage says for what. */
import {
	type Disposable,
	OverviewRulerLane,
	Range,
	type TextEditor,
	type TextEditorDecorationType,
	ThemeColor,
	type Uri,
	window,
	workspace,
} from 'vscode';
import { isAsked } from '../../server/src/rules/index.ts';
import { settingOf } from './configuration.ts';
import { fileOf, type Overviews } from './overviews.ts';

const SETTING = 'disclosureCommitments.evidenceMarks';

/** Keeps the marks of all visible editors in step with the overviews and the setting. */
export class EvidenceMarks implements Disposable {
	readonly #overviews: Overviews;
	readonly #found: TextEditorDecorationType;
	readonly #signed: TextEditorDecorationType;
	readonly #listening: readonly Disposable[];

	constructor(overviews: Overviews, icon: (name: string) => Uri) {
		this.#overviews = overviews;
		const mark = (name: string) =>
			window.createTextEditorDecorationType({
				gutterIconPath: icon(name),
				gutterIconSize: '70%',
				overviewRulerColor: new ThemeColor('testing.iconPassed'),
				overviewRulerLane: OverviewRulerLane.Left,
			});
		this.#found = mark('evidence.svg');
		this.#signed = mark('signed.svg');
		this.#listening = [
			overviews.onDidChange(() => this.#all()),
			window.onDidChangeVisibleTextEditors(() => this.#all()),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(SETTING)) this.#all();
			}),
		];
	}

	/** Turns the marks on or off, for this person. */
	async toggle(): Promise<void> {
		await workspace.getConfiguration().update(SETTING, !isOn(), true);
	}

	/** Lines that carry a mark in an editor's file, for tests and for nothing else. */
	linesIn(uri: Uri): readonly number[] {
		const { found, signed } = this.#shownIn(uri);
		return [...found, ...signed].map(({ start }) => start.line).sort((a, b) => a - b);
	}

	dispose(): void {
		for (const one of [...this.#listening, this.#found, this.#signed]) one.dispose();
	}

	#all(): void {
		for (const editor of window.visibleTextEditors) this.#one(editor);
	}

	#one(editor: TextEditor): void {
		const { found, signed } = this.#shownIn(editor.document.uri);
		editor.setDecorations(this.#found, found);
		editor.setDecorations(this.#signed, signed);
	}

	#shownIn(uri: Uri): { readonly found: Range[]; readonly signed: Range[] } {
		return isOn() ? this.#rangesIn(uri) : { found: [], signed: [] };
	}

	#rangesIn(uri: Uri): { readonly found: Range[]; readonly signed: Range[] } {
		const here = uri.toString();
		const marks = this.#overviews.all.flatMap((overview) =>
			(overview.project?.commitments ?? []).flatMap(({ cells }) =>
				cells.flatMap(({ elements }) =>
					elements
						.filter(({ status, verdict }) => verdict === 'found' && isAsked(status))
						.flatMap(({ evidence, signedBy }) =>
							evidence.map((quote) => ({ ...quote, signed: signedBy !== null, overview })),
						),
				),
			),
		);
		const byLine = new Map<number, boolean>();
		for (const { file, range, signed, overview } of marks) {
			if (fileOf(overview, file).toString() !== here) continue;
			byLine.set(range.start.line, signed && (byLine.get(range.start.line) ?? true));
		}
		const lines = (wanted: boolean) =>
			[...byLine].filter(([, signed]) => signed === wanted).map(([line]) => new Range(line, 0, line, 0));
		return { found: lines(false), signed: lines(true) };
	}
}

function isOn(): boolean {
	return settingOf('evidenceMarks');
}
