/** What a letter says of all comments together, before the first or after the last answer: it belongs to none of them. */

import type { Document } from '../../../ledger/index.ts';
import type { Span } from '../../../ledger/types.ts';
import { isClosing } from '../../structure/frame.ts';
import type { Paragraph } from '../../types.ts';
import { BINDING, type Item } from '../item.ts';
import { tellingWords } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { sentencesOf } from '../language/sentences.ts';
import { SHORT } from '../scope/conditions.ts';
import { firstDueOf } from '../scope/firstDue.ts';
import { PLACE } from '../scope/place.ts';
import { orderTargets, targetsIn } from '../scope/targets.ts';
import { ALL_ASKED } from './answersAll.ts';
import { extendsPromises, PROMISED } from './extended.ts';

/** All comments, all answers, or everything the letter says will change. */
const ALL =
	/\b(?:(?:these|all (?:of )?(?:the|your|these)|each of (?:the|your)|the foregoing|the above) (?:staff['’]s )?(?:comments|responses|undertakings)\b|(?:all|each)(?: of)? (?:the |these |such )?(?:\w+ )?(?:changes|revisions|enhancements) (?:described|discussed|set (?:out|forth)|noted|proposed|indicated|outlined)\b|(?:all|each)(?: of)? the (?:foregoing|above) (?:changes|revisions|enhancements|disclosures)|(?:changes|revisions|disclosures) (?:described|discussed|set (?:out|forth)|proposed) in (?:this letter|our responses|the responses)\b|(?:corresponding|conforming) (?:changes|revisions) throughout\b)/i;
const UNDERTAKINGS = /\b(?:undertakings|commitments|promises)\b/i;
const PROMISES = /\b(?:will|shall|undertakes?|intends?|agrees?)\b/i;

/** How many paragraphs at the end of the last answer promise for all comments together; closings after them count along. */
export function blanketsAtEnd(paragraphs: readonly Paragraph[]): number {
	let count = 0;
	let found = 0;
	for (const { text } of paragraphs.slice(1).toReversed()) {
		const all = (ALL.test(text) || ALL_ASKED.test(text) || isScoped(text)) && PROMISES.test(text);
		const blanket =
			(all || (UNDERTAKINGS.test(text) && extendsPromises(text)) || documentsMeant(text, null).length > 0) &&
			text.length < 500;
		if (!blanket && !isClosing(text)) break;
		count++;
		if (blanket) found = count;
	}
	return found;
}

/** `Unless otherwise stated, the foregoing will …`: a scope, and what stands for all that was said. */
const isScoped = (text: string): boolean =>
	SCOPE.test(text) &&
	!/^(?:\w+,? )?as\b/i.test(text) &&
	/\b(?:the (?:foregoing|above)|(?:corresponding|conforming) (?:changes|revisions))\b/i.test(text);

/** Which answers a sentence is about, before what it says of them: `Where a response shows new text, …`. */
const SCOPE =
	/^(?:(?:in addition|further|also|additionally),?\s+)?(?:unless otherwise (?:\w+ly )?\w+(?: (?:herein|below|in [^,;]{3,60}))?|(?:where(?:ver)?|when(?:ever)?|if|as|except (?:where|as|to the extent)|to the extent(?: that)?|in (?:each|any) case (?:in which|where)) [^,;]*\b(?:responses?|repl(?:y|ies)|answers?|comments?|herein|below|this letter)\b[^,;]*),\s+(?=\w)/i;

/** `, unless otherwise stated`: some answers say it themselves; no condition. */
const OTHERWISE =
	/,?\s+(?:unless|except (?:as|where)) (?:it is |we )?otherwise (?:\w+ly )?\w+(?: (?:herein|above|below|in [^,;.]{3,60}))?(?=\s*[.;]?\s*$)/i;

/** The sentence with blanks for the answers that it is about. */
export function withoutScope(text: string): string {
	const blank = (scope: string): string => ' '.repeat(scope.length);
	return text.replace(SCOPE, blank).replace(OTHERWISE, blank);
}

/** `In our responses we have agreed to change the disclosures`, outside of them: each answer says it itself, but not when. */
const TELLS_OF_ANSWERS =
	/^[^.;]*\b(?:our|the|these) (?:[\w-]+ )?(?:responses|answers|replies)\b[^.;]*\b(?:have|has) (?:\w+ )?agreed to\b/i;

/** The sentence with blanks for what it tells of the answers, up to a clause that promises more: `…, and we will file`. */
export function withoutAnswers(text: string): string {
	const told = TELLS_OF_ANSWERS.exec(text)?.[0];
	if (told === undefined) return text;
	const more = /,?\s+(?:and|but)\s+(?=(?:(?:we|it|the company)\s+)?(?:also\s+)?(?:will|shall|intends?|plans?)\b)/i.exec(
		text.slice(told.length),
	);
	const end = more ? told.length + more.index + more[0].length : text.length;
	return ' '.repeat(end) + text.slice(end);
}

/** What is said of no answer by itself. */
const OF_ALL = new RegExp(
	String.raw`\b(?:our|its|their|the|these|those|such|all|each|any|your|[\w.&]+['’]s)(?: of)?(?: (?:our|its|their|the|these|those|such|your))? (?:[\w-]+ ){0,2}?(?:comments|responses?|(?:revisions?|changes|modifications|enhancements)(?! (?:to|in|of) (?!(?:[\w’'-]+ ){0,3}?(?:disclosures?|filings?|reports?|forms?|texts?|wording|language|presentation|${FORM})\b))|undertakings|commitments|(?:revised|enhanced|expanded|additional|proposed|foregoing|above|requested|new) (?:disclosures?|text|wording|language|information))\b`,
	'i',
);
/** What goes to the staff by another letter is no disclosure: `we will supplement our responses in a letter`. */
const TO_STAFF = /\b(?:in|by|with|through) (?:an?|another) (?:[\w-]+ ){0,2}?(?:letter|submission|response)\b/i;
/** `“Future filings” means …`, `references to future filings are to …`. */
const DEFINES =
	/(?:[“"](?:our |its )?future (?:periodic )?(?:filings|reports)[”"]|\breferences? (?:\w+ ){0,3}?to (?:our |its )?[“"]?future (?:periodic )?(?:filings|reports)[”"]?)[^.;]{0,60}?\b(?:means?|refers?|are|is)\b/i;

/** What stands outside of all comments, as far as it was read. */
export interface Outside {
	readonly items: readonly Item[];
	readonly paragraphs: readonly Paragraph[];
	readonly letterDate: string | null;
}

/** When a letter says that all it promises is first due, and in which documents; null where it does not say. */
export function dueOfAll({ items, paragraphs, letterDate }: Outside): Pick<Item, 'targets' | 'firstDue'> | null {
	const sentences = sentencesOf(paragraphs);
	const isOfAll = ({ start }: Item): boolean =>
		sentences.some(
			(sentence) =>
				start >= sentence.start && start < sentence.end && OF_ALL.test(sentence.text) && !TO_STAFF.test(sentence.text),
		);
	const told = items.find((item) => binds(item) && item.firstDue !== null && isOfAll(item));
	if (told) return told;
	for (const { text } of sentences) {
		const meant = DEFINES.test(text) ? (['future filings'] as const) : documentsMeant(text, letterDate);
		const firstDue = meant.length > 0 ? firstDueOf(text, letterDate) : null;
		if (firstDue !== null) return { targets: meant, firstDue };
	}
	return null;
}

/** `All undertakings below relate to our Form 10-K`: said of them now, and not of what was done or will not be. */
const OF_UNDERTAKINGS = new RegExp(`^\\W*(?:${PROMISED})\\b(?!.*\\b(?:not|was|were|has|have|had)\\b)`, 'i');

/** For which documents a sentence says that the undertakings of the letter are meant; none where it says no such thing. */
function documentsMeant(text: string, letterDate: string | null): readonly Document[] {
	if (extendsPromises(text)) return [];
	const said = withoutScope(text);
	const of = OF_UNDERTAKINGS.exec(said)?.[0];
	return of === undefined ? [] : targetsIn(said.slice(of.length), letterDate);
}

/** A sentence that says for which documents the undertakings of its letter are meant. */
export interface Meant extends Span {
	readonly documents: readonly Document[];
}

/** What is said so outside of the comments; null where nothing is. */
export function documentsOfAll({ paragraphs, letterDate }: Omit<Outside, 'items'>): Meant | null {
	for (const { text, start, end } of sentencesOf(paragraphs)) {
		const documents = documentsMeant(text, letterDate);
		if (documents.length > 0) return { documents, start, end };
	}
	return null;
}

/** A promise that names no documents itself is for those of all, unless the staff asked for other ones. */
export function forDocuments(item: Item, { documents, start, end }: Meant, letterDate: string | null): Item {
	const isOpen = item.targets.every((target) => target === 'future filings');
	if (!isOpen || !binds(item) || targetsIn(item.text, letterDate).length > 0) return item;
	return { ...item, targets: documents, under: [{ start, end }] };
}

/** A promise that names no first date is due with all others, where it is for the same documents. */
export function dueWithAll(item: Item, all: Pick<Item, 'targets' | 'firstDue'>): Item {
	const shared = item.targets.some((target) => target === 'future filings' || all.targets.includes(target));
	return item.firstDue === null && binds(item) && shared ? { ...item, firstDue: all.firstDue } : item;
}

/** The answers and what they say, with what only points at it; the rest of a promise is what it says of its own. */
const AS_SUCH =
	/^(?:comments|responses|answers|repl(?:y|ies)|changes?|revis\w+|modif\w+|enhancements?|updates?|undertakings?|commitments?|foregoing|above|below|herein|letter|text|wording|language|information|(?:describ|discuss|not|propos|indicat|outlin|request|suggest|receiv|contain|provid|stat|agre)ed|set|forth|out|first|basis|ongoing|prospective(?:ly)?|accordingly|applicable|appropriate|each|all|any)$/;

/** Whose object is a document: `we will file a revised Form 10-K`. */
const FILES = /^(?:fil|re-?fil|furnish|submit)/;

/** What outside of the comments is said of their promises, and promises nothing of its own, marked so. */
export function withBlankets({ items, paragraphs }: Pick<Outside, 'items' | 'paragraphs'>): readonly Item[] {
	const sentences = sentencesOf(paragraphs);
	return items.map((item) => {
		if (!binds(item) || item.negated || item.proposed || item.listed.length > 0 || FILES.test(item.verb)) return item;
		const said = sentences.find(({ start, end }) => item.start >= start && item.start < end)?.text ?? '';
		const ofAll = (OF_ALL.test(said) || SCOPE.test(said)) && ownWords(item).length === 0;
		return ofAll || extendsPromises(item.text) ? { ...item, blanket: true } : item;
	});
}

const binds = ({ disposition }: Item): boolean => BINDING.has(disposition) && disposition !== 'amend';

/** What a promise says beside its documents, its time and its condition. */
function ownWords({ object, firstDue, condition }: Item): readonly string[] {
	const own = object.replace(firstDue ?? '', ' ').replace(condition ?? '', ' ');
	return [...tellingWords(own.replace(PLACE, ' '))].filter((word) => !AS_SUCH.test(word));
}

/** What outside of the comments is said of a promise: of one that binds, in documents that they have in common. */
export function saidOf(item: Item, outside: readonly Item[]): readonly Item[] {
	if (!binds(item)) return [];
	return outside.filter(
		(all) => all.blanket && (extendsPromises(all.text) || sharesDocuments(item.targets, all.targets)),
	);
}

const sharesDocuments = (own: readonly Document[], all: readonly Document[]): boolean =>
	own.some(
		(target) =>
			all.includes(target) || (isReport(target) && all.some(isReport) && [...own, ...all].includes('future filings')),
	);

/** Filings that come at their times, as `future filings` means them. */
const isReport = (target: Document): boolean => ['future filings', '10-K', '10-Q', '20-F'].includes(target);

/** A promise that names no document, due as all are: in their documents, from then on, and on their condition where that says more than `as applicable`. */
export function dueUnder(all: Item, item: Item): Item {
	const firstDue = item.firstDue ?? all.firstDue;
	const condition = all.condition !== null && !SHORT.test(all.condition) ? all.condition : null;
	const due = { ...item, targets: all.targets, firstDue };
	if (condition === null || item.condition !== null) return due;
	return { ...due, condition, disposition: item.disposition === 'promised' ? 'conditional' : item.disposition };
}

/** For which documents more all promises are meant, by a sentence outside of the comments that says so. */
export function addedForAll(outside: readonly Item[]): readonly Document[] {
	return outside.filter(extendsAll).flatMap(({ targets }) => targets);
}

/** Whether an item only gives what others promise for more documents. */
export const extendsAll = ({ disposition, text }: Item): boolean => BINDING.has(disposition) && extendsPromises(text);

/** A promise for documents to come is meant for those that are added, too. */
export function withAdded(item: Item, added: readonly Document[]): Item {
	return binds(item) && item.targets.length > 0
		? { ...item, targets: orderTargets(new Set([...item.targets, ...added])) }
		: item;
}
