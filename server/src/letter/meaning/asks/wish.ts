/** What the staff wishes, by a noun: `the Staff’s suggestion`, `your comment`. Who follows it will disclose what it asks for. */
import { FORM } from '../language/forms.ts';

const OF_STAFF = "(?:the|your)\\s+(?:(?:staff|commission|division|SEC)(?:['’]s|s['’]?)?\\s+)";
export const WISH = [
	`(?:${OF_STAFF}?|(?:this|that|these|those|such)\\s+)(?:\\w+\\s+)?(?:comments?|suggestions?|recommendations?|requests?)`,
	`(?:${OF_STAFF}|your\\s+|(?:this|that|such)\\s+)(?:\\w+\\s+)?(?:guidance|advice|observations?|views?|proposals?|position)`,
].join('|');
/** The wish alone: what is said of it is no content of its own. */
const ONLY =
	'(?=\\s*(?:$|[,.;]|(?:in(?!\\s+(?:SAB|ASC|ASU|Staff|Topic|Regulation|Release|Item|Question|Section|C&DI)\\b)|for(?=\\s+(?:(?:all|any|each|our|its|the)\\s+)*(?:future|next|upcoming|subsequent|fiscal|annual|quarterly|form|10-)\\b)|with|within|beginning|commencing|starting|regarding|on|about|concerning|as to|of|and\\s+will|to the extent)\\b))';
/** The object of a verb of following: `adopt the suggestion`, `act on it`, `give effect to it`. */
const OBJECT = new RegExp(`^\\W*(?:(?:up|on|upon|with|to|by|effect to)\\s+)?(?:${WISH})${ONLY}`, 'i');
const SUBJECT = new RegExp(
	`(?:^|[,;]\\s+|\\band\\s+)(?:${WISH})(?:\\s+(?:on|regarding|as to|about|concerning)\\s[^,;]{3,60})?\\s*$`,
	'i',
);
/** Doing what is wished; whatever else is done with it (`oppose`, `answer`, `file`) is no promise. */
const FOLLOWS =
	/^(?:(?:adopt|follow|heed|honou?r|implement|accept|accommodat|incorporat|fulfil|satisf)\w*\b|tak\w+ up|giv\w+ effect|act\w* (?:up)?on|compl\w+ with|conform\w* (?:to|with)|abid\w+ by|adher\w+ to)/i;
/** What others may wish, or what a rule says, too: `honor such requests`, `adopt this guidance`. */
const OF_OTHERS =
	/^\W*(?:(?:up|on|upon|with|to|by|effect to)\s+)?(?:(?:these|those|such)\s+(?:\w+\s+)?requests?|(?:this|that|such)\s+(?:\w+\s+)?(?:guidance|advice|observations?|views?|proposals?|position))\b/i;

/** Whether words that stand behind a verb are the staff's wish and nothing more. */
export const isWish = (object: string): boolean => OBJECT.test(object);

/** Whether a verb with what stands before and after it follows the staff's wish. */
export function followsWish(verb: string, before: string, after: string, passive: boolean): boolean {
	if (!FOLLOWS.test(`${verb} ${after.trimStart()}`)) return false;
	return passive ? SUBJECT.test(before) : OBJECT.test(after) && !OF_OTHERS.test(after);
}

/** Documents of which the staff asks to have confirmed what they will say: `your future filings will`. */
export const DOCUMENTS_WILL = String.raw`\b(?:future|subsequent|upcoming|next|amended) (?:[\w-]+ ){0,4}?(?:filings?|reports?|releases?|statements?|disclosures?|${FORM}) will\b`;

/** Who or what will do as the staff asks to have confirmed: `you will`, `your future filings will`. */
export const WHO_WILL = String.raw`(?:\b(?:(?:you|the company) (?:will|intends? to|plan to))\b|${DOCUMENTS_WILL})`;

/** What the company is asked for by saying what the staff wishes: `we suggest that you disclose`. */
export const WISHES =
	'\\b(?:suggest|recommend|request|ask|urge|encourage|invite|propose)s?\\s+(?:that\\s+)?you\\s+(?:to\\s+|should\\s+)?';
