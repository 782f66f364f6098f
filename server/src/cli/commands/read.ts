import { counted, FORMS } from '../../ledger/index.ts';
import { lintProject, READER_ENV, type ReaderPolicy, relativePath, textOf } from '../../project/index.ts';
import type { ProjectResult, Trouble } from '../../project/types.ts';
import { importAnswers, linesOf, questionOf } from '../../reader/index.ts';
import type { Subject } from '../../reader/types.ts';
import { subjectsOf, WHICH, type Which } from '../../rules/index.ts';
import { type Args, dayIn, helpHint } from '../args.ts';
import { askAll } from '../askAll.ts';
import type { Command } from '../command.ts';
import { elementAsk, type Patience, requestOf } from '../endpoint.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { absolute, draftPaths, namedLedger, noLedger, printTroubles } from '../paths.ts';
import { runDraft } from '../readDraft.ts';
import { type Endpoint, endpointOf, policyOf } from '../readerSettings.ts';
import { runLetter } from '../readLetter.ts';
import { recordIn } from '../recordReadings.ts';

export const read: Command = {
	name: 'read',
	summary: 'Has a second reader asked about what the rules cannot settle, and records what it says, unsigned.',
	usage: '[PATH...]    (files, folders or globs; without one, this folder)',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		which: { value: 'WHICH', help: 'Which elements, by what the rules say; unsure when not given.', choices: WHICH },
		only: { value: 'COMMITMENT[/ELEMENT]', help: 'Only this one.' },
		filing: { value: 'ID', help: 'Only this filing.' },
		form: { value: 'FORM', help: 'Only filings of this form.', choices: FORMS },
		letter: {
			value: 'FILE',
			help: 'Ask about doubtful sentences of this letter instead; proposals are printed, never written.',
		},
		draft: { value: 'COMMITMENT', help: 'Have text proposed for what is missing of this one; printed, never written.' },
		again: { help: 'Also what has a reading that still stands.' },
		'dry-run': { help: 'Print exactly what would be sent, and send nothing.' },
		export: { value: 'FILE', help: 'Write the questions as lines of JSON, and ask nobody; - is standard output.' },
		import: { value: 'FILE', help: 'Take answers from lines of JSON; - is standard input.' },
		url: { value: 'URL', help: 'The endpoint; else as configured.' },
		model: { value: 'NAME', help: 'The model to ask; with --import, who answered.' },
		timeout: { value: 'SECONDS', help: 'For one answer; 120 when not given.' },
		'at-once': { value: 'N', help: 'Questions at the same time; 2 when not given.' },
		'per-minute': { value: 'N', help: 'Questions begun in a minute, at most.' },
		on: { value: 'DATE', help: 'The date of the readings; today when not given.' },
	},
	examples: [
		['commitments read drafts --dry-run', 'see what would be sent'],
		['commitments read drafts', 'ask the configured endpoint about all that is unsure'],
		['commitments read drafts --export questions.jsonl', 'let any approved process, or a person, answer'],
		['commitments read drafts --import answers.jsonl', 'take the answers'],
	],
	notes: [
		`Switched off for good by ${READER_ENV.off}=off, or by "off" in reader.json; the key comes from ${READER_ENV.key} alone.`,
		'docs/second-reader.md tells what is asked and recorded, docs/privacy.md what is sent, when and to whom.',
	],
	run: runRead,
};

async function runRead(args: Args, io: Io): Promise<number> {
	const policy = await policyOf(io);
	const letter = args.value('letter');
	if (letter !== null) return runLetter(letter, args, io, policy, patienceOf(args));
	const on = dayIn(args, 'on') ?? todayOf(io);
	const paths = draftPaths(io, args.positionals);
	const ledger = namedLedger(io, args);
	const { projects, troubles } = await lintProject(io.workspace, paths, { ledger, severity: {}, today: on });
	printTroubles(io, troubles);
	if (projects.length === 0) {
		if (troubles.length > 0) return 2;
		throw noLedger('above these drafts');
	}
	const wanted = args.value('draft');
	if (wanted !== null) return runDraft(wanted, args, io, policy, projects, patienceOf(args));
	const source = args.value('import');
	if (source !== null) return runImport(source, args, io, projects, on);
	const jobs = projects.map((project) => ({ project, subjects: wantedIn(project, args, args.flag('again')) }));
	const target = args.value('export');
	if (target !== null) return runExport(target, jobs, io);
	return runAsk(args, io, policy, jobs, on);
}

interface Job {
	readonly project: ProjectResult;
	readonly subjects: readonly Subject[];
}

/** What the options select. */
function wantedIn(project: ProjectResult, args: Args, again: boolean): readonly Subject[] {
	const which: Which = WHICH.find((known) => known === args.value('which')) ?? 'unsure';
	const [commitmentId, elementId] = (args.value('only') ?? '').split('/');
	const [filingId, form] = [args.value('filing'), args.value('form')];
	return subjectsOf(project.states, args.value('only') === null ? which : 'all', again).filter(
		({ filing, commitment, element }) =>
			(!commitmentId || commitment.id === commitmentId) &&
			(!elementId || element.id === elementId) &&
			(filingId === null || filing.id === filingId) &&
			(form === null || filing.form === form),
	);
}

async function runExport(target: string, jobs: readonly Job[], io: Io): Promise<number> {
	const questions = jobs.flatMap(({ subjects }) => subjects.map((subject) => questionOf(subject).question));
	if (target === '-') io.stdout(linesOf(questions));
	else {
		await io.write(absolute(io, target), linesOf(questions));
		io.stderr(`${target}: ${counted(questions.length, 'question')} written; they hold passages of the drafts.\n`);
	}
	return 0;
}

async function runImport(
	source: string,
	args: Args,
	io: Io,
	projects: readonly ProjectResult[],
	on: string,
): Promise<number> {
	const bytes = source === '-' ? await io.stdin() : await io.workspace.read(absolute(io, source));
	const troubles: Trouble[] = [];
	const text = bytes && textOf(bytes, absolute(io, source), troubles);
	printTroubles(io, troubles);
	if (text === null) throw new UserError(`${source}: there is no such file of answers, or it is no text.`);
	const owners = projects.map((project) => ({ project, subjects: subjectsOf(project.states, 'all', true) }));
	const { readings, rejected, more } = importAnswers(
		text,
		owners.flatMap(({ subjects }) => subjects),
		args.value('model'),
		on,
	);
	for (const { line, why } of rejected) io.stderr(`${source}:${line}: rejected: ${why}.\n`);
	for (const { project, subjects } of owners) {
		const own = readings.filter(({ subject }) => subjects.includes(subject)).map(({ reading }) => reading);
		await recordIn(project.ledgerPath, own, io);
	}
	const target = args.value('export');
	if (more.length > 0) {
		if (target !== null) await io.write(absolute(io, target), linesOf(more));
		const where = target === null ? 'say --export FILE to have them written' : `written to ${target}`;
		io.stderr(`${counted(more.length, 'answer')} asked for more; the follow-up questions: ${where}.\n`);
	}
	return rejected.length > 0 ? 1 : 0;
}

async function runAsk(args: Args, io: Io, policy: ReaderPolicy, jobs: readonly Job[], on: string): Promise<number> {
	const patience = patienceOf(args);
	let failed = false;
	for (const { project, subjects } of jobs) {
		const endpoint = endpointOf(args, io, policy, project.ledger.ledger);
		if (subjects.length === 0) {
			io.stderr(`${relativePath(io.cwd, project.ledgerPath)}: there is nothing to ask.\n`);
			continue;
		}
		if (args.flag('dry-run')) {
			preview(endpoint, subjects, patience, io);
			continue;
		}
		io.stderr(
			`Asking ${endpoint.model} at ${endpoint.url.href} (${endpoint.kind}): ${counted(subjects.length, 'question')}. --dry-run shows exactly what is sent.\n`,
		);
		const { readings, unread } = await askAll(subjects, endpoint, patience, io, on, (some) =>
			recordIn(project.ledgerPath, some, io),
		);
		io.stderr(`${counted(readings, 'element')} read, ${unread} not; nothing is signed.\n`);
		failed ||= unread > 0;
	}
	return failed ? 1 : 0;
}

/** The first question of each element, as bytes on the wire; the key is not shown. */
function preview(endpoint: Endpoint, subjects: readonly Subject[], patience: Patience, io: Io): void {
	for (const subject of subjects) {
		const { url, headers, body } = requestOf(
			{ ...endpoint, key: null },
			elementAsk(questionOf(subject)),
			true,
			patience.timeoutMs,
		);
		const shown = { ...headers, ...(endpoint.key === null ? {} : { authorization: `Bearer (${READER_ENV.key})` }) };
		io.stdout(
			`POST ${url}\n${Object.entries(shown)
				.map(([name, value]) => `${name}: ${value}\n`)
				.join('')}\n${body}\n\n`,
		);
	}
	io.stderr(
		`${counted(subjects.length, 'request')} to ${endpoint.url.host}, nothing was sent. An answer may ask once for more of the filing, eight passages at most.\n`,
	);
}

function patienceOf(args: Args): Patience {
	const number = (option: string): number | null => {
		const value = args.value(option);
		if (value === null) return null;
		if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
		throw new UserError(`--${option} ${value}: write a whole number from 1.`, helpHint('read'));
	};
	return {
		timeoutMs: (number('timeout') ?? 120) * 1000,
		atOnce: Math.min(16, number('at-once') ?? 2),
		perMinute: number('per-minute'),
	};
}
