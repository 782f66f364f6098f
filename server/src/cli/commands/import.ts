import { counted, readLedger } from '../../ledger/index.ts';
import type { Ledger, Letter } from '../../ledger/types.ts';
import { decodeLetter } from '../../letter/index.ts';
import { folderOf, joinPath, ledgerIn, readBytes, relativePath, textOf } from '../../project/index.ts';
import type { Trouble } from '../../project/types.ts';
import { type Args, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { refusal } from '../ledgerFile.ts';
import { absolute } from '../paths.ts';
import { rewrite } from '../rewrite.ts';
import { FIELDS, likeliest, type MappedTable, mappingsIn, mapTable } from '../tracker/columns.ts';
import { entriesOf } from '../tracker/entries.ts';
import { applyImport, type ImportPlan, planImport } from '../tracker/merge.ts';
import { columnsText, planText, problemsText } from '../tracker/preview.ts';
import { tablesOf } from '../tracker/table.ts';
import { dayOf } from '../tracker/values.ts';

export const importTracker: Command = {
	name: 'import',
	summary: 'Takes commitments from a tracker in a spreadsheet; shows first, writes with --write.',
	usage: 'TRACKER.csv|TRACKER.xlsx [--map FIELD=COLUMN]... [--write]',
	options: {
		out: {
			value: 'FILE',
			short: 'o',
			help: 'The commitments file; else the nearest in or above this folder, or a new one here.',
		},
		map: {
			value: 'FIELD=COLUMN',
			short: 'm',
			many: true,
			help: 'What a column holds, by its heading or letter; what is not said is guessed.',
		},
		letter: {
			value: 'ID=FILE',
			many: true,
			help: 'A letter that the commitments file does not know yet; ID is as the tracker calls it.',
		},
		sheet: { value: 'NAME', help: 'The sheet of a workbook; else the one whose headings say most.' },
		'header-row': { value: 'N', help: 'The row with the headings, from 1; else the first that looks like it.' },
		'skip-problems': { help: 'With --write: take the rows without a problem, and leave the others.' },
		write: { help: 'Write it. Without, it is only shown.' },
	},
	examples: [
		['commitments import tracker.xlsx', 'show what would be taken, and from which columns'],
		['commitments import tracker.csv --map quote=Response --map note=Owner', 'say what two columns hold'],
		['commitments import tracker.csv --letter 2026-06-12=letters/response.txt --write', 'write it'],
	],
	notes: ['Fields:', ...Object.entries(FIELDS).map(([name, { help }]) => `  ${name.padEnd(12)}${help}`)],
	run: runImport,
};

async function runImport(args: Args, io: Io): Promise<number> {
	const target = await targetOf(args, io);
	const table = await tableOf(args, io);
	io.stdout(columnsText(table.name, table.table, table.sheets));
	if (!table.table.mapped.some(({ field }) => field === 'quote')) {
		throw new UserError('No column holds the words of the promise.', 'Say which with --map quote=COLUMN.');
	}
	const { entries, problems } = entriesOf(table.table);
	const letters = await lettersOf(args, io, target.path);
	const letterColumn = table.table.mapped.find(({ field }) => field === 'letter')?.column ?? null;
	const planned = planImport(target.ledger, letters, entries, letterColumn);
	const plan = { ...planned, problems: [...problems, ...planned.problems].sort((a, b) => a.row - b.row) };
	io.stdout(planText(plan, target.name));
	io.stderr(problemsText(table.name, table.table, plan.problems));
	return conclude(args, io, target, plan);
}

async function conclude(args: Args, io: Io, { path, name, text }: Target, plan: ImportPlan): Promise<number> {
	const stuck = plan.problems.length > 0 && !args.flag('skip-problems');
	if (!args.flag('write') || stuck) {
		const why = stuck ? ' Correct the tracker, or take the other rows with --skip-problems.' : '';
		const next = !stuck && plan.added.length > 0 ? ' Write it with --write.' : '';
		io.stderr(`Nothing was written.${why}${next}\n`);
		return stuck ? 2 : 0;
	}
	if (plan.added.length > 0) {
		await rewrite(io, path, (now) => {
			// What was shown was worked out from this text; a person should see it again before it goes into another.
			if ((now?.trim() ? now : null) !== text)
				throw new UserError(`${name}: it was changed meanwhile.`, 'Run it again.');
			const result = applyImport(text, plan);
			if (!result.ok) throw refusal(name, text ?? '', result.problem);
			return result.text;
		});
	}
	const next =
		plan.added.length > 0 ? 'Next: read each new entry beside its letter, then: commitments lint DRAFTS\n' : '';
	io.stderr(`${name}: ${counted(plan.added.length, 'commitment')} added.\n${next}`);
	return 0;
}

interface Target {
	readonly path: string;
	readonly name: string;
	/** Null for a file that is not there yet. */
	readonly text: string | null;
	readonly ledger: Ledger;
}

async function targetOf(args: Args, io: Io): Promise<Target> {
	const named = args.value('out');
	const path =
		named === null
			? ((await ledgerIn(io.workspace, io.cwd)) ?? joinPath(io.cwd, 'commitments.yaml'))
			: absolute(io, named);
	const name = relativePath(io.cwd, path);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	if (troubles[0]) throw new UserError(`${name}: ${troubles[0].message}`, 'Nothing was written.');
	if (text === null || text.trim() === '')
		return { path, name, text: null, ledger: { version: 1, letters: [], commitments: [] } };
	const { ledger, problems } = readLedger(text);
	// With entries left out, their promises would be added a second time.
	const [problem] = problems.filter(({ code, severity }) => severity === 'error' && code !== 'unknown-letter');
	if (problem) throw refusal(name, text, problem);
	return { path, name, text, ledger };
}

async function tableOf(args: Args, io: Io): Promise<{ name: string; table: MappedTable; sheets: readonly string[] }> {
	const [name, ...more] = args.positionals;
	if (name === undefined || more.length > 0)
		throw new UserError('Which tracker? Name one .csv or .xlsx file.', helpHint('import'));
	const said = mappingsIn(args.values('map'));
	const headRow = args.value('header-row');
	if (headRow !== null && !/^[1-9]\d{0,5}$/.test(headRow))
		throw new UserError(`--header-row ${headRow}: that is no row.`, 'Count from 1.');
	const path = absolute(io, name);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	if (bytes === null)
		throw new UserError(`${name}: ${troubles[0]?.message ?? 'There is no such file; check the path.'}`);
	const tables = await tablesOf(bytes, path);
	const sheets = tables.flatMap(({ sheet }) => sheet ?? []);
	const wanted = args.value('sheet');
	const table = wanted === null ? likeliest(tables) : (tables.find(({ sheet }) => sheet === wanted) ?? null);
	if (table === null || table.rows.length === 0) {
		const has = sheets.length > 0 ? `Its sheets: ${sheets.join(', ')}.` : null;
		throw new UserError(
			wanted === null ? `${name}: it has no rows.` : `--sheet ${wanted}: ${name} has no such sheet with rows.`,
			has,
		);
	}
	return { name, table: mapTable(table, said, headRow === null ? null : Number(headRow)), sheets };
}

/** The letters named with `--letter`, as the commitments file will name them. */
async function lettersOf(args: Args, io: Io, ledgerPath: string): Promise<readonly Letter[]> {
	return Promise.all(
		args.values('letter').map(async (setting) => {
			const [, called = '', name = ''] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
			const date = dayOf(called.trim());
			const id = date ?? called.trim();
			if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id))
				throw new UserError(
					`--letter ${setting}: write ID=FILE.`,
					'An id is letters, digits, dots, dashes and underscores.',
				);
			const path = absolute(io, name);
			const bytes = await letterBytes(io, path, setting);
			const file = relativePath(folderOf(ledgerPath), path);
			return { id, file, sha256: await io.workspace.sha256(bytes), ...(date === null ? {} : { date }) };
		}),
	);
}

/** The letter's bytes; throws `UserError` for what is not there, or cannot be read as a letter. */
async function letterBytes(io: Io, path: string, setting: string): Promise<Uint8Array> {
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	if (bytes === null)
		throw new UserError(`--letter ${setting}: ${troubles[0]?.message ?? 'There is no such file; check the path.'}`);
	const { problems } = await decodeLetter(bytes, path);
	const [problem] = problems.filter(({ severity }) => severity === 'error');
	if (problem) throw new UserError(`--letter ${setting}: ${problem.message}`, 'Name the file of the response letter.');
	return bytes;
}
