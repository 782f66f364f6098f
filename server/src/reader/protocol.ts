/**
 * The protocol between this program and a second reader, said once: a question, an answer, and the file in which answers
 * are kept. Types, validation and the JSON Schemas under `schemas/` follow from here.
 */
// A namespace import lets the bundler drop what is not used here.
import * as z from 'zod';
import { DISPOSITIONS, once } from '../ledger/index.ts';

/** Named in every question, so that whoever answers knows what it is. */
export const PROTOCOL = 'commitments-reader/1';
/** Longest sentence of explanation that is kept, in characters. */
const WHY = 600;
/** Longest literal quote, in characters; a passage is hardly longer. */
const QUOTE = 4000;
const MOST_QUOTES = 8;
const MOST_LACKS = 20;

/** Builds everything once, when first asked: most runs of the program read no answer. */
function build() {
	const words = z.string().min(1);
	// Shown to people in terminals and editors: nothing that moves a cursor or turns the direction of writing.
	const line = z
		.string()
		.min(1)
		.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'it has control characters');
	const verdict = z.enum(['found', 'unsure', 'missing']);
	const print = z.string().regex(/^[0-9a-f]{16}$/, 'a fingerprint is 16 hexadecimal digits');

	const more = z
		.union([
			z.strictObject({ section: line.max(200).describe('Words of the heading of a section to be read too.') }),
			z.strictObject({ search: line.max(200).describe('Words of a passage to be read too.') }),
		])
		.describe('What else of the filing is needed; can be asked once.');

	const passage = z.strictObject({
		id: words.describe('How an answer names the passage: P1, P2.'),
		heading: z.array(z.string()).describe('The headings it stands under, outermost first.'),
		kind: z.enum(['paragraph', 'list item', 'table row']).describe('For a table row, the cells are joined with " | ".'),
		before: z.string().describe('The passage right before it in its section; context, no evidence. May be empty.'),
		text: words.describe('The passage: what a quote must be taken from, letter by letter.'),
		after: z.string().describe('The passage right after it in its section; context, no evidence. May be empty.'),
		columns: z.array(z.string()).optional().describe('For a table row: the header cells of its table.'),
		caption: z.string().optional().describe('For a table row: the paragraph above its table.'),
	});
	const question = z.strictObject({
		protocol: z.literal(PROTOCOL),
		kind: z.literal('element').describe('Whether a filing states one promised fact.'),
		id: print.describe('Fingerprint of all that is asked; an answer names it.'),
		first: print.optional().describe('The question that this one follows up, when more was asked for.'),
		after: more.optional().describe('What the first question was found to lack.'),
		filing: words,
		form: z.string().nullable(),
		period: z.string().nullable(),
		commitment: words,
		element: words,
		fact: words.describe('The fact that must be stated, in the words of the commitments file.'),
		promise: words.describe("The company's promise, in the letter's words."),
		ask: z.string().describe("The staff's request, in its words; empty when it is not kept."),
		nearMisses: z.array(z.string()).describe('Phrases that look like the fact and are not.'),
		passages: z.array(passage),
		mayAskForMore: z.boolean().describe('Whether an answer may ask for more of the filing.'),
	});

	const quote = z.strictObject({
		passage: words.describe('The id of the passage it is taken from.'),
		text: words.max(QUOTE).describe('Words of the passage, letter by letter.'),
	});
	const reply = {
		verdict: verdict.describe(
			'found: the passages state the whole fact. missing: none does. unsure: it cannot be told.',
		),
		quotes: z.array(quote).max(MOST_QUOTES).describe('What carries the verdict; a found needs at least one.'),
		lacks: z.array(line.max(WHY)).max(MOST_LACKS).describe('What of the fact is not stated; may be empty.'),
		why: line.max(WHY).describe('One sentence why.'),
	};
	const verdictReply = z.strictObject(reply);
	const moreReply = z.strictObject({ more });
	const address = {
		id: print.describe('The id of the question.'),
		first: print.optional().describe('Copied from the question, when it has it.'),
		after: more.optional().describe('Copied from the question, when it has it.'),
		model: line.max(120).optional().describe('Who or what answered: the name of a model, or of a person.'),
	};
	const answer = z.union([z.strictObject({ ...address, ...reply }), z.strictObject({ ...address, more })]);

	const letterQuestion = z.strictObject({
		protocol: z.literal(PROTOCOL),
		kind: z
			.literal('letter')
			.describe('What the company undertakes in sentences of its letter that the rules could not settle.'),
		id: print.describe('Fingerprint of all that is asked; an answer names it.'),
		letter: words,
		comment: z
			.string()
			.nullable()
			.describe('The number of the staff comment that is answered; null where none could be read.'),
		ask: z.string().describe("The staff's words; may be empty."),
		read: z.array(z.string()).describe('What the rules read in this answer already, by disposition and quote.'),
		passages: z
			.array(z.strictObject({ id: words, before: z.string(), text: words, after: z.string() }))
			.describe('The sentences asked about, each with its neighbours.'),
	});
	const letterReply = {
		commitments: z
			.array(
				z.strictObject({
					passage: words.describe('The id of the sentence.'),
					quote: words.max(QUOTE).describe('Its words, letter by letter.'),
					disposition: z.enum(DISPOSITIONS).describe('How it answers the ask.'),
					title: line.max(160).describe('One line that a person recognises it by.'),
					elements: z.array(line.max(WHY)).max(MOST_LACKS).describe('The separately checkable facts; may be empty.'),
				}),
			)
			.max(20)
			.describe('What is undertaken; empty when nothing is.'),
		why: line.max(WHY).describe('One sentence why.'),
	};
	const draftReply = z.strictObject({
		text: z.string().min(1).max(4000).describe('Plain paragraphs; [●] for what the passages do not say.'),
		why: line.max(WHY).describe('One sentence.'),
	});
	const letterAnswer = z.strictObject({ id: address.id, model: address.model, ...letterReply });

	const reading = z.strictObject({
		filing: words.describe('The filing it was asked about, by its id.'),
		commitment: words,
		element: words,
		verdict: verdict.describe('What the second reader says; nobody has signed it.'),
		quotes: z
			.array(
				z.strictObject({
					passage: print.describe('Fingerprint of the passage it is taken from.'),
					text: words.describe('Its words, letter by letter.'),
				}),
			)
			.default([])
			.describe('What carries the verdict.'),
		lacks: z.array(line).default([]).describe('What of the fact is not stated.'),
		why: line.describe('One sentence why.'),
		model: line.describe('Who or what answered.'),
		on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2017-08-30'),
		question: print.describe('Fingerprint of what was asked: element, promise, ask and near misses.'),
		passages: z
			.array(print)
			.default([])
			.describe('Fingerprints of the passages that it was shown; when one changes, the reading is void.'),
	});
	const readings = z
		.strictObject({
			version: z.literal(1).describe('The version of this file format.'),
			readings: z.array(reading).default([]).describe('One entry for each element that was read.'),
		})
		.meta({ title: 'Readings', description: 'What a second reader saw in the drafts. Nothing here is signed.' });

	return {
		question,
		answer,
		verdictReply,
		moreReply,
		reading,
		readings,
		letterQuestion,
		letterAnswer,
		letterReply: z.strictObject(letterReply),
		draftReply,
	};
}

export type Protocol = ReturnType<typeof build>;

/** The zod schemas of the protocol; built on the first call, the same objects ever after. */
export const protocol = once(build);

type Part = 'question' | 'answer' | 'readings' | 'letterQuestion' | 'letterAnswer';

/** The JSON Schema of one part of the protocol, as it is written by people and programs. Draft 7, as editors read it. */
export function readerJsonSchema(part: Part): Readonly<Record<string, unknown>> {
	const { $schema, ...schema } = z.toJSONSchema(protocol()[part], { target: 'draft-7', io: 'input' });
	return { $schema, $id: `urn:disclosure-commitments:${part}:1`, ...schema };
}

/**
 * The JSON Schema that an endpoint is asked to keep to, without patterns, which many cannot follow. What comes back is
 * held against the stricter rules of `readReply` all the same.
 */
export function replyJsonSchema(mayAskForMore: boolean): Readonly<Record<string, unknown>> {
	const { verdictReply, moreReply } = protocol();
	return mayAskForMore ? { anyOf: [bare(verdictReply), bare(moreReply)] } : bare(verdictReply);
}

/** The same for what is asked about a letter. */
export function letterReplyJsonSchema(): Readonly<Record<string, unknown>> {
	return bare(protocol().letterReply);
}

/** The same for drafting help. */
export function draftReplyJsonSchema(): Readonly<Record<string, unknown>> {
	return bare(protocol().draftReply);
}

function bare(part: z.ZodType): Readonly<Record<string, unknown>> {
	const { $schema: _, ...schema } = z.toJSONSchema(part, {
		target: 'draft-7',
		io: 'input',
		override: ({ jsonSchema }) => {
			delete jsonSchema.pattern;
		},
	});
	return schema;
}
