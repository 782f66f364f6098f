/** Finds what a sentence undertakes: who will do what, read clause by clause. */

import { oncePer } from '../../../ledger/index.ts';
import { lately } from '../../lately.ts';
import { matchesOf } from '../../matches.ts';
import { MEMBERS } from '../asks/members.ts';
import { WISH } from '../asks/wish.ts';
import { FORM } from '../language/forms.ts';
import {
	DISCLOSING,
	DOCUMENT,
	FUTURE_DOCUMENT,
	GENERIC,
	LATER,
	PROPOSES_BY_EXHIBIT,
	SOFT,
} from '../language/lexicon.ts';
import type { EndsWithOwnName } from '../language/ownNames.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { isAside, PURPOSE, tellsOfPromise } from './barred.ts';
import { extendsPromises } from './extended.ts';
import { givenAt, isDenied, isGiven, isNominal, NOUN_OF_PROMISE } from './nominal.ts';

/** One undertaking head within a sentence; offsets are relative to the sentence. */
const MODAL = new RegExp(
	String.raw`(?:\b${NOUN_OF_PROMISE})|(?:(?=['’](?:ll|d)\b)(?:(?<=\b(?:we|it|they|company))['’]ll|(?<=\b(?:we|they))['’]d(?= (?:also )?(?:do|say|show|give|add|include|disclose|describe|state|present|provide|explain|report)\b))|\b(?:(?:will|shall) be (?:glad|pleased|happy) to|(?:have|has) no (?:objection|difficulty|problem) (?:to|with|in)(?= \w+ing\b)|(?<=\b(?:we|company|management) )means? to|(?:is|are) being(?= (?:continued|retained|kept|maintained)\b)|will|shall|won['’]t|(?:would|['’]d) (?:also )?be (?:glad|pleased|happy|willing|prepared) to|would be to|(?:would (?=expect|intend|propose|plan|anticipate))?(?:intend|plan|propose|undertake|commit|agree|expect|anticipate|pledge)s?(?:,? (?:going forward|prospectively|(?:in|for) (?:(?:all|any|our|its|the) )?(?:future|subsequent|upcoming|next)(?: [\w-]+){1,4}?),?|, (?:subject to|if|where|when|to the extent|as|beginning|commencing|starting|once|upon|unless|provided) [^,;.]{3,120},|, \w+(?: \w+){0,3},| instead| rather)? to|would|(?:has|have) (?:instructed|directed|asked|authorized) (?:our|its|the) [^,;.]{3,50}? to|(?:(?:have|has) (?:(?:therefore|thus|accordingly|now|also|already|recently|subsequently) )*|already )?(?:determined|decided|agreed|committed|undertaken|pledged|promised|elected|resolved|chosen|chose)(?: (?:instead|rather))?(?:,? in [^,;.]{3,50},)? (?:with the staff )?to|(?:plan|intend)s? on(?= (?:\w+ly )?\w+ing\b)|(?:am|is|are|be) (?:prepared|willing|planning|proposing|intending|committed|going|expected|committing|glad|pleased|happy|content) to|(?:am|is|are) (?:agreeable|amenable) to|(?:is|are) to(?= (?:\w+ly )?[a-z]+)|commits? itself to|going forward to|but (?:rather|instead) to|are(?= (?:revising|updating|expanding|enhancing|modifying)\b)|(?:is|are)(?= (?:(?:\w+ly|still|now) )?\w+ing (?:whether|how|\w+ing|(?:the|this|your) (?:[\w’']+ )?(?:comment|suggestion|request))\b))\b)`,
	'gi',
);
const NOMINAL =
	/\b(?:commits? to|agrees? to|undertakes? to)(?= (?:\w+ly )?\w+ing\b)|\banticipates?(?= (?:\w+ly )?\w+ing\b)|\b(?:propose|suggest|contemplate|(?<!\b(?:its|our|their|the|an?|any|no|this|\w+['’]s) )plan|intend|recommend)s?(?= (?:\w+ly )?(?:the following|\w+ing\b|to\b|(?:the |an? |certain |these |this )?(?:below |additional |revised |expanded |enhanced |further |clarifying )*(?:disclosures?|revisions?|changes|language|clarifications?|modifications?|enhancements?|footnotes?|wording)))/gi;
/** Adverbs and short phrases that stand between modal and verb. */
const FILLER =
	/^(?:\w+ly|also|not|no longer|then|instead|further|additionally|hereafter|always|both|still|now|only|once again|be|been|have|going forward|henceforth|in the future|prospectively|either|similarly|accordingly|never|neither|nor|each|all|itself|respectfully|better|more|first|thus|therefore|so|to|once|again|hereby|of|course|however|likewise|thereafter|forthwith|naturally|though|nevertheless|nonetheless|meanwhile|henceforward)$/i;
const INSERTION_START =
	/^(?:,|to the extent|if|when|where|whenever|wherever|as|in|beginning|commencing|starting|on|for|at|during|upon|with|within|effective|subject|unless|from|through|by|until|once|after|pursuant|consistent|under)\b|^,/i;

/** Skips a parenthetical insertion such as `, to the extent material,` or `in future filings`; the new offset. */
function skipInsertion(text: string, at: number): number {
	const rest = text.slice(at);
	const comma = /^\s*,/.exec(rest);
	if (comma) {
		const close = /,(?!\s*(?:19|20)\d\d\b)/.exec(rest.slice(comma[0].length));
		return !close || close.index > 260 ? at + comma[0].length : at + comma[0].length + close.index + 1;
	}
	const future = new RegExp(
		String.raw`^\s*(?:in|for|as part of|with|within|on|beginning (?:with|in)|starting with|commencing with)\s+(?:(?!to the extent\b)(?:all|any|its|our|the|each|this|these|of|such|future|next|upcoming|subsequent|applicable|annual|quarterly|periodic|public|proxy|Exchange Act|SEC|earnings|press|statement|and|or|on|Form|Forms|report|reports|filing|filings|release|releases|disclosures?|statements?|documents?|MD&A|${FORM}|periods?|materials?|response|to|comment|staff['’]s|20\d\d|following)\b[\s/,]*)+`,
		'i',
	).exec(rest);
	return future && future[0].trim().length > 4 ? at + future[0].length : -1;
}

/** `continue our practice of disclosing`. */
const PRACTICE = /^ (?:with )?(?:our|its|the|this|\w+['’]s) (?:\w+ )?(?:practice|policy|approach) of\b/i;

/** `will be there again`, `will remain`, `will not change`: what is shown stays. */
const STAYS =
	/^\s+(?:(?:also|still|again|always|simply)\s+)*(?:be (?:there|no exception|no different)\b|(?:remain|stay)\b|(?:not|never) change\b)/i;
/** `go on saying`, `carry on with`. */
const GOES_ON = /^\s*(?:go|carry|keep) on\s+(?:with\s+)?(?=[a-z]+ing\b)/i;
/** What is kept as it is: no filler before another verb. */
const KEPT = /^\s+(?:it|them|this|that|these|those|the|our|its|such)\b/i;
/** Verbs that say something only with what follows: `spell out`, `call them out`, `walk readers through`. */
const PHRASAL = /^(?:call|break|spell|spelt|single|lay|laid|split|set|carv|walk)(?:s|ed|e|ing)?$/i;
const PARTICLE = /^\s+(?:[\w’'-]+\s+){0,4}?(?:out(?! of)|through|forth)\b/i;

/** What stands after the verb at the end of `before`, without the second word of the verb: `payments` of `set out payments`. */
export function withoutParticle(before: string, after: string): string {
	const verb = /[\w-]+$/.exec(before)?.[0] ?? '';
	const particle = PHRASAL.test(verb) ? PARTICLE.exec(after)?.[0] : undefined;
	const walks = /^walk/i.test(verb);
	if (particle === undefined || walks !== /through$/i.test(particle)) return after;
	const between = walks ? '' : particle.replace(/\s+\S+$/, '');
	return `${between}${after.slice(particle.length)}`;
}

/** `begin including`, `start to report`: what is begun is what is done. */
const BEGINS = /^\s*(?:begin|start|commence)(?:ning|ing|s)?\s+(?:to\s+(?=[a-z])|(?=[a-z]+ing\b))/i;
/** When, between the modal and its verb. */
const TIME_PHRASE =
	/^\s*(?:at (?:that|such|the same) time|of course|in due course|in any event|in that event|from (?:then|now) on|to that extent|in such case)\b/i;
/** `will be a separate line`, `will have a column`: what it is or has. */
const BE_OR_HAVE = /^\s*(?:an?|its|their|each|the)\s/i;

/** `will be on file`: it will be filed. */
const ON_FILE = /^\s*on file\b/i;

/** `so state`, `so indicate`. */
const SO_DOES =
	/^\s*so (state|disclose|indicate|note|say|revise|provide|describe|clarify|report|present|label|amend|update|modify)\b/i;

interface Verb {
	readonly word: string;
	readonly end: number;
	readonly fillers: string[];
	readonly unknown?: true | undefined;
}

function verbAfter(text: string, at: number): Verb | null {
	const stays = STAYS.exec(text.slice(at));
	if (stays) return { word: 'remain', end: at + stays[0].length, fillers: ['continue'] };
	const fillers: string[] = [];
	let position = at;
	for (let steps = 0; steps < 10; steps++) {
		const list = /^\s*(?::\s*(?:\((?:i|a|1|A)\))?|\((?:i|a|1|A)\))(?=\s*\S)/.exec(text.slice(position));
		if (/^\s*:\s*$/.test(text.slice(position))) return { word: 'disclose', end: text.length, fillers };
		if (list) position += list[0].length;
		const goesOn = GOES_ON.exec(text.slice(position))?.[0];
		if (goesOn) {
			fillers.push('continue');
			position += goesOn.length;
			continue;
		}
		const word = /^\s*([\w&'’-]+)/.exec(text.slice(position));
		const value = word?.[1] ?? '';
		if (word && /^(?:continue|continues|keep|keeps)$/i.test(value)) {
			if (/^keep/i.test(value) && KEPT.test(text.slice(position + word[0].length)))
				return { word: value, end: position + word[0].length, fillers: [...fillers, 'continue'] };
			const practice = PRACTICE.exec(text.slice(position + word[0].length));
			const after = position + word[0].length + (practice?.[0].length ?? 0);
			fillers.push('continue');
			if (/^\s*with\b/.test(text.slice(after)) && DOCUMENT.test(text.slice(after, after + 60))) {
				return { word: value, end: after, fillers };
			}
			position = after + (/^\s*(?:to|with)?\s*/.exec(text.slice(after))?.[0].length ?? 0);
			continue;
		}
		if (word && /^no$/i.test(value) && /^\s*no longer\b/i.test(text.slice(position))) {
			fillers.push('no longer');
			position += /^\s*no longer/i.exec(text.slice(position))?.[0].length ?? 0;
			continue;
		}
		const begins = BEGINS.exec(text.slice(position))?.[0];
		if (begins) {
			position += begins.length;
			continue;
		}
		if (word && PHRASAL.test(value) && PARTICLE.test(text.slice(position + word[0].length)))
			return { word: 'explain', end: position + word[0].length, fillers };
		// `will so state`: as was just said.
		const so = SO_DOES.exec(text.slice(position));
		if (so) return { word: so[1] ?? 'state', end: position + so[0].length, fillers };
		if (word && (DISCLOSING.test(value) || GENERIC.test(value) || SOFT.test(value))) {
			return { word: value, end: position + word[0].length, fillers };
		}
		const phrase = TIME_PHRASE.exec(text.slice(position))?.[0];
		if (phrase) {
			position += phrase.length;
			continue;
		}
		if (word && FILLER.test(value) && !/^\s*to the extent\b/i.test(text.slice(position))) {
			fillers.push(value.toLowerCase());
			position += word[0].length;
			continue;
		}
		if (
			fillers.at(-1) === 'be' &&
			/^\s*(?:as follows|(?:substantially )?(?:similar|consistent|in the form))/i.test(text.slice(position))
		) {
			return { word: 'be', end: position, fillers };
		}
		const onFile = fillers.at(-1) === 'be' && ON_FILE.exec(text.slice(position))?.[0];
		if (onFile) return { word: 'filed', end: position + onFile.length, fillers };
		if (/^(?:be|have)$/.test(fillers.at(-1) ?? '') && BE_OR_HAVE.test(text.slice(position)))
			return { word: fillers.at(-1) ?? 'be', end: position, fillers: fillers.slice(0, -1), unknown: true };
		if (!INSERTION_START.test(text.slice(position).trimStart())) {
			return word && /^[a-z]+$/.test(value)
				? { word: value, end: position + word[0].length, fillers, unknown: true }
				: null;
		}
		const skipped = skipInsertion(text, position);
		if (skipped < 0) {
			const comma = text.indexOf(',', position);
			if (comma < 0 || comma - position > 220) return null;
			position = comma + 1;
		} else position = skipped;
		fillers.push(',');
	}
	return null;
}

/** After a soft verb, a coordinated verb of disclosure decides: "will review and enhance its disclosures". */
function coordinated(text: string, verb: Verb): Verb {
	const match = /^\s*(?:,\s*)?(?:and|and\/or|&)\s+(?:will\s+)?(?:\w+ly\s+)?([\w-]+)/i.exec(text.slice(verb.end));
	const word = match?.[1] ?? '';
	if (match && (DISCLOSING.test(word) || GENERIC.test(word))) {
		return { word, end: verb.end + match[0].length, fillers: verb.fillers };
	}
	const by = /^[^.;]{0,40}?\bby (?:\w+ly )?(\w+ing)\b/i.exec(text.slice(verb.end));
	if (by && (DISCLOSING.test(by[1] ?? '') || GENERIC.test(by[1] ?? '')))
		return { word: by[1] ?? '', end: verb.end + by[0].length, fillers: verb.fillers };
	const far =
		/\band\s+(?:\w+ly\s+)?(disclose|provide|include|make|update|revise|expand|report|enhance)\b(?=[^.]*\bdisclosures?\b|[^.]*\bfilings?\b)/i.exec(
			text.slice(verb.end),
		);
	if (!far) return verb;
	return {
		word: far[1] ?? '',
		end: verb.end + far.index + far[0].length,
		fillers: verb.fillers.filter((f) => f !== 'continue'),
	};
}

/** `Exhibit A with proposed disclosure enhancements to our Form 10-K`: a promise without a verb. */
const PROPOSAL =
	/\bproposed (?:\w+ ){0,2}?(?:disclosures?|revisions?|changes|language|footnotes?|enhancements?|presentation)\b/i;

/** `Our revised disclosure for future filings is presented below`: a promise without a modal. */
const SHOWN_BELOW =
	/\b(?:proposed|revised|planned|enhanced|expanded|draft|additional|future) (?:\w+ ){0,2}?(?:disclosures?|language|text|wording|paragraphs?|footnotes?|tables?)\b(?=[^.;]{0,90}\b(?:is|are) (?:as follows|below|(?:presented|set forth|set out|shown|provided|reflected|attached|included) (?:below|in|on|as)))/i;

/** `intends that each change be made in …`, `a sentence such as the following is contemplated`: meant, without a modal. */
const MEANT =
	/\b(?:intention|plan|proposal) (?:is )?that (?:the|our|its) (?:next|future|coming|upcoming|subsequent)\b[^.;]{3,60}|\b(?:intends?|proposes?|expects?|anticipates?|agrees?|undertakes?|intention|plan) that [^.;]{3,120}? be (?:made|reflected|included|disclosed|revised|added|updated|presented|shown|given|stated)\b|\b(?:sentences?|paragraphs?|footnotes?|tables?|disclosures?|language|wording|legend)\b[^.;]{0,80}\b(?:is|are) (?:now )?(?:contemplated|planned|proposed|intended)\b(?! to\b)/i;

/** `To be included in future filings`: a promise without a modal. */
const TO_BE =
	/\b(?:to be|which (?:will|would) be) (?:included|disclosed|added|provided|reflected|incorporated|presented|filed|furnished|used|inserted|made|revised|updated)\b/i;

/** Attention without a text: `take the comment into consideration`, `be mindful of it`. */
const ATTENDS =
	/^\s+(?:also |\w+ly )?(?:take\b[^.;]*?\binto (?:consideration|account)|(?:keep|bear)\b[^.;]*?\bin mind|be (?:mindful|cognizant|guided)|give (?:\w+ )?consideration|(?:use|make)\b[^.;]{0,30}\befforts?)\b/i;
/** `nor will we do so`: the subject stands after the modal. */
const INVERTED = /^\s+(?:we|it|the company|[A-Z][\w&.]*)\b/i;
/** A decision of the past binds only for documents to come. */
const DECIDED = /^(?:determined|decided|agreed|committed|undertaken|pledged|promised|elected|resolved|chosen|chose)\b/i;
/** `we are revising our disclosure in the Form 10-K for the year ending …`: work on a document to come. */
const UNDER_WAY = /\b(?:future|next|upcoming|forthcoming|to be filed|year ending|quarter ending)\b/i;
/** A document to be filed, named in passing: `which we expect to file in November, will include …`. */
const IN_PASSING = /\bwhich (?:we|it|the company|is|are)?\s*$/i;

/** A belief about what would be so is no promise. */
const BELIEF =
	/\b(?:believes?|thinks?|feels?|nor do|(?:concluded|determined|decided|considered) (?:that|whether))\b[^.;]*$|\b(?:including|providing|adding|disclosing|presenting|splitting|separating)\b[^,;.]*$/i;
/** Something that does it stands right before `would`; who may not is told by the foreign subjects. */
const WOULD_SUBJECT = /\b[A-Z][\w&.]+\s*(?:also\s+)?$/i;

/** Subjects that do not speak for the company's documents; a limited partnership speaks through its general partner. */
const FOREIGN_SUBJECT =
	/(?:\b(?=subsid|affil)(?<!\band (?:(?:its|our|their|the) )?(?:[\w-]+ )?)(?:subsidiar(?:y|ies)|affiliates?)|\b(?:franchisees?|lessees?|staff|commission|customers?|investors?|sellers?|lenders?|vendors?|merchants?|users?|management team|tenants?|court|plaintiffs?|FDA|government|bank|banks|parties|party|(?<!\bgeneral )partners?|employees?|participants?|holders?|borrowers?|counterpart(?:y|ies)|they|he|she|people|analysts?|shareholders?|stockholders?|readers?|auditors?|market|cash|costs?|expenses?|assets?|liabilit(?:y|ies)|revenues?|amounts?|price|prices|rates?|acquisition|transaction|task force|working group|FASB|PCAOB|AICPA|IASB|product|products|board|boards|committees?|directors?|officers?|executives?|chair))\s*(?:also\s+)?$/i;

/** `the lender commits that it`, `the lenders have advised us that they`: who speaks is the one before. */
const ITS_OWN_WORD =
	/\s+(?:(?:has|have) (?:also )?)?(?:commit|undert(?:ake|ook)|agree|promise|pledge|confirm|advise|inform|represent|assure|indicate|tell|told|notif|state)\w*(?: (?:to|with))?(?: (?:us|you|(?:the )?(?:Staff|counsel)|this firm))?,? that (it|they)\s*$/i;
/** What a rule says of any company: `an issuer will disclose …`. */
const ANY_ISSUER = /\b(?:an?|any) (?:[\w-]+ ){0,2}(?:issuer|registrant|company|entity|filer|person)\s*$/i;
/** Several that write together. */
const COMPANIES =
	/\b(?:companies|(?:co-)?registrants|partnerships|trusts|funds|issuers|corporations|(?:co-)?filers)(?: (?:has|have) (?:also )?)?\s*$/i;

/** Where the verb is looked for, and the verb, of one head; null where none stands there. */
function verbOf(sentence: string, head: RegExpMatchArray): Verb | null {
	const after = (head.index ?? 0) + head[0].length;
	const noun =
		/^(?:propose|suggest|contemplate|plan|intend|recommend)s?$/i.test(head[0]) &&
		!/^\s*(?:\w+ly\s+)?(?:\w+ing\b|to\b)/i.test(sentence.slice(after));
	if (noun) return { word: 'include', end: after, fillers: [] };
	if (/(?:agreeable|amenable) to$/i.test(head[0]) && /^\s*(?:an?|the|such|any)\s/.test(sentence.slice(after)))
		return { word: 'include', end: after, fillers: [] };
	const attends = ATTENDS.exec(sentence.slice(after));
	if (attends) return { word: 'consider', end: after + attends[0].length, fillers: [] };
	const inverted = /\bnor\s+(?:do(?:es)? (?:we|it|the company|[A-Z]\w*) )?$/i.test(sentence.slice(0, head.index))
		? (INVERTED.exec(sentence.slice(after))?.[0].length ?? 0)
		: 0;
	// `It will be.`, `we confirm that we will.`: as it was asked.
	if (ELLIPSIS.test(sentence.slice(after)) && ASKED_OF.test(sentence.slice(0, head.index)))
		return { word: 'comply', end: sentence.length, fillers: [] };
	return verbAfter(sentence, after + inverted);
}

const ELLIPSIS = /^(?:\s+(?:be|do so))?\s*[.!]?\s*$/i;
const ASKED_OF =
	/\b(?:it|they|we|company|these|this|those|(?:future|next|upcoming|subsequent) (?:[\w-]+ ){0,3}?(?:filings?|reports?|releases?|disclosures?))\s*$/i;

/** Whether the words before a head keep it from being one. */
function isBarred(sentence: string, head: RegExpMatchArray, verb: Verb, later: boolean): boolean {
	const at = head.index ?? 0;
	const before = sentence.slice(0, at);
	if (/^(?:is|are) to$/i.test(head[0]) && (PURPOSE.test(before) || /^(?:us|you|the staff)\b/i.test(verb.word)))
		return true;
	if (/\bdid not\s+$/i.test(before) || (DECIDED.test(head[0]) && tellsOfPromise(before))) return true;
	if (isAside(before, sentence.slice(verb.end), { modalText: head[0], verb: verb.word })) return true;
	const underWay = UNDER_WAY.test(sentence.slice(at)) && /\b(?:we|they)\s+$/i.test(before);
	if (/^(?:is|are)$/i.test(head[0]) && !underWay && !SOFT.test(verb.word)) return true;
	if (isNominal(head[0]) && !isGiven(head[0], before)) return true;
	if (DECIDED.test(head[0]) && !(FUTURE_DOCUMENT.test(sentence.slice(at)) || LATER.test(sentence.slice(at))))
		return true;
	if (/^but /i.test(head[0]) && !/\b(?:concluded|determined|decided|elected)\b/i.test(before)) return true;
	return later && IN_PASSING.test(before) && /^(?:be|fil|furnish|issu|submit|releas|publish)/i.test(verb.word);
}

function isNegative(before: string, modal: string, fillers: readonly string[]): boolean {
	return (
		(isNominal(modal) && isDenied(modal, before)) ||
		(/^(?:plan|inten|propos)/i.test(modal) && /\bno (?:\w+ )?$/i.test(before)) ||
		(fillers.includes('not') && !/^(?:only|merely|simply)$/.test(fillers[fillers.indexOf('not') + 1] ?? '')) ||
		/^won['’]t$/i.test(modal) ||
		fillers.includes('never') ||
		/\bnor\s+$/i.test(before) ||
		/\b(?:do|does|did) not,[^;.]{1,40},\s*$/i.test(before) ||
		(/\b(?:do|does|did|would|shall|not|nor)(?: \w+)? $/i.test(before.slice(-12).replace(/\s+/g, ' ')) &&
			/\bnot\b|\bnor\b/i.test(before.slice(-16)))
	);
}

/** Said of a thing, which a document tells: `the costs will be disclosed`, `they will be filed as exhibits`. */
const SAID_OF =
	/^(?:will|shall|would|(?:is|are) (?:going )?to) (?:\w+ly |each |all |also |both )*be (?:\w+ly )?(?:disclosed|described|discussed|explained|quantified|stated|added|shown|identified|set (?:out|forth)|named|listed|addressed|given|broken|placed|inserted|re-?filed|filed as|supplemented|conformed|labell?ed|included in (?:item|note|the notes|md&a)|presented|revised|updated|amended|corrected|recast|repeated|removed|deleted|dropped|struck)\b/i;
const PEOPLE =
	/\b(?:staff|commission|customers?|investors?|sellers?|lenders?|vendors?|merchants?|users?|team|tenants?|court|plaintiffs?|government|banks?|part(?:y|ies)|(?<!\bgeneral )partners?|employees?|participants?|holders?|borrowers?|counterpart(?:y|ies)|he|she|people|analysts?|(?:share|stock)holders?|readers?|auditors?|directors?|officers?|executives?|chair)\s*(?:also\s+)?$/i;

/** What those who read will find there is what the company will write. */
const WILL_FIND = /^will (?:(?:not|never|no longer) (?=\w+ (?:it|them|this|that|these|those)\b))?(?:see|find)\b/i;
export const READERS = /\b(?:readers?|investors?|users?|you|staff|(?:share|stock)holders?)(?: of [^,;.]{3,40})?\s*$/i;

/**
 * Whether a subject other than the company still speaks of a document to come: `the committee will disclose …` of the
 * next proxy statement, `the amounts will be revised in future filings`.
 */
function speaksForDocument(subject: string, after: string, sentence: string): boolean {
	if (SAID_OF.test(after) && !PEOPLE.test(subject)) return true;
	if (/\b(?:committees?|boards?|directors?|officers?)\s*$/i.test(subject))
		return (
			/^will (?:\w+ly )?(?:disclose|describe|discuss|explain|expand)\b/i.test(after) && FUTURE_DOCUMENT.test(sentence)
		);
	if (WILL_FIND.test(after)) return READERS.test(subject) && FUTURE_DOCUMENT.test(after);
	return /^will be (?:\w+ly )?(?:revised|presented|disclosed|reclassified|recast|restated|shown|corrected|included|reported)\s+(?:in|within) [^,;]{0,40}\b(?:future|next|subsequent|upcoming)\b/i.test(
		after,
	);
}

/** Behind those who are something to the company: `a borrower of the Company`. */
const OF_COMPANY = /\s+(?:of|to|with|for|from) the company\s*$/i;

/** Whether another than the company is the subject of the modal at `at`, and speaks for no document. */
export function isOfOthers(sentence: string, at: number, own: EndsWithOwnName): boolean {
	const said = sentence.slice(0, at).replace(OF_COMPANY, ' ');
	const before = said.replace(ITS_OWN_WORD, ' ');
	if (before !== said && COMPANIES.test(before)) return false;
	if (ANY_ISSUER.test(before)) return true;
	const isForeign = (before !== said && /\bthey\s*$/i.test(said)) || FOREIGN_SUBJECT.test(before.slice(-60));
	return isForeign && !own(before) && !speaksForDocument(said, sentence.slice(at), sentence);
}

/** Nothing special about how it is promised. */
export const PLAIN_FLAGS = {
	soft: false,
	continuing: false,
	negative: false,
	leavesOut: false,
	passive: false,
	disclosing: false,
	unknown: false,
};

/** What the staff wishes, or members of its list. */
const WISHED = `(?:${WISH}|${MEMBERS})`;
/** The whole answer: yes. */
const AGREES = new RegExp(
	String.raw`^(?:so )?(?:(?:agreed|confirmed|accepted)(?:,? as to [^.;]{3,60}|,? (?:on|in) (?:both|all|each) [^.;]{3,30})?|(?:we|the company|[A-Z]\w+) (?:hereby )?so (?:confirm|agree|undertake)s?(?: (?:on|as to|in) [^.;]{3,40})?|(?:yes,? )?(?:we|the company) (?:hereby |respectfully )*confirms?|will (?:do|comply)|we (?:agree|concur) and will comply|we so undertake|(?:we|the company|[A-Z]\w+) (?:\w+ly )?accepts? ${WISHED}|${WISHED} (?:is|are) (?:\w+ly )?accepted)\W*$`,
	'i',
);

/** Whether a sentence is a yes, and no more. */
export const isAgreement = (sentence: string): boolean => AGREES.test(sentence);

/** `it is our intention that the basis be disclosed`: it will be. */
const INTENDS_THAT = /^(?:intends?|proposes?|agrees?|undertakes?|intention|plan) that\b/i;
/** `no such disclosure is planned`, `the table was left out and none is planned`: what is meant is that there be none. */
function isMeantNot(sentence: string, { 0: meant, index }: RegExpExecArray): boolean {
	return (
		/\b(?:no|nor|not)(?: [\w-]+){0,3} $/i.test(sentence.slice(0, index)) ||
		/\b(?:none|nothing) (?:is|are) \w+$/i.test(meant)
	);
}

/** Where a sentence promises something without a modal. */
function withoutModal(sentence: string): RegExpExecArray | null {
	const proposal = PROPOSAL.exec(sentence);
	if (proposal && PROPOSES_BY_EXHIBIT.test(sentence)) return proposal;
	const shown = SHOWN_BELOW.exec(sentence);
	if (shown && FUTURE_DOCUMENT.test(sentence)) return shown;
	const meant = MEANT.exec(sentence);
	return meant && !isMeantNot(sentence, meant) ? meant : TO_BE.exec(sentence);
}

/** All undertaking heads of a sentence, in order; `own` knows the names by which the letter calls the company. */
export const undertakingsOf = (sentence: string, own: EndsWithOwnName): readonly Undertaking[] =>
	headsFor(own)(sentence);

/** Whether what stands behind `they will` lets the staff's words say who they are: `they will remain`, `they will.` */
const isOfThings = (after: string): boolean => STAYS.test(after) || ELLIPSIS.test(after);

const headsFor = oncePer((own: EndsWithOwnName) => lately((sentence) => headsIn(sentence, own)));

function headsIn(sentence: string, own: EndsWithOwnName): readonly Undertaking[] {
	const out: Undertaking[] = [];
	const heads = [...matchesOf(sentence, MODAL), ...matchesOf(sentence, NOMINAL)].sort((a, b) => a.index - b.index);
	let foreign = false;
	for (const [i, head] of heads.entries()) {
		const before = sentence.slice(0, head.index);
		const last = out.at(-1);
		if (last && head.index < last.verbEnd) continue;
		// A second verb of the same subject: `the committee will review … and will discuss …`.
		foreign =
			(isOfOthers(sentence, givenAt(head[0], before), own) &&
				!(/\bthey\s*$/i.test(before) && isOfThings(sentence.slice(head.index + head[0].length)))) ||
			(foreign && /\band(?: \w+ly)?\s*$/i.test(before));
		if (foreign) continue;
		if (/^would$/i.test(head[0]) && (BELIEF.test(before.slice(-160)) || !WOULD_SUBJECT.test(before))) continue;
		let verb = verbOf(sentence, head);
		if (!verb || isBarred(sentence, head, verb, i + 1 < heads.length)) continue;
		if (/^(?:see|find)$/i.test(verb.word) && READERS.test(before) && FUTURE_DOCUMENT.test(sentence.slice(head.index)))
			verb = { ...verb, word: 'disclose', unknown: undefined };
		const plain = verb;
		if (SOFT.test(verb.word)) verb = coordinated(sentence, verb);
		const fillers = verb.fillers;
		out.push({
			start: head.index,
			modal: head.index,
			verbEnd: verb.end,
			end: sentence.length,
			verb: verb.word.toLowerCase(),
			modalText: head[0]
				.toLowerCase()
				.replace(/, .*, to$/, ' to')
				.replace(/^['’]ll$/, 'will')
				.replace(/^['’]d$/, 'would')
				.replace(/^.+$/, (modal) => (isNominal(modal) ? 'undertakes to' : modal)),
			soft: SOFT.test(verb.word) && verb === plain,
			continuing:
				fillers.includes('continue') ||
				(/^maintain/i.test(verb.word) && /\bpractice (?:will|shall)?\s*$/i.test(before)) ||
				/^(?:retain|kept|continued)/i.test(verb.word),
			negative: isNegative(before, head[0], fillers),
			leavesOut:
				fillers.includes('no longer') ||
				/\bno longer\s+$/i.test(before) ||
				/^(?:cease|discontinu|refrain|stop|remov|delet|omit|eliminat|exclud|drop|struck|strik)/i.test(verb.word),
			passive: fillers.includes('be') || /\bbe $/.test(head[0]),
			disclosing:
				DISCLOSING.test(verb.word) || (/^set$/i.test(verb.word) && /^\s*forth\b/i.test(sentence.slice(verb.end))),
			unknown: verb.unknown === true,
		});
	}
	if (out.length === 0 && (AGREES.test(sentence) || extendsPromises(sentence))) {
		const end = sentence.length;
		return [
			{ ...PLAIN_FLAGS, start: 0, modal: 0, verbEnd: end, end, verb: 'comply', modalText: 'will', disclosing: true },
		];
	}
	if (out.length === 0) {
		const match = withoutModal(sentence);
		if (match) {
			const verb = match[0].split(' ').at(-1) ?? '';
			const at = match.index;
			const verbEnd = at + match[0].length;
			const where = { start: at, modal: at, verbEnd, end: sentence.length };
			out.push({
				...PLAIN_FLAGS,
				...where,
				verb,
				modalText: INTENDS_THAT.test(match[0]) ? 'will' : 'to be',
				passive: true,
			});
		}
	}
	return out.map((u, i) => ({ ...u, end: out[i + 1]?.modal ?? sentence.length }));
}
