/** What a draft is: from its front matter, else from its title and first lines, and then said so. */
import { FORMS, MONTHS } from '../ledger/index.ts';
import type { Form, Problem } from '../ledger/types.ts';
import type { DraftMeta, Passage, Section } from './types.ts';

const ALIASES: Readonly<Record<string, Form>> = {
	'press release': 'earnings release',
	release: 'earnings release',
	'proxy statement': 'proxy',
	'10k': '10-K',
	'10q': '10-Q',
	'20f': '20-F',
	'40f': '40-F',
	'6k': '6-K',
	'8k': '8-K',
};
/** How much of the front of a draft may say what it is. */
export const FRONT = 6000;

/** Reads `form`, `period` and `filing` of a front matter whose inner text starts at `offset`. */
export function readFrontMatter(yaml: string, offset: number): { meta: DraftMeta; problems: Problem[] } {
	const problems: Problem[] = [];
	let form: Form | null = null;
	let period: string | null = null;
	let filing: string | null = null;
	for (const match of yaml.matchAll(/^(form|period|filing)[ \t]*:[ \t]*(.*)$/gim)) {
		const key = (match[1] ?? '').toLowerCase();
		const raw = match[2] ?? '';
		const value = scalar(raw);
		if (value === '') continue;
		const start = offset + match.index + match[0].indexOf(raw);
		const say = (code: string, severity: Problem['severity'], message: string): void => {
			problems.push({ code, severity, start, end: start + raw.trimEnd().length, message });
		};
		const bad = (code: string, message: string): void => say(code, 'warning', message);
		if (key === 'filing') filing = value;
		else if (key === 'form') {
			form = formOf(value);
			if (form === 'amendment' && AMENDED.test(value)) say('amended-form', 'information', amended(value));
			if (!form) bad('unknown-form', `“${value}” is no form known here; write one of ${FORMS.join(', ')}.`);
		} else if (isDate(value)) period = value;
		else bad('bad-period', `“${value}” is no date; write the last day of the period as 2017-12-31.`);
	}
	return { meta: { form, period, filing, inferred: [] }, problems };
}

function amended(value: string): string {
	return `“${value}” is read as an amendment: only what was promised for one is asked of it. Write \`form: amendment\` where that is meant, or the form itself to have all that it owes asked.`;
}

function scalar(raw: string): string {
	const value = raw.trim();
	const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value);
	return quoted ? (quoted[2] ?? '') : value.replace(/(?:^|\s+)#.*$/, '');
}

const FORM = '(?:10-?K|10-?Q|20-?F|40-?F|6-?K|8-?K)';
/** The form of an amendment, as it is written behind the form or before it. */
const AMENDED = new RegExp(
	`^\\W*(?:form\\s+)?${FORM}\\s*/\\s*A\\b|^\\W*amendment\\s+no\\.?\\s*\\d+\\s+(?:to|on)\\s+(?:(?:our|its|the|an|annual|quarterly|current|transition|report|on|form|[\\w.]+[’']s)\\s+)*${FORM}\\b`,
	'i',
);

function formOf(value: string): Form | null {
	if (AMENDED.test(value)) return 'amendment';
	const plain = value
		.toLowerCase()
		.replace(/^form\s+/, '')
		.replace(/[_\s]+/g, ' ')
		.trim();
	return FORMS.find((form) => form.toLowerCase() === plain) ?? ALIASES[plain] ?? null;
}

function isDate(value: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (!match) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return year > 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for front matter that leaves nothing open. */
export function isWritten({ form, period }: DraftMeta): boolean {
	return form !== null && period !== null;
}

/** Fills in what the front matter left open from the first headings and passages, naming the words relied on. */
export function inferMeta(meta: DraftMeta, sections: readonly Section[], passages: readonly Passage[]): DraftMeta {
	const lines = frontLines(sections, passages);
	const inferred: string[] = [];
	// A letter to the staff speaks of forms and periods, and is none of them.
	if (lines.some((line) => TO_STAFF.test(line))) return { ...meta, inferred };
	const form = meta.form ?? inferForm(lines, inferred);
	const period = meta.period ?? inferPeriod(lines, inferred);
	return { form, period, filing: meta.filing, inferred };
}

const TO_STAFF = /^\W*dear\b[^:]{0,40}\bstaff\b|\bto (?:your|the staff['’]s) (?:comment )?letter\b/i;

function frontLines(sections: readonly Section[], passages: readonly Passage[]): readonly string[] {
	const headings = sections.slice(1).flatMap((s) => (s.start < FRONT ? [{ at: s.start, text: s.title }] : []));
	const words = passages.flatMap((p) => (p.start < FRONT && !p.quoted ? [{ at: p.start, text: p.text }] : []));
	return [...headings, ...words].sort((a, b) => a.at - b.at).map((line) => line.text);
}

const TITLED: readonly (readonly [RegExp, (match: RegExpExecArray) => Form])[] = [
	[AMENDED, () => 'amendment'],
	[/\bForm\s+(10-K|10-Q|20-F|40-F|6-K|8-K)\s*\/\s*A\b/i, () => 'amendment'],
	[
		/^\W*(?:annual |quarterly |current )?(?:report )?(?:on )?form\s+(10-K|10-Q|20-F|40-F|6-K|8-K)(?!\w)/i,
		(m) => formOf(m[1] ?? '') ?? 'other',
	],
	[
		/\b(?:annual|quarterly|current) report on form\s+(10-K|10-Q|20-F|40-F|6-K|8-K)\b/i,
		(m) => formOf(m[1] ?? '') ?? 'other',
	],
	[/\b(?:schedule 14a|notice of annual meeting|^proxy statement)\b/i, () => 'proxy'],
	[/\bform\s+(?:[SF]-[1348])\b/i, () => 'registration statement'],
	[
		/\b(?:reports?|announces?|posts?|releases?|delivers?)\b.{0,80}\b(?:quarter|half|full[- ]year|fiscal|annual|year)\b.{0,80}\bresults\b/i,
		() => 'earnings release',
	],
];

function inferForm(lines: readonly string[], inferred: string[]): Form | null {
	for (const line of lines) {
		for (const [pattern, form] of TITLED) {
			const match = line.length < 400 ? pattern.exec(line) : null;
			if (!match) continue;
			const result = form(match);
			inferred.push(`form ${result} from “${match[0].trim()}”`);
			return result;
		}
	}
	return null;
}

const NAMES = MONTHS.join('|');
/** "Year ended December 31, 2025", and "31 December 2025" as it is written outside the United States. */
const PERIOD = new RegExp(
	`\\b(?:year|quarter|quarterly period|period|months)\\s+ended\\s*:?\\s*(?:(${NAMES})\\s+(\\d{1,2}),?|(\\d{1,2})\\s+(${NAMES}),?)\\s+(\\d{4})`,
	'i',
);

function inferPeriod(lines: readonly string[], inferred: string[]): string | null {
	for (const line of lines) {
		const match = PERIOD.exec(line);
		if (!match) continue;
		const month = String(MONTHS.indexOf((match[1] ?? match[4] ?? '').toLowerCase()) + 1).padStart(2, '0');
		const period = `${match[5]}-${month}-${(match[2] ?? match[3] ?? '').padStart(2, '0')}`;
		if (!isDate(period)) continue;
		inferred.push(`period ${period} from “${match[0]}”`);
		return period;
	}
	return null;
}
