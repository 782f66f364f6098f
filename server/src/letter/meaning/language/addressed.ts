/** `you` of a comment, as the company: a verb is changed only where it surely is one, and nothing else gets an ending. */

/** What may stand before the verb, where something stands behind it. */
const ADVERB =
	'(?:(?!(?:ap|com|im|multi|re|sup)ply\\b|rely\\b)[a-z]+ly|always|never|often|seldom|sometimes|also|already|still|now|then|last|first|next|otherwise|no longer|once|ever)';
/** What no verb begins with: it follows an object, or the end does. */
const NO_VERB =
	'(?:about|above|across|after|against|along|among|and|another|any|around|as|at|because|before|behind|below|beside|besides|between|beyond|both|but|by|down|during|each|either|even|every|except|for|from|how|if|in|inside|into|its|just|more|most|much|neither|nor|not|of|off|on|once|or|out|outside|over|per|rather|since|some|such|than|that|the|their|these|this|those|through|throughout|to|toward|towards|under|unless|until|up|upon|what|when|where|whether|which|while|who|whom|whose|why|with|within|without|an?|your|yourself|yourselves)';
const WORD = "[a-z]+(?:-[a-z]+)*(?![\\w’'-])";
const SUBJECT_OF = new RegExp(`^((?:\\s+${ADVERB})*\\s+)(?!(?:${NO_VERB}|${ADVERB})\\b)(${WORD})`);
/** An adverb at the end is the verb: `how long you last`. */
const ONLY_WORD = new RegExp(`^(\\s+)(?!${NO_VERB}\\b)(${WORD})`);
/** The end, or what follows an object. */
const ENDS = new RegExp(`^\\s*(?:$|[,.;:)]|(?:${NO_VERB})\\b)`, 'i');
/** Words with a clause behind them, whose subject comes first. */
const CLAUSE =
	/\b(?:that|which|whom|when|where|if|how|why|whether|what|as|because|until|once|and|although|while|unless|since|than|how (?:often|much|many|far|long|soon|well))\s+$/i;
/** `why, if true, you cannot assess it`. */
const INSERTED = /\b(?:how|why|when|whether|that),\s+if [^,]{2,40},\s+$/i;
const PREPOSITION =
	/\b(?:to|by|for|from|with|of|on|upon|about|at|against|between|among|without|behind|under|around|in|into|over|through)\s+$/i;
/** Verbs of which `you` behind them is the object: `billed you`, `owes you`. */
const GOVERNS =
	/(?:\w[^e\W]ed|\b(?:ask|allow|affect|bind|bring|brought|buy|enable|entitle|expose|forbid|gave|given?|giving|keep|leave|left|lend|lent|let|make|made|oblige|owe|paid|pay|permit|prevent|protect|put|render|require|restrict|sell|send|serve|sold|stop|teach|tell|told)(?:s|es|ing)?)\s+$/i;
/** The same, but nouns as often: `cost you customers`, `the cost you expect`. */
const MAY_GOVERN =
	/\b(?:bill|cause|charge|cost|force|grant|help|hit|hurt|limit|offer|save|show|supply|subject)(?:s|es)?\s+$/i;
/** Never a noun. */
const ONLY_VERB =
	/^(?:anticipate|apply|bear|believe|carry|cite|consider|describe|disclose|expect|foresee|hold|identify|impose|include|incur|intend|make|mention|owe|pay|recogni[sz]e|recorded|refer|report|use|have|are|were|do|may|might|can|could|must|will|would|should)$/i;
/** No verb in the base form ends so. */
const NO_BASE = /(?:[^su]s|ing|ness|ity|(?<!\b(?:(?:ap|com|im|multi|re|sup)p|re))ly)$/i;
/** Past, or the same in past and present: no ending. */
const PAST =
	/(?:(?<!\b(?:n|f|s|h|br|bl|sp|exc|proc|succ|emb)e)ed|ought|aught)$|^(?:arose|ate|bade|beat|became|began|bent|bet|bid|blew|bore|bound|bred|broke|built|burst|came|cast|chose|clung|cost|could|crept|cut|dealt|did|drew|drove|dug|fed|fell|felt|fled|flew|forbade|foresaw|forewent|forgave|forgot|forwent|fought|found|froze|gave|got|grew|ground|had|held|hid|hit|hung|hurt|kept|knew|laid|lay|led|left|lent|let|lit|lost|made|may|meant|met|might|must|can|cannot|oversaw|overtook|paid|put|quit|ran|rang|read|rid|rode|rose|said|sank|sat|saw|sent|set|shall|should|shook|shot|showed|shrank|shut|slid|sold|spent|split|spoke|spread|sprang|stole|stood|struck|strove|stuck|swore|swung|threw|thrust|told|took|tore|underwent|undertook|understood|undid|upheld|upset|was|were|will|withdrew|withheld|withstood|woke|won|wore|would|wound|wove|wrote)$/i;

function thirdPerson(verb: string): string {
	const irregular: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', go: 'goes' };
	const own = irregular[verb.toLowerCase()];
	if (own !== undefined) return own;
	if (PAST.test(verb)) return verb;
	return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** What stands behind `you` or `we`, which is its subject, as it stands behind `the company`; null where no verb is seen. */
export function agreeing(after: string): string | null {
	const match = SUBJECT_OF.exec(after) ?? ONLY_WORD.exec(after);
	if (!match) return null;
	const [all, before = '', verb = ''] = match;
	return before + thirdPerson(verb) + after.slice(all.length);
}

/** Whether what stands before `you` shows that it is the subject of a clause, or that it is an object; neither where it may be both. */
function roleOf(before: string, after: string): 'subject' | 'object' | 'unclear' {
	const verb = (SUBJECT_OF.exec(after) ?? ONLY_WORD.exec(after))?.[2];
	const ends = ENDS.test(after);
	if (CLAUSE.test(before) || INSERTED.test(before) || before.trim() === '')
		return verb !== undefined ? 'subject' : /^\s*(?:[,.;)]|$)/.test(after) ? 'object' : 'unclear';
	if (ends || PREPOSITION.test(before) || GOVERNS.test(before)) return 'object';
	if (verb === undefined) return 'unclear';
	if (MAY_GOVERN.test(before))
		return NO_BASE.test(verb) ? 'object' : ONLY_VERB.test(verb) || PAST.test(verb) ? 'subject' : 'unclear';
	// `the assets you test`: a noun, and what is done with it.
	return /[a-z]{3,}\s+$/i.test(before) && !NO_BASE.test(verb) ? 'subject' : 'unclear';
}

/** The words of a comment with the company in the third person; where a `you` may be the staff or no verb is sure, it stays. */
export function inThirdPerson(text: string): string {
	// Who says `we` is the company, and its `you` the staff.
	if (!/\byou/i.test(text) || /\b(?:we|ours?)\b/i.test(text)) return text;
	let out = '';
	let rest = text;
	for (let match = YOU.exec(rest); match !== null; match = YOU.exec(rest)) {
		const before = out + rest.slice(0, match.index);
		const after = rest.slice(match.index + match[0].length);
		const role = roleOf(before, after);
		const agreed = role === 'subject' ? agreeing(after) : null;
		out = before + (role === 'object' || agreed !== null ? 'the company' : match[0]);
		rest = agreed ?? after;
	}
	const told = (out + rest).replace(/\byour own\b/gi, 'its own');
	return /\byou\b/i.test(told) ? told : told.replace(/\byoursel(?:f|ves)\b/gi, 'itself');
}
const YOU = /\byou\b(?!['’])/i;
