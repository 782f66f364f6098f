import * as z from 'zod';
import { schemas } from './schema.ts';

/** Names the schema without pointing to a network address that an editor might try to fetch. */
const SCHEMA_ID = 'urn:disclosure-commitments:commitments-file:1';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a commitments file as people write it (defaults may be absent). It allows what `readLedger` reads:
 * words that YAML takes for a number or for true, and keys without a value, which count as absent. Draft 7, because the
 * YAML extension of VS Code and the JSON service it is built on support that draft in full and later ones only in part.
 */
export function ledgerJsonSchema(): Json {
	const { $schema, ...schema } = z.toJSONSchema(schemas().ledger, { target: 'draft-7', io: 'input' });
	return { $schema, $id: SCHEMA_ID, ...asWritten(schema) };
}

/** The same for everything below, and for each key that may be left out, nothing in its place. */
function asWritten(schema: Json): Json {
	const inner = Object.entries(worded(schema)).map(([key, value]): [string, unknown] => {
		if (key === 'properties') return [key, valuesOf(value, (name) => isOptional(schema, name))];
		if (key === 'definitions') return [key, valuesOf(value, () => false)];
		if (key === 'additionalProperties' && isJson(value)) return [key, orNothing(asWritten(value))];
		if (Array.isArray(value)) return [key, value.map((each) => (isJson(each) ? asWritten(each) : each))];
		return [key, isJson(value) && key === 'items' ? asWritten(value) : value];
	});
	return Object.fromEntries(inner);
}

function valuesOf(group: unknown, mayBeEmpty: (name: string) => boolean): Json {
	const entries = Object.entries(isJson(group) ? group : {}).map(([name, value]) => {
		const read = asWritten(isJson(value) ? value : {});
		return [name, mayBeEmpty(name) ? orNothing(read) : read] as const;
	});
	return Object.fromEntries(entries);
}

function isJson(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptional({ required }: Json, name: string): boolean {
	return !(Array.isArray(required) && required.includes(name));
}

/** Free words, and names that a number may spell. */
function worded(schema: Json): Json {
	if (schema.type !== 'string' || 'enum' in schema || 'const' in schema) return schema;
	const fits = (words: string) => typeof schema.pattern !== 'string' || new RegExp(schema.pattern).test(words);
	const types = ['string', ...(fits('7') ? ['number'] : []), ...(fits('true') ? ['boolean'] : [])];
	if (types.length === 1) return schema;
	// A pattern that takes 7 need not take -7.
	return { ...schema, type: types, ...(fits('-7') ? {} : { minimum: 0 }) };
}

function orNothing(schema: Json): Json {
	const { type, enum: options, description, ...rest } = schema;
	if (type === undefined) {
		const { anyOf, ...others } = schema;
		if (Array.isArray(anyOf)) return { ...others, anyOf: [...anyOf, { type: 'null' }] };
		return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: 'null' }] };
	}
	const types = [...(Array.isArray(type) ? type : [type]), 'null'];
	return { ...schema, type: types, ...(Array.isArray(options) ? { enum: [...options, null] } : {}) };
}
