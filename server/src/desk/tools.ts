/** The tools that an assistant is given, whoever serves them: what each is called, takes and does. */
import * as z from 'zod';
import { type Desk, Refused } from './desk.ts';

/** One tool; its input is checked before it runs. */
interface Tool {
	readonly name: string;
	/** For a person who is asked whether it may run. */
	readonly title: string;
	/** For the model. */
	readonly description: string;
	readonly input: z.ZodObject;
	/** True when it writes a file. */
	readonly writes: boolean;
	/** Rejects with `Refused` for what cannot be answered, and with a `ZodError` for input that does not fit. */
	readonly run: (desk: Desk, input: unknown) => Promise<unknown>;
}

function tool<Input extends z.ZodObject>(
	parts: Omit<Tool, 'input' | 'run' | 'writes'> & { readonly writes?: boolean; readonly input: Input },
	run: (desk: Desk, input: z.output<Input>) => Promise<unknown>,
): Tool {
	return { writes: false, ...parts, run: async (desk, input) => run(desk, parts.input.parse(input)) };
}

const filing = z.string().describe('The id of the filing, for example 20-F-2025.');
const element = { filing, commitment: z.string(), element: z.string() };
const more = z
	.union([z.strictObject({ section: z.string() }), z.strictObject({ search: z.string() })])
	.describe('Once, when the passages do not suffice: a section by words of its heading, or passages by words.');

/** Every tool, those that only read first. */
export const TOOLS: readonly Tool[] = [
	tool(
		{
			name: 'list_due',
			title: 'List what was promised for the drafts',
			description:
				'What was promised for the drafts here: commitments, their elements, and what the check says of each. No draft text.',
			input: z.object({ filing: filing.optional() }),
		},
		(desk, input) => desk.due(input.filing ?? null),
	),
	tool(
		{
			name: 'show_candidates',
			title: 'Show the passages closest to a promised fact',
			description:
				'The passages that come closest to one element, with their headings, as the question a second reader is asked. Quotes must be copied from "text" letter by letter.',
			input: z.object({ ...element, after: more.optional() }),
		},
		(desk, { after, ...name }) => desk.question(name, after ?? null),
	),
	tool(
		{
			name: 'explain_verdict',
			title: 'Explain why a promised fact counts as found, unsure or missing',
			description:
				'Why an element counts as found, unsure or missing: the passages, what they have and lack, every step.',
			input: z.object(element),
		},
		(desk, name) => desk.explain(name),
	),
	tool(
		{
			name: 'record_reading',
			title: 'Record a reading, unsigned',
			description:
				'Records what you read in the passages of show_candidates, as a second reader whom nobody has signed. Every quote is checked; what does not fit is rejected.',
			input: z.object({
				id: z.string().describe('The id of the question from show_candidates.'),
				first: z.string().optional().describe('Copied from the question, when it has it.'),
				after: more.optional(),
				model: z.string().min(1).describe('Your name, as it is recorded.'),
				verdict: z.enum(['found', 'unsure', 'missing']),
				quotes: z.array(z.strictObject({ passage: z.string(), text: z.string() })),
				lacks: z.array(z.string()),
				why: z.string().describe('One sentence.'),
			}),
			writes: true,
		},
		(desk, answer) => desk.record(answer),
	),
];

/** What a tool said, or why it said nothing. */
export interface ToolAnswer {
	readonly ok: boolean;
	readonly text: string;
}

/** Runs a tool. A refusal is an answer, and so is a bug, without words of the draft. Never rejects. */
export async function answerTool(desk: Desk, name: string, input: unknown): Promise<ToolAnswer> {
	const found = TOOLS.find((one) => one.name === name);
	if (!found) return { ok: false, text: `There is no tool ${name}.` };
	try {
		return { ok: true, text: JSON.stringify(await found.run(desk, input), null, 1) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, text: error.message };
		if (error instanceof z.ZodError) return { ok: false, text: `The input does not fit: ${z.prettifyError(error)}` };
		const kind = error instanceof Error ? error.name : typeof error;
		return { ok: false, text: `The program failed (${kind}); nothing was written.` };
	}
}

/** The input of a tool as a JSON Schema. */
export function toolInputSchema({ input }: Tool): object {
	const { $schema, ...schema } = z.toJSONSchema(input, { target: 'draft-7', io: 'input' });
	return schema;
}
