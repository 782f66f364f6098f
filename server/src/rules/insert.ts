/** Inserting Markdown into a draft so that it stands by itself: where, and with which blank lines and line ends. */
import type { Draft, Section } from '../draft/types.ts';
import { kept } from '../ledger/index.ts';
import type { TextEdit } from './types.ts';

/** Many findings share a heading, and its section may be most of a large draft: its end is looked for once. */
const ends = new WeakMap<Section, number>();

/** Inserts a block at the end of a section's own text, before its first subsection. */
export function insertInto(draft: Draft, section: Section, block: string): TextEdit {
	const at = kept(ends, section, () => endOf(draft.text, section));
	return insertAt(draft, at, block);
}

/** An unclosed fence or comment would swallow what stands after it, so the block goes right below the heading then. */
function endOf(text: string, { heading, ownEnd }: Section): number {
	const from = heading.end;
	return swallows(text.slice(from, ownEnd)) ? from : endOfText(text, from, ownEnd);
}

/** Inserts a new section below another one, after all its subsections; null where something unclosed would swallow it. */
export function appendSection(draft: Draft, parent: Section, title: string, block: string): TextEdit | null {
	const from = parent.heading.end;
	if (swallows(draft.text.slice(from, parent.end))) return null;
	const marks = '#'.repeat(Math.min(6, Math.max(2, parent.level + 1)));
	return insertAt(draft, endOfText(draft.text, from, parent.end), `${marks} ${title}\n\n${block}`);
}

function endOfText(text: string, from: number, to: number): number {
	return from + text.slice(from, to).trimEnd().length;
}

function insertAt(draft: Draft, at: number, block: string): TextEdit {
	const { text, file } = draft;
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const before = text.slice(0, at).trim() === '' ? '' : eol + eol;
	const body = block.trim().replace(/\r?\n/g, eol);
	return { file, start: at, end: at, newText: before + body + gapAfter(text, at, eol) };
}

/** What is wanted between the block and what follows: one blank line, or one line end at the end of the file. */
function gapAfter(text: string, at: number, eol: string): string {
	const blank = /\s*/y;
	blank.lastIndex = at;
	const gap = blank.exec(text)?.[0] ?? '';
	const lines = gap.split('\n').length - 1;
	const wanted = at + gap.length === text.length ? 1 : 2;
	return eol.repeat(Math.max(0, wanted - lines));
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** True when the text opens a code fence, a comment or raw HTML that it does not close. */
function swallows(text: string): boolean {
	if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return true;
	let open: string | null = null;
	for (const line of text.split('\n')) {
		const fence = FENCE.exec(line)?.[1];
		if (fence === undefined) continue;
		if (open === null) open = fence;
		else if (fence.startsWith(open) && line.trim() === fence) open = null;
	}
	if (open !== null) return true;
	return ['pre', 'script', 'style', 'textarea'].some(
		(tag) => lastOf(text, new RegExp(`<${tag}[\\s>]`, 'gi')) > lastOf(text, new RegExp(`</${tag}>`, 'gi')),
	);
}

function lastOf(text: string, pattern: RegExp): number {
	return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
