/** The way from labelled cases to questions, answers and figures, on fiction of our own; no accuracy is claimed here. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateReadings, type Wish } from '../../scripts/evaluateReadings.ts';

const SAID = 'The lighthouse lease of the company ends in March 2031 and may be extended by the company for ten years.';
let folder = '';
let wish: Wish;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
	const label = (id: string, text: string, expected: string, evidence: string[]) => ({ id, text, expected, evidence });
	const one = {
		doc: 'light',
		id: 'lease',
		form: '20-F',
		ask: 'Please disclose the end of the lighthouse lease and its rent.',
		response: 'In future filings we will disclose the end of the lighthouse lease and its yearly rent.',
		elements: [
			label('end', 'the end of the lighthouse lease', 'found', [SAID]),
			label('rent', 'the yearly rent of the lighthouse lease', 'missing', []),
		],
	};
	writeFileSync(join(folder, 'cases.jsonl'), `${JSON.stringify(one)}\n`);
	writeFileSync(join(folder, 'light.md'), `# Leases\n\n${SAID}\n\nOther leases are small.\n`);
	const file = (name: string): string => join(folder, name);
	const nothing = { questions: null, labelled: null, gullible: null, readings: null };
	wish = { ...nothing, cases: file('cases.jsonl'), filings: folder, which: 'all' };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('recorded answers beside the rules', () => {
	it('are asked for with one question an element, and scored by label', () => {
		const questions = join(folder, 'q.jsonl');
		const labelled = join(folder, 'a.jsonl');
		evaluateReadings({ ...wish, questions, labelled });
		const asked = readFileSync(questions, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line).element);
		expect(asked).toEqual(['end', 'rent']);
		const lines = evaluateReadings({ ...wish, readings: labelled });
		expect(lines[0]).toBe('Answers of: the labels. 2 taken, 0 rejected, 0 asked for more.');
		expect(lines.find((line) => /^with answers +undisclosed/.test(line))).toContain('found 0 (0.0)');
	});

	it('count for nothing when they fit no question', () => {
		const lies = join(folder, 'lies.jsonl');
		writeFileSync(lies, '{"id": "0123456789abcdef", "verdict": "found"}\nnot JSON\n');
		const lines = evaluateReadings({ ...wish, readings: lies });
		expect(lines[0]).toBe('Answers of: nobody. 0 taken, 2 rejected, 0 asked for more.');
	});

	it('are skipped visibly where there are no labelled filings', () => {
		expect(evaluateReadings({ ...wish, cases: join(folder, 'none') })[0]).toMatch(/^skipped/);
	});
});
