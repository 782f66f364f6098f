/** A commitment belongs where it would in a filing that was never seen, whatever was edited before: headings above all. */
import { expect, it } from 'vitest';
import { parseDraft, updateDraft } from '../../server/src/draft/index.ts';
import type { Draft } from '../../server/src/draft/types.ts';
import { placeOf } from '../../server/src/evidence/index.ts';
import { applyEdit, type Edit, edit, PATIENCE, RUNS } from '../draft/markdown.ts';
import { fc } from '../property.ts';
import { commitmentOf } from './fiction.ts';

const BLOCKS = [
	'# Annual report',
	'## Item 5. Operating and Financial Review',
	'## Item 5.E Critical Accounting Estimates',
	'### Critical Accounting Policies',
	'### Goodwill',
	'#### Impairment of Goodwill',
	'## Item 7. Related Party Transactions',
	'### Related parties',
	'**Goodwill note**',
	'Some words of the review.',
	'Many words of the review. '.repeat(12),
].map((block) => `${block}\n\n`);
const COMMITMENTS = [
	{ topic: 'goodwill-headroom' },
	{ home: { '10-K': ['Critical Accounting Policies', 'Goodwill'] } },
	{ home: { '10-K': ['Item 5.E Critical Accounting Estimates'] } },
	{ home: { '10-K': ['Item 7'] } },
	{ home: { '10-K': ['Related Party Transactions'] } },
	{ home: { '10-K': ['Controls and Procedures'] } },
].map((more) => commitmentOf(more));

const edits = fc.oneof(
	edit,
	fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		remove: fc.constantFrom(0, 0, 1, 8, 40),
		insert: fc.constantFrom('s', ' ', 'Goodwill', ' Related', 'Item 7. ', ...BLOCKS.map((block) => `\n\n${block}`)),
	}),
);

function places(draft: Draft): readonly (readonly [heading: number, exact: boolean])[] {
	const filing = { id: 'f', form: '10-K', period: '2025-12-31', drafts: [draft] };
	return COMMITMENTS.map((commitment) => {
		const { section, exact } = placeOf(commitment, filing);
		return [section.heading.start, exact];
	});
}

/** A heading that fits no home, and stands above one by its number. */
const RENUMBERED = [BLOCKS[0], BLOCKS[1], BLOCKS[9]].join('');

let unseen = 0;

function checkEdits(text: string, changes: readonly Edit[]): void {
	let draft = parseDraft(text, `edited-${unseen++}.md`);
	places(draft);
	for (const change of changes) {
		draft = updateDraft(draft, applyEdit(draft.text, change));
		expect(places(draft)).toEqual(places(parseDraft(draft.text, `unseen-${unseen++}.md`)));
	}
}

it(
	'is where it would be in a filing that was never seen',
	() => {
		const text = fc.array(fc.constantFrom(...BLOCKS), { minLength: 2, maxLength: 20 }).map((blocks) => blocks.join(''));
		fc.assert(fc.property(text, fc.array(edits, { minLength: 1, maxLength: 8 }), checkEdits), {
			numRuns: Math.ceil(RUNS / 20),
			examples: [[RENUMBERED, [{ at: (RENUMBERED.indexOf('5') + 0.5) / RENUMBERED.length, remove: 1, insert: '9' }]]],
		});
	},
	PATIENCE,
);
