/** The server as a process of its own: the transport, the disk, and where the pages of the rules lie. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Disk } from '../project/types.ts';
import { startServer } from './server.ts';
import { uriOfPath } from './uris.ts';

declare const __VERSION__: string;

/** Serves the transport that `argv` names until the client ends it. */
export function startNodeServer(argv: readonly string[]): Promise<void> {
	const ipc = argv.includes('--node-ipc') || argv.some((argument) => argument.startsWith('--socket'));
	const connection = ipc
		? createConnection(ProposedFeatures.all)
		: createConnection(ProposedFeatures.all, process.stdin, process.stdout);
	const ended = new Promise<void>((resolve) => connection.onExit(() => resolve()));
	startServer(connection, lazyDisk(), {
		rulePage: rulePages(),
		env: process.env,
		version: typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0',
	});
	return ended;
}

/** The disk, loaded with the engine and not before: an editor waits for `initialize`. */
function lazyDisk(): Disk {
	let loaded: Promise<Disk> | null = null;
	const load = async () => {
		const { polishLess } = await import('../project/nodeCompiler.ts');
		polishLess();
		return (await import('./engine.ts')).nodeWorkspace();
	};
	const disk = () => {
		loaded ??= load();
		return loaded;
	};
	return {
		read: async (path) => (await disk()).read(path),
		list: async (folder, globs) => (await disk()).list(folder, globs),
		stamp: async (path) => (await disk()).stamp(path),
		sha256: async (bytes) => (await disk()).sha256(bytes),
	};
}

/** Rule pages lie beside the program, as in the repository and in the .vsix; a page that is not there is not linked. */
function rulePages(): (rule: string) => string | null {
	const script = process.argv[1];
	const folder = script ? join(dirname(realpathSync(script)), '../docs/rules') : null;
	const known = new Map<string, string | null>();
	return (rule) => {
		const seen = known.get(rule);
		if (seen !== undefined || folder === null) return seen ?? null;
		const page = join(folder, `${rule}.md`);
		const uri = existsSync(page) ? uriOfPath(page) : null;
		known.set(rule, uri);
		return uri;
	};
}
