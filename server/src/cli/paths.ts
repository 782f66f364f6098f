/** Paths as a person types them to paths as the engine names them. */
import { joinPath, relativePath } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import type { Args } from './args.ts';
import { type Io, UserError } from './io.ts';

/** Absolute, forward slashes. */
export function absolute(io: Io, path: string): string {
	return joinPath(io.cwd, path);
}

/** What is to be checked: the paths of the command line, else this folder. */
export function draftPaths(io: Io, paths: readonly string[]): readonly string[] {
	return (paths.length > 0 ? paths : ['.']).map((path) => absolute(io, path));
}

/** The file that `--commitments` names; null without it. */
export function namedLedger(io: Io, args: Args): string | null {
	const named = args.value('commitments');
	return named === null ? null : absolute(io, named);
}

/** What to do where no commitments file is. */
export const LEDGER_HINT =
	'Write one with `commitments extract LETTER --out commitments.yaml` or `commitments init`, or name it with --commitments.';

/** There is no commitments file where one was looked for: `in this folder or above`, `above these drafts`. */
export function noLedger(where: string): UserError {
	return new UserError(`No commitments.yaml was found ${where}.`, LEDGER_HINT);
}

/** `drafts/a.md:12: what is wrong` on a line of its own for each trouble, to standard error. */
export function printTroubles(io: Io, troubles: readonly Trouble[]): void {
	for (const { file, line, message } of troubles) {
		const place = relativePath(io.cwd, file) + (line === null ? '' : `:${line + 1}`);
		io.stderr(`${place}: ${message}\n`);
	}
}
