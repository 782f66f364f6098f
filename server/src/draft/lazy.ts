/** Drafts that are read when somebody looks into them, and can be let go of until then: of a folder, most checks look at a few. */
import { isWritten, readFrontMatter } from './meta.ts';
import { frontMatterOf, frontOf, scanChunks } from './scan.ts';
import type { Draft, DraftMeta, LongText } from './types.ts';
import { nextDraft } from './update.ts';

/** The same as `parseDraft`, in no time until more than `meta` is asked for where the front matter says form and period. */
export function openDraft(source: LongText, file: string): Draft {
	const meta = writtenMeta(source.toString());
	if (meta !== null && isWritten(meta)) return new LazyDraft(source, file, meta, null);
	const whole = nextDraft(null, source, file);
	return new LazyDraft(source, file, whole.meta, whole);
}

/** The next version of a draft; what was let go of is not read only to be compared. */
export function nextVersion(previous: Draft, source: LongText): Draft {
	const { file } = previous;
	if (previous instanceof LazyDraft && !previous.isRead) return openDraft(source, file);
	const whole = nextDraft(previous, source, file);
	return new LazyDraft(source, file, whole.meta, whole);
}

/** Forgets what was read of a draft but its text and `meta`; whoever asks for more has it read again, to the same. */
export function letGoOf(draft: Draft): void {
	if (draft instanceof LazyDraft) draft.letGo();
}

/** What the front matter says; null where there is none. */
function writtenMeta(text: string): DraftMeta | null {
	const front = frontOf(text);
	let yaml: string | null = null;
	scanChunks(text, (start, end) => {
		if (start === front) yaml = frontMatterOf(text.slice(start, end));
		return false;
	});
	return yaml === null ? null : readFrontMatter(yaml, 0).meta;
}

/** `meta` must be what reading the draft finds; `whole` is the draft where it was read already. */
class LazyDraft implements Draft {
	#draft: Draft | null;

	constructor(
		readonly source: LongText,
		readonly file: string,
		readonly meta: DraftMeta,
		whole: Draft | null,
	) {
		this.#draft = whole;
	}

	get text(): string {
		return this.source.toString();
	}

	get isRead(): boolean {
		return this.#draft !== null;
	}

	letGo(): void {
		this.#draft = null;
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
		this.#draft ??= nextDraft(null, this.source, this.file);
		return this.#draft;
	}
}
