/** Puts the steps together: decode, cut, read, word. */
import { type Document, filerOf } from '../ledger/index.ts';
import type { Problem } from '../ledger/types.ts';
import { annexesOf, withAnnexes } from './annexes.ts';
import { type Broken, brokenOff, brokenOffProblem } from './brokenOff.ts';
import { decodeLetter, fileProblem } from './decode/index.ts';
import { withJoined } from './joined.ts';
import { leftOpen } from './leftOpen.ts';
import { type LetterPart, lettersOf } from './lettersOf.ts';
import { lostMarks } from './marking.ts';
import { requestsOf } from './meaning/asks/asks.ts';
import { contextOf, offeringContext, outsideContext } from './meaning/asks/context.ts';
import { eachOnce } from './meaning/eachOnce.ts';
import { perRequest } from './meaning/facts/perRequest.ts';
import type { Request } from './meaning/item.ts';
import { BINDING, type Item } from './meaning/item.ts';
import { readParagraphs } from './meaning/items.ts';
import { companyWords } from './meaning/language/company.ts';
import { type EndsWithOwnName, ownNameOf } from './meaning/language/ownNames.ts';
import { kebab } from './meaning/language/words.ts';
import { withNouns } from './meaning/lists/pronouns.ts';
import { addSaid, restates, type Said } from './meaning/mergeItems.ts';
import { targetsOfPlace } from './meaning/scope/commentPlace.ts';
import { amendedBy, underReview } from './meaning/scope/targets.ts';
import { answeredByAll } from './meaning/undertakings/answersAll.ts';
import { saysNothing } from './meaning/undertakings/backReference.ts';
import {
	addedForAll,
	blanketsAtEnd,
	documentsOfAll,
	dueOfAll,
	dueUnder,
	dueWithAll,
	extendsAll,
	forDocuments,
	saidOf,
	withAdded,
	withBlankets,
} from './meaning/undertakings/blanket.ts';
import { readRecord } from './meaning/undertakings/record.ts';
import { ordinaryCase, retoldComment } from './ordinaryCase.ts';
import { proposalOf, type Wording } from './proposals.ts';
import { type Retold, retold } from './retold.ts';
import { type Cut, type CutComment, cutComments } from './structure/comments.ts';
import { cutShort } from './structure/complete.ts';
import { featuresOf, markOf } from './structure/features.ts';
import { frameOf } from './structure/frame.ts';
import { type Header, headerOf } from './structure/header.ts';
import { splitInline } from './structure/inline.ts';
import { isFromStaff, kindMessage, kindOf } from './structure/kind.ts';
import { distinctIds } from './threads.ts';
import type { LetterReading, Paragraph, Proposal, Reading } from './types.ts';

interface Read {
	readonly items: Item[];
	readonly requests: readonly Request[];
	/** Null for what is promised for all comments together. */
	readonly comment: CutComment | null;
}

/** What the head of a letter and its introduction say, which all of it is read with. */
interface About {
	readonly date: string | null;
	/** The documents the comments are on, as the letter names them. */
	readonly forms: readonly string[];
	readonly reviewed: readonly Document[];
	readonly amended: readonly Document[];
	readonly own: EndsWithOwnName;
}

/** Everything one comment holds, in the order of the letter. */
function readComment(comment: CutComment, earlier: Said, about: About): Read {
	const { date, reviewed, amended, own } = about;
	const requests = requestsOf(comment.askParagraphs);
	const parts = partsOf(comment);
	const [opening = { ask: comment.askParagraphs }] = parts;
	const place = targetsOfPlace(comment, about);
	const context = contextOf(wordsOf(opening.ask), requests, date, reviewed, amended, place, own);
	const said = readParagraphs(comment.responseParagraphs, context);
	// What answers a list in turn says the same of one thing after the other.
	const promises = (parts.length > 0 ? said : eachOnce(said, requests))
		.filter((item, _, all) => !restates(item, earlier, all.length === 1 && isWhole(item, comment)))
		.map((item) => {
			const part = parts.findLast(({ from }) => from <= item.start);
			return part && saysNothing(withNouns(item)) ? { ...item, requests: requestsOf(part.ask) } : item;
		});
	const record = readRecord(comment.responseParagraphs, context, promises);
	const open = leftOpen(comment, requests, [...promises, ...record], context);
	const items = [...promises.flatMap((item) => perRequest(item, requests)), ...record, ...open];
	return { items: items.sort((a, b) => a.start - b.start || a.end - b.end), requests, comment };
}

/** Where the members of a list are answered in turn: what is asked, and from where on in the letter the answer to it stands. */
function partsOf({ askParagraphs, responseParagraphs }: CutComment): {
	readonly from: number;
	readonly ask: readonly Paragraph[];
}[] {
	const [first] = responseParagraphs;
	const members = askParagraphs.filter(({ start }) => first && start > first.start);
	if (!first || members.length === 0 || members.some((member) => markOf(member) === '')) return [];
	const opening = askParagraphs.filter(({ start }) => start < first.start);
	const lead = opening.filter((paragraph) => markOf(paragraph) === '');
	return [
		{ from: first.start, ask: opening },
		...members.map((member) => ({ from: member.start, ask: [...lead, member] })),
	];
}

/** The comment with what an item answers: of a list that is answered in turn the one member, else what stands before the answer; all of it where the item stands in the ask. */
function askedOf(comment: CutComment, { start }: Item): CutComment {
	const { ask, askParagraphs, responseParagraphs } = comment;
	const [first] = responseParagraphs;
	if (!first || ask.end < first.start) return comment;
	const isAsked = askParagraphs.some((paragraph) => paragraph.start <= start && start < paragraph.end);
	const answered = partsOf(comment).findLast(({ from }) => from <= start)?.ask;
	const opening = askParagraphs.filter((paragraph) => paragraph.start < first.start);
	return { ...comment, ask: { ...ask, text: wordsOf(isAsked ? askParagraphs : (answered ?? opening)) } };
}

const wordsOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n\n');

/** Whether the response says hardly more than this promise: then it is the answer to this comment, said before or not. */
function isWhole(item: Item, comment: CutComment): boolean {
	return item.text.length >= (comment.response?.text.length ?? 0) * 0.6;
}

/**
 * Promises that name no document mean future filings where the letter promises for those elsewhere, and otherwise the
 * documents of its other promises where those agree.
 */
function filled(reads: readonly Read[]): Read[] {
	const named = reads
		.flatMap(({ items }) => items)
		.filter((item) => BINDING.has(item.disposition) && item.targets.length > 0)
		.map((item) => item.targets);
	const agreed = new Set(named.map((targets) => targets.join())).size === 1 ? named[0] : undefined;
	const general = named.some((own) => own.includes('future filings')) ? (['future filings'] as const) : agreed;
	// `Where a response shows revised text, we will use it from our next Form 10-Q on`: said of all comments.
	const outside = reads.find(({ comment }) => comment === null)?.items ?? [];
	const blanket = outside.find((item) => item.blanket && !extendsAll(item));
	const targets = blanket && blanket.targets.length > 0 ? blanket.targets : general;
	const fill = (item: Item): Item => {
		if (!targets || !BINDING.has(item.disposition) || item.targets.length > 0) return item;
		return targets === blanket?.targets ? dueUnder(blanket, item) : { ...item, targets };
	};
	const added = addedForAll(outside);
	return governed(
		reads.map((read) => {
			const items = read.items.map(fill);
			return { ...read, items: read.comment === null ? items : items.map((item) => withAdded(item, added)) };
		}),
	);
}

/** The promises of the comments, each with what is said of all of them; what is said of one of them at least is no entry of its own. */
function governed(reads: readonly Read[]): Read[] {
	const outside = reads.find(({ comment }) => comment === null)?.items ?? [];
	const governing = new Set<Item>();
	const answers = reads.map((read): Read => {
		if (read.comment === null) return read;
		const items = read.items.map((item) => {
			const said = saidOf(item, outside);
			for (const all of said) governing.add(all);
			const under = [...(item.under ?? []), ...said.map(({ start, end }) => ({ start, end }))];
			return under.length > 0 ? { ...item, under } : item;
		});
		return { ...read, items };
	});
	return answers.map((read) => ({
		...read,
		items: read.items.filter((item) => item.requests || !governing.has(item)),
	}));
}

/** Reads the letters of a file; see the door. */
export async function letterReadings(
	bytes: Uint8Array,
	file: string,
): Promise<readonly [LetterReading, ...LetterReading[]]> {
	const { letter, problems } = await decodeLetter(bytes, file);
	const [first, ...more] = lettersOf(letter);
	const one = readingOf(first, letter.text, file, problems);
	if (more.length === 0) return [one];
	const [own = one, ...others] = distinctIds([one, ...more.map((part) => readingOf(part, letter.text, file, []))]);
	return [own, ...others];
}

/** `text` is that of the whole file, which all offsets count in. */
function readingOf(part: LetterPart, text: string, file: string, problems: readonly Problem[]): LetterReading {
	const printed = featuresOf(splitInline(part.paragraphs));
	const header = headerOf(printed, frameOf(printed), text.slice(part.start, part.end));
	const words = companyWords(text.slice(part.start, part.end), header.registrant);
	const told = retold(part, text, words);
	const features = told.part === part ? printed : featuresOf(splitInline(told.part.paragraphs));
	const frame = frameOf(features);
	const own = told.text.slice(told.part.start, told.part.end);
	const fromStaff = isFromStaff(own);
	const cut: Cut = fromStaff ? { comments: [], outside: [] } : cutComments(features, frame, told.text);
	const id = header.date ?? kebab(file.replace(/^.*\//, '').replace(/\.\w+$/, ''));
	const kind = fromStaff ? 'other' : kindOf(own, cut.comments.length);
	const broken = brokenOff(features, frame);
	const short = broken || kind !== 'response' ? null : cutShort(features, frame, cut.comments, file);
	const annexes = annexesOf(
		features.map(({ paragraph }) => paragraph),
		frame,
	);
	const stops = broken !== null || short !== null;
	const about: About = {
		date: written(header, file),
		forms: header.reviewed,
		reviewed: underReview(header.reviewed, own),
		amended: amendedBy(header.reviewed),
		own: ownNameOf(header.registrant, own, (cut.comments[0]?.ask.start ?? part.end) - part.start),
	};
	const ordinary = ordinaryCase(told.part.paragraphs);
	const comments = cut.comments.map((comment) => retoldComment(comment, ordinary.told));
	const reads = readAll({ ...cut, comments }, kind, about, stops).map((read) =>
		read.comment ? { ...read, items: [...withAnnexes(read.items, read.comment, annexes)] } : read,
	);
	const placed = withoutBroken(broken, reads).map(
		({ items, requests, comment }): Read => ({
			...told.back({ items, requests }),
			comment: comment && told.quoted(retoldComment(comment, ordinary.printed)),
		}),
	);
	const { proposals, readings } = proposed(placed, about, told.worded, {
		letter: id,
		text,
		inOrdinaryCase: ordinary.told,
		paragraphs: part.paragraphs,
		filer: filerOf(header.registrant?.kind, header.reviewed),
		ids: new Map(),
		titles: new Set(),
	});
	return {
		id,
		file,
		document: part.document,
		text,
		paragraphs: part.paragraphs,
		date: header.date,
		staffLetterDate: header.staffLetterDate,
		registrant: header.registrant,
		reviewed: header.reviewed,
		kind,
		comments: told
			.quoted(cut.comments)
			.map(({ number, heading, ask, response }) => ({ number, heading: told.worded(heading), ask, response })),
		proposals,
		readings,
		problems: problems.some(({ severity }) => severity === 'error')
			? problems
			: [
					...problems,
					...(broken && problems.length === 0 ? [brokenOffProblem(text, told.back(broken), file)] : []),
					...marksProblem(part.paragraphs, proposals, file),
					...problemsOf(own, proposals.length > 0 ? 'response' : kind, file, fromStaff),
					...(short === null || problems.length > 0 ? [] : [fileProblem('letter-truncated', short, 'warning')]),
				],
	};
}

/** Said where proposed wording has lost its marks: struck and new words would be taken for one text. */
function marksProblem(paragraphs: readonly Paragraph[], proposals: readonly Proposal[], file: string): Problem[] {
	const lost = proposals.some(({ proposedText }) => proposedText !== undefined) ? lostMarks(paragraphs) : null;
	if (lost === null) return [];
	const message = `${file} says how changes are marked (“${lost}”), and none of its words are: what is struck and what is new in proposed wording cannot be told apart; use a copy that shows it, as .htm, .docx or .pdf.`;
	return [fileProblem('letter-unmarked', message, 'warning')];
}

/** What is read from a sentence that is not there as a whole is no reading of it. */
function withoutBroken(broken: Broken | null, reads: readonly Read[]): Read[] {
	if (!broken?.isOpen) return filled(reads);
	return filled(reads.map((read) => ({ ...read, items: read.items.filter(({ end }) => end <= broken.start) })));
}

function proposed(
	reads: readonly Read[],
	about: About,
	worded: Retold['worded'],
	wording: Wording,
): { readonly proposals: readonly Proposal[]; readonly readings: readonly Reading[] } {
	const proposals: Proposal[] = [];
	const readings: Reading[] = [];
	for (const { items, requests, comment } of reads) {
		const { filer } = wording;
		const ofProxy = comment !== null && targetsOfPlace(comment, about).includes('proxy') && filer.annual === '10-K';
		const own: Wording = ofProxy ? { ...wording, filer: { ...filer, later: ['proxy'] } } : wording;
		for (const item of items) {
			const proposal = proposalOf(item, comment && askedOf(comment, item), item.requests ?? requests, own);
			const why = `${item.disposition}: ${worded(item.why)}`;
			proposals.push(inWords(proposal, worded));
			readings.push({ start: item.start, end: item.end, commitment: proposal.id, why });
		}
	}
	return { proposals, readings };
}

/** The proposal with the letter's own word for the company in what is worded from it, and not quoted. */
function inWords(proposal: Proposal, worded: Retold['worded']): Proposal {
	const { title, condition, elements } = proposal;
	return {
		...proposal,
		title: worded(title),
		...(condition ? { condition: { ...condition, text: worded(condition.text) } } : {}),
		elements: elements.map((element) => ({ ...element, text: worded(element.text) })),
	};
}

/** When the letter was written: its own date, that of its file name, or at least the staff's. */
function written(header: Header, file: string): string | null {
	return header.date ?? /\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? header.staffLetterDate;
}

/** Everything a letter holds; one that `stops` before its end may have answered its last comment. */
function readAll(cut: Cut, kind: LetterReading['kind'], about: About, stops: boolean): Read[] {
	const { date } = about;
	if (cut.comments.length === 0) {
		// What the papers of an offer will say stands beside a request for its effectiveness, too.
		const offers = kind === 'other' || kind === 'acceleration request';
		const items = offers ? readParagraphs(cut.outside, offeringContext(date, about.own)) : [];
		return [{ items, requests: [], comment: null }];
	}
	const last = cut.comments.at(-1);
	const answer = last?.responseParagraphs ?? [];
	const own = answer.slice(0, answer.length - blanketsAtEnd(answer));
	const outside = [...cut.outside, ...answer.slice(own.length)];
	const reads: Read[] = [
		{ items: readParagraphs(outside, outsideContext(date, about.own)), requests: [], comment: null },
	];
	const earlier: Said = { items: [], texts: new Set() };
	addSaid(earlier, reads[0]?.items ?? []);
	for (const whole of cut.comments) {
		if (whole === last && stops && whole.response === null) continue;
		const comment = whole === last ? { ...whole, responseParagraphs: own } : whole;
		const read = readComment(comment, earlier, about);
		addSaid(earlier, read.items);
		reads.push(read);
	}
	const answered = answeredByAll(
		reads.map(({ items, requests, comment: of }) => ({
			items,
			requests,
			number: of?.number ?? null,
			said: of && (of.response?.text ?? ''),
		})),
	);
	const due = dueOfAll({ items: reads[0]?.items ?? [], paragraphs: outside, letterDate: date });
	const meant = documentsOfAll({ paragraphs: outside, letterDate: date });
	return withJoined(
		reads.map((read, i) => {
			const items = answered[i] ?? read.items;
			if (read.comment === null) return { ...read, items: [...withBlankets({ items, paragraphs: outside })] };
			const placed = meant ? items.map((item) => forDocuments(item, meant, date)) : [...items];
			return { ...read, items: due ? placed.map((item) => dueWithAll(item, due)) : placed };
		}),
	);
}

function problemsOf(text: string, kind: LetterReading['kind'], file: string, fromStaff: boolean): Problem[] {
	if (text.trim() === '')
		return [fileProblem('letter-empty', `${file} holds no text: name the file that holds the letter.`)];
	return kind === 'response'
		? []
		: [fileProblem('letter-not-a-response', kindMessage(kind, file, fromStaff), 'information')];
}
