/** Whether a passage that a person accepted as evidence still stands as it was. */
import type { Draft } from '../draft/types.ts';
import { fingerprintPassage, standingsOf } from '../evidence/index.ts';
import type { Evidence, Filing } from '../evidence/types.ts';
import { commitmentFingerprint, squash } from '../ledger/index.ts';
import type { Commitment, Element, SignOff, Span } from '../ledger/types.ts';
import { differenceOf } from './difference.ts';
import type { ElementState } from './types.ts';

/** A sign-off looked up in the drafts; `evidence` is null when the passage or the commitment is no longer what was signed. */
export interface Signature {
	readonly signOff: SignOff;
	readonly evidence: Evidence | null;
	/** What stands in the file where the passage stood, as far as words tell; null when it is as signed, or gone. */
	readonly now: (Span & { readonly file: string; readonly quote: string }) | null;
	/** One sentence for the verdict. */
	readonly why: string;
}

/** The last sign-off of an element for this filing, checked against its drafts; null when nobody signed. */
export function signatureOf(commitment: Commitment, element: Element, filing: Filing): Signature | null {
	const signOff = commitment.signOffs?.findLast((entry) => entry.filing === filing.id && entry.element === element.id);
	if (!signOff) return null;
	const accepted = `Accepted as evidence by ${signOff.by} on ${signOff.on}`;
	if (isEntryChanged(commitment, element, signOff)) {
		const now = standing(signOff, filing) ?? successorOf(signOff, filing);
		const changed = entryChange(commitment, element, signOff);
		return {
			signOff,
			evidence: null,
			now,
			why: `${accepted}, but the commitment was changed since${changed === '' ? '.' : `: ${changed}`}`,
		};
	}
	const evidence = standing(signOff, filing);
	if (evidence) return { signOff, evidence, now: null, why: `${accepted}.` };
	const now = successorOf(signOff, filing);
	const why = `${accepted}, but the passage ${now ? 'was changed since' : 'is no longer there'}.`;
	return { signOff, evidence: null, now, why };
}

/** What was changed since a person accepted a passage for an element, of its words or of the commitment's; null when nothing was, or nothing is left to compare. */
export function signOffDifference({ commitment, element, filing }: ElementState): string | null {
	const signature = signatureOf(commitment, element, filing);
	if (!signature || signature.evidence) return null;
	const { signOff, now } = signature;
	const entry = isEntryChanged(commitment, element, signOff) ? entryChange(commitment, element, signOff) : '';
	const passage = now ? differenceOf(signOff.quote, now.quote) : '';
	if (entry === '' && passage === '') return null;
	return `Changed since: ${[entry, passage].filter(Boolean).join(' ')}`;
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

/** The passage of the signed file that has most of the signed words; null when none has half of them. */
function successorOf({ file, quote }: SignOff, filing: Filing): Signature['now'] {
	const signed = new Set(wordsOf(quote));
	let best: Signature['now'] = null;
	let most = KEPT;
	for (const draft of filing.drafts) {
		if (!isSignedFile(draft.file, file)) continue;
		for (const { start, end, sentences } of draft.passages) {
			for (const span of [...sentences, { start, end }]) {
				const text = draft.text.slice(span.start, span.end);
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

function standing(signOff: SignOff, filing: Filing): Evidence | null {
	for (const draft of filing.drafts) {
		if (!isSignedFile(draft.file, signOff.file)) continue;
		const span = fingerprintsOf(draft).get(signOff.passage);
		if (!span) continue;
		const { start, end } = span;
		const quote = draft.text.slice(start, end);
		return { file: draft.file, start, end, quote, score: 1, has: [], lacks: [], objection: null };
	}
	return null;
}

/** Drafts never change once read; every passage of one is fingerprinted once. */
const known = new WeakMap<Draft, ReadonlyMap<string, Span>>();

/** Everything a person can be shown as one passage, by fingerprint: single sentences, and paragraphs, items and rows. */
function fingerprintsOf(draft: Draft): ReadonlyMap<string, Span> {
	let prints = known.get(draft);
	if (!prints) {
		prints = new Map(
			standingsOf(draft).map(({ span, aside }) => [printOf(draft.text.slice(span.start, span.end), aside), span]),
		);
		known.set(draft, prints);
	}
	return prints;
}

/** What is quoted, hidden or taken back is not the passage that was signed while it was said; signed as it is, it stays signed. */
function printOf(text: string, aside: string): string {
	return fingerprintPassage(aside === '' ? text : `${aside}: ${text}`);
}

/** Who accepted a passage, when, and as what file of which filing; `file` is written from the commitments file's folder. */
export interface Acceptance {
	readonly filing: string;
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
	const quote = squash(draft.text.slice(start, end));
	return {
		filing: as.filing,
		element: element.id,
		file: as.file,
		quote,
		passage: printOf(quote, known?.aside ?? ''),
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
