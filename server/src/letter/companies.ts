/** Names of companies, as far as they tell two companies apart. */

/** A company's name without punctuation, capitals and the kind of company. */
export function bareName(name: string): string {
	const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.filter(
			(word) => !/^(?:the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|ag|sa|nv)$/.test(word),
		)
		.join(' ');
}
