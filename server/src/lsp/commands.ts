/** Commands that any LSP editor can run: the server finds the place and asks the editor to show it. */
import type { Command } from 'vscode-languageserver-protocol';
import type { Span } from '../ledger/types.ts';
import { type Check, letterPlaceOf } from './check.ts';
import { isRecord } from './client.ts';

export const COMMANDS = [
	'commitments.open',
	'commitments.openLetter',
	'commitments.list',
	'commitments.extract',
	'commitments.track',
	'commitments.decide',
	'commitments.questions',
	'commitments.read',
	'commitments.draft',
	'commitments.signOff',
	'commitments.show',
	'commitments.tool',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Which commitment a command is about: the commitments file by its URI, the commitment by its id. */
export interface CommandTarget {
	readonly ledger: string;
	readonly id: string;
}

/** One line of `commitments.list`, what a person picks a commitment from. */
export interface ListedCommitment extends CommandTarget {
	readonly title: string;
	readonly letter: string;
	readonly disposition: string;
}

/** What `commitments.extract` and `commitments.track` are about. */
export interface LetterTarget {
	readonly letter: string;
	/** URI of the commitments file; without it the one that governs the letter, or a new one. */
	readonly ledger?: string;
	/** Ids of the promises in the letter as read; all without it. */
	readonly only?: readonly string[];
}

/** The answer of `commitments.extract`: nothing is written yet. */
export interface Extracted {
	/** False when something stands in the way; `message` says what. */
	readonly ok: boolean;
	readonly message: string;
	readonly ledger: string;
	/** Null when there is no commitments file yet. */
	readonly before: string | null;
	readonly after: string;
	/** Ids of commitments. */
	readonly added: readonly string[];
	readonly kept: readonly string[];
	readonly changed: readonly string[];
	readonly gone: readonly string[];
}

/** What `commitments.signOff` is told: a person has read the passages that were found. */
export interface SignOffTarget extends CommandTarget {
	readonly filing: string;
	/** Ids of the elements whose passages are signed; without it, every one that is found and not signed yet. */
	readonly elements?: readonly string[];
	readonly by?: string;
	readonly note?: string;
}

/** What `commitments.show` is told; without an element, the first one with a passage counts. */
export interface ShowTarget extends CommandTarget {
	readonly filing: string;
	readonly element?: string;
}

/** Reads the argument of `commitments.signOff`; null when it is not one. */
export function readSignOffTarget(argument: unknown): SignOffTarget | null {
	const target = readTarget(argument);
	if (!target || !isRecord(argument) || typeof argument.filing !== 'string') return null;
	const { filing, elements } = argument;
	return {
		...target,
		filing,
		...(Array.isArray(elements) ? { elements: elements.filter((id) => typeof id === 'string') } : {}),
		...wordsIn(argument, ['by', 'note']),
	};
}

/** Reads the argument of `commitments.show`; null when it is not one. */
export function readShowTarget(argument: unknown): ShowTarget | null {
	const target = readTarget(argument);
	if (!target || !isRecord(argument) || typeof argument.filing !== 'string') return null;
	return { ...target, filing: argument.filing, ...wordsIn(argument, ['element']) };
}

/** Those of the keys that have words. */
function wordsIn<Key extends string>(
	argument: Readonly<Record<string, unknown>>,
	keys: readonly Key[],
): Partial<Record<Key, string>> {
	const words: Partial<Record<Key, string>> = {};
	for (const key of keys) {
		const value = argument[key];
		if (typeof value === 'string') words[key] = value;
	}
	return words;
}

const KINDS = ['accepted', 'met', 'not met', 'waived', 'not applicable'] as const;

/** What `commitments.decide` is told. */
export interface DecisionTarget extends CommandTarget {
	/** The filing it is decided for, by its id. */
	readonly filing: string;
	readonly kind: (typeof KINDS)[number];
	readonly element?: string;
	/** For `accepted`: the passage, word for word as the draft has it. */
	readonly passage?: string;
	/** Who decides, by name. */
	readonly by?: string;
	readonly reason?: string;
}

/** Reads the argument of `commitments.decide`; null when it is not one. */
export function readDecisionTarget(argument: unknown): DecisionTarget | null {
	const target = readTarget(argument);
	if (!target || !isRecord(argument) || typeof argument.filing !== 'string') return null;
	const kind = KINDS.find((one) => one === argument.kind);
	if (!kind) return null;
	return { ...target, filing: argument.filing, kind, ...wordsIn(argument, ['element', 'passage', 'by', 'reason']) };
}

/** What `commitments.questions` and `commitments.read` are about; without more than the file, all that is unsure. */
export interface ReadTarget {
	/** URI of the commitments file, or of a draft that it governs. */
	readonly ledger: string;
	/** URI of a draft: only its filing. */
	readonly draft?: string;
	readonly filing?: string;
	/** A commitment, and one of its elements. */
	readonly id?: string;
	readonly element?: string;
	/** The name of the model that the client asks. */
	readonly model?: string;
}

/** The answer of `commitments.questions`: exactly what would be sent first. */
export interface Questions {
	/** Why nobody may be asked; null when somebody may. */
	readonly off: string | null;
	readonly questions: readonly { readonly name: string; readonly instructions: string; readonly question: string }[];
}

/** The answer of `commitments.read`. */
export interface ReadOutcome {
	readonly read: number;
	/** What was not read, each with its reason. */
	readonly rejected: readonly string[];
	/** The readings file; null when nothing was written. */
	readonly file: string | null;
}

/** The answer of `commitments.draft`: nothing is written yet. */
export interface Drafted {
	readonly ok: boolean;
	readonly message: string;
	/** URI of the draft. */
	readonly file: string;
	readonly before: string;
	readonly after: string;
}

/** What `commitments.tool` is told: a tool by its name, and its input as the model wrote it. */
export interface ToolTarget {
	readonly name: string;
	readonly input: unknown;
}

/** Reads the argument of `commitments.tool`; null when it is not one. */
export function readToolTarget(argument: unknown): ToolTarget | null {
	if (!isRecord(argument) || typeof argument.name !== 'string') return null;
	return { name: argument.name, input: argument.input ?? {} };
}

/** Reads the argument of a command about the second reader; null when it is not one. */
export function readReadTarget(argument: unknown): ReadTarget | null {
	if (!isRecord(argument) || typeof argument.ledger !== 'string') return null;
	return { ledger: argument.ledger, ...wordsIn(argument, ['draft', 'filing', 'id', 'element', 'model']) };
}

/** True for a command of this server. */
export function isCommand(name: string): name is CommandName {
	return COMMANDS.some((command) => command === name);
}

/** A command with its target as the only argument. */
export function commandFor(command: CommandName, title: string, target: CommandTarget): Command {
	return { title, command, arguments: [target] };
}

/** Reads a command's argument; null when it is not one. */
export function readTarget(argument: unknown): CommandTarget | null {
	if (!isRecord(argument)) return null;
	const { ledger, id } = argument;
	return typeof ledger === 'string' && typeof id === 'string' ? { ledger, id } : null;
}

/** Reads the argument of a command about a letter; null when it is not one. */
export function readLetterTarget(argument: unknown): LetterTarget | null {
	if (!isRecord(argument)) return null;
	const { letter, only } = argument;
	if (typeof letter !== 'string') return null;
	return {
		letter,
		...wordsIn(argument, ['ledger']),
		...(Array.isArray(only) ? { only: only.filter((id) => typeof id === 'string') } : {}),
	};
}

/** Where a commitment stands in a filing: the passage that was found, else the closest one, else the heading it belongs under. */
export function placeShown(check: Check, target: ShowTarget): (Span & { readonly file: string }) | null {
	const state = check.project?.states.find(
		({ commitment, filing }) => commitment.id === target.id && filing.id === target.filing,
	);
	if (!state) return null;
	const asked = state.elements.filter(({ element }) => target.element === undefined || element.id === target.element);
	const found = asked.flatMap(({ judgement }) => judgement.evidence);
	const near = asked.flatMap(({ judgement }) => judgement.candidates);
	return found[0] ?? near[0] ?? { file: state.place.file, ...state.place.section.heading };
}

/** Where a command leads: the entry in the commitments file, or the promise in the letter. Null when it is not there. */
export function placeFor(command: CommandName, check: Check, id: string): (Span & { readonly file: string }) | null {
	if (command === 'commitments.open') {
		const place = check.project?.ledger.places.get(id);
		return place ? { file: check.ledgerPath, start: place.id.start, end: place.id.end } : null;
	}
	return letterPlaceOf(check, id);
}
