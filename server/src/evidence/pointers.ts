/** "See Note 12": the place within the filing is looked up, and its closest passage is shown beside the pointer. */
import type { Draft } from '../draft/types.ts';
import { kept } from '../ledger/index.ts';
import { evidenceOf } from './decide.ts';
import type { Candidate, Decision } from './decision.ts';
import { sectionsLike } from './filing/headings.ts';
import { Judged } from './judged.ts';
import type { FilingIndex } from './prepare.ts';
import type { Evidence, Filing, Judgement } from './types.ts';

/** A numbered place, or a title in quotation marks. */
const PLACE =
	/\b(Note|Item|Part|Annex|Exhibit|Appendix)s?\s+((?:\d+|[IVX]+\b)(?:\.?[A-Z]\b)?)|[“"]([A-Z][^”"]{3,80})[”"]/;
/** A document, behind a place in it or by itself; "this annual report" is always the filing. */
const DOCUMENT =
	/\b(?:in|of|to|from|under)\s+((?:our|its|the Company[’']s|the)\s+(?:(?!(?:our|its|the)\b)[\w,’'-]+\s+){0,6}?(?:Form\s+(?:10-[KQ]|20-F|40-F|8-K|6-K|[SF]-\d+)|(Annual|Quarterly|Current)\s+Report|(?:definitive\s+)?proxy\s+statement|prospectus|registration\s+statement))\b/i;
/** What the filing of a form is called. */
const KINDS: Readonly<Record<string, RegExp>> = {
	'10-K': /10-K|annual/i,
	'20-F': /20-F|annual/i,
	'40-F': /40-F|annual/i,
	'10-Q': /10-Q|quarterly/i,
	'8-K': /8-K|current/i,
	'6-K': /6-K/i,
};
/** Passages of the place that are shown. */
const MOST = 2;

interface Target {
	readonly name: string;
	/** Null where it stands in another document. */
	readonly title: RegExp | null;
}

/** The judgement, with what a passage points to where it points to a place of this filing, and the name of the place where it does not. */
export function followed(index: FilingIndex, judgement: Judgement, { pointer, pool }: Decision): Judgement {
	const target = pointer && targetOf(pointer, index.filing);
	if (!pointer || !target) return judgement;
	const { title: sought } = target;
	const there = index.filing.drafts.flatMap((draft) =>
		sought ? sectionsLike(draft, sought).map((section) => ({ draft, section })) : [],
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
	return new Judged({ element, verdict, evidence, candidates, why }, () => judgement.trace);
}

/** A candidate never changes; its decision is asked for at every edit. */
const targets = new WeakMap<Candidate, Target | null>();

function targetOf(pointer: Candidate, filing: Filing): Target | null {
	return kept(targets, pointer, () => targetIn(pointer.match.unit?.sentence.text ?? '', filing));
}

/** True where a sentence of a filing names the place of it in which a passage stands: "See Note 4". */
export function namesPlaceOf(sentence: string, { file, start }: Evidence, filing: Filing): boolean {
	const title = targetIn(sentence, filing)?.title;
	const draft = filing.drafts.find((one) => one.file === file);
	if (!title || !draft) return false;
	return sectionsLike(draft, title).some((section) => section.start <= start && start < section.end);
}

function targetIn(text: string, filing: Filing): Target | null {
	const document = otherDocument(text, filing);
	const [place, kind, number, quoted] = PLACE.exec(text) ?? [];
	if (document !== null) return { name: place ? `${place} in ${document}` : document, title: null };
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

/** The document a sentence names, where that is another than the filing: of another kind, or of another year. */
function otherDocument(text: string, { form, period }: Filing): string | null {
	const document = DOCUMENT.exec(text)?.[1];
	if (document === undefined) return null;
	const isOfKind = form !== null && KINDS[form]?.test(document) === true;
	const year = /\b(?:19|20)\d\d\b/.exec(document)?.[0];
	return isOfKind && (year === undefined || period?.startsWith(year) === true) ? null : document;
}

/** True for a passage below a heading. */
function stands({ match }: Candidate, draft: Draft, { start, end }: Draft['sections'][number]): boolean {
	const { place } = match;
	return place.draft.file === draft.file && start <= place.passage.start && place.passage.start < end;
}
