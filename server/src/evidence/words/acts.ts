/** Nouns that call a doing: "the collection of receivables", which no sentence tells of that does not say "collect" in some way. */

const FORM = /(?:tion|sion|ment|[^n]al)s?$/i;

/**
 * Nouns of that form that call a thing, an amount or a way of saying something, or a doing that is as often told without its verb
 * (a settlement is reached, an approval given). Their form does not tell them from the others, and a dictionary of verbs would not
 * either: "port" is no part of a portion.
 */
const NO_ACTS: ReadonlySet<string> = new Set(
	[
		'agreement appraisal approval association assumption capital commission compensation conclusion condition consideration',
		'corporation correction credential definition department description discussion document element environment equipment explanation',
		'fraction function information institution instrument interval investment judgement judgment jurisdiction location',
		'management material obligation option organization population portion position potential principal proportion proposal',
		'provision publication remuneration renewal requirement section segment settlement signal statement total transaction',
		'treatment',
	].flatMap((line) => line.split(' ')),
);

/** True for a noun that calls a doing by its verb. */
export function isAct(noun: string): boolean {
	return FORM.test(noun) && !NO_ACTS.has(noun.toLowerCase().replace(/s$/, ''));
}
