/** Passages of a filing as a second reader is shown them: by fingerprint, with headings and neighbours. */
import { sectionsAround } from '../draft/index.ts';
import type { Draft, Passage } from '../draft/types.ts';
import type { Evidence, Filing } from '../evidence/types.ts';
import { fingerprint, kept, oncePer, overlaps, squash } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import type { QuestionPassage } from './types.ts';

/** A passage with the draft it stands in. */
export interface Placed {
	readonly draft: Draft;
	readonly passage: Passage;
}

export type PassageView = Omit<QuestionPassage, 'id'>;

/** Longest neighbour or caption that is shown, in characters: context only. */
const CONTEXT = 600;
/** Longest passage that is shown whole; a longer one is left out: cut, it would be another. */
const LONGEST = 8000;

/** By passage of a draft, where it stands among them. */
const indicesIn = oncePer(
	({ passages }: Draft): ReadonlyMap<Passage, number> => new Map(passages.map((passage, at) => [passage, at])),
);

/** What is shown of a passage; null for one that is longer than anybody would read as one. */
export function viewOf({ draft, passage }: Placed): PassageView | null {
	const text = squash(passage.text);
	if (text === '' || text.length > LONGEST) return null;
	const at = indicesIn(draft).get(passage) ?? -1;
	const { columns, caption } = passage;
	return {
		heading: headingsOf(draft, passage.section),
		kind: passage.kind,
		before: neighbour(draft, passage, at - 1),
		text,
		after: neighbour(draft, passage, at + 1),
		...(columns ? { columns: columns.map(squash) } : {}),
		...(caption ? { caption: cut(squash(caption)) } : {}),
	};
}

/** Fingerprint of all that is shown of a passage: a word changed in its neighbour makes it another. */
export function printOf(view: PassageView): string {
	const { heading, kind, before, text, after, columns = [], caption = '' } = view;
	return fingerprint(JSON.stringify([heading, kind, before, text, after, columns, caption]));
}

/** The passage of a filing with a fingerprint; of equal ones the first. */
export function passageBy(filing: Filing, print: string): Placed | null {
	for (const draft of filing.drafts) {
		const found = byPrint(draft).get(print);
		if (found) return found;
	}
	return null;
}

const byPrint = oncePer((draft: Draft): ReadonlyMap<string, Placed> => {
	const all = new Map<string, Placed>();
	for (const passage of draft.passages) {
		const view = viewOf({ draft, passage });
		if (view) kept(all, printOf(view), () => ({ draft, passage }));
	}
	return all;
});

/** The passages that a candidate of the rules stands in: nearly always one. */
export function passagesAt(filing: Filing, span: Span & { readonly file: string }): readonly Placed[] {
	const draft = filing.drafts.find(({ file }) => file === span.file);
	if (!draft) return [];
	return draft.passages.filter((passage) => overlaps(passage, span)).map((passage) => ({ draft, passage }));
}

/** Where a literal quote stands in the source: the fewest whole sentences of its passage that hold it, else all of it. */
export function quoteSpan({ draft, passage }: Placed, quote: string): Evidence {
	const sentences = passage.sentences.map((sentence) => ({ ...sentence, text: squash(sentence.text) }));
	let best: Span = passage;
	for (let from = 0; from < sentences.length; from++) {
		for (let to = from; to < sentences.length; to++) {
			const joined = sentences.slice(from, to + 1);
			if (
				!joined
					.map(({ text }) => text)
					.join(' ')
					.includes(quote)
			)
				continue;
			const span = { start: joined[0]?.start ?? passage.start, end: joined.at(-1)?.end ?? passage.end };
			if (span.end - span.start < best.end - best.start) best = span;
			break;
		}
	}
	const { start, end } = best;
	return {
		file: draft.file,
		start,
		end,
		quote: draft.text.slice(start, end),
		score: 1,
		has: [],
		lacks: [],
		objection: null,
	};
}

function headingsOf(draft: Draft, section: number): readonly string[] {
	return sectionsAround(draft, section)
		.map(({ title }) => squash(title))
		.reverse();
}

function neighbour(draft: Draft, passage: Passage, at: number): string {
	const other = draft.passages[at];
	return other && other.section === passage.section ? cut(squash(other.text)) : '';
}

function cut(text: string): string {
	return text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT)} …`;
}
