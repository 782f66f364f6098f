/** In which documents a promise is due: the letter's words for them, read for the kind of registrant that wrote them. */
import type { Form, Registrant, Target } from './types.ts';

/** A document as a letter names it: a target of the format, or a form for which the format has only `other`. */
export type Document = Target | '6-K' | '40-F';

/** What a registrant files. */
export interface Filer {
	readonly kind: Registrant['kind'];
	/** The form of its annual report. */
	readonly annual: '10-K' | '20-F' | '40-F';
	/** What its future filings are, where no document is named. */
	readonly later: readonly Form[];
}

/** EDGAR's form types of papers on Schedule 14A or 14C, up to the letter, however they are spaced: `DEF 14`, `DEFA14`, `PRER-14`. */
export const SCHEDULE_14 = '(?:DEF|PRE|DF|PR)[ACMNR]{0,2}[ -]?14';
const PROXY = new RegExp(`\\b(?:proxy|schedule 14A|${SCHEDULE_14}A)\\b`, 'i');
const REPORT = /\b(?:10|20|40|8|6)-[KQF]/i;

/** Whether a text names a proxy statement, under any of its names (Schedule 14A). */
export const namesProxy = (text: string): boolean => PROXY.test(text);

/**
 * The registrant as its kind and the forms that the staff reviewed show it: a Canadian one is told by its 40-F, and where only
 * proxy statements were reviewed, later ones are meant by future filings.
 */
export function filerOf(kind: Registrant['kind'], reviewed: readonly string[]): Filer {
	const forms = reviewed.join(' ');
	if (kind !== 'foreign private issuer') {
		const onlyProxy = namesProxy(forms) && reviewed.every(namesProxy) && !REPORT.test(forms);
		return { kind, annual: '10-K', later: onlyProxy ? ['proxy'] : ['10-K', '10-Q'] };
	}
	const annual = /\b40-F\b/.test(forms) && !/\b20-F\b/.test(forms) ? '40-F' : '20-F';
	return { kind, annual, later: [annual] };
}

/**
 * The forms that documents named by a letter are for this registrant, each once, in their order; none named means future
 * filings: those of `filer.later`.
 */
export function formsDue(documents: readonly Document[], filer: Filer): Form[] {
	const foreign = filer.kind === 'foreign private issuer';
	const due = new Set<Form>();
	for (const document of documents.length > 0 ? documents : (['future filings'] as const)) {
		if (document === 'future filings') for (const form of filer.later) due.add(form);
		else if (!foreign) due.add(document);
		else if (document === '10-K') due.add(filer.annual);
		else if (document === '10-Q' || document === '8-K') due.add('6-K');
		else due.add(document);
	}
	return [...due];
}
