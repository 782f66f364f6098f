/** Several letters of one review: which earlier comment a later one speaks of, and what became of its promises. */

import type { Commitment } from '../ledger/types.ts';
import { contentWords } from './meaning/mergeItems.ts';
import type { LetterReading } from './types.ts';

/** What of a letter is needed to link it: a reading, or a letter of the commitments file with its entries. */
export type ThreadLetter = Pick<LetterReading, 'id' | 'date' | 'kind' | 'registrant' | 'reviewed' | 'comments'> & {
	readonly proposals: readonly Commitment[];
};

/**
 * `fulfils`: says the promise was carried out. `repeats`: promises the same again, not to be counted twice. `supersedes`:
 * promises something else instead. `refines`: promises more or closer. `refers`: only takes the comment up again.
 */
export type LinkKind = 'fulfils' | 'repeats' | 'supersedes' | 'refines' | 'refers';

export interface ThreadEnd {
	readonly letter: string;
	readonly comment: string;
	/** Null when the comment holds nothing that was promised. */
	readonly commitment: string | null;
}

export interface ThreadLink {
	readonly from: ThreadEnd;
	readonly to: ThreadEnd;
	readonly kind: LinkKind;
	readonly why: string;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PRIOR = new RegExp(
	`\\b(?:prior|previous|earlier|original) comments?\\s+(?:no\\.?\\s*|number\\s*)?(\\d{1,3}|${NUMBERS.slice(1).join('|')})\\b|\\b(?:your )?response to (?:our )?comment\\s+(?:no\\.?\\s*|number\\s*)?(\\d{1,3})\\b(?! (?:above|below))`,
	'gi',
);
const INSTEAD = /\b(?:rather than|instead of|in lieu of|in place of|no longer)\b/i;
const SAME = 0.7;

function priorNumbers(text: string): string[] {
	const found = [...text.matchAll(PRIOR)].map((match) => {
		const word = (match[1] ?? match[2] ?? '').toLowerCase();
		const index = NUMBERS.indexOf(word);
		return index > 0 ? String(index) : word;
	});
	return [...new Set(found)];
}

function sameReview(a: ThreadLetter, b: ThreadLetter): boolean {
	const [x, y] = [a.registrant, b.registrant];
	if (!x || !y || (x.fileNumber ?? x.name) !== (y.fileNumber ?? y.name)) return false;
	return (
		a.reviewed.length === 0 || a.reviewed.some((form) => b.reviewed.some((other) => likeForm(form) === likeForm(other)))
	);
}

const likeForm = (form: string): string =>
	form
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.replace(/\b(?:the|fiscal|filed.*)\b/g, '')
		.trim();

function alike(a: Commitment, b: Commitment): number {
	const [x, y] = [contentWords(a.quote), contentWords(b.quote)];
	const common = [...x].filter((word) => y.has(word)).length;
	return common / Math.max(1, Math.min(x.size, y.size));
}

function kindOf(later: Commitment, earlier: Commitment | undefined): LinkKind {
	if (later.disposition === 'done') return 'fulfils';
	if (later.strength !== 'binding' || !earlier) return 'refers';
	if (INSTEAD.test(later.quote)) return 'supersedes';
	return alike(later, earlier) >= SAME && !asksMore(later, earlier) ? 'repeats' : 'refines';
}

/** Whether the later promise holds a fact that stands nowhere in the earlier one. */
function asksMore(later: Commitment, earlier: Commitment): boolean {
	const said = contentWords(
		[earlier.quote, earlier.proposedText ?? '', ...earlier.elements.map(({ text }) => text)].join('\n'),
	);
	return later.elements.some(({ text }) => {
		const own = [...contentWords(text)];
		return own.filter((word) => said.has(word)).length < SAME * own.length;
	});
}

function linksBetween(later: ThreadLetter, earlier: ThreadLetter): ThreadLink[] {
	return later.comments.flatMap((comment) => {
		const own = later.proposals.filter((p) => p.comment === comment.number && p.strength !== 'watch');
		return priorNumbers(`${comment.ask.text}\n${comment.response?.text ?? ''}`).flatMap((number) => {
			if (!earlier.comments.some((c) => c.number === number)) return [];
			const before = earlier.proposals.filter((p) => p.comment === number && p.strength === 'binding');
			const end = (commitment: string | null): ThreadEnd => ({ letter: earlier.id, comment: number, commitment });
			const start = (commitment: string | null): ThreadEnd => ({
				letter: later.id,
				comment: comment.number,
				commitment,
			});
			if (own.length === 0) {
				return [
					{
						from: start(null),
						to: end(before[0]?.id ?? null),
						kind: 'refers' as const,
						why: `names prior comment ${number}`,
					},
				];
			}
			return own.map((proposal) => {
				const best = [...before].sort((a, b) => alike(proposal, b) - alike(proposal, a))[0];
				const kind = kindOf(proposal, best);
				return { from: start(proposal.id), to: end(best?.id ?? null), kind, why: `names prior comment ${number}` };
			});
		});
	});
}

/** Links from each letter to the one before it in the same review, oldest first; letters without a date are left out. */
export function linkThreads(readings: readonly ThreadLetter[]): ThreadLink[] {
	const dated = readings
		.filter((r) => r.date !== null && r.kind === 'response')
		.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
	return dated.flatMap((later, i) => {
		const earlier = dated
			.slice(0, i)
			.findLast((candidate) => sameReview(candidate, later) && candidate.date !== later.date);
		return earlier ? linksBetween(later, earlier) : [];
	});
}

/** The readings with ids of their own: letters of one day get `2021-03-03`, `2021-03-03-2`, in the order given. */
export function distinctIds(readings: readonly LetterReading[]): LetterReading[] {
	const taken = new Set<string>();
	return readings.map((reading) => {
		let id = reading.id;
		for (let n = 2; taken.has(id); n++) id = `${reading.id}-${n}`;
		taken.add(id);
		if (id === reading.id) return reading;
		return { ...reading, id, proposals: reading.proposals.map((proposal) => ({ ...proposal, letter: id })) };
	});
}
