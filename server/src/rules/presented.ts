/** Conditions that a draft shows by itself: that a measure is presented at all. */
import type { Chunk, PassageBlock } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import { kept, oncePer } from '../ledger/index.ts';
import { stemsOf } from '../topics/index.ts';
import { denialIn, mayDeny } from './notPresented.ts';

const PRESENTED =
	/^(?:(?:if|when|where|to the extent(?: that)?)\s+)?(.+?)\s+(?:is|are)\s+(?:presented|shown|reported|used)\W*$/i;
/** The same said of the company. */
const PRESENTS =
	/^(?:(?:if|when|where|to the extent(?: that)?)\s+)?(?:we|it|the (?:company|registrant|partnership|trust))\s+(?:presents?|shows?)\s+(.+?)\W*$/i;
/** Words that hold the others together: "Adjusted EBITDA by segment" is segment Adjusted EBITDA. */
const BETWEEN = new Set(stemsOf('a an the any our its by of for per in on to each'));
/** Words that only narrow a measure down: without them it may be the same under another name. */
const NARROWS = new Set(stemsOf('segment segments consolidated core total'));

/** What a chunk has of a measure: it is spoken of, only a heading names it, it is said not to be presented, it may be. */
type Seen = 'shown' | 'headed' | 'denied' | 'near';

/**
 * Whether a filing presents what a condition names ("segment Adjusted EBITDA is presented"): true where a passage or
 * heading has all its words, false where none has the measure's own or all that is said is that it is not presented, null where
 * only the narrowing words are absent, a heading names what is said not to be presented, or what is not presented may be another thing. Undefined for conditions of another kind.
 */
export function isPresented(condition: string, { drafts }: Filing): boolean | null | undefined {
	const said = PRESENTED.exec(condition.trim());
	const thing = (said ?? PRESENTS.exec(condition.trim()))?.[1];
	if (thing === undefined) return undefined;
	const wanted = stemsOf(thing).filter((stem) => !BETWEEN.has(stem));
	const own = wanted.filter((stem) => !NARROWS.has(stem));
	if (own.length === 0) return undefined;
	const all = new Set<Seen>();
	for (const { chunks } of drafts) {
		for (const chunk of chunks) {
			for (const seen of seenIn(chunk, wanted, own)) all.add(seen);
			if (all.has('shown')) return true;
		}
	}
	if (all.has('headed')) return all.has('denied') ? null : true;
	if (all.has('near')) return null;
	// What a company says that it presents ("non-GAAP measures") seldom bears that name where it is shown.
	return said || all.has('denied') ? false : null;
}

/** A chunk that an edit did not touch is the same object in the next version of its draft. */
const seenBefore = oncePer((_: Chunk) => new Map<string, readonly Seen[]>());

function seenIn(chunk: Chunk, wanted: readonly string[], own: readonly string[]): readonly Seen[] {
	return kept(seenBefore(chunk), wanted.join(' '), () => readSeen(chunk, wanted, own));
}

function readSeen({ blocks }: Chunk, wanted: readonly string[], own: readonly string[]): readonly Seen[] {
	// Most passages are passed over without a look at their words; a stem may differ from its word at the end.
	const longest = own.reduce((a, b) => (b.length > a.length ? b : a)).slice(0, 6);
	const front = longest.slice(0, Math.max(3, longest.length - 1));
	const all = new Set<Seen>();
	let table: number | undefined;
	for (const block of blocks) {
		const texts = block.kind === 'heading' ? [block.title] : block.quoted ? [] : textsOf(block, table);
		table = block.kind === 'heading' ? undefined : block.table;
		for (const text of texts) {
			if (!text.toLowerCase().includes(front)) continue;
			const stems = new Set(stemsOf(text));
			if (!own.every((stem) => stems.has(stem))) continue;
			const said = denialIn(text, own);
			if (said === 'denied') all.add('denied');
			else if (said === 'unclear') all.add('near');
			else if (!wanted.every((stem) => stems.has(stem))) all.add('near');
			else all.add(block.kind === 'heading' ? 'headed' : 'shown');
		}
	}
	return [...all];
}

/** The head of a table with its first row; a passage as a whole; sentence by sentence where one of them may say that it is not presented. */
function textsOf({ text, sentences, columns, table }: PassageBlock, last: number | undefined): readonly string[] {
	const head = columns && table !== last ? [columns.join(' | ')] : [];
	return [...head, ...(mayDeny(text) ? sentences.map((sentence) => sentence.text) : [text])];
}
