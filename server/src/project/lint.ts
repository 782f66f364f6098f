/** The one use case behind editor and CI: a commitments file and its drafts to states and findings. */
import { letGoOf, openDraft, updateDraft } from '../draft/index.ts';
import type { Draft, LongText } from '../draft/types.ts';
import { judge, prepareFiling } from '../evidence/index.ts';
import type { Filing, PreparedFiling } from '../evidence/types.ts';
import { once, oncePer } from '../ledger/index.ts';
import type { LedgerFile } from '../ledger/types.ts';
import {
	byPlace,
	DEFAULT_COUNTS,
	elementsOf,
	governanceFindings,
	ledgerFindings,
	readingsFindings,
	whyNotDue,
} from '../rules/index.ts';
import { asKnown, conclude, isCurrent, keyOf, type Preparer } from './conclude.ts';
import { draftsAmong, draftsOf, selectFiles } from './drafts.ts';
import { earlierFiles, earlierOf } from './earlier.ts';
import { draftText } from './filed.ts';
import { groupFilings } from './filings.ts';
import { isGenerated } from './generated.ts';
import { ledgerAbove } from './ledgers.ts';
import { type Letters, readLetters } from './letters.ts';
import { openLedger } from './openLedger.ts';
import { folderOf } from './paths.ts';
import { stampOf } from './reading.ts';
import { openReadings } from './readings.ts';
import { lookingInto, type Needed, READY, ReadyFilings } from './ready.ts';
import type { Concluded, LintCache, LintOptions, LintResult, ProjectResult, Trouble, Workspace } from './types.ts';

/**
 * A cache for one caller; several results may come from it, one after the other. `room`: how much text of filings is kept ready
 * at once, in UTF-16 units.
 */
export function lintCache(room = READY): LintCache {
	return {
		drafts: new Map(),
		stamps: new Map(),
		letters: new Map(),
		ledgers: new Map(),
		ready: new ReadyFilings(room),
		concluded: new Map(),
	};
}

/**
 * Checks drafts, given as files, folders or globs (absolute, forward slashes). Each is checked against the commitments file
 * named in the options, or the nearest above it. A filing of which only some files are given is completed with the others
 * that its folder, or the commitments file's `drafts`, has. What cannot be used is a trouble; nothing is thrown.
 */
export async function lintProject(
	workspace: Workspace,
	drafts: readonly string[],
	options: LintOptions,
): Promise<LintResult> {
	const troubles: Trouble[] = [];
	const orphans: string[] = [];
	const { named, swept } = await selectFiles(workspace, drafts, troubles);
	const groups = new Map<string, { named: string[]; swept: string[] }>();
	for (const [kind, files] of [
		['named', named],
		['swept', swept],
	] as const) {
		for (const file of files) {
			const ledgerPath = options.ledger ?? (await ledgerAbove(workspace, file));
			if (ledgerPath === null) orphans.push(file);
			else {
				const group = groups.get(ledgerPath) ?? { named: [], swept: [] };
				groups.set(ledgerPath, group);
				group[kind].push(file);
			}
		}
	}
	const projects: ProjectResult[] = [];
	for (const [ledgerPath, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const ledger = await openLedger(workspace, ledgerPath, options.cache, troubles);
		if (ledger === null) continue;
		const own = await draftsAmong(workspace, group.swept, ledgerPath, ledger.ledger);
		const wanted = [...new Set([...group.named, ...own])].sort();
		const governed = once(() => draftsOf(workspace, ledgerPath, ledger.ledger));
		projects.push(await check({ workspace, ledgerPath, ledger, governed, options, troubles }, wanted));
	}
	return { projects, troubles, orphans: orphans.sort() };
}

/** Checks all drafts that one commitments file governs; `project` is null when the file cannot be read as text at all. */
export async function lintLedger(
	workspace: Workspace,
	ledgerPath: string,
	options: Omit<LintOptions, 'ledger'>,
): Promise<{ readonly project: ProjectResult | null; readonly troubles: readonly Trouble[] }> {
	const troubles: Trouble[] = [];
	const ledger = await openLedger(workspace, ledgerPath, options.cache, troubles);
	if (ledger === null) return { project: null, troubles };
	const wanted = ledger.usable ? await draftsOf(workspace, ledgerPath, ledger.ledger) : [];
	const governed = async (): Promise<readonly string[]> => wanted;
	const project = await check({ workspace, ledgerPath, ledger, governed, options, troubles }, wanted);
	return { project, troubles };
}

/** A check of what one commitments file governs. */
interface Run {
	readonly workspace: Workspace;
	readonly ledgerPath: string;
	readonly ledger: LedgerFile;
	/** All drafts that the commitments file governs; looked for once, when somebody asks. */
	readonly governed: () => Promise<readonly string[]>;
	readonly options: Omit<LintOptions, 'ledger'>;
	readonly troubles: Trouble[];
}

/** Checks the wanted drafts. */
async function check(run: Run, wanted: readonly string[]): Promise<ProjectResult> {
	const { workspace, ledgerPath, ledger, governed, options, troubles } = run;
	const cache = options.cache ?? lintCache();
	const settings = [options.severity, ledger.ledger.severity ?? {}];
	const before = ledger.usable ? await earlierFiles(workspace, ledgerPath, ledger, options, troubles) : [];
	const filed = await readDrafts(workspace, before, cache, troubles);
	const drafts = wanted.filter((file) => !before.includes(file));
	const all = ledger.usable ? await filingsOf(run, drafts, cache) : [];
	const { select } = options;
	const filings = select ? all.filter((filing, index) => select(filing, index, ledgerPath)) : all;
	const skipped = all.length - filings.length;
	const letters = await readLetters(workspace, ledgerPath, ledger, cache);
	const earlier = earlierOf(filed, folderOf(ledgerPath), cache);
	cache.ready.keep(options.needed ?? (() => false));
	let over = false;
	// What nobody asks of a filing is judged when somebody looks, and that may be when it was edited since.
	const prepared = (filing: Filing): PreparedFiling =>
		over ? preparedIn(cache, ledgerPath, filing) : cache.ready.prepare(keyOf(ledgerPath, filing), filing);
	const lookups = all.map((filing) => lookingInto(filing, prepared));
	const readings = await openReadings(workspace, ledgerPath, troubles);
	const counts = options.counts ?? ledger.ledger.reader?.counts ?? DEFAULT_COUNTS;
	const { today } = options;
	const common = { ledger, ledgerPath, letters, counts, readings, settings, today, prepared };
	const checked: Concluded[] = [];
	try {
		for (const filing of filings) {
			if (checked.length > 0) await options.pause?.();
			if (options.pause && !isCurrent(cache, ledgerPath, filing) && !isNeeded(filing, options.needed))
				await judgeAhead(filing, common, options.pause);
			const beside = lookups.filter((other) => other.filing.id !== filing.id && isSamePeriod(other.filing, filing));
			checked.push(conclude(filing, { ...common, earlier: earlier(filing), beside }, cache));
		}
	} finally {
		over = true;
	}
	cache.ready.forget(cache.drafts.values(), new Set(before));
	const problems = [...ledger.problems, ...letters.problems];
	const looked = new Set(drafts);
	const isWhole = ledger.usable && (await governed()).every((file) => looked.has(file));
	const findings = [
		...ledgerFindings(ledgerPath, ledger, problems, settings),
		...(readings ? readingsFindings(readings.path, readings.problems, settings) : []),
		...governanceFindings({ ledger, ledgerPath, filings: isWhole ? all : null, today }, settings),
		...checked.flatMap((result) => result.findings),
	].sort(byPlace);
	const states = checked.flatMap((result) => result.states);
	const suppressed = checked.flatMap((result) => result.suppressed);
	const shown = [...filings.flatMap(({ drafts }) => drafts), ...filed];
	const texts = new Map(textsOf(ledgerPath, ledger, shown, letters));
	if (readings) texts.set(readings.path, readings.text);
	return { ledgerPath, ledger, filings, skipped, states, counts, readings, findings, suppressed, texts };
}

/** So many commitments of a filing are judged before others have their turn: what takes some tenth of a second in a long draft. */
const TURN = 10;

/**
 * Judges what is asked of a filing that is met for the first time, with a pause after every few commitments. What is decided is
 * remembered, so that the conclusion, which is drawn at one go, has it at hand.
 */
async function judgeAhead(
	filing: Filing,
	{ ledger: { ledger }, prepared }: { readonly ledger: LedgerFile; readonly prepared: Preparer },
	pause: () => Promise<void>,
): Promise<void> {
	const asked = ledger.commitments.filter((commitment) => whyNotDue(commitment, ledger, filing) === null);
	for (const [at, commitment] of asked.entries()) {
		if (at > 0 && at % TURN === 0) await pause();
		for (const element of elementsOf(commitment)) judge(commitment, element, prepared(filing));
	}
}

/** True for a filing that somebody has open, and waits for. */
function isNeeded({ drafts }: Filing, needed: Needed = () => false): boolean {
	return drafts.some(({ file }) => needed(file));
}

/** Prepared for those who still look at a filing after a later check went on from it. */
const preparedAlone = oncePer((filing: Filing): PreparedFiling => prepareFiling(filing));

/** A filing ready to be judged: as a check prepared it, where no later check has begun to build upon that. */
export function preparedIn(cache: LintCache, ledgerPath: string, filing: Filing): PreparedFiling {
	const key = keyOf(ledgerPath, filing);
	const ready = cache.ready.get(key, filing);
	if (ready) return ready;
	if (isCurrent(cache, ledgerPath, filing)) return cache.ready.prepare(key, filing);
	return preparedAlone(filing);
}

function isSamePeriod(a: Filing, b: Filing): boolean {
	return a.period !== null && a.period === b.period;
}

async function filingsOf(run: Run, wanted: readonly string[], cache: LintCache): Promise<readonly Filing[]> {
	const { workspace, ledgerPath, troubles } = run;
	const drafts = await readDrafts(workspace, wanted, cache, troubles);
	const others = await neighbours(run, drafts, cache);
	const asked = new Set(drafts.map(({ file }) => file));
	return groupFilings([...drafts, ...others], folderOf(ledgerPath))
		.filter((filing) => filing.drafts.some(({ file }) => asked.has(file)))
		.map((filing) => asKnown(cache, ledgerPath, filing));
}

async function readDrafts(
	workspace: Workspace,
	files: readonly string[],
	cache: LintCache,
	troubles: Trouble[],
): Promise<Draft[]> {
	const drafts: Draft[] = [];
	let length = 0;
	for (const file of files) {
		const known = cache.drafts.get(file);
		const stamp = await stampOf(workspace, file);
		if (known && stamp !== null && cache.stamps.get(file) === stamp) {
			drafts.push(known);
			continue;
		}
		const text = await draftText(workspace, file, known?.source ?? null, troubles);
		if (text === null || isGenerated(text)) continue;
		const draft = known ? updateDraft(known, text) : openDraft(text, file);
		// One that does not say what it is was read for that; more of them than can be kept ready are not kept either.
		if (!known) length += text.length;
		if (!known && length > READY) letGoOf(draft);
		cache.drafts.set(file, draft);
		if (stamp === null) cache.stamps.delete(file);
		else cache.stamps.set(file, stamp);
		drafts.push(draft);
	}
	return drafts;
}

/** The drafts beside the given ones that may belong to the same filings. */
async function neighbours(
	{ workspace, ledgerPath, ledger, governed }: Run,
	drafts: readonly Draft[],
	cache: LintCache,
): Promise<readonly Draft[]> {
	const given = new Set(drafts.map(({ file }) => file));
	const folders = [...new Set(drafts.map(({ file }) => folderOf(file)))].sort();
	const near = await Promise.all(folders.map((folder) => workspace.list(folder, ['*.md', '*.markdown'])));
	const beside = await draftsAmong(workspace, near.flat(), ledgerPath, ledger.ledger);
	const listed = ledger.ledger.drafts ? await governed() : [];
	const files = [...new Set([...beside, ...listed])].filter((file) => !given.has(file)).sort();
	// A neighbour that cannot be read was not asked for; what it would have shown is then missing, which is the safe side.
	return readDrafts(workspace, files, cache, []);
}

function textsOf(
	ledgerPath: string,
	ledger: LedgerFile,
	drafts: readonly Draft[],
	letters: Letters,
): ReadonlyMap<string, LongText> {
	const texts = new Map<string, LongText>([[ledgerPath, ledger.text]]);
	for (const { file, source } of drafts) texts.set(file, source);
	for (const { path, source } of letters.sources.values()) if (source !== null) texts.set(path, source);
	return texts;
}
