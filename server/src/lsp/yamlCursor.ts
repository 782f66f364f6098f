/** Where a cursor stands in YAML that is being written, told from its lines alone: it need not parse yet. */

/** The place of a cursor. */
export interface YamlCursor {
	/** Keys from the root to the group that the cursor stands in, lists left out. */
	readonly path: readonly string[];
	/** The key whose value is being written; null while a key is. */
	readonly key: string | null;
	/** What stands between the start of the word and the cursor. */
	readonly typed: string;
	/** Keys that the group has already. */
	readonly siblings: ReadonlySet<string>;
	/** True where an entry of a list is being written: after a dash, or within brackets. */
	readonly inList: boolean;
}

interface Line {
	/** Column of the first dash; null without one. */
	readonly dash: number | null;
	/** Column of the first word behind dashes. */
	readonly column: number;
	readonly key: string | null;
}

const LINE = /^(\s*)((?:-[ \t]+)*)(?:(["']?)([\w.<-][\w .<-]*)\3:(?=\s|$))?/;

/** The place of a cursor at an offset; null within comments. */
export function yamlCursorAt(text: string, offset: number): YamlCursor | null {
	const from = text.lastIndexOf('\n', offset - 1) + 1;
	const before = text.slice(from, offset);
	if (/(?:^|\s)#/.test(before)) return null;
	const end = text.indexOf('\n', offset);
	const line = read(before) ?? { dash: null, column: before.length, key: null };
	const above = text.slice(0, from).split(/\r?\n/).slice(0, -1);
	const below = end < 0 ? [] : text.slice(end + 1).split(/\r?\n/);
	const rest = before.slice(line.column);
	const value = line.key === null ? null : /^[^:]*:\s*([\s\S]*)$/.exec(rest)?.[1];
	if (value !== null && value !== undefined) {
		const inList = /\[[^\]]*$/.test(value);
		const typed = inList ? (/[^,[\s][^,[]*$/.exec(value)?.[0] ?? '') : value;
		const { path, siblings } = upwards(above, line.column, line.dash);
		return { path, key: line.key, typed, siblings: new Set([...siblings, ...downwards(below, line.column)]), inList };
	}
	if (/[^\w.-]/.test(rest)) return null;
	const { path, siblings } = upwards(above, line.column, line.dash);
	const own = new Set([...siblings, ...downwards(below, line.column)]);
	return { path, key: null, typed: rest, siblings: own, inList: line.dash !== null };
}

function read(text: string): Line | null {
	if (/^\s*(?:#|$)/.test(text) && !/^\s+$/.test(text)) return null;
	const match = LINE.exec(text);
	if (!match) return null;
	const [, indent = '', dashes = '', , key] = match;
	return { dash: dashes === '' ? null : indent.length, column: indent.length + dashes.length, key: key ?? null };
}

/** Keys above, from a group that begins at `column`; `dash` is where its entry begins, when that is known already. */
function upwards(above: readonly string[], column: number, dash: number | null) {
	const path: string[] = [];
	const siblings = new Set<string>();
	let at = column;
	let item = dash;
	for (const text of [...above].reverse()) {
		const line = read(text);
		if (!line || line.key === null || /^\s*$/.test(text)) continue;
		if (line.column === at && item === null) {
			if (path.length === 0) siblings.add(line.key);
			item = line.dash;
		} else if (
			line.column < at &&
			(item === null || line.column < item || (line.column === item && line.dash === null))
		) {
			path.unshift(line.key);
			at = line.column;
			item = line.dash;
		}
	}
	return { path, siblings };
}

/** Keys of the same group below. */
function downwards(below: readonly string[], column: number): readonly string[] {
	const keys: string[] = [];
	for (const text of below) {
		const line = read(text);
		if (!line || line.key === null || /^\s*$/.test(text)) continue;
		if (line.column < column || (line.dash !== null && line.dash < column)) break;
		if (line.column === column) keys.push(line.key);
	}
	return keys;
}
