/** All output formats say the same about the same check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../server/src/cli/formats/index.ts';
import { FILES, LEDGER, run } from './harness.ts';
import { SAID_BY, said } from './said.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/sarif-2.1.0.schema.json'), 'utf8'));

/** A check with findings of every severity, in drafts and in the commitments file, and words that formats must escape. */
const RICH = {
	...FILES,
	'/p/commitments.yaml': `${LEDGER.replace('title: Balance of the loan', 'title: "Balance | <of> & \\"the\\" loan, 100%: ]]>"').replace('file: letter.txt,', `file: letter.txt, sha256: "${'0'.repeat(64)}",`)}  - id: soft
    letter: L1
    comment: "1"
    title: To consider
    disposition: soft
    quote: the Company will disclose
    due: [20-F]
    condition: { text: if so }
    elements: [{ id: e, text: wholesale turbine refurbishment schedule }]
`,
	'/p/drafts/a,b:c d.md': '# Item 5. Review\n\nIt was [●].\n',
};

interface Finding {
	readonly rule: string;
	readonly severity: string;
	readonly file: string;
	readonly message: string;
	readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface SarifResult {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly [
		{
			readonly physicalLocation: {
				readonly artifactLocation: { readonly uri: string };
				readonly region: { readonly startLine: number };
			};
		},
	];
}

async function output(format: string): Promise<string> {
	const { out, err, code } = await run(['lint', '--format', format], RICH);
	expect([err, code]).toEqual(['', 1]);
	return out;
}

const report: { findings: Finding[]; filings: unknown[]; verdicts: unknown[]; summary: unknown } = JSON.parse(
	await output('json'),
);
const places = report.findings.map(({ file, range }) => `${file}:${range.start.line + 1}:${range.start.character + 1}`);

describe('formats', () => {
	it('are tried on findings of every severity', () => {
		expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(
			new Set(['error', 'warning', 'information']),
		);
	});

	it('json has the fields of the contract, and the same bytes every time', async () => {
		expect(Object.keys(report)).toEqual(['filings', 'verdicts', 'findings', 'suppressed', 'summary']);
		expect(report.verdicts[0]).toMatchObject({
			filing: '20-F-2025',
			commitment: 'loan',
			element: 'balance',
			text: 'chartered vessel stowage surcharge',
			comment: '1',
			status: 'due',
			verdict: 'missing',
			suspect: false,
			evidence: [],
			candidates: expect.any(Array),
			why: expect.any(String),
		});
		expect(report.findings.find(({ severity }) => severity === 'error')).toMatchObject({
			rule: 'missing-disclosure',
			filing: '20-F-2025',
			commitment: 'loan',
			element: null,
			file: 'drafts/item-7.md',
			range: { start: { line: 8, character: 0 }, end: { line: 8, character: 18 } },
			help: 'docs/rules/missing-disclosure.md',
		});
		expect(await output('json')).toBe(`${JSON.stringify(report, null, '\t')}\n`);
	});

	it('jsonl has every row of json on a line of its own', async () => {
		const rows = (await output('jsonl'))
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ kind: _kind, ...row }) => row);
		expect(of('finding')).toEqual(report.findings);
		expect(of('verdict')).toEqual(report.verdicts);
		expect(of('filing')).toEqual(report.filings);
		expect(of('summary')).toEqual([report.summary]);
	});

	it('pretty shows every place', async () => {
		const out = await output('pretty');
		for (const place of places) expect(out).toContain(place);
	});

	it('github escapes what its commands would misread', async () => {
		const lines = (await output('github')).trimEnd().split('\n');
		expect(lines).toHaveLength(report.findings.length);
		expect(
			lines.every((line) =>
				/^::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,title=[\w-]+::/.test(line),
			),
		).toBe(true);
		expect(lines.some((line) => line.includes('file=drafts/a%2Cb%3Ac d.md,'))).toBe(true);
		expect(lines.some((line) => line.includes('100%25'))).toBe(true);
	});

	it('sarif names every rule it uses, and places from one', async () => {
		const log = JSON.parse(await output('sarif'));
		const [{ results, tool }] = log.runs;
		expect(log.version).toBe('2.1.0');
		expect(results).toHaveLength(report.findings.length);
		const seen = (results as SarifResult[]).map(({ ruleId, ruleIndex, level, message, locations }) => {
			const { artifactLocation, region } = locations[0].physicalLocation;
			expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
			return [ruleId, level, message.text, decodeURIComponent(artifactLocation.uri), region.startLine];
		});
		const level = (severity: string) => (severity === 'information' ? 'note' : severity);
		expect(seen).toEqual(
			report.findings.map(({ rule, severity, message, file, range }) => {
				return [rule, level(severity), message, file, range.start.line + 1];
			}),
		);
	});

	it('all agree on each finding: its place, its rule, its severity', async () => {
		const expected = report.findings.map(({ file, range, severity, rule }) =>
			said(file, range.start.line + 1, severity, rule),
		);
		for (const [format, read] of Object.entries(SAID_BY)) {
			expect([format, read(await output(format)).sort()]).toEqual([format, expected.sort()]);
		}
		expect(Object.keys(SAID_BY).sort()).toEqual(Object.keys(FORMATS).sort());
	});

	it('sarif fits the official schema, with and without suppressions', async () => {
		const validate = new Ajv({ strict: false, validateFormats: false }).compile(SCHEMA);
		const silenced = {
			...RICH,
			'/p/drafts/item-7.md': `${RICH['/p/drafts/item-7.md']}\n<!-- commitments-ignore soft: not asked this year -->\n`,
			'/p/commitments.yaml': RICH['/p/commitments.yaml'].replace(
				'due: [20-F]',
				'waivers: [{ reason: Repaid., by: Ines Okafor, on: 2026-01-05 }]\n    due: [20-F]',
			),
		};
		for (const files of [RICH, silenced]) {
			const log = JSON.parse((await run(['lint', '--format', 'sarif'], files)).out);
			validate(log);
			expect(validate.errors).toBe(null);
		}
		const { runs } = JSON.parse((await run(['lint', '--format', 'sarif'], silenced)).out);
		const suppressions = runs[0].results.flatMap((result: { suppressions?: unknown[] }) => result.suppressions ?? []);
		expect(suppressions).toEqual(
			expect.arrayContaining([
				{ kind: 'inSource', status: 'accepted', justification: 'not asked this year' },
				{ kind: 'external', status: 'accepted', justification: 'Waived: Repaid. (Ines Okafor, 2026-01-05)' },
			]),
		);
		expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
	});

	it('sarif fingerprints stay when lines move', async () => {
		const prints = async (files: Record<string, string>) => {
			const { runs } = JSON.parse((await run(['lint', '--format', 'sarif'], files)).out);
			return runs[0].results.map((result: { partialFingerprints: unknown }) =>
				JSON.stringify(result.partialFingerprints),
			);
		};
		const before = await prints(RICH);
		const moved = {
			...RICH,
			'/p/drafts/item-7.md': RICH['/p/drafts/item-7.md'].replace('# Item 7', '\n\nNew.\n\n# Item 7'),
		};
		expect((await prints(moved)).sort()).toEqual(before.sort());
		expect(new Set(before).size).toBe(before.length);
	});

	it('junit fails one case per commitment with an error, and is well-formed', async () => {
		const out = await output('junit');
		const failed = new Set(
			report.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
		);
		expect(out.match(/<failure /g)).toHaveLength(failed.size);
		expect(out).toContain('&lt;of&gt; &amp; &quot;the&quot; loan, 100%: ]]&gt;');
		const open = [...out.matchAll(/<(\/?)([a-z-]+)[^>]*?(\/?)>/g)].filter(([, , , self]) => !self);
		expect(open.filter(([, slash]) => slash)).toHaveLength(open.filter(([, slash]) => !slash).length);
	});

	it('markdown has a row per finding that no title can break', async () => {
		const rows = (await output('markdown')).split('\n').filter((line) => /^\| (🔴|🟠|🔵|⚪)/u.test(line));
		expect(rows).toHaveLength(report.findings.length);
		for (const row of rows) expect(row.replace(/\\\\|\\\|/g, '').match(/\|/g)).toHaveLength(5);
	});
});
