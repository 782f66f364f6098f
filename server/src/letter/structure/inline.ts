/** A response that begins within the paragraph of its comment: `… in your filing? Company Response: We …`. */
import type { Paragraph, StyleRun } from '../types.ts';
import { voiceOf } from './features.ts';

/** A response label after the end of a sentence; in its own case, as a label is written. */
const LABEL =
	/(?<=[.?!:)”"]\s+)(?:(?:The )?(?:Company|Registrant|Management|[A-Z][\w&.]{1,24})(?:['’]s)? )?(?:Response|RESPONSE)(?: to (?:Staff )?Comment(?: No\.?)? ?\d{1,3})?:\s+(?=\S)/;

function between(runs: readonly StyleRun[], from: number, to: number): StyleRun[] {
	return runs
		.filter((run) => run.end > from && run.start < to)
		.map((run) => ({ ...run, start: Math.max(run.start, from), end: Math.min(run.end, to) }));
}

/** Cuts such paragraphs in two, so that the label stands at the front of its own; all others stay as they are. */
export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
	return paragraphs.flatMap((paragraph) => {
		if (paragraph.kind === 'table row' || paragraph.text.length < 60) return [paragraph];
		if (!/response/i.test(paragraph.text)) return [paragraph];
		const at = LABEL.exec(paragraph.text)?.index ?? 0;
		const asked = paragraph.text.slice(0, at).trimEnd();
		if (at === 0 || voiceOf(asked) <= 0) return [paragraph];
		const { start, end, runs, text } = paragraph;
		const cut = start + at;
		return [
			{ ...paragraph, text: asked, end: start + asked.length, runs: between(runs, start, start + asked.length) },
			{ ...paragraph, text: text.slice(at), start: cut, runs: between(runs, cut, end) },
		];
	});
}
