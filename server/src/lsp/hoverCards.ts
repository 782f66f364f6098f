/** Hovers besides those on findings: passages that are evidence, directives, and the keys and ids of the commitments file. */
import type { Hover, Position } from 'vscode-languageserver-protocol';
import type { Named } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { foundCount, isAsked } from '../rules/index.ts';
import { topicById } from '../topics/index.ts';
import { hoverOf, sourceLine } from './cards.ts';
import type { Check } from './check.ts';
import { type Lines, offsetAt } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { findCard } from './findHints.ts';
import { descriptionAt } from './schemaAt.ts';
import { directivesOf, evidenceAt, holds, type Proof, spelledAt } from './subjects.ts';
import { type Writer, writerFor } from './writer.ts';
import { yamlCursorAt } from './yamlCursor.ts';

/** What the passage at a position of a draft is evidence for, or what a directive there silences; null for other text. */
export function draftCard(check: Check, path: string, position: Position, style: DiagnosticStyle): Hover | null {
	const lines = check.lines(path);
	if (!lines) return null;
	const offset = offsetAt(lines, position, style.client.encoding);
	const write = writerFor(style.client);
	const directive = directivesOf(check, path).find((one) => holds(one, offset));
	if (directive) {
		const [id = ''] = directive.target.split('/');
		const text = standing(check, { kind: 'commitment', id }, write);
		return text === null
			? null
			: hoverOf(lines, directive, `Ignored: ${write.text(directive.reason)}\n\n${text}`, style);
	}
	const proofs = evidenceAt(check, path, offset);
	const [first] = proofs;
	const cards = proofs.map((proof) => proofCard(check, proof, style, write));
	return first ? hoverOf(lines, first.evidence, cards.join('\n\n---\n\n'), style) : null;
}

function proofCard(check: Check, { state }: Proof, style: DiagnosticStyle, write: Writer): string {
	const { commitment, element, judgement, filing } = state;
	return [
		`✓ Evidence for ${write.strong(element.text)}: ${write.text(commitment.title)} (${write.code(commitment.id)}), ${write.text(filing.id)}`,
		sourceLine(check, commitment, style, write),
		write.quote(commitment.quote),
		write.faint(write.text(judgement.why)),
	].join('\n\n');
}

/** What an id stands for and how it stands, or what a key means; null for everything else in the commitments file. */
export function ledgerCard(check: Check, position: Position, style: DiagnosticStyle): Hover | null {
	const lines = check.lines(check.ledgerPath);
	if (!lines) return null;
	const offset = offsetAt(lines, position, style.client.encoding);
	const write = writerFor(style.client);
	const spelled = spelledAt(check, check.ledgerPath, offset);
	const text = spelled && standing(check, spelled.named, write);
	if (spelled && text) return hoverOf(lines, spelled.span, text, style);
	const found = findCard(check, lines, offset, style);
	if (found) return found;
	const word = wordAt(lines.text, offset);
	const cursor = word && yamlCursorAt(lines.text, word.end);
	if (!word || !cursor) return null;
	if (cursor.key === 'topic') return topicCard(lines, word, write, style);
	if (cursor.key !== null || lines.text[word.end] !== ':') return null;
	const key = lines.text.slice(word.start, word.end);
	const description = descriptionAt(cursor.path, key);
	return description ? hoverOf(lines, word, `${write.strong(key)}: ${write.text(description)}`, style) : null;
}

function topicCard(lines: Lines, word: Span, write: Writer, style: DiagnosticStyle): Hover | null {
	const topic = topicById(lines.text.slice(word.start, word.end));
	if (!topic) return null;
	const facts = topic.elements.map(({ id, fact }) => `- ${write.code(id)}: ${write.text(fact)}`).join('\n');
	const cites = topic.citations.length > 0 ? `\n\n${write.text(topic.citations.join('; '))}` : '';
	return hoverOf(lines, word, `${write.strong(topic.title)}${cites}\n\n${facts}`, style);
}

/** How what an id names stands in every filing that is asked for it. */
function standing(check: Check, named: Named, write: Writer): string | null {
	const ledger = check.project?.ledger.ledger;
	if (named.kind === 'letter') {
		const letter = ledger?.letters.find(({ id }) => id === named.id);
		if (!letter) return null;
		const count = ledger?.commitments.filter((one) => one.letter === letter.id).length ?? 0;
		return `${write.strong(letter.file)}${letter.date ? `, ${write.text(letter.date)}` : ''}: ${count} commitments`;
	}
	const id = named.kind === 'commitment' ? named.id : named.commitment;
	const commitment = ledger?.commitments.find((one) => one.id === id);
	if (!commitment) return null;
	const states = (check.project?.states ?? []).filter((one) => one.commitment.id === id);
	const asked = states.filter(({ status }) => isAsked(status));
	if (named.kind === 'commitment') {
		const rows = asked.map((state) => {
			const found = foundCount(state);
			return `- ${write.text(state.filing.id)}: ${found} of ${found + state.gaps.length} found`;
		});
		const nowhere = 'No draft in scope is asked for it.';
		return `${write.strong(commitment.title)}\n\n${write.quote(commitment.quote)}\n\n${rows.join('\n') || nowhere}`;
	}
	const rows = asked.flatMap((state) =>
		state.elements
			.filter(({ element }) => element.id === named.id)
			.map(
				({ judgement }) =>
					`- ${write.text(state.filing.id)}: ${judgement.verdict}. ${write.faint(write.text(judgement.why))}`,
			),
	);
	const element = commitment.elements.find((one) => one.id === named.id);
	return element ? `${write.strong(element.text)}, of ${write.text(commitment.title)}\n\n${rows.join('\n')}` : null;
}

function wordAt(text: string, offset: number): Span | null {
	const before = /[\w-]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0].length ?? 0;
	const after = /^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
	return before + after === 0 ? null : { start: offset - before, end: offset + after };
}
