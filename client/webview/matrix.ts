/** The page of the coverage matrix: a grid that is walked with the arrow keys, and below it what one cell rests on. */
import type { LedgerOverview } from '../../server/src/lsp/overview.ts';
import type { Cell, CommitmentEntry } from '../../server/src/report/types.ts';
import { isAsked } from '../../server/src/rules/index.ts';
import { detailOf } from './detail.ts';
import { el, type Words } from './dom.ts';
import type { MatrixState, Message } from './messages.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: Message): void;
	getState(): unknown;
	setState(state: Kept): void;
};

/** What outlives the page when its tab is hidden. */
interface Kept {
	readonly search: string;
	readonly coverage: string;
	readonly chosen: Chosen | null;
}
interface Chosen {
	readonly ledger: string;
	readonly id: string;
	readonly filing: string;
}

const OPEN = new Set(['missing', 'partial', 'unsure', 'undecided']);
const SIGNS: Readonly<Record<string, string>> = {
	found: '✓',
	partial: '◐',
	unsure: '?',
	missing: '✗',
	undecided: '…',
	waived: '⊘',
	'not-applicable': '⊘',
	'not-due': '–',
	retired: '–',
	record: '–',
};

const api = acquireVsCodeApi();
const send = (message: Message): void => api.postMessage(message);
const main = document.querySelector('main') as HTMLElement;
let state: MatrixState | null = null;
let kept: Kept = { search: '', coverage: '', chosen: null, ...(api.getState() as Partial<Kept> | undefined) };

window.addEventListener('message', ({ data }: MessageEvent<MatrixState>) => {
	state = data;
	draw();
});
send({ type: 'ready' });

function keep(change: Partial<Kept>): void {
	kept = { ...kept, ...change };
	api.setState(kept);
}

/** Draws everything anew, and puts the focus back where it was. */
function draw(): void {
	if (!state) return;
	const { words, loaded } = state;
	const focus = document.activeElement?.getAttribute('data-key') ?? null;
	const usable = state.overviews.filter(({ project }) => project !== null);
	if (usable.length === 0) {
		main.replaceChildren(el('p', {}, (loaded ? words.empty : words.waiting) ?? ''));
		return;
	}
	const detail = el('section', { id: 'detail', 'aria-live': 'polite' });
	const tables = el('div', { id: 'tables' });
	main.replaceChildren(filters(words, state.coverages), tables, detail, el('p', { class: 'note' }, words.note ?? ''));
	drawTables(tables, words, usable);
	showDetail();
	if (focus !== null) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus();
}

function filters(words: Words, coverages: readonly string[]): HTMLElement {
	const search = el('input', { type: 'search', 'data-key': 'search', value: kept.search, spellcheck: 'false' });
	const select = el('select', { 'data-key': 'state' });
	const option = (value: string, label: string) => select.append(el('option', { value }, label));
	option('', words.all ?? '');
	option('attention', words.attention ?? '');
	for (const coverage of coverages) option(coverage, words[coverage] ?? coverage);
	select.value = kept.coverage;
	const again = () => {
		keep({ search: search.value, coverage: select.value });
		const tables = document.querySelector<HTMLElement>('#tables');
		if (state && tables)
			drawTables(
				tables,
				words,
				state.overviews.filter(({ project }) => project !== null),
			);
	};
	search.addEventListener('input', again);
	select.addEventListener('change', again);
	return el(
		'form',
		{ role: 'search' },
		el('label', {}, `${words.search} `, search),
		el('label', {}, `${words.state} `, select),
	);
}

function drawTables(into: HTMLElement, words: Words, overviews: readonly LedgerOverview[]): void {
	const drawn = overviews.flatMap((overview) => tableOf(overview, words, overviews.length > 1) ?? []);
	into.replaceChildren(...(drawn.length > 0 ? drawn : [el('p', { role: 'status' }, words.none ?? '')]));
	// One cell takes the tab key; the arrow keys lead to the others.
	const cells = [...into.querySelectorAll<HTMLElement>('td button')];
	const first = cells.find((cell) => cell.getAttribute('aria-pressed') === 'true') ?? cells[0];
	for (const cell of cells) cell.tabIndex = cell === first ? 0 : -1;
}

function tableOf(overview: LedgerOverview, words: Words, named: boolean): HTMLElement | null {
	const { project, ledger } = overview;
	const rows = (project?.commitments ?? []).filter((entry) => isShown(entry));
	if (!project || rows.length === 0) return null;
	const head = el('tr', {}, el('th', { scope: 'col' }, words.commitment ?? ''));
	for (const { id, form, period } of project.filings) {
		const small = el('span', { class: 'small' }, [form, period].filter(Boolean).join(' · '));
		head.append(el('th', { scope: 'col' }, id, small));
	}
	const table = el('table', { role: 'grid', 'aria-label': project.registrant ?? project.file }, el('thead', {}, head));
	for (const letter of new Set(rows.map((entry) => entry.letter))) {
		const own = rows.filter((entry) => entry.letter === letter);
		const title = `${words.letter} ${own[0]?.letterDate ?? letter}`;
		const span = String(project.filings.length + 1);
		const group = el('tr', { class: 'group' }, el('th', { colspan: span, scope: 'rowgroup' }, title));
		table.append(el('tbody', {}, group, ...own.map((entry) => rowOf(ledger, entry, words))));
	}
	table.addEventListener('keydown', (event) => walk(table, event));
	const caption = named ? [el('h2', {}, project.registrant ?? project.file)] : [];
	return el('div', { class: 'scroll' }, ...caption, table);
}

function isShown({ cells, id, title, letter, comment, promise, strength }: CommitmentEntry): boolean {
	if (strength === 'record') return false;
	const text = `${id} ${title} ${letter} ${comment ?? ''} ${promise}`.toLowerCase();
	const words = kept.search.toLowerCase().split(/\s+/);
	if (!words.every((word) => text.includes(word))) return false;
	if (kept.coverage === '') return true;
	return cells.some((cell) => (kept.coverage === 'attention' ? needsAttention(cell) : cell.coverage === kept.coverage));
}

function needsAttention({ coverage, suspect, change }: Cell): boolean {
	return OPEN.has(coverage) || suspect || change === 'dropped';
}

function rowOf(ledger: string, entry: CommitmentEntry, words: Words): HTMLElement {
	const { id, title, comment } = entry;
	const open = el('button', { class: 'link', 'data-key': `${ledger} ${id}`, title: words.openEntry ?? '' }, title);
	open.addEventListener('click', () => send({ type: 'entry', ledger, id, filing: null }));
	const small = el('span', { class: 'small' }, comment === null ? id : `${words.comment} ${comment} · ${id}`);
	const row = el('tr', {}, el('th', { scope: 'row' }, open, small));
	for (const cell of entry.cells) row.append(el('td', { class: cell.coverage }, cellOf(ledger, entry, cell, words)));
	return row;
}

function cellOf(ledger: string, { id, title }: CommitmentEntry, cell: Cell, words: Words): HTMLElement {
	const { coverage, filing, found, open, status, signed, suspect, change } = cell;
	const counted = isAsked(status) && found + open > 0;
	const notes = [
		counted ? `${found} ${words.of} ${found + open}` : '',
		signed ? words.signed : '',
		suspect ? words.suspect : '',
		change ? words[change] : '',
	].filter(Boolean);
	const chosen = kept.chosen?.ledger === ledger && kept.chosen.id === id && kept.chosen.filing === filing;
	const button = el(
		'button',
		{
			'data-key': `${ledger} ${id} ${filing}`,
			'aria-pressed': String(chosen),
			'aria-label': [title, filing, words[coverage], ...notes].join(', '),
		},
		el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[coverage] ?? ''),
		` ${words[coverage]}`,
		...(notes.length > 0 ? [el('span', { class: 'small' }, notes.join(' · '))] : []),
	);
	button.addEventListener('click', () => {
		keep({ chosen: { ledger, id, filing } });
		for (const other of document.querySelectorAll('td button'))
			other.setAttribute('aria-pressed', String(other === button));
		showDetail();
	});
	return button;
}

/** Arrow keys, Home and End move between cells; the cell that has the focus is the one that Tab comes back to. */
function walk(table: HTMLElement, event: KeyboardEvent): void {
	const rows = [...table.querySelectorAll('tbody tr')].flatMap((row) => {
		const cells = [...row.querySelectorAll<HTMLElement>('td button')];
		return cells.length > 0 ? [cells] : [];
	});
	const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
	const row = rows.findIndex((cells) => cells.some((cell) => cell === focused));
	if (row < 0) return;
	const column = focused ? (rows[row]?.indexOf(focused) ?? 0) : 0;
	const last = (rows[row]?.length ?? 1) - 1;
	const to: Readonly<Record<string, readonly [number, number]>> = {
		ArrowUp: [row - 1, column],
		ArrowDown: [row + 1, column],
		ArrowLeft: [row, column - 1],
		ArrowRight: [row, column + 1],
		Home: [row, 0],
		End: [row, last],
	};
	const [toRow, toColumn] = to[event.key] ?? [-1, -1];
	const target = rows[toRow]?.[toColumn];
	if (!target) return;
	event.preventDefault();
	for (const cell of rows.flat()) cell.tabIndex = cell === target ? 0 : -1;
	target.focus();
}

function showDetail(): void {
	const { chosen } = kept;
	const section = document.querySelector<HTMLElement>('#detail');
	if (!section || !state) return;
	const overview = state.overviews.find(({ ledger }) => ledger === chosen?.ledger);
	const entry = overview?.project?.commitments.find(({ id }) => id === chosen?.id);
	const cell = entry?.cells.find(({ filing }) => filing === chosen?.filing);
	if (!overview || !entry || !cell) {
		section.replaceChildren(el('p', { class: 'small' }, state.words.help ?? ''));
		return;
	}
	section.replaceChildren(...detailOf(overview.ledger, entry, cell, state.words, SIGNS, send));
}
