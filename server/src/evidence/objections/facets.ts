/**
 * What an element asks of a thing, where naming the thing and a figure of it is no answer: its definition, its use, its sensitivity,
 * how it is worked out, when it will be so.
 */

import { MONTHS } from '../../ledger/index.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection, type ObjectionKind } from '../objection.ts';
import { STATEMENTS } from '../sentences/clauses.ts';
import { matchedIn } from '../sentences/figureElsewhere.ts';
import { isPlain, stemsAsked, TIME } from '../sentences/plain.ts';
import type { Query } from '../sought.ts';
import { type Pattern, pattern } from '../words/patterns.ts';
import { valuesIn } from '../words/values.ts';
import { wordsOf } from '../words/words.ts';
import { AHEAD, BECAUSE, HOW, METHOD } from './answers.ts';

/** What is asked for, what any answer has, and the reason against a sentence without it. */
interface Facet {
	readonly asked: Pattern;
	readonly answered: Pattern;
	readonly reason: ObjectionKind;
}

const FACETS: readonly Facet[] = [
	{
		asked: pattern(/^\W*(?:the |an? |its |our |clear )*(?:definitions?|meaning)\b|^\W*how\b[^,;]{0,60}\bdefin/i),
		answered: pattern(
			/\b(?:defin\w*|means?|refers?|counts?|counted|consists?|comprises?|represents?|calculat\w*|comput\w*|determin\w*|deriv\w*|divid\w*|includ\w*|exclud\w*|who|whose|any|each|every|those|if|when)\b|\b(?:is|are) (?:the|an?) |\b(?:definition|meaning)\b[^.:]{0,80}: /i,
		),
		reason: 'no-meaning',
	},
	{
		asked: pattern(
			/^\W*(?:the )?(?:how|ways?|manner|purposes?)\b[^,;]{0,60}\bus(?:es?|ed|ing)\b|^\W*(?:the |its |our )?use of\b/i,
		),
		answered: pattern(
			/\b(?:us(?:es?|ed|ing|eful)|rel(?:y|ies|ied)|watch\w*|monitor\w*|track\w*|evaluat\w*|assess\w*|measur\w*|guid\w*|inform\w*|bas(?:e[sd]?|is)|decid\w*|decisions?|help\w*|allow\w*|enabl\w*|review\w*|look\w*|consider\w*)\b|\b(?:to|for|in|when|by) [a-z]+ing\b|\bin order to\b/i,
		),
		reason: 'no-use',
	},
	{
		asked: pattern(/^\W*(?:the |an? |any |its |our |quantitative )*sensitivit/i),
		answered: pattern(
			/\b(?:would|could|might|may|will|if|hypothetical\w*|assum\w*|sensitiv\w*|each|every|basis points?)\b|\b(?:an?|one|ten) (?:[\w.%-]+ ){0,3}(?:change|increase|decrease|rise|fall|shift)\b/i,
		),
		reason: 'past-change',
	},
	{
		asked: pattern(
			/\b(?:anticipated|expected|planned|scheduled|projected|budgeted|intended) to (?:be )?\w+|\b(?:anticipated|expected|planned|projected|budgeted) (?:\w+ )?(?:costs?|expenses?|expenditures?|spending|charges?|savings|payments?)\b/i,
		),
		answered: AHEAD,
		reason: 'not-ahead',
	},
	{
		asked: pattern(
			/^\W*(?:the |any |specific |underlying )*(?:facts|circumstances)\b[^,;]{0,40}\b(?:led|lead|leading|caus\w+|result\w*|support\w*|behind|underl\w+)\b/i,
		),
		answered: pattern(
			new RegExp(
				`${BECAUSE.expression.source}|\\b(?:led|follow\\w*|after|includ\\w*|consider\\w*|facts?|loss of|declin\\w*|lost)\\b`,
				'i',
			),
		),
		reason: 'no-reason',
	},
	{
		asked: pattern(/^\W*(?:the |an? |its |our )*(?:\w+ )?accounting (?:polic(?:y|ies)|treatment)\b/i),
		answered: pattern(
			/\b(?:expens(?:e|es|ed|ing)|capitali[sz]\w*|recogni[sz]\w*|record\w*|defer\w*|charg(?:e[sd]?|ing)|includ(?:e[sd]?|ing)|account\w* for|treat\w*|measur\w*|carr(?:y|ies|ied)|stated|valued|amorti[sz]\w*|depreciat\w*|present\w*|classif\w*|report(?:s|ed)?|consolidat\w*|accru\w*|written|writ(?:e|es)|estimat\w*|allocat\w*|elect\w*|appl(?:y|ies|ied)|adopt\w*|us(?:es?|ed|ing)|consider\w*|translat\w*|net(?:ted)?|gross|straight-line|as incurred|when)\b/i,
		),
		reason: 'no-policy',
	},
	{
		asked: pattern(/^\W*(?:the |its |our )?(?:\w+ )?(?:timing|timetable|timeline)\b/i),
		answered: pattern(
			new RegExp(
				String.raw`\b(?:19|20)\d\d\b|\b(?:${MONTHS.join('|')}|days?|weeks?|months?|quarters?|halves|half|years?|year-?end|when|once|until|upon|within|before|after|following|soon|shortly|immediately|promptly|annually|quarterly|monthly|timing|dates?)\b`,
				'i',
			),
		),
		reason: 'no-time',
	},
];

/** Asks for words: what is done with a thing, why, and what it is like. */
const TOLD = pattern(
	/^\W*(?:the |an? |its |our |their |any |each )*(?:[a-z]+ ){0,2}?(?:polic(?:y|ies)|methods?|methodolog(?:y|ies)|manner|nature|purpose|reasons?|causes?|descriptions?|explanations?|discussion|steps|basis (?:for|of|on)|circumstances|treatment|events|roles?|classifications?|assessments?|factors|drivers)\b|^\W*(?:how (?!many|much|long)|why)\b/i,
);
const WAY = pattern(
	/^\W*(?:the |an? |its |our )*(?:methods?|methodolog(?:y|ies)|techniques?) (?:of|for|used|by|in)\b/i,
);
/** "X was $2 million and $3 million", "X rose to $2 million": a thing and its figures, and nothing else. */
const BARE =
	/^[^,;:]*?\b(?:(?:is|are|was|were|has been|have been) (?:[a-z]+ (?:at|as|to be|with|for|by|to) )?|amounted to |totall?ed |came to |stood at |r[oi]se (?:to |by )?|fell (?:to |by )?|(?:increased|decreased|declined) (?:to |by )?)(?:(?:about|approximately|nearly|some|a total of) )?#(?:\W|#|\b(?:and|or|to|from|compared|respectively|versus|with|against|million|billion|thousand|percent|than|higher|lower|more|less|in|of|the|prior|previous|preceding|year|quarter|period)\b)*$/i;

const NO_MORE: ReadonlySet<string> = new Set();

/** Why a sentence does not answer what is asked of its thing; null where it may. */
export function facetMissed(query: Query, match: Match, { whole, text, figures }: Unit): Objection | null {
	if (isFigureRow(match.place)) return null;
	const { said } = query;
	const missed = FACETS.find(({ asked, answered }) => said.has(asked) && !whole.has(answered));
	if (missed) return against(missed.reason);
	if (said.has(TOLD) && query.needs.length === 0 && (isBare(text) || (figures > 0 && isPlain(query, text, NO_MORE))))
		return against('figure-for-words');
	return (said.has(HOW) || said.has(WAY)) && !tellsWay(query, match, text) ? against('no-method') : null;
}

/** "The method of adoption is the modified one". */
const IS_NAMED =
	/\b(?:methods?|methodolog(?:y|ies)|techniques?|approach(?:es)?)\b[^.;,]{0,60}?\b(?:is|was|are|were) (?:an?|the|[a-z]+(?<!ed))\b/i;
const SPEAKS_BACK = /\b(?:it|its|they|them|their|this|these|those|such|which)\b/i;

/** True when a way is told of what was asked for, and not of what the sentence speaks of besides. */
function tellsWay(query: Query, match: Match, text: string): boolean {
	if (IS_NAMED.test(text)) return true;
	const statements = text.split(STATEMENTS);
	return statements.some(
		(part) =>
			METHOD.expression.test(beyond(query, part)) &&
			(statements.length === 1 || SPEAKS_BACK.test(part) || hasWeightiest(query, match, part)),
	);
}

function hasWeightiest(query: Query, match: Match, part: string): boolean {
	const { here, elsewhere } = matchedIn(query, match, part);
	return here >= elsewhere;
}

function isBare(text: string): boolean {
	const plain = text.replace(TIME, ' ');
	let bare = '';
	let last = 0;
	for (const { start, end } of valuesIn(plain, ['money', 'percentage', 'number'])) {
		bare += `${plain.slice(last, start)}#`;
		last = end;
	}
	return BARE.test(`${bare}${plain.slice(last)}`.trim());
}

const APPLIES = /^(?:us|bas|appl)/i;

/** A text without the words of the element: "estimate" and "fair value" tell no way of estimating the fair value. */
function beyond(query: Query, text: string): string {
	const asked = stemsAsked(query);
	let rest = text;
	for (const { stem, start, end } of wordsOf(text))
		if (asked.has(stem) && !APPLIES.test(text.slice(start, end)))
			rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
	return rest;
}
