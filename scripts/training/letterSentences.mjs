// Sentences to learn from: of letters, by spans and hashes (letterSpans.jsonl: no text), and of fiction of our own (*.txt).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRooms } from '../rooms.mjs';

const BINDING = new Set(['promised', 'conditional', 'continuing', 'amend']);
export const letterRoom = await loadRooms(`
	export { candidatesOf } from './server/src/letter/meaning/learned/clues.ts';
	export { PLACES, WORD, placeOf } from './server/src/letter/meaning/learned/places.ts';
	export { contextOf, outsideContext } from './server/src/letter/meaning/asks/context.ts';
	export { requestsOf } from './server/src/letter/meaning/asks/asks.ts';
	export { sentencesOf } from './server/src/letter/meaning/language/sentences.ts';
	export { listedParagraphs, proposedParagraphs } from './server/src/letter/meaning/undertakings/proposed.ts';
	export { decodeLetter } from './server/src/letter/decode/index.ts';
	export { cutComments } from './server/src/letter/structure/comments.ts';
	export { featuresOf } from './server/src/letter/structure/features.ts';
	export { frameOf } from './server/src/letter/structure/frame.ts';
	export { splitInline } from './server/src/letter/structure/inline.ts';`);
const {
	candidatesOf,
	placeOf,
	contextOf,
	outsideContext,
	requestsOf,
	sentencesOf,
	listedParagraphs,
	proposedParagraphs,
} = letterRoom;

/** Candidates of a sentence as sorted places; `firm` marks a head that promises by its form. */
export function placesOf(text, context) {
	return candidatesOf(text, context).map(({ head, clues }) => ({
		firm: head !== null && ['will', 'intends', 'willing', 'is to'].includes(head.kind),
		places: [...new Set(clues.map(placeOf))].sort((a, b) => a - b),
	}));
}

/** Letters and digits only, with the offset of each in the text. */
function bare(text) {
	let kept = '';
	const offsets = [];
	for (let i = 0; i < text.length; i++) {
		const char = text[i].normalize('NFKC').toLowerCase();
		if (!/[a-z0-9]/.test(char)) continue;
		kept += char;
		for (let n = 0; n < char.length; n++) offsets.push(i);
	}
	return { kept, offsets };
}

/** Every sentence that the program looks at, with what it is read against. */
async function sentencesWithContext(bytes, name) {
	const { decodeLetter, cutComments, featuresOf, frameOf, splitInline } = letterRoom;
	const { letter } = await decodeLetter(bytes, name);
	const features = featuresOf(splitInline(letter.paragraphs));
	const cut = cutComments(features, frameOf(features), letter.text);
	const out = [];
	const take = (paragraphs, context) => {
		const proposed = proposedParagraphs(paragraphs);
		const listed = listedParagraphs(paragraphs);
		for (const sentence of sentencesOf(paragraphs))
			if (!proposed[sentence.paragraph] && !listed[sentence.paragraph]) out.push({ ...sentence, context });
	};
	if (cut.comments.length > 0) take(cut.outside, outsideContext(null));
	for (const comment of cut.comments)
		take(comment.responseParagraphs, contextOf(comment.ask.text, requestsOf(comment.askParagraphs), null, [], []));
	return { text: letter.text, sentences: out };
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const stemOf = (name) => name.replace(/\.[a-z0-9]+$/i, '');

/** Where a quote stands, at a place that holds sentences if it stands at several. */
function spanOf(quote, text, sentences) {
	const wanted = bare(quote).kept;
	let first = null;
	for (let at = text.kept.indexOf(wanted); wanted !== '' && at >= 0; at = text.kept.indexOf(wanted, at + 1)) {
		const span = { start: text.offsets[at], end: text.offsets[at + wanted.length - 1] + 1 };
		if (sentences.some((sentence) => sentence.start < span.end && sentence.end > span.start)) return span;
		first ??= span;
	}
	return first;
}

/** Whether the greater part of a sentence or of the item is what both share. */
const binds = (spans, { start, end }) =>
	spans.some((span) => {
		const shared = Math.min(span.end, end) - Math.max(span.start, start);
		return shared > 0.6 * Math.min(span.end - span.start, end - start);
	});

async function readIn(folder, letter) {
	const name = readdirSync(folder).find((name) => stemOf(name) === letter);
	return name ? sentencesWithContext(readFileSync(join(folder, name)), name) : null;
}

/** The labelled letters that are in the folder, each with its sentences and whether they bind. */
async function* labelled(labels, folder) {
	for (const line of readFileSync(labels, 'utf8').split('\n').filter(Boolean)) {
		const { letter, items } = JSON.parse(line);
		const read = await readIn(folder, letter);
		if (!read) continue;
		const text = bare(read.text);
		const spans = (items ?? [])
			.filter(({ disposition }) => BINDING.has(disposition))
			.flatMap(({ quote }) => spanOf(quote, text, read.sentences) ?? []);
		yield { letter, sentences: read.sentences.map((sentence) => ({ ...sentence, binding: binds(spans, sentence) })) };
	}
}

/** Labelled letters as lines of letterSpans.jsonl: hashes of the sentences that bind, and where they stand. */
export async function packLetters(set, labels, folder) {
	const lines = [];
	for await (const { letter, sentences } of labelled(labels, folder)) {
		const binding = sentences.filter(({ binding }) => binding).map(({ text, start }) => [start, hashOf(text)]);
		lines.push({ set, letter, binding });
	}
	return lines;
}

/** Labelled fiction as text: each comment, then its sentences, `+` where they bind. */
export async function packFiction(labels, folder) {
	const out = [];
	for await (const { sentences } of labelled(labels, folder)) {
		let ask = null;
		for (const { context, text, binding } of sentences) {
			if (context.ask !== ask) out.push(`? ${context.ask.replace(/\s+/g, ' ')}`);
			ask = context.ask;
			out.push(`${binding ? '+' : '-'} ${text.replace(/\s+/g, ' ')}`);
		}
	}
	return out;
}

/** The cases of letterSpans.jsonl, with the letters of these folders. */
export async function letterCases(file, folders) {
	const cases = [];
	let lost = 0;
	for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
		const { set, letter, binding } = JSON.parse(line);
		const folder = folders.find(
			(folder) => existsSync(folder) && readdirSync(folder).some((n) => stemOf(n) === letter),
		);
		const read = folder ? await readIn(folder, letter) : null;
		if (!read) throw new Error(`${letter}: no such letter in ${folders.join(', ')}`);
		const left = new Map(binding.map(([start, hash]) => [`${hash} ${start}`, hash]));
		const hashes = new Set(binding.map(([, hash]) => hash));
		for (const { text, start, context } of read.sentences) {
			const hash = hashOf(text);
			left.delete(`${hash} ${start}`);
			cases.push({
				set,
				group: letter.replace(/_.*$/, ''),
				binds: hashes.has(hash),
				text,
				context,
				candidates: placesOf(text, context),
			});
		}
		lost += left.size;
	}
	if (lost > 0)
		console.error(`${lost} binding sentences stand elsewhere or read otherwise than when they were packed.`);
	return cases;
}

/** The cases of a text: `? a comment`, then sentences of answers, `+` where they bind and `-` where they do not. */
export function fictionCases(file, set) {
	const cases = [];
	let context = outsideContext(null);
	let group = 0;
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const said = line.slice(2).trim();
		if (line.startsWith('?')) {
			group++;
			const paragraph = { text: said, start: 0, end: said.length, runs: [], indent: 0, kind: 'text' };
			context = said ? contextOf(said, requestsOf([paragraph]), null, [], []) : outsideContext(null);
		} else if (/^[+-] /.test(line)) {
			const candidates = placesOf(said, context);
			cases.push({ set, group: `${set}${group}`, binds: line.startsWith('+'), text: said, candidates, context });
		}
	}
	return cases;
}
