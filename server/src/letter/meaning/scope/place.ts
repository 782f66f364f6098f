/** Where a promise will be kept: the documents it names, with their periods. */
import { FORM } from '../language/forms.ts';

const DOCUMENT = `${FORM}(?:\\/A)?`;
const KINDS = '(?:filings?|reports?|releases?|disclosures?)';
/** Words that open the name of a document to come. */
const OPENS = `(?:future|next|upcoming|forthcoming|subsequent|further(?= (?:[\\w-]+ )?(?:filings|materials))|remaining|annual|quarterly|periodic|earnings|press|proxy|fiscal|Forms?|${FORM}|\\d{4})`;
/** What stands between, up to the document: no other place, and no purpose. */
const BETWEEN =
	'(?:(?! to (?:include|disclose|provide|describe|state|address|present|discuss|clarify|explain|add)\\b|(?<!\\band) (?:in|within) (?:an?|the|our|its|each|any|all) )[^,;:.])*?';
/** The part of the document: `in the segment footnote of our Annual Report`. */
const PART =
	"(?:(?:(?:the|our|its)\\s+(?!(?:first|same|introductory|opening|top)\\b)(?:[\\w’'&-]+\\s+){0,4}?(?:footnotes?|notes?|sections?|discussions?|MD&A)|MD&A|Items? \\d\\w*|Notes? \\d+)\\s+(?:of|to|in)\\s+(?=(?:our|its|the|each|all|any|future)\\s))?";
const PERIOD =
	'(?:\\s+for (?:fiscal (?:year )?)?\\d{4}(?!\\w)|\\s+for the [^,;:.]*?\\d{1,2}, \\d{4}|\\s+for the (?:fiscal )?(?:year|quarter|period)[^,;:.]*|\\s+for (?:that|such|each such) (?:fiscal )?(?:year|quarter|period)(?![\\w-])|\\s+for (?:the|our|its) (?:next |\\d{4} )?(?:annual|special|general) (?:general )?meeting(?: of (?:the |our |its )?(?:stock|share|unit)holders)?)?';
const AND_OTHERS = `(?:,? (?:and|or) (?:(?:in|with|to) )?${PART}(?:(?:our|its|other|each|any|all|the [\\w’]+)\\s+)*(?:future|next|upcoming|forthcoming|subsequent|quarterly|annual|periodic|interim|half-year(?:ly)?|semi-?annual|current|earnings|press|results|investor|proxy)\\b[^,;:.]*?(?:filings?|reports?|releases?|announcements?|presentations?|materials|${FORM}))?`;
/** `, including its annual reports`: documents again. */
const INCLUDING_OTHERS = `(?:,? including (?:in )?(?:(?:its|our|the|all|any|future)\\s+)+(?:[\\w-]+\\s+){0,3}?(?:${KINDS}|${DOCUMENT})(?: on Forms? [\\w-]+)?(?![\\w-]))?`;
/** What the letter calls it from here on: `(“2024 Form 10-K”)`. */
const CALLED = '(?:\\s*\\((?:the )?[“"][^)”"]{1,60}[”"]\\))?';

const IN_DOCUMENT = [
	`(?:(?=[icpf])(?<!\\b(?:periods?|years?|quarters?) )(?:included|contained|provided|presented|filed|furnished)\\s+)?`,
	`(?:in|within|to(?= (?:our|its|the|all) (?:next|future|upcoming|forthcoming|subsequent)\\b)|(?:from|with)(?= (?:(?:our|its|the|all|any|each) )+(?:next|future|upcoming|forthcoming|subsequent)\\b)|beginning with|commencing with|starting with|as part of|for)\\s+${PART}`,
	`(?:(?:all(?: of)?|any|our|its|the|each|\\w+['’]s)\\s+)*${OPENS}\\b${BETWEEN}`,
	`(?:filings?|fillings|reports?|releases?|announcements?|statements?|disclosures?|${DOCUMENT}|materials)`,
	`(?: (?:on|with|furnished on|to be filed) [^,;:.]*?(?:${DOCUMENT}|SEC|Commission))?(?:\\s+${KINDS}\\b)?`,
	`(?:(?:,? (?:and\\/or|and|or)|\\/|,) (?:Forms? )?${DOCUMENT}\\b(?:\\s+(?:filings?|reports?|releases?))?)*`,
	`${PERIOD}${AND_OTHERS}${INCLUDING_OTHERS}${CALLED}(?: to be filed (?:in|by|on) (?:[\\w ]+ )?\\d{4})?`,
].join('');
/** An amendment of what was filed before. */
const IN_AMENDMENT = `(?:in|to|with|by|as part of) (?:(?:an?|the|our|its) )?(?:next|future|subsequent|forthcoming|upcoming) (?:(?:(?:pre|post)-effective|registration statement|(?:Forms? )?(?:${FORM}|[SF]-\\d+)) )?amendments?(?: to (?:the|our|its) (?:Registration Statement|Forms? [\\w-]+|[SF]-\\d+|Schedule \\w+|Offering Statement))?(?![\\w-]| to (?:the|our|its|an?)\\b)|(?:in|by|with|to) an amendment to (?:the|our|its) (?:Registration Statement|Forms? [\\w-]+|[SF]-\\d+)(?![\\w-]| filed)`;

/** Where it will stand, which is no part of what will stand there. */
export const PLACE = new RegExp(
	`,?\\s*\\b(?:${IN_DOCUMENT}|${IN_AMENDMENT}|(?=there)(?<!\\b(?:that|which|who|how|why|what|whether)\\b[^,;]*)there(?:in)?(?=\\s*[.;]?\\s*$))(?:,(?! and\\b))?`,
	'gi',
);
