/** The tools as an assistant sees them. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { type Desk, Refused } from './desk.ts';

const READS = { readOnlyHint: true, destructiveHint: false, openWorldHint: false } as const;

/** Adds what the desk allows; `record_reading` only where it may record. */
export function addTools(server: McpServer, desk: Desk): void {
	const filing = z.string().describe('The id of the filing, for example 20-F-2025.');
	const name = { filing, commitment: z.string(), element: z.string() };
	const more = z
		.union([z.strictObject({ section: z.string() }), z.strictObject({ search: z.string() })])
		.describe('Once, when the passages do not suffice: a section by words of its heading, or passages by words.');
	server.registerTool(
		'list_due',
		{
			description:
				'What was promised for the drafts here: commitments, their elements, and what the check says of each. No draft text.',
			inputSchema: { filing: filing.optional() },
			annotations: READS,
		},
		(input) => answered(() => desk.due(input.filing ?? null)),
	);
	server.registerTool(
		'show_candidates',
		{
			description:
				'The passages that come closest to one element, with their headings, as the question a second reader is asked. Quotes must be copied from "text" letter by letter.',
			inputSchema: { ...name, after: more.optional() },
			annotations: READS,
		},
		({ after, ...element }) => answered(() => desk.question(element, after ?? null)),
	);
	server.registerTool(
		'explain_verdict',
		{
			description:
				'Why an element counts as found, unsure or missing: the passages, what they have and lack, every step.',
			inputSchema: name,
			annotations: READS,
		},
		(element) => answered(() => desk.explain(element)),
	);
	if (!desk.mayRecord) return;
	server.registerTool(
		'record_reading',
		{
			description:
				'Records what you read in the passages of show_candidates, as a second reader whom nobody has signed. Every quote is checked; what does not fit is rejected.',
			inputSchema: {
				id: z.string().describe('The id of the question from show_candidates.'),
				first: z.string().optional().describe('Copied from the question, when it has it.'),
				after: more.optional(),
				model: z.string().min(1).describe('Your name, as it is recorded.'),
				verdict: z.enum(['found', 'unsure', 'missing']),
				quotes: z.array(z.strictObject({ passage: z.string(), text: z.string() })),
				lacks: z.array(z.string()),
				why: z.string().describe('One sentence.'),
			},
			annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
		},
		(answer) => answered(() => desk.record(answer)),
	);
}

/** A refusal is an answer; only a bug is an error without words. */
async function answered(work: () => Promise<unknown>): Promise<CallToolResult> {
	try {
		return { content: [{ type: 'text', text: JSON.stringify(await work(), null, 1) }] };
	} catch (error) {
		if (error instanceof Refused) return { isError: true, content: [{ type: 'text', text: error.message }] };
		const kind = error instanceof Error ? error.name : typeof error;
		return { isError: true, content: [{ type: 'text', text: `The program failed (${kind}); nothing was written.` }] };
	}
}
