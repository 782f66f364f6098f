/** A draft whose front matter says what it is, read only when somebody looks further: of a folder, most checks look at a few. */
import { readFrontMatter } from './meta.ts';
import { frontMatterOf, scanChunks } from './scan.ts';
import type { Draft, DraftMeta } from './types.ts';
import { nextDraft } from './update.ts';

/** The same as `parseDraft`, in no time until more than `meta` is asked for where the front matter says form and period. */
export function openDraft(text: string, file: string): Draft {
	const meta = writtenMeta(text);
	const read = (): Draft => nextDraft(null, text, file);
	return meta !== null && meta.form !== null && meta.period !== null ? new LazyDraft(text, file, meta, read) : read();
}

/** What the front matter says; null where there is none. */
function writtenMeta(text: string): DraftMeta | null {
	const front = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let yaml: string | null = null;
	scanChunks(text, 0, (start, end) => {
		if (start === front) yaml = frontMatterOf(text.slice(start, end));
		return false;
	});
	return yaml === null ? null : readFrontMatter(yaml, 0).meta;
}

/** `read` reads the draft; `meta` must be what it would find. */
class LazyDraft implements Draft {
	readonly #read: () => Draft;
	#draft: Draft | null = null;

	constructor(
		readonly text: string,
		readonly file: string,
		readonly meta: DraftMeta,
		read: () => Draft,
	) {
		this.#read = read;
	}

	get sections(): Draft['sections'] {
		return this.#whole.sections;
	}

	get passages(): Draft['passages'] {
		return this.#whole.passages;
	}

	get placeholders(): Draft['placeholders'] {
		return this.#whole.placeholders;
	}

	get directives(): Draft['directives'] {
		return this.#whole.directives;
	}

	get problems(): Draft['problems'] {
		return this.#whole.problems;
	}

	get chunks(): Draft['chunks'] {
		return this.#whole.chunks;
	}

	get starts(): Draft['starts'] {
		return this.#whole.starts;
	}

	get chunksRead(): Draft['chunksRead'] {
		return this.#whole.chunksRead;
	}

	get #whole(): Draft {
		this.#draft ??= this.#read();
		return this.#draft;
	}
}
