/** Reasons why a passage that has the words still is no evidence. Each is said in words that complete "it was not accepted because it …". */

import { kept, overlaps } from '../../ledger/index.ts';
import type { Indexed } from '../filing/indexed.ts';
import { type Context, isBelow, isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection, type ObjectionKind } from '../objection.ts';
import { DENIES, deniesMatch, newsOf } from '../query/met.ts';
import { pointsBackAtNothing } from '../sentences/anaphora.ts';
import { figureElsewhere } from '../sentences/figureElsewhere.ts';
import { notTheDenial } from '../sentences/negative.ts';
import { speaksOfAnotherPeriod } from '../sentences/periods.ts';
import { ASKS_FAR, isCommentedOut, isWithdrawn, leadSaidOtherwise, turnOf } from '../sentences/turns.ts';
import type { Query } from '../sought.ts';
import type { Lore } from '../words/lore.ts';
import { MAY, type Pattern, pattern, type Tried } from '../words/patterns.ts';
import { countValues } from '../words/values.ts';
import { ofAnotherThing } from './about.ts';
import { AHEAD, BECAUSE, HOW, METHOD } from './answers.ts';
import { leadTurnOf } from './standpointTurns.ts';

const UNCERTAIN =
	/\b(?:inherently uncertain|subject to (?:inherent )?uncertaint|actual results (?:could|may|might) differ|(?:there )?can be no assurance|cannot (?:assure|guarantee)|no assurance can be given|(?:can|could|give|provide|offer) (?:\w+ ){0,2}no (?:assurances?|guarantees?) |unable to (?:assure|guarantee))/i;
const IN_GENERAL = pattern(UNCERTAIN);
const BOILERPLATE: readonly (readonly [Pattern, ObjectionKind])[] = (
	[
		[
			/\bforward[- ]looking statements?\b|\brisks? and uncertainties\b.{0,40}\b(?:include|including)\b|\bfactors that (?:could|may|might) cause\b|\binclude,? but (?:are|is) not limited to\b/i,
			'risk-list',
		],
		[UNCERTAIN, 'generally'],
		[
			/\b(?:FASB|IASB|Financial Accounting Standards Board)\b.{0,60}\b(?:issued|amended|published)\b|\b(?:ASU|Accounting Standards Update)\b.{0,20}\b(?:No\.|\d{4}-\d{2}).{0,200}\b(?:requires?|amends?|clarif|effective for|provides)\b|\b(?:guidance|standard|amendments?|update) (?:requires?|clarif|amends?|provides?|establishes)\b/i,
			'a-standard',
		],
		[
			/(?:^\W*|\bthat |, )(?:all |most |public )?(?:companies|registrants|issuers|entities|(?:an|each|every) (?:entity|issuer|registrant)) (?:should|must|shall|may|(?:is|are) (?:required|permitted) to)\b/i,
			'a-standard',
		],
		[
			/\brequires? (?:management|us) to (?:make|use|exercise)\b|\bvarious other (?:assumptions|factors)\b|\bmanagement[’']s best (?:estimate|judgment)\b|\bhigh degree of judgment\b|\bsubjective judgments?\b/i,
			'judgment-used',
		],
		[
			/^\W*(?:an?|any)\b[^.;]{0,80}?\b(?:is|are) (?:considered |deemed |regarded as )?[^.;]{0,80}?\s(?:where|when|if)\s/i,
			'when-so',
		],
		[/\b(?:measurements?|inputs?|values?|amounts?|terms?) are those\b|\b(?:is|are) defined as\b/i, 'defines'],
	] as const
).map(([expression, kind]) => [pattern(expression), kind]);
const POINTER = pattern(
	/\b(?:see|refer to|(?:discussed|described|disclosed|set (?:forth|out)|shown|provided|explained|reported)(?: further)? (?:in|under)|included (?:elsewhere )?in|presented in|contained in|see also)\b.{0,50}\b(?:notes?|items?|part|section|exhibit|annex|under|above|below|elsewhere|consolidated financial statements)\b/i,
);
const INCORPORATED = pattern(
	/\bincorporated (?:herein |in this \w+ |into this \w+ )?by reference\b|\bhereby incorporated\b/i,
);
const MODAL = new RegExp(String.raw`\b(?:could|${MAY}|might)\b`, 'i');
const SAYS_MAY = pattern(MODAL);
const HYPOTHETICAL = pattern(
	new RegExp(String.raw`\bif\b.*\b(?:could|${MAY}|might|would)\b|\b(?:could|${MAY}|might|would)\b.*\bif\b`, 'i'),
);
const FIRM = /\b(?:is|are|was|were|has|have|had|did|does|will|[a-z]+ed)\b/;
const WISH = pattern(
	/\b(?:risks?|could|may|might|potential(?:ly)?|possible|adverse|if|would|future|uncertain(?:ty)?|expected|depend)\b/i,
);
/** The draft says that it does not say it. */
const NOT_SAID = pattern(
	/\b(?:(?:is|are|was|were|has|have|had)(?: not|n[’']t)(?: been)?|(?:do|does|did|can|could|will)(?: not|n[’']t)(?: be)?|cannot(?: be)?)(?: \w+ly)? (?:disclos|provid|present|report|quantif|show|explain|stat|describ|discuss|giv|made|make|say\b|said\b|tell\b|told\b|specify\b|specified\b|mention|indicated?\b|address)/i,
);
/** An element that is a whole statement itself: who says it adds nothing. */
const PROPOSITION = pattern(
	/^(?!\W*(?:how|why|whether|what|who|which)\b).*\b(?:could|may|might|would|will|is|are|was|were|has|have|had|did|does)\b/i,
);
/** An element that is itself a denial ("no reporting unit is at risk"), and what a passage must have to be one. */
const NEGATIVE = pattern(
	/^\W*(?:an? )?(?:statement |confirmation |disclosure |fact )?(?:that )?(?:there (?:is|are|was|were) )?(?:no|none|neither|nil)\b(?!-)|\b(?:is|are|was|were|has|have|had|did|does|do|will) (?:not|never)\b(?! only)|\b(?:may|can|could|would|shall|must) never\b/i,
);
/** A statement that says something has at least so many words of its own. */
const NEWS = 2;
const WHY = pattern(
	/^\W*(?:the )?(?:(?:any |key |main |primary )?(?:reasons?|causes?|drivers of)|why|basis for|explain (?!how|what|(?:the |its |our )?(?:approach|method|basis|comput|calculat|process|nature|use|meaning|treatment|inclusion|techni|policy|role)))\b/i,
);
const INTRODUCES = pattern(
	/\bthe (?:following|accompanying|above|below) (?:tables?|schedule|discussion|summary|chart)\b|\bas follows\b|\b(?:table|schedule) below\b|\bare summarized (?:below|as)\b/i,
);
const CAUSES = pattern(/\b(?:causes?|factors?|drivers?|reasons?)\b/i);
const REASON = pattern(/^\W*(?:why|reasons?|explanations?|cautions?|warnings?|limit)/i);
const CAUSE =
	/\b(?:due to|attributable to|as a result of|resulting from|because of|driven by|reflecting|owing to|caused by)\b/i;
/** Asks for what would be; and marks of supposing it. */
const ASKS_SUPPOSED = pattern(
	/\b(?:given|hypothetical|assumed|stated|possible|potential|\d[\d.]*\s?%|\d+ percent|\w+[- ](?:percent|point|basis point))\s(?:change|increase|decrease|decline|reduction|drop|shift|rise|fall|move(?:ment)?)\b|\bchanges? (?:in|to|of)\b[^,;]*\b(?:could|would|might|may)\b/i,
);
const SUPPOSES = pattern(
	/\b(?:would|could|if|hypothetical\w*|assum(?!ption)\w*|suppos\w*|sensitiv\w*|each|every|might|may|an? \d[\d.]*\s?(?:%|percent) change)\b/i,
);
/** Asks for what lies ahead. */
const ASKS_AHEAD = pattern(
	/\b(?:anticipated|expected|planned|scheduled|projected|targeted)\s(?:\w+\s)?(?:date|completion|timing|timetable|closing)\b/i,
);
/** An effect that was promised to be told may be none. */
const EFFECT = pattern(
	/^\W*(?:the |any )?(?!(?:how|why|whether|what|explain|reasons?)\b)(?:[a-z-]+ ){0,2}(?:effects?|impacts?|influence|consequences)\b/i,
);
const NO_EFFECT = pattern(
	/(?:\b(?:not|no|nor|without)|n[’']t)(?: (?:been|had|have|having|expected|expect\w*|to|any|an?|yet|believe|aware of))* (?:(?:material|significant|disproportionate|measurable|noticeable)(?:ly)? )?(?:adverse(?:ly)? )?(?:effects?|impacts?|affect(?:ed)?|impacted|influence)\b|(?:\bnot|n[’']t) (?:believe|expect|anticipate)\b[^.;]{0,160}?\bha(?:ve|s|d) (?:an?|any) (?:\w+ )?(?:adverse )?(?:effects?|impact)\b/i,
);
/** Says that the answer is not known, which is none. */
const NOT_WORKED_OUT = pattern(
	/(?:(?:\bnot|n[’']t) (?:yet |been |fully |finally |had to |able to |in a position to )*|\bunable to )(?:determined?|assess(?:ed)?|quantif(?:ied|y)|measured?|evaluated?|estimated?|review(?:ed)?|examined?|analy[sz]ed?|test(?:ed)?|investigated?|verif(?:ied|y)|ascertain(?:ed)?|establish(?:ed)?|calculated?|conclude[ds]?|completed?|tell|say|known?(?! of)|clear)\b|\bno (?:means|way|basis|method) (?:to|of|for)\b/i,
);
/** "We looked for such and found none." */
const FOUND_NONE = pattern(
	/\b(?:found|identified|noted|discovered|observed|concluded|determined) (?:that )?(?:there (?:was|were|is|are) )?none\b(?! of)/i,
);
const ASKS_DRAWN = pattern(/\b(?:outstanding|drawn|borrowed|used)\b/i);
/** Of what may be drawn or owed, none is. */
const NONE_DRAWN = pattern(
	/\b(?:ha(?:d|s|ve)|there (?:is|are|was|were)) no (?:\w+ ){0,2}(?:amounts?|borrowings|balances?|loans|drawings|indebtedness) (?:\w+ )?(?:outstanding|drawn|borrowed|under)\b/i,
);
/** What only words can tell. */
const TOLD = pattern(/^\W*(?:how (?!many|much|long)|why|whether|reasons?|explanations?|descriptions?|definitions?)\b/i);
const MOVEMENT = pattern(/\b(?:schedule of|roll-?forward|reconciliation|bridge|walk|movements? (?:of|in))\b/i);
/** Asks for what falls on each row of a table; one row is that of one, or the whole. */
const BY_ROW = pattern(
	/\b(?:to|for|by|of|on|in) (?:each|every) (?:\w+ ){0,2}(?:items?|adjustments?|lines?|components?)\b|\b(item|line)[- ]by[- ]\1\b/i,
);
const TABLE = pattern(
	/\b(?:tables?|tabular|schedule|ag(?:e|ing|eing|ed) analysis|age?ing of|breakdown|roll-?forward|reconciliation|bridge|walk|movements? (?:of|in)|movement schedule)\b/i,
);

/** Why a sentence that was looked for word for word only supposes what it says, or doubts it; null where it does not. */
export function doubtIn(asked: Tried, said: Tried): Objection | null {
	if (said.has(IN_GENERAL) && !asked.has(IN_GENERAL) && !asked.has(WISH)) return against('generally');
	if (said.has(HYPOTHETICAL) && !asked.has(WISH) && !asked.has(ASKS_CHANGE)) return against('may-happen');
	return QUOTES_ALL.test(said.text)
		? against('quotation')
		: (leadTurnOf(asked, said) ?? leadSaidOtherwise(asked, said));
}

const ASKS_CHANGE = pattern(/\b(?:sensitiv|effects?\b|chang|assum)/i);
const QUOTES_ALL = /^\W*(?:“[^”]*”|"[^"]*")\W*$/;

/** Why the matched unit is no evidence for the query; null when nothing speaks against it. */
export function objectionTo(index: Indexed, query: Query, match: Match, lore: Lore): Objection | null {
	const { unit } = match;
	if (!unit) return null;
	const { sentence, whole } = unit;
	const { passage, draft } = match.place;
	if (passage.quoted) return against('quotation');
	if (isCommentedOut(whole.text, passage.text)) return against('commented-out');
	const next = match.place.units[match.at + 1] ?? index.places[match.place.index + 1]?.units[0];
	if (next && isWithdrawn(next.whole)) return against('taken-back');
	if (draft.placeholders.some((mark) => overlaps(mark, sentence))) return against('placeholder');
	if (whole.has(INCORPORATED)) return against('incorporated');
	if (isByAuditor(match.place) && !query.said.has(AUDIT)) return against('auditor');
	for (const [talk, kind] of BOILERPLATE) if (whole.has(talk) && !query.said.has(talk)) return against(kind);
	if (lore.nearMisses.standIn(unit.ids) && !lore.signals.standIn(unit.ids)) return against('near-miss');
	const figures = whole === unit.said ? unit.figures : countValues(whole.text);
	return (
		ofRow(isFigureRow(match.place), query.said, figures) ??
		ofWords(index, query, unit, match) ??
		pointsBackAtNothing(index, match, unit) ??
		(isFigureRow(match.place) ? null : figureElsewhere(query, unit, match)) ??
		speaksOfAnotherPeriod(index, query, match, unit) ??
		ofAnotherThing(index, match, unit, lore)
	);
}

function ofRow(row: boolean, asked: Tried, figures: number): Objection | null {
	if (row && asked.has(TOLD) && !asked.has(TABLE)) return against('row-for-words');
	if (row && figures > 0 && asked.has(BY_ROW)) return against('one-row');
	if (row) return figures === 0 ? against('row-without-figure') : null;
	if (figures > 0 && asked.has(MOVEMENT)) return against('no-schedule');
	if (figures < 3 && asked.has(TABLE)) return against('no-table');
	return null;
}

function ofWords(index: Indexed, query: Query, unit: Unit, match: Match): Objection | null {
	const { said: asked } = query;
	const { bare, said, whole } = unit;
	const valued = query.needs.length > 0 && match.valueMet;
	if (isLabel(match.place)) return against('label');
	if (attributedTo(unit, match)) return against('quotes-others');
	const turn = turnOf(query, whole, match.place.content.said, valued);
	if (turn !== null) return turn;
	if (!valued && bare.text.length < 260 && bare.has(POINTER)) return against('points-elsewhere');
	if (!valued && !asked.has(WISH) && bare.has(SAYS_MAY) && !isFirmFirst(bare.text)) return against('may-happen');
	if (!valued && !asked.has(WISH) && bare.has(HYPOTHETICAL)) return against('may-happen');
	if (asked.has(WHY) && !whole.has(BECAUSE)) return against('no-reason');
	if (asked.has(ASKS_SUPPOSED) && !isFigureRow(match.place) && !whole.has(SUPPOSES)) return against('not-supposed');
	if (asked.has(ASKS_AHEAD) && !isFigureRow(match.place) && !whole.has(AHEAD)) return against('not-ahead');
	if (asked.has(HOW) && !whole.has(METHOD)) return against('no-method');
	if (!valued && bare.has(INTRODUCES)) return against('introduces');
	const isAnswer =
		!bare.has(NOT_WORKED_OUT) &&
		(query.either ||
			asked.has(ASKS_FAR) ||
			(asked.has(EFFECT) && bare.has(NO_EFFECT)) ||
			(asked.has(ASKS_DRAWN) && bare.has(NONE_DRAWN)));
	if (!isAnswer && !asked.has(DENIES) && !asked.has(TOLD) && bare.has(FOUND_NONE)) return against('denies');
	if (!isAnswer && !valued && !asked.has(REASON) && !asked.has(DENIES) && deniesMatch(unit, match))
		return against('denies');
	if (!asked.has(DENIES) && said.has(NOT_SAID)) return against('not-said');
	const denial = asked.has(NEGATIVE) ? notTheDenial(query.text, bare.text) : null;
	if (denial !== null) return denial;
	if (
		!query.either &&
		query.needs.length === 0 &&
		!asked.has(NEGATIVE) &&
		!asked.has(PROPOSITION) &&
		newsOf(unit, match) < NEWS
	)
		return against('little-beyond');
	return query.several ? ofSeveral(index, query, unit, match, valued) : null;
}

const AUDIT = pattern(/\baudit/i);
const AUDITOR =
	/\breport of (?:the )?independent (?:registered|public|auditor|accountant|chartered)|\bauditor[’']?s[’']? report\b|\bcritical audit matter/i;
const audited = new WeakMap<Context, boolean>();

/** True below the heading of the auditor's report. */
function isByAuditor(place: Match['place']): boolean {
	return kept(audited, place.parts.section, () => isBelow(place, AUDITOR));
}

/** True when something is said for certain before the first word of what may be. */
function isFirmFirst(text: string): boolean {
	return FIRM.test(text.slice(0, text.search(MODAL)));
}

/** A short line that is no sentence. */
function isLabel({ passage }: Match['place']): boolean {
	if (passage.kind !== 'paragraph') return false;
	const text = passage.text.replace(/\(\w{1,2}\)\s*$/, '').trim();
	return text.length < 60 && !/[.;:!?)”"]$/.test(text) && countValues(text) === 0;
}

const QUOTED = /“[^”]{12,}”|"[^"]{12,}"/g;
const SPEAKS =
	/\b(?:said|says|stat(?:e[sd]?|ing)|wrote|writes|argues?|argued|asserts?|asserted|alleg(?:e[sd]?|ing)|claims?|claimed|according to|quoted|reads?|described it as)\b/i;

/** True when most of the matched words stand in quotation marks, and the rest of the sentence says who speaks. */
function attributedTo(unit: Unit, match: Match): boolean {
	const { text } = unit;
	if (!text.includes('“') && !text.includes('"')) return false;
	const quotes = [...text.matchAll(QUOTED)].map(({ index, 0: quote }) => [index, index + quote.length] as const);
	if (quotes.length === 0 || !SPEAKS.test(text.replace(QUOTED, ' '))) return false;
	const met = new Set(match.by);
	const words = unit.words.filter(({ stem }) => met.has(stem));
	const inside = words.filter(({ start, end }) => quotes.some(([from, to]) => from <= start && end <= to));
	return inside.length > 0 && 2 * inside.length >= words.length;
}

function ofSeveral(index: Indexed, query: Query, unit: Unit, match: Match, valued: boolean): Objection | null {
	const { passage } = match.place;
	if (!valued) return null;
	if (isFigureRow(match.place)) return query.said.has(CAUSES) ? against('not-by-cause') : null;
	const count = unit.figures;
	if (count < 2 && !(passage.kind === 'list item' && besideValues(index, match))) return against('one-figure');
	const cause = unit.text.search(CAUSE);
	if (cause < 0 || !query.said.has(CAUSES) || countValues(unit.text.slice(cause)) > 1) return null;
	const alone = passage.kind !== 'list item' || countValues(unit.text.slice(0, cause)) > 1;
	if (alone) return against('causes-unvalued');
	return null;
}

/** True when another item of the same list has a value too. */
function besideValues(index: Indexed, match: Match): boolean {
	return [-1, 1].some((step) => {
		const beside = index.places[match.place.index + step];
		return (
			beside?.passage.kind === 'list item' &&
			beside.parts.lead === match.place.parts.lead &&
			countValues(beside.passage.text) > 0
		);
	});
}
