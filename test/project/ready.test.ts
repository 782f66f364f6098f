import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
	type LintOptions,
	lintCache,
	lintLedger,
	memoryWorkspace,
	preparedIn,
} from '../../server/src/project/index.ts';

const LEDGER = `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: domestic }
letters:
  - { id: L1, file: one.txt, date: 2025-06-18 }
commitments:
  - id: loan
    letter: L1
    comment: "1"
    title: Balance of the loan
    disposition: promised
    quote: the Company will disclose the balance of the loan
    due: [10-K]
    elements:
      - { id: balance, text: balance of the loan to Quayside Freight }
`;
const NAMES = ['a', 'b', 'c', 'd'];
const draft = (name: string) =>
	`---\nform: 10-K\nperiod: 2025-12-31\nfiling: ${name}\n---\n\n# Loans\n\nThe loan to ${name} is due in 2027.\n`;
const FILES = {
	'/p/commitments.yaml': LEDGER,
	'/p/one.txt': 'June 18, 2025',
	...Object.fromEntries(NAMES.map((name) => [`/p/${name}.md`, draft(name)])),
};
const OPTIONS: Omit<LintOptions, 'ledger'> = { severity: {}, today: '2026-03-01' };

/** A check of all drafts with so much room that one of them fits; a function that says which are ready. */
async function checked(more: Partial<LintOptions> = {}) {
	const cache = lintCache(draft('a').length);
	const { project } = await lintLedger(memoryWorkspace(FILES), '/p/commitments.yaml', { ...OPTIONS, ...more, cache });
	const filings = project?.filings ?? [];
	const ready = () =>
		filings.filter((filing) => cache.ready.get(`/p/commitments.yaml\n${filing.id}`, filing)).map(({ id }) => id);
	return { cache, project, filings, ready };
}

describe('filings that are kept ready', () => {
	it('are no more than there is room for, the last looked into', async () => {
		const { cache, filings, ready } = await checked();
		expect(ready()).toEqual(['d']);
		const [first] = filings;
		if (first) preparedIn(cache, '/p/commitments.yaml', first);
		expect(ready()).toEqual(['a']);
	});

	it('leave of others no more than their text and what it says of itself', async () => {
		const { cache, filings } = await checked();
		const [a, b] = filings;
		if (!a || !b) throw new Error('two filings');
		preparedIn(cache, '/p/commitments.yaml', a);
		const read = a.drafts.map(({ chunks }) => chunks);
		expect(a.drafts.map(({ chunks }) => chunks)).toSatisfy((again: typeof read) =>
			again.every((own, i) => own === read[i]),
		);
		preparedIn(cache, '/p/commitments.yaml', b);
		const anew = a.drafts.map(({ chunks }) => chunks);
		expect(anew).toEqual(read);
		expect(anew.some((own, i) => own === read[i])).toBe(false);
	});

	it('stay so when somebody looks at what was concluded before the last edit', async () => {
		const cache = lintCache();
		const notDue = draft('a').replace('10-K', '8-K').replace('2025', '2024');
		const lint = async (text: string) =>
			(await lintLedger(memoryWorkspace({ ...FILES, '/p/a.md': text }), '/p/commitments.yaml', { ...OPTIONS, cache }))
				.project?.states[0];
		const before = await lint(notDue);
		const after = await lint(`${notDue}\nThe balance of the loan to Quayside Freight is $4 million.\n`);
		const verdictOf = (state: typeof before) => state?.elements[0]?.judgement.verdict;
		const now = verdictOf(after);
		const ready = () => after && cache.ready.get('/p/commitments.yaml\na', after.filing);
		expect(ready()).not.toBeNull();
		expect([verdictOf(before), now]).toEqual(['missing', 'found']);
		expect(ready()).not.toBeNull();
	});

	it('are in any case those that somebody works on', async () => {
		const { ready } = await checked({ needed: (file) => file === '/p/b.md' });
		expect(ready()).toEqual(['b', 'd']);
	});

	it('are none of which nothing is asked, until somebody looks at what it says all the same', async () => {
		const cache = lintCache();
		const files = { ...FILES, '/p/a.md': draft('a').replace('10-K', '8-K').replace('2025', '2024') };
		const { project } = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', { ...OPTIONS, cache });
		const key = '/p/commitments.yaml\na';
		const [state] = project?.states ?? [];
		const ready = () => state && cache.ready.get(key, state.filing);
		expect(ready()).toBeNull();
		expect([state?.status, state?.satisfied, state?.elements[0]?.judgement.verdict]).toEqual([
			'not-due',
			false,
			'missing',
		]);
		expect(ready()).not.toBeNull();
	});

	it('are not kept by what was concluded about them, which tells every step all the same', async () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const { cache, project, filings } = await checked();
		const stepsOf = () => project?.states.flatMap(({ elements }) => elements.map(({ judgement }) => judgement.trace));
		const first = filings[0] && new WeakRef(preparedIn(cache, '/p/commitments.yaml', filings[0]));
		cache.ready.clear();
		// What was made in this turn is held until the turn ends.
		await new Promise((resolve) => setTimeout(resolve, 0));
		collect();
		expect(first?.deref()).toBeUndefined();
		const steps = stepsOf();
		expect(steps?.map((own) => own.length > 1)).toEqual(NAMES.map(() => true));
		expect(steps).toEqual((await checked()).project?.states.map(({ elements }) => elements[0]?.judgement.trace));
	});

	it('hold nothing of an edit that is over, even for a collection of what is young alone', async () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;
		const EDITS = 20;
		const SIZE = 1 << 20;
		const cache = lintCache();
		const check = async (edit: number) => {
			const files = { ...FILES, '/p/a.md': `${draft('a')}\nThe loan was due in ${2000 + edit}.\n` };
			return (await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', { ...OPTIONS, cache })).project;
		};
		/** How many of the things that some edits made are held after them; V8 tells of a buffer when it lets go of it. */
		const held = async (thing: (project: Awaited<ReturnType<typeof check>>) => object | undefined) => {
			await check(0);
			collect();
			const before = process.memoryUsage().arrayBuffers;
			for (let edit = 1; edit <= EDITS; edit++) {
				Object.assign(thing(await check(edit)) ?? {}, { mark: new ArrayBuffer(SIZE) });
				await new Promise((resolve) => setImmediate(resolve));
			}
			collect({ type: 'minor' });
			collect({ type: 'minor' });
			return (process.memoryUsage().arrayBuffers - before) / SIZE;
		};
		for (const thing of [
			(project) => project?.states[0],
			(project) => project?.states[0]?.elements[0],
			(project) => project?.states[0]?.elements[0]?.judgement,
			(project) => project?.findings[0],
			(project) => project?.filings[0],
			(project) => project?.filings[0]?.drafts[0],
		] satisfies Parameters<typeof held>[0][])
			expect(await held(thing)).toBeLessThan(EDITS / 2);
	});
});
