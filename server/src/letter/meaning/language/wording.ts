/** Facts and titles as a drafter would name them: noun phrases, without the letter's `your` and `our` and its verbs of writing. */

import { agreeing, inThirdPerson } from './addressed.ts';
import { FORM } from './forms.ts';

/** Verbs that only say that something will be written. */
const WRITING =
	/^(?:(?:also|then|further|separately|clearly|specifically|prominently|explicitly|more clearly|continue(?:s|d)? to)\s+)*(?!(?:name|address|report|note|outline|cover|list|detail)s?\s+of\b)(?:explain(?:s|ed|ing)?\s+(?=why|how|what|which|whether)|(?:incorporat|includ|provid|disclos|stat|describ|not|outlin|mak|giv)(?:es?|ed|ing|en)|made|(?:present|address|cover|add|show|report|indicat|discuss|confirm|detail|highlight|itemiz|list)(?:e?s|e?d|ing|e)?|shown|set(?:s|ting)? (?:out|forth)|identif(?:y|ies|ied|ying)|name[sd]?|says?)\s+(?:that\s+|for\s+)?(?=\S)/i;
/** Verbs whose work is done on a thing, as the noun for that work; empty where the thing alone says it. */
const WORK: readonly (readonly [RegExp, string])[] = [
	[
		/^(?:remov(?:e|ed|ing)|delet(?:e|ed|ing)|eliminat(?:e|ed|ing)|omit(?:ted|ting)?|discontinu(?:e|ed|ing)|exclud(?:e|ed|ing)|(?:ceas|stop|refrain|avoid)(?:e|ed|ing|ping)?(?: from| to)?(?: use| present\w*| includ\w+| using| disclos\w+| report\w+)?)\s+/i,
		'removal of ',
	],
	[/^(?:disaggregat(?:e|ed|ing)|break(?:s|ing)? (?:down|out)|bifurcat(?:e|ed|ing))\s+/i, 'breakdown of '],
	[/^reconcil(?:e|ed|ing)\s+/i, 'reconciliation of '],
	[/^(?:re-?label|rename|re-?title|re-?caption)\w*\s+/i, 'renaming of '],
	[/^(?:label|caption)\w*\s+/i, 'labelling of '],
	[/^replac(?:e|ed|ing)\s+/i, 'replacement of '],
	[/^(?:us|utiliz)(?:e|ed|ing)\s+/i, 'use of '],
	[/^(?:fil|re-?fil|submit|furnish)(?:e|ed|ing|ted|ting)?\s+(?!on\b|with\b|to\b|in\b)/i, 'filing of '],
	[/^amend(?:ed|ing)?\s+/i, 'amendment of '],
	[/^reclassif(?:y|ied|ying)\s+/i, 'reclassification of '],
	[/^restat(?:e|ed|ing)\s+/i, 'restatement of '],
	[
		/^(?:revis|modif|updat|expand|enhanc|improv|supplement|clarif|quantif|refer|reflect|explain|defin|characteriz|ensur|consider|evaluat|assess|monitor|review|continu|begin|appl|elaborat|correct|conform|chang|expla|separat|summariz|adjust|promot|prepar|tailor|caution|warn|comply)(?:y|ies|ied|ying|e|es|ed|ing|s)?(?: on| upon| to| with)?\s+(?:that\s+)?(?=\S)/i,
		'',
	],
];

/** `the tax effect is disclosed as a line of its own`: the fact is the tax effect as a line of its own. */
const PASSIVE =
	/^((?:(?!\b(?:which|that|who|where|wherever|when|whenever|how|whether|what|why|can|cannot|if|unless|until)\b)[^,;])+?)\s+(?:is|are|be|were|was|will be) (?:separately |clearly )?(?:provided|disclosed|included|presented|shown|described|stated|given)\b\s*/i;
const SHOULD =
	/^(?:the |your |such )?((?:discussion|disclosure|description|analysis|narrative|explanation)\b[^,;]*?) (?:should|must) (?:also )?(?:provide|include|contain|give|address|explain|describe|state)\s+(.+)$/i;
const COURTESY = /,?\s+to the extent (?:possible|practicable|feasible)\b/gi;

const DOING =
	'determin|calculat|comput|measur|assess|evaluat|estimat|defin|allocat|identif|manag|monitor|classif|test|valu|deriv|select|appl|recogniz|develop|establish|record|perform|conduct';
/** `how you determined the income tax effects`: the object becomes the subject. */
const QUESTION = new RegExp(
	`^(how|why|when|where|whether)\\s+(?:you|we|it|the company)\\s+(${DOING})(y|ies|ied|e|es|ed|s)?\\s+((?:the|your|our|its|any|each|all|these|those|such)\\b.*?|(?:(?!(?:for|in|on|when|as|under|by|with|at|during|using|to|if|from|that|which|including|into|of)\\b)[\\w-]+\\s+){0,3}(?!(?:for|in|on|under|by|with|at|to|from|of)$)[\\w-]+(?=$))((?:,?\\s+(?:when|as|under|by|during|using|to|if|including|into|(?:and|or)\\s+(?:(?:in|for|by|to|from|at|on|with)\\s+(?:which|what|whom)|how|why|whether|what|when|where|that|the|explain|describe|disclose|quantify|discuss|state|identify))\\b.*)?)$`,
	'i',
);

function participle(stem: string): string {
	return /^(?:identif|classif|appl)$/i.test(stem) ? `${stem}ied` : `${stem}ed`;
}

/** `why you believe`: the company does. */
const ACTOR = /^(how|why|when|where|whether|what)\s+(?:you|we)(?=\s)/i;

function asked(text: string): string {
	const match = QUESTION.exec(text);
	if (!match) {
		const [all = '', word = ''] = ACTOR.exec(text) ?? [];
		const rest = all === '' ? null : agreeing(text.slice(all.length));
		return rest === null ? text : `${word} the company${rest}`;
	}
	const [, word = '', stem = '', ending = '', object = '', rest = ''] = match;
	const past = /^(?:ed|ied)$/i.test(ending);
	const plural =
		/(?:[^s]s|ies|and\b.*)$/i.test(object.split(/\s+(?:of|for|in|on|at|with|from|that|which)\s+/)[0] ?? '') &&
		!/(?:us|is)$/i.test(object);
	const be = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
	return `${word} ${object} ${be} ${participle(stem.toLowerCase())}${rest}`;
}

/** `its` before what only a company has; elsewhere it may stand for something named before. */
const OF_COMPANY =
	/\bits\b(?= (?:(?:consolidated|condensed|interim|annual|quarterly|future) )?(?:financial|results|operations|business|liquidity|disclosures?|filings?|subsidiaries|income|reporting|reportable|operating|segments?|management|board|accounting|critical|MD&A|investors|shareholders|stockholders))/gi;

/** A short quotation: words of a text, which stay as they are. */
const QUOTED = /([“][^“”]{1,80}[”]|"[^"]{1,80}")/;

/** The company's and the staff's words for the company are no part of a fact. */
export const impersonal = (text: string): string =>
	QUOTED.test(text)
		? text
				.split(QUOTED)
				.map((part, i) => (i % 2 === 1 ? part : withoutOwner(part)))
				.join('')
		: withoutOwner(text);

function withoutOwner(text: string): string {
	return inThirdPerson(text)
		.replace(/\b(?:your|our)\b(?! own\b)/gi, (word) => (/^[A-Z]/.test(word) ? 'The' : 'the'))
		.replace(OF_COMPANY, 'the')
		.replace(/\bthe the\b/gi, 'the')
		.replace(
			/\b(any|each|all of|both of|such|these|those|all|some|certain|one|no) the (?!company\b)(?=\w)/gi,
			(all, word: string) => (/of$/i.test(word) ? all : `${word} `),
		);
}

/** Where it was promised before, at the end of what is promised: `, as we committed to do in our response dated …`. */
const PROMISED_BEFORE =
	/(?=[,\s])(?<=\w.*?),?\s+(?:as (?:we|it|the company|previously|already) (?:(?:have|has|had|previously|also) )*(?:committed|agreed|undertook|undertaken|promised|proposed|indicated|described|stated|noted)\b(?: to(?: do)?(?: so)?)?(?: (?:in|to the staff in|by) (?:our|its|the) (?:[\w’']+ ){0,3}(?:responses?|letters?)\b[^;]*)?|(?:together|along|in addition to|as well as)(?: with)? the (?:\w+ )?(?:disclosures?|information|matters)(?: that (?:we|it|the company))? (?:described|proposed|promised|indicated|committed to|set (?:out|forth)) in (?:our|its|the) (?:[\w’']+ ){0,3}(?:responses?|letters?)\b[^;]*)\s*$/i;

/** A fact in words to look for: no `your`, `our`, `ensure that`, no `is disclosed as`. */
export function factText(text: string): string {
	const bare = text
		.replace(/^(?:please\s+)?(?:ensure|make sure|confirm)\s+(?:that\s+)?/i, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(PROMISED_BEFORE, '');
	const should = SHOULD.exec(bare);
	if (should) return impersonal(`${should[2]?.replace(COURTESY, '')} in the ${should[1]}`);
	const turned = asked(bare);
	if (turned !== bare) return impersonal(turned);
	const passive = PASSIVE.exec(bare);
	if (passive && passive[0].length < bare.length + 1 && /\s/.test(passive[1] ?? '') && !/^[“"]/.test(bare)) {
		const rest = bare.slice(passive[0].length);
		const subject = (passive[1] ?? '').replace(/\s+to$/, '');
		if (rest === '' || /^(?:as|for|in|by|with|on|at|to|from|under|within)\b/i.test(rest))
			return impersonal(`${subject} ${rest}`.trim());
	}
	return impersonal(
		bare
			.replace(/^there (?:is|are|was|were|will be) (?:an? )?/i, '')
			.replace(
				/^(?:we|the company|it) (?=(?:present|provide|describe|disclose|include|explain|comply|state)\w* )/i,
				'',
			),
	);
}

/** Where it will stand before what will stand there: `future filings beginning with … to`. */
const PLACE = new RegExp(
	String.raw`^(?:(?:the|its|our|all|any|in)\s+)*(?:future|next|upcoming|subsequent|forthcoming|annual|quarterly)\s+(?:[\w-]+\s+){0,4}?(?:filings?|reports?|releases?|${FORM})(?:\s+(?:beginning|starting|commencing)\b[^,;]*?)?\s+(?:to|by|under)\s+`,
	'i',
);
/** What stands between the verb and the thing: to whom, where, how fully, by what means. */
const ASIDE =
	/^(?:(?:to )?us\s+|in (?:more|greater|further) detail,?\s+|(?:in|within) (?:the|its|our|your) (?:MD&A|notes?|footnotes?|risk factors?)(?: disclosures?| section)?,?\s+(?:that\s+)?|(?:with )?(?:this|the|your|the staff['’]s) comments?\s+(?:in )?(?:filings\s+)?by\s+)/i;
/** `the disclosure about X` is X. */
const DISCLOSURE =
	/^(?:(?:the|its|our|your|an?|future|existing|revised|expanded|enhanced|additional|further|more|such|following|related)\s+)*(?:disclosures?|language|following)\s+(?:(?:about|regarding|on|of|concerning|relat(?:ed|ing) to|with respect to|around)\s+|(?:to|that|which)\s+(?:(?:more fully|better|further|more clearly|also|clearly)\s+)?(?=(?:explain|describe|discuss|disclose|include|provide|address|clarify|quantif|state|identif)))/i;

/** `quantify and disclose, to the extent possible, the …`, `include, in Note 3, a …`: the thing stands after the commas. */
const VERB_PAIR =
	/^(?:\w+(?: and|,| or)\s+(?:\w+ly\s+)?)?(?:and\s+)?(?:disclos|quantif|includ|discuss|describ|provid|present|revis|updat|clarif|evaluat|add)\w*,?\s+(?:(?:in|within|to the extent|where|as)\b[^,]{2,70},\s+)(?=(?:the|an?|its|our|any|additional|more)\b)|^(?:\w+\s+)?and\s+(?=(?:disclos|quantif|evaluat|clarif|updat|revis|describ)\w*\b)/i;
/** What only leads to wording below. */
const TAIL =
	/,?\s+(?:in relevant part )?as follows\b.*$|\s*\((?:emphasis|additional|proposed|changes|new|revised|using|with)\b[^)]*\)?|,?\s+such as\s*$|,?\s+with conforming changes\b.*$/i;

/** A title's noun phrase: verbs of writing go, verbs of work become nouns. */
export function nounPhrase(text: string): string {
	let out = text
		.replace(/\s+/g, ' ')
		.replace(PROMISED_BEFORE, '')
		.replace(
			/^(?:\([a-z\d]{1,4}\)\s*|(?:also|further|separately|then|please|and|in (?:more|greater) detail),?\s+)+/i,
			'',
		)
		.replace(/^to the extent [^,]*,\s*/i, '')
		.replace(/^be\s+(?=the\b|an?\b)/i, '')
		.replace(/^(?:no longer )?(?:refer|referring) to\s+/i, (verb) =>
			/no longer/i.test(verb) ? 'remove references to ' : 'references to ',
		)
		.replace(/^remove to\b/i, 'remove references to')
		.replace(VERB_PAIR, '')
		.replace(TAIL, '')
		.trim();
	for (let n = 0; n < 3; n++) {
		const before = out;
		out = out.replace(WRITING, '').replace(PLACE, '').replace(DISCLOSURE, '').replace(ASIDE, '');
		for (const [verb, noun] of WORK) {
			if (!verb.test(out)) continue;
			const rest = out.replace(verb, '');
			out = noun + (noun ? rest.replace(/^(?:the|an?|our|its|your)\s+/i, 'the ') : rest);
			if (noun) return factText(out);
			break;
		}
		if (out === before) break;
	}
	return factText(out).replace(/^(?:that|the|an?|to(?! the extent)|any|such|following|its|our|your)\s+/i, '');
}

const BOUNDARY =
	/(?:[,;:]|\s\()|\s(?=(?:of|to|in|on|for|by|with|from|that|which|who|if|when|where|whether|and|or|as|including|during|at|under|between|related|regarding|pursuant|based|because|so|while|will|is|are)\b)/gi;
const WEAK_END =
	/[\s,;:.(“"–-]+$|\s+(?:the|an?|of|to|in|and|or|for|by|with|our|its|their|that|which|is|are|as|from|on|if|any|such|each|will|be|only|in lieu|with respect|in addition|due|rather)$/i;

/** The text cut to `limit` characters, at the last boundary of a phrase where there is one. */
export function cutAtPhrase(text: string, limit: number): string {
	let out = text.replace(/^[\s,;:.•·“”"–-]+/, '').trim();
	if (out.length > limit) {
		const ends = [...out.matchAll(BOUNDARY)].map((match) => match.index).filter((at) => at <= limit && at >= 20);
		const word = out.lastIndexOf(' ', limit);
		out = out.slice(0, ends.at(-1) ?? (word > 0 ? word : limit));
	}
	for (let last = ''; last !== out; ) {
		last = out;
		out = out.replace(WEAK_END, '');
	}
	const open = out.lastIndexOf('(');
	if (open > out.lastIndexOf(')')) out = out.slice(0, open).trim();
	if ((out.match(/[“”]/g)?.length ?? 0) % 2 === 1) out = out.replace(/[“”]/g, '');
	return out.charAt(0).toUpperCase() + out.slice(1);
}
