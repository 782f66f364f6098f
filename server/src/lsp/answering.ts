/** How requests are answered: from the newest text or not at all, and never with a stack trace. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Check } from './check.ts';
import type { Session } from './session.ts';

/** What an answer is made from: the check that fits a document as it is now, and the path of the document. */
interface Fresh {
	readonly check: Check;
	readonly path: string;
}

/** Runs a request: a cancelled one is answered as such, a broken one is reported and answered with nothing. */
export async function answer<T>(
	session: Session,
	doing: string,
	token: CancellationToken,
	run: (cancelled: () => boolean) => Promise<T>,
): Promise<T | null | ResponseError<void>> {
	const result = await session.guard<T | null>(doing, null, () => run(() => token.isCancellationRequested));
	if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `cancelled: ${doing}`);
	return result;
}

/** A request about a document. */
interface About {
	readonly textDocument: { readonly uri: string };
}

/**
 * A handler that answers from the check of the document's commitments file, and with null where there is none. `worth`
 * says, without a check, that a document is not worth one.
 */
export function fromCheck<Params extends About, T>(
	session: Session,
	doing: string,
	run: (fresh: Fresh, params: Params) => T | Promise<T>,
	worth: (params: Params) => boolean = () => true,
): (params: Params, token: CancellationToken) => Promise<T | null | ResponseError<void>> {
	return (params, token) =>
		answer(session, doing, token, async (cancelled): Promise<T | null> => {
			if (!worth(params)) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			return fresh ? run(fresh, params) : null;
		});
}
