/** Words as ids and as bags: what two texts have in common. */

/** Words of grammar: in the three lists of this room, each of which leaves out more for its own purpose. */
export const SMALL_WORDS: readonly string[] =
	'the a an of to in on for and or by with as at is are be was were that this which its it our we any each if will their'.split(
		' ',
	);

/** Left out of titles and ids: also words of asks. Words of letters and filings stay, because a promise may be about a form. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
	...SMALL_WORDS,
	...'from how what whether why when used using into such these those your you'.split(' '),
]);

/** Words in kebab case, at most `limit` of them; `commitment` when there are none. */
export function kebab(text: string, limit = 7): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return plain.split(' ').filter(Boolean).slice(0, limit).join('-') || 'commitment';
}

/** Where a title's subject ends and what is said of it begins. */
const CLAUSE =
	/\b(?:which|that|if|when|once|until|unless|pursuant|under|because|could|would|may|might|will|where|so|whereby)\b/i;
/** Tells what no other commitment is about less than anything else does. */
const GENERIC: ReadonlySet<string> = new Set(
	(
		'company registrant disclosure disclosures statement statements information future period periods filing filings account corresponding ' +
		'appropriate following additional such more most certain related regarding respective applicable relevant necessary below above ' +
		'may have has including also other between during within before after asked not does do no than some can could ' +
		'accordingly directly reasonably materially substantially respectively separately specifically previously currently generally ' +
		'primarily significantly potentially further various any all each associated pursuant because once been being over whom who us ' +
		'require explain disclose describe exist'
	).split(' '),
);
const FEWEST = 2;
/** A rule's number tells nobody what it is about. */
const RULE = /\b(?:ASC|ASU|SAB|IFRS|IAS|FRM|SFAS|Question)\s*(?:Topic\s*)?\d[\d.-]*/g;
const DENIAL = /\bthat (?:no|none)\b|\b(?:do|does) not exist\b/i;

/** The words of a text that tell it from others, for an id: of its subject where that has enough of them; empty when none does. */
export function tellingWords(text: string, limit: number): readonly string[] {
	const plain = text
		.replace(/\([^)]*\)?/g, ' ')
		.replace(RULE, ' ')
		.replace(/['’]s?\b/g, '')
		.replace(/\bat risk\b/gi, 'atrisk');
	const all = tellingIn(plain);
	const subject = tellingIn(plain.split(CLAUSE)[0] ?? '');
	const words = (subject.length >= FEWEST ? subject : all).slice(0, limit);
	// `fair-value-exceeded`: a verb whose object was cut off.
	while (words.length > FEWEST && /ed$|^failing$/.test(words.at(-1) ?? '')) words.pop();
	const named = words.map((word) => (word === 'atrisk' ? 'at-risk' : word));
	return named.length > 0 && DENIAL.test(text) ? ['no', ...named] : named;
}

function tellingIn(text: string): string[] {
	const words = text.toLowerCase().match(/[a-z0-9%]+/g) ?? [];
	return words.filter((word) => !STOP_WORDS.has(word) && !GENERIC.has(word) && word.length > 1);
}
