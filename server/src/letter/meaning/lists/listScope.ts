/** The words that scope a list, said with each of its members: `the effect of each of the following on margin: price, mix`. */
import { NUMBER_WORDS } from '../../../ledger/index.ts';
import { FORM } from '../language/forms.ts';
import { clean, OPENS, PART_VERB, startsWithGerund } from '../language/listText.ts';

const COUNTED =
	'(?:(?:additional|specific|key|material) )?(?:items?|information|facts?|matters?|details?|points?|topics?|disclosures?|elements?|categories|balances|amounts?|data|metrics|measures|items of information)';
/** `each of the following balances`: counts the members and names nothing of its own. */
const FOLLOWING = new RegExp(
	`\\b(?:(?:each|all|any|both) of )?(?:the following|these)(?: (?:${NUMBER_WORDS.join('|')}))?(?: ${COUNTED})?(?=$|[\\s,:])`,
	'i',
);
const EACH_OF = /\b(?:each|all|any|both|either|one or more) of$/i;
const PREPOSITION =
	'(?:by|of|for|on|in|between|among|to|from|with|at|under|about|regarding|concerning|against|per|within|across|over|upon|into|through|during|versus)';
const ENDS_OPEN = new RegExp(`\\b(?:${PREPOSITION}|and|than|whether|that|how|why|if|as)$`, 'i');
/** `by segment`, `whether, for each venture`: where or for what each member holds. */
const FOR_WHICH =
	/^((?:whether|how|why|that|if)\b)?,?\s*((?:by|for|with respect to|with regard to|as to|as of|at|on|under|per|within|about|regarding|concerning)\b.+)$/i;
/** Parts of a document: where, not for what. */
const PLACE = new RegExp(
	String.raw`\b(?:MD&A|management['’]s discussion|(?:notes?|footnotes?|items?|sections?|filings?|reports?|statements?|discussions?|disclosures?|risk factors?|${FORM}|releases?|pages?|proxy|policy|policies)(?=$|\s+(?:of|to|in|on)\b|\s+\d))`,
	'i',
);
/** Verbs of writing, alone or two together. */
const WRITES = new RegExp(
	`^(?:(?:also|then|further|instead|separately|expand\\w*|revise|and|or|to|the)\\s+)*(?:${PART_VERB})(?:s|es|ing)?(?:\\s+(?:separately|in tabular form|in a table))?(?=$|[\\s,:])(?:,?\\s+(?:and|or)\\s+(?:${PART_VERB})(?:s|es|ing)?(?=$|[\\s,:]))?\\s*,?\\s*`,
	'i',
);
const LEADS_IN =
	/,?\s*\b(?:including|to include|which (?:will )?includes?|that (?:will )?includes?|such as|namely|specifically|consisting of|comprising|comprised of|as follows|among others?(?: things)?|at a minimum|as well as|without limitation|but not limited to)$/i;
/** What holds any facts at all. */
const HOLDER = new RegExp(
	`^(?:(?:the|an?|our|its|any|additional|further|more|detailed|expanded|enhanced|revised|new|separate|specific|robust|requested)\\s+)*(?:${COUNTED}|discussions?|descriptions?|narrative|tables?|statements?|language|explanations?|analysis|footnotes?|notes?|sections?|risk factors?|policy|policies|presentation|schedules?)(?:\\s+(?:showing|disclosing|describing|that|which|to|of|on|about|presenting|explaining|addressing|setting forth|in|indicating|stating)\\b.*)?$`,
	'i',
);

/** A member that says what it is: a question, or a noun with a complement. */
function says(member: string): boolean {
	return OPENS.test(member) || member.split(/\s+/).length > 3 || /\b(?:of|for|by|in|on|to|that|which)\b/i.test(member);
}

/** What only the last member carries but all of them mean: `(i) tariffs, (ii) freight and (iii) labor on cost of sales`. */
const RELATES =
	/\b(?:effects?|impacts?|influence|relationship|contributions?|sensitivity|comparison|correlation|reconciliation)\b[^,;]*\b(?:of|between|from|by)$/i;
const OWN_TAIL = /^((?:the |our |its )?[\w’'-]+(?: [\w’'-]+)?) ((?:on|to|with|upon)\b.+)$/i;

function sharingTail(head: string, members: readonly string[]): readonly string[] {
	const [, last = '', tail = ''] = OWN_TAIL.exec(members.at(-1) ?? '') ?? [];
	const bare = members.slice(0, -1).every((member) => !/\b(?:on|to|with|upon)\b/i.test(member));
	if (tail === '' || !bare || !RELATES.test(head)) return members;
	return [...members.slice(0, -1), last].map((member) => `${member} ${tail}`);
}

const without = (text: string, end: RegExp): string => text.replace(end, '').replace(/[\s,:]+$/, '');

/** The phrase said after each member, or nothing where it is a place or stands there already. */
function after(member: string, phrase: string): string {
	if (phrase === '' || member.toLowerCase().includes(phrase.toLowerCase())) return member;
	const close = !/^(?:for|with|as|at|within|under) /i.test(phrase) || member.split(/\s+/).length < 4;
	return close ? `${member} ${phrase}` : `${member}, ${phrase}`;
}

/** The noun that the list goes on with, said with each member that names too little by itself. */
function underNoun(noun: string, leadsIn: boolean, members: readonly string[]): readonly string[] {
	if (noun === '' || HOLDER.test(noun) || members.every(says)) return members;
	return members.map((member) => (leadsIn ? `${noun}, including ${member}` : `${noun}: ${member}`));
}

/**
 * The members of a list, each with the words of `lead`, which stands before the list, that hold for all of them. What
 * stands before an `and` and is a fact of its own comes first.
 */
export function scoped(lead: string, members: readonly string[]): readonly string[] {
	const plain = lead.replace(/\s+/g, ' ').replace(/[\s,:;–—-]+$/, '');
	const leadsIn = LEADS_IN.test(plain);
	const bare = without(without(plain, LEADS_IN), EACH_OF);
	const marked = FOLLOWING.exec(bare);
	const head = marked ? without(bare.slice(0, marked.index), EACH_OF) : bare;
	const tail = marked ? bare.slice(marked.index + marked[0].length).replace(/^[\s,]+/, '') : '';
	const phrase = PLACE.test(tail) || !new RegExp(`^${PREPOSITION}\\b`, 'i').test(tail) ? '' : tail;
	const own = head.replace(WRITES, '').trim();
	if (/^(?:in|within|under|as part of)\b/i.test(own) && PLACE.test(own))
		return members.map((member) => after(member, phrase));
	if (ENDS_OPEN.test(own) && !/^and$/i.test(own)) {
		// `revise the table by: presenting …, adding …`: the means are what will be seen.
		if (/\bby$/i.test(own) && members.every((member) => startsWithGerund(member.replace(/^(?:then|also)\s+/i, ''))))
			return members;
		if (/\band$/i.test(own) && !/\bbetween\b/i.test(own)) return [clean(own), ...members];
		return sharingTail(own, members).map((member) => after(`${own} ${member}`, phrase));
	}
	const [, asks = '', which = ''] = FOR_WHICH.exec(own) ?? [];
	if (which !== '')
		return members.map((member) => after(asks ? `${asks} ${member}` : member, PLACE.test(which) ? phrase : which));
	return underNoun(own, leadsIn || marked !== null, members).map((member) => after(member, phrase));
}
