/** Ways through a project: from a draft to the commitment, from the commitment to its letter, and the outline of the file. */

import { type DocumentSymbol, type Location, type Position, SymbolKind } from 'vscode-languageserver';
import { standing } from '../ledger/index.ts';
import type { Commitment, Span } from '../ledger/types.ts';
import { type Check, letterPlaceOf } from './check.ts';
import { offsetAt, rangeOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { directivesOf, holds } from './subjects.ts';

/** The commitment behind a directive or a finding; in the commitments file, the promise in its letter. */
export function definitionAt(check: Check, path: string, position: Position, style: DiagnosticStyle): Location[] {
	const lines = check.lines(path);
	if (!lines || !check.project) return [];
	const offset = offsetAt(lines, position, style.client.encoding);
	const isHere = (span: Span): boolean => holds(span, offset);
	const { places, ledger } = check.project.ledger;
	if (path === check.ledgerPath) {
		const here = ledger.commitments.find(({ id }) => isHere(places.get(id) ?? { start: 0, end: -1 }));
		const place = here && inLetter(check, here);
		return place ? locationOf(check, place, style) : [];
	}
	const marks = check.letters.get(path)?.marks.filter(isHere) ?? [];
	const directives = directivesOf(check, path).filter(isHere);
	const passages = check.project.states.flatMap(({ commitment, elements }) => {
		const evidence = elements.flatMap(({ judgement }) => judgement.evidence);
		return evidence.some((one) => one.file === path && isHere(one)) ? [commitment.id] : [];
	});
	const findings = check.project.findings.filter((finding) => finding.file === path && isHere(finding));
	const ids = [
		...marks.flatMap(({ entry }) => entry?.id ?? []),
		...directives.map(({ target }) => target.split('/')[0] ?? ''),
		...(directives.length > 0 ? [] : [...findings.flatMap(({ commitment }) => commitment ?? []), ...passages]),
	];
	return [...new Set(ids)].flatMap((id) => {
		const place = places.get(id)?.id;
		return place ? locationOf(check, { ...place, file: check.ledgerPath }, style) : [];
	});
}

function inLetter(check: Check, { id, letter, quote }: Commitment): (Span & { readonly file: string }) | null {
	const known = letterPlaceOf(check, id);
	if (known) return known;
	const name = check.project?.ledger.ledger.letters.find((one) => one.id === letter)?.file.replace(/^\.\//, '');
	const file = [...(check.project?.texts.keys() ?? [])].find((path) => name && path.endsWith(`/${name}`));
	const text = file && check.lines(file)?.text;
	if (!file || text === undefined) return null;
	const found = standing(text, quote);
	// Words that stand between tags are not found like this: the letter itself is better than nothing.
	return { file, ...(found ?? { start: 0, end: 0 }) };
}

function locationOf(check: Check, place: Span & { readonly file: string }, style: DiagnosticStyle): Location[] {
	const lines = check.lines(place.file);
	return lines ? [{ uri: style.uriOf(place.file), range: rangeOf(lines, place, style.client.encoding) }] : [];
}

/** The commitments of the commitments file with their elements; empty for every other file. */
export function symbolsOf(check: Check, path: string, style: DiagnosticStyle): DocumentSymbol[] {
	const lines = check.lines(path);
	if (!lines || !check.project || path !== check.ledgerPath) return [];
	const { ledger, places } = check.project.ledger;
	const range = (span: Span) => rangeOf(lines, span, style.client.encoding);
	return ledger.commitments.flatMap(({ id, title, elements }): DocumentSymbol[] => {
		const place = places.get(id);
		if (!place) return [];
		const children = elements.flatMap((element): DocumentSymbol[] => {
			const span = place.elements.get(element.id);
			if (!span) return [];
			const at = { range: range(span), selectionRange: range(span) };
			return [{ name: element.id, detail: element.text, kind: SymbolKind.Field, ...at }];
		});
		const at = { range: range(place), selectionRange: range(place.id) };
		return [{ name: id, detail: title, kind: SymbolKind.Object, ...at, children }];
	});
}
