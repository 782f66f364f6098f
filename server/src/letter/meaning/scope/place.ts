/** Where a promise will be kept: the documents it names, with their periods. */
import { matchesOf } from '../../matches.ts';
import { FORM } from '../language/forms.ts';

const DOCUMENT = `${FORM}(?:\\/A)?`;
const KINDS = '(?:filings?|reports?|releases?|disclosures?)';
/** Words that open the name of a document to come. */
const OPENS = `(?:future|next|(?:definitive|preliminary)(?= prox)|upcoming|forthcoming|subsequent|further(?= (?:[\\w-]+ )?(?:filings|materials))|remaining|annual|quarterly|periodic|earnings|press|proxy|fiscal|Forms?|${FORM}|\\d{4})`;
/** What stands between, up to the document: no other place, and no purpose. */
const BETWEEN =
	'(?:(?! to (?:include|disclose|provide|describe|state|address|present|discuss|clarify|explain|add)\\b|(?<!\\band) (?:in|within) (?:an?|the|our|its|each|any|all) )[^,;:.])*?';
/** The part of the document: `in the segment footnote of our Annual Report`. */
const PART =
	"(?:(?:(?:the|our|its)\\s+(?!(?:first|same|introductory|opening|top)\\b)(?:[\\w’'&-]+\\s+){0,4}?(?:footnotes?|notes?|sections?|discussions?|MD&A)|MD&A|Items? \\d\\w*|Notes? \\d+)\\s+(?:of|to|in)\\s+(?=(?:our|its|the|each|all|any|future)\\s))?";
const PERIOD =
	'(?:\\s+for (?:fiscal (?:year )?)?\\d{4}(?!\\w)|\\s+for the [^,;:.]*?\\d{1,2}, \\d{4}|\\s+for the (?:fiscal )?(?:year|quarter|period)[^,;:.]*|\\s+for (?:that|such|each such) (?:fiscal )?(?:year|quarter|period)(?![\\w-])|\\s+for (?:the|our|its) (?:next |\\d{4} )?(?:annual|special|general) (?:general )?meeting(?: of (?:the |our |its )?(?:stock|share|unit)holders)?)?';
/** Who files, how many of them, and of what kind, before the noun of a document. */
const OF_COMPANY = "(?:(?:the|our|its|their|all|any|each|every|both|other|such|of|[\\w.&]+[’'])(?:s)?\\s+)";
const KIND =
	'(?:(?:future|next|upcoming|forthcoming|subsequent|later|remaining|periodic|annual|quarterly|interim|half-year(?:ly)?|semi-?annual|current|public|regular|SEC|(?:Securities )?(?:Exchange )?Act|earnings|press|news|results|investor|analyst|(?:share|stock|unit)holder|proxy|information|registration|management)(?:,? and(?: |/or )|/|,)?\\s*)';
const NOUN = `(?:filings?|reports?|releases?|announcements?|presentations?|documents?|(?<=\\b(?:proxy|information|registration) )statements?|(?<=\\b(?:proxy|investor|earnings|analyst) )materials?|(?<=holder )letters?|(?:Forms? )?${FORM}|prospectus(?:es)?|prox(?:y|ies)(?! (?:statement|material|filing|card|access|advis|contest)))`;
/** `issued after the date of this letter`: to come. */
const AFTER_LETTER =
	' (?:issued|filed|furnished|made|published) (?:on or )?(?:after|from|following) (?:the date of )?this letter';
/** How and to whom it is given. */
const GIVEN = `(?: (?:made |filed |furnished )?(?:with|to) the (?:SEC|Commission|Securities and Exchange Commission)| (?:filed |furnished |issued |made )?(?:on|under cover of|under|with|as an exhibit to|as exhibits to)(?: (?:our|its|the|an?|each))?(?: filings? on)? (?:Forms? )?${FORM}(?:,? (?:and|or) (?:Forms? )?${FORM})*(?![\\w-])| that follow|${AFTER_LETTER})?`;
const DOCUMENT_NAMED = `${OF_COMPANY}*${KIND}*${NOUN}(?![\\w’'-])${GIVEN}`;
const JOINT = '(?:,? (?:and|or|and\\/or|as well as)|,)(?: (?:in|within|from|with|to))? ';
/** `, earnings releases and investor presentations`: documents again, each with its noun. */
const AND_OTHERS = `(?:${JOINT}${PART}(?=(?:[\\w.&’'/-]+ )*?(?:${KIND}|${OF_COMPANY}|${FORM}|filings\\b))${DOCUMENT_NAMED}(?! (?:of|about|from)\\b))*`;

/** `, including its annual reports`: documents again. */
const INCLUDING_OTHERS = `(?:,? including (?:in )?(?:(?:its|our|the|all|any|future)\\s+)+(?:[\\w-]+\\s+){0,3}?(?:${KINDS}|${DOCUMENT})(?: on Forms? [\\w-]+)?(?![\\w-])${AND_OTHERS})?`;
/** What the letter calls it from here on: `(“2024 Form 10-K”)`. */
const CALLED = '(?:\\s*\\((?:the )?[“"][^)”"]{1,60}[”"]\\))?';

const IN_DOCUMENT = [
	`(?:(?=[icpf])(?<!\\b(?:periods?|years?|quarters?) )(?:included|contained|provided|presented|filed|furnished)\\s+)?`,
	`(?:in|within|to(?= (?:Items?|Notes?|Part) [\\dI])|to(?= (?:our|its|the|all) (?:next|future|upcoming|forthcoming|subsequent)\\b)|(?:from|with)(?= (?:(?:our|its|the|all|any|each) )+(?:next|future|upcoming|forthcoming|subsequent)\\b)|beginning with|commencing with|starting with|as part of|for)\\s+${PART}`,
	`(?:(?:all(?: of)?|any|our|its|their|the|each|\\w+['’]s)\\s+)*${OPENS}\\b${BETWEEN}`,
	`(?:filings?|fillings|reports?|releases?|announcements?|statements?|disclosures?|${DOCUMENT}|materials|prox(?:y|ies)(?! (?!for\\b|and\\b|or\\b)\\w))`,
	`(?: (?:on|with|furnished (?:on|with|under)|to be filed) [^,;:.]*?(?:${DOCUMENT}|SEC|Commission))?(?:\\s+${KINDS}\\b)?(?:${AFTER_LETTER})?`,
	`(?:(?:,? (?:and\\/or|and|or)|\\/|,) (?:Forms? )?${DOCUMENT}\\b(?:\\s+(?:(?:earnings|press) )?(?:filings?|reports?|releases?))?)*`,
	`${PERIOD}${AND_OTHERS}${INCLUDING_OTHERS}${CALLED}(?: to be filed (?:in|by|on) (?:[\\w ]+ )?\\d{4})?`,
].join('');
/** `in its filings or earnings releases`, `in each earnings release`: several, or each of them, in the company's own words. */
const IN_DOCUMENTS = `(?:in|within|throughout|from) (?:(?=${DOCUMENT_NAMED}${JOINT}${DOCUMENT_NAMED})|(?=(?:each|every|any|all)\\b))${DOCUMENT_NAMED}(?! (?:of|about)\\b)${AND_OTHERS}`;
/** Such a list, and its documents. */
const LISTED = new RegExp(`\\b${IN_DOCUMENTS}`, 'gi');
const NAMED = new RegExp(`(?<![\\w-])${DOCUMENT_NAMED}`, 'gi');
/** Filings of no kind: those of any kind. */
const OF_ANY_KIND = new RegExp(
	`^${OF_COMPANY}*(?:(?:future|next|upcoming|forthcoming|subsequent|later|remaining|periodic|public|regular|SEC|(?:Securities )?(?:Exchange )?Act) )*(?:filings|(?<=\\b(?:any|each|every) (?:[\\w-]+ )?)filing)\\b(?! on\\b)`,
	'i',
);

/** Whether a list of documents names filings of any kind: `in its filings or earnings releases`. */
export const namesFilings = (text: string): boolean =>
	matchesOf(text, LISTED).some(([list]) => matchesOf(list, NAMED).some(([name]) => OF_ANY_KIND.test(name)));

/** Before or after which document, and not where. */
const AT_FILING = `(?:(?:immediately|shortly|promptly|soon) )?(?:prior to|before|after|following|upon) (?:(?:the )?(?:filing|mailing|publication|issuance) of|filing|mailing|publishing|issuing) ${DOCUMENT_NAMED}|when (?:we|it|the company) (?:next |first )?(?:files?|mails?|publish(?:es)?|issues?) (?:an? )?${DOCUMENT_NAMED}`;
/** An amendment of what was filed before. */
const IN_AMENDMENT = `(?:in|to|with|by|as part of) (?:(?:an?|the|our|its) )?(?:next|future|subsequent|forthcoming|upcoming) (?:(?:(?:pre|post)-effective|registration statement|(?:Forms? )?(?:${FORM}|[SF]-\\d+)) )?amendments?(?: to (?:the|our|its) (?:Registration Statement|Forms? [\\w-]+|[SF]-\\d+|Schedule \\w+|Offering Statement))?(?![\\w-]| to (?:the|our|its|an?)\\b)|(?:in|by|with|to) (?:an )?amendment to (?:the|our|its) (?:Registration Statement|Forms? [\\w-]+|[SF]-\\d+)(?![\\w-]| filed)`;

/** `in future interim periods`, `and in each subsequent annual period`: the reports of those periods. */
export const IN_PERIODS =
	'(?:in|for|during|on|from) (?:(?:all|each|every|any|our|its|an?) )*(?:(?:future|subsequent|later|upcoming|forthcoming) (?:(?:interim|quarterly|annual)(?:,? and |,? or |/| ))+(?:reporting )?periods?\\b|(?:(?:interim|quarterly|annual)(?:,? and |,? or |/| ))+(?:periods?|basis) thereafter\\b)';

/** Where it will stand, which is no part of what will stand there. */
export const PLACE = new RegExp(
	`,?\\s*\\b(?:${IN_DOCUMENT}|${IN_AMENDMENT}|${IN_DOCUMENTS}|${IN_PERIODS}|${AT_FILING}|(?=there)(?<!\\b(?:that|which|who|how|why|what|whether)\\b[^,;]*)there(?:in)?(?=\\s*[.;]?\\s*$))(?:,(?! and\\b))?`,
	'gi',
);
