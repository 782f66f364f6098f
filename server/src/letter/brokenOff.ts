/** A letter that stops in the middle of a sentence. */
import type { Problem, Span } from '../ledger/types.ts';
import { fileProblem } from './decode/index.ts';
import { sentencesOf } from './meaning/language/sentences.ts';
import type { Feature } from './structure/features.ts';
import type { Frame } from './structure/frame.ts';

/** Shorter last lines are names, titles and addresses; those have capitals. */
const LINE = 40;
const LOWER_END = /(?:^|\s)\p{Ll}[\p{L}-]*,?$/u;
/** No sentence ends with these. */
const OPEN_END =
	/(?:,|\b(?:the|an?|of|and|or|to|in|for|by|with|from|on|at|that|which|as|our|its|their|we|it|is|are|was|were|be|been|has|have|had|will|would|shall|may|can|not|also|any|each|such))$/i;

/** What stands below a signature. */
const BELOW = /^(?:cc|bcc|copy to|copies to|encl|attachment|enclosure)\b/i;

/** The sentence that a letter breaks off in. */
export interface Broken extends Span {
	/** Too little of it is there to be read. */
	readonly isOpen: boolean;
}

/** The last sentence of a letter without sign-off that comes to no end; null where it does. */
export function brokenOff(features: readonly Feature[], frame: Frame): Broken | null {
	const last = features.at(-1)?.paragraph;
	if (!last || frame.signOff < features.length || last.kind === 'table row' || last.kind === 'heading') return null;
	if (BELOW.test(last.text)) return null;
	const isOpen = OPEN_END.test(last.text);
	if (!LOWER_END.test(last.text) || (!isOpen && last.text.length < LINE)) return null;
	const { start } = sentencesOf([last]).at(-1) ?? last;
	return { start, end: last.end, isOpen };
}

/** What is said of it: where it ends, and whether that sentence was read. */
export function brokenOffProblem(text: string, { start, end, isOpen }: Broken, file: string): Problem {
	const words = text.slice(Math.max(start, end - 60), end).replace(/^\S*\s/, '');
	const left = isOpen ? '; that sentence was left out' : '';
	const message = `${file} seems to be cut off: it ends in the middle of a sentence (“… ${words}”)${left}. Get the whole letter.`;
	return { ...fileProblem('letter-truncated', message, 'warning'), start, end };
}
