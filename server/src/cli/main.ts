/** The command line as a function: arguments in, exit code out. Everything outside comes through `Io`. */
import { visibleOnScreen } from '../project/index.ts';
import { closest, readArgs } from './args.ts';
import { COMMON, type Command, commandHelp, programHelp } from './command.ts';
import { config } from './commands/config.ts';
import { decide } from './commands/decide.ts';
import { due } from './commands/due.ts';
import { explain } from './commands/explain.ts';
import { extract } from './commands/extract.ts';
import { importTracker } from './commands/import.ts';
import { init } from './commands/init.ts';
import { lint } from './commands/lint.ts';
import { lsp } from './commands/lsp.ts';
import { mcp } from './commands/mcp.ts';
import { merge } from './commands/merge.ts';
import { read } from './commands/read.ts';
import { report } from './commands/report.ts';
import { retire } from './commands/retire.ts';
import { sign } from './commands/sign.ts';
import { text } from './commands/text.ts';
import { waive } from './commands/waive.ts';
import { type Io, UserError } from './io.ts';
import { VERSION } from './version.ts';

const COMMANDS: readonly Command[] = [
	extract,
	importTracker,
	lint,
	merge,
	explain,
	decide,
	sign,
	waive,
	retire,
	read,
	report,
	due,
	init,
	config,
	text,
	lsp,
	mcp,
];

/** Runs one command; resolves to the exit code: 0 nothing that fails, 1 findings, 2 wrong usage or unusable input. Never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	const screen = onScreen(io, argv[0]);
	try {
		return await dispatch(argv, screen);
	} catch (error) {
		if (error instanceof UserError) {
			screen.stderr(`commitments: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
			return 2;
		}
		io.stderr(unexpected(error, argv[0], io));
		return 2;
	}
}

/** What is printed may quote a letter or a draft: nothing in it may steer the terminal. */
function onScreen(io: Io, command: string | undefined): Io {
	const coloured = io.isTTY && !io.env.NO_COLOR;
	// Into a pipe it gives the text itself, on which offsets count.
	const exact = command === text.name && !io.isTTY;
	return {
		...io,
		stdout: (words) => io.stdout(exact ? words : visibleOnScreen(words, coloured)),
		// Nothing is coloured there: a colour would be somebody else's.
		stderr: (words) => io.stderr(visibleOnScreen(words, false)),
	};
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
	const [first, ...rest] = argv;
	if (first === undefined) {
		io.stderr(programHelp(COMMANDS));
		return 2;
	}
	if (first === '--version' || first === '-V' || first === 'version') {
		io.stdout(`${VERSION}\n`);
		return 0;
	}
	if (first === '--help' || first === '-h' || first === 'help') return help(rest[0], io);
	const command = COMMANDS.find(({ name }) => name === first);
	if (!command) throw unknownCommand(first);
	// Asked for anywhere, even beside a mistake: whoever asks for help gets it.
	const words = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
	if (words.includes('--help') || words.includes('-h')) return help(first, io);
	if (words.includes('--version')) return dispatch(['--version'], io);
	return command.run(readArgs(command.name, rest, { ...command.options, ...COMMON }), io);
}

function help(name: string | undefined, io: Io): number {
	const command = COMMANDS.find((known) => known.name === name);
	if (name !== undefined && !name.startsWith('-') && !command) throw unknownCommand(name);
	io.stdout(command ? commandHelp(command) : programHelp(COMMANDS));
	return 0;
}

function unknownCommand(name: string): UserError {
	const near = closest(
		name,
		COMMANDS.map((command) => command.name),
	);
	const what = name.startsWith('-') ? 'option' : 'command';
	const meant = near && what === 'command' ? ` Did you mean ${near}?` : '';
	return new UserError(`There is no ${what} “${name}”.${meant}`, '`commitments --help` lists what there is.');
}

/** A file error is told as such; anything else is a bug of ours, told without its stack. */
function unexpected(error: unknown, command: string | undefined, io: Io): string {
	const { code, path, message } = error as { code?: unknown; path?: unknown; message?: unknown };
	if (typeof code === 'string' && typeof path === 'string') {
		return `commitments: ${path}: the file cannot be read or written (${code}); check the path and its permissions.\n`;
	}
	const what = typeof message === 'string' ? message.split('\n')[0] : String(error);
	const stack = error instanceof Error && io.env.COMMITMENTS_DEBUG ? `${error.stack}\n` : '';
	return `commitments: the program failed in “${command}” (${what}). This is a bug: please report it with the version (${VERSION}) and what you ran, without draft text.\n${stack}`;
}
