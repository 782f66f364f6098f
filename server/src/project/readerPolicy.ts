/** Whether a second reader may be asked on this machine: by files that lie in no repository, and by the environment. */
import * as z from 'zod';
import { joinPath } from './paths.ts';
import type { Workspace } from './types.ts';

const schema = z.strictObject({
	off: z.boolean().optional(),
	hosts: z.array(z.string().min(1)).optional(),
	only: z.array(z.string().min(1)).optional(),
	url: z.string().min(1).optional(),
	model: z.string().min(1).optional(),
});
type Said = z.output<typeof schema>;

/** The environment variables that concern the second reader. */
export const READER_ENV = {
	off: 'COMMITMENTS_READER',
	config: 'COMMITMENTS_READER_CONFIG',
	key: 'COMMITMENTS_READER_KEY',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** What the machine and the person say; nothing in a repository can change it. */
export interface ReaderPolicy {
	/** Why nobody may be asked; null when somebody may. */
	readonly off: string | null;
	/** Hosts outside this machine and private addresses that may be asked. */
	readonly hosts: readonly string[];
	/** The only hosts that may be asked; null: no such list. */
	readonly only: readonly string[] | null;
	readonly url: string | null;
	readonly model: string | null;
}

/**
 * Reads the policy. A file that is there and cannot be understood means no: it may have said so. Rejects for a file that is
 * there and cannot be read.
 */
export async function readerPolicy(workspace: Workspace, env: Environment, cwd: string): Promise<ReaderPolicy> {
	const said = env[READER_ENV.off]?.trim().toLowerCase() ?? '';
	let off = said === '' || said === 'on' ? null : `The second reader is switched off (${READER_ENV.off}=${said}).`;
	const read: Said[] = [];
	for (const path of configPaths(env, cwd)) {
		const settings = await settingsIn(workspace, path);
		if (settings === null) off ??= `${path}: this cannot be understood, so nobody is asked.`;
		else if (settings.off) off ??= `The second reader is switched off by ${path}.`;
		read.push(settings ?? {});
	}
	const [machine = {}, own = {}] = read;
	return {
		off,
		hosts: [...(own.hosts ?? []), ...(machine.hosts ?? [])],
		only: machine.only ?? null,
		url: own.url ?? machine.url ?? null,
		model: own.model ?? machine.model ?? null,
	};
}

/** The machine's policy, then the person's own file; neither lies in a repository. */
function configPaths(env: Environment, cwd: string): readonly string[] {
	const slashes = (path: string): string => path.replaceAll('\\', '/');
	const machine = env.ProgramData
		? `${slashes(env.ProgramData)}/commitments/reader.json`
		: '/etc/commitments/reader.json';
	const named = env[READER_ENV.config];
	if (named) return [machine, joinPath(cwd, slashes(named))];
	const home = env.APPDATA ?? env.XDG_CONFIG_HOME ?? (env.HOME ? `${env.HOME}/.config` : null);
	return home ? [machine, `${slashes(home)}/commitments/reader.json`] : [machine];
}

async function settingsIn(workspace: Workspace, path: string): Promise<Said | null> {
	const bytes = await workspace.read(path);
	if (bytes === null) return {};
	try {
		return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		return null;
	}
}
