/**
 * How Node compiles this program where it does one thing and ends. A check is over within seconds, and V8 is set up for programs
 * that run for hours: half of the processor time of a cold check of 1.5 MB with 200 commitments went into its compiler, mostly
 * for code that was hardly used any more. With less inlining, and with code compiled later, the same check took 2.6 s of
 * processor time instead of 3.8 s on Node 20, 2.4 s instead of 3.2 s on Node 22, 2.9 s instead of 3.3 s on Node 24; 10 drafts of
 * 1 MB one after the other 16.1 s instead of 17.5 s, 80 letters 3.2 s instead of 3.5 s (medians of 3 to 5, by turns). Edits in
 * an editor take a tenth longer when code is compiled later, so the server leaves that as it is. Results cannot change.
 */
import { setFlagsFromString } from 'node:v8';

/** How much code may be copied into one function, in bytes of bytecode; V8 has 920. */
const LESS_INLINED = '--max-inlined-bytecode-size-cumulative=200';
/**
 * V8 makes a pattern ready for its interpreter at its first use, and compiles it at the second; most are used more than once. Holds for
 * patterns that are made from then on. (`--no-regexp-tier-up` strands those that were made ready before.)
 */
const AT_ONCE = '--regexp-tier-up-ticks=0';
/** By major version of V8; others are left as they are: not every one was measured, and V8 complains on the console of a flag that it does not know. */
type ByVersion = Readonly<Record<number, readonly string[]>>;
const LESS: ByVersion = {
	// Node 20: how long code runs before V8 looks whether to compile it; V8 has 67,584.
	11: ['--interrupt-budget=400000', AT_ONCE],
	// Node 22 and 24: how often code runs before it is compiled for good; V8 has 3000.
	12: [LESS_INLINED, '--invocation-count-for-turbofan=10000'],
	13: [LESS_INLINED, '--invocation-count-for-turbofan=10000'],
};
/**
 * Loops are compiled, and patterns made ready for their first use, without a polish that most are used too little to win back; and less
 * is copied into functions, for an edit that meets the compiling of a large one takes as long as three.
 */
const UNPOLISHED: ByVersion = {
	11: ['--no-turbo-loop-peeling', '--no-regexp-peephole-optimization', LESS_INLINED],
};
/**
 * What a first check makes lives on, so V8 puts what is made at the same places in the code straight among the old: at every edit too,
 * where it is over with the next one, and holds all that it speaks of until all memory is collected.
 */
const YOUNG: ByVersion = {
	11: ['--no-allocation-site-pretenuring'],
};

function set(flags: ByVersion): void {
	for (const flag of flags[Number.parseInt(process.versions.v8, 10)] ?? []) setFlagsFromString(flag);
}

/** Has this process, all of its threads, compile less and later. To be called once, at the door. */
export function compileLess(): void {
	polishLess();
	set(LESS);
}

/** For a process that serves for hours: what is compiled is polished less. A first check takes a tenth less or more, and edits a little. */
export function polishLess(): void {
	set(UNPOLISHED);
	set(YOUNG);
}
