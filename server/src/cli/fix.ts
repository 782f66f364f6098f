/** Applies the safe fixes of a result to the files. */
import { counted, kept } from '../ledger/index.ts';
import { isFiled, relativePath } from '../project/index.ts';
import type { LintResult } from '../project/types.ts';
import { applyEdits } from '../rules/index.ts';
import type { Finding, TextEdit } from '../rules/types.ts';
import { type Io, UserError } from './io.ts';
import { rewrite } from './rewrite.ts';

/** Writes each Markdown draft that a safe fix changes, or only says so, and says what is left; true when there was something to change. */
export async function applyFixes(result: LintResult, io: Io, dryRun: boolean): Promise<boolean> {
	const findings = result.projects.flatMap((project) => project.findings);
	const byFile = safeEdits(findings);
	const texts = new Map(result.projects.flatMap(({ texts }) => [...texts]));
	let changed = false;
	for (const [file, edits] of byFile) {
		const text = texts.get(file)?.toString();
		if (text === undefined) continue;
		const name = relativePath(io.cwd, file);
		if (isFiled(file)) {
			io.stderr(
				`${name}: nothing inserted: a filed document stays as it is; put the disclosure into the next Markdown draft.\n`,
			);
			continue;
		}
		changed = true;
		if (!dryRun) await fix(io, file, text, edits);
		io.stderr(`${name}: ${dryRun ? 'would insert' : 'inserted'} ${counted(edits.length, 'snippet')}\n`);
	}
	const left = findings.filter(({ fixes }) => fixes.length > 0 && !fixes.some(({ safe }) => safe)).length;
	if (left > 0) io.stderr(`${counted(left, 'finding')} left for a person, in an editor: ${LEFT}.\n`);
	return changed;
}

const LEFT = 'no heading fits, a passage may already say it, a condition is open, or a letter took the promise back';

/** By file, in order; two findings with the very same insertion get it once. */
function safeEdits(findings: readonly Finding[]): ReadonlyMap<string, readonly TextEdit[]> {
	const byFile = new Map<string, TextEdit[]>();
	const seen = new Set<string>();
	for (const finding of findings) {
		const fix = finding.fixes.find(({ safe }) => safe);
		for (const edit of fix?.edits ?? []) {
			const key = JSON.stringify([edit.file, edit.start, edit.end, edit.newText]);
			if (seen.has(key)) continue;
			seen.add(key);
			kept(byFile, edit.file, () => []).push(edit);
		}
	}
	return new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The edits fit the text that was checked and no other. */
async function fix(io: Io, file: string, checked: string, edits: readonly TextEdit[]): Promise<void> {
	await rewrite(io, file, (text) => {
		if (text === checked) return applyEdits(text, edits);
		throw new UserError(`${relativePath(io.cwd, file)}: it was changed while it was checked.`, 'Run it again.');
	});
}
