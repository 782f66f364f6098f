/** What is sent to the staff, and stands in no filing: `we will provide the draft supplementally`. */
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import type { EndsWithOwnName } from '../language/ownNames.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { targetsIn } from '../scope/targets.ts';
import { SUPPLEMENTALLY } from './barred.ts';
import { undertakingsOf } from './undertakings.ts';

const GIVES = /^(?:provid|furnish|submit|send|sent|deliver)/;
/** To whom: `furnish the Staff with …`, `a copy to the Staff`; what is given in response to it goes into a filing. */
const RECIPIENT =
	/^\s+(?:the )?(?:staff|commission)\b(?!['’]s)|(?<!\b(?:response|reply|respect|answer) )\bto (?:the )?(?:staff|commission)\b(?!['’]s)/i;

/** What an undertaking sends the staff, where it names no document to come; null where it sends nothing. */
export function sentBy(text: string, own: EndsWithOwnName): Undertaking | null {
	const sends = (u: Undertaking): boolean => {
		const clause = text.slice(u.modal, u.end);
		if (!GIVES.test(u.verb) || u.negative || FUTURE_DOCUMENT.test(clause)) return false;
		if (SUPPLEMENTALLY.test(clause)) return true;
		return RECIPIENT.test(text.slice(u.verbEnd, u.end)) && targetsIn(clause, null).length === 0;
	};
	return undertakingsOf(text, own).find(sends) ?? null;
}

/** What joins a clause to the one before it. */
const JOINT = /,?\s+(?:and|but)(?:\s+(?:also|we|it|the company))*\s*$/i;

/** The sentence with blanks for a clause that sends the staff something. */
export function withoutSent(text: string, own: EndsWithOwnName): string {
	const sent = sentBy(text, own);
	if (!sent) return text;
	const from = JOINT.exec(text.slice(0, sent.modal))?.index ?? sent.modal;
	return text.slice(0, from) + ' '.repeat(sent.end - from) + text.slice(sent.end);
}

const PAPER =
	/\b(?:drafts?|cop(?:y|ies)|(?:proposed|revised|requested|expanded|enhanced|updated|additional) (?:[\w-]+ ){0,2}?(?:disclosures?|language|wording|text|discussions?|tables?|footnotes?|paragraphs?|amendments?|exhibits?))\b/i;

/** Whether what is sent is wording or a paper, as the staff asks for it before it is filed. */
export const isPaper = (text: string): boolean => PAPER.test(text);
