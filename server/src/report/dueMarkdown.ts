/** The drafter's checklist as Markdown: boxes to tick, the promise's words beside them. */
import { md } from './markdown.ts';
import type { DueItem, DueList } from './types.ts';
import { bare, COVERAGE_WORDS, counted, placeWords, sourceWords } from './words.ts';

/** GitHub-flavoured task list, ended by a line end; it prints well in a terminal too. */
export function renderDue(list: DueList): string {
	const { registrant, form, period, filing, last, items, settled } = list;
	const decide = items.filter(({ toDecide }) => toDecide);
	const of = registrant === null ? '' : `${md(registrant)}, `;
	const parts = [
		`# Due in ${md(filing)}`,
		`${of}${md(form)} for the period to ${period}: ${counted(items.length, 'commitment')}, ${counted(decide.length, 'condition')} to decide. ${
			last === null ? `No earlier ${md(form)} is in this folder.` : `The last ${md(form)} here is ${md(last)}.`
		}`,
		...section('Decide first', decide.map(decision)),
		...section('Binding', items.filter(({ strength }) => strength === 'binding').map(item)),
		...section('To watch', items.filter(({ strength }) => strength !== 'binding').map(item)),
		...section(
			'Settled for this filing',
			settled.map(({ title, status }) => `- ${md(title)}: ${COVERAGE_WORDS[status].toLowerCase()}`),
		),
	];
	if (items.length === 0 && settled.length === 0)
		parts.push('Nothing that was promised is due in this form and period.');
	return `${parts.join('\n\n')}\n`;
}

function section(title: string, entries: readonly string[]): string[] {
	return entries.length === 0 ? [] : [`## ${title}`, entries.join('\n')];
}

function decision({ title, condition, id }: DueItem): string {
	return `- [ ] ${md(title)}: is the condition met? “${md(bare(condition ?? title))}” (\`${id}\`)`;
}

function item(entry: DueItem): string {
	const { title, promise, homes, facts, last, citations, condition, toDecide, disposition } = entry;
	const where = homes.length > 0 ? `  - where: ${homes.map((home) => `“${md(home)}”`).join(', or ')}` : null;
	const before =
		last === null
			? '  - for the first time, as far as this folder shows'
			: `  - in ${md(last.filing)}: ${COVERAGE_WORDS[last.coverage].toLowerCase()}${last.evidence.map((quote) => `, \`${placeWords(quote)}\``).join('')}`;
	const asked = disposition === 'unanswered' || disposition === 'narrowed' ? 'the staff asked: ' : '';
	return [
		`- **${md(title)}** (${md(sourceWords(entry))})`,
		`  - ${asked}“${md(promise)}”`,
		condition === null || toDecide ? null : `  - its condition is met: “${md(bare(condition))}”`,
		...facts.map(fact),
		where,
		citations.length > 0 ? `  - cites: ${md(citations.join('; '))}` : null,
		before,
	]
		.filter((line) => line !== null)
		.join('\n');
}

function fact({ text, advice, branch }: DueItem['facts'][number]): string {
	const notes = [advice ? 'advice, not promised' : null, branch === null ? null : `one way: ${branch}`].filter(
		(note) => note !== null,
	);
	return `  - [ ] ${md(bare(text))}${notes.length > 0 ? ` (${md(notes.join('; '))})` : ''}`;
}
