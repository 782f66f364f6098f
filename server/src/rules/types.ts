/** Rules turn verdicts into findings; a finding carries its fix as data. */
import type { Evidence, Filing, Judgement, Place } from '../evidence/types.ts';
import type { Commitment, Element, LedgerFile, Severity, Span } from '../ledger/types.ts';
import type { Reading } from '../reader/types.ts';
import type { AgreedSentence } from './agreed.ts';

export type FindingSeverity = Exclude<Severity, 'off'>;

/** Whether an element is asked of a filing. `undecided`: its condition has not been answered by a person. */
export type Status = 'due' | 'undecided' | 'not-due' | 'not-applicable' | 'waived' | 'retired';

/** A recorded answer of a second reader, held against the rules and the filing as it is. Nobody has signed it. */
export interface AppliedReading {
	readonly reading: Reading;
	/**
	 * `settles`: what the rules left unsure; `needs-signature`: the rules object to the passage it quotes; `disagrees`: the
	 * rules say the opposite; `void`: something that it read has changed; `none`: it says the same, or nothing, or a person
	 * signed.
	 */
	readonly effect: 'settles' | 'needs-signature' | 'disagrees' | 'void' | 'none';
	/** True where it decided the verdict, because readings count. */
	readonly counted: boolean;
	/** What the rules say by themselves. */
	readonly rules: Judgement;
	/** Where its quotes stand now. */
	readonly evidence: readonly Evidence[];
	/** One sentence: its reason, or why it is void. */
	readonly why: string;
}

/** One element in one filing. */
export interface ElementState {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly element: Element;
	readonly status: Status;
	readonly judgement: Judgement;
	/** True when a sign-off no longer fits its passage or commitment. */
	readonly suspect: boolean;
	/** What a second reader said of it, when that was recorded. */
	readonly reading?: AppliedReading;
}

/** Something promised and not found: one element, or several of which any one would do. */
export interface Gap {
	readonly alternatives: readonly ElementState[];
	/** `unsure` when a passage may be it and a person should look. */
	readonly verdict: 'unsure' | 'missing';
	/** Elements of other branches that would keep the promise in its place. */
	readonly instead: readonly ElementState[];
}

/** One commitment in one filing: what the rules look at. */
export interface CommitmentState {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly status: Status;
	readonly elements: readonly ElementState[];
	/** What was promised and not found, in the order of the commitments file. */
	readonly gaps: readonly Gap[];
	/** True when every element that was promised is found; of elements with branches, one complete branch. */
	readonly satisfied: boolean;
	/** Where it belongs in the filing. */
	readonly place: Place;
	/** What the draft has of the wording that the letter proposed, sentence by sentence; empty where it is not asked. */
	readonly wording: readonly AgreedSentence[];
	/** For a fact or position told to the staff: what the draft says of it; else null. */
	readonly position: Judgement | null;
	/** The entry of a later letter that takes it back, for a person to decide; null where there is none. */
	readonly withdrawnBy: Commitment | null;
}

/** A replacement in one file; an empty span inserts. Tab stops are marked by the placeholders themselves. */
export interface TextEdit extends Span {
	readonly file: string;
	readonly newText: string;
}

export interface Fix {
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** True when it can be applied without a person looking. */
	readonly safe: boolean;
}

export interface Related extends Span {
	readonly file: string;
	readonly message: string;
	/** Zero-based line in the words of an HTML letter, as they are printed without markup. */
	readonly textLine?: number;
}

export interface Finding extends Span {
	readonly rule: string;
	readonly severity: FindingSeverity;
	readonly filing: string | null;
	readonly commitment: string | null;
	readonly element: string | null;
	/** Of a finding about a commitment as a whole: the elements it lists, each of which may be silenced by itself. */
	readonly elements?: readonly string[];
	readonly file: string;
	/** One grammar: what was promised, where, what was looked for and not found. */
	readonly message: string;
	/** The last part of the message, for a list that shows the promise once: what was looked for and not found. */
	readonly detail?: string;
	readonly related: readonly Related[];
	readonly fixes: readonly Fix[];
	/** Path of the rule's page from the root of the package: `docs/rules/missing-disclosure.md`. */
	readonly help: string;
}

/** A finding that is not reported because a person gave a reason: in the draft, or in the commitments file. */
export interface SuppressedFinding {
	readonly finding: Finding;
	readonly by: 'directive' | 'waiver';
	/** As a reviewer reads it. */
	readonly reason: string;
}

/** A filing in which an element can be looked for when need be. */
export interface Lookup {
	readonly filing: Filing;
	/** Prepares the filing when first asked. */
	judge(commitment: Commitment, element: Element): Judgement;
}

/** What a rule may look at. A local rule reads one draft, a filing rule the states of a filing. */
export interface RuleContext {
	readonly ledger: LedgerFile;
	/** Path of the commitments file. */
	readonly ledgerPath: string;
	readonly filing: Filing;
	readonly states: readonly CommitmentState[];
	/** The filing of the same form before this one; null where none was named. */
	readonly earlier: Lookup | null;
	/** Other filings of the same period, to see whether something stands in the wrong document. */
	readonly beside: readonly Lookup[];
	/** 2026-11-21 */
	readonly today: string;
	/** Where a commitment's words stand: the letter file and the offsets into its source text, when it can be opened as text. */
	letterPlace(commitment: Commitment): Related | null;
	ledgerPlace(commitment: Commitment): Related;
}

/**
 * Which settings speak about a finding, most specific first, each a suffix of the rule's id: `advice`, `undecided`, a
 * disposition, a strength. `missing-disclosure/watch: hint` is asked before `missing-disclosure: error`.
 */
export type Grades = readonly string[];

/** Severity by rule, or by rule and grade. The command line's stands above the commitments file's. */
export type Severities = Readonly<Record<string, Severity>>;

export interface RuleMeta {
	/** A stable word, also the name of its page in `docs/rules/`. */
	readonly id: string;
	/** One line for lists and tool output. */
	readonly description: string;
	readonly severity: FindingSeverity;
}

/** A paragraph or table of a draft with unfilled placeholders. */
export interface OpenPlaceholders {
	readonly file: string;
	/** In the order of the text; never empty. */
	readonly placeholders: readonly Span[];
}

/** An inserted snippet that nobody has filled: it stands in for what is missing until somebody does. */
export interface StandIn {
	/** In the order of the files; never empty. */
	readonly blocks: readonly OpenPlaceholders[];
	/** Ids of the missing elements that it stands in for; never empty. */
	readonly elements: ReadonlySet<string>;
}

export interface RuleInput extends RuleContext {
	/** By commitment id. */
	readonly standIns: ReadonlyMap<string, StandIn>;
}

export interface Rule {
	readonly meta: RuleMeta;
	check(input: RuleInput): readonly RuleFinding[];
}

/** What a rule reports; id, filing, severity overrides and help are stamped on in one place. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'filing' | 'severity' | 'help' | 'fixes'> {
	/** Most of what a finding costs, so they may be made when somebody asks. */
	readonly fixes: readonly Fix[] | (() => readonly Fix[]);
	/** When it differs from the rule's own. */
	readonly severity?: FindingSeverity;
	readonly grades?: Grades;
	/** Never softer than this other rule's finding would be: what stands in for a missing promise must not hide it. */
	readonly standsFor?: { readonly rule: string; readonly severity: FindingSeverity; readonly grades: Grades };
}
