/** What the head of a letter says: date, registrant, file number, forms under review, date of the staff's letter. */
import type { Registrant } from '../../ledger/types.ts';
import { DATE_SOURCE, dateIn } from '../meaning/dates.ts';
import type { Feature } from './features.ts';
import type { Frame } from './frame.ts';

export interface Header {
	readonly date: string | null;
	readonly staffLetterDate: string | null;
	readonly registrant: Registrant | null;
	readonly reviewed: readonly string[];
}

const FORM =
	/\b(?:Forms? (?:10-[KQ](?:\/A)?|20-F(?:\/A)?|40-F|6-K|8-K|S-\d+|F-\d+)|Definitive Proxy Statement|Preliminary (?:Proxy|Information) Statement|Schedule (?:14[AC]|TO(?:-[A-Z])?|13E-3)|(?:DEFA?|PREM?|DEFM)14[AC]|Annual Report on Form \S+)\b[^\n]{0,90}/i;
const COMPANY =
	/\b(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|N\.V|S\.A|LLC|L\.P|LP|Group|Holdings|Trust|Bancorp|Bancshares|Partners|SE|AG|S\.p\.A)\b\.?/;

/** What a letter says rather than names: its body begins early where its head is short. */
const SPOKEN = /\b(?:we|our|its|will|shall|please|undertakes?)\b/i;

/** Reads the head of a letter. */
export function headerOf(features: readonly Feature[], frame: Frame, text: string): Header {
	// Without a salutation that is recognised, the head is taken to be the first lines.
	const heading = frame.body > 0 ? Math.max(frame.body, 12) : 30;
	const head = features.slice(0, heading).map((f) => f.paragraph.text.replaceAll('‑', '-'));
	const lines = head.flatMap((line) => line.split('\n')).map((line) => line.trim());
	const dated = lines.filter(
		(line) => line.length < 160 && dateIn(line) !== null && !/\b(?:filed|ended|ending|furnished|dated)\b/i.test(line),
	);
	// A letterhead set as a table has the date in one of its cells; a scan has the whole head in one line.
	const own =
		dated.find((line) => line.length < 36) ?? dated[0] ?? cellsOf(lines).find((cell) => dateIn(cell) !== null);
	const date = own ? dateIn(own) : dateBeforeRe(lines);
	const intro = features
		.slice(frame.body, frame.body + 4)
		.map((f) => f.paragraph.text)
		.join(' ');
	const named = lines.filter((line) => line.length < 160 && !SPOKEN.test(line));
	const reviewed = [...new Set(named.flatMap((line) => FORM.exec(line)?.[0].trim() ?? []))];
	const file = /\bFile\s+(?:No|Number)s?\.?:?\s*(\d{1,3}-\d{4,6}(?:-\d{2})?)/i.exec(text.slice(0, 6000))?.[1];
	const name = registrantName(lines, intro);
	const foreign = /\b(?:20-F|40-F|6-K)\b/.test(reviewed.join(' ')) || (reviewed.length === 0 && /\b20-F\b/.test(intro));
	const kind = foreign ? 'foreign private issuer' : reviewed.length > 0 ? 'domestic' : undefined;
	return {
		date,
		staffLetterDate: staffDate(intro),
		registrant: name ? { name, ...(kind ? { kind } : {}), ...(file ? { fileNumber: file } : {}) } : null,
		reviewed,
	};
}

/** Short cells of rows that are no filing's. */
function cellsOf(lines: readonly string[]): string[] {
	return lines
		.filter((line) => line.includes(' | '))
		.flatMap((line) => line.split(' | '))
		.filter((cell) => cell.length < 36 && !/\b(?:filed|ended|ending|furnished|dated)\b/i.test(cell));
}

/** The date before `Re:` in a head that has no lines of its own. */
function dateBeforeRe(lines: readonly string[]): string | null {
	const line = lines.find((text) => text.length >= 160 && /\bRe:\s/.test(text));
	return line ? dateIn(line.slice(0, line.search(/\bRe:\s/))) : null;
}

const LETTER_WORDS = '(?:letter|comments?|correspondence|e-?mail|request)';

const NOT_A_NAME =
	/^(?:\(?(?:sec )?file\b|filed|response|comment|dear\b|ladies|request for|originally|registration|amendment|definitive|preliminary|schedule|via\b|form\b)/i;

/** The date of the staff's letter: nearest after the words for it, never a filing's date. */
function staffDate(intro: string): string | null {
	const text = intro.replace(
		/\b(?:filed|furnished|ended|ending)(?:\s+(?:with|on|by)(?:\s+the)?(?:\s+\w+)?){0,3}\s+\w+ \d{1,2}, \d{4}/gi,
		' ',
	);
	const after = new RegExp(
		String.raw`\b${LETTER_WORDS}\b[^.;]{0,120}?\b(?:dated|of|on|received|from)\b[^.;]{0,60}?(?:${DATE_SOURCE})`,
		'i',
	).exec(text);
	if (after) return dateIn(after[0].slice(-30)) ?? dateIn(after[0]);
	const before = new RegExp(String.raw`(?:dated|received(?: \w+)*|on|of)\s+(?:${DATE_SOURCE})`, 'i').exec(text);
	return before ? dateIn(before[0]) : null;
}

/** `Re: Harbor Light plc Form 10-K …` in a head without lines. */
const INLINE_NAME =
	/\bRe:\s*([A-Z][^\n]{2,80}?)\s+(?=(?:Annual Report|Forms? (?:10|20|8|6|S|F)-|Registration Statement|Schedule|Definitive|Preliminary|File No))/;

/** `Re:`, or `Re` alone before the name: never the front of a word. */
const RE = /^re(?![\p{L}\d-])\s*[:.]?\s*(?:\|\s*)?/iu;

function registrantName(lines: readonly string[], intro: string): string | null {
	const at = lines.findIndex((line) => RE.test(line));
	if (at >= 0) {
		const own = (lines[at] ?? '').replace(RE, '');
		const candidates = [own, ...lines.slice(at + 1, at + 4)].filter((l) => l && !FORM.test(l) && !NOT_A_NAME.test(l));
		const [first] = candidates;
		if (first && first.length < 100)
			return first
				.replace(/\s*\|.*$/, '')
				.replace(/\s*\([^)]*\)\s*$/, '')
				.trim()
				.slice(0, 120);
	}
	const inline = lines.flatMap((line) => INLINE_NAME.exec(line)?.[1] ?? [])[0];
	if (inline) return inline.trim();
	const own = /(?:on behalf of|submitted by|response of)\s+([A-Z][^,(]{2,60}?(?:,\s*Inc\.?)?)\s*[,(]/.exec(intro)?.[1];
	if (own) return own.trim();
	return lines.find((line) => COMPANY.test(line) && line.length < 80 && !/commission|division/i.test(line)) ?? null;
}
