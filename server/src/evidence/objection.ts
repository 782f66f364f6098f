/** Why a passage that has the words still is no evidence, as data: what speaks against it is told by its kind, and put into words last. */

import { copyOf } from '../ledger/index.ts';

/** What is said of each kind, to complete "it was not accepted because it …"; `{1}` is the first of its words. */
const TEXTS = {
	'points-elsewhere': 'only refers the reader to another place',
	incorporated: 'relies on incorporation by reference: look in the document that it names',
	'near-miss': 'has a phrase that is often mistaken for this fact',
	'row-for-words': 'is a row of figures, where an explanation was promised',
	generally: 'only says in general terms that outcomes are uncertain',
	'risk-list': 'is part of a general caution about risks or forward-looking statements',
	'a-standard': 'describes an accounting standard or a rule for all companies, not this company',
	'judgment-used': 'only says that judgment or estimates were needed',
	'when-so': 'says in general when this is the case, not whether it is the case here',
	defines: 'only defines a term',
	quotation: 'is a quotation, not a statement of the filing itself',
	'commented-out': 'is commented out, so it will not appear in the filing',
	'taken-back': 'is withdrawn by the sentence after it',
	placeholder: 'has a placeholder that nobody has filled in',
	auditor: 'is a statement of the auditor, not of the company',
	'one-row': 'is a single row, where a figure for each item was promised',
	'row-without-figure': 'is a table row without a figure',
	'no-schedule': 'is a sentence, where a table such as a roll-forward or reconciliation was promised',
	'no-table': 'is not a table, and a table was promised',
	label: 'is only a label or title',
	'quotes-others': 'quotes what someone else says',
	'may-happen': 'says what may happen, not what is the case',
	'no-reason': 'gives no reason, and a reason was promised',
	'not-supposed': 'says what happened, not what effect a change would have',
	'not-ahead': 'says what happened, not what is planned or expected',
	'figure-for-words': 'gives a figure, where an explanation was promised',
	'no-policy': 'does not say how it is accounted for',
	'no-time': 'does not say when',
	'no-method': 'does not say how the figure is determined',
	introduces: 'only introduces a table or list',
	denies: 'denies this, or part of it',
	'not-said': 'says that this information is not given',
	'little-beyond': 'names the subject, but says little or nothing about it',
	'not-by-cause': 'gives figures, but not by cause',
	'one-figure': 'gives one figure, where several were promised',
	'causes-unvalued': 'names causes, but gives no amount for each of them',
	'no-value': 'gives no {1}, though “{2}” was promised',
	affirms: 'does not make the negative statement that was promised',
	'denies-some': 'denies this for some only, where all were meant',
	'denies-one': 'denies this of one, but says it of another',
	'earlier-period': 'speaks only of an earlier period',
	'later-period': 'speaks only of a later period',
	'points-back': 'refers back (“these”, “such”) to something that is not mentioned before it',
	'figure-elsewhere': 'gives its figure for something else',
	'word-of-another': 'has “{1}” only in another sentence, which tells of something else',
	'other-thing': 'is about something else: “{1}”',
	'thing-unnamed': 'does not mention “{1}”, and neither does the text around it',
	expected: 'says what is expected, not what is the case',
	threshold: 'states a threshold, not what is the case',
	exception: 'makes an exception, so it does not say this of all',
	unsayable: 'says that this is not known or cannot be stated',
	'drafters-note': 'is a note between drafters',
	'will-say': 'says what will be disclosed, but does not disclose it',
	'others-say': 'reports what someone else says',
	'earlier-document': 'reports what an earlier document said',
	'to-be-said': 'says what should be disclosed, but does not disclose it',
	'turned-round': 'has the comparison the other way round',
	'some-of-all': 'says this of some only, where all were meant',
	contrast: 'is about something else, and mentions this only by way of contrast',
	'must-be': 'says what is required, not what is the case',
	heading: 'stands under a heading about something else: “{1}”',
	'of-others': 'is about what someone else says or has',
	'figure-without': 'gives a figure that leaves this out (net of it, before it or without it)',
	'another-one': 'says “{1}”, so it is about a different item',
	goal: 'gives a goal or target, not the actual figure',
	more: 'also says “{1}”, so it may be about something else',
	asks: 'asks a question, and does not answer it',
	example: 'gives an example, not what is the case',
	'to-staff': 'is about correspondence with the SEC staff',
	'staff-letter': 'reads like a letter from the SEC staff',
	'how-computed': 'says how the figure is calculated, not what it is',
	'pro-forma': 'is pro forma or about discontinued operations',
	limit: 'states a limit, not the actual figure',
	'opposite-believed': 'says that this should not be said or concluded',
	committed: 'gives an amount that is committed, not the actual figure',
	'done-about': 'says that this is tested or reviewed, not what the outcome is',
	rule: 'describes a requirement, not what is the case',
	'several-periods': 'covers several periods together',
	'looked-at': 'only says that this is reviewed or monitored',
	'none-left': 'says that nothing of it is left',
	largest: 'gives the largest or the average, not the figure itself',
	'set-aside': 'marks it as not part of the filing',
	unticked: 'is a task on a checklist that nobody has ticked off',
	'open-brackets': 'stands in square brackets, like text that is still open',
	'asks-colleague': 'asks whether this can be said',
	'said-once': 'reports what was once said, or only proposed',
	'unreal-table': 'is in a table of assumed figures, not actual ones: “{1}”',
	'note-number': 'gives the number of a note, not a figure',
	'other-figure': 'gives the figure of something else: “{1}”',
	'figure-of': 'gives a figure for something else: {1}',
	'other-date': 'gives the date of something else: “{1}”',
	'other-term': 'is about a different length of time',
	'other-day': 'gives the balance at another date',
	'other-share': 'gives a share of something else: “{1}”',
	'whose-share': 'gives the share of “{1}”, and does not say that this is the one that was promised',
	'no-meaning': 'does not say what the term means',
	'no-use': 'does not say what it is used for',
	'past-change': 'describes a past change, not what effect a change would have',
	'no-movement': 'is in a table without an opening balance, changes and a closing balance',
	'no-ages': 'is in a table that does not show several ages or terms side by side',
	'table-without': 'is in a table without “{1}”',
	'no-items-between': 'is in a table without a reconciling item between the two measures',
	'one-date': 'gives the figures of one date, where each date was promised',
	unnamed: 'does not mention {1}',
	'no-figure-each': 'gives no figure for each',
	'few-figures': 'gives {1} figures',
	barred: 'has “{1}”, which “find” rules out',
	'not-put-forward': 'is not a passage that the rules put forward',
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
	return carrier === null ? text : `stands under or beside “${carrier}”, which ${text}`;
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
