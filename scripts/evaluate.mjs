// Behaviour on the fictional cases of test/evaluation: each way of keeping or breaking a promise, and what became of it.
//
//   npm run evaluate [-- --write]
//   npm run evaluate -- --questions FILE [--which unsure|open|all]     what a second reader is asked about labelled filings
//   npm run evaluate -- --readings FILE                                its answers scored beside the rules alone
//   npm run evaluate -- --as-labelled FILE | --always-found FILE       answers of no model: what the labels say; found of everything
//
// --write: keeps the counts that were reached in test/evaluation/reached.json; a test fails when one gets worse. These are unit tests of
// behaviour; figures of accuracy on real filings are measured by scripts/evaluateEvidence.mjs (docs/evaluation.md).
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModule } from './rooms.mjs';

const root = join(import.meta.dirname, '..');

const option = (name) => {
	const at = process.argv.indexOf(name);
	return at < 0 || process.argv[at + 1] === undefined ? null : resolve(process.argv[at + 1]);
};
const [questions, labelled, gullible, readings] = ['--questions', '--as-labelled', '--always-found', '--readings'].map(
	option,
);
if (questions ?? labelled ?? gullible ?? readings) {
	const { evaluateReadings } = await loadModule('scripts/evaluateReadings.ts');
	const shared = join(root, '../shared');
	const lines = evaluateReadings({
		cases: option('--cases') ?? join(shared, 'gold/detection.jsonl'),
		filings: option('--filings') ?? join(shared, 'filings'),
		which: process.argv.includes('--which') ? process.argv[process.argv.indexOf('--which') + 1] : 'all',
		questions,
		labelled,
		gullible,
		readings,
	});
	console.log(lines.join('\n'));
	process.exit(0);
}

const { evaluate } = await loadModule('test/evaluation/evaluate.ts');
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
