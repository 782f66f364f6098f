/** Runs inside the real extension host. Every step waits for an event of the editor, never for time alone. */
const assert = require('node:assert/strict');
const fs = require('node:fs');
const vscode = require('vscode');

const LIMIT = 120_000;

/** Waits until `look` gives something, looking again whenever diagnostics or tabs change. */
function until(what, look) {
	return new Promise((resolve, reject) => {
		const done = (error, value) => {
			clearTimeout(limit);
			watching.dispose();
			if (error) reject(error);
			else resolve(value);
		};
		const check = () => {
			const value = look();
			if (value) done(null, value);
		};
		const limit = setTimeout(() => done(new Error(`waited in vain: ${what}`)), LIMIT);
		const watching = vscode.Disposable.from(
			vscode.languages.onDidChangeDiagnostics(check),
			vscode.window.tabGroups.onDidChangeTabs(check),
		);
		check();
	});
}

exports.run = async () => {
	const [root] = vscode.workspace.workspaceFolders;
	const house = vscode.Uri.joinPath(root.uri, 'drafts/house.md');
	const harbour = vscode.Uri.joinPath(root.uri, 'drafts/harbour.md');
	const codes = (uri) =>
		vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
	const extension = vscode.extensions.getExtension('disclosure-commitments.disclosure-commitments');
	assert.ok(extension, 'the extension is there');

	await until('the broken promise, with nothing open', () => codes(house).join() === 'missing-disclosure');
	assert.ok(extension.isActive, 'activated by the workspace');
	assert.equal(vscode.window.visibleTextEditors.length, 0, 'nothing was opened');
	await views(extension.exports);
	const document = await vscode.workspace.openTextDocument(house);
	await vscode.window.showTextDocument(document);
	const [finding] = vscode.languages.getDiagnostics(house);
	assert.equal(document.getText(finding.range), '## Guest house');
	assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
	assert.match(finding.relatedInformation.map(({ message }) => message).join(), /number of beds in its guest house/);

	await until('the other file, which is not open', () => codes(harbour).join() === 'missing-disclosure');

	const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', house, finding.range.start);
	const words = hovers.flatMap(({ contents }) => contents.map(({ value }) => value ?? '')).join('\n');
	assert.match(words, /the Company will disclose the number of beds/);

	const actions = await vscode.commands.executeCommand(
		'vscode.executeCodeActionProvider',
		house,
		finding.range,
		vscode.CodeActionKind.QuickFix.value,
	);
	const fix = actions.find(({ title }) => title.startsWith('Insert the snippet'));
	assert.ok(fix, `the fix is among: ${actions.map(({ title }) => title)}`);
	assert.ok(await vscode.workspace.applyEdit(fix.edit));
	await until('the placeholder', () => codes(house).join() === 'placeholder-left');

	const open = actions.find(({ command }) => command?.command === 'commitments.open');
	await vscode.commands.executeCommand(open.command.command, ...open.command.arguments);
	const shown = vscode.window.activeTextEditor;
	assert.match(shown.document.uri.path, /commitments\.yaml$/);
	assert.equal(shown.document.getText(shown.selection), 'guest-house-beds');

	await unsaved(root, () => codes(harbour).join());

	fs.appendFileSync(harbour.fsPath, '\nThe name of our harbour master is Orla Finch, a master mariner from Galway.\n');
	await until('a change on the disk', () => codes(harbour).length === 0);

	await signing(extension.exports, root, harbour);
	await letters(root, codes);
	await besideAnother(root);
	await standings(extension.exports.status, root);
	await tools();

	await vscode.commands.executeCommand('disclosureCommitments.restartServer');
	await until('the findings of the new server', () => codes(house).join() === 'placeholder-left');
	await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('workbench.action.files.revert');
};

/** What the Commitments view shows of the fiction, before anything is opened. */
async function views({ overviews, view }) {
	await fired('the overview', overviews.onDidChange, () => overviews.loaded && overviews.all[0]?.project);
	const labels = (node) => view.getChildren(node).map((one) => [one, view.getTreeItem(one).label]);
	const [[filing, name]] = labels();
	assert.equal(name, '20-F-2025');
	assert.match(view.getTreeItem(filing).description, /^0 found, 0 unsure, 2 missing$/);
	assert.deepEqual(
		labels(filing).map(([, label]) => label),
		['Beds in the guest house', 'Name of the harbour master'],
	);
	for (const [command, first] of [
		['groupByLetter', 'first'],
		['groupByState', 'Missing'],
		['groupByFiling', '20-F-2025'],
	]) {
		await vscode.commands.executeCommand(`disclosureCommitments.${command}`);
		assert.equal(labels()[0][1], first);
	}
	view.setFilter('harbour comment 2');
	assert.equal(labels(labels()[0][0]).length, 1, 'the filter leaves one');
	await vscode.commands.executeCommand('disclosureCommitments.clearFilter');
	const [[commitment]] = labels(labels()[0][0]);
	const { command } = view.getTreeItem(commitment);
	await vscode.commands.executeCommand(command.command, ...command.arguments);
	assert.match(vscode.window.activeTextEditor.document.uri.path, /drafts\/house\.md$/, 'a click shows the draft');
	await vscode.commands.executeCommand('disclosureCommitments.openEntry', commitment);
	assert.match(vscode.window.activeTextEditor.document.uri.path, /commitments\.yaml$/);
	await vscode.commands.executeCommand('disclosureCommitments.openLetter', commitment);
	assert.match(vscode.window.activeTextEditor.document.uri.path, /letters\/first\.txt$/);
	await vscode.commands.executeCommand('disclosureCommitments.showMatrix');
	await until(
		'the matrix',
		() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
	);
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A passage that was found has a mark in the gutter; signing it off is written into the commitments file. */
async function signing({ overviews, marks }, root, harbour) {
	const lines = () => marks.linesIn(harbour);
	await fired('the mark in the gutter', overviews.onDidChange, () => lines().length === 1);
	const text = fs.readFileSync(harbour.fsPath, 'utf8').split('\n');
	assert.match(text[lines()[0]], /Orla Finch/);
	for (const count of [0, 1]) {
		await vscode.commands.executeCommand('disclosureCommitments.toggleEvidenceMarks');
		assert.equal(lines().length, count, 'the marks are turned off and on again');
	}
	const ledger = vscode.Uri.joinPath(root.uri, 'commitments.yaml');
	const target = {
		ledger: overviews.all[0].ledger,
		id: 'harbour-master',
		filing: '20-F-2025',
		elements: ['name'],
		by: 'Ines Okafor',
	};
	await vscode.commands.executeCommand('commitments.signOff', target);
	const document = await vscode.workspace.openTextDocument(ledger);
	assert.match(document.getText(), /signOffs:[\s\S]*Orla Finch[\s\S]*by: Ines Okafor/);
	const signed = () => overviews.all[0].project.commitments[1].cells[0].signed;
	await fired('the sign-off in the view', overviews.onDidChange, signed);
	assert.equal(document.isDirty, false, 'a sign-off is saved at once');
}

/** A decision goes among the unsaved edits of whoever writes in the commitments file, and one undo takes it back alone. */
async function unsaved(root, found) {
	const uri = vscode.Uri.joinPath(root.uri, 'commitments.yaml');
	const ledger = await vscode.workspace.openTextDocument(uri);
	const typed = new vscode.WorkspaceEdit();
	typed.insert(uri, new vscode.Position(0, 0), '# Not saved yet.\n');
	assert.ok(await vscode.workspace.applyEdit(typed));
	const target = { ledger: uri.toString(), id: 'harbour-master', filing: '20-F-2025', kind: 'waived' };
	const words = { reason: 'There is no harbour.', by: 'Ines Okafor' };
	await vscode.commands.executeCommand('commitments.decide', { ...target, ...words });
	await until('the waiver', () => found() === '');
	assert.match(ledger.getText(), /^# Not saved yet\.[\s\S]*reason: There is no harbour\./);
	assert.ok(
		ledger.isDirty && !fs.readFileSync(uri.fsPath, 'utf8').includes('no harbour'),
		'what a person writes is theirs to save',
	);
	await vscode.window.showTextDocument(ledger);
	await vscode.commands.executeCommand('undo');
	await until('the finding, after an undo', () => found() === 'missing-disclosure');
	assert.match(ledger.getText(), /^# Not saved yet\./);
	await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** The tools for language models: there, silent while the setting is off, and answered by the server once it is on. */
async function tools() {
	const name = 'commitments_list_due';
	assert.ok(
		vscode.lm.tools.some((tool) => tool.name === name),
		'the tools are offered',
	);
	const invoke = () => vscode.lm.invokeTool(name, { input: {}, toolInvocationToken: undefined });
	await assert.rejects(invoke(), /may not look/);
	const settings = vscode.workspace.getConfiguration('disclosureCommitments');
	await settings.update('assistants', 'read', vscode.ConfigurationTarget.Global);
	try {
		const { content } = await invoke();
		const text = content.map(({ value }) => value).join('');
		assert.match(text, /guest-house-beds/);
		assert.doesNotMatch(text, /Orla Finch/, 'no text of a draft');
	} finally {
		await settings.update('assistants', undefined, vscode.ConfigurationTarget.Global);
	}
}

/** Another extension that completes YAML changes nothing about what this one offers. */
async function besideAnother(root) {
	const ledger = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root.uri, 'commitments.yaml'));
	assert.equal(ledger.languageId, 'yaml');
	const provideCompletionItems = () => [new vscode.CompletionItem('of another extension')];
	const other = vscode.languages.registerCompletionItemProvider({ language: 'yaml' }, { provideCompletionItems });
	try {
		const at = ledger.getText().indexOf('disposition: ') + 'disposition: '.length;
		const ask = (what) => vscode.commands.executeCommand(what, ledger.uri, ledger.positionAt(at));
		const { items } = await ask('vscode.executeCompletionItemProvider');
		const labels = items.map(({ label }) => label.label ?? label);
		for (const label of ['promised', 'of another extension']) {
			assert.equal(labels.filter((one) => one === label).length, 1, `${label} once among: ${labels}`);
		}
	} finally {
		other.dispose();
	}
}

/** The status bar says why nothing is checked, wherever that is so. */
async function standings(status, root) {
	const show = async (name, text) => {
		const uri = vscode.Uri.joinPath(root.uri, name);
		if (text !== null) fs.writeFileSync(uri.fsPath, text);
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
	};
	// Nothing tells of a new text in the status bar: it is looked at whenever the other side has had its turn.
	const says = async (words) => {
		const limit = Date.now() + LIMIT;
		while (!status.text.includes(words)) {
			assert.ok(Date.now() < limit, `the status bar says “${status.text}”, not “${words}”`);
			await vscode.commands.executeCommand('setContext', 'disclosureCommitments.tests', true);
		}
	};
	await show('drafts/house.md', null);
	await says('20-F-2025: ');
	await show('letters/first.txt', null);
	await says('response letter');
	await show('drafts/plan.md', '# A plan\n\nNobody knows for what.\n');
	await says('form not known');
	fs.rmSync(vscode.Uri.joinPath(root.uri, 'drafts/plan.md').fsPath);
	const ledger = vscode.Uri.joinPath(root.uri, 'commitments.yaml').fsPath;
	const before = fs.readFileSync(ledger, 'utf8');
	await show('notes.md', '# Notes\n');
	fs.writeFileSync(ledger, before.replace('version: 1\n', 'version: 1\ndrafts: [drafts/*.md]\n'));
	await says('this file is not checked');
	fs.writeFileSync(ledger, before.replace('version: 1\n', 'version: 1\ndrafts: [nowhere/*.md]\n'));
	await show('commitments.yaml', null);
	await says('no draft in scope');
	fs.rmSync(vscode.Uri.joinPath(root.uri, 'notes.md').fsPath);
	fs.writeFileSync(ledger, before);
	await show('drafts/house.md', null);
	await says('20-F-2025: ');
}

/** Waits until `look` gives something, looking again whenever an event fires. */
function fired(what, event, look) {
	return new Promise((resolve, reject) => {
		const check = () => {
			if (!look()) return;
			clearTimeout(limit);
			listening.dispose();
			resolve();
		};
		const limit = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), LIMIT);
		const listening = event(check);
		check();
	});
}

/** The quick fix of an open letter, and its undo. */
async function tracking(letter, ledger, codes) {
	const [{ range }] = vscode.languages.getDiagnostics(letter);
	const kind = vscode.CodeActionKind.QuickFix.value;
	const [track] = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', letter, range, kind);
	assert.equal(track.title, 'Track this commitment in commitments.yaml');
	assert.ok(await vscode.workspace.applyEdit(track.edit));
	await until('the promise, tracked', () => codes(letter).join() === '');
	await vscode.window.showTextDocument(ledger);
	await vscode.commands.executeCommand('undo');
	await until('the promise, after an undo', () => codes(letter).join() === 'untracked-promise');
	await vscode.commands.executeCommand('workbench.action.files.revert');
	await vscode.window.showTextDocument(letter);
}

const LETTER = `Tern Island Optics Ltd

1. Please disclose the length of the pier in metres.

Response to comment 1: In future filings the Company will disclose the length of the pier in metres.
`;

/** A promise that nobody tracks is seen in the letter; extracting it is shown, and written only when a person says so. */
async function letters(root, codes) {
	const letter = vscode.Uri.joinPath(root.uri, 'letters/second.txt');
	const ledger = vscode.Uri.joinPath(root.uri, 'commitments.yaml');
	fs.writeFileSync(letter.fsPath, LETTER);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(letter));
	await until('the promise in the letter', () => codes(letter).join() === 'untracked-promise');
	const before = fs.readFileSync(ledger.fsPath, 'utf8');
	await tracking(letter, ledger, codes);
	const running = vscode.commands.executeCommand('disclosureCommitments.extractLetter');
	const diff = await until('the preview', () => {
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		return input instanceof vscode.TabInputTextDiff ? input : null;
	});
	const shown = await Promise.all([diff.original, diff.modified].map((uri) => vscode.workspace.openTextDocument(uri)));
	assert.equal(shown[0].getText(), before);
	assert.match(shown[1].getText(), /letters\/second\.txt[\s\S]*length of the pier/);
	let answered = false;
	running.then(() => {
		answered = true;
	});
	// The question comes after the preview, and no event tells when: it is turned away until it was there.
	const limit = Date.now() + LIMIT;
	while (!answered && Date.now() < limit) await vscode.commands.executeCommand('notifications.clearAll');
	assert.ok(answered, 'the question can be turned away');
	assert.equal(fs.readFileSync(ledger.fsPath, 'utf8'), before, 'nothing was written');
	// The message is gone; the button above the preview still writes what is shown.
	await vscode.commands.executeCommand('disclosureCommitments.writeExtracted', diff.modified);
	assert.equal(fs.readFileSync(ledger.fsPath, 'utf8'), shown[1].getText());
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	assert.ok(
		tabs.every(({ input }) => !(input instanceof vscode.TabInputTextDiff)),
		'the preview is closed',
	);
	const entry = vscode.window.activeTextEditor;
	assert.match(entry.document.lineAt(entry.selection.start).text, /^ {2}- id: \S*pier/, 'the new entry is shown');
	const all = new vscode.WorkspaceEdit();
	const written = await vscode.workspace.openTextDocument(ledger);
	all.replace(ledger, new vscode.Range(0, 0, written.lineCount, 0), before);
	assert.ok((await vscode.workspace.applyEdit(all)) && (await written.save()));
	await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	fs.rmSync(letter.fsPath);
}
