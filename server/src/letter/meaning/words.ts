/** Words as ids and as bags: what two texts have in common. */

/** Words that tell nothing about what a text is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	'the a an of to in on for and or by with as at is are be was were that this which its it their our we any each if will from how what whether why when used using into such these those your you'.split(
		' ',
	),
);

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
