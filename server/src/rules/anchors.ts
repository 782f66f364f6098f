/** Where a finding stands in a draft. */
import { frontMatterEnd } from '../draft/index.ts';
import type { Draft } from '../draft/types.ts';
import { objectionText } from '../evidence/index.ts';
import type { Evidence, Filing } from '../evidence/types.ts';
import type { Span } from '../ledger/types.ts';
import { shorten } from './messages.ts';
import type { CommitmentState, ElementState, Related, RuleContext } from './types.ts';

interface Anchor extends Span {
	readonly file: string;
}

/** The heading where the disclosure belongs, else the closest related passage, else the nearest parent item or the title. */
export function anchorOf(state: CommitmentState, elements: readonly ElementState[]): Anchor {
	const { place, filing } = state;
	const { heading } = place.section;
	if (place.exact && heading.end > heading.start) return { file: place.file, start: heading.start, end: heading.end };
	const closest = closestOf(elements);
	if (closest) return { file: closest.file, start: closest.start, end: closest.end };
	if (heading.end > heading.start) return { file: place.file, start: heading.start, end: heading.end };
	const draft = filing.drafts.find(({ file }) => file === place.file);
	return draft ? titleOf(draft) : { file: place.file, start: 0, end: 0 };
}

/** The passage that comes closest to any of the elements. */
export function closestOf(elements: readonly ElementState[]): Evidence | null {
	let best: Evidence | null = null;
	for (const { judgement } of elements) {
		const [first] = judgement.candidates;
		if (first && (best === null || first.score > best.score)) best = first;
	}
	return best;
}

/** The passages that come closest to some elements, three at most, for the related information of a finding; `lead` says what they are. */
export function passagesFor(elements: readonly ElementState[], lead: string): readonly Related[] {
	return elements
		.flatMap(({ judgement }) => judgement.candidates)
		.slice(0, 3)
		.map(({ file, start, end, quote, objection }) => {
			const why = objection ? ` (it ${objectionText(objection)})` : '';
			return { file, start, end, message: `${lead}${why}: “${shorten(quote)}”` };
		});
}

/** The first heading, else the first line that says something below the front matter, else the front. */
export function titleOf(draft: Draft): Anchor {
	const heading = draft.sections.find(({ level }) => level > 0)?.heading;
	if (heading) return { file: draft.file, start: heading.start, end: heading.end };
	const from = frontMatterEnd(draft);
	const line = /\S[^\r\n]*/.exec(draft.text.slice(from));
	if (!line) return { file: draft.file, start: 0, end: 0 };
	return { file: draft.file, start: from + line.index, end: from + line.index + line[0].trimEnd().length };
}

/** The letter's words and the entry in the commitments file, for the related information of a finding. */
export function sourcesOf(context: RuleContext, state: CommitmentState): readonly Related[] {
	const letter = context.letterPlace(state.commitment);
	const entry = context.ledgerPlace(state.commitment);
	return letter ? [letter, entry] : [entry];
}

/** The draft of a filing by its file. */
export function draftOf(filing: Filing, file: string): Draft | undefined {
	return filing.drafts.find((draft) => draft.file === file);
}
