/** Quick fixes by which a person settles a finding: a passage is accepted, a condition decided, a promise left out. */
import type { Evidence } from '../evidence/types.ts';
import { isSamePlace, shorten, touches } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { isAsked } from '../rules/index.ts';
import type { CommitmentState, Finding } from '../rules/types.ts';
import type { Check } from './check.ts';
import type { DecisionTarget } from './commands.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';

/** A decision that is offered; name and reason are asked for when it is chosen. */
interface OfferedDecision {
	readonly title: string;
	readonly target: DecisionTarget;
}

/** Longest quotation in the title of an action. */
const LONGEST = 60;
const OPEN = new Set(['missing-disclosure', 'missing-element', 'unsure-element', 'undecided-condition']);

/** What can be decided about a finding, the likeliest first; `asked` is where the person stands. */
export function decisionsFor(check: Check, finding: Finding, asked: Span, style: DiagnosticStyle): OfferedDecision[] {
	const { filing, commitment, element, rule } = finding;
	if (filing === null || commitment === null || !OPEN.has(rule)) return [];
	const state = check.project?.states.find((one) => one.filing.id === filing && one.commitment.id === commitment);
	if (!state) return [];
	const base = { ledger: style.uriOf(check.ledgerPath), id: commitment, filing };
	const offers: OfferedDecision[] = rule === 'undecided-condition' ? [] : accepting(state, finding, asked, base);
	if (state.status === 'undecided') {
		offers.push({ title: `The condition of “${commitment}” is met in ${filing}…`, target: { ...base, kind: 'met' } });
		offers.push({
			title: `The condition of “${commitment}” is not met in ${filing}…`,
			target: { ...base, kind: 'not met' },
		});
	}
	const name = element === null ? commitment : `${commitment}/${element}`;
	const part = element === null ? {} : { element };
	offers.push({
		title: `“${name}” does not apply to ${filing}…`,
		target: { ...base, ...part, kind: 'not applicable' },
	});
	offers.push({ title: `Waive “${name}” in ${filing}…`, target: { ...base, ...part, kind: 'waived' } });
	return offers;
}

/** More offers than this help nobody. */
const MOST = 8;

/** The open elements for which a selected passage can be accepted: those whose place is near it, or that it came close to. */
export function acceptable(check: Check, path: string, asked: Span, style: DiagnosticStyle): OfferedDecision[] {
	const text = check.lines(path)?.text.slice(asked.start, asked.end) ?? '';
	const from = asked.start + (text.length - text.trimStart().length);
	const passage = text.trim();
	const offers = (check.project?.states ?? []).flatMap(({ filing, commitment, elements, status, place }) => {
		const draft = filing.drafts.find(({ file }) => file === path);
		const inside = draft?.passages.some((one) => one.start <= from && from + passage.length <= one.end && !one.quoted);
		if (!inside || !isAsked(status)) return [];
		const isHome = place.file === path && place.section.start <= from && from < place.section.end;
		return elements
			.filter(({ judgement, status: own }) => judgement.verdict !== 'found' && isAsked(own))
			.filter(
				({ judgement }) =>
					isHome || judgement.candidates.some((one) => one.file === path && one.start <= from && from <= one.end),
			)
			.map(({ element }) => ({
				title: `Accept the selected words as evidence for “${commitment.id}/${element.id}”…`,
				target: {
					ledger: style.uriOf(check.ledgerPath),
					id: commitment.id,
					filing: filing.id,
					kind: 'accepted' as const,
					element: element.id,
					passage,
				},
			}));
	});
	return passage === '' ? [] : offers.slice(0, MOST);
}

function accepting(
	state: CommitmentState,
	finding: Finding,
	asked: Span,
	base: Omit<DecisionTarget, 'kind'>,
): OfferedDecision[] {
	const isUnsure = finding.rule === 'unsure-element';
	const open = state.elements.filter(
		({ element, judgement }) =>
			judgement.verdict === (isUnsure ? 'unsure' : 'missing') &&
			(finding.element === null || finding.element === element.id),
	);
	return open.flatMap(({ element, judgement, reading }): OfferedDecision[] => {
		const isHere = (one: Evidence) => one.file === finding.file && touches(one, asked);
		const quoted = reading?.reading.verdict === 'found' ? reading.evidence : [];
		const isQuoted = (one: Evidence) => quoted.some((other) => isSamePlace(one, other));
		const passages = [
			judgement.candidates.find(isHere) ?? judgement.candidates[0],
			judgement.candidates.find(isQuoted),
		];
		return [...new Set(passages)].flatMap((passage): OfferedDecision[] => {
			if (!passage) return [];
			const who = isQuoted(passage) ? ', as the second reader quotes it' : '';
			const title = `Accept as evidence for “${element.id}”${who}: “${shorten(passage.quote, LONGEST)}”`;
			return [{ title, target: { ...base, kind: 'accepted', element: element.id, passage: passage.quote } }];
		});
	});
}
