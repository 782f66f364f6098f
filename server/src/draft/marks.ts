/** What is written into a draft for later: placeholders nobody has filled, and directives in comments. */
import type { Span } from '../ledger/types.ts';
import type { Directive, Placeholder } from './types.ts';

const INSIDE =
	'[●•■○◦]+|_+|[Xx]{2,}|TBD|TBC|TBA|TK|tbd|to come|To come|TO COME|insert\\b[^\\]\\n]{0,60}|INSERT\\b[^\\]\\n]{0,60}|(?:[Tt]o be|TO BE) (?:confirmed|updated|completed|determined|provided|inserted|added|filled|CONFIRMED|UPDATED|COMPLETED|DETERMINED|PROVIDED)\\b[^\\]\\n]{0,60}|(?:confirm|check|verify|update)\\b[^\\]\\n]{0,60}|(?:NTD|[Nn]ote to [Dd]raft|[Pp]laceholder|PLACEHOLDER)\\b[^\\]\\n]{0,200}|[A-Z]\\w* to (?:provide|confirm|update|complete|insert)\\b[^\\]\\n]{0,60}|amount|date|number|percentage|percent|name';
const PLACEHOLDER = new RegExp(
	[
		`[$€£¥]?\\\\?\\[\\s?(?:${INSIDE})\\s?\\\\?\\](?:\\s?%)?`,
		'[$€£¥]\\s?\\\\?\\[\\s*[xX]?\\s*\\\\?\\]',
		'\\\\?\\[\\s*[xX]?\\s*\\\\?\\](?=\\s?(?:%|percent|million|billion|thousand)\\b)',
		'\\\\?\\[\\s*[xX]?\\s*\\\\?\\]%',
		'[$€£¥]\\s?[Xx]{1,4}(?:[.,][Xx]{1,3})*(?![A-Za-z])',
		'\\b[Xx]{1,4}(?:\\.[Xx]{1,2})?%',
		'[$€£¥]\\s?[●•]|[●•]\\s?%',
		// Only from the first of a row of lines to write on: from each of them it would take forever.
		'[$€£¥]\\s?_{2,}|(?<!_)_{2,}\\s?%',
		// A figure in brackets is one that somebody has still to confirm.
		'[$€£¥]\\s?\\\\?\\[\\s*\\d[\\d.,/ ]*\\\\?\\]',
		'\\\\?\\[\\s*\\d[\\d.,/ ]*\\\\?\\](?:\\s?%|(?=\\s(?:percent|million|billion|thousand)\\b))',
		'[«‹]\\s?[●•_]+\\s?[»›](?:\\s?%)?|\\{\\{[^{}\\n]{1,60}\\}\\}',
		'\\((?:TBC|TBA|tbc|tbd|to be (?:confirmed|updated|completed|determined))\\)',
		// Not as a part of a name: TBD-500.
		'(?<![\\w-])(?:TBD|TKTK)(?!-?\\w)',
	].join('|'),
	'g',
);

/** Something that every placeholder has one of. */
export const UNFILLED = /[[●•_]|[Xx][%.,]|[$€£¥]\s?[Xx]|[Xx]{2}%|TBD|TKTK|\((?:TB[CA]|tb[cd]|to be )|\{\{/;

/** Unfilled placeholders in order; none in code, comments, links, definitions or front matter (`masks`). */
export function readPlaceholders(text: string, masks: readonly Span[]): readonly Placeholder[] {
	const sorted = [...masks].sort((a, b) => a.start - b.start || a.end - b.end);
	const result: Placeholder[] = [];
	let mask = 0;
	let reach = 0;
	for (const match of text.matchAll(PLACEHOLDER)) {
		const start = match.index;
		const end = start + match[0].length;
		for (let next = sorted[mask]; next && next.start < end; next = sorted[mask]) {
			reach = Math.max(reach, next.end);
			mask++;
		}
		if (start < reach || isLink(text, match[0], end)) continue;
		result.push({ start, end, text: match[0] });
	}
	return result;
}

/** `[date](…)`, `[date][…]` and `[date]: …` are links and definitions. */
function isLink(text: string, found: string, end: number): boolean {
	return found.endsWith(']') && !found.endsWith('\\]') && /^(?:\(|\[|:\s)/.test(text.slice(end, end + 2));
}

/** Directives in the comments at `spans`, in order. */
export function readDirectives(text: string, spans: readonly Span[]): readonly Directive[] {
	return spans.flatMap((span) => {
		const match = /^<!--\s*commitments-([a-z]+(?:-[a-z]+)*)\b([\s\S]*?)(?:-->|$)/.exec(
			text.slice(span.start, span.end),
		);
		if (!match) return [];
		const rest = /^\s*([A-Za-z0-9][\w./-]*)?\s*:?\s*([\s\S]*)$/.exec(match[2] ?? '');
		const reason = (rest?.[2] ?? '').replace(/\s+/g, ' ').trim();
		return [{ start: span.start, end: span.end, name: match[1] ?? '', target: rest?.[1] ?? '', reason }];
	});
}
