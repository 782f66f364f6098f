/**
 * Reads letters and prints the JSON of `extract --format json`, without the CLI:
 * `node scripts/evaluateLetters.mjs FILE... > predictions.json`.
 */
import { readFileSync } from 'node:fs';
import { readLetter } from '../server/src/letter/index.ts';

const letters: unknown[] = [];
const commitments: unknown[] = [];
for (const file of process.argv.slice(2)) {
	const reading = await readLetter(readFileSync(file), file);
	const id = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
	letters.push({ ...reading, id, paragraphs: undefined, proposals: undefined, readings: undefined });
	for (const { at, due, ...proposal } of reading.proposals) {
		commitments.push({
			...proposal,
			letter: id,
			start: at.start,
			end: at.end,
			dueIn: due,
			oneOf: proposal.oneOf ?? false,
		});
	}
}
process.stdout.write(JSON.stringify({ letters, commitments }));
