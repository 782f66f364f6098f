/** What the schema of the file says of its groups: which keys, in which order, and what stands below each. */
import type * as z from 'zod';

type Schema = z.core.$ZodType;

/** What stands below a key, or as an entry of a list; undefined where the schema knows no such thing. */
export function inside(schema: Schema, step: PropertyKey): Schema | undefined {
	const def = defOf(schema);
	if (def.type === 'object') return def.shape[String(step)];
	if (def.type === 'array') return def.element;
	return def.type === 'record' ? def.valueType : undefined;
}

/** The keys of a group of our own, in the order in which they are written; empty where it is none. */
export function keysOf(schema: Schema): readonly string[] {
	const def = defOf(schema);
	return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** The keys that may stand there at all: those of a group, or the names that a record is made by. */
export function allowedIn(schema: Schema): readonly string[] {
	const def = defOf(schema);
	const names = def.type === 'record' ? (def.keyType as z.core.$ZodTypes)._zod.values : undefined;
	return names ? [...names].map(String) : keysOf(schema);
}

/** Whether a key may be absent without anything taking its place. */
export function isOptional(schema: Schema, key: string): boolean {
	const value = inside(schema, key) as z.core.$ZodTypes | undefined;
	return value?._zod.def.type === 'optional';
}

/** Through optional, default, lazy and the group branch of a union. */
function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case 'optional':
		case 'default':
			return defOf(def.innerType);
		case 'lazy':
			return defOf(def.getter());
		case 'union':
			return defOf(def.options.at(-1) ?? schema);
		default:
			return def;
	}
}
