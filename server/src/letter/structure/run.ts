/** The numbers that a letter prints at its comments: where they count on without a gap, they tell the comments by themselves. */
import { type Feature, notesOf } from './features.ts';
import { closingOf, type Frame } from './frame.ts';
import { isHeading } from './headings.ts';

/** How a number is written: `#.` for `3.`; null for one that stands bare or in brackets, as those of notes do. */
function shapeOf({ marker, paragraph }: Feature): string | null {
	if (!marker || marker.enclosed) return null;
	const written = paragraph.text.slice(0, marker.length).trim();
	const shape = written.replace(marker.number, '#').replace(/^l(?=[.)])/, '#');
	return shape === '#' ? null : shape;
}

/** Whether something is said between two numbers: titles and members of a list have no answer. */
function isAnswered(features: readonly Feature[], from: number, to: number): boolean {
	return features.slice(from + 1, to).some((f) => f.paragraph.kind !== 'table row' && !isHeading(f));
}

/**
 * The paragraphs of the first numbers of one shape that count on one by one through the whole letter, each with something
 * below it unless they are the answers themselves; none where numbers of that shape come again, as those of lists do.
 */
export function printedRun(features: readonly Feature[], frame: Frame, are: 'comments' | 'answers'): readonly number[] {
	const end = closingOf(features, frame.body, frame.signOff);
	const notes = notesOf(features);
	const shapes = new Map<string, number[]>();
	for (let i = frame.body; i < end; i++) {
		const f = features[i];
		const shape = f && !notes[i] ? shapeOf(f) : null;
		if (shape === null) continue;
		const own = shapes.get(shape);
		if (own) own.push(i);
		else shapes.set(shape, [i]);
	}
	const [first = []] = shapes.values();
	// What is numbered within an answer to a comment without a number is a list.
	const isWithin = features.slice(frame.body, first[0]).some((f) => f.responseLabel > 0);
	if (are === 'comments' && isWithin) return [];
	const value = (at: number): number => Number.parseInt(features[at]?.marker?.number ?? '', 10);
	const follows = first.every((at, i) => {
		const before = first[i - 1];
		if (before === undefined) return true;
		return value(at) === value(before) + 1 && (are === 'answers' || isAnswered(features, before, at));
	});
	return follows && first.length > 1 ? first : [];
}
