/** The forms that letters name in their sentences, for patterns. */

/** A periodic or current report by its form: `10-K`, `10-Qs`, `40-F`, `6-K`. */
export const FORM = '(?:10-[KQ](?:SB|T)?|[24]0-F|[68]-K)s?';

/** A report or registration statement filed anew: `Form 10-K/A`, `a 10-Q/A`, `S-1/A`. */
export const AMENDED_FORM = `(?:Form )?(?:${FORM}|[SF]-\\d+)/A`;

/** A report by its form or its name: `Form 10-K`, `Annual Report on Form 20-F`. */
export const REPORT = `(?:(?:Form )?${FORM}|(?:Form )?Annual Report(?: on Form (?:10-K|[24]0-F))?|(?:Form )?Quarterly Report(?: on Form 10-Q)?)`;
