/** What a person can do about a finding with one key: insert, look, or say why it is left out. */
import { type CodeAction, CodeActionKind, type Command, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { frontMatterEnd } from '../draft/index.ts';
import { touches } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { folderOf, joinPath } from '../project/index.ts';
import type { Finding } from '../rules/types.ts';
import { type Check, draftIn, letterPlaceOf } from './check.ts';
import { type CommandName, commandFor, type ReadTarget } from './commands.ts';
import { spanOf } from './convert.ts';
import { acceptable, decisionsFor } from './decisionActions.ts';
import { SEVERITY } from './diagnosticStyle.ts';
import { ofFinding } from './diagnostics.ts';
import { type EditStyle, editOf, withTabStops } from './edits.ts';

/** Under `source.fixAll`, with a name of its own: on saving it is done only for people who name it in their settings. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.commitments`;

/**
 * Everything offered for the findings at a range: first the fixes, then what a person decides, then what opens, then what
 * silences.
 */
export function actionsAt(check: Check, path: string, range: Range, style: EditStyle): (CodeAction | Command)[] {
	const lines = check.lines(path);
	if (!lines || !check.project) return [];
	const asked = spanOf(lines, range, style.client.encoding);
	// Of several findings at one place, what weighs most is mended first.
	const here = check.project.findings
		.filter((finding) => finding.file === path && touches(finding, asked))
		.sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]);
	const fixes = here.flatMap((finding) => fixActions(check, finding, style));
	const offered = here.flatMap((finding) => decisionActions(check, finding, asked, style));
	const decisions = byTitle([...offered, ...selectionActions(check, path, asked, style)]);
	const reads = byTitle(here.flatMap((finding) => readAction(check, finding, style)));
	const letters = here.flatMap((finding) => letterActions(check, finding, style));
	const looks = unique(here, (one) => one.commitment).flatMap((finding) => lookActions(check, finding, style));
	const ignores = unique(here, (one) => targetOf(one)).flatMap((finding) => ignoreAction(check, finding, style));
	return [...told(fixes), ...letters, ...reads, ...decisions, ...looks, ...ignores];
}

/** Two findings about one promise offer the same decision once. */
function byTitle(actions: readonly (CodeAction | Command)[]): (CodeAction | Command)[] {
	return [...new Map(actions.map((action) => [action.title, action])).values()];
}

/** Fixes of several elements may share a title; the element then tells them apart. */
function told(fixes: readonly CodeAction[]): CodeAction[] {
	return fixes.map((fix) => {
		const element: unknown = fix.diagnostics?.[0]?.data?.element;
		const alike = fixes.filter(({ title }) => title === fix.title).length > 1;
		return alike && typeof element === 'string' ? { ...fix, title: `${fix.title}: ${element}` } : fix;
	});
}

function unique(findings: readonly Finding[], key: (finding: Finding) => string | null): readonly Finding[] {
	const seen = new Set<string | null>([null]);
	return findings.filter((finding) => {
		const value = key(finding);
		return seen.has(value) ? false : seen.add(value);
	});
}

function fixActions(check: Check, finding: Finding, style: EditStyle): CodeAction[] {
	return finding.fixes.flatMap((fix, index) => {
		const edit = editOf(check, fix.edits, style);
		if (!edit) return [];
		const own = quickFix(fix.title, about(check, finding, style));
		return [{ ...own, edit: withTabStops(edit, style), isPreferred: index === 0 }];
	});
}

/** Written by the client when a command asks it to; without that nothing is offered. */
function decisionActions(check: Check, finding: Finding, asked: Span, style: EditStyle): (CodeAction | Command)[] {
	if (!style.client.appliesEdits) return [];
	return decisionsFor(check, finding, asked, style).map(({ title, target }) =>
		actionFor(commandFor('commitments.decide', title, target), style, about(check, finding, style)),
	);
}

/** Findings about which a second reader can say something. */
const READABLE = new Set(['unsure-element', 'missing-element', 'missing-disclosure', 'readers-disagree']);

/** Only for a client that said that it can ask one; nothing is sent before the person has seen what. */
function readAction(check: Check, finding: Finding, style: EditStyle): (CodeAction | Command)[] {
	const { filing, commitment, element, rule } = finding;
	if (!style.client.asksReader || commitment === null || filing === null || !READABLE.has(rule)) return [];
	const part = element === null ? {} : { element };
	const title = `Ask the second reader about “${element ?? commitment}”…`;
	const target: ReadTarget = { ledger: style.uriOf(check.ledgerPath), filing, id: commitment, ...part };
	const command = { title, command: 'commitments.read', arguments: [target] };
	const draft = {
		title: `Draft what is missing of “${commitment}” with my model…`,
		command: 'commitments.draft',
		arguments: [{ ledger: target.ledger, filing, id: commitment }],
	};
	const commands = rule.startsWith('missing-') ? [command, draft] : [command];
	return commands.map((own) => actionFor(own, style, about(check, finding, style)));
}

/** What a person has selected can be accepted, whatever the program thought of it. */
function selectionActions(check: Check, path: string, asked: Span, style: EditStyle): (CodeAction | Command)[] {
	if (!style.client.appliesEdits || asked.end <= asked.start) return [];
	return acceptable(check, path, asked, style).map(({ title, target }) =>
		actionFor(commandFor('commitments.decide', title, target), style),
	);
}

/** Findings about a letter that has changed: it is read again, and what people decided stays. */
function letterActions(check: Check, finding: Finding, style: EditStyle): (CodeAction | Command)[] {
	const text = check.lines(check.ledgerPath)?.text ?? '';
	const letter = check.project?.ledger.ledger.letters.find(
		({ sha256 }) => sha256 !== undefined && text.slice(finding.start, finding.end).includes(sha256),
	);
	if (finding.rule !== 'letter-changed' || !letter || !style.client.appliesEdits) return [];
	const ledger = style.uriOf(check.ledgerPath);
	const title = `Read ${letter.file} again; what people wrote and decided stays`;
	const target = { letter: style.uriOf(joinPath(folderOf(check.ledgerPath), letter.file)), ledger };
	const command = { title, command: 'commitments.track', arguments: [target] };
	return [actionFor(command, style, about(check, finding, style))];
}

/**
 * The fixes of a file that can be made without a person looking, as one action; null when there is none. Two that touch the
 * same place are never made together: the first is, and the next time the other.
 */
export function fixAllIn(check: Check, path: string, style: EditStyle): CodeAction | null {
	const taken: Span[] = [];
	const edits = (check.project?.findings ?? [])
		.filter((finding) => finding.file === path)
		.flatMap(({ fixes }) =>
			fixes.filter(({ safe, edits }) => safe && edits.every(({ file }) => file === path)).slice(0, 1),
		)
		.filter((fix) => {
			const free = fix.edits.every((edit) => !taken.some((span) => touches(span, edit)));
			if (free) taken.push(...fix.edits);
			return free;
		})
		.flatMap((fix) => fix.edits);
	const edit = edits.length > 0 ? editOf(check, edits, style) : null;
	return edit ? { title: 'Insert the snippets of everything that is missing', kind: FIX_ALL, edit } : null;
}

function lookActions(check: Check, finding: Finding, style: EditStyle): (CodeAction | Command)[] {
	if (finding.commitment === null) return [];
	const target = { ledger: style.uriOf(check.ledgerPath), id: finding.commitment };
	const open = (name: CommandName, title: string) =>
		actionFor(commandFor(name, title, target), style, about(check, finding, style));
	const actions = [open('commitments.open', `Open the commitment “${finding.commitment}”`)];
	if (letterPlaceOf(check, finding.commitment))
		actions.push(open('commitments.openLetter', `Open the letter at the promise “${finding.commitment}”`));
	return actions;
}

function ignoreAction(check: Check, finding: Finding, style: EditStyle): CodeAction[] {
	const target = targetOf(finding);
	const lines = check.lines(finding.file);
	// The directive is Markdown: in the commitments file it would be no YAML, and no filing is there to silence it in.
	if (target === null || !lines || finding.file === check.ledgerPath) return [];
	const draft = draftIn(check.project, finding.file);
	const at = ignorePlace(lines.text, finding, draft ? frontMatterEnd(draft) : 0);
	// Without a reason it silences nothing, and says so: only a person can write the reason.
	const newText = `<!-- commitments-ignore ${target}:  -->`;
	const insert = { file: finding.file, start: at.offset, end: at.offset, newText: `${at.before}${newText}${at.after}` };
	const edit = editOf(check, [insert], style);
	if (!edit) return [];
	const title = `Ignore “${target}” in this filing (write the reason into the comment)`;
	return [{ ...quickFix(title, about(check, finding, style)), edit: ignoreWithStop(edit, style) }];
}

/** The cursor goes where the reason is to be written. */
function ignoreWithStop(edit: WorkspaceEdit, style: EditStyle): WorkspaceEdit {
	const [change] = edit.documentChanges ?? [];
	if (!style.client.snippetEdits || !change || !('edits' in change)) return edit;
	const [only] = change.edits;
	if (!only || !('newText' in only)) return edit;
	const value = only.newText.replace(/[\\$}]/g, '\\$&').replace(/: {2}-->/, () => `: \${1:reason} -->`);
	return { documentChanges: [{ ...change, edits: [{ range: only.range, snippet: { kind: 'snippet', value } }] }] };
}

function targetOf(finding: Finding): string | null {
	if (finding.commitment === null) return null;
	return finding.element === null ? finding.commitment : `${finding.commitment}/${finding.element}`;
}

/** Below the line the finding stands in, with a blank line on either side, never within the front matter, which ends at `front`. */
function ignorePlace(text: string, span: Span, front: number): { offset: number; before: string; after: string } {
	const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
	const next = text.indexOf('\n', Math.max(front, span.end > span.start ? span.end - 1 : span.start));
	if (next === -1) return { offset: text.length, before: lineBreak + lineBreak, after: lineBreak };
	const offset = text[next - 1] === '\r' ? next - 1 : next;
	return { offset, before: lineBreak + lineBreak, after: '' };
}

/** What a quick fix says it is about. */
type About = Pick<CodeAction, 'diagnostics'>;

/** The finding as a diagnostic; nothing where its text is gone. */
function about(check: Check, finding: Finding, style: EditStyle): About {
	const diagnostic = ofFinding(check, finding, style);
	return diagnostic ? { diagnostics: [diagnostic] } : {};
}

/** A command as a quick fix, for clients that know such; the bare command for the others. */
export function actionFor(command: Command, style: EditStyle, about: About = {}): CodeAction | Command {
	return style.client.codeActionLiterals ? { ...quickFix(command.title, about), command } : command;
}

function quickFix(title: string, about: About): CodeAction {
	return { title, kind: CodeActionKind.QuickFix, ...about };
}
