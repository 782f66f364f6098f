// Runs the built program as its users do and measures it from outside.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** One run: seconds from start to end, seconds between the lines of its output, the most memory it held, its exit code. */
export function run(argv, options = {}) {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(
			process.execPath,
			['-r', join(import.meta.dirname, 'peak.cjs'), join(root, 'dist/cli.cjs'), ...argv],
			{
				stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
				...options,
			},
		);
		const gaps = [];
		let last = started;
		let peakBytes = 0;
		child.stdout.on('data', (chunk) => {
			for (const byte of chunk) {
				if (byte !== 10) continue;
				const now = performance.now();
				gaps.push((now - last) / 1000);
				last = now;
			}
		});
		child.stdio[3].on('data', (chunk) => {
			peakBytes = Number(chunk);
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, seconds: (performance.now() - started) / 1000, gaps, peakBytes }));
	});
}

export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

/** Columns as wide as their widest cell. */
export function table(head, rows) {
	const all = [head, ...rows].map((row) => row.map(String));
	const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
	return all
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
