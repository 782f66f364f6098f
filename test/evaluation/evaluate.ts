/** Runs each case through every way of keeping or breaking it, in one draft that keeps all the others. */
import { stringify } from 'yaml';
import { lintLedger, memoryWorkspace } from '../../server/src/project/index.ts';
import { CASES, type Case } from './cases.ts';

export type Verdict = 'found' | 'unsure' | 'missing';

/** A way of keeping or breaking a promise: what stands in the draft in the place of the passage, and which verdicts are right. */
interface Kind {
	readonly name: string;
	/** Null where the case has no such form. */
	passage(c: Case): string | null;
	readonly right: readonly Verdict[];
	/** The promise is not kept: `found` would be the worst fault. */
	readonly broken: boolean;
}

const broken = (name: string, passage: Kind['passage']): Kind => ({
	name,
	passage,
	right: ['unsure', 'missing'],
	broken: true,
});
const figuresOpen = (text: string): string | null =>
	/\d/.test(text) ? text.replace(/\$?\d[\d.,]*%?(?: million)?/g, '[●]') : null;

export const KINDS: readonly Kind[] = [
	{ name: 'kept', passage: (c) => c.kept, right: ['found'], broken: false },
	{ name: 'paraphrased', passage: (c) => c.paraphrase, right: ['found', 'unsure'], broken: false },
	{ name: 'table only', passage: (c) => c.table, right: ['found', 'unsure'], broken: false },
	broken('deleted', () => ''),
	broken('near miss', (c) => c.nearMiss),
	broken('negated', (c) => c.negated),
	broken('commented out', (c) => `<!-- ${c.kept} -->`),
	broken('struck through', (c) => `~~${c.kept}~~`),
	broken('quoted', (c) => `> ${c.kept}`),
	broken('placeholders', (c) => figuresOpen(c.kept)),
];

export interface Row {
	readonly kind: string;
	readonly broken: boolean;
	readonly cases: number;
	readonly found: number;
	readonly unsure: number;
	readonly missing: number;
	readonly right: number;
	/** Other elements of the draft whose verdict changed. */
	readonly disturbed: number;
	/** Cases that came out wrong, with their verdicts. */
	readonly wrong: readonly string[];
}

const LEDGER = stringify({
	version: 1,
	registrant: { name: 'Halvorsen Quay Networks Ltd', kind: 'foreign private issuer' },
	letters: [{ id: 'L1', file: 'letter.txt' }],
	commitments: CASES.map(({ id, topic, heading, ask, quote, element }) => ({
		id,
		letter: 'L1',
		title: element,
		topic,
		disposition: 'promised',
		ask,
		quote,
		due: ['20-F'],
		home: { '20-F': [heading] },
		elements: [{ id: 'fact', text: element }],
	})),
});

function draft(changed: Case | null, passage: string): string {
	const sections = CASES.map((c) => `## ${c.heading}\n\n${c === changed ? passage : c.kept}\n`);
	return `---\nform: 20-F\nperiod: 2025-12-31\nfiling: f\n---\n\n# Annual report\n\n${sections.join('\n')}`;
}

async function verdictsOf(text: string): Promise<ReadonlyMap<string, Verdict>> {
	const files = { '/p/commitments.yaml': LEDGER, '/p/letter.txt': 'A letter.', '/p/draft.md': text };
	const options = { severity: {}, today: '2026-03-01' };
	const { project } = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', options);
	const states = project?.states ?? [];
	return new Map(states.map((s) => [s.commitment.id, s.elements[0]?.judgement.verdict ?? 'missing']));
}

/** One row for each kind, the same each time. */
export async function evaluate(): Promise<readonly Row[]> {
	const whole = await verdictsOf(draft(null, ''));
	const rows: Row[] = [];
	for (const kind of KINDS) {
		const seen = { found: 0, unsure: 0, missing: 0 };
		const wrong: string[] = [];
		let disturbed = 0;
		for (const c of CASES) {
			const passage = kind.passage(c);
			if (passage === null) continue;
			const verdicts = await verdictsOf(draft(c, passage));
			const own = verdicts.get(c.id) ?? 'missing';
			seen[own]++;
			if (!kind.right.includes(own)) wrong.push(`${c.id} ${own}`);
			for (const [id, verdict] of verdicts) if (id !== c.id && verdict !== whole.get(id)) disturbed++;
		}
		const cases = seen.found + seen.unsure + seen.missing;
		rows.push({ kind: kind.name, broken: kind.broken, cases, ...seen, right: cases - wrong.length, disturbed, wrong });
	}
	return rows;
}
