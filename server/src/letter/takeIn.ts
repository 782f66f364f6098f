/** Each proposal of a letter as an entry that the commitments file has, or one that is new to it. */
import {
	type Commitment,
	type Filled,
	type InLetter,
	type Ledger,
	overlaps,
	recognise,
	type Span,
	sameAsk,
	squash,
} from '../ledger/index.ts';
import { commitmentOf } from './entries.ts';
import { keyOf } from './fileThreads.ts';
import { nearestPlace } from './places.ts';
import { type Placed, unique } from './placing.ts';
import type { LetterReading, Proposal } from './types.ts';

/** What becomes of the proposals of a run. */
export interface Taken {
	readonly added: readonly Commitment[];
	readonly repeated: readonly { readonly letter: string; readonly comment: string | null; readonly key: string }[];
	/** By id of an entry, where it stands now in a letter that has changed. */
	readonly moved: ReadonlyMap<string, InLetter>;
	/** Those of `reworded` that have a remark. */
	readonly changed: ReadonlySet<string>;
	/** By id of an entry, the remark that the letter has other words now; null where its quote stands in it. */
	readonly reworded: ReadonlyMap<string, string | null>;
	/** By id of an entry, the remark that the staff asks it in other words now; null where its ask stands in the letter. */
	readonly asked: ReadonlyMap<string, string | null>;
	/** By id of an entry, the remark that it was not found again; null where it was. */
	readonly gone: ReadonlyMap<string, string | null>;
	/** By id of an entry that says nothing of them, the other comments that it answers. */
	readonly joined: ReadonlyMap<string, Filled>;
	/** By `letter/proposal`, the id of its entry; null for what has none because it is only said again. */
	readonly idOf: ReadonlyMap<string, string | null>;
}

/** Each proposal as an entry that is there, one that is new, or one that only repeats another. */
export function takeIn(ledger: Ledger, responses: readonly Placed[], repeats: ReadonlyMap<string, string>): Taken {
	const ids = new Set(ledger.commitments.map(({ id }) => id));
	const added: Commitment[] = [];
	const moved = new Map<string, InLetter>();
	const gone = new Map<string, string | null>();
	const changed = new Set<string>();
	const reworded = new Map<string, string | null>();
	const asked = new Map<string, string | null>();
	const joined = new Map<string, Filled>();
	const repeated: { letter: string; comment: string | null; key: string }[] = [];
	const idOf = new Map<string, string | null>();
	for (const source of responses) {
		const entries = ledger.commitments.filter(({ letter }) => letter === source.id);
		const words = squash(source.reading.text);
		const { known, within } = recognise(entries, source.reading.proposals, source.reading.text);
		const again = new Set(known.values());
		const wordings = new Map<string, string>();
		for (const proposal of source.reading.proposals) {
			const entry = entries.find(({ id }) => id === known.get(proposal.id));
			const key = keyOf(source.id, proposal.id);
			const before = repeats.get(key);
			if (!entry && before !== undefined) {
				repeated.push({ letter: source.id, comment: proposal.comment ?? null, key: before });
				idOf.set(key, null);
				continue;
			}
			const id = entry?.id ?? unique(proposal.id, ids);
			idOf.set(key, id);
			if (!entry) added.push(commitmentOf(proposal, source, id));
			else if (squash(entry.quote) === squash(proposal.quote)) noteMove(entry, proposal.at, moved);
			else if (!words.includes(squash(entry.quote)) && !wordings.has(id)) wordings.set(id, squash(proposal.quote));
		}
		for (const entry of source.status === 'changed' ? entries : []) {
			const own = source.reading.proposals.filter(({ id }) => known.get(id) === entry.id);
			const number = newNumber(entry, own, source.reading);
			if (number) moved.set(entry.id, { ...moved.get(entry.id), ...number });
		}
		// An entry without a place was written by hand; a retired one has run its course.
		const ours = entries.filter(({ at, retired }) => at && !retired);
		// Words that stand in the letter were found by a person, whatever this program would propose today.
		for (const entry of ours) {
			const nearest = entry.at && nearestPlace(source.reading.text, entry.quote, entry.at);
			const isLost =
				nearest && nearest !== entry.at && !again.has(entry.id) && isOfAnother(entry, nearest, source.reading);
			const place = isLost ? null : nearest;
			const isFound = again.has(entry.id) || place != null;
			const wider = isFound ? undefined : source.reading.proposals.find(({ id }) => id === within.get(entry.id));
			gone.set(entry.id, isFound || wider ? null : '');
			const wording = wordings.get(entry.id) ?? (wider && squash(wider.quote));
			if (wording !== undefined) changed.add(entry.id);
			reworded.set(entry.id, wording === undefined ? null : `“${wording}” Correct quote and elements, or retire this.`);
			if (place && !moved.get(entry.id)?.at) noteMove(entry, place, moved);
			const own = source.reading.proposals.filter(({ id }) => known.get(id) === entry.id);
			const ask = askOf(entry, own, words);
			if (ask === null || source.status === 'changed') asked.set(entry.id, ask);
			const others = otherComments(entry, own);
			if (entry.alsoAnswers === undefined && others.length > 0) joined.set(entry.id, { alsoAnswers: others });
		}
	}
	return { added, repeated, moved, changed, reworded, asked, gone, joined, idOf };
}

/** The remark with the ask of an entry as the letter has it now; null where the entry has it so. */
function askOf({ ask }: Commitment, [first]: readonly Proposal[], letter: string): string | null {
	const [before, now] = [squash(ask ?? ''), squash(first?.ask ?? '')];
	if (before === '' || now === '' || before === now || letter.includes(before)) return null;
	return `“${now}” Correct ask and elements where they are another matter by now.`;
}

/** The comments that an entry answers beside its own, as its letter says now; none where a person has put it under another comment. */
function otherComments({ comment }: Commitment, proposals: readonly Commitment[]): string[] {
	const own = proposals.filter((proposal) => proposal.comment === comment);
	return [...new Set(own.flatMap(({ alsoAnswers = [] }) => alsoAnswers))];
}

/** Whether a letter does not hold the ask of an entry any more, and what stands here answers another one. */
function isOfAnother({ ask }: Commitment, place: Span, reading: LetterReading): boolean {
	if (reading.comments.some((comment) => sameAsk(ask, comment.ask.text))) return false;
	const there = reading.proposals.filter(({ at }) => at && overlaps(at, place));
	return there.length > 0 && there.every((other) => sameAsk(ask, other.ask) === false);
}

/**
 * The numbers of the comments that an entry answers, where its letter counts otherwise by now: its ask stands below another
 * number, and not below the one that it had.
 */
function newNumber(
	{ ask, comment, alsoAnswers = [] }: Commitment,
	proposals: readonly Proposal[],
	{ comments }: LetterReading,
): InLetter | null {
	const [first, ...others] = proposals;
	if (first?.comment === undefined || comment === undefined || first.comment === comment) return null;
	if (!sameAsk(ask, first.ask) || others.some((other) => other.comment !== first.comment)) return null;
	if (comments.some((own) => own.number === comment && squash(own.ask.text).includes(squash(ask ?? '')))) return null;
	const also = first.alsoAnswers ?? [];
	return {
		comment: first.comment,
		...(also.length > 0 && also.length === alsoAnswers.length ? { alsoAnswers: also } : {}),
	};
}

/** The entry behind a chain of repeats. */
export function standsFor(key: string, repeats: ReadonlyMap<string, string>, idOf: Taken['idOf']): string {
	let at = key;
	for (let next = repeats.get(at); next !== undefined && !idOf.get(at); next = repeats.get(at)) at = next;
	return idOf.get(at) ?? at.slice(at.indexOf('/') + 1);
}

/** Offsets follow the words: they are no person's work, and the editor opens the letter by them. */
function noteMove(entry: Commitment, at: Span, moved: Map<string, InLetter>): void {
	if (entry.at && (entry.at.start !== at.start || entry.at.end !== at.end))
		moved.set(entry.id, { ...moved.get(entry.id), at });
}
