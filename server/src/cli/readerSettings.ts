/** Whether a second reader may be asked, where, and by whose word: the machine's policy, the person's file, the commitments file. */
import * as z from 'zod';
import type { Ledger } from '../ledger/types.ts';
import { joinPath } from '../project/index.ts';
import { type Address, addressOf } from './addresses.ts';
import type { Args } from './args.ts';
import { type Io, UserError } from './io.ts';

const schema = z.strictObject({
	off: z.boolean().optional(),
	hosts: z.array(z.string().min(1)).optional(),
	only: z.array(z.string().min(1)).optional(),
	url: z.string().min(1).optional(),
	model: z.string().min(1).optional(),
});
type Settings = z.output<typeof schema>;

/** An endpoint that may be asked. */
export interface Endpoint {
	readonly url: URL;
	readonly kind: (Address & { readonly ok: true })['kind'];
	readonly model: string;
	/** From the environment; null without one, and wherever it may not be sent. */
	readonly key: string | null;
}

/** The environment variables that concern the second reader. */
export const READER_ENV = {
	off: 'COMMITMENTS_READER',
	config: 'COMMITMENTS_READER_CONFIG',
	key: 'COMMITMENTS_READER_KEY',
} as const;

/** Throws `UserError` where the second reader is switched off: by the environment, the machine's policy or the person's file. */
export async function refuseWhereOff(io: Io): Promise<void> {
	const said = io.env[READER_ENV.off]?.trim().toLowerCase();
	if (said !== undefined && said !== '' && said !== 'on') {
		throw new UserError(`The second reader is switched off (${READER_ENV.off}=${said}).`);
	}
	for (const path of configPaths(io)) {
		if ((await settingsIn(io, path)).off) throw new UserError(`The second reader is switched off by ${path}.`);
	}
}

/** The endpoint that is configured; throws `UserError` when there is none, or when its address may not be asked. */
export async function endpointOf(args: Args, io: Io, ledger: Ledger): Promise<Endpoint> {
	const [policy = {}, own = {}] = await Promise.all(configPaths(io).map((path) => settingsIn(io, path)));
	const url = args.value('url') ?? own.url ?? policy.url ?? ledger.reader?.url;
	const model = args.value('model') ?? own.model ?? policy.model ?? ledger.reader?.model;
	if (url === undefined || model === undefined) {
		throw new UserError(
			'No second reader is configured, so nobody is asked.',
			'Name url and model under `reader:` in the commitments file, in your reader.json, or with --url and --model; or ask by files, with --export and --import.',
		);
	}
	const hosts = [...(own.hosts ?? []), ...(policy.hosts ?? [])];
	const address = addressOf(url, hosts, policy.only ?? null);
	if (!address.ok) throw new UserError(`The second reader is not asked: ${address.why}.`);
	const named = hosts.some((host) => host.toLowerCase() === address.url.hostname);
	// A repository may name an address, but must not be able to draw a person's key to it.
	const key = address.kind === 'this machine' || named ? (io.env[READER_ENV.key] ?? null) : null;
	return { url: address.url, kind: address.kind, model, key: key === '' ? null : key };
}

/** The machine's policy, then the person's own file; neither lies in a repository. */
export function configPaths({ env, cwd }: Pick<Io, 'env' | 'cwd'>): readonly string[] {
	const slashes = (path: string): string => path.replaceAll('\\', '/');
	const machine = env.ProgramData
		? `${slashes(env.ProgramData)}/commitments/reader.json`
		: '/etc/commitments/reader.json';
	const named = env[READER_ENV.config];
	if (named) return [machine, joinPath(cwd, slashes(named))];
	const home = env.APPDATA ?? env.XDG_CONFIG_HOME ?? (env.HOME ? `${env.HOME}/.config` : null);
	return home ? [machine, `${slashes(home)}/commitments/reader.json`] : [machine];
}

/** A file that is there and cannot be understood stops everything: it may have said no. */
async function settingsIn(io: Io, path: string): Promise<Settings> {
	const bytes = await io.workspace.read(path);
	if (bytes === null) return {};
	try {
		return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		throw new UserError(
			`${path}: this cannot be understood, so nobody is asked.`,
			'It is a JSON object with some of: "off", "hosts", "only", "url", "model".',
		);
	}
}
