/** One line a person recognises a commitment by, and ids made of words. */
import type { Element } from '../../ledger/types.ts';
import { contentOf, pointsBack } from './elements.ts';
import type { Item } from './items.ts';
import { kebab, STOP_WORDS } from './words.ts';

function shorten(text: string): string {
	const words = text
		.replace(/\s+/g, ' ')
		.replace(/^[\s,;:.•“”"-]+/, '')
		.trim()
		.split(' ');
	let out = '';
	for (const word of words) {
		if (out.length + word.length > 90) break;
		out += `${out ? ' ' : ''}${word}`;
	}
	const cut = out
		.replace(/[\s,;:.(“"]+$/, '')
		.replace(/\s+(?:the|a|an|of|to|in|and|or|for|by|with|our|its|that|which|is|are)$/i, '');
	return cut.charAt(0).toUpperCase() + cut.slice(1);
}

const OPENERS =
	/^(?:(?:therefore|however|accordingly|further|in addition|additionally|as a result|nevertheless|consequently|please|in (?:this|that) regard),?\s+|(?:the company|we|[A-Z]\w+) (?:respectfully )?(?:acknowledges?|advises?|submits?|notes?|confirms?|believes?)(?: the staff['’]s comments?)?(?: (?:and|the staff|that))*\s+)+/i;

/** A title from what is promised; from its first fact where the promise only points back to the ask. */
export function titleOf(item: Item, elements: readonly Element[], heading: string): string {
	const last =
		heading
			.split(' / ')
			.at(-1)
			?.replace(/,?\s*pages?\b.*$/i, '') ?? '';
	const [first] = elements;
	const open = item.disposition === 'unanswered' || item.disposition === 'narrowed';
	if (first && (open || (item.verb !== '' && pointsBack(item.object)))) return shorten(first.text) || 'Commitment';
	if (item.verb === '') return shorten(item.text.replace(OPENERS, '')) || 'Statement';
	return shorten(contentOf(item)) || shorten(last) || shorten(item.text) || 'Commitment';
}

/** An id of up to six telling words of the title, unique among `taken`, which counts how often each was given. */
export function idOf(title: string, taken: Map<string, number>): string {
	const telling =
		title
			.toLowerCase()
			.match(/[a-z0-9%]+/g)
			?.filter((word) => !STOP_WORDS.has(word) && word.length > 1) ?? [];
	const base = kebab((telling.length > 0 ? telling : [title]).slice(0, 6).join(' '), 6);
	const used = taken.get(base) ?? 0;
	let id = used === 0 ? base : `${base}-${used + 1}`;
	for (let n = used + 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.set(base, used + 1);
	if (id !== base) taken.set(id, 1);
	return id;
}
