import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/draft/blocks.ts';
import { readChunk, readParsed } from '../../server/src/draft/chunk.ts';
import { parseDraft, updateDraft } from '../../server/src/draft/index.ts';
import { parseMarkdown } from '../../server/src/draft/markdown.ts';
import { readDirectives, readPlaceholders } from '../../server/src/draft/marks.ts';
import { readSimple } from '../../server/src/draft/simple.ts';
import type { Draft } from '../../server/src/draft/types.ts';
import { fc } from '../property.ts';
import { applyEdit, edit, inPieces, longMarkdown, markdown, PATIENCE, RUNS } from './markdown.ts';

const filings = new URL('../../../shared/filings/', import.meta.url);
const real = existsSync(filings) ? readdirSync(filings).filter((name) => name.endsWith('.md')) : [];

/** All of the text through the parser at once: what the chunks together must give. */
function slowly(text: string) {
	const base = text.startsWith('\ufeff') ? 1 : 0;
	// Where front matter is opened and never closed the parser forgets about quotes and lists, and it would take a second byte
	// order mark for one; a heading before it helps.
	const [opening, ...lines] = text.slice(base).split(/\r\n|\n|\r/);
	const fence = /^---[ \t]*$/;
	const front = fence.test(opening ?? '') && lines.some((line) => fence.test(line));
	const helped = front ? '' : '#\n\n';
	const root = parseMarkdown(helped + text.slice(base));
	if (helped !== '') root.children.shift();
	const { blocks, masks, comments } = readBlocks(text, root, base - helped.length);
	const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.start, block.end, block.title]] : []));
	const passages = blocks.flatMap((block) => {
		if (block.kind === 'heading') return [];
		const { inherits, ...passage } = block;
		return [passage];
	});
	const placeholders = readPlaceholders(text, masks);
	return { headings, passages, placeholders, directives: readDirectives(text, comments) };
}

function shown(draft: Draft) {
	return {
		headings: draft.sections.slice(1).map(({ heading, title }) => [heading.start, heading.end, title]),
		passages: draft.passages.map(({ section, ...passage }) => passage),
		placeholders: draft.placeholders,
		directives: draft.directives,
	};
}

/** Everything of a draft but how it came about. */
function whole(draft: Draft) {
	const { text, file, meta, sections, passages, placeholders, directives, problems, chunks } = draft;
	return { text, file, meta, sections, passages, placeholders, directives, problems, chunks };
}

describe('chunks', () => {
	it(
		'read alone give what the whole text gives',
		() => {
			fc.assert(
				fc.property(markdown, (text) => {
					expect(shown(parseDraft(text, 'a.md'))).toEqual(slowly(text));
				}),
				{ numRuns: RUNS },
			);
		},
		PATIENCE,
	);

	it.each([
		['an item after code after a break', '---\n\ttab indent\n\n2) next\n'],
		['an item after code after a heading', '# a\n    code\n\n2. next\n'],
		['an item after code after a fence', '```\nx\n```\n    code\n\n\n2. next\n'],
	])('once went wrong: %s', (_, text) => {
		expect(shown(parseDraft(text, 'a.md'))).toEqual(slowly(text));
	});

	it.each([
		[
			'a paragraph whose last line is indented like code, with code after it',
			'form\ffeed\n      inside\n\n      inside\n',
		],
		['the same with a return for each line end', 'words\r      inside\r\r      inside\r'],
	])('once went wrong without the parser: %s', (_, text) => {
		for (const chunk of parseDraft(text, 'a.md').chunks) {
			expect(readChunk(chunk.text, [])).toEqual(readParsed(chunk.text, []));
		}
	});

	it.skipIf(real.length === 0)(
		'of real filings give what the whole text gives',
		() => {
			for (const name of real) {
				const text = readFileSync(new URL(name, filings), 'utf8');
				expect(shown(parseDraft(text, name))).toEqual(slowly(text));
			}
		},
		PATIENCE,
	);

	it(
		'that are read without the parser are what the parser makes of them',
		() => {
			let simple = 0;
			fc.assert(
				fc.property(markdown, (text) => {
					for (const chunk of parseDraft(text, 'a.md').chunks) {
						if (chunk.frontMatter !== null || readSimple(chunk.text, false) === null) continue;
						simple++;
						expect(readChunk(chunk.text, [])).toEqual(readParsed(chunk.text, []));
					}
				}),
				{ numRuns: RUNS },
			);
			expect(simple).toBeGreaterThan(0);
		},
		PATIENCE,
	);
});

describe('an edited draft', () => {
	it(
		'is the same as one read anew',
		() => {
			fc.assert(
				fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
					let draft = parseDraft(text, 'a.md');
					for (const change of edits) {
						const next = applyEdit(draft.text, change);
						draft = updateDraft(draft, next);
						expect(whole(draft)).toEqual(whole(parseDraft(next, 'a.md')));
					}
				}),
				{ numRuns: Math.ceil(RUNS / 5) },
			);
		},
		PATIENCE,
	);

	it(
		'is the same whether its text is one string or pieces of any size',
		() => {
			const texts = fc.oneof(markdown, longMarkdown);
			const edits = fc.array(fc.tuple(edit, fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 6 });
			fc.assert(
				fc.property(texts, edits, (text, changes) => {
					let draft = parseDraft(text, 'a.md');
					for (const [change, size] of changes) {
						const next = applyEdit(draft.text, change);
						draft = updateDraft(draft, inPieces(next, size));
						expect(whole(draft)).toEqual(whole(parseDraft(next, 'a.md')));
					}
				}),
				{ numRuns: Math.ceil(RUNS / 5) },
			);
		},
		PATIENCE,
	);

	it('does not take a number that the part looked at cuts off for words', () => {
		for (let length = 470; length < 530; length++) {
			const text = `First.\n\nSecond.\n\n${'x'.repeat(length)}\n\n10. next\n\nLast.\n`;
			const next = text.replace('x', '- x');
			const draft = updateDraft(parseDraft(text, 'a.md'), next);
			expect(draft.chunks.map((chunk) => chunk.text)).toEqual(
				parseDraft(next, 'a.md').chunks.map((chunk) => chunk.text),
			);
		}
	});

	it('takes a long text as one string only when that is asked for', () => {
		let flat = 0;
		const held = (text: string) => inPieces(text, 100, () => flat++);
		const text = Array.from({ length: 300 }, (_, at) => `# Note ${at}\n\nParagraph ${at} says something.`).join('\n\n');
		const draft = parseDraft(held(text), 'a.md');
		flat = 0;
		const next = updateDraft(draft, held(text.replace('Paragraph 150', 'Paragraph one hundred and fifty')));
		expect([next.passages.length, next.sections.length, next.meta.form, flat]).toEqual([300, 301, null, 0]);
		expect([next.text.length, flat]).toEqual([next.source.length, 1]);
	});

	it('keeps no text of the versions before it in memory', () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const paragraphs = 2000;
		const text = Array.from({ length: paragraphs }, (_, at) => `Paragraph ${at} ${'says something '.repeat(30)}.`).join(
			'\n\n',
		);
		let draft = parseDraft(text, 'a.md');
		collect();
		const before = process.memoryUsage().heapUsed;
		const edits = 50;
		for (let n = 0; n < edits; n++) {
			const at = draft.text.indexOf(`Paragraph ${n * 40} `);
			// As an editor gives it: one string of its own for every version.
			const next = Buffer.from(`${draft.text.slice(0, at)}New ${draft.text.slice(at)}`).toString();
			draft = updateDraft(draft, next);
		}
		collect();
		const grown = process.memoryUsage().heapUsed - before;
		expect(draft.passages).toHaveLength(paragraphs);
		expect(grown).toBeLessThan((edits * text.length) / 4);
	});

	it('reads only the chunk of the edit', () => {
		const text = Array.from({ length: 500 }, (_, at) => `Paragraph ${at} says something.`).join('\n\n');
		const draft = parseDraft(text, 'a.md');
		const at = text.indexOf('Paragraph 250') + 9;
		const next = updateDraft(draft, `${text.slice(0, at)} and more${text.slice(at)}`);
		expect(next.chunksRead).toBe(1);
		const untouched = next.chunks.filter((chunk, index) => chunk === draft.chunks[index]);
		expect(untouched).toHaveLength(499);
	});
});
