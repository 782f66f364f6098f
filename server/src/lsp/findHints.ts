/** What a hand-written `find:` meets in the drafts, shown beside each of its parts while it is written. */

import type { Hover, InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver-protocol';
import { type Reach, reachOf } from '../evidence/index.ts';
import type { Filing } from '../evidence/types.ts';
import { child, type MapTree, oncePer, parseTree, shorten, type Tree, touches } from '../ledger/index.ts';
import type { Find, FindTerm, LedgerFile, Scope, Span } from '../ledger/types.ts';
import { isAsked } from '../rules/index.ts';
import { contentOf, hoverOf, lineLink } from './cards.ts';
import type { Check } from './check.ts';
import { type Lines, positionAt, rangeOf, spanOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { holds } from './subjects.ts';
import { type Writer, writerFor } from './writer.ts';

/** One part of a `find:` where it is written: a term, a value, a concept, or all of it. */
interface Part extends Span {
	readonly commitment: string;
	readonly what: 'whole' | 'wanted' | 'barred';
	readonly term: FindTerm;
	/** How close together things must stand there. */
	readonly scope: Scope;
}

/** How far a part reaches in one filing. */
interface Reached extends Reach {
	readonly filing: Filing;
}

/** Behind each part of every `find:` in a range of the commitments file: how often the drafts that are asked for it meet it. */
export function findHints(check: Check, range: Range, style: DiagnosticStyle): InlayHint[] {
	const lines = check.lines(check.ledgerPath);
	if (!lines) return [];
	const asked = spanOf(lines, range, style.client.encoding);
	return partsIn(check)
		.filter((part) => touches(part, asked))
		.flatMap((part): InlayHint[] => {
			const reached = reachedBy(check, part);
			const value = labelOf(part, reached);
			if (value === '') return [];
			const position = positionAt(lines, part.end, style.client.encoding);
			return [{ position, label: [labelPart(check, part, reached, value, style)], paddingLeft: true }];
		});
}

/** The same for the one part that an offset stands in; null for any other place. */
export function findCard(check: Check, lines: Lines, offset: number, style: DiagnosticStyle): Hover | null {
	const part = partsIn(check).find((one) => holds(one, offset));
	if (!part) return null;
	return hoverOf(lines, part, cardOf(check, part, reachedBy(check, part), style), style);
}

/** The parts of every `find:` that was understood, in the order of the file. */
function partsIn({ project }: Check): readonly Part[] {
	const ledger = project?.ledger;
	return ledger?.usable ? partsOfFile(ledger) : [];
}

/** A commitments file that is unchanged is the same object in the next check: it is looked through once. */
const partsOfFile = oncePer((ledger: LedgerFile): readonly Part[] => {
	const { text } = ledger;
	if (!ledger.ledger.commitments.some(({ elements }) => elements.some(({ find }) => find))) return [];
	const entries = itemsOf(child(parseTree(text).root, 'commitments'));
	return ledger.ledger.commitments.flatMap(({ id, elements }) => {
		const place = ledger.places.get(id);
		const entry = entries.find((one) => place !== undefined && one.start <= place.id.start && place.id.start < one.end);
		return elements.flatMap((element): readonly Part[] => {
			const span = place?.elements.get(element.id);
			const item = itemsOf(child(entry ?? null, 'elements')).find((one) => span && holds(one, span.start));
			const pair = item?.kind === 'map' ? item.pairs.find(({ key }) => key === 'find') : undefined;
			if (!element.find || pair?.value.kind !== 'map' || pair.value.alias) return [];
			const scope = element.find.within ?? 'paragraph';
			// Right behind `find:`, colon and all.
			const whole = { start: pair.keySpan.start, end: text.indexOf(':', pair.keySpan.end) + 1 };
			return [
				{ ...whole, commitment: id, what: 'whole', term: element.find, scope },
				...partsOf(pair.value, element.find, scope, id, 'wanted'),
			];
		});
	});
});

function partsOf(tree: MapTree, find: Find, outer: Scope, commitment: string, what: Part['what']): readonly Part[] {
	const scope = find.within ?? outer;
	const leaf = (key: 'concept' | 'value'): readonly Part[] => {
		const at = child(tree, key);
		if (!at || find[key] === undefined) return [];
		return [{ start: at.start, end: at.end, commitment, what, term: { [key]: find[key] }, scope }];
	};
	const lists = (['all', 'any', 'none'] as const).flatMap((key) => {
		const items = itemsOf(child(tree, key));
		const within = key === 'none' ? 'barred' : what;
		return (find[key] ?? []).flatMap((term, index): readonly Part[] => {
			const at = items[index];
			if (!at || at.alias) return [];
			if (typeof term !== 'string') return at.kind === 'map' ? partsOf(at, term, scope, commitment, within) : [];
			return [{ start: at.start, end: at.end, commitment, what: within, term, scope }];
		});
	});
	return [...leaf('concept'), ...leaf('value'), ...lists].sort((a, b) => a.start - b.start);
}

function itemsOf(tree: Tree | null): readonly Tree[] {
	return tree?.kind === 'seq' ? tree.items : [];
}

/** In every filing that is asked for the commitment; where none is, nowhere. */
function reachedBy(check: Check, { commitment, term, scope }: Part): readonly Reached[] {
	return (check.project?.states ?? [])
		.filter((state) => state.commitment.id === commitment && isAsked(state.status))
		.map(({ filing }) => ({ filing, ...reachOf(check.prepared(filing), term, scope) }));
}

function labelOf({ what }: Part, reached: readonly Reached[]): string {
	if (reached.length === 0) return what === 'whole' ? 'no draft in scope is asked for this' : '';
	if (what !== 'whole') return counted(reached);
	return reached.map((one) => `${one.filing.id}: ${one.count > 0 ? `met by ${counted([one])}` : 'not met'}`).join('; ');
}

/** "2 paragraphs", "nowhere". */
function counted(reached: readonly Reached[]): string {
	const count = reached.reduce((sum, one) => sum + one.count, 0);
	const scope = reached[0]?.scope ?? 'paragraph';
	return count === 0 ? 'nowhere' : count === 1 ? `1 ${scope}` : `${count} ${scope}s`;
}

function labelPart(
	check: Check,
	part: Part,
	reached: readonly Reached[],
	value: string,
	style: DiagnosticStyle,
): InlayHintLabelPart {
	const first = reached.find((one) => one.first)?.first;
	const lines = first && check.lines(first.file);
	const location =
		first && lines ? { uri: style.uriOf(first.file), range: rangeOf(lines, first, style.client.encoding) } : null;
	const tooltip = contentOf(cardOf(check, part, reached, style), style);
	return { value, tooltip, ...(location ? { location } : {}) };
}

function cardOf(check: Check, { what, term }: Part, reached: readonly Reached[], style: DiagnosticStyle): string {
	const write = writerFor(style.client);
	const name = what === 'whole' || typeof term !== 'string' ? 'What this asks for' : `“${term}”`;
	const means = what === 'barred' ? ', which must not be there' : '';
	const rows = reached.map((one) => rowOf(check, one, style, write));
	return `${write.strong(name)}${means}:\n\n${rows.join('\n') || 'no draft in scope is asked for it.'}`;
}

function rowOf(check: Check, one: Reached, style: DiagnosticStyle, write: Writer): string {
	const head = `- ${write.text(one.filing.id)}: ${counted([one])}`;
	const lines = one.first && check.lines(one.first.file);
	if (!one.first || !lines) return head;
	const line = positionAt(lines, one.first.start).line + 1;
	const link = lineLink(one.first.file, line, style, write);
	return `${head}, first in ${link}: “${write.text(shorten(one.first.quote, LONGEST))}”`;
}

/** Characters of a passage that are shown. */
const LONGEST = 160;
