/** The executable: the real process behind `Io`. */
import { main } from './main.ts';
import { nodeIo } from './nodeIo.ts';

void main(process.argv.slice(2), nodeIo()).then((code) => {
	process.exitCode = code;
});
