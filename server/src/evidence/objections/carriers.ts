/**
 * What carries a passage and takes it back: the words that introduce it, the heading above it, or a drafter's marks around it. A
 * statement below “We do not disclose any of the following:” or “Old text (to be deleted)” is none of the filing.
 */
import { sectionsAround } from '../../draft/index.ts';
import { kept } from '../../ledger/index.ts';
import type { Content } from '../filing/contents.ts';
import type { Indexed } from '../filing/indexed.ts';
import type { Context, PassagePlace, Unit } from '../filing/places.ts';
import { against, type Objection } from '../objection.ts';
import { NO_DENIAL } from '../sentences/negative.ts';
import { EARLY } from '../sentences/periods.ts';
import { leadSaidOtherwise } from '../sentences/turns.ts';
import { pattern, Tried } from '../words/patterns.ts';
import { stemsIn } from '../words/words.ts';
import { leadTurnOf } from './standpointTurns.ts';

/** Why what carries a unit makes it no statement of this filing, whatever it says; null where nothing does. */
export function carrierOf(index: Indexed, asked: Tried, place: PassagePlace, at: number): Objection | null {
	const unit = place.units[at];
	if (!unit) return null;
	return (
		ofMarks(place, unit) ??
		ofLabel(asked, unit) ??
		ofNeighbours(asked, place, at, unit) ??
		ofLead(asked, place.parts.carrier) ??
		ofHeading(index, asked, place)
	);
}

const SET_ASIDE = against('set-aside');

/** What speaks against the words that carry a passage, as an objection to the passage. */
function told(carrier: string, { kind, words }: Objection): Objection {
	const all = carrier.trim();
	return { kind, words, carrier: all.length > MOST ? `${all.slice(0, MOST).trim()}…` : all };
}

const MOST = 120;

/** Nouns for the text itself; they end their phrase, so “previous disclosure controls” has none. */
const TEXT = String.raw`(?:text|language|version|wording|draft|disclosure|paragraph)s?(?=\W*$|\W*[(:,;–—-]| (?:to|for|of|from|that|which|as|in|not|and|or)\b)`;
/** A label or heading whose whole wording says that the text under it is none of the filing's own. */
const ASIDE = pattern(
	new RegExp(
		[
			String.raw`\bnot (?:for|part of|to be)(?: \w+){0,2} (?:fil(?:ing|ed)|publication|published|use|used)\b|(?:^\W*|[([,;:–—]\s*)do not (?:file|publish)\b`,
			String.raw`(?:^\W*|[([,;:–—]\s*)(?:delete|remove|drop|strike) (?:before|prior to|this|when|if|(?:from|in) the (?:final|filing))\b`,
			String.raw`(?:^\W*|[([,;:–—]\s*|\b${TEXT} )to be (?:deleted|removed|dropped|replaced|struck|rewritten)\b`,
			String.raw`^\W*(?:deleted|superseded|obsolete|archived?)(?:\W*$| [(–—-]|:)`,
			String.raw`\b(?:old|deleted|superseded|obsolete|archived|former|previous|prior[- ]year(?:[’']s)?|last year[’']s) ${TEXT}`,
			String.raw`\bdraft(?:ing)? (?:alternatives?|options?|notes?|language|text|wording|only)\b|\balternative ${TEXT}|\boptional (?!disclosure)${TEXT}`,
			String.raw`^\W*(?:if|where) applicable\W*$|^\W*(?:option|alternative|variant|version) (?:[A-Z]|\d{1,2}|one|two|three)\b[^\w]*(?:if|when|where)\b`,
			String.raw`^\W*(?:an? )?(?:(?:example|illustrati(?:on|ve)|mock[- ]?up|template|specimen)(?:\W*$|(?: \w+){0,2} ${TEXT})|(?:sample|model) ${TEXT})`,
			String.raw`(?:^\W*|[([,;:–—]\s*)for (?:illustration|reference|discussion|information|background)(?: purposes)? only\b`,
			String.raw`^\W*(?:to come|to do|todo|wip|fixme|tb[cad])(?:\W*$|\W*[:(–—]| (?:by|from|with)\b)`,
			String.raw`(?:^\W*|[([:–—]\s*|\b(?:${TEXT}|figures?|amounts?) )to (?:come|be (?:added|inserted|completed|supplied|provided|confirmed|updated|written|drafted|checked|verified|decided))\b(?: (?:by|from|with|once|when|after)\b[^()[\]]*)?\W*$`,
			String.raw`^\W*(?:previously|formerly|originally) (?:reported|disclosed|stated|filed|presented)\W*$`,
			String.raw`\b(?:staff|SEC|commission)(?:[’']s)? comments?\b.*\bresponses?\b|\bresponses? to (?:the )?(?:staff|SEC|comments?)\b|\bcomment letters?\b`,
		].join('|'),
		'i',
	),
);
/** One of several wordings: a drafter's label of a paragraph, in brackets or before a colon. A heading may be of an option itself. */
const CHOICE = pattern(/^\W*(?:option|alternative|variant|version) (?:[A-Z]|\d{1,2}|one|two|three)\b\W*$/i);
/** What somebody has still to do with the text beside it; no noun: “Use of estimates”. */
const INSTRUCTS =
	/^\W*(?:delete|remove|confirm|check|update|verify|replace|rewrite|revise|conform|add|insert|include|keep|use|discuss|ask|see if|only if|if applicable)\b(?! of\b)/i;

/** Marks around or before it that only a drafter makes. */
function ofMarks({ draft, passage }: PassagePlace, { sentence, whole }: Unit): Objection | null {
	if (passage.kind === 'list item' && UNTICKED.test(draft.source.slice(Math.max(0, passage.start - 6), passage.start)))
		return against('unticked');
	if (!passage.text.includes('[')) return null;
	const at = passage.sentences.findIndex(({ start }) => start === sentence.start);
	const before = passage.sentences
		.slice(0, Math.max(0, at))
		.map(({ text }) => text)
		.join(' ');
	if (isOpen(before) || isWithin(whole.text)) return against('open-brackets');
	const beside = [passage.sentences[at - 1]?.text, passage.sentences[at + 1]?.text, whole.text].flatMap((text) =>
		(text?.match(BRACKETED) ?? []).filter((note) => INSTRUCTS.test(note) || isLabel(note)),
	);
	const [note] = beside;
	return note === undefined ? null : told(note, SET_ASIDE);
}

const UNTICKED = /\[\s\]\s{0,4}$/;
/** No part of the sentence around it: “See [Updates].” */
const BRACKETED = /(?<!\b(?:see|refer to|in|under)\s)\[[^[\]]{4,}\]/gi;

function isLabel(text: string): boolean {
	return ASIDE.expression.test(text) || CHOICE.expression.test(text);
}

/** True for text at whose end a bracket is open. */
function isOpen(text: string): boolean {
	return text.lastIndexOf('[') > text.lastIndexOf(']');
}

/** True for a sentence that a bracket opens, and that ends with it or within it. */
function isWithin(text: string): boolean {
	const said = text.trim();
	if (!said.startsWith('[')) return false;
	let depth = 0;
	for (let at = 0; at < said.length; at++) {
		if (said[at] === '[') depth++;
		else if (said[at] === ']' && --depth === 0) return !/[\p{L}\p{N}]/u.test(said.slice(at + 1));
	}
	return true;
}

/** "For illustration only: …": a label in the sentence itself. */
function ofLabel(asked: Tried, { whole: { text } }: Unit): Objection | null {
	const to = text.indexOf(': ');
	const label = text.slice(0, to < 0 ? 0 : to);
	if (label.length > 0 && label.length <= MOST && !asked.has(ASIDE) && isLabel(label))
		return told(`${label}:`, SET_ASIDE);
	const [mark] = /^\W*(?:TODO|FIXME|WIP|TBC|TBD)\b/.exec(text) ?? [];
	return mark === undefined ? null : told(mark, SET_ASIDE);
}

/** Whether something may be said, put to somebody who knows. */
const ASKS_COLLEAGUE = pattern(
	/(?:^|[:;,–—-]\s)\W*(?:can|could|should|shall|may|must|do|does|did|is|are|was|were|has|have)\s(?:we|you|this|that|these|it|someone|somebody|anyone|anybody|tax|legal|finance|counsel)\b[^?]*\?\W*$/i,
);

/** The sentences before it in its passage that introduce it, and a question beside it. */
function ofNeighbours(asked: Tried, place: PassagePlace, at: number, { whole }: Unit): Objection | null {
	const { units } = place;
	for (const beside of [-1, 1]) {
		let other = at + beside;
		while (units[other]?.whole === whole) other += beside;
		const said = units[other]?.whole;
		if (said?.has(ASKS_COLLEAGUE)) return told(said.text, against('asks-colleague'));
	}
	for (let before = at - 1; before >= 0; before--) {
		const said = units[before]?.whole;
		if (!said || said === whole || !said.has(INTRODUCES)) continue;
		const why = whyTaken(asked, said);
		if (why !== null) return told(said.text, why);
	}
	return null;
}

/** The paragraph that introduces it. */
function ofLead(asked: Tried, carrier: Content | null): Objection | null {
	const said = carrier?.units.at(-1)?.whole;
	if (!carrier || !said) return null;
	const isOurs = said.has(OUR_OWN);
	const label = isOurs ? null : whyAside(asked, carrier.said);
	if (label !== null) return told(carrier.said.text, label);
	if (isChoice(carrier.said.text)) return told(carrier.said.text, SET_ASIDE);
	const why = said.has(INTRODUCES) ? whyTaken(asked, said) : null;
	return why === null ? null : told(said.text, why);
}

function whyAside(asked: Tried, said: Tried): Objection | null {
	return said.text.length <= MOST && !asked.has(ASIDE) && said.has(ASIDE) ? SET_ASIDE : null;
}

function isChoice(text: string): boolean {
	return /^\W*\[|:\W*$/.test(text) && CHOICE.expression.test(text);
}

/** Says that something follows. */
const INTRODUCES = pattern(
	/:\W*$|\b(?:the following|as follows)\b[^.:;,]*(?:, (?:which|that|who)\b[^.:;]*)?[.:]?\W*$/i,
);
const SPEECH =
	'(?:states?|stated|says?|said|tells?|told|reports?|reported|discloses?|disclosed|writes?|wrote|announce[sd]?|publish(?:es|ed)?|claim(?:s|ed)?|alleg(?:es?|ed)|assert(?:s|ed)?|confirm(?:s|ed)?|propos(?:es?|ed)|ask(?:s|ed)?|suggest(?:s|ed)?|comment(?:s|ed)?|request(?:s|ed)?|argue[sd]?|predict(?:s|ed)?)';
const WHAT_FOLLOWS = String.raw`(?:\bthe following\b|\bas follows\b|\bthat\b\W*$|\bwhether\b|:\W*$)`;
/** Somebody says what follows: who, up to the verb, and the verb. No noun: “claims paid:”. */
const SPEAKS = pattern(
	new RegExp(
		String.raw`(?:^|[,;:]\s)\W*((?:(?!,|;|\b(?:is|are|was|were|be|been|being|may|can|could|will|would|must)\b).){0,90}?)\b(?<!\b(?:as|the|a|an|this) )(${SPEECH})\b(?=:| (?:the following|that|as follows|whether|us|to|in|on|its|our|their|his|her|it)\b)(?:(?!\b(?:is|are|was|were|may|can|could|will|would|must|includ\w+)\b)[^.;]){0,90}?${WHAT_FOLLOWS}`,
	),
);
/** Who speaks in a report is the company, or a part of the report. */
const OURS =
	/\b(?:we|(?:the|our) (?:company|registrant|corporation|group|partnership|trust|bank|fund|board(?: of directors)?|management)|management|tables?|schedules?|charts?|notes?|sections?|items?|discussion|summary|statements?|agreements?|contracts?|indentures?|leases?|polic(?:y|ies)|this|it|which)\b|^\W*(?:the|our) (?:[\w-]+ ){0,3}(?:segments?|divisions?|subsidiar(?:y|ies)|committee|officers?|directors?)\b(?! (?:of|at)\b)/i;
const STRANGERS =
	/\b(?:auditors?|accountants?|counsel|staff|competitors?|analysts?|plaintiffs?|sellers?|predecessors?|investees?|suppliers?|customers?|lenders?|landlords?|peers?|seller|short sellers?|newspapers?|others)\b/i;
/** "Statements made by Arden Group in its own report". */
const MADE_BY = pattern(
	/\b(?:statements?|disclosures?|texts?|wording|claims?|assertions?|passages?|paragraphs?|sentences?)\b[^.;]{0,60}\b(?:made|published|issued|written|put out|taken|copied|quoted) (?:by|from) (?!us\b|management\b|(?:the|our) (?:company|management|board)\b)/i,
);
/** What we said once, or thought of saying. */
const SAID_ONCE = pattern(
	new RegExp(
		String.raw`\bhad (?:\w+ly )?${SPEECH}\b|(?<!\bas )\b(?:previously|formerly|originally|initially|earlier|once) ${SPEECH}\b(?= (?:the following|as follows|that)\b|\W*$)|\b(?:until|before|prior to)\b[^.;]*\b(?:we|company)\b[^.;]{0,30}\b${SPEECH}\b|\bin (?:our|its|the|a|an earlier) (?:(?:response|earlier|previous|prior|first|comment) )*(?:letter|response|correspondence)s?\b[^.;]*\b${SPEECH}\b|\b(?:we|company|management) (?:had |have |has )?(?:also )?(?:proposed|suggested|drafted)\b[^.;]{0,40}?\b(?:disclosures?|language|wording|text|paragraphs?|statements?|to (?:disclose|state|add|revise|include|say))\b`,
		'i',
	),
);
/** It might be said, or is taken for so. */
const MIGHT_SAY = pattern(
	new RegExp(
		String.raw`\b(?:might|could|would)\b(?! not be more\b)[^.;]{0,30}?\b${SPEECH}\b|\b(?:company|we|it) (?:may|can) (?:\w+ly )?(?:state|say|report|disclose)\b|\b(?:suppos(?:es?|ing)|imagin(?:es?|ing)|pretends?)\b|\bfor the sake of argument\b`,
		'i',
	),
);
/** What follows is what is denied, in the words right before it: not “for the following reasons”. */
const DENIED = pattern(
	/(?:\b(?:(?:do|does|did|has|have|had|is|are|was|were|can|could|will|would|should|may|must) not|cannot|never|no longer|refus\w+ to|declin\w+ to|(?:none|neither) of(?! (?:which|whom))|nor)\b|n[’']t\b)(?! only| be more)(?:(?!\b(?:for|because|due|owing|based|since|although|but|except|other than|until|if|unless|under|by|in the following|only|and|will|including|such as|permit\w*|allow\w*)\b)[^.;:]){0,60}?(?:\bthe following\b|\bas follows\b|\bthese\b|\bthat\b(?=\W*$)|(?<!\b(?:following|follows)\b.*):\W*$)/i,
);
/** Denies that it is told or so; “we do not depreciate the following:” says something else of what follows. */
const TELLS =
	/\b(?:none of|neither of|nor|hav|has|had|hold|giv|provid|mak|made|includ|present|show|trust|rely|relied|believ|accept|agree|endors|adopt|conclu|know|determin|find|found|identif|consider|expect|exist|occur|see|tru|correct|case|so\b|publi|disclos|report|stat|say|said|tell|told|writ|wrote|announc|claim|alleg|assert|confirm|propos|suggest|comment|predict|verif|represent|mean|imply|support|apply|applies)/i;
const NO = pattern(
	/\b(?:not?|none|neither|nor|never|without|cannot|absence|lack|omi(?:t\w*|ssions?)|exclu\w+|den(?:y|ied|ies|ial)|reject\w*|refus\w*)\b|n[’']t\b/i,
);
const REASONS = pattern(/\breasons?\b|\bwhy\b|\bfollows? from\b/i);

/** The company's own statement, in its main clause and in the present: no matter whom it names as its occasion. */
const OUR_OWN = pattern(
	/^(?!.*\b(?:if|unless|whether|until|future|next|examples?|illustrat\w*|hypothetical\w*|drafts?|propos\w+|suppos\w+|not?|never)\b(?! be more))\W*(?:(?:as|in|on|at|for|to|under|with|by|pursuant|following|accordingly|consistent|therefore|here|below)\b[^:;.]*,\s+)?(?:we|(?:the|our) (?:company|registrant))\s(?:(?:now|hereby|also|therefore|would like to|are pleased to|could not be more \w+ to) ){0,2}(?:disclose|report|present|provide|state)s?\s(?:(?:the following|as follows)\b|that\W*$|below\b)[^.;]*$/i,
);

/** Why words that introduce a statement take it back; null where they do not. */
function whyTaken(asked: Tried, said: Tried): Objection | null {
	if (said.has(OUR_OWN)) return null;
	const aside = whyAside(asked, said) ?? leadTurnOf(asked, said) ?? leadSaidOtherwise(asked, said);
	if (aside !== null) return aside;
	if (!asked.has(SPEAKS) && isOfStranger(said)) return against('of-others');
	if (said.has(MADE_BY) && !asked.has(MADE_BY)) return against('of-others');
	if (said.has(SAID_ONCE) && !asked.has(SAID_ONCE)) return against('said-once');
	if (said.has(MIGHT_SAY) && !asked.has(MIGHT_SAY)) return against('may-happen');
	return !asked.has(NO) && !said.has(REASONS) && said.has(DENIED) && isDenial(asked.text, said.text)
		? against('denies')
		: null;
}

/** True where the denial is the sentence's own, and not that of a clause in it, and of the telling or of what is asked for. */
function isDenial(asked: string, text: string): boolean {
	const plain = text.replace(NO_DENIAL, ' ');
	const denied = DENIED.expression.exec(plain);
	if (!denied || SUBORDINATE.test(plain.slice(0, denied.index))) return false;
	const stems = new Set(stemsIn(asked));
	return TELLS.test(denied[0].replace(HELPS, ' ')) || stemsIn(denied[0]).some((stem) => stems.has(stem));
}

/** The auxiliary that is denied. */
const HELPS = /^(?:has|have|had) (?=not\b)/i;

const SUBORDINATE = /\b(?:if|because|since|although|when|where|unless|whether|while|which|that|who|as)\b[^,]*$/i;

function isOfStranger(said: Tried): boolean {
	if (!said.has(SPEAKS)) return false;
	const [, who = '', verb = ''] = SPEAKS.expression.exec(said.text) ?? [];
	if (STRANGERS.test(who)) return true;
	// A company may call itself by its name, and says so in the present.
	// What somebody asks is a question, and no statement.
	return NAMED.test(who) && !OURS.test(who) && !verb.endsWith('s') && verb !== 'ask';
}

/** More than what joins clauses. */
const NAMED = /^(?!\W*(?:(?:and|or|but|also|then)\W*)*$)/i;

/** Statements of a business before it was the company's, or of one that never was: the heading is the name of a document. */
const OF_OTHERS = pattern(
	/^\W*(?:notes? to )?(?:the )?(?:(?!summar|condensed)[\w-]+ ){0,3}(?:statements|reports?) (?:of|by|from)\b.*\b(?:acquired|acquirees?|predecessors?|target (?:company|business)|competitors?|counterpart(?:y|ies))\b|^\W*(?:[\w-]+ ){0,2}(?:acquirees?|predecessors?|competitors?|acquired (?:business|company|entity))(?:[’']s?)?(?: \w+){0,3} (?:statements|reports?)\b/i,
);
const COMPARED = pattern(
	/\b(?:compar\w+|versus|vs\.?|against)\b|\b(?:19|20)\d\d (?:to|and) (?:fiscal )?(?:19|20)\d\d\b/i,
);
const YEARS = /\b(?:19|20)\d\d\b/g;

const headings = new WeakMap<Context, readonly Tried[]>();

/** A heading above it, however far. */
function ofHeading(index: Indexed, asked: Tried, place: PassagePlace): Objection | null {
	const { section, lead } = place.parts;
	for (const said of kept(headings, section, () => headingsOf(place))) {
		const why = whyUnder(index, asked, place, said);
		if (why !== null) return told(said.text, why);
	}
	if (!lead?.titles) return null;
	const why = whyUnder(index, asked, place, lead.said);
	return why === null ? null : told(lead.said.text, why);
}

function headingsOf({ draft, passage }: PassagePlace): readonly Tried[] {
	return sectionsAround(draft, passage.section).map(({ title }) => new Tried(title));
}

function whyUnder(index: Indexed, asked: Tried, { draft }: PassagePlace, said: Tried): Objection | null {
	if (said.has(ASIDE) && !asked.has(ASIDE) && !/\bunresolved\b/i.test(said.text)) return SET_ASIDE;
	if (said.has(OF_OTHERS) && !asked.has(OF_OTHERS)) return against('of-others');
	const period = draft.meta.period ?? index.filing.period;
	if (period === null || !said.has(COMPARED)) return null;
	const years = said.text.match(YEARS) ?? [];
	const first = Number(period.slice(0, 4)) - (Number(period.slice(5, 7)) <= EARLY ? 1 : 0);
	return years.length > 1 && years.every((year) => Number(year) < first) ? against('earlier-period') : null;
}
