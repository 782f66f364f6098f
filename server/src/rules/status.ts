import type { Status } from './types.ts';

/** True for what a filing is asked for: due, or due on a condition that nobody has decided yet. */
export function isAsked(status: Status): status is 'due' | 'undecided' {
	return status === 'due' || status === 'undecided';
}
