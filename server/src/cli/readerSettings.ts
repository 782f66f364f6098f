/** Where a second reader is asked, and by whose word: the machine's policy, the person's file, the commitments file. */
import type { Ledger } from '../ledger/types.ts';
import { READER_ENV, type ReaderPolicy, readerPolicy } from '../project/index.ts';
import { type Address, addressOf } from './addresses.ts';
import type { Args } from './args.ts';
import { type Io, UserError } from './io.ts';

/** An endpoint that may be asked. */
export interface Endpoint {
	readonly url: URL;
	readonly kind: (Address & { readonly ok: true })['kind'];
	readonly model: string;
	/** From the environment; null without one, and wherever it may not be sent. */
	readonly key: string | null;
}

/** The policy of machine and person; throws `UserError` where the second reader is switched off. */
export async function policyOf(io: Io): Promise<ReaderPolicy> {
	const policy = await readerPolicy(io.workspace, io.env, io.cwd);
	if (policy.off === null) return policy;
	throw new UserError(policy.off, 'docs/privacy.md tells who may switch it on again.');
}

/** The endpoint that is configured; throws `UserError` when there is none, or when its address may not be asked. */
export function endpointOf(args: Args, io: Io, policy: ReaderPolicy, ledger: Ledger): Endpoint {
	const url = args.value('url') ?? policy.url ?? ledger.reader?.url;
	const model = args.value('model') ?? policy.model ?? ledger.reader?.model;
	if (url === undefined || model === undefined) {
		throw new UserError(
			'No second reader is configured, so nobody is asked.',
			'Name url and model under `reader:` in the commitments file, in your reader.json, or with --url and --model; or ask by files, with --export and --import.',
		);
	}
	const address = addressOf(url, policy.hosts, policy.only);
	if (!address.ok) throw new UserError(`The second reader is not asked: ${address.why}.`);
	const named = policy.hosts.some((host) => host.toLowerCase() === address.url.hostname);
	// A repository may name an address, but must not be able to draw a person's key to it.
	const key = address.kind === 'this machine' || named ? (io.env[READER_ENV.key] ?? null) : null;
	return { url: address.url, kind: address.kind, model, key: key === '' ? null : key };
}
