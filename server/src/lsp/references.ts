/** Find references and rename: an id in the commitments file, in every draft's directives, and the passages that keep it. */
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type Named, renameId } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import type { TextEdit } from '../rules/types.ts';
import { type Check, letterPlaceOf } from './check.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { type EditStyle, editOf } from './edits.ts';
import { directivesOf, isSame, namesOf, partsOf, proofsOf, spelledAt, subjectsAt } from './subjects.ts';

type Placed = Span & { readonly file: string };

/** Everything that belongs to what stands at a position: its entry, its words in the letter, directives, evidence. */
export function referencesAt(
	check: Check,
	path: string,
	position: Position,
	withDeclaration: boolean,
	style: EditStyle,
): Location[] {
	const lines = check.lines(path);
	if (!lines) return [];
	const offset = offsetAt(lines, position, style.client.encoding);
	const places = subjectsAt(check, path, offset).flatMap((named) => placesOf(check, named, withDeclaration));
	const seen = new Set<string>();
	return places.flatMap((place) => {
		const own = check.lines(place.file);
		const key = `${place.file} ${place.start} ${place.end}`;
		if (!own || seen.has(key)) return [];
		seen.add(key);
		return [{ uri: style.uriOf(place.file), range: rangeOf(own, place, style.client.encoding) }];
	});
}

function placesOf(check: Check, named: Named, withDeclaration: boolean): readonly Placed[] {
	const inLedger = namesOf(check)
		.filter((name) => isSame(name.named, named) && (withDeclaration || !name.defines))
		.map(({ span }) => ({ ...span, file: check.ledgerPath }));
	const letter = named.kind === 'commitment' ? letterPlaceOf(check, named.id) : null;
	const proofs = proofsOf(check).filter(({ state }) => isAbout(named, state.commitment.id, state.element.id));
	return [
		...inLedger,
		...(letter ? [letter] : []),
		...spelledInDrafts(check, named),
		...proofs.map(({ evidence }) => evidence),
	];
}

function isAbout(named: Named, commitment: string, element: string): boolean {
	if (named.kind === 'letter') return false;
	return named.kind === 'commitment'
		? named.id === commitment
		: named.commitment === commitment && named.id === element;
}

function spelledInDrafts(check: Check, named: Named): readonly Placed[] {
	const drafts = check.project?.filings.flatMap((filing) => filing.drafts) ?? [];
	return drafts.flatMap(({ file }) =>
		directivesOf(check, file)
			.flatMap((directive) => partsOf(check, file, directive))
			.filter((part) => isSame(part.named, named))
			.map(({ span }) => ({ ...span, file })),
	);
}

/** The id at a position, which can be renamed; null where there is none. */
export function renamableAt(check: Check, path: string, position: Position, style: EditStyle): Range | null {
	const lines = check.lines(path);
	const spelled = lines && spelledAt(check, path, offsetAt(lines, position, style.client.encoding));
	return lines && spelled ? rangeOf(lines, spelled.span, style.client.encoding) : null;
}

/** Renames the id at a position in the commitments file and in the directives of all drafts; a sentence when it cannot be. */
export function renameAt(
	check: Check,
	path: string,
	position: Position,
	newId: string,
	style: EditStyle,
): WorkspaceEdit | string {
	const lines = check.lines(path);
	const spelled = lines && spelledAt(check, path, offsetAt(lines, position, style.client.encoding));
	const text = check.project?.ledger.text;
	if (!spelled || text === undefined) return 'There is no id here that could be renamed.';
	const renamed = renameId(text, spelled.named, newId.trim());
	if (!renamed.ok) return renamed.problem.message;
	const edits = [
		...linesChanged(check.ledgerPath, text, renamed.text),
		...spelledInDrafts(check, spelled.named).map((place) => ({ ...place, newText: newId.trim() })),
	];
	return editOf(check, edits, style) ?? 'One of the files to change is gone.';
}

/** Renaming changes words within lines and never their number, so that each changed line is an edit of its own. */
function linesChanged(file: string, before: string, after: string): readonly TextEdit[] {
	const old = before.split('\n');
	const edits: TextEdit[] = [];
	let start = 0;
	for (const [index, line] of after.split('\n').entries()) {
		const was = old[index] ?? '';
		if (was !== line) edits.push({ file, start, end: start + was.length, newText: line });
		start += was.length + 1;
	}
	return edits;
}

/** The entry that an id refers to from elsewhere in the commitments file; null where nothing refers to anything. */
export function entryAt(check: Check, position: Position, style: EditStyle): Location | null {
	const lines = check.lines(check.ledgerPath);
	if (!lines) return null;
	const offset = offsetAt(lines, position, style.client.encoding);
	const names = namesOf(check);
	const here = names.find(({ span, defines }) => !defines && span.start <= offset && offset <= span.end);
	const entry = here && names.find(({ named, defines }) => defines && isSame(named, here.named));
	if (!entry) return null;
	return { uri: style.uriOf(check.ledgerPath), range: rangeOf(lines, entry.span, style.client.encoding) };
}
