/** Whether a passage that a person accepted as evidence still stands as it was. */
import { chunksUpTo } from '../draft/index.ts';
import type { Chunk, Draft } from '../draft/types.ts';
import { aroundOf, BETWEEN, carrierAt, fingerprintPassage, objectionText, standingsOf } from '../evidence/index.ts';
import type { Evidence, Filing } from '../evidence/types.ts';
import { commitmentFingerprint, kept, oncePer, squash } from '../ledger/index.ts';
import type { Commitment, Element, SignOff, Span } from '../ledger/types.ts';
import { differenceOf } from './difference.ts';
import { shorten } from './messages.ts';
import { isOtherPeriod, lastForPeriod, otherPeriod, periodOf } from './periods.ts';
import type { ElementState } from './types.ts';

/** A sign-off looked up in the drafts; `evidence` is null when the passage or the commitment is no longer what was signed. */
interface Signature {
	readonly signOff: SignOff;
	readonly evidence: Evidence | null;
	/** What stands in the file where the passage stood, as far as words tell; null when it is as signed, or gone. */
	readonly now: (Span & { readonly file: string; readonly quote: string }) | null;
	/** One sentence for the verdict. */
	readonly why: string;
}

/** The last sign-off of an element for this filing and, as far as it says one, for this period; one for another period where there is no other. */
export function signOffOf({ signOffs = [] }: Commitment, element: string, filing: Filing): SignOff | null {
	const own = signOffs.filter((entry) => entry.filing === filing.id && entry.element === element);
	return lastForPeriod(own, filing);
}

/** The last sign-off of an element for this filing, checked against its drafts; null when nobody signed. */
export function signatureOf(commitment: Commitment, element: Element, filing: Filing): Signature | null {
	const signOff = signOffOf(commitment, element.id, filing);
	if (!signOff) return null;
	const accepted = `Accepted as evidence by ${signOff.by} on ${signOff.on}`;
	const found = standingIn(filing)(signOff);
	const suspect = (now: Signature['now'], why: string): Signature => {
		return { signOff, evidence: null, now, why: `${accepted}, but ${why}` };
	};
	if (isOtherPeriod(signOff, filing)) {
		return suspect(
			found?.evidence ?? successorOf(signOff, filing),
			`${otherPeriod(signOff, filing)}; nobody accepted it for this one.`,
		);
	}
	if (isEntryChanged(commitment, element, signOff)) {
		const changed = entryChange(commitment, element, signOff);
		const now = found?.evidence ?? successorOf(signOff, filing);
		return suspect(now, `the commitment was changed since${changed === '' ? '.' : `: ${changed}`}`);
	}
	if (!found) {
		const now = successorOf(signOff, filing);
		return suspect(now, `the passage ${now ? 'was changed since' : 'is no longer there'}.`);
	}
	const { evidence, around, doubt } = found;
	if (doubt !== null) return suspect(evidence, `it stands now in ${nameOf(evidence.file)}, ${doubt}.`);
	const changed = aroundChange(signOff, around);
	if (changed !== '') return suspect(evidence, `what stands around the passage was changed since: ${changed}`);
	const moved = isSignedFile(evidence.file, signOff.file)
		? ''
		: ` in ${signOff.file}; it stands now, word for word, in ${nameOf(evidence.file)}`;
	return { signOff, evidence, now: null, why: `${accepted}${moved}.` };
}

/** True for an element whose passage a person accepted, as it stands. */
export function isSigned({ suspect, commitment, element, filing }: ElementState): boolean {
	return !suspect && signatureOf(commitment, element, filing) !== null;
}

/** What was changed since a person accepted a passage for an element, of its words or of the commitment's; null when nothing was, or nothing is left to compare. */
export function signOffDifference({ commitment, element, filing }: ElementState): string | null {
	const signature = signatureOf(commitment, element, filing);
	if (!signature || signature.evidence) return null;
	const { signOff, now } = signature;
	const period = isOtherPeriod(signOff, filing) ? `${otherPeriod(signOff, filing)}.` : '';
	const entry = isEntryChanged(commitment, element, signOff) ? entryChange(commitment, element, signOff) : '';
	const passage = now ? differenceOf(signOff.quote, now.quote) : '';
	const found = standingIn(filing)(signOff);
	const around = found ? aroundChange(signOff, found.around) : '';
	const all = [period, entry, passage, around === '' ? '' : `around it, ${around}`].filter(Boolean);
	return all.length === 0 ? null : `Changed since: ${all.join(' ')}`;
}

/** What a sign-off keeps of the surroundings where there are none. */
const ALONE = 'alone';

/** What was changed around a passage since it was signed, in words; empty where nothing was, or the sign-off does not keep it. */
function aroundChange({ around: signed }: SignOff, around: string): string {
	const now = around || ALONE;
	if (signed === undefined || aroundPrint(signed) === aroundPrint(now)) return '';
	if (signed === ALONE) return `it stands now under “${shorten(now)}”.`;
	if (now === ALONE) return `it stood under “${shorten(signed)}”.`;
	const [before, after] = [signed.split(BETWEEN), now.split(BETWEEN)];
	if (before.length !== after.length) return differenceOf(signed, now);
	return before
		.map((words, at) => differenceOf(words, after[at] ?? ''))
		.filter(Boolean)
		.join(' ');
}

/** A comma or full stop more or less gives what stands below no other meaning. */
function aroundPrint(around: string): string {
	return fingerprintPassage(around.replace(/[,;:.](?=\s|$)/g, ''));
}

/** A sign-off that was given for another fact, and only bears this one's id now, is none for it. */
function isEntryChanged(commitment: Commitment, element: Element, { commitment: signed, fact }: SignOff): boolean {
	if (fact !== undefined && squash(fact) !== squash(element.text)) return true;
	return signed !== undefined && signed !== commitmentFingerprint(commitment);
}

/** In the words of the entry, as far as the sign-off kept them: what is not said here is in the history of the file. */
function entryChange(commitment: Commitment, element: Element, { fact, condition }: SignOff): string {
	const parts = [
		['the fact', fact, element.text],
		['the condition', condition, commitment.condition?.text ?? ''],
	] as const;
	return parts
		.flatMap(([name, before, after]) => {
			const change = before === undefined ? '' : differenceOf(before, after);
			return change === '' ? [] : [`in ${name}, ${change}`];
		})
		.join(' ');
}

/** Share of its words that a passage must have kept to be called the same, changed. */
const KEPT = 0.5;

/** The passage of the signed file, of any where that is gone, that has most of the signed words; null when none has half of them. */
function successorOf({ file, quote }: SignOff, filing: Filing): Signature['now'] {
	const signed = new Set(wordsOf(quote));
	let best: Signature['now'] = null;
	let most = KEPT;
	const own = filing.drafts.filter((draft) => isSignedFile(draft.file, file));
	for (const draft of own.length > 0 ? own : filing.drafts) {
		for (const { start, end, sentences } of draft.passages) {
			for (const span of [...sentences, { start, end }]) {
				const text = draft.source.slice(span.start, span.end);
				const words = new Set(wordsOf(text));
				const common = [...signed].filter((word) => words.has(word)).length;
				const share = common / Math.max(1, signed.size, words.size);
				if (share > most) {
					most = share;
					best = { file: draft.file, start: span.start, end: span.end, quote: text };
				}
			}
		}
	}
	return best;
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Sign-offs name files from the folder of the commitments file, drafts may be named from anywhere. */
function isSignedFile(file: string, signed: string): boolean {
	return file === signed || file.endsWith(`/${signed}`);
}

/** The last part of a path. */
function nameOf(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1);
}

interface Found {
	readonly evidence: Evidence;
	readonly around: string;
	/** Why the passage does not count in the file where it stands now, to follow the file's name; null where it may. */
	readonly doubt: string | null;
}

/** Looked up once for a filing: a check asks in several places. */
const standingIn = oncePer((filing: Filing) => oncePer((signOff: SignOff) => lookFor(signOff, filing)));

/** Where the signed passage stands word for word: best where the same stands around it and it counts, then in the file that was signed. */
function lookFor(signOff: SignOff, filing: Filing): Found | null {
	const { drafts } = filing;
	const own = drafts.filter(({ file }) => isSignedFile(file, signOff.file));
	const others = drafts.filter((draft) => !own.includes(draft));
	let first: Found | null = null;
	for (const draft of [...own, ...others]) {
		for (const { start, end } of fingerprintsOf(draft).get(signOff.passage) ?? []) {
			const around = aroundOf(draft, { start, end });
			const doubt = own.includes(draft) ? null : doubtElsewhere(signOff, filing, draft, { start, end });
			const quote = draft.source.slice(start, end);
			const evidence = { file: draft.file, start, end, quote, score: 1, has: [], lacks: [], objection: null };
			const found = { evidence, around, doubt };
			if (doubt === null && aroundChange(signOff, around) === '') return found;
			first ??= found;
		}
	}
	return first;
}

/** Outside the signed file nothing but what is kept around a passage, and what carries it there, tells that it is said for the same purpose. */
function doubtElsewhere({ around }: SignOff, filing: Filing, draft: Draft, span: Span): string | null {
	if (around === undefined) return 'where nobody accepted it';
	const carrier = carrierAt(filing, draft, span);
	return carrier === null ? null : `where it ${objectionText(carrier)}`;
}

/** The fingerprints of what stands in a chunk, by where it stands there: an edit elsewhere leaves the chunk the same object. */
const printsIn = oncePer((_: Chunk) => new Map<string, string>());

/** Everything a person can be shown as one passage, by fingerprint: paragraphs, items and rows, and single sentences; the last of the draft first. */
const fingerprintsOf = oncePer((draft: Draft): ReadonlyMap<string, readonly Span[]> => {
	const all = new Map<string, Span[]>();
	for (const { span, aside } of [...standingsOf(draft)].reverse()) {
		kept(all, printIn(draft, span, aside), () => []).push(span);
	}
	return all;
});

function printIn(draft: Draft, { start, end }: Span, aside: string): string {
	const { source, chunks, starts } = draft;
	const at = chunksUpTo(draft, start) - 1;
	const chunk = chunks[at];
	if (!chunk) return printOf(source.slice(start, end), aside);
	const key = `${start - (starts[at] ?? 0)} ${end - start} ${aside}`;
	return kept(printsIn(chunk), key, () => printOf(source.slice(start, end), aside));
}

/** What is quoted, hidden or taken back is not the passage that was signed while it was said; signed as it is, it stays signed. */
function printOf(text: string, aside: string): string {
	return fingerprintPassage(aside === '' ? text : `${aside}: ${text}`);
}

/** Who accepted a passage, when, and as what file of which filing; `file` is written from the commitments file's folder. */
interface Acceptance {
	readonly filing: Pick<Filing, 'id' | 'period'>;
	readonly file: string;
	readonly by: string;
	readonly on: string;
	readonly note?: string;
}

/**
 * The sign-off by which a person accepts the passage at `span` for an element. A span that is no whole sentence, paragraph,
 * item or row is widened to the one it stands in, so that it can be found again wherever it moves.
 */
export function signOffFor(
	commitment: Commitment,
	element: Element,
	draft: Draft,
	span: Span,
	as: Acceptance,
): SignOff {
	const { start, end } = wholeSpan(draft, span);
	const known = standingsOf(draft).find(({ span: other }) => other.start === start && other.end === end);
	const quote = squash(draft.source.slice(start, end));
	return {
		filing: as.filing.id,
		...periodOf(as.filing),
		element: element.id,
		file: as.file,
		quote,
		passage: printOf(quote, known?.aside ?? ''),
		around: aroundOf(draft, { start, end }) || ALONE,
		commitment: commitmentFingerprint(commitment),
		fact: squash(element.text),
		...(commitment.condition ? { condition: squash(commitment.condition.text) } : {}),
		by: as.by,
		on: as.on,
		...(as.note ? { note: as.note } : {}),
	};
}

function wholeSpan(draft: Draft, { start, end }: Span): Span {
	const passage = draft.passages.find((candidate) => candidate.start <= start && end <= candidate.end);
	const sentence = passage?.sentences.find((candidate) => candidate.start <= start && end <= candidate.end);
	const exact = sentence && sentence.start === start && sentence.end === end;
	return (exact ? sentence : passage) ?? { start, end };
}
