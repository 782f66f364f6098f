/** One line a person recognises a commitment by, and ids made of words. */

/** Words in kebab case, at most `limit` of them; `commitment` when there are none. */
export function kebab(text: string, limit = 7): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return plain.split(' ').filter(Boolean).slice(0, limit).join('-') || 'commitment';
}

/** A title from the words of the promise, else from the heading. */
export function titleOf(quote: string, heading: string): string {
	const match = /\b(?:will|shall|intends? to|proposes? to|plans? to)\b\s+(.{10,})/i.exec(quote.replace(/\s+/g, ' '));
	const words = (match?.[1] ?? (heading || quote)).split(/[;:.]/)[0]?.trim().split(' ').slice(0, 14).join(' ') ?? '';
	return words.charAt(0).toUpperCase() + words.slice(1);
}
