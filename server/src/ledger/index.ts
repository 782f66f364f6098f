/** The commitments file: text to values with problems and places, edits that keep a person's formatting, JSON Schema. */

export {
	addCommitments,
	addDecision,
	addLetters,
	addRegistrant,
	addSignOff,
	addWaiver,
	type Edited,
	type Named,
	remarkAbove,
	renameId,
	retire,
	setElementFind,
	setPlaces,
	updateLetter,
} from './edits.ts';
export { commitmentFingerprint, fingerprint } from './fingerprint.ts';
export { ledgerJsonSchema } from './jsonSchema.ts';
export { checkLetterHash, checkQuotes } from './quotes.ts';
export { readLedger } from './read.ts';
export { type Recognised, recognise } from './recognise.ts';
export { type RenderOptions, renderLedger } from './render.ts';
export { DISPOSITIONS, FORMS, SCOPES, SEVERITIES, STRENGTHS, TARGETS, VALUE_KINDS } from './schema.ts';
export { strengthOf } from './strength.ts';
export type * from './types.ts';
