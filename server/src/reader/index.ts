/** The door of the room: what a second reader is asked, how its answers are held against that, and how they are replayed. */
export { checkAnswer, readAnswer, readReply } from './answer.ts';
export { converse } from './converse.ts';
export {
	type DraftSubject,
	draftPromptOf,
	draftQuestion,
	markedDraft,
	readDraftReply,
} from './drafting.ts';
export {
	type LetterChecked,
	letterPromptOf,
	letterQuestions,
	readLetterAnswer,
	readLetterReply,
} from './letters.ts';
export { importAnswers, linesOf } from './lines.ts';
export { type Prompt, promptOf } from './prompt.ts';
export {
	draftReplyJsonSchema,
	letterReplyJsonSchema,
	readerJsonSchema,
	replyJsonSchema,
} from './protocol.ts';
export { followUp, questionOf } from './question.ts';
export { readingsByElement, readingsPath, readReadings, recordReadings } from './readings.ts';
export { standingOf } from './standing.ts';
export type * from './types.ts';
