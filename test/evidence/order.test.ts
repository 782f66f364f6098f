/** What speaks against a passage is found out late: the order of the candidates is that of all of them worked out. */
import { expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { lineOf } from '../../server/src/evidence/candidates.ts';
import { kinOf } from '../../server/src/evidence/guess.ts';
import { prepareFiling } from '../../server/src/evidence/index.ts';
import { indexFiling } from '../../server/src/evidence/prepare.ts';
import { queriesOf } from '../../server/src/evidence/query/query.ts';
import { loreOf } from '../../server/src/evidence/words/lore.ts';
import type { Commitment } from '../../server/src/ledger/types.ts';
import { TOPICS } from '../../server/src/topics/index.ts';

/** What states facts and what only seems to, of a few topics, with what speaks against some of it. */
const some = TOPICS.filter((_, at) => at % 9 === 0);
const paragraphs = some.flatMap(({ title, elements }) => [
	`## ${title}`,
	...elements.flatMap(({ examples }) => [
		...examples.states,
		...examples.seems.map((seems) => `See Note 4: ${seems}`),
		...examples.states.map((states) => `We may, in the future, find that this is not so. ${states}`),
	]),
]);
const draft = parseDraft(`---\nform: 10-K\n---\n\n${paragraphs.join('\n\n')}\n`, 'draft.md');
const index = indexFiling(prepareFiling({ id: 'fiction', form: '10-K', period: null, drafts: [draft] }).filing);

function lineFor(topic: (typeof some)[number], text: string) {
	const commitment: Commitment = {
		id: 'c',
		letter: 'l',
		title: text,
		disposition: 'promised',
		quote: `We will disclose ${text}.`,
		topic: topic.id,
		elements: [{ id: 'e', text, source: 'letter' }],
	};
	const [element] = commitment.elements;
	if (!element) throw new Error('no element');
	const lore = loreOf(commitment, element);
	return lineOf(index, queriesOf(commitment, element, index, lore), lore, kinOf(commitment, element, index));
}

it('gives the candidates in the order of all that is known of them', () => {
	let objected = 0;
	for (const topic of some) {
		for (const { fact } of topic.elements.slice(0, 2)) {
			const all = lineFor(topic, `${fact}, or a statement that there is none`).all();
			const sorted = [...all].sort(
				(a, b) =>
					Number(b.verbatim) - Number(a.verbatim) || b.score - a.score || a.match.place.index - b.match.place.index,
			);
			expect(all.map(({ match }) => match.place.index)).toEqual(sorted.map(({ match }) => match.place.index));
			objected += all.filter(({ objection }) => objection !== null).length;
		}
	}
	expect(objected).toBeGreaterThan(0);
});

it('finds out what speaks against the first without asking it of the last', () => {
	const [topic] = some;
	const [element] = topic?.elements ?? [];
	if (!topic || !element) throw new Error('no topic');
	const line = lineFor(topic, element.fact);
	expect(line.at(0)).toBeDefined();
	const first = line.worked;
	expect(first).toBeLessThan(line.all().length);
});
