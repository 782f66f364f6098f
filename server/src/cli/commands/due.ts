import { FORMS } from '../../ledger/index.ts';
import { GENERATED, jsonText, ledgerIn, lintLedger } from '../../project/index.ts';
import { dueList, dueNext, renderDue, renderDueNext } from '../../report/index.ts';
import { type Args, dayIn, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { namedLedger, noLedger, printTroubles } from '../paths.ts';

export const due: Command = {
	name: 'due',
	summary: "Prints the drafter's checklist: what a filing will be asked for, before it is written.",
	usage: '[--form FORM --period DATE]    (without: an overview of the filings to come)',
	options: {
		form: { value: 'FORM', help: 'The form of the filing.', choices: FORMS },
		period: { value: 'DATE', help: 'The end of its period, 2026-09-30.' },
		filing: { value: 'ID', help: 'Its id, for decisions and waivers; else as its draft says, or form and period.' },
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest in or above this folder.' },
		format: { value: 'FORMAT', short: 'f', help: 'How to print.', choices: ['markdown', 'json'] },
		'as-of': { value: 'DATE', help: 'The day to go by, which decides about waivers that end; else today.' },
	},
	examples: [
		['commitments due', 'which filings come next, and how much each is asked for'],
		['commitments due --form 10-Q --period 2026-09-30', 'before the work on the third quarter begins'],
	],
	run: runDue,
};

async function runDue(args: Args, io: Io): Promise<number> {
	const form = FORMS.find((known) => known === args.value('form'));
	const period = dayIn(args, 'period');
	if (!form !== (period === null)) throw new UserError('Which filing? Name --form and --period.', helpHint('due'));
	if (args.positionals.length > 0) {
		throw new UserError(
			`due takes no path (${args.positionals[0]}); it looks at every draft of the commitments file.`,
			helpHint('due'),
		);
	}
	const today = dayIn(args, 'as-of') ?? todayOf(io);
	const { project, troubles } = await lintLedger(io.workspace, await ledgerPath(args, io), { severity: {}, today });
	printTroubles(io, troubles);
	if (!project?.ledger.usable) return 2;
	// Into a file, it says that it is no draft.
	const mark = io.isTTY ? '' : GENERATED;
	if (!form || period === null) {
		const next = dueNext(project, today);
		io.stdout(args.value('format') === 'json' ? `${jsonText(next, 2)}\n` : mark + renderDueNext(next));
		return troubles.length > 0 ? 2 : 0;
	}
	const list = dueList(project, { form, period, filing: args.value('filing'), today, root: io.cwd });
	io.stdout(args.value('format') === 'json' ? `${jsonText(list, 2)}\n` : mark + renderDue(list));
	return troubles.length > 0 ? 2 : 0;
}

async function ledgerPath(args: Args, io: Io): Promise<string> {
	const path = namedLedger(io, args) ?? (await ledgerIn(io.workspace, io.cwd));
	if (path !== null) return path;
	throw noLedger('in this folder or above');
}
