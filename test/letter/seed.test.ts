/** The letter the project started from, read against what a careful lawyer reads in it. Runs where ../shared is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readLetter } from '../../server/src/letter/index.ts';
import type { Proposal } from '../../server/src/letter/types.ts';

const shared = join(import.meta.dirname, '../../../shared');
const FILE = join(shared, 'letters/seed-21vianet-2017-08-30.txt');
const GOLD = join(shared, 'gold/seed-letter.yaml');

const itemSchema = z.object({
	id: z.string(),
	comment: z.number(),
	disposition: z.string(),
	request_quote: z.string().optional(),
	response_quote: z.string().nullable().optional(),
	condition: z.object({ text: z.string() }).nullable().optional(),
	due_in: z.array(z.string()),
	citations: z.array(z.string()),
	elements: z.array(z.object({ text: z.string(), source: z.string() })).optional(),
});
const goldSchema = z.object({
	items: z.array(itemSchema),
	binding: z.array(z.string()),
	watch: z.array(z.string()),
	must_not_extract_as_promise: z.array(z.string()),
});
type Item = z.infer<typeof itemSchema>;

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
const open = (item: Item): boolean => item.disposition === 'unanswered' || item.disposition === 'narrowed';
/** Words that the item is recognised by: the staff's where it is a request left open. */
const wordsOf = (item: Item): string => squash((open(item) ? item.request_quote : item.response_quote) ?? '');
const TELLING = /[a-z]{4,}|\d+/g;

function shares(a: string, b: string): number {
	const x = new Set(a.toLowerCase().match(TELLING));
	const y = new Set(b.toLowerCase().match(TELLING));
	return [...x].filter((word) => y.has(word)).length / Math.max(1, Math.min(x.size, y.size));
}

describe.skipIf(!existsSync(FILE))('the seed letter (skipped without ../shared)', async () => {
	const gold = existsSync(GOLD)
		? goldSchema.parse(parse(readFileSync(GOLD, 'utf8')))
		: { items: [], binding: [], watch: [], must_not_extract_as_promise: [] };
	const reading = existsSync(FILE) ? await readLetter(readFileSync(FILE), FILE) : null;
	const proposals = reading?.proposals ?? [];
	const item = (id: string): Item => itemSchema.parse(gold.items.find((i) => i.id === id));
	/** Proposals of the item's comment with its disposition whose quote holds its words, or stands in them. */
	const found = (wanted: Item): Proposal[] =>
		proposals.filter((p) => {
			const quote = squash(p.quote);
			const said = wordsOf(wanted);
			return (
				p.comment === String(wanted.comment) &&
				p.disposition === wanted.disposition &&
				(quote.includes(said) || said.includes(quote) || shares(quote, said) > 0.8)
			);
		});

	it('is recognised as the letter it is', () => {
		expect(reading).toMatchObject({ date: '2017-08-30', staffLetterDate: '2017-08-16', kind: 'response' });
		expect(reading?.registrant).toMatchObject({
			name: '21Vianet Group, Inc.',
			kind: 'foreign private issuer',
			fileNumber: '001-35126',
		});
		expect(reading?.comments.map((c) => c.number)).toEqual(['1', '2', '3', '4', '5']);
	});

	it('quotes the letter at the offsets it gives', () => {
		for (const p of proposals) expect(reading?.text.slice(p.at.start, p.at.end)).toBe(p.quote);
	});

	it.each(gold.binding)('reads %s as binding', (id) => {
		const matches = found(item(id));
		expect(matches.map((p) => p.strength)).toContain('binding');
	});

	it('gives each binding item a commitment of its own, and no other', () => {
		expect(proposals.filter((p) => p.strength === 'binding')).toHaveLength(gold.binding.length);
	});

	it.each(gold.watch)('keeps %s in sight without binding anybody', (id) => {
		expect(found(item(id)).map((p) => p.strength)).toContain('watch');
	});

	it.each(gold.must_not_extract_as_promise)('takes no promise from %s', (id) => {
		const wanted = item(id);
		const words = open(wanted) ? wordsOf(wanted) : squash(wanted.response_quote ?? '');
		const binding = proposals.filter((p) => p.strength === 'binding' && p.comment === String(wanted.comment));
		for (const p of binding) expect(squash(p.quote)).not.toBe(words);
		if (wanted.disposition === 'declined' || wanted.disposition === 'stated') {
			for (const p of binding) expect(squash(p.quote)).not.toContain(words);
		}
	});

	it('reads conditions, documents and rules', () => {
		for (const id of [...gold.binding, '2a', '4c', '5c']) {
			const wanted = item(id);
			const [p] = found(wanted);
			expect.soft(p?.due, id).toEqual(wanted.due_in);
			if (wanted.condition && wanted.disposition !== 'continuing')
				expect.soft(shares(p?.condition?.text ?? '', wanted.condition.text), id).toBeGreaterThan(0.7);
			if (wanted.disposition === 'promised') expect.soft(p?.condition, id).toBeUndefined();
		}
		expect(found(item('3a'))[0]?.citations).toEqual(['Regulation G Item 100(a)']);
		expect(found(item('4a'))[0]?.citations).toEqual(['Non-GAAP C&DI 102.11']);
		expect(found(item('2a'))[0]?.citations).toEqual(['ASC 850-10-50']);
		expect(found(item('5b'))[0]?.citations).toEqual(['ASC 350-20-35-30']);
	});

	it('makes the three bullets of comment 5 six facts, with the negative statements as other branches', () => {
		const elements = found(item('5b'))[0]?.elements ?? [];
		const wanted = (item('5b').elements ?? []).filter((e) => e.source === 'letter');
		const bullets = elements.filter((e) => e.branch === 'disclosures');
		expect(bullets).toHaveLength(wanted.length);
		for (const fact of wanted)
			expect.soft(Math.max(...bullets.map((e) => shares(e.text, fact.text))), fact.text).toBeGreaterThanOrEqual(0.5);
		const negative = elements.filter((e) => e.branch !== 'disclosures');
		expect(negative.map((e) => e.branch)).toEqual(['statement-1', 'statement-2']);
	});

	it('lets any one statement about risk keep 5a', () => {
		const [promise] = found(item('5a'));
		expect(promise?.oneOf).toBe(true);
		for (const fact of item('5a').elements ?? []) {
			expect
				.soft(Math.max(...(promise?.elements ?? []).map((e) => shares(e.text, fact.text))), fact.text)
				.toBeGreaterThanOrEqual(0.5);
		}
	});

	it('lets no figure of the letter into a snippet', () => {
		for (const p of proposals) expect(p.snippet ?? '').not.toMatch(/RMB|37\.9|\b8%|\b14%/);
	});
});
