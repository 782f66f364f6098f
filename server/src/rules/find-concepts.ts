/** Concepts that a `find:` names and the library does not know: only their own words are looked for, which nobody meant. */
import { conceptNames, isConcept } from '../evidence/index.ts';
import { closest } from '../ledger/index.ts';
import type { Find, LedgerFile, Problem } from '../ledger/types.ts';
import { entryOf } from './entries.ts';

/** A problem for each concept that has no synonyms in the library, at its first place in the commitment's entry. */
export function conceptProblems({ ledger, text, places }: LedgerFile): readonly Problem[] {
	return ledger.commitments.flatMap(({ id, elements }) => {
		const named = new Set(elements.flatMap(({ find }) => (find ? conceptsOf(find) : [])));
		const entry = places.get(id);
		return [...named].flatMap((name): Problem[] => {
			if (isConcept(name) || !entry) return [];
			const found = entryOf('concept', name).exec(text.slice(entry.start, entry.end));
			const written = found?.[0].replace(/^concept:\s*/, '') ?? '';
			const end = found ? entry.start + found.index + found[0].length : entry.id.end;
			const start = found ? end - written.length : entry.id.start;
			const near = closest(name, conceptNames());
			const advice = near ? `did you mean \`${near}\`?` : 'write its words under `any`.';
			const message = `The library has no concept \`${name}\`, so only these very words are looked for; ${advice}`;
			const problem = { code: 'unknown-concept', severity: 'warning', message, start, end } as const;
			return [near && found ? { ...problem, instead: near } : problem];
		});
	});
}

function conceptsOf({ concept, all = [], any = [], none = [] }: Find): readonly string[] {
	const inner = [...all, ...any, ...none].flatMap((term) => (typeof term === 'string' ? [] : conceptsOf(term)));
	return concept === undefined ? inner : [concept, ...inner];
}
