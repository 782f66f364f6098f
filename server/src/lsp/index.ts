/** The door of the room: starts the language server over a connection. */
export { startServer } from './server.ts';

/**
 * Starts the server on the standard streams, or on what `argv` names (`--stdio`, `--node-ipc`, `--socket=PORT`); ends
 * when the client says so or goes away. Only this loads Node's own modules.
 */
export async function startStdioServer(argv: readonly string[] = ['--stdio']): Promise<void> {
	const { startNodeServer } = await import('./stdio.ts');
	return startNodeServer(argv);
}
