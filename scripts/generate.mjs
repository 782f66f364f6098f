// Regenerates the committed files that follow from the source; `--check` changes nothing and exits 1 when one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);

/** Loads a TypeScript module of this project; Node 20 does not strip types by itself. */
async function load(path) {
	const outfile = fileURLToPath(new URL(`node_modules/.cache/generate/${path.replace(/\.ts$/, '.mjs')}`, root));
	const entry = fileURLToPath(new URL(path, root));
	await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', format: 'esm', target: 'node20' });
	return import(pathToFileURL(outfile).href);
}

/** The generated files by path from the root of the project: each a function to its text. */
const GENERATED = {
	'schemas/commitments.schema.json': async () => {
		const { ledgerJsonSchema } = await load('server/src/ledger/index.ts');
		return `${JSON.stringify(ledgerJsonSchema(), null, '\t')}\n`;
	},
};

for (const [part, name] of [
	['question', 'question'],
	['answer', 'answer'],
	['readings', 'readings'],
	['letterQuestion', 'letter-question'],
	['letterAnswer', 'letter-answer'],
]) {
	GENERATED[`schemas/reader-${name}.schema.json`] = async () => {
		const { readerJsonSchema } = await load('server/src/reader/index.ts');
		return `${JSON.stringify(readerJsonSchema(part), null, '\t')}\n`;
	};
}

const check = process.argv.includes('--check');
for (const [path, make] of Object.entries(GENERATED)) {
	const file = new URL(path, root);
	const text = await make();
	if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
	if (check) {
		console.error(`${path} is stale; run \`npm run generate\` and commit it.`);
		process.exitCode = 1;
	} else {
		mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
		writeFileSync(file, text);
		console.log(`wrote ${path}`);
	}
}
