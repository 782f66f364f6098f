import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../server/src/report/index.ts';
import { fc } from '../property.ts';
import { FILES, HOSTILE, reportOf, withText } from './fixture.ts';

interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	text: string;
}

/** Parses strictly: every end tag must close the innermost open element. */
function elementsOf(page: string): Element[] {
	const VOID = new Set(['meta', 'input', 'br']);
	const all: Element[] = [];
	const open: Element[] = [];
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				const element = { name, attributes, text: '' };
				all.push(element);
				if (!VOID.has(name)) open.push(element);
			},
			ontext: (text) => {
				for (const element of open) element.text += text;
			},
			onclosetag: (name, implied) => {
				if (VOID.has(name)) return;
				const last = open.pop();
				expect([last?.name, implied && !['path', 'circle', 'rect', 'use'].includes(name)]).toEqual([name, false]);
			},
		},
		{ recognizeSelfClosing: true, lowerCaseTags: false },
	);
	parser.end(page);
	expect(open).toEqual([]);
	return all;
}

const pageOf = async (...args: Parameters<typeof reportOf>): Promise<string> =>
	String(await renderReport(await reportOf(...args), 'html'));

describe('the HTML report', () => {
	it('is one balanced page with unique ids, and every link leads somewhere in it', async () => {
		const page = await pageOf();
		const elements = elementsOf(page);
		const ids = elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
		expect(ids.length).toBe(new Set(ids).size);
		const links = elements.flatMap(({ attributes }) => (attributes.href === undefined ? [] : [attributes.href]));
		expect(links.length).toBeGreaterThan(10);
		expect(links.filter((href) => !href.startsWith('#') || !ids.includes(href.slice(1)))).toEqual([]);
		const labelled = elements.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? []);
		expect(labelled.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('fetches nothing: a policy that allows only its own style and script, and no address elsewhere', async () => {
		const page = await pageOf();
		const elements = elementsOf(page);
		const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
		const hash = (name: string): string => {
			const [only, ...more] = elements.filter((element) => element.name === name);
			expect(more).toEqual([]);
			return `'sha256-${createHash('sha256')
				.update(only?.text ?? '')
				.digest('base64')}'`;
		};
		expect(policy?.attributes.content).toBe(
			`default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
		);
		expect(page).not.toMatch(/\b(?:https?|ftp|data|javascript):|url\(|@import|\ssrc=|\sstyle=|\son[a-z]+=/i);
	});

	it('can be read without sight and without colour', async () => {
		const elements = elementsOf(await pageOf());
		const count = (name: string): number => elements.filter((element) => element.name === name).length;
		expect(count('caption')).toBe(count('table'));
		expect(elements.filter(({ name, attributes }) => name === 'th' && !attributes.scope)).toEqual([]);
		expect(elements.find(({ name }) => name === 'a')?.attributes).toMatchObject({ class: 'skip', href: '#content' });
		const states = elements.filter(({ attributes }) => attributes.class?.startsWith('state '));
		expect(states.length).toBeGreaterThan(10);
		expect(states.filter(({ text }) => text.trim() === '')).toEqual([]);
		const inputs = elements.filter(({ name }) => name === 'input' || name === 'select');
		expect(elements.filter(({ name }) => name === 'label').length).toBe(inputs.length);
		expect(count('h1')).toBe(1);
	});

	it('shows the promise, the ask, the passage with file and line, decisions, hashes and room to sign', async () => {
		const page = await pageOf();
		const text = elementsOf(page)[0]?.text.replace(/\s+/g, ' ') ?? '';
		for (const words of [
			'In future filings we will disclose the balance of the loan and its terms.',
			'Tell us of the loan.',
			'The balance of the loan was $4,120 at year end.',
			'drafts/2025.md:11',
			'letters/l1.txt:7',
			'Below the threshold.',
			'Approved by Bo Tarn.',
			'Expired on 2025-12-31.',
			'Sign-off no longer fits',
			'Retired: superseded, by found.',
			'Changed since its commitments were recorded',
			'Signature',
		]) {
			expect(text).toContain(words);
		}
		for (const { inputs } of (await reportOf()).projects) {
			for (const { sha256 } of inputs) expect(text).toContain(sha256);
		}
	});

	it('shows beside a promise what the letter says of all of them', async () => {
		const said = 'Unless otherwise stated, the foregoing will be reflected from our next annual report on.';
		const text = FILES['/p/commitments.yaml'].replace('{ id: missing, ', `{ id: missing, saidOfAll: "${said}", `);
		const report = await reportOf({ ...FILES, '/p/commitments.yaml': text });
		for (const format of ['html', 'markdown'] as const) {
			const page = String(await renderReport(report, format));
			expect(page).toContain('Said of all promises');
			expect(page.split(said)).toHaveLength(2);
		}
	});

	it('says what was found and never that a duty is met', async () => {
		for (const format of ['html', 'markdown', 'csv', 'json'] as const) {
			expect(String(await renderReport(await reportOf(), format))).not.toMatch(
				/complian|compli(?:es|ed)\b|satisf|fulfil?led\b/i,
			);
		}
	});

	it('keeps hostile text as text, wherever it stands', async () => {
		const report = await reportOf();
		const shape = async (evil: string) => {
			const elements = elementsOf(String(await renderReport(withText(report, evil), 'html')));
			return elements.map(({ name, attributes }) => [name, Object.keys(attributes)]);
		};
		const plain = await shape('plain');
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), async (evil) => {
				// Not one element or attribute more than without it.
				expect(await shape(evil)).toEqual(plain);
			}),
			{ numRuns: 60, examples: HOSTILE.map((evil): [string] => [evil]) },
		);
	});

	it('makes visible what would be invisible or turn the line around', async () => {
		const page = String(await renderReport(withText(await reportOf(), 'a\u202Eb\u0000c'), 'html'));
		expect(page).toContain('a⟨U+202E⟩b⟨U+0000⟩c');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		expect(page).not.toMatch(/[\u202E\u0000]/);
	});

	it('gives the same bytes for the same input', async () => {
		for (const format of ['html', 'markdown', 'csv', 'xlsx', 'json'] as const) {
			expect(await renderReport(await reportOf(), format)).toEqual(await renderReport(await reportOf(), format));
		}
	});
});
