import type { Counts, Ledger, Registrant } from '../../ledger/types.ts';
import {
	draftsOf,
	folderOf,
	IGNORE_NAME,
	joinPath,
	jsonText,
	ledgerIn,
	MARKDOWN,
	readBytes,
	relativePath,
} from '../../project/index.ts';
import { DEFAULT_COUNTS, RULE_METAS } from '../../rules/index.ts';
import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { openLedger } from '../ledgerFile.ts';
import { severities } from '../lintRequest.ts';

export const config: Command = {
	name: 'config',
	summary: 'Prints every setting that holds in this folder, and where it comes from.',
	usage: '',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest in this folder or above.' },
		rule: { value: 'NAME=SEVERITY', many: true, help: 'As for `lint`: stronger than the commitments file.' },
		format: { value: 'FORMAT', short: 'f', help: 'How to print.', choices: ['pretty', 'json'] },
	},
	examples: [['commitments config', 'which file, which drafts, what is left out, which severities']],
	notes: ['The editor goes by the same settings; its own severities stand above the file, as --rule does here.'],
	run: runConfig,
};

interface Setting {
	readonly name: string;
	readonly severity: string;
	readonly from: string;
}

async function runConfig(args: Args, io: Io): Promise<number> {
	if (args.positionals.length > 0) throw new UserError('config takes no path; run it in the folder you ask about.');
	if (args.value('commitments') === null && (await ledgerIn(io.workspace, io.cwd)) === null) {
		throw new UserError(
			'There is no commitments.yaml in this folder or above, so nothing is checked here.',
			'Write one with `commitments extract LETTER --out commitments.yaml` or `commitments init`.',
		);
	}
	const { path, name, ledger } = await openLedger(args, io);
	const drafts = (await draftsOf(io.workspace, path, ledger)).map((file) => relativePath(io.cwd, file));
	const ignore = joinPath(folderOf(path), IGNORE_NAME);
	const settings: Settings = {
		commitments: name,
		registrant: ledger.registrant ?? null,
		globs: ledger.drafts ?? MARKDOWN,
		ignore: (await readBytes(io.workspace, ignore, [])) === null ? null : relativePath(io.cwd, ignore),
		previous: ledger.previous ?? [],
		counts: ledger.reader?.counts ?? DEFAULT_COUNTS,
		drafts,
		severity: severityOf(severities(args.values('rule')), ledger.severity ?? {}, name),
	};
	io.stdout(args.value('format') === 'json' ? `${jsonText(settings, '\t')}\n` : pretty(settings, ledger));
	return 0;
}

/** Everything that holds, as scripts get it. */
interface Settings {
	readonly commitments: string;
	readonly registrant: Registrant | null;
	readonly globs: readonly string[];
	/** The ignore file; null without one. */
	readonly ignore: string | null;
	readonly previous: readonly string[];
	readonly counts: Counts;
	readonly drafts: readonly string[];
	readonly severity: readonly Setting[];
}

function pretty(settings: Settings, ledger: Ledger): string {
	const { commitments: name, registrant, globs, ignore, previous, counts, drafts, severity } = settings;
	const from = (isSet: boolean): string => (isSet ? `(${name})` : '(default)');
	const kind = registrant?.kind ?? 'kind not said: “future filings” means 10-K, 10-Q and 20-F';
	const width = Math.max(...severity.map((setting) => setting.name.length));
	const rows: readonly (readonly [string, string])[] = [
		['commitments file', name],
		['registrant', registrant ? `${registrant.name}, ${kind}` : kind],
		['drafts', `${globs.join(' ')} ${from(ledger.drafts !== undefined)}`],
		...(drafts.length === 0 ? ['none found'] : drafts).map((file) => ['', file] as const),
		['ignore file', ignore ?? `none (${IGNORE_NAME} beside the commitments file)`],
		['filed before', previous.length > 0 ? `${previous.join(' ')} ${from(true)}` : 'none (default)'],
		['what counts', `${counts} ${from(ledger.reader?.counts !== undefined)}`],
	];
	return [
		...rows.map(([term, value]) => `${term.padEnd(18)}${value}\n`),
		'severity\n',
		...severity.map((setting) => `  ${setting.name.padEnd(width)}  ${setting.severity.padEnd(11)}  ${setting.from}\n`),
	].join('');
}

/** Every rule as a whole, then what is set for a part of one; the command line above the commitments file above the default. */
function severityOf(
	line: Readonly<Record<string, string>>,
	file: Readonly<Record<string, string>>,
	name: string,
): readonly Setting[] {
	const defaults = Object.fromEntries(RULE_METAS.map(({ id, severity }) => [id, severity]));
	const graded = [...new Set([...Object.keys(line), ...Object.keys(file)])].filter((key) => !(key in defaults)).sort();
	return [...Object.keys(defaults), ...graded].map((key) => {
		const [from, value] =
			line[key] !== undefined
				? ['--rule', line[key]]
				: file[key] !== undefined
					? [name, file[key]]
					: ['default', defaults[key]];
		return { name: key, severity: value ?? '', from: from ?? '' };
	});
}
