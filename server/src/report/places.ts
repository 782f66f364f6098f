/** Offsets of one project to places as people are shown them. */
import { standing } from '../ledger/index.ts';
import { folderOf, joinPath, type ProjectResult, relativePath, TextLines } from '../project/index.ts';
import type { Place } from './types.ts';

export interface Places {
	/** A path as it is written from the root. */
	shown(file: string): string;
	/** A path of the commitments file, written from the root. */
	beside(file: string): string;
	at(span: { readonly file: string; readonly start: number; readonly end: number }): Place;
	/** Where words stand in a file that can be opened as text, white space apart; null when they do not. */
	find(file: string, words: string): Place | null;
}

/** Places of one project, written from `root`; line tables are made when first asked for. */
export function placesOf(project: ProjectResult, root: string): Places {
	const lines = new Map<string, TextLines>();
	const shown = (file: string): string => relativePath(root, file);
	const at: Places['at'] = ({ file, start, end }) => {
		let table = lines.get(file);
		if (!table) {
			table = new TextLines(project.texts.get(file)?.toString() ?? '');
			lines.set(file, table);
		}
		return { file: shown(file), range: table.range({ start, end }) };
	};
	return {
		shown,
		beside: (file) => shown(joinPath(folderOf(project.ledgerPath), file)),
		at,
		find: (file, words) => {
			const path = joinPath(folderOf(project.ledgerPath), file);
			const span = standing(project.texts.get(path)?.toString() ?? '', words);
			return span && at({ file: path, ...span });
		},
	};
}
