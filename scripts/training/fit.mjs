// Fits the two sets of weights: the order of an element's candidates, and the chance that one states the element.

const STEPS = 90;

/** Means and spreads of the features, and rows in their terms. */
export function scaleOf(lists) {
	const size = lists[0].rows[0].x.length;
	const mean = new Float64Array(size);
	const spread = new Float64Array(size);
	let count = 0;
	for (const { rows } of lists) count += rows.length;
	for (const { rows } of lists) for (const { x } of rows) for (let d = 0; d < size; d++) mean[d] += x[d] / count;
	for (const { rows } of lists)
		for (const { x } of rows) for (let d = 0; d < size; d++) spread[d] += (x[d] - mean[d]) ** 2 / count;
	for (let d = 0; d < size; d++) spread[d] = Math.sqrt(spread[d]) || 1;
	return { size, mean, spread };
}

/** Minimises by gradient steps whose length adapts to each weight. */
function descend(length, gradientOf, steps = STEPS) {
	const w = new Float64Array(length);
	const m = new Float64Array(length);
	const v = new Float64Array(length);
	for (let step = 1; step <= steps; step++) {
		const g = gradientOf(w);
		const rate = 0.14 * (1 - step / (steps + 1));
		for (let d = 0; d < length; d++) {
			m[d] = 0.9 * m[d] + 0.1 * g[d];
			v[d] = 0.99 * v[d] + 0.01 * g[d] ** 2;
			w[d] -= (rate * (m[d] / (1 - 0.9 ** step))) / (Math.sqrt(v[d] / (1 - 0.99 ** step)) + 1e-9);
		}
	}
	return w;
}

function packed(rows, { size, mean, spread }) {
	const z = new Float32Array(rows.length * size);
	rows.forEach(({ x }, i) => {
		for (let d = 0; d < size; d++) z[i * size + d] = (x[d] - mean[d]) / spread[d];
	});
	return z;
}

/** Ranks: the true passages of a list together should have the greatest share. */
export function fitRank(lists, scale, ridge = 0.03) {
	const { size } = scale;
	const usable = lists.filter(({ rows }) => rows.some(({ y }) => y));
	const total = usable.reduce((sum, { weight }) => sum + weight, 0);
	const z = packed(
		usable.flatMap(({ rows }) => rows),
		scale,
	);
	return descend(size, (w) => {
		const g = Float64Array.from(w, (value) => ridge * value);
		let from = 0;
		for (const { rows, weight } of usable) {
			const e = new Float64Array(rows.length);
			let all = 0;
			let good = 0;
			for (let i = 0; i < rows.length; i++) {
				let sum = 0;
				for (let d = 0, at = (from + i) * size; d < size; d++) sum += w[d] * z[at + d];
				e[i] = Math.exp(Math.min(50, sum));
				all += e[i];
				if (rows[i].y) good += e[i];
			}
			for (let i = 0; i < rows.length; i++) {
				const factor = (weight * (e[i] / all - (rows[i].y ? e[i] / good : 0))) / total;
				for (let d = 0, at = (from + i) * size; d < size; d++) g[d] += factor * z[at + d];
			}
			from += rows.length;
		}
		return g;
	});
}

export function dot(w, x, { size, mean, spread }) {
	let sum = 0;
	for (let d = 0; d < size; d++) sum += (w[d] * (x[d] - mean[d])) / spread[d];
	return sum;
}

/** How many candidates, from the front, are looked at for a verdict. */
export const TOP = 4;

/** The first so many that do not repeat a passage before them. */
export function distinct(rows, most) {
	const seen = new Set();
	const list = [];
	for (const row of rows) {
		if (list.length === most) break;
		if (row.keys.some((key) => seen.has(key))) continue;
		for (const key of row.keys) seen.add(key);
		list.push(row);
	}
	return list;
}

export function ordered(rows, rank, scale) {
	return rows
		.map((row) => ({ row, score: dot(rank, row.x, scale) }))
		.sort((a, b) => b.score - a.score)
		.map(({ row }) => row);
}

/** The list as it is once every true passage is deleted; what compares a candidate with the best is reckoned again. */
export function withoutTrue(list, names) {
	const [hand, ahead, order] = ['hand', 'ahead', 'order'].map((name) => names.indexOf(name));
	const rest = list.rows.filter(({ y }) => !y).sort((a, b) => b.x[hand] - a.x[hand]);
	const top = rest[0]?.x[hand] ?? 0;
	const second = rest[1]?.x[hand] ?? top - 0.3;
	const rows = rest.map((row, at) => {
		const x = row.x.slice();
		x[hand] = row.x[hand] - top;
		x[order] = Math.log1p(at) / 3;
		x[ahead] = Math.max(-1, Math.min(0.6, row.x[hand] - (at === 0 ? second : top)));
		return { ...row, x };
	});
	return { ...list, rows, disclosed: false, deleted: true };
}

/** What a passage counts that was taken for an undisclosed element: these are the mistakes that cost trust. */
const AGAINST = 1.5;

/** The chance that a passage near the front is true. */
export function fitChance(lists, rank, scale, names, ridge = 0.006) {
	const { size } = scale;
	const all = [...lists, ...lists.filter(({ disclosed }) => disclosed).map((list) => withoutTrue(list, names))];
	const rows = all.flatMap((list) =>
		ordered(list.rows, rank, scale)
			.slice(0, TOP)
			.map(({ x, y }) => ({ x, y, weight: list.weight * (list.deleted ? 0.5 : list.disclosed || y ? 1 : AGAINST) })),
	);
	const total = rows.reduce((sum, { weight }) => sum + weight, 0);
	const z = packed(rows, scale);
	return descend(size + 1, (w) => {
		const g = Float64Array.from(w, (value, d) => (d < size ? ridge * value : 0));
		for (let i = 0; i < rows.length; i++) {
			const { y, weight } = rows[i];
			let sum = w[size];
			for (let d = 0, at = i * size; d < size; d++) sum += w[d] * z[at + d];
			const factor = (weight * (1 / (1 + Math.exp(-sum)) - (y ? 1 : 0))) / total;
			for (let d = 0, at = i * size; d < size; d++) g[d] += factor * z[at + d];
			g[size] += factor;
		}
		return g;
	});
}
