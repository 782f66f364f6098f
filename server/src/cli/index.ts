/** The door of the room: the command line as a function. */
export { type Io, UserError } from './io.ts';
export { main } from './main.ts';
