import { distinctWords, objectionText } from '../../evidence/index.ts';
import type { Evidence } from '../../evidence/types.ts';
import { strengthOf } from '../../ledger/index.ts';
import { lintProject, relativePath, TextLines } from '../../project/index.ts';
import type { ProjectResult } from '../../project/types.ts';
import { dueForms, isAsked, type NotDue, takenOverBy, whyNotDue } from '../../rules/index.ts';
import type { CommitmentState, ElementState } from '../../rules/types.ts';
import { type Args, closest, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, todayOf, UserError } from '../io.ts';
import { draftPaths, namedLedger, noLedger, printTroubles } from '../paths.ts';
import { type Style, styleOf, tame, wrap } from '../style.ts';

export const explain: Command = {
	name: 'explain',
	summary: 'Shows why an element counts as found, unsure or missing: the passages, what they have and what they lack.',
	usage: 'COMMITMENT[/ELEMENT] [PATH...]',
	options: {
		commitments: { value: 'FILE', short: 'c', help: 'The commitments file; else the nearest above each draft.' },
		all: { short: 'a', help: 'Also filings in which the commitment is not due.' },
		trace: { short: 't', help: 'Also every other passage that came close, and how each was weighed.' },
	},
	examples: [['commitments explain goodwill-headroom/headroom-percentage drafts', 'one element']],
	run: runExplain,
};

const NOT_DUE: Readonly<Record<NotDue, string>> = {
	'other form': 'not due in this form',
	'before the letter': 'not due: it was filed before the letter, or should have been',
	'before the first': 'not due: `firstDue` names a later period',
	'after the last': 'not due: `expires` names an earlier period',
	'taken over': 'not asked any more: a later letter promises something in its place',
};
const STATUS = {
	due: 'due',
	undecided: 'due if its condition is met, which nobody has decided for this filing',
	'not-due': 'not due in this filing',
	'not-applicable': 'does not apply to this filing',
	waived: 'waived',
	retired: 'retired',
} as const;

async function runExplain(args: Args, io: Io): Promise<number> {
	const [target, ...rest] = args.positionals;
	if (!target) throw new UserError('Which commitment? Name one of the commitments file.', helpHint('explain'));
	const [id = '', element = null] = target.split('/');
	const result = await lintProject(io.workspace, draftPaths(io, rest), {
		ledger: namedLedger(io, args),
		severity: {},
		today: todayOf(io),
	});
	printTroubles(io, result.troubles);
	if (result.projects.length === 0) {
		if (result.troubles.length === 0) throw noLedger('above these drafts');
		return 2;
	}
	const style = styleOf(io.isTTY && !io.env.NO_COLOR, io.columns);
	const view: View = { cwd: io.cwd, style, trace: args.flag('trace') };
	const blocks = result.projects.flatMap((project) => explainIn(project, id, element, args.flag('all'), view));
	if (blocks.length === 0) throw nothing(result.projects, id, element);
	io.stdout(`${blocks.join('\n')}`);
	if (!view.trace) io.stdout(`${style.dim('Every passage that came close, and how each was weighed: --trace')}\n`);
	return result.troubles.length > 0 ? 2 : 0;
}

function nothing(projects: readonly ProjectResult[], id: string, element: string | null): UserError {
	const all = projects.flatMap(({ ledger }) => ledger.ledger.commitments);
	const known = all.find((commitment) => commitment.id === id);
	if (!known) {
		const near = closest(
			id,
			all.map((commitment) => commitment.id),
		);
		const list = all.map((commitment) => commitment.id).join(', ');
		return new UserError(
			`There is no commitment “${id}”.${near ? ` Did you mean ${near}?` : ''}`,
			list ? `The commitments: ${list}.` : null,
		);
	}
	if (element !== null && !known.elements.some((entry) => entry.id === element)) {
		const ids = known.elements.map((entry) => entry.id);
		return new UserError(`Commitment “${id}” has no element “${element}”.`, `Its elements: ${ids.join(', ')}.`);
	}
	return new UserError(`“${id}” is not due in any of these drafts.`, 'Show it all the same with --all.');
}

/** How it is shown. */
interface View {
	readonly cwd: string;
	readonly style: Style;
	/** All passages, and how they were weighed. */
	readonly trace: boolean;
}

function explainIn(project: ProjectResult, id: string, element: string | null, all: boolean, view: View): string[] {
	const states = project.states.filter((state) => state.commitment.id === id && (all || state.status !== 'not-due'));
	return states.flatMap((state) => {
		const elements = state.elements.filter((entry) => element === null || entry.element.id === element);
		if (elements.length === 0) return [];
		const parts = elements.map((entry) => elementBlock(entry, project, view));
		return [[head(state, project, view.style), ...parts].join('\n')];
	});
}

function head({ commitment, filing, status, place }: CommitmentState, project: ProjectResult, style: Style): string {
	const comment = commitment.comment ? `, comment ${commitment.comment}` : '';
	const forms = dueForms(commitment, project.ledger.ledger).join(', ');
	const isAsked = status !== 'not-due' || strengthOf(commitment) === 'record';
	const why = isAsked ? null : whyNotDue(commitment, project.ledger.ledger, filing);
	const later = why === 'taken over' ? takenOverBy(commitment, project.ledger.ledger, filing) : null;
	const standing = `${why ? NOT_DUE[why] : STATUS[status]}${later ? `: ${later.id} (letter ${later.letter})` : ''}`;
	return [
		`${style.bold(tame(commitment.title))}  ${style.dim(`${commitment.id}, ${commitment.disposition}`)}`,
		wrap(`“${commitment.quote}” (letter ${commitment.letter}${comment})`, '  letter says   ', style.width),
		...(commitment.condition ? [wrap(`“${commitment.condition.text}”`, '  condition     ', style.width)] : []),
		wrap(`${forms}`, '  due in        ', style.width),
		wrap(`${filing.id}: ${standing}`, '  filing        ', style.width),
		wrap(
			place.exact ? `under “${place.section.title}”` : 'no heading for it was found',
			'  belongs       ',
			style.width,
		),
		'',
	].join('\n');
}

function elementBlock(
	{ element, judgement, status, suspect, reading }: ElementState,
	project: ProjectResult,
	view: View,
): string {
	const { style, trace } = view;
	// What settled it, or the one passage that came closest.
	const near = judgement.candidates.slice(0, trace ? undefined : judgement.evidence.length > 0 ? 0 : 1);
	// What a second reader says comes last; where it decides nothing, the sentence above does not speak of it.
	const unsaid = reading && (reading.counted || !['settles', 'needs-signature'].includes(reading.effect));
	const steps = trace ? judgement.trace : judgement.trace.slice(unsaid ? -1 : judgement.trace.length);
	const colours = { found: style.green, unsure: style.yellow, missing: style.red };
	const notes = [isAsked(status) ? null : STATUS[status], suspect ? 'its sign-off is suspect' : null];
	const extra = notes.filter(Boolean).join(', ');
	return [
		`  ${colours[judgement.verdict](judgement.verdict.padEnd(8))}${style.bold(element.id)}${extra ? style.dim(`  (${extra})`) : ''}`,
		wrap(element.text, '          ', style.width),
		wrap(judgement.why, '          ', style.width),
		...judgement.evidence.map((evidence) => passage('evidence', evidence, project, view)),
		...near.map((evidence) => passage(trace ? 'candidate' : 'closest', evidence, project, view)),
		...steps.map((step) => style.dim(wrap(step, '          - ', style.width))),
		'',
	].join('\n');
}

function passage(label: string, evidence: Evidence, project: ProjectResult, { cwd, style }: View): string {
	const { line, character } = new TextLines(project.texts.get(evidence.file)?.toString() ?? '').position(
		evidence.start,
	);
	const lists = [
		evidence.has.length > 0 ? `has: ${distinctWords(evidence.has).join(', ')}` : null,
		evidence.lacks.length > 0 ? `lacks: ${distinctWords(evidence.lacks).join(', ')}` : null,
		evidence.objection ? `but it ${objectionText(evidence.objection)}` : null,
	].filter((part) => part !== null);
	return [
		`          ${label}  ${style.bold(`${relativePath(cwd, evidence.file)}:${line + 1}:${character + 1}`)}`,
		wrap(`“${evidence.quote}”`, '            ', style.width),
		...lists.map((list) => style.dim(wrap(list, '            ', style.width))),
	].join('\n');
}
