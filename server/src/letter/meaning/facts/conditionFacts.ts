/** What a promise is about where only its condition says so. */
import type { Item, Request } from '../item.ts';
import { contentWords } from '../language/contentWords.ts';

/** `if we include these adjustments, we will include an explanation and a quantification`: of the adjustments. */
export function accountOf({ condition, object }: Item): readonly string[] {
	const thing =
		/^(?:if|when(?:ever)?|where|should|to the extent(?: that)?)\s+(?:we|it|the company)\s+(?:continues? to\s+)?(?:includes?|presents?|uses?|reports?|discloses?|shows?)\s+([^,;]{4,80}?)(?:\s+in\s+(?:our|its|the|any|future)\b.*)?$/i.exec(
			condition ?? '',
		)?.[1];
	const accounts = object.match(
		/\b(?:explanation|quantification|description|definition|reconciliation|calculation)\b/gi,
	);
	return thing && accounts ? accounts.map((account) => `${account.toLowerCase()} of ${thing}`) : [];
}

/** What the condition of a bare promise names, where the ask names nothing, or nothing that it wants in a document and that the promise points at. */
export function groundOf(
	{ text }: Item,
	condition: string,
	facts: readonly string[],
	related: readonly Request[],
): string | null {
	if (facts.length === 0) return grounds(condition, false);
	const isAskedFor = related.some(({ explicit }) => explicit) || /\b(?:accordingly|comments?|requested)\b/i.test(text);
	return isAskedFor ? null : grounds(condition, true);
}

/**
 * What a bare promise is about, from its condition: `if there are any known trends which …`. `isSure` for only what the
 * condition says becomes material.
 */
function grounds(condition: string, isSure: boolean): string | null {
	const match =
		/^(?:if|when|should|to the extent(?: that)?|in the event(?: that)?)\s+(?:(?:(?:in the future|at any time),? )?(?:we|it|the company|management)\s+(?:were to\s+)?(?:determines?|concludes?|anticipates?|identif(?:y|ies)|become(?:s)? aware of|notes?|believes?)\s+(?:that\s+)?)?(?:there (?:are|is)\s+)?(?:any\s+)?(.{8,})$/i.exec(
			condition,
		);
	const what = match?.[1];
	if (!what || contentWords(what).size < 2 || /^(?:it|they|this|these|that|and|or|(?:the )?staff)\b/i.test(what))
		return null;
	const met =
		/^(?:an? )?(.{8,}?) (?:(?:is|are|was|were|has been|have been) (?:identified|noted|found|discovered|presented|used|determined|recorded|recognized)|occurs?|arises?|exists?|happens?|takes? place)$/i.exec(
			what,
		)?.[1];
	if (met && !isSure) return met;
	// `the costs of insurance become material`: the costs are what is disclosed.
	const material =
		/^(.{8,}?)(?: (?:that|which))?(?: (?:may|might|could|would|will))? (?:become|becomes|are|is|were|was|be) (?:or are reasonably likely to become )?(?:\w+ly )?(?:material|significant|applicable)$|^(.{8,}?) (?:constitutes?|represents?|poses?) (?:an? )?material\b.*$/i
			.exec(what)
			?.slice(1)
			.find(Boolean);
	return material ?? (isSure ? null : what);
}
