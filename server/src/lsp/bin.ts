/** The executable of the server: `node dist/server.cjs --stdio`. */
import { startStdioServer } from './index.ts';

const argv = process.argv.slice(2);
if (argv.some((argument) => /^--(?:stdio|node-ipc|socket)/.test(argument))) {
	void startStdioServer(argv);
} else {
	process.stderr.write('disclosure-commitments server: name a transport, for example --stdio\n');
	process.exitCode = 2;
}
