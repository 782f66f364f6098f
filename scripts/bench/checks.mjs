// What a check costs beside reading the same Markdown with remark, and beside other linters. Every figure is a ratio within one run.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typedInEditor } from './editor.mjs';
import { buildEngine, cache } from './engine.mjs';
import { commitmentsFile, fictionalDraft, randomFrom, realDraft } from './material.mjs';
import { median, run, table } from './measure.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const MEGABYTE = 1_000_000;
/** Pinned; they need no newer Node than the program. Installed for the benchmark only. */
const PEERS = { markdownlint: '0.38.0', 'cspell-lib': '8.19.4' };
const child = join(import.meta.dirname, 'child.mjs');

async function setUp() {
	const engine = await buildEngine();
	const { TOPICS } = await import(pathToFileURL(engine));
	const folder = mkdtempSync(join(tmpdir(), 'bench-checks-'));
	const states = TOPICS.flatMap(({ elements }) => elements.flatMap(({ examples }) => examples.states));
	const put = (name, text) => {
		const path = join(folder, name);
		writeFileSync(path, text);
		return path;
	};
	const ledger = (count) => put(`${count}.yaml`, commitmentsFile(TOPICS, count));
	const draft = (bytes) => put(`${bytes}.md`, realDraft(bytes) ?? fictionalDraft(bytes, 7, states));
	return { engine, folder, put, ledger, draft, states, topics: TOPICS };
}

async function withSetUp(measure) {
	const parts = await setUp();
	try {
		await measure(parts);
	} finally {
		rmSync(parts.folder, { recursive: true, force: true });
	}
}

/** Median milliseconds of processor time of one measure in fresh processes, and the most memory any of them held. */
function measured(what, options, runs = RUNS) {
	const results = Array.from({ length: runs }, () =>
		JSON.parse(
			execFileSync(process.execPath, [child, what, JSON.stringify(options)], { encoding: 'utf8', maxBuffer: 1 << 26 }),
		),
	);
	return { time: median(results.map(({ times }) => times[0])), peak: Math.max(...results.map(({ peak }) => peak)) };
}

function peers() {
	const folder = join(cache, 'peers');
	mkdirSync(folder, { recursive: true });
	const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
	const there = Object.keys(PEERS).every((name) => existsSync(join(folder, 'node_modules', name)));
	if (!there) {
		writeFileSync(join(folder, 'package.json'), '{ "private": true }');
		execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
			cwd: folder,
			stdio: 'ignore',
		});
	}
	const at = (path) => join(folder, 'node_modules', path);
	return { markdownlint: at('markdownlint/lib/exports-promise.mjs'), cspell: at('cspell-lib/dist/lib/index.js') };
}

const ms = (time) => `${time.toFixed(0)} ms`;
const ratio = (a, b) => (a / b).toFixed(2);

/** A cold check of 1.5 MB with 200 commitments beside remark and linters; more commitments; longer drafts. */
export function full() {
	return withSetUp(({ engine, ledger, draft }) => {
		const options = { engine, draft: draft(1.5 * MEGABYTE), ledger: ledger(200) };
		const own = measured('full', options).time;
		const remark = measured('remark', options).time;
		const rows = [
			['check, 1.5 MB, 200 commitments', ms(own), ''],
			['remark-parse with GFM', ms(remark), ratio(own, remark)],
		];
		const found = peers();
		for (const [name, path] of Object.entries(found)) {
			const time = measured(name, { ...options, [name]: path }, Math.min(RUNS, 3)).time;
			rows.push([name, ms(time), ratio(own, time)]);
		}
		const more = measured('full', { ...options, ledger: ledger(500) }).time;
		rows.push(['check, 500 commitments', ms(more), `${ratio(more, own)} times 200`]);
		const short = measured('full', { ...options, draft: draft(0.5 * MEGABYTE) });
		const long = measured('full', { ...options, draft: draft(3 * MEGABYTE) });
		rows.push(['check, 0.5 MB', ms(short.time), '']);
		rows.push(['check, 3 MB', ms(long.time), `${ratio(long.time, short.time)} times 0.5 MB`]);
		rows.push(['peak memory of a check of 3 MB', `${(long.peak / 1e6).toFixed(0)} MB`, '']);
		console.log(table(['what', 'processor time', 'check in relation to it'], rows));
	});
}

/** Edits in a draft of 1.5 MB to new findings: letters typed anywhere, and a fence opened at the top. */
export function keystroke() {
	return withSetUp(async ({ engine, folder: at, put, states, ledger, draft }) => {
		const options = { engine, draft: draft(1.5 * MEGABYTE), ledger: ledger(200) };
		const random = randomFrom(11);
		const edits = Array.from({ length: 220 }, (_, at) => ({
			at: 60 + Math.floor(random() * (1.49 * MEGABYTE)),
			insert: 'some words '[at % 11],
		}));
		const times = (list) =>
			JSON.parse(
				execFileSync(process.execPath, [child, 'keystrokes', JSON.stringify({ ...options, edits: list })], {
					encoding: 'utf8',
				}),
			).times;
		const typed = times(edits)
			.slice(20)
			.sort((a, b) => a - b);
		const own = measured('full', { ...options, editor: true }).time;
		const p99 = typed[Math.floor(typed.length * 0.99)];
		const fence = median(Array.from({ length: RUNS }, () => times([{ at: 45, insert: '\n```\n' }])[0]));
		const rows = [
			['full check, cold', ms(own), ''],
			['edit, median of 200', `${median(typed).toFixed(1)} ms`, `1/${(own / median(typed)).toFixed(0)}`],
			['edit, p99', `${p99.toFixed(1)} ms`, `1/${(own / p99).toFixed(0)}`],
			['a fence opened at the top', ms(fence), ratio(fence, own)],
		];
		console.log(table(['what', 'processor time', 'in relation to a full check'], rows));
		put('commitments.yaml', readFileSync(options.ledger, 'utf8'));
		const felt = await typedInEditor(at, options.draft, edits);
		const sorted = felt.times.slice(20).sort((a, b) => a - b);
		const slowest = sorted[Math.floor(sorted.length * 0.99)];
		const through = [
			['first diagnostics after opening', ms(felt.first), ''],
			['edit, median of 200', `${median(sorted).toFixed(1)} ms`, `1/${(felt.first / median(sorted)).toFixed(0)}`],
			['edit, p99', `${slowest.toFixed(1)} ms`, `1/${(felt.first / slowest).toFixed(0)}`],
		];
		console.log(`\n${table(['through the server', 'by the clock', 'in relation to the first'], through)}`);
		for (let n = 0; n < BESIDE; n++) putDraft(put, n, states);
		const among = await typedInEditor(at, options.draft, edits);
		const typical = median(among.times.slice(20));
		const beside = [
			['first diagnostics after opening', ms(among.first), `${ratio(among.first, felt.first)} times`],
			['edit, median of 200', `${typical.toFixed(1)} ms`, `${ratio(typical, median(sorted))} times`],
		];
		console.log(`\n${table([`with ${BESIDE} more drafts of 1 MB`, 'by the clock', 'the draft alone'], beside)}`);
	});
}

/** Drafts that lie beside the one that is edited. */
const BESIDE = 7;

/** A draft of 1 MB, a filing of its own. */
function putDraft(put, n, states) {
	return put(
		`draft-${n}.md`,
		fictionalDraft(MEGABYTE, n, states).replace('period: 2025', `filing: f${n}\nperiod: 2025`),
	);
}

/** Drafts of 1 MB in a folder, two threads, cold and with a warm cache, beside remark on the same drafts in one process. */
export function folder() {
	return withSetUp(async ({ engine, folder: at, put, topics, states }) => {
		const count = Number(process.env.BENCH_DRAFTS ?? 20);
		const drafts = Array.from({ length: count }, (_, n) => putDraft(put, n, states));
		put('commitments.yaml', commitmentsFile(topics, 200));
		const check = async (...more) =>
			(await run(['lint', '.', '--format', 'json', '--quiet', ...more], { cwd: at })).seconds;
		const cold = await check('--jobs', '2');
		await check('--cache');
		const warm = await check('--cache');
		const started = performance.now();
		for (const draft of drafts.slice(0, 5)) measured('remark', { engine, draft }, 1);
		const remark = ((performance.now() - started) / 1000) * (count / 5);
		const rows = [
			[`${count} drafts of 1 MB, two threads`, `${cold.toFixed(1)} s`, ratio(cold, remark)],
			['with a warm cache', `${warm.toFixed(1)} s`, `1/${(cold / warm).toFixed(0)} of cold`],
			['remark-parse with GFM, from five of them', `${remark.toFixed(1)} s`, ''],
		];
		console.log(table(['what', 'time', 'in relation to remark'], rows));
	});
}

/** From the start of the server to its answer to `initialize`, beside Node doing nothing. */
export async function startup() {
	const server = [];
	const nothing = [];
	for (let n = 0; n < Math.max(RUNS, 9); n++) {
		server.push(await initialized());
		const started = performance.now();
		execFileSync(process.execPath, ['-e', '0']);
		nothing.push(performance.now() - started);
	}
	const rows = [
		['initialize answered', ms(median(server)), ratio(median(server), median(nothing))],
		['node -e 0', ms(median(nothing)), ''],
	];
	console.log(table(['what', 'time', 'in relation to node'], rows));
}

function initialized() {
	return new Promise((resolve) => {
		const started = performance.now();
		const server = spawn(process.execPath, [join(import.meta.dirname, '../../dist/server.cjs'), '--stdio'], {
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		const body = JSON.stringify({
			jsonrpc: '2.0',
			id: 1,
			method: 'initialize',
			params: { processId: null, rootUri: null, capabilities: {} },
		});
		server.stdout.once('data', () => {
			resolve(performance.now() - started);
			server.kill();
		});
		server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	});
}
