/** The door of the room: the command line as a function. */
export type { Io } from './io.ts';
export { main } from './main.ts';
