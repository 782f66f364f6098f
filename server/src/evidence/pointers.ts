/** "See Note 12": the place within the filing is looked up, and its closest passage is shown beside the pointer. */
import type { Draft } from '../draft/types.ts';
import { evidenceOf, pointsWell } from './decide.ts';
import type { Candidate, Decision } from './decision.ts';
import type { FilingIndex } from './prepare.ts';
import type { Judgement } from './types.ts';

/** A numbered place, or a title in quotation marks. */
const PLACE =
	/\b(Note|Item|Part|Annex|Exhibit|Appendix)s?\s+((?:\d+|[IVX]+\b)(?:\.?[A-Z]\b)?)|[“"]([A-Z][^”"]{3,80})[”"]/;
/** Passages of the place that are shown. */
const MOST = 2;

interface Target {
	readonly name: string;
	readonly title: RegExp;
}

/** The judgement, with what a passage points to where it points to a place of this filing, and the name of the place where it does not. */
export function followed(index: FilingIndex, judgement: Judgement, { shown, pool }: Decision): Judgement {
	if (judgement.verdict === 'found') return judgement;
	const pointer = shown.find(pointsWell);
	const target = pointer && targetOf(pointer);
	if (!pointer || !target) return judgement;
	const there = index.filing.drafts.flatMap((draft) =>
		draft.sections.filter(({ title }) => target.title.test(title)).map((section) => ({ draft, section })),
	);
	const [first] = there;
	if (!first) {
		const why = `A passage points to ${target.name}, which is not in this filing: look there.`;
		return told(judgement, judgement.candidates, why);
	}
	const within = pool.filter(
		(item) => item !== pointer && there.some(({ draft, section }) => stands(item, draft, section)),
	);
	const passages = [pointer, ...within.slice(0, MOST)].map(evidenceOf);
	const others = judgement.candidates.filter(
		({ file, start }) => !passages.some((one) => one.file === file && one.start === start),
	);
	const place = `“${first.section.title}”`;
	const why =
		within.length > 0
			? `A passage points to ${place}; the closest that stands there comes next.`
			: `A passage points to ${place}, where nothing comes close.`;
	return told(judgement, [...passages, ...others].slice(0, 3), why);
}

/** The judgement with other passages and another reason; its trace is still made only when somebody asks. */
function told(judgement: Judgement, candidates: Judgement['candidates'], why: string): Judgement {
	const { element, verdict, evidence } = judgement;
	return {
		element,
		verdict,
		evidence,
		candidates,
		why,
		get trace() {
			return judgement.trace;
		},
	};
}

/** A candidate never changes; its decision is asked for at every edit. */
const targets = new WeakMap<Candidate, Target | null>();

function targetOf(pointer: Candidate): Target | null {
	let target = targets.get(pointer);
	if (target === undefined) {
		target = targetIn(pointer.match.unit?.sentence.text ?? '');
		targets.set(pointer, target);
	}
	return target;
}

function targetIn(text: string): Target | null {
	const [, kind, number, quoted] = PLACE.exec(text) ?? [];
	if (kind !== undefined && number !== undefined) {
		const exact = number.replace('.', '\\.?');
		return {
			name: `${kind} ${number}`,
			title: new RegExp(`^\\W*${kind}\\s+${exact}\\b(?!\\d)|^\\W*\\(?${exact}[.):]\\s`, 'i'),
		};
	}
	if (quoted === undefined) return null;
	const words = quoted.replace(/[.,]$/, '').replace(/[^\w\s]/g, '.');
	return { name: `“${quoted}”`, title: new RegExp(`\\b${words}\\b`, 'i') };
}

/** True for a passage below a heading. */
function stands({ match }: Candidate, draft: Draft, { start, end }: Draft['sections'][number]): boolean {
	const { place } = match;
	return place.draft.file === draft.file && start <= place.passage.start && place.passage.start < end;
}
