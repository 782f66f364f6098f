/** One fictional registrant whose filings show every state a report can show. */
import { fingerprintPassage } from '../../server/src/evidence/index.ts';
import { commitmentFingerprint, readLedger } from '../../server/src/ledger/index.ts';
import { lintProject, memoryWorkspace } from '../../server/src/project/index.ts';
import type { LintResult } from '../../server/src/project/types.ts';
import { inputFiles, type Report, type ReportOptions, reportModel } from '../../server/src/report/index.ts';

export const TODAY = '2026-02-20';
export const LETTER = `Marrow Sound Ferries plc

June 18, 2025

1. Tell us how you will describe the loan of the harbour master.

Response: In future filings we will disclose the balance of the loan and its terms.
`;
const HEAD = (id: string, period: string): string => `---\nform: 20-F\nperiod: ${period}\nfiling: ${id}\n---\n\n`;
export const ACCEPTED = 'The **balance** of the loan was $4,120 at year end.';
export const DRAFT = `${HEAD('20-F-2025', '2025-12-31')}# Item 7. Related parties

## The loan

${ACCEPTED}

The quay is painted blue.
`;
const NEXT = `${HEAD('20-F-2026', '2026-12-31')}# Item 7. Related parties

## The loan

The balance of the loan was changed by hand.
`;

/** `words` stand in for the words of title, ask, promise, reason and names, so that hostile text can be put anywhere. */
export function ledgerText(words: (plain: string) => string = (plain) => plain): string {
	const q = (plain: string): string => JSON.stringify(words(plain));
	const quote = 'In future filings we will disclose the balance of the loan and its terms.';
	const common = `letter: L1, comment: "1", quote: ${q(quote)}, due: [20-F]`;
	const element = '{ id: balance, text: the balance of the loan }';
	const terms = '{ id: terms, text: unheard-of zugzwang covenants }';
	return `version: 1
registrant: { name: ${q('Marrow Sound Ferries plc')}, kind: foreign private issuer, fileNumber: 001-00007 }
letters:
  - { id: L1, file: letters/l1.txt, date: 2025-06-18, staffLetterDate: 2025-05-28, sha256: ${'0'.repeat(64)} }
commitments:
  - { id: found, title: ${q('Balance of the loan')}, disposition: promised, ask: ${q('Tell us of the loan.')}, ${common}, elements: [${element}] }
  - { id: partial, title: ${q('Loan and terms')}, disposition: promised, ${common}, elements: [${element}, ${terms}] }
  - { id: missing, title: ${q('Terms of the loan')}, disposition: promised, ${common}, elements: [${terms}] }
  - { id: undecided, title: ${q('If it is material')}, disposition: conditional, ${common}, condition: { text: ${q('if it is material')} }, elements: [${terms}] }
  - id: not-met
    title: ${q('Decided away')}
    disposition: conditional
    letter: L1
    quote: ${q(quote)}
    due: [20-F]
    condition: { text: ${q('if it is material')} }
    elements: [${terms}]
    decisions: [{ filing: 20-F-2025, met: false, reason: ${q('Below the threshold.')}, by: ${q('Ines Okafor')}, on: 2026-02-03 }]
  - id: waived
    title: ${q('Waived for now')}
    disposition: promised
    letter: L1
    quote: ${q(quote)}
    due: [20-F]
    elements: [${terms}]
    waivers:
      - { filing: 20-F-2025, reason: ${q('The staff agreed.')}, by: ${q('Ines Okafor')}, approvedBy: ${q('Bo Tarn')}, on: 2026-01-10, until: 2026-06-30 }
      - { filing: 20-F-2026, reason: ${q('Expired.')}, by: ${q('Ines Okafor')}, on: 2025-07-01, until: 2025-12-31 }
  - id: retired
    title: ${q('Old promise')}
    disposition: promised
    letter: L1
    quote: ${q(quote)}
    due: [20-F]
    elements: [${terms}]
    retired: { kind: superseded, supersededBy: found, reason: ${q('Said anew.')}, by: ${q('Bo Tarn')}, on: 2026-01-02 }
  - { id: elsewhere, title: ${q('In the release')}, disposition: promised, letter: L1, quote: ${q(quote)}, due: [earnings release], elements: [${terms}] }
  - { id: record, title: ${q('Position')}, disposition: stated, letter: L1, quote: ${q('No amount was past due.')} }
`;
}

/** The ledger with passages of the first filing accepted for `found` and `partial`; what was accepted in the second is gone. */
function signedLedger(text = ledgerText()): string {
	const { ledger } = readLedger(text);
	const signed = (id: string, filing: string, file: string, indent: string): string => {
		const commitment = ledger.commitments.find((other) => other.id === id);
		if (!commitment) throw new Error(id);
		const entry = { filing, element: 'balance', file, quote: ACCEPTED, passage: fingerprintPassage(ACCEPTED) };
		const by = { commitment: commitmentFingerprint(commitment), by: 'Bo Tarn', on: '2026-02-10' };
		return `${indent}${JSON.stringify({ ...entry, ...by })}`;
	};
	const inline = (id: string): string =>
		`signOffs: [${signed(id, '20-F-2025', 'drafts/2025.md', '')}${id === 'found' ? `, ${signed(id, '20-F-2026', 'drafts/2026.md', '')}` : ''}]`;
	return ['found', 'partial'].reduce((now, id) => now.replace(`{ id: ${id}, `, `{ id: ${id}, ${inline(id)}, `), text);
}

export const FILES = {
	'/p/commitments.yaml': signedLedger(),
	'/p/letters/l1.txt': LETTER,
	'/p/drafts/2025.md': DRAFT,
	'/p/drafts/2026.md': NEXT,
};

/** Checks files in memory. */
export async function check(files: Readonly<Record<string, string>> = FILES): Promise<LintResult> {
	const options = { ledger: null, severity: {}, today: TODAY };
	return lintProject(memoryWorkspace(files), ['/p/drafts'], options);
}

/** The report of files in memory, with the real hashes of what is there. */
export async function reportOf(
	files: Readonly<Record<string, string>> = FILES,
	options: Partial<ReportOptions> = {},
): Promise<Report> {
	const result = await check(files);
	const workspace = memoryWorkspace(files);
	const hashes = new Map<string, string>();
	for (const file of inputFiles(result)) {
		const bytes = await workspace.read(file);
		if (bytes) hashes.set(file, await workspace.sha256(bytes));
	}
	return reportModel(result, { root: '/p', hashes, today: TODAY, version: '0.0.0', ...options });
}

/** The report with `evil` around every text that comes from a file, whatever it means. */
export function withText(report: Report, evil: string): Report {
	return spoil(report, evil, '') as Report;
}

/** The words that the program itself chose. */
const OWN = new Set('coverage status verdict disposition strength change severity state kind sha256'.split(' '));

function spoil(value: unknown, evil: string, key: string): unknown {
	if (typeof value === 'string') return OWN.has(key) ? value : `${evil} ${value} ${evil}`;
	if (Array.isArray(value)) return value.map((item) => spoil(item, evil, key));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, evil, name)]));
}

/** Text that tries to break out of every format. */
export const HOSTILE: readonly string[] = [
	'</style></script><script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'" onmouseover="alert(1)" x="',
	"' autofocus onfocus='alert(1)",
	'`alert(1)`',
	'&lt;script&gt;&amp;#60;',
	'=HYPERLINK("x","y")',
	'+1-2@3',
	'| a | b |\n| --- | --- |',
	'[link](javascript:alert(1)) ![image](x) <b>bold</b> **bold** ~~gone~~',
	']]> <!-- --> <?xml?>',
	'a\u202Eb\u0000c\u0008d\uD800e',
	'https://example.invalid/?q=1 and user@example.invalid',
	'# heading\n- list\n> quote\n\n---',
];
