/** How a letter speaks of what an earlier one holds. */
import { NUMBER_WORDS } from '../../../ledger/index.ts';
import { ANY_DATE } from './dates.ts';

/** How a letter holds it. */
export const SHOWN_IN =
	'(?:proposed|set (?:forth|out)|included|contained|provided|described|presented|shown|outlined|furnished|submitted|promised|undertaken|committed to|agreed to)(?: \\w+){0,2}? (?:in|with|by)';

const OWN = "(?:(?:our|its|the|that|company['’]s|supplemental|written|comment|response) ){0,4}";
const LETTER = '(?:letters?|responses?|correspondence|submissions?)';
/** An earlier letter: it is called so, bears a date, or answers a comment that is. */
export const EARLIER_LETTER = [
	`${OWN}${LETTER}(?: to (?:you|the staff))?,? (?:dated|of|on|filed(?: on)?) (?:${ANY_DATE})`,
	`${OWN}(?:prior|previous|earlier|original|initial|first) ${OWN}${LETTER}(?:,? (?:dated|of|on) (?:${ANY_DATE}))?`,
	`${OWN}${LETTER} to (?:the staff['’]s |your )?(?:prior|previous|earlier|original) comments?(?: (?:no\\. ?|number )?(?:\\d{1,3}|${NUMBER_WORDS.join('|')}))?`,
].join('|');
