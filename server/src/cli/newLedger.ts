/** Until the letter room merges readings itself: a new commitments file, or new letters and commitments at the end of one. */
import { addCommitments, addLetters, readLedger, renderLedger } from '../ledger/index.ts';
import type { Letter } from '../ledger/types.ts';
import type { LetterReading } from '../letter/types.ts';
import { UserError } from './io.ts';

export function mergeReadings(
	text: string | null,
	readings: readonly LetterReading[],
	hashes: ReadonlyMap<string, string>,
): { text: string; summary: string } {
	const known = text === null ? null : readLedger(text);
	const letters = new Set(known?.ledger.letters.map(({ id }) => id));
	const fresh = readings.filter(({ id }) => !letters.has(id));
	const entries = fresh.map((reading) => letterOf(reading, hashes.get(reading.file)));
	const proposals = fresh.flatMap((reading) => reading.proposals);
	const summary = `${fresh.length} letters and ${proposals.length} commitments added`;
	if (text === null) {
		return {
			text: renderLedger(readings.find(({ registrant }) => registrant)?.registrant ?? null, entries, proposals),
			summary,
		};
	}
	const withLetters = addLetters(text, entries);
	const merged = withLetters.ok ? addCommitments(withLetters.text, proposals) : withLetters;
	if (!merged.ok) throw new UserError(merged.problem.message);
	return { text: merged.text, summary };
}

function letterOf(reading: LetterReading, sha256: string | undefined): Letter {
	return {
		id: reading.id,
		file: reading.file,
		...(sha256 ? { sha256 } : {}),
		...(reading.date ? { date: reading.date } : {}),
		...(reading.staffLetterDate ? { staffLetterDate: reading.staffLetterDate } : {}),
		...(reading.reviewed.length > 0 ? { reviewed: reading.reviewed } : {}),
	};
}
