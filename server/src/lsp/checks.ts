/**
 * When to check: after typing has paused, one check per commitments file at a time, and never an answer made from older
 * text than the newest that arrived.
 */
import type { Check } from './check.ts';
import { Outdated } from './overlay.ts';

/** What the schedule needs from outside. */
interface ChecksPort {
	/**
	 * Checks a commitments file; may end with `Outdated` once `isCurrent` gives false. Null when the file is gone. What it knows
	 * of some filings before the others it may give to `early`.
	 */
	run(ledgerPath: string, isCurrent: () => boolean, early: (check: Check) => void): Promise<Check | null>;
	/** Called with every answer that is still the newest, early ones too. */
	done(ledgerPath: string, check: Check | null): void;
	/** Called when a check broke down; the answer before it stays. */
	failed(error: unknown): void;
	/** Milliseconds that typing must pause. */
	readonly delay: number;
}

interface Job {
	/** Counts the changes that call for a check. */
	wanted: number;
	/** The count at which the newest answer was made. */
	done: number;
	timer: ReturnType<typeof setTimeout> | null;
	running: Promise<void> | null;
	check: Check | null;
	/** What was known of some filings, and the count at which it was made. */
	early: { readonly made: number; readonly check: Check } | null;
	/** Called at every answer, early or whole. */
	waiting: (() => void)[];
}

/** The schedule of checks of all commitments files that a session has met. */
export class Checks {
	readonly #port: ChecksPort;
	readonly #jobs = new Map<string, Job>();

	constructor(port: ChecksPort) {
		this.#port = port;
	}

	/** Commitments files met so far. */
	get ledgers(): readonly string[] {
		return [...this.#jobs.keys()];
	}

	/** The newest answer, which may be older than the text; an early one as long as there was none for all filings. */
	latest(ledgerPath: string): Check | null {
		const job = this.#jobs.get(ledgerPath);
		return job?.check ?? job?.early?.check ?? null;
	}

	/** Asks for a check: at once, or when typing pauses. A check that is under way becomes outdated. */
	want(ledgerPath: string, when: 'now' | 'after typing'): void {
		const job = this.#jobs.get(ledgerPath) ?? newJob();
		this.#jobs.set(ledgerPath, job);
		job.wanted++;
		if (job.timer) clearTimeout(job.timer);
		const delay = when === 'now' ? 0 : this.#port.delay;
		// A newer timer means that typing goes on: the check is left to it.
		job.timer = setTimeout(() => {
			job.timer = null;
			void this.#settle(ledgerPath, job, () => job.timer !== null);
		}, delay);
	}

	/**
	 * The answer for the text as it is now; checks at once when the newest answer is older. `cancelled` ends the wait, and so
	 * does an early answer that is `enough`.
	 */
	async fresh(
		ledgerPath: string,
		cancelled: () => boolean = () => false,
		enough: (check: Check) => boolean = () => false,
	): Promise<Check | null> {
		if (!this.#jobs.has(ledgerPath)) this.want(ledgerPath, 'now');
		const job = this.#jobs.get(ledgerPath);
		if (!job) return null;
		const goal = job.wanted;
		const early = () => (job.early && job.early.made >= goal && enough(job.early.check) ? job.early.check : null);
		await this.#settle(ledgerPath, job, () => cancelled() || early() !== null);
		return job.done >= goal ? job.check : (early() ?? job.check);
	}

	/** Forgets a commitments file: nothing is checked against it until it is wanted again. */
	forget(ledgerPath: string): void {
		const job = this.#jobs.get(ledgerPath);
		if (!job) return;
		if (job.timer) clearTimeout(job.timer);
		job.wanted++;
		this.#jobs.delete(ledgerPath);
	}

	/** Stops all timers; checks under way end as outdated. */
	stop(): void {
		for (const job of this.#jobs.values()) {
			if (job.timer) clearTimeout(job.timer);
			job.wanted++;
		}
		this.#jobs.clear();
	}

	/** Runs until the answer is as new as the text was when this was called, or newer, or until told to give up. */
	async #settle(ledgerPath: string, job: Job, giveUp: () => boolean): Promise<void> {
		const goal = job.wanted;
		while (job.done < goal && !giveUp()) {
			if (!job.running) {
				job.running = this.#run(ledgerPath, job).finally(() => {
					job.running = null;
				});
			}
			const answered = new Promise<void>((resolve) => job.waiting.push(resolve));
			await Promise.race([job.running, answered]);
		}
	}

	async #run(ledgerPath: string, job: Job): Promise<void> {
		if (job.timer) clearTimeout(job.timer);
		job.timer = null;
		const made = job.wanted;
		const isCurrent = () => job.wanted === made;
		try {
			const check = await this.#port.run(ledgerPath, isCurrent, (some) => {
				if (!isCurrent()) return;
				job.early = { made, check: some };
				this.#port.done(ledgerPath, some);
				for (const answered of job.waiting.splice(0)) answered();
			});
			if (!isCurrent()) return;
			job.check = check;
			job.early = null;
			job.done = made;
			this.#port.done(ledgerPath, check);
		} catch (error) {
			if (!isCurrent()) return;
			job.done = made;
			if (!(error instanceof Outdated)) this.#port.failed(error);
		} finally {
			for (const answered of job.waiting.splice(0)) answered();
		}
	}
}

function newJob(): Job {
	return { wanted: 0, done: 0, timer: null, running: null, check: null, early: null, waiting: [] };
}
