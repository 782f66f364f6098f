import { asksValue } from '../evidence/index.ts';
import type { Evidence } from '../evidence/types.ts';
import { type Carrier, carrierOf } from './agreed.ts';
import { sourcesOf } from './anchors.ts';
import { promiseOf, shorten, sourceOf } from './messages.ts';
import { positionOf } from './positions.ts';
import { staleIn } from './staleness.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Rule, RuleFinding, RuleInput } from './types.ts';

/** A figure or year of the letter, or of the filing before, stands unchanged in the draft of a later period. */
export const staleFact: Rule = {
	meta: {
		id: 'stale-fact',
		description:
			'A figure or date of the letter, or of the last filing, stands unchanged in the draft of a later period.',
		severity: 'information',
	},
	check: (input) =>
		input.states.flatMap((state) => distinct([...ofLetter(input, state), ...ofLastFiling(input, state)])),
};

/** A passage that the letter's wording and the last filing both have is told once. */
function distinct(findings: readonly RuleFinding[]): readonly RuleFinding[] {
	const seen = new Set<string>();
	return findings.filter(({ file, start }) => !seen.has(`${start} ${file}`) && seen.add(`${start} ${file}`));
}

/** In the wording that the letter proposed, or in a fact that it told the staff. */
function ofLetter(input: RuleInput, state: CommitmentState): readonly RuleFinding[] {
	const { filing, commitment } = state;
	const letter = input.ledger.ledger.letters.find(({ id }) => id === commitment.letter);
	if (filing.period === null || !letter?.date || filing.period <= letter.date) return [];
	const year = filing.period.slice(0, 4);
	const told = positionOf(commitment);
	const said = told && state.position ? [{ text: told.text, judgement: state.position }] : [];
	return [...state.wording, ...said].flatMap((sentence): RuleFinding[] => {
		const carrier = carrierOf(sentence);
		const stale = carrier ? staleIn(sentence.text, carrier.words, year) : [];
		if (!carrier || stale.length === 0) return [];
		const from =
			said.length > 0 ? `in what the staff was told on ${letter.date}` : `in the letter's wording of ${letter.date}`;
		return [report(input, state, carrier, { stale, from })];
	});
}

/** In the passage that was the evidence in the filing before. */
function ofLastFiling(input: RuleInput, state: CommitmentState): readonly RuleFinding[] {
	const { earlier, filing } = input;
	const before = earlier?.filing.period ?? null;
	if (!earlier || before === null || filing.period === null || before >= filing.period) return [];
	if (!isAsked(state.status)) return [];
	const year = filing.period.slice(0, 4);
	return state.elements.flatMap((fact): RuleFinding[] => {
		const now = passageOf(fact);
		if (!now || !asksValue(fact.element.text)) return [];
		const { verdict, evidence } = earlier.judge(state.commitment, fact.element);
		const [was] = verdict === 'found' ? evidence : [];
		if (!was) return [];
		const carrier = carrierOf({ text: was.quote, judgement: { ...fact.judgement, evidence: [now], candidates: [] } });
		const stale = carrier ? staleIn(was.quote, carrier.words, year) : [];
		if (!carrier || stale.length === 0) return [];
		const finding = report(input, state, carrier, { stale, from: `in ${earlier.filing.id}` });
		const { file, start, end, quote } = was;
		const there = { file, start, end, message: `In ${earlier.filing.id}: “${shorten(quote)}”` };
		return [{ ...finding, element: fact.element.id, related: [there, ...finding.related] }];
	});
}

/** What stands for the element: its evidence, else the closest passage unless more than its date speaks against it. */
function passageOf({ judgement: { evidence, candidates } }: ElementState): Evidence | undefined {
	const [closest] = candidates;
	const objection = closest?.objection ?? null;
	return evidence[0] ?? (objection === null || objection.kind === 'earlier-period' ? closest : undefined);
}

function report(
	input: RuleInput,
	state: CommitmentState,
	{ file, start, end, words }: Carrier,
	{ stale, from }: { readonly stale: readonly string[]; readonly from: string },
): RuleFinding {
	const facts = stale.map((fact) => `“${fact}”`).join(', ');
	const detail = `As ${from}: ${facts}. Is that still so for the period ended ${state.filing.period}? The passage: “${shorten(words)}”`;
	const { commitment } = state;
	const promise = positionOf(commitment) ? `${commitment.title} (${sourceOf(commitment)}).` : promiseOf(commitment);
	return {
		file,
		start,
		end,
		commitment: commitment.id,
		element: null,
		detail,
		fixes: [],
		message: `${promise} ${detail}`,
		related: sourcesOf(input, state),
	};
}
