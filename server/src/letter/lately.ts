/** What is asked again: several rules ask it of the same words or of the same thing, one soon after the other. */

/** Of how many texts an answer is kept: a comment with its response has some tens of sentences and facts. */
const MOST = 256;

/** The same function of a text, which gives the same answer again, not worked out anew, to a text that it was asked about lately. */
export function lately<Answer extends object | boolean | string>(
	answerTo: (text: string) => Answer,
): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const answer = answerTo(text);
		if (known.size >= MOST) known.clear();
		known.set(text, answer);
		return answer;
	};
}
