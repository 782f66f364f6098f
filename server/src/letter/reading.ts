/** Puts the steps together: decode, cut, read, word. */
import type { Registrant } from '../ledger/types.ts';
import { decodeLetter, fileProblem } from './decode/index.ts';
import { citationsOf } from './meaning/citations.ts';
import { contextOf, outsideContext } from './meaning/context.ts';
import { type Item, readParagraphs } from './meaning/items.ts';
import { restates } from './meaning/mergeItems.ts';
import { strengthOf } from './meaning/strength.ts';
import { dueOf } from './meaning/targets.ts';
import { kebab, titleOf } from './meaning/title.ts';
import { type CutComment, cutComments } from './structure/comments.ts';
import { featuresOf } from './structure/features.ts';
import { frameOf } from './structure/frame.ts';
import { headerOf } from './structure/header.ts';
import type { LetterReading, Paragraph, Proposal } from './types.ts';

function proposal(
	item: Item,
	comment: CutComment | null,
	letter: string,
	text: string,
	kind: Registrant['kind'],
	ids: Set<string>,
): Proposal {
	const quote = text.slice(item.start, item.end);
	const title = titleOf(quote, comment?.heading ?? '');
	let id = kebab(title);
	for (let n = 2; ids.has(id); n++) id = `${kebab(title)}-${n}`;
	ids.add(id);
	const citations = citationsOf(`${comment?.ask.text ?? ''}\n${quote}`);
	return {
		id,
		letter,
		...(comment ? { comment: comment.number } : {}),
		title,
		disposition: item.disposition,
		strength: strengthOf(item.disposition),
		...(comment?.ask.text ? { ask: comment.ask.text } : {}),
		quote,
		at: { start: item.start, end: item.end },
		...(item.condition ? { condition: { text: item.condition } } : {}),
		targets: item.targets,
		due: dueOf(item.targets, kind),
		...(item.firstDue ? { firstDue: item.firstDue } : {}),
		...(item.expires ? { expires: item.expires } : {}),
		...(item.proposed ? { proposedText: text.slice(item.proposed.start, item.proposed.end) } : {}),
		elements: [{ id: kebab(title, 6), text: title, source: 'letter' }],
		...(citations.length > 0 ? { citations } : {}),
	};
}

/** Reads one letter; see the door. */
export async function letterReading(bytes: Uint8Array, file: string): Promise<LetterReading> {
	const { letter, problems } = await decodeLetter(bytes, file);
	const features = featuresOf(letter.paragraphs);
	const frame = frameOf(features);
	const cut = cutComments(features, frame, letter.text);
	const header = headerOf(features, frame, letter.text);
	const id = header.date ?? kebab(file.replace(/^.*\//, '').replace(/\.\w+$/, ''));
	const ids = new Set<string>();
	const proposals: Proposal[] = [];
	const read: Item[] = [];
	const add = (items: readonly Item[], comment: CutComment | null): void => {
		const fresh = items.filter((item) => !restates(item, read));
		read.push(...fresh);
		for (const item of fresh) proposals.push(proposal(item, comment, id, letter.text, header.registrant?.kind, ids));
	};
	if (cut.comments.length > 0) add(readParagraphs(cut.outside, outsideContext(header.date)), null);
	for (const comment of cut.comments)
		add(readParagraphs(comment.responseParagraphs, contextOf(comment.ask.text, header.date)), comment);
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
		readings: [],
		problems: all,
	};
}
