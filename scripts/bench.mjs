// `npm run bench` runs every benchmark, `npm run bench -- NAME...` those named, on the built program. Build it first.
import { letters } from './bench/letters.mjs';

const BENCHMARKS = { letters };
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
