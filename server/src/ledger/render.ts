/** A new commitments file, laid out to be read. */
import { listLines, pairLines } from './emit.ts';
import { tidy } from './tidy.ts';
import type { Commitment, Letter, Registrant } from './types.ts';

const HEADER = [
	'# What the company told SEC staff it would disclose, letter by letter. A program proposed these entries from the',
	'# letters; people review them, and what stands here is what drafts are checked against.',
	'#',
	'# Next: read each entry beside its letter. Correct title, elements, condition and due documents where they are wrong;',
	'# `quote` must stay the exact words of the letter. Then check the drafts:  commitments lint drafts',
];

interface RenderOptions {
	/**
	 * Path or address of the JSON Schema, for editors without the extension; written as the first line. Left out by
	 * default: a schema that is not there would be reported as an error by those editors.
	 */
	readonly schema?: string;
}

/** Text of a new commitments file, lines ended by \n. Empty values are left out; reading it gives the same values back. */
export function renderLedger(
	registrant: Registrant | null,
	letters: readonly Letter[],
	commitments: readonly Commitment[],
	options: RenderOptions = {},
): string {
	const lines = [
		...(options.schema ? [`# yaml-language-server: $schema=${options.schema}`] : []),
		...HEADER,
		'version: 1',
	];
	if (registrant) lines.push('', ...pairLines('registrant', tidy(registrant, 'registrant') ?? {}, 0));
	const letterItems = letters.map((letter) => tidy(letter, 'letter') ?? {});
	const items = commitments.map((commitment) => tidy(commitment, 'commitment') ?? {});
	lines.push('', ...listLines('letters', letterItems, 0, false), '', ...listLines('commitments', items, 0, true));
	return `${lines.join('\n')}\n`;
}
