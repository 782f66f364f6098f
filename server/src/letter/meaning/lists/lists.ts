/** Cuts the object of a promise into its parts: markers, semicolons, then things to be done, then things to be told. */

import { lately } from '../../lately.ts';
import { FORM } from '../language/forms.ts';
import {
	clean,
	looksLikeVerb,
	PART_VERB,
	type Piece,
	pieces,
	startsWithGerund,
	startsWithVerb,
} from '../language/listText.ts';
import { IN_PAPER } from '../language/phrase.ts';
import { byIncluding, carriedBy } from './including.ts';
import { scoped } from './listScope.ts';
import { byEach, byNouns, pairs } from './nounLists.ts';
import { ownWords } from './ownWords.ts';

function byMarkers(text: string): string[] | null {
	const marks = [...text.matchAll(/(?:^|[\s:,;])\(?(?:(?:[ivx]{1,4}|[a-h]|\d)\))\s+(?!of\b)/g)];
	const [only] = marks;
	const second = only !== undefined && SECOND.test(only[0]) && /[,;]|\band$/.test(text.slice(0, only.index));
	if (marks.length < 2 && !second) return null;
	const parts = marks.map((mark, i) =>
		clean(text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length)),
	);
	// The verb took the first marker away: `will (i) describe …, (ii) …`.
	const before = clean(text.slice(0, marks[0]?.index ?? 0));
	if (SECOND.test(marks[0]?.[0] ?? '') && /\s/.test(before)) parts.unshift(before);
	// `that each owner (i) cannot resell it and (ii) must insure it`: two things are said of one subject.
	if (CLAUSE.test(before) && parts.every((part) => PREDICATE.test(part)))
		return parts.map((part) => `${before} ${part}`);
	// `such holder (i) could not rely …, (ii) must comply …`, `bands of (i) 12 months, (ii) 24 months`, `persons (i) who …, (ii)
	// who …`: no member says it alone.
	if (parts.some(isNoFact) || parts.every((part) => /^who\b/i.test(part))) return [clean(text)];
	const members = parts.filter((part) => part.length > 2);
	return before === '' || parts[0] === before ? members : [...scoped(before, members)];
}

/** The mark of the second member. */
const SECOND = /^\W*(?:ii|b|2)\b/;
/** A clause up to its verb. */
const CLAUSE = /\bthat\s+\w/i;
const PREDICATE =
	/^(?:cannot|could|can|may|must|might|will|would|shall|should|is|are|was|were|has|have|had|do|does|did)\b/i;
/** A number that means nothing without what it is of. */
const TERM = /^\d+(?:[–-]\d+)? (?:months|years|days)$/i;
const isNoFact = (part: string): boolean => PREDICATE.test(part) || TERM.test(part);

/** What leads in a list within its sentence, up to a colon. */
const LEAD = /^[^:;]{0,160}:\s+(?=\S)/;

function bySemicolons(text: string): string[] | null {
	const lead = LEAD.exec(text)?.[0] ?? '';
	const parts = pieces(text.slice(lead.length), /;\s*(?:and\s+|or\s+)?/g).map((p) => clean(p.text));
	if (parts.length > 1 && parts.some(isNoFact)) return [clean(text)];
	return parts.length >= 2 && parts.every((part) => part.length > 2) ? [...scoped(lead, parts)] : null;
}

/** `the effect of each of the following on margin: price, mix and volume`. */
function byColon(text: string): string[] | null {
	const lead = LEAD.exec(text)?.[0] ?? '';
	if (lead === '' || /[“”"]/.test(lead)) return null;
	const rest = text.slice(lead.length).replace(LONE_NUMBER, '$1');
	const members = byVerbs(rest) ?? shortNouns(rest) ?? byNouns(rest);
	return members && members.length > 1 ? [...scoped(lead, members)] : null;
}

/** `price, mix and volume`: short names in a row, which say little without what leads them in. */
function shortNouns(text: string): string[] | null {
	const members = pieces(text, /,\s+(?:and\s+)?|\s+and\s+/g).map((p) => clean(p.text));
	return members.length > 1 && members.every((member) => /^[\w’'&-]+(?: [\w’'&-]+){0,2}$/.test(member))
		? members
		: null;
}

/** `items to arrive at, and to reconcile to, the amounts`: what they have in common is still to come. */
const AWAITS_OBJECT =
	/^(?!.*\b(?:that|which|whom|who)\s[^,;]*$).*\s(?:at|to|of|with|from|for|by|into|upon|under|against)$/i;

/** Two verbs and one object, said at the end: `how we test for, and the cost of, the repairs`. */
const SHARED_OBJECT =
	/\s(?:at|to|of|with|from|for|by|upon|against),\s+(?:and|or)\s+[^,]*\s(?:at|to|of|with|from|for|by|upon|against),\s/i;

/** The same of two that can be told apart, alone or within a longer list: `the ceiling on, and drawings of, the line, …`. */
const AWAITS = String.raw`(?:[\w’'-]+ ){1,4}(?:on|of|for|to|under|from|in|at|by|with|upon|against)`;
const SHARED_BY_TWO = new RegExp(
	String.raw`(${AWAITS}), (and|or) ((?!to )${AWAITS}), ([^,;]+?)(?=(,|$| and (?:how|why|whether|what|when)\b))`,
	'i',
);

/** The object said with each of them. */
function sharedOut(text: string): string {
	return text.replace(SHARED_BY_TWO, (_, one: string, joint: string, other: string, object: string, end: string) =>
		[`${one} ${object}`, `${end === '' ? `${joint} ` : ''}${other} ${object}`].join(', '),
	);
}

/** `identify and quantify the items`: one thing for two verbs. */
const ONLY_VERB = new RegExp(
	`^(?:(?:\\w+ly |also |then )?(?:${PART_VERB})(?:s|es|ing)?(?:,?\\s+(?:and|or)\\s+|,\\s+|$))+$`,
	'i',
);

/** `the former and present captions`: no noun yet. `how we will pay or replace it`: one verb for another. */
const AWAITS_NOUN = /\b(?:former|past|prior|previous|historical|old)$/i;
const ENDS_IN_VERB = /\b(?:will|would|shall|can|could|may|might|must|should|to)\s+\w+$/i;

const VERB_JOINTS =
	/,?\s+(?:and|or|as well as)\s+(?:(?:to|will)\s+)?(?:also\s+|instead\s+)?|,\s+(?:(?:to|will|shall)\s+)?/g;

/**
 * Which pieces of a row begin a thing to be done. A word that may be a noun is a verb where the row goes on with one that cannot
 * be: `report sales abroad, list prices, and describe the mill`; a noun in its place would need an `and`.
 */
function startsOf(row: readonly Piece[], gerunds: boolean): readonly boolean[] {
	const sure = row.map(({ text }) => (gerunds ? startsWithGerund(text) : startsWithVerb(text)));
	const last = sure.lastIndexOf(true);
	const may = ({ text, joint }: Piece): boolean =>
		!gerunds && !/\b(?:and|or)\b/.test(joint) && looksLikeVerb(text) && /\s/.test(text);
	return row.map((piece, i) => sure[i] === true || (i < last && may(piece)));
}

/** A list of verb phrases: `describe A, state B, and present C`. */
function byVerbs(text: string): string[] | null {
	const gerunds = startsWithGerund(text);
	const row = pieces(text, VERB_JOINTS);
	const begins = startsOf(row, gerunds);
	if (begins[0] !== true) return null;
	const out: string[] = [];
	row.forEach((piece, i) => {
		const told = /\b(?:to|will|shall)\s/.test(piece.joint) && looksLikeVerb(piece.text);
		const listed = out.length >= 2 && /\band\b/.test(piece.joint) && looksLikeVerb(piece.text);
		const open = AWAITS_OBJECT.test(out.at(-1) ?? '') && AWAITS_OBJECT.test(piece.text);
		const awaits =
			AWAITS_NOUN.test(out.at(-1) ?? '') || (/\bor\b/.test(piece.joint) && ENDS_IN_VERB.test(out.at(-1) ?? ''));
		const joined = open || awaits || ONLY_VERB.test(out.at(-1) ?? '') || (!told && !listed && begins[i] !== true);
		if (out.length > 0 && joined) out[out.length - 1] += piece.joint + piece.text;
		else out.push(piece.text);
	});
	return out.length >= 2 ? out.map(clean) : null;
}

const FIRST_VERB = new RegExp(
	`^(?:also |then |further |separately )*(?:(?:${PART_VERB})(?:,\\s+(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s+or\\s+)(?=(?:\\w+ly )?(?:${PART_VERB})\\b))*(?:${PART_VERB})(?:\\s+separately)?\\s+`,
	'i',
);
/** Verbs that say more than that something will be written: they go with every thing of their list. */
const WORKING =
	/^(?:also |then |further )?(?:separately |quantif|reconcil|disaggregat|remov|delet|eliminat|omit|exclud|discontinu|ceas|renam|relabel|retitl|separat|compar|isolat|justif|estimat)/i;

/** `break the change down into price, volume and currency`: one table, whatever its columns; what replaces another thing is one too. */
const DIVIDES =
	/^(?:\w+ly )?(?:break|split|separat|divid|disaggregat|bifurcat)\w*\b[^,;]*\b(?:into|between)\b|^(?:replac|substitut)/i;

/** `that the unit is at risk, the percentage by which …`: a clause with its verb, and then other things. */
const OWN_VERB =
	/^that\b[^,;]*\b(?:is|are|was|were|has|have|had|does|do|did|will|would|may|could)\b[^,;]*,\s+(?:and\s+)?(?:the|an?|any|how|its|our|each)\s[^,;]*,/i;

/** `that the kilns are idle, and the effect of it`: a clause, and a thing without a verb of its own. */
function thenNoun(text: string): boolean {
	const after =
		/^that\b[^,;]*\b(?:is|are|was|were|has|have|will|does|do|may|can)\b[^,;]*,\s+and\s+((?:the|an?|our|its|any|how|whether|why)\s[^,;]+)$/i.exec(
			text,
		)?.[1];
	return after !== undefined && (/^(?:how|whether|why)\b/i.test(after) || !FINITE.test(after));
}
const FINITE =
	/\b(?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must|does|do|did)\b|\b(?:remain|depend|occur|exceed|expire|mature|continue|represent|reflect|result|increase|decrease|include|apply|relate|vary)(?:s|ed|d)?\b/i;

/** Where a clause ends and another one, or a thing, is told beside it. */
const THEN =
	/,?\s+and\s+(?=that\b)|,\s+as well as\s+(?=(?:that|any|the|each)\b)|,\s+(?:together|along) with\s+(?=(?:an?|the) (?:[\w-]+ )?(?:discussion|description|explanation|analysis|table|reconciliation|statement|quantification|summary|reasons?)\b)/g;

/** The things that one verb is said of, the verb before each where it tells more than that they will be written. */
function thingsOf(text: string, open: boolean): string[] | null {
	if (DIVIDES.test(text) || SHARED_OBJECT.test(text)) return null;
	const verb = FIRST_VERB.exec(text)?.[0] ?? '';
	const rest = text.slice(verb.length);
	// `that A, B and C are paid in cash` is said of all of them.
	if (/^that\b/i.test(rest) && !OWN_VERB.test(rest) && !thenNoun(rest)) {
		const clauses = pieces(rest, THEN).map(({ text: clause }) => clean(clause));
		return clauses.flatMap((clause, i) =>
			i === 0 ? [verb + clause] : /^that\b/i.test(clause) ? [clause] : pairs(clause, 1),
		);
	}
	// `A and B before C and D, respectively`: said of them in pairs.
	if (/\brespectively\b/i.test(rest)) return null;
	const nouns = byEach(rest) ?? byNouns(rest, open) ?? (open ? null : paired(rest));
	if (!nouns) return null;
	const again = WORKING.test(verb) ? verb : '';
	return nouns.map((noun, i) => (i === 0 ? verb : again) + noun);
}

/** `the degree of doubt and how it may change`: a thing, and what is asked of it. */
function byQuestion(text: string): readonly string[] {
	const parts = pairs(text, 1);
	return parts.length > 1 && parts.slice(1).every((part) => /^(?:how|whether|why)\b/i.test(part)) ? parts : [text];
}

function paired(text: string): string[] | null {
	const parts = pairs(text, 3);
	return parts.length > 1 ? parts : null;
}

/** A new name is one fact, whatever it lists: `change the name of this line item from X to A, B and C`. */
const RENAMES = /^(?:to )?(?:change (?:the )?(?:name|title|caption|label)\b|rename|retitle|relabel)/i;

/** Put in between verb and thing: `give, for each unit, the …`, `quantify, in MD&A, the …`. */
const INSERTED = new RegExp(
	`^((?:\\w+ly )?(?:${PART_VERB})(?:s|es|ing)?(?: separately|\\s+(?:an?|the)\\s+(?:\\w+\\s+){0,2}?(?:tables?|schedules?|lists?)\\s+(?:showing|listing|presenting|setting forth|of))?)\\s*,\\s+((?:in|within|as|by|under|for|at|on|with|where|among|from)\\b[^,]{2,90}),\\s+(?=\\S)`,
	'i',
);
/** Where something will stand, or that it was asked for: no part of a fact. */
const PLACES = new RegExp(
	String.raw`^(?:for (?:those|these|such) (?:[\w-]+ )?(?:periods?|years?|quarters?)$|as (?:requested|suggested|the staff|applicable|appropriate)|in (?:response|accordance|addition)|among other|where |(?:in|within|under|on|with|at|from|as part of)\b.*\b(?:MD&A|notes?|footnotes?|items?|sections?|filings?|reports?|statements?|tables?|discussions?|disclosures?|risk factors?|${FORM}|releases?|paragraphs?|pages?|proxy)\b)`,
	'i',
);
/** The same without commas: `include under Item 9B the …`. */
const PLACED = new RegExp(
	`^((?:${PART_VERB})(?:s|es|ing)?)\\s+(?=(?:under|in|within|(?<=\\b(?:add|insert)\\w* )to)\\s)${IN_PAPER}`,
	'i',
);

/** For whom it holds, without commas: `disclose for all risks the amounts`. */
const FOR_ALL = new RegExp(
	`^((?:${PART_VERB})(?:s|es|ing)?)\\s+(for (?:all|each|every|any|those|these)(?: of (?:the|our|its))?(?: [\\w’'-]+){1,4}?)\\s+(?=(?:the|an?|its|their|our|how|why|whether|what|pro forma)\\b)`,
	'i',
);

const OWNED = /^((?:[^,]*\b(?:showing|listing|presenting|setting forth) )?)(?:its|their) /i;

function withoutInsertion(text: string): { readonly text: string; readonly scope: string } {
	const placed = text.replace(PLACED, '$1 ');
	const inserted = INSERTED.exec(placed) ?? FOR_ALL.exec(placed);
	if (!inserted) return { text: placed, scope: '' };
	const [all, verb = '', scope = ''] = inserted;
	return { text: `${verb} ${placed.slice(all.length)}`, scope: PLACES.test(scope) ? '' : scope };
}

/** The things of one verb of several, each with what stands between the two: `provide, for each unit, the …`. */
function thingsIn(part: string, open: boolean): readonly string[] {
	const { text, scope } = withoutInsertion(part);
	const things = thingsOf(text, open) ?? [text];
	return scope === '' || /^for each$/i.test(scope) ? things : things.map((thing) => `${thing}, ${scope}`);
}

/** `where none can be given, the reasons`: the reasons, where none can be given. */
const clauseLast = (part: string): string =>
	part.replace(
		/^((?:where|when|if|for) [^,;]{3,90}),\s+((?:the|an?|any|our|your|its|how|whether|why|what)\b[^,;]*)$/i,
		'$2, $1',
	);

function cut(whole: string): string[] {
	const text = sharedOut(whole);
	const marked = byMarkers(text) ?? bySemicolons(text);
	if (marked) return marked.flatMap((part) => byVerbs(part) ?? byQuestion(part)).map(clauseLast);
	const led = byColon(text);
	if (led) return led;
	const verbs = byVerbs(text);
	if (verbs) return verbs.flatMap((part, i) => thingsIn(part, i < verbs.length - 1));
	const told = text.replace(/^[^,:]*\bthe following\b[^,:]*:\s+/i, '').replace(LONE_NUMBER, '$1');
	return thingsOf(told.replace(/^[^,]*?:\s+/, ''), false) ?? [clean(told)];
}

const RULE = String.raw`(?:ASC|ASU|FASB|SAB|GAAP C&DIs?|Items?|Rules?|Regulation|Reg\.?|Sections?|Articles?|Questions?|Instructions?|Topics?|S[-‑–][KTX]|(?:Securities )?(?:Exchange )?Act|EDGAR Filer Manual|[\w.()-]*[\d(][\w.()-]*)`;
/** A rule of what is told, and not of sales: `shares sold pursuant to Rule 144A` are of another kind. */
const OF_TELLING = String.raw`(?:ASC|ASU|FASB|SAB|GAAP|Items?|Topics?|Questions?|Instructions?|(?:Rules? [\w().-]+ (?:of|under) )?(?:Regulation )?S[-‑–][KTX]|Rules? \d+-\d)`;
/** By which rule it is told: no part of what is told. A thing `measured in accordance with` one is another. */
const BY_RULE = new RegExp(
	String.raw`(?<!ed),?\s+(?:as required by|(?:in (?:accordance|compliance|conformity) with|pursuant to)(?=\s+(?:[a-z-]+ )*${OF_TELLING}))\s+(?:(?:the )?(?:[\w-]+ )?(?:requirements?|guidance|provisions?) (?:of|in|under|set forth in) )?(?=[A-Z])${RULE}(?:(?:,?\s+(?:(?:and|or|through|to|of|in|under)\s+)?(?:the\s+)?)${RULE})*(?=$|[\s,;]|\.(?:\s|$))`,
	'g',
);

/** The number of the one member of a list that is there: `(b), the cost`. */
const LONE_NUMBER = /^([a-z]+\s+)?(?::\s*)?\((?:[ivx]{1,4}|[a-h]|\d)\)(?:\s*,)?\s+(?!(?:of|to|and|or)\b)(?=\S)/i;
const NUMBERS = /(?:^|\s)\((?:[ivx]{1,4}|[a-h]|\d)\)/g;

/** The text without the rules that it is told by, unless little is left that tells it from others. */
function withoutRule(text: string): string {
	const told = text.replace(BY_RULE, '');
	return told !== text && ownWords(told).length > 2 ? told : text;
}

/** A part by the names of what belongs to it; of a carrier that names nothing, what it carries. */
function named(part: string): readonly string[] {
	const carried = carriedBy(part);
	return carried === null ? byIncluding(part) : cut(carried);
}

/** The parts of an object, or the object alone. */
export const partsOf = lately((object: string): readonly string[] => {
	const spaced = object.replace(/\s+/g, ' ').trim();
	const told = withoutRule(spaced);
	const plain = (told.match(NUMBERS)?.length ?? 0) === 1 ? told.replace(LONE_NUMBER, '$1') : told;
	if (RENAMES.test(plain)) return [clean(plain)];
	const { text, scope } = withoutInsertion(plain);
	const parts = cut(text).flatMap(named);
	// `a table showing, for each vessel, its name, …`: whose name it is, the scope says.
	return parts.map((part) =>
		scope ? `${/\beach\b/i.test(scope) ? part.replace(OWNED, '$1') : part}, ${scope}` : part,
	);
});
