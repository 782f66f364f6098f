/** What people write in the cells of a tracker, as the commitments file says it. */
import { DISPOSITIONS, FORMS, monthOf, STRENGTHS } from '../../ledger/index.ts';
import type { Disposition, Form, Strength } from '../../ledger/types.ts';

const DISPOSITION_WORDS: readonly (readonly [RegExp, Disposition])[] = [
	[
		/^(?:promised on a condition|conditional\b.*|if (?:applicable|material).*|where (?:applicable|material).*)$/,
		'conditional',
	],
	[/^(?:will )?(?:continue|continuing|ongoing|keep)\b.*$/, 'continuing'],
	[/^(?:will )?(?:file an )?amend\w*$/, 'amend'],
	[/^(?:(?:will )?(?:consider|endeavou?r)\w*|soft)$/, 'soft'],
	[/^(?:declin\w*|refus\w*|disagree\w*|no|not agreed|respectfully declined)$/, 'declined'],
	[/^(?:said to be done|done|already disclosed|no change required)$/, 'done'],
	[/^(?:not answered|unanswered|no response)$/, 'unanswered'],
	[/^narrow\w*$/, 'narrowed'],
	[/^(?:other undertaking|follow.?up)$/, 'followup'],
	[/^(?:stated(?: to the staff)?|position|explanation|informational|supplemental)$/, 'stated'],
	[
		/^(?:promise\w*|agree\w*|commit\w*|undertak\w*|accept\w*|yes|will (?:disclose|revise|comply|provide|include)|future filings?)$/,
		'promised',
	],
];

/** How the response answers; null when the words name nothing that is known. */
export function dispositionIn(text: string): Disposition | null {
	const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
	return (
		DISPOSITIONS.find((known) => known === words) ?? DISPOSITION_WORDS.find(([sign]) => sign.test(words))?.[1] ?? null
	);
}

/** Null when the words name none. */
export function strengthIn(text: string): Strength | null {
	const words = text.toLowerCase().trim();
	const known: Readonly<Record<string, Strength>> = { 'to watch': 'watch', 'on record': 'record' };
	return STRENGTHS.find((strength) => strength === words) ?? known[words] ?? null;
}

const FORM_WORDS: readonly (readonly [RegExp, readonly Form[]])[] = [
	[/^quarterly reports?$/, ['10-Q']],
	[/^(?:earnings|press) (?:press )?releases?$/, ['earnings release']],
	[/^proxy(?: statements?)?$|^def ?14a$/, ['proxy']],
	[/^registration statements?$/, ['registration statement']],
	[/^amendments?$|^10-k\/a$|^20-f\/a$/, ['amendment']],
];

/** The documents that a cell names; `unknown` are the parts that name none. “Future filings” and “all” name what follows from the registrant. */
export function formsIn(text: string): { readonly forms: readonly Form[]; readonly unknown: readonly string[] } {
	const parts = text
		.split(/[,;\n]|\band\b|&|\s\+\s/i)
		.map((part) => part.trim())
		.filter(Boolean);
	const forms: Form[] = [];
	const unknown: string[] = [];
	for (const part of parts) {
		const words = part
			.toLowerCase()
			.replace(/^(?:future|all|each|the)\s+(?=.*\d|.*release)/, '')
			.replace(/^forms?\s+/, '')
			.replace(/\s+/g, ' ');
		if (/^(?:(?:all|any|our|the|future|periodic|subsequent)\s+)*(?:filings?|reports?)$|^all$/.test(words)) continue;
		const dashed = words.replace(/^(10|20|6|8)\s?-?\s?([kqf])s?$/, '$1-$2');
		const named = FORMS.find((form) => form.toLowerCase() === dashed);
		const meant = named ? [named] : FORM_WORDS.find(([sign]) => sign.test(words))?.[1];
		if (meant) forms.push(...meant);
		else unknown.push(part);
	}
	return { forms: [...new Set(forms)], unknown };
}

/** A day as 2026-06-12, from that, 6/12/2026 as it is written in the United States, June 12, 2026 or 12 June 2026; else null. */
export function dayOf(text: string): string | null {
	const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
	if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
	if (us) return day(Number(us[3]), Number(us[1]), Number(us[2]));
	const [, name, date, year] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? turned(text);
	const month = monthOf(name ?? '');
	return month === 0 ? null : day(Number(year), month, Number(date));
}

/** 12 June 2026 in the order of June 12, 2026. */
function turned(text: string): readonly (string | undefined)[] {
	const [, date, name, year] = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text) ?? [];
	return ['', name, date, year];
}

function day(year: number, month: number, date: number): string | null {
	const time = new Date(Date.UTC(year, month - 1, date));
	const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	return time.toISOString().startsWith(written) ? written : null;
}

/** The facts of a cell: its lines, its bullets or what semicolons part. */
export function factsIn(text: string): readonly string[] {
	const parts = text.includes('\n') ? text.split('\n') : text.split(/;\s+|\s*•\s*/);
	return parts
		.map((part) =>
			part
				.replace(/^\s*(?:[-*•–]|\(?[a-z0-9]{1,3}[.)])\s+/i, '')
				.replace(/[;.\s]+$/, '')
				.replace(/\s+/g, ' ')
				.trim(),
		)
		.filter(Boolean);
}

/** Left out of ids; more than grammar stays, because a tracker's titles are short already. */
const SMALL = new Set(
	'a an and as at be by for from in into is it its of on or our that the their this to was we which will with'.split(
		' ',
	),
);

/** An id from words: the first five that carry meaning. */
export function idFrom(words: string): string {
	const all =
		words
			.toLowerCase()
			.normalize('NFKD')
			.match(/[a-z0-9]+/g) ?? [];
	const telling = all.filter((word) => !SMALL.has(word));
	return (telling.length > 0 ? telling : all).slice(0, 5).join('-') || 'commitment';
}
