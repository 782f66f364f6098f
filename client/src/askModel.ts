/** One question to one language model, behind a small port: VS Code's models in the editor, a fake in the tests. */

/** A language model that the person chose. */
export interface ReaderModel {
	/** As it is recorded with a reading. */
	readonly name: string;
	/** What it writes, piece by piece; rejects when it cannot or may not be asked. */
	send(text: string): AsyncIterable<string>;
}

/** What the server sends with `commitments/askModel`. */
export interface ModelQuestion {
	readonly instructions: string;
	readonly question: string;
	readonly name: string;
}

/** What the client gives back: null when it was stopped, or may not ask. */
export type ModelAnswer = { readonly text: string } | { readonly failed: string } | null;

/** More than an answer ever is; an endless one is cut off here, and the server rejects it. */
const LONGEST = 20_000;

/** What the model wrote, untouched, or why there is nothing. Never rejects. */
export async function askModel(
	model: ReaderModel,
	{ instructions, question }: ModelQuestion,
	isCancelled: () => boolean,
): Promise<ModelAnswer> {
	if (isCancelled()) return null;
	let text = '';
	try {
		for await (const piece of model.send(`${instructions}\n\n${question}`)) {
			if (isCancelled()) return null;
			text += piece;
			if (text.length > LONGEST) return { failed: 'its answer does not end' };
		}
	} catch (error) {
		if (isCancelled()) return null;
		const { code, message } = error as { code?: unknown; message?: unknown };
		const why = typeof code === 'string' && code !== '' ? code : String(message ?? 'unknown');
		return { failed: `the model could not be asked (${why.slice(0, 200)})` };
	}
	return { text };
}
