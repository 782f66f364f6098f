/** The commitments file: text to values with problems and places, edits that keep a person's formatting, JSON Schema. */

export { behindLetter, commentsOf } from './answered.ts';
export { type Change, edit } from './change.ts';
export { checkDuplicateKeys } from './check.ts';
export { closest, editDistance } from './closest.ts';
export { type Document, type Filer, filerOf, formsDue, namesProxy, SCHEDULE_14 } from './due.ts';
export {
	addCommitments,
	addDecision,
	addLetters,
	addRegistrant,
	addSignOff,
	addWaiver,
	type Edited,
	type Filled,
	fillIn,
	type InLetter,
	type Named,
	relink,
	remarkAbove,
	renameId,
	retire,
	setPlaces,
	updateLetter,
} from './edits.ts';
export { listLines, type Plain } from './emit.ts';
export { commitmentFingerprint, fingerprint } from './fingerprint.ts';
export { formatLedger } from './format.ts';
export { grouped } from './grouped.ts';
export { ledgerJsonSchema } from './jsonSchema.ts';
export { LINKS, type Links, type Relink, refinersOf, successorsOf, withdrawersOf } from './links.ts';
export { ledgerNames, type NamePlace } from './names.ts';
export { kept, once, oncePer } from './once.ts';
export { parseTree } from './parse.ts';
export { checkLetterHash, checkQuotes } from './quotes.ts';
export { readLedger } from './read.ts';
export { recognise, sameAsk } from './recognise.ts';
export { namesOf } from './registrants.ts';
export { renderLedger } from './render.ts';
export { COUNTS, DISPOSITIONS, FORMS, SEVERITIES, STRENGTHS, TARGETS, VALUE_KINDS } from './schema.ts';
export { keysOf } from './shape.ts';
export { isSamePlace, overlaps, touches } from './spans.ts';
export { strengthOf } from './strength.ts';
export { child, type MapTree, type Tree } from './tree.ts';
export type * from './types.ts';
export { problemAt, validatePart } from './validate.ts';
export {
	ABBREVIATIONS,
	COMPANY_ENDINGS,
	copyOf,
	counted,
	MONTHS,
	monthOf,
	NUMBER_WORDS,
	shorten,
	squash,
	standing,
	standings,
	withoutStruck,
} from './words.ts';
