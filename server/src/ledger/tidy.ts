/** Values in the order a reviewer reads them, without what is empty: what is written to the file. */
import type * as z from 'zod';
import type { Plain } from './emit.ts';
import { type Schemas, schemas } from './schema.ts';
import { inside, keysOf } from './shape.ts';

/** A group of keys that is written by itself. */
export type Group = keyof Schemas;

/** What goes without saying, by key. */
const DEFAULTS: Readonly<Record<string, Plain>> = { source: 'letter', absent: false, oneOf: false };

/** The keys that may follow each other in a group, in order. */
export function keyOrder(group: Group): readonly string[] {
	return keysOf(schemas()[group]);
}

/** A copy in the order of its group, without empty strings, lists and groups, nor defaults; null when nothing is left. */
export function tidy(value: unknown, group: Group | null): Plain | null {
	return tidied(value, group === null ? undefined : schemas()[group]);
}

function tidied(value: unknown, schema: z.core.$ZodType | undefined): Plain | null {
	if (typeof value === 'string') return value === '' ? null : value;
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) {
		const entry = schema && inside(schema, 0);
		const items = value.map((item) => tidied(item, entry)).filter((item) => item !== null);
		return items.length === 0 ? null : items;
	}
	if (typeof value !== 'object' || value === null) return null;
	const entries = Object.entries(value).flatMap(([key, inner]): [string, Plain][] => {
		const plain = tidied(inner, schema && inside(schema, key));
		return plain === null || DEFAULTS[key] === plain ? [] : [[key, plain]];
	});
	if (entries.length === 0) return null;
	const order = schema ? keysOf(schema) : [];
	const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
	return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}
