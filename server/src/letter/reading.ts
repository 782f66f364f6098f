/** Puts the steps together: decode, cut, read, word. */
import { decodeLetter, fileProblem } from './decode/index.ts';
import { type Request, requestsOf } from './meaning/asks.ts';
import { contextOf, outsideContext } from './meaning/context.ts';
import { type Item, readParagraphs } from './meaning/items.ts';
import { restates } from './meaning/mergeItems.ts';
import { openRequests } from './meaning/open.ts';
import { perRequest } from './meaning/perRequest.ts';
import { readRecord } from './meaning/record.ts';
import { kebab } from './meaning/words.ts';
import { proposalOf } from './proposals.ts';
import { type CutComment, cutComments } from './structure/comments.ts';
import { featuresOf } from './structure/features.ts';
import { frameOf } from './structure/frame.ts';
import { headerOf } from './structure/header.ts';
import type { LetterReading, Paragraph, Proposal, Reading } from './types.ts';

interface Read {
	readonly items: Item[];
	readonly requests: readonly Request[];
}

/** Everything one comment holds, in the order of the letter. */
function readComment(comment: CutComment, earlier: readonly Item[], letterDate: string | null): Read {
	const context = contextOf(comment.ask.text, letterDate);
	const requests = requestsOf(comment.askParagraphs);
	const promises = readParagraphs(comment.responseParagraphs, context).filter((item) => !restates(item, earlier));
	const record = readRecord(comment.responseParagraphs, context, promises);
	const said = comment.response?.text ?? '';
	const open =
		comment.responseParagraphs.length > 0 ? openRequests(requests, [...promises, ...record], said, context) : [];
	const items = [...promises.flatMap((item) => perRequest(item, requests)), ...record, ...open];
	return { items: items.sort((a, b) => a.start - b.start || a.end - b.end), requests };
}

/** Reads one letter; see the door. */
export async function letterReading(bytes: Uint8Array, file: string): Promise<LetterReading> {
	const { letter, problems } = await decodeLetter(bytes, file);
	const features = featuresOf(letter.paragraphs);
	const frame = frameOf(features);
	const cut = cutComments(features, frame, letter.text);
	const header = headerOf(features, frame, letter.text);
	const id = header.date ?? kebab(file.replace(/^.*\//, '').replace(/\.\w+$/, ''));
	const wording = { letter: id, text: letter.text, kind: header.registrant?.kind, ids: new Set<string>() };
	const proposals: Proposal[] = [];
	const readings: Reading[] = [];
	const earlier: Item[] = [];
	const add = ({ items, requests }: Read, comment: CutComment | null): void => {
		earlier.push(...items);
		for (const item of items) {
			const proposal = proposalOf(item, comment, item.requests ?? requests, wording);
			proposals.push(proposal);
			readings.push({
				start: item.start,
				end: item.end,
				commitment: proposal.id,
				why: `${item.disposition}: ${item.why}`,
			});
		}
	};
	if (cut.comments.length > 0)
		add({ items: readParagraphs(cut.outside, outsideContext(header.date)), requests: [] }, null);
	for (const comment of cut.comments) add(readComment(comment, earlier, header.date), comment);
	const kind = cut.comments.length > 0 ? 'response' : 'other';
	const all = [...problems];
	if (letter.text.trim() === '' && problems.length === 0) {
		all.push(fileProblem('letter-empty', `${file} holds no text: name the file that holds the letter.`));
	}
	return {
		id,
		file,
		text: letter.text,
		paragraphs: letter.paragraphs as Paragraph[],
		date: header.date,
		staffLetterDate: header.staffLetterDate,
		registrant: header.registrant,
		reviewed: header.reviewed,
		kind,
		comments: cut.comments.map(({ number, heading, ask, response }) => ({ number, heading, ask, response })),
		proposals,
		readings,
		problems: all,
	};
}
