import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ledgerJsonSchema, readLedger } from '../../server/src/ledger/index.ts';

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

describe('the committed schema and the loader', () => {
	// Formats are the editor's to check; everything else must be said by the schema itself.
	const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
		JSON.parse(readFileSync(file, 'utf8')),
	);
	/** What the schema says of a text; empty when it has nothing against it. */
	const complaints = (text: string): string[] => {
		validate(parse(text));
		return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};
	const errors = (text: string) => readLedger(text).problems.filter(({ severity }) => severity === 'error');
	const HEAD = 'version: 1\nletters: [{ id: first, file: first.txt }]\ncommitments:\n';
	const entry = (lines: string, title = 'T') =>
		`${HEAD}  - id: a\n    letter: first\n    title: ${title}\n    disposition: promised\n    quote: we will\n${lines}`;

	const root = join(import.meta.dirname, '../..');
	const kept = ['examples', 'test'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /(?:^|[/\\])commitments\.ya?ml$/.test(name))
			.map((name) => join(folder, name)),
	);

	it('are held against the example', () => {
		expect(kept).toContain(join('examples', 'commitments.yaml'));
	});

	it.each(kept)('have nothing against %s', (path) => {
		const text = readFileSync(join(root, path), 'utf8');
		expect(complaints(text)).toEqual([]);
		expect(readLedger(text).problems).toEqual([]);
	});

	it.each([
		['a number for a title', entry('', '2018')],
		['true for a title', entry('', 'true')],
		['a number for an id', entry('').replace('id: a', 'id: 7')],
		[
			'numbers in lists of words',
			entry('    citations: [3.50]\n    elements: [{ id: 1, text: 8.0, find: { any: [5] } }]\n'),
		],
		['no commitments', 'version: 1\nletters:\ncommitments:\n'],
		[
			'keys left empty',
			entry('    note:\n    waivers:\n    oneOf:\n    at:\n    condition:\n    home:\n    strength:\n'),
		],
	])('both take %s', (_, text) => {
		expect([complaints(text), errors(text)]).toEqual([[], []]);
	});

	it.each([
		['an empty title', entry('', '')],
		['an empty id', entry('').replace('id: a', 'id:')],
		['a negative number for an id', entry('').replace('id: a', 'id: -7')],
		['a number for a date', entry('    waivers: [{ reason: r, by: b, on: 20250101 }]\n')],
		['words for a range', entry('    at: { start: "1", end: 2 }\n')],
		['words for true', entry('    oneOf: "true"\n')],
		['a list for a title', entry('', '[a]')],
		['an unknown disposition', entry('').replace('promised', 'promisd')],
		['an unknown key', entry('    topc: x\n')],
		['nothing in a list', entry('    citations: [~]\n')],
	])('neither takes %s', (_, text) => {
		expect(complaints(text)).not.toEqual([]);
		expect(errors(text)).not.toEqual([]);
	});
});
