/** Many elements asked about, some at once, in an order that does not show in what is recorded. */
import { converse } from '../reader/index.ts';
import type { Reading, Subject } from '../reader/types.ts';
import { EndpointReader, elementAsk, NoAnswer, type Patience } from './endpoint.ts';
import type { Io } from './io.ts';
import type { Endpoint } from './readerSettings.ts';

/** Recorded together, so that an interrupted run loses little. */
const BATCH = 20;
/** After so many questions in a row that nothing answered, the others are not asked. */
const GONE = 3;

/**
 * Asks about every subject; each answer is checked, rejected ones are said on standard error. `record` is given readings
 * in the order of the subjects, batch by batch. Gives how many were read, and how many were not.
 */
export async function askAll(
	subjects: readonly Subject[],
	endpoint: Endpoint,
	patience: Patience,
	io: Io,
	on: string,
	record: (readings: readonly Reading[]) => Promise<void>,
): Promise<{ readonly readings: number; readonly unread: number }> {
	const reader = new EndpointReader(io, endpoint, patience);
	let read = 0;
	let unanswered = 0;
	const askOne = async (subject: Subject): Promise<Reading | null> => {
		if (unanswered >= GONE) return null;
		const name = `${subject.filing.id} ${subject.commitment.id}/${subject.element.id}`;
		try {
			const checked = await converse(subject, (asked) => reader.ask(elementAsk(asked)));
			unanswered = 0;
			if (checked.kind === 'reading') return { ...checked.reading, model: endpoint.model, on };
			io.stderr(`${name}: rejected: ${checked.why}.\n`);
		} catch (error) {
			if (!(error instanceof NoAnswer)) throw error;
			unanswered = error.isGone ? unanswered + 1 : 0;
			io.stderr(`${name}: not read: ${error.message}.\n`);
		}
		return null;
	};
	for (let from = 0; from < subjects.length && unanswered < GONE; from += BATCH) {
		const batch = await inPool(subjects.slice(from, from + BATCH), patience.atOnce, askOne);
		const readings = batch.filter((reading) => reading !== null);
		read += readings.length;
		await record(readings);
	}
	if (unanswered >= GONE) io.stderr('The endpoint does not answer; the other questions were not asked.\n');
	return { readings: read, unread: subjects.length - read };
}

/** The results in the order of the items, whichever ends first. */
async function inPool<T, R>(items: readonly T[], size: number, run: (item: T) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < items.length) {
			const at = next++;
			results[at] = await run(items[at] as T);
		}
	};
	await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker));
	return results;
}
