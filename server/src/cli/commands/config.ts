import { draftsOf, ledgerIn, MARKDOWN, relativePath } from '../../project/index.ts';
import { RULE_METAS } from '../../rules/index.ts';
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
	examples: [['commitments config', 'which file, which drafts, which severities']],
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
	const settings = settingsOf(severities(args.values('rule')), ledger.severity ?? {}, name);
	if (args.value('format') === 'json') {
		const document = {
			commitments: name,
			registrant: ledger.registrant ?? null,
			globs: ledger.drafts ?? MARKDOWN,
			drafts,
			severity: settings,
		};
		io.stdout(`${JSON.stringify(document, null, '\t')}\n`);
		return 0;
	}
	const kind = ledger.registrant?.kind ?? 'kind not said: “future filings” means 10-K, 10-Q and 20-F';
	const globs = ledger.drafts ? `${ledger.drafts.join(' ')} (${name})` : `${MARKDOWN.join(' ')} (default)`;
	const width = Math.max(...settings.map((setting) => setting.name.length));
	const lines = [
		`commitments file  ${name}`,
		`registrant        ${ledger.registrant ? `${ledger.registrant.name}, ${kind}` : kind}`,
		`drafts            ${globs}`,
		...(drafts.length === 0 ? ['                  none found'] : drafts.map((file) => `                  ${file}`)),
		'severity',
		...settings.map((setting) => `  ${setting.name.padEnd(width)}  ${setting.severity.padEnd(11)}  ${setting.from}`),
	];
	io.stdout(`${lines.join('\n')}\n`);
	return 0;
}

/** Every rule as a whole, then what is set for a part of one; the command line above the commitments file above the default. */
function settingsOf(
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
