/** Whether a sentence refuses what was asked for: says that it is not needed, will not be given, or cannot be. */

/** What a refusal speaks of: the text of a filing, or the rule that would ask for it. */
const TEXT =
	'(?:disclos\\w+|revisions?|amend\\w+|information|presentation|breakdown|rollforward|disaggregat\\w+|quantif\\w+|line items?|detail|discussion|analysis|narrative|reconciliations?|exhibits?|financial statements|changes to (?:our|its|the)|footnotes?|tables?|filings?|item \\d{3,4}|regulation s-[kx]|metrics?|segments?|trends?|uncertaint\\w+|measures?|factors?|amounts?|names?|risks)';
const COMPANY = "(?:we|the company|it|management|[A-Z][\\w&.’']+)";
/** What takes a thing into account need not be a company: `gross margin does not consider …`. */
const OURSELVES = '(?:we|the company|it|management)';
const NEEDED =
	'(?:required|necessary|needed|warranted|meaningful|useful|material(?! (?:investment|adverse|impact|effect|indirect|contacts|weakness|impairment|risk|change|error)s?\\b)|appropriate|relevant|applicable|called for|feasible|reportable|beneficial|helpful)';
const GIVE =
	'(?:disclose|include|provide|present|revise|expand|amend|add|report|file|break out|quantify|change|modify|separately (?:disclose|present|report|quantify)|name|identify|update|make)';

/** Ways of refusing, each under a word that all of its patterns ask for: most sentences have none, and are told by that. */
const REFUSES: readonly { readonly needs: RegExp; readonly patterns: readonly RegExp[] }[] = [
	{
		needs: /\bno\b|not\b|n’t|decline|unable/i,
		patterns: [
			// `we do not believe that disclosure … is required`, `does not consider these amounts material for disclosure`
			new RegExp(
				`\\b(?:${COMPANY} (?:do|does|did) not (?:currently )?(?:believe|think)|${OURSELVES} (?:do|does|did) not (?:currently )?consider)\\b(?![^.;]*\\b(?:there are|there is) (?:any )?limitations?)[^.;]*\\b(?:${TEXT}|${NEEDED}|required)\\b`,
				'i',
			),
			// `do not intend to include`, `has elected not to disclose`, `respectfully decline to provide`
			new RegExp(
				`\\b(?:(?:do|does) not (?:currently )?(?:expect|anticipate|intend|plan|propose)|(?:determined|decided|elected|chosen|chose|prefers?) not|declines?|not in a position|unable(?: at this time)?|(?:can|could)not(?: at this time)?) (?:to )?(?:\\w+ly )?${GIVE}\\b`,
				'i',
			),
			// `no revision is required`, `no information under Item 7 is called for`
			new RegExp(
				`\\bno(?:t any)? (?:(?:further|additional|separate|revised|such|new|change in|other) )*(?:disclosures?|revisions?|changes|amendments?|information|financial statements|modifications?)\\b[^.;]{0,120}\\b(?:${NEEDED})\\b`,
				'i',
			),
			// `the disclosure was not required`, `would not be meaningful`, and what they would not add
			new RegExp(
				`\\b${TEXT}\\b(?:(?!\\b(?:where|because|since|when|if)\\b)[^.;])*\\b(?:is|are|was|were|would)(?: not|n’t)(?: be)?(?: considered| deemed)?(?: an?)? ${NEEDED}\\b`,
				'i',
			),
			new RegExp(
				`\\b(?:is|are|was|were) not (?:required|necessary) to (?:be )?(?:\\w+ly )?(?:${GIVE}|disclosed|filed|included|provided)\\b`,
				'i',
			),
			new RegExp(`\\b${TEXT}\\b[^.;]*\\bwould not (?:meaningfully|provide|add|enhance|further|result)\\b`, 'i'),
			new RegExp(
				`\\b(?:therefore|thus|accordingly|consequently|as (?:a result|such)),? ${COMPANY} (?:do|does|have|has|did) not (?:\\w+ly )?(?:${GIVE}|itemiz|disaggregat)\\w*\\b`,
				'i',
			),
			// `as such, our policies for these are not disclosed in Note 2`
			/^(?:therefore|thus|accordingly|consequently|as (?:a result|such)),[^.;]*\b(?:is|are) not (?:\w+ly )?(?:disclosed|presented|included|reported|quantified|itemized|separated)\b/i,
			/\b(?:information|data|breakdowns?|detail)\b[^,;]{0,60}\b(?:is|are) not (?:readily |currently |reasonably )?available\b/i,
			// `we do not track costs by contractor`: what is not known will not be told
			new RegExp(
				`\\b${COMPANY} (?:do|does) not (?:currently |separately |historically )?(?:track|compile|accumulate|collect)\\b[^.;]*\\b(?:by|per|for each|at the|separately|on (?:an?|this)|information|data|rates|detail|in (?:its|our))\\b`,
				'i',
			),
			// `has not identified any material risks that would be required to be disclosed`
			/\b(?:has|have) not (?:identified|experienced|incurred|engaged in|had) any\b[^.;]*\b(?:required to be disclosed|necessitat\w+ disclosure|warrant\w* disclosure|require disclosure)/i,
		],
	},
	{
		needs: /\bwould\b/i,
		patterns: [
			/\b(?:including|providing|adding|disclosing|presenting|separating)\b[^.;]*\bwould (?:not\b|make|obscure|confuse|be (?:misleading|confusing|burdensome))/i,
			// `the company believes it would be misleading to classify …`
			new RegExp(
				`\\b${COMPANY} (?:believes?|submits?|concluded|thinks?) (?:that )?it would (?:be (?:misleading|confusing|inappropriate|burdensome|impractical)|not be (?:meaningful|appropriate|useful|helpful|possible)) to\\b`,
				'i',
			),
		],
	},
	{
		needs: /\b(?:believes?|submits?|concluded|determined|views?)\b/i,
		patterns: [
			// `we believe our disclosures are sufficient`, `concluded that the effect is immaterial`
			new RegExp(
				`\\b(?:believes?|submits?|concluded|determined|views?)\\b[^.;]*\\b(?:${TEXT})\\b[^.;]*\\b(?:sufficient|adequate|appropriate(?:ly)?|complies|complied|compliant|satisf(?:y|ies)|meets? (?:all )?(?:the|these|those|this) (?:\\w+ ){0,3}(?:requirements?|objectives?)|not required|not necessary|not material|immaterial)\\b`,
				'i',
			),
			// Sufficient is what is told, and not the cash. Of what else is not required it may only be told how something was accounted for: `concluded that bifurcation is not required`.
			new RegExp(
				`\\b(?:believes?|submits?|concluded|determined|views?)\\b[^.;]*\\b(?:(?:sufficient|adequate)(?=(?: \\w+)? ${TEXT}\\b| (?:to|for|and|in|as|under|with|given|because|on)\\b|[^\\w\\s]|\\s*$)|complies|compliant|immaterial|not (?:be |considered )?material|not feasible|no (?:further|additional)|(?:did|does) not require (?:\\w+ ){0,2}?${TEXT}|(?:it|they|this|these|none) (?:is|are|was|were) not (?:required|necessary))\\b`,
				'i',
			),
		],
	},
	{
		needs: /confidential/i,
		patterns: [
			// `the Company has requested confidential treatment of the price`, `was granted`
			new RegExp(
				`\\b${COMPANY} (?:(?:has|have|had|is|are|was|were|intends? to|will) )?(?:\\w+ly )?(?:been )?(?:request(?:s|ed|ing)?|seek(?:s|ing)?|sought|appl(?:y|ies|ied) for|obtain(?:ed)?|received|granted|submitted (?:a|an) (?:request|application) for)\\b[^.;]{0,80}\\bconfidential treatment\\b`,
				'i',
			),
		],
	},
];

/** Words that make of it an account of how something was judged, not an answer to the request. */
const EXPLAINS =
	/\b(?:errors?|misstatements?|restate\w*|impairment test|hedge|goodwill was not|probable of|customers?['’]? orders?)\b/i;
const CONDITIONAL_START = /^(?:if|unless|to the extent)\b/i;
/** An example, or what an exclusion is for, refuses nothing. */
const ASIDE = /^(?:as an example|for example|for instance|failure to)\b|\bbecause we believe\b/i;

/**
 * How plainly a sentence refuses: 0 not at all; 1 finds something not required; 2 says so of disclosure in the company's
 * own voice.
 */
export function refusalIn(text: string): number {
	if (CONDITIONAL_START.test(text) || ASIDE.test(text) || EXPLAINS.test(text)) return 0;
	if (!REFUSES.some(({ needs, patterns }) => needs.test(text) && patterns.some((pattern) => pattern.test(text))))
		return 0;
	return OWN.test(text) &&
		/\b(?:disclos\w+|revis\w+|amend\w*|information|present\w*|statements?|comparison|provide|add)\b/i.test(text)
		? 2
		: 1;
}

const OWN =
	/\b(?:we|company|management)\b[^.;]*\b(?:believes?|submits?|concluded|not (?:believe|think|consider|intend|plan|expect)|unable|declines?|elected|determined)\b/i;
