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
	/\b(?:Form (?:10-[KQ](?:\/A)?|20-F(?:\/A)?|40-F|6-K|8-K|S-\d+|F-\d+)|Definitive Proxy Statement|Preliminary Proxy Statement|Schedule 14A|Annual Report on Form \S+)\b[^\n]{0,90}/i;
const COMPANY =
	/\b(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|N\.V|S\.A|LLC|L\.P|LP|Group|Holdings|Trust|Bancorp|Bancshares|Partners|SE|AG|S\.p\.A)\b\.?/;

/** Reads the head of a letter. */
export function headerOf(features: readonly Feature[], frame: Frame, text: string): Header {
	const head = features.slice(0, Math.max(frame.body, Math.min(12, features.length))).map((f) => f.paragraph.text);
	const lines = head.flatMap((line) => line.split('\n')).map((line) => line.trim());
	const date = lines.map((line) => (line.length < 120 ? dateIn(line) : null)).find((d) => d !== null) ?? null;
	const intro = features
		.slice(frame.body, frame.body + 4)
		.map((f) => f.paragraph.text)
		.join(' ');
	const dated = new RegExp(
		String.raw`(?:dated|of|received|on|letter|e-?mail)\s+(?:\w+\s+){0,4}?(?:${DATE_SOURCE})`,
		'i',
	).exec(intro);
	const reviewed = [...new Set(lines.filter((l) => l.length < 160).flatMap((l) => FORM.exec(l)?.[0].trim() ?? []))];
	const file = /\bFile\s+(?:No|Number)s?\.?:?\s*(\d{1,3}-\d{4,6}(?:-\d{2})?)/i.exec(text.slice(0, 6000))?.[1];
	const name = registrantName(lines, intro);
	const foreign = /\b(?:20-F|40-F|6-K)\b/.test(reviewed.join(' ')) || (reviewed.length === 0 && /\b20-F\b/.test(intro));
	const kind = foreign ? 'foreign private issuer' : reviewed.length > 0 ? 'domestic' : undefined;
	return {
		date,
		staffLetterDate: dated ? dateIn(dated[0]) : null,
		registrant: name ? { name, ...(kind ? { kind } : {}), ...(file ? { fileNumber: file } : {}) } : null,
		reviewed,
	};
}

function registrantName(lines: readonly string[], intro: string): string | null {
	const at = lines.findIndex((line) => /^re\s*[:.|]?/i.test(line));
	if (at >= 0) {
		const own = (lines[at] ?? '').replace(/^re\s*[:.]?\s*(?:\|\s*)?/i, '');
		const candidates = [own, ...lines.slice(at + 1, at + 4)].filter(
			(l) => l && !FORM.test(l) && !/^(?:file|filed|response|comment)/i.test(l),
		);
		const [first] = candidates;
		if (first)
			return first
				.replace(/\s*\|.*$/, '')
				.replace(/\s*\([^)]*\)\s*$/, '')
				.trim()
				.slice(0, 120);
	}
	const own = /(?:on behalf of|submitted by|response of)\s+([A-Z][^,(]{2,60}?(?:,\s*Inc\.?)?)\s*[,(]/.exec(intro)?.[1];
	if (own) return own.trim();
	return lines.find((line) => COMPANY.test(line) && line.length < 80 && !/commission|division/i.test(line)) ?? null;
}
