/** The head of a promise in a sentence, as data: `undertakings.ts` finds it. */

export interface Undertaking {
	/** Where the head's own clause begins: at its subject or its modal. */
	readonly start: number;
	/** Where its modal begins and ends, and its verb ends. */
	readonly modal: number;
	readonly verbEnd: number;
	readonly end: number;
	readonly verb: string;
	readonly modalText: string;
	readonly soft: boolean;
	readonly continuing: boolean;
	readonly negative: boolean;
	/** `no longer`, `cease to`: a promise to leave something out. */
	readonly leavesOut: boolean;
	readonly passive: boolean;
	readonly disclosing: boolean;
	/** True when the verb is in no class: only a document to come makes it a promise. */
	readonly unknown: boolean;
}
