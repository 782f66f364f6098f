/** Which comments of the staff a commitment answers. */
import type { Commitment } from './types.ts';

/** The numbers of all of them in their order, as in `3, 4, 5`; null where it answers none. */
export function commentsOf({ comment, alsoAnswers = [] }: Pick<Commitment, 'comment' | 'alsoAnswers'>): string | null {
	if (comment === undefined) return null;
	const value = (number: string): number => Number.parseInt(number, 10) || 0;
	return [...new Set([comment, ...alsoAnswers])].sort((a, b) => value(a) - value(b)).join(', ');
}

/** `, comment 5` or `, comments 3, 4, 5`, to be put behind a letter; empty where it answers none. */
export function behindLetter(commitment: Pick<Commitment, 'comment' | 'alsoAnswers'>): string {
	const numbers = commentsOf(commitment);
	if (numbers === null) return '';
	return `, comment${(commitment.alsoAnswers ?? []).length > 0 ? 's' : ''} ${numbers}`;
}
