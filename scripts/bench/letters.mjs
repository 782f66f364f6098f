// Letters a second and peak memory of `extract --format jsonl`: over ../shared/letters when there, else over fictional letters.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, run, table } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared/letters');
const RUNS = 3;

/** @returns a row for each number of threads: letters a second, the slowest letter, peak memory. */
export async function letters() {
	const real = existsSync(shared);
	const folder = real ? shared : fiction(200);
	try {
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((name) => join(folder, name))
			.filter((path) => /\.(?:txt|md|html?|docx|pdf)$/i.test(path));
		const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
		const rows = [];
		for (const jobs of [1, 2]) rows.push(await measure(folder, files.length, jobs));
		console.log(
			`${files.length} ${real ? 'letters of ../shared/letters' : 'fictional letters'}, ${(bytes / 1e6).toFixed(1)} MB`,
		);
		console.log(table(['threads', 'letters a second', 'median of', 'slowest letter', 'peak memory'], rows));
	} finally {
		if (!real) rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(folder, count, jobs) {
	const runs = [];
	for (let i = 0; i < RUNS; i++) {
		runs.push(await run(['extract', folder, '--format', 'jsonl', '--jobs', String(jobs)]));
	}
	const perSecond = median(runs.map(({ seconds }) => count / seconds));
	// The first line also waits for the program to start; with several threads lines come in bursts.
	const slowest = median(runs.map(({ gaps }) => Math.max(...gaps.slice(1))));
	const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
	return [
		jobs,
		perSecond.toFixed(1),
		`${RUNS} runs`,
		jobs === 1 ? `${(slowest * 1000).toFixed(0)} ms` : '',
		`${(peak / 1e6).toFixed(0)} MB`,
	];
}

/** Letters of our own: the same undertakings in different words and lengths. */
function fiction(count) {
	const folder = mkdtempSync(join(tmpdir(), 'bench-letters-'));
	mkdirSync(folder, { recursive: true });
	const subjects = ['the loan to its director', 'goodwill at risk', 'segment margins', 'customer churn', 'lease terms'];
	for (let i = 0; i < count; i++) {
		const comments = Array.from({ length: 4 + (i % 20) }, (_, at) => {
			const subject = subjects[(i + at) % subjects.length];
			const facts =
				'The amount follows from the agreements described in the notes to the financial statements. '.repeat(
					10 + (at % 5) * 8,
				);
			return `${at + 1}. Please tell us how you considered ${subject}, and disclose its amount, its terms and who approved it.\n\nResponse: The Company respectfully advises the Staff as follows. ${facts}In future filings, the Company will disclose the amount of ${subject}, its terms and who approved it, if material.\n`;
		});
		const head = `June 18, 2025\n\nRe: Halvorsen Quay Networks Ltd\nForm 20-F for the fiscal year ended December 31, 2024\n\n`;
		writeFileSync(join(folder, `${String(i).padStart(4, '0')}.txt`), head + comments.join('\n'));
	}
	return folder;
}
