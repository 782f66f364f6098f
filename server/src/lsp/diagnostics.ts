/** Findings and problems as an editor shows them. */
import {
	type Diagnostic,
	type DiagnosticRelatedInformation,
	DiagnosticSeverity,
	DiagnosticTag,
} from 'vscode-languageserver';
import { kept, shorten } from '../ledger/index.ts';
import { nameOf } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import type { Finding, Related } from '../rules/types.ts';
import { type Check, isLetter } from './check.ts';
import { type Lines, rangeOf } from './convert.ts';
import { type DiagnosticStyle, SEVERITY, SOURCE } from './diagnosticStyle.ts';
import { letterDiagnostics } from './letterViews.ts';

/** The code of what cannot be read; it has a page as rules have. */
const UNREADABLE = 'unreadable';
/** The rule that tells of mistakes in the commitments file, there and in the drafts that it leaves unchecked. */
const BAD_FILE = 'commitments-file';
/** Longest quotation in a list of problems, in characters; the hover has it all. */
const LONGEST_QUOTE = 400;

/** What a diagnostic carries back with a request for fixes. */
interface DiagnosticData {
	readonly filing: string | null;
	readonly commitment: string | null;
	readonly element: string | null;
}

/**
 * Every file of a check that is wanted, with its diagnostics; files without any are left out. An open letter is not judged as
 * a draft.
 */
export function diagnosticsOf(
	check: Check,
	style: DiagnosticStyle,
	wanted: (path: string) => boolean = () => true,
): ReadonlyMap<string, readonly Diagnostic[]> {
	const byFile = new Map<string, Diagnostic[]>();
	const add = (path: string, made: () => Diagnostic | null) => {
		const diagnostic = wanted(path) ? made() : null;
		if (diagnostic) kept(byFile, path, () => []).push(diagnostic);
	};
	for (const finding of check.project?.findings ?? []) {
		if (!check.letters.has(finding.file)) add(finding.file, () => ofFinding(check, finding, style));
	}
	for (const trouble of check.troubles) add(trouble.file, () => ofTrouble(trouble, style));
	for (const path of check.unchecked) add(path, () => ofUnchecked(check, style));
	for (const [path, letter] of check.letters) {
		for (const diagnostic of letterDiagnostics(check, letter, style)) add(path, () => diagnostic);
	}
	return byFile;
}

/** Rules about text that has no effect where it stands. */
const OF_NO_USE: ReadonlySet<string> = new Set(['ignore-directive', 'decision-unknown-filing']);

/** One finding; null when the text it stands in is gone. */
export function ofFinding(check: Check, finding: Finding, style: DiagnosticStyle): Diagnostic | null {
	const lines = check.lines(finding.file);
	if (!lines) return null;
	const { filing, commitment, element } = finding;
	const data: DiagnosticData = { filing, commitment, element };
	const href = style.client.codeDescriptions ? style.rulePage(finding.rule) : null;
	return {
		range: rangeOf(lines, finding, style.client.encoding),
		severity: SEVERITY[finding.severity],
		code: finding.rule,
		...(href === null ? {} : { codeDescription: { href } }),
		...(style.client.fadesUnnecessary && OF_NO_USE.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
		source: SOURCE,
		message: messageOf(finding),
		...(style.client.relatedInformation ? { relatedInformation: relatedOf(check, finding.related, style) } : {}),
		data,
	};
}

/** What was not found goes on a line of its own: a list of problems cuts long lines off, and this is what matters. */
function messageOf({ message, detail }: Finding): string {
	if (!detail || !message.endsWith(` ${detail}`)) return message;
	return `${message.slice(0, -detail.length - 1)}\n${detail}`;
}

function relatedOf(check: Check, related: readonly Related[], style: DiagnosticStyle): DiagnosticRelatedInformation[] {
	return related.flatMap((other) => {
		const lines = check.lines(other.file);
		if (!lines) return [];
		const location = { uri: style.uriOf(other.file), range: rangeOf(lines, other, style.client.encoding) };
		return [{ location, message: isLetter(check, other.file) ? withWords(lines, other) : other.message }];
	});
}

/** A person must see the letter's own words without opening it. */
function withWords(lines: Lines, place: Related): string {
	const words = shorten(lines.source.slice(place.start, place.end), LONGEST_QUOTE);
	return `${place.message.replace(/\.$/, '')}: “${words}”`;
}

/** A draft without findings would look as if every promise were kept. */
function ofUnchecked(check: Check, style: DiagnosticStyle): Diagnostic {
	const problem = check.project?.ledger.problems.find(({ severity }) => severity === 'error');
	const text = check.lines(check.ledgerPath);
	const range = problem && text ? rangeOf(text, problem, style.client.encoding) : null;
	const line = range ? range.start.line + 1 : null;
	const why = problem ? ` (${line === null ? '' : `line ${line}: `}${problem.message.replace(/\.$/, '')})` : '';
	const start = { line: 0, character: 0 };
	const href = style.client.codeDescriptions ? style.rulePage(BAD_FILE) : null;
	const mistake =
		problem && range
			? [{ location: { uri: style.uriOf(check.ledgerPath), range }, message: problem.message }]
			: undefined;
	return {
		range: { start, end: start },
		severity: DiagnosticSeverity.Warning,
		code: BAD_FILE,
		...(href === null ? {} : { codeDescription: { href } }),
		source: SOURCE,
		message: `${nameOf(check.ledgerPath)} cannot be read${why}, so no promise is checked in this draft until that is corrected.`,
		...(style.client.relatedInformation && mistake ? { relatedInformation: mistake } : {}),
	};
}

function ofTrouble(trouble: Trouble, style: DiagnosticStyle): Diagnostic {
	const line = trouble.line ?? 0;
	const href = style.client.codeDescriptions ? style.rulePage(UNREADABLE) : null;
	return {
		range: { start: { line, character: 0 }, end: { line, character: 0 } },
		severity: DiagnosticSeverity.Error,
		code: UNREADABLE,
		...(href === null ? {} : { codeDescription: { href } }),
		source: SOURCE,
		message: trouble.message,
	};
}
