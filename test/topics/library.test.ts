/** The topic library as data: every file is listed, every topic is whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	COMMON_SYNONYMS,
	homesOf,
	NORMAL_CITATION,
	snippetOf,
	stemsOf,
	TOPICS,
	type Topic,
	topicById,
} from '../../server/src/topics/index.ts';

const folder = join(import.meta.dirname, '../../server/src/topics');
/** Files of the folder that are not topics: named in camelCase or plain, a topic in kebab-case by its id. */
const MACHINERY = new Set(['citation', 'index', 'matchElement', 'matchTopic', 'synonyms', 'types', 'words']);
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

	it('gives a release its own snippet also on the form that furnishes it', () => {
		const topic = topicById('non-gaap');
		if (!topic) throw new Error('no topic non-gaap');
		expect(snippetOf(topic, '6-K')).toBe(topic.snippets['earnings release']);
		expect(snippetOf(topic, '10-K')).toBe(topic.snippets.default);
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

	it('has snippets with placeholders, without figures, with whole tables', () => {
		expect(topic.snippets.default).toBeDefined();
		for (const [form, snippet] of Object.entries(topic.snippets)) {
			expect(snippet.match(PLACEHOLDER)?.length ?? 0, form).toBeGreaterThan(3);
			expect(snippet.match(/\d/), form).toBeNull();
			expect(snippet.replace(PLACEHOLDER, ''), form).not.toMatch(/[[\]●]/);
			expect(snippet, form).toBe(snippet.trim());
			for (const rows of tables(snippet)) expect(new Set(rows).size, form).toBe(1);
		}
	});

	it('covers each element in its snippet', () => {
		const words = contentOf(topic.snippets.default ?? '');
		const uncovered = topic.elements.filter((element) => {
			const fact = [...contentOf(element.fact)];
			return fact.filter((w) => words.has(w)).length < fact.length * 0.3;
		});
		expect(uncovered.map((e) => e.id)).toEqual([]);
	});
});
