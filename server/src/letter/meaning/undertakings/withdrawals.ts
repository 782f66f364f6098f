/** What a letter takes back that was undertaken before: `we withdraw our undertaking to disclose …`. */
import { contentWords } from '../language/contentWords.ts';

/** A company speaking, by pronoun, office or name; what the staff does with its comments is no answer. */
const COMPANY =
	"(?!(?:[Tt]he )?(?:[Ss]taff|[Cc]ommission|Not)\\b)(?:[Ww]e|[Tt]he [Cc]ompany|[Tt]he [Rr]egistrant|[Ii]t|[Mm]anagement|[A-Z][\\w&.’']+)";
const ADVERBS =
	'(?:(?:have|has|had|hereby|now|therefore|also|must|accordingly|will|would like to|wish(?:es)? to|intends? to|are|is|\\w+ly) )*';
const EARLIER = '(?:prior|previous|earlier|original|initial|former)';
/** A word given before, by what it was. */
const WORD_GIVEN = `(?:undertakings?|commitments?|promises?|proposals?|offer to|agreement to|intention to|(?:proposed|promised) (?:\\w+ )?disclosures?|${EARLIER} (?:responses?|positions?))`;
const GIVE =
	'(?:disclos|includ|provid|present|revis|expand|add|report|furnish|quantif|describ|discuss|identif|show|stat|mak)(?:e|ing|y)?';
/** Where it was given. */
const GIVEN_BEFORE =
	/\b(?:(?:prior|previous|earlier|original|initial|former) (?:response|letter|undertaking|commitment|proposal|position)|(?:our|its|the) (?:response|letter) (?:letter )?(?:dated|of)|(?:we|company|it|previously|had|as) (?:had |have |has |previously |originally |initially )*(?:proposed|undertook|undertaken|promised|committed|agreed|indicated|offered))\b/i;

/** What is meant, up to what is undertaken instead. */
const OBJECT =
	'(?<object>(?:(?! (?:and|but) (?:(?:we|it|the company) )?(?:will|shall|intends?|plans?|instead|now)\\b)[^,;.])*)';

/** The verbs of taking back; few sentences have one. */
const TAKING_BACK = /\b(?:withdr[ae]w|rescind|revo[ck]|retract|abandon|takes? back\b)/i;
/** `withdraws its commitment to …`, `that undertaking is hereby withdrawn`. */
const TAKES_BACK: readonly RegExp[] = [
	new RegExp(
		`(?:\\b${COMPANY},? |(?<=\\b${COMPANY}\\b[^,;.]*),? and )${ADVERBS}(?:withdraw(?:s|n|ing)?|withdrew|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|retract(?:s|ed|ing)?|abandon(?:s|ed|ing)?|takes? back) (?:[\\w’'-]+ ){0,4}?${WORD_GIVEN}\\b${OBJECT}`,
	),
	new RegExp(
		`\\b(?:that|this|such|our|its|the) (?:${EARLIER} )?(?:undertaking|commitment|promise|proposal)\\b(?<object>[^,;.]*?) (?:is|are|has been|have been) (?:\\w+ly |hereby )*(?:withdrawn|rescinded|revoked|retracted|abandoned)\\b`,
		'i',
	),
];
/** `no longer believe such disclosure is necessary`. */
const NOT_NEEDED = new RegExp(
	`\\b${COMPANY} no longer (?:believes?|considers?|thinks?|deems?|views?)\\b(?<object>[^;.]*?)\\b(?:(?:is|are|to be|as|would be) )?(?:necessary|required|needed|appropriate|meaningful|useful|relevant|warranted|applicable|helpful|beneficial)\\b`,
);
/** `no longer intends to disclose the term`. */
const NOT_INTENDED = new RegExp(
	`\\b${COMPANY} no longer (?:intends?|plans?|proposes?|expects?) to (?:\\w+ly )?${GIVE}\\b(?<object>[^,;.]*)`,
);
/** With a word of where it was promised: `will not provide the disclosure proposed in our prior response`. */
const WILL_NOT: readonly RegExp[] = [
	new RegExp(
		`\\b(?:(?:will|shall|do|does) (?:not|no longer)|(?:determined|decided|elected|chosen) not to|no longer|declines? to)(?: (?:currently|now|intend|plan|propose|expect)s?)?(?: to)?(?: \\w+ly)? (?:be )?${GIVE}\\b(?<object>[^,;.]*)`,
		'i',
	),
	/(?<object>[^;.]*)\b(?:is|are) (?:no longer|not) (?:applicable|relevant|necessary|meaningful|needed|required|material)\b/i,
];
/** The same, of what the staff takes up: a decision, by whatever words, and nothing that was never done. */
const DECIDED_NOT = new RegExp(
	`\\b${COMPANY},? ${ADVERBS}(?:determined|decided|elected|chosen|chose|resolved|concluded) (?:not to|that (?:we|it|the company) (?:will|would|shall|should) not) (?:\\w+ly )?(?:be )?${GIVE}\\b(?<object>[^,;.]*)`,
);
/** Words of showing and of when it was said; what else stands in the object is what is meant. */
const POINTING = contentWords(
	'disclose disclosure provide describe present presentation discuss include revise expand add make state information proposed promised undertaken prior previous earlier response letter dated future filings such any longer',
);

/** The staff takes up what it was told before: what is not done, then, is what that said. */
const TAKEN_UP =
	/\b(?:prior|previous|earlier|original) comments?\b|\bresponses? to (?:our )?comments? (?:nos?\.? ?|number )?\d|\b(?:note|reviewed|read|considered|refer to|revisited) your (?:[\w’'-]+ ){0,2}(?:response|letter|undertaking|commitment|proposal)\b|\byou (?:had |have |previously )*(?:proposed|undertook|undertaken|promised|committed|agreed|offered)\b/i;

/**
 * The telling words of what a sentence takes back: none when it only points at it (`that undertaking`, `such disclosure`);
 * null when it takes nothing back. `ask` is the comment that it answers, which may say that something was promised before.
 */
export function takenBack(text: string, ask = ''): ReadonlySet<string> | null {
	const object = withdrawn(text)?.groups?.object ?? notGiven(text, TAKEN_UP.test(ask));
	if (object === undefined) return null;
	if (GIVEN_BEFORE.test(object)) return new Set();
	return new Set([...contentWords(object)].filter((word) => !POINTING.has(word)));
}

/** Whether a place of a sentence stands in the naming of a promise that it withdraws: `our undertaking to disclose …`. */
export function isWithdrawn(text: string, at: number): boolean {
	const found = withdrawn(text);
	return found !== null && at >= found.index && at < found.index + found[0].length;
}

/** Where behind a verb a sentence withdraws something: `will cease to present it and withdraws its proposal`; the end where it does not. */
export function withdrawnBehind(text: string, at: number): number {
	const found = withdrawn(text);
	return found && found.index >= at ? found.index : text.length;
}

function withdrawn(text: string): RegExpExecArray | null {
	if (!TAKING_BACK.test(text)) return null;
	for (const pattern of TAKES_BACK) {
		const found = pattern.exec(text);
		if (found) return found;
	}
	return null;
}

function notGiven(text: string, isTakenUp: boolean): string | undefined {
	const unneeded = NOT_NEEDED.exec(text)?.groups?.object;
	if (unneeded !== undefined) return unneeded;
	const unmeant = NOT_INTENDED.exec(text)?.groups?.object;
	if (unmeant !== undefined) return unmeant;
	const decided = isTakenUp ? DECIDED_NOT.exec(text)?.groups?.object : undefined;
	if (decided !== undefined) return decided;
	if (!GIVEN_BEFORE.test(text)) return undefined;
	const [denied, unfit] = WILL_NOT.map((pattern) => pattern.exec(text)?.groups?.object);
	return denied ?? (unfit !== undefined && GIVEN_BEFORE.test(unfit) ? unfit : undefined);
}
