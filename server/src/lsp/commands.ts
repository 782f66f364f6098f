/** Commands that any LSP editor can run: the server finds the place and asks the editor to show it. */
import type { Command } from 'vscode-languageserver-protocol';
import type { Span } from '../ledger/types.ts';
import { type Check, letterPlaceOf } from './check.ts';
import { isRecord } from './client.ts';

export const COMMANDS = ['commitments.open', 'commitments.openLetter', 'commitments.list'] as const;
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

/** Where a command leads: the entry in the commitments file, or the promise in the letter. Null when it is not there. */
export function placeFor(command: CommandName, check: Check, id: string): (Span & { readonly file: string }) | null {
	if (command === 'commitments.open') {
		const place = check.project?.ledger.places.get(id);
		return place ? { file: check.ledgerPath, start: place.id.start, end: place.id.end } : null;
	}
	return letterPlaceOf(check, id);
}
