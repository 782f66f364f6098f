// Whether a change pays, on a busy machine too: the check of another checkout and the one of this, at the same time on one core, so that
// whatever else runs slows both alike. `node scripts/bench/pairs.mjs CHECKOUT [PAIRS]`; Linux only, for `taskset`.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildEngine } from './engine.mjs';
import { commitmentsFile, fictionalDraft, realDraft } from './material.mjs';
import { median } from './measure.mjs';

const [checkout, pairs = '6'] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const other = await import(pathToFileURL(resolve(checkout, 'scripts/bench/engine.mjs')));
const folder = mkdtempSync(join(tmpdir(), 'bench-pairs-'));
const engines = [join(folder, 'there.mjs'), join(folder, 'here.mjs')];
// Checkouts may share their `node_modules`, where bundles lie.
copyFileSync(await other.buildEngine(), engines[0]);
copyFileSync(await buildEngine(), engines[1]);
const { TOPICS } = await import(pathToFileURL(engines[1]));
const draft = join(folder, 'draft.md');
const ledger = join(folder, 'commitments.yaml');
writeFileSync(draft, realDraft(1_500_000) ?? fictionalDraft(1_500_000, 7, []));
writeFileSync(ledger, commitmentsFile(TOPICS, 200));

/** Milliseconds of processor time of one cold check, with V8 set up as that checkout does. */
async function checked(at) {
	const options = JSON.stringify({ engine: engines[at], draft, ledger });
	const child = resolve([checkout, root][at], 'scripts/bench/child.mjs');
	const { stdout } = await promisify(execFile)('taskset', ['-c', '0', process.execPath, child, 'full', options]);
	return JSON.parse(stdout).times[0];
}

try {
	const ratios = [];
	for (let n = 0; n < Number(pairs); n++) {
		// The one that starts first changes.
		const order = n % 2 === 0 ? [0, 1] : [1, 0];
		const times = await Promise.all(order.map(checked));
		const [before, now] = [times[order.indexOf(0)], times[order.indexOf(1)]];
		ratios.push(now / before);
		console.log(`${before.toFixed(0)} ms there, ${now.toFixed(0)} ms here: ${(now / before).toFixed(3)}`);
	}
	console.log(`median ${median(ratios).toFixed(3)}`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
