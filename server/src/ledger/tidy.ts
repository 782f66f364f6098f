/** Values in the order a reviewer reads them, without what is empty: what is written to the file. */
import type { Plain } from './emit.ts';

/** Keys of a group in the order they are written; by the name of the group. */
const ORDER = {
	head: ['version', 'registrant', 'letters', 'severity', 'reader', 'drafts', 'previous', 'commitments'],
	registrant: ['name', 'kind', 'fileNumber', 'joint'],
	letter: ['id', 'file', 'sha256', 'date', 'staffLetterDate', 'reviewed'],
	commitment: [
		'id',
		'title',
		'letter',
		'comment',
		'alsoAnswers',
		'supersedes',
		'refines',
		'withdraws',
		'fulfils',
		'topic',
		'disposition',
		'strength',
		'ask',
		'quote',
		'at',
		'condition',
		'targets',
		'due',
		'firstDue',
		'expires',
		'oneOf',
		'elements',
		'home',
		'citations',
		'proposedText',
		'snippet',
		'note',
		'decisions',
		'waivers',
		'signOffs',
		'retired',
	],
	condition: ['text', 'decidedBy'],
	at: ['start', 'end'],
	element: ['id', 'text', 'absent', 'source', 'branch', 'find'],
	find: ['within', 'concept', 'value', 'all', 'any', 'none'],
	decision: ['filing', 'period', 'met', 'condition', 'reason', 'by', 'on', 'supersedes'],
	waiver: ['filing', 'period', 'element', 'kind', 'fact', 'reason', 'by', 'approvedBy', 'on', 'until'],
	signOff: [
		'filing',
		'period',
		'element',
		'file',
		'quote',
		'passage',
		'around',
		'commitment',
		'fact',
		'condition',
		'by',
		'on',
		'note',
	],
	retired: ['kind', 'supersededBy', 'reason', 'by', 'on'],
} as const;
export type Group = keyof typeof ORDER;

/** The group that stands under a key, where it is one of ours. */
const INSIDE: Readonly<Record<string, Group>> = {
	registrant: 'registrant',
	letters: 'letter',
	commitments: 'commitment',
	condition: 'condition',
	at: 'at',
	elements: 'element',
	find: 'find',
	all: 'find',
	any: 'find',
	none: 'find',
	decisions: 'decision',
	waivers: 'waiver',
	signOffs: 'signOff',
	retired: 'retired',
};
/** Defaults that need not be spelled out, by group and key. */
const DEFAULTS: Readonly<Record<string, Plain>> = {
	'element.source': 'letter',
	'element.absent': false,
	'commitment.oneOf': false,
};

/** The keys that may follow each other in a group, in order. */
export function keyOrder(group: Group): readonly string[] {
	return ORDER[group];
}

/** A copy in the order of its group, without empty strings, lists and groups, nor defaults; null when nothing is left. */
export function tidy(value: unknown, group: Group | null): Plain | null {
	if (typeof value === 'string') return value === '' ? null : value;
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) {
		const items = value.map((item) => tidy(item, group)).filter((item) => item !== null);
		return items.length === 0 ? null : items;
	}
	if (typeof value !== 'object' || value === null) return null;
	const entries = Object.entries(value).flatMap(([key, inner]): [string, Plain][] => {
		const plain = tidy(inner, INSIDE[key] ?? null);
		return plain === null || DEFAULTS[`${group}.${key}`] === plain ? [] : [[key, plain]];
	});
	if (entries.length === 0) return null;
	return Object.fromEntries(group === null ? entries : entries.sort(([a], [b]) => rank(group, a) - rank(group, b)));
}

function rank(group: Group, key: string): number {
	const index = (ORDER[group] as readonly string[]).indexOf(key);
	return index < 0 ? ORDER[group].length : index;
}
