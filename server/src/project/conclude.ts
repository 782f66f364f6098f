/** What is concluded about one filing: worked out once for as long as everything that went into it is the same. */
import type { Filing, PreparedFiling } from '../evidence/types.ts';
import { kept, oncePer } from '../ledger/index.ts';
import type { Commitment, Counts, LedgerFile } from '../ledger/types.ts';
import { countedLedger, type Replay, sortedFindings, sourceOf, statesOf, withReadings } from '../rules/index.ts';
import type { Lookup, Related, RuleContext, Severities } from '../rules/types.ts';
import { type Letters, letterPlace } from './letters.ts';
import { haveSame } from './openLedger.ts';
import type { Asked, Concluded, LintCache } from './types.ts';

/** A filing ready to be judged; prepared once in a check. */
export type Preparer = (filing: Filing) => PreparedFiling;

/** All that a filing is checked against and with. */
export interface Around extends Pick<RuleContext, 'ledger' | 'ledgerPath' | 'today' | 'earlier' | 'beside'> {
	readonly letters: Letters;
	readonly counts: Counts;
	/** Null when there is no readings file. */
	readonly readings: { readonly text: string; readonly readings: Replay['readings'] } | null;
	readonly settings: readonly Severities[];
	readonly prepared: Preparer;
}

/** Where the cache keeps what it knows of a filing. */
export function keyOf(ledgerPath: string, { id }: Filing): string {
	return `${ledgerPath}\n${id}`;
}

/** The filing as a check before knew it when nothing about it changed, so that what hangs on the object holds on. */
export function asKnown(cache: LintCache, ledgerPath: string, filing: Filing): Filing {
	const known = cache.concluded.get(keyOf(ledgerPath, filing))?.filing;
	const { form, period, drafts } = filing;
	const same = known?.form === form && known.period === period && haveSame(known.drafts, drafts);
	return same ? known : filing;
}

/** True for a filing as the last check knew it. */
export function isCurrent(cache: LintCache, ledgerPath: string, filing: Filing): boolean {
	return cache.concluded.get(keyOf(ledgerPath, filing))?.filing === filing;
}

/**
 * States and findings of a filing. When the filing, the commitments file, letters, readings, settings, the day and what other
 * filings said are those of the check before, its conclusion is given again: the very same objects.
 */
export function conclude(filing: Filing, around: Around, cache: LintCache): Concluded {
	const key = keyOf(around.ledgerPath, filing);
	const from = ingredients(around);
	const known = cache.concluded.get(key);
	if (known && known.filing === filing && haveSame(known.from, from)) {
		const still = stillSaid(known.asked, around.beside);
		if (still) {
			cache.concluded.set(key, { ...known, asked: still });
			return known.result;
		}
	}
	const asked: Asked[] = [];
	const beside = around.beside.map((lookup) => noting(lookup, asked));
	const result = workedOut(filing, { ...around, beside });
	cache.concluded.set(key, { filing, from, asked, result });
	return result;
}

/** Everything but the filing itself and what other filings say; equal where each is the same value or object. */
function ingredients(around: Around): readonly unknown[] {
	const { ledger, today, counts, readings, earlier, beside, settings, letters } = around;
	const others = beside.map(({ filing }) => JSON.stringify([filing.id, filing.form]));
	const sources = [...letters.sources].flatMap(([id, { path, text, source }]) => [id, path, text, source]);
	return [
		ledger,
		today,
		counts,
		readings?.text,
		earlier,
		JSON.stringify(settings),
		others.length,
		...others,
		...sources,
	];
}

/** The lookup, with every answer written down. */
function noting({ filing, judge }: Lookup, asked: Asked[]): Lookup {
	return {
		filing,
		judge: (commitment, element) => {
			const judgement = judge(commitment, element);
			asked.push({ filing, commitment, element, verdict: judgement.verdict });
			return judgement;
		},
	};
}

/**
 * What was asked of other filings, of them as they are now, when they answer as they did; else null. What was found in one of
 * them may stand elsewhere in it now.
 */
function stillSaid(asked: readonly Asked[], beside: readonly Lookup[]): readonly Asked[] | null {
	const now = new Map(beside.map((lookup) => [lookup.filing.id, lookup]));
	const same = asked.every(({ filing, commitment, element, verdict }) => {
		const other = now.get(filing.id);
		if (other?.filing === filing) return true;
		return verdict !== 'found' && other?.judge(commitment, element).verdict === verdict;
	});
	if (!same) return null;
	// An earlier version of a filing is not kept only to be compared.
	return asked.map((question) => ({ ...question, filing: now.get(question.filing.id)?.filing ?? question.filing }));
}

function workedOut(filing: Filing, around: Around): Concluded {
	const { ledger, ledgerPath, today, earlier, beside, letters, counts } = around;
	const counted = countedLedger(ledger.ledger, counts);
	const replay = { readings: around.readings?.readings ?? [], counts };
	const states = withReadings(statesOf(counted, filing, today, around.prepared), replay);
	const context: RuleContext = {
		ledger,
		ledgerPath,
		filing,
		states,
		earlier,
		beside,
		today,
		letterPlace: (commitment) => letterPlace(letters, commitment),
		ledgerPlace: (commitment) => ledgerPlace(ledgerPath, ledger, commitment),
	};
	return { states, ...sortedFindings(context, around.settings) };
}

/** Every check of a draft asks where its commitments stand. */
const placesIn = oncePer((_: LedgerFile) => new WeakMap<Commitment, Related>());

function ledgerPlace(file: string, ledger: LedgerFile, commitment: Commitment): Related {
	return kept(placesIn(ledger), commitment, () => {
		const { start, end } = ledger.places.get(commitment.id)?.id ?? { start: 0, end: 0 };
		return { file, start, end, message: `Commitment “${commitment.id}” (${sourceOf(commitment)}).` };
	});
}
