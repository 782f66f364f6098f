/** Starts something once, when it is first needed, and again when asked; never twice at the same time. */
export class Lazily<T> {
	readonly #start: () => Promise<T>;
	#running: Promise<T> | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(start: () => Promise<T>) {
		this.#start = start;
	}

	/** What was started; starts it when it is not running. A start that failed is tried again at the next call. */
	get(): Promise<T> {
		this.#running ??= this.#start().catch((error: unknown) => {
			this.#running = null;
			throw error;
		});
		return this.#running;
	}

	/** Ends what runs with `stop`, then starts it anew; who asks while another is at it waits for its turn. */
	again(stop: () => Promise<void>): Promise<T> {
		const next = this.#turn.then(async () => {
			await this.#running?.catch(() => undefined);
			// Whoever wants a new one mostly does because the old one hangs: an end that fails must not keep it from starting.
			await stop().catch(() => undefined);
			this.#running = null;
			return this.get();
		});
		this.#turn = next.catch(() => undefined);
		return next;
	}
}
