/** What stands at a place: an id of the commitments file, a directive of a draft, a passage that is evidence. */

import type { Directive } from '../draft/types.ts';
import type { Evidence } from '../evidence/types.ts';
import { ledgerNames, type Named, type NamePlace } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { isAsked } from '../rules/index.ts';
import type { ElementState } from '../rules/types.ts';
import { type Check, draftIn } from './check.ts';

/** An id at a place, with the place as it is spelled there. */
export interface Subject {
	readonly named: Named;
	readonly span: Span;
}

/** True when an offset stands within or right behind a span. */
export function holds({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}

/** The id that is spelled at an offset of the commitments file or of a draft's directive; null for anything else. */
export function spelledAt(check: Check, path: string, offset: number): Subject | null {
	if (path === check.ledgerPath) return namesOf(check).find(({ span }) => holds(span, offset)) ?? null;
	for (const directive of directivesOf(check, path)) {
		const place = partsOf(check, path, directive).find(({ span }) => holds(span, offset));
		if (place) return place;
	}
	return null;
}

/** The commitment or element that an offset is about, even where no id is spelled. */
export function subjectsAt(check: Check, path: string, offset: number): readonly Named[] {
	const spelled = spelledAt(check, path, offset);
	if (spelled) return [spelled.named];
	if (path === check.ledgerPath) {
		const inside = [...(check.project?.ledger.places ?? [])].find(([, place]) => holds(place, offset));
		if (!inside) return [];
		const [id, place] = inside;
		const element = [...place.elements].find(([, span]) => holds(span, offset))?.[0];
		return [element === undefined ? { kind: 'commitment', id } : { kind: 'element', commitment: id, id: element }];
	}
	const directives = directivesOf(check, path).filter((directive) => holds(directive, offset));
	if (directives.length > 0)
		return directives.map(({ target }) => ({ kind: 'commitment', id: target.split('/')[0] ?? '' }));
	const named = evidenceAt(check, path, offset).map(
		({ state }): Named => ({ kind: 'element', commitment: state.commitment.id, id: state.element.id }),
	);
	const findings = (check.project?.findings ?? []).filter((one) => one.file === path && holds(one, offset));
	return [
		...named,
		...findings.flatMap(({ commitment }): Named[] => (commitment ? [{ kind: 'commitment', id: commitment }] : [])),
	];
}

/** A passage that made an element found. */
export interface Proof {
	readonly state: ElementState;
	readonly evidence: Evidence;
}

/** What is asked of a filing and rests on the passage at an offset. */
export function evidenceAt(check: Check, path: string, offset: number): readonly Proof[] {
	return proofsOf(check).filter(({ evidence }) => evidence.file === path && holds(evidence, offset));
}

/** Every passage that made something found that is asked of its filing. */
export function proofsOf(check: Check): readonly Proof[] {
	return (check.project?.states ?? []).flatMap(({ elements }) =>
		elements
			.filter(({ status }) => isAsked(status))
			.flatMap((state) => state.judgement.evidence.map((evidence) => ({ state, evidence }))),
	);
}

/** Ids where they are spelled in the commitments file. */
export function namesOf(check: Check): readonly NamePlace[] {
	return ledgerNames(check.project?.ledger.text ?? '').ids;
}

/** The directives of a draft; none for any other file. */
export function directivesOf(check: Check, path: string): readonly Directive[] {
	return draftIn(check.project, path)?.directives ?? [];
}

/** The commitment that a directive names, and the element if it names one, each as it is spelled. */
export function partsOf(check: Check, path: string, directive: Directive): readonly Subject[] {
	const { target, name, start } = directive;
	const text = check.lines(path)?.text ?? '';
	const at = text.indexOf(target, start + `<!--commitments-${name}`.length);
	if (target === '' || at < 0) return [];
	const [id = '', element] = target.split('/');
	const whole: Subject = { named: { kind: 'commitment', id }, span: { start: at, end: at + id.length } };
	if (element === undefined) return [whole];
	const from = at + id.length + 1;
	const span = { start: from, end: from + element.length };
	return [whole, { named: { kind: 'element', commitment: id, id: element }, span }];
}

/** True for two names of the same thing. */
export function isSame(a: Named, b: Named): boolean {
	if (a.kind !== b.kind || a.id !== b.id) return false;
	return a.kind !== 'element' || (b.kind === 'element' && a.commitment === b.commitment);
}
