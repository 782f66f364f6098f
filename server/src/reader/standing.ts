/** A recorded reading held against the filing as it is now: replayed without asking anybody. */

import { against, objectionText } from '../evidence/index.ts';
import type { Evidence, Objection } from '../evidence/types.ts';
import { isSamePlace, overlaps, squash } from '../ledger/index.ts';
import { passageBy, passagesAt, printOf, quoteSpan, viewOf } from './passages.ts';
import { matterOf } from './question.ts';
import type { Reading, Standing, Subject } from './types.ts';

/**
 * Whether a reading still holds. It is void once its element, promise or ask is no longer what was asked; once anything
 * that it was shown has changed; and, where it says missing, once a passage comes close that it has not seen.
 */
export function standingOf(reading: Reading, subject: Subject): Standing {
	const { filing, commitment, element, judgement } = subject;
	if (reading.question !== matterOf(commitment, element)) return lost('the commitment was changed since');
	if (reading.passages.some((print) => passageBy(filing, print) === null)) {
		return lost('a passage that it read was changed since, or what stands around it');
	}
	if (reading.verdict !== 'found') {
		const seen = new Set(reading.passages);
		const close = [...judgement.evidence, ...judgement.candidates].flatMap((other) => passagesAt(filing, other));
		const unseen = close.some((placed) => {
			const view = viewOf(placed);
			return view !== null && !seen.has(printOf(view));
		});
		return unseen
			? lost('a passage that it has not read comes close now')
			: { kind: 'stands', evidence: [], needsSignature: null };
	}
	const evidence: Evidence[] = [];
	let needsSignature: string | null = null;
	for (const { passage, text } of reading.quotes) {
		const placed = passageBy(filing, passage);
		if (!placed || !squash(placed.passage.text).includes(text))
			return lost('a quote of it no longer stands in its passage');
		const span = quoteSpan(placed, text);
		const objection = objectionTo(span, subject);
		needsSignature ??= objection && objectionText(objection);
		evidence.push({ ...span, objection });
	}
	if (evidence.length === 0) return lost('it quotes nothing');
	return { kind: 'stands', evidence, needsSignature };
}

/** Why the rules do not hold a passage for possible; null when they do. */
function objectionTo(span: Evidence, { filing, judgement }: Subject): Objection | null {
	const here = (other: Evidence): boolean => isSamePlace(other, span);
	if (judgement.evidence.some(here)) return null;
	const candidate = judgement.candidates.find(here);
	if (candidate) return candidate.objection;
	const draft = filing.drafts.find(({ file }) => file === span.file);
	const open = draft?.placeholders.some((mark) => overlaps(mark, span));
	return against(open ? 'placeholder' : 'not-put-forward');
}

function lost(why: string): Standing {
	return { kind: 'void', why };
}
