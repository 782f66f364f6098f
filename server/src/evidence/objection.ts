/** Why a passage that has the words still is no evidence, as data: what speaks against it is told by its kind, and put into words last. */

import { copyOf } from '../ledger/index.ts';

/** What is said of each kind, to complete "it was not accepted because it …"; `{1}` is the first of its words. */
const TEXTS = {
	'points-elsewhere': 'only points to another place',
	incorporated: 'is incorporated by reference: look in the document it names',
	'near-miss': 'has a phrase that only looks like the fact',
	'row-for-words': 'is a row of figures, and words were promised',
	generally: 'only says in general terms that things are uncertain',
	'risk-list': 'lists risks of forward-looking statements',
	'a-standard': 'describes a standard, not the company',
	'judgment-used': 'only says that judgment was used',
	'when-so': 'says when such a thing is so, not whether it is',
	defines: 'defines a term',
	quotation: 'stands in a quotation',
	'commented-out': 'is commented out',
	'taken-back': 'is taken back by the next sentence',
	placeholder: 'has a placeholder nobody has filled',
	auditor: 'is said by the auditor, not by the company',
	'one-row': 'is one row, and a figure for each was promised',
	'row-without-figure': 'is a row without a figure',
	'no-schedule': 'is a sentence, and a schedule was promised',
	'no-table': 'is no table, and a table was promised',
	label: 'is only a label',
	'quotes-others': 'quotes what somebody else says',
	'may-happen': 'says what may happen, not what is so',
	'no-reason': 'gives no reason',
	'not-supposed': 'tells what was so, not what a change would do',
	'not-ahead': 'tells what was so, not what is to come',
	'no-method': 'does not say how',
	introduces: 'only introduces a table or list',
	denies: 'denies it',
	'not-said': 'says that it is not said',
	'little-beyond': 'says little beyond the words asked for',
	'not-by-cause': 'has figures, but not by cause',
	'one-figure': 'has one figure where several were promised',
	'causes-unvalued': 'names causes without an amount for each',
	'no-value': 'has no {1} (“{2}”)',
	affirms: 'affirms what was to be denied',
	'denies-some': 'denies it of some, and all were meant',
	'denies-one': 'denies it of one and says it of another',
	'earlier-period': 'speaks only of an earlier period',
	'later-period': 'speaks only of a later period',
	'points-back': 'points back to what is not said before it',
	'figure-elsewhere': 'has its figure for something else',
	'other-thing': 'says it of something else: “{1}”',
	'thing-unnamed': 'says it of something else: nothing around it is about “{1}”',
	expected: 'says what is expected, not what is so',
	threshold: 'sets a threshold, and does not say what is so',
	exception: 'makes an exception',
	unsayable: 'says that it cannot be said',
	'drafters-note': 'is a note of a drafter',
	'will-say': 'says what will be said, and does not say it',
	'others-say': 'tells what somebody else says',
	'earlier-document': 'tells what an earlier document said',
	'to-be-said': 'says what is to be said, and does not say it',
	'turned-round': 'says it the other way round',
	'some-of-all': 'says it of some, and all were meant',
	contrast: 'says it of another one, and sets this one against it',
	'must-be': 'says what must be so, not what is so',
	heading: 'stands under a heading on something else: “{1}”',
	'of-others': 'tells what somebody else says or has',
	'figure-without': 'gives the figure of something else, without it',
	'another-one': 'says it of another one: “{1}”',
	goal: 'says what is aimed at, not what is so',
	more: 'says more of it: “{1}”',
	asks: 'asks, and does not say',
	example: 'gives an example, and does not say what is so',
	'to-staff': 'speaks of what was said to the staff',
	'staff-letter': 'reads like the letter of the staff',
	'how-computed': 'says how it is worked out, not what it is',
	'pro-forma': 'is pro forma, or of discontinued operations',
	limit: 'sets a limit, and does not say what is so',
	'opposite-believed': 'says that the opposite is believed',
	committed: 'says what is committed, not what is so',
	'done-about': 'says what is done about it, not whether it is so',
	rule: 'describes a rule, and does not say what is so',
	'several-periods': 'speaks of several periods together',
	'looked-at': 'only says that it is looked at',
	'none-left': 'says that nothing of it is left',
	largest: 'says it of the largest or the average',
	'set-aside': 'sets it aside',
	unticked: 'is a task that nobody has ticked off',
	'open-brackets': 'stands in square brackets, as what is still open does',
	'asks-colleague': 'asks whether it can be said',
	'said-once': 'tells what was said once, or proposed',
	'unreal-table': 'is of a table of what is not so: “{1}”',
	'note-number': 'has the number of a note, and no value',
	'other-figure': 'gives the figure of something else: “{1}”',
	'other-date': 'gives the date of something else: “{1}”',
	'other-term': 'says it of another term',
	'other-day': 'tells it of another day',
	'other-share': 'is a share of something else: “{1}”',
	'no-meaning': 'does not say what it means',
	'no-use': 'does not say what it is used for',
	'past-change': 'tells a change that was, not what a change would do',
	'no-movement': 'is of a table that does not begin, move and end',
	'no-ages': 'is of a table without ages or terms side by side',
	'table-without': 'is of a table without “{1}”',
	'no-items-between': 'is of a table without an item between the two ends',
	'one-date': 'has one date, and each was promised',
	unnamed: 'does not speak of {1}',
	'no-figure-each': 'gives no figure for each',
	'few-figures': 'has {1} figures',
	barred: 'has “{1}”, which may not be there',
	'not-put-forward': 'is none that the rules put forward',
} as const satisfies Readonly<Record<string, string>>;

export type ObjectionKind = keyof typeof TEXTS;

/** What speaks against a passage. */
export interface Objection {
	readonly kind: ObjectionKind;
	/** Words of the draft or the element that it is about, as many as its text names. */
	readonly words: readonly string[];
	/** What introduces, heads or marks the passage, where it is this that the text is said of. */
	readonly carrier: string | null;
}

const NONE: readonly string[] = [];
const PLAIN = new Map(
	(Object.keys(TEXTS) as ObjectionKind[]).map((kind): [ObjectionKind, Objection] => [
		kind,
		{ kind, words: NONE, carrier: null },
	]),
);

/** An objection; the same object each time for a kind without words. */
export function against(kind: ObjectionKind, ...words: readonly string[]): Objection {
	const plain = words.length === 0 ? PLAIN.get(kind) : undefined;
	return plain ?? { kind, words, carrier: null };
}

/** The same, holding nothing of the texts that its words were cut from. */
export function withCopies(objection: Objection): Objection {
	const { kind, words, carrier } = objection;
	if (words.length === 0 && carrier === null) return objection;
	return { kind, words: words.map(copyOf), carrier: carrier === null ? null : copyOf(carrier) };
}

/** The objection as it is told, to follow "it". */
export function objectionText({ kind, words, carrier }: Objection): string {
	const text = TEXTS[kind].replace(/\{(\d)\}/g, (_, place: string) => words[Number(place) - 1] ?? '');
	return carrier === null ? text : `stands with “${carrier}”, which ${text}`;
}

/** Speak against a passage alone, and not against the paragraph or table that it is a part of. */
const OF_A_PART: ReadonlySet<ObjectionKind> = new Set([
	'row-for-words',
	'one-row',
	'row-without-figure',
	'no-schedule',
	'introduces',
	'little-beyond',
] as const);
/** Make a passage no statement of this filing, whatever words it has. */
const NOT_OURS: ReadonlySet<ObjectionKind> = new Set([
	'quotation',
	'placeholder',
	'drafters-note',
	'commented-out',
	'taken-back',
	'incorporated',
	'earlier-period',
	'expected',
	'auditor',
	'quotes-others',
	'others-say',
	'of-others',
	'earlier-document',
] as const);

/** True for what speaks against a passage alone, and not against the paragraph or table that it is a part of. */
export function isOfAPart({ kind }: Objection): boolean {
	return OF_A_PART.has(kind);
}

/** True for what makes a passage no statement of this filing, whatever words it has. */
export function isNotOurs({ kind }: Objection): boolean {
	return NOT_OURS.has(kind);
}

/** True for what speaks against a sentence only because not all its words are the promise's. */
export function isOfMore({ kind }: Objection): boolean {
	return kind === 'more';
}

/** True for a passage that could not state the element, however its words went on. */
export function isUnfit({ kind }: Objection): boolean {
	return kind === 'row-for-words' || kind === 'near-miss' || kind === 'affirms';
}

/** True for a passage that says where to look. */
export function isPointing({ kind }: Objection): boolean {
	return kind === 'points-elsewhere' || kind === 'incorporated';
}
