/**
 * What carries a passage and takes it back: the words that introduce it, the heading above it, or a drafter's marks around it. A
 * statement below “We do not disclose any of the following:” or “Old text (to be deleted)” is none of the filing.
 */
import type { Content } from './contents.ts';
import type { Indexed } from './indexed.ts';
import { NO_DENIAL } from './negative.ts';
import { pattern, Tried } from './patterns.ts';
import { EARLY } from './periods.ts';
import type { Context, PassagePlace, Unit } from './places.ts';
import { EARLIER, ELSEWHO, leadTurnOf, MAY } from './standpointTurns.ts';
import { leadSaidOtherwise } from './turns.ts';

/** Why what carries a unit makes it no statement of this filing, whatever it says; null where nothing does. */
export function carrierOf(index: Indexed, asked: Tried, place: PassagePlace, at: number): string | null {
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

const SET_ASIDE = 'sets it aside';

/** The reason as it is told, with the words that carry the passage. */
function told(carrier: string, why: string): string {
	const words = carrier.trim();
	return `stands with “${words.length > MOST ? `${words.slice(0, MOST).trim()}…` : words}”, which ${why}`;
}

const MOST = 120;

/** A label or heading over text that is none of the filing's own: an example, one of several wordings, old or still to come. */
const ASIDE = pattern(
	new RegExp(
		[
			String.raw`\bnot (?:for|part of|to be)(?: \w+){0,2} (?:fil(?:ing|ed)|publication|published|use|used)\b`,
			String.raw`\b(?:delete|remove|drop|strike) (?:before|prior to|this|from|in the|when|if)\b|\bto be (?:deleted|removed|dropped|replaced|struck|rewritten)\b|^\W*(?:deleted|superseded|obsolete|archived?)\b`,
			String.raw`\b(?:old|superseded|obsolete|archived|former|previous|prior[- ]year(?:[’']s)?|last year[’']s) (?:text|language|version|wording|draft|disclosure)\b`,
			String.raw`\bdraft(?:ing)? (?:alternatives?|options?|notes?|language|only)\b|\b(?:alternative|optional) (?:text|language|version|wording|draft|disclosure)s?\b`,
			String.raw`^\W*(?:option|alternative|variant|version) (?:[A-Z]|\d{1,2}|one|two|three)\b(?=\W*$|[^\w]*(?:if|when|where)\b)|^\W*(?:if|where) applicable\W*$`,
			String.raw`^\W*(?:an? )?(?:example|sample|illustrat(?:ion|ive)|model|mock[- ]?up|template|specimen)(?:\W*$|(?: \w+){0,2} (?:disclosures?|language|text|wording|paragraphs?|tables?|notes?|presentation)\b)|\bfor (?:illustration|reference|discussion|information|background)(?: purposes)? only\b`,
			String.raw`^\W*(?:to come|to do|todo|wip|work in progress|fixme|tb[cad])\b|\bto (?:come|be (?:added|inserted|completed|supplied|provided|confirmed|updated|written|drafted|checked|verified|decided))\b(?: (?:by|from|with|once|when|after)\b|\W*$)`,
			String.raw`^\W*(?:previously|formerly|originally) (?:reported|disclosed|stated|filed|presented)\W*$`,
			String.raw`\b(?:staff|SEC|commission)(?:[’']s)? comments?\b.*\bresponses?\b|\bresponses? to (?:the )?(?:staff|SEC|comments?)\b|\bcomment letters?\b`,
		].join('|'),
		'i',
	),
);
/** What somebody has still to do with the text beside it. */
const INSTRUCTS =
	/^\W*(?:delete|remove|confirm|check|update|verify|replace|rewrite|revise|conform|add|insert|include|keep|use|discuss|ask|see if|only if|if applicable)\b/i;

/** Marks around or before it that only a drafter makes. */
function ofMarks({ draft, passage }: PassagePlace, { sentence, whole }: Unit): string | null {
	if (passage.kind === 'list item' && UNTICKED.test(draft.text.slice(Math.max(0, passage.start - 6), passage.start)))
		return 'is a task that nobody has ticked off';
	if (!passage.text.includes('[')) return null;
	const at = passage.sentences.findIndex(({ start }) => start === sentence.start);
	const before = passage.sentences
		.slice(0, Math.max(0, at))
		.map(({ text }) => text)
		.join(' ');
	if (isOpen(before) || isWithin(whole.text)) return 'stands in square brackets, as what is still open does';
	const beside = [passage.sentences[at - 1]?.text, passage.sentences[at + 1]?.text, whole.text].flatMap((text) =>
		(text?.match(BRACKETED) ?? []).filter((note) => INSTRUCTS.test(note) || ASIDE.expression.test(note)),
	);
	const [note] = beside;
	return note === undefined ? null : told(note, SET_ASIDE);
}

const UNTICKED = /\[\s\]\s{0,4}$/;
const BRACKETED = /\[[^[\]]{4,}\]/g;

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
function ofLabel(asked: Tried, { whole: { text } }: Unit): string | null {
	const to = text.indexOf(': ');
	const label = text.slice(0, to < 0 ? 0 : to);
	if (label.length > 0 && label.length <= MOST && !asked.has(ASIDE) && ASIDE.expression.test(label))
		return told(`${label}:`, SET_ASIDE);
	const [mark] = /^\W*(?:TODO|FIXME|WIP|TBC|TBD)\b/.exec(text) ?? [];
	return mark === undefined ? null : told(mark, SET_ASIDE);
}

/** Whether something may be said, put to somebody who knows. */
const ASKS_COLLEAGUE = pattern(
	/(?:^|[:;,–—-]\s)\W*(?:can|could|should|shall|may|must|do|does|did|is|are|was|were|has|have)\s(?:we|you|this|that|these|it|someone|somebody|anyone|anybody|tax|legal|finance|counsel)\b[^?]*\?\W*$/i,
);

/** The sentences before it in its passage that introduce it, and a question beside it. */
function ofNeighbours(asked: Tried, place: PassagePlace, at: number, { whole }: Unit): string | null {
	const { units } = place;
	for (const beside of [-1, 1]) {
		let other = at + beside;
		while (units[other]?.whole === whole) other += beside;
		const said = units[other]?.whole;
		if (said?.has(ASKS_COLLEAGUE)) return told(said.text, 'asks whether it can be said');
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
function ofLead(asked: Tried, carrier: Content | null): string | null {
	const said = carrier?.units.at(-1)?.whole;
	if (!carrier || !said) return null;
	const label = whyAside(asked, carrier.said);
	if (label !== null) return told(carrier.said.text, label);
	const why = said.has(INTRODUCES) ? whyTaken(asked, said) : null;
	return why === null ? null : told(said.text, why);
}

function whyAside(asked: Tried, said: Tried): string | null {
	return said.text.length <= MOST && !asked.has(ASIDE) && said.has(ASIDE) ? SET_ASIDE : null;
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
	/\b(?:we|(?:the|our) (?:company|registrant|corporation|group|partnership|trust|bank|fund|board(?: of directors)?|management)|management|tables?|schedules?|charts?|notes?|sections?|items?|discussion|summary|statements?|agreements?|contracts?|indentures?|leases?|polic(?:y|ies)|this|it|which)\b/i;
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
		String.raw`\b(?:might|could|would)\b[^.;]{0,30}?\b${SPEECH}\b|\b(?:company|we|it) (?:may|can) (?:\w+ly )?(?:state|say|report|disclose)\b|\b(?:suppos(?:es?|ing)|imagin(?:es?|ing)|pretends?)\b|\bfor the sake of argument\b`,
		'i',
	),
);
/** What follows is what is denied, in the words right before it: not “for the following reasons”. */
const DENIED = pattern(
	/(?:\b(?:(?:do|does|did|has|have|had|is|are|was|were|can|could|will|would|should|may|must) not|cannot|never|no longer|refus\w+ to|declin\w+ to|none of|neither of|nor)\b|n[’']t\b)(?! only)(?:(?!\b(?:for|because|due|owing|based|since|although|but|except|other than|until|if|unless|under|by|in the following|only|and|will|including|such as|permit\w*|allow\w*)\b)[^.;:]){0,60}?(?:\bthe following\b|\bas follows\b|\bthese\b|\bthat\b(?=\W*$)|(?<!\b(?:following|follows)\b.*):\W*$)/i,
);
const NO = pattern(/\b(?:not?|none|neither|nor|never|without|cannot|absence|lack|omi(?:t|ssion))\b|n[’']t\b/i);
const REASONS = pattern(/\breasons?\b|\bwhy\b|\bfollows? from\b/i);

/** Why words that introduce a statement take it back; null where they do not. */
function whyTaken(asked: Tried, said: Tried): string | null {
	const aside = whyAside(asked, said) ?? leadTurnOf(asked, said) ?? leadSaidOtherwise(asked, said);
	if (aside !== null) return aside;
	if (!asked.has(SPEAKS) && isOfStranger(said)) return ELSEWHO;
	if (said.has(MADE_BY) && !asked.has(MADE_BY)) return ELSEWHO;
	if (said.has(SAID_ONCE) && !asked.has(SAID_ONCE)) return 'tells what was said once, or proposed';
	if (said.has(MIGHT_SAY) && !asked.has(MIGHT_SAY)) return MAY;
	return !asked.has(NO) && !said.has(REASONS) && said.has(DENIED) && isDenial(said.text) ? 'denies it' : null;
}

/** True where the denial is the sentence's own, and not that of a clause in it. */
function isDenial(text: string): boolean {
	const plain = text.replace(NO_DENIAL, ' ');
	const at = plain.search(DENIED.expression);
	return at >= 0 && !SUBORDINATE.test(plain.slice(0, at));
}

const SUBORDINATE = /\b(?:if|because|since|although|when|where|unless|whether|while|which|that|who|as)\b[^,]*$/i;

function isOfStranger(said: Tried): boolean {
	if (!said.has(SPEAKS)) return false;
	const [, who = '', verb = ''] = SPEAKS.expression.exec(said.text) ?? [];
	if (STRANGERS.test(who)) return true;
	// A company may call itself by its name, and says so in the present.
	return NAMED.test(who) && !OURS.test(who) && !verb.endsWith('s');
}

/** More than what joins clauses. */
const NAMED = /^(?!\W*(?:(?:and|or|but|also|then)\W*)*$)/i;

/** Statements of a business before it was the company's, or of one that never was. */
const OF_OTHERS = pattern(
	/\b(?:statements|reports?|accounts)\b.*\b(?:acquired|acquirees?|predecessors?|targets?|investees?|competitors?|counterpart(?:y|ies))\b|\b(?:acquired|acquirees?|predecessors?|investees?|competitors?)(?:[’']s?)?\b.*\b(?:statements|reports?|accounts)\b/i,
);
const COMPARED = pattern(
	/\b(?:compar\w+|versus|vs\.?|against)\b|\b(?:19|20)\d\d (?:to|and) (?:fiscal )?(?:19|20)\d\d\b/i,
);
const YEARS = /\b(?:19|20)\d\d\b/g;

const headings = new WeakMap<Context, readonly Tried[]>();

/** A heading above it, however far. */
function ofHeading(index: Indexed, asked: Tried, place: PassagePlace): string | null {
	const { section, lead } = place.parts;
	let above = headings.get(section);
	if (!above) {
		above = headingsOf(place);
		headings.set(section, above);
	}
	for (const said of above) {
		const why = whyUnder(index, asked, place, said);
		if (why !== null) return told(said.text, why);
	}
	if (!lead?.titles) return null;
	const why = whyUnder(index, asked, place, lead.said);
	return why === null ? null : told(lead.said.text, why);
}

function headingsOf({ draft: { sections }, passage }: PassagePlace): readonly Tried[] {
	const above: Tried[] = [];
	for (let at = passage.section; at > 0; at = sections[at]?.parent ?? -1)
		above.push(new Tried(sections[at]?.title ?? ''));
	return above;
}

function whyUnder(index: Indexed, asked: Tried, { draft }: PassagePlace, said: Tried): string | null {
	if (said.has(ASIDE) && !asked.has(ASIDE) && !/\bunresolved\b/i.test(said.text)) return SET_ASIDE;
	if (said.has(OF_OTHERS) && !asked.has(OF_OTHERS)) return ELSEWHO;
	const period = draft.meta.period ?? index.filing.period;
	if (period === null || !said.has(COMPARED)) return null;
	const years = said.text.match(YEARS) ?? [];
	const first = Number(period.slice(0, 4)) - (Number(period.slice(5, 7)) <= EARLY ? 1 : 0);
	return years.length > 1 && years.every((year) => Number(year) < first) ? EARLIER : null;
}
