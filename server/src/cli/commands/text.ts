import { decodeLetter } from '../../letter/index.ts';
import { filedText, isFiled, readBytes } from '../../project/index.ts';
import type { Trouble } from '../../project/types.ts';
import { type Args, helpHint } from '../args.ts';
import type { Command } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { absolute, printTroubles } from '../paths.ts';

export const text: Command = {
	name: 'text',
	summary:
		'Prints a letter, or an HTML filing, as the text that is read from it; offsets and lines count in this text.',
	usage: 'FILE',
	options: {
		filing: { short: 'f', help: 'Read an HTML file as a filing, as `lint` does; else as a letter, as `extract` does.' },
	},
	examples: [
		['commitments text letters/2025-06-18-response.pdf', 'what `extract` reads'],
		['commitments text filed/annual-report.htm --filing | less -N', 'the lines that `lint` names'],
	],
	run: runText,
};

async function runText(args: Args, io: Io): Promise<number> {
	const [name, ...more] = args.positionals;
	if (!name || more.length > 0) throw new UserError('Which file? Name one.', helpHint('text'));
	const path = absolute(io, name);
	const filing = args.flag('filing');
	if (filing && !isFiled(path)) {
		throw new UserError(`${name}: --filing is for HTML files (.htm, .html).`, 'A Markdown draft is read as it stands.');
	}
	const troubles: Trouble[] = [];
	const bytes = await readBytes(io.workspace, path, troubles);
	if (bytes === null && troubles.length === 0) {
		troubles.push({ file: path, line: null, message: 'There is no such file; check the path.' });
	}
	const words = bytes && (filing ? await filedText(bytes, path, troubles) : await letterText(bytes, path, troubles));
	printTroubles(io, troubles);
	if (words === null || troubles.length > 0) return 2;
	io.stdout(words.endsWith('\n') ? words : `${words}\n`);
	return 0;
}

async function letterText(bytes: Uint8Array, path: string, troubles: Trouble[]): Promise<string> {
	const { letter, problems } = await decodeLetter(bytes, path);
	for (const { message, severity } of problems) {
		if (severity === 'error') troubles.push({ file: path, line: null, message });
	}
	return letter.text;
}
