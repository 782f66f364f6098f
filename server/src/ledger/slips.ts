/** What is valid YAML and surely not meant. */
import type { Tree } from './tree.ts';
import type { Problem } from './types.ts';
import { problemAt } from './validate.ts';
import { MONTHS } from './words.ts';

const MONTH_AND_DAY = new RegExp(String.raw`\b(?:${MONTHS.join('|')}) \d{1,2}$`, 'i');

/** Reports dates that a comma between brackets cut in two: `[Form 20-F for the year ended December 31, 2024]` is two entries. */
export function checkPartedDates(tree: Tree, problems: Problem[]): void {
	if (tree.alias || tree.kind === 'scalar') return;
	if (tree.kind === 'map') {
		for (const { value } of tree.pairs) checkPartedDates(value, problems);
		return;
	}
	let before: Tree | null = null;
	for (const item of tree.items) {
		checkPartedDates(item, problems);
		if (tree.flow && before && isPlain(before, MONTH_AND_DAY) && isPlain(item, /^(?:19|20)\d{2}\b/)) {
			const message = 'The comma makes two entries of this; put the whole entry in quotes.';
			problems.push(problemAt('parted-entry', { start: before.start, end: item.end }, message, 'warning'));
		}
		before = item;
	}
}

function isPlain(tree: Tree, pattern: RegExp): boolean {
	return tree.kind === 'scalar' && tree.style === 'plain' && pattern.test(tree.source);
}
