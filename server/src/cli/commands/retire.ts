import { retire as retireIn } from '../../ledger/index.ts';
import { type Args, dayIn } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { DECIDING, needed, openLedger, personOf, targetIn, writeLedger } from '../ledgerFile.ts';

const KINDS = ['superseded', 'fulfilled once', 'no longer applicable', 'expired', 'other'] as const;

export const retire: Command = {
	name: 'retire',
	summary: 'Records that a commitment has run its course; it stays in the file.',
	usage: 'COMMITMENT --kind KIND|--superseded-by ID --reason TEXT',
	options: {
		kind: {
			value: 'KIND',
			help: 'How it ended; superseded with --superseded-by, else it must be said.',
			choices: KINDS,
		},
		reason: { value: 'TEXT', help: 'Why, in a sentence that a reviewer can judge.' },
		'superseded-by': { value: 'ID', help: 'The commitment that took its place.' },
		...DECIDING,
	},
	examples: [
		['commitments retire non-gaap-tax --kind "no longer applicable" --reason "No non-GAAP measure is shown."', ''],
	],
	run: runRetire,
};

async function runRetire(args: Args, io: Io): Promise<number> {
	const ledger = await openLedger(args, io);
	const { commitment, element } = targetIn(ledger, args.positionals[0]);
	if (element)
		throw new UserError('A commitment retires as a whole.', 'Leave out a single element with `commitments waive`.');
	if (commitment.retired)
		throw new UserError(`“${commitment.id}” retired on ${commitment.retired.on}: ${commitment.retired.reason}`);
	const other = args.value('superseded-by');
	const supersededBy = other === null ? null : targetIn(ledger, other).commitment.id;
	if (supersededBy === commitment.id)
		throw new UserError(
			`“${commitment.id}” cannot be superseded by itself.`,
			'Name the commitment that takes its place.',
		);
	const kind = kindIn(args, supersededBy !== null);
	const retired = {
		kind,
		...(supersededBy === null ? {} : { supersededBy }),
		reason: needed(args, 'reason', 'Why? A reviewer must be able to judge it.'),
		by: await personOf(args, io),
		on: dayIn(args, 'on') ?? todayOf(io),
	};
	return writeLedger(ledger, (text) => retireIn(text, commitment.id, retired), io, `“${commitment.id}” is retired.`);
}

function kindIn(args: Args, superseded: boolean): (typeof KINDS)[number] {
	const kind = KINDS.find((known) => known === args.value('kind')) ?? (superseded ? 'superseded' : null);
	if (kind === null) throw new UserError('How did it end?', `Say it with --kind: ${KINDS.join(', ')}.`);
	if (superseded && kind !== 'superseded')
		throw new UserError(`--kind "${kind}" and --superseded-by contradict each other.`, 'Leave one of them out.');
	if (!superseded && kind === 'superseded')
		throw new UserError('Which commitment took its place?', 'Name it with --superseded-by ID.');
	return kind;
}
