import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf } from '../io.ts';
import { draftPaths, namedLedger } from '../paths.ts';
import { policyOf } from '../readerSettings.ts';
import { recordIn } from '../recordReadings.ts';
import { VERSION } from '../version.ts';

export const mcp: Command = {
	name: 'mcp',
	summary: 'Serves the Model Context Protocol over standard input and output, for an assistant; read-only.',
	usage: '[PATH...] [--allow-record]    (files, folders or globs; without one, this folder)',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		'allow-record': { help: 'Let the assistant record readings, unsigned; without it nothing is written.' },
	},
	examples: [['commitments mcp drafts', 'list what is due, show candidates, explain verdicts']],
	notes: ['An assistant that is connected reads the passages it asks for: docs/privacy.md.'],
	run: runMcp,
};

async function runMcp(args: Args, io: Io): Promise<number> {
	await policyOf(io);
	const { serveMcpStdio } = await import('../../mcp/index.ts');
	const paths = draftPaths(io, args.positionals);
	await serveMcpStdio(
		{
			workspace: io.workspace,
			paths,
			ledger: namedLedger(io, args),
			today: () => todayOf(io),
			...(args.flag('allow-record') ? { record: (ledgerPath, readings) => recordIn(ledgerPath, readings, io) } : {}),
		},
		VERSION,
	);
	return 0;
}
