/** What was promised in a letter, given for more documents: `the foregoing undertakings apply as well to our earnings releases`. */
import { FORM } from '../language/forms.ts';

/** What this letter promises, by a noun: `the foregoing undertakings`, `the commitments made in this letter`, `this undertaking`. */
const IN_LETTER =
	'(?:above|below|(?:(?:made|given|described|set (?:forth|out)|stated) )?(?:above|herein|in (?:this letter|(?:this|these|our|the|each) (?:responses?|answers?))))';
export const PROMISED = [
	'(?:(?:each|all) of )?(?:the|these|this|our) (?:foregoing |above )(?:undertakings?|commitments?|promises?)',
	`(?:(?:(?:each|all) of )?(?:the|these|this|our)|all|each) (?:undertakings?|commitments?|promises?) ${IN_LETTER}`,
	'(?:(?:each|all) of )?(?:these|this) (?:undertakings?|promises?)',
].join('|');
/** Documents of any kind to come, of the company or of another that it files for. */
const DOCUMENTS = `(?:(?:all|any|each|of|our|its|the) )+(?!prior|previous|past)(?:[\\w-]+ ){0,4}?(?:filings|reports|(?:earnings|press) releases|proxy statements|(?:investor|earnings) presentations|${FORM})(?: of (?:our|its) [^.;]{3,120})?(?: (?:as well|too)| (?:beginning|starting|commencing) with [^,;]*)?`;
const ALSO = '(?:also|equally|likewise)';
/** `the foregoing undertakings apply as well to our earnings releases`, `we will apply the foregoing responses to …`: what was promised, for more documents, and nothing else. */
const EXTENDS = new RegExp(
	`^\\W*(?:(?:in addition|further|also),? )?(?:we (?:also )?confirm that )?(?:(?:${PROMISED}) (?:(?:will|shall) )?(?:${ALSO} )?(?:appl(?:y|ies)|extends?)(?: (?:${ALSO}|as well))*|(?:we|it|the (?:company|registrant)) (?:will|shall|intends? to|undertakes? to) (?:${ALSO} )?(?:apply|extend) (?:${PROMISED}|(?:all (?:of )?)?the (?:foregoing|above) (?:responses|disclosures|changes|revisions))) to ${DOCUMENTS}\\W*$`,
	'i',
);

/** Whether a sentence gives what was promised for more documents. */
export const extendsPromises = (sentence: string): boolean => EXTENDS.test(sentence);
