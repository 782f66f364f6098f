/** What a letter is for: most of what companies file as correspondence answers no comments. */
import type { LetterReading } from '../types.ts';

const EXTENSION =
	/\b(?:extension\b|(?:\d+|ten|five|fifteen|twenty|thirty)[ -](?:calendar|business)[ -]days? extension|(?:provide|submit|deliver|file|furnish)(?: you with)? (?:our|its|a|the) (?:responses?|repl(?:y|ies))\b|request(?:s|ed|ing)? (?:an )?(?:extension|additional time)|additional time|(?:intends?|expects?|plans?|anticipates?|will|undertakes?) to (?:respond|provide (?:its|a|our) response|submit (?:its|a|our) response|file (?:its|a|our) response)|(?:will|to) (?:respond|reply) (?:to|by|on or before|no later)|respond (?:by|on or before|no later than|within)|additional (?:ten|\d+|five|twenty) business days|more time)\b/i;
const ACCELERATION = /\b(?:acceleration of (?:the )?effective|rule 461|effectiveness of the|accelerate the effective)/i;
/** Asks for it, rather than speaks of it. */
const ACCELERATES =
	/\b(?:acceleration of|accelerate) (?:the )?effective|\brequests?\b[^.]{0,160}\b(?:be(?:come)? (?:declared )?effective|effectiveness)\b|\brule 461\b/i;
const COVER =
	/\b(?:enclos(?:ed|ing)|transmit(?:s|ting)?|(?:courtesy|paper|hard|marked|clean) cop(?:y|ies)|hereby (?:submits?|files?|requests?)|(?:submit|fil|furnish|provid|deliver|send)(?:e?s|ing|ting|ed)? (?:\S+ ){0,4}?herewith|herewith (?:\S+ ){0,3}?(?:cop(?:y|ies)|letter|response)|attached|confidential treatment|rule 83|supplemental(?:ly)?)\b/i;

/** The kind of a letter from its text and the number of comments it answers. */
export function kindOf(text: string, answered: number): LetterReading['kind'] {
	if (answered > 0) return 'response';
	const start = text.slice(0, 6000);
	if (EXTENSION.test(start) && /\bcomments?\b|\bletter\b/i.test(start) && !ACCELERATION.test(start))
		return 'extension request';
	if (ACCELERATES.test(start)) return 'acceleration request';
	return COVER.test(start) && text.length < 6000 && !ACCELERATION.test(start) ? 'cover note' : 'other';
}

/** How the staff begin a letter of comments. */
const STAFF_BEGIN =
	/\bwe have (?:limited our review|reviewed) (?:of )?[^.]{0,200}\b(?:have|issue) (?:the following|no further) (?:additional )?comments?\b|\bwe have (?:limited our review (?:of|to)|completed our review of)\b|\bplease respond to (?:this letter|th(?:is|ese) comments?) (?:within|by)\b/i;
const STAFF_END = /\bsincerely\b[\s\S]*(?:\bdivision of corporation finance\b|^office of \w)/im;
/** A company that quotes all of the staff's letter still answers it. */
const ANSWERED = /^\W*(?:(?!your\b)\w+ ){0,3}(?:response|reply|answer)\b|\b(?:our|company['’]s) (?:response|repl)/im;

/** A company speaks so, and the staff does not. */
const COMPANY_SPEAKS =
	/\b(?:the company (?:respectfully|will|has|submits?|acknowledges|advises)|we (?:respectfully|acknowledge|will|submit|respond|are submitting)|our (?:response|filing|form|disclosure)s?)\b/i;

/** True for a letter of comments that the staff wrote: it is signed in the Division or an Office of it, or no company speaks in it, and nobody answers. */
export function isFromStaff(text: string): boolean {
	if (!STAFF_BEGIN.test(text.slice(0, 6000)) || ANSWERED.test(text)) return false;
	return STAFF_END.test(text.slice(-3000)) || !COMPANY_SPEAKS.test(text);
}

/** One sentence for a reader who expected commitments. */
export function kindMessage(kind: LetterReading['kind'], file: string, fromStaff: boolean): string {
	const what = {
		response: 'is a response letter',
		'extension request': 'asks for more time and answers no comment',
		'acceleration request':
			'asks that a registration statement, or another document, become effective, and answers no comment',
		'cover note': 'only accompanies other documents and answers no comment',
		other: 'answers no comment of the staff',
	}[kind];
	if (fromStaff)
		return `${file} is the staff's own letter and answers no comment: no commitments are proposed from it. Name the company's response letter.`;
	return `${file} ${what}: no commitments are proposed from it. Name the response letter itself, if there is one.`;
}
