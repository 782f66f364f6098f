/** The grammars, run by the engine that editors use, upon our stand-in grammars and upon VS Code's own where it is installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IOnigLib, parseRawGrammar, Registry } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const editor = process.env.DISCLOSURE_EDITOR_DIR ?? join(root, '.cache/editor');
const bundled = join(editor, 'node_modules/code-server/lib/vscode/extensions');
const manifest: { contributes: { grammars: { scopeName: string; path: string; injectTo: string[] }[] } } = JSON.parse(
	readFileSync(join(root, 'package.json'), 'utf8'),
);

const DRAFT = [
	'# Item 7. Related parties',
	'<!-- commitments-ignore related-party-loan/balance: repaid in full in 2025 -->',
	'The balance was $[●] and the rate [___]%, or XX% at [insert date].',
	'Levels of XXII and a [link](x.md) stay as they are.',
	'`[●]` in code is code.',
	'```',
	'<!-- commitments-ignore a: b --> [●]',
	'```',
	'<!-- an ordinary comment with [●] -->',
	'<!-- commitments-ignore goodwill:',
	'sold in 2025 -->',
	'After it [TBD].',
];
const LEDGER = [
	'commitments:',
	'  - id: goodwill-headroom',
	'    disposition: conditional # binding',
	'    strength: binding',
	'    citations: [ASC 350-20-35-30, Item 5.D of Form 20-F]',
	'    find:',
	'      within: table row',
	'      value: percentage',
	'      all: [headroom, "carrying amount"]',
	'      any: [exceeds]',
	'    letter: 2025-06-18',
	'    waivers:',
	'      - element: headroom # reference',
	'    note: "disposition: promised"',
	'    snippet: The balance was [●].',
	'other: disposition unknown',
];

type Source = 'markdown' | 'yaml';

function baseGrammars(source: Source, own: boolean): string[] {
	if (own) return [join(import.meta.dirname, `grammars/${source}.tmLanguage.json`)];
	const folder = join(bundled, source === 'markdown' ? 'markdown-basics/syntaxes' : 'yaml/syntaxes');
	return readdirSync(folder).map((name) => join(folder, name));
}

let oniguruma: Promise<IOnigLib> | undefined;
function onigurumaLib(): Promise<IOnigLib> {
	const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
	oniguruma ??= loadWASM(readFileSync(wasm)).then(() => ({ createOnigScanner, createOnigString }));
	return oniguruma;
}

/** Every piece of text that a grammar of ours has marked, with our scopes. */
async function marked(scope: string, source: Source, own: boolean, lines: readonly string[]): Promise<string[]> {
	const injections = manifest.contributes.grammars.filter((grammar) => grammar.injectTo.includes(scope));
	const files = [...baseGrammars(source, own), ...injections.map(({ path }) => join(root, path))];
	const grammars = new Map(
		files.map((path) => {
			const grammar = parseRawGrammar(readFileSync(path, 'utf8'), path);
			return [grammar.scopeName, grammar];
		}),
	);
	const registry = new Registry({
		onigLib: onigurumaLib(),
		loadGrammar: async (name) => grammars.get(name) ?? null,
		getInjections: (name) => (name === scope ? injections.map(({ scopeName }) => scopeName) : []),
	});
	const grammar = await registry.loadGrammar(scope);
	if (!grammar) throw new Error(`no grammar ${scope}`);
	let stack = INITIAL;
	return lines.flatMap((line, number) => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
		stack = ruleStack;
		return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
			const ours = scopes.filter((one) => /\bcommitments$/.test(one)).map((one) => one.split(' ').at(-1));
			const text = line.slice(startIndex, endIndex).trim();
			return ours.length > 0 && text ? [`${number + 1}: ${text}  ${ours.join(' ')}`] : [];
		});
	});
}

describe.each([
	['upon the stand-in grammars', true],
	['upon the grammars of VS Code', false],
] as const)('grammars %s', (_, own) => {
	it.skipIf(!own && !existsSync(bundled))(
		'mark directives and placeholders in drafts, and nothing in code',
		async () => {
			expect(await marked('text.html.markdown', 'markdown', own, DRAFT)).toMatchSnapshot();
		},
	);

	it.skipIf(!own && !existsSync(bundled))('mark the words of a commitments file', async () => {
		expect(await marked('source.yaml', 'yaml', own, LEDGER)).toMatchSnapshot();
	});
});
