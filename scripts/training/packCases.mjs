// Cases with passages of corpus filings to cases without: each passage becomes its offsets in the draft and a hash.
// Cases of filings that are not in the corpus are left out.
//
//   node scripts/training/packCases.mjs CORPUS_FOLDER CASES.jsonl... > scripts/training/cases.jsonl
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { corpusDraft } from './toDraft.mjs';

const [corpus, ...files] = process.argv.slice(2);
if (!corpus || files.length === 0) {
	console.error('Name the folder of the corpus and at least one CASES.jsonl.');
	process.exit(2);
}
const drafts = new Map();
const draftOf = (name) => {
	if (!drafts.has(name)) drafts.set(name, corpusDraft(corpus, name));
	return drafts.get(name);
};

function placesOf(text, quote) {
	const places = [];
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push([at, at + quote.length]);
	return places;
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
for (const file of files)
	for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
		const { doc, id, form, topic, ask, response, elements } = JSON.parse(line);
		if (!existsSync(`${corpus}/${doc}.txt.gz`)) continue;
		const text = draftOf(doc);
		const packed = elements.map((element) => {
			const evidence = element.evidence.flatMap((quote) =>
				placesOf(text, quote).map(([start, end]) => [start, end, hashOf(quote)]),
			);
			if (element.expected === 'found' && evidence.length === 0)
				console.error(`${doc} ${id}/${element.id}: no such passage`);
			return { id: element.id, text: element.text, expected: element.expected, evidence };
		});
		console.log(JSON.stringify({ doc, id, form, topic, ask, response, elements: packed }));
	}
