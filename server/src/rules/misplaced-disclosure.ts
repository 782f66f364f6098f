import { homeSections, namesPlaceOf } from '../evidence/index.ts';
import type { Evidence, Filing, Place } from '../evidence/types.ts';
import { anchorOf, sourcesOf } from './anchors.ts';
import { dueForms } from './due.ts';
import { requiredOf } from './gaps.ts';
import { bare, promiseOf, shorten } from './messages.ts';
import { softer, weightOf } from './severity.ts';
import { isBegun } from './standIns.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Rule, RuleFinding, RuleInput } from './types.ts';

/** It is said, but in another section or another document than the one it was promised in. */
export const misplacedDisclosure: Rule = {
	meta: {
		id: 'misplaced-disclosure',
		description: 'The disclosure stands only in another section, or another document, than promised.',
		severity: 'warning',
	},
	check: (input) =>
		input.states
			.filter(({ status }) => isAsked(status))
			.flatMap((state) =>
				requiredOf(state.commitment, state.elements).flatMap((element) =>
					element.judgement.verdict === 'found'
						? (elsewhereInFiling(input, state, element) ?? [])
						: isBegun(input, element)
							? []
							: (inOtherDocument(input, state, element) ?? []),
				),
			),
};

/** Only where the commitments file itself names headings; the topic library only suggests them. */
function elsewhereInFiling(input: RuleInput, state: CommitmentState, element: ElementState): RuleFinding | null {
	const { commitment, filing } = state;
	const homes = homeSections(commitment, filing);
	const [first] = element.judgement.evidence;
	if (homes.length === 0 || !first) return null;
	const atHome = ({ file, start }: Evidence): boolean =>
		homes.some((home) => home.file === file && home.section.start <= start && start < home.section.end);
	if (element.judgement.evidence.some(atHome)) return null;
	if (homes.some((home) => isPointedAt(home, element, filing))) return null;
	const titles = [...new Set(homes.map(({ section }) => `“${section.title}”`))].slice(0, 3).join(' or ');
	const detail = `Found outside the place it belongs to: ${bare(element.element.text)}. It belongs under ${titles}.`;
	const { file, start, end } = first;
	// Where it fits best is not always the only place that was promised.
	return { ...placed(input, state, element, detail), severity: 'information', file, start, end };
}

/** What stands where it was promised leads a reader to where it is said. */
function isPointedAt(
	{ file, section }: Pick<Place, 'file' | 'section'>,
	{ judgement }: ElementState,
	filing: Filing,
): boolean {
	const draft = filing.drafts.find((one) => one.file === file);
	const here = draft?.passages.filter(({ start, quoted }) => section.start <= start && start < section.end && !quoted);
	return (here ?? [])
		.flatMap(({ sentences }) => sentences)
		.some(({ text }) => judgement.evidence.some((evidence) => namesPlaceOf(text, evidence, filing)));
}

function inOtherDocument(input: RuleInput, state: CommitmentState, element: ElementState): RuleFinding | null {
	if (input.beside.length === 0) return null;
	const { commitment } = state;
	const forms: readonly (string | null)[] = dueForms(commitment, input.ledger.ledger);
	const isIn = ({ judge }: RuleInput['beside'][number]): boolean =>
		judge(commitment, element.element).verdict === 'found';
	const [meant, others] = [true, false].map((due) =>
		input.beside.filter(({ filing }) => forms.includes(filing.form) === due),
	);
	// Where another version of the document it was promised in has it, it does not stand elsewhere only. Most folders hold one
	// form alone: then there is nothing to look into at all.
	if (!others?.length || meant?.some(isIn)) return null;
	for (const { filing, judge } of others) {
		const { verdict, evidence } = judge(commitment, element.element);
		const [first] = evidence;
		if (verdict !== 'found' || !first) continue;
		const detail = `Found only in ${filing.id}, which is not where it was promised: ${bare(element.element.text)}.`;
		const { file, start, end, quote } = first;
		const there = { file, start, end, message: `In ${filing.id}: “${shorten(quote)}”` };
		const finding = placed(input, state, element, detail);
		return { ...finding, ...anchorOf(state, [element]), related: [there, ...finding.related] };
	}
	return null;
}

function placed(input: RuleInput, state: CommitmentState, { element }: ElementState, detail: string) {
	const { severity, grades } = weightOf(state, false);
	return {
		grades,
		severity: softer(severity),
		commitment: state.commitment.id,
		element: element.id,
		message: `${promiseOf(state.commitment)} ${detail}`,
		detail,
		related: sourcesOf(input, state),
		fixes: [],
	};
}
