/** The one look further: a section by its heading, or passages by words, within a budget. */
import type { Draft } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import { stemsOf } from '../topics/index.ts';
import { type PassageView, type Placed, printOf, viewOf } from './passages.ts';
import type { More } from './types.ts';

/** Most further passages, and most characters of them together. */
const PASSAGES = 8;
const CHARACTERS = 6000;

/** The passages asked for, without those shown already, in the order of the filing. */
export function morePassages(filing: Filing, more: More, shown: ReadonlySet<string>): readonly PassageView[] {
	const placed = 'section' in more ? sectionPassages(filing, more.section) : searchPassages(filing, more.search);
	const views: PassageView[] = [];
	const seen = new Set(shown);
	let left = CHARACTERS;
	for (const found of placed) {
		const view = viewOf(found);
		if (!view || seen.has(printOf(view)) || view.text.length > left) continue;
		if (views.length === PASSAGES) break;
		seen.add(printOf(view));
		left -= view.text.length;
		views.push(view);
	}
	return views;
}

/** The text below the heading that has most of the words: its own, then that of its subsections. */
function sectionPassages(filing: Filing, heading: string): readonly Placed[] {
	const wanted = contentOf(heading);
	let best: { readonly draft: Draft; readonly start: number; readonly end: number } | null = null;
	let most = 0;
	for (const draft of filing.drafts) {
		for (const { level, title, start, end } of draft.sections) {
			const share = level === 0 ? 0 : shareOf(wanted, new Set(stemsOf(title)));
			if (share > most) {
				most = share;
				best = { draft, start, end };
			}
		}
	}
	if (!best || most < 0.5) return [];
	const { draft, start, end } = best;
	return draft.passages
		.filter((passage) => passage.start >= start && passage.end <= end)
		.map((passage) => ({ draft, passage }));
}

/** The passages that have most of the words; among equals those that stand first. */
function searchPassages(filing: Filing, words: string): readonly Placed[] {
	const wanted = contentOf(words);
	const ranked = filing.drafts.flatMap((draft) =>
		draft.passages.flatMap((passage) => {
			const share = shareOf(wanted, new Set(stemsOf(passage.text)));
			return share >= 0.5 ? [{ draft, passage, share }] : [];
		}),
	);
	return ranked.sort((a, b) => b.share - a.share).slice(0, PASSAGES * 2);
}

/** Without the short words that stand everywhere, unless there are no others. */
function contentOf(text: string): readonly string[] {
	const stems = stemsOf(text);
	const long = stems.filter((stem) => stem.length > 3 || /\d/.test(stem));
	return long.length > 0 ? long : stems;
}

function shareOf(wanted: readonly string[], there: ReadonlySet<string>): number {
	return wanted.length === 0 ? 0 : wanted.filter((stem) => there.has(stem)).length / wanted.length;
}
