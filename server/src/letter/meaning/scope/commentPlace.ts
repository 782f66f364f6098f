/** Which document a comment is about, by the headings above it. */
import { type Document, namesProxy } from '../../../ledger/index.ts';
import type { CutComment } from '../../structure/comments.ts';
import { FORM } from '../language/forms.ts';

/** What the comments of a letter are on. */
interface OnDocuments {
	/** The documents as the letter names them. */
	readonly forms: readonly string[];
	readonly reviewed: readonly Document[];
}

/** The document that a comment is about, where later ones of its kind are meant: a proxy statement, an earnings release, a current report. */
export function targetsOfPlace(
	{ document, heading, ask }: Pick<CutComment, 'document' | 'heading' | 'ask'>,
	{ reviewed, forms }: OnDocuments,
): readonly Document[] {
	if (namesProxy(document) || /\bcompensation discussion\b/i.test(document)) return ['proxy'];
	if (isReleasePlace(document, forms)) return ['earnings release'];
	// A current report alone: `Form 8-K furnished February 8, 2024`, not one beside the annual report.
	if (/\bform 8-K\b/i.test(document) && !/\b(?:10-?[KQ]|20-F|40-F|[SF]-\d)\b/i.test(document)) return ['8-K'];
	// Pay and directors are told of in the proxy statement, where the registrant files one.
	if (reviewed.includes('proxy') && OF_PROXY.test(`${heading} ${ask.text}`)) return ['proxy'];
	return [];
}

/** A release by its name, or by its exhibit to a report under which releases are furnished; an annual report has such an exhibit too. */
function isReleasePlace(document: string, forms: readonly string[]): boolean {
	if (/\b(?:earnings|press) release/i.test(document)) return true;
	if (!/\bexhibit 99/i.test(document)) return false;
	const reports = NAMED_FORM.test(document) ? document : forms.join(' ; ');
	return /\b[86]-K\b/i.test(reports);
}
const NAMED_FORM = new RegExp(String.raw`\b${FORM}\b`, 'i');

const OF_PROXY =
	/\b(?:named executive officers?|compensation (?:committee|discussion|consultant)|executive compensation|item 40[27]\b|pay versus performance|director independence)/i;
