/**
 * Behaviour on fiction of our own, one way of breaking a promise at a time. These are unit tests of behaviour, not figures of
 * accuracy: docs/evaluation.md has those.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, KINDS, type Row } from './evaluate.ts';

/** How many cases came out right when this was last written: `npm run evaluate -- --write`. */
const reached: Readonly<Record<string, number>> = JSON.parse(
	readFileSync(join(import.meta.dirname, 'reached.json'), 'utf8'),
);

describe('one promise broken, all others kept', () => {
	let rows: readonly Row[] = [];
	beforeAll(async () => {
		rows = await evaluate();
	}, 300_000);

	it.each(KINDS.map(({ name }) => name))('%s: no worse than before', (name) => {
		const row = rows.find(({ kind }) => kind === name);
		expect(row?.right, row?.wrong.join('; ')).toBeGreaterThanOrEqual(reached[name] ?? Number.POSITIVE_INFINITY);
	});

	it.each(KINDS.filter(({ broken }) => broken).map(({ name }) => name))('%s: never found', (name) => {
		expect(rows.find(({ kind }) => kind === name)?.wrong).toEqual([]);
	});
});
