// Drafts and a commitments file to measure with: made up, the same at every run, in the mix of a real filing (headings, prose, tables).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '../../../shared/filings');

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const HEAD = '---\nform: 10-K\nperiod: 2025-12-31\n---\n\n# Annual report\n\n';
const WORDS = (
	'revenue cost margin segment customer contract lease goodwill impairment estimate assumption discount rate growth reporting unit fair value ' +
	'carrying amount cash flow working capital credit facility covenant interest currency tax deferred asset liability equity option award ' +
	'director receivable allowance inventory supplier plant region demand price volume regulation litigation risk insurance pension plan ' +
	'management committee board audit control disclosure policy judgment period quarter year statement note table balance change increase decrease'
).split(' ');

/** Markdown of about `bytes` bytes. With `states`, sentences that keep promises are strewn in. */
export function fictionalDraft(bytes, seed, states) {
	const random = randomFrom(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const sentence = () => {
		if (states.length > 0 && random() < 0.02) return pick(states);
		const words = Array.from({ length: 8 + Math.floor(random() * 24) }, () =>
			random() < 0.4 ? pick(['the', 'of', 'and', 'in', 'our', 'to']) : pick(WORDS),
		);
		const text = words.join(' ');
		return `${text[0].toUpperCase()}${text.slice(1)}${random() < 0.2 ? ` of $${(random() * 900).toFixed(1)} million` : ''}.`;
	};
	const blocks = [];
	let size = HEAD.length;
	for (let at = 0; size < bytes; at++) {
		let block;
		if (at % 14 === 0) block = `## Item ${1 + ((at / 14) % 15)}. ${pick(WORDS)} ${pick(WORDS)} ${at}`;
		else if (at % 9 === 0) {
			const rows = Array.from(
				{ length: 12 },
				() => `| ${pick(WORDS)} ${pick(WORDS)} | $${(random() * 900).toFixed(1)} | ${(random() * 100).toFixed(1)}% |`,
			);
			block = ['| (in millions) | 2025 | Change |', '| --- | --- | --- |', ...rows].join('\n');
		} else block = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ');
		blocks.push(block);
		size += block.length + 2;
	}
	return `${HEAD}${blocks.join('\n\n')}\n`;
}

/** Real Markdown filings one after the other up to `bytes` bytes; null where there are none. */
export function realDraft(bytes) {
	if (!existsSync(shared)) return null;
	const files = readdirSync(shared)
		.filter((name) => name.endsWith('.md'))
		.sort();
	const texts = files.map((name) => readFileSync(join(shared, name), 'utf8'));
	let text = '';
	for (let at = 0; text.length < bytes; at++) text += `${texts[at % texts.length]}\n\n`;
	const end = text.lastIndexOf('\n\n', bytes);
	return `---\nform: 10-K\nperiod: 2025-12-31\n---\n\n${text.slice(0, end)}\n`;
}

/** A commitments file of `count` commitments with one element each, from the topic library. */
export function commitmentsFile(topics, count) {
	const elements = topics.flatMap((topic) => topic.elements.map((element) => ({ topic, element })));
	const entries = Array.from({ length: count }, (_, at) => {
		const { topic, element } = elements[at % elements.length];
		const fact = at < elements.length ? element.fact : `${element.fact} in the year and the quarter`;
		return [
			`  - id: c${at}`,
			'    letter: "2025-06-18"',
			`    comment: "${1 + (at % 40)}"`,
			`    title: ${JSON.stringify(fact)}`,
			`    topic: ${topic.id}`,
			'    disposition: promised',
			`    ask: ${JSON.stringify(`Please disclose ${fact}, and explain to us how you considered it in your annual report.`)}`,
			`    quote: ${JSON.stringify(`In future filings the Company will disclose ${fact}.`)}`,
			'    targets: [future filings]',
			'    elements:',
			`      - { id: e, text: ${JSON.stringify(fact)}, source: letter }`,
		].join('\n');
	});
	return `version: 1\nregistrant: { name: Halvorsen Quay Networks Ltd, kind: domestic }\nletters:\n  - { id: "2025-06-18", file: letter.txt, date: 2025-06-18 }\ncommitments:\n${entries.join('\n')}\n`;
}
