/** Letters and proposals as entries of the commitments file. */
import { type Commitment, type Letter, squash } from '../ledger/index.ts';
import type { Placed } from './placing.ts';
import type { LetterReading, Proposal } from './types.ts';

/** The entry of a letter that is new to the file. */
export function letterOf({ id, file, sha256, reading }: Placed): Letter {
	return {
		id,
		file,
		...(sha256 !== '' ? { sha256 } : {}),
		...(reading.date !== null ? { date: reading.date } : {}),
		...(reading.staffLetterDate !== null ? { staffLetterDate: reading.staffLetterDate } : {}),
		...(reading.reviewed.length > 0 ? { reviewed: reading.reviewed } : {}),
	};
}

/** A proposal as an entry of the file: the line ends of the letter's page are no part of its words. */
export function commitmentOf(proposal: Proposal, { id: letter, reading }: Placed, id: string): Commitment {
	const { ask, condition } = proposal;
	return {
		...proposal,
		id,
		letter,
		title: squash(proposal.title),
		quote: squash(proposal.quote),
		...(ask === undefined ? {} : { ask: paragraphsOf(ask, reading) }),
		...(condition ? { condition: { ...condition, text: squash(condition.text) } } : {}),
		elements: proposal.elements.map((element) => ({ ...element, text: squash(element.text) })),
	};
}

/** The ask with its paragraphs and bullets apart, each on one line. */
function paragraphsOf(ask: string, reading: LetterReading): string {
	const whole = reading.comments.find((comment) => comment.ask.text === ask)?.ask;
	const at = whole ? whole.start : reading.text.indexOf(ask);
	if (at < 0)
		return ask
			.split('\n')
			.map(squash)
			.filter((line) => line !== '')
			.join('\n');
	const span = { start: at, end: at + ask.length };
	const parts = reading.paragraphs
		.filter(({ start, end }) => start < span.end && end > span.start)
		.map(({ start, end }) => squash(reading.text.slice(Math.max(start, span.start), Math.min(end, span.end))))
		.filter((part) => part !== '');
	return squash(parts.join(' ')) === squash(ask) ? parts.join('\n') : squash(ask);
}
