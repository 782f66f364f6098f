/**
 * Where a sentence with all the words of an element and the value that it asks for still is no statement of this filing: it speaks of
 * another company, of a rule or a goal, of what would be so, to the staff, or of a part where the whole was meant.
 */
import { ofTheOther } from './contraries.ts';
import { figureElsewhere, hasMost, hasWeighty, WIDE } from './figureElsewhere.ts';
import { metWords } from './met.ts';
import { type Pattern, pattern } from './patterns.ts';
import type { FilingIndex, Unit } from './prepare.ts';
import type { Query } from './query.ts';
import type { Match } from './rank.ts';
import { shareOfAnother } from './shares.ts';
import { holdsValue } from './values.ts';

const MAY = 'says what may happen, not what is so';
const ELSEWHO = 'tells what somebody else says or has';
const EARLIER = 'speaks only of an earlier period';

/** A turn of phrase; it says nothing against an element that has `unless` in its own words, which is itself where nothing else is given. */
interface Turn {
	readonly said: Pattern;
	readonly unless: Pattern;
	readonly reason: string;
	/** Only where a value is asked for; only where none is. */
	readonly only?: 'valued' | 'told';
}

function turn(reason: string, said: RegExp, unless: RegExp = said, only?: 'valued' | 'told'): Turn {
	return { said: pattern(said), unless: pattern(unless), reason, ...(only ? { only } : {}) };
}

/** Words of an element about what is not yet so, or not really. */
const UNREAL =
	/\b(?:assum|suppos|hypothe|sensitiv|would|could|might|if\b|effects? of|example|illustrat|pro[- ]forma|scenario|exposure|increase|decrease|change|shift)/i;
/** Who else has figures of his own. */
const OTHERS =
	'(?:competitor|landlord|lessor|lessee|tenant|supplier|vendor|peer|joint venture|investee|parent(?: company)?|guarantor|licensee|licensor|distributor|franchisee|acquirer|sponsor|venture|counterpart(?:y|ie)|lender|customer|client|borrower|insurer)s?';

const TURNS: readonly Turn[] = [
	turn('asks, and does not say', /\?["”’)*_\s]*$/),
	turn(
		MAY,
		/(?:^|[;,]\s)\W*(?:should (?:we|our|the|an?|any|its?)\b|had (?:we|our|the|an?|any|it)\b[^.;]*\bwould\b|were (?:we|our|the|any|it|an?)\b[^.;]*?\bto\b)/i,
		UNREAL,
	),
	turn(MAY, /^\W*(?:assum(?:ing|e)|suppos(?:ing|e)|imagine)\b/i, UNREAL),
	turn(
		'gives an example, and does not say what is so',
		/^\W*(?:to illustrate|by way of (?:example|illustration)|as an (?:example|illustration)|illustrative)\b|^\W*for (?:example|instance),? (?:an?|if|when|any)\b|\bfor (?:illustrative purposes|purposes of illustration)\b|\bhypothetical(?:ly)?\b/i,
		UNREAL,
	),
	turn(
		'says when such a thing is so, not whether it is',
		/^\W*(?:most |many |some |all |other )?(?:\w+ )?(?:companies|operators|issuers|registrants|businesses|firms|entities|market participants)(?: (?:of our size|like ours|with|that|which|in our (?:industry|sector|market|region)|such as))\b|\b(?:companies|operators|businesses|firms|issuers)\b[^.;]{0,60}\btypically\b/i,
	),
	turn(
		ELSEWHO,
		/\b(?:industry|peer|peer[- ]group|sector|market|national|nationwide)[- ](?:wide )?(?:average|median|benchmark|norm)\b|\baverage (?:for|in|of) (?:the|our) (?:industry|sector|peers)\b/i,
		/\b(?:industry|peer|sector|market|benchmark)/i,
	),
	turn(
		'speaks of what was said to the staff',
		/\b(?:SEC|Commission|Division)(?:[’']s)? staff\b|\b[Tt]he Staff\b|\b[Tt]he staff (?:has )?(?:wrote|asked|commented|noted|requested|inquired|told|stated)\b|^\W*(?:staff )?(?:comment|response|request)\s*(?:no\.?\s*)?\d*\s*[:.]\s/,
	),
	turn(
		'reads like the letter of the staff',
		/^\W*(?:you (?:state|disclose|indicate|report|say)|please|tell us)\b|\bwe note (?:that you|your|in your)\b|\byour (?:disclosures?|filing|response|statement|proposed)\b/i,
	),
	turn(
		'says what will be said, and does not say it',
		/\b(?:undertook|undertaken|undertakes?|promised?|committed|agreed|intends?|plans?) to (?:disclose|report|present|provide|describe|state)\b|\b(?:we|company) will (?:also )?(?:disclose|report|present|describe|state)\b/i,
	),
	turn(
		'defines a term',
		/[”"’*_]\s*(?:means|refers? to|is defined|denotes)\b|\b(?:terms? |words? |phrases? )["“*_][^”"*_]{2,80}["”*_],? (?:means|refers? to)\b|\bmeans (?:the (?:number|amount|percentage|ratio|sum|total|average)|any|all|those)\b/i,
		/\b(?:defin|mean|term)/i,
		'valued',
	),
	turn(
		'says how it is worked out, not what it is',
		/\b(?:we|the company|management) (?:define|calculate|compute|measure|determine)s? (?:(?!\b(?:was|were|amounted)\b)[^.;]){0,120}\b(?:as|by|using)\b|\b(?:is|are) (?:calculated|computed|defined) (?:as|by)\b/i,
		/\b(?:defin|calculat|comput|how\b|mean|measur|determin|method|basis)/i,
		'valued',
	),
	turn(
		'is pro forma, or of discontinued operations',
		/\bpro[- ]forma\b|(?<!\b(?:excluding|excludes?|exclusive of|without|before|continuing and) (?:our |the |all )?)\bdiscontinued operations?\b/i,
		/\bpro[- ]forma\b|\bdiscontinued\b/i,
		'valued',
	),
	turn(
		'sets a limit, and does not say what is so',
		/\b(?:requires?|required|must|shall|covenants?|permits?|permitted|allows?|allowed|prohibits?)\b[^.;]{0,100}?\b(?:(?:no|not) (?:more|less|greater|higher|lower|fewer) than|at (?:least|most)|(?:may |must |shall |should |can )?not (?:to )?exceed|(?:a |the )?(?:maximum|minimum))\b/i,
		/\b(?:limit|maxim|minim|requir|threshold|permit|allow|capacity|up to|commit|covenant|terms|restrict)/i,
		'valued',
	),
	turn(
		'says that it is not said',
		/\b(?:has|have|is|are|was|were)(?: been)? (?:\w+ly )?(?:omitted|withheld|left out|redacted)\b|\b(?:not |im)practica(?:ble|l)\b|\bnot (?:\w+ )?(?:possible|feasible|meaningful|available|determinable) (?:to|for)\b|\b(?:stopped|ceased) (?:report|disclos|present|provid|publish)ing\b/i,
	),
	turn(
		'says that the opposite is believed',
		/\b(?:no longer|never|cannot|wrong|incorrect|mistaken|misleading|untrue|inaccurate)(?: to)?(?: be)?(?: \w+){0,2}? (?:believed?|concluded?|think|thought|say|said|asserted?|assumed?|inferred?|infer|claimed?)\b|\bnot (?:be )?(?:concluded?|said?|asserted?|inferred?|infer|claimed?|taken to mean)\b/i,
	),
];

/** What all of a kind are said to be, and an exception to it. */
const ALL = pattern(
	/^(?!\W*(?:how|why|whether|what|who|which|when|where)\b).*\b(?:all|every|each|no|none|not|neither|never|fully)\b/i,
);
const BUT = pattern(
	/\b(?:except(?:ing)?|other than|with the exception of|save for|apart from|aside from|besides|but for|all but|not including)\b/i,
);
/** Some of all, by name or by kind. */
const WITHIN = pattern(
	/\b(?:[Ii]n|[Ww]ithin|[Oo]f|[Ff]or|[Aa]mong|[Aa]cross) (?:the|our|its) (?:[A-Z][\w&’'-]* ){1,5}(?:segments?|regions?|divisions?|business(?:es)?|subsidiar\w+|operations|countr\w+|groups?)\b/,
);
/** What is so only on a condition. */
const ON_CONDITION =
	/\b(?:unless|provided that|providing that|on condition that|so long as|as long as|only if|in the event(?: that)?|if)\b([^,;]*)/gi;
const CONDITION = pattern(new RegExp(ON_CONDITION.source, 'i'));
/** An element that is a whole statement: being bound to it is not being so. */
const STATEMENT = pattern(
	/^(?!\W*(?:how|why|whether|what|who|which|when|where)\b)\W*(?:a statement )?(?:that )?[\w ]{0,60}\b(?:is|are|was|were|has|have|did|does|do)\b/i,
);
const BOUND =
	/\b(?:(?:is|are|was|were|be) (?:also )?(?:required|obliged|obligated|bound|expected) to|must|shall|needs? to|ha(?:ve|s) to|in order to)\b([^,;]*)/gi;
const IS_BOUND = pattern(new RegExp(BOUND.source, 'i'));
const ASKS_BOUND = pattern(/\b(?:requir|oblig|must|shall|need)/i);

/** Time long past, without a later one to compare. */
const LONG_AGO = pattern(
	/\b(?:an?|one|two|three|four|five|ten|several|many|some|\d+) (?:days?|weeks?|months?|quarters?|years?) (?:ago|earlier)\b|\bwhen (?:we|it|the company) (?:was|were) (?:founded|formed|established|organized|incorporated)\b|\b(?:at|since|upon) (?:our|its) (?:inception|founding|formation)\b|\bat the time of (?:our|its|the) (?:initial public offering|IPO|acquisition|merger|formation|spin-?off)\b|\b(?:before|prior to) (?:we (?:acquired|bought|purchased)|(?:our|its|the|being) (?:acqui\w+|merger|purchase|initial public offering))/i,
);
const COMPARES = pattern(
	/\b(?:compar\w+|versus|than|increas\w*|decreas\w*|declin\w*|rose|fell|grew|chang\w*|respectively|(?:this|current) (?:fiscal )?(?:year|quarter|period)|now|today|(?:19|20)\d{2})\b/i,
);
const ASKS_EARLIER = pattern(
	/\b(?:last|prior|previous|preceding|earlier|ago|histor\w+|inception|acqui\w+|change|trend)/i,
);
/** FY30, fiscal ’30. */
const SHORT_YEARS = /\b(?:fiscal|FY|Q[1-4])\s?[’'‘]?(\d{2})\b(?![\d%.,])|(?<=\s)[’'‘](\d{2})\b/g;
const SHORT_YEAR = pattern(new RegExp(SHORT_YEARS.source));

/** Words before a thing that make it another one. */
const ANOTHER =
	/\b(former|previous|old|expired|terminated|repaid|predecessor|cancell?ed|proposed|planned|budgeted|targeted|permitted|allowed|hypothetical|comparable)\s+$/i;
const GOAL = pattern(
	/\b(?:goals?|aims?|targets?|targeted|objectives?|guidance|budget(?:ed)?|ambitions?|aspir\w+|forecasts?|hopes?)\b/i,
);
const GOAL_AND_VALUE =
	/\b(?:goals?|aims?|targets?|targeted|objectives?|guidance|budget(?:ed)?|ambitions?|aspir\w+|forecasts?|hopes?)\b[^.;]{0,100}?[$€£¥]?\b(?!(?:19|20)\d\d\b)\d[\d.,]*(?:\s?%|\s(?:percent|million|billion|thousand))?/gi;
const TO_COME = pattern(/\b(?:expect|anticipat|plan|project|target|goal|guidance|budget|forecast|outlook|future)/i);

/** A party of its own, as the one who has what is said. */
const PARTY_HAS = pattern(
	new RegExp(
		`^\\W*(?:[^,;]{0,60}, )?(?:our|the|an?|one|each|its) (?:[\\w-]+ ){0,3}?${OTHERS},?(?: [^,;]{0,60},)? (?:ha(?:s|d|ve)|h[eo]lds?|is|was|were|are|derived?s?|employs?|employed|reported|recorded|generated|earned|told)\\b`,
		'i',
	),
);
const PARTYS = new RegExp(`\\b(?:${OTHERS})(?:[’']s|s[’'])\\s+((?:[\\w-]+\\s+){1,3})`, 'gi');
const PARTY = new RegExp(`\\b${OTHERS}\\b`, 'i');
const HAS_PARTYS = pattern(new RegExp(`${OTHERS}(?:[’']s|s[’'])\\s`, 'i'));
const WE = /\b(?:we|(?<!(?:told|informed|advised|assured) )us|our)\b/i;

/** Headings over what is told of something else than the company as it is. */
const APART = pattern(
	/\bpro[- ]forma\b|\bdiscontinued operations\b|\bparent[- ](?:company[- ])?only\b|\b(?:glossary|definitions|defined terms)\b/i,
);

/** Why a sentence does not state the element of this filing; null where nothing of the kind speaks against it. */
export function standpointOf(index: FilingIndex, query: Query, match: Match, unit: Unit): string | null {
	const { said: asked } = query;
	const { whole } = unit;
	const valued = query.needs.length > 0;
	for (const { said, unless, reason, only } of TURNS) {
		if (only !== undefined && (only === 'valued') !== valued) continue;
		if (whole.has(said) && !asked.has(unless)) return reason;
	}
	if (asked.has(ALL) && whole.has(BUT) && !asked.has(BUT)) return 'makes an exception';
	if (!valued && asked.has(ALL) && whole.has(WITHIN) && !asked.has(WITHIN))
		return 'says it of some, and all were meant';
	return (
		figureElsewhere(query, unit, match, WIDE) ??
		onCondition(query, match, unit) ??
		underHeading(query, match) ??
		ofAnotherTime(index, query, match, unit) ??
		ofAnother(query, match, unit) ??
		ofTheOther(query, match, unit) ??
		(valued ? (onlyAGoal(query, unit) ?? shareOfAnother(query, unit)) : null)
	);
}

/** The clause of a condition, or of a duty, has all that was matched. */
function onCondition(query: Query, match: Match, { whole }: Unit): string | null {
	const { text } = whole;
	if (
		!query.either &&
		whole.has(CONDITION) &&
		!query.said.has(CONDITION) &&
		isInOneOf(query, match, text, ON_CONDITION)
	)
		return MAY;
	const isStatement = query.needs.length === 0 && query.said.has(STATEMENT);
	if (isStatement && whole.has(IS_BOUND) && !query.said.has(ASKS_BOUND) && isInOneOf(query, match, text, BOUND))
		return 'says what must be so, not what is so';
	return null;
}

/** True when a clause has all that was matched, and the value that was asked for. */
function isInOneOf(query: Query, match: Match, text: string, clauses: RegExp): boolean {
	return [...text.matchAll(clauses)].some(
		([, clause = '']) =>
			hasMost(query, match, clause) &&
			query.needs.every(({ kinds }) => kinds.some((kind) => holdsValue(clause, kind, false))),
	);
}

function underHeading({ said, needs }: Query, { place }: Match): string | null {
	if (needs.length === 0) return null;
	const { text } = place.parts.section;
	const [words] = APART.expression.exec(text) ?? [];
	return words === undefined || said.has(APART) ? null : `stands under a heading on something else: “${words}”`;
}

function ofAnotherTime(index: FilingIndex, { said }: Query, { place }: Match, { whole }: Unit): string | null {
	if (whole.has(LONG_AGO) && !whole.has(COMPARES) && !said.has(ASKS_EARLIER)) return EARLIER;
	const period = place.draft.meta.period ?? index.filing.period;
	if (period === null || !whole.has(SHORT_YEAR)) return null;
	const current = Number(period.slice(2, 4));
	const years = [...whole.text.matchAll(SHORT_YEARS)].map(([, a, b]) => Number(a ?? b));
	return years.every((year) => year < current) && !whole.text.includes(period.slice(0, 4)) ? EARLIER : null;
}

/** It is said of a thing that is called otherwise, or of what somebody else has. */
function ofAnother(query: Query, match: Match, unit: Unit): string | null {
	const { whole, text } = unit;
	if (whole.has(PARTY_HAS) && !PARTY.test(query.text) && !WE.test(whole.text.replace(PARTY_HAS.expression, ' ')))
		return ELSEWHO;
	if (whole.has(HAS_PARTYS) && !PARTY.test(query.text)) {
		for (const [, thing = ''] of whole.text.matchAll(PARTYS)) if (hasWeighty(query, match, thing)) return ELSEWHO;
	}
	for (const at of metWords(unit, match)) {
		const start = unit.words[at]?.start ?? 0;
		const [, other] = ANOTHER.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
		if (other !== undefined && !query.text.toLowerCase().includes(other.toLowerCase()))
			return `says it of another one: “${other.toLowerCase()}”`;
	}
	return null;
}

/** Every value of the kind that is asked for is a goal. */
function onlyAGoal({ said, needs }: Query, { whole }: Unit): string | null {
	if (!whole.has(GOAL) || said.has(TO_COME)) return null;
	const rest = whole.text.replace(GOAL_AND_VALUE, ' ');
	if (rest === whole.text) return null;
	const stays = needs.some(({ kinds }) => kinds.some((kind) => holdsValue(rest, kind, false)));
	return stays ? null : 'says what is aimed at, not what is so';
}
