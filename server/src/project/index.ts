/** The door of the room: commitments files and drafts behind a small port, checked by one engine for editor and CI. */
export { type LettersRead, readAlong } from './alongside.ts';
export { draftsOf, MARKDOWN } from './drafts.ts';
export { filedText, isFiled } from './filed.ts';
export { GENERATED } from './generated.ts';
export { IGNORE_NAME } from './ignored.ts';
export { LEDGER_NAMES, ledgerAbove, ledgerIn } from './ledgers.ts';
export { lintCache, lintLedger, lintProject, preparedIn } from './lint.ts';
export { memoryWorkspace } from './memoryWorkspace.ts';
export { nodeWorkspace } from './nodeWorkspace.ts';
export { haveSame, haveSameBytes, ledgerBytes } from './openLedger.ts';
export { folderOf, joinPath, nameOf, relativePath } from './paths.ts';
export { lineOf, type Range, TextLines } from './positions.ts';
export { READER_ENV, type ReaderPolicy, readerPolicy } from './readerPolicy.ts';
export { readBytes, stampOf, textOf } from './reading.ts';
export { sha256 } from './sha256.ts';
export type * from './types.ts';
export { jsonText, visible, visibleIn, visibleOnScreen } from './visible.ts';
