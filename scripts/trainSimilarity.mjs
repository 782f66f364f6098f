// Learns which words are used alike in filings, and how rare they are, and writes server/src/evidence/model/similarity.json.
//
//   node scripts/trainSimilarity.mjs [--corpus FOLDER] [--letters FOLDER] [--out FILE] [--except PATTERN] [--epochs N] [--pair-epochs N]
//
// `--except` leaves out filings by name, to measure on them.
//
// Input: plain-text filings (.txt.gz, one file each) and response letters (.htm, .html, .txt). Output: for each stem a rarity and a vector
// of small integers; statistics only, no text. Two steps: skip-gram with negative sampling over paragraphs, then a contrastive step
// on pairs that documents give by themselves (a heading and a paragraph under it, a sentence and the rest of its paragraph with
// common words dropped, a paragraph of a letter and the next). The same folder gives the same bytes: the random numbers are seeded.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadRooms } from './rooms.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => {
	const at = args.indexOf(name);
	return at < 0 ? fallback : args[at + 1];
};
const root = join(import.meta.dirname, '..');
const corpus = option('--corpus', join(root, '../shared/corpus'));
const letters = option('--letters', join(root, '../shared/letters'));
const out = option('--out', join(root, 'server/src/evidence/model/similarity.json'));
const DIMS = Number(option('--dims', 96));
const EPOCHS = Number(option('--epochs', 3));
const PAIR_EPOCHS = Number(option('--pair-epochs', 6));
const except = option('--except', null);
const VOCABULARY = 16_000;
const MIN_COUNT = 4;
/** A stem that few documents have is a name, and no help elsewhere. */
const MIN_DOCUMENTS = 4;
const WINDOW = 8;
const NEGATIVES = 5;

const { wordsOf, isStop, isFigure, sentenceRanges } = await loadRooms(
	"export * from './server/src/evidence/words/words.ts'; export { sentenceRanges } from './server/src/draft/sentences.ts';",
);

/** mulberry32: small, seeded, the same everywhere. */
let seed = 20170830;
function random() {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const contentOf = (text) => wordsOf(text).flatMap(({ stem }) => (isStop(stem) || isFigure(stem) ? [] : [stem]));

/** Lines of a plain-text filing to paragraphs; a short line without an end is a heading of what follows. */
function paragraphsOf(text) {
	const result = [];
	for (const block of text.split(/\n\s*\n/)) {
		const lines = block
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const wrapped = lines.length > 2 && lines.every((line) => line.length < 110);
		for (const paragraph of wrapped ? [lines.join(' ')] : lines) if (paragraph.length < 20_000) result.push(paragraph);
	}
	return result;
}

function letterText(bytes, name) {
	const text = bytes.toString('latin1');
	if (name.endsWith('.txt')) return text;
	return text
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<\/?(?:p|div|br|tr|li|table)\b[^>]*>/gi, '\n\n')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&nbsp;|&#160;/g, ' ')
		.replace(/&#?\w+;/g, ' ')
		.replace(/[ \t]+/g, ' ');
}

const filings = readdirSync(corpus)
	.filter((name) => name.endsWith('.txt.gz') && !(except && new RegExp(except).test(name)))
	.sort();
const letterFiles = readdirSync(letters, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(?:html?|txt)$/.test(name))
	.sort();
console.log(`${filings.length} filings, ${letterFiles.length} letters`);

/** Documents as paragraphs of sentences of stems. */
const documents = [];
const add = (text, kind) => {
	const paragraphs = paragraphsOf(text).map((paragraph) => ({
		heading: paragraph.length < 120 && !/[.;:,]$/.test(paragraph) && !/\d{3}|\|/.test(paragraph),
		sentences: sentenceRanges(paragraph).map(([from, to]) => contentOf(paragraph.slice(from, to))),
	}));
	documents.push({ kind, paragraphs });
};
for (const name of filings) add(gunzipSync(readFileSync(join(corpus, name))).toString('utf8'), 'filing');
for (const name of letterFiles) add(letterText(readFileSync(join(letters, name)), name), 'letter');

const counts = new Map();
const documentsWith = new Map();
for (const { paragraphs } of documents)
	for (const stem of new Set(paragraphs.flatMap(({ sentences }) => sentences.flat())))
		documentsWith.set(stem, (documentsWith.get(stem) ?? 0) + 1);
const sentencesWith = new Map();
let sentenceCount = 0;
for (const { paragraphs, kind } of documents)
	for (const { sentences } of paragraphs)
		for (const sentence of sentences) {
			if (sentence.length === 0) continue;
			for (const stem of sentence) counts.set(stem, (counts.get(stem) ?? 0) + 1);
			if (kind !== 'filing') continue;
			sentenceCount++;
			for (const stem of new Set(sentence)) sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
		}
const byCount = (a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1);
const vocabulary = [...counts.keys()]
	.filter(
		(stem) =>
			counts.get(stem) >= MIN_COUNT && documentsWith.get(stem) >= MIN_DOCUMENTS && /^[a-z][a-z0-9&']*$/.test(stem),
	)
	.sort(byCount)
	.slice(0, VOCABULARY);
const idOf = new Map(vocabulary.map((stem, id) => [stem, id]));
const V = vocabulary.length;
const total = vocabulary.reduce((sum, stem) => sum + counts.get(stem), 0);
const share = Float64Array.from(vocabulary, (stem) => counts.get(stem) / total);
console.log(`${sentenceCount} sentences, ${total} words, ${V} stems kept`);
for (const document of documents)
	for (const paragraph of document.paragraphs)
		paragraph.ids = paragraph.sentences.map((sentence) =>
			Int32Array.from(sentence.flatMap((stem) => idOf.get(stem) ?? [])),
		);

// Skip-gram with negative sampling, a paragraph at a time.
const input = new Float32Array(V * DIMS).map(() => (random() - 0.5) / DIMS);
const output = new Float32Array(V * DIMS);
const table = new Int32Array(1 << 20);
{
	const power = Float64Array.from(share, (p) => p ** 0.75);
	const sum = power.reduce((a, b) => a + b, 0);
	let id = 0;
	let reach = power[0] / sum;
	for (let i = 0; i < table.length; i++) {
		while (i / table.length > reach && id < V - 1) reach += power[++id] / sum;
		table[i] = id;
	}
}
const keep = Float64Array.from(share, (p) => Math.min(1, Math.sqrt(1e-4 / p) + 1e-4 / p));
const sigmoid = (x) => (x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + Math.exp(-x)));
const started = performance.now();
let seen = 0;
const gradient = new Float32Array(DIMS);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
	for (const { paragraphs } of documents) {
		for (const { ids } of paragraphs) {
			const words = [];
			for (const sentence of ids) for (const id of sentence) if (random() < keep[id]) words.push(id);
			seen += words.length;
			const rate = 0.03 * Math.max(0.05, 1 - (epoch + 0.5) / EPOCHS);
			for (let at = 0; at < words.length; at++) {
				const reach = 1 + Math.floor(random() * WINDOW);
				const center = words[at] * DIMS;
				for (let other = Math.max(0, at - reach); other <= Math.min(words.length - 1, at + reach); other++) {
					if (other === at) continue;
					gradient.fill(0);
					for (let n = 0; n <= NEGATIVES; n++) {
						const target = n === 0 ? words[other] : table[(random() * table.length) | 0];
						if (n > 0 && target === words[other]) continue;
						const row = target * DIMS;
						let dot = 0;
						for (let d = 0; d < DIMS; d++) dot += input[center + d] * output[row + d];
						const step = rate * ((n === 0 ? 1 : 0) - sigmoid(dot));
						for (let d = 0; d < DIMS; d++) {
							gradient[d] += step * output[row + d];
							output[row + d] += step * input[center + d];
						}
					}
					for (let d = 0; d < DIMS; d++) input[center + d] += gradient[d];
				}
			}
		}
	}
	console.log(`skip-gram ${epoch + 1}/${EPOCHS}: ${seen} words, ${Math.round((performance.now() - started) / 1000)} s`);
}

// The common direction says only "this is a filing": take the mean out, scale to a common length.
const vectors = Float32Array.from(input);
const mean = new Float64Array(DIMS);
let norm = 0;
for (let id = 0; id < V; id++) for (let d = 0; d < DIMS; d++) mean[d] += vectors[id * DIMS + d] * share[id];
for (let id = 0; id < V; id++) for (let d = 0; d < DIMS; d++) vectors[id * DIMS + d] -= mean[d];
for (let i = 0; i < vectors.length; i++) norm += vectors[i] ** 2;
const scale = 1 / Math.sqrt(norm / V);
for (let i = 0; i < vectors.length; i++) vectors[i] *= scale;

// Contrastive step: texts that belong together point the same way, others of the batch do not.
const weight = Float64Array.from(share, (p) => 1e-3 / (1e-3 + p));
const pairs = [];
for (const { paragraphs, kind } of documents) {
	let heading = null;
	let under = 0;
	paragraphs.forEach((paragraph, at) => {
		const ids = paragraph.ids.flatMap((sentence) => [...sentence]);
		if (paragraph.heading && ids.length >= 2) {
			heading = ids;
			under = 0;
			return;
		}
		if (ids.length < 12) return;
		if (heading && under++ < 4) pairs.push([heading, ids]);
		if (kind === 'letter') {
			for (const further of [1, 2, 3]) {
				const next = paragraphs[at + further]?.ids.flatMap((sentence) => [...sentence]) ?? [];
				if (next.length >= 12) pairs.push([ids, next]);
			}
		}
		const usable = paragraph.ids.filter((sentence) => sentence.length >= 5);
		if (usable.length >= 2) pairs.push([usable, null]);
	});
}
console.log(`${pairs.length} pairs`);
const BATCH = 64;
const HEAT = 12;
function drawn(pair) {
	if (pair[1]) return pair;
	const sentences = pair[0];
	const pick = Math.floor(random() * sentences.length);
	const rest = sentences.flatMap((sentence, at) => (at === pick ? [] : [...sentence]));
	const common = new Set(rest);
	const query = [...sentences[pick]].filter((id) => !common.has(id) || random() < 0.3);
	return [query, rest];
}
function encode(ids, target, offset) {
	for (let d = 0; d < DIMS; d++) target[offset + d] = 0;
	for (const id of ids) for (let d = 0; d < DIMS; d++) target[offset + d] += weight[id] * vectors[id * DIMS + d];
	let length = 0;
	for (let d = 0; d < DIMS; d++) length += target[offset + d] ** 2;
	length = Math.sqrt(length) || 1;
	for (let d = 0; d < DIMS; d++) target[offset + d] /= length;
	return length;
}
const left = new Float64Array(BATCH * DIMS);
const right = new Float64Array(BATCH * DIMS);
const pull = new Float64Array(DIMS);
function push(ids, unit, offset, length, grad, gradOffset, rate) {
	let along = 0;
	for (let d = 0; d < DIMS; d++) along += grad[gradOffset + d] * unit[offset + d];
	for (let d = 0; d < DIMS; d++) pull[d] = (grad[gradOffset + d] - along * unit[offset + d]) / length;
	for (const id of ids) for (let d = 0; d < DIMS; d++) vectors[id * DIMS + d] -= rate * weight[id] * pull[d];
}
for (let epoch = 0; epoch < PAIR_EPOCHS; epoch++) {
	for (let i = pairs.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[pairs[i], pairs[j]] = [pairs[j], pairs[i]];
	}
	let loss = 0;
	let batches = 0;
	const rate = 0.6 * (1 - epoch / (PAIR_EPOCHS + 0.5));
	for (let from = 0; from + BATCH <= pairs.length; from += BATCH) {
		const batch = pairs.slice(from, from + BATCH).map(drawn);
		const lengthL = batch.map(([q], i) => encode(q, left, i * DIMS));
		const lengthR = batch.map(([, p], i) => encode(p, right, i * DIMS));
		const gradL = new Float64Array(BATCH * DIMS);
		const gradR = new Float64Array(BATCH * DIMS);
		for (let i = 0; i < BATCH; i++) {
			const logits = new Float64Array(BATCH);
			for (let j = 0; j < BATCH; j++) {
				let dot = 0;
				for (let d = 0; d < DIMS; d++) dot += left[i * DIMS + d] * right[j * DIMS + d];
				logits[j] = HEAT * dot;
			}
			const most = logits.reduce((a, b) => Math.max(a, b), -Infinity);
			const parts = logits.map((x) => Math.exp(x - most));
			const sum = parts.reduce((a, b) => a + b, 0);
			loss -= Math.log(parts[i] / sum);
			for (let j = 0; j < BATCH; j++) {
				const delta = (HEAT * (parts[j] / sum - (i === j ? 1 : 0))) / BATCH;
				for (let d = 0; d < DIMS; d++) {
					gradL[i * DIMS + d] += delta * right[j * DIMS + d];
					gradR[j * DIMS + d] += delta * left[i * DIMS + d];
				}
			}
		}
		batch.forEach(([q, p], i) => {
			push(q, left, i * DIMS, lengthL[i], gradL, i * DIMS, rate);
			push(p, right, i * DIMS, lengthR[i], gradR, i * DIMS, rate);
		});
		batches++;
	}
	console.log(
		`pairs ${epoch + 1}/${PAIR_EPOCHS}: loss ${(loss / batches / BATCH).toFixed(3)}, ${Math.round((performance.now() - started) / 1000)} s`,
	);
}

// Each vector is scaled by its own largest part and kept as bytes, with its length in 1/16 of the mean length.
const bytes = Buffer.alloc(V * DIMS);
const lengths = Buffer.alloc(V);
const rarity = Buffer.alloc(V);
let sumLength = 0;
for (let id = 0; id < V; id++) {
	let length = 0;
	for (let d = 0; d < DIMS; d++) length += vectors[id * DIMS + d] ** 2;
	sumLength += Math.sqrt(length);
}
for (let id = 0; id < V; id++) {
	let most = 1e-9;
	let length = 0;
	for (let d = 0; d < DIMS; d++) {
		most = Math.max(most, Math.abs(vectors[id * DIMS + d]));
		length += vectors[id * DIMS + d] ** 2;
	}
	for (let d = 0; d < DIMS; d++) bytes.writeInt8(Math.round((127 * vectors[id * DIMS + d]) / most), id * DIMS + d);
	lengths[id] = Math.max(1, Math.min(255, Math.round((16 * V * Math.sqrt(length) * weight[id]) / sumLength)));
	rarity[id] = Math.min(
		255,
		Math.round(16 * Math.log((sentenceCount + 1) / ((sentencesWith.get(vocabulary[id]) ?? 0) + 0.5))),
	);
}
mkdirSync(dirname(out), { recursive: true });
const model = {
	dims: DIMS,
	stems: vocabulary.join(' '),
	rarity: rarity.toString('base64'),
	lengths: lengths.toString('base64'),
	vectors: bytes.toString('base64'),
};
writeFileSync(out, `${JSON.stringify(model, null, '\t')}\n`);
console.log(
	`wrote ${out}: ${Math.round(JSON.stringify(model).length / 1024)} KB, ${Math.round((performance.now() - started) / 1000)} s`,
);
