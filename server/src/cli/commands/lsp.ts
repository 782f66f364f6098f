import type { Command } from '../command.ts';

export const lsp: Command = {
	name: 'lsp',
	summary: 'Runs the language server for any editor, over standard input and output.',
	usage: '--stdio',
	options: { stdio: { help: 'Speak over standard input and output (the only way there is).' } },
	examples: [],
	run: async () => {
		const { startStdioServer } = await import('../../lsp/index.ts');
		await startStdioServer(['--stdio']);
		return 0;
	},
};
