/** The drafter's checklist as Markdown: boxes to tick, the promise's words beside them. */

import { counted } from '../ledger/index.ts';
import type { DueItem, DueList, DueNext, LastTime } from './dueTypes.ts';
import { md } from './markdown.ts';
import { bare, COVERAGE_WORDS, nextWords, placeWords, sourceWords, stopped } from './words.ts';

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
		...section(
			'Binding',
			items.filter(({ strength }) => strength === 'binding').map((entry) => item(entry, form)),
		),
		...section(
			'To watch',
			items.filter(({ strength }) => strength !== 'binding').map((entry) => item(entry, form)),
		),
		...section(
			'Settled for this filing',
			settled.map(({ title, status }) => `- ${md(title)}: ${COVERAGE_WORDS[status].toLowerCase()}`),
		),
	];
	if (items.length === 0 && settled.length === 0)
		parts.push('Nothing that was promised is due in this form and period.');
	return `${parts.join('\n\n')}\n`;
}

/** The filings to come as a Markdown table, each with the command that prints its checklist; ended by a line end. */
export function renderDueNext({ registrant, filings }: DueNext): string {
	const head = `# Due next${registrant === null ? '' : `: ${md(registrant)}`}`;
	if (filings.length === 0) return `${head}\n\nNothing is due in a filing that comes by the calendar.\n`;
	const rows = filings.map(
		(filing) =>
			`| ${md(nextWords(filing))} | ${filing.due.length} | ${filing.first.length} | ${filing.toDecide.length} |`,
	);
	const [first] = filings;
	const form = first?.form.includes(' ') ? `"${first.form}"` : first?.form;
	return `${[
		head,
		'',
		'| Filing | Commitments | For the first time | Conditions to decide |',
		'| --- | --- | --- | --- |',
		...rows,
		'',
		`The checklist of one: \`commitments due --form ${form} --period ${first?.period ?? 'DATE'}\``,
	].join('\n')}\n`;
}

function section(title: string, entries: readonly string[]): string[] {
	return entries.length === 0 ? [] : [`## ${title}`, entries.join('\n')];
}

function decision({ title, condition, id, decided }: DueItem): string {
	const question = `- [ ] ${md(title)}: is the condition met? “${md(bare(condition ?? title))}” (\`${id}\`)`;
	if (decided === null) return question;
	const { filing, met, reason, by, on } = decided;
	return `${question}\n  - for ${md(filing)} ${md(by)} decided on ${on} that it was ${met ? '' : 'not '}met: ${md(stopped(bare(reason)))}`;
}

function lastTime({ filing, coverage, evidence }: LastTime): string {
	const places = evidence.map((quote) => `, \`${placeWords(quote)}\``).join('');
	return `  - in ${md(filing)}: ${COVERAGE_WORDS[coverage].toLowerCase()}${places}`;
}

function item(entry: DueItem, form: string): string {
	const { title, promise, homes, facts, last, elsewhere, citations, condition, toDecide, disposition } = entry;
	const where = homes.length > 0 ? `  - where: ${homes.map((home) => `“${md(home)}”`).join(', or ')}` : null;
	const before = [
		...(last === null ? [`  - for the first time in ${article(form)} ${md(form)}, as far as this folder shows`] : []),
		...[last, elsewhere].flatMap((time) => (time === null ? [] : [lastTime(time)])),
	];
	const asked = disposition === 'unanswered' || disposition === 'narrowed' ? 'the staff asked: ' : '';
	return [
		`- **${md(title)}** (${md(sourceWords(entry))})`,
		`  - ${asked}“${md(promise)}”`,
		condition === null || toDecide ? null : `  - its condition is met: “${md(bare(condition))}”`,
		...facts.map(fact),
		where,
		citations.length > 0 ? `  - cites: ${md(citations.join('; '))}` : null,
		...before,
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

/** "a 10-K", "an 8-K", "an earnings release" */
function article(form: string): string {
	return /^(?:8|[aeiou])/i.test(form) ? 'an' : 'a';
}
