/** The schema of the commitments file by path: which keys and values may stand at a place, and what they mean. */
import { ledgerJsonSchema } from '../ledger/index.ts';
import { isRecord } from './client.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A key that may stand somewhere, as people are told of it. */
interface SchemaKey {
	readonly key: string;
	readonly description: string;
	readonly required: boolean;
	readonly holds: 'words' | 'list' | 'keys';
}

/** The keys that may stand in the group at a path of keys; empty where it is no group. */
export function keysAt(path: readonly string[]): readonly SchemaKey[] {
	const schema = schemaAt(path);
	const properties = isRecord(schema?.properties) ? schema.properties : {};
	const required = Array.isArray(schema?.required) ? schema.required : [];
	return Object.entries(properties).flatMap(([key, value]): readonly SchemaKey[] => {
		if (!isRecord(value)) return [];
		const inner = resolved(value);
		const kind = inner.type === 'array' ? 'list' : inner.type === 'object' ? 'keys' : 'words';
		const { description = inner.description } = value;
		const told = typeof description === 'string' ? description : '';
		return [{ key, description: told, required: required.includes(key), holds: kind }];
	});
}

/** What a key means; null for one that is not known at its place. */
export function descriptionAt(path: readonly string[], key: string): string | null {
	return keysAt(path).find((one) => one.key === key)?.description ?? null;
}

/** The values that the key at the end of a path may have, when there are only some. */
export function valuesAt(path: readonly string[]): readonly string[] {
	const schema = schemaAt(path);
	if (schema?.type === 'boolean') return ['true', 'false'];
	if (schema && schema.const !== undefined) return [String(schema.const)];
	return Array.isArray(schema?.enum) ? schema.enum.map(String) : [];
}

/** True when the key at the end of a path holds a list. */
export function isListAt(path: readonly string[]): boolean {
	return schemaAt(path, false)?.type === 'array';
}

let root: Schema | null = null;

/** Lists are walked through, as a path names keys only. */
function schemaAt(path: readonly string[], throughLast = true): Schema | null {
	root ??= ledgerJsonSchema();
	let at: Schema | null = root;
	for (const [index, key] of path.entries()) {
		const properties: unknown = at?.properties;
		const next: unknown = isRecord(properties)
			? (properties[key] ?? at?.additionalProperties)
			: at?.additionalProperties;
		if (!isRecord(next)) return null;
		at = resolved(next);
		if (at.type === 'array' && isRecord(at.items) && (throughLast || index < path.length - 1)) at = resolved(at.items);
	}
	return at;
}

/** Through references, and to the branch of a choice that is a group of keys. That a key may also be left empty is no kind of value. */
function resolved(schema: Schema): Schema {
	const { $ref, anyOf, allOf } = schema;
	if (typeof $ref === 'string') {
		const definitions = isRecord(root?.definitions) ? root.definitions : {};
		const target = definitions[$ref.slice($ref.lastIndexOf('/') + 1)];
		return isRecord(target) ? resolved(target) : schema;
	}
	for (const branches of [anyOf, allOf]) {
		const group = Array.isArray(branches) ? branches.filter(isRecord).map(resolved) : [];
		const keys = group.find(({ type }) => type === 'object');
		if (keys) return keys;
	}
	const { type, enum: options } = schema;
	return {
		...schema,
		...(Array.isArray(type) ? { type: type.find((one) => one !== 'null') } : {}),
		...(Array.isArray(options) ? { enum: options.filter((one) => one !== null) } : {}),
	};
}
