/** States as people see them: a shape and a word, never a colour alone. */

import type { Coverage } from '../types.ts';
import { COVERAGE_WORDS } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** Drawn in a box of 16 units; `currentColor` survives print and forced colours. */
const SHAPES: Readonly<Record<Coverage, string>> = {
	found:
		'<circle cx="8" cy="8" r="6.5" fill="currentColor"/><path d="M4.8 8.3l2.2 2.2 4.2-4.6" fill="none" stroke="Canvas" stroke-width="1.7"/>',
	partial:
		'<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor"/>',
	unsure:
		'<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 1.6"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
	missing:
		'<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="currentColor" stroke-width="1.6"/>',
	undecided:
		'<path d="M8 1.6L14.4 8 8 14.4 1.6 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.3 6.6a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.1M8 10.6v1" fill="none" stroke="currentColor" stroke-width="1.2"/>',
	waived:
		'<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M4.6 11.4l6.8-6.8" stroke="currentColor" stroke-width="1.4"/>',
	'not-applicable':
		'<rect x="2.4" y="2.4" width="11.2" height="11.2" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M5 8h6" stroke="currentColor" stroke-width="1.4"/>',
	'not-due': '<path d="M4.5 8h7" stroke="currentColor" stroke-width="1.4"/>',
	retired: '<path d="M2.5 8h11M8 4.5v7" stroke="currentColor" stroke-width="1.2"/>',
	record: '<circle cx="8" cy="8" r="1.8" fill="currentColor"/>',
};

/** All shapes once, for `mark` to refer to. */
export const SPRITE: Markup = {
	markup: `<svg class="sprite" aria-hidden="true" width="0" height="0">${Object.entries(SHAPES)
		.map(([name, shape]) => `<symbol id="mark-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
		.join('')}</svg>`,
};

/** The shape alone, for where the word stands beside it. */
export function shape(coverage: Coverage): Markup {
	return html`<svg class="mark" aria-hidden="true" width="16" height="16"><use href="${`#mark-${coverage}`}"/></svg>`;
}

/** Shape and word. */
export function mark(coverage: Coverage, words: string = COVERAGE_WORDS[coverage]): Markup {
	return html`<span class="${`state s-${coverage}`}">${shape(coverage)}<span>${words}</span></span>`;
}
