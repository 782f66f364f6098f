/** A language model for the tests: says found, with the first passage as its quote, and lies about nothing. */
const vscode = require('vscode');

const MODEL = {
	id: 'reader',
	name: 'Fiction Reader',
	family: 'fiction',
	version: '1',
	maxInputTokens: 100_000,
	maxOutputTokens: 10_000,
	isUserSelectable: true,
	capabilities: {},
};

exports.activate = (context) => {
	const provider = {
		provideLanguageModelChatInformation: () => [MODEL],
		provideLanguageModelChatResponse: async (_model, messages, _options, progress) => {
			const text = messages.flatMap(({ content }) => content.map(({ value }) => value ?? '')).join('\n');
			progress.report(new vscode.LanguageModelTextPart(JSON.stringify(answerTo(text))));
		},
		provideTokenCount: async () => 1,
	};
	context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('fiction', provider));
};

function answerTo(text) {
	const question = JSON.parse(text.slice(text.lastIndexOf('\n\n{')));
	const [passage] = question.passages;
	if (!passage) return { verdict: 'missing', quotes: [], lacks: [], why: 'There is no passage.' };
	return {
		verdict: 'found',
		quotes: [{ passage: passage.id, text: passage.text }],
		lacks: [],
		why: 'The passage says it.',
	};
}
