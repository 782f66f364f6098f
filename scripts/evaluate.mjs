// Behaviour on the fictional cases of test/evaluation: each way of keeping or breaking a promise, and what became of it.
//
//   npm run evaluate [-- --write]
//
// --write: keeps the counts that were reached in test/evaluation/reached.json; a test fails when one gets worse. These are unit tests of
// behaviour; figures of accuracy on real filings are measured by scripts/evaluateEvidence.mjs (docs/evaluation.md).
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'node_modules/.cache/evaluate/evaluate.mjs');
await build({
	entryPoints: [join(root, 'test/evaluation/evaluate.ts')],
	outfile,
	bundle: true,
	packages: 'external',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	logLevel: 'error',
});
const { evaluate } = await import(pathToFileURL(outfile).href);
const rows = await evaluate();
const columns = ['kind', 'cases', 'found', 'unsure', 'missing', 'right', 'disturbed'];
console.log(columns.map((name) => name.padEnd(name === 'kind' ? 16 : 11)).join(''));
for (const row of rows) {
	console.log(columns.map((name) => String(row[name]).padEnd(name === 'kind' ? 16 : 11)).join(''));
	for (const wrong of row.wrong) console.log(`  ${row.broken ? 'FALSE FOUND' : 'not right'}: ${wrong}`);
}
if (process.argv.includes('--write')) {
	const reached = Object.fromEntries(rows.map(({ kind, right }) => [kind, right]));
	writeFileSync(join(root, 'test/evaluation/reached.json'), `${JSON.stringify(reached, null, '\t')}\n`);
}
