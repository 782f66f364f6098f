/** Cutting a text at commas and conjunctions, and what a piece must look like to stand alone. */

/** Verbs that open a part of their own in a list of things to be done. */
export const PART_VERB =
	'describe|state|present|disclose|include|contain|provide|explain|quantify|indicate|give|name|confirm|add|identify|define|reconcile|caution|warn|show|attribute|set|break|split|separate|divide|discuss|clarify|address|report|list|specify|compare|analyze|summarize|outline|note|remove|delete|replace|revise|expand|enhance|update|label|rename|precede|say|tell|estimate|detail|highlight|file|continue|reflect|exclude|eliminate|ensure|make|use|enumerate|isolate|justify|furnish|distinguish|itemize|attach|cover|omit|discontinue|cease|refrain|cross-reference|disaggregate|characterize|elaborate|acknowledge|correct|insert|move|retitle|relabel|amend|refer|call(?=\\w* out\\b)|spell(?=\\w* out\\b)|lay(?=\\w* out\\b)';
const VERB_START = new RegExp(
	`^(?:also |then |further |instead |separately |clearly |\\w+ly )?(?:${PART_VERB})(?:s|es|ing|ies)?\\b(?!['’-])`,
	'i',
);
const DETERMINER =
	'(?:the|an?|any|each|every|our|its|their|how|why|what|which|when|where|whether|who|that|all|both|those|these|this|such|forth|out|it|them|GAAP|additional|more|further|one|two|three|four|five|new)';
/** Words that are nouns as often as verbs: verbs only before an object of their own. */
const AMBIGUOUS = new RegExp(
	`^(?:\\w+ly )?(?:separate|estimate|report|list|note|present|address|detail|name|label|file|show|use|set|split|break|state|update|caution|cover|cease|correct|move|insert|attribute|make)s?(?:$|\\s+(?!\\w+ (?:down|out|apart|up)\\b|${DETERMINER}\\b|[“"\\d]))`,
	'i',
);
/** Any other verb before the object that it governs: `assign a figure to each cause`, `tie it to the captions`. */
const GOVERNS =
	/^(?:\w+ly )?([a-z]{3,})(?:(?: (?:in|by|to|out|on|upon|down) \w+)? (?:the|an?|our|its|their|any|how|why|whether)\b| (?:it|them) (?:to|into|from|with|by|between)\b)/;
const NO_VERB =
	/^(?:and|the|for|nor|but|yet|all|both|half|such|with|from|into|over|upon|than|then|that|this|once|what|when|where|which|while|who|whom|whose|why|how|whether|about|above|after|against|along|among|around|before|behind|below|beneath|beside|between|beyond|during|except|inside|near|off|onto|outside|per|since|through|throughout|toward|towards|under|underneath|until|within|without|including|excluding|regarding|concerning|following|given|unless|though|although|even|only|just|also|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must|does|did|not|because|being|been|relating|pertaining|versus|via|plus|minus|rather|respectively|together|approximately|[a-z]*(?:ed|ing|tion|ment|ness|ity|ance|ence|ship|ies|[^s]s))$/;

/** Whether a piece is the next thing to be done: `name its causes`. */
export function startsWithVerb(text: string): boolean {
	if (VERB_START.test(text)) return !AMBIGUOUS.test(text);
	const governs = GOVERNS.exec(text)?.[1];
	return governs !== undefined && !NO_VERB.test(governs);
}

/** Whether a piece opens with one of the verbs of writing, as a noun or as a verb. */
export function looksLikeVerb(text: string): boolean {
	return VERB_START.test(text);
}

/** Whether a piece says by an `-ing` what is done: `separating price from volume`. */
export function startsWithGerund(text: string): boolean {
	return /^(?:\w+ly )?(?!(?:including|excluding|regarding|concerning|following|relating|pertaining|during|pending|outstanding|remaining|operating|existing|underlying|accounting)\b)[a-z]+ing (?!of\b|(?:in|to|for|from|at|on|under|with)\b)/.test(
		text,
	);
}

/** A part that cannot stand alone: it belongs to what stands before it. */
const DEPENDENT =
	/^(?:(?:which|who|that(?! [\w-]+['’]s\b)|whose|including|such|as|if|where|when|to|by|for|since|because|based|net(?= of\b|$)|e\.g|i\.e|of|in|on|at|with|from|into|over|under|unless|after|before|however|respectively|rather|than|but|not|even|whenever|especially|particularly|among|excluding|except|due|per|is|are|was|were|has|have|will|would|may|can|or|together|followed|plus|less|consisting|comprised|comprising|namely|made up|composed)\b(?!-)|[$(]?\d|\(?[ivx]{1,4}\) of\b|(?:inc|llc|corp)\b)/i;
/** `which numerical thresholds we miss`: a question, not a relative clause. */
const WHICH_ITEM =
	/^which (?!is\b|are\b|was\b|were\b|will\b|would\b|may\b|can\b|has\b|have\b|the\b|it\b|we\b|they\b|in\b|relate|include|represent|describe|amount)/i;
/** What opens a fact of its own. */
export const OPENS =
	/^(?:the|an?|any|our|its|their|each|every|how|whether|why|what|when|which|where|who|all|both|those|these|more|additional|further|other|\w+['’]s)\b/i;
const QUALIFIES =
	/\b(?:material|applicable|likely|necessary|relevant|possible|appropriate|practicable|significant|meaningful)\b/i;

/** A clause that only says when or where the next member holds: `where duties are likely to be material`. */
export function qualifiesNext(text: string): boolean {
	return /^(?:where|when|if|to the extent)\b/i.test(text) && QUALIFIES.test(text);
}

/** `that the kilns are insured`: a clause with its verb, and no relative one. */
const SAYS_THAT =
	/^that (?:the|our|its|an?|any|each|these|those|it|they|there|no)\s(?:[\w’'-]+\s+){0,6}?(?:is|are|was|were|will|has|have|had|does|do|may|can|cannot|could)\b(?=.*\w{4})/i;

/** Whether a piece can be a fact by itself; `joins`: a conjunction stands before it. */
export function standsAlone(text: string, joins: boolean): boolean {
	if (text === '' || qualifiesNext(text)) return false;
	if (!DEPENDENT.test(text) || WHICH_ITEM.test(text) || SAYS_THAT.test(text)) return true;
	if (/^(?:where|when) (?:and (?:why|how|by|what)|it|they|you|we|the|each|these|those|any)\b/i.test(text)) return true;
	return joins && OPENS.test(text);
}

/** One piece of a text that was cut. */
export interface Piece {
	readonly text: string;
	/** The conjunction or comma that stood before it. */
	readonly joint: string;
}

/** `obligations which, if triggered, could …`: the commas of a relative clause's own condition. */
const INTO_RELATIVE = /(?<=\b(?:that|which|who)),\s+(?:if|when|where|once|to the extent)\b[^,;]*,/g;

/** Splits at commas and conjunctions outside of brackets, quotation marks and what is put into a relative clause. */
export function pieces(text: string, pattern: RegExp): Piece[] {
	const inside: boolean[] = [];
	const dashes = [...text.matchAll(/\s[—–]\s?|[—–]\s|\s-\s/g)].map(({ index }) => index);
	const put = [...text.matchAll(INTO_RELATIVE)];
	// Of an odd number, the last opens nothing.
	const isInserted = (at: number): boolean =>
		dashes.some((dash, k) => k % 2 === 0 && at > dash && at < (dashes[k + 1] ?? -1)) ||
		put.some(({ index, 0: words }) => at >= index && at < index + words.length);
	let open = 0;
	// Of an odd number of straight ones, none can be told to open.
	let quoted = false;
	const isPaired = text.split('"').length % 2 === 1;
	for (let i = 0; i < text.length; i++) {
		const char = text.charAt(i);
		if (char === '(' || char === '“' || char === '[') open++;
		if (char === '"' && isPaired) quoted = !quoted;
		inside.push(open > 0 || quoted || isInserted(i));
		if ((char === ')' || char === '”' || char === ']') && open > 0) open--;
	}
	const out: Piece[] = [];
	let from = 0;
	let joint = '';
	for (const match of text.matchAll(pattern)) {
		if (inside[match.index]) continue;
		out.push({ text: text.slice(from, match.index).trim(), joint });
		from = match.index + match[0].length;
		joint = match[0];
	}
	out.push({ text: text.slice(from).trim(), joint });
	return out;
}

/** A part without the punctuation and conjunctions around it. */
export function clean(text: string): string {
	return text
		.replace(/^[\s,;:.•·–-]+|[\s,;:.]+$/g, '')
		.replace(/^(?:and|or),?\s+/i, '')
		.replace(/[\s,;]+(?:and|or)$/i, '')
		.trim();
}

/** Whether brackets stand open at the end of a text. */
export function unbalanced(text: string): boolean {
	return (text.match(/\(/g)?.length ?? 0) !== (text.match(/\)/g)?.length ?? 0);
}

/** `between counts are taken`, `both years with reasons`: a plural that nothing more is to be joined to. */
const NAMES_BOTH =
	/\b(?:between (?:[\w-]+ ){0,2}[\w-]*[^s\W]s (?:is|are|was|were|has|have)|both (?:[\w-]+ ){0,2}[\w-]*[^s\W]s (?:for|with|in|at|on|of|to|by|from|and (?:the|an?|our|its|why|how|what))|both (?:years?|periods?|quarters?|dates?|year ends))\b/i;

/** Whether a `between` or `both` at the end of a text still waits for its `and`. */
export function awaitsAnd(text: string): boolean {
	const from = /\b(?:between|both|either)\b(?!.*\b(?:between|both|either)\b).*$/i.exec(text)?.[0];
	return from !== undefined && !/\b(?:and|or)\b/i.test(from) && !NAMES_BOTH.test(from);
}
