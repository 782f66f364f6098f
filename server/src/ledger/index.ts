/** The commitments file: text to values with problems and places, edits that keep a person's formatting, JSON Schema. */

export { commitmentFingerprint, fingerprint } from './fingerprint.ts';
export { ledgerJsonSchema } from './jsonSchema.ts';
export { checkLetterHash, checkQuotes } from './quotes.ts';
export { readLedger } from './read.ts';
export { DISPOSITIONS, FORMS, SCOPES, SEVERITIES, STRENGTHS, TARGETS, VALUE_KINDS } from './schema.ts';
export { strengthOf } from './strength.ts';
export type * from './types.ts';
