import { type LetterFile, type Merged, mergeReadings, readLetter } from '../../letter/index.ts';
import type { LetterReading } from '../../letter/types.ts';
import { folderOf, readBytes, relativePath, TextLines, textOf } from '../../project/index.ts';
import type { Trouble } from '../../project/types.ts';
import { dueForms } from '../../rules/index.ts';
import { type Args, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { absolute, printTroubles } from '../paths.ts';
import { counted } from '../style.ts';

const FORMATS = ['yaml', 'json', 'jsonl'];

export const extract: Command = {
	name: 'extract',
	summary: 'Reads response letters and proposes the commitments they make, for people to review.',
	usage: 'LETTER... [--out commitments.yaml]    (.txt .md .htm .html .docx .pdf)',
	options: {
		out: { value: 'FILE', short: 'o', help: 'Add them to this commitments file; what people wrote in it stays.' },
		format: {
			value: 'FORMAT',
			short: 'f',
			help: 'How to print; with --out nothing but a summary when not given.',
			choices: FORMATS,
		},
	},
	examples: [
		['commitments extract letter.htm --out commitments.yaml', 'write or extend a commitments file'],
		['commitments extract letter.htm', 'only show what would stand in it'],
	],
	run: runExtract,
};

async function runExtract(args: Args, io: Io): Promise<number> {
	if (args.positionals.length === 0) throw new UserError('Which letter? Name at least one file.', helpHint('extract'));
	const out = args.value('out');
	const target = out === null ? null : absolute(io, out);
	const paths = [...new Set(args.positionals.map((name) => absolute(io, name)))];
	const read = await readAll(io, paths, target === null ? io.cwd : folderOf(target));
	if (read.length === 0) return 2;
	const readings = read.map(({ reading }) => reading);
	const format = args.value('format') ?? (target === null ? 'yaml' : null);
	if (format === 'json') io.stdout(asJson(readings));
	if (format === 'jsonl') io.stdout(asJsonLines(readings));
	const code = read.length < paths.length ? 2 : 0;
	if (target === null && format !== 'yaml') return code;
	const existing = target === null ? null : await ledgerText(io, target);
	const merged = mergeReadings(
		existing,
		readings,
		read.map(({ file }) => file),
	);
	if (!reportProblems(io, merged, target, existing)) return 2;
	if (format === 'yaml') io.stdout(merged.text);
	if (target === null) return code;
	if (merged.text !== existing) await io.write(target, merged.text);
	io.stderr(summaryOf(merged, relativePath(io.cwd, target)));
	return code;
}

interface Read {
	readonly reading: LetterReading;
	readonly file: LetterFile;
}

/** The letters that can be read, named from `base`; what is wrong with the others is printed. */
async function readAll(io: Io, paths: readonly string[], base: string): Promise<readonly Read[]> {
	const result: Read[] = [];
	for (const path of paths) {
		const troubles: Trouble[] = [];
		const bytes = await letterBytes(io, path, troubles);
		if (bytes !== null) {
			const file = relativePath(base, path);
			const reading = await readLetter(bytes, file);
			troubles.push(...problemsOf(reading, path));
			if (!reading.problems.some(({ severity }) => severity === 'error')) {
				result.push({ reading, file: { file, sha256: await io.workspace.sha256(bytes) } });
			}
		}
		printTroubles(io, troubles);
	}
	return result;
}

/** Prints what stands in the way of a merge; false when nothing could be merged. */
function reportProblems(io: Io, { problems }: Merged, target: string | null, existing: string | null): boolean {
	const lines = new TextLines(existing ?? '');
	printTroubles(
		io,
		problems.map(({ start, message }) => ({
			file: target ?? io.cwd,
			line: existing === null ? null : lines.position(start).line,
			message,
		})),
	);
	if (!problems.some(({ severity }) => severity === 'error')) return true;
	io.stderr('Nothing was written. Correct this first, then run the same command again.\n');
	return false;
}

function summaryOf({ summary }: Merged, name: string): string {
	const { letters, added, kept, changed, gone } = summary;
	const taken = letters.filter(({ status }) => status !== 'no response').length;
	const parts = [
		`${counted(taken, 'letter')} read`,
		`${counted(added.length, 'commitment')} added`,
		...(kept.length > 0 ? [`${kept.length} left as they stand`] : []),
		...(changed.length > 0 ? [`${changed.length} that the letter words otherwise now (${changed.join(', ')})`] : []),
		...(gone.length > 0 ? [`${gone.length} not found again, and marked so (${gone.join(', ')})`] : []),
	];
	const next = added.length > 0 ? `Next: read each new entry beside its letter, then: commitments lint DRAFTS\n` : '';
	return `${name}: ${parts.join('; ')}.\n${next}`;
}

async function letterBytes(io: Io, path: string, troubles: Trouble[]): Promise<Uint8Array | null> {
	const before = troubles.length;
	const bytes = await readBytes(io.workspace, path, troubles);
	if (bytes !== null || troubles.length > before) return bytes;
	const below = await io.workspace.list(path, ['*.{txt,md,htm,html,docx,pdf}']);
	const message =
		below.length > 0 ? 'That is a folder; name the letters in it.' : 'There is no such file; check the path.';
	troubles.push({ file: path, line: null, message });
	return null;
}

function problemsOf(reading: LetterReading, path: string): readonly Trouble[] {
	const lines = new TextLines(reading.text);
	return reading.problems.map(({ start, message, severity }) => ({
		file: path,
		line: start === 0 ? null : lines.position(start).line,
		message: severity === 'error' ? message : `note: ${message}`,
	}));
}

/** The text of the commitments file that is to be extended; null when it is not there yet. */
async function ledgerText(io: Io, path: string): Promise<string | null> {
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	const text = bytes === null ? null : textOf(bytes, path, troubles);
	const [trouble] = troubles;
	if (trouble) throw new UserError(`${relativePath(io.cwd, path)}: ${trouble.message}`, 'It was left as it is.');
	return text;
}

function asJson(readings: readonly LetterReading[]): string {
	const document = { letters: readings.map(letterRow), commitments: readings.flatMap(commitmentRows) };
	return `${JSON.stringify(document, null, '\t')}\n`;
}

function asJsonLines(readings: readonly LetterReading[]): string {
	const rows = readings.flatMap((reading) => [
		{ ...letterRow(reading), kind: 'letter' },
		...commitmentRows(reading).map((row) => ({ kind: 'commitment', ...row })),
	]);
	return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function letterRow({ id, file, text, date, registrant, comments, kind }: LetterReading) {
	return {
		id,
		file,
		kind,
		text,
		date,
		registrant: registrant?.name ?? null,
		fileNumber: registrant?.fileNumber ?? null,
		comments,
	};
}

function commitmentRows({ proposals, registrant }: LetterReading) {
	return proposals.map((proposal) => ({
		id: proposal.id,
		letter: proposal.letter,
		comment: proposal.comment ?? null,
		title: proposal.title,
		topic: proposal.topic ?? null,
		disposition: proposal.disposition,
		strength: proposal.strength,
		quote: proposal.quote,
		start: proposal.at.start,
		end: proposal.at.end,
		ask: proposal.ask ?? null,
		condition: proposal.condition ?? null,
		targets: proposal.targets ?? [],
		dueIn: proposal.strength === 'record' ? (proposal.due ?? []) : dueForms(proposal, registrant ?? undefined),
		firstDue: proposal.firstDue ?? null,
		elements: proposal.elements.map(({ id, text, source, branch }) => ({
			id,
			text,
			source,
			...(branch ? { branch } : {}),
		})),
		oneOf: proposal.oneOf ?? false,
		citations: proposal.citations ?? [],
		proposedText: proposal.proposedText ?? null,
	}));
}
