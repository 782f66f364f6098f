/** How letters of one review hang together, as data: `threads.ts` finds it. */
import type { Commitment } from '../ledger/types.ts';
import type { LetterReading } from './types.ts';

/** What of a letter is needed to link it: a reading, or a letter of the commitments file with its entries. */
export type ThreadLetter = Pick<
	LetterReading,
	'id' | 'date' | 'staffLetterDate' | 'kind' | 'registrant' | 'reviewed' | 'comments'
> & {
	readonly proposals: readonly Commitment[];
};

/**
 * `fulfils`: says the promise was carried out. `repeats`: promises the same again, not to be counted twice. `supersedes`:
 * promises something else instead. `withdraws`: takes it back. `narrows`: takes part of it back. `refines`: promises more or
 * closer. `refers`: only takes the comment up again.
 */
export type LinkKind = 'fulfils' | 'repeats' | 'supersedes' | 'withdraws' | 'narrows' | 'refines' | 'refers';

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
