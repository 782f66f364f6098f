/** Where a report is printed: in several formats at once, to standard output and into files. */

import { relativePath, visibleIn } from '../project/index.ts';
import type { OptionSpec } from './args.ts';
import { type Args, closest } from './args.ts';
import { FORMATS } from './formats/index.ts';
import { type Io, UserError } from './io.ts';
import { absolute } from './paths.ts';
import type { Report } from './results.ts';
import { styleOf } from './style.ts';
import { VERSION } from './version.ts';

/** Formats that keep the very text, for programs; their JSON escapes what is not safe to show. */
const EXACT: ReadonlySet<string> = new Set(['json', 'jsonl']);

/** Options of every command that prints a report. */
export const PRINTING: Readonly<Record<string, OptionSpec>> = {
	format: {
		value: 'FORMAT[:FILE]',
		short: 'f',
		many: true,
		help: `How to print, and into which file; may be given several times. One of: ${Object.keys(FORMATS).join(', ')}.`,
	},
	'output-file': { value: 'FILE', help: 'Write there what would go to standard output.' },
};

export interface Output {
	readonly format: string;
	/** Absolute; null: standard output. */
	readonly file: string | null;
}

/** The outputs a command line asks for; throws `UserError` for unknown formats and two that would print into each other. */
export function outputsOf(args: Args, io: Io): readonly Output[] {
	const file = args.value('output-file');
	const given = args.values('format').map((value) => outputIn(value, io));
	const outputs = given.length > 0 ? given : [{ format: 'pretty', file: null }];
	const printed = outputs.filter((output) => output.file === null);
	if (printed.length > 1) {
		const names = printed.map(({ format }) => format);
		throw new UserError(
			`The formats ${names.join(' and ')} would print into each other.`,
			`Give all but one of them a file: --format ${names[1]}:FILE.`,
		);
	}
	if (file !== null && printed.length === 0) throw new UserError('--output-file: every format has a file of its own.');
	const rest = file === null ? null : absolute(io, file);
	const placed = outputs.map((output) => ({ ...output, file: output.file ?? rest }));
	refuseSameFile(
		placed.flatMap((output) => output.file ?? []),
		io,
	);
	return placed;
}

/** Two outputs in one file: the second would write over the first. */
export function refuseSameFile(files: readonly string[], io: Io): void {
	const twice = files.find((file, index) => files.indexOf(file) !== index);
	if (twice !== undefined)
		throw new UserError(`${relativePath(io.cwd, twice)}: two outputs would be written there.`, 'Name another file.');
}

function outputIn(value: string, io: Io): Output {
	const [, format = '', file] = /^([^:]*)(?::([\s\S]+))?$/.exec(value) ?? [];
	const names = Object.keys(FORMATS);
	if (!names.includes(format)) {
		const near = closest(format, names);
		throw new UserError(
			`--format ${value}: there is no such FORMAT.${near ? ` Did you mean ${near}?` : ''}`,
			`One of: ${names.join(', ')}.`,
		);
	}
	return { format, file: file === undefined ? null : absolute(io, file) };
}

/** Prints a report everywhere it is wanted. */
export async function print(report: Report, outputs: readonly Output[], io: Io): Promise<void> {
	for (const { format, file } of outputs) {
		const style = styleOf(file === null && io.isTTY && !io.env.NO_COLOR, file === null ? io.columns : null);
		const shown = EXACT.has(format) ? report : visibleIn(report);
		const text = FORMATS[format]?.(shown, { style, version: VERSION }) ?? '';
		if (file === null) io.stdout(text);
		else await io.write(file, text);
	}
}
