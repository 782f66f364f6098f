/** The documents of a promise in the words of the format, and the forms they are for the registrant. */
import { type Document, type Filer, formsDue, TARGETS } from '../../ledger/index.ts';
import type { Form, Target } from '../../ledger/types.ts';
import type { Item } from './item.ts';

type Worded = Pick<Item, 'targets' | 'text' | 'notIn'>;

/** A foreign issuer that means to file the domestic forms names them; its `annual report` is otherwise its own form. */
function filerIn({ text }: Worded, filer: Filer): Filer {
	return /\b10-[KQ]s?\b/i.test(text) ? { kind: 'domestic', annual: '10-K' } : filer;
}

const MDA = /\b(?:in|to|of|within) (?:our|its|the) (?:[\w-]+ ){0,3}?(?:MD&A|Management['’]s Discussion and Analysis)/i;

/** The documents of a promise without those that it is not for: of `future filings` the others. */
function named(item: Worded, filer: Filer): readonly Document[] {
	const targets = filed(item, filer);
	if (!item.notIn || item.notIn.length === 0) return targets;
	const not = new Set(filed({ ...item, targets: item.notIn }, filer));
	const left = targets.filter((target) => !not.has(target));
	const forms = formsDue(left, filer);
	if (!forms.some((form) => not.has(form))) return left;
	const others = forms.filter((form) => !not.has(form));
	return others.length > 0 ? others : ['other'];
}

/** What a foreign issuer files where a domestic one files these. */
function filed({ targets, text }: Worded, { kind, annual }: Filer): readonly Document[] {
	if (kind !== 'foreign private issuer') return targets;
	// A Canadian one files its MD&A by itself: with the annual report, and in between on a report of its own.
	if (annual === '40-F' && targets.every((target) => target === 'future filings') && MDA.test(text))
		return [/\b(?:quarter|interim|three|six|nine) ?(?:months)?\b/i.test(text) ? '6-K' : '40-F'];
	const own: Partial<Record<Document, Document>> = { '10-K': annual, '10-Q': '6-K', '8-K': '6-K' };
	return targets.map((target) => own[target] ?? target);
}

/** The documents as the format words them, in its order, each once: a 40-F and a 6-K are `other` there. */
export function targetsOf(item: Worded, filer: Filer): Target[] {
	const own = new Set<Document>(named(item, filerIn(item, filer)));
	const other = own.has('6-K') || own.has('40-F');
	return TARGETS.filter((target) => own.has(target) || (target === 'other' && other));
}

/** From a quarterly report on: the annual report that follows is meant as well. */
const FROM_QUARTER =
	/^(?:beginning|commencing|starting|effective|from)\b.*\b(?:10-Q|quarterly report|interim|half-year|semi-?annual)/i;

/** The forms a promise is due in; empty where nothing is promised. */
export function dueOf(item: Item, registrant: Filer): Form[] {
	if (item.disposition === 'declined' || item.disposition === 'done') return [];
	const filer = filerIn(item, registrant);
	const own = named(item, filer);
	const forms = formsDue(own, filer);
	const interim = own.length > 0 && own.every((document) => document === '10-Q' || document === '6-K');
	return interim && FROM_QUARTER.test(item.firstDue ?? '') ? [filer.annual, ...forms] : forms;
}
