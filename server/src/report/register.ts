/** The record of what people decided, and of letters and filings, by date. */
import type { Filing } from '../evidence/types.ts';
import type { Letter } from '../ledger/types.ts';
import { compare } from './order.ts';
import type { CommitmentEntry, RegisterEntry, TimelineEntry } from './types.ts';

/** Every decision, waiver, sign-off and retirement, oldest first. */
export function registerOf(commitments: readonly CommitmentEntry[]): readonly RegisterEntry[] {
	return commitments.flatMap(entriesOf).sort((a, b) => compare(a.on, b.on));
}

function entriesOf(commitment: CommitmentEntry): RegisterEntry[] {
	const { id, decisions, waivers, signOffs, retired } = commitment;
	const entries: RegisterEntry[] = decisions.map(({ filing, met, reason, by, on, superseded, outdated }) => {
		const what = `Condition ${met ? 'met' : 'not met'}${superseded ? '; a later decision counts' : ''}.`;
		return {
			on,
			kind: 'decision',
			commitment: id,
			filing,
			element: null,
			what,
			reason,
			by,
			warning: endedFor(outdated),
		};
	});
	for (const waiver of waivers) entries.push(waiverEntry(id, waiver));
	for (const { filing, element, by, on, note, quote, state, difference } of signOffs) {
		const warning = state === 'suspect' ? (difference ?? 'The passage or the commitment was changed since.') : null;
		const what =
			state === 'superseded' ? 'Passage accepted; a later sign-off counts.' : 'Passage accepted as evidence.';
		entries.push({ on, kind: 'sign-off', commitment: id, filing, element, what, reason: note ?? quote, by, warning });
	}
	if (retired) {
		const { on, kind, reason, by, supersededBy } = retired;
		const what = supersededBy === null ? `Retired: ${kind}.` : `Retired: ${kind}, by ${supersededBy}.`;
		entries.push({
			on,
			kind: 'retirement',
			commitment: id,
			filing: null,
			element: null,
			what,
			reason,
			by,
			warning: null,
		});
	}
	return entries;
}

function waiverEntry(commitment: string, waiver: CommitmentEntry['waivers'][number]): RegisterEntry {
	const { filing, element, kind, reason, by, approvedBy, on, until, holds, outdated } = waiver;
	const end = until === null ? '' : ` until ${until}`;
	const agreed = approvedBy === null ? '' : ` Approved by ${approvedBy}.`;
	const what = `${kind === 'waived' ? 'Waived' : 'Not applicable'}${end}.${agreed}`;
	const warning = holds ? endedFor(outdated) : `Expired on ${until}.`;
	return { on, kind: 'waiver', commitment, filing, element, what, reason, by, warning };
}

function endedFor(outdated: string | null): string | null {
	return outdated === null ? null : `No longer counts: ${outdated}.`;
}

/** Staff letters, response letters and filings by date; filings without a period stand last. */
export function timelineOf(letters: readonly Letter[], filings: readonly Filing[]): readonly TimelineEntry[] {
	const entries: TimelineEntry[] = [];
	for (const { id, date, staffLetterDate, reviewed } of letters) {
		const on = reviewed?.length ? ` on ${reviewed.join(', ')}` : '';
		if (staffLetterDate) {
			entries.push({ date: staffLetterDate, kind: 'staff letter', name: id, what: `Comments of the staff${on}.` });
		}
		entries.push({ date: date ?? null, kind: 'response letter', name: id, what: "The company's response." });
	}
	for (const { id, form, period } of filings) {
		entries.push({ date: period, kind: 'filing', name: id, what: `${form ?? 'Form unknown'}, end of the period.` });
	}
	return entries.sort((a, b) => compare(a.date ?? '~', b.date ?? '~'));
}
