/**
 * The normal form of a citation, so that a letter's "paragraph 30 of ASC 350-20-35" and a topic's list can be compared.
 *
 * | source | normal form |
 * | --- | --- |
 * | Codification, updates | `ASC 350-20-35-30`, `ASC 480-10-S99-3A`, `ASC 280-10-50-29(f)`, `ASU 2017-04` |
 * | older US GAAP | `SFAS 142`, `FIN 48`, `EITF 00-21`, `SOP 94-6`, `APB 23` |
 * | IFRS | `IFRS 8`, `IAS 36.134(f)`, `IFRS 7.B5` |
 * | Regulation S-K, S-X | `S-K Item 10(e)(1)(i)(B)`, `S-X Rule 4-08(k)`, `S-X Rule 5-02.6`, `S-X Rule 12-09` |
 * | Regulation G, others, interpretations | `Regulation G Item 100(a)`, `Regulation S-T Rule 405`, `Non-GAAP C&DI 102.11`, `Oil and Gas C&DI 117.03` |
 * | forms | `Form 20-F Item 5.D`, `Form 10-K Item 9C`, `Form 8-K Item 2.02` |
 * | staff guidance | `SAB Topic 5.BB`, `SAB 99`, `FRM 9510.3`, `Release 33-8350`, `Industry Guide 3`, `FRC 501.12`, `FR 99`, `SLB 14B` |
 * | rules, auditing | `Exchange Act Rule 13a-15(b)`, `Exchange Act Section 13(r)`, `Securities Act Rule 408`, `PCAOB AS 2415` |
 * | acts | `HFCAA` |
 */
export const NORMAL_CITATION = new RegExp(
	`^(?:${[
		String.raw`ASC \d{3}(?:-\d{2,3}(?:-(?:S?\d{2,3}|[A-Z]\d{2})(?:-\d{1,3}[A-Z]{0,2})?)?)?(?:\([0-9a-z]+\))*`,
		String.raw`ASU \d{4}-\d{2}`,
		String.raw`(?:SFAS|FIN|APB) \d+(?:R|\(R\))?`,
		String.raw`(?:EITF|SOP|FSP) [\w.-]+`,
		String.raw`(?:IFRS|IAS|IFRIC) \d+(?:\.[A-D]?\d+[A-Z]?(?:\([a-z]+\))*)?`,
		String.raw`S-K Item \d+[A-Z]?(?:\([0-9a-zA-Z]+\))*`,
		String.raw`S-X (?:Rule \d{1,2}-\d{2}[A-Z]?|Article \d{1,2}[A-Z]?)(?:\.\d+)?(?:\([0-9a-zA-Z]+\))*`,
		String.raw`Regulation G(?: Item \d+(?:\([0-9a-z]+\))*)?`,
		String.raw`Regulation (?:S-T Rule|M-A Item|AB Item) \d+(?:\([0-9a-z]+\))*`,
		String.raw`(?:Non-GAAP|Regulation S-K|Oil and Gas|Form 8-K|(?:Exchange|Securities) Act (?:Rules|Forms)) C&DI \d{3}(?:\.\d{2})?(?:\([a-z]\))*`,
		String.raw`Form (?:20-F|10-K|10-Q|8-K|6-K|F-1|F-3|F-4|S-1|S-3|S-4)(?: Item \d+[A-Z]?(?:\.[A-Z](?:\.\d)?|\.\d{2})?(?:\([0-9a-zA-Z]+\))*)?`,
		String.raw`SAB (?:Topic \d+(?:\.[A-Z]{1,2}(?:\.\d)?)?|\d+)`,
		String.raw`FRM (?:\d{4}(?:\.\d+)?|Topic \d+)`,
		String.raw`FRC \d{3}(?:\.\d{2}(?:\.[a-z])?)?`,
		'Industry Guide [1-7]',
		String.raw`FR \d{2}`,
		String.raw`SLB \d{1,2}[A-L]?`,
		String.raw`Release 3[34]-\d{4,5}A?`,
		String.raw`(?:Exchange|Securities|Sarbanes-Oxley) Act (?:Rule|Section) \d+(?:[A-Za-z]{1,2}\d?)?(?:-\d+)?(?:\([0-9a-z]+\))*`,
		String.raw`PCAOB AS \d{1,4}`,
		'HFCAA',
	].join('|')})$`,
);

/** True when `inner` is `outer` or stands below it, as `ASC 350-20-35-30` stands below `ASC 350-20`; both in normal form. */
export function citationCovers(outer: string, inner: string): boolean {
	if (!inner.startsWith(outer)) return false;
	const next = inner.charAt(outer.length);
	return next === '' || '-(. '.includes(next);
}
