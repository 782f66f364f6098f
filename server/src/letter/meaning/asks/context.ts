/** What a response is read against: above all what the staff comment wants, disclosure in later documents or only an explanation. */
import type { Document } from '../../../ledger/index.ts';
import type { Request } from '../item.ts';
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import { type EndsWithOwnName, NO_OWN_NAME } from '../language/ownNames.ts';
import { askedIn } from '../scope/targets.ts';
import { DOCUMENTS_WILL, WHO_WILL, WISHES } from './wish.ts';

/** What the response is read against. */
export interface Context {
	readonly ask: string;
	/** True when the ask wants something in later documents. */
	readonly asksDisclosure: boolean;
	/** True when an earlier sentence of the same response already promised. */
	readonly promised: boolean;
	/** The letter's date, to tell documents to come from documents filed. */
	readonly letterDate: string | null;
	/** Targets the ask names. */
	readonly askTargets: readonly Document[];
	/** What the documents under review are, for work already done on them. */
	readonly reviewed: readonly Document[];
	/** What an amendment that names nothing amends; empty where it could be either of several. */
	readonly amended: readonly Document[];
	/** True outside of comments, where only plain promises about later documents count. */
	readonly strict: boolean;
	/** True in a letter without comments: only what the documents of an offering will say counts. */
	readonly offering: boolean;
	/** What the ask requests, one for each sentence. */
	readonly requests: readonly Request[];
	/** By which names the letter calls the company. */
	readonly own: EndsWithOwnName;
}

const REQUEST = new RegExp(
	`(?:${WISHES}|\\b(?:please|also|and|to|ensure|you (?:should|will)|consider|,|;|^|[.?!][”"’)]?))\\s*(?:\\w+ly )?(?:revise|insert|update|name|check|show|give|state|break|eliminate|complete|supplement|highlight|furnish|undertake|indicate|correct|specify|elaborate|disclose|expand|provide|include|clarify|enhance|describe|discuss|quantify|amend|address|present|remove|reconcile|ensure|identify|label|file|modify|retitle|rename|separately|add|delete|conform|break out|characterize)\\b`,
	'i',
);
const CONSIDERATION = /\b(?:consider(?:ation|ed|ing)?)\b[^.]{0,60}\b(?:disclos|provid|present|includ|revis|expand)/i;
/** `Please confirm that you will report …`. */
export const ASKED_TO_CONFIRM = new RegExp(String.raw`\bconfirm\b[^.?]{0,60}${WHO_WILL}`, 'i');

/** The same asked of documents, which the answer may call `they`. */
export const ASKED_OF_DOCUMENTS = new RegExp(String.raw`\bconfirm\b[^.?]{0,60}${DOCUMENTS_WILL}`, 'i');

/** Reads the ask of a comment. */
export function contextOf(
	ask: string,
	requests: readonly Request[],
	letterDate: string | null,
	reviewed: readonly Document[],
	amended: readonly Document[],
	place: readonly Document[],
	own: EndsWithOwnName = NO_OWN_NAME,
): Context {
	const asksDisclosure =
		FUTURE_DOCUMENT.test(ask) || REQUEST.test(ask) || CONSIDERATION.test(ask) || ASKED_TO_CONFIRM.test(ask);
	const named = askedIn(ask, letterDate);
	const askTargets = named.length > 0 ? named : place;
	return {
		ask,
		asksDisclosure,
		promised: false,
		strict: false,
		letterDate,
		askTargets,
		reviewed,
		amended,
		requests,
		offering: false,
		own,
	};
}

/** The context of what stands outside of all comments. */
export function outsideContext(letterDate: string | null, own: EndsWithOwnName = NO_OWN_NAME): Context {
	return {
		ask: '',
		asksDisclosure: false,
		promised: false,
		strict: true,
		letterDate,
		askTargets: [],
		reviewed: [],
		amended: [],
		offering: false,
		requests: [],
		own,
	};
}

/** The context of a letter that answers no comment. */
export function offeringContext(letterDate: string | null, own: EndsWithOwnName): Context {
	return { ...outsideContext(letterDate, own), offering: true };
}
