/** Every place of a text where a pattern matches. */

/**
 * All matches of a pattern with the flag `g`, in order. `matchAll` does the same and makes a pattern of its own for it each
 * time, which costs more than most sentences take to be searched.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex++;
	}
	return found;
}

/** Words as the source of a pattern of just them. */
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
