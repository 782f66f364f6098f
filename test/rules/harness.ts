/** Findings for one commitments file and its drafts, with verdicts that the test itself lays down in plain words. */
import { parseDraft } from '../../server/src/draft/index.ts';
import type { Draft } from '../../server/src/draft/types.ts';
import { against } from '../../server/src/evidence/index.ts';
import type { Evidence, Filing, Judgement } from '../../server/src/evidence/types.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import type { Counts, LedgerFile, Severity } from '../../server/src/ledger/types.ts';
import type { Reading } from '../../server/src/reader/types.ts';
import {
	applyEdits,
	type CommitmentState,
	countedLedger,
	type Engine,
	type Finding,
	type Fix,
	findingsOf,
	statesWith,
	withReadings,
} from '../../server/src/rules/index.ts';

/**
 * A judge that can be read: an element is found where its words stand as they are without a placeholder, unsure where they
 * stand after "perhaps", and missing otherwise. A commitment belongs under the heading its `home` names.
 */
export const plainEngine: Engine = {
	prepareFiling: (filing) => ({ filing }),
	judge: (_, element, { filing }): Judgement => {
		const all = filing.drafts.flatMap((draft) => evidenceIn(draft, element.text));
		const evidence = all.filter(({ objection }) => objection === null);
		const candidates = all.filter(({ objection }) => objection !== null);
		const verdict = evidence.length > 0 ? 'found' : candidates.some(isHedged) ? 'unsure' : 'missing';
		return { element: element.id, verdict, evidence, candidates, why: `It is ${verdict}.`, trace: [] };
	},
	placeOf: (commitment, filing) => {
		const homes = Object.values(commitment.home ?? {}).flat();
		for (const draft of filing.drafts) {
			const section = draft.sections.find(({ title, level }) => level > 0 && homes.includes(title));
			if (section) return { file: draft.file, section, exact: true };
		}
		const [draft] = filing.drafts;
		const [section] = draft?.sections ?? [];
		if (!draft || !section) throw new Error('a filing has a draft, and a draft a section');
		return { file: draft.file, section, exact: false };
	},
};

function isHedged({ objection }: Evidence): boolean {
	return objection?.kind === 'may-happen';
}

function evidenceIn(draft: Draft, words: string): Evidence[] {
	return draft.passages.flatMap(({ start, end, text }) => {
		if (!text.includes(words)) return [];
		const open = draft.placeholders.some((placeholder) => placeholder.start >= start && placeholder.end <= end);
		const objection = text.includes(`perhaps ${words}`) ? against('may-happen') : open ? against('placeholder') : null;
		const quote = draft.text.slice(start, end);
		return [{ file: draft.file, start, end, quote, score: 0.5, has: [], lacks: [], objection }];
	});
}

export interface Checked {
	readonly ledger: LedgerFile;
	readonly filing: Filing;
	readonly states: readonly CommitmentState[];
	readonly findings: readonly Finding[];
	/** The only finding of a rule; fails when there is none or more. */
	one(rule: string): Finding;
	/** Rules of the findings, in order. */
	readonly rules: readonly string[];
}

export interface Setup {
	readonly form?: string | null;
	readonly period?: string | null;
	readonly filing?: string;
	readonly today?: string;
	readonly severity?: Readonly<Record<string, Severity>>;
	readonly readings?: readonly Reading[];
	readonly counts?: Counts;
}

export const LEDGER_PATH = '/project/commitments.yaml';

/** Checks drafts, by path, as one filing against the text of a commitments file. */
export function check(yaml: string, drafts: Readonly<Record<string, string>> | string, setup: Setup = {}): Checked {
	const ledger = readLedger(yaml);
	const errors = ledger.problems.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) throw new Error(`the fixture's commitments file: ${errors.map((p) => p.message).join(' ')}`);
	const files = typeof drafts === 'string' ? { '/project/draft.md': drafts } : drafts;
	const parsed = Object.entries(files).map(([file, text]) => parseDraft(text, file));
	const form = setup.form === undefined ? '20-F' : setup.form;
	const filing: Filing = { id: setup.filing ?? 'f1', form, period: setup.period ?? null, drafts: parsed };
	const counts = setup.counts ?? 'signed';
	const judged = statesWith(plainEngine, countedLedger(ledger.ledger, counts), filing, setup.today ?? '2026-03-01');
	const states = withReadings(judged, { readings: setup.readings ?? [], counts });
	const findings = findingsOf(
		{
			ledger,
			ledgerPath: LEDGER_PATH,
			filing,
			states,
			earlier: null,
			beside: [],
			today: setup.today ?? '2026-03-01',
			letterPlace: () => ({ file: '/project/letter.txt', start: 0, end: 5, message: 'letter' }),
			ledgerPlace: () => ({ file: LEDGER_PATH, start: 0, end: 1, message: 'entry' }),
		},
		[setup.severity ?? {}, ledger.ledger.severity ?? {}],
	);
	return {
		ledger,
		filing,
		states,
		findings,
		rules: findings.map(({ rule }) => rule),
		one: (rule) => {
			const [first, ...rest] = findings.filter((finding) => finding.rule === rule);
			if (!first || rest.length > 0) {
				throw new Error(
					`${rest.length + (first ? 1 : 0)} findings of ${rule} among: ${findings.map((f) => f.rule).join(', ')}`,
				);
			}
			return first;
		},
	};
}

/** A commitments file with one commitment; `lines` are added to it, `elements` replace its two. */
export function ledgerWith(lines = '', elements = TWO): string {
	return `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters:
  - { id: L1, file: letter.txt, date: 2025-06-18 }
commitments:
  - id: loan
    letter: L1
    comment: "2"
    title: Loan to a related party
    disposition: promised
    quote: we will disclose the loan
    due: [20-F]
    home: { 20-F: [Related parties] }
    snippet: "The rate is [●]% and the balance of the loan is [●]."
${lines
	.split('\n')
	.filter(Boolean)
	.map((line) => `    ${line}\n`)
	.join('')}    elements:
${elements}`;
}

const TWO = `      - { id: rate, text: the rate is }
      - { id: balance, text: the balance is }
`;

/** The drafts after a fix, by path. */
export function fixed(drafts: Readonly<Record<string, string>>, fix: Fix | undefined): Record<string, string> {
	if (!fix) throw new Error('there is no fix');
	return Object.fromEntries(
		Object.entries(drafts).map(([file, text]) => [
			file,
			applyEdits(
				text,
				fix.edits.filter((edit) => edit.file === file),
			),
		]),
	);
}
