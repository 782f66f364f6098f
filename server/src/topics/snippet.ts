/** From the blocks of a topic to the Markdown that a fix inserts. Nothing of it is evidence before somebody fills it. */
import type { Form, SnippetBlock, Topic } from './types.ts';

/** An element as a commitment words it. */
export interface PromisedElement {
	readonly id: string;
	readonly text: string;
}

/** The paragraphs and tables of the snippet for a form, or of what covers some elements; each once, in order. */
export function topicSnippet(topic: Topic, form: Form | null, ids: readonly string[] | null): readonly string[] {
	const own = blocksOf(topic, form);
	if (ids === null) return render(own, null);
	const wanted = new Set(ids);
	const covered = new Set(own.flatMap(({ covers }) => covers));
	const rest = new Set(ids.filter((id) => !covered.has(id)));
	const others = rest.size > 0 ? render(topic.blocks.default ?? [], rest) : [];
	return [...new Set([...render(own, wanted), ...others])];
}

/** The form's own, those of a release for the report that furnishes one, or the default. */
function blocksOf(topic: Topic, form: Form | null): readonly SnippetBlock[] {
	const own = form === null ? undefined : topic.blocks[form];
	const release = form === '6-K' || form === '8-K' ? topic.blocks['earnings release'] : undefined;
	return own ?? release ?? topic.blocks.default ?? [];
}

function render(blocks: readonly SnippetBlock[], wanted: ReadonlySet<string> | null): string[] {
	const speaksOf = (ids: readonly string[]): boolean => wanted === null || ids.some((id) => wanted.has(id));
	const shown = blocks.filter(({ covers, insteadOf }) => speaksOf([...covers, ...(insteadOf ?? [])]));
	const statements = shown.filter(({ insteadOf }) => insteadOf === undefined);
	return shown.map(({ insteadOf, text }) => {
		if (insteadOf === undefined) return text;
		const replaces = statements.some(({ covers }) => covers.some((id) => insteadOf.includes(id)));
		const comment = `<!-- Where it is so, instead: ${text} -->`;
		// Alone it would leave nothing in the draft that asks to be filled.
		return replaces ? comment : `[●] ${comment}`;
	});
}

/** Length in UTF-16 units beyond which a hint helps nobody; it also bounds the work on an element gone wild. */
const LONGEST_HINT = 1000;
/** Digits of any script and what joins them to one figure: `1,118.50`, `350-20-35-30`, `½`. */
const FIGURE = /\p{N}+(?:[.,:/'’–-]\p{N}+)*/gu;
/** A rule by its number, which is no figure to be filled: `ASC 275-10-50`, `paragraph 30 of ASC 350-20-35`, `Item 303(b) of Regulation S-K`. */
const RULE =
	/(?:\bparagraphs? [\d-]+ of )?\b(?:FASB )?(?:ASC|ASU|SAB|IFRS|IAS|FRM|SFAS|FIN|EITF)(?: (?:Topic|Subtopic|No\.))? ?\d[\w.-]*(?:\([\w]+\))*|\b(?:Item|Rule|Question|Article) \d[\w.-]*(?:\([\w]+\))*(?: of (?:Regulation [GS](?:-[KX])?|Form \d+-[KQF]))?/g;
/** Cannot be seen, and could part the digits of a figure or turn the line around. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** Markdown that could end the brackets early, hide words, or write a figure as an entity. */
const MARKUP = /[\\`~<>*|]|&(?=#?\w+;)/g;
/** Full stops after initials (`U.S.`), then all other ends of sentences. */
const AFTER_INITIAL = /(?<=\b[A-Z])\.(?=["”’)\]]* [^a-z])/g;
const SENTENCE_END = /[.!?]+(?=["”’)\]]* [^a-z])/g;

/**
 * A line for each text, each once, with its words as the hint and `●` for its figures. A draft takes only the bare `[●]`
 * for a placeholder, and judges by sentences: so one stands behind the hint, and the line is one sentence.
 */
export function plainLines(texts: readonly string[]): readonly string[] {
	return [...new Set(texts.map(plainLine))];
}

function plainLine(text: string): string {
	const hint = text.length > LONGEST_HINT ? `${text.slice(0, LONGEST_HINT)}…` : text;
	const words = hint
		.replace(/\s+/g, ' ')
		.replace(HIDDEN, '')
		.replace(MARKUP, ' ')
		.replace(/\[/g, '(')
		.replace(/\]/g, ')')
		.replace(RULE, (rule) => `the rule cited${/[.,;]$/.exec(rule)?.[0] ?? ''}`)
		.replace(FIGURE, '●')
		.replace(/ +/g, ' ')
		.replace(/^[ .;,:!?]+/, '')
		.trimEnd();
	const line = `[●: ${words}] [●]`.replace(/[ .;,:!?]+(?=\] \[●\]$)/, '');
	return words === '' ? '[●]' : line.replace(AFTER_INITIAL, '').replace(SENTENCE_END, ';');
}
