/** One element with one reader: a question, at most one follow-up, and an answer that was held against what was asked. */
import { readReply } from './answer.ts';
import { followUp, questionOf } from './question.ts';
import type { Asked, Checked, Subject } from './types.ts';

/** Puts one question to a reader and gives back what it wrote, untouched. Rejects when it cannot be asked. */
type AskReader = (asked: Asked) => Promise<string>;

/** Asks about one element; what cannot be used is rejected with its reason. Rejects only when `ask` does. */
export async function converse(subject: Subject, ask: AskReader): Promise<Exclude<Checked, { kind: 'more' }>> {
	const first = questionOf(subject);
	const checked = readReply(await ask(first), first);
	if (checked.kind !== 'more') return checked;
	const more = followUp(subject, checked.more);
	if (more === null)
		return {
			kind: 'rejected',
			why: `it asks for more (${wordsOf(checked.more)}), and nothing in the filing answers to that`,
		};
	const second = readReply(await ask(more), more);
	return second.kind === 'more' ? { kind: 'rejected', why: 'it asks for more a second time' } : second;
}

/** What was asked for, as it is shown to people. */
export function wordsOf(more: { readonly section: string } | { readonly search: string }): string {
	return 'section' in more ? `the section “${more.section}”` : `passages with “${more.search}”`;
}
