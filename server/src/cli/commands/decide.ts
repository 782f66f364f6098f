import { addDecision } from '../../ledger/index.ts';
import { decidedFor } from '../../rules/index.ts';
import { type Args, dayIn } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { DECIDING, filingNamed, needed, openLedger, personOf, targetIn, writeLedger } from '../ledgerFile.ts';

export const decide: Command = {
	name: 'decide',
	summary: 'Records whether the condition of a commitment is met in a filing.',
	usage: 'COMMITMENT --filing ID --met|--not-met --reason TEXT',
	options: {
		filing: { value: 'ID', help: 'The filing it is decided for.' },
		met: { help: 'The condition is met: the promise is due.' },
		'not-met': { help: 'The condition is not met: the promise does not apply to this filing.' },
		reason: { value: 'TEXT', help: 'Why, in a sentence that a reviewer can judge.' },
		...DECIDING,
	},
	examples: [['commitments decide tenant-departures --filing 20-F-2025 --not-met --reason "No tenant left."', '']],
	run: runDecide,
};

async function runDecide(args: Args, io: Io): Promise<number> {
	const ledger = await openLedger(args, io);
	const { commitment } = targetIn(ledger, args.positionals[0]);
	if (!commitment.condition) throw new UserError(`“${commitment.id}” has no condition, so there is nothing to decide.`);
	if (args.flag('met') === args.flag('not-met')) {
		throw new UserError(`Is it met? “${commitment.condition.text}”`, 'Say --met or --not-met.');
	}
	const filing = needed(args, 'filing', 'For which filing? A decision holds for one filing only.');
	const reason = needed(args, 'reason', 'Why? A reviewer must be able to judge it.');
	const on = dayIn(args, 'on') ?? todayOf(io);
	const known = await filingNamed(ledger, filing, on, io, 'decide');
	const by = await personOf(args, io);
	const decision = { filing, met: args.flag('met'), ...decidedFor(commitment, known), reason, by, on };
	const what = decision.met ? 'met: the promise is due there' : 'not met: the promise does not apply there';
	const before = commitment.decisions?.findLast((other) => other.filing === filing);
	const instead = before
		? ` It takes the place of what ${before.by} decided on ${before.on} (${before.met ? 'met' : 'not met'}), which stays in the file.`
		: '';
	const done = `recorded that the condition of “${commitment.id}” in ${filing} is ${what}.${instead}`;
	return writeLedger(ledger, (text) => addDecision(text, commitment.id, decision), io, done);
}
