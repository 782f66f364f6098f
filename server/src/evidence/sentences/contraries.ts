/** Two things of a kind that are told apart by one word: what is said of the one says nothing of the other. */

import type { Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Query } from '../sought.ts';
import { type Pattern, pattern, Tried } from '../words/patterns.ts';
import { wordsOf } from '../words/words.ts';
import { firstPhrase } from './phrases.ts';

/** Two that are told apart by their words. */
interface Pair {
	/** Words for the one and for the other. */
	readonly one: Pattern;
	readonly other: Pattern;
	/** Ways of treating a thing: a passage of the one is none of the other, whatever its other sentences lend. */
	readonly throughout: boolean;
}

const PAIRS: readonly Pair[] = (
	[
		[/\boperating leases?\b/i, /\b(?:financ(?:e|ing)|capital) leases?\b/i],
		[/\bbasic\b/i, /\bdiluted\b/i],
		[/\bgross\b/i, /\bnet\b/i],
		[/\bshort[- ]term\b/i, /\blong[- ]term\b/i],
		[/\b(?:current (?:assets?|liabilit\w+|portion|maturities)|short[- ]term)\b/i, /\b(?:non-?current|long[- ]term)\b/i],
		[/\bfixed\b/i, /\b(?:variable|floating)\b/i],
		[/\b(?:domestic|U\.S\.)/i, /\b(?:foreign|non-U\.S\.|international)/i],
		[/\bminimum\b/i, /\bmaximum\b/i],
		[/\b(?<!un)secured\b/i, /\bunsecured\b/i],
		[/\bassets\b/i, /\bliabilities\b/i],
		[/\breceivables?\b/i, /\bpayables?\b/i],
		[/\bpurchases?\b/i, /\bsales\b/i],
		[/\bfull[- ]time\b/i, /\b(?:part[- ]time|seasonal|temporary)\b/i],
		[/\bcustomers?\b/i, /\b(?:suppliers?|vendors?)\b/i],
		[/\bfederal\b/i, /\bstate\b/i],
		[/\bpre-?tax\b|\bbefore (?:income )?tax/i, /\bafter[- ]tax\b|\bnet of tax/i],
		[/\blessees?\b/i, /\blessors?\b/i],
		[/\b(?:women|female)\b/i, /\b(?:men|male)\b/i],
		[/\bceded\b/i, /\bassumed\b/i],
		[/\b(?<!un|non-?)vested\b/i, /\b(?:un|non-?)vested\b/i],
		[/\b(?<!un)billed\b/i, /\bunbilled\b/i],
		[/\b(?<!un)funded\b/i, /\bunfunded\b/i],
		[/\brevolv(?:ing|er)\b/i, /\bterm loans?\b/i],
		[/\bpensions?\b/i, /\b(?:post-?retirement (?:medical|health)|leases?)\b/i],
		[/\bexclud|\bnot (?:been )?includ/i, /(?<!\bnot )(?<!\bnot been )\binclude[sd]?\b/i],
		[
			/\b(?:increas\w+|rises?|rose|grew|growth|higher)\b/i,
			/\b(?:decreas\w+|declin\w+|fell|reductions?|reduced|lower(?:ed)?)\b/i,
		],
		[
			/\b(?:due|owed|receivable) from\b/i,
			/\b(?:due|owed|payable) to (?=(?:the |our |its )?(?:related|affiliat|officer|director|shareholder|parent|subsidiar|joint))|\b(?:amounts?|balances?|sums?|loans?|advances?) (?:that (?:is|are|was|were) )?(?:due|owed|owing|payable) to\b|\b(?:we|us|company) owed? (?=[A-Z])/i,
		],
		[/\bopening|\bbeginning\b/i, /\bclosing\b|\bending\b|\bend of\b/i],
		[
			/\b(?:after|beyond|over|more than|longer than) (?:one|1|twelve|12|five|5)(?: years?| months)\b|\b(?:after|beyond) the (?:next|following|coming) (?:year|(?:twelve|12|five|5) (?:years?|months))\b/i,
			/\b(?:within|in|under|less than) (?:one|1|twelve|12|five|5)(?: years?| months)\b|\b(?:within|in|for|over|during) the (?:next|following|coming) (?:year|(?:twelve|12|five|5) (?:years?|months))\b/i,
		],
		[
			/\b(?:operating loss(?:es)?|NOLs?)\b/i,
			/\bcapital loss(?:es)?\b|\bcredit carry-?(?:forwards?|overs?)\b|\btax credits\b/i,
		],
		[
			/\binterest[- ]free\b|\bnon-?interest[- ]bearing\b|\b(?:no|without|not (?:bear|carry|accrue)(?: any)?) interest\b/i,
			/\b(?:bears?|bearing|carry|carries|carrying|accrues?) (?:\w+ )?interest\b/i,
		],
		[
			/^(?!.*\b(?:reduc|sav|lower|cut|less)).*\b(?:costs?|expenses?|expenditures?|spending|outlays?)\b/i,
			/\b(?:savings|proceeds|gains?|refunds?|grants? (?:of|from|received))\b/i,
		],
		[/\b(?:complet(?:ed?|ion)|finish\w*)\b/i, /\b(?:beg[au]n|begins?|commenc\w+|started|starts?)\b/i],
		[/\bopen(?:ed|ing)s?\b/i, /\bclos(?:ed|ures?)\b/i],
		[/\boutstanding\b/i, /\b(?:exercised|forfeited|redeemed|cancell?ed)\b/i],
		[/\bgross basis\b|\bas (?:a |the )?principal\b/i, /\bnet basis\b|\bas (?:an |the )?agent\b/i, 'throughout'],
	] as const
).map(([one, other, throughout]) => ({
	one: pattern(one),
	other: pattern(other),
	throughout: throughout !== undefined,
}));

/** Why a sentence, or a row with the headings of its columns, is of the other of two; null where it is not. */
export function ofTheOther({ said }: Query, { place }: Match, { whole }: Unit): Objection | null {
	const columns = place.passage.columns?.join(' | ');
	const text = columns === undefined ? whole : new Tried(`${columns} | ${whole.text}`);
	for (const { one, other, throughout } of PAIRS) {
		const wrong = isOf(said, one, other) ? other : isOf(said, other, one) ? one : null;
		const right = wrong === one ? other : one;
		if (wrong === null || text.has(right)) continue;
		const there = text.has(wrong) ? text : throughout && !place.content.said.has(right) ? place.content.said : null;
		const [found] = (there && wrong.expression.exec(there.text)) ?? [];
		if (found !== undefined) return against('another-one', found.toLowerCase());
	}
	return null;
}

const EXCEEDS = pattern(/\bexceed(?:s|ed|ing)?\b/i);

/** True when a sentence says that the second of two things exceeds the first, where the element has the first exceed the second. */
export function isTurnedRound({ said }: Query, { whole }: Unit): boolean {
	if (!said.has(EXCEEDS) || !whole.has(EXCEEDS)) return false;
	const [more, less] = sidesOf(said.text);
	const [left, right] = sidesOf(whole.text);
	const onlyMore = [...more].filter((stem) => !less.has(stem));
	const onlyLess = [...less].filter((stem) => !more.has(stem));
	return (
		onlyLess.some((stem) => left.has(stem) && !right.has(stem)) &&
		onlyMore.some((stem) => right.has(stem) && !left.has(stem))
	);
}

/** The stems before the word for exceeding, and those of the thing right behind it. */
function sidesOf(text: string): readonly [ReadonlySet<string>, ReadonlySet<string>] {
	const [left = '', right = ''] = text.split(EXCEEDS.expression);
	const stemsOf = (side: string): ReadonlySet<string> => new Set(wordsOf(side).map(({ stem }) => stem));
	return [stemsOf(left), stemsOf(firstPhrase(right))];
}

function isOf(asked: Tried, one: Pattern, other: Pattern): boolean {
	return asked.has(one) && !asked.has(other);
}

/** True when the name of a thing has the word for the other of two, and not the one that was asked for. */
export function isOther({ said }: Query, thing: string): boolean {
	return PAIRS.some(({ one, other }) => {
		const wrong = isOf(said, one, other) ? other : isOf(said, other, one) ? one : null;
		if (wrong === null || !wrong.expression.test(thing)) return false;
		return !(wrong === one ? other : one).expression.test(thing);
	});
}
