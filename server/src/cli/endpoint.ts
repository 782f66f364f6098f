/** An OpenAI-compatible endpoint as a second reader: what is sent, how patiently, and what counts as its answer. */
import { type Prompt, promptOf, replyJsonSchema } from '../reader/index.ts';
import type { Asked } from '../reader/types.ts';
import type { HttpAnswer, HttpRequest, Io } from './io.ts';
import type { Endpoint } from './readerSettings.ts';

/** What is asked, in words, and the shape of the answer. */
export interface Ask extends Prompt {
	readonly schema: Readonly<Record<string, unknown>>;
}

/** A question about an element as it is asked of a model. */
export function elementAsk({ question }: Asked): Ask {
	return { ...promptOf(question), schema: replyJsonSchema(question.mayAskForMore) };
}

/** How an endpoint is asked. */
export interface Patience {
	readonly timeoutMs: number;
	/** Questions at the same time. */
	readonly atOnce: number;
	/** Questions begun in a minute, at most; null: as many as there are. */
	readonly perMinute: number | null;
}

/** The endpoint could not be asked, or gave no answer that can be held against a question. */
export class NoAnswer extends Error {
	/** True when the endpoint itself does not answer: asking it more is of no use. */
	readonly isGone: boolean;

	constructor(message: string, isGone: boolean) {
		super(message);
		this.isGone = isGone;
	}
}

const RETRIES = 3;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** An answer is a few hundred words; an endless one is cut off here. */
const MAX_BYTES = 512 * 1024;
const MAX_TOKENS = 1500;

/** One endpoint over one run; owns when the last question was begun, and what the endpoint cannot do. */
export class EndpointReader {
	readonly #io: Io;
	readonly #endpoint: Endpoint;
	readonly #patience: Patience;
	#schemaWorks = true;
	#nextStart = 0;

	constructor(io: Io, endpoint: Endpoint, patience: Patience) {
		this.#io = io;
		this.#endpoint = endpoint;
		this.#patience = patience;
	}

	/** What the model wrote, untouched; rejects with `NoAnswer`. */
	async ask(asked: Ask): Promise<string> {
		for (let attempt = 0; ; attempt++) {
			await this.#turn();
			const withSchema = this.#schemaWorks;
			const answer = await this.#post(requestOf(this.#endpoint, asked, withSchema, this.#patience.timeoutMs));
			if (isSchemaRefusal(answer) && withSchema) {
				// Other questions may have found out meanwhile; whoever comes first counts for all.
				this.#schemaWorks = false;
				attempt--;
				continue;
			}
			if (!isPassing(answer) || attempt === RETRIES) return contentOf(answer);
			await this.#io.wait?.(waitOf(answer, attempt));
		}
	}

	#post(request: HttpRequest): Promise<HttpAnswer> {
		if (!this.#io.post) return Promise.resolve({ kind: 'failed', why: 'there is no network here', again: false });
		return this.#io.post(request);
	}

	/** Waits until another question may begin. */
	async #turn(): Promise<void> {
		const { perMinute } = this.#patience;
		if (perMinute === null) return;
		const now = this.#io.now().getTime();
		const start = Math.max(now, this.#nextStart);
		this.#nextStart = start + 60_000 / perMinute;
		if (start > now) await this.#io.wait?.(start - now);
	}
}

/** Exactly what is sent for a question; `--dry-run` prints this. */
export function requestOf(
	endpoint: Endpoint,
	{ instructions, question, schema }: Ask,
	withSchema: boolean,
	timeoutMs: number,
): HttpRequest {
	const body = {
		model: endpoint.model,
		messages: [
			{ role: 'system', content: instructions },
			{ role: 'user', content: question },
		],
		temperature: 0,
		max_tokens: MAX_TOKENS,
		stream: false,
		...(withSchema ? { response_format: { type: 'json_schema', json_schema: { name: 'reply', schema } } } : {}),
	};
	const base = endpoint.url.href.replace(/\/+$/, '');
	return {
		url: `${base}/chat/completions`,
		headers: {
			'content-type': 'application/json',
			...(endpoint.key === null ? {} : { authorization: `Bearer ${endpoint.key}` }),
		},
		body: JSON.stringify(body),
		timeoutMs,
		maxBytes: MAX_BYTES,
	};
}

function isSchemaRefusal(answer: HttpAnswer): boolean {
	return answer.kind === 'answered' && [400, 415, 422, 501].includes(answer.status);
}

/** What may be otherwise in a moment. */
function isPassing(answer: HttpAnswer): boolean {
	if (answer.kind === 'failed') return answer.again;
	return answer.status === 408 || answer.status === 429 || (answer.status >= 500 && answer.status !== 501);
}

function waitOf(answer: HttpAnswer, attempt: number): number {
	const asked = answer.kind === 'answered' ? Number(answer.retryAfter ?? Number.NaN) * 1000 : Number.NaN;
	const own = FIRST_WAIT_MS * 2 ** attempt;
	return Math.min(LONGEST_WAIT_MS, asked > 0 ? asked : own);
}

function contentOf(answer: HttpAnswer): string {
	if (answer.kind === 'failed') throw new NoAnswer(answer.why, true);
	const { status, body } = answer;
	if (status === 401 || status === 403) throw new NoAnswer(`the endpoint refuses the key (status ${status})`, true);
	if (status === 404) throw new NoAnswer('the endpoint does not know the address or the model (status 404)', true);
	if (status < 200 || status > 299) throw new NoAnswer(`the endpoint answers with status ${status}`, status >= 500);
	let choice: { message?: { content?: unknown }; finish_reason?: unknown } | undefined;
	try {
		choice = (JSON.parse(body) as { choices?: (typeof choice)[] } | null)?.choices?.[0];
	} catch {
		throw new NoAnswer('what the endpoint sent is no JSON (cut short, or not an OpenAI-compatible endpoint)', false);
	}
	const content = choice?.message?.content;
	if (choice?.finish_reason === 'length') throw new NoAnswer('the model was cut off before it had finished', false);
	if (typeof content !== 'string') throw new NoAnswer('what the endpoint sent holds no text of a model', false);
	return content;
}
