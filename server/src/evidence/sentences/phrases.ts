/** Noun phrases at the end and at the beginning of a text, by the words that cannot be in one. */

const STOPS =
	/^(?:the|an?|our|its|their|your|his|her|this|that|these|those|such|all|any|each|every|no|of|for|on|in|at|by|from|to|with|without|under|over|into|within|during|per|against|as|than|and|or|but|nor|if|when|while|which|who|whom|whose|where|we|it|they|us|them|there|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|may|might|could|can|should|shall|must|not|also|only|about|approximately|around|nearly|almost|roughly|more|less|up)$/i;
const DETERMINERS = /^(?:(?:the|an?|our|its|their|these|those|this|all|each|such|no)\s+)+/i;
const PRONOUN = /\b(?:there|it|this|that|these|those|they|which|who|we|here|following|respectively|other|one)$/i;

/** The words of a noun phrase at the end of a text; empty for none. */
export function lastPhrase(text: string): string {
	const words = text.split(/\s+/);
	let from = words.length;
	while (from > 0 && isOfPhrase(words[from - 1] ?? '')) {
		from--;
		if (/[,.;:]$/.test(words[from - 1] ?? '')) break;
	}
	return words.slice(from).join(' ');
}

/** The same at its beginning; determiners left out. */
export function firstPhrase(text: string): string {
	const words = text.trim().replace(DETERMINERS, '').split(/\s+/);
	let to = 0;
	while (to < words.length && isOfPhrase(words[to] ?? '')) {
		to++;
		if (/[,.;:)]$/.test(words[to - 1] ?? '')) break;
	}
	return words
		.slice(0, to)
		.join(' ')
		.replace(/[,.;:)]+$/, '');
}

/** The word that says what kind of thing a noun phrase is of; empty for none. */
export function lastWord(phrase: string): string {
	return /[\w’'-]+$/.exec(phrase)?.[0] ?? '';
}

/** True for what only points to a thing. */
export function isPronoun(phrase: string): boolean {
	return PRONOUN.test(phrase);
}

function isOfPhrase(word: string): boolean {
	return word !== '' && !STOPS.test(word);
}
