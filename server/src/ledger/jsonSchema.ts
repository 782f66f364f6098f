import * as z from 'zod';
import { schemas } from './schema.ts';

/** Names the schema without pointing to a network address that an editor might try to fetch. */
export const SCHEMA_ID = 'urn:disclosure-commitments:commitments-file:1';

/**
 * The JSON Schema of a commitments file as people write it (defaults may be absent). Draft 7, because the YAML extension
 * of VS Code and the JSON service it is built on support that draft in full and later ones only in part.
 */
export function ledgerJsonSchema(): Readonly<Record<string, unknown>> {
	const { $schema, ...schema } = z.toJSONSchema(schemas().ledger, { target: 'draft-7', io: 'input' });
	return { $schema, $id: SCHEMA_ID, ...schema };
}
