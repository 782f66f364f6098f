/**
 * The settings of the extension, said once: `npm run generate` writes them into package.json, with their descriptions in
 * package.nls.json, and the types of the client follow from them.
 */
import type { Severity } from '../../server/src/ledger/types.ts';

/** One setting as VS Code's settings editor shows it; the description is Markdown. */
interface Setting<Value> {
	readonly type: 'string' | 'boolean' | 'object';
	readonly default: Value;
	readonly description: string;
	/** `window`: per workspace; `machine-overridable`: a person's own, which a workspace may override; `application`: a person's own. */
	readonly scope: 'window' | 'machine-overridable' | 'application';
	/** Values with what each of them means. */
	readonly values?: Readonly<Record<string, string>>;
}

/** The values of all settings, by name below `disclosureCommitments`. */
export interface SettingValues {
	readonly assistants: 'off' | 'read' | 'read and record';
	readonly author: string;
	readonly evidenceMarks: boolean;
	readonly secondReader: boolean;
	readonly severity: Readonly<Record<string, Severity>>;
	readonly 'trace.server': 'off' | 'messages' | 'verbose';
}

/** Every setting, in the order in which it is shown. */
export const SETTINGS: { readonly [Name in keyof SettingValues]: Setting<SettingValues[Name]> } = {
	assistants: {
		type: 'string',
		default: 'off',
		scope: 'application',
		description:
			"What a language model in VS Code's chat may do through this extension's tools. What a tool shows goes to that model. A workspace cannot change this; `COMMITMENTS_READER=off` or the machine's `reader.json` switches it off for good.",
		values: {
			off: 'Nothing: there are no tools.',
			read: 'List what is due without draft text; see the passages closest to one promised fact, and why a fact counts as found, unsure or missing. Nothing is written.',
			'read and record':
				'The same, and record what it read in `commitments.readings.yaml`: unsigned, every quote checked. Only a person signs.',
		},
	},
	author: {
		type: 'string',
		default: '',
		scope: 'machine-overridable',
		description:
			'Your name, as it stands beside decisions, waivers and sign-offs in the commitments file. Asked for each time when it is empty.',
	},
	evidenceMarks: {
		type: 'boolean',
		default: true,
		scope: 'window',
		description:
			'Marks in the gutter every passage that counts as evidence for a commitment; a filled mark says that a person has signed it off.',
	},
	secondReader: {
		type: 'boolean',
		default: false,
		scope: 'application',
		description:
			"Lets you have a language model that VS Code offers asked about what the rules cannot settle. Each time you see what would be sent and agree first. **Off: nothing is ever sent.** A workspace cannot change this; `COMMITMENTS_READER=off` or the machine's `reader.json` switches it off for good.",
	},
	severity: {
		type: 'object',
		default: {},
		scope: 'window',
		description:
			'Severity by rule, or by rule and strength, stronger than `severity:` in the commitments file. For example `{ "missing-disclosure/watch": "hint" }`.',
	},
	'trace.server': {
		type: 'string',
		default: 'off',
		scope: 'window',
		description: 'Traces what editor and server say to each other, in the output channel.',
		values: {
			off: 'No trace.',
			messages: 'Names of messages only.',
			verbose:
				'Messages with their content. **They contain draft text**; it goes to the output channel on this machine only.',
		},
	},
};
