/** The documents of a promise in the words of the format, and the forms they are for the registrant. */

import { type Document, type Filer, filerOf, formsDue, TARGETS } from '../../../ledger/index.ts';
import type { Form, Target } from '../../../ledger/types.ts';
import type { Item } from '../item.ts';
import { REPORT } from '../language/forms.ts';
import { targetsIn } from './targets.ts';

type Worded = Pick<Item, 'targets' | 'text'>;
type Placed = Worded & Pick<Item, 'notIn' | 'firstDue'>;

/** A foreign issuer that means to file the domestic forms names them; its `annual report` is otherwise its own form. */
function filerIn({ text }: Worded, filer: Filer): Filer {
	return /\b10-[KQ]s?\b/i.test(text) ? filerOf('domestic', []) : filer;
}

const MDA = /\b(?:in|to|of|within) (?:our|its|the) (?:[\w-]+ ){0,3}?(?:MD&A|Management['’]s Discussion and Analysis)/i;

/** What a foreign issuer files where a domestic one files these. */
function named({ targets, text }: Worded, { kind, annual }: Filer): readonly Document[] {
	if (kind !== 'foreign private issuer') return targets;
	// A Canadian one files its MD&A by itself: with the annual report, and in between on a report of its own.
	if (annual === '40-F' && targets.every((target) => target === 'future filings') && MDA.test(text))
		return [/\b(?:quarter|interim|three|six|nine) ?(?:months)?\b/i.test(text) ? '6-K' : '40-F'];
	const own: Partial<Record<Document, Document>> = { '10-K': annual, '10-Q': '6-K', '8-K': '6-K' };
	return targets.map((target) => own[target] ?? target);
}

/** The documents that it is not for. */
function notIn({ notIn: excepted = [], text }: Worded & Pick<Item, 'notIn'>, filer: Filer): ReadonlySet<Document> {
	return new Set(named({ targets: excepted, text }, filerIn({ targets: [], text }, filer)));
}

/** A report or a statement that an amendment changes. */
const PAPER = `(?:${REPORT}|registration statement(?: on form [SF]-\\d+)?|proxy statement|(?:Form )?[SF]-\\d+)`;
/** `the amended Form 10-K/A`, `an amendment to our Form 10-K for 2024`: a document filed before, by which the amendment is called. */
const AMENDED = new RegExp(
	`\\bamend(?:ments?|ed|ing)?\\b(?: no\\.? ?\\d+)?,?(?: (?:to|of|on))?(?: (?:the|our|its|this|that|such|each|[\\w.&]+['’]s))?(?: (?!(?:and|or|future|next)\\b)[\\w’'-]+){0,4}? ${PAPER}s?(?:(?:,| and|, and)(?: (?!(?:future|next|in|with|will)\\b)[\\w’'-]+){0,4}? ${PAPER}s?)*|${PAPER}\\/A`,
	'gi',
);

/** The forms that a promise, or the one whose documents it takes, names only as what is amended. */
function amendedIn({ targets, text }: Worded, filer: Filer): ReadonlySet<Document> {
	if (!targets.includes('amendment')) return new Set();
	const own = new Set(targetsIn(text.replace(AMENDED, 'amendment'), null));
	return new Set(
		named({ targets: targets.filter((target) => target !== 'amendment' && !own.has(target)), text }, filer),
	);
}

/** The documents as the format words them, in its order, each once: a 40-F and a 6-K are `other` there. */
export function targetsOf(item: Placed, filer: Filer): Target[] {
	const not = notIn(item, filer);
	const own = new Set<Document>(named(item, filerIn(item, filer)).filter((target) => !not.has(target)));
	if (goesOn(item, own)) own.add('future filings');
	const other = own.has('6-K') || own.has('40-F');
	return TARGETS.filter((target) => own.has(target) || (target === 'other' && other));
}

const FROM_QUARTER =
	/^(?:beginning|commencing|starting|effective|from)\b.*\b(?:10-Q|quarterly report|interim|half-year|semi-?annual)/i;
const PERIODIC: readonly Document[] = ['10-K', '10-Q', '6-K'];

/** From a quarterly report on: those that follow are meant as well, the annual one with them. */
function goesOn({ firstDue }: Pick<Item, 'firstDue'>, own: ReadonlySet<Document>): boolean {
	return own.size > 0 && [...own].every((document) => PERIODIC.includes(document)) && FROM_QUARTER.test(firstDue ?? '');
}

/** The forms a promise is due in; empty where nothing is promised. */
export function dueOf(item: Item, registrant: Filer): Form[] {
	if (item.disposition === 'declined' || item.disposition === 'done') return [];
	const filer = filerIn(item, registrant);
	const own = named(item, filer);
	const not = new Set([...notIn(item, registrant), ...amendedIn(item, filer)]);
	const forms = formsDue(
		own.filter((document) => !not.has(document)),
		filer,
	).filter((form) => !not.has(form));
	return goesOn(item, new Set(own)) ? [...new Set([filer.annual, ...forms])] : forms;
}
