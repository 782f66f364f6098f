/** Runs inside the real extension host. Every step waits for an event of the editor, never for time alone. */
const assert = require('node:assert/strict');
const fs = require('node:fs');
const vscode = require('vscode');

const LIMIT = 20_000;

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

	const document = await vscode.workspace.openTextDocument(house);
	await vscode.window.showTextDocument(document);
	await until('the broken promise', () => codes(house).join() === 'missing-disclosure');
	assert.ok(extension.isActive, 'activated by the workspace');
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

	fs.appendFileSync(harbour.fsPath, '\nThe name of our harbour master is Orla Finch, a master mariner from Galway.\n');
	await until('a change on the disk', () => codes(harbour).length === 0);

	await letters(root, codes);

	await vscode.commands.executeCommand('disclosureCommitments.restartServer');
	await until('the findings of the new server', () => codes(house).join() === 'placeholder-left');
	await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('workbench.action.files.revert');
};

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
	await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	fs.rmSync(letter.fsPath);
}
