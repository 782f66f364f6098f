// Learns which sentences of an answer undertake something, and writes server/src/letter/meaning/learned/model/undertakings.json.
//
//   node scripts/trainUndertakings.mjs [--letters FOLDER] [--folds N] [--out FILE] [--list]
//   node scripts/trainUndertakings.mjs --without SET,SET --out FILE
//   node scripts/trainUndertakings.mjs --pack SET LABELS.jsonl FOLDER >> scripts/training/letterSpans.jsonl
//   node scripts/trainUndertakings.mjs --pack-fiction LABELS.jsonl FOLDER >> scripts/training/fictionalLetters.txt
//
// Data: scripts/training/letterSpans.jsonl (real letters: hashes of the sentences that bind; the letters are read where they lie),
// scripts/training/undertakings.txt and fictionalLetters.txt (fiction). `--folds` prints what weights learned without a company, or
// without a comment of the fiction, say of it, and writes nothing; `--without` leaves out whole sets (gold, held, read, dev, written, fiction). The same data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learn } from './training/fitUndertakings.mjs';
import { fictionCases, letterCases, letterRoom, packFiction, packLetters } from './training/letterSentences.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = join(import.meta.dirname, '..');
const data = join(root, 'scripts/training');
const letters = option('--letters', join(root, '../shared/letters'));

if (args[0] === '--pack') {
	for (const line of await packLetters(args[1], args[2], args[3])) console.log(JSON.stringify(line));
	process.exit();
}
if (args[0] === '--pack-fiction') {
	for (const line of await packFiction(args[1], args[2])) console.log(line);
	process.exit();
}

const cases = [
	...(await letterCases(join(data, 'letterSpans.jsonl'), [join(letters, 'labelled'), join(letters, 'more')])),
	...fictionCases(join(data, 'undertakings.txt'), 'written'),
	...fictionCases(join(data, 'fictionalLetters.txt'), 'fiction'),
].filter(({ set }) => !option('--without', '').split(',').includes(set));

/** Recall and precision at a chance of one half. */
function figures(told) {
	const right = told.filter(({ binds, chance }) => binds && chance >= 0.5).length;
	const all = told.filter(({ binds }) => binds).length;
	const taken = told.filter(({ chance }) => chance >= 0.5).length;
	const part = (n, of) => `${((100 * n) / of).toFixed(1)} (${n} of ${of})`;
	return `recall ${part(right, all)}, precision ${part(right, taken)}`;
}

const folds = Number(option('--folds', 0));
if (folds > 0) {
	const groups = [...new Set(cases.map(({ group }) => group))].sort();
	const told = [];
	for (let fold = 0; fold < folds; fold++) {
		const held = new Set(groups.filter((_, i) => i % folds === fold));
		const { chance } = learn(
			cases.filter(({ group }) => !held.has(group)),
			letterRoom,
		);
		for (const item of cases) if (held.has(item.group)) told.push({ ...item, chance: chance(item) });
	}
	for (const set of new Set(cases.map(({ set }) => set)))
		console.log(`${set}: ${figures(told.filter((c) => c.set === set))}`);
	if (args.includes('--list'))
		for (const { set, binds, chance, text } of told)
			if (binds !== chance >= 0.5) console.log(`${set} ${binds ? 'binds' : 'binds not'} ${chance.toFixed(2)} ${text}`);
	process.exit();
}

const { weights } = learn(cases, letterRoom);
const scale = 32;
const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
const table = { scale, weights: Buffer.from(bytes.buffer).toString('base64') };
const out = option('--out', join(root, 'server/src/letter/meaning/learned/model/undertakings.json'));
writeFileSync(out, `${JSON.stringify(table, null, '\t')}\n`);
console.log(`${cases.length} sentences, ${bytes.filter(Boolean).length} weights: ${out}`);
