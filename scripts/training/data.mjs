// Labelled elements as lists of candidates with their features: what the weights are learned from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadRooms } from '../rooms.mjs';
import { corpusDraft } from './toDraft.mjs';

const root = join(import.meta.dirname, '../..');

/** The rooms that are measured, bundled on the fly. */
export async function loadEngine() {
	const source = `
		export { parseDraft, updateDraft } from './server/src/draft/index.ts';
		export { prepareFiling } from './server/src/evidence/index.ts';
		export { queriesOf } from './server/src/evidence/query/query.ts';
		export { loreOf } from './server/src/evidence/words/lore.ts';
		export { candidatesOf } from './server/src/evidence/candidates.ts';
		export { CLOSE, isNear, isRival, keysOf } from './server/src/evidence/decide.ts';
		export { kinOf } from './server/src/evidence/guess.ts';
		export { setWeights } from './server/src/evidence/query/weights.ts';
		export { FEATURES, featuresOf } from './server/src/evidence/query/features.ts';
		export { matchTopic, TOPICS } from './server/src/topics/index.ts';`;
	return loadRooms(source);
}

const linesOf = (file) =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

function spansOf(text, quote) {
	const spans = [];
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
		spans.push({ start: at, end: at + quote.length });
	return spans;
}

/** Filings with their cases; evidence as spans of the draft. */
export function goldFilings(shared) {
	const all = linesOf(join(shared, 'gold/detection.jsonl'));
	return [...new Set(all.map(({ doc }) => doc))].map((doc) => {
		const text = readFileSync(join(shared, 'filings', `${doc}.md`), 'utf8');
		const cases = all
			.filter((c) => c.doc === doc)
			.map((c) => ({
				...c,
				elements: c.elements.map((e) => ({ ...e, spans: e.evidence.flatMap((quote) => spansOf(text, quote)) })),
			}));
		return { doc, text, cases };
	});
}

/** The same for the cases of this repository, whose passages are offsets into drafts made of the corpus. */
export function ownFilings(shared) {
	const all = linesOf(join(import.meta.dirname, 'cases.jsonl'));
	return [...new Set(all.map(({ doc }) => doc))].map((doc) => {
		const text = corpusDraft(join(shared, 'corpus'), doc);
		const check = ([start, end, hash]) => {
			const found = createHash('sha256').update(text.slice(start, end)).digest('hex').slice(0, 12);
			if (found !== hash) throw new Error(`${doc}: the passage at ${start} is not the one that was labelled`);
			return { start, end };
		};
		const cases = all
			.filter((c) => c.doc === doc)
			.map((c) => ({ ...c, elements: c.elements.map((e) => ({ ...e, spans: e.evidence.map(check) })) }));
		return { doc, text, cases };
	});
}

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

/** The commitments that `extract` reads from the cases written as a letter. */
function commitmentsOf(cases) {
	const body = cases.map((c, i) => `${i + 1}. ${c.ask}\n\nResponse:\n\n${c.response}\n`).join('\n');
	const form = cases[0].form === '20-F' ? '20-F' : '10-K';
	const letter = `March 3, 2005\n\nSecurities and Exchange Commission\nDivision of Corporation Finance\n100 F Street, N.E.\nWashington, D.C. 20549\n\nRe: Example Registrant\nForm ${form} for the fiscal year ended December 31, 2004\nFile No. 001-00000\n\nLadies and Gentlemen:\n\nThe comments of the staff are repeated below, each followed by the response of the Company.\n\n${body}\nSincerely,\n\nChief Financial Officer\n`;
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

/** The element as the letter is read, paired with the labelled one as the scorer pairs them; the labelled one where there is none. */
function pairsOf(engine, read, c, number) {
	const rows = read
		.filter(({ comment }) => String(comment) === number)
		.flatMap((commitment) => (commitment.elements ?? []).map((element) => ({ commitment, element })));
	const scored = c.elements
		.flatMap((e, i) =>
			rows.map((row, j) => ({
				i,
				j,
				score: overlap(
					`${e.text} ${e.id.replace(/-/g, ' ')}`,
					`${row.element.text} ${row.element.id.replace(/-/g, ' ')}`,
				),
			})),
		)
		.filter(({ score }) => score > 0.34)
		.sort((a, b) => b.score - a.score);
	const taken = new Map();
	for (const { i, j } of scored) if (!taken.has(i) && ![...taken.values()].includes(j)) taken.set(i, j);
	const topic = engine.matchTopic(`${c.ask}\n${c.response}`, []);
	const elements = c.elements.map(({ id, text }) => ({ id, text }));
	const own = { id: c.id, letter: 'case', title: c.response.slice(0, 80), quote: c.response, ask: c.ask, elements };
	const plain = topic ? { ...own, topic: topic.id } : own;
	return c.elements.map((e, i) => {
		const row = rows[taken.get(i)];
		return row ? { e, read: true, ...row } : { e, read: false, commitment: plain, element: { id: e.id, text: e.text } };
	});
}

/** The text without some spans of it. */
function without(text, spans) {
	const kept = [];
	let from = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		if (start > from) kept.push(text.slice(from, start));
		from = Math.max(from, end);
	}
	return kept.join('') + text.slice(from);
}

/** The candidates for an element: features, what speaks against each, and which of them overlap `spans`. */
function rowsOf(engine, commitment, element, index, spans) {
	const lore = engine.loreOf(commitment, element);
	const queries = engine.queriesOf(commitment, element, index, lore);
	const kin = engine.kinOf(commitment, element, index);
	return engine
		.candidatesOf(index, queries, lore, kin)
		.map(({ match, query, objection, company, eligible, verbatim }) => ({
			x: Float32Array.from(engine.featuresOf(query, match, match.objection ?? null, lore, company)),
			veto: !eligible,
			near: engine.isNear({ match, objection }),
			rival: engine.isRival({ objection }),
			keys: engine.keysOf(match),
			verbatim,
			start: match.place.passage.start,
			end: match.place.passage.end,
			y: spans.some(({ start, end }) => match.place.passage.start < end && start < match.place.passage.end),
		}));
}

/**
 * One list of candidates for each labelled element: features, what speaks against each, and which of them are true. Of a disclosed
 * one also those that come forward once its labelled words are deleted from the filing.
 */
export function listsOf(engine, { doc, text, cases }) {
	const read = commitmentsOf(cases);
	const pairs = cases.flatMap((c, i) =>
		pairsOf(engine, read, c, String(i + 1)).map((pair) => ({ ...pair, id: `${c.id}/${pair.e.id}` })),
	);
	const filingOf = (draft) => ({ id: 'case', form: cases[0].form, period: null, drafts: [draft] });
	let draft = engine.parseDraft(text, 'draft.md');
	let index = engine.prepareFiling(filingOf(draft));
	const lists = pairs.map(({ e, id, read, commitment, element }) => {
		const rows = rowsOf(engine, commitment, element, index, e.spans);
		return { doc, id, read, disclosed: e.expected === 'found', rows, cut: null, weight: 1 };
	});
	for (const [at, { e, commitment, element }] of pairs.entries()) {
		if (!lists[at].disclosed) continue;
		draft = engine.updateDraft(draft, without(text, e.spans));
		index = engine.prepareFiling(filingOf(draft), index);
		const { rows, ...list } = lists[at];
		lists[at].cut = { ...list, disclosed: false, rows: rowsOf(engine, commitment, element, index, []) };
	}
	return lists;
}

/** Fictional sentences of the topic library: what states a fact, what only seems to, and the rest as what is about something else. */
export function fictionLists(engine) {
	const facts = engine.TOPICS.flatMap((topic) => topic.elements.map((element) => ({ topic, element })));
	const text = engine.TOPICS.map(
		(topic) =>
			`## ${topic.title}\n\n${topic.elements.flatMap(({ examples }) => [...examples.states, ...examples.seems]).join('\n\n')}\n`,
	).join('\n');
	const draft = engine.parseDraft(text, 'draft.md');
	const index = engine.prepareFiling({ id: 'fiction', form: null, period: null, drafts: [draft] });
	return facts.flatMap(({ topic, element }) => {
		const seems = new Set(element.examples.seems);
		const kin = new Set(topic.elements.flatMap(({ examples }) => [...examples.states, ...examples.seems]));
		const quote = topic.elements.map(({ fact }) => fact).join('; ');
		const elements = topic.elements.map(({ id, fact }) => ({ id, text: fact }));
		const commitment = { id: 'x', letter: 'x', title: topic.title, quote, ask: topic.asks[0] ?? '', elements };
		const spans = element.examples.states.flatMap((sentence) => spansOf(text, sentence));
		return [element.fact, ...(element.asked ?? []).slice(0, 1)].map((words) => {
			const rows = rowsOf(engine, commitment, { id: element.id, text: words }, index, spans).filter(
				({ start, end, y }) => {
					const own = text.slice(start, end);
					return y || seems.has(own) || !kin.has(own);
				},
			);
			return { doc: 'fiction', id: `${topic.id}/${element.id}`, read: true, disclosed: true, rows, weight: 0.3 };
		});
	});
}
