/** A list as it is set on the page: its members, each with the heading of its part and the member that leads it in. */
import type { Paragraph } from '../../types.ts';
import { isTitle } from '../language/titles.ts';

export interface Member {
	/** Its own words, without its mark and what joins it to the next one. */
	readonly text: string;
	/** What stands over it, outermost first: headings, and members that lead in a list of their own. */
	readonly over: readonly string[];
}

export interface Outline {
	readonly members: readonly Member[];
	/** The paragraph of the last member. */
	readonly last: number;
}

const MARK = /^\s*(?:[-–—•●○▪■◦·*‣⁃§¨]|o(?=\s)|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)](?=\s))\s*/i;
const JOINT = /\s*[;,.]*\s*(?:\b(?:and|or|and\/or)\b)?[\s;,.]*$/i;
const LEADS_IN = /:\s*$/;
/** Nobody promises more in one list. */
const MOST = 100;

export const isMarked = ({ kind, text }: Paragraph): boolean => kind === 'bullet' || MARK.test(text);

/** The words of a member. */
export const wordsOf = ({ text }: Paragraph): string => text.replace(MARK, '').replace(JOINT, '').trim();

/** A heading of a part: nothing but headings stand between it and a member. */
function headsPart(paragraphs: readonly Paragraph[], at: number): boolean {
	const isHeading = (own: Paragraph): boolean => isTitle({ ...own, text: own.text.replace(LEADS_IN, '') });
	const next = paragraphs.slice(at, at + 3).find((own) => isMarked(own) || !isHeading(own));
	return next !== undefined && isMarked(next) && next !== paragraphs[at];
}

/** What stands over the members that follow: a heading, or a member that leads in a list of its own. */
interface Over {
	readonly text: string;
	readonly indent: number;
	readonly isMember: boolean;
	/** It ends in a colon, and headings follow. */
	readonly leadsHeadings: boolean;
}

/** The list of marked paragraphs at `from`, with what stands over its members. */
export function outlineOf(paragraphs: readonly Paragraph[], from: number): Outline {
	const members: Member[] = [];
	let over: readonly Over[] = [];
	let last = from - 1;
	for (let i = from; i < Math.min(from + MOST, paragraphs.length); i++) {
		const own = paragraphs[i];
		if (!own || own.kind === 'table row') break;
		const isMember = isMarked(own);
		if (!isMember && !headsPart(paragraphs, i)) break;
		over = over.filter((above) => staysOver(above, own, isMember));
		if (isMember) last = i;
		if (isMember && !leadsIn(paragraphs, i)) members.push({ text: wordsOf(own), over: over.map(({ text }) => text) });
		else over = [...over, overOf(paragraphs, i, isMember)];
	}
	return { members, last };
}

function staysOver({ indent, isMember, leadsHeadings }: Over, own: Paragraph, ownIsMember: boolean): boolean {
	if (indent < own.indent) return true;
	if (ownIsMember) return !isMember;
	return leadsHeadings && indent === own.indent && !LEADS_IN.test(own.text);
}

function overOf(paragraphs: readonly Paragraph[], at: number, isMember: boolean): Over {
	const { text = '', indent = 0 } = paragraphs[at] ?? {};
	const next = paragraphs[at + 1];
	const leadsHeadings = LEADS_IN.test(text) && next !== undefined && !isMarked(next);
	return { text: text.replace(MARK, '').replace(LEADS_IN, '').trim(), indent, isMember, leadsHeadings };
}

/** Whether a member leads in what stands below it: a list set further in, or headings with lists. */
function leadsIn(paragraphs: readonly Paragraph[], at: number): boolean {
	const [own, next] = paragraphs.slice(at, at + 2);
	if (!own || !next || !LEADS_IN.test(own.text) || next.kind === 'table row') return false;
	return isMarked(next) ? next.indent > own.indent : headsPart(paragraphs, at + 1);
}

/** A member as a fact: behind what stands over it. */
export const factOf = ({ text, over }: Member): string => [...over, text].join(': ');
