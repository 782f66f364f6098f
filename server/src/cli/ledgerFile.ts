/** Writing what a person decided into a commitments file. */
import type { Filing } from '../evidence/types.ts';
import { type Edited, readLedger } from '../ledger/index.ts';
import type { Commitment, Element, LedgerFile, Problem } from '../ledger/types.ts';
import { ledgerIn, lintLedger, readBytes, relativePath, TextLines, textOf } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import { elementsOf } from '../rules/index.ts';
import { type Args, closest, helpHint, type OptionSpec } from './args.ts';
import { type Io, UserError } from './io.ts';
import { namedLedger, noLedger } from './paths.ts';
import { rewrite } from './rewrite.ts';

/** Options of every command that writes a decision. */
export const DECIDING: Readonly<Record<string, OptionSpec>> = {
	commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest in this folder or above.' },
	by: { value: 'NAME', help: 'Who decides; the git author when not given.' },
	on: { value: 'DATE', help: 'When; today when not given.' },
};

interface OpenLedger extends LedgerFile {
	readonly path: string;
	/** As it is shown to the person. */
	readonly name: string;
}

/** The commitments file that a command writes to; throws `UserError` when there is none or it cannot be read. */
export async function openLedger(args: Args, io: Io): Promise<OpenLedger> {
	const path = namedLedger(io, args) ?? (await ledgerIn(io.workspace, io.cwd));
	if (path === null) throw noLedger('in this folder or above');
	const name = relativePath(io.cwd, path);
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	if (text === null) throw new UserError(`${name}: ${troubles[0]?.message ?? 'There is no such file.'}`);
	const file = readLedger(text);
	const [problem] = file.problems.filter(({ severity }) => severity === 'error');
	if (!file.usable && problem) throw refusal(name, text, problem);
	return { ...file, path, name };
}

/** "COMMITMENT" or "COMMITMENT/ELEMENT" to what it names; throws `UserError` with a suggestion. */
export function targetIn(
	ledger: OpenLedger,
	target: string | undefined,
): { readonly commitment: Commitment; readonly element: Element | null } {
	const [id = '', elementId] = (target ?? '').split('/');
	if (id === '') throw new UserError('Which commitment? Name one of the commitments file.');
	const all = ledger.ledger.commitments;
	const commitment = all.find((entry) => entry.id === id);
	if (!commitment) throw unknown(`${ledger.name} has no commitment “${id}”.`, id, all);
	if (elementId === undefined) return { commitment, element: null };
	const elements = elementsOf(commitment);
	const element = elements.find((entry) => entry.id === elementId);
	if (!element) throw unknown(`Commitment “${id}” has no element “${elementId}”.`, elementId, elements);
	return { commitment, element };
}

function unknown(message: string, word: string, known: readonly { readonly id: string }[]): UserError {
	const ids = known.map(({ id }) => id);
	const near = closest(word, ids);
	return new UserError(
		`${message}${near ? ` Did you mean ${near}?` : ''}`,
		ids.length > 0 ? `There are: ${ids.join(', ')}.` : null,
	);
}

/** Who decides; throws `UserError` when neither the command line nor git says. */
export async function personOf(args: Args, io: Io): Promise<string> {
	const name = args.value('by') ?? (await io.author());
	if (name) return name;
	throw new UserError('Who decides? Git knows no name here.', 'Say it with --by NAME.');
}

/** The filing that something is decided for; null where no draft belongs to it. A slip in its id would leave all as it was without anybody seeing why, so it is told. */
export async function filingNamed(
	{ path }: OpenLedger,
	filing: string,
	today: string,
	io: Io,
	command: string,
): Promise<Filing | null> {
	const { project } = await lintLedger(io.workspace, path, { severity: {}, today });
	const filings = project?.filings ?? [];
	const found = filings.find(({ id }) => id === filing) ?? null;
	if (filings.length > 0 && !found) {
		const ids = filings.map(({ id }) => id).join(', ');
		io.stderr(`note: no draft belongs to a filing “${filing}” yet. There are: ${ids}. ${helpHint(command)}\n`);
	}
	return found;
}

/** The value of an option that a decision cannot do without. */
export function needed(args: Args, name: string, question: string): string {
	const value = args.value(name);
	if (value !== null && value.trim() !== '') return value;
	throw new UserError(question, `Say it with --${name}.`);
}

/** Edits the commitments file as it is now and says so; throws `UserError` when the edit is refused. */
export async function writeLedger(
	{ path, name }: OpenLedger,
	edit: (text: string) => Edited,
	io: Io,
	done: string,
): Promise<number> {
	await rewrite(io, path, (text) => {
		if (text === null) throw new UserError(`${name}: it is no longer there.`, 'Nothing was written.');
		const edited = edit(text);
		if (!edited.ok) throw refusal(name, text, edited.problem);
		return edited.text;
	});
	io.stderr(`${name}: ${done}\n`);
	return 0;
}

/** A refusal at the place of a problem in a commitments file, where it has one. */
export function refusal(name: string, text: string, problem: Problem): UserError {
	const line = new TextLines(text).lineOf(problem);
	return new UserError(`${name}${line === null ? '' : `:${line + 1}`}: ${problem.message}`, 'Nothing was written.');
}
