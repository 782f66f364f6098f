/** Which entries of the file are the ones that a letter, read again, proposes: by place and words, not by id. */
import { strengthOf } from './strength.ts';
import type { Commitment, Span } from './types.ts';
import { squash, standings } from './words.ts';

/** What of the file was found again in a letter. */
interface Recognised {
	/** By proposal id, the id of the entry that is the same undertaking. */
	readonly known: ReadonlyMap<string, string>;
	/** By id of an entry that has no proposal of its own, the proposal that has its words beside others: two sentences became one. */
	readonly within: ReadonlyMap<string, string>;
}

/** Half of the shorter range or half of the telling words: below that two passages are different ones. */
const SAME_PLACE = 0.5;
const SAME_WORDS = 0.5;
/** The same, where the asks are not the same. */
const SAME_BELOW_OTHER = 0.8;
/** From this share of the telling words of the shorter one on, two asks are one. */
const SAME_ASK = 0.8;

/**
 * Pairs entries and proposals of one letter one to one, closest first, whatever a person did to id, title, elements or
 * disposition. A proposal inside the wider passage of an entry is known as well: a person has drawn the two together.
 */
export function recognise(
	entries: readonly Commitment[],
	proposals: readonly Commitment[],
	letterText: string,
): Recognised {
	const offsetsHold = mostlyInPlace(entries, letterText);
	const old = entries.map((entry) =>
		sideOf(
			entry,
			offsetsHold && isThere(entry, letterText) && !isTaken(entry, proposals) ? placeOf(entry, letterText) : null,
		),
	);
	const fresh = proposals.map((proposal) => sideOf(proposal, proposal.at ?? null));
	const known = pairUp(old, fresh);
	for (const side of old) {
		for (const other of fresh) {
			if (likeness(side, other) === 0) continue;
			if (isWider(side, other) && !known.has(other.id)) known.set(other.id, side.id);
		}
	}
	const found = new Set(known.values());
	const lost = old.filter(({ id }) => !found.has(id));
	const within = new Map(
		lost.flatMap((side) => {
			const wider = fresh.find((other) => isWithin(side, other));
			return wider ? [[side.id, wider.id] as const] : [];
		}),
	);
	return { known, within };
}

/** Whether nearly all that tells of the first stands in the second, which answers the same ask. */
function isWithin(a: Side, b: Side): boolean {
	if (sameAsk(a.item.ask, b.item.ask) === false) return false;
	const telling = [...tellingOf(a.words)];
	const shared = telling.filter((word) => b.words.has(word)).length;
	return shared > 0 && shared >= SAME_BELOW_OTHER * telling.length;
}

interface Side {
	readonly id: string;
	readonly item: Commitment;
	readonly at: Span | null;
	readonly quote: string;
	readonly words: ReadonlySet<string>;
}

function sideOf(item: Commitment, at: Span | null): Side {
	const quote = squash(item.quote);
	return { id: item.id, item, at, quote, words: wordsOf(quote) };
}

/** Offsets of a letter that changed, or that is decoded otherwise by now, say nothing. */
function mostlyInPlace(entries: readonly Commitment[], text: string): boolean {
	const placed = entries.filter(({ at }) => at);
	const right = placed.filter(({ at, quote }) => at && squash(text.slice(at.start, at.end)) === squash(quote));
	return right.length * 2 >= placed.length;
}

/** False where other words stand by now: the passage has moved or gone, and its place belongs to another. */
function isThere({ at, quote }: Commitment, text: string): boolean {
	const [there, words] = [squash(text.slice(at?.start ?? 0, at?.end ?? 0)), squash(quote)];
	return there !== '' && (there.includes(words) || words.includes(there));
}

/** Where an entry stands: a person who widens its quote leaves `at` as it was. */
function placeOf({ at, quote }: Commitment, text: string): Span | null {
	if (!at || squash(text.slice(at.start, at.end)).includes(squash(quote))) return at ?? null;
	return [...standings(text, quote)].find(({ start, end }) => start <= at.start && at.end <= end) ?? at;
}

/** Whether its place belongs to another comment by now, answered in the same words, while its own stands elsewhere. */
function isTaken({ at, ask }: Commitment, proposals: readonly Commitment[]): boolean {
	const there = proposals.filter((other) => at && other.at && overlap(at, other.at) >= SAME_PLACE);
	return (
		there.some((other) => sameAsk(ask, other.ask) === false) &&
		!there.some((other) => sameAsk(ask, other.ask)) &&
		proposals.some((other) => sameAsk(ask, other.ask))
	);
}

function pairUp(old: readonly Side[], fresh: readonly Side[]): Map<string, string> {
	const pairs = old.flatMap((a, i) =>
		fresh.flatMap((b, j) => {
			const score = likeness(a, b);
			return score === 0 ? [] : [{ a, b, i, j, score: score + kinship(a.item, b.item) }];
		}),
	);
	pairs.sort((x, y) => y.score - x.score || x.j - y.j || x.i - y.i);
	const known = new Map<string, string>();
	const taken = new Set<string>();
	for (const { a, b } of pairs) {
		if (taken.has(a.id) || known.has(b.id)) continue;
		taken.add(a.id);
		known.set(b.id, a.id);
	}
	return known;
}

/** Whether two asks are one, whatever the numbers of their comments; null where one of them is not known. */
export function sameAsk(a: string | undefined, b: string | undefined): boolean | null {
	const [x, y] = [squash(a ?? ''), squash(b ?? '')];
	if (x === '' || y === '') return null;
	if (x === y) return true;
	const [one, other] = [tellingOf(wordsOf(x)), tellingOf(wordsOf(y))];
	const shared = [...one].filter((word) => other.has(word)).length;
	return shared > 0 && shared >= SAME_ASK * Math.min(one.size, other.size);
}

/** How surely two are the same passage: 0 when they are not. */
function likeness(a: Side, b: Side): number {
	const words = wordLikeness(a, b);
	const ask = sameAsk(a.item.ask, b.item.ask);
	const isNumbered = a.item.comment === undefined || b.item.comment === undefined || a.item.comment === b.item.comment;
	// A comment before it was added or taken out: the number is another, the ask is not.
	const sameComment = ask === true || (ask === null && a.quote === b.quote) || isNumbered;
	if (a.at && b.at) {
		const place = overlap(a.at, b.at);
		if (place >= SAME_PLACE) return place + words;
		// Both places are sure, and they are two places; only a person who chose another passage keeps id and comment.
		return a.id === b.id && sameComment ? 0.1 : 0;
	}
	// Below its old number another comment may stand by now, and `We will do so in future filings` is what its ask is.
	if (ask === false && (words < SAME_BELOW_OTHER || tellingOf(a.words).size === 0)) return 0;
	if (words >= SAME_WORDS && sameComment) return words + (ask === true ? 1 : 0);
	return a.id === b.id && sameComment && strengthOf(a.item) === strengthOf(b.item) ? 0.1 : 0;
}

/** Decides between entries that quote the same words. */
function kinship(a: Commitment, b: Commitment): number {
	const points = [a.id === b.id, a.comment === b.comment, a.disposition === b.disposition, a.title === b.title];
	const elements = new Set(a.elements.map(({ text }) => text));
	const shared = b.elements.filter(({ text }) => elements.has(text)).length;
	return points.filter(Boolean).length * 0.1 + shared / Math.max(1, a.elements.length, b.elements.length) / 10;
}

function overlap(a: Span, b: Span): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared <= 0 ? 0 : shared / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

function isWider(a: Side, b: Side): boolean {
	if (!a.at || !b.at) return a.quote.length > b.quote.length && a.quote.includes(b.quote);
	return a.at.start <= b.at.start && a.at.end >= b.at.end && a.at.end - a.at.start > b.at.end - b.at.start;
}

function wordLikeness(a: Side, b: Side): number {
	if (a.quote === b.quote) return 1;
	const [short, long] = a.quote.length < b.quote.length ? [a.quote, b.quote] : [b.quote, a.quote];
	if (short.length > 0 && long.includes(short)) return Math.max(SAME_WORDS, short.length / long.length);
	const [one, other] = [tellingOf(a.words), tellingOf(b.words)];
	return one.size > 0 && other.size > 0 ? sharedOf(one, other) : sharedOf(a.words, b.words);
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared / Math.max(1, a.size + b.size - shared);
}

/** What nearly every promise says, grammar and words of letters: `in future filings we will disclose the … of our …` is no likeness. */
const USUAL = new Set(
	'in our its the a an of to and or for on by with as we it company registrant will shall would intend intends plan plans propose proposes future next subsequent upcoming filing filings report reports form annual quarterly disclose disclosure disclosures include provide revise expand add describe discuss present response staff comment s that this these such do so comply please'.split(
		' ',
	),
);

const tellingOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
	new Set([...words].filter((word) => !USUAL.has(word)));

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
