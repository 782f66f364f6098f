/** Options and arguments of a command, with a suggestion for what was mistyped. */
import { parseArgs } from 'node:util';
import { editDistance } from '../ledger/index.ts';
import { UserError } from './io.ts';

/** An option as it is declared and shown in help. */
export interface OptionSpec {
	/** Name of its value in help; without one it is a switch. */
	readonly value?: string;
	readonly short?: string;
	readonly help: string;
	/** May be given several times. */
	readonly many?: boolean;
	/** The only values there are. */
	readonly choices?: readonly string[];
}

export interface Args {
	/** The words as they were given. */
	readonly given: readonly string[];
	readonly positionals: readonly string[];
	flag(name: string): boolean;
	/** The value given; null without. */
	value(name: string): string | null;
	values(name: string): readonly string[];
}

/** Reads the arguments of one command; throws `UserError` with a suggestion for anything that is not declared. */
export function readArgs(command: string, argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>): Args {
	const options = Object.fromEntries(
		Object.entries(specs).map(([name, { value, short }]) => [
			name,
			{ type: value ? ('string' as const) : ('boolean' as const), multiple: true, ...(short ? { short } : {}) },
		]),
	);
	const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
	const given = new Map<string, string[]>();
	const positionals: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') {
			if (token.value === '') throw new UserError('One of the arguments is empty.', helpHint(command));
			positionals.push(token.value);
		}
		if (token.kind !== 'option') continue;
		const spec = specs[token.name];
		if (!spec) throw unknownOption(command, token.rawName, Object.keys(specs));
		const value = checkValue(command, token.name, spec, token.value);
		const known = given.get(token.name);
		if (known && !spec.many && known[0] !== value)
			throw new UserError(`--${token.name} is given twice: ${known[0]} and ${value}.`, 'Leave one of them out.');
		if (known && spec.many) known.push(value);
		else given.set(token.name, [value]);
	}
	return {
		given: argv,
		positionals,
		flag: (name) => given.has(name),
		value: (name) => given.get(name)?.at(-1) ?? null,
		values: (name) => given.get(name) ?? [],
	};
}

function checkValue(command: string, name: string, spec: OptionSpec, value: string | undefined): string {
	if (!spec.value) {
		if (value !== undefined) throw new UserError(`--${name} takes no value.`, helpHint(command));
		return '';
	}
	if (value === undefined || value === '') {
		throw new UserError(`--${name} needs a value: --${name} ${spec.value}.`, helpHint(command));
	}
	if (spec.choices && !spec.choices.includes(value)) {
		const near = closest(value, spec.choices);
		const meant = near ? ` Did you mean ${near}?` : '';
		throw new UserError(
			`--${name} ${value}: there is no such ${spec.value}.${meant}`,
			`One of: ${spec.choices.join(', ')}.`,
		);
	}
	return value;
}

function unknownOption(command: string, raw: string, names: readonly string[]): UserError {
	const near = closest(raw.replace(/^-+/, ''), names);
	const meant = near ? ` Did you mean --${near}?` : '';
	return new UserError(`There is no option ${raw} for \`commitments ${command}\`.${meant}`, helpHint(command));
}

/** Where to look up how a command is used. */
export function helpHint(command: string): string {
	return `\`commitments ${command} --help\` shows how it is used.`;
}

/** The one of `names` that differs from `word` by the fewest keys; null when all are far off. */
export function closest(word: string, names: readonly string[]): string | null {
	let best: string | null = null;
	let least = Math.max(1, Math.floor(word.length / 2.5)) + 1;
	for (const name of names) {
		const distance =
			name.startsWith(word) && word.length > 1 ? 1 : editDistance(word.toLowerCase(), name.toLowerCase(), least);
		if (distance < least) {
			least = distance;
			best = name;
		}
	}
	return best;
}

/** The day that an option names, 2026-11-21; null without the option. Throws `UserError` for anything that is no day. */
export function dayIn(args: Args, option: string): string | null {
	const value = args.value(option);
	if (value === null) return null;
	const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
	if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
	throw new UserError(`--${option} ${value}: that is no day.`, 'Write it as 2026-11-21.');
}
