// Judges the elements of hand-made cases in real filings without going through a letter, to see what each part of the engine adds.
//
//   node scripts/evaluateEvidence.mjs [CASES.jsonl] [DOCS_FOLDER] [--list] [--by-doc] [--doc NAME] [--mutate] [--baselines] [--model FILE|none] [--dump FILE]
//
// Without folders it looks for ../shared. The same figures as score/score-detection.mjs, which goes from the letter to the verdict.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRooms } from './rooms.mjs';

const args = process.argv.slice(2);
const option = (name) => {
	const at = args.indexOf(name);
	return at < 0 ? undefined : args.splice(at, 2)[1];
};
const flag = (name) => {
	const at = args.indexOf(name);
	if (at >= 0) args.splice(at, 1);
	return at >= 0;
};
const only = option('--doc');
const dump = option('--dump');
const set = option('--set');
const modelFile = option('--model');
const list = flag('--list');
const mutate = flag('--mutate');
const byDoc = flag('--by-doc');
const baselines = flag('--baselines');
const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared');
const casesFile = args[0] ?? join(shared, 'gold/detection.jsonl');
const docs = args[1] ?? join(shared, 'filings');
if (!existsSync(casesFile) || !existsSync(docs)) {
	console.error('No cases here: name CASES.jsonl and the folder of the filings.');
	process.exit(2);
}

/** Bundles the rooms on the fly and loads them. */
async function loadEngine() {
	const source =
		"export * from './server/src/draft/index.ts'; export * from './server/src/evidence/index.ts'; export { setSimilarity } from './server/src/evidence/words/similarity.ts'; export { setWeights, thresholds } from './server/src/evidence/query/weights.ts'; export { matchTopic } from './server/src/topics/index.ts'; export { isStop, wordsOf } from './server/src/evidence/words/words.ts';";
	return loadRooms(source);
}

const { parseDraft, prepareFiling, judge, setSimilarity, matchTopic, setWeights, thresholds, wordsOf, isStop } =
	await loadEngine();
for (const pair of (set ?? '').split(',').filter(Boolean)) {
	const [name, value] = pair.split('=');
	setWeights({ ...thresholds(), [name]: Number(value) });
}
if (modelFile) setSimilarity(modelFile === 'none' ? null : JSON.parse(readFileSync(modelFile, 'utf8')));
const contentOf = (text) => wordsOf(text).flatMap(({ stem }) => (isStop(stem) ? [] : [stem]));
const squash = (text) => text.replace(/[\s\\]+/g, ' ').trim();
const hits = (evidence, quote) =>
	evidence.some(
		(gold) => squash(gold).includes(squash(quote).slice(0, 60)) || squash(quote).includes(squash(gold).slice(0, 60)),
	);
const commitmentOf = (c) => ({
	id: c.id,
	letter: 'case',
	title: c.response.slice(0, 80),
	disposition: 'promised',
	...(matchTopic(`${c.ask}\n${c.response}`, []) ? { topic: matchTopic(`${c.ask}\n${c.response}`, []).id } : {}),
	quote: c.response,
	ask: c.ask,
	elements: c.elements.map(({ id, text }) => ({ id, text, source: 'letter' })),
});
function verdictsOf(text, cases) {
	const draft = parseDraft(text, 'draft.md');
	const prepared = prepareFiling({ id: 'case', form: cases[0].form, period: null, drafts: [draft] });
	return cases.map((c) => {
		const commitment = commitmentOf(c);
		return commitment.elements.map((element) => judge(commitment, element, prepared));
	});
}
const zero = () => ({
	found: 0,
	foundFound: 0,
	foundUnsure: 0,
	foundMissing: 0,
	missing: 0,
	missingFound: 0,
	missingUnsure: 0,
	missingMissing: 0,
	near: 0,
	located: 0,
	mutants: 0,
	killed: 0,
	steady: 0,
});
const all = readFileSync(casesFile, 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line))
	.filter((c) => !only || c.doc === only);
const total = zero();
const perDoc = new Map();
const rows = [];
let time = 0;
for (const doc of new Set(all.map((c) => c.doc))) {
	const cases = all.filter((c) => c.doc === doc);
	const text = readFileSync(join(docs, `${doc}.md`), 'utf8');
	const started = performance.now();
	const judged = verdictsOf(text, cases);
	time += performance.now() - started;
	const own = zero();
	perDoc.set(doc, own);
	const count = (key) => {
		total[key]++;
		own[key]++;
	};
	cases.forEach((c, i) => {
		c.elements.forEach((e, k) => {
			const j = judged[i][k];
			count(e.expected);
			count(e.expected + j.verdict[0].toUpperCase() + j.verdict.slice(1));
			const shown = [...j.evidence, ...j.candidates].slice(0, 3);
			const at = e.expected === 'found' ? shown.findIndex((v) => hits(e.evidence, v.quote)) : -1;
			if (at >= 0) count('near');
			if (e.expected === 'found' && j.verdict === 'found' && j.evidence.some((v) => hits(e.evidence, v.quote)))
				count('located');
			rows.push({
				located: j.evidence.some((v) => hits(e.evidence, v.quote)),
				doc,
				id: `${c.id}/${e.id}`,
				text: e.text,
				expected: e.expected,
				verdict: j.verdict,
				at,
				why: j.why,
				shown,
				trace: j.trace,
			});
		});
	});
	if (mutate) {
		const flat = judged.map((list) => list.map((j) => j.verdict));
		cases.forEach((c, i) => {
			c.elements.forEach((e, k) => {
				if (e.expected !== 'found' || flat[i][k] !== 'found') return;
				let cut = text;
				for (const passage of e.evidence) cut = cut.split(passage).join('');
				if (cut === text) return;
				const after = verdictsOf(cut, cases);
				count('mutants');
				if (after[i][k].verdict !== 'found') count('killed');
				else
					console.log(
						`${c.id}/${e.id}: still found without its evidence: ${squash(after[i][k].evidence[0].quote).slice(0, 200)}`,
					);
				if (after.every((list, x) => x === i || list.every((j, y) => j.verdict === flat[x][y]))) count('steady');
			});
		});
	}
}
const p = (a, b) => (b ? `${((100 * a) / b).toFixed(1)}` : '-').padStart(6);
const show = (name, n) =>
	console.log(
		`${name.slice(0, 34).padEnd(34)} disclosed ${n.found}: found${p(n.foundFound, n.found)} unsure${p(n.foundUnsure, n.found)} missing${p(n.foundMissing, n.found)} top3${p(n.near, n.found)} placed${p(n.located, n.foundFound)} | undisclosed ${n.missing}: missing${p(n.missingMissing, n.missing)} unsure${p(n.missingUnsure, n.missing)} FOUND${p(n.missingFound, n.missing)}${mutate ? ` | deleted ${n.mutants}: gone${p(n.killed, n.mutants)} steady${p(n.steady, n.mutants)}` : ''}`,
	);
if (list)
	for (const row of rows) {
		console.log(
			`\n${row.expected === row.verdict ? '  ' : row.verdict === 'found' && row.expected === 'missing' ? '!!' : '- '} ${row.id} [${row.expected} → ${row.verdict}] ${row.text}${row.expected === 'found' ? ` (true passage at ${row.at})` : ''}\n     ${row.why}`,
		);
		for (const v of row.shown) console.log(`     · ${v.score.toFixed(3)} ${squash(v.quote).slice(0, 230)}`);
	}
if (byDoc) for (const [doc, n] of perDoc) show(doc, n);
show('all', total);
console.log(`${Math.round(time)} ms`);
if (dump) writeFileSync(dump, JSON.stringify(rows));
if (baselines) {
	// Keyword: every content word of the element in one paragraph. BM25: paragraphs by the element's words, found above the threshold
	// that calls at most one undisclosed element found.
	const scored = [];
	const keyword = { found: 0, missing: 0 };
	for (const doc of new Set(all.map((c) => c.doc))) {
		const draft = parseDraft(readFileSync(join(docs, `${doc}.md`), 'utf8'), 'draft.md');
		const bags = draft.passages.map(({ text }) => contentOf(text));
		const df = new Map();
		for (const bag of bags) for (const word of new Set(bag)) df.set(word, (df.get(word) ?? 0) + 1);
		const mean = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
		for (const c of all.filter((item) => item.doc === doc)) {
			for (const e of c.elements) {
				const query = [...new Set(contentOf(e.text))];
				if (bags.some((bag) => query.every((word) => bag.includes(word)))) keyword[e.expected]++;
				const scores = bags.map((bag) =>
					query.reduce((sum, word) => {
						const tf = bag.filter((other) => other === word).length;
						const idf = Math.log(1 + (bags.length - (df.get(word) ?? 0) + 0.5) / ((df.get(word) ?? 0) + 0.5));
						return sum + (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * bag.length) / mean));
					}, 0),
				);
				const order = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score || a.at - b.at);
				const near = order.slice(0, 3).some(({ at }) => {
					const { start, end } = draft.passages[at];
					return hits(e.evidence, draft.text.slice(start, end));
				});
				scored.push({ expected: e.expected, score: order[0].score, near });
			}
		}
	}
	const disclosed = scored.filter(({ expected }) => expected === 'found');
	const undisclosed = scored.filter(({ expected }) => expected === 'missing').sort((a, b) => b.score - a.score);
	const threshold = undisclosed[1]?.score ?? 0;
	const above = (rows) => rows.filter(({ score }) => score > threshold).length;
	console.log(
		`keyword: disclosed found${p(keyword.found, disclosed.length)}, undisclosed FOUND${p(keyword.missing, undisclosed.length)}`,
	);
	console.log(
		`BM25: true passage in the first three${p(disclosed.filter(({ near }) => near).length, disclosed.length)}; at the best threshold disclosed found${p(above(disclosed), disclosed.length)}, undisclosed FOUND${p(above(undisclosed), undisclosed.length)}`,
	);
}
