// `npm run bench` runs every benchmark, `npm run bench -- NAME...` those named, on the built program. Build it first.
import { folder, full, keystroke, startup } from './bench/checks.mjs';
import { letters } from './bench/letters.mjs';

const BENCHMARKS = { full, keystroke, folder, startup, letters };
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(BENCHMARKS);
for (const name of names) {
	const benchmark = BENCHMARKS[name];
	if (!benchmark) {
		console.error(`There is no benchmark ${name}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
		process.exit(2);
	}
	console.log(`\n## ${name}\n`);
	await benchmark();
}
