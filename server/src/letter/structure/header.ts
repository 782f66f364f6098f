/** What the head of a letter says: date, registrant, file number, forms under review, date of the staff's letter. */
import { SCHEDULE_14 } from '../../ledger/index.ts';
import type { Registrant } from '../../ledger/types.ts';
import { ANY_DATE, DATE_SOURCE, dateIn } from '../meaning/language/dates.ts';
import type { Feature } from './features.ts';
import type { Frame } from './frame.ts';
import { registrantNames } from './registrant.ts';

export interface Header {
	readonly date: string | null;
	readonly staffLetterDate: string | null;
	readonly registrant: Registrant | null;
	readonly reviewed: readonly string[];
}

/** The forms that a company files, the old ones of small companies too; a Form 10 registers a class of its shares (Exchange Act, section 12). */
const FORM_NAME = String.raw`(?:10-?[KQ](?:SB|T|405)?(?:\/A)?|10(?:-12[BG])?(?:\/A)?(?![\w-])|20-F(?:\/A)?|40-F|6-K|8-K|11-K|18-K|S-\d+|F-\d+)`;
const FORM = new RegExp(
	String.raw`\b(?:Forms? ${FORM_NAME}|Definitive (?:Schedule )?14A|Definitive Proxy(?: Statement)?|Preliminary (?:Proxy|Information) Statement|(?:\d{4} )?Proxy Statement|Schedule (?:14[AC]|TO(?:-[A-Z])?|13E-3)|(?:Form )?${SCHEDULE_14}[AC]|Annual Report on Form \S+)\b[^\n]{0,90}`,
	'i',
);
/** A form and its period, as an introduction names it. */
const FORM_OF_PERIOD = new RegExp(
	String.raw`\bForms? ${FORM_NAME} (?:for|of) (?:the |its |our )?(?:[\w-]+ ){0,3}?(?:year|quarter|periods?|months) (?:ended|ending) (?:${ANY_DATE})`,
	'gi',
);
/** What may stand behind a form in its line. */
const BESIDE_FORM =
	/\s*[,;(–—-]*\s*(?:\b(?:SEC |Commission )?File (?:Nos?\b|Numbers?\b|#|\d{1,3}-\d{4}).*|;\s*your letter\b.*)$/i;

/** The number of a registrant's file, however it is announced: `File No. 001-99999`, `File 0-99999`. */
const FILE_NUMBER = /\bFile(?:\s+(?:Nos?\b|Numbers?\b)|\s*#)?[.:]*\s*(\d{1,3}-\d{4,6}(?:-\d{2})?)(?![\d-])/i;

/** Paragraphs of an introduction, and those among which it stands where no salutation does. */
const INTRODUCTION = 4;
const UNGREETED = 40;

/** Whether a paragraph says something, as no line of an address does. */
function isSaid({ paragraph }: Feature): boolean {
	return paragraph.kind !== 'table row' && paragraph.text.length > 60 && /[.:]$/.test(paragraph.text);
}

/** Paragraphs of a signature. */
const SIGNATURE = 6;

/** What a letter says rather than names: its body begins early where its head is short. */
const SPOKEN = /(?<![“"])\b(?:we|our|its|will|shall|please|undertakes?)\b/i;

/** The date of a filing, of a period, or of the letter that is answered. */
const OTHERS_DATE = /\b(?:filed|ended|ending|furnished|dated|(?:letter|comments?) (?:of|from))\b/i;

/** Reads the head of a letter. */
export function headerOf(features: readonly Feature[], frame: Frame, text: string): Header {
	// Without a salutation that is recognised, the head is taken to be the first lines.
	const heading = frame.body > 0 ? Math.max(frame.body, 12) : 30;
	const head = features.slice(0, heading);
	const lines = linesOf(head);
	const dated = lines.filter((line) => line.length < 160 && dateIn(line) !== null && !OTHERS_DATE.test(line));
	// A letterhead set as a table has the date in one of its cells; a scan has the whole head in one line.
	const own =
		dated.find((line) => line.length < 36) ?? dated[0] ?? cellsOf(lines).find((cell) => dateIn(cell) !== null);
	const date = own ? dateIn(own) : dateBeforeRe(lines);
	const body = frame.body > 0 ? features.slice(frame.body) : features.slice(0, UNGREETED).filter(isSaid);
	const intro = body
		.slice(0, INTRODUCTION)
		.map((f) => f.paragraph.text)
		.join(' ');
	const opening = body[0]?.paragraph.text ?? '';
	const subject = linesOf(head.filter((feature, i) => i < frame.body || !isSaid(feature)));
	const named = subject.flatMap(formByForm).filter((line) => line.length < 160 && !SPOKEN.test(line));
	const forms = named.flatMap((line) => FORM.exec(line)?.[0].replace(BESIDE_FORM, '').trim() ?? []);
	const reviewed = forms.length > 0 ? [...new Set(forms)] : eachOnce(opening.match(FORM_OF_PERIOD) ?? []);
	const file = FILE_NUMBER.exec(text.slice(0, 6000).replaceAll(/[‑–]/g, '-'))?.[1];
	const above = frame.body > 0 ? features.slice(0, frame.body - 1) : features.slice(0, heading);
	const [name, ...joint] = registrantNames({
		above: linesOf(above),
		lines,
		intro,
		below: linesOf(features.slice(frame.signOff, frame.signOff + SIGNATURE)),
	});
	const foreign = /\b(?:20-F|40-F|6-K)\b/.test(reviewed.join(' ')) || (reviewed.length === 0 && /\b20-F\b/.test(intro));
	const domestic = reviewed.length > 0 || /\b10-[KQ]\b/.test(intro);
	const kind = foreign ? 'foreign private issuer' : domestic ? 'domestic' : undefined;
	return {
		date,
		staffLetterDate: staffDate(intro, date) ?? staffDateOfSubject(lines, date),
		registrant: name
			? {
					name,
					...(kind ? { kind } : {}),
					...(file ? { fileNumber: file } : {}),
					...(joint.length > 0 ? { joint } : {}),
				}
			: null,
		reviewed,
	};
}

/** A subject in one line, `Form 10-K for … Filed … Form 10-Q for … Filed …`, form by form. */
function formByForm(line: string): string[] {
	return /\bFiled [A-Z]/.test(line) ? line.split(/ (?=Forms? \d|Definitive )/) : [line];
}

/** `Form 10-K for the Fiscal Year Ended …` and `Form 10-K for the year ended …` are one. */
function eachOnce(forms: readonly string[]): string[] {
	return [...new Map(forms.map((form) => [form.toLowerCase().replace(/\b(?:the|fiscal) /g, ''), form])).values()];
}

function linesOf(features: readonly Feature[]): string[] {
	return features.flatMap((f) => f.paragraph.text.replaceAll('‑', '-').split('\n')).map((line) => line.trim());
}

/** Short cells of rows that are no filing's. */
function cellsOf(lines: readonly string[]): string[] {
	return lines
		.filter((line) => line.includes(' | '))
		.flatMap((line) => line.split(' | '))
		.filter((cell) => cell.length < 36 && !OTHERS_DATE.test(cell));
}

/** The date before `Re:` in a head that has no lines of its own. */
function dateBeforeRe(lines: readonly string[]): string | null {
	const line = lines.find((text) => text.length >= 160 && /\bRe:\s/.test(text));
	return line ? dateIn(line.slice(0, line.search(/\bRe:\s/))) : null;
}

const LETTER_WORDS = '(?:letter|comments?|correspondence|e-?mail|request)';

/** The date of a filing, of a period, or of what is asked to become effective. */
const OF_FILING = new RegExp(
	String.raw`\b(?:(?:filed|furnished|ended|ending|(?:statement|report|form \S+|amendment(?: no\. ?\d+)?) (?:\w+ )?submitted)(?:\s+(?:with|on|by)(?:\s+the)?(?:\s+\w+)?){0,3}|(?:(?:be|becomes?|became|declared|made|go|goes) effective|effective date|effectiveness)\b(?:(?!\b(?:letters?|comments?|correspondence|received)\b)[^;]){0,120}?\b(?:on|at|of|until|before|by))\s+${DATE_SOURCE}`,
	'gi',
);

/** The date of the staff's letter where only the subject of the letter has it: `Re: Comment letter dated …`. */
function staffDateOfSubject(lines: readonly string[], own: string | null): string | null {
	const line = lines.find((text) =>
		/\b(?:comment letter|(?:your|staff) letter|comments?)\b[^.;]*\b(?:dated|of)\b/i.test(text),
	);
	return line === undefined ? null : staffDate(line, own);
}

const AFTER_LETTER = new RegExp(
	String.raw`\b${LETTER_WORDS}\b[^.;]{0,120}?\b(?:dated|of|on|received|from)\b[^.;]{0,60}?(?:${DATE_SOURCE})`,
	'i',
);
const BEFORE_LETTER = new RegExp(String.raw`(?:dated|received(?: \w+)*|on|of)\s+(?:${DATE_SOURCE})`, 'i');
/** `Your May 4, 2022 comment letter`. */
const DATED_LETTER = new RegExp(
	String.raw`(?:\b(?:the|your|(?:staff|commission|division)['’]s) ${DATE_SOURCE},? letter|(?<!\bour )${DATE_SOURCE},? comment letter)\b`,
	'i',
);
/** What the company wrote before, with its dates. */
const OWN_LETTERS = new RegExp(
	String.raw`\b(?:(?:our|(?:Company|Registrant)['’]s) (?:\w+ ){0,2}?(?:letters?|responses?)|response letters?)(?: that (?:we|the \w+))?(?: (?:dated|of|on|filed|submitted|sent|furnished)){1,2} (?:${ANY_DATE})(?:(?:,? and|,) (?:${ANY_DATE}))*`,
	'gi',
);

/** The date of the staff's letter: nearest after the words for it, never a filing's date, nor one after the answer's own. */
function staffDate(intro: string, own: string | null): string | null {
	const text = intro.replace(OF_FILING, ' ').replace(OWN_LETTERS, ' ');
	const after = AFTER_LETTER.exec(text)?.[0];
	const date =
		dateIn(DATED_LETTER.exec(text)?.[0] ?? '') ??
		(after ? (dateIn(after.slice(-30)) ?? dateIn(after)) : dateIn(BEFORE_LETTER.exec(text)?.[0] ?? ''));
	return date !== null && own !== null && date > own ? null : date;
}
