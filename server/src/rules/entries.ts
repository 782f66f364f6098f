/** The commitments file as the rules over decisions see it, and findings at the words of its entries. */
import type { Filing } from '../evidence/types.ts';
import type { Commitment, LedgerFile } from '../ledger/types.ts';
import type { Finding } from './types.ts';

/** What a rule over decisions may look at. */
export interface GovernanceInput {
	readonly ledger: LedgerFile;
	readonly ledgerPath: string;
	/** Every filing that the commitments file governs; null when only some of them were looked at. */
	readonly filings: readonly Filing[] | null;
	/** 2026-11-21 */
	readonly today: string;
}

export type GovernanceFinding = Omit<Finding, 'help' | 'severity'>;

/** A finding at the words in a commitment's entry; at its id when they do not stand there as they are written. */
export function inEntry(
	{ ledger, ledgerPath }: GovernanceInput,
	commitment: Commitment,
	words: RegExp,
): Pick<Finding, 'file' | 'start' | 'end' | 'commitment' | 'filing' | 'related' | 'fixes'> {
	const place = ledger.places.get(commitment.id);
	const entry = place ? ledger.text.slice(place.start, place.end) : '';
	const found = words.exec(entry);
	const start = place && found ? place.start + found.index : (place?.id.start ?? 0);
	const end = place && found ? start + found[0].length : (place?.id.end ?? 0);
	return { file: ledgerPath, start, end, commitment: commitment.id, filing: null, related: [], fixes: [] };
}

/** A value as it may stand after a key in YAML: bare or quoted. */
export function entryOf(key: string, value: string): RegExp {
	return new RegExp(`\\b${key}:\\s*["']?${value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}["']?(?![\\w-])`);
}
