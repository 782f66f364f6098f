/** Every place of a commitments file that spells an id or names a file, for going from one to the other. */
import type { Named } from './edits.ts';
import { LINKS } from './links.ts';
import { parseTree } from './parse.ts';
import { child, type ScalarTree, type Tree } from './tree.ts';
import type { Span } from './types.ts';

/** An id where it is spelled; `span` is the value as written, without quotes. */
export interface NamePlace {
	readonly named: Named;
	readonly span: Span;
	/** True where the thing itself stands, false where another refers to it. */
	readonly defines: boolean;
}

/** A file that the commitments file names, from its folder. */
interface FilePlace {
	readonly file: string;
	readonly span: Span;
}

/** The ids and files in the order of the text; empty when the text is no YAML. Offsets are UTF-16 offsets into `text`. */
export function ledgerNames(text: string): {
	readonly ids: readonly NamePlace[];
	readonly files: readonly FilePlace[];
} {
	const { root } = parseTree(text);
	const ids: NamePlace[] = [];
	const files: FilePlace[] = [];
	const spell = (tree: Tree | null, named: (id: string) => Named, defines: boolean) => {
		const scalar = scalarOf(tree);
		if (scalar) ids.push({ named: named(scalar.source), span: inside(scalar), defines });
	};
	const point = (tree: Tree | null) => {
		const scalar = scalarOf(tree);
		if (scalar) files.push({ file: scalar.source, span: inside(scalar) });
	};
	for (const letter of itemsOf(root, 'letters')) {
		spell(child(letter, 'id'), (id) => ({ kind: 'letter', id }), true);
		point(child(letter, 'file'));
	}
	for (const entry of itemsOf(root, 'commitments')) {
		const own = scalarOf(child(entry, 'id'))?.source ?? '';
		const element = (id: string): Named => ({ kind: 'element', commitment: own, id });
		spell(child(entry, 'id'), (id) => ({ kind: 'commitment', id }), true);
		spell(child(entry, 'letter'), (id) => ({ kind: 'letter', id }), false);
		for (const item of itemsOf(entry, 'elements')) spell(child(item, 'id'), element, true);
		for (const key of ['waivers', 'signOffs']) {
			for (const item of itemsOf(entry, key)) {
				spell(child(item, 'element'), element, false);
				point(child(item, 'file'));
			}
		}
		const others = [child(child(entry, 'retired'), 'supersededBy'), ...LINKS.map((key) => child(entry, key))];
		for (const other of others) spell(other, (id) => ({ kind: 'commitment', id }), false);
	}
	return { ids: ids.sort((a, b) => a.span.start - b.span.start), files };
}

function itemsOf(tree: Tree | null, key: string): readonly Tree[] {
	const list = child(tree, key);
	return list?.kind === 'seq' ? list.items : [];
}

function scalarOf(tree: Tree | null): ScalarTree | null {
	return tree?.kind === 'scalar' && tree.value !== null && !tree.alias ? tree : null;
}

function inside({ start, end, style }: ScalarTree): Span {
	return style === 'quoted' ? { start: start + 1, end: end - 1 } : { start, end };
}
