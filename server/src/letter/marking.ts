/** How a letter marks the changes of wording that it proposes: which styles are new words, and which are old ones. */
import type { Span } from '../ledger/types.ts';
import type { Paragraph, StyleRun } from './types.ts';

type Test = (run: StyleRun) => boolean;

/** Which words are new and which are old; struck ones are old in every letter, tracked insertions new. */
export interface Marking {
	readonly isNew: Test;
	readonly isOld: Test;
}

const STYLES: readonly (readonly [RegExp, Test])[] = [
	[/\bunder(?:lin|scor)/gi, (run) => run.underline],
	[/\bbold/gi, (run) => run.bold],
	[/\bitalic/gi, (run) => run.italic],
	[/\bblue\b/gi, (run) => run.colour === 'blue'],
	[/\bred\b/gi, (run) => run.colour === 'red'],
	[/\bgreen\b/gi, (run) => run.colour === 'green'],
	[/\bcolou?r(?:ed)?\b/gi, isColoured],
];
/** Said without a style: any that sets words apart. */
const MARKED = /\b(?:marked|emphasis|changes (?:are )?shown|redlin|blacklin|highlighted)/i;
/** Any of them: most sentences have none. */
const STYLED = new RegExp([...STYLES.map(([{ source }]) => source), MARKED.source].join('|'), 'i');

const NEW = /\b(?:add(?:s|ed|ing|itions?|itional)?|new|chang\w+|revis\w+|insert\w*|modif\w+|proposed|supplement\w*)\b/i;
const OLD = /\b(?:delet\w+|remov\w+|replaced|omitted|eliminat\w+|old)\b/i;
const STRUCK = /\bstr(?:uck|icken|ik\w+)\b/i;
const EITHER = new RegExp([NEW, OLD, STRUCK].map(({ source }) => source).join('|'), 'gi');

/** `New text is in bold`, told for the whole letter. */
const SAYS_HOW =
	/\b(?:additions?|changes|revisions|modifications|insertions|deletions|(?:new|added|additional|revised|changed|proposed|deleted) (?:text|language|disclosures?|wording|words|sentences))\b[^.;]{0,60}?(?:\b(?:is|are|has been|have been|shown|marked|set)\s+(?:\w+\s+){0,4}?)?\b(?:in )?(?:bold|underlin|underscor|italic|blue\b|red\b|green\b|marked\b|redlin|blacklin|highlighted\b|colou?r)\w*/i;

const SENTENCE = /(?<=[.)])\s+/;

/** Whether words are set in a colour that is seen as one. */
function isColoured({ colour }: StyleRun): boolean {
	return colour !== '' && colour !== 'grey';
}

/** Reads how changes are marked in wording of these runs, by what its announcement says of it and by what stands beside struck words. */
export function markingOf(announcement: string, runs: readonly StyleRun[]): Marking {
	const news: Test[] = [(run) => run.inserted];
	const olds: Test[] = [(run) => run.struck];
	if (STYLED.test(announcement)) addStyles(announcement, news, olds);
	const isOld: Test = (run) => olds.some((test) => test(run));
	// Underlined and coloured words beside struck ones are new, said or not.
	if (runs.some(isOld)) news.push((run) => run.underline || isColoured(run));
	return { isNew: (run) => !isOld(run) && news.some((test) => test(run)), isOld };
}

function addStyles(announcement: string, news: Test[], olds: Test[]): void {
	let owner = news;
	let named = false;
	for (const clause of announcement.split(/[,;()]|\b(?:and|while|whereas|with)\b/i)) {
		const nouns = [...clause.matchAll(EITHER)].map((match) => ({
			at: match.index,
			owner: NEW.test(match[0]) ? news : olds,
			isStyle: STRUCK.test(match[0]),
		}));
		for (const [words, test] of STYLES) {
			for (const { index } of clause.matchAll(words)) {
				const noun = nouns.findLast(({ at }) => at < index) ?? nouns[0];
				(noun?.owner ?? owner).push(test);
				named = true;
			}
		}
		owner = nouns.findLast(({ isStyle }) => !isStyle)?.owner ?? owner;
	}
	if (!named && MARKED.test(announcement)) {
		news.push((run) => run.underline || run.bold || run.italic || isColoured(run));
	}
}

/** A remark in brackets belongs to the wording it stands before. */
const REMARK = /\([^)]*\)/g;

/**
 * The words that say how the changes in `span` are marked: those of the promise itself, else of the two paragraphs before them,
 * else the first sentence that says so for the whole letter; the promise where nothing says it.
 */
export function announcementOf(promise: string, span: Span, paragraphs: readonly Paragraph[]): string {
	if (STYLED.test(promise)) return promise;
	const before = paragraphs.filter(({ end }) => end <= span.start).map(({ text }) => text);
	const told = [...before.slice(-2).reverse(), ...before.map((text) => text.replace(REMARK, ''))].find(saysHow);
	return told?.split(SENTENCE).find(saysHow) ?? promise;
}

const saysHow = (text: string): boolean => STYLED.test(text) && SAYS_HOW.test(text);

/** The words that tell of marks which no word of the letter has, as in a plain copy of it; null where there is nothing of the kind. */
export function lostMarks(paragraphs: readonly Paragraph[]): string | null {
	const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
	if (runs.some((run) => run.underline || run.struck || run.inserted || isColoured(run))) return null;
	const said = paragraphs
		.find(({ text }) => saysHow(text))
		?.text.split(SENTENCE)
		.find(saysHow);
	if (said === undefined) return null;
	const { isNew } = markingOf(said, []);
	return runs.some(isNew) ? null : (SAYS_HOW.exec(said)?.[0] ?? said);
}
