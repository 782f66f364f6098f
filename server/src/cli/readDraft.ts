/** `commitments read --draft`: text for what is missing of a commitment. It is printed with its marks, never written. */
import type { ProjectResult, ReaderPolicy } from '../project/index.ts';
import { draftPromptOf, draftQuestion, draftReplyJsonSchema, markedDraft, readDraftReply } from '../reader/index.ts';
import { draftingOf } from '../rules/index.ts';
import type { Args } from './args.ts';
import { EndpointReader, NoAnswer, type Patience, requestOf } from './endpoint.ts';
import { type Io, UserError } from './io.ts';
import { endpointOf } from './readerSettings.ts';

/** Asks once for each filing in which something of the commitment is missing. */
export async function runDraft(
	id: string,
	args: Args,
	io: Io,
	policy: ReaderPolicy,
	projects: readonly ProjectResult[],
	patience: Patience,
): Promise<number> {
	const filing = args.value('filing');
	const wanted = projects.flatMap((project) =>
		project.states
			.filter((state) => state.commitment.id === id && (filing === null || state.filing.id === filing))
			.flatMap((state) => {
				const subject = draftingOf(state);
				return subject ? [{ project, question: draftQuestion(subject), filing: state.filing.id }] : [];
			}),
	);
	if (wanted.length === 0)
		throw new UserError(`Nothing of “${id}” is missing in these drafts, or there is no such commitment.`);
	let failed = false;
	for (const { project, question, filing } of wanted) {
		const endpoint = endpointOf(args, io, policy, project.ledger.ledger);
		const ask = { ...draftPromptOf(question), schema: draftReplyJsonSchema() };
		if (args.flag('dry-run')) {
			io.stdout(`${requestOf({ ...endpoint, key: null }, ask, true, patience.timeoutMs).body}\n`);
			continue;
		}
		try {
			const checked = readDraftReply(await new EndpointReader(io, endpoint, patience).ask(ask), question);
			if (checked.kind === 'text') io.stdout(`${markedDraft(checked.text, endpoint.model)}\n`);
			else io.stderr(`${filing}: rejected: ${checked.why}.\n`);
			failed ||= checked.kind === 'rejected';
		} catch (error) {
			if (!(error instanceof NoAnswer)) throw error;
			failed = true;
			io.stderr(`${filing}: not drafted: ${error.message}.\n`);
		}
	}
	return failed ? 1 : 0;
}
