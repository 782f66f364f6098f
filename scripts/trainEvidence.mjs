// Learns how the features of a passage add up (server/src/evidence/features.ts) from hand-made cases, and says how well that holds for
// filings it has not seen. Ships only weights: no text of a filing.
//
//   node scripts/trainEvidence.mjs CASES.jsonl DOCS_FOLDER [CASES DOCS]... [--write] [--without FEATURE,...] [--plain]
//
// An element is looked for twice: in the words of the case, and in the words that `extract` reads from ask and response (--plain: only
// the first). Needs dist/cli.cjs (`node scripts/build.mjs`). The cases name passages of real filings, so they are not in the repository.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const flag = (name) => {
	const at = args.indexOf(name);
	if (at >= 0) args.splice(at, 1);
	return at >= 0;
};
const option = (name) => {
	const at = args.indexOf(name);
	return at < 0 ? undefined : args.splice(at, 2)[1];
};
const write = flag('--write');
const plain = flag('--plain');
const fictionOff = flag('--no-fiction');
const verbose = flag('--list');
const without = new Set((option('--without') ?? '').split(',').filter(Boolean));
if (args.length === 0 || args.length % 2 > 0) {
	console.error('Name pairs of CASES.jsonl and the folder of its filings.');
	process.exit(2);
}

async function loadEngine() {
	const source = `
		export { parseDraft } from './server/src/draft/index.ts';
		export { prepareFiling } from './server/src/evidence/index.ts';
		export { queriesOf } from './server/src/evidence/query.ts';
		export { loreOf } from './server/src/evidence/objections.ts';
		export { candidatesOf } from './server/src/evidence/candidates.ts';
		export { setWeights } from './server/src/evidence/weights.ts';
		export { FEATURES } from './server/src/evidence/features.ts';
		export { matchTopic, TOPICS } from './server/src/topics/index.ts';`;
	const built = await esbuild.build({
		stdin: { contents: source, resolveDir: root, loader: 'ts' },
		bundle: true,
		platform: 'node',
		format: 'esm',
		write: false,
		logLevel: 'error',
	});
	const file = join(mkdtempSync(join(tmpdir(), 'train-')), 'engine.mjs');
	writeFileSync(file, built.outputFiles[0].text);
	try {
		return await import(pathToFileURL(file));
	} finally {
		rmSync(dirname(file), { recursive: true });
	}
}
const engine = await loadEngine();
const { FEATURES } = engine;
engine.setWeights({ rank: { hand: 1 }, chance: {}, bias: 0, found: 1, missing: 0 });

const STOP = new Set(
	'the a an of to in on for and or by with as at is are be was were that this which its it their our we any'.split(' '),
);
const bag = (text) =>
	new Set(
		text
			.toLowerCase()
			.split(/[^a-z0-9%]+/)
			.filter((word) => word && !STOP.has(word))
			.map((word) => word.replace(/(?:ing|ed|es|s|ly|ment|ation|ion)$/, '')),
	);
function overlap(a, b) {
	const [x, y] = [bag(a), bag(b)];
	const both = [...x].filter((word) => y.has(word)).length;
	return both / Math.max(1, Math.min(x.size, y.size)) + both / 100;
}

/** The commitments that `extract` reads from the cases written as a letter, by number of the comment. */
function commitmentsOf(cases) {
	const body = cases.map((c, i) => `${i + 1}. ${c.ask}\n\nResponse:\n\n${c.response}\n`).join('\n');
	const letter = `March 3, 2005\n\nSecurities and Exchange Commission\nDivision of Corporation Finance\n100 F Street, N.E.\nWashington, D.C. 20549\n\nRe: Example Registrant\nForm ${cases[0].form === '20-F' ? '20-F' : '10-K'} for the fiscal year ended December 31, 2004\nFile No. 001-00000\n\nLadies and Gentlemen:\n\nThe comments of the staff are repeated below, each followed by the response of the Company.\n\n${body}\nSincerely,\n\nChief Financial Officer\n`;
	const folder = mkdtempSync(join(tmpdir(), 'train-'));
	try {
		writeFileSync(join(folder, 'letter.txt'), letter);
		execFileSync('node', [join(root, 'dist/cli.cjs'), 'extract', 'letter.txt', '--out', 'c.yaml'], {
			cwd: folder,
			stdio: 'ignore',
		});
		return parse(readFileSync(join(folder, 'c.yaml'), 'utf8')).commitments ?? [];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function plainCommitment(c) {
	const topic = engine.matchTopic(`${c.ask}\n${c.response}`, []);
	return {
		id: c.id,
		letter: 'case',
		title: c.response.slice(0, 80),
		quote: c.response,
		ask: c.ask,
		...(topic ? { topic: topic.id } : {}),
		elements: [],
	};
}

/** One list of candidates for each element and wording: features, and which of them are true. */
function listsOf(doc, cases, text) {
	const draft = engine.parseDraft(text, 'draft.md');
	const index = engine.prepareFiling({ id: 'case', form: cases[0].form, period: null, drafts: [draft] });
	const read = plain ? [] : commitmentsOf(cases);
	const lists = [];
	cases.forEach((c, i) => {
		const from = read.filter(({ comment }) => String(comment) === String(i + 1));
		for (const e of c.elements) {
			const spans = e.evidence.flatMap((quote) => {
				const at = text.indexOf(quote);
				return at < 0 ? [] : [{ start: at, end: at + quote.length }];
			});
			const near = from
				.flatMap((commitment) => (commitment.elements ?? []).map((element) => ({ commitment, element })))
				.map((pair) => ({ ...pair, score: overlap(`${e.text} ${e.id}`, `${pair.element.text} ${pair.element.id}`) }))
				.filter(({ score }) => score > 0.34)
				.sort((a, b) => b.score - a.score)[0];
			const views = [{ via: 'case', commitment: plainCommitment(c), element: e }];
			if (near) views.push({ via: 'letter', ...near });
			for (const { via, commitment, element } of views) {
				const lore = engine.loreOf(commitment, element);
				const candidates = engine.candidatesOf(index, engine.queriesOf(commitment, element, index, lore), lore);
				const rows = candidates.map(({ match, objection, features }) => ({
					x: features,
					veto: objection !== null || match.unmet.length > 0,
					y: spans.some(({ start, end }) => match.place.passage.start < end && start < match.place.passage.end),
				}));
				lists.push({ doc, id: `${c.id}/${e.id}`, via, disclosed: e.expected === 'found', rows });
			}
		}
	});
	return lists;
}

const lists = [];
for (let at = 0; at < args.length; at += 2) {
	const all = readFileSync(args[at], 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	for (const doc of new Set(all.map((c) => c.doc))) {
		const cases = all.filter((c) => c.doc === doc);
		lists.push(...listsOf(doc, cases, readFileSync(join(args[at + 1], `${doc}.md`), 'utf8')));
	}
}
/** Fictional sentences of the topic library: what states a fact, what only seems to, and the rest as what is about something else. */
function fictionLists() {
	const facts = engine.TOPICS.flatMap((topic) => topic.elements.map((element) => ({ topic, element })));
	const text = engine.TOPICS.map(
		(topic) =>
			`## ${topic.title}\n\n${topic.elements.flatMap(({ examples }) => [...examples.states, ...examples.seems]).join('\n\n')}\n`,
	).join('\n');
	const draft = engine.parseDraft(text, 'draft.md');
	const index = engine.prepareFiling({ id: 'fiction', form: null, period: null, drafts: [draft] });
	return facts.flatMap(({ topic, element }) => {
		const states = new Set(element.examples.states);
		const seems = new Set(element.examples.seems);
		const kin = new Set(topic.elements.flatMap(({ examples }) => [...examples.states, ...examples.seems]));
		const quote = topic.elements.map(({ fact }) => fact).join('; ');
		const commitment = { id: 'x', letter: 'x', title: topic.title, quote, ask: topic.asks[0] ?? '', elements: [] };
		return [element.fact, ...(element.asked ?? []).slice(0, 1)].flatMap((words) => {
			const sought = { id: element.id, text: words };
			const queries = engine.queriesOf(commitment, sought, index, engine.loreOf(commitment, sought));
			const rows = engine
				.candidatesOf(index, queries, engine.loreOf(commitment, sought))
				.flatMap(({ match, objection, features }) => {
					const { start, end } = match.place.passage;
					const own = text.slice(start, end);
					const y = states.has(own);
					return !y && !seems.has(own) && kin.has(own)
						? []
						: [{ x: features, veto: objection !== null, y, seems: seems.has(own) }];
				});
			const list = { doc: 'fiction', id: `${topic.id}/${element.id}`, via: 'case', weight: 0.3 };
			return [
				{ ...list, disclosed: true, rows },
				{ ...list, disclosed: false, rows: rows.filter(({ y }) => !y) },
			];
		});
	});
}

for (const list of lists) list.weight = 1;
const fiction = fictionOff ? [] : fictionLists();
const docs = [...new Set(lists.map(({ doc }) => doc))];
const size = FEATURES.length;
const use = FEATURES.map((name) => !without.has(name));
const mean = new Float64Array(size);
const spread = new Float64Array(size);
{
	const rows = [...lists, ...fiction].flatMap((list) => list.rows);
	for (const { x } of rows) for (let d = 0; d < size; d++) mean[d] += x[d] / rows.length;
	for (const { x } of rows) for (let d = 0; d < size; d++) spread[d] += (x[d] - mean[d]) ** 2 / rows.length;
	for (let d = 0; d < size; d++) spread[d] = Math.sqrt(spread[d]) || 1;
	for (const row of rows) row.z = Float64Array.from(row.x, (value, d) => (use[d] ? (value - mean[d]) / spread[d] : 0));
}
const dot = (w, z) => {
	let sum = 0;
	for (let d = 0; d < size; d++) sum += w[d] * z[d];
	return sum;
};

/** Minimises by gradient steps whose length adapts to each weight. */
function descend(length, gradientOf, steps = 90) {
	const w = new Float64Array(length);
	const m = new Float64Array(length);
	const v = new Float64Array(length);
	for (let step = 1; step <= steps; step++) {
		const g = gradientOf(w);
		const rate = 0.12 * (1 - step / (steps + 1));
		for (let d = 0; d < length; d++) {
			m[d] = 0.9 * m[d] + 0.1 * g[d];
			v[d] = 0.99 * v[d] + 0.01 * g[d] ** 2;
			w[d] -= (rate * (m[d] / (1 - 0.9 ** step))) / (Math.sqrt(v[d] / (1 - 0.99 ** step)) + 1e-9);
		}
	}
	return w;
}

/** Ranks: the true passages of a list together should have the greatest share. */
function fitRank(train, ridge = 0.01) {
	const usable = [...train, ...fiction].filter(({ rows }) => rows.some(({ y }) => y));
	const total = usable.reduce((sum, { weight }) => sum + weight, 0);
	return descend(size, (w) => {
		const g = Float64Array.from(w, (value) => ridge * value);
		for (const { rows, weight } of usable) {
			const e = rows.map(({ z }) => Math.exp(Math.min(50, dot(w, z))));
			let all = 0;
			let good = 0;
			rows.forEach(({ y }, i) => {
				all += e[i];
				if (y) good += e[i];
			});
			rows.forEach(({ y, z }, i) => {
				const factor = (weight * (e[i] / all - (y ? e[i] / good : 0))) / total;
				for (let d = 0; d < size; d++) g[d] += factor * z[d];
			});
		}
		return g;
	});
}

const TOP = 4;
/** What a passage counts that was taken for an undisclosed element: these are the mistakes that cost trust. */
const AGAINST = 2;
const ordered = (list, w) => list.rows.map((row) => ({ row, s: dot(w, row.z) })).sort((a, b) => b.s - a.s);

/** The chance that a passage near the top is true. */
function fitChance(train, rank, ridge = 0.004) {
	const rows = [...train, ...fiction].flatMap((list) =>
		ordered(list, rank)
			.slice(0, TOP)
			.map(({ row }) => ({ z: row.z, y: row.y, weight: list.weight * (list.disclosed || row.y ? 1 : AGAINST) })),
	);
	const total = rows.reduce((sum, { weight }) => sum + weight, 0);
	return descend(size + 1, (w) => {
		const g = Float64Array.from(w, (value, d) => (d < size ? ridge * value : 0));
		for (const { z, y, weight } of rows) {
			const p = 1 / (1 + Math.exp(-(w[size] + dot(w, z))));
			const factor = (weight * (p - (y ? 1 : 0))) / total;
			for (let d = 0; d < size; d++) g[d] += factor * z[d];
			g[size] += factor;
		}
		return g;
	});
}

/** What the weights say of a list: rank of the first true passage, the best chance without and with objections. */
function outcome(list, rank, chance) {
	const top = ordered(list, rank);
	const p = (row) => 1 / (1 + Math.exp(-(chance[size] + dot(chance, row.z))));
	const free = top.slice(0, TOP).filter(({ row }) => !row.veto);
	const best = free.map(({ row }) => ({ p: p(row), y: row.y, x: row.x })).sort((a, b) => b.p - a.p)[0];
	return {
		list,
		at: top.findIndex(({ row }) => row.y),
		p: best?.p ?? 0,
		right: best?.y ?? false,
		x: best?.x ?? [],
		close: Math.max(0, ...top.slice(0, TOP).map(({ row }) => p(row))),
	};
}

/** The share of undisclosed elements that may be called found, and how far above the next one the threshold lies. */
const ALLOWED = 0.005;
const MARGIN = 0.05;

/** The chance from which an element is found, and the one below which so many undisclosed ones lie. */
function thresholdsOf(outcomes) {
	const no = outcomes.filter(({ list }) => !list.disclosed);
	const top = no.map(({ p }) => p).sort((a, b) => b - a);
	const found = Math.min(0.97, (top[Math.floor(top.length * ALLOWED)] ?? 0.5) + MARGIN);
	const close = no.map(({ close }) => close).sort((a, b) => a - b);
	return { found, missing: close[Math.floor(close.length * 0.64)] ?? 0.3 };
}

function train(set) {
	const rank = fitRank(set);
	return { rank, chance: fitChance(set, rank) };
}
/** Outcomes for lists that the chance was not learned from; the order is that of all of them. */
function outside(set, rank) {
	return docsOf(set).flatMap((doc) => {
		const chance = fitChance(
			set.filter((list) => list.doc !== doc),
			rank,
		);
		return set.filter((list) => list.doc === doc).map((list) => outcome(list, rank, chance));
	});
}
function docsOf(set) {
	return [...new Set(set.map(({ doc }) => doc))];
}
const percent = (a, b) => (b ? ((100 * a) / b).toFixed(1) : '-').padStart(6);
function say(name, outcomes, threshold) {
	for (const via of ['case', 'letter']) {
		const own = outcomes.filter(({ list }) => list.via === via);
		if (own.length === 0) continue;
		const t = (o) => threshold ?? o.threshold;
		const yes = own.filter(({ list }) => list.disclosed);
		const no = own.filter(({ list }) => !list.disclosed);
		const count = (set, test) => percent(set.filter(test).length, set.length);
		const found = (o) => o.p >= t(o).found;
		const missing = (o) => !found(o) && o.close < t(o).missing;
		console.log(
			`${name.padEnd(20)} ${via.padEnd(6)} top1${count(yes, (o) => o.at === 0)} top3${count(yes, (o) => o.at >= 0 && o.at < 3)} in list${count(yes, (o) => o.at >= 0)} | disclosed ${yes.length}: found${count(yes, found)} (right place${count(yes.filter(found), (o) => o.right)}) missing${count(yes, missing)} | undisclosed ${no.length}: missing${count(no, missing)} FOUND${count(no, found)}`,
		);
	}
}
const byHand = lists.map((list) =>
	outcome(
		list,
		FEATURES.map((name) => (name === 'hand' ? 1 : 0)),
		new Float64Array(size + 1),
	),
);
say('hand', byHand, { found: 2, missing: 0 });
const final = train(lists);
const fitted = lists.map((list) => outcome(list, final.rank, final.chance));
const held = docs.flatMap((doc) => {
	const rest = lists.filter((list) => list.doc !== doc);
	const { rank, chance } = train(rest);
	const threshold = thresholdsOf(outside(rest, rank));
	return lists.filter((list) => list.doc === doc).map((list) => ({ ...outcome(list, rank, chance), threshold }));
});
const threshold = thresholdsOf(held);
say('fitted', fitted, threshold);
say('held out', held);
say('held out, final t', held, threshold);
for (const doc of docs)
	say(
		`  ${doc.slice(-16)}`,
		held.filter(({ list }) => list.doc === doc),
	);
if (fiction.length > 0)
	say(
		'fiction (fitted)',
		fiction.map((list) => outcome(list, final.rank, final.chance)),
		threshold,
	);
console.log(threshold);
if (verbose) {
	const sorted = held.filter(({ p }) => p > 0.25).sort((a, b) => b.p - a.p);
	const SHOWN = ['literal', 'direct', 'gap', 'whole', 'subject', 'ahead'];
	const of = (x, name) => (x[FEATURES.indexOf(name)] ?? 0).toFixed(2);
	for (const { list, p, right, x } of sorted)
		console.log(
			p.toFixed(3),
			list.disclosed ? (right ? 'right' : 'wrong place') : '!! UNDISCLOSED',
			list.via,
			list.doc.slice(-12),
			list.id,
			SHOWN.map((name) => `${name} ${of(x, name)}`).join(' '),
		);
}
const unscaled = (w) =>
	Object.fromEntries(FEATURES.map((name, d) => [name, +(w[d] / spread[d]).toFixed(4)]).filter((_, d) => use[d]));
const shift = (w) => FEATURES.reduce((sum, _, d) => sum - (use[d] ? (w[d] * mean[d]) / spread[d] : 0), 0);
console.log(FEATURES.map((name, d) => `${name} ${final.rank[d].toFixed(2)}/${final.chance[d].toFixed(2)}`).join('  '));
if (write) {
	const weights = {
		comment: 'Made by scripts/trainEvidence.mjs from labelled elements of nine filings; holds no text of them.',
		rank: unscaled(final.rank),
		chance: unscaled(final.chance),
		bias: +(final.chance[size] + shift(final.chance)).toFixed(4),
		found: +threshold.found.toFixed(3),
		missing: +threshold.missing.toFixed(3),
	};
	writeFileSync(join(root, 'server/src/evidence/model/ranking.json'), `${JSON.stringify(weights, null, '\t')}\n`);
}
