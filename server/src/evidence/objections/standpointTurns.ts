/** Turns of phrase by which a sentence says nothing of the company as it is, each with the words of an element that ask for just that. */
import { against, type Objection, type ObjectionKind } from '../objection.ts';
import { wordsOfForm } from '../sentences/plain.ts';
import { MAY as MODAL, type Pattern, pattern, type Tried } from '../words/patterns.ts';

/** What says more than a turn does, in a sentence that has only these words beside those of the element. */
interface Told {
	readonly said: Pattern;
	readonly form: ReadonlySet<string>;
}

/** A turn of phrase; it says nothing against an element that has `unless` in its own words, which is itself where nothing else is given. */
interface Turn {
	readonly said: Pattern;
	readonly unless: Pattern;
	readonly kind: ObjectionKind;
	/** Only where a value is asked for; only where none is. */
	readonly only?: 'valued' | 'told';
	/** A plain sentence with this says more than the turn: the value, or the outcome. */
	readonly told?: Told;
}

function turn(kind: ObjectionKind, said: RegExp, unless: RegExp = said, only?: 'valued' | 'told', told?: Told): Turn {
	return {
		said: pattern(said),
		unless: pattern(unless),
		kind,
		...(only ? { only } : {}),
		...(told ? { told } : {}),
	};
}

/** "And concluded that there is none": the outcome of what was looked at. */
const CONCLUDED =
	/^(?!.*\b(?:not|never|no|none)\b.*\bthat\b)\W*(?:[^,]{0,40},\s)?(?:we|management|the company|(?:our|the) board(?: of directors)?)\s[^.;]{0,400}?\bwhether\b[^.;]{0,400}?(?:,|\sand)(?: (?:has|have))? (?:concluded|determined|found|confirmed) that (?:there (?:is|are|was|were) (?:none|no such \w+)|(?:it|they|we|the company) (?:is|are|was|were|does|do|did|has|have|had)(?: not|n[’']t)?)(?=\s*[.,;]|\s+(?:at|as of|on|in|during)\b|$)/i;
/** "And all of them were complied with". */
const COMPLIED =
	/(?<!\b(?:not|nearly|almost|virtually) )\b(?:all|each|both|they)(?: of (?:them|these|which|the covenants|the tests))? (?:was|were|is|are|ha(?:s|ve) been) (?:fully )?(?:met|satisfied|complied with|passed|in compliance)\b(?! (?:until|before|except|but|save|subject|as amended|after|prior|when|if|by))/i;
/** What was asked, in any outcome. */
export const OUTCOME: Told = {
	said: pattern(new RegExp(`${CONCLUDED.source}|${COMPLIED.source}`, 'i')),
	form: wordsOfForm(
		'assessed evaluated tested reviewed considered whether and concluded determined found confirmed that there none not such it they we did does each quarter all both them these met satisfied complied passed compliance',
	),
};
/** "Cash, the balance of which was $2 million": told of a thing beside the rule for it. */
const WHICH_IS: Told = {
	said: pattern(
		/,\s(?:the (?:balance|amount|total|aggregate|carrying (?:amount|value))s? of )?which (?:was|were|is|are|totall?ed|amounted to|stood at) (?:(?:about|approximately|nearly|a total of) )?[$€£¥]?\d/i,
	),
	form: wordsOfForm('which required requires require us keep maintain carrying stood'),
};

/** What adopting a standard will do is told before it is adopted. */
export const ADOPTING: Told = {
	said: pattern(/\b(?:expects?|anticipates?) (?:that )?(?:the |our )?adopt/i),
	form: wordsOfForm('expect expects anticipate anticipates that will add increase raise lower reduce by'),
};
/** Words of an element about what is not yet so, or not really. */
const UNREAL =
	/\b(?:assum(?!ption)|suppos|hypothe|sensitiv|would|could|might|if\b|effects? of|example|illustrat|pro[- ]forma|scenario|exposure|increase|decrease|change|shift)/i;
/** Who else has figures of his own. */
export const OTHERS =
	'(?:competitor|landlord|lessor|lessee|tenant|supplier|vendor|peer|joint venture|investee|parent(?: company)?|guarantor|licensee|licensor|distributor|franchisee|acquirer|sponsor|venture|counterpart(?:y|ie)|lender|bank|partner|customer|client|borrower|insurer)s?';

export const TURNS: readonly Turn[] = [
	turn('asks', /\?["”’)*_\s]*$/),
	turn(
		'may-happen',
		/(?:^|[;,]\s)\W*(?:should (?:we|our|the|an?|any|its?)\b|had\b[^.;]*\bwould\b|were (?:we|our|the|any|it|an?)\b[^.;]*?\bto\b)/i,
		UNREAL,
	),
	turn('may-happen', /^\W*(?:assum(?:ing|e)|suppos(?:ing|e)|imagine)\b/i, UNREAL),
	turn(
		'example',
		/^\W*(?:to illustrate|by way of (?:example|illustration)|as an (?:example|illustration)|illustrative)\b|^\W*for (?:example|instance),? (?:an?|if|when|any)\b|\bfor (?:illustrative purposes|purposes of illustration)\b|\bhypothetical(?:ly)?\b/i,
		UNREAL,
	),
	turn(
		'when-so',
		/^\W*(?:most |many |some |all |other )?(?:\w+ )?(?:companies|operators|issuers|registrants|businesses|firms|entities|market participants)(?: (?:of our size|like ours|with|that|which|in our (?:industry|sector|market|region)|such as))\b|\b(?:companies|operators|businesses|firms|issuers)\b[^.;]{0,60}\btypically\b/i,
	),
	turn(
		'of-others',
		/\b(?:industry|peer|peer[- ]group|sector|market|national|nationwide)[- ](?:wide )?(?:average|median|benchmark|norm)\b|\baverage (?:for|in|of) (?:the|our) (?:industry|sector|peers)\b/i,
		/\b(?:industry|peer|sector|market|benchmark)/i,
	),
	// `determined from the cost of capital of listed peers` tells of a method that is the company's own.
	turn(
		'of-others',
		/\b(?:among|across|of|by|at) (?:(?:our|the|its|comparable|similar|listed) )*(?:peers|competitors|comparable companies)\b/i,
		/\b(?:industry|peer|sector|market|benchmark)/i,
		'valued',
	),
	turn(
		'to-staff',
		/\b(?:SEC|Commission|Division)(?:[’']s)? staff\b|\b[Tt]he Staff\b|\b[Tt]he staff (?:has )?(?:wrote|asked|commented|noted|requested|inquired|told|stated)\b|^\W*(?:staff )?(?:comment|response|request)\s*(?:no\.?\s*)?\d*\s*[:.]\s/,
	),
	turn(
		'staff-letter',
		/^\W*(?:you (?:state|disclose|indicate|report|say)|please|tell us)\b|\bwe note (?:that you|your|in your)\b|\byour (?:disclosures?|filing|response|statement|proposed)\b/i,
	),
	turn(
		'will-say',
		/\b(?:undertook|undertaken|undertakes?|promised?|committed|agreed|intends?|plans?) to (?:disclose|report|present|provide|describe|state)\b|\b(?:we|company) will (?:also )?(?:disclose|report|present|describe|state)\b/i,
	),
	turn(
		'defines',
		/[”"’*_]\s*(?:means|refers? to|is defined|denotes)\b|\b(?:terms? |words? |phrases? )["“*_][^”"*_]{2,80}["”*_],? (?:means|refers? to)\b|\bmeans (?:the (?:number|amount|percentage|ratio|sum|total|average)|any|all|those)\b/i,
		/\b(?:defin|mean|term)/i,
		'valued',
	),
	turn(
		'how-computed',
		/\b(?:we|the company|management) (?:define|calculate|compute|measure|determine)s? (?:(?!\b(?:was|were|amounted)\b)[^.;]){0,120}\b(?:as|by|using)\b|\b(?:is|are) (?:calculated|computed|defined) (?:as|by)\b/i,
		/\b(?:defin|calculat|comput|how\b|mean|measur|determin|method|basis)/i,
		'valued',
	),
	turn(
		'pro-forma',
		/\bpro[- ]forma\b|(?<!\b(?:excluding|excludes?|exclusive of|without|before|continuing and) (?:our |the |all )?)\bdiscontinued operations?\b/i,
		/\bpro[- ]forma\b|\bdiscontinued\b/i,
		'valued',
	),
	turn(
		'limit',
		/\b(?:requires?|required|must|shall|covenants?|permits?|permitted|allows?|allowed|prohibits?)\b[^.;]{0,100}?\b(?:(?:no|not) (?:more|less|greater|higher|lower|fewer) than|at (?:least|most)|(?:may |must |shall |should |can )?not (?:to )?exceed|(?:a |the )?(?:maximum|minimum))\b/i,
		/\b(?:limit|maxim|minim|requir|threshold|permit|allow|capacity|up to|commit|covenant|terms|restrict)/i,
		'valued',
	),
	turn(
		'not-said',
		/\b(?:has|have|is|are|was|were)(?: been)? (?:\w+ly )?(?:omitted|withheld|left out|redacted)\b|\b(?:not |im)practica(?:ble|l)\b|\bnot (?:\w+ )?(?:possible|feasible|meaningful|available|determinable) (?:to|for)\b|\b(?:stopped|ceased) (?:report|disclos|present|provid|publish)ing\b/i,
	),
	turn(
		'opposite-believed',
		/\b(?:no longer|never|cannot|wrong|incorrect|mistaken|misleading|untrue|inaccurate)(?: to)?(?: be)?(?: \w+){0,2}? (?:believed?|concluded?|think|thought|say|said|asserted?|assumed?|inferred?|infer|claimed?)\b|\bnot (?:be )?(?:concluded?|said?|asserted?|inferred?|infer|claimed?|taken to mean)\b/i,
	),
	turn(
		'committed',
		/\b(?:contractual|purchase|capital|firm|outstanding)? ?commitments? (?:for|of|to|under)\b|\b(?:are|is|were|was) committed to\b|\bcontractual obligations?\b/i,
		/\b(?:commit|oblig|contract|undrawn|unused|purchase)/i,
		'valued',
	),
	turn(
		'earlier-period',
		/\b(?:within|in|during|over|for) the (?:past|last|previous|prior|preceding) (?:(?:two|three|six|nine|twelve|\d+) )?(?:days|weeks|months|quarters)\b/i,
		/^(?!.*\b(?:expected to be|next|future|remaining|to be recogni[sz]ed)\b)/i,
	),
	turn(
		'done-about',
		/\b(?:reviews?|reviewed|monitors?|monitored|tests?|tested|assess(?:es|ed)?|evaluates?|evaluated|determines?|certif(?:y|ies|ied)|checks?|considers?|discuss(?:es|ed)?|confirms?) (?:[^,.;]{0,40}? )?(?:whether|if)\b|^(?!.*\b(?:we|it|company) (?:is|are|was|were|(?:has|have) been|complied|met|satisfied)\b(?! subject to)).*\b(?:is|are) (?:\w+ly )?(?:tested|reviewed|monitored|measured|assessed|evaluated|certified|calculated|checked|required)\b|^\W*(?:the |our |its )?(?:lenders?|banks?|agents?|noteholders|holders)\b[^.;]{0,40}\b(?:waived?|amended|suspended|relaxed|tests?|reviews?)\b/i,
		/^(?!\W*(?:a statement )?(?:whether|that|if)\b)|\b(?:waive|amend|test|review|monitor|measur|assess|evaluat|certif|calculat|check|requir)/i,
		'told',
		OUTCOME,
	),
	turn(
		'rule',
		/\b(?:must|shall|(?:is|are|were|was|will be|been) (?:also )?required to|requires? (?:us|the company|that|an entity|entities|companies|registrants|disclosure)|required disclosures?)\b/i,
		/\b(?:requir|must|shall|oblig|rule|standard|covenant|regulat|minimum|restrictions?\b|financial tests?\b|limits?\b)/i,
		undefined,
		WHICH_IS,
	),
	turn(
		'expected',
		/^\W*(?:[^,]{0,40}, )?(?:we|the company|management|it) (?:\w+ly )?(?:expects?|anticipates?|plans?|intends?|budgets?|forecasts?|projects?)\b/i,
		/\b(?:expect|anticipat|plan|intend|project|forecast|budget|target|future|next|coming|remaining|outlook|guidance|will\b|would\b|estimat|matur|expir|until|deadline|due\b|complet|when\b|date|\bover which\b)/i,
		'valued',
		ADOPTING,
	),
	turn(
		'may-happen',
		new RegExp(
			String.raw`^\W*if\b[^.;]*\b(?:could|${MODAL}|might|would)\b|\b(?:could|${MODAL}|might|would)\b[^.;]{0,400}?\bif\b`,
			'i',
		),
		/\b(?:sensitiv|hypothe|scenario|would|could|might|may\b|if\b|increas|decreas|rise|fall|drop|chang|shift|higher|lower|percent|exposure|estimat|possible|possib|range|example|assum|stress|\d)/i,
		'valued',
	),
	turn(
		'several-periods',
		/\bsince (?:19|20)\d\d\b|\bsince (?:our |its |the )?(?:inception|founding|formation)\b|\bover the (?:past|last) (?:two|three|four|five|six|seven|ten|\d+) years\b/i,
		/\b(?:since|inception|cumul|increas|decreas|chang|grow|growth|trend|histor|years|aggregate)/i,
		'valued',
	),
	turn(
		'looked-at',
		/\b(?:we|management|the \w+|our [a-z]+) (?:regularly |also |continually |periodically )?(?:reviews?|monitors?|assess(?:es)?|discuss(?:es)?|evaluates?|analy[sz]es?|considers?|examines?|stud(?:y|ies)|investigates?) (?:the )?(?:reasons?|causes?|how|why|drivers?|changes?)\b/i,
		/\b(?:review|monitor|assess|evaluat|analy|consider|examin|how)/i,
		'told',
	),
	turn(
		'defines',
		/\b(?:is|are) (?:an?|one of (?:our|the)) (?:(?:key|important|useful|common|non-GAAP|financial|operating|performance) )*(?:measures?|metrics?|indicators?|concepts?) (?:that|which|of|we|used|for|by)\b/i,
		/\b(?:defin|mean|measure|metric|indicator|what|how|why|descri|nature|use|explain|explanation|purpose|reason|discuss)/i,
	),
	// "Proved locations are those to which", "a net well is one in which": of all of a kind, and of none here.
	turn(
		'defines',
		/^\W*(?!(?:our|the|its|these|those|such|all|both|each|most|some)\b)(?:an?\s)?[^,;.]{1,80}?\s(?:is|are) (?:those|ones?|(?:items|amounts|costs|charges|expenses|entities|assets|liabilities|contracts|changes)(?= (?:that|which)\b)|(?<=^\W*an?\s[^,;.]{1,80}?\sis )an?\s[\w -]{1,40}?(?= (?:that|which|whose|who|in|to|for|of|by)\b)) ?(?:that|which|whose|who|(?:in|to|for|of|by|from|on) which|for whom)\b/i,
		/\b(?:defin|mean|what|nature|descri|explain|explanation)/i,
		'told',
	),
	// Of a thing as a whole, and nothing beside: a sentence that goes on to say what is found tells more.
	turn(
		'looked-at',
		/^(?!.*\b(?:by \w+ing|us(?:ing|es?|ed)|bas(?:ed|is)|because|since|if|when)\b)[^,;:]*?\b(?:is|are|was|were) (?:\w+ly )?(?:monitored|reviewed|examined|watched|tracked|discussed|considered|followed|checked|approved)(?! (?:as|to be)\b)[^,;:]*$/i,
		/\b(?:how|polic|process|procedure|method|control|manag|govern|oversight|oversee|monitor|review|examin|watch|track|discuss|consider|follow|check|approv|responsib|committee|board|who|factor)/i,
	),
	turn(
		'of-others',
		/^(?!.*\b(?:we|our|management|the company)\b).*\b(?:others|other (?:companies|issuers|registrants|firms)|investors|analysts) (?:may |might |could |can |also |often )*(?:use|define|calculate|compute|measure)s?\b/i,
		/\b(?:other|investor|analyst|useful|compar|limit)/i,
		'told',
	),
	turn(
		'unsayable',
		/(?:\bnot|n[’']t) (?:yet |been |fully |finally |well )*(?:determined|assess(?:ed)?|quantif(?:ied|y)|evaluated?|ascertain(?:ed)?|investigated?|known|clear)\b(?! by)/i,
		/\b(?:determin|assess|quantif|evaluat|know|clear|estimat|not?\b)/i,
		'told',
	),
	turn(
		'unsayable',
		/(?:\bnot|n[’']t) (?:yet |been |had |fully )*(?:able |in a position |had )to (?:determine|assess|quantify|measure|evaluate|estimate|tell|say|know|find out)\b|\bno (?:means|way|basis|method) (?:to|of) (?:determin|assess|quantify|measur|evaluat|estimat|tell|say|know)/i,
		undefined,
		'told',
	),
	turn(
		'unsayable',
		/\b(?:cannot|can not|could not|can[’']t|not) (?:be|feel) (?:certain|sure|assured|confident)\b|\b(?:cannot|could not) be (?:excluded|ruled out|verified|confirmed)\b/i,
		undefined,
		'told',
	),
	turn(
		'limit',
		/\b(?:limits?|caps?|restricts?) (?:the|our|such|any|all)\b[^.;]{0,90}? (?:to|at)\b/i,
		/\b(?:limit|cap\b|ceiling|restrict|maxim)/i,
		'valued',
	),
	turn(
		'none-left',
		/\b(?:was|were|has been|have been) (?:fully |since |subsequently )?(?:settled|repaid|paid off|collected|extinguished|redeemed)(?: in full)? (?:before|prior to|by|during)\b/i,
		/\b(?:settle|repa|pa(?:id|y)|collect|extinguish|redeem)/i,
		'valued',
	),
	turn(
		'largest',
		/\b(?:largest|highest|maximum|average|peak) (?:amount|balance|number|level)s?\b/i,
		/\b(?:largest|highest|maximum|average|peak)\b/i,
		'valued',
	),
];

/** Turns that say nothing against what they introduce: a rule may be kept in the very list below it. */
const NOT_OF_LEADS: readonly ObjectionKind[] = ['rule', 'staff-letter'];
const OF_LEADS = TURNS.filter(({ only, kind }) => only === undefined && !NOT_OF_LEADS.includes(kind));

/** "Assuming dilution:" introduces what is so. */
const WOULD = pattern(/\bwould\b/i);

/** Why words that introduce something say nothing of the company as it is; null where no turn of phrase does. */
export function leadTurnOf(asked: Tried, lead: Tried): Objection | null {
	const turn = OF_LEADS.find(({ said, unless }) => lead.has(said) && !asked.has(unless));
	return turn === undefined || (turn.kind === 'may-happen' && !lead.has(WOULD)) ? null : against(turn.kind);
}
