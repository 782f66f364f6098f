import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerJsonSchema } from '../../server/src/ledger/index.ts';

const file = join(import.meta.dirname, '../../schemas/commitments.schema.json');

/** Every key of every group, by its path in the schema. */
function keysOf(value: unknown, path = ''): [string, Record<string, unknown>][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(key === 'properties'
			? Object.entries(inner).map(([name, schema]): [string, Record<string, unknown>] => [
					`${path}/${name}`,
					schema as Record<string, unknown>,
				])
			: []),
		...keysOf(inner, `${path}/${key}`),
	]);
}

describe('ledgerJsonSchema', () => {
	it('is what is committed under schemas/ (after a change: npm run generate)', () => {
		expect(`${JSON.stringify(ledgerJsonSchema(), null, '\t')}\n`).toBe(readFileSync(file, 'utf8'));
	});

	it('describes every key that a person may write', () => {
		const silent = keysOf(ledgerJsonSchema()).filter(([, schema]) => !('description' in schema) && !('$ref' in schema));
		expect(silent.map(([path]) => path)).toEqual([]);
	});

	it('is a draft 7 schema that names itself without a network address', () => {
		const schema = ledgerJsonSchema();
		expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
		expect(schema.$id).toMatch(/^urn:/);
		expect(schema).not.toHaveProperty('$ref');
	});
});
