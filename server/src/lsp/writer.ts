/** Words for a hover: Markdown for clients that show it, plain lines for the others. */
import { shorten, squash } from '../ledger/index.ts';
import type { Client } from './client.ts';

/** Longest quotation shown; the rest is one click away in the letter. */
const QUOTE_LENGTH = 1500;

/** How text is written for clients that show Markdown, and for those that do not. */
export interface Writer {
	text(value: string): string;
	strong(value: string): string;
	code(value: string): string;
	faint(value: string): string;
	quote(value: string): string;
	link(label: string, target: string): string;
}

/** The writer that fits a client. */
export function writerFor({ markdownHover }: Client): Writer {
	return markdownHover ? markdownWriter : plainWriter;
}

const plainWriter: Writer = {
	text: squash,
	strong: squash,
	code: squash,
	faint: squash,
	quote: (value) => `"${shorten(value, QUOTE_LENGTH)}"`,
	link: (label) => label,
};

const markdownWriter: Writer = {
	text: escapeMarkdown,
	strong: (value) => `**${escapeMarkdown(value)}**`,
	code: (value) => `\`${value.replaceAll('`', '')}\``,
	faint: (value) => (value ? `_${value}_` : ''),
	quote: (value) => `> ${escapeMarkdown(shorten(value, QUOTE_LENGTH))}`,
	link: (label, target) => `[${escapeMarkdown(label)}](${target})`,
};

/** Nothing in a letter may turn into a link, an image or markup. */
function escapeMarkdown(value: string): string {
	return squash(value).replace(/[\\`*_{}[\]<>()#+!|~&]|^(?:-|\d+\.)/g, '\\$&');
}
