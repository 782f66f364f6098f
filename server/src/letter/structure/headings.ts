/** Headings of a letter: short lines that title the comments below them. */
import { withoutNoteMark } from '../noteMarks.ts';
import type { Feature } from './features.ts';

/** What a sentence has and a title has not. */
const SENTENCE =
	/\b(?:is|are|was|were|will|has|have|had|does|do|did|includes?|appears?|begins?|we|our|the company)\b[^.]*[.!?]["”’)]?$/i;

/** A title with its page: `Gross margin, page 40.`, set as a line or as a bullet. */
const WITH_PAGE =
	/^(?!(?:see|please|refer|as|on|in|we|our)\b)(?:(?:[A-Z]|[IVX]{1,4}|Note \d{1,2})[.)]\s)?[^.?!;]{2,150}?[,(–—-]\s*(?:(?:beginning )?on )?pages? (?:[A-Z]-)?\d[\w-]*(?:(?:,| and| through| to|\s?[–-])\s?(?:[A-Z]-)?\d[\w-]*)*\)?[.:]?$/i;

const PAGE = /\bpages? [^.]{1,40}[.:)]{0,2}$/i;

/** A short styled line that titles what follows it. */
export function isHeading(feature: Feature): boolean {
	const { paragraph, style } = feature;
	const text = withoutNoteMark(paragraph.text);
	if (
		PAGE.test(text) &&
		paragraph.kind !== 'table row' &&
		feature.responseLabel === 0 &&
		!feature.listed &&
		WITH_PAGE.test(text) &&
		!SENTENCE.test(text)
	)
		return true;
	if (paragraph.kind === 'table row' || paragraph.kind === 'bullet' || feature.responseLabel > 0) return false;
	if (text.length > 260 || /[;:?]$/.test(text) || SENTENCE.test(text)) return false;
	if (
		/^(?:Form (?:10|20|40|8|6)-|Item \d|Note \d|Exhibit|General$|Definitive Proxy|Annual Report|Financial Statements|Consolidated )/i.test(
			text,
		)
	) {
		return !/[.]$/.test(text) || text.length < 120;
	}
	if (style === '' && text.length < 100 && !/[.,:;?]$/.test(text) && /^[A-Z]/.test(text))
		return paragraph.kind === 'text';
	return style !== '' && !/[a-z]\.$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd|No|et al)\.$/i, ''));
}
