import { carrierOf } from './agreed.ts';
import { sourcesOf } from './anchors.ts';
import { promiseOf, shorten } from './messages.ts';
import type { CommitmentState, Rule, RuleFinding, RuleInput } from './types.ts';

/** A figure or year of the letter's proposed wording stands unchanged in the draft of a later period. */
export const staleFact: Rule = {
	meta: {
		id: 'stale-fact',
		description: "A figure or date of the letter's wording stands unchanged in the draft of a later period.",
		severity: 'information',
	},
	check: (input) => input.states.flatMap((state) => reports(input, state)),
};

function reports(input: RuleInput, state: CommitmentState): readonly RuleFinding[] {
	const { filing, commitment } = state;
	const letter = input.ledger.ledger.letters.find(({ id }) => id === commitment.letter);
	if (filing.period === null || !letter?.date || filing.period <= letter.date) return [];
	const year = filing.period.slice(0, 4);
	return state.wording.flatMap((sentence): RuleFinding[] => {
		const carrier = carrierOf(sentence);
		if (!carrier) return [];
		const stale = staleIn(sentence.text, carrier.words, year);
		if (stale.length === 0) return [];
		const detail = `As in the letter's wording of ${letter.date}: ${stale.map((fact) => `“${fact}”`).join(', ')}. Is that still so for the period ended ${filing.period}? The passage: “${shorten(carrier.words)}”`;
		return [
			{
				file: carrier.file,
				start: carrier.start,
				end: carrier.end,
				commitment: commitment.id,
				element: null,
				message: `${promiseOf(commitment)} ${detail}`,
				detail,
				related: sourcesOf(input, state),
				fixes: [],
			},
		];
	});
}

/** An amount, a percentage or a number of three digits or more, with what is written right beside it. */
const FIGURE =
	/[$€£¥]\s?\d[\d,.]*\d?(?:\s(?:million|billion|thousand))?|\b\d[\d,.]*\s?(?:%|percent\b|basis points|million|billion)|\b\d{1,3}(?:,\d{3})+\b/gi;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Figures that stand in both, and the latest year of the passage where it is the letter's and older than the draft's. */
function staleIn(proposed: string, passage: string, year: string): readonly string[] {
	const there = new Set(figuresIn(passage));
	const figures = figuresIn(proposed).filter((figure) => there.has(figure));
	const latest = (passage.match(YEAR) ?? []).sort().at(-1);
	const old = latest !== undefined && latest < year && new Set<string>(proposed.match(YEAR)).has(latest);
	return [...new Set(old ? [...figures, latest] : figures)];
}

function figuresIn(text: string): readonly string[] {
	return (text.match(FIGURE) ?? []).map((figure) => figure.replace(/\s+/g, ' ').replace(/[.,]$/, ''));
}
