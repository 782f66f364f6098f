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

/** What may stand behind a form in its line. */
const BESIDE_FORM = /\s*[,;(–—-]*\s*(?:\b(?:SEC |Commission )?File (?:No|Number)s?\b.*|;\s*your letter\b.*)$/i;

/** What a letter says rather than names: its body begins early where its head is short. */
const SPOKEN = /\b(?:we|our|its|will|shall|please|undertakes?)\b/i;

/** Reads the head of a letter. */
export function headerOf(features: readonly Feature[], frame: Frame, text: string): Header {
	// Without a salutation that is recognised, the head is taken to be the first lines.
	const heading = frame.body > 0 ? Math.max(frame.body, 12) : 30;
	const lines = linesOf(features.slice(0, heading));
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
	const reviewed = [...new Set(named.flatMap((line) => FORM.exec(line)?.[0].replace(BESIDE_FORM, '').trim() ?? []))];
	const file = /\bFile\s+(?:No|Number)s?\.?:?\s*(\d{1,3}-\d{4,6}(?:-\d{2})?)/i.exec(text.slice(0, 6000))?.[1];
	const above = frame.body > 0 ? features.slice(0, frame.body - 1) : features.slice(0, heading);
	const name = registrantName(linesOf(above), lines, intro);
	const foreign = /\b(?:20-F|40-F|6-K)\b/.test(reviewed.join(' ')) || (reviewed.length === 0 && /\b20-F\b/.test(intro));
	const kind = foreign ? 'foreign private issuer' : reviewed.length > 0 ? 'domestic' : undefined;
	return {
		date,
		staffLetterDate: staffDate(intro) ?? staffDateOfSubject(lines),
		registrant: name ? { name, ...(kind ? { kind } : {}), ...(file ? { fileNumber: file } : {}) } : null,
		reviewed,
	};
}

function linesOf(features: readonly Feature[]): string[] {
	return features.flatMap((f) => f.paragraph.text.replaceAll('‑', '-').split('\n')).map((line) => line.trim());
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
	/^(?:\(?(?:sec )?file\b|filed|response|comment|dear\b|ladies|request\b|acceleration\b|originally|registration|amendment|definitive|preliminary|schedule|via\b|form\b)/i;

/** The date of a filing or of a period. */
const OF_FILING = new RegExp(
	String.raw`\b(?:filed|furnished|ended|ending)(?:\s+(?:with|on|by)(?:\s+the)?(?:\s+\w+)?){0,3}\s+${DATE_SOURCE}`,
	'gi',
);

/** The date of the staff's letter where only the subject of the letter has it: `Re: Comment letter dated …`. */
function staffDateOfSubject(lines: readonly string[]): string | null {
	const line = lines.find((text) =>
		/\b(?:comment letter|(?:your|staff) letter|comments?)\b[^.;]*\b(?:dated|of)\b/i.test(text),
	);
	return line === undefined ? null : staffDate(line);
}

/** The date of the staff's letter: nearest after the words for it, never a filing's date. */
function staffDate(intro: string): string | null {
	const text = intro.replace(OF_FILING, ' ');
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

/** What stands behind the name in one line with it. */
const BEHIND_NAME =
	/\s*[,;:–—|-]*\s*\(?(?:the\s+)?(?:\b(?:SEC |Commission )?File (?:No|Number)|\bForms? (?:10|20|40|8|6|S|F)-|\b(?:Annual|Quarterly|Current) Reports?\b|\bRegistration Statement|\bSchedule (?:14|13|TO)|\bDefinitive\b|\bPreliminary\b|\bProxy Statement|\b(?:your|staff|comment) (?:letter|comments)|\bAmendment No|\bResponse to\b|\bCIK\b|\bPost-Effective|\bDraft Registration|\bFiled\b).*$/i;

/** The name of a registrant at the front of a line, without what is said of it; empty where none stands there. */
function nameIn(line: string): string {
	const name = line
		.replace(/^(?:re|regarding|subject)\b\s*:?\s*/i, '')
		.replace(/\s*\|.*$/, '')
		.replace(BEHIND_NAME, '')
		.replace(/\s*\((?:the\b|[“"]|NYSE|NASDAQ|formerly|CIK|SEC|file\b|[“"]?company)[^)]*\)?\s*$/i, '')
		.replace(/\s*\([^)]*\)\s*$/, '')
		.replace(/[\s,;:–—-]+$/, '');
	return name.length >= 2 && name.length < 100 && /^[\p{Lu}\d“"]|^[a-z]{1,3}[A-Z]/u.test(name) ? name : '';
}

/** `above` are the lines above the salutation, `lines` those of the head as far as it may reach. */
function registrantName(above: readonly string[], lines: readonly string[], intro: string): string | null {
	// Some letters name their subject below the salutation.
	const head = above.some((line) => RE.test(line)) ? above : lines;
	const at = head.findIndex((line) => RE.test(line));
	if (at >= 0) {
		const subject = [(head[at] ?? '').replace(RE, ''), ...head.slice(at + 1, at + 4)];
		const [first] = subject.filter((line) => !NOT_A_NAME.test(line)).flatMap((line) => nameIn(line) || []);
		if (first) return first;
	}
	const inline = lines.flatMap((line) => INLINE_NAME.exec(line)?.[1] ?? [])[0];
	if (inline) return inline.trim();
	const own =
		/(?:on behalf of|submitted by|response of)\s+([A-Z][^,(]{2,60}?(?:,\s*(?:Inc|Ltd|LLC|L\.P|N\.V|S\.A)\b\.?)?)\s*[,(]/.exec(
			intro,
		)?.[1];
	if (own) return own.trim();
	const named = lines.find((line) => COMPANY.test(line) && line.length < 80 && !/commission|division/i.test(line));
	return named === undefined ? null : nameIn(named) || named;
}
