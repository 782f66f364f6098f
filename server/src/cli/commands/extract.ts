import {
	type Along,
	distinctIds,
	type LetterFile,
	linkThreads,
	type Merged,
	mergeReadings,
	type ThreadLink,
} from '../../letter/index.ts';
import type { LetterReading } from '../../letter/types.ts';
import { folderOf, jsonText, readAlong, readBytes, relativePath, TextLines, textOf } from '../../project/index.ts';
import { type Args, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { jobsIn, type LetterPaths, letterPaths, readInOrder } from '../letterFiles.ts';
import { commitmentRows, letterRow } from '../letterRows.ts';
import { mergeSummary } from '../mergeSummary.ts';
import { absolute, printTroubles } from '../paths.ts';
import { rewrite } from '../rewrite.ts';
import type { ReadLetter } from '../task.ts';

const FORMATS = ['yaml', 'json', 'jsonl'];

export const extract: Command = {
	name: 'extract',
	summary: 'Reads response letters and proposes the commitments they make, for people to review.',
	usage: 'LETTER... [--out commitments.yaml]    (files, folders or globs: .txt .md .htm .html .docx .pdf)',
	options: {
		out: { value: 'FILE', short: 'o', help: 'Add them to this commitments file; what people wrote in it stays.' },
		format: {
			value: 'FORMAT',
			short: 'f',
			help: 'How to print; with --out nothing but a summary when not given. jsonl prints each letter as soon as it is read.',
			choices: FORMATS,
		},
		jobs: { value: 'N', short: 'j', help: 'Read in N threads; the output stays the same.' },
	},
	examples: [
		['commitments extract letter.htm --out commitments.yaml', 'write or extend a commitments file'],
		['commitments extract letter.htm', 'only show what would stand in it'],
		['commitments extract letters --format jsonl --jobs 4', 'a line of JSON for each of many letters'],
	],
	notes: [
		'A letter that cannot be read is said on standard error with what to do; the others are read all the same.',
		'Exit codes: 0, also when a letter met in a folder or by a glob could not be read; 2 when one named by its path',
		'could not, or no letter could, or the commitments file cannot be extended.',
	],
	run: runExtract,
};

async function runExtract(args: Args, io: Io): Promise<number> {
	if (args.positionals.length === 0) throw new UserError('Which letter? Name at least one file.', helpHint('extract'));
	const jobs = jobsIn(args.value('jobs'));
	const out = args.value('out');
	const target = out === null ? null : absolute(io, out);
	const format = args.value('format') ?? (target === null ? 'yaml' : null);
	if (format === 'jsonl' && target !== null)
		throw new UserError('--format jsonl streams letters, --out merges them into one file.', 'Give one of the two.');
	const letters = await letterPaths(io, args.positionals);
	printTroubles(io, letters.troubles);
	const base = target === null ? io.cwd : folderOf(target);
	if (format === 'jsonl') return stream(io, letters, base, jobs);
	const { read, wrong } = await readAll(io, letters, base, jobs);
	if (read.length === 0) return 2;
	const readings = read.flatMap((one) => one.readings);
	if (format === 'json') io.stdout(asJson(readings));
	const code = wrong ? 2 : 0;
	if (target === null && format !== 'yaml') return code;
	return (await propose(io, read, target, format)) ? code : 2;
}

/** One line for each letter as soon as it is read; nothing is kept. */
async function stream(io: Io, letters: LetterPaths, base: string, jobs: number): Promise<number> {
	let count = 0;
	let wrong = letters.troubles.length > 0;
	const tasks = letters.paths.map((path) => ({ kind: 'letter', path, base, line: true }) as const);
	for await (const { path, line, troubles } of readInOrder(io, tasks, jobs)) {
		printTroubles(io, troubles);
		if (line === null) wrong ||= letters.named.has(path);
		else {
			count++;
			io.stdout(line);
			await io.drained?.();
		}
	}
	return wrong || count === 0 ? 2 : 0;
}

/** The letters that can be read; what is wrong with the others is printed. `wrong`: one was named that cannot. */
async function readAll(
	io: Io,
	letters: LetterPaths,
	base: string,
	jobs: number,
): Promise<{ readonly read: readonly ReadLetter[]; readonly wrong: boolean }> {
	const read: ReadLetter[] = [];
	let wrong = letters.troubles.length > 0;
	const tasks = letters.paths.map((path) => ({ kind: 'letter', path, base, line: false }) as const);
	for await (const letter of readInOrder(io, tasks, jobs)) {
		printTroubles(io, letter.troubles);
		if (letter.readings.length === 0) wrong ||= letters.named.has(letter.path);
		else read.push(letter);
	}
	return { read, wrong };
}

/** Writes or shows the commitments file with what was read; false when that cannot be. */
async function propose(
	io: Io,
	read: readonly ReadLetter[],
	target: string | null,
	format: string | null,
): Promise<boolean> {
	const readings = read.flatMap((one) => one.readings);
	const files = read.flatMap(({ file, sha256, readings }) => readings.map(() => ({ file, sha256 })));
	const along = await otherLetters(io, { readings, files }, target);
	const { merged, existing } = await mergeInto(io, target, (text) => mergeReadings(text, readings, files, along));
	if (!reportProblems(io, merged, target, existing)) return false;
	if (format === 'yaml') io.stdout(merged.text);
	for (const link of merged.summary.links) io.stderr(`${linkLine(link)}\n`);
	if (target !== null) io.stderr(mergeSummary(merged, relativePath(io.cwd, target)));
	else if (io.isTTY)
		io.stderr('Nothing was written; --out commitments.yaml writes this, or adds it to what stands there.\n');
	return true;
}

/** The other letters of the commitments file that may belong to the same review. */
async function otherLetters(
	io: Io,
	given: { readonly readings: readonly LetterReading[]; readonly files: readonly LetterFile[] },
	target: string | null,
): Promise<Along | undefined> {
	if (target === null) return undefined;
	const bytes = await readBytes(io.workspace, target, []);
	return readAlong(io.workspace, target, bytes && textOf(bytes, target, []), given);
}

/** Merges into the commitments file, and writes it unless something stands in the way; only merges without a file. */
async function mergeInto(
	io: Io,
	target: string | null,
	merge: (text: string | null) => Merged,
): Promise<{ readonly merged: Merged; readonly existing: string | null }> {
	const round = (existing: string | null) => ({ merged: merge(existing), existing });
	if (target === null) return round(null);
	let last: ReturnType<typeof round> | null = null;
	await rewrite(io, target, (existing) => {
		last = round(existing);
		return isRefused(last.merged) ? null : last.merged.text;
	});
	return last ?? round(null);
}

function isRefused({ problems }: Merged): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

const LINKS = {
	fulfils: 'says it was done what was promised in',
	repeats: 'promises again what was promised in',
	supersedes: 'promises something else instead of',
	withdraws: 'takes back',
	narrows: 'takes back part of',
	refines: 'promises more, or closer, than',
	refers: 'takes up again',
} as const;

function linkLine({ from, to, kind }: ThreadLink): string {
	const end = ({ letter, comment, commitment }: ThreadLink['from']): string =>
		`letter ${letter}, comment ${comment}${commitment ? ` (${commitment})` : ''}`;
	return `${end(from)} ${LINKS[kind]} ${end(to)}`;
}

/** Prints what stands in the way of a merge; false when nothing could be merged. */
function reportProblems(io: Io, merged: Merged, target: string | null, existing: string | null): boolean {
	const { problems } = merged;
	const lines = new TextLines(existing ?? '');
	printTroubles(
		io,
		problems.map((problem) => ({
			file: target ?? io.cwd,
			line: existing === null ? null : lines.lineOf(problem),
			message: problem.message,
		})),
	);
	if (!isRefused(merged)) return true;
	io.stderr('Nothing was written. Correct this first, then run the same command again.\n');
	return false;
}

function asJson(read: readonly LetterReading[]): string {
	const readings = distinctIds(read);
	const document = {
		letters: readings.map(letterRow),
		commitments: readings.flatMap(commitmentRows),
		links: linkThreads(readings),
	};
	return `${jsonText(document, '\t')}\n`;
}
