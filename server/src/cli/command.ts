/** What a command is, and the help made from it. */
import type { Args, OptionSpec } from './args.ts';
import type { Io } from './io.ts';

export interface Command {
	readonly name: string;
	readonly summary: string;
	/** After `commitments NAME`. */
	readonly usage: string;
	readonly options: Readonly<Record<string, OptionSpec>>;
	readonly examples: readonly (readonly [string, string])[];
	/** Lines at the end of its help. */
	readonly notes?: readonly string[];
	/** The exit code: 0 nothing that fails, 1 findings, 2 wrong usage or input that cannot be used. */
	run(args: Args, io: Io): Promise<number>;
}

/** Options that every command has. */
export const COMMON: Readonly<Record<string, OptionSpec>> = {
	help: { short: 'h', help: 'Show this help.' },
	version: { help: 'Show the version.' },
};

/** Help of one command, ended by a line end. */
export function commandHelp({ name, summary, usage, options, examples, notes = [] }: Command): string {
	const rows = Object.entries({ ...options, ...COMMON }).map(([option, { short, value, help, choices }]) => {
		const flag = `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`;
		return [flag, choices ? `${help} One of: ${choices.join(', ')}.` : help] as const;
	});
	const lines = [
		`Usage: commitments ${name} ${usage}`.trim(),
		'',
		summary,
		'',
		'Options:',
		...table(rows),
		...(examples.length > 0 ? ['', 'Examples:', ...table(examples)] : []),
		...(notes.length > 0 ? ['', ...notes] : []),
	];
	return `${lines.join('\n')}\n`;
}

/** Help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
	const lines = [
		'Usage: commitments COMMAND [ARGUMENTS]',
		'',
		'Tracks what a company promised SEC staff in response letters, and shows what its drafts do not say.',
		'',
		'Commands:',
		...table(commands.map(({ name, summary }) => [name, summary] as const)),
		'',
		'Options:',
		...table([
			['-h, --help', 'Show this help; `commitments COMMAND --help` shows that of a command.'],
			['--version', 'Show the version.'],
		]),
		'',
		'Exit codes: 0 nothing that fails, 1 findings, 2 wrong usage or input that cannot be used.',
		'Nothing goes over the network, except what `commitments read` is told to send.',
	];
	return `${lines.join('\n')}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
