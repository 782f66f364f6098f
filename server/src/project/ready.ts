/** Filings ready to be judged, as many as memory has room for. */
import { letGoOf } from '../draft/index.ts';
import type { Draft } from '../draft/types.ts';
import { judge, prepareFiling } from '../evidence/index.ts';
import type { Filing, Judgement, PreparedFiling } from '../evidence/types.ts';
import { kept, oncePer } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import type { Lookup } from '../rules/types.ts';

/** Text of filings, in UTF-16 units, that are kept ready at once: what is known of a filing takes some fifty times its text. */
export const READY = 2_000_000;

/** Drafts of which all that was read is kept, in any case: such as those that are open in an editor. */
export type Needed = (file: string) => boolean;

/**
 * Owns the filings that are ready. The next version of a filing starts from the last. Beyond a bound those asked for longest
 * ago are let go of, first those that nobody needs: their conclusions stand, and whoever asks again has them prepared again.
 */
export class ReadyFilings {
	/** By commitments file and id, the last asked for at the end. */
	readonly #ready = new Map<string, PreparedFiling>();
	readonly #room: number;
	/** The one at the end. */
	#last: string | null = null;
	#needed: Needed = () => false;

	/** `room`: UTF-16 units of drafts. */
	constructor(room: number) {
		this.#room = room;
	}

	/** Says which drafts are needed from now on. */
	keep(needed: Needed): void {
		this.#needed = needed;
	}

	/** The filing where it stands ready; null where another version of it, or none, does. */
	get(key: string, filing: Filing): PreparedFiling | null {
		const ready = this.#ready.get(key);
		if (ready?.filing !== filing) return null;
		// Every judgement asks; the order of the map changes only where another filing was asked for in between.
		if (this.#last !== key) {
			this.#ready.delete(key);
			this.#ready.set(key, ready);
			this.#last = key;
		}
		return ready;
	}

	/** The filing, made ready from the version before where that is. */
	prepare(key: string, filing: Filing): PreparedFiling {
		const known = this.get(key, filing);
		if (known) return known;
		const before = this.#ready.get(key);
		// What a check that broke off left half done is not built upon.
		this.#ready.delete(key);
		this.#makeRoom(lengthOf(filing));
		const ready = prepareFiling(filing, before);
		this.#ready.set(key, ready);
		this.#last = key;
		return ready;
	}

	/** Lets go of all that was read of drafts of which nothing stands ready, but for some. */
	forget(drafts: Iterable<Draft>, but: ReadonlySet<string>): void {
		const kept = new Set([...this.#ready.values()].flatMap(({ filing }) => filing.drafts.map(({ file }) => file)));
		for (const draft of drafts) {
			const { file } = draft;
			if (!kept.has(file) && !but.has(file) && !this.#needed(file)) letGoOf(draft);
		}
	}

	/** Lets go of all. */
	clear(): void {
		this.#ready.clear();
	}

	#makeRoom(length: number): void {
		let size = length;
		for (const { filing } of this.#ready.values()) size += lengthOf(filing);
		for (const [key, { filing }] of this.#ready) {
			if (size <= this.#room) return;
			if (filing.drafts.some(({ file }) => this.#needed(file))) continue;
			size -= lengthOf(filing);
			this.#ready.delete(key);
			for (const draft of filing.drafts) letGoOf(draft);
		}
	}
}

/** The length of what a filing is made of, in UTF-16 units. */
function lengthOf({ drafts }: Filing): number {
	return drafts.reduce((sum, { source }) => sum + source.length, 0);
}

/** What filings answered to other filings: that holds for as long as the filing is the same, whether it stands ready or not. */
const answersOf = oncePer((_: Filing) => oncePer((_: Commitment) => new WeakMap<Element, Judgement>()));

/** A filing to be looked into when need be: prepared only for what it was not asked before. */
export function lookingInto(filing: Filing, prepare: (filing: Filing) => PreparedFiling): Lookup {
	const said = answersOf(filing);
	return {
		filing,
		judge: (commitment, element) => kept(said(commitment), element, () => judge(commitment, element, prepare(filing))),
	};
}
