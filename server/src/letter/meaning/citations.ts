/** Rules cited in ask or response, in one spelling each. */

type Pattern = readonly [RegExp, (match: RegExpExecArray) => string];

const clean = (text: string | undefined): string =>
	(text ?? '').replace(/\s+/g, '').replace(/[.,;)]+$/, (t) => (t.includes(')') ? ')' : ''));

/** ASC numbers keep their paragraph; blanks that a line break or typesetting put inside are taken out. */
const PATTERNS: readonly Pattern[] = [
	[
		/\b(?:FASB\s+)?(?:ASC|Accounting Standards Codification|ASC Topic|ASC Subtopic)\s*(?:Topic\s*|Subtopic\s*|paragraph\s*|section\s*)?(\d{3}(?:\s?-\s?\d{1,3}){0,3}(?:[A-Z]{1,2}\b|[a-z]{1,2}\b)?(?:\([a-z0-9]\))*)/g,
		(m) => `ASC ${clean(m[1])}`,
	],
	[
		/\b(\d{3}-\d{2}-\d{2,3}-\d{1,3}[A-Z]?)\s+of\s+(?:the\s+)?(?:FASB\s+)?(?:ASC|Accounting Standards)/g,
		(m) => `ASC ${clean(m[1])}`,
	],
	[/\bItem\s+(\d{2,4}(?:\([a-z0-9ivx]+\))*)\s+of\s+Regulation\s+S-K/gi, (m) => `S-K Item ${clean(m[1])}`],
	[/\bRegulation\s+S-K,?\s+Item\s+(\d{2,4}(?:\([a-z0-9ivx]+\))*)/gi, (m) => `S-K Item ${clean(m[1])}`],
	[/\bItem\s+(10\(e\)(?:\([a-z0-9ivx]+\))*)(?!\s+of)/gi, (m) => `S-K Item ${clean(m[1])}`],
	[
		/\b(?:Rule|Article)\s+(\d{1,2}-\d{2}(?:\([a-z0-9]+\)|\.\d+|[a-z]\b)*)\s+of\s+Regulation\s+S-X/gi,
		(m) => `S-X Rule ${clean(m[1])}`,
	],
	[
		/\bRegulation\s+S-X,?\s+(?:Rule|Article)\s+(\d{1,2}(?:-\d{2})?(?:\([a-z0-9]+\)|\.\d+)*)/gi,
		(m) => `S-X Rule ${clean(m[1])}`,
	],
	[/\b(?:Item|Rule)\s+(100(?:\([a-z0-9]\))*)\s+of\s+Regulation\s+G\b/gi, (m) => `Regulation G Item ${clean(m[1])}`],
	[/\bRegulation\s+G\b(?!\s*\w*\s*Item)/g, () => 'Regulation G'],
	[
		/\bSAB(?:\s+Topic)?\s*(?:No\.?\s*)?(\d{1,3}(?:[.:][A-Z](?:\.?\d)?)*)/g,
		(m) => `SAB Topic ${(m[1] ?? '').replace(':', '.')}`,
	],
	[
		/\bStaff Accounting Bulletin(?:\s+Topic)?\s*(?:No\.?\s*)?(\d{1,3}(?:[.:][A-Z](?:\.?\d)?)*)/gi,
		(m) => `SAB Topic ${(m[1] ?? '').replace(':', '.')}`,
	],
	[/\bQuestions?\s+(\d{3}\.\d{2}(?:\([a-z]\))?)/gi, (m) => `Non-GAAP C&DI ${clean(m[1])}`],
	[/\bC\s?&\s?DIs?(?:\s+Questions?)?\s+(\d{3}\.\d{2}(?:\([a-z]\))?)/g, (m) => `Non-GAAP C&DI ${clean(m[1])}`],
	[
		/\b(?:Section\s+)?(\d{4}(?:\.\d)?(?:\([a-z]\))?)\s+of\s+(?:the\s+)?(?:Division['’]s\s+)?Financial Reporting Manual/gi,
		(m) => `FRM ${clean(m[1])}`,
	],
	[
		/\b(IFRS|IAS)\s+(\d{1,2})(?:\s*[,.]?\s*(?:paragraphs?|para\.?)\s+(\d{1,3}[A-Z]?(?:\([a-z]\))?))?/g,
		(m) => `${m[1]} ${m[2]}${m[3] ? `.${m[3]}` : ''}`,
	],
	[
		/\bItem\s+(\d{1,2}\.?[A-K]?(?:\.\d)?)\.?\s+of\s+(?:the\s+|our\s+|its\s+)?(?:20\d\d\s+)?(?:Annual Report on\s+)?Form\s+(20-F|10-K|10-Q|8-K|6-K)/gi,
		(m) => `Form ${(m[2] ?? '').toUpperCase()} Item ${clean(m[1])}`,
	],
	[/\bItem\s+(\d{1,2}\.[A-K])\b\.?(?=\s+of\s+Form\s+20-F)/gi, (m) => `Form 20-F Item ${clean(m[1])}`],
	[/\bASU\s+(?:No\.?\s*)?(\d{4}-\d{2})/g, (m) => `ASU ${m[1]}`],
];

/** Normalised citations of a text, in the order they first stand there, without repetition. */
export function citationsOf(text: string): string[] {
	const found: { at: number; name: string }[] = [];
	for (const [pattern, name] of PATTERNS) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text))
			found.push({ at: match.index, name: name(match) });
	}
	found.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
	const names = [...new Set(found.map((f) => f.name))];
	return names.filter(
		(name) => !names.some((other) => other !== name && name === 'Regulation G' && other.startsWith('Regulation G ')),
	);
}
