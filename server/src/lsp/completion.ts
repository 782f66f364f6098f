/** Completion: directives, ids and front matter in drafts; keys, values, ids and terms in the commitments file. */
import {
	type CompletionItem,
	CompletionItemKind,
	InsertTextFormat,
	MarkupKind,
	type Position,
	type Range,
} from 'vscode-languageserver-protocol';
import { FORMS, LINKS } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { TOPICS, topicById } from '../topics/index.ts';
import { type Check, draftIn } from './check.ts';
import { type Lines, offsetAt, rangeOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { isListAt, keysAt, valuesAt } from './schemaAt.ts';
import { type YamlCursor, yamlCursorAt } from './yamlCursor.ts';

/** What a word may become, before it is an item of the protocol. */
interface Offer {
	readonly label: string;
	readonly detail?: string;
	readonly documentation?: string;
	readonly kind?: CompletionItemKind;
	/** With tab stops; `label` where the client has none. */
	readonly snippet?: string;
	readonly insert?: string;
}

/** What may stand at a position. */
export function completionsAt(
	check: Check,
	path: string,
	position: Position,
	style: DiagnosticStyle,
): CompletionItem[] {
	const lines = check.lines(path);
	if (!lines || !check.project) return [];
	const offset = offsetAt(lines, position, style.client.encoding);
	if (path === check.ledgerPath) return inLedger(check, lines, offset, style);
	return draftIn(check.project, path) ? inDraft(check, lines, offset, style) : [];
}

function inDraft(check: Check, lines: Lines, offset: number, style: DiagnosticStyle): CompletionItem[] {
	const { text } = lines;
	const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	const word = (typed: string, offers: readonly Offer[]) => itemsFor(lines, offset, typed, offers, style);
	const id = /<!--[ \t]*commitments-[a-z]+[ \t]+([\w./-]*)$/.exec(line)?.[1];
	if (id !== undefined) return word(id, idOffers(check));
	const opened = /<!--[ \t]*([a-z-]*)$/.exec(line)?.[1];
	if (opened !== undefined) return word(opened, [IGNORE]);
	return isFrontMatter(text, offset) ? frontMatter(check, line, word) : [];
}

/** A tab stop of a snippet, with the words it begins with. */
function stop(number: number, words: string): string {
	return `\${${number}:${words}}`;
}

const IGNORE: Offer = {
	label: 'commitments-ignore',
	detail: 'silences one commitment in this filing, with a reason',
	documentation: 'Without a reason it silences nothing. Reports list it with its reason.',
	kind: CompletionItemKind.Keyword,
	snippet: `commitments-ignore ${stop(1, 'id')}: ${stop(2, 'reason')} -->`,
	insert: 'commitments-ignore ',
};

function idOffers(check: Check): readonly Offer[] {
	return (check.project?.ledger.ledger.commitments ?? []).flatMap(({ id, title, quote, elements }) => [
		{ label: id, detail: title, documentation: quote, kind: CompletionItemKind.Reference },
		...elements.map((element) => ({
			label: `${id}/${element.id}`,
			detail: element.text,
			kind: CompletionItemKind.Reference,
		})),
	]);
}

/** True within the lines between `---` and `---` at the front, also while the second is not written yet. */
function isFrontMatter(text: string, offset: number): boolean {
	const before = text.slice(0, offset).replace(/^\ufeff/, '');
	return /^---[ \t]*\r?\n/.test(before) && !/\n---[ \t]*\r?\n/.test(before);
}

const FRONT: readonly Offer[] = [
	{ label: 'form', detail: 'what the document is: 20-F, 10-K, earnings release, …', insert: 'form: ' },
	{ label: 'period', detail: 'the last day of the period, 2017-12-31', insert: 'period: ' },
	{ label: 'filing', detail: 'files with the same value are one filing', insert: 'filing: ' },
].map((offer) => ({ ...offer, kind: CompletionItemKind.Property }));

function frontMatter(
	check: Check,
	line: string,
	word: (typed: string, offers: readonly Offer[]) => CompletionItem[],
): CompletionItem[] {
	const [, key, typed] = /^(\w+):[ \t]*(.*)$/.exec(line) ?? [];
	const filings = check.project?.filings ?? [];
	if (key === undefined) return /^\w*$/.test(line) ? word(line, FRONT) : [];
	const values = (all: readonly (string | null)[]): Offer[] =>
		[...new Set(all)].flatMap((label) => (label === null ? [] : [{ label, kind: CompletionItemKind.Value }]));
	if (key === 'form') return word(typed ?? '', values(FORMS));
	if (key === 'period') return word(typed ?? '', values(filings.map(({ period }) => period)));
	return key === 'filing' ? word(typed ?? '', values(filings.map(({ id }) => id))) : [];
}

function inLedger(check: Check, lines: Lines, offset: number, style: DiagnosticStyle): CompletionItem[] {
	const cursor = yamlCursorAt(lines.text, offset);
	if (!cursor) return [];
	const offers =
		cursor.key === null && !isEntry(cursor) ? keyOffers(cursor) : valueOffers(check, cursor, lines, offset);
	return itemsFor(lines, offset, cursor.typed, offers, style);
}

/** True for an entry of a list of words: `due:` and below it `- 20-F`. */
function isEntry({ inList, path, siblings }: YamlCursor): boolean {
	return inList && siblings.size === 0 && keysAt(path).length === 0;
}

function keyOffers({ path, siblings, typed }: YamlCursor): readonly Offer[] {
	return keysAt(path)
		.filter(({ key }) => key === typed || !siblings.has(key))
		.map(({ key, description, required, holds }) => ({
			label: key,
			detail: required ? 'required' : '',
			documentation: description,
			kind: CompletionItemKind.Property,
			insert: holds === 'words' ? `${key}: ` : `${key}:`,
		}));
}

function valueOffers(
	check: Check,
	{ path, key, inList, siblings }: YamlCursor,
	lines: Lines,
	offset: number,
): readonly Offer[] {
	const last = key ?? path.at(-1) ?? '';
	const whole = key === null ? path : [...path, key];
	const own = ownValues(check, last, whole, lines, offset);
	if (own.length > 0) return own;
	if (siblings.has('')) return [];
	const listed = isListAt(whole) && !inList;
	return valuesAt(whole).map((label) => {
		const insert = listed ? { insert: `[${label}]` } : {};
		return { label, kind: CompletionItemKind.EnumMember, ...insert };
	});
}

/** What no schema knows: ids, filings, topics, headings, and the words that drafters use for a fact. */
function ownValues(check: Check, key: string, path: readonly string[], lines: Lines, offset: number): readonly Offer[] {
	const ledger = check.project?.ledger.ledger;
	const filings = check.project?.filings ?? [];
	const reference = (label: string, detail: string): Offer => ({ label, detail, kind: CompletionItemKind.Reference });
	// What is being written may end behind the entry as it was read.
	const inside = ledger?.commitments.findLast(
		({ id }) => (check.project?.ledger.places.get(id)?.start ?? offset + 1) <= offset,
	);
	if (key === 'letter') return (ledger?.letters ?? []).map(({ id, file }) => reference(id, file));
	if (key === 'filing')
		return filings.map(({ id, form, period }) => reference(id, [form, period].filter(Boolean).join(', ')));
	if (key === 'element') return (inside?.elements ?? []).map(({ id, text }) => reference(id, text));
	const isLink = LINKS.some((link) => link === key) && !path.includes('decisions');
	if (key === 'supersededBy' || isLink) return (ledger?.commitments ?? []).map(({ id, title }) => reference(id, title));
	if (key === 'topic') return TOPICS.map(({ id, title }) => reference(id, title));
	if (path[1] === 'home') {
		const titles = filings
			.filter(({ form }) => form === key)
			.flatMap(({ drafts }) => drafts.flatMap(({ sections }) => sections.map(({ title }) => title)));
		return [...new Set(titles)].filter(Boolean).map((label) => ({ label, insert: JSON.stringify(label) }));
	}
	if (path.includes('find')) return findOffers(key, inside?.topic ?? topicAbove(lines, offset));
	return [];
}

/** The topic of the entry that is being written, when the file cannot be read meanwhile. */
function topicAbove({ text }: Lines, offset: number): string | undefined {
	return [...text.slice(0, offset).matchAll(/^\s+topic:\s*([\w-]+)/gm)].at(-1)?.[1];
}

function findOffers(key: string, topicId: string | undefined): readonly Offer[] {
	const topic = topicId === undefined ? undefined : topicById(topicId);
	if (!topic) return [];
	const phrase = (label: string, detail: string): Offer => ({ label, detail, kind: CompletionItemKind.Text });
	if (key === 'all' || key === 'any') {
		return topic.elements.flatMap(({ fact, signals }) => signals.map((signal) => phrase(signal, fact)));
	}
	if (key === 'none') {
		return topic.elements.flatMap(({ fact, nearMisses }) => nearMisses.map((miss) => phrase(miss, `not ${fact}`)));
	}
	if (key !== 'concept') return [];
	return topic.synonyms.flatMap(([name, ...others]) => (name ? [phrase(name, others.join(', '))] : []));
}

function itemsFor(
	lines: Lines,
	offset: number,
	typed: string,
	offers: readonly Offer[],
	style: DiagnosticStyle,
): CompletionItem[] {
	const span: Span = { start: offset - typed.length, end: offset };
	const range = rangeOf(lines, span, style.client.encoding);
	return offers.map((offer, index) => itemFor(offer, index, range, style));
}

function itemFor(offer: Offer, index: number, range: Range, style: DiagnosticStyle): CompletionItem {
	const { label, detail, documentation, kind = CompletionItemKind.Value, snippet, insert = label } = offer;
	const withStops = snippet !== undefined && style.client.completionSnippets;
	return {
		label,
		kind,
		// In the order given: the file's own, or what is likeliest first.
		sortText: String(index).padStart(4, '0'),
		...(detail ? { detail } : {}),
		...(documentation ? { documentation: { kind: MarkupKind.PlainText, value: documentation } } : {}),
		...(withStops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
		textEdit: { range, newText: withStops ? snippet : insert },
	};
}
