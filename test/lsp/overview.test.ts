/** What an editor's views are made of, and what is said before anything is opened; through the real server. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver-protocol';
import type { LedgerOverview, ReportContent, Scope } from '../../server/src/lsp/overview.ts';
import { FILES, HOUSE, LEDGER, LETTER } from './fiction.ts';
import { copyFolder, Editor, FULL, makeFolder, ROOT, writeFile } from './harness.ts';

const HOUSE_MD = 'drafts/house.md';
const HARBOUR_MD = 'drafts/harbour.md';
const LEDGER_YAML = 'commitments.yaml';

let editor: Editor | null = null;
afterEach(async () => {
	await editor?.stop();
	editor = null;
});

const overview = (on: Editor) => on.connection.sendRequest<LedgerOverview[]>('commitments/overview', {});
const scope = (on: Editor, file: string) =>
	on.connection.sendRequest<Scope | null>('commitments/scope', { uri: on.uri(file) });

describe('the server', () => {
	it('reports every draft of the folder before anything is opened', async () => {
		editor = await Editor.start(makeFolder(FILES));
		for (const name of [HOUSE_MD, HARBOUR_MD]) {
			const on = editor;
			await on.diagnostics(name, () => on.codes(name).join() === 'missing-disclosure');
		}
	});

	it('finds a commitments file that is written later, and one in a folder that is added', async () => {
		const folder = makeFolder({ [HOUSE_MD]: HOUSE });
		const capabilities = { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } };
		const on = await Editor.start(folder, { capabilities });
		editor = on;
		on.folders = [on.uri('')];
		expect(await overview(on)).toEqual([]);
		writeFile(folder, LEDGER_YAML, LEDGER);
		await on.changedOnDisk(LEDGER_YAML, FileChangeType.Created);
		await on.diagnostics(HOUSE_MD, () => on.codes(HOUSE_MD).length > 0);
		const other = makeFolder({ ...FILES, [HOUSE_MD]: HOUSE.replace('20-F-2025', '20-F-2026') });
		const uri = pathToFileURL(other).href;
		on.folders = [on.uri(''), uri];
		await on.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
			event: { added: [{ uri, name: 'other' }], removed: [] },
		});
		await on.until(() => on.published.find((params) => params.uri.startsWith(uri) && params.diagnostics.length > 0));
		expect((await overview(on)).map(({ root }) => root).sort()).toEqual(
			[on.uri(''), uri].map((one) => one.replace(/\/$/, '')).sort(),
		);
		on.folders = [on.uri('')];
		await on.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
			event: { added: [], removed: [{ uri, name: 'other' }] },
		});
		const house = `${uri}/${HOUSE_MD}`;
		await on.until(() =>
			on.published.findLast((params) => params.uri === house)?.diagnostics.length === 0 ? true : undefined,
		);
		expect(await overview(on)).toHaveLength(1);
	});

	it('tells editors that ask for it when an overview may be new', async () => {
		const on = await Editor.start(makeFolder(FILES), { initializationOptions: { overview: true } });
		editor = on;
		let told = 0;
		on.connection.onNotification('commitments/changed', () => {
			told++;
		});
		await on.open(HOUSE_MD, HOUSE);
		const version = await on.replace(HOUSE_MD, 'It stands', 'Now it stands');
		await on.at(HOUSE_MD, version);
		await overview(on);
		expect(told).toBeGreaterThan(0);
	});
});

describe('the overview', () => {
	it('says of every commitment what the report says', async () => {
		const folder = copyFolder('examples');
		const on = await Editor.start(folder);
		editor = on;
		const [one, ...others] = await overview(on);
		expect(others).toEqual([]);
		const args = [join(ROOT, 'dist/cli.cjs'), 'report', '.', '--format', 'json'];
		const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
		const [told] = JSON.parse(stdout).projects;
		expect(one?.project?.filings).toEqual(told.filings);
		expect(one?.project?.commitments.map(({ cells }) => cells)).toEqual(
			told.commitments.map((entry: { cells: unknown }) => entry.cells),
		);
		expect(Object.keys(one?.lines ?? {})).toEqual(told.commitments.map(({ id }: { id: string }) => id));
	});

	it('gives the report as a file, the same as the command line writes', async () => {
		const folder = copyFolder('examples');
		const on = await Editor.start(folder);
		editor = on;
		const make = (format: string) =>
			on.connection.sendRequest<ReportContent | null>('commitments/report', { ledger: on.uri(LEDGER_YAML), format });
		expect((await make('html'))?.text).toMatch(/^<!DOCTYPE html>/i);
		const book = await make('xlsx');
		expect(
			Buffer.from(book?.base64 ?? '', 'base64')
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
		expect(await make('pdf')).toBeNull();
	});

	it('says why nothing can be concluded', async () => {
		const on = await Editor.start(makeFolder({ ...FILES, [LEDGER_YAML]: 'version: 2\n' }));
		editor = on;
		expect(await overview(on)).toMatchObject([{ project: null, problem: expect.stringMatching(/version 1/) }]);
	});
});

describe('the scope of a file', () => {
	it('names the filing of a draft, and says why any other file is not checked', async () => {
		const folder = makeFolder({ ...FILES, 'notes/plan.md': '# Plan\n' });
		const ledger = LEDGER.replace('version: 1\n', 'version: 1\ndrafts: [drafts/*.md]\n');
		writeFile(folder, LEDGER_YAML, ledger);
		const on = await Editor.start(folder);
		editor = on;
		expect(await scope(on, HOUSE_MD)).toMatchObject({
			kind: 'draft',
			filing: '20-F-2025',
			ledger: on.uri(LEDGER_YAML),
		});
		expect(await scope(on, 'notes/plan.md')).toMatchObject({ kind: 'left out', filing: null });
		expect(await scope(on, LEDGER_YAML)).toMatchObject({ kind: 'commitments file' });
		expect(await scope(on, '../elsewhere.md')).toMatchObject({ kind: 'ungoverned', ledger: null });
	});

	it.each([
		['letters/first.txt', 'Read as a response letter: 2 promises, all in commitments.yaml.'],
		['letters/second.txt', /: 2 promises, \d not in commitments\.yaml yet: “Extract commitments” proposes/],
		['drafts/plan.md', /^Nothing says which form .* so no promise is asked of it: write `form:` in the front matter/],
		[LEDGER_YAML, 'commitments.yaml has 2 commitments; checked against it: 3 drafts of 2 filings.'],
	])('says of %s what is to be done', async (name, message) => {
		const files = {
			...FILES,
			'letters/second.txt': LETTER.replace('name of the harbour master', 'depth of the pond'),
			'drafts/plan.md': '# A plan\n\nNobody knows for what.\n',
		};
		const on = await Editor.start(makeFolder(files));
		editor = on;
		await on.open(name, new Map(Object.entries(files)).get(name) ?? '');
		const said = (await scope(on, name))?.message;
		if (typeof message === 'string') expect(said).toBe(message);
		else expect(said).toMatch(message);
	});
});
