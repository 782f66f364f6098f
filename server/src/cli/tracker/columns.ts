/** Which column of a tracker holds what: as it was said, else guessed from its heading and from what stands below it. */
import { closest } from '../args.ts';
import { UserError } from '../io.ts';
import { columnName, type Table } from './table.ts';

const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text);
const isShort = (text: string): boolean => text.length <= 12;
const isLong = (text: string): boolean => text.length > 12;

interface FieldSpec {
	/** What it becomes in the commitments file. */
	readonly help: string;
	/** Headings it is known by, surest first; letters and digits in lower case. */
	readonly headings: readonly string[];
	/** Whether a value can be meant; a heading alone says too little where people use it for two things. */
	readonly fits?: (value: string) => boolean;
}

/** The fields that a column can be taken as, by the name that `--map` uses. */
export const FIELDS = {
	quote: {
		help: "the response's own words",
		headings:
			'promise|quote|commitment text|exact words|company response|our response|response text|response|undertaking|promised disclosure|commitment|commitments|wording'.split(
				'|',
			),
		fits: isLong,
	},
	id: {
		help: 'its id',
		headings: 'id|commitment id|commitment|key|ref|reference|tracking id|tracking no|tracking number'.split('|'),
		fits: isId,
	},
	title: {
		help: 'one line that a person recognises it by',
		headings: 'title|short title|subject|summary|issue|short description|description|topic|area'.split('|'),
	},
	letter: {
		help: 'the letter: its id, its date or its file',
		headings:
			'letter|letter id|letter date|response letter|response letter date|response date|date of response|date of letter|date of response letter|letter file|date'.split(
				'|',
			),
	},
	comment: {
		help: 'the number of the staff comment',
		headings:
			'comment no|comment number|comment|staff comment no|staff comment number|sec comment no|sec comment|staff comment|comment id|no|number|item no|item number|item'.split(
				'|',
			),
		fits: isShort,
	},
	ask: {
		help: "the staff's own words",
		headings:
			'ask|staff comment|sec comment|staff comment text|comment text|text of comment|comment|request|staff request|question'.split(
				'|',
			),
		fits: isLong,
	},
	disposition: {
		help: 'how the response answers: promised, conditional, …',
		headings: 'disposition|commitment type|type|kind|nature'.split('|'),
	},
	strength: { help: 'binding, watch or record', headings: 'strength|level|binding'.split('|') },
	condition: {
		help: 'when it is promised only in some case',
		headings: 'condition|trigger|only if|applies if'.split('|'),
	},
	due: {
		help: 'the documents it is due in',
		headings:
			'due in|forms|applicable filings|applicable filing|applicable forms|applies to|filings|documents|form|document|due|filing'.split(
				'|',
			),
	},
	'first-due': {
		help: 'the first filing or period: a date, or words',
		headings:
			'first due|first filing|first period|first due date|due date|beginning with|starting with|start date|effective date'.split(
				'|',
			),
	},
	expires: { help: 'the last period it is due in', headings: 'expires|expiry|last period|end date|sunset'.split('|') },
	facts: {
		help: 'the separately checkable facts, one a line or a row',
		headings:
			'fact in words|facts|elements|required disclosures|required disclosure|disclosures|disclosure|disclosure required|what to disclose|checklist|fact'.split(
				'|',
			),
		fits: (value) => !isId(value),
	},
	fact: { help: 'the id of the fact in this row', headings: 'fact|fact id|element|element id'.split('|'), fits: isId },
	citations: { help: 'rules cited', headings: 'citations|citation|cites|guidance|rules cited|authority'.split('|') },
	note: { help: 'kept as a note, with its heading', headings: 'notes|note|remarks|remark'.split('|') },
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];

export interface Mapped {
	readonly field: Field;
	readonly column: number;
	readonly heading: string;
	/** `said`: by `--map`; `guessed`: by its heading. */
	readonly by: 'said' | 'guessed';
}

/** A table whose columns are known. */
export interface MappedTable extends Table {
	/** Index of the row with the headings. */
	readonly head: number;
	readonly headings: readonly string[];
	/** In the order of the columns. */
	readonly mapped: readonly Mapped[];
}

/** `FIELD=COLUMN` settings; a column by its heading or its letter. Throws `UserError` with a suggestion. */
export function mappingsIn(settings: readonly string[]): readonly (readonly [Field, string])[] {
	return settings.map((setting) => {
		const at = setting.indexOf('=');
		const name = setting.slice(0, Math.max(0, at)).trim();
		const field = NAMES.find((known) => known === name);
		if (field && at < setting.length - 1) return [field, setting.slice(at + 1).trim()] as const;
		const near = closest(name, NAMES);
		const what =
			at < 0 || field ? 'write FIELD=COLUMN.' : `there is no field “${name}”.${near ? ` Did you mean ${near}?` : ''}`;
		throw new UserError(`--map ${setting}: ${what}`, `The fields: ${NAMES.join(', ')}.`);
	});
}

/** Maps a table; headings stand in `headRow` (from one) when given, else in the first row of which two are known. */
export function mapTable(
	table: Table,
	said: readonly (readonly [Field, string])[],
	headRow: number | null,
): MappedTable {
	const head = headRow === null ? headOf(table) : headRow - 1;
	const headings = (table.rows[head] ?? []).map((heading) => heading.replace(/\s+/g, ' '));
	const values = headings.map((_, column) => table.rows.slice(head + 1).flatMap((row) => row[column] || []));
	const fixed = said.map(([field, name]): Mapped => {
		const column = columnOf(name, headings);
		return { field, column, heading: headings[column] ?? '', by: 'said' };
	});
	const mapped = [...fixed, ...guess(headings, values, fixed)];
	return { ...table, head, headings, mapped: mapped.sort((a, b) => a.column - b.column) };
}

function columnOf(name: string, headings: readonly string[]): number {
	const exact = headings.findIndex((heading) => plain(heading) === plain(name));
	if (exact >= 0) return exact;
	const letter = headings.findIndex((_, column) => columnName(column) === name.toUpperCase());
	if (letter >= 0) return letter;
	const near = closest(name, headings.filter(Boolean));
	const all = headings.filter(Boolean).map((heading) => `“${heading}”`);
	throw new UserError(
		`--map: the tracker has no column “${name}”.${near ? ` Did you mean “${near}”?` : ''}`,
		`Its columns: ${all.join(', ')}.`,
	);
}

interface Chance {
	readonly field: Field;
	readonly column: number;
	readonly score: number;
}

/** The surest pairs first; a field and a column are used once, but every column of notes is a note. */
function guess(
	headings: readonly string[],
	values: readonly (readonly string[])[],
	fixed: readonly Mapped[],
): Mapped[] {
	const chances = headings.flatMap((heading, column) =>
		NAMES.flatMap((field): Chance[] => {
			const score = scoreOf(FIELDS[field], plain(heading), values[column] ?? []);
			return score > 0 ? [{ field, column, score }] : [];
		}),
	);
	chances.sort((a, b) => b.score - a.score || a.column - b.column);
	const taken: Mapped[] = [...fixed];
	for (const { field, column } of chances) {
		const isTaken = taken.some((other) => other.column === column || (other.field === field && field !== 'note'));
		if (!isTaken) taken.push({ field, column, heading: headings[column] ?? '', by: 'guessed' });
	}
	return taken.slice(fixed.length);
}

function scoreOf({ headings, fits }: FieldSpec, heading: string, values: readonly string[]): number {
	const at = headings.indexOf(heading);
	const within = headings.findIndex((known) => known.includes(' ') && ` ${heading} `.includes(` ${known} `));
	const score = at >= 0 ? 100 - at : within >= 0 ? 40 - within : 0;
	if (score === 0 || !fits || values.length === 0) return score;
	const fitting = values.filter(fits).length;
	return fitting * 2 >= values.length ? score : 0;
}

/** How many headings a row has that a field is known by. */
function known(row: readonly string[]): number {
	const all = NAMES.flatMap((field) => FIELDS[field].headings as readonly string[]);
	return row.filter((cell) => all.includes(plain(cell))).length;
}

function headOf({ rows }: Table): number {
	const first = rows.findIndex((row) => known(row) >= 2);
	if (first >= 0) return first;
	const filled = rows.findIndex((row) => row.filter(Boolean).length >= 2);
	return Math.max(0, filled);
}

/** Of several sheets the one whose headings say most. */
export function likeliest<T extends { readonly rows: Table['rows'] }>(tables: readonly T[]): T | null {
	const score = ({ rows }: T): number => Math.max(0, ...rows.slice(0, 30).map(known));
	return tables.reduce<T | null>((best, table) => (best === null || score(table) > score(best) ? table : best), null);
}

function plain(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll('#', ' no ')
		.replace(/[’']s\b/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
