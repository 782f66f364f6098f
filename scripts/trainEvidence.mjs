// Learns how the features of a passage add up (server/src/evidence/query/features.ts) from labelled elements, and says how well that holds for
// filings it has not seen. Ships only weights: no text of a filing.
//
//   node scripts/build.mjs && node scripts/trainEvidence.mjs [--write] [--list] [--folds N] [--without FEATURE,...]
//
// Data: the cases of scripts/training/cases.jsonl (ask, promise and elements in words of our own; passages as offsets and hashes into
// drafts that scripts/training/toDraft.mjs makes of ../shared/corpus), ../shared/gold/detection.jsonl with ../shared/filings, and the
// fictional examples of the topic library. Elements are taken as `extract` reads them from ask and promise.
//
// The filings are dealt out to folds (8); each fold is judged by weights from the others, and its thresholds come from the held-out
// results of the others. The same input gives the same weights.
//   --write    writes server/src/evidence/model/ranking.json, from all filings
//   --list     lists the undisclosed elements that a held-out run comes closest to calling found
//   --without  leaves features out, to see what they add
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fictionLists, goldFilings, listsOf, loadEngine, ownFilings } from './training/data.mjs';
import { distinct, dot, fitChance, fitRank, ordered, scaleOf, TOP, withoutTrue } from './training/fit.mjs';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared');
const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const folds = Number(option('--folds', 8));
const without = new Set(option('--without', '').split(',').filter(Boolean));

const engine = await loadEngine();
const { FEATURES } = engine;
engine.setWeights({ rank: { hand: 1 }, chance: {}, bias: 0, found: 1, missing: 0 });
const filings = [...goldFilings(shared), ...ownFilings(shared)];
const lists = filings.flatMap((filing) => listsOf(engine, filing));
const fiction = fictionLists(engine);
for (const name of without)
	for (const { rows, cut } of [...lists, ...fiction])
		for (const { x } of [...rows, ...(cut?.rows ?? [])]) x[FEATURES.indexOf(name)] = 0;

function train(set) {
	const all = [...set, ...fiction];
	const scale = scaleOf(all);
	const rank = fitRank(all, scale);
	return { scale, rank, chance: fitChance(all, rank, scale, FEATURES) };
}

/** How many passages are looked at closely. */
const SHOWN = 6;

/** What the weights say of a list: place of the first true passage, the best chance without and with objections. */
function outcome(list, { scale, rank, chance }) {
	const rows = ordered(list.rows, rank, scale);
	const p = ({ x }) => 1 / (1 + Math.exp(-(chance[scale.size] + dot(chance, x, scale))));
	const shown = distinct(rows, SHOWN);
	const front = shown.slice(0, TOP);
	const rivalled = (row) => shown.some((other) => other.rival && other !== row && p(other) > p(row) - engine.CLOSE);
	const best = front
		.filter((row) => !row.veto && (row.verbatim || !rivalled(row)))
		.map((row) => ({ p: p(row), y: row.y, verbatim: row.verbatim }))
		.sort((a, b) => Number(b.verbatim) - Number(a.verbatim) || b.p - a.p)[0];
	return {
		list,
		at: rows.findIndex(({ y }) => y),
		p: best?.p ?? 0,
		verbatim: best?.verbatim ?? false,
		right: best?.y ?? false,
		close: front.filter(({ near }) => near).reduce((most, row) => Math.max(most, p(row)), 0),
	};
}
const judged = (list, weights) => ({
	...outcome(list, weights),
	deleted: list.disclosed ? outcome(list.cut ?? withoutTrue(list, FEATURES), weights) : null,
});

/** What has to hold of filings that were not seen: the most undisclosed elements called found, and the fewest found at the right place. */
const MOST_FALSE = 0.01;
const LEAST_RIGHT = 0.95;
/** No lower limit than this: from 0.50 on a near miss is found that the tests hold (`test/evidence/notSaid.test.ts`). */
const LEAST = 0.52;
/** The share of undisclosed elements to call missing. */
const CALLED = 0.55;

const isFound = ({ p, verbatim }, limit) => verbatim || p >= limit;
const share = (list, test) => (list.length > 0 ? list.filter(test).length / list.length : 1);

/** The chance from which an element is found: the lowest from `LEAST` on at which both hold; and the one below which it is missing. */
function thresholdsOf(outcomes) {
	const no = outcomes.filter(({ list }) => !list.disclosed);
	const yes = outcomes.filter(({ list }) => list.disclosed);
	const holds = (limit) => {
		const hits = yes.filter((o) => isFound(o, limit));
		return share(no, (o) => isFound(o, limit)) <= MOST_FALSE && share(hits, ({ right }) => right) >= LEAST_RIGHT;
	};
	const higher = yes.map(({ p }) => p).filter((p) => p > LEAST);
	const found = [LEAST, ...higher.sort((a, b) => a - b)].find(holds) ?? 1;
	const close = no.map((o) => o.close).sort((a, b) => a - b);
	return { found, missing: close[Math.floor(close.length * CALLED)] ?? 0.3 };
}

const percent = (a, b) => (b ? ((100 * a) / b).toFixed(1) : '-').padStart(5);
function say(name, outcomes) {
	const yes = outcomes.filter(({ list }) => list.disclosed);
	const no = outcomes.filter(({ list }) => !list.disclosed);
	const count = (set, test) => percent(set.filter(test).length, set.length);
	const found = (o) => isFound(o, o.limits.found);
	const missing = (o) => !found(o) && o.close < o.limits.missing;
	const hits = yes.filter(found);
	const said = ({ verbatim }) => verbatim;
	console.log(
		`${name.padEnd(18)} first ${count(yes, ({ at }) => at === 0)} first three ${count(yes, ({ at }) => at >= 0 && at < 3)} among all ${count(yes, ({ at }) => at >= 0)} | disclosed ${yes.length}: found ${count(yes, found)} (right place ${count(hits, ({ right }) => right)}) missing ${count(yes, missing)} | undisclosed ${no.length}: missing ${count(no, missing)} FOUND ${count(no, found)} | deleted: no longer found ${count(hits, ({ deleted, limits }) => !found({ ...deleted, limits }))} | verbatim ${count(yes, said)} / ${count(no, said)}`,
	);
}

const docs = filings.map(({ doc }) => doc);
const foldOf = new Map(docs.map((doc, at) => [doc, at % folds]));
const held = Array.from({ length: folds }, (_, fold) => {
	const weights = train(lists.filter(({ doc }) => foldOf.get(doc) !== fold));
	return lists.filter(({ doc }) => foldOf.get(doc) === fold).map((list) => judged(list, weights));
}).flat();
for (let fold = 0; fold < folds; fold++) {
	const limits = thresholdsOf(held.filter(({ list }) => foldOf.get(list.doc) !== fold));
	for (const item of held) if (foldOf.get(item.list.doc) === fold) item.limits = limits;
}
const unread = lists.filter(({ read }) => !read).length;
console.log(
	`${docs.length} filings, ${lists.length} elements, ${unread} of them not read from the letter and taken as labelled`,
);
say('held out', held);
for (const doc of docs)
	say(
		`  ${doc.slice(-16)}`,
		held.filter(({ list }) => list.doc === doc),
	);
const final = train(lists);
const limits = thresholdsOf(held);
say(
	'fitted',
	lists.map((list) => ({ ...judged(list, final), limits })),
);
say(
	'fiction, fitted',
	fiction.map((list) => ({ ...judged(list, final), limits })),
);
console.log(limits);
if (args.includes('--list')) {
	const near = held.filter(({ list }) => !list.disclosed).sort((a, b) => b.p - a.p);
	for (const { p, list } of near.slice(0, 30)) console.log(p.toFixed(3), list.doc, list.id);
}
const { mean, spread, size } = final.scale;
const plain = (w) => Object.fromEntries(FEATURES.map((name, d) => [name, +(w[d] / spread[d]).toFixed(4)]));
const shift = FEATURES.reduce((sum, _, d) => sum - (final.chance[d] * mean[d]) / spread[d], 0);
if (args.includes('--write')) {
	const weights = {
		comment: `Made by scripts/trainEvidence.mjs from labelled elements of ${docs.length} filings; holds no text of them.`,
		rank: plain(final.rank),
		chance: plain(final.chance),
		bias: +(final.chance[size] + shift).toFixed(4),
		found: +limits.found.toFixed(3),
		missing: +limits.missing.toFixed(3),
	};
	writeFileSync(join(root, 'server/src/evidence/model/ranking.json'), `${JSON.stringify(weights, null, '\t')}\n`);
}
