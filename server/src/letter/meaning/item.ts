/** What sentences ask and say, as data: `asks/` reads the requests, `items.ts` what answers them. */
import type { Document } from '../../ledger/index.ts';
import type { Disposition, Span } from '../../ledger/types.ts';

/** A request to disclose; offsets are canonical and include the bullets that belong to it. */
export interface Request extends Span {
	readonly text: string;
	/** The facts asked for, in the staff's words. */
	readonly facts: readonly string[];
	/** What the disclosure is of that it names and tells no more of: `your backlog disclosure`. */
	readonly named?: string;
	/** Of each fact, which member of the ask's list it comes from; absent where it lists nothing. */
	readonly members?: readonly number[];
	/** True when later documents are named, or a revision of the filing is. */
	readonly explicit: boolean;
	/** True for `consider disclosing`. */
	readonly considers: boolean;
	/** True for a permitted other way: `Alternatively, disclose that …`. */
	readonly alternative: boolean;
	/** True for `disclose …, or tell us why not`: an explanation answers it too. */
	readonly orExplain: boolean;
	/** True for `tell us how you considered disclosing …`: only facts to look up, nothing is asked for. */
	readonly weighed: boolean;
}

/** One thing the letter says, before it is worded as a commitment. Offsets are canonical. */
export interface Item extends Span {
	readonly disposition: Disposition;
	readonly condition: string | null;
	readonly targets: readonly Document[];
	readonly firstDue: string | null;
	readonly expires: string | null;
	/** Why it was read so, for the editor. */
	readonly why: string;
	/** Where proposed wording stands that belongs to it. */
	readonly proposed: Span | null;
	/** That wording stands in an annex. */
	readonly annexed?: boolean;
	readonly paragraph: number;
	/** Index of the sentence it was read from. */
	readonly sentence: number;
	readonly text: string;
	/** What stands after its verb. */
	readonly object: string;
	readonly verb: string;
	/** True under a `not` or a `no longer`: what it names will be left out. */
	readonly negated: boolean;
	/** What will be gone as the staff asked, in the words of the ask; absent or null where the promise names it itself. */
	readonly gone?: string | null;
	/** What its sentence leaves out of it, in the words of the letter. */
	readonly except?: readonly string[];
	/** A refusal of a part, beside what its sentence promises. */
	readonly beside?: true;
	/** It sends the staff the wording or the paper that was asked for. */
	readonly sends?: true;
	/** Documents that it is not for. */
	readonly notIn?: readonly Document[];
	/** What later sentences add to it, each as verb and object. */
	readonly more?: readonly string[];
	/** The list below a later sentence that spells it out, each member a fact. */
	readonly added?: readonly string[];
	/** Bullets that follow and belong to it, each a fact. */
	readonly listed: readonly string[];
	/** What was just said, where it points at that: the members of a list, or a sentence. */
	readonly said?: readonly string[];
	/** The promise before it, whose facts it takes: `we will apply these same changes to …`. */
	readonly repeats?: Item;
	/** Outside of the comments, said of all their promises together; it promises nothing of its own. */
	readonly blanket?: true;
	/** Where the letter says of all its promises together what holds for this one, too. */
	readonly under?: readonly Span[];
	/** Other comments that it answers too, by their numbers. */
	readonly alsoAnswers?: readonly string[];
	/** The requests it answers, where it answers only some of the comment's. */
	readonly requests?: readonly Request[];
}

/** Dispositions that bind. */
export const BINDING: ReadonlySet<Disposition> = new Set<Disposition>([
	'promised',
	'conditional',
	'continuing',
	'amend',
]);
