/** The one file with network code. Only `commitments read` reaches it, and only when an endpoint was configured. */
import type { HttpAnswer, HttpRequest } from './io.ts';

/** One POST: no redirect is followed, no cookie kept, no more read than `maxBytes`. Never rejects. */
export async function nodePost({ url, headers, body, timeoutMs, maxBytes }: HttpRequest): Promise<HttpAnswer> {
	const signal = AbortSignal.timeout(timeoutMs);
	try {
		const response = await fetch(url, { method: 'POST', headers: { ...headers }, body, redirect: 'manual', signal });
		const text = await textWithin(response, maxBytes);
		if (text === null) return failed(`the answer is longer than ${maxBytes} bytes`, false);
		return { kind: 'answered', status: response.status, retryAfter: response.headers.get('retry-after'), body: text };
	} catch (error) {
		if (signal.aborted) return failed(`no whole answer within ${timeoutMs / 1000} seconds`, false);
		return failed(reasonOf(error), true);
	}
}

/** The body as UTF-8; null once it is longer than allowed, and then no more of it is read. */
async function textWithin(response: Response, maxBytes: number): Promise<string | null> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > maxBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function failed(why: string, again: boolean): HttpAnswer {
	return { kind: 'failed', why, again };
}

function reasonOf(error: unknown): string {
	const { cause, message } = error as { cause?: { code?: unknown }; message?: unknown };
	if (message === 'terminated') return 'the answer broke off';
	const code = cause?.code;
	if (code === 'ECONNREFUSED') return 'nothing listens there (ECONNREFUSED)';
	if (typeof code === 'string') return `the connection failed (${code})`;
	return 'the connection failed';
}
