import { readLetter } from '../../letter/index.ts';
import type { LetterReading } from '../../letter/types.ts';
import { folderOf, readBytes, relativePath, TextLines, textOf } from '../../project/index.ts';
import type { Trouble } from '../../project/types.ts';
import { dueForms } from '../../rules/index.ts';
import { type Args, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { mergeReadings } from '../newLedger.ts';
import { absolute, printTroubles } from '../paths.ts';

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
	const base = target === null ? io.cwd : folderOf(target);
	const troubles: Trouble[] = [];
	const readings: LetterReading[] = [];
	const hashes = new Map<string, string>();
	for (const path of [...new Set(args.positionals.map((name) => absolute(io, name)))]) {
		const bytes = await letterBytes(io, path, troubles);
		if (bytes === null) continue;
		const reading = await readLetter(bytes, relativePath(base, path));
		hashes.set(reading.file, await io.workspace.sha256(bytes));
		troubles.push(...problemsOf(reading, path));
		readings.push(reading);
	}
	printTroubles(io, troubles);
	const usable = readings.filter(({ problems }) => !problems.some(({ severity }) => severity === 'error'));
	if (usable.length === 0) return 2;
	const format = args.value('format');
	if (format !== null && format !== 'yaml') io.stdout(format === 'json' ? asJson(usable) : asJsonLines(usable));
	const merged = mergeReadings(target === null ? null : await ledgerText(io, target), usable, hashes);
	if (target === null && (format ?? 'yaml') === 'yaml') io.stdout(merged.text);
	if (target !== null) {
		await io.write(target, merged.text);
		if (format === 'yaml') io.stdout(merged.text);
		io.stderr(`${merged.summary}\nNext: read each entry in ${out} beside its letter, then: commitments lint DRAFTS\n`);
	}
	return usable.length < args.positionals.length ? 2 : 0;
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
