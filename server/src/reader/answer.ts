/** Answers held against their questions. What does not fit is rejected with its reason; nothing is mended or guessed. */
import type * as z from 'zod';
import { protocol } from './protocol.ts';
import type { Answer, Asked, Checked } from './types.ts';

/** A quote shorter than this says nothing by itself, unless it is the whole passage. */
const SHORTEST_QUOTE = 12;

/** What an endpoint or an editor's model wrote, as one JSON object and nothing around it. */
export function readReply(text: string, asked: Asked): Checked {
	const parsed = parsedJson(text);
	if (!parsed.ok) return rejected(parsed.why);
	const { verdictReply, moreReply } = protocol();
	const wantsMore = isRecord(parsed.value) && 'more' in parsed.value;
	const read = (wantsMore ? moreReply : verdictReply).safeParse(parsed.value);
	return read.success ? check(read.data, asked) : rejected(complaint(read.error));
}

/** One line of an answers file as a value; which question it belongs to is for the caller to find. */
export function readAnswer(
	line: string,
): { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly why: string } {
	const parsed = parsedJson(line);
	if (!parsed.ok) return parsed;
	const read = protocol().answer.safeParse(parsed.value);
	return read.success ? { ok: true, answer: read.data } : { ok: false, why: complaint(read.error) };
}

/** An answer of a file against the question it names. */
export function checkAnswer(answer: Answer, asked: Asked): Checked {
	return answer.id === asked.question.id
		? check(answer, asked)
		: rejected('it answers a question that is no longer the one asked');
}

type Reply = z.output<ReturnType<typeof protocol>['verdictReply']> | z.output<ReturnType<typeof protocol>['moreReply']>;

function check(reply: Answer | Reply, asked: Asked): Checked {
	const { question, prints, matter } = asked;
	if ('more' in reply) {
		return question.mayAskForMore
			? { kind: 'more', more: reply.more }
			: rejected('it asks for more a second time; only one follow-up is answered');
	}
	const { verdict, quotes, lacks, why } = reply;
	for (const quote of quotes) {
		const passage = question.passages.find(({ id }) => id === quote.passage);
		if (!passage) return rejected(`it names a passage “${shown(quote.passage)}” that the question does not have`);
		if (!passage.text.includes(quote.text)) {
			return rejected(`its quote does not stand in ${passage.id} letter by letter: “${shown(quote.text)}”`);
		}
		if (quote.text.trim().length < SHORTEST_QUOTE && quote.text !== passage.text) {
			return rejected(`its quote of ${passage.id} is too short to carry anything: “${shown(quote.text)}”`);
		}
	}
	if (verdict === 'found' && quotes.length === 0) return rejected('it says found and quotes nothing');
	if (verdict === 'found' && lacks.length > 0) return rejected('it says found, and that something is lacking');
	if (verdict === 'missing' && lacks.length === 0) return rejected('it says missing, and not what is lacking');
	return {
		kind: 'reading',
		reading: {
			filing: question.filing,
			commitment: question.commitment,
			element: question.element,
			verdict,
			quotes: quotes.map(({ passage, text }) => ({ passage: prints.get(passage) ?? '', text })),
			lacks,
			why,
			question: matter,
			passages: [...prints.values()],
		},
	};
}

function parsedJson(
	text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string } {
	if (text.trim() === '') return { ok: false, why: 'it is empty' };
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		return { ok: false, why: 'it is no JSON object by itself (words around it, or cut short)' };
	}
}

function complaint(error: z.ZodError): string {
	const [issue] = error.issues;
	const place = (issue?.path ?? []).map(String).join('.');
	return `it does not keep to the protocol${place ? ` at “${shown(place)}”` : ''}: ${shown(issue?.message ?? '')}`;
}

/** Words of an answer as they may be shown: one line, no control characters, not long. */
function shown(text: string): string {
	const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
	return plain.length <= 120 ? plain : `${plain.slice(0, 120)} …`;
}

function rejected(why: string): Checked {
	return { kind: 'rejected', why };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
