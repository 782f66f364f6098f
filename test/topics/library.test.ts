/** The topic library as data: every file is listed, every topic is whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	COMMON_SYNONYMS,
	homesOf,
	NORMAL_CITATION,
	stemsOf,
	TOPICS,
	type Topic,
	topicById,
} from '../../server/src/topics/index.ts';

const folder = join(import.meta.dirname, '../../server/src/topics');
/** Files of the folder that are not topics: named in camelCase or plain, a topic in kebab-case by its id. */
const MACHINERY = new Set(['citation', 'index', 'matchElement', 'matchTopic', 'snippet', 'synonyms', 'types', 'words']);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HOME = /^(?:Part II?, )?(?:Item \d+[A-Z]?(?:\.[A-Z]|\.\d{2})? )?[A-Z][^.]*[A-Za-z]$/;
const PLACEHOLDER = /\[●\]/g;

/** Cells of each row of each table of a Markdown text. */
function tables(markdown: string): number[][] {
	const found: number[][] = [];
	let open = false;
	for (const line of markdown.split('\n')) {
		const row = line.startsWith('|');
		if (row && !open) found.push([]);
		if (row) found.at(-1)?.push(line.split('|').length - 2);
		open = row;
	}
	return found;
}

const EMPTY = new Set(
	stemsOf(
		'a an and any are as at be because been by each for from has have how if in is it its of on or other so such than that the their them those to up was were what when where whether which who why with',
	),
);
function contentOf(text: string): Set<string> {
	return new Set(stemsOf(text).filter((s) => !EMPTY.has(s)));
}

describe('the library', () => {
	it('lists every topic file of its folder, by id, and nothing else', () => {
		const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
		expect(files.filter((name) => !MACHINERY.has(name)).sort()).toEqual(TOPICS.map((t) => t.id));
	});

	it('finds a topic by its id and says null for any other', () => {
		for (const topic of TOPICS) expect(topicById(topic.id)).toBe(topic);
		expect(topicById('weather')).toBeNull();
		expect(topicById('constructor')).toBeNull();
	});

	it('keeps common synonyms in one group each', () => {
		const all = COMMON_SYNONYMS.flat().map((phrase) => stemsOf(phrase).join(' '));
		const twice = all.filter(
			(phrase, i) =>
				all.indexOf(phrase) !== i &&
				!COMMON_SYNONYMS.some((g) => g.filter((p) => stemsOf(p).join(' ') === phrase).length > 1),
		);
		expect(twice).toEqual([]);
	});

	it('gives a release its own homes also on the form that furnishes it', () => {
		const topic = topicById('non-gaap');
		if (!topic) throw new Error('no topic non-gaap');
		expect(homesOf(topic, '8-K')).toBe(topic.homes['earnings release']);
		expect(homesOf(topic, 'other')).toEqual([]);
	});
});

describe.each(TOPICS.map((topic): [string, Topic] => [topic.id, topic]))('topic %s', (id, topic) => {
	it('has a kebab-case id, a title, cues, asks and normal citations', () => {
		expect(id).toMatch(KEBAB);
		expect(topic.title).not.toBe('');
		expect(topic.cues.length).toBeGreaterThan(3);
		expect(new Set(topic.cues).size).toBe(topic.cues.length);
		expect(topic.asks.length).toBeGreaterThan(1);
		expect(topic.citations.filter((c) => !NORMAL_CITATION.test(c))).toEqual([]);
		expect(new Set(topic.citations).size).toBe(topic.citations.length);
	});

	it('names its homes by item and words', () => {
		const homes = Object.entries(topic.homes);
		expect(homes.length).toBeGreaterThan(0);
		for (const [form, headings] of homes) {
			expect(headings.length, form).toBeGreaterThan(0);
			expect(
				headings.filter((h) => !HOME.test(h)),
				form,
			).toEqual([]);
			expect(new Set(headings).size, form).toBe(headings.length);
		}
	});

	it('has synonyms that say something: groups of two or more, no phrase twice in a group', () => {
		for (const group of topic.synonyms) {
			expect(group.length, group[0]).toBeGreaterThan(1);
			expect(new Set(group.map((p) => p.toLowerCase())).size, group[0]).toBe(group.length);
		}
	});

	it('has elements with their own ids, signals, near misses and examples', () => {
		expect(topic.elements.length).toBeGreaterThan(2);
		expect(new Set(topic.elements.map((e) => e.id)).size).toBe(topic.elements.length);
		for (const element of topic.elements) {
			expect(element.id).toMatch(KEBAB);
			expect(element.fact, element.id).not.toMatch(/\.$/);
			expect(element.signals.length, element.id).toBeGreaterThan(1);
			expect(element.nearMisses.length, element.id).toBeGreaterThan(0);
			expect(element.examples.states.length, element.id).toBeGreaterThan(1);
			expect(element.examples.seems.length, element.id).toBeGreaterThan(1);
			expect(element.examples.seems.filter((s) => element.examples.states.includes(s))).toEqual([]);
		}
	});

	it('shows the kind of value that an element needs in each example that states it', () => {
		const shows = {
			percentage: /\d\s*%|\d percent|percentile|table|%/,
			money: /\d/,
			date: /\d/,
			period: /\d/,
			number: /\d|three years/,
			name: /[A-Z]/,
		};
		for (const element of topic.elements) {
			if (!element.value) continue;
			for (const sentence of element.examples.states) expect(sentence, element.id).toMatch(shows[element.value]);
		}
	});

	it('has snippets of paragraphs and whole tables, with placeholders, without figures', () => {
		for (const [form, blocks] of Object.entries(topic.blocks)) {
			expect(new Set(blocks.map(({ text }) => text)).size, form).toBe(blocks.length);
			for (const { text, insteadOf } of blocks) {
				if (!insteadOf) expect(text).toMatch(PLACEHOLDER);
				expect(text).not.toMatch(/\d|\n\n|<!--|-->/);
				expect(text.replace(PLACEHOLDER, '')).not.toMatch(/[[\]●]/);
				// Markdown, and the reader of drafts, take these for definitions and links.
				expect(text).not.toMatch(/●\][:([]/);
				expect(text).toBe(text.trim());
				const lines = text.split('\n');
				expect(lines.length === 1 || lines.every((line) => line.startsWith('|') && line.endsWith('|')), text).toBe(
					true,
				);
				expect(new Set(tables(text)[0]).size, text).toBe(lines.length > 1 ? 1 : 0);
			}
		}
	});

	it('covers each element in its default snippet, and no element that it does not have', () => {
		const ids = topic.elements.map((element) => element.id);
		const covered = new Set(topic.blocks.default?.flatMap(({ covers }) => covers));
		expect(ids.filter((one) => !covered.has(one))).toEqual([]);
		for (const { covers, insteadOf } of Object.values(topic.blocks).flat()) {
			expect(covers.length).toBeGreaterThan(0);
			expect([...covers, ...(insteadOf ?? [])].filter((one) => !ids.includes(one))).toEqual([]);
		}
	});

	it('says in the blocks of an element what the element asks for', () => {
		const strange = topic.elements.filter((element) => {
			const blocks = (topic.blocks.default ?? []).filter(({ covers }) => covers.includes(element.id));
			const words = contentOf(blocks.map(({ text }) => text).join(' '));
			const fact = [...contentOf(element.fact)];
			return fact.filter((w) => words.has(w)).length < fact.length * 0.25;
		});
		expect(strange.map((e) => e.id)).toEqual([]);
	});
});
