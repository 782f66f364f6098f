/** What the staff asks for: each request to disclose, with the facts it lists. */

import type { Paragraph } from '../../types.ts';
import type { Request } from '../item.ts';
import { FORM } from '../language/forms.ts';
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import { sentencesOf } from '../language/sentences.ts';
import { partsOf } from '../lists/lists.ts';
import { namesThing, ownWords } from '../lists/ownWords.ts';
import { forFiling, TO_STAFF } from './forFiling.ts';
import { inFull, isOfNone } from './sayingSo.ts';
import { WHO_WILL, WISHES } from './wish.ts';

const VERB =
	'elaborate|isolate|specify|separate|report|attach|complete|furnish|enumerate|list|compare|distinguish|justify|set out|set forth|cover|tell readers|revise|disclose|expand|include|clarify|describe|discuss|quantify|address|reconcile|identify|ensure|enhance|add|present|provide|state|remove|label|separately (?:present|disclose|quantify|state|report|discuss|identify|address|show)|break|show|explain|give|name|say|outline|warn|tell investors|retitle|rename|amend|modify|characterize|conform|file|indicate|correct|make sure|define|split|supplement(?=\\s[^,;:.]{3,90} with\\b)';
const IMPERATIVE = new RegExp(
	`(?:^|${WISHES}|\\bplease:?\\s+(?:\\(?(?:i|a|1)\\)\\s+)?|,\\s*(?:and\\s+)?(?:also\\s+)?|;\\s*|\\band\\s+)(?:please\\s+)?(?:either\\s+|also\\s+|in addition,?\\s+|further\\s+|then\\s+|alternatively,?\\s+)?(?:\\w+ly\\s+)?(?:${VERB})\\b`,
	'i',
);
const CONSIDERS =
	/\bconsider (?:adding|revising|disclosing|expanding|providing|including|whether|clarifying|enhancing)\b/i;
/** Verbs that can only mean the filing, not an explanation to the staff. */
const EXPLICIT =
	/\b(?:revise|disclose|expand|enhance|retitle|rename|relabel|remove|ensure|make sure|add (?:a |an )?(?:disclosure|risk factor|footnote)|your disclosures?|reconcile|tell investors|include|separately present)\b/i;
const REFERENCE = /^(?:see|refer to|for guidance|we refer)\b/i;

/** `, or tell us why you are not required to`. */
const OR_EXPLAIN = /,?\s+or (?:otherwise |please )?(?:tell us|explain|advise|provide us)\b.*$/i;
/** What a request wants to be told where it is not followed; empty for nothing. */
export const explanationIn = (request: string): string => OR_EXPLAIN.exec(request)?.[0].replace(/^\W*or\s+/i, '') ?? '';

/** `Tell us how you considered providing the following disclosures`, `why you do not disclose the rents`, `where you disclose them`. */
const WEIGHED = new RegExp(
	[
		'\\bconsider(?:ed|ation)?\\b[^.]{0,40}\\b(?:providing|disclosing|including|presenting|expanding|disaggregating)\\b',
		'\\bwhy (?:you|the company) (?:do|did|have|has|does) not (?:disclos|provid|includ|present|quantif)\\w*\\b',
		'\\bwhere (?:you|the company) (?:have |has )?disclos\\w*\\b',
	].join('|'),
	'i',
);
/** `where the disclosure of the rents is located`. */
const PLACE_ASKED =
	/\bwhere (?:the|your) disclosures? (?:of|for|on|about|regarding|concerning|relat(?:ed|ing) to) (.{3,200}?) (?:is|are|was|were|can be|may be|appears?)\b/i;

/** What the staff asks why or where it is disclosed, worded as a request for it; null where a question is of another kind. */
function weighedIn(question: string): string | null {
	const placed = PLACE_ASKED.exec(question)?.[1];
	if (placed !== undefined) return `disclose ${placed}`;
	const weighed = WEIGHED.exec(question);
	return weighed && question.slice(weighed.index + weighed[0].search(/\w+$/));
}

/** Goes on with what the sentence before asks to be told. */
const GOES_ON =
	/^(?:please )?(?:specifically|also|in addition|in this (?:regard|respect)|in your response|further|if so|in doing so|for example|although|as part)\b|^please also\b/i;
/** The staff's own account of what the company says: `Separately, you indicate that …`. */
const STAFF_NOTES =
	/^(?:\w+,?\s+)?(?:you|we) (?:indicate|state|disclose|note|present|say|include|identif|refer|describe)/i;

/** Readers are to be told, or the staff asks for it in so many words. */
const READERS =
	/\b(?:investors|readers|users|a reader) (?:should|must|need)\b|\b(?:we ask (?:you )?for|we would like to see)\b|^kindly\b/i;

/** `Please confirm that you will disclose …`: who confirms it has promised it. */
const CONFIRM_WILL = new RegExp(
	`^.*\\bconfirm\\b[^.?]{0,60}?${WHO_WILL}\\s+(?:\\w+ly\\s+)?(?=(?:${VERB}|be (?:\\w+ly )?\\w+ed)\\b)`,
	'i',
);

function isRequest(whole: string): boolean {
	const text = inFull(whole).replace(OR_EXPLAIN, '');
	if (CONFIRM_WILL.test(text)) return true;
	if (REFERENCE.test(text) || ((STAFF_NOTES.test(text) || /\bwe note that\b/i.test(text)) && !/\bplease\b/i.test(text)))
		return false;
	const future =
		FUTURE_DOCUMENT.test(text) || /\byour (?:future|disclosures?|filing|notes?|risk factors?)\b/i.test(text);
	if (TO_STAFF.test(text))
		return (
			future &&
			/\b(?:and|also)\b[^.]*\b(?:revise|disclose|include|expand|provide)\b/i.test(text) &&
			FUTURE_DOCUMENT.test(text)
		);
	if (CONSIDERS.test(text) || READERS.test(text)) return true;
	return (
		IMPERATIVE.test(text) ||
		(/\b(?:should|must) (?:be )?(?:disclos|includ|describ|address|quantif|provid|revis|specif|expand|explain|state|show)/i.test(
			text,
		) &&
			/\byour?\b/i.test(text))
	);
}

const OBJECT = new RegExp(
	`\\b(?:${VERB}|covering|including|concerning|insight into|see)(?:s|es|ing)?\\b\\s*(?:(?:to|that|so that it|upon|on)\\b)?\\s*:?\\s*`,
	'i',
);

/** Documents the staff names: where, not what. */
const PLACE = new RegExp(
	String.raw`,?\s*\b(?:in|within|to) (?:your |the |all |any )*(?:future|next|upcoming|earnings|subsequent)(?: [\w-]+){0,4}? (?:filings?|releases?|reports?|disclosures?|${FORM})\b(?:\s+and (?:in )?(?:future |earnings )*(?:filings?|releases?|reports?))?,?`,
	'gi',
);

/** A request that names only where to disclose; what to disclose follows in the next sentences. */
const UMBRELLA =
	/^(?:your|the|this)\s+(?:[\w’'-]+\s+){0,4}?(?:discussion|disclosures?|analysis|notes?|section|presentation|filing)\b(?:\s+(?:with respect to|of|on|regarding|about|in|relating to|concerning)\b[^,;]*)?[.\s]*$/i;

/** What carries a disclosure; after it stands what is to be disclosed: `your discussion of liquidity to explain how …`. */
const CARRIER =
	/\b(?:items? \d+[A-Z]?|disclosures?|discussions?|sections?|notes?|footnotes?|filings?|analysis|presentations?|language|tables?|narrative|document|statements?|polic(?:y|ies)|MD&A|reports?|releases?|proxy|risk factors?|here|information|exhibits?|reconciliations?|it|them|schedules?|captions?)\b/i;

/** When something is asked for is no part of what is asked for. */
const ONLY_IF = new RegExp(
	`^(?:if|to the extent|when|where|in the event|in circumstances|regardless of|whether or not|notwithstanding)\\b[^,]{3,300},\\s+(?=(?:then |please |also |and )*(?:${VERB})\\b)`,
	'i',
);
/** `so that investors can see …`, `investors should learn …`: what they see is asked for. */
const READERS_LEARN =
	/^.*?\b(?:so that (?:a |an |the |your )?(?:readers?|investors?|users?|it) (?:can|may|will|could|is able to)? ?(?:see|understand|learn|know|evaluate|assess)|(?:investors|readers|users|a reader) (?:should|must|need to) (?:be able to )?(?:learn|see|know|be told|understand)|(?:we ask (?:you )?for|we would like to see|kindly))\b:?\s*/i;

/** `supplement the description of your staff with the headcount`: the headcount. */
const SUPPLEMENTS = /\bsupplement (?:your|the|this|that|each|any) [^,;:]{3,90}? with\s+(?=\S)/i;

/** `disclose, if material, the effect`: whether, not what. */
const IF_SO =
	/,\s+(?:if|where|when|to the extent)\s+(?:material|applicable|appropriate|relevant|known|meaningful|significant|practicable)\s*,\s+/i;

/** `future filings to expand your disclosure here, and in releases filed on Form 8-K,`: how long it is says nothing. */
const onlyWhere = (text: string): boolean =>
	ownWords(text).every((word) => /^(?:here|expand|revis|enhanc|amend|filed|furnished)\w*$/.test(word));

/** `As the notes only provide general information, …, please`: why it is asked. */
const REASON_FIRST =
	/^(?:as|since|because|given|although|though|while|considering|in (?:light|view) of|(?:we|it) \w+)\b(?:(?!\bplease\b|,\s+(?:and\s+)?(?:describe|disclose|discuss|explain|quantify|provide|state|tell|revise|clarify|include|identify)\b)(?:[^.]|\.(?=\S|\s[a-z])))*(?<!\b(?:and|or)),\s+(?:therefore,?\s+)?(?=please\b)/i;

/** `…, please revise to provide such quantification`: asks again for what was just named. */
const ASKS_AGAIN = /,\s+please\s+(?:\w+\s+){1,4}?(?:such|this|that|these|those)\s+[\w-]+[\s.]*$/i;

/** What a request sentence asks for, without the words of asking. */
function askedFor(sentence: string): string {
	const text = inFull(sentence)
		.replace(OR_EXPLAIN, '')
		.replace(CONFIRM_WILL, '')
		.replace(IF_SO, ' ')
		.replace(/^[^,]{0,80},\s+(?=please\b)/i, '')
		.replace(REASON_FIRST, '')
		.replace(ONLY_IF, '')
		.replace(READERS_LEARN, '')
		.replace(SUPPLEMENTS, 'disclose ')
		.replace(
			/\b(?:make sure|ensure) that (?:you |(?:your|the) (?:[\w-]+ ){1,4}?)(?=(?:names?|states?|explains?|discloses?|quantif(?:y|ies)|describes?|identif(?:y|ies)|includes?|provides?|gives?|presents?)\b)/i,
			'',
		);
	const purpose =
		/\b(?:(?<!\b(?:reconcil|compar)\w*\b[^,;:]{0,120} (?=to (?:the|\w+ing)\b))to(?: (?:more|better|further|also|clearly)(?: (?:fully|clearly|specifically))?(?= (?:describe|state|explain|quantify|show|disclose|discuss)))?|so that it|which|by(?=\s+\w+ing\b)|by|that|namely|disclosures? covering|covering|insight into|including)\s+(?=\(?(?:i|a|1)\)|(?:separately\s+)?(?:describe|state|explain|quantify|show|give|name|disclose|remove|delete|eliminate|identify|include|provide|present|discuss|address|clarify|reconcile|specify|cover|list|report|\w+ing\b(?<!\b(?:including|excluding|regarding|concerning|relating|following|during|being))|the|how|what|who|whether|why)\b)/i;
	// What readers should learn begins at once: `we ask for the director's name`.
	const object = READERS_LEARN.test(sentence) ? null : OBJECT.exec(text);
	const from = object
		? object.index +
			(/^(?:provide|include|disclose|expand|revise|enhance|add|give|tell investors|address|see)/i.test(object[0])
				? object[0].length
				: 0)
		: 0;
	let rest = text.slice(from);
	const deeper = purpose.exec(rest);
	const before = rest.slice(0, deeper?.index ?? 0);
	if (
		deeper &&
		(before.length < 3 || (CARRIER.test(before) && !before.includes(': ') && (before.length < 90 || onlyWhere(before))))
	)
		rest = rest.slice(before.length + deeper[0].length);
	const colon = /^[^:]{0,140}:\s+(?=\S)/.exec(rest);
	if (colon) rest = rest.slice(colon[0].length);
	rest = rest.replace(
		/^(?:(?:investors|readers|users|us)\s+with|in (?:greater|more) detail|in (?:an? |the )?(?:table|tabular (?:form(?:at)?|presentation)),?)\s+/i,
		'',
	);
	return rest.replace(/\s+accordingly(?=[\s.]*$)/i, '');
}

/** What the disclosure is of that a request only names: `your backlog disclosure`. `so that …` says what for. */
function namedIn(rest: string): string {
	const named = UMBRELLA.test(rest) ? rest.replace(PLACE, ' ') : '';
	return namesThing(named) && !/\bso that\b/i.test(named) ? named : '';
}

/** The facts of what a request asks for; none where it only says where to disclose. */
function factsIn(rest: string): string[] {
	if (UMBRELLA.test(rest)) return [];
	// `disclose, for each venture, the …`: it holds for every fact that follows.
	const [opens = '', whom = ''] =
		/^,\s+(for (?:each|the|your|all|any|those|these|both) [^,]{2,80}),\s+(?=\S)/i.exec(rest) ?? [];
	const said = rest.slice(opens.length).replace(/\s*\((?:see|refer)[^)]*\)/gi, '');
	const told = said.replace(PLACE, ' ').replace(ASKS_AGAIN, '');
	if (whom === '') return factsOf(told);
	// Before semicolons, what is no `each` holds for the first of them alone.
	const first = /\beach\b/i.test(whom) ? told : (/^[^;]*/.exec(told)?.[0] ?? told);
	const under = factsOf(first).map((fact) => (/\beach\b/i.test(fact) ? fact : `${fact}, ${whom}`));
	return [...under, ...(first === told ? [] : factsOf(told.slice(first.length).replace(/^;\s*(?:and\s+)?/, '')))];
}

const factsOf = (told: string): string[] => partsOf(told).flatMap(byVerb);

/** A verb that shares its object with the next one: `how you identify and explain the gaps`. */
const AWAITS_OBJECT = /\b(?:you|to|can|will|may|must|should|not|we|it|they)\s+(?:\w+ly\s+)?\w+$|^\w+$/i;

/** `a rollforward of the liability and explain the changes in it`: the second verb asks for another fact. */
function byVerb(fact: string): string[] {
	const joint = /\s+and\s+(?:also\s+)?(?=(?:explain|describe|discuss|disclose|quantify|identify)\s)/i.exec(fact);
	if (!joint || AWAITS_OBJECT.test(fact.slice(0, joint.index))) return [fact];
	const first = fact.slice(0, joint.index);
	const thing = /\b(?:of|for|in)\s+((?:your|the|each)\s+[\w’' -]+)$/i.exec(first)?.[1];
	const second = fact.slice(joint.index + joint[0].length);
	return [first, thing ? second.replace(/\b(in|of|to|for) (?:it|them)\b/i, `$1 ${thing}`) : second];
}

const OBSERVES =
	/^(?:(?:on|in|at) [^,]{3,60}, )?(?:it (?:also )?appears|we (?:also )?(?:note|see|observe)|you (?:also )?(?:present|disclose|state|indicate|use|refer)|since|in order to minimize)\b/i;

/** A sentence that asks, and one that tells the company what it says. */
const ASKS = new RegExp(
	`^(?:please\\s+)?(?:also\\s+|then\\s+|further\\s+)?(?:\\w+ly\\s+)?(?:${VERB})\\b|\\bplease\\b`,
	'i',
);
const OF_COMPANY = /^(?:you|your|we|it (?:is|appears|seems)|there (?:is|are))\b(?!.*\bplease\b)/i;
const PLEASE = /^(?:please\s+)(?:also\s+)?/i;

/** `In your next report please:`, and what to do in the lines below. */
const LEADS_IN = /\bplease:?\s*$/i;
const BELOW = new RegExp(`^\\W*(?:\\(?(?:i|a|1)[.)]\\s*)?(?:${VERB})\\b`, 'i');

const marksIn = (text: string): number => text.match(/(?<=\s)\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s)/g)?.length ?? 0;

/** What its line had in front: `(iii)` that did not begin a line. */
const MARKER = /^\((?:[ivx]{1,4}|[a-h])\)\s+/;

function bulletFacts(text: string): string[] {
	const body = text
		.replace(/^[\s•·○●▪■◦*§–—-]+|^o\s+|^\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]\s*/i, '')
		.replace(/[;,.]?\s*(?:and|or)?\s*$/i, '');
	const said = body.split(/(?<=[.;])\s+(?=[A-Z])/).filter((sentence, i) => i === 0 || !REFERENCE.test(sentence));
	// What the staff sees leads to what it asks for.
	const asks = said.some((sentence) => ASKS.test(sentence.replace(ONLY_IF, '')));
	const asked = said.filter((sentence) => !OBSERVES.test(sentence) && !(asks && OF_COMPANY.test(sentence)));
	const sentences = (asked.length > 0 ? asked : said).map((sentence) =>
		sentence.replace(ONLY_IF, '').replace(PLEASE, ''),
	);
	return sentences.flatMap((sentence) => {
		const facts = partsOf(sentence.replace(/[.;]$/, '')).map((fact) => fact.replace(MARKER, ''));
		const dated = /^(.{15,}?) as of the (date of .{5,})$/i.exec(facts[0] ?? '');
		return dated && facts.length === 1 ? [dated[1] ?? '', `the ${dated[2]}`] : facts;
	});
}

/** `Please revise or advise.`, `Please address the following:` with nothing for the filing under it. */
function isEmpty(request: Request): boolean {
	if (/:\s*$/.test(request.text)) return request.facts.length === 0;
	if (/\baddress the (?:items?|following|comments?|points?)(?: \w+)? below\W*$/i.test(request.text)) return true;
	return /^(?:please )?(?:revise|advise|clarify|amend)(?: or (?:revise|advise))?(?: your (?:disclosures?|filing|document))?(?: (?:accordingly|as (?:necessary|appropriate)|future (?:filings|disclosures)(?: (?:if|as) (?:appropriate|necessary))?))?\W*$/i.test(
		request.text,
	);
}

/** `disclose whether your director:` is what each line below it is asked of. */
const OPEN_QUESTION = /\b(whether(?: or not)? (?:your|the|any|each) [^,;:]{3,70}):\s*$/i;

/** `discuss, for each kiln:` holds for every line below it; `its age` says so itself. */
function scoped(fact: string, request: string): string {
	const open = OPEN_QUESTION.exec(request)?.[1];
	if (open && !/^(?:the|an?|any|our|your|its|how|whether|why|what)\b/i.test(fact))
		return `${open} ${fact.charAt(0).toLowerCase()}${fact.slice(1)}`;
	const each = /\b(?:for|to) (each (?:[\w’-]+ ){0,3}?[\w’-]+)(?:,[^,:]*| please [^,:]*)?:\s*$/i.exec(request)?.[1];
	if (!each || /^each of (?:them|these|those)$/i.test(each) || /\b(?:each|every|its|their)\b/i.test(fact)) return fact;
	return `${fact}, for ${each}`;
}

/** `In your discussion, please also address …`: what is asked for behind a request for the filing is for the filing too. */
function addsTo(before: Request | undefined, text: string): boolean {
	return before?.explicit === true && !before.considers && !CONSIDERS.test(text) && !TO_STAFF.test(text);
}

/** No comment asks for more: what does is a letter that was not cut, and each promise is held against each request. */
const MOST = 60;

/** The requests of an ask, in order; of an endless one the first sixty. */
export function requestsOf(paragraphs: readonly Paragraph[]): Request[] {
	const out: { -readonly [K in keyof Request]: Request[K] }[] = [];
	let listing = -1;
	// The members of that list so far, with those that only ask to be told something.
	let member = 0;
	// Whether the sentence before asks to be told something, rather than for a disclosure.
	let told = false;
	const sentences = sentencesOf(paragraphs);
	const done = new Set<number>();
	for (const sentence of sentences) {
		const paragraph = paragraphs[sentence.paragraph];
		const bullet =
			paragraph?.kind === 'bullet' ||
			/^(?:(?:[–—§o-]|\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)])\s|[a-h]\.(?=[a-z]{2}))/i.test(paragraph?.text ?? '');
		const open = out[listing];
		if (open && bullet && paragraph) {
			if (done.has(sentence.paragraph)) continue;
			done.add(sentence.paragraph);
			member++;
			const shown = forFiling(paragraph.text);
			if (shown !== null || !TO_STAFF.test(paragraph.text) || FUTURE_DOCUMENT.test(paragraph.text)) {
				const own = bulletFacts(shown ?? paragraph.text).map((fact) => scoped(fact, open.text));
				const place = member;
				open.facts = [...open.facts, ...own];
				open.members = [...(open.members ?? []), ...own.map(() => place)];
				open.end = paragraph.end;
			}
			continue;
		}
		if (listing >= 0 && !bullet) listing = -1;
		const weighed = TO_STAFF.test(sentence.text) ? weighedIn(sentence.text) : null;
		const shown = forFiling(sentence.text.replace(OR_EXPLAIN, ''));
		const toStaff = shown === null && TO_STAFF.test(sentence.text.replace(OR_EXPLAIN, ''));
		const goesOn: boolean =
			told && GOES_ON.test(sentence.text) && !EXPLICIT.test(sentence.text.replace(/\byour disclosures?\b/gi, ''));
		const toldBefore = told;
		told = (toStaff && !FUTURE_DOCUMENT.test(sentence.text)) || goesOn;
		const next = paragraphs[sentence.paragraph + 1];
		const leads = sentence.last && LEADS_IN.test(sentence.text) && next !== undefined && BELOW.test(next.text);
		const isAsked = isRequest(sentence.text);
		if (weighed === null && !leads && (goesOn || (shown === null && !isAsked))) continue;
		const listed = sentence.last && next?.kind === 'bullet' && !/[.?!]\s*$/.test(sentence.text);
		const opens = /:\s*$/.test(sentence.text) || listed || leads;
		const asked = opens ? '' : askedFor(shown ?? (isAsked ? null : weighed) ?? sentence.text);
		const facts = opens ? [] : factsIn(asked);
		const named = namedIn(asked);
		out.push({
			start: sentence.start,
			end: sentence.end,
			text: sentence.text,
			facts,
			...(named === '' ? {} : { named }),
			...(!opens && facts.length === marksIn(sentence.text) ? { members: facts.map((_, i) => i + 1) } : {}),
			explicit:
				FUTURE_DOCUMENT.test(sentence.text) ||
				EXPLICIT.test(sentence.text) ||
				(!toldBefore && addsTo(out.at(-1), sentence.text)),
			considers: CONSIDERS.test(sentence.text),
			alternative: /^alternatively\b/i.test(sentence.text) || (out.length > 0 && isOfNone(sentence.text)),
			orExplain: OR_EXPLAIN.test(sentence.text),
			weighed: weighed !== null && !isAsked,
		});
		if (opens) [listing, member] = [out.length - 1, 0];
	}
	return out.filter((request) => !isEmpty(request)).slice(0, MOST);
}
