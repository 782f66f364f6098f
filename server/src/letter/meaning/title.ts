/** One line a person recognises a commitment by, and ids made of words. */
import type { Request } from './asks.ts';
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

/** A title from what is promised; from what was asked where the promise only points back to it. */
export function titleOf(item: Item, requests: readonly Request[], heading: string): string {
	const asked = requests.find((r) => !r.alternative)?.facts[0];
	if (item.disposition === 'unanswered' || item.disposition === 'narrowed')
		return shorten(item.listed[0] ?? item.text) || 'Request';
	if (item.verb === '') return shorten(item.text) || 'Statement';
	if (pointsBack(item.object)) {
		const last =
			heading
				.split(' / ')
				.at(-1)
				?.replace(/,?\s*pages?\b.*$/i, '') ?? '';
		return shorten(asked ?? last) || shorten(item.text) || 'Commitment';
	}
	return shorten(contentOf(item)) || shorten(heading) || 'Commitment';
}

/** An id of up to six telling words of the title, unique among `taken`. */
export function idOf(title: string, taken: Set<string>): string {
	const telling =
		title
			.toLowerCase()
			.match(/[a-z0-9%]+/g)
			?.filter((word) => !STOP_WORDS.has(word) && word.length > 1) ?? [];
	const base = kebab((telling.length > 0 ? telling : [title]).slice(0, 6).join(' '), 6);
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.add(id);
	return id;
}
