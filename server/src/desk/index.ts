/** The door of the room: what an assistant may look at and do, one element at a time, in the words of the check. */
export { Desk, type DeskParts, Refused } from './desk.ts';
export { answerTool, TOOLS, type ToolAnswer, toolInputSchema } from './tools.ts';
