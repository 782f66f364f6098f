import type { LedgerFile, Problem } from '../ledger/types.ts';
import type { Finding, Fix, RuleMeta } from './types.ts';

/** What is wrong in the commitments file itself, or between it and its letters. Not a rule over drafts: it has no filing. */
export const commitmentsFile: RuleMeta = {
	id: 'commitments-file',
	description: 'Something in the commitments file is wrong, or does not agree with the letter it names.',
	severity: 'error',
};
export const quoteNotInLetter: RuleMeta = {
	id: 'quote-not-in-letter',
	description: 'The words quoted in the commitments file do not stand in the letter.',
	severity: 'warning',
};
export const letterChanged: RuleMeta = {
	id: 'letter-changed',
	description: 'A letter file is not the one that was read: its hash differs.',
	severity: 'warning',
};

/** The findings' raw form of problems: the code becomes the rule where it has a page of its own. */
export function problemFinding(ledgerPath: string, ledger: LedgerFile, problem: Problem): Omit<Finding, 'help'> {
	const own = [quoteNotInLetter, letterChanged].find(({ id }) => id === problem.code);
	const commitment = [...ledger.places].find(([, place]) => place.start <= problem.start && problem.end <= place.end);
	return {
		rule: own?.id ?? commitmentsFile.id,
		severity: problem.severity,
		filing: null,
		commitment: commitment?.[0] ?? null,
		element: null,
		file: ledgerPath,
		start: problem.start,
		end: problem.end,
		message: problem.message,
		related: [],
		fixes: fixesOf(ledgerPath, ledger, problem),
	};
}

/** What a slip was likely meant to be; a person accepts it. */
function fixesOf(file: string, { text }: LedgerFile, { code, start, end, instead }: Problem): readonly Fix[] {
	if (instead === undefined) return [];
	const written = text.slice(start, end);
	// A value in quotes stays in quotes.
	const quote = code !== 'unknown-key' && /^["']/.test(written) ? (written[0] ?? '') : '';
	const newText = `${quote}${instead}${quote}`;
	return [{ title: `Write \`${instead}\``, edits: [{ file, start, end, newText }], safe: false }];
}
