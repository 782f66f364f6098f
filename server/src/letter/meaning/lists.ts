/** Cuts the object of a promise into its parts: markers, semicolons, then parallel commas and conjunctions. */

/** Verbs that open a part of their own in a list of things to be done. */
const PART_VERB =
	'describe|state|present|disclose|include|provide|explain|quantify|indicate|give|name|confirm|add|identify|define|reconcile|caution|warn|show|attribute|set|break|split|separate|divide|discuss|clarify|address|report|list|specify|compare|analyze|summarize|outline|note|remove|delete|replace|revise|expand|enhance|update|label|rename|present|precede|say|tell|estimate|detail|highlight|file|continue|reflect|exclude|eliminate|ensure|make|use';
const VERB_START = new RegExp(
	`^(?:also |then |further |separately |clearly |\\w+ly )?(?:${PART_VERB})(?:s|es|ing|ies)?\\b(?!['’-])`,
	'i',
);
/** Words that are nouns as often as verbs: verbs only before an object of their own. */
const AMBIGUOUS =
	/^(?:separate|estimate|report|list|note|present|address|detail|name|label|file|show|use|set|split|break|state|update|caution|add)s?\s+(?!\w+ (?:down|out|apart|up)\b|(?:the|an?|any|each|every|our|its|their|how|why|what|which|when|where|whether|who|that|all|both|those|these|forth|out|GAAP|additional|more|one|two|three|four|five|new)\b|[“"\d])/i;

function startsWithVerb(text: string): boolean {
	return VERB_START.test(text) && !AMBIGUOUS.test(text);
}

/** A part that cannot stand alone: it belongs to what stands before it. */
const DEPENDENT =
	/^(?:(?:which|who|that|whose|including|such|as|if|where|when|to|by|for|since|because|based|net|e\.g|i\.e|of|in|on|at|with|from|into|over|under|unless|after|before|however|respectively|rather|than|but|not|even|whenever|especially|particularly|among|excluding|except|due|per|is|are|was|were|has|have|will|would|may|can)\b|\d{4}\b|(?:inc|llc|corp)\b)/i;
/** `which numerical thresholds we miss`: a question, not a relative clause. */
const WHICH_ITEM =
	/^which (?!is\b|are\b|was\b|were\b|will\b|would\b|may\b|can\b|has\b|have\b|the\b|it\b|we\b|they\b|in\b|relate|include|represent|describe|amount)/i;
const OPENS =
	/^(?:the|an?|any|our|its|their|each|every|how|whether|why|what|when|which|where|who|all|both|those|these|more|additional|further|other|\w+['’]s)\b/i;
/** Determiners and questions that open a new fact after `and` even outside of a list. */
const PAIR_OPENS = /^(?:how|whether|why|what|when|which|where|who|any)\b/i;

interface Piece {
	text: string;
	/** The conjunction that stood before it. */
	joint: string;
}

/** Splits at commas and conjunctions outside of brackets and quotation marks. */
function pieces(text: string, pattern: RegExp): Piece[] {
	const out: Piece[] = [];
	const depth: boolean[] = [];
	let open = 0;
	for (const char of text) {
		if (char === '(' || char === '“' || char === '[') open++;
		depth.push(open > 0);
		if ((char === ')' || char === '”' || char === ']') && open > 0) open--;
		for (let i = 1; i < char.length; i++) depth.push(open > 0);
	}
	let from = 0;
	let joint = '';
	for (const match of text.matchAll(pattern)) {
		if (depth[match.index]) continue;
		out.push({ text: text.slice(from, match.index), joint });
		from = match.index + match[0].length;
		joint = match[0];
	}
	out.push({ text: text.slice(from), joint });
	return out.map((p) => ({ text: p.text.trim(), joint: p.joint }));
}

const clean = (text: string): string =>
	text
		.replace(/^[\s,;:.•·–-]+|[\s,;:.]+$/g, '')
		.replace(/^(?:and|or)\s+/i, '')
		.replace(/[\s,;]+(?:and|or)$/i, '')
		.trim();

function byMarkers(text: string): string[] | null {
	const marks = [...text.matchAll(/(?:^|[\s:,;])\(?(?:(?:[ivx]{1,4}|[a-h]|\d)\))\s+/g)];
	if (marks.length < 2) return null;
	const parts = marks.map((mark, i) =>
		clean(text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length)),
	);
	// The verb took the first marker away: `will (i) describe …, (ii) …`.
	if (/^\W*(?:ii|b|2)\b/.test(marks[0]?.[0] ?? '')) parts.unshift(clean(text.slice(0, marks[0]?.index ?? 0)));
	return parts.filter((part) => part.length > 2);
}

function bySemicolons(text: string): string[] | null {
	const parts = pieces(text, /;\s*(?:and\s+|or\s+)?/g).map((p) => clean(p.text));
	return parts.length >= 2 && parts.every((part) => part.length > 2) ? parts : null;
}

/** A list of verb phrases: `describe A, state B, and present C`. */
function byVerbs(text: string): string[] | null {
	if (!startsWithVerb(text)) return null;
	const out: string[] = [];
	for (const piece of pieces(text, /,?\s+(?:and|or)\s+(?:(?:to|will)\s+)?(?:also\s+)?|,\s+(?:to\s+)?/g)) {
		const listed = out.length >= 2 && /\band\b/.test(piece.joint) && VERB_START.test(piece.text);
		if (out.length > 0 && !listed && !startsWithVerb(piece.text)) {
			out[out.length - 1] += piece.joint + piece.text;
		} else out.push(piece.text);
	}
	return out.length >= 2 ? out.map(clean) : null;
}

const QUALIFIES =
	/\b(?:material|applicable|likely|necessary|relevant|possible|appropriate|practicable|significant|meaningful)\b/i;

/** A clause that only says when or where the next member holds: `where duties are likely to be material`. */
function qualifiesNext(text: string): boolean {
	return /^(?:where|when|if|to the extent)\b/i.test(text) && QUALIFIES.test(text);
}

function standsAlone(text: string, joins: boolean): boolean {
	if (text === '' || qualifiesNext(text)) return false;
	if (!DEPENDENT.test(text) || WHICH_ITEM.test(text)) return true;
	if (/^(?:where|when) (?:it|they|you|we|the|each|these|those|any)\b/i.test(text)) return true;
	return joins && OPENS.test(text);
}

/** A list of noun phrases or questions with a conjunction before its last member. */
function byNouns(text: string): string[] | null {
	const out: string[] = [];
	let conjunction = false;
	let pending = '';
	for (const piece of pieces(text, /,\s+(?:(?:and|as well as|or),?\s+(?:also\s+)?)?/g)) {
		const joins = /\b(?:and|as well as)\b/i.test(piece.joint);
		if (joins && qualifiesNext(piece.text) && out.length > 0) {
			pending = piece.text;
			conjunction = true;
		} else if (pending) {
			out.push(`${piece.text}, ${pending}`);
			pending = '';
		} else if (out.length > 0 && !standsAlone(piece.text, joins)) out[out.length - 1] += piece.joint + piece.text;
		else {
			out.push(piece.text);
			conjunction ||= joins;
		}
	}
	if (pending) out[out.length - 1] += `, ${pending}`;
	const last = out.at(-1) ?? '';
	// `the amounts, trends, events and uncertainties impacting …`: words that share what follows are one fact.
	if (out.slice(1, -1).filter((part) => !/\s/.test(part)).length >= 1 && out.length >= 3) return null;
	if (!conjunction && out.length >= 2) {
		const free = (m: RegExpExecArray): boolean =>
			(last.slice(0, m.index).match(/“/g)?.length ?? 0) === (last.slice(0, m.index).match(/”/g)?.length ?? 0);
		const cut =
			[...last.matchAll(/\s+(?:and|or)\s+/g)]
				.filter((m) => free(m) && OPENS.test(last.slice(m.index + m[0].length)))
				.at(-1) ?? [...last.matchAll(/\s+and\s+/g)].filter(free).at(-1);
		if (!cut) return null;
		out.splice(-1, 1, last.slice(0, cut.index), last.slice(cut.index + cut[0].length));
		conjunction = true;
	}
	if (!conjunction || out.length < 2) return null;
	if (out.length === 2 && !out.every((part) => part.split(/\s+/).length >= 3)) return null;
	return out.map(clean).filter(Boolean);
}

const FIRST_VERB = new RegExp(`^(?:also |then |further )?(?:${PART_VERB})\\s+`, 'i');

/** Two facts joined by `and`: only where the second one opens like a fact of its own. */
function byPair(text: string): string[] | null {
	for (const match of text.matchAll(/,?\s+(?:and|as well as)\s+/g)) {
		const left = text.slice(0, match.index).replace(FIRST_VERB, '');
		const right = text.slice(match.index + match[0].length);
		if (left.split(/\s+/).length < 3 || right.split(/\s+/).length < 3) continue;
		if (/\b(?:between|both|either)\b[^,]*$/i.test(left) || unbalanced(left)) continue;
		if (PAIR_OPENS.test(right) && (PAIR_OPENS.test(left) || /^(?:the|an?)\b/i.test(left)))
			return [clean(left), clean(right)];
		if (PAIR_OPENS.test(left) && OPENS.test(right)) return [clean(left), clean(right)];
		if (
			OPENS.test(left) &&
			/^(?:the|an?|any)\b/i.test(right) &&
			!/\b(?:of|on|for|between|in|to|from|by|with)\b/i.test(left)
		)
			return [clean(left), clean(right)];
	}
	return byPrepositions(text);
}

function unbalanced(text: string): boolean {
	return (text.match(/\(/g)?.length ?? 0) !== (text.match(/\)/g)?.length ?? 0);
}

/** `the provisions against stock and for returned goods`: one noun, two prepositions, two facts. */
function byPrepositions(text: string): string[] | null {
	const match =
		/^((?:\w+\s+)?(?:the|our|its|any|each)\s+(?:[\w-]+\s+){1,3}?)((?:against|for|of|on|in|by|to|from|at)\s+[\w\s-]+?)\s+and\s+((?:against|for|of|on|in|by|to|from|at)\s+[\w\s-]+)$/i.exec(
			text,
		);
	if (!match) return null;
	const [, noun = '', first = '', second = ''] = match;
	return [clean(noun + first), clean(noun + second)];
}

/** Pairs within pairs: `the effect of A and how B and the risks of C`. */
function pairs(text: string, depth: number): string[] {
	const parts = depth > 0 ? byPair(text) : null;
	return parts ? parts.flatMap((part) => pairs(part, depth - 1)) : [clean(text)];
}

/** A new name is one fact, whatever it lists: `change the name of this line item from X to A, B and C`. */
const RENAMES = /^(?:to )?(?:change (?:the )?(?:name|title|caption|label)\b|rename|retitle|relabel)/i;

/** The parts of an object, or the object alone. */
export function partsOf(object: string): string[] {
	const text = object.replace(/\s+/g, ' ').trim();
	if (RENAMES.test(text)) return [clean(text)];
	const marked = byMarkers(text) ?? bySemicolons(text);
	if (marked) return marked;
	const verbs = byVerbs(text);
	if (verbs) return verbs;
	const nouns = byNouns(text.replace(/^[^,]*?:\s+/, ''));
	if (nouns) return nouns.flatMap((part) => byPrepositions(part) ?? [part]);
	return pairs(text, 3);
}
