/** Word classes that clause analysis is built on. Stems are matched whole with their endings, never inside words. */
import { FORM } from './forms.ts';

function stems(list: string): RegExp {
	return new RegExp(`^(?:${list.trim().split(/\s+/).join('|')})$`, 'i');
}

/** Verbs whose object is a document or its words: with a promise before them they undertake disclosure. */
export const DISCLOSING = stems(
	`disclos(?:e|ed|ing) revis(?:e|ed|ing) expand(?:ed|ing)? enhanc(?:e|ed|ing) clarif(?:y|ied|ying) describ(?:e|ed|ing)
	quantif(?:y|ied|ying) discuss(?:ed|ing)? reconcil(?:e|ed|ing) (?:re-?)?label(?:l?ed|l?ing)? renam(?:e|ed|ing)
	re-?titl(?:e|ed|ing) characteriz(?:e|ed|ing) re-?caption(?:ed|ing)? caption(?:ed|ing)? reclassif(?:y|ied|ying) disaggregat(?:e|ed|ing)
	supplement(?:ed|ing)? augment(?:ed|ing)? conform(?:ed|ing)? re-?word(?:ed|ing)? rephras(?:e|ed|ing) reformat(?:ted|ting)?
	itemiz(?:e|ed|ing) elaborat(?:e|ed|ing) highlight(?:ed|ing)? restat(?:e|ed|ing) recast(?:ed|ing)? re-?order(?:ed|ing)?
	amend(?:ed|ing)? comply complied complying cross-referenc(?:e|ed|ing) footnot(?:e|ed|ing) tabulat(?:e|ed|ing) re-?fil(?:e|ed|ing)
	re-?present(?:ed|ing)? re-?writ(?:e|ten|ing) restructur(?:e|ed|ing) tailor(?:ed|ing)? bifurcat(?:e|ed|ing) complement(?:ed|ing)? redact(?:ed|ing)?`,
);

/** Verbs that undertake disclosure only when a document or its parts stand near. */
export const GENERIC = stems(
	`includ(?:e|ed|ing) provid(?:e|ed|ing) add(?:ed|ing)? remov(?:e|ed|ing) delet(?:e|ed|ing) present(?:ed|ing)? report(?:ed|ing)?
	us(?:e|ed|ing) replac(?:e|ed|ing) updat(?:e|ed|ing) modif(?:y|ied|ying) chang(?:e|ed|ing) correct(?:ed|ing)? identif(?:y|ied|ying)
	stat(?:e|ed|ing) not(?:e|ed|ing) indicat(?:e|ed|ing) show(?:n|ed|ing)? separat(?:e|ed|ing) list(?:ed|ing)? reflect(?:ed|ing)?
	incorporat(?:e|ed|ing) appl(?:y|ied|ying) ensur(?:e|ed|ing) mak(?:e|ing) made fil(?:e|ed|ing) furnish(?:ed|ing)? giv(?:e|en|ing)
	set omit(?:ted|ting)? eliminat(?:e|ed|ing) exclud(?:e|ed|ing) discontinu(?:e|ed|ing) ceas(?:e|ed|ing) refrain(?:ed|ing)?
	stop(?:ped|ping)? limit(?:ed|ing)? refer(?:red|ring)? defin(?:e|ed|ing) adjust(?:ed|ing)? combin(?:e|ed|ing) prepar(?:e|ed|ing)
	plac(?:e|ed|ing) mov(?:e|ed|ing) begin(?:ning)? start(?:ed|ing)? commenc(?:e|ed|ing) follow(?:ed|ing)? adopt(?:ed|ing)? focus(?:ed|ing)?
	address(?:ed|ing)? explain(?:ed|ing)? specif(?:y|ied|ying) convey(?:ed|ing)? display(?:ed|ing)? appear emphasiz(?:e|ed|ing)
	break broken avoid(?:ed|ing)? precede contain(?:ed|ing)? attach(?:ed|ing)? submit(?:ted|ting)? utiliz(?:e|ed|ing) do so
	outlin(?:e|ed|ing) summariz(?:e|ed|ing) acknowledg(?:e|ed|ing) implement(?:ed|ing)? publish(?:ed|ing)? group(?:ed|ing)? tag(?:ged|ging)?
	consist(?:ent)? align(?:ed|ing)? improv(?:e|ed|ing) extend(?:ed|ing)? integrat(?:e|ed|ing) respond(?:ed|ing)? undertak(?:e|ing) read
	comput(?:e|ed|ing) calculat(?:e|ed|ing) distinguish(?:ed|ing)? accompan(?:y|ied|ying) confirm(?:ed|ing)? communicat(?:e|ed|ing) capture
	nam(?:e|ed|ing) cover(?:ed|ing)? caution(?:ed|ing)? estimat(?:e|ed|ing) divid(?:e|ed|ing) split tak(?:e|en|ing) insert(?:ed|ing)? repeat(?:ed|ing)? maintain(?:ed|ing)? referenc(?:e|ed|ing) substitut(?:e|ed|ing) detail(?:ed|ing)? balance draft(?:ed|ing)?
	drop(?:ped|ping)? str(?:ike|uck|iking) put(?:ting)? fill(?:ed|ing)? complet(?:ed|ing) mention(?:ed|ing)? alert(?:ed|ing)? fix(?:ed|ing)?
	reissu(?:e|ed|ing) illustrat(?:e|ed|ing) tell(?:ing)? told warn(?:ed|ing)? say(?:ing)? said carr(?:y|ied|ying) keep(?:ing)? kept repair(?:ed|ing)?
	retain(?:ed|ing)? re-?instat(?:e|ed|ing) restor(?:e|ed|ing) retir(?:e|ed|ing) link(?:ed|ing)? t(?:ie|ied|ying)
	enumerat(?:e|ed|ing) depict(?:ed|ing)? annotat(?:e|ed|ing) segregat(?:e|ed|ing) contrast(?:ed|ing)? brought bring(?:ing)?
	classif(?:y|ied|ying) cit(?:e|ed|ing) flag(?:ged|ging)? articulat(?:e|ed|ing) elucidat(?:e|ed|ing) decompos(?:e|ed|ing) unpack(?:ed|ing)? suppl(?:y|ied|ying) found continued`,
);

/** Verbs of thinking about it: they bind nobody to a text. */
export const SOFT = stems(
	`consider(?:ed|ing)? evaluat(?:e|ed|ing) assess(?:ed|ing)? monitor(?:ed|ing)? review(?:ed|ing)? endeavou?r(?:ed|ing)? striv(?:e|ing)
	attempt(?:ed|ing)? re-?evaluat(?:e|ed|ing) re-?assess(?:ed|ing)? seek(?:ing)? look(?:ing)? aim(?:ing)? examin(?:e|ed|ing) explor(?:e|ed|ing)
	analyz(?:e|ed|ing) re-?examin(?:e|ed|ing) weigh study try`,
);

/** Documents, their parts and what is done with them. */
export const DOCUMENT = new RegExp(
	String.raw`\b(?:future (?:\S+ ){0,6}?(?:filings?|reports?|releases?|statements?|disclosures?|presentations?|materials?|documents?|periods)|(?:further|additional|solicit\w+|proxy) (?:\w+ )?materials?|filings?\b|forms? (?:10|20|40|8|6|S|F)-[A-Z\d]+|compensation discussion and analysis|CD&A|${FORM}|annual reports?|quarterly reports?|interim reports?|periodic reports?|proxy|earnings (?:press )?(?:releases?|materials?|presentations?|announcements?|supplements?)|press releases?|disclos(?:e|ed|es|ing|ures?)|footnotes?|note \d+|notes? to (?:the|our|its)|md&a|management['’]s discussion|risk factors?|financial statements|statements? of (?:operations|income|earnings|cash flows|financial condition|comprehensive income)|balance sheets?|tables?|tabular|captions?|line items?|headings?|subheadings?|item \d+[A-Z]?|non-gaap|reconciliations?|exhibits?|prospectus|registration statements?|amendments?|(?:year-end|annual|interim) accounts|language|wording|paragraphs?|sentences?|presentation|narrative|roll-?forwards?|the following|going forward|prospectively|in the future|explanation|guidance|regulation s-[kx]|asc|c&di|xbrl|interactive data|segment (?:information|notes?|results|reporting)|accounting polic(?:y|ies)|filed|furnished|periods presented|discontinued operations|gross basis|net basis|the terms?|titles?|labels?|reporting of|commentary|subheading|discussion)\b`,
	'i',
);

/** A document still to come: it turns a bare "will" into a promise about disclosure. */
export const FUTURE_DOCUMENT = new RegExp(
	String.raw`\b(?:${FORM}/A|first (?:proxy|annual|periodic|Form)\b|(?:future|subsequent|upcoming|forthcoming|coming|next|later|prospective) (?:\S+ ){0,7}?(?:filings?|fillings|reports?|releases?|statements?|disclosures?|presentations?|materials?|documents?|forms?|${FORM}|proxy|prospectus|supplements?|announcements?|letters?)|(?:all|any) (?:\S+ ){0,2}filings|further (?:\S+ ){0,2}(?:filings|materials)|(?:${FORM}|annual report|quarterly report|proxy statement)\b[^.]{0,60}\b(?:year|quarter|period)s? (?:ending|ended)|(?:beginning|commencing|starting|begin|effective) (?:with|in|on)\b|(?<!\bas )amended|amendments?|(?:${FORM}|proxy statement|annual report|quarterly report) (?:for|to be filed)|(?:(?:FY ?|fiscal (?:year )?)?20\d\d|FY ?[’']?\d\d) (?:annual report|form|${FORM}|proxy)|(?:our|its) (?:year-end|annual|interim) accounts)\b`,
	'i',
);

/** Words of later time without a document: they help a promise whose object is disclosure. */
export const LATER =
	/\b(?:going forward|go[- ]forward|henceforth|from now on|prospectively|in the future|(?:future|subsequent|later) (?:annual |quarterly |interim )?periods?|from (?:now|then) on|thereafter|hereafter|on a prospective basis|after (?:the date of )?this letter)\b/i;

/** A direct object that is disclosure itself, within the first words after the verb. */
export const DISCLOSURE_OBJECT =
	/^\s+(?:to (?:us|you) )?(?:[\w’'&“”"(),-]+\s+){0,9}?(?:disclos\w+|footnotes?|language|wording|paragraphs?|sentences?|tables?|tabular|narrative|reconciliations?|discussions?|commentary|captions?|line items?|presentations?|roll-?forwards?|subtotals?|columns?|headings?|risk factors?|statement that|interactive data)\b|^\s+(?:all )?(?:of )?(?:the|these|such|those|this)\s+(?:(?:requested|suggested|conforming|noted|proposed|above|corresponding)\s+)?(?:revisions?|clarifications?|modifications?|corrections?|additions?)\b|^\s+the (?:requested|suggested|conforming|noted) changes?\b/i;

/** Verbs of running a business or of events: with a future document near they still promise no disclosure. */
export const HAPPENS =
	/^(?:have|has|be|been|account|measure|amortize|depreciate|occur|result|expire|differ|depend|vary|require|need|impact|affect|benefit|receive|recognize|incur|become|remain|lead|cause|arise|exceed|increase|decrease|decline|grow|expect|believe|continue|know|operate|enter|acquire|sell|pay|close|complete|allow|enable|permit|help|assist|mature|vest|generate|earn|own|hold|fund|invest|repay|respond|contact|work|discuss with|cooperate|meet|call|like|appreciate|await|ask|request|also|not|so|a|an|the|our|its|in|on|of|and|or)$/i;

/** `See Exhibit A attached for proposed disclosure enhancements to our Form 10-K` promises what it proposes. */
export const PROPOSES_BY_EXHIBIT =
	/\b(?:exhibit|appendix|annex|attachment|schedule)(?:s|es)?\b[^.]*\b(?:propos(?:ed|al)|planned|intended)\b[^.]*\b(?:disclosures?|revisions?|changes|language|footnote)/i;
