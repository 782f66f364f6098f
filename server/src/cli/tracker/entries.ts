/** Rows of a tracker to entries: what each says, and what is wrong with it, by row and column. */
import { shorten, squash } from '../../ledger/index.ts';
import type { Disposition, Form, Strength } from '../../ledger/types.ts';
import type { Field, MappedTable } from './columns.ts';
import { dayOf, dispositionIn, factsIn, formsIn, idFrom, strengthIn } from './values.ts';

/** Most of a cell, or of a title made of one, that is shown, in UTF-16 code units. */
const LONGEST = 80;

/** Something in a cell that cannot be used; `column` is null where the row as a whole is meant. Zero-based. */
export interface RowProblem {
	readonly row: number;
	readonly column: number | null;
	readonly message: string;
}

interface Fact {
	/** Null where the tracker gives none. */
	readonly id: string | null;
	readonly text: string;
}

/** One commitment of a tracker; several rows may make up one. Texts are as they stand in the cells. */
export interface Entry {
	/** Zero-based, the first that it stands in. */
	readonly row: number;
	readonly id: string | null;
	readonly title: string;
	/** The letter as the tracker calls it; null where it calls none. */
	readonly letter: string | null;
	readonly comment: string | null;
	readonly quote: string;
	readonly ask: string | null;
	readonly disposition: Disposition;
	readonly strength: Strength | null;
	readonly condition: string | null;
	readonly due: readonly Form[];
	readonly firstDue: string | null;
	readonly expires: string | null;
	readonly facts: readonly Fact[];
	readonly citations: readonly string[];
	readonly note: string | null;
}

/** The rows as entries, in their order; a row with a problem is in `problems` and makes no entry. */
export function entriesOf(table: MappedTable): {
	readonly entries: readonly Entry[];
	readonly problems: readonly RowProblem[];
} {
	const entries: Entry[] = [];
	const problems: RowProblem[] = [];
	table.rows.forEach((cells, row) => {
		if (row <= table.head || cells.every((cell) => cell === '')) return;
		const read = new Row(table, row);
		const entry = read.entry();
		problems.push(...read.problems);
		if (read.problems.length > 0) return;
		const at = entries.findIndex((other) => isSame(other, entry));
		const before = entries[at];
		if (before) entries[at] = { ...before, facts: joined(before.facts, entry.facts) };
		else entries.push(entry);
	});
	return { entries, problems };
}

/** By its id where it has one, else by letter, comment and words. */
function isSame(a: Entry, b: Entry): boolean {
	if (a.id !== null || b.id !== null) return a.id === b.id;
	return a.letter === b.letter && a.comment === b.comment && a.quote === b.quote;
}

function joined(facts: readonly Fact[], more: readonly Fact[]): readonly Fact[] {
	const isNew = (fact: Fact) => !facts.some(({ id, text }) => text === fact.text || (id !== null && id === fact.id));
	return [...facts, ...more.filter(isNew)];
}

/** One row while it is read; owns what is found wrong with it. */
class Row {
	readonly problems: RowProblem[] = [];

	constructor(
		private readonly table: MappedTable,
		private readonly row: number,
	) {}

	entry(): Entry {
		const quote = this.text('quote') ?? '';
		if (quote === '') this.wrong('quote', 'the words of the promise are missing; copy them from the letter.');
		const condition = this.text('condition');
		const title = squash(this.text('title') ?? titleFrom(quote));
		return {
			row: this.row,
			id: this.id(),
			title,
			letter: this.text('letter'),
			comment:
				this.text('comment')
					?.replace(/^(?:comment|no\.?|#)\s*/i, '')
					.replace(/\.0?$/, '') || null,
			quote: squash(quote),
			ask: this.text('ask'),
			disposition: this.disposition() ?? (condition === null ? 'promised' : 'conditional'),
			strength: this.strength(),
			condition,
			due: this.due(),
			firstDue: this.date('first-due'),
			expires: this.date('expires'),
			facts: this.facts(),
			citations:
				this.text('citations')
					?.split(/[;\n]/)
					.map((part) => part.trim())
					.filter(Boolean) ?? [],
			note: this.note(),
		};
	}

	private cells(field: Field): readonly { readonly heading: string; readonly text: string }[] {
		return this.table.mapped
			.filter((mapped) => mapped.field === field)
			.map(({ column, heading }) => ({ heading, text: this.table.rows[this.row]?.[column] ?? '' }))
			.filter(({ text }) => text !== '');
	}

	/** Of several columns for one field the first that says something. */
	private text(field: Field): string | null {
		return this.cells(field)[0]?.text ?? null;
	}

	private wrong(field: Field, message: string): null {
		const column = this.table.mapped.find((mapped) => mapped.field === field)?.column ?? null;
		this.problems.push({ row: this.row, column, message });
		return null;
	}

	private id(): string | null {
		const text = this.text('id');
		if (text === null || /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text)) return text;
		return idFrom(text);
	}

	private disposition(): Disposition | null {
		const text = this.text('disposition');
		if (text === null) return null;
		const advice =
			'write promised, conditional, continuing, amend, soft, declined, done, unanswered, narrowed, followup or stated.';
		return (
			dispositionIn(text) ?? this.wrong('disposition', `“${shorten(text, LONGEST)}” names no disposition; ${advice}`)
		);
	}

	private strength(): Strength | null {
		const text = this.text('strength');
		if (text === null) return null;
		return (
			strengthIn(text) ??
			this.wrong('strength', `“${shorten(text, LONGEST)}” is no strength; write binding, watch or record.`)
		);
	}

	private due(): readonly Form[] {
		const { forms, unknown } = formsIn(this.text('due') ?? '');
		for (const part of unknown) {
			this.wrong(
				'due',
				`“${shorten(part, LONGEST)}” is no document known here; write 10-K, 10-Q, 20-F, 6-K, 8-K, earnings release, proxy or the like.`,
			);
		}
		return forms;
	}

	/** A day where it is one; the letter's words else. */
	private date(field: 'first-due' | 'expires'): string | null {
		const text = this.text(field);
		return text === null ? null : (dayOf(text) ?? squash(text));
	}

	private facts(): readonly Fact[] {
		const id = this.text('fact');
		const texts = this.cells('facts').flatMap(({ text }) => (id === null ? factsIn(text) : [squash(text)]));
		if (id === null || texts.length !== 1) return texts.map((text) => ({ id: null, text }));
		return texts.map((text) => ({ id, text }));
	}

	private note(): string | null {
		const notes = this.cells('note').map(({ heading, text }) =>
			/^(?:notes?|remarks?)$/i.test(heading) ? text : `${heading}: ${text}`,
		);
		return notes.length > 0 ? notes.join('\n') : null;
	}
}

/** What is promised, without the words before it: “the Company will …” says nothing that tells two promises apart. */
function titleFrom(quote: string): string {
	const [, what = ''] = /\b(?:will|shall|undertakes? to)\s+(.+)$/s.exec(quote) ?? [];
	const words = what.split(/\s+/).length > 2 ? what : quote;
	return shorten(words.charAt(0).toUpperCase() + words.slice(1), LONGEST);
}
