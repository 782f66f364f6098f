/** What a sentence concedes beside what it says: `even though we do not consider it material`. */
import { matchesOf } from '../../matches.ts';
import type { EndsWithOwnName } from '../language/ownNames.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { undertakingsOf } from './undertakings.ts';

/** Most sentences concede nothing. */
const MAY_CONCEDE = /\b(?:although|though|even if)\b/i;
const OPENS =
	/(?<=^\W*|[,;(—–]\s*|\s)(?<!\bas\s)(?:even though|although|though|even if)\s+(?=\w)(?!(?:not |only )*(?:only|before|after|until|in|on|for|to|from|by|with|within|without|at|as|under|if|when|where|unless|provided|(?!\w+thing\b)\w+ing)\b)/gi;
/** Where the words begin that are promised: a concession behind that is one of theirs. */
const SAYS =
	/\b(?:will|shall|undertakes? to|agrees? to|intends? to)\b[^;]*\b(?:that|which|who|whose|how|why|whether|what)\b/i;
/** What is weighed is whether to tell it. */
const WEIGHS =
	/\b(?:required?|requirements?|necessary|needed|material|immaterial|significant|relevant|meaningful|useful|helpful|believe|consider|determined|disclos\w+)\b/i;
/** A comma behind which a clause that opens the sentence goes on. */
const GOES_ON = /^,\s+(?:which|who|where|as|because|since|given|whose|when|and|or|nor|including|such|(?:19|20)\d\d)\b/i;
/** Where a clause behind the main one ends: at what is said of the whole again, or at a further promise. */
const ENDS =
	/;|\)|[,—–]\s+(?:in|within|with|beginning|commencing|starting)\s|,\s+(?:will|shall)\b|,?\s+(?:and|but)\s+(?:(?:we|it|they|the company)\s+)?(?:also\s+)?(?:will|shall)\b|[.\s]*$/i;

function endOf(text: string, from: number, opens: boolean): number {
	if (!opens) {
		const [condition] = conditionsOf(text.slice(from));
		const end = ENDS.exec(text.slice(from))?.index ?? 0;
		return from + Math.min(end, condition?.start ?? end);
	}
	const comma = matchesOf(text, /,/g).find(({ index }) => index > from && !GOES_ON.test(text.slice(index)));
	return comma ? comma.index + 1 : text.length;
}

/** The sentence with blanks for what it concedes; a clause that undertakes something stays. */
export function withoutConcessions(text: string, own: EndsWithOwnName): string {
	if (!MAY_CONCEDE.test(text)) return text;
	let out = text;
	for (const { 0: opener, index } of matchesOf(text, OPENS)) {
		const from = index + opener.length;
		const before = text.slice(0, index);
		const end = endOf(text, from, /^\W*$/.test(before));
		if (SAYS.test(before) || (/\w\s+$/.test(before) && !WEIGHS.test(text.slice(from, end)))) continue;
		if (undertakingsOf(text.slice(from, end), own).length > 0) continue;
		const start = index - (/[,—–]?\s*$/.exec(before)?.[0].length ?? 0);
		out = `${out.slice(0, start)}${' '.repeat(end - start)}${out.slice(end)}`;
	}
	return out;
}
