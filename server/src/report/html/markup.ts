/** Markup that cannot be forgotten to escape: a string put into `html` is text, only `Markup` is markup. */
import { visible } from '../../project/index.ts';

export interface Markup {
	readonly markup: string;
}
type Part = Markup | string | number | null | readonly Part[];

/** Builds markup; strings and numbers are escaped for text and for attributes in double quotes, null is nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	const markup = literals.map((literal, index) => (index === 0 ? literal : write(parts[index - 1] ?? null) + literal));
	return { markup: markup.join('') };
}

function write(part: Part): string {
	if (part === null) return '';
	if (typeof part === 'string') return escapeHtml(part);
	if (typeof part === 'number') return String(part);
	return 'markup' in part ? part.markup : part.map(write).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'`': '&#96;',
};

/** Text for element content or a quoted attribute. */
function escapeHtml(text: string): string {
	return visible(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char] ?? char);
}

/** An id for an anchor, unique as long as the parts are. */
export function anchorOf(project: number, id: string): string {
	return `c${project + 1}-${id.replace(/[^A-Za-z0-9._-]/g, (char) => `~${char.charCodeAt(0)}`)}`;
}
