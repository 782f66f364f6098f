/** A judgement whose steps are told when somebody asks. */
import type { Judgement } from './types.ts';

/**
 * A class, for judgements are made at every key stroke: what the getter of an object literal holds, V8 keeps until it collects all
 * memory, whether the literal is still there or not.
 */
export class Judged implements Judgement {
	readonly element: string;
	readonly verdict: Judgement['verdict'];
	readonly evidence: Judgement['evidence'];
	readonly candidates: Judgement['candidates'];
	readonly why: string;
	readonly #steps: () => readonly string[];
	#trace: readonly string[] | null = null;

	/** `steps` gives the trace when it is first asked for. */
	constructor(told: Omit<Judgement, 'trace'>, steps: () => readonly string[]) {
		const { element, verdict, evidence, candidates, why } = told;
		this.element = element;
		this.verdict = verdict;
		this.evidence = evidence;
		this.candidates = candidates;
		this.why = why;
		this.#steps = steps;
	}

	get trace(): readonly string[] {
		this.#trace ??= this.#steps();
		return this.#trace;
	}
}
