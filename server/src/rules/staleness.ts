/** Figures and years of an earlier text that stand unchanged in a later one. */

/** An amount, a percentage or a number of three digits or more, with what is written right beside it. */
const FIGURE =
	/[$€£¥]\s?\d[\d,.]*\d?(?:\s(?:million|billion|thousand))?|\b\d[\d,.]*\s?(?:%|percent\b|basis points|million|billion)|\b\d{1,3}(?:,\d{3})+\b/gi;
const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * Figures that stand in both, and the latest year of the passage where it is the earlier text's and older than `year`. Figures of a
 * kind are left alone where the passage has more of them: then the earlier ones stand there to compare.
 */
export function staleIn(earlier: string, passage: string, year: string): readonly string[] {
	const [before, now] = [figuresIn(earlier), figuresIn(passage)];
	const figures = before.filter((figure) => {
		const kind = kindOf(figure);
		return now.includes(figure) && countOf(now, kind) <= countOf(before, kind);
	});
	const latest = (passage.match(YEAR) ?? []).sort().at(-1);
	const old = latest !== undefined && latest < year && new Set<string>(earlier.match(YEAR)).has(latest);
	return [...new Set(old ? [...figures, latest] : figures)];
}

function figuresIn(text: string): readonly string[] {
	return (text.match(FIGURE) ?? []).map((figure) => figure.replace(/\s+/g, ' ').replace(/[.,]$/, ''));
}

function countOf(figures: readonly string[], kind: string): number {
	return figures.filter((figure) => kindOf(figure) === kind).length;
}

function kindOf(figure: string): string {
	if (/%|percent|basis/i.test(figure)) return 'share';
	return /[$€£¥]|million|billion/i.test(figure) ? 'money' : 'number';
}
