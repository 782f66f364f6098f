/** The schedule alone, with checks that end when the test says so. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../server/src/lsp/check.ts';
import { Checks } from '../../server/src/lsp/checks.ts';

const LEDGER = '/f/commitments.yaml';
const PAUSE = 150;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function checkNamed(ledgerPath: string): Check {
	return {
		ledgerPath,
		project: null,
		troubles: [],
		lines: () => null,
		prepared: (filing) => ({ filing }),
		versions: new Map(),
		unchecked: [],
		letters: new Map(),
	};
}

/** A schedule whose checks wait for `end` or `fail`, with a log of what came out. */
function schedule() {
	const running: {
		isCurrent: () => boolean;
		early: (check: Check) => void;
		end: (check: Check) => void;
		fail: (error: Error) => void;
	}[] = [];
	const done: (Check | null)[] = [];
	const failed: unknown[] = [];
	const checks = new Checks({
		delay: PAUSE,
		run: (_, isCurrent, early) => new Promise((end, fail) => running.push({ isCurrent, early, end, fail })),
		done: (_, check) => done.push(check),
		failed: (error) => failed.push(error),
	});
	return { checks, running, done, failed };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the schedule of checks', () => {
	it('checks once when typing pauses, however many keys were pressed', async () => {
		const { checks, running } = schedule();
		for (let key = 0; key < 5; key++) {
			checks.want(LEDGER, 'after typing');
			await vi.advanceTimersByTimeAsync(PAUSE - 1);
		}
		expect(running).toHaveLength(0);
		await vi.advanceTimersByTimeAsync(1);
		expect(running).toHaveLength(1);
	});

	it('throws away a slow answer that newer text has overtaken', async () => {
		const { checks, running, done } = schedule();
		checks.want(LEDGER, 'now');
		await settle();
		checks.want(LEDGER, 'after typing');
		expect(running[0]?.isCurrent()).toBe(false);
		running[0]?.end(checkNamed('old'));
		await settle();
		expect(done).toEqual([]);
		await vi.advanceTimersByTimeAsync(PAUSE);
		running[1]?.end(checkNamed('new'));
		await settle();
		expect(done.map((check) => check?.ledgerPath)).toEqual(['new']);
		expect(checks.latest(LEDGER)?.ledgerPath).toBe('new');
	});

	it('gives the answer for the newest text without waiting for the pause', async () => {
		const { checks, running } = schedule();
		checks.want(LEDGER, 'after typing');
		const fresh = checks.fresh(LEDGER);
		await settle();
		running[0]?.end(checkNamed('fresh'));
		expect((await fresh)?.ledgerPath).toBe('fresh');
		await vi.advanceTimersByTimeAsync(PAUSE * 2);
		expect(running).toHaveLength(1);
	});

	it('never runs two checks of one file at a time', async () => {
		const { checks, running } = schedule();
		const first = checks.fresh(LEDGER);
		await settle();
		const second = checks.fresh(LEDGER);
		await settle();
		expect(running).toHaveLength(1);
		running[0]?.end(checkNamed('one'));
		expect([(await first)?.ledgerPath, (await second)?.ledgerPath]).toEqual(['one', 'one']);
	});

	it('hands on what is known early, and ends the waits that it is enough for', async () => {
		const { checks, running, done } = schedule();
		const some = checks.fresh(LEDGER, undefined, ({ ledgerPath }) => ledgerPath === 'some');
		const all = checks.fresh(LEDGER);
		await settle();
		running[0]?.early(checkNamed('some'));
		expect((await some)?.ledgerPath).toBe('some');
		expect(checks.latest(LEDGER)?.ledgerPath).toBe('some');
		running[0]?.end(checkNamed('all'));
		expect((await all)?.ledgerPath).toBe('all');
		expect(running).toHaveLength(1);
		expect(done.map((check) => check?.ledgerPath)).toEqual(['some', 'all']);
	});

	it('throws away an early answer that newer text has overtaken', async () => {
		const { checks, running, done } = schedule();
		checks.want(LEDGER, 'now');
		await settle();
		checks.want(LEDGER, 'after typing');
		const fresh = checks.fresh(LEDGER, undefined, () => true);
		running[0]?.early(checkNamed('old'));
		running[0]?.end(checkNamed('older'));
		await settle();
		expect(done).toEqual([]);
		running[1]?.early(checkNamed('new'));
		expect((await fresh)?.ledgerPath).toBe('new');
	});

	it('gives up a wait that nobody needs any more', async () => {
		const { checks, running } = schedule();
		let cancelled = false;
		const fresh = checks.fresh(LEDGER, () => cancelled);
		await settle();
		cancelled = true;
		checks.want(LEDGER, 'after typing');
		running[0]?.end(checkNamed('old'));
		expect(await fresh).toBeNull();
	});

	it('tells of a check that broke down, keeps the answer before it, and goes on', async () => {
		const { checks, running, failed } = schedule();
		checks.want(LEDGER, 'now');
		await settle();
		running[0]?.end(checkNamed('good'));
		await settle();
		checks.want(LEDGER, 'now');
		await settle();
		running[1]?.fail(new Error('a bug'));
		await settle();
		expect(failed).toHaveLength(1);
		expect(checks.latest(LEDGER)?.ledgerPath).toBe('good');
		checks.want(LEDGER, 'now');
		await settle();
		running[2]?.end(checkNamed('better'));
		await settle();
		expect(checks.latest(LEDGER)?.ledgerPath).toBe('better');
	});
});
