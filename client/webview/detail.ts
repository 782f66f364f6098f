/** What one cell of the matrix rests on: the letter's words, each promised fact with its passages, and the next steps. */
import type { Cell, CommitmentEntry, ElementEntry, Quote } from '../../server/src/report/types.ts';
import { isAsked } from '../../server/src/rules/index.ts';
import { canSign } from '../src/toSign.ts';
import { el, type Words } from './dom.ts';
import type { Message } from './messages.ts';

/** The content of the section below the matrix. */
export function detailOf(
	ledger: string,
	entry: CommitmentEntry,
	cell: Cell,
	words: Words,
	signs: Readonly<Record<string, string>>,
	send: (message: Message) => void,
): readonly HTMLElement[] {
	const { id, title, promise, condition, letterFile } = entry;
	const { filing, heading } = cell;
	const button = (label: string, message: Message): HTMLElement => {
		const made = el('button', { class: 'action', 'data-key': `detail ${label}` }, label);
		made.addEventListener('click', () => send(message));
		return made;
	};
	const steps = el('p', { class: 'steps' });
	if (canSign(cell)) steps.append(button(words.signOff ?? '', { type: 'signOff', ledger, id, filing }));
	steps.append(button(words.openEntry ?? '', { type: 'entry', ledger, id, filing }));
	if (letterFile !== null) steps.append(button(words.openLetter ?? '', { type: 'letter', ledger, id, filing }));
	if (heading.exact) {
		steps.append(button(`${words.heading} “${heading.title}”`, { type: 'place', ledger, ...heading.place }));
	}
	const facts = cell.elements.map((element) => factOf(ledger, element, words, signs, send));
	return [
		el('h2', {}, `${title}, ${filing}`),
		steps,
		el('p', { class: 'small' }, words.promise ?? ''),
		el('blockquote', {}, promise),
		...(condition === null ? [] : [el('p', {}, `${words.condition}: ${condition}`)]),
		el('ul', { class: 'facts' }, ...facts),
	];
}

function factOf(
	ledger: string,
	element: ElementEntry,
	words: Words,
	signs: Readonly<Record<string, string>>,
	send: (message: Message) => void,
): HTMLElement {
	const { status, verdict, text, why, evidence, candidates, signedBy, suspect, advice } = element;
	const shown = isAsked(status) ? verdict : status;
	const notes = [
		advice ? words.advice : '',
		signedBy ? `${words.signed}: ${signedBy.by}, ${signedBy.on}` : '',
		suspect ? words.suspect : '',
	].filter(Boolean);
	const item = el(
		'li',
		{ class: shown },
		el('span', { class: 'sign', 'aria-hidden': 'true' }, signs[shown] ?? ''),
		el('strong', {}, ` ${words[shown] ?? shown}: `),
		text,
		...(notes.length > 0 ? [el('span', { class: 'small' }, ` (${notes.join(', ')})`)] : []),
		el('span', { class: 'small why' }, why),
	);
	const near = evidence.length > 0 ? evidence : candidates.slice(0, 1);
	const label = (evidence.length > 0 ? words.goTo : words.closest) ?? '';
	for (const quote of near) item.append(passageOf(ledger, quote, label, send));
	return item;
}

function passageOf(ledger: string, quote: Quote, label: string, send: (message: Message) => void): HTMLElement {
	const { file, range } = quote;
	const where = `${file}:${range.start.line + 1}`;
	const go = el('button', { class: 'link', title: label, 'data-key': `detail ${where}` }, where);
	go.addEventListener('click', () => send({ type: 'place', ledger, file, range }));
	return el('blockquote', {}, quote.words, ' ', go);
}
