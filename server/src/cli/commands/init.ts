import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { UserError } from '../io.ts';
import { absolute } from '../paths.ts';
import { rewrite } from '../rewrite.ts';

export const init: Command = {
	name: 'init',
	summary: 'Writes a starter commitments file in this folder and says what to do next.',
	usage: '[--out FILE]',
	options: {
		out: { value: 'FILE', short: 'o', help: 'Where to write it; commitments.yaml in this folder when not given.' },
	},
	examples: [['commitments init', 'in the folder that holds the drafts']],
	run: runInit,
};

const STARTER = `# What the company told SEC staff it would disclose. Drafts at or below this folder are checked against this file.
version: 1

# The company. The first letter that is read fills this in; \`kind\` decides what "future filings" means: 10-K and 10-Q for
# domestic, 20-F for a foreign private issuer.
# registrant: { name: …, kind: domestic }

# Which Markdown files are drafts. Without this, every Markdown file below this folder.
# drafts: ["drafts/**/*.md"]

# Both lists are filled by:  commitments extract LETTER --out commitments.yaml
letters: []
commitments: []
`;

async function runInit(args: Args, io: Io): Promise<number> {
	const name = args.value('out') ?? 'commitments.yaml';
	if (args.positionals.length > 0)
		throw new UserError(`init takes no path; did you mean --out ${args.positionals[0]}?`);
	const path = absolute(io, name);
	await rewrite(io, path, (existing) => {
		if (existing === null) return STARTER;
		throw new UserError(
			`${name}: there is a commitments file already; it was left as it is.`,
			'Add letters to it with `commitments extract LETTER --out commitments.yaml`.',
		);
	});
	io.stdout(
		[
			`Wrote ${name}.`,
			'',
			'Next:',
			`  1. commitments extract path/to/response-letter.htm --out ${name}`,
			`     or, from a list that you keep already: commitments import tracker.xlsx --out ${name}`,
			'  2. Read each entry beside its letter, then: commitments lint path/to/drafts',
			'',
		].join('\n'),
	);
	return 0;
}
