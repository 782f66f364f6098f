/** The commands that README.md walks through in the folder `examples`, run there one after the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Run, run } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const LINE = /^ *npx --no-install commitments (.*?)(?: +#.*)?$/gm;

it('show what README.md says of them', async () => {
	let files: Run['files'] = Object.fromEntries(
		readdirSync(examples, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name, parentPath }) => join(parentPath, name))
			.map((path) => [path.replace(examples, '/p'), readFileSync(path, 'utf8')]),
	);
	const runs: Run[] = [];
	for (const [, words = ''] of readFileSync(join(root, 'README.md'), 'utf8').matchAll(LINE)) {
		const done = await run(words.split(' '), files);
		runs.push(done);
		files = done.files;
	}
	const [shown, merged, lint, explained, report] = runs;
	expect(runs.map(({ code }) => code)).toEqual([0, 0, 1, 0, 0]);
	expect(shown?.out).toContain('the Company will disclose, pursuant to ASC 850-10-50');
	expect(merged?.err).toContain('0 commitments added; 9 left as they stand');
	expect(lint?.out).toContain('missing-element');
	expect(explained?.out).toContain('missing headroom-percentage');
	expect(report?.files['/p/sign-off.html']).toContain('<!doctype html>');
});
