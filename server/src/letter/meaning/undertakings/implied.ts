/** A promise of "such disclosure pursuant to ASC …" and nothing else: what the cited rule asks for is what is meant. */
import type { Element } from '../../../ledger/types.ts';
import { factsRequired, type Topic } from '../../../topics/index.ts';
import { citationsOf } from '../language/citations.ts';

/** Words that name no fact of their own, up to the rule that does; what follows the rule is a condition or nothing. */
const BARE =
	/^(?:(?:the|such|any|all|these|those|corresponding|appropriate|applicable|necessary|relevant|required|additional|further|related|similar|above|information|and|of|or)\s+)*(?:disclosures?|information)\s*,?\s*(?:that (?:is|are)\s+|which (?:is|are)\s+|as\s+)?(?:(?:required|called for|prescribed|specified|set forth|contemplated)\s+(?:by|under|in|pursuant to)|pursuant to|under|in accordance with|in compliance with|to comply with)\s+/i;
/** Nothing but the rule's own name may stand between the words and a condition. */
const AFTER =
	/^[^a-z]*(?:(?:and|or|of|the|paragraphs?|through|FASB|Accounting Standards Codification|Form|Item|Regulation|Question)\b[^a-z]*)*(?:,?\s*(?:if|when|where|to the extent|should|as applicable|as appropriate|as necessary)\b.*)?$/i;

/** The facts that stand for the elements: the same ones, unless the only one is a bare pointer to a rule the topic knows. */
export function withRequired(elements: readonly Element[], topic: Topic | null): readonly Element[] {
	const [only, ...others] = elements;
	if (!topic || !only || others.length > 0 || only.absent) return elements;
	const lead = BARE.exec(only.text)?.[0];
	if (lead === undefined) return elements;
	const rule = only.text.slice(lead.length);
	const facts = citationsOf(rule).flatMap((citation) => factsRequired(topic, citation));
	if (facts.length === 0 || !AFTER.test(withoutRule(rule))) return elements;
	return [...new Set(facts)].map(({ id, fact, asked }) => ({
		id,
		text: (asked?.[0] ?? fact).replace(/^(?:the|an?)\s+/i, ''),
		source: 'citation',
	}));
}

/** Numbers, letters in brackets and the names of bodies of rules. */
function withoutRule(words: string): string {
	return words
		.replace(/\b(?:ASC|ASU|SAB|IFRS|IAS|FRM|S-[KX]|Regulation [GSK-]+|C&DI|Topic|Subtopic|Rule|Section)\b/g, '')
		.replace(/\([a-z0-9]+\)/gi, '');
}
