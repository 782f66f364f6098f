/** What hovers are made of: the card at a place, and links to a line of a file and to the entry that a promise comes from. */
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { behindLetter } from '../ledger/index.ts';
import type { Commitment, Span } from '../ledger/types.ts';
import { nameOf } from '../project/index.ts';
import type { Check } from './check.ts';
import { type Lines, positionAt, rangeOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import type { Writer } from './writer.ts';

/** Words that a `Writer` made, as a client takes them. */
export function contentOf(value: string, { client }: DiagnosticStyle): MarkupContent {
	return { kind: client.markdownHover ? 'markdown' : 'plaintext', value };
}

/** The same as a hover over a span. */
export function hoverOf(lines: Lines, span: Span, value: string, style: DiagnosticStyle): Hover {
	return { contents: contentOf(value, style), range: rangeOf(lines, span, style.client.encoding) };
}

/** "item-05.md:72", which leads there; lines count from 1. */
export function lineLink(path: string, line: number, style: DiagnosticStyle, write: Writer): string {
	return write.link(`${nameOf(path)}:${line}`, `${style.uriOf(path)}#L${line}`);
}

/** The same for the entry of a commitment; null where it is not in the file. */
export function entryLink(check: Check, id: string, style: DiagnosticStyle, write: Writer): string | null {
	const place = check.project?.ledger.places.get(id);
	const lines = check.lines(check.ledgerPath);
	return place && lines ? lineLink(check.ledgerPath, positionAt(lines, place.start).line + 1, style, write) : null;
}

/** The letter and the comment that a commitment answers, and its entry. */
export function sourceLine(check: Check, commitment: Commitment, style: DiagnosticStyle, write: Writer): string {
	const letter = check.project?.ledger.ledger.letters.find(({ id }) => id === commitment.letter);
	const from = write.text(letter ? nameOf(letter.file) : commitment.letter) + write.text(behindLetter(commitment));
	const link = entryLink(check, commitment.id, style, write);
	return link === null ? `${from}:` : `${from} · ${link}`;
}
