// Learns weights of clues: a sentence binds by its likeliest candidate, so that one is raised where it does, and all are lowered where not.

/** mulberry32: small, seeded, the same everywhere. */
function seeded(start) {
	let seed = start;
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const EPOCHS = 25;
const SHRINK = 6e-4;
const RATE = 0.15;
/** A clue of fewer sentences than this says nothing about others. */
const FEWEST = 2;
const chanceOf = (sum) => 1 / (1 + Math.exp(-sum));

/** Weights by place, and the chance of a case by them. */
export function learn(cases, { PLACES, WORD }) {
	const count = new Int32Array(PLACES);
	for (const { candidates } of cases)
		for (const place of new Set(candidates.flatMap(({ places }) => places))) count[place]++;
	const kept = cases.map(({ candidates }) =>
		candidates.map(({ places, firm }) => ({ firm, places: places.filter((place) => count[place] >= FEWEST) })),
	);
	const worth = (place) => (place >= PLACES / 2 ? WORD : 1);
	const weights = new Float64Array(PLACES);
	const squares = new Float64Array(PLACES).fill(1e-6);
	const mean = new Float64Array(PLACES);
	const sum = (places) => places.reduce((total, place) => total + weights[place] * worth(place), 0);
	const move = (places, error) => {
		for (const place of places) {
			const slope = error * worth(place) + SHRINK * weights[place];
			squares[place] += slope * slope;
			weights[place] -= (RATE / Math.sqrt(squares[place])) * slope;
		}
	};
	const random = seeded(20170830);
	const order = cases.map((_, i) => i);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j], order[i]];
		}
		for (const i of order) {
			// At first a head that promises by its form is taken for the one that does.
			const ahead = (firm) => (epoch < 2 && cases[i].binds && firm ? 2 : 0);
			const sums = kept[i].map(({ places, firm }) => sum(places) + ahead(firm));
			const best = sums.indexOf(Math.max(...sums));
			kept[i].forEach(({ places }, k) => {
				const chance = chanceOf(sum(places));
				if (cases[i].binds ? k === best : k === best || chance > 0.05) move(places, chance - (cases[i].binds ? 1 : 0));
			});
		}
		if (epoch >= EPOCHS / 2) for (let place = 0; place < PLACES; place++) mean[place] += weights[place];
	}
	const rounds = EPOCHS - Math.ceil(EPOCHS / 2);
	const found = mean.map((total, place) => (count[place] >= FEWEST ? total / rounds : 0));
	return {
		weights: found,
		chance: ({ candidates }) =>
			Math.max(
				0,
				...candidates.map(({ places }) =>
					chanceOf(places.reduce((total, place) => total + found[place] * worth(place), 0)),
				),
			),
	};
}
