import { addWaiver } from '../../ledger/index.ts';
import { waivedFor } from '../../rules/index.ts';
import { type Args, dayIn } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { DECIDING, filingNamed, needed, openLedger, personOf, targetIn, writeLedger } from '../ledgerFile.ts';

export const waive: Command = {
	name: 'waive',
	summary: 'Records that a promised disclosure is left out knowingly, or does not arise.',
	usage: 'COMMITMENT[/ELEMENT] --reason TEXT [--filing ID] [--until DATE]',
	options: {
		reason: { value: 'TEXT', help: 'Why, in a sentence that a reviewer can judge.' },
		filing: { value: 'ID', help: 'Only for this filing; else for every one.' },
		until: { value: 'DATE', help: 'The last day it holds.' },
		'approved-by': { value: 'NAME', help: 'Who approved it.' },
		'not-applicable': { help: 'It does not arise, rather than being left out.' },
		...DECIDING,
	},
	examples: [['commitments waive related-party-loan --reason "Repaid in March." --until 2026-12-31', '']],
	run: runWaive,
};

async function runWaive(args: Args, io: Io): Promise<number> {
	const ledger = await openLedger(args, io);
	const { commitment, element } = targetIn(ledger, args.positionals[0]);
	const [filing, until, approvedBy] = [args.value('filing'), dayIn(args, 'until'), args.value('approved-by')];
	const on = dayIn(args, 'on') ?? todayOf(io);
	if (until !== null && until < (on > todayOf(io) ? on : todayOf(io)))
		throw new UserError(`--until ${until}: that day is over, so it would excuse nothing.`, 'Name a day to come.');
	const waiver = {
		...(filing === null ? {} : { filing }),
		...(element === null ? {} : { element: element.id }),
		kind: args.flag('not-applicable') ? ('not applicable' as const) : ('waived' as const),
		...waivedFor(commitment, element?.id, filing === null ? null : await filingNamed(ledger, filing, on, io, 'waive')),
		reason: needed(args, 'reason', 'Why? A reviewer must be able to judge it.'),
		by: await personOf(args, io),
		...(approvedBy === null ? {} : { approvedBy }),
		on,
		...(until === null ? {} : { until }),
	};
	const scope = `${filing === null ? 'every filing' : filing}${until === null ? '' : `, until ${until}`}`;
	const done = `“${[commitment.id, element?.id].filter(Boolean).join('/')}” is ${waiver.kind} in ${scope}.`;
	return writeLedger(ledger, (text) => addWaiver(text, commitment.id, waiver), io, done);
}
